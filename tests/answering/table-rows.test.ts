// Rows found by what they are about, the cell of the asked column in bold, lists and counts by who leads, when, and under
// which group: two annexes of other shapes, and what they do not say.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const head = (number: string, place: string, title: string) =>
  `ỦY BAN NHÂN DÂN TỈNH ${place.toUpperCase()}\nSố: ${number}/KH-UBND\n${place}, ngày 10 tháng 01 năm 2024\n\nKẾ HOẠCH\n${title}\n\nI. NỘI DUNG\n1. Làm theo phụ lục.\n\nNơi nhận:\n- Lưu: VT.\n\nCHỦ TỊCH\nLê Văn Sang\n\n`

const dikes = `${head('81', 'Bắc Giang', 'Kiểm tra công tác hộ đê năm 2024')}PHỤ LỤC
LỊCH KIỂM TRA
TT\tHạt được kiểm tra\tNội dung\tNiên độ\tThời gian tiến hành\tTrưởng đoàn\tĐơn vị chủ trì\tĐơn vị phối hợp
I\tTuyến sông Cầu\t\t\t\t\t\t
1\tHạt Quản lý đê Hiệp Hòa\tVật tư dự trữ\tNăm 2022\tNgày 16/5\tĐỗ Minh Quân\tChi cục Thủy lợi\tCông an tỉnh, Sở Tài chính
2\tHạt Quản lý đê Việt Yên\tSổ trực ban\tnt\tTháng 5\tnt\tnt\tnt
3\tHạt Quản lý đê Yên Dũng\tCống dưới đê\tNăm 2023\tQuý II\tLý Thu Ngân\tThanh tra Sở\tChi cục Thủy lợi
II\tTuyến sông Thương\t\t\t\t\t\t
4\tHạt Quản lý đê Lạng Giang\tĐiếm canh đê\tNăm 2023\tTừ 05–07/9/2024\tLý Thu Ngân\tThanh tra Sở\tCông an tỉnh
5\tHạt Quản lý đê Tân Yên\tXe, máy huy động\tNăm 2023\tTrước 20/9\tĐỗ Minh Quân\tChi cục Thủy lợi\tSở Tài chính
`

const teams = `${head('82', 'Hòa Bình', 'Chuyển đổi số trong nhà trường năm 2024')}PHỤ LỤC
PHÂN CÔNG VIỆC
| STT | Việc phải làm | Người phụ trách | Nơi nhận | Thời hạn | Sản phẩm | Ngày hoàn thành |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Lắp đường truyền cho điểm trường lẻ | Vì Văn Toán (Phòng Kế hoạch) | Viễn thông tỉnh | 15/3/2024 | Biên bản nghiệm thu | 01/02/2024 |
| 2 | Cấp tài khoản học bạ điện tử | Bùi Thị Sen (Phòng Trung học) | Sở Thông tin và Truyền thông | trước 30/4/2024 | Danh sách tài khoản | |
| 3 | Tập huấn soạn bài giảng số | nt | Các trường | Tháng 6/2024 | Tài liệu tập huấn | |
| 4 | Gửi báo cáo sơ kết học bạ | Vì Văn Toán (Phòng Kế hoạch) | Ủy ban nhân dân tỉnh | ngày 20 hằng tháng | Báo cáo | |

Các Tổ xuống trường:
| Tổ | Tổ trưởng | Địa bàn phụ trách |
| --- | --- | --- |
| 1 | Đồng chí Xa Thị Lan | Mai Châu, Đà Bắc |
| 2 | Đồng chí Quách Công Định | Lạc Thủy, Yên Thủy |
`

const { ask } = libraryOf([dikes, teams], '2024-02-10')

const [hiepHoa, vietYen, yenDung, langGiang, tanYen] = [
  'Hiệp Hòa',
  'Việt Yên',
  'Yên Dũng',
  'Lạng Giang',
  'Tân Yên',
]

