// A question in two parts: what a quote tells is not denied, one figure is not told of both, a receiver is not sought twice.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const rules = `ỦY BAN NHÂN DÂN
TỈNH LAI CHÂU
Số: 12/2026/QĐ-UBND
Lai Châu, ngày 20 tháng 01 năm 2026

QUYẾT ĐỊNH
Ban hành Quy định chế độ báo cáo và lấy mẫu kiểm nghiệm

Điều 1. Báo cáo tháng
1. Ủy ban nhân dân cấp xã gửi Sở Tài chính và Văn phòng Ủy ban nhân dân tỉnh trước ngày 17 hằng tháng.
2. Các sở gửi Sở Tài chính trước ngày 19 hằng tháng.

Điều 2. Trụ sở
Các xã thực hiện:
a) Gửi văn bản xin lỗi, hoàn thành trước ngày 15/6/2026.
b) Trình Sở Tài chính phương án xử lý 02 trụ sở dôi dư trước ngày 15/7/2026.

Điều 3. Lấy mẫu
Mỗi cơ sở sản xuất bánh lấy ít nhất 02 mẫu; mỗi bếp ăn tập thể lấy ít nhất 01 mẫu.

Điều 4. Báo cáo đột xuất
Khi xảy ra sự cố, Chủ tịch Ủy ban nhân dân cấp xã báo cáo nhanh bằng điện thoại cho Thanh tra tỉnh và gửi báo cáo bằng văn bản trong vòng 24 giờ.
`

const { ask } = libraryOf([rules], '2026-05-20')

test.each([
  '2 trụ sở dôi dư phải trình phương án xử lý cho ai, khi nào?',
  '2 tru so doi du phai trinh phuong an xu ly cho ai, khi nao?',
])('a quote with the day in it is no silence: %s', async (question) => {
  const { answer } = await ask(question)
  expect(answer).toContain('15/7/2026')
  expect(answer).not.toContain('không thấy văn bản nêu')
})

test.each([
  'Xã ở Lai Châu gửi báo cáo tháng trước ngày bao nhiêu và gửi cho ai?',
  'bao cao thang cua xa o Lai Chau gui truoc ngay may va gui ai?',
])('the receiver is that of the duty told: %s', async (question) => {
  const { answer } = await ask(question)
  expect(answer).toContain('Sở Tài chính')
  expect(answer).not.toContain('Thanh tra')
})

test('one figure leads no answer about two', async () => {
  const { answer } = await ask('mỗi bếp ăn tập thể phải lấy mấy mẫu, còn cơ sở làm bánh thì mấy mẫu?')
  expect(answer).toContain('lấy ít nhất 02 mẫu')
  expect(answer).not.toMatch(/\*\*ít nhất 01 mẫu\*\*/u)
})
