// The limit of one report that several kinds of bodies send on days of their own: the body that the question names has its
// own day, a claim with another's is put right, and where none is named all stand with whose they are. A day that is told
// with a visit starts the count, whatever else the clause says of the visit.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const letter = `ỦY BAN NHÂN DÂN
TỈNH BẮC KẠN
Số: 731/UBND-TH
V/v báo cáo công tác phòng, chống thiên tai 6 tháng đầu năm
Bắc Kạn, ngày 12 tháng 5 năm 2025

Kính gửi:
- Các sở, ban, ngành thuộc tỉnh;
- Ủy ban nhân dân các xã, thị trấn.

Ủy ban nhân dân tỉnh yêu cầu các cơ quan, địa phương thực hiện:

1. Báo cáo kết quả phòng, chống thiên tai 6 tháng đầu năm 2025
a) Nội dung: tình hình thiệt hại, kết quả khắc phục.
b) Thời hạn: các sở, ban, ngành gửi trước ngày 11/6/2025; Ủy ban nhân dân các xã, thị trấn gửi trước ngày 06/6/2025.
2. Trách nhiệm tổng hợp
a) Sở Nông nghiệp và Môi trường tổng hợp, dự thảo báo cáo phòng, chống thiên tai 6 tháng của tỉnh, trình Ủy ban nhân dân tỉnh trước ngày 18/6/2025.
`
const plan = `ỦY BAN NHÂN DÂN
TỈNH HÀ NAM
Số: 27/KH-UBND
Hà Nam, ngày 03 tháng 3 năm 2025

KẾ HOẠCH
Kiểm tra công tác văn thư, lưu trữ năm 2025

II. NỘI DUNG
1. Cơ quan, đơn vị được kiểm tra gửi báo cáo về Đoàn kiểm tra trước ngày kiểm tra 4 ngày làm việc.
2. Thời gian kiểm tra: từ tháng 4/2025 đến tháng 9/2025.
`

describe('a report that several bodies send', () => {
  const library = libraryOf([letter], '2025-05-20')

  test.each([
    ['Bắc Kạn hạn báo cáo phòng, chống thiên tai 6 tháng của các sở là ngày nào?', '11/6/2025'],
    ['Hạn của xã em ở Bắc Kạn cho báo cáo phòng, chống thiên tai 6 tháng?', '06/6/2025'],
    ['Sở mình ở Bắc Kạn gửi báo cáo phòng, chống thiên tai 6 tháng trước ngày nào?', '11/6/2025'],
  ])('%s', async (question, day) => {
    const { answer } = await library.ask(question)
    expect(answer).toContain(`**Trước ngày ${day}**`)
    expect(answer).not.toContain('Ai: Sở Nông nghiệp')
  })

  test('all days stand with whose they are where no body is named', async () => {
    const { answer } = await library.ask('Bắc Kạn hạn báo cáo phòng, chống thiên tai 6 tháng?')
    for (const day of ['11/6/2025', '06/6/2025', '18/6/2025']) expect(answer).toContain(day)
    expect(answer).toContain('(Sở Nông nghiệp và Môi trường)')
  })

  test('the day of another body is not confirmed', async () => {
    const { answer } = await library.ask(
      'Sở tôi ở Bắc Kạn nộp báo cáo phòng, chống thiên tai 6 tháng trước 18/6 đúng không?',
    )
    expect(answer).toMatch(/^\*\*Không phải\*\*.*11\/6\/2025/u)
  })
})

describe('a visit that is told', () => {
  const library = libraryOf([plan], '2025-05-05')

  test.each([
    ['Đoàn Hà Nam hẹn ghé đơn vị thứ Năm 15/5/2025, vậy hạn gửi báo cáo là hôm nào?'],
    ['Mai mốt đoàn Hà Nam xuống ngày 15/5/2025 thì báo cáo gửi muộn nhất hôm nào?'],
    ['15/5/2025 đoàn Hà Nam về xã, hôm nay 8/5 nộp báo cáo còn đúng hạn không?'],
  ])('%s', async (question) => {
    const { answer } = await library.ask(question)
    expect(answer).toContain('**Chậm nhất 9/5/2025**')
  })
})

const notice = `SỞ Y TẾ
ĐOÀN KIỂM TRA
Số: 41/TB-ĐKT
Cao Bằng, ngày 09 tháng 5 năm 2025

THÔNG BÁO
Kết luận kiểm tra an toàn thực phẩm tại xã Lâm Sơn

II. TỔ CHỨC THỰC HIỆN
1. Trong thời hạn 05 ngày làm việc kể từ ngày nhận Thông báo này, nếu không thống nhất với kết luận, Ủy ban nhân dân xã gửi văn bản giải trình về Đoàn kiểm tra.
2. Đơn vị gửi sai số liệu gửi bản thay thế trong thời hạn 03 ngày làm việc kể từ ngày phát hiện hoặc nhận được yêu cầu.
`
const round = `ỦY BAN NHÂN DÂN
TỈNH SƠN LA
Số: 66/KH-UBND
Sơn La, ngày 10 tháng 02 năm 2025

