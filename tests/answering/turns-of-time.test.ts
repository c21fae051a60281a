// Turns behind a question by when: another place, body or act, asked in the words of the turn; what was told of the former
// one is not told again.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const byDay = `ỦY BAN NHÂN DÂN
TỈNH NINH BÌNH
Số: 47/KH-UBND
Ninh Bình, ngày 09 tháng 02 năm 2026

KẾ HOẠCH
Kiểm tra việc tiết kiệm điện tại trụ sở năm 2026

I. THỜI GIAN
1. Kiểm tra trực tiếp: từ ngày 04/5/2026 đến ngày 22/5/2026.
2. Phúc tra các đơn vị còn tồn tại: tháng 8/2026.
II. THỰC HIỆN
1. Các đơn vị được kiểm tra gửi báo cáo về Đoàn kiểm tra trước ngày 27/4/2026.
2. Đơn vị có vướng mắc liên hệ Phòng Năng lượng, Sở Công Thương để được giải đáp.

CHỦ TỊCH
Đinh Văn Sáng
`

const ahead = `ỦY BAN NHÂN DÂN
TỈNH HÀ NAM
Số: 58/KH-UBND
Hà Nam, ngày 20 tháng 3 năm 2026

KẾ HOẠCH
Kiểm tra việc tiết kiệm điện tại trụ sở năm 2026

I. THỜI GIAN
1. Kiểm tra trực tiếp trong tháng 6/2026.
II. THỰC HIỆN
1. Các đơn vị được kiểm tra gửi báo cáo về Đoàn kiểm tra trước ngày kiểm tra ít nhất 06 ngày làm việc.
2. Các đơn vị được kiểm tra báo cáo kết quả khắc phục về Sở Công Thương trong thời hạn 25 ngày kể từ ngày nhận được thông báo kết quả.

CHỦ TỊCH
Trần Thị Đèn
`

const regime = `BỘ CÔNG THƯƠNG
Số: 22/2025/TT-BCT
Hà Nội, ngày 08 tháng 7 năm 2025

THÔNG TƯ
Quy định chế độ báo cáo về cửa hàng khí hóa lỏng

Điều 1. Báo cáo của cơ sở
1. Cơ sở kinh doanh khí gửi báo cáo năm về Sở Công Thương trước ngày 08 tháng 12 hằng năm.
Điều 2. Báo cáo của cơ quan quản lý
1. Sở Công Thương gửi báo cáo năm về Cục Quản lý thị trường khí trước ngày 18 tháng 12 hằng năm.
2. Cục Quản lý thị trường khí tổng hợp, báo cáo Bộ trưởng trước ngày 12 tháng 01 của năm sau.

BỘ TRƯỞNG
Lê Văn Gas
`

const { ask, talk } = libraryOf([byDay, ahead, regime], '2026-04-01')

describe('a turn that asks by when', () => {
  test.each([
    [
      ['Ninh Bình các đơn vị được kiểm tra gửi báo cáo trước ngày nào?', 'còn Hà Nam thì trước mấy ngày?'],
      '06 ngày làm việc',
    ],
    [['Hà Nam các đơn vị được kiểm tra gửi báo cáo trước mấy ngày?', 'Ninh Bình thì ngày nào?'], '27/4/2026'],
    [['Ninh Bình kiểm tra tiết kiệm điện từ ngày nào?', 'Hà Nam thì tháng mấy?'], 'tháng 6/2026'],
    [['Ninh Bình kiểm tra tiết kiệm điện từ ngày nào?', 'phúc tra tháng mấy?'], 'háng 8/2026'],
    [['Ai ký kế hoạch 58 của Hà Nam?', 'hạn báo cáo khắc phục?'], '25 ngày'],
    [['Cơ sở kinh doanh khí gửi báo cáo năm khi nào?', 'còn sở?'], '18 tháng 12'],
    [['Cơ sở kinh doanh khí gửi báo cáo năm khi nào?', 'còn cục?'], '12 tháng 01'],
  ])('%j: %s', async (turns, said) => {
    const answers = await talk(turns)
    expect(answers.at(-1)?.answer.split('\n')[0]).toContain(said)
  })
})

test.each([
  ['Theo thông tư 22/2025 cục nộp báo cáo năm khi nào?', '12 tháng 01'],
  ['Theo thông tư 22/2025 sở nộp báo cáo năm khi nào?', '18 tháng 12'],
  ['Ninh Bình vướng mắc thì sao?', 'Phòng Năng lượng'],
])('%s: %s', async (question, said) => {
  const { answer } = await ask(question)
  expect(answer.split('\n')[0]).toContain(said)
})
