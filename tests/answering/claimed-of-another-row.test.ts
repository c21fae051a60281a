// What a table tells of one unit is not confirmed of another, and whoever the report goes on to is no wrong receiver.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const notice = `SỞ Y TẾ TỈNH KON TUM
-------
Số: 77/TB-SYT

Kon Tum, ngày 04 tháng 6 năm 2026

THÔNG BÁO
Kết luận kiểm tra việc cấp thuốc tại phường Đăk Bla và xã Ngọc Réo

I. KẾT QUẢ

Đoàn đã kiểm tra tại phường Đăk Bla và xã Ngọc Réo.

II. TỔ CHỨC THỰC HIỆN

1. Phòng Nghiệp vụ tổng hợp, trình Giám đốc Sở báo cáo kết quả gửi Cục Quản lý Dược trước ngày 15 tháng 7 năm 2026.

GIÁM ĐỐC

Trần Văn Khiêm

PHỤ LỤC
TỒN TẠI

| STT | Tồn tại | Đơn vị | Hạn khắc phục |
|---|---|---|---|
| 1 | 31 đơn thuốc thiếu chữ ký | Đăk Bla | trước 20/6/2026 |
| 2 | 18 hộp thuốc quá hạn dùng | Ngọc Réo | trước 25/6/2026 |
`

const { ask } = libraryOf([notice], '2026-06-10')

test.each([
  ['Ngọc Réo có 31 đơn thuốc thiếu chữ ký, đúng không?', /^\*\*Không phải\*\*: văn bản ghi \*\*Đăk Bla/u],
  ['Đăk Bla có 31 đơn thuốc thiếu chữ ký, đúng không?', /^Đúng như vậy/u],
  ['Ngọc Réo có 18 hộp thuốc quá hạn dùng phải không?', /^Đúng như vậy/u],
])('%s: %s', async (question, answer) => {
  expect((await ask(question)).answer).toMatch(answer)
})

const plan = `ỦY BAN NHÂN DÂN XÃ PHÚ LỄ TÂY
-------
Số: 19/KH-UBND

Phú Lễ Tây, ngày 20 tháng 01 năm 2026

KẾ HOẠCH
Kiểm tra công tác lưu trữ năm 2026

I. CHẾ ĐỘ BÁO CÁO

1. Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã tổng hợp, trình Ủy ban nhân dân xã báo cáo kết quả kiểm tra gửi Sở Nội vụ trước ngày 15 tháng 11 năm 2026.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Võ Thị Út`

const commune = libraryOf([plan], '2026-09-01')

test('whoever the report goes on to is no wrong receiver', async () => {
  const { answer } = await commune.ask(
    'Phú Lễ Tây gửi báo cáo kiểm tra về Sở Nội vụ trước 15/12/2026 đúng không?',
  )
  expect(answer).toMatch(/^\*\*Không phải\*\*: văn bản ghi \*\*trước ngày 15 tháng 11 năm 2026/u)
})
