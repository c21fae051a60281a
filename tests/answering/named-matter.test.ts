// Of documents of one form the question means the one whose title names its matter, marks and all; what it asks is then
// told of that one whole: its rounds, its team, its rows, whom it reports to and what a body does for it.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const salt = `SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG
TỈNH CÀ MAU
Số: 71/KH-SNNMT
Cà Mau, ngày 10 tháng 02 năm 2026

KẾ HOẠCH
Kiểm tra sản xuất muối năm 2026

I. NỘI DUNG KIỂM TRA
1. Việc đăng ký diện tích làm muối.
2. Chất lượng nước cấp cho ruộng muối.

II. THỜI GIAN
1. Thời gian kiểm tra: đợt I từ ngày 02/3/2026 đến ngày 27/3/2026; đợt II từ ngày 06/7/2026 đến ngày 31/7/2026.

III. THÀNH PHẦN ĐOÀN KIỂM TRA
Trưởng đoàn: ông Lâm Chí Thiện, Phó Giám đốc Sở.
Phó Trưởng đoàn: bà Quách Ngọc Diễm, Chi cục trưởng Chi cục Thủy sản.
Thiếu tá Từ Bảo Khanh, Công an tỉnh - Thành viên.
Thành viên: đại diện Sở Công Thương.

IV. CHẾ ĐỘ BÁO CÁO
1. Báo cáo sản lượng muối: hằng tháng, các hợp tác xã gửi Chi cục Thủy sản trước ngày 05 của tháng sau.
2. Khoản hỗ trợ 38.250.000 đồng được quyết toán trước ngày 15/11/2026.

V. TỔ CHỨC THỰC HIỆN
1. Chi cục Thủy sản
a) Chuẩn bị dụng cụ đo độ mặn.
b) Tổng hợp kết quả kiểm tra.
2. UBND các xã, phường ven biển
a) Lập danh sách hộ làm muối.
b) Cử người dẫn đường cho Đoàn.

PHỤ LỤC
Lịch kiểm tra đợt I

| STT | Đơn vị được kiểm tra | Thời gian | Ghi chú |
| 1 | Hợp tác xã Đông Hải | Sáng 04/3/2026 | |
| 2 | Hợp tác xã Điền Hải | Chiều 04/3/2026 | Phúc tra |
| 3 | Hợp tác xã Long Điền 2 | Ngày 11/3/2026 | Phúc tra |
`

const mosquito = `SỞ Y TẾ
TỈNH TÂY NINH
Số: 88/KH-SYT
Tây Ninh, ngày 12 tháng 02 năm 2026

KẾ HOẠCH
Kiểm tra công tác diệt muỗi năm 2026

I. NỘI DUNG KIỂM TRA
1. Việc phun hóa chất tại khu dân cư.
2. Việc thả cá diệt bọ gậy.

II. THỜI GIAN
a) Đợt 1: từ ngày 13/4/2026 đến ngày 24/4/2026.
b) Đợt 2: từ ngày 07/9/2026 đến ngày 18/9/2026.

III. CHẾ ĐỘ BÁO CÁO
1. Trạm Y tế gửi báo cáo kết quả về Trung tâm Kiểm soát bệnh tật trước ngày 30/9/2026.

IV. TỔ CHỨC THỰC HIỆN
1. Chi cục Thủy sản
a) Cung cấp cá giống để thả.
2. Trung tâm Kiểm soát bệnh tật
a) Làm đầu mối tổng hợp.
`

const { ask } = libraryOf([salt, mosquito], '2026-02-20')

describe('the matter of a title', () => {
  test.each([
    ['Khi nào kiểm tra muối đợt 2?', '06/7/2026', '07/9/2026'],
    ['Khi nào kiểm tra muỗi đợt II?', '07/9/2026', '06/7/2026'],
    ['Kiểm tra muối gồm những nội dung gì?', 'ruộng muối', 'bọ gậy'],
    ['Kiểm tra muỗi gồm những nội dung gì?', 'bọ gậy', 'ruộng muối'],
    ['Báo cáo muối gửi cho ai?', 'Chi cục Thủy sản', 'Kiểm soát bệnh tật'],
    ['Đoàn kiểm tra muối gồm những ai?', 'Sở Công Thương', 'Trạm Y tế'],
    ['Đoàn kiểm tra muối gồm những đơn vị nào?', 'Từ Bảo Khanh', 'Trạm Y tế'],
    ['Chi cục Thủy sản phải làm gì trong đợt kiểm tra muối?', 'đo độ mặn', 'cá giống'],
    ['UBND xã phải làm gì trong đợt kiểm tra muối?', 'hộ làm muối', 'đo độ mặn'],
  ])('%s', async (question, said, unsaid) => {
    const { answer } = await ask(question)
    expect(answer).toContain(said)
    expect(answer).not.toContain(unsaid)
  })
})

test('a round is no number in a name', async () => {
  const { answer } = await ask('Đợt 2 kiểm tra muối ở Cà Mau khi nào?')
  expect(answer).toContain('06/7/2026')
  expect(answer).not.toContain('Long Điền 2')
})

test.each([
  ['Ngày 4/3 kiểm tra muối ở đâu?', ['Đông Hải', 'Điền Hải'], 'Long Điền'],
  ['Chiều 4/3 kiểm tra muối ở đâu?', ['Điền Hải'], 'Đông Hải'],
  ['Đơn vị nào phúc tra muối?', ['Điền Hải', 'Long Điền 2'], 'Đông Hải'],
])('%s is told of every row that is meant', async (question, units, other) => {
  const { answer } = await ask(question)
  for (const unit of units) expect(answer).toContain(unit)
  expect(answer).not.toContain(other)
})

test('the report of a month is due when its rule says', async () => {
  expect((await ask('Báo cáo sản lượng muối tháng 6 hạn nào?')).answer).toContain('4/7/2026')
})

test('an amount is one in figures and in words', async () => {
  expect((await ask('Khoản 38,25 triệu quyết toán trước ngày nào?')).answer).toContain('15/11/2026')
})
