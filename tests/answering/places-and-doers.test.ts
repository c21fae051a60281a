// Places beside words of the work, whom a report is sent to, another body's duty in the next turn, rows that are some of
// all, and the head of a team behind its name: each asked of invented papers.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN TỈNH NAM ĐỊNH
Số: 91/KH-UBND
Nam Định, ngày 12 tháng 02 năm 2031

KẾ HOẠCH
Kiểm tra an toàn hồ chứa năm 2031

I. ĐỐI TƯỢNG
1. Thanh tra hành chính
a) Đối tượng: Chi cục Thủy lợi, Ban Quản lý hồ Suối Đá.
b) Thời gian: quý II năm 2031.
2. Thanh tra chuyên ngành
2.1. Lĩnh vực khai thác cát: Thanh tra 09 bến tại các huyện Ý Yên, Vụ Bản, Mỹ Lộc. Thời gian: tháng 8 năm 2031.

II. TỔ CHỨC THỰC HIỆN
1. Tổ kiểm tra: Tổ trưởng là Chánh Thanh tra Sở Xây dựng; Tổ phó là Phó Giám đốc Sở Nội vụ; thành viên là đại diện Sở Tư pháp.
2. Sở Xây dựng tổng hợp kết quả, báo cáo Bộ Xây dựng trước ngày 15/11/2031.
3. Tổ giúp việc đặt trụ sở tại số 5 phố Bến Thóc.
4. Cơ quan được chuyển phản ánh phải trả lời người dân trong 05 ngày làm việc.
5. Thanh tra tỉnh báo cáo Chủ tịch UBND tỉnh hướng xử lý trong 18 ngày.
6. Khi có trùng lặp với Kiểm toán nhà nước thì Chánh Thanh tra Sở báo cáo Giám đốc Sở, chậm nhất 12 ngày trước ngày công bố quyết định thanh tra.
7. Đối tượng thanh tra gửi báo cáo cho Đoàn thanh tra trước ngày công bố quyết định thanh tra ít nhất 03 ngày làm việc.

PHỤ LỤC
DANH SÁCH MỘT SỐ CUỘC THANH TRA CHUYÊN NGÀNH
TT | Đối tượng | Địa điểm | Lĩnh vực | Thời gian
1 | Công ty Cát Hồng Giang | Huyện Ý Yên | Khai thác cát | Tháng 8/2031
2 | Công ty Gạch Bến Thóc | Huyện Vụ Bản | Vật liệu nung | Tháng 9/2031
`

const library = libraryOf([plan], '2031-03-03')
const answerOf = async (question: string | string[]) => (await library.ask(question)).answer

test.each([
  ['thanh tra vinh phuc co ke hoach nao', 'Vĩnh Phúc'],
  ['kiem tra vinh long nam 2031 khi nao', 'Vĩnh Long'],
])('%s is of %s, and of no place that begins inside another word', async (question, place) => {
  const { places } = (await library.look(question))!.u
  expect(places).toEqual([place])
})

test('the end of a place is no word of a turn of speech', async () => {
  expect((await library.look('nam dinh kiem tra huyen nao'))!.u.places).toEqual(['Nam Định'])
})

test('the letters of a decree behind a unit are the place that is held', async () => {
  expect((await library.look('Sở Xây dựng tỉnh NĐ báo cáo ai?'))!.u.places).toEqual(['Nam Định'])
  expect((await library.look('Kiểm tra hồ chứa theo NĐ nào?'))!.u.places).toEqual([])
})

test('whoever is told is nothing that is sent', async () => {
  expect(await answerOf('Sở Xây dựng Nam Định báo cáo Bộ Xây dựng trước ngày nào?')).toContain('15/11/2031')
})

test('another body has a duty of its own in the next turn', async () => {
  const turns = [
    'Cơ quan được chuyển phản ánh phải trả lời trong mấy ngày?',
    'Thanh tra tỉnh thì có bao nhiêu ngày để báo cáo?',
  ]
  expect(await answerOf(turns)).toContain('18 ngày')
})

test('a duty for a case that nobody speaks of is not counted from the day told', async () => {
  const answer = await answerOf(
    'Đoàn thanh tra Nam Định công bố quyết định ngày 14/8/2031 thì bến của tôi gửi báo cáo chậm nhất hôm nào?',
  )
  expect(answer).toContain('11/8/2031')
  expect(answer).not.toContain('2/8/2031')
})

test('the head of a team stands behind its name', async () => {
  expect(await answerOf('Tổ trưởng tổ kiểm tra hồ chứa là ai?')).toContain('Chánh Thanh tra Sở Xây dựng')
})

test('the kind of inspection says whose list is meant, and some rows are not all', async () => {
  expect(await answerOf('Đơn vị nào bị thanh tra hành chính?')).toContain('Ban Quản lý hồ Suối Đá')
  expect(await answerOf('Thanh tra khai thác cát ở những huyện nào?')).toContain('Mỹ Lộc')
})

const ofOffice = `BỘ TÀI CHÍNH
TỔNG CỤC LƯU KHO NHÀ NƯỚC
Số: 77/KH-TCLK
Hà Nội, ngày 20 tháng 01 năm 2031

KẾ HOẠCH
Cải cách hành chính năm 2031 của Tổng cục Lưu kho Nhà nước

I. LỊCH CÔNG VIỆC
Tháng | Nhiệm vụ | Đơn vị chủ trì
3/2031 | Báo cáo cải cách hành chính quý I trước ngày 09/3 | Văn phòng Tổng cục
9/2031 | Báo cáo cải cách hành chính quý III trước ngày 11/9 | Văn phòng Tổng cục
`
const office = libraryOf([ofOffice], '2031-08-20')

test('another body of the kind of the issuer owes nothing that its offices owe', async () => {
  const own = await office.ask('Tổng cục Lưu kho nộp báo cáo cải cách hành chính quý III trước ngày mấy?')
  expect(own.answer).toContain('**Trước ngày 11/9')
  const other = await office.ask('Tổng cục Thuế nộp báo cáo cải cách hành chính quý III trước ngày mấy?')
  expect(other.answer).not.toContain('**Trước ngày 11/9')
})