test.each([
  ['Chi cục Thủy lợi chủ trì kiểm tra những hạt nào?', [hiepHoa, vietYen, tanYen], [yenDung, langGiang]],
  ['Thanh tra Sở chủ trì mấy cuộc kiểm tra đê?', ['**2**', yenDung, langGiang], [hiepHoa]],
  ['Sở Tài chính phối hợp kiểm tra những đơn vị nào?', [hiepHoa, vietYen, tanYen], [langGiang]],
  ['Chi cục Thủy lợi phối hợp kiểm tra đơn vị nào?', [yenDung], [hiepHoa, tanYen]],
  ['Tuyến sông Thương có những đơn vị nào được kiểm tra?', [langGiang, tanYen], [hiepHoa, yenDung]],
  ['tháng 9 kiểm tra đơn vị nào?', [langGiang, tanYen], [hiepHoa, yenDung]],
  ['quý II kiểm tra những đơn vị nào', [hiepHoa, vietYen, yenDung], [langGiang, tanYen]],
  ['quý III Thanh tra Sở chủ trì kiểm tra đơn vị nào', [langGiang], [tanYen, yenDung]],
  ['ông Quân kiểm tra những đơn vị nào', [hiepHoa, vietYen, tanYen], [langGiang]],
  ['chị Sen phải làm những việc gì', ['học bạ điện tử', 'bài giảng số'], ['đường truyền']],
  ['anh Toán nộp báo cáo gì', ['Gửi báo cáo sơ kết'], ['bài giảng số']],
  ['Tổ số 2 phụ trách địa bàn nào', ['**Lạc Thủy, Yên Thủy**'], ['Mai Châu']],
])('the rows that pass: %s', async (question, told, left) => {
  const { status, answer } = await ask(question)
  expect(status).toBe('answered')
  for (const words of told) expect(answer).toContain(words)
  for (const words of left) expect(answer).not.toContain(words)
})

test.each([
  ['Ai làm trưởng đoàn kiểm tra Hạt Quản lý đê Việt Yên?', '**Đỗ Minh Quân**'],
  ['đơn vị nào chủ trì kiểm tra Hạt Quản lý đê Việt Yên', '**Chi cục Thủy lợi**'],
  ['Hạt Quản lý đê Việt Yên do những đơn vị nào phối hợp kiểm tra?', '**Công an tỉnh, Sở Tài chính**'],
  ['Hạt Quản lý đê Lạng Giang kiểm tra nội dung gì?', '**Điếm canh đê**'],
  ['niên độ kiểm tra của Hạt Quản lý đê Việt Yên', '**Năm 2022**'],
  ['Khi nào kiểm tra Hạt Quản lý đê Tân Yên?', '**Trước 20/9**'],
  ['sản phẩm của việc tập huấn soạn bài giảng số là gì', '**Tài liệu tập huấn**'],
  ['ai phụ trách tập huấn soạn bài giảng số?', '**Bùi Thị Sen (Phòng Trung học)**'],
  ['báo cáo sơ kết học bạ gửi cho ai?', '**Ủy ban nhân dân tỉnh**'],
  ['tổ trưởng phụ trách Mai Châu là ai', '**Đồng chí Xa Thị Lan**'],
  ['Tổ trưởng Tổ công tác số 2 là ai?', '**Đồng chí Quách Công Định**'],
])('the cell that is asked: %s', async (question, told) => {
  const { status, answer } = await ask(question)
  expect(status).toBe('answered')
  expect(answer).toContain(told)
})

test('two rows are put in order by their days', async () => {
  const { answer } = await ask(
    'Hạt Quản lý đê Hiệp Hòa và Hạt Quản lý đê Lạng Giang đơn vị nào kiểm tra trước?',
  )
  expect(answer).toMatch(/\*\*Hạt Quản lý đê Hiệp Hòa\*\* trước/u)
})

test('a wider time is told apart from days that surely lie in the month', async () => {
  const { answer } = await ask('tháng 5 kiểm tra đơn vị nào?')
  expect(answer.indexOf(yenDung!)).toBeGreaterThan(answer.indexOf('khoảng rộng hơn'))
  expect(answer.indexOf(vietYen!)).toBeLessThan(answer.indexOf('khoảng rộng hơn'))
})

test.each([
  ['tháng 12 Bắc Giang kiểm tra đơn vị nào', 'không ghi đơn vị nào'],
  ['Kế hoạch 81 của Bắc Giang giao Sở Y tế chủ trì việc gì', 'không dòng nào'],
  ['Sở Tài chính Bắc Giang kiểm tra khi nào', 'ở vai phối hợp'],
])('what no row says is said: %s', async (question, told) => {
  const { status, answer } = await ask(question)
  expect(status).toBe('not_found')
  expect(answer).toContain(told)
})

test('a turn that names only another month or another thing asks the same of it', async () => {
  const month = await ask(['tháng 5 Bắc Giang kiểm tra đơn vị nào', 'tháng 9?'])
  expect(month.answer).toContain(langGiang)
  expect(month.answer).not.toContain(hiepHoa)
  const other = await ask(['ai phụ trách cấp tài khoản học bạ điện tử?', 'còn lắp đường truyền?'])
  expect(other.answer).toContain('**Vì Văn Toán (Phòng Kế hoạch)**')
})
