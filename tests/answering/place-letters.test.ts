// The letters that everybody writes for a place stay that place, whatever phrase of a text has the same first letters.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = (office: string, place: string, number: number, days: string, closing: string) => `${office}
Số: ${number}/KH-UBND
${place}, ngày 03 tháng 3 năm 2025

KẾ HOẠCH
Kiểm tra công tác lưu trữ năm 2025

I. THỰC HIỆN
1. Đơn vị được kiểm tra gửi báo cáo cho Đoàn kiểm tra trước ngày kiểm tra ít nhất ${days} ngày làm việc.
2. ${closing}

CHỦ TỊCH
Lê Văn Minh
`

const { ask } = libraryOf(
  [
    plan(
      'ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI',
      'Hà Nội',
      18,
      '4',
      'Các đơn vị thực hiện nghiêm gửi số liệu; ai chưa thực hiện nghiêm gửi kiểm điểm.',
    ),
    plan('ỦY BAN NHÂN DÂN TỈNH KIÊN GIANG', 'Kiên Giang', 27, '6', 'Các đơn vị kê gửi tài liệu.'),
  ],
  '2025-03-10',
)

test.each([
  ['hn gui bc truoc khi doan den may ngay', '4 ngày làm việc', '6 ngày'],
  ['kg gui bc truoc khi doan den may ngay', '6 ngày làm việc', '4 ngày'],
])('%s', async (question, told, other) => {
  const { answer } = await ask(question)
  expect(answer).toContain(told)
  expect(answer).not.toContain(other)
})
