// Turns that take up what was asked before, and those that only look like it.

import { expect, test } from 'vitest'
import { askedAgain, withoutBack } from '../../src/answering/turns/again.ts'
import type { Memory } from '../../src/answering/turns/memory.ts'

const memory: Memory = {
  question: 'Hạn gửi báo cáo của Vân Hồ?',
  documents: [3],
  kind: 'deadline',
  choices: [],
  topic: 'gửi báo cáo Vân Hồ',
  quotes: [],
  sections: ['3 Điều 4.2', '3 V.1'],
  cited: [],
  inQuotes: [],
  subject: null,
  dated: true,
  outside: false,
  due: [],
  receiver: null,
  person: null,
  asking: '',
  answered: null,
  earlier: [
    { question: 'Trưởng đoàn kiểm tra là ai?', documents: [5] },
    { question: 'Kinh phí mua máy quét lấy ở đâu?', documents: [7] },
  ],
}

test.each([
  'ghi ở đâu thế',
  'ở đâu ghi vậy?',
  'ở mục nào?',
  'o dieu nao',
  'căn cứ vào đâu?',
  'căn cứ?',
  'trích nguyên văn giúp em',
  'còn gì nữa không?',
  'còn đơn vị nào nữa?',
  'chỉ thế thôi à',
  'có chắc không?',
])('%j shows the place quoted last', (text) => {
  expect(askedAgain(text, memory)).toMatchObject({ text: 'khoản 2 Điều 4', inherited: [3], keeps: true })
})

test.each(['gửi lại', 'nhắc lại giúp em', 'nói ngắn thôi', 'nói gọn lại', 'tóm lại'])(
  '%j asks the last question again',
  (text) => {
    expect(askedAgain(text, memory)).toMatchObject({ text: memory.question, inherited: [3], keeps: true })
  },
)

test.each([
  ['quay lại cái máy quét lúc nãy', 'Kinh phí mua máy quét lấy ở đâu?', [7]],
  ['quay lại câu trước', 'Trưởng đoàn kiểm tra là ai?', [5]],
])('%j goes back to %j', (text, question, documents) => {
  expect(askedAgain(text, memory)).toMatchObject({ text: question, inherited: documents })
})

test.each([
  'gửi lại cho ai?',
  'báo cáo ghi những gì?',
  'căn cứ nghị định nào?',
  'còn bao nhiêu ngày nữa?',
  'hết hạn chưa?',
  'quay lại kế hoạch Vân Hồ, ai ký?',
])('%j asks something of its own', (text) => {
  expect(askedAgain(text, memory)).toBeNull()
})

test('the grounds of a document whose head was asked about are no proof of the answer', () => {
  expect(askedAgain('căn cứ?', { ...memory, kind: 'header' })).toBeNull()
})

test('going back is no part of a question that follows it', () => {
  expect(withoutBack('quay lại kế hoạch Vân Hồ, ai ký?')).toBe('kế hoạch Vân Hồ, ai ký?')
  expect(withoutBack('quay lại')).toBe('quay lại')
})
