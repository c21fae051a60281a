// A cell found by the name of its row and the words of its column, in whatever order these stand in the question.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK
Số: 44/KH-UBND
Đắk Lắk, ngày 08 tháng 4 năm 2024

KẾ HOẠCH
Nước sạch và trạm cấp nước nông thôn năm 2024

I. MỤC TIÊU
1. Toàn tỉnh còn thiếu 310 máy bơm; phấn đấu lắp đủ trong năm.

II. ĐỐI TƯỢNG KIỂM TRA
1. Cấp tỉnh: Sở Xây dựng.
2. Cấp huyện: thị xã Buôn Hồ, các huyện Ea Kar, Cư Kuin.

Nơi nhận:
- Lưu: VT.

CHỦ TỊCH
Phạm Văn Đông

PHỤ LỤC 1
TRẠM CẤP NƯỚC CÒN THIẾU THIẾT BỊ
TT | Địa phương | Số trạm | Số máy bơm còn thiếu | Số đồng hồ chưa kiểm định
1 | Huyện Ea Kar | 21 | 18 | 240
2 | Huyện Cư Kuin | 12 | 7 | 95
3 | Huyện Cư M'gar | 17 | 11 | 130
4 | Thành phố Buôn Ma Thuột | 9 | 4 | 60
Số liệu do đơn vị quản lý trạm cung cấp.

PHỤ LỤC 2
DANH MỤC TRẠM KIỂM TRA
TT\tTên trạm\tĐịa bàn\tTiền nước thu năm 2023 (triệu đồng)\tĐiện thoại
1\tTrạm Suối Đá\tHuyện Ea Kar\t415\t0262.111.222
2\tTrạm Hồ Xanh\tHuyện Cư Kuin\t98\t0262.111.333
3\tTrạm Đồi Thông\tHuyện Ea Kar\t630\t0262.111.444

PHỤ LỤC 3
LỊCH KIỂM TRA
TT\tĐơn vị được kiểm tra\tNgày kiểm tra
1\tSở Xây dựng\t06/5/2024
2\tUBND huyện Ea Kar\t08/5/2024
`

const { ask } = libraryOf([plan], '2024-05-02')

test.each([
  ['Ea Kar thiếu bao nhiêu máy bơm?', ['Số máy bơm còn thiếu: **18**'], ['310', 'Cư Kuin']],
  ['huyện Cư Kuin còn mấy đồng hồ chưa kiểm định?', ['**95**'], ['240', 'Ea Kar']],
  ['Toàn tỉnh còn thiếu bao nhiêu máy bơm?', ['310'], ['**18**']],
  ['Điện thoại của trạm Hồ Xanh?', ['**0262.111.333**'], ['0262.111.222']],
  ['Những trạm nào ở huyện Ea Kar được kiểm tra?', ['Suối Đá', 'Đồi Thông'], ['Hồ Xanh']],
  ['Những huyện nào được kiểm tra?', ['Buôn Hồ', 'Ea Kar', 'Cư Kuin'], ['Suối Đá']],
])('%s', async (question, told, left) => {
  const { status, answer } = await ask(question)
  expect(status).toBe('answered')
  for (const words of told) expect(answer).toContain(words)
  for (const words of left) expect(answer).not.toContain(words)
})

test('proves the figure in the name of a column by the row that names it', async () => {
  const { answer, citations } = await ask('Trạm Đồi Thông thu bao nhiêu tiền nước?')
  expect(answer).toContain('**630**')
  expect(citations.some(({ quote }) => quote.includes('Tiền nước thu năm 2023'))).toBe(true)
})
