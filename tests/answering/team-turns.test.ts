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

const kitchens = libraryOf(
  [
    `BỘ Y TẾ
Số: 07/2022/TT-BYT
Hà Nội, ngày 11 tháng 4 năm 2022

THÔNG TƯ
Quy định chế độ báo cáo về bếp ăn trường học

Điều 1. Báo cáo
1. Cơ sở giáo dục có bếp ăn gửi báo cáo quý cho trạm y tế cấp xã trước ngày 05 của tháng đầu quý sau.
2. Trạm y tế cấp xã gửi trung tâm y tế cấp huyện trước ngày 10 của tháng đầu quý sau.
3. Trung tâm y tế cấp huyện gửi sở y tế báo cáo năm trước ngày 20 tháng 12.

BỘ TRƯỞNG

Trần Quốc Bảo
`,
    `BỘ GIÁO DỤC VÀ ĐÀO TẠO
Số: 14/2021/TT-BGDĐT
Hà Nội, ngày 20 tháng 5 năm 2021

THÔNG TƯ
Quy định về kiểm tra trung tâm ngoại ngữ

Điều 1. Kiểm tra
1. Sở Giáo dục và Đào tạo lập kế hoạch kiểm tra trung tâm ngoại ngữ trong quý IV.
2. Trung tâm báo cáo kết quả khắc phục trong thời hạn 15 ngày kể từ ngày nhận thông báo kết quả kiểm tra.

BỘ TRƯỞNG

Lê Hữu Cường
`,
  ],
  '2024-10-15',
)

test('each of those who report is told its own day, whoever was asked of before', async () => {
  const days = (
    await kitchens.talk([
      'Cơ sở giáo dục gửi báo cáo quý về bếp ăn trước ngày nào?',
      'Còn trạm y tế?',
      'Còn trung tâm y tế huyện?',
    ])
  ).map(({ answer }) => answer.match(/\*\*Trước ngày (\d+)/u)?.[1])
  expect(days).toEqual(['05', '10', '20'])
})

test('a limit asked for behind the signer is no day of issue', async () => {
  const { answer } = await kitchens.ask(['Thông tư 14/2021/TT-BGDĐT ai ký?', 'Hạn nộp báo cáo là khi nào?'])
  expect(answer).not.toContain('**20/5/2021**')
})

test('what happens today is what a limit counts from', async () => {
  const { answer } = await kitchens.ask(
    'Hôm nay tôi nhận thông báo kết quả kiểm tra, trung tâm ngoại ngữ phải báo cáo khắc phục trước ngày nào?',
  )
  expect(answer).toContain('30/10/2024')
})
