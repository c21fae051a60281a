// Limits on working days that the words themselves date, over an invented document: the calendar settles them.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN
TỈNH QUẢNG TRỊ
Số: 412/KH-UBND
Quảng Trị, ngày 12 tháng 01 năm 2026

KẾ HOẠCH
Theo dõi trang thiết bị dùng chung năm 2026

I. TỔ CHỨC THỰC HIỆN
1. Các phòng nộp bảng kê thiết bị về Văn phòng chậm nhất ngày làm việc cuối cùng của tháng 8 năm 2026.
2. Các xã nộp sổ mượn phòng họp về Sở Tài chính chậm nhất 03 ngày làm việc trước ngày 06/5/2026.
`

const { ask } = libraryOf([plan], '2026-02-02')

test.each([
  ['Các phòng nộp bảng kê thiết bị khi nào?', '2026-08-28', '28/8/2026'],
  ['Các xã nộp sổ mượn phòng họp chậm nhất ngày nào?', '2026-04-29', '29/4/2026'],
])('counts what “%s” asks for on the official calendar', async (question, lastDay, shown) => {
  const { answer, deadlines, citations } = await ask(question)
  expect(answer).toContain(`Chậm nhất ${shown}`)
  expect(deadlines[0]?.lastDay).toBe(lastDay)
  expect(citations).not.toEqual([])
})
