// What a body has to do is found by the list that names it, and what those have to do who are inspected is one question
// however it is asked: the whole of their section, in a turn of its own document.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const ferries = `ỦY BAN NHÂN DÂN
TỈNH CÀ MAU
Số: 58/KH-UBND

Cà Mau, ngày 10 tháng 02 năm 2025

KẾ HOẠCH
Kiểm tra bến khách ngang sông năm 2025

I. ĐỐI TƯỢNG, THỜI GIAN
1. Đối tượng: bến Rạch Tàu, bến Cái Keo.
2. Thời gian: từ ngày 03/3/2025 đến ngày 28/3/2025.

II. TỔ CHỨC THỰC HIỆN
1. Sở Xây dựng thành lập Đoàn kiểm tra gồm đại diện các Sở: Tài chính, Tư pháp, Y tế.
2. Các Sở: Tài chính, Tư pháp, Y tế; Công an tỉnh
- Cử 01 chuyên viên tham gia Đoàn trước ngày 20/02/2025.
- Cung cấp số liệu chuyên ngành.
3. UBND các huyện: Năm Căn, Đầm Dơi
- Niêm yết lịch kiểm tra.
- Gửi đơn thư của dân cho Đoàn trước ngày 25/02/2025.
4. Đối với cơ quan, đơn vị được kiểm tra
a) Nộp hồ sơ đăng kiểm phương tiện.
b) Cử người lái đò có mặt tại bến.
5. Các đơn vị không thuộc đối tượng kiểm tra: tự kiểm tra áo phao, gửi kết quả về Sở Xây dựng trước ngày 15/3/2025.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lâm Văn Tới
`

const kitchens = `ỦY BAN NHÂN DÂN
TỈNH LAI CHÂU
Số: 31/KH-UBND

Lai Châu, ngày 05 tháng 02 năm 2025

KẾ HOẠCH
Kiểm tra bếp ăn trường nội trú năm 2025

I. THỜI GIAN
Từ ngày 10/3/2025 đến ngày 11/4/2025.

II. TỔ CHỨC THỰC HIỆN
1. Sở Y tế chủ trì, lập đoàn kiểm tra.
2. Cơ quan, đơn vị được kiểm tra
a) Lưu mẫu thức ăn 24 giờ.
b) Trình sổ kiểm thực ba bước.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Giàng Páo Sử
`

const { ask, reported } = libraryOf([ferries, kitchens], '2025-02-12')

test.each([
  ['Sở Tư pháp Cà Mau phải làm những gì?', ['20/02/2025', 'số liệu chuyên ngành'], ['thành lập Đoàn']],
  ['Công an tỉnh Cà Mau có nhiệm vụ gì?', ['20/02/2025', 'số liệu chuyên ngành'], []],
  ['UBND huyện Đầm Dơi phải làm những gì?', ['Niêm yết', '25/02/2025'], ['chuyên viên']],
  ['Ở Cà Mau đơn vị được kiểm tra phải làm những gì?', ['đăng kiểm', 'lái đò'], ['áo phao']],
  ['Đơn vị bị kiểm tra ở Cà Mau cần làm gì?', ['đăng kiểm', 'lái đò'], ['áo phao']],
  ['Trách nhiệm của cơ quan được kiểm tra ở Lai Châu?', ['Lưu mẫu', 'ba bước'], ['đăng kiểm']],
  ['Đơn vị không thuộc đối tượng kiểm tra ở Cà Mau phải làm gì?', ['áo phao', '15/3/2025'], ['lái đò']],
])('%s', async (question, said, unsaid) => {
  const { status, answer } = await ask(question)
  expect(status).toBe('answered')
  for (const words of said) expect(answer).toContain(words)
  for (const words of unsaid) expect(answer).not.toContain(words)
  expect(reported).toEqual([])
})

test('what those inspected have to do is that of the document that the dialogue is about', async () => {
  const { answer } = await ask(['Lai Châu kiểm tra từ ngày nào?', 'Đơn vị được kiểm tra phải làm những gì?'])
  expect(answer).toContain('ba bước')
  expect(answer).not.toContain('Cà Mau')
})

test.each([
  ['Sở Nông nghiệp và Môi trường Cà Mau cử chuyên viên tham gia Đoàn trước ngày nào?', '20/02/2025'],
  ['UBND huyện Ngọc Hiển gửi đơn thư của dân cho Đoàn trước ngày nào?', '25/02/2025'],
])('of those that a list names, none other owes it: %s', async (question, day) => {
  expect((await ask(question)).answer).not.toContain(`**Trước ngày ${day}`)
})
