// "… thì gồm những cơ quan nào?" of another place: what the last question asked, where the turn names no matter of its own.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = (
  place: string,
  number: number,
  team: string,
  units: string,
  money: string,
  end: string,
) => `ỦY BAN NHÂN DÂN
TỈNH ${place.toUpperCase()}
Số: ${number}/KH-UBND
${place}, ngày 12 tháng 02 năm 2024

KẾ HOẠCH
Kiểm tra công tác văn thư năm 2024

I. ĐỐI TƯỢNG KIỂM TRA
- Các Sở: Y tế, Tư pháp, Công Thương.
- Ủy ban nhân dân các huyện: ${units}.

II. KINH PHÍ
Kinh phí kiểm tra lấy từ ${money}.

III. TỔ CHỨC THỰC HIỆN
1. Thành phần Đoàn kiểm tra gồm: ${team}.
2. Đơn vị được kiểm tra chuẩn bị hồ sơ và bố trí phòng làm việc cho Đoàn.

${end}

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Hoàng Quốc Khánh
`

const sonLa = plan(
  'Sơn La',
  48,
  'Sở Nội vụ, Sở Tài chính, Văn phòng Ủy ban nhân dân tỉnh',
  'Mường La, Bắc Yên',
  'nguồn sự nghiệp giao Sở Nội vụ',
  'Nếu có vướng mắc, đề nghị liên hệ Sở Nội vụ (phòng Văn thư) để được hướng dẫn.',
)
const ninhBinh = plan(
  'Ninh Bình',
  77,
  'Sở Tư pháp, Sở Khoa học và Công nghệ, Công an tỉnh',
  'Kim Sơn, Nho Quan',
  'dự toán của Chi cục Văn thư',
  'Trong quá trình thực hiện, nếu có khó khăn thì phản ánh về Chi cục Văn thư để xem xét.',
)

const { talk } = libraryOf([sonLa, ninhBinh], '2024-05-06')

describe('the same of another place', () => {
  test.each([
    ['Đoàn kiểm tra Sơn La có những ai?', 'Ninh Bình thì gồm những cơ quan nào?', 'Sở Khoa học và Công nghệ'],
    ['Thành phần đoàn kiểm tra của Sơn La gồm ai?', 'còn Ninh Bình gồm những sở nào?', 'Công an tỉnh'],
    ['Kinh phí kiểm tra của Sơn La lấy từ đâu?', 'thế Ninh Bình lấy ở đâu?', 'dự toán của Chi cục Văn thư'],
    ['Sơn La kiểm tra những ai?', 'Ninh Bình thì những huyện nào?', 'Kim Sơn, Nho Quan'],
    ['Vướng mắc thì hỏi ai ở Sơn La?', 'ở Ninh Bình thì phản ánh về đâu?', 'Chi cục Văn thư để xem xét'],
  ])('%s – %s', async (first, second, told) => {
    const [, answer] = await talk([first, second])
    expect(answer?.answer).toContain(told)
  })

  test('a turn with another matter is a question of its own', async () => {
    const [, answer] = await talk([
      'Đoàn kiểm tra Sơn La có những ai?',
      'Ninh Bình thì đơn vị nào chuẩn bị hồ sơ?',
    ])
    expect(answer?.answer).toContain('chuẩn bị hồ sơ')
    expect(answer?.answer).not.toContain('Sở Khoa học và Công nghệ')
  })
})
