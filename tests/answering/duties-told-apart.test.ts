// Which of several duties is meant: by the column of its time, its rhythm, its period and its document; those that the
// question does not tell apart stand side by side, each with what it is.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG
Số: 512/KH-SNNMT
Bình Sơn, ngày 18 tháng 02 năm 2025

KẾ HOẠCH
Kiểm tra an toàn hồ đập, đê điều năm 2025

II. CÁC ĐỢT KIỂM TRA
TT | Đợt kiểm tra | Thời gian | Trọng tâm | Chủ trì | Hạn gửi kết quả đợt
1 | Trước lũ | Từ 10/3/2025 đến 11/4/2025 | Tràn xả lũ | Chi cục Thủy lợi | Trước ngày 18/4/2025
2 | Giữa mùa mưa | Từ 04/8/2025 đến 22/8/2025 | Kè xung yếu | Chi cục Đê điều | Trước ngày 29/8/2025

III. TỔ CHỨC THỰC HIỆN
1. Chi cục Thủy lợi: rà soát cống, tràn; gửi danh sách hồ chứa không bảo đảm an toàn về Sở trước ngày 25/4/2025.
2. Chi cục Đê điều
Báo cáo Sở kết quả 6 tháng trước ngày 20/6/2025, kết quả năm trước ngày 18/12/2025.
3. Đơn vị được kiểm tra
a) Gửi báo cáo hiện trạng cho Đoàn kiểm tra trước ngày kiểm tra ít nhất 04 ngày làm việc.
b) Báo cáo kết quả khắc phục trong 45 ngày kể từ ngày nhận kết luận kiểm tra.
`
const rules = `SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH
Số: 208/QĐ-SVHTTDL
Hà Lam, ngày 06 tháng 01 năm 2025

QUYẾT ĐỊNH
Ban hành Quy chế thông tin, báo cáo của Sở Văn hóa, Thể thao và Du lịch

Điều 2. Báo cáo của doanh nghiệp du lịch
1. Khách sạn báo cáo số lượt khách trước ngày 02 hằng tháng.
2. Lữ hành báo cáo kết quả kinh doanh trước ngày 15 tháng 7 và ngày 15 tháng 01.
Điều 3. Báo cáo của các phòng
1. Thư viện tỉnh gửi kế hoạch bổ sung sách trước ngày 20 tháng 01 hằng năm.
2. Hằng năm, Quỹ bảo trợ di sản gửi báo cáo tài chính cho Sở. Thời hạn gửi báo cáo chậm nhất là 60 ngày kể từ ngày kết thúc năm tài chính.
3. Bảo tàng tỉnh lập dự toán gửi Phòng Kế hoạch, Tài chính và Quản lý di sản trước ngày 10 tháng 7 hằng năm.

PHỤ LỤC
STT | Tên báo cáo | Đơn vị gửi | Nơi nhận | Tần suất | Thời hạn gửi
1 | Báo cáo trực ban lễ hội | Phòng Quản lý văn hóa | Văn phòng Sở | Tuần | Trước 16 giờ thứ Hai
2 | Báo cáo bảo tồn di tích | Ban Quản lý di tích | Văn phòng Sở | 6 tháng | Trước 25/5 và 25/11
3 | Báo cáo dịch vụ karaoke | Phòng Văn hóa các xã | Thanh tra Sở | 6 tháng | 10/6; 10/12
`
const letter = `SỞ GIÁO DỤC VÀ ĐÀO TẠO
Số: 1640/SGDĐT-KHTC
Đông Hà, ngày 03 tháng 9 năm 2024
V/v báo cáo thống kê giáo dục

Kính gửi: Các trường trung học phổ thông.

1. Đối với các trường chưa nộp báo cáo năm học 2023-2024
Khẩn trương gửi báo cáo về Sở chậm nhất ngày 13/9/2024.
2. Báo cáo thống kê năm học 2024-2025
TT | Nội dung báo cáo | Thời điểm chốt số liệu | Thời hạn gửi về Sở
1 | Báo cáo thống kê đầu năm học | Ngày 30/9/2024 | Trước ngày 10/10/2024
2 | Báo cáo thống kê giữa năm học | Ngày 31/12/2024 | Trước ngày 15/01/2025
3. Kinh phí
a) Báo cáo kết quả sử dụng kinh phí 6 tháng đầu năm 2024 gửi chậm nhất ngày 20/9/2024.
b) Báo cáo kết quả sử dụng kinh phí năm 2024 gửi chậm nhất ngày 20/01/2025.
`
const archive = `SỞ NỘI VỤ
Số: 1126/KH-SNV
Nam Hà, ngày 08 tháng 01 năm 2025

KẾ HOẠCH
Kiểm tra công tác văn thư năm 2025

