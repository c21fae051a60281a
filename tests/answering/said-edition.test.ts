// A number comes anew every year: a year or a day said behind it that is not that of the held document is told, not passed
// over.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN
TỈNH BẠC LIÊU
Số: 61/KH-UBND
Bạc Liêu, ngày 15 tháng 12 năm 2023

KẾ HOẠCH
Kiểm tra công tác thi đua năm 2024

I. THỜI GIAN KIỂM TRA
Từ tháng 6 đến tháng 9 năm 2024.

II. TRÁCH NHIỆM
Đơn vị được kiểm tra gửi báo cáo về Đoàn kiểm tra trước ngày kiểm tra 4 ngày làm việc.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Phạm Văn Thiều
`

const { ask } = libraryOf([plan], '2024-03-05')

test.each([
  'Kế hoạch 61/KH-UBND năm 2022 của Bạc Liêu ai ký?',
  'ke hoach 61/KH-UBND cua bac lieu nam 2022 ban hanh ngay nao',
  'Kế hoạch 61/KH-UBND ngày 15/12/2022 của Bạc Liêu nói về gì?',
  'Kế hoạch 61/KH-UBND năm 2022 của Bạc Liêu do Phạm Văn Thiều ký phải không?',
])('%s', async (question) => {
  const { status, answer } = await ask(question)
  expect(status).toBe('not_found')
  expect(answer).toContain('2022')
  expect(answer).toContain('Số này đang có là: Kế hoạch 61/KH-UBND, Bạc Liêu, 15/12/2023')
})

test.each([
  ['Kế hoạch 61/KH-UBND năm 2024 của Bạc Liêu ai ký?', 'Phạm Văn Thiều'],
  ['Kế hoạch 61/KH-UBND năm 2023 của Bạc Liêu ai ký?', 'Phạm Văn Thiều'],
  ['Kế hoạch 61/KH-UBND ngày 15/12/2023 của Bạc Liêu ai ký?', 'Phạm Văn Thiều'],
  ['Theo Kế hoạch 61/KH-UBND ngày 17/6/2024 đoàn đến thì nộp báo cáo khi nào?', '11/6/2024'],
  ['Kế hoạch 61/KH-UBND ban hành ngày 5/2/2022 phải không?', '15/12/2023'],
])('%s: %s', async (question, told) => {
  const { status, answer } = await ask(question)
  expect(status).toBe('answered')
  expect(answer).toContain(told)
})
