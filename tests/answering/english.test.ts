// English questions in rough Vietnamese words: what they ask for and the words to look for.

import { expect, test } from 'vitest'
import { fromEnglish } from '../../src/answering/typed/english.ts'
import { loadLexicon } from '../../src/answering/typed/lexicon.ts'
import { dataFolder } from '../../src/shipped.ts'

const { english } = loadLexicon(dataFolder)

test.each([
  ['When is the quarterly report due?', 'khi nào báo cáo quý hạn nộp?'],
  ['who signed plan 58?', 'ai ký kế hoạch 58?'],
  ['List all circulars cited in plan 12', 'liệt kê tất cả thông tư được viện dẫn trong kế hoạch 12'],
  ['Who is subject to inspection in Ninh Thuan?', 'đơn vị nào được kiểm tra trong Ninh Thuan?'],
  ['and Kien Giang?', 'còn Kien Giang?'],
  ['what about Hà Nội?', 'còn Hà Nội?'],
  [
    'The team comes on 25 October 2023, when must we report?',
    'đoàn kiểm tra đến ngày 25/10/2023, khi nào phải báo cáo?',
  ],
  ['the inspection ends in December 2024', 'kiểm tra kết thúc trong tháng 12/2024'],
])('reads %j', (question, words) => {
  expect(fromEnglish(question, english)).toBe(words)
})

test.each([
  ['deadline nộp report tự kiểm tra?', 'hạn nộp nộp báo cáo tự kiểm tra?'],
  ['file excel gửi qua email nào', 'file excel gửi qua email nào'],
])('turns only what cannot be Vietnamese in %j', (question, words) => {
  expect(fromEnglish(question, english)).toBe(words)
})

test.each([
  'doan kiem tra gom nhung ai',
  'to kiem tra xuong an bien ngay nao',
  'bao cao the nao, do ai ki',
  'han nop bao cao o ha noi',
  'Thông tư 02/2017/TT-VPCP do ai ký?',
  'con may ngay nua den han',
])('leaves %j alone', (question) => {
  expect(fromEnglish(question, english)).toBe(question)
})
