// When a thing takes place is told by its days, and by no limit of what is handed in for it; an hour by an hour.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const notice = `SỞ LAO ĐỘNG TỈNH LÂM ĐỒNG
Số: 208/TB-SLĐ
Đà Lạt, ngày 03 tháng 02 năm 2026

THÔNG BÁO
Về việc tổ chức hội thi tay nghề và phiên giao dịch việc làm năm 2026

1. Hội thi tay nghề tổ chức trong 02 ngày 16 và 17 tháng 4 năm 2026; các trường gửi danh sách thí sinh trước ngày 03 tháng 4 năm 2026.
2. Lớp bồi dưỡng giám khảo: chiều 02 ngày cuối tuần, ngày 28/3 và ngày 05/4/2026, người dự đăng ký với Phòng Dạy nghề chậm nhất ngày 20/3/2026.
3. Trung tâm Dịch vụ việc làm công bố kết quả hội thi ngay trong ngày 20/4/2026.
4. Mẫu nước xưởng nhuộm được lấy trong tháng 5/2026; nhiệt độ lò được ghi lúc 06 giờ 30 phút hằng ngày.

GIÁM ĐỐC
Đinh Công Tráng`

const { ask } = libraryOf([notice], '2026-02-20')

describe('the days of an event', () => {
  test.each([
    'Hội thi tay nghề tổ chức vào ngày nào?',
    'Khi nào diễn ra hội thi tay nghề?',
    'hoi thi tay nghe to chuc ngay nao',
  ])('%s', async (question) => {
    const { answer, deadlines } = await ask(question)
    expect(answer.split('\n')[0]).toContain('02 ngày 16 và 17 tháng 4 năm 2026')
    expect(deadlines.map((d) => d.lastDay)).toEqual(['2026-04-17'])
  })

  test('are no limit of the list that is sent before, which answers for itself', async () => {
    const { deadlines } = await ask('Danh sách thí sinh hội thi tay nghề gửi trước ngày nào?')
    expect(deadlines.map((d) => d.lastDay)).toEqual(['2026-04-02'])
  })

  test('are quoted where they were not read as such, rather than the limit to enrol', async () => {
    const { answer, deadlines } = await ask('Lớp bồi dưỡng giám khảo mở vào ngày nào?')
    expect(deadlines.map((d) => d.lastDay)).not.toContain('2026-03-20')
    expect(answer).toContain('ngày 28/3 và ngày 05/4/2026')
  })
})

test('an hour is quoted beside months that are due', async () => {
  const { status, answer } = await ask('Nhiệt độ lò xưởng nhuộm ghi lúc mấy giờ?')
  expect(status).toBe('answered')
  expect(answer).toContain('06 giờ 30 phút hằng ngày')
})

describe('the word "trình" inside another', () => {
  const rules = libraryOf(
    [
      `ỦY BAN NHÂN DÂN
TỈNH YÊN BÁI
Số: 14/2024/QĐ-UBND
Yên Bái, ngày 08 tháng 5 năm 2024

QUYẾT ĐỊNH
Ban hành Quy định quản lý trật tự xây dựng

Điều 1. Kiểm tra
1. Công chức địa chính khi phát hiện công trình vi phạm phải lập biên bản trong thời hạn 12 giờ.
2. Hồ sơ vi phạm được chuyển Ủy ban nhân dân cấp huyện trong thời hạn 04 ngày làm việc kể từ ngày lập biên bản.

CHỦ TỊCH
Vàng A Lử`,
      `SỞ CÔNG THƯƠNG TỈNH YÊN BÁI
Số: 77/QĐ-SCT
Yên Bái, ngày 19 tháng 6 năm 2024

QUYẾT ĐỊNH
Thành lập Đoàn kiểm tra cửa hàng xăng dầu

Điều 1. Đoàn kiểm tra phát hiện vi phạm thì lập biên bản vi phạm và gửi Chi cục Quản lý thị trường trong thời hạn 02 ngày làm việc.

GIÁM ĐỐC
Đỗ Thị Mây`,
    ],
    '2024-08-01',
  )

  test('asks for nothing that is sent', async () => {
    const { answer } = await rules.ask('Phát hiện công trình vi phạm thì phải lập biên bản trong bao lâu?')
    expect(answer.split('\n')[0]).toContain('12 giờ')
  })
})

const pharmacies = libraryOf(
  [
    `SỞ Y TẾ TỈNH LẠNG SƠN
Số: 66/QĐ-SYT
Lạng Sơn, ngày 11 tháng 3 năm 2026

QUYẾT ĐỊNH
Thành lập Đoàn kiểm tra nhà thuốc

Điều 1. Đoàn kiểm tra
1. Thông báo kết quả kiểm tra được ban hành trước ngày 21/5/2026.
2. Nhà thuốc sửa chữa trong 20 ngày kể từ ngày có thông báo kết quả.

GIÁM ĐỐC
Nông Thị Lệ`,
  ],
  '2026-03-20',
)

test('"bao giờ thì có" asks for no exam', async () => {
  const { answer } = await pharmacies.ask('Bao giờ thì có thông báo kết quả kiểm tra nhà thuốc?')
  expect(answer).toContain('21/5/2026')
})
