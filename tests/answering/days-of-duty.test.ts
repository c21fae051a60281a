// A duty with several days in the year is told with all of them, and as due on the next; a monthly report that a quarterly
// one stands in for is not due in that month.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const programme = `ỦY BAN NHÂN DÂN
TỈNH YÊN BÁI
-------
Số: 61/KH-UBND

Yên Bái, ngày 12 tháng 02 năm 2024

KẾ HOẠCH
Phát triển cây dược liệu giai đoạn 2024 - 2027

1. Hội Nông dân tỉnh báo cáo Sở Nông nghiệp 6 tháng một lần, trước ngày 08 tháng 5 và ngày 08 tháng 11.
2. Ủy ban nhân dân các huyện báo cáo Ủy ban nhân dân tỉnh định kỳ 6 tháng trước ngày 18/5, hằng năm trước ngày 18/11.
3. Chi cục Kiểm lâm tổng hợp, báo cáo Sở Nông nghiệp kết quả 6 tháng trước ngày 12/6 và năm trước ngày 12/12.
4. Trạm Khuyến nông gửi danh sách vùng trồng cho Sở Y tế vào ngày 07 và ngày 21 hằng tháng.
5. Trung tâm Giống gửi báo cáo tháng về Sở Nông nghiệp trước ngày 24 hằng tháng; báo cáo tháng cuối quý được thay bằng báo cáo quý.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Giàng Thị Mỷ`

const { ask } = libraryOf([programme], '2024-09-03')

test.each([
  ['Hội Nông dân tỉnh Yên Bái báo cáo khi nào?', '08 tháng 5 và ngày 08 tháng 11', '2024-11-07'],
  ['UBND các huyện Yên Bái báo cáo UBND tỉnh khi nào?', '18/5, hằng năm trước ngày 18/11', '2024-11-17'],
  ['UBND các huyện ở Yên Bái báo cáo 6 tháng trước ngày nào?', '6 tháng trước ngày 18/5', '2025-05-17'],
  ['UBND các huyện ở Yên Bái báo cáo năm trước ngày nào?', 'năm trước ngày 18/11', '2024-11-17'],
  [
    'Chi cục Kiểm lâm Yên Bái báo cáo 6 tháng và năm trước ngày nào?',
    '12/6 và năm trước ngày 12/12',
    '2024-12-11',
  ],
  ['Trạm Khuyến nông Yên Bái gửi danh sách vùng trồng ngày nào?', '07 và ngày 21 hằng tháng', '2024-09-07'],
])('%s: %s', async (question, days, next) => {
  const { answer, deadlines } = await ask(question)
  expect(answer).toContain(days)
  expect(deadlines.map((d) => d.lastDay)).toEqual([next])
})

test('the monthly report of the last month of a quarter is passed over, and the rule shown', async () => {
  const { answer, deadlines } = await ask('Trung tâm Giống Yên Bái gửi báo cáo tháng trước ngày nào?')
  expect(deadlines.map((d) => d.lastDay)).toEqual(['2024-10-23'])
  expect(answer).toContain('báo cáo tháng cuối quý được thay bằng báo cáo quý')
})

const nested = libraryOf(
  [
    programme.replace(
      '5. Trung tâm Giống gửi báo cáo',
      '5. Trung tâm Giống\na) Gửi danh sách vườn ươm cho Sở Y tế vào ngày 16 hằng tháng.\nb) Gửi báo cáo',
    ),
  ],
  '2024-09-03',
)

test('a list that is sent every month is no report, and due in that month too', async () => {
  const { deadlines } = await nested.ask(
    'Trung tâm Giống Yên Bái gửi danh sách vườn ươm cho Sở Y tế ngày nào?',
  )
  expect(deadlines.map((d) => d.lastDay)).toEqual(['2024-09-16'])
})
