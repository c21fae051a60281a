// Doers whom a text names elsewhere, and bodies whose names only the text itself delimits.

import { expect, test } from 'vitest'
import { readText } from '../../src/library/read-document.ts'

const deadlines = (body: string) =>
  readText(`Số: 31/KL-SXD

Vĩnh Hà, ngày 05 tháng 01 năm 2026

KẾT LUẬN
Kiểm tra bảo trì cầu năm 2025

${body}`).deadlines.map(({ section, who, what }) => [section, who, what])

test('the bodies that act at the places named are those that must do it', () => {
  expect(
    deadlines(`1. Nhiệm vụ
a) Ban Quản lý đường bộ sửa chữa lan can trước ngày 10/3/2026.
b) Giao Phòng Hạ tầng cắm biển tải trọng trước ngày 12/3/2026.
c) Các đơn vị nêu tại điểm a và điểm b khoản này gửi ảnh về Sở trước ngày 20/3/2026.`).at(-1),
  ).toEqual(['1.c', 'Ban Quản lý đường bộ; Phòng Hạ tầng', 'gửi ảnh về Sở'])
})

test('a place without a body of its own stands for the bodies below it', () => {
  expect(
    deadlines(`I. KIẾN NGHỊ
1. Đối với Hạt Quản lý đường số 3
Vá mặt cầu Rạch Lá trước ngày 10/3/2026.
2. Đối với Sở Tài chính
Bố trí vốn trước ngày 15/3/2026.
II. TỔ CHỨC THỰC HIỆN
Các cơ quan, đơn vị nêu tại Mục I báo cáo kết quả trước ngày 20/3/2026.`).at(-1),
  ).toEqual(['II', 'Hạt Quản lý đường số 3; Sở Tài chính', 'báo cáo kết quả'])
})

test('where the place names nobody, the words that point are kept whole', () => {
  expect(
    deadlines(`1. Danh mục 14 cầu yếu theo Phụ lục.
2. Các đơn vị nêu tại khoản 1 gửi ảnh về Sở trước ngày 20/3/2026.`),
  ).toEqual([['2', 'Các đơn vị nêu tại khoản 1', 'gửi ảnh về Sở']])
})

test('a name with commas and verbs is one name wherever the text once shows its ends', () => {
  expect(
    deadlines(`1. Hạt Quản lý đường số 3 gửi ảnh về Sở (qua Phòng Thẩm định, giám sát và xử lý sau kiểm tra) trước ngày 10/3/2026.
2. Phòng Thẩm định, giám sát và xử lý sau kiểm tra tổng hợp, báo cáo Giám đốc Sở trước ngày 20/3/2026.`).at(
      -1,
    ),
  ).toEqual(['2', 'Phòng Thẩm định, giám sát và xử lý sau kiểm tra', 'tổng hợp, báo cáo Giám đốc Sở'])
})

test('an article that lists whom it applies to names them', () => {
  expect(
    deadlines(`Điều 1. Đối tượng
1. Quy định này áp dụng đối với:
a) Chủ bến có tổ chức giữ xe;
b) Hạt Quản lý đường.
Điều 2. Báo cáo
1. Các đối tượng quy định tại điểm a khoản 1 Điều 1 gửi báo cáo trước ngày 20/3/2026.`),
  ).toEqual([['Điều 2.1', 'Chủ bến có tổ chức giữ xe', 'gửi báo cáo']])
})

test('a letter that reports tells of the sender until it asks', () => {
  const { deadlines: found } = readText(`TRUNG TÂM ĐĂNG KIỂM
Số: 7/TTĐK-KT
Vĩnh Hà, ngày 05 tháng 01 năm 2026

Kính gửi: Phòng Vận tải

Trung tâm báo cáo:
1. Dây chuyền số 2 sẽ hoàn thành trước ngày 20/01/2026.
2. Đề nghị quý Phòng góp ý. Văn bản góp ý gửi trước ngày 15/02/2026.`)
  expect(found.map(({ who }) => who)).toEqual([null, 'Phòng Vận tải'])
})
