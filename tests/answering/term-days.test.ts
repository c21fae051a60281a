// "Ngày 20 của tháng cuối kỳ báo cáo": a day of every term, told in its own words until a term is named.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const rule = `ỦY BAN NHÂN DÂN
TỈNH HÀ GIANG
Số: 16/2025/QĐ-UBND
Hà Giang, ngày 20 tháng 01 năm 2025

QUYẾT ĐỊNH
Ban hành Quy định chế độ báo cáo định kỳ

Điều 1. Thời hạn gửi báo cáo định kỳ
1. Ủy ban nhân dân cấp xã gửi báo cáo đến Ủy ban nhân dân cấp huyện chậm nhất vào ngày 15 của tháng cuối kỳ báo cáo.
2. Ủy ban nhân dân cấp huyện gửi báo cáo đến sở, ban, ngành chủ trì tổng hợp trước ngày 18 của tháng cuối kỳ báo cáo.
3. Các sở, ban, ngành gửi báo cáo tổng hợp đến Ủy ban nhân dân tỉnh chậm nhất vào ngày 22 tháng đầu kỳ tiếp theo.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Phan Văn Hùng
`

const { ask } = libraryOf([rule], '2025-02-10')

test('without a term the words of the text are told, and no day', async () => {
  const { answer, deadlines } = await ask('UBND cấp xã gửi báo cáo lên huyện ngày nào?')
  expect(answer).toMatch(/^\*\*Chậm nhất vào ngày 15 của tháng cuối kỳ báo cáo\*\*\./u)
  expect(answer).toContain('kỳ báo cáo là tháng, quý, nửa năm hay cả năm')
  expect(deadlines.map((d) => [d.due, d.lastDay])).toEqual([[null, null]])
})

test.each([
  ['UBND cấp xã gửi báo cáo quý I/2025 lên huyện trước ngày nào?', '2025-03-15'],
  ['UBND cấp xã gửi báo cáo tháng 4/2025 lên huyện ngày nào?', '2025-04-15'],
  ['UBND cấp huyện gửi báo cáo quý cho sở trước ngày nào?', '2025-03-17'],
  ['Các sở gửi báo cáo tổng hợp quý I/2025 cho UBND tỉnh ngày nào?', '2025-04-22'],
  ['Các sở gửi báo cáo quý cho UBND tỉnh trước ngày nào?', '2025-04-22'],
])('%s', async (question, day) => {
  const { deadlines } = await ask(question)
  expect(deadlines.map((d) => d.lastDay)).toEqual([day])
})

test('whoever is sent to does not send', async () => {
  const { answer } = await ask('Huyện gửi báo cáo cho sở hạn nào?')
  expect(answer).toContain('Ai: Ủy ban nhân dân cấp huyện')
})
