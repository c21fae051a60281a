// Turns that leave out what they are about: filled from the rows, the person and the statement that the last answer told.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const wells = `ỦY BAN NHÂN DÂN
TỈNH THÁI NGUYÊN
-------
Số: 71/KH-UBND
Thái Nguyên, ngày 06 tháng 02 năm 2025

KẾ HOẠCH
Kiểm tra trạm cấp nước sạch nông thôn năm 2025

I. ĐỐI TƯỢNG, THỜI GIAN
1. Đợt kiểm tra
a) Đợt 1: từ ngày 03/3/2025 đến ngày 28/3/2025, kiểm tra chất lượng nguồn nước.
b) Đợt 2: từ ngày 07/4/2025 đến ngày 25/4/2025, kiểm tra mạng đường ống.
2. Lịch kiểm tra

| STT | Trạm cấp nước | Ngày kiểm tra | Tổ trưởng | Số hộ sử dụng | Địa điểm tập trung | Hạn báo cáo kết quả |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Trạm Làng Giếng | 05/3/2025 | Bà Mã Thị Duyên | 420 | Nhà văn hóa Làng Giếng | 12/3/2025 |
| 2 | Trạm Đèo Nhâu | 11/3/2025 | Ông Lục Văn Sính | 365 | UBND xã Đèo Nhâu | 18/3/2025 |
| 3 | Trạm Bản Cái | 19/3/2025 | Bà Mã Thị Duyên | 218 | Trạm y tế Bản Cái | 26/3/2025 |

II. ĐOÀN KIỂM TRA
1. Trưởng đoàn: ông Triệu Quang Hải, Phó Chủ tịch UBND tỉnh.
2. Phó Trưởng đoàn: bà Mã Thị Duyên, Phó Giám đốc Sở Nông nghiệp và Môi trường.
III. TRÁCH NHIỆM
1. Đơn vị quản lý trạm
a) Gửi báo cáo vận hành về Sở Nông nghiệp và Môi trường trước ngày kiểm tra 03 ngày làm việc.
b) Đơn vị gửi báo cáo quá thời hạn thì bị phê bình và phải giải trình bằng văn bản.
2. Ủy ban nhân dân cấp xã
Lập danh sách hộ chưa có nước sạch, gửi Ủy ban nhân dân cấp huyện trước ngày 20/3/2025. Danh sách do Chủ tịch Ủy ban nhân dân cấp xã ký.

TM. ỦY BAN NHÂN DÂN
PHÓ CHỦ TỊCH
Triệu Quang Hải
`

const libraries = `ỦY BAN NHÂN DÂN
TỈNH LẠNG SƠN
-------
Số: 15/2025/QĐ-UBND
Lạng Sơn, ngày 20 tháng 02 năm 2025

QUYẾT ĐỊNH
Ban hành Quy định về tủ sách cộng đồng

Điều 1. Hồ sơ tủ sách
1. Hồ sơ tủ sách cấp huyện gồm 04 bộ, Chủ tịch Ủy ban nhân dân huyện ký.
2. Hồ sơ tủ sách cấp xã gồm 02 bộ, Chủ tịch Ủy ban nhân dân xã ký.
Điều 2. Đề nghị hỗ trợ
1. Người đề nghị nộp đơn tại Thư viện tỉnh chậm nhất ngày 31 tháng 5 năm 2025.
2. Đơn không phải chứng thực. Mức trợ giá là 1.700.000 đồng mỗi tủ sách.

CHỦ TỊCH
Hoàng Bích Liễu
`

const library = libraryOf([wells, libraries], '2025-02-24')

test.each([
  // another cell of the row told, in some of its column's words
  [['Thái Nguyên kiểm tra trạm Đèo Nhâu ngày nào?', 'tập trung ở đâu?'], ['**UBND xã Đèo Nhâu**']],
  [['Thái Nguyên kiểm tra trạm Đèo Nhâu ngày nào?', 'bao nhiêu hộ?'], ['**365**']],
  [['Trạm Bản Cái ai làm tổ trưởng?', 'khi nào báo cáo kết quả?'], ['26/3/2025']],
  // the same of another row, whichever cell was asked last
  [['Thái Nguyên kiểm tra trạm Đèo Nhâu ngày nào?', 'bao nhiêu hộ?', 'thế Bản Cái?'], ['**218**']],
  [['Trạm Bản Cái ai làm tổ trưởng?', 'còn trạm Đèo Nhâu?'], ['Lục Văn Sính']],
  // a pronoun, and every row that it led to
  [
    ['Phó trưởng đoàn kiểm tra trạm cấp nước là ai?', 'bà ấy làm tổ trưởng ở những trạm nào?'],
    ['Làng Giếng', 'Bản Cái'],
  ],
  [
    ['Phó trưởng đoàn kiểm tra trạm cấp nước là ai?', 'bà ấy làm tổ trưởng ở những trạm nào?', 'ngày nào?'],
    ['05/3/2025', '19/3/2025'],
  ],
  // what the statement told last says besides
  [['Thái Nguyên đợt 2 kiểm tra từ ngày nào?', 'kiểm tra cái gì?'], ['mạng đường ống']],
  [['Hồ sơ tủ sách cấp huyện ở Lạng Sơn gồm mấy bộ?', 'do ai ký?'], ['Chủ tịch Ủy ban nhân dân huyện ký']],
  [['Hồ sơ tủ sách cấp huyện ở Lạng Sơn gồm mấy bộ?', 'ai ký?', 'còn cấp xã?'], ['02 bộ']],
  [
    ['Thái Nguyên đơn vị quản lý trạm gửi báo cáo vận hành trước mấy ngày?', 'gửi trễ thì sao?'],
    ['bị phê bình'],
  ],
  // two things of it at once
  [
    ['Lạng Sơn đơn đề nghị tủ sách có phải chứng thực không?', 'nộp ở đâu, hạn chót?'],
    ['Thư viện tỉnh', '31 tháng 5 năm 2025'],
  ],
])('%j is told by what was told before', async (turns, told) => {
  const { status, answer } = await library.ask(turns)

  expect(status).toBe('answered')
  for (const words of told) expect(answer).toContain(words)
})

test.each([
  [['Trạm Bản Cái ai làm tổ trưởng?', 'còn trạm Đèo Nhâu?'], 'Mã Thị Duyên'],
  [
    ['Thái Nguyên xã gửi danh sách hộ chưa có nước sạch trước ngày nào?', 'ai ký danh sách?'],
    'Triệu Quang Hải',
  ],
  [['Hồ sơ tủ sách cấp huyện ở Lạng Sơn gồm mấy bộ?', 'ai ký?'], 'Hoàng Bích Liễu'],
])('%j says nothing of %s', async (turns, other) => {
  const { answer } = await library.ask(turns)

  expect(answer).not.toContain(other)
})

test('a turn that another document answers says so', async () => {
  const turns = ['Thái Nguyên đợt 2 kiểm tra từ ngày nào?', 'mức trợ giá tủ sách bao nhiêu?']
  const [, elsewhere] = await library.talk(turns)

  expect(elsewhere?.answer).toMatch(/^Không thấy trong văn bản đang nói đến/u)
  expect(elsewhere?.answer).toContain('1.700.000')
})

test('a turn that names another place is answered from there without remark', async () => {
  const turns = ['Thái Nguyên đợt 2 kiểm tra từ ngày nào?', 'Lạng Sơn mức trợ giá tủ sách bao nhiêu?']
  const [, named] = await library.talk(turns)

  expect(named?.answer).toContain('1.700.000')
  expect(named?.answer).not.toContain('văn bản đang nói đến')
})