II. TỔ CHỨC THỰC HIỆN
1. Đơn vị được kiểm tra
a) Gửi báo cáo cho Đoàn kiểm tra trước ngày kiểm tra 05 ngày làm việc.
b) Báo cáo kết quả khắc phục trong 30 ngày kể từ ngày nhận kết luận kiểm tra.
`

const { ask, talk } = libraryOf([plan, rules, letter, archive], '2025-03-05')
const first = (answer: string) => answer.split('\n')[0]

describe('a table with the time of a round and the limit of its report', () => {
  test.each([
    ['đợt giữa mùa mưa báo cáo kết quả trước ngày nào?', '29/8/2025'],
    ['còn bao nhiêu ngày nữa phải gửi kết quả đợt giữa mùa mưa?', '29/8/2025'],
    ['Đợt kiểm tra giữa mùa mưa từ ngày nào đến ngày nào?', '04/8/2025'],
  ])('%s', async (question, day) => {
    expect(first((await ask(question)).answer)).toContain(day)
  })

  test('a limit of the row is not counted from the days of the round', async () => {
    const { answer } = await ask('Hạn gửi kết quả đợt kiểm tra trước lũ ở Bình Sơn là ngày nào?')
    expect(answer).toContain('18/4/2025')
    expect(answer).not.toContain('04 ngày làm việc')
  })

  test.each([
    ['chốt số liệu thống kê giữa năm học vào ngày nào?', '**Ngày 31/12/2024**.'],
    ['Báo cáo thống kê giữa năm học gửi về Sở trước ngày nào?', '**Trước ngày 15/01/2025**'],
  ])('%s', async (question, told) => {
    const { answer, status } = await ask(question, '2024-09-05')
    expect(status).toBe('answered')
    expect(first(answer)).toContain(told)
  })
})

describe('days that come round', () => {
  test.each([
    ['Báo cáo trực ban lễ hội gửi lúc nào trong tuần?', '2025-09-03', 'kỳ tới: ngày cuối 8/9/2025'],
    [
      'Báo cáo bảo tồn di tích gửi trước ngày nào?',
      '2025-09-03',
      'kỳ tới: trước ngày 25/11/2025, ngày cuối 24/11/2025',
    ],
    ['hạn báo cáo dịch vụ karaoke?', '2025-09-03', 'kỳ tới: ngày cuối 10/12/2025'],
    [
      'lữ hành báo cáo kết quả kinh doanh trước ngày nào?',
      '2025-03-05',
      'kỳ tới: trước ngày 15/7/2025, ngày cuối 14/7/2025',
    ],
  ])('%s', async (question, asOf, next) => {
    const { answer } = await ask(question, asOf)
    expect(first(answer)).toContain(next)
    expect(answer).not.toContain('quá hạn')
  })

  test('two days of one cell are told in a turn too', async () => {
    const [, answer] = await talk(['Báo cáo bảo tồn di tích gửi cho ai?', 'hạn gửi khi nào?'], '2025-10-01')
    expect(answer?.answer).toContain(
      '**Trước 25/5 và 25/11** (kỳ tới: trước ngày 25/11/2025, ngày cuối 24/11/2025)',
    )
  })

  test('a rhythm alone is no last day of the year', async () => {
    const { answer } = await ask('Quỹ bảo trợ di sản gửi báo cáo tài chính chậm nhất ngày nào?')
    expect(answer).toContain('60 ngày')
    expect(answer).not.toContain('31/12')
  })
})

describe('which duty', () => {
  test.each([
    ['Chi cục Thủy lợi gửi danh sách hồ chứa không bảo đảm an toàn trước ngày mấy?', '25/4/2025'],
    ['Kết quả năm của Chi cục Đê điều báo cáo trước ngày nào?', '18/12/2025'],
    ['Trường chưa nộp báo cáo năm học 2023-2024 phải nộp chậm nhất ngày nào?', '13/9/2024'],
    ['Báo cáo kết quả sử dụng kinh phí năm 2024 gửi hạn nào?', '20/01/2025'],
    ['Thư viện tỉnh gửi kế hoạch bổ sung sách trước ngày nào?', '20 tháng 01'],
  ])('%s', async (question, day) => {
    const { answer, status } = await ask(question)
    expect(status).toBe('answered')
    expect(first(answer)).toContain(day)
  })

  test('those that the question does not tell apart stand side by side', async () => {
    const { answer } = await ask('hạn nộp báo cáo thống kê năm học 2024-2025?', '2024-09-05')
    expect(answer).toContain(
      '**Trước ngày 10/10/2024** (ngày cuối 9/10/2024), còn 34 ngày: Báo cáo thống kê đầu năm học',
    )
    expect(answer).toContain(
      '**Trước ngày 15/01/2025** (ngày cuối 14/1/2025), còn 131 ngày: Báo cáo thống kê giữa năm học',
    )
  })

  test('the document whose title says the matter is meant, and a told event is counted from', async () => {
    const { answer, status } = await ask(
      'nhận kết luận kiểm tra công tác văn thư ngày 05/5/2025, hạn báo cáo kết quả khắc phục là ngày nào?',
    )
    expect(status).toBe('answered')
    expect(first(answer)).toContain('4/6/2025')
  })

  test('"văn thư Nam Hà" tells no Thursday', async () => {
    const { answer } = await ask('Đơn vị được kiểm tra văn thư Nam Hà phải gửi báo cáo trước mấy ngày?')
    expect(first(answer)).toContain('05 ngày làm việc')
    expect(answer).not.toContain('Cách tính')
  })

  test('the name of a receiver goes on behind its comma', async () => {
    const { answer } = await ask('Bảo tàng tỉnh gửi dự toán trước ngày nào?')
    expect(answer).toContain('Gửi: Phòng Kế hoạch, Tài chính và Quản lý di sản.')
  })
})

describe('all duties', () => {
  test('of the kind that a heading is for', async () => {
    const { answer } = await ask('tất cả các hạn báo cáo của doanh nghiệp theo quy chế của Sở Văn hóa Hà Lam')
    expect(answer).toContain('khách')
    expect(answer).toContain('15 tháng 7')
    expect(answer).not.toContain('bổ sung sách')
  })

  test('of a body whose name is no matter of another document', async () => {
    const { answer } = await ask('liệt kê hết các hạn của Chi cục Thủy lợi')
    expect(answer).toContain('512/KH-SNNMT')
    expect(answer).not.toContain('1640/SGDĐT')
  })
})
