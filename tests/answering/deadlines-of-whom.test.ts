// All deadlines of a paper whose issuer is named with it, those that are set for the body it is about, and times that only
// say why something was not done.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const letter = `UBND TỈNH BẮC KẠN
SỞ Y TẾ
Số: 884/SYT-NVD
V/v hướng dẫn tự đánh giá chất lượng nhà thuốc năm 2026
Bắc Kạn, ngày 10 tháng 02 năm 2026

Sở Y tế hướng dẫn tự đánh giá chất lượng nhà thuốc năm 2026 như sau:

I. TRÌNH TỰ

| Bước | Việc | Đơn vị thực hiện | Thời gian |
|---|---|---|---|
| 1 | Đăng ký đầu mối | Các nhà thuốc; phòng khám | Trước ngày 05/3/2026 |
| 2 | Mở lớp hướng dẫn | Sở Y tế | 12/3/2026 |
| 3 | Gửi phiếu tự đánh giá về Sở Y tế | Các nhà thuốc; phòng khám | Chậm nhất ngày 20/4/2026 |
| 4 | Trình UBND tỉnh công bố | Sở Y tế | Trước ngày 30/6/2026 |
`

const results = `ĐOÀN KIỂM TRA MÔI TRƯỜNG
Số: 21/BC-ĐKT
Hòa Bình, ngày 04 tháng 5 năm 2026

BÁO CÁO
Kết quả kiểm tra xử lý chất thải tại Sở Xây dựng tỉnh Hòa Bình

I. NGUYÊN NHÂN
1. Khách quan: xe thu gom bị hỏng trong tháng 02/2026.
2. Chủ quan: lãnh đạo Sở chưa nhắc nhở hằng tuần.

II. KIẾN NGHỊ
1. Đối với Sở Xây dựng
a) Thay 06 thùng chứa, xong trước ngày 20/5/2026.
b) Báo cáo kết quả khắc phục về Ủy ban nhân dân tỉnh chậm nhất ngày 15/6/2026.
2. Đối với Sở Tài chính
Bố trí kinh phí mua xe trước ngày 30/5/2026.
`

const { ask } = libraryOf([letter, results], '2026-02-20')

describe('all deadlines', () => {
  test.each([
    'Liệt kê tất cả các mốc thời gian trong công văn hướng dẫn tự đánh giá nhà thuốc của Sở Y tế Bắc Kạn',
    'Các mốc cần nhớ trong hướng dẫn đánh giá nhà thuốc do Sở Y tế Bắc Kạn ban hành',
  ])('of a letter, whoever has issued it: %s', async (question) => {
    const { answer } = await ask(question)
    for (const day of ['05/3/2026', '12/3/2026', '20/4/2026', '30/6/2026']) expect(answer).toContain(day)
  })

  test('of the body that issued it, where its own are asked for', async () => {
    const { answer } = await ask('Các hạn của Sở Y tế trong công văn 884')
    expect(answer).toContain('12/3/2026')
    expect(answer).not.toContain('05/3/2026')
  })

  test('that are set for the body that was inspected, and nothing of the causes', async () => {
    const { answer } = await ask('Các hạn đoàn kiểm tra đặt ra cho Sở Xây dựng Hòa Bình là những ngày nào?')
    expect(answer).toContain('20/5/2026')
    expect(answer).toContain('15/6/2026')
    for (const other of ['30/5/2026', '2/2026', 'ằng tuần']) expect(answer).not.toContain(other)
  })
})
