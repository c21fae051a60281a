import { expect, test } from 'vitest'
import type { Answer } from '../../src/answer.ts'
import { missesOf } from '../../src/commands/eval.ts'

const saying = (answer: string) => ({ status: 'answered', answer, citations: [] }) as unknown as Answer

test.each([
  ['Lập theo “Mẫu số 02”.', 'số 02', true],
  ['Lập theo Mẫu số 02 kèm theo.', 'mẫu số 2', true],
  ['Nộp 05 bản.', '5 bản', true],
  ['Ngày 05 tháng 06 năm 2024', '5/6/2024', true],
  ['Trước ngày 05/6/2024', '5 tháng 6 năm 2024', true],
  ['Trước **5/6/2024**', 'trước ngày 05 tháng 06 năm 2024', true],
  ['Trước ngày 15 tháng 6 năm 2024', '5 tháng 6 năm 2024', false],
  ['Thông tư 02/2017/TT-VPCP', '02/2017/TT-VPCP', true],
  ['Nộp 50 bản.', '5 bản', false],
])('%s: %s is found: %s', (answer, words, found) => {
  expect(missesOf(saying(answer), { all: [words] }).length === 0).toBe(found)
})
