// Of the times in one sentence the one that binds: not the day up to which a backlog is counted, not how long ahead a
// warning comes; the day of the round that is named; how often a thing is done; what is counted from a day that is told.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const directive = `ỦY BAN NHÂN DÂN
TỈNH ĐỒNG NAI
Số: 14/CT-UBND
Đồng Nai, ngày 12 tháng 5 năm 2025

CHỈ THỊ
Về chấn chỉnh việc tiếp nhận, giải quyết hồ sơ xây dựng

1. Giám đốc Sở Xây dựng
a) Rà soát các giấy phép đã cấp, báo cáo Ủy ban nhân dân tỉnh trước ngày 10/6/2025; xử lý xong các đơn kiến nghị còn tồn đọng đến hết ngày 31/3/2025, hoàn thành trước ngày 15/8/2025.
b) Bổ sung tính năng nhắc việc tự động trước hạn 03 ngày làm việc trên phần mềm một cửa; hoàn thành trước ngày 20/7/2025.
2. Chủ tịch Ủy ban nhân dân các huyện
a) Họp giao ban về hồ sơ chậm ít nhất 01 lần/tháng; thành phố Biên Hòa ít nhất 02 lần/tháng.
b) Đề nghị bổ sung biên chế gửi Sở Nội vụ trước ngày 05/6/2025 (lần thứ nhất) và trước ngày 05/10/2025 (lần thứ hai).
3. Tổ trưởng Tổ công tác báo cáo tiến độ với Chủ tịch Ủy ban nhân dân tỉnh 15 ngày một lần; báo cáo tổng kết gửi chậm nhất 20 ngày kể từ ngày kết thúc đợt kiểm tra.
4. Thông báo kết quả kiểm tra từng huyện do Tổ công tác trình ký ban hành trong thời hạn 08 ngày làm việc kể từ ngày kết thúc kiểm tra tại huyện.

CHỦ TỊCH
Võ Tấn Đức
`
const circular = `BỘ XÂY DỰNG
Số: 07/2025/TT-BXD
Hà Nội, ngày 03 tháng 3 năm 2025

THÔNG TƯ
Quy định về sự cố công trình

Điều 1. Giải thích từ ngữ
1. Sự cố nghiêm trọng là sự cố làm sập một phần công trình hoặc làm từ 02 người bị thương trở lên.

Điều 2. Xử lý
1. Sự cố thông thường: xử lý xong trong 05 ngày.
2. Sự cố nghiêm trọng: phong tỏa hiện trường trong 02 giờ, xử lý xong trong 20 ngày.

Điều 3. Báo cáo
1. Chủ đầu tư báo cáo nguyên nhân gửi Sở Xây dựng trong thời hạn 06 ngày làm việc kể từ ngày xử lý xong.

Điều 4. Biểu mẫu
Danh mục báo cáo thống kê của các đơn vị:

| Biểu số | Tên biểu | Kỳ báo cáo | Đơn vị gửi | Nơi nhận | Thời hạn gửi |
|---|---|---|---|---|---|
| 01-NO/Q | Nhà ở xã hội hoàn thành | Quý | Sở | Cục Quản lý nhà | Trước ngày 16 của tháng cuối quý |
| 02-CX/Q | Cây xanh đô thị | Quý | Sở | Cục Hạ tầng kỹ thuật | Trước ngày 19 của tháng cuối quý |

