// A model's reading of a question is used only when it asks for the same: the model that rewrites a question into
// another place, year, document, matter or its opposite is refused.

import { expect, test, vi } from 'vitest'
import { acceptsReading } from '../../src/answering/model/reading.ts'
import { loadLexicon } from '../../src/answering/typed/lexicon.ts'
import { loadPlaces } from '../../src/library/places.ts'
import { dataFolder } from '../../src/shipped.ts'
import { libraryOfDigests } from '../support/library-of.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const lexicon = loadLexicon(dataFolder)
const places = loadPlaces(dataFolder)
const { look } = libraryOfDigests('2024-05-15')

async function accepts(question: string, reading: string, before = ''): Promise<boolean> {
  const { terms } = (await look(question))?.u ?? { terms: [] }
  return acceptsReading({ reading, question, before, terms }, lexicon, places)
}

test.each([
  ['kinhphi doankiemtra cuahanoi laytu dau', 'Kinh phí Đoàn kiểm tra của Hà Nội lấy từ đâu'],
  ['noi dung kiem tra kien giang gom gi', 'Nội dung kiểm tra Kiên Giang gồm gì?'],
  ['Nội dungg kiểm tra của Kiên Giang gồm những gì', 'Nội dung kiểm tra của Kiên Giang gồm những gì?'],
  ['đơn vị không thuộc diện kiểm tra làm gì', 'Đơn vị không thuộc diện kiểm tra làm gì?'],
])('takes the mended writing of “%s”', async (question, reading) => {
  expect(await accepts(question, reading)).toBe(true)
})

test.each([
  [
    'thế còn kinh phí',
    'Kinh phí kiểm tra của Hà Nội năm 2023',
    'Nội dung kiểm tra của Hà Nội năm 2023 gồm những gì?',
  ],
  [
    'năm 2024 thì sao',
    'Nội dung kiểm tra của Hải Phòng năm 2024',
    'Nội dung kiểm tra của Hải Phòng năm 2023',
  ],
])('puts “%s” together with the question before', async (question, reading, before) => {
  expect(await accepts(question, reading, before)).toBe(true)
})

test.each([
  ['another place', 'nội dung kiểm tra ở Kiên Giang', 'Nội dung kiểm tra ở Hà Nội', ''],
  ['one more place', 'nội dung kiểm tra ở Kiên Giang', 'Nội dung kiểm tra ở Kiên Giang, Hà Nội', ''],
  ['the place before', 'thế còn Kiên Giang', 'Nội dung kiểm tra của Hà Nội', 'Nội dung kiểm tra của Hà Nội'],
  [
    'both places',
    'thế còn Kiên Giang',
    'Nội dung kiểm tra của Hà Nội, Kiên Giang',
    'Nội dung kiểm tra của Hà Nội',
  ],
  ['no place', 'nội dung kiểm tra ở Kiên Giang', 'Nội dung kiểm tra', ''],
  ['another year', 'hạn nộp báo cáo năm 2023', 'Hạn nộp báo cáo năm 2024', ''],
  ['the year before', 'năm 2024 thì sao', 'Nội dung kiểm tra năm 2023', 'Nội dung kiểm tra năm 2023'],
  ['both years', 'năm 2024 thì sao', 'Nội dung kiểm tra năm 2023, 2024', 'Nội dung kiểm tra năm 2023'],
  ['a year of its own', 'hạn nộp báo cáo', 'Hạn nộp báo cáo năm 2024', ''],
  ['another document', 'ai ký kế hoạch 61/KH-UBND', 'Ai ký kế hoạch 97/KH-UBND', ''],
  ['a document of its own', 'ai ký kế hoạch', 'Ai ký kế hoạch 97/KH-UBND', ''],
  ['another matter', 'hạn nộp báo cáo tự kiểm tra', 'Hạn nộp báo cáo kinh phí', ''],
  ['one more matter', 'hạn nộp báo cáo', 'Hạn nộp báo cáo tài chính', ''],
  ['a matter less', 'hạn nộp báo cáo tự kiểm tra', 'Hạn nộp báo cáo', ''],
  ['a lost không', 'đơn vị không thuộc diện kiểm tra', 'Đơn vị thuộc diện kiểm tra', ''],
  ['an added không', 'đơn vị thuộc diện kiểm tra', 'Đơn vị không thuộc diện kiểm tra', ''],
  ['a lost trừ', 'các xã trừ Lóng Sập được kiểm tra', 'Các xã Lóng Sập được kiểm tra', ''],
  ['an added miễn', 'đơn vị được kiểm tra', 'Đơn vị được miễn kiểm tra', ''],
  [
    'roles exchanged',
    'Sở Tài chính gửi báo cáo cho Sở Tư pháp',
    'Sở Tư pháp gửi báo cáo cho Sở Tài chính',
    '',
  ],
  ['a date of its own', 'báo cáo quý gửi khi nào', 'Báo cáo quý gửi ngày 30/6 khi nào', ''],
  ['another number', 'ít nhất 30 phần trăm số phòng', 'Ít nhất 20 phần trăm số phòng', ''],
  ['an answer', 'hạn nộp báo cáo', 'Hạn nộp báo cáo là cuối năm', ''],
  ['a link', 'hạn nộp báo cáo', 'Hạn nộp báo cáo https://x.vn', ''],
  ['markup', 'hạn nộp báo cáo', 'Hạn nộp báo cáo <b>', ''],
  ['a speech', 'hạn nộp báo cáo', 'Hạn nộp báo cáo '.repeat(30), ''],
  ['nothing', 'hạn nộp báo cáo', '…', ''],
])('refuses %s', async (_what, question, reading, before) => {
  expect(await accepts(question, reading, before)).toBe(false)
})