KẾ HOẠCH
Kiểm tra công tác cải cách hành chính năm 2025

II. NỘI DUNG
1. Cấp huyện: Đoàn kiểm tra chọn 03 đơn vị thuộc Ủy ban nhân dân cấp huyện.
2. Thời gian: dự kiến đầu quý II năm 2025 tiến hành kiểm tra.
3. Đoàn kiểm tra thông báo bằng văn bản cho đơn vị được kiểm tra ít nhất 06 ngày làm việc trước ngày kiểm tra.
III. TỔ CHỨC THỰC HIỆN
1. Đơn vị được kiểm tra gửi báo cáo về Đoàn kiểm tra trước ngày kiểm tra 02 ngày làm việc.
2. Đoàn kiểm tra sử dụng số liệu trong báo cáo để phục vụ hoạt động kiểm tra.
3. Đơn vị không thuộc đối tượng được kiểm tra tự kiểm tra, gửi báo cáo kết quả về Sở Nội vụ trước ngày 12/6/2025.
`

describe('a day that is told with what happens on it', () => {
  const library = libraryOf([notice], '2025-05-20')

  test.each([
    [
      'Xã Lâm Sơn nhận thông báo 41/TB-ĐKT thứ Hai 12/5/2025, không đồng ý thì gửi giải trình đến hết ngày nào?',
      '19/5/2025',
    ],
    ['Phát hiện gửi sai số liệu ngày 14/5/2025, hạn gửi bản thay thế là ngày nào?', '19/5/2025'],
    ['Ngày 15/5/2025 đơn vị nhận yêu cầu sửa số liệu, bản thay thế gửi chậm nhất ngày nào?', '20/5/2025'],
  ])('%s', async (question, day) => {
    const { answer } = await library.ask(question)
    expect(answer).toContain(`**Chậm nhất ${day}**`)
  })
})

describe('words that name no matter of a duty', () => {
  const library = libraryOf([round], '2025-06-20')

  test.each([
    ['Chừng nào đoàn tỉnh Sơn La xuống huyện?', 'đầu quý II năm 2025'],
    ['bao giờ đoàn Sơn La về huyện kiểm tra', 'đầu quý II năm 2025'],
    ['Ở Sơn La báo cáo phục vụ kiểm tra gửi trước mấy ngày?', '02 ngày làm việc'],
    ['son la bao truoc cho don vi bi kiem tra bao nhieu ngay', '06 ngày làm việc'],
    ['Huyện tui chưa nộp báo cáo tự kiểm tra, trễ bao nhiêu ngày rồi?', 'đã quá hạn 9 ngày'],
    ['Sơn La: hạn gửi báo cáo tự kiểm tra còn mấy ngày hay trễ rồi?', 'đã quá hạn 9 ngày'],
    ['hn 11/6 gửi bc tự kiểm tra lên snv sơn la còn kịp ko', '11/6/2025'],
  ])('%s', async (question, said) => {
    const { answer, status } = await library.ask(question)
    expect(status).toBe('answered')
    expect(answer.split('\n').slice(0, 2).join('\n')).toContain(said)
  })
})

const circular = `BỘ CÔNG NGHIỆP
Số: 8/2025/TT-BCN
Hà Nội, ngày 12 tháng 3 năm 2025

THÔNG TƯ
Quy định chế độ báo cáo định kỳ về an toàn hóa chất

Điều 3. Các loại báo cáo
1. Báo cáo tháng về sự cố hóa chất (Mẫu số 01).
2. Báo cáo năm về quản lý hóa chất (Mẫu số 02).
Điều 4. Thời hạn gửi báo cáo
1. Sở Công nghiệp gửi Cục Hóa chất: trước ngày 18 hằng tháng đối với báo cáo tháng; trước ngày 20 tháng 12 đối với báo cáo năm.
2. Trường hợp ngày cuối cùng của thời hạn trùng ngày nghỉ, lễ, Tết thì thời hạn gửi báo cáo là ngày làm việc tiếp theo.
`

describe('the day of a report by its full name', () => {
  const library = libraryOf([circular], '2025-08-05')

  test('no “về” need stand before its matter', async () => {
    const { answer } = await library.ask('so cong nghiep nop bc thang su co hoa chat han ngay may')
    expect(answer).toContain('**Trước ngày 18 hằng tháng**')
  })

  test.each([
    'hạn gửi báo cáo hóa chất rơi vào chủ nhật thì tính sao',
    'Hạn gửi báo cáo hóa chất trùng thứ bảy thì gửi hôm nào?',
  ])('the rule of days off is told: %s', async (question) => {
    const { answer } = await library.ask(question)
    expect(answer).toContain('thời hạn gửi báo cáo là ngày làm việc tiếp theo')
    expect(answer).not.toContain('18 hằng tháng')
  })
})
