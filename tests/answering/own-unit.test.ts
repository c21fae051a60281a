// Whose unit the asker is, what is told of it before the question, and that the time of a plan is the time of each that it inspects.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const coast = `ỦY BAN NHÂN DÂN
TỈNH BẠC LIÊU
Số: 58/KH-UBND
Bạc Liêu, ngày 11 tháng 3 năm 2024

KẾ HOẠCH
Kiểm tra công tác văn thư, lưu trữ năm 2024

I. NỘI DUNG
1. Đối tượng
- Cấp tỉnh: Các sở: Tư pháp, Công Thương.
- Cấp huyện: Ủy ban nhân dân các huyện: Hồng Dân, Đông Hải.
2. Thời gian
Dự kiến cuối quý III năm 2024 tiến hành kiểm tra.

II. TỔ CHỨC THỰC HIỆN
1. Các cơ quan, đơn vị chủ động tự kiểm tra kho lưu trữ của mình.
2. Các cơ quan, đơn vị không thuộc đối tượng được kiểm tra tự kiểm tra và gửi báo cáo về Ủy ban nhân dân tỉnh (qua Sở Nội vụ) trước ngày 15/5/2024.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Phạm Văn Thi
`
const hills = `ỦY BAN NHÂN DÂN
TỈNH YÊN BÁI
Số: 41/KH-UBND
Yên Bái, ngày 20 tháng 02 năm 2024

KẾ HOẠCH
Kiểm tra công tác văn thư, lưu trữ năm 2024

I. HÌNH THỨC
1. Các cơ quan được kiểm tra xây dựng báo cáo, gửi Đoàn kiểm tra trước ngày kiểm tra 5 ngày làm việc.
2. Kết quả báo cáo tự kiểm tra được lồng ghép trong báo cáo công tác văn thư định kỳ.

II. THỜI GIAN VÀ ĐỐI TƯỢNG KIỂM TRA
1. Thời gian kiểm tra: Từ tháng 4/2024 đến tháng 10/2024.
2. Đối tượng kiểm tra: UBND các huyện, thị xã, thành phố.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Huy Tuấn
`
const library = libraryOf([coast, hills], '2024-05-10')
const said = async (question: string) => (await library.ask(question)).answer

describe('what the asker tells of the own unit', () => {
  test.each([
    [
      'Hôm nay là 20/5/2024, trạm em ở Bạc Liêu chưa gửi báo cáo tự kiểm tra văn thư thì trễ chưa?',
      'quá hạn 6 ngày',
    ],
    ['20/5 rồi, sở tôi ở Bạc Liêu nộp báo cáo kết quả tự kiểm tra còn kịp không?', 'đã quá hạn 6 ngày'],
    ['đã 12/5, phòng mình thuộc Bạc Liêu gửi báo cáo tự kiểm tra có muộn không?', 'còn 2 ngày'],
  ])('is no claim about the text in “%s”', async (question, standing) => {
    const answer = await said(question)
    expect(answer).toContain('15/5/2024')
    expect(answer).toContain(standing)
    expect(answer).not.toMatch(/\*\*Có\.\*\*|không nêu riêng/u)
  })

  test('a paper without a day for the report of the own check sets none by the day of a visit', async () => {
    const answer = await said('phòng em ở Yên Bái chưa gửi báo cáo tự kiểm tra văn thư thì trễ chưa?')
    expect(answer).toContain('lồng ghép')
    expect(answer).not.toContain('5 ngày làm việc')
  })

  test('whether a body inspects itself is still asked as such', async () => {
    expect(await said('Sở Y tế Bạc Liêu có phải tự kiểm tra lưu trữ không?')).toContain(
      'quy định chung về tự kiểm tra',
    )
  })
})

describe('when the team comes to a unit', () => {
  test.each([
    [
      'Lãnh đạo huyện Hồng Dân muốn biết tầm quý mấy thì tiếp đoàn kiểm tra văn thư của tỉnh để bố trí xe',
      'cuối quý III năm 2024',
    ],
    [
      'Giám đốc Sở Tư pháp Bạc Liêu hỏi dự kiến khi nào đoàn kiểm tra văn thư tới làm việc',
      'cuối quý III năm 2024',
    ],
    ['UBND huyện Hồng Dân bao giờ đón đoàn kiểm tra lưu trữ 2024?', 'cuối quý III năm 2024'],
    ['huyện Trấn Yên ở Yên Bái bao giờ đón đoàn kiểm tra văn thư?', 'Từ tháng 4/2024 đến tháng 10/2024'],
  ])('is the time of the plan that inspects it in “%s”', async (question, time) => {
    expect(await said(question)).toContain(time)
  })

  test.each([
    'huyện Đông Hải khi nào bị kiểm tra phòng cháy chữa cháy?',
    'huyện Phước Long bao giờ đón đoàn kiểm tra văn thư của tỉnh Bạc Liêu?',
  ])('is no time of another matter or of a unit that is not inspected: “%s”', async (question) => {
    expect(await said(question)).not.toContain('quý III')
  })
})
