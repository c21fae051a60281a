// Annex tables of recurring duties: which column of days is meant, whole lists in a cell, rows by what their cells hold.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const head = (number: string, place: string, title: string) =>
  `ỦY BAN NHÂN DÂN TỈNH ${place.toUpperCase()}\nSố: ${number}/KH-UBND\n${place}, ngày 10 tháng 01 năm 2026\n\nKẾ HOẠCH\n${title}\n\nI. NỘI DUNG\n1. Làm theo phụ lục.\n\nNơi nhận:\n- Lưu: VT.\n\nCHỦ TỊCH\nLê Văn Sang\n\n`

const quarters = `${head('31', 'Cà Mau', 'Theo dõi tàu cá năm 2026')}PHỤ LỤC
BÁO CÁO TÀU CÁ
Kỳ báo cáo\tChốt số liệu đến\tĐồn Biên phòng nộp\tUBND xã nộp\tBiểu lập
Quý I/2026\t08/3/2026\t11/3/2026\t17/3/2026\tBiểu 01
Quý II/2026\t07/6/2026\t10/6/2026\t16/6/2026\tBiểu 01, Biểu 02
Quý III/2026\t06/9/2026\t09/9/2026\t15/9/2026\tBiểu 01, Biểu 02, Biểu 05
`

const reports = `${head('32', 'Bến Tre', 'Thu gom rác thải nhựa năm 2026')}PHỤ LỤC I
DANH MỤC BÁO CÁO
TT\tTên báo cáo\tĐơn vị gửi\tNơi nhận\tKỳ báo cáo\tChốt số liệu\tGửi trước ngày\tMẫu
1\tBáo cáo khối lượng rác\tUBND cấp xã\tChi cục Môi trường\tTháng\tNgày 20\tNgày 24\tM-01
2\tBáo cáo điểm tập kết\tUBND cấp xã\tChi cục Môi trường\tQuý\tNgày 10 tháng cuối quý\tNgày 13 tháng cuối quý\tM-02
3\tBáo cáo tái chế\tCông ty Công trình đô thị\tSở Tài chính\tQuý\tNgày 11 tháng cuối quý\tNgày 16 tháng cuối quý\tM-03, M-04

PHỤ LỤC II
LỊCH KIỂM TRA
TT\tĐơn vị được kiểm tra\tĐợt\tNgày làm việc\tHình thức
1\tXã Thạnh Phú\t1\t05/5/2026\tTại bãi rác
2\tXã Bình Đại\t1\t07/5/2026\tQua ảnh chụp
3\tXã Ba Tri\t2\t06/10/2026\tTại bãi rác
`

const scores = `ỦY BAN NHÂN DÂN TỈNH AN GIANG
Số: 33/KH-UBND
An Giang, ngày 10 tháng 01 năm 2026

KẾ HOẠCH
Chấm điểm phong trào đọc sách năm 2026

1. Báo cáo tự chấm lần 1 gửi trước ngày 12 tháng 5 năm 2026, lần 2 gửi trước ngày 09 tháng 10 năm 2026. Nơi nhận báo cáo là Thư viện tỉnh.

Nơi nhận:
- Lưu: VT.

CHỦ TỊCH
Lê Văn Sang

PHỤ LỤC 1
THANG ĐIỂM
STT    Nội dung                                  Điểm tối đa
1      Có góc đọc                                     45
2      Số bản sách mới, tủ sách lưu động              35
3      Người lớn đọc cùng trẻ                         20
       Tổng cộng                                     100

PHỤ LỤC 2
KẾT QUẢ MƯỢN SÁCH
TT  Đơn vị               Lượt mượn   Xếp thứ
1   Xã Phú Hữu           4.120       2
2   Xã Vĩnh Gia          1.055       4
3   Phường Châu Đốc      9.310       1
4   Xã Ô Lâm             2.087       3
`

const forms = `ỦY BAN NHÂN DÂN TỈNH KON TUM
Số: 34/KH-UBND
Kon Tum, ngày 10 tháng 01 năm 2026

KẾ HOẠCH
Thống kê nhà rông, cồng chiêng năm 2026

1. Thời hạn theo Phụ lục 1, biểu theo Phụ lục 2.

Nơi nhận:
- Lưu: VT.

CHỦ TỊCH
Lê Văn Sang

PHỤ LỤC 1
THỜI HẠN BÁO CÁO NĂM 2026
TT\tKỳ báo cáo\tThời điểm chốt số liệu\tHạn gửi: Cấp xã\tHạn gửi: Đơn vị trực thuộc\tNơi nhận
1\t6 tháng đầu năm\t12/6/2026\t15/6/2026\t18/6/2026\tBảo tàng tỉnh
2\tCả năm\t12/12/2026\t15/12/2026\t20/12/2026\tPhòng Di sản

PHỤ LỤC 2
DANH MỤC BIỂU
Ký hiệu biểu\tTên biểu\tKỳ báo cáo\tĐơn vị lập
01/NR\tNhà rông được sửa chữa\tNăm\tUBND cấp xã
02/NR\tĐội cồng chiêng\t6 tháng, năm\tUBND cấp xã
03/NR\tHiện vật sưu tầm\tQuý\tBảo tàng tỉnh
`