BỘ TRƯỞNG
Trần Hồng Minh
`
const library = libraryOf([directive, circular], '2025-06-02')
const said = async (question: string) => (await library.ask(question)).answer

describe('the day of the duty', () => {
  test.each([
    [
      'Sở Xây dựng Đồng Nai phải xử lý xong đơn kiến nghị tồn đọng trước ngày nào?',
      '15/8/2025',
      '31/3/2025**',
    ],
    ['Hạn Đồng Nai làm xong tính năng nhắc việc trên phần mềm một cửa?', '20/7/2025', '**Trước hạn'],
    [
      'de nghi bo sung bien che lan thu hai cua dong nai gui truoc ngay nao',
      '05/10/2025',
      '**Trước ngày 05/6',
    ],
    ['De nghi bo sung bien che lan thu nhat gui So Noi vu khi nao', '05/6/2025', '**Trước ngày 05/10'],
  ])('is the one that binds in “%s”', async (question, day, other) => {
    const answer = await said(question)
    expect(answer).toContain(day)
    expect(answer).not.toContain(other)
  })

  test('is no conflict where a backlog has a day of its own', async () => {
    const { status } = await library.ask('Hạn Sở Xây dựng Đồng Nai báo cáo kết quả rà soát giấy phép đã cấp?')
    expect(status).toBe('answered')
  })
})

describe('how often', () => {
  test.each([
    ['Thành phố Biên Hòa họp giao ban về hồ sơ chậm mấy tháng một lần?', '02 lần/tháng'],
    ['to truong to cong tac bao lau phai bao cao tien do 1 lan', '15 ngày một lần'],
  ])('is told by a statement that sets no day: “%s”', async (question, rhythm) => {
    expect(await said(question)).toContain(rhythm)
  })
})

test('a paper on each of those visited is issued within its own limit', async () => {
  const answer = await said('thong bao ket qua kiem tra tung huyen phai ban hanh trong bao lau, o dong nai')
  expect(answer).toContain('08 ngày làm việc')
})

test('a day told of an event “nghiêm trọng” is counted from', async () => {
  const answer = await said(
    'Sự cố nghiêm trọng xử lý xong ngày 04/6/2025 thì báo cáo nguyên nhân gửi Sở Xây dựng hạn cuối hôm nào?',
  )
  expect(answer).toContain('12/6/2025')
})

test('“thế nào là” asks for the meaning', async () => {
  const answer = await said('Thế nào là sự cố nghiêm trọng theo Thông tư 07/2025/TT-BXD?')
  expect(answer).toContain('02 người bị thương')
})

test('a row of a list of reports is handed in, though it does not say so', async () => {
  const answer = await said('bao cao quy ve cay xanh do thi gui cuc nao truoc ngay may')
  expect(answer).toContain('Cục Hạ tầng kỹ thuật')
  expect(answer).toContain('ngày 19')
})

describe('the paper of a commune itself', () => {
  const commune = `ỦY BAN NHÂN DÂN
XÃ THẠNH LỢI
Số: 21/KH-UBND
Thạnh Lợi, ngày 05 tháng 3 năm 2026

KẾ HOẠCH
Tự kiểm tra công tác lưu trữ năm 2026

I. PHÂN CÔNG

| TT | Công việc | Đơn vị chủ trì | Phối hợp | Thời hạn |
|---|---|---|---|---|
| 1 | Phát phiếu tự chấm, hướng dẫn cách ghi | Văn phòng HĐND và UBND | Các đơn vị | 09/3/2026 |
| 2 | Tự chấm điểm, gửi phiếu về Văn phòng | Các phòng, Trung tâm, trường | Văn phòng HĐND và UBND | Trước 15 giờ 00 ngày 18/3/2026 |

II. BÁO CÁO
1. Trước ngày 22 hằng tháng, các phòng báo cáo số hồ sơ đã lập trên eHoSo cho Văn phòng.

CHỦ TỊCH
Lê Văn Út
`
  const own = libraryOf([commune], '2026-03-06')

  test.each([
    ['Các phòng, trường ở xã Thạnh Lợi nộp phiếu tự chấm về Văn phòng trước mấy giờ ngày nào?', '18/3/2026'],
    ['ke hoach tu kiem tra xa thanh loi: han gui phieu tu cham', '18/3/2026'],
    ['Các phòng báo cáo số hồ sơ lập trên eHoSo trước ngày mấy mỗi tháng?', 'ngày 22'],
  ])('binds its parts: “%s”', async (question, day) => {
    expect((await own.ask(question)).answer).toContain(day)
  })
})
