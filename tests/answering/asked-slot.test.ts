// The first line holds the very thing that the question leaves open, taken from the clause that speaks of it.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const heritage = `UBND TỈNH KHÁNH HÒA
SỞ VĂN HÓA VÀ THỂ THAO
Số: 1120/SVHTT-QLDSVH
V/v kiểm tra công tác quản lý di tích năm 2024

Khánh Hòa, ngày 12 tháng 6 năm 2024

Sở Văn hóa và Thể thao đề nghị:

1. Phòng Văn hóa và Thông tin các huyện, thị xã, thành phố
a) Rà soát hồ sơ 187 di tích đã xếp hạng, trong đó 16 di tích cấp quốc gia và 171 di tích cấp tỉnh.
b) Gửi danh mục di tích xuống cấp cho Trung tâm Bảo tồn di tích tỉnh trong tháng 6 năm 2024.
c) Lập bản khai hiện vật theo mẫu do Bảo tàng tỉnh cung cấp, nộp Phòng Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ trước ngày 05 tháng 7 năm 2024.

2. Trung tâm Bảo tồn di tích tỉnh
a) Thẩm định danh mục di tích xuống cấp, trình Sở Văn hóa và Thể thao trước ngày 31 tháng 7 năm 2024.
b) Thành lập 03 tổ khảo sát, do ông Võ Thành Nhơn, Phó Giám đốc Trung tâm, phụ trách chung.
c) Kiểm kê 61 tượng gỗ và tượng đồng, 12 chuông và 05 bia đá.
d) Tiếp nhận phiếu khảo sát từ Ban quản lý di tích và chuyển Sở Văn hóa và Thể thao.

3. Kinh phí khảo sát do Trung tâm Bảo tồn di tích tỉnh tự cân đối; kinh phí tu bổ do ngân sách cấp huyện bảo đảm.

KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC

Huỳnh Thị Bích Loan
`

const { ask } = libraryOf([heritage], '2024-06-20')

test.each([
  ['Danh mục di tích xuống cấp gửi cho ai?', 'Trung tâm Bảo tồn di tích tỉnh'],
  ['Trung tâm Bảo tồn di tích Khánh Hòa trình danh mục xuống cấp cho ai?', 'Sở Văn hóa và Thể thao'],
  ['Bản khai hiện vật nộp về đâu?', 'Phòng Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ'],
  ['Bản khai hiện vật theo mẫu của ai?', 'Bảo tàng tỉnh'],
  ['Trung tâm Bảo tồn tiếp nhận phiếu khảo sát từ ai?', 'Ban quản lý di tích'],
  ['Ai phụ trách chung các tổ khảo sát di tích?', 'ông Võ Thành Nhơn, Phó Giám đốc Trung tâm'],
  ['Kinh phí tu bổ di tích ai chịu?', 'ngân sách cấp huyện'],
  ['Kinh phí khảo sát di tích do ai chi trả?', 'Trung tâm Bảo tồn di tích tỉnh'],
  ['Có bao nhiêu di tích cấp quốc gia ở Khánh Hòa?', '16 di tích cấp quốc gia'],
  ['Khánh Hòa rà soát mấy di tích?', '187 di tích'],
  ['Khánh Hòa kiểm kê bao nhiêu tượng gỗ?', '61 tượng gỗ và tượng đồng'],
])('%s', async (question, slot) => {
  const { status, answer } = await ask(question)
  expect(status).toBe('answered')
  expect(answer.split('\n')[0]).toBe(`**${slot}**:`)
})
