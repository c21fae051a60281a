// Lists of the units that a team visits, who is looked at again and for which year, and what the inspected are bound to.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const delta = `ỦY BAN NHÂN DÂN
TỈNH HẬU GIANG
Số: 33/KH-UBND
Hậu Giang, ngày 14 tháng 02 năm 2024

KẾ HOẠCH
Kiểm tra công tác dân vận chính quyền năm 2024

I. ĐỐI TƯỢNG, THỜI GIAN
1. Đối tượng
a) Kiểm tra việc thực hiện công tác dân vận năm 2024
- Cấp tỉnh: Các sở: Xây dựng, Công Thương.
- Cấp huyện: Ủy ban nhân dân các huyện: Long Mỹ, Vị Thủy.
b) Phúc tra việc khắc phục sau kiểm tra năm 2023 đối với: Sở Y tế; thị xã Long Mỹ và thành phố Ngã Bảy.
2. Thời gian: trong tháng 8 năm 2024.

II. TỔ CHỨC THỰC HIỆN
1. Ban Dân vận chủ trì thành lập Đoàn kiểm tra; Đoàn kiểm tra kết thúc cuộc kiểm tra báo cáo kết quả, kiến nghị Ủy ban nhân dân tỉnh.
2. Đối với cơ quan, đơn vị được kiểm tra
a) Tổ chức tự kiểm tra các phòng, ban trực thuộc; tổng hợp, báo cáo kết quả với Đoàn kiểm tra.
b) Cử người làm việc với Đoàn.
3. Đối với cơ quan, đơn vị không thuộc đối tượng được kiểm tra tại khoản 1 Mục I: tự kiểm tra các phòng, ban và gửi báo cáo kết quả về Ban Dân vận trước ngày 20/6/2024.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Đồng Văn Thanh
`
const hills = `ỦY BAN NHÂN DÂN
TỈNH HÒA BÌNH
Số: 52/KH-UBND
Hòa Bình, ngày 06 tháng 3 năm 2024

KẾ HOẠCH
Kiểm tra công tác dân vận chính quyền năm 2024

1. Đối tượng kiểm tra: UBND các huyện, thành phố. Đoàn có thể tái kiểm tra khi cần thiết.
2. Thời gian kiểm tra: quý III năm 2024.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Bùi Văn Khánh
`
const library = libraryOf([delta, hills], '2024-05-10')
const said = async (question: string) => (await library.ask(question)).answer

describe('the list of those who are visited', () => {
  test.each([
    'kể tên các UBND huyện sẽ được đoàn dân vận Hậu Giang đến làm việc',
    'Liệt kê các huyện mà đoàn kiểm tra Hậu Giang sẽ ghé',
  ])('is told by its level in “%s”', async (question) => {
    const answer = await said(question)
    expect(answer).toContain('Vị Thủy')
    expect(answer).not.toContain('Công Thương')
  })

  test('is told of each level that is asked for', async () => {
    const answer = await said('Tóm tắt đối tượng kiểm tra công tác dân vận Hậu Giang ở 2 cấp tỉnh và huyện')
    expect(answer).toContain('Công Thương')
    expect(answer).toContain('Vị Thủy')
  })
})

describe('what is looked at again', () => {
  test.each(['phuc tra nhung don vi nao', 'Danh sách đơn vị phải phúc tra'])(
    'is told by the one plan that lists it: “%s”',
    async (question) => {
      expect(await said(question)).toContain('Ngã Bảy')
    },
  )

  test.each([
    'Phúc tra là xem lại việc khắc phục của đợt kiểm tra năm nào?',
    'UBND TP Ngã Bảy chuẩn bị gì cho năm 2024: đoàn tỉnh xuống kiểm tra lại việc khắc phục của năm nào?',
    'Sở Y tế Hậu Giang bị phúc tra kết luận năm nào?',
  ])('follows the inspection of a year: “%s”', async (question) => {
    const answer = await said(question)
    expect(answer).toContain('**Năm 2023**')
    expect(answer).not.toContain('tháng 8')
  })

  test('is none of a unit that is not listed there', async () => {
    expect(await said('Sở Công Thương Hậu Giang bị kiểm tra lại kết luận năm nào?')).not.toContain(
      '**Năm 2023**',
    )
  })

  test('is where a claim of another group belongs', async () => {
    const answer = await said(
      'Thành phố Ngã Bảy nằm trong nhóm cấp huyện được kiểm tra dân vận đúng không, chung với Vị Thủy?',
    )
    expect(answer).toContain('thuộc diện phúc tra')
    expect(answer).not.toContain('Không thấy nêu tên')
  })
})

describe('what those of a group are bound to', () => {
  test.each([
    'Đơn vị thuộc diện được kiểm tra ở Hậu Giang báo cáo kết quả với Đoàn kiểm tra hay với Ban Dân vận?',
    'Sở Xây dựng Hậu Giang đã bị đoàn tỉnh kiểm tra rồi thì còn phải tự kiểm tra phòng, ban của mình nữa không?',
    'Sở tôi ở Hậu Giang đã bị đoàn kiểm tra rồi thì có phải tự kiểm tra nữa không?',
  ])('is what the plan asks of the inspected in “%s”', async (question) => {
    const answer = await said(question)
    expect(answer).toContain('mục II.2.a')
    expect(answer).not.toContain('20/6/2024')
  })

  test('is not what the team itself owes', async () => {
    const answer = await said('Tôi là thành viên đoàn kiểm tra Hậu Giang, kết thúc kiểm tra phải báo cáo ai?')
    expect(answer).toContain('kiến nghị Ủy ban nhân dân tỉnh')
  })
})

describe('a clause with a gap in it', () => {
  const rules = libraryOf(
    [
      delta.replace(
        'II. TỔ CHỨC THỰC HIỆN',
        `II. YÊU CẦU
Tập trung kiểm tra nơi còn tồn đọng. Việc xử lý trách nhiệm phải công tâm, dứt điểm. Kiểm tra đúng trọng tâm.

III. TỔ CHỨC THỰC HIỆN`,
      ),
    ],
    '2024-05-10',
  )
  test.each([
    'Theo yêu cầu của UBND tỉnh Hậu Giang, xử lý trách nhiệm sau kiểm tra phải ra sao?',
    'xu ly trach nhiem qua ktra dan van o hau giang can bao dam nhung gi',
  ])('is filled whatever occasion is told before the gap: “%s”', async (question) => {
    expect((await rules.ask(question)).answer).toContain('công tâm, dứt điểm')
  })
})

test('a unit that the plan leaves out and that asks for its report is told what binds the rest', async () => {
  const answer = await said('huyện Châu Thành A Hậu Giang có phải gửi báo cáo tự kiểm tra không?')
  expect(answer).toContain('20/6/2024')
  const told = await said(
    'Đơn vị ở Hậu Giang không bị đoàn dân vận của tỉnh đến thì nộp báo cáo tự kiểm tra trước ngày mấy?',
  )
  expect(told).toContain('20/6/2024')
})