const { ask, talk } = libraryOf([quarters, reports, scores, forms], '2026-02-10')

test('a follow-up on a row is told from the column of days that it names', async () => {
  const turns = await talk([
    'Cà Mau: Quý II/2026 Đồn Biên phòng nộp báo cáo ngày nào?',
    'chốt số liệu đến ngày nào?',
    'xã nộp ngày nào?',
  ])
  const days = ['**10/6/2026**', '**07/6/2026**', '**16/6/2026**']
  for (const [i, day] of days.entries()) expect(turns[i]?.answer).toContain(day)
})

test('a list of forms in a cell is told whole, its row uncut', async () => {
  const { answer } = await ask('báo cáo tàu cá quý III ở Cà Mau lập những biểu nào?')
  expect(answer).toContain('Biểu 01, Biểu 02, Biểu 05')
})

test('the day below "Gửi trước ngày" is told as a limit', async () => {
  const { answer } = await ask('Bến Tre: báo cáo khối lượng rác gửi trước ngày nào?')
  expect(answer).toContain('**Trước ngày 24**')
})

test.each([
  ['những báo cáo nào ở Bến Tre gửi hằng quý?', ['điểm tập kết', 'tái chế'], ['khối lượng rác']],
  ['có mấy báo cáo gửi về Chi cục Môi trường Bến Tre?', ['**2**', 'điểm tập kết'], ['tái chế']],
  ['liệt kê đơn vị được kiểm tra đợt 1 của Bến Tre', ['Thạnh Phú', 'Bình Đại'], ['Ba Tri']],
  ['những xã nào ở Bến Tre chỉ kiểm tra qua ảnh chụp?', ['Bình Đại'], ['Thạnh Phú', 'Ba Tri']],
])('%s', async (question, told, left) => {
  const { status, answer } = await ask(question)
  expect(status).toBe('answered')
  for (const words of told) expect(answer).toContain(words)
  for (const words of left) expect(answer).not.toContain(words)
})

test('who sends, and to whom, are two columns', async () => {
  const turns = await talk(['Bến Tre: báo cáo tái chế gửi trước ngày nào?', 'ai gửi?', 'nơi nhận?'])
  expect(turns[1]?.answer).toContain('**Công ty Công trình đô thị**')
  expect(turns[2]?.answer).toContain('**Sở Tài chính**')
})

test.each([
  ['số bản sách mới, tủ sách lưu động ở An Giang được tối đa mấy điểm?', ['35'], ['45']],
  ['tiêu chí người lớn đọc cùng trẻ tối đa bao nhiêu điểm?', ['**20**'], []],
  ['An Giang: xã nào đứng cuối bảng mượn sách?', ['**Xã Vĩnh Gia**'], ['Phú Hữu']],
  ['đơn vị nào xếp thứ nhất về mượn sách ở An Giang?', ['**Phường Châu Đốc**'], ['Vĩnh Gia']],
  ['An Giang: báo cáo tự chấm lần 2 gửi trước ngày nào?', ['09 tháng 10 năm 2026', 'Thư viện tỉnh'], []],
])('%s', async (question, told, left) => {
  const { status, answer } = await ask(question)
  expect(status).toBe('answered')
  for (const words of told) expect(answer).toContain(words)
  for (const words of left) expect(answer).not.toContain(words)
})

test("a day below a sender of a shared heading is that sender's", async () => {
  const turns = await talk([
    'Kon Tum: báo cáo cả năm chốt số liệu ngày nào?',
    'xã gửi trước ngày nào?',
    'đơn vị trực thuộc thì sao?',
  ])
  const days = ['12/12/2026', '**15/12/2026**', '**20/12/2026**']
  for (const [i, day] of days.entries()) expect(turns[i]?.answer).toContain(day)
})

test.each([
  ['biểu 03/NR ai lập?', ['**Bảo tàng tỉnh**'], []],
  ['những biểu nào ở Kon Tum báo cáo 6 tháng?', ['02/NR'], ['01/NR', '03/NR']],
  ['phụ lục 2 của Kon Tum có mấy biểu?', ['**3**', '01/NR'], []],
])('%s', async (question, told, left) => {
  const { status, answer } = await ask(question)
  expect(status).toBe('answered')
  for (const words of told) expect(answer).toContain(words)
  for (const words of left) expect(answer).not.toContain(words)
})
