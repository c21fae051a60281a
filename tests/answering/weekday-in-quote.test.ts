// "Trước mấy giờ, thứ mấy?": what the quote says is not called unsaid.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const decision = `ỦY BAN NHÂN DÂN TỈNH CAO BẰNG

Số: 77/QĐ-UBND

Cao Bằng, ngày 05 tháng 12 năm 2025

QUYẾT ĐỊNH
Về việc thành lập Đoàn kiểm tra liên ngành phòng chống cháy rừng

Điều 1. Chế độ báo cáo

1. Các Đoàn kiểm tra báo cáo nhanh kết quả hằng tuần, gửi Cơ quan Thường trực (Chi cục Kiểm lâm) trước 15 giờ 00 thứ Năm.

2. Chi cục Kiểm lâm tổng hợp, báo cáo Ủy ban nhân dân tỉnh trước ngày 25 tháng 3 năm 2026.
`
const library = libraryOf([decision], '2025-12-10')

test.each([
  'báo cáo nhanh hàng tuần của đoàn kiểm tra gửi trước mấy giờ, thứ mấy',
  'Đoàn kiểm tra gửi báo cáo nhanh cho ai, thứ mấy?',
  'đoàn báo cáo nhanh gửi cho ai và trước mấy giờ?',
])('%s', async (question) => {
  const { answer } = await library.ask(question)
  expect(answer).toContain('15 giờ 00 thứ Năm')
  expect(answer).not.toContain('không thấy văn bản nêu')
})
