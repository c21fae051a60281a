// Questions that rows of annexes answer: what a body leads, who is visited in a month, what "nt" stands for.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const head = (number: string, place: string, title: string) =>
  `ỦY BAN NHÂN DÂN TỈNH ${place.toUpperCase()}\nSố: ${number}/KH-UBND\n${place}, ngày 10 tháng 01 năm 2024\n\nKẾ HOẠCH\n${title}\n\nI. NỘI DUNG\n1. Làm theo phụ lục.\n\nNơi nhận:\n- Lưu: VT.\n\nCHỦ TỊCH\nLê Văn Sang\n\n`

const assignments = `${head('71', 'Gia Lai', 'Chăm sóc rừng phòng hộ năm 2024')}PHỤ LỤC
PHÂN CÔNG
TT\tNội dung công việc\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian hoàn thành\tSản phẩm
1\tPhát dọn đường băng\tChi cục Kiểm lâm\tSở Tài chính\tTháng 3\tBiên bản
2\tTrồng dặm cây con\t\tHội Nông dân\tTrước 15/6\tSổ theo dõi
3\tCấp kinh phí trồng rừng\tSở Tài chính\tChi cục Kiểm lâm\tQuý I\tThông báo
4\tQuyết toán\tnt\tnt\tTrước 20/12\tBáo cáo
`

const visits = `${head('72', 'Đắk Nông', 'Kiểm tra hồ chứa năm 2024')}PHỤ LỤC
LỊCH KIỂM TRA
TT\tĐơn vị được kiểm tra\tThời kỳ kiểm tra\tThời gian tiến hành\tTrưởng đoàn
1\tXã Nam Dong\tTừ 01/5/2022 đến 31/5/2023\tNgày 14/5\tTrần Hữu Phước
2\tXã Đắk Sắk\tNăm 2023\tTháng 5\tnt
3\tXã Quảng Khê\tNăm 2023\tTháng 7\tLê Thị Hạnh
`

const { ask } = libraryOf([assignments, visits], '2024-02-10')

test.each([
  ['Chi cục Kiểm lâm chủ trì việc gì?', ['Phát dọn đường băng', 'Trồng dặm cây con'], ['Cấp kinh phí']],
  ['những việc do Sở Tài chính chủ trì', ['Cấp kinh phí', 'Quyết toán'], ['Phát dọn']],
  ['Chi cục Kiểm lâm phối hợp những việc gì?', ['Cấp kinh phí', 'Quyết toán'], ['Phát dọn']],
  ['Sở Tài chính phối hợp việc gì?', ['Phát dọn đường băng'], ['Quyết toán']],
])('%s', async (question, told, left) => {
  const { status, answer } = await ask(question)
  expect(status).toBe('answered')
  for (const words of told) expect(answer).toContain(words)
  for (const words of left) expect(answer).not.toContain(words)
})

test.each(['tháng 5 kiểm tra những đơn vị nào?', 'những xã nào được kiểm tra trong tháng 5/2024?'])(
  '%s',
  async (question) => {
    const { answer } = await ask(question)
    expect(answer).toContain('Xã Nam Dong')
    expect(answer).toContain('Xã Đắk Sắk')
    expect(answer).not.toContain('Xã Quảng Khê')
    expect(answer).not.toMatch(/2022|2023/)
  },
)

test('says whom "nt" means and proves it with the row above', async () => {
  const { answer, citations } = await ask('cơ quan nào chủ trì quyết toán trồng rừng?')
  expect(answer).toContain('Cơ quan chủ trì: **Sở Tài chính**')
  expect(answer).not.toMatch(/(?<!\p{L})nt(?!\p{L})/u)
  expect(citations.some(({ quote }) => quote.includes('Cấp kinh phí'))).toBe(true)
})

test('finds who heads the visit to a unit in its row', async () => {
  const { answer } = await ask('trưởng đoàn kiểm tra xã Quảng Khê là ai?')
  expect(answer).toContain('Lê Thị Hạnh')
  expect(answer).not.toContain('Phước')
})

const bodies = `${head('73', 'Bắc Kạn', 'Kiểm tra văn thư năm 2024')}PHỤ LỤC
DANH SÁCH CƠ QUAN ĐƯỢC KIỂM TRA
(Kèm theo Kế hoạch số 73/KH-UBND)
TT\tCơ quan, đơn vị\tThời gian kiểm tra\tTrưởng đoàn
1\tSở Tư pháp\tTháng 4/2024\tPhó Giám đốc Sở Nội vụ
2\tChi cục Thủy lợi\tTháng 8/2024\tChánh Văn phòng Sở Nội vụ
3\tTrường Cao đẳng Bắc Kạn\tTháng 9/2024\tPhó Giám đốc Sở Nội vụ
`
const teams = `${head('74', 'Điện Biên', 'Kiểm tra an toàn hồ đập năm 2024')}PHỤ LỤC
CÁC TỔ CÔNG TÁC
Tổ\tTổ trưởng\tNơi được kiểm tra\tThời gian
Tổ số 1\tGiám đốc Sở Xây dựng\tXã Mường Phăng\tTháng 5/2024
Tổ số 2\tGiám đốc Sở Tài chính\tXã Núa Ngam\tTháng 6/2024
`
const programme = `SỞ TƯ PHÁP TỈNH HÀ NAM
Số: 12/CTr-STP
Hà Nam, ngày 10 tháng 01 năm 2024

CHƯƠNG TRÌNH
Công tác năm 2024

TT\tNhiệm vụ\tĐơn vị chủ trì\tThời hạn\tQuý
1\tRà soát văn bản\tPhòng Văn bản\t20/3/2024\tI
2\tHội thi hòa giải\tPhòng Phổ biến\t15/8/2024\tIII
3\tKiểm kê hồ sơ\tVăn phòng Sở\t20/9/2024\tIII
`
const visited = libraryOf([bodies, teams, programme], '2024-02-10')

test.each([
  [
    'Bắc Kạn kiểm tra văn thư những đơn vị nào?',
    ['Sở Tư pháp', 'Chi cục Thủy lợi', 'Trường Cao đẳng'],
    ['Kèm theo'],
  ],
  [
    'Bắc Kạn kiểm tra đơn vị nào trong quý III/2024?',
    ['Chi cục Thủy lợi', 'Trường Cao đẳng'],
    ['Sở Tư pháp'],
  ],
  ['Ai làm tổ trưởng Tổ công tác số 2 ở Điện Biên?', ['Giám đốc Sở Tài chính'], ['Sở Xây dựng']],
  [
    'Quý III/2024 Sở Tư pháp Hà Nam có những nhiệm vụ gì?',
    ['Hội thi hòa giải', 'Kiểm kê hồ sơ'],
    ['Rà soát'],
  ],
  ['Sở Tư pháp Hà Nam tháng 3/2024 làm gì?', ['Rà soát văn bản'], ['Kiểm kê', 'không thấy hạn']],
])('by the columns of bodies, teams and quarters: %s', async (question, told, left) => {
  const { status, answer } = await visited.ask(question)
  expect(status).toBe('answered')
  for (const words of told) expect(answer).toContain(words)
  for (const words of left) expect(answer).not.toContain(words)
})
