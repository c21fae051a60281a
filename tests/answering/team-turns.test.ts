// The team asked for behind another question, beside another part, or once more of another year: one way through the turns.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = (number: string, year: number, object: string, team: string) => `ỦY BAN NHÂN DÂN
TỈNH LẠNG SƠN
-------
Số: ${number}/KH-UBND
Lạng Sơn, ngày 10 tháng 01 năm ${year}

KẾ HOẠCH
Kiểm tra công tác lưu trữ năm ${year}

I. PHẠM VI
1. Đối tượng kiểm tra: ${object}.
2. Thời gian kiểm tra: tháng 5 năm ${year}.
II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ là cơ quan thường trực, chủ trì tham mưu việc kiểm tra.
2. ${team}

CHỦ TỊCH

Hồ Tiến Dũng
`

const library = libraryOf(
  [
    plan(
      '12',
      2022,
      'các huyện Bình Gia, Văn Quan',
      'Thành phần Đoàn kiểm tra gồm: Sở Nội vụ, Sở Tài chính.',
    ),
    plan(
      '19',
      2024,
      'các huyện Bình Gia, Văn Quan, thành phố Lạng Sơn và các bệnh viện công lập',
      'Thành phần Đoàn kiểm tra gồm: Sở Nội vụ, Sở Tư pháp, Sở Y tế và Văn phòng Ủy ban nhân dân tỉnh; lãnh đạo Sở Nội vụ làm Trưởng đoàn.',
    ),
  ],
  '2024-02-01',
)

const standingBody = 'Cơ quan thường trực kiểm tra lưu trữ năm 2024 của Lạng Sơn là cơ quan nào?'

test.each([
  [
    [standingBody, 'đoàn có những ai?'],
    ['Sở Tư pháp', 'Sở Y tế'],
  ],
  [[standingBody, 'thành viên gồm những ai?'], ['Sở Tư pháp']],
  [
    ['Ai làm trưởng đoàn kiểm tra lưu trữ năm 2024 của Lạng Sơn và đoàn gồm những ai?'],
    ['Trưởng đoàn', 'Sở Tư pháp'],
  ],
  [
    ['Đối tượng kiểm tra lưu trữ năm 2022 của Lạng Sơn là ai?', 'năm 2024 thì có thêm ai?'],
    ['bệnh viện công lập'],
  ],
  [['Đối tượng kiểm tra lưu trữ năm 2022 của Lạng Sơn là ai?', '2024 có thêm ai?'], ['bệnh viện công lập']],
  [['Đối tượng kiểm tra lưu trữ năm 2024 của Lạng Sơn có thêm ai?'], ['bệnh viện công lập']],
])('%s', async (turns, held) => {
  const { status, answer } = await library.ask(turns)
  expect(status).toBe('answered')
  for (const words of held) expect(answer).toContain(words)
})

test('the team of the one part is not that of another document', async () => {
  const { answer } = await library.ask(
    'Ai làm trưởng đoàn kiểm tra lưu trữ năm 2022 của Lạng Sơn và đoàn gồm những ai?',
  )
  expect(answer).toContain('Sở Tài chính')
  expect(answer).not.toContain('Sở Tư pháp')
})
