import { expect, test } from 'vitest'
import { phraseKey } from '../../src/answering/places/syllables.ts'
import { fromKeystrokes } from '../../src/answering/typed/keystrokes.ts'
import { loadLexicon } from '../../src/answering/typed/lexicon.ts'
import { withoutSlips } from '../../src/answering/typed/slips.ts'
import { loadPlaces } from '../../src/library/places.ts'

const lexicon = loadLexicon('data')
const held = 'các sở gửi báo cáo về thanh tra tỉnh quảng ngãi; kiểm tra cchc qua môi trường số; được kiểm tra'
const words = phraseKey(held).split(' ')
const parts = {
  lexicon,
  vocabulary: (folded: string) => words.includes(folded),
  pairs: (pair: string) => ` ${words.join(' ')} `.includes(` ${pair} `),
  acronyms: { meaningOf: () => null, meaningsOf: () => [] },
  places: loadPlaces('data'),
}

test.each([
  ['hanj nopj baos caos tuwj kieemr tra laf khi naof', 'hạn nọp báo cáo tự kiểm tra là khi nào'],
  ['KH 61/KH-UBND dduwowcj ai kys', 'KH 61/KH-UBND được ai ký'],
  ['Quyeets ddinhj 17/2022/QDD-UBND cos hieeuj luwcj chuwa', 'Quyết định 17/2022/QĐ-UBND có hiệu lực chưa'],
  ['owr DDawks Lawks', 'ở Đắk Lắk'],
  ['báo cáo tự kieemr tra gửi cho ai', 'báo cáo tự kiểm tra gửi cho ai'],
  ['han5 no65p ba1o ca1o la2 khi na2o', 'hạn nộp báo cáo là khi nào'],
  ['d9o7n vi5 nao2 d9u7o7c5 kie6m3 tra', 'đơn vị nào được kiểm tra'],
])('bare keys %j are %j', (typed, meant) => {
  expect(fromKeystrokes(typed, lexicon.isSpoken)).toBe(meant)
})

test.each([
  'What is the deadline for the report?',
  'quy2 nộp báo cáo gì',
  'mẫu A4 và B12',
  'han nop bao cao la khi nao',
  'email hotro@snv.gov.vn của ai',
  'SXD gửi SNV',
])('%j has no bare keys', (typed) => {
  expect(fromKeystrokes(typed, lexicon.isSpoken)).toBe(typed)
})

test.each([
  ['kim tra cchc', 'kiểm tra cchc'],
  ['kế hạch kiểm tra', 'kế hoạch kiểm tra'],
  ['gồm nững sở nào', 'gồm nhung sở nào'],
  ['được kiểmtra không', 'được kiểm tra không'],
  ['tựkiểmtra', 'tự kiểm tra'],
  ['baocao gửi cho ai', 'bao cao gửi cho ai'],
  ['QuảngNgãi gửi báo cáo', 'Quảng Ngãi gửi báo cáo'],
  ['Quảng Ngãigửi báo cáo', 'Quảng Ngãi gửi báo cáo'],
  ['UBNDhuyện gửi trước tháng6', 'UBND huyện gửi trước tháng 6'],
  ['kiểm tra CCHHC', 'kiểm tra cải cách hành chính'],
  ['trước nagy nào', 'trước ngày nào'],
])('the slip %j is mended to %j', (typed, meant) => {
  expect(withoutSlips(typed, parts)).toBe(meant)
})

test.each([
  'hết hạn chưa',
  'được nhắc ở đâu',
  'có những chương nào',
  'Bắc Kạn mua máy tính của hãng nào',
  '61/KH-UBND ai ký',
  'Lò Văn Pành ký gì',
  'huyện Gò Quao báo cáo khi nào',
  'nghỉ thai sản có được kiểm tra không',
  'top 3 sở được kiểm tra',
  'han bao cao ngay nao',
  'gửi về email nào',
])('%j has no slip', (typed) => {
  expect(withoutSlips(typed, parts)).toBe(typed)
})
