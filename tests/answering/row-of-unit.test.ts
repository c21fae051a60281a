// One row of an annex: which document's row it is, which of its cells is asked, and what a next turn asks of it.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const ministry = `BỘ XÂY DỰNG
Số: 640/KH-BXD
Hà Nội, ngày 14 tháng 02 năm 2024

KẾ HOẠCH
Kiểm tra nhà ở xã hội tại các địa phương năm 2024

I. NỘI DUNG
1. Kiểm tra tại các tỉnh từ tháng 3 đến tháng 9/2024; mỗi quý kiểm tra đột xuất ít nhất 02 đơn vị, cơ sở.
2. Ít nhất 30% số dự án, căn hộ được kiểm tra; riêng nhà ở công nhân kiểm tra ít nhất 45% số khu.

II. PHÂN CÔNG
1. Cục Quản lý nhà: trình danh sách đoàn trước ngày 01/3/2024; tổng hợp kết quả trước ngày 15/10/2024.
2. Sở Xây dựng các tỉnh báo cáo về Cục Quản lý nhà trước ngày 20/9/2024.

PHỤ LỤC 1
LỊCH KIỂM TRA
STT\tĐịa phương\tThời gian\tTrưởng đoàn\tKinh phí (triệu đồng)
1\tTỉnh Hà Nam\tTừ 11/3 đến 13/3/2024\tÔng Lưu Đình Khải\t74
2\tTỉnh Phú Yên\tTừ 15/4 đến 17/4/2024\tBà Cao Thị Vân\t88

PHỤ LỤC 2
HẬU CẦN
STT\tTỉnh\tĐầu mối địa phương\tSố xe
1\tTỉnh Hà Nam\tPhòng Quản lý nhà\t2
2\tTỉnh Phú Yên\tVăn phòng Sở Xây dựng\t3

PHỤ LỤC 3
VĂN BẢN PHẢI RÀ SOÁT
STT\tSố, ký hiệu văn bản\tĐơn vị chủ trì rà soát\tThời hạn
1\tThông tư số 11/2019/TT-BXD\tViện Quy hoạch\t10/7/2024
2\tQuyết định số 77/QĐ-BXD\tVụ Pháp chế\t22/8/2024
`

const province = `THANH TRA TỈNH BẾN TRE
Số: 21/KH-TTr
Bến Tre, ngày 20 tháng 12 năm 2023

KẾ HOẠCH
Thanh tra năm 2024 của Thanh tra tỉnh Bến Tre

PHỤ LỤC
TT\tĐối tượng thanh tra\tThời gian triển khai\tThời hạn thanh tra\tĐơn vị chủ trì
1\tSở Nông nghiệp và Xây dựng\tQuý I/2025\t40 ngày\tPhòng Nghiệp vụ 5
2\tUBND xã Thạnh Phú\tQuý III/2024\t25 ngày\tPhòng Nghiệp vụ 6
`

const tasks = `ỦY BAN NHÂN DÂN TỈNH HÀ GIANG
Số: 58/KH-UBND
Hà Giang, ngày 05 tháng 01 năm 2024

KẾ HOẠCH
Phát triển chợ phiên năm 2024

I. KINH PHÍ
Tổng kinh phí 19 tỷ đồng.

