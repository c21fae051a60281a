// The year of a numbered heading is that of the bullets below it: a figure is told of the year that is asked for, a claim is
// held against that year, and the whole of a part is shown with its bullets.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN
TỈNH TRÀ VINH
-------
Số: 208/KH-UBND

Trà Vinh, ngày 05 tháng 3 năm 2024

KẾ HOẠCH
Phòng chống xâm nhập mặn giai đoạn 2024 - 2026

I. MỤC TIÊU
1. Mục tiêu đến hết năm 2024
- Ít nhất 45% hộ vùng ven biển có bồn trữ nước ngọt.
- Nạo vét 60 km kênh nội đồng.
2. Mục tiêu đến hết năm 2026
- Ít nhất 85% hộ vùng ven biển có bồn trữ nước ngọt.
- Nạo vét 140 km kênh nội đồng.

II. THỰC HIỆN
1. Sở Tài nguyên đo độ mặn tại 12 cống, thông báo kết quả vào ngày 03 hằng tháng.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Thạch Thị Sa Rinh`

const { ask } = libraryOf([plan], '2024-06-01')
const answerTo = async (question: string) => (await ask(question)).answer

test.each([
  ['Đến hết năm 2026 Trà Vinh phải đạt bao nhiêu phần trăm hộ có bồn trữ nước?', '85%', '45%'],
  ['Đến hết năm 2024 bao nhiêu phần trăm hộ ven biển ở Trà Vinh có bồn trữ nước ngọt?', '45%', '85%'],
  ['Đến hết năm 2026 Trà Vinh nạo vét bao nhiêu km kênh?', '140 km', '60 km'],
])('%s: %s', async (question, told, other) => {
  const answer = await answerTo(question)
  expect(answer).toContain(told)
  expect(answer).not.toContain(other)
})

test('a claim is held against the year that it names', async () => {
  expect(
    await answerTo('Đến hết năm 2026 Trà Vinh có 45% hộ ven biển có bồn trữ nước ngọt đúng không?'),
  ).toMatch(/^\*\*Không phải 45%\*\*; văn bản ghi \*\*ít nhất 85%\*\*/u)
  expect(
    await answerTo('Đến hết năm 2024 Trà Vinh có 45% hộ ven biển có bồn trữ nước ngọt đúng không?'),
  ).toMatch(/^Đúng như vậy/u)
})

test('the part of the year is shown with its bullets', async () => {
  const answer = await answerTo('Mục tiêu đến hết năm 2026 của Trà Vinh là gì?')
  expect(answer).toContain('85%')
  expect(answer).toContain('140 km')
  expect(answer).not.toContain('45%')
})

test('headings that only announce are shown with what stands below them', async () => {
  const answer = await answerTo('Mục tiêu của kế hoạch 208/KH-UBND là gì?')
  for (const words of ['năm 2024', '45%', 'năm 2026', '140 km']) expect(answer).toContain(words)
})