PHỤ LỤC
DANH MỤC NHIỆM VỤ
TT\tNhiệm vụ\tChủ trì\tThời hạn\tKinh phí (triệu đồng)
1\tXây dựng bến xe tại chợ\tSở Giao thông vận tải\tQuý II/2024\t3.400
2\tSố hóa gian hàng chợ phiên\tSở Công Thương\tTrước ngày 30/9/2024\t950
`

const { ask, talk } = libraryOf([ministry, province, tasks], '2024-02-20')

test.each([
  ['Bộ Xây dựng kiểm tra tỉnh Phú Yên khi nào?', 'Từ 15/4 đến 17/4/2024'],
  ['đoàn của BXD xuống Hà Nam ngày nào?', 'Từ 11/3 đến 13/3/2024'],
  ['Trưởng đoàn kiểm tra tại Phú Yên là ai?', '**Bà Cao Thị Vân**'],
  ['Đoàn đi Hà Nam kinh phí bao nhiêu?', '**74**'],
  ['Ai là đầu mối địa phương khi kiểm tra Phú Yên?', '**Văn phòng Sở Xây dựng**'],
  ['Kinh phí xây dựng bến xe tại chợ là bao nhiêu?', '**3.400**'],
  ['số hóa gian hàng chợ phiên tốn bao nhiêu tiền?', '**950**'],
  ['Nhà ở công nhân kiểm tra bao nhiêu phần trăm số khu?', '**45%**'],
])('%s', async (question, told) => {
  const { status, answer } = await ask(question)
  expect(status).toBe('answered')
  expect(answer).toContain(told)
})

test('takes the name of a body that leads for no task that is called alike', async () => {
  const { answer } = await ask('Kế hoạch 58/KH-UBND giao Sở Xây dựng chủ trì việc gì?')
  expect(answer).not.toContain('**Sở Giao thông vận tải**')
})

test('takes no day from the row of a body that is only called alike', async () => {
  const ofMinistry = await ask('Bộ Xây dựng kiểm tra tỉnh Sóc Trăng khi nào?')
  expect(ofMinistry.answer).not.toMatch(/2025|Quý I/u)
  const ofDepartment = await ask('Sở Y tế kiểm tra Phú Yên khi nào?')
  expect(ofDepartment.answer).not.toContain('15/4')
})

test.each([
  ['Thông tư 11/2019/TT-BXD do đơn vị nào rà soát, hạn nào?', ['Viện Quy hoạch', '**10/7/2024**']],
  ['Quyết định 77/QĐ-BXD phải rà soát xong trước ngày nào?', ['**22/8/2024**']],
])('answers from the row about a document that is not held: %s', async (question, told) => {
  const { answer } = await ask(question)
  for (const words of told) expect(answer).toContain(words)
})

test('takes the day of a row for no day of the document that it is about', async () => {
  const { answer } = await ask('Thông tư 11/2019/TT-BXD ban hành ngày nào?')
  expect(answer).not.toContain('10/7/2024')
})

test('keeps the row through the turns that ask its other cells, in other annexes too', async () => {
  const answers = await talk([
    'Bộ Xây dựng kiểm tra Phú Yên khi nào?',
    'ai làm trưởng đoàn?',
    'đầu mối địa phương là ai?',
    'mấy xe?',
    'kinh phí của đoàn này bao nhiêu?',
  ])
  expect(answers.map(({ answer }) => answer.split('\n')[0])).toEqual([
    expect.stringContaining('15/4'),
    'Trưởng đoàn: **Bà Cao Thị Vân**.',
    'Đầu mối địa phương: **Văn phòng Sở Xây dựng**.',
    'Số xe: **3**.',
    'Kinh phí (triệu đồng): **88**.',
  ])
})

test.each([
  [['Ai chủ trì xây dựng bến xe tại chợ?', 'kinh phí của nhiệm vụ này bao nhiêu?'], '**3.400**'],
  [['Thanh tra xã Thạnh Phú quý nào?', 'phòng nào chủ trì?'], '**Phòng Nghiệp vụ 6**'],
  [['Thanh tra xã Thạnh Phú quý nào?', 'thời hạn mấy ngày?'], '**25 ngày**'],
  // another annex calls its column so
  [['Thông tư 11/2019/TT-BXD do ai rà soát?', 'thời gian nào?'], '**10/7/2024**'],
])('%j', async (turns, told) => {
  expect((await ask(turns)).answer).toContain(told)
})

test('leaves the whole of the plan to a turn that asks for it', async () => {
  const { answer } = await ask([
    'Ai chủ trì xây dựng bến xe tại chợ?',
    'tổng kinh phí của kế hoạch 58/KH-UBND?',
  ])
  expect(answer).toContain('19 tỷ')
})

test('lists the deadlines of the one body that is named', async () => {
  const { answer } = await ask('liệt kê tất cả các hạn của Cục Quản lý nhà trong kế hoạch 640/KH-BXD')
  expect(answer).toContain('01/3/2024')
  expect(answer).toContain('15/10/2024')
  expect(answer).not.toContain('20/9/2024')
})

test('takes the number that is written for a count, never the names of a pair', async () => {
  const { answer } = await ask('Theo kế hoạch 640/KH-BXD mỗi quý kiểm tra đột xuất mấy đơn vị?')
  expect(answer).toContain('02 đơn vị')
  expect(answer).not.toContain('đếm các tên')
})
