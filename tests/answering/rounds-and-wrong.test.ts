// A round that is counted is told by its own clause; "bất thường" as a word of the matter asks for nothing wrong in the text.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN
TỈNH KON TUM
-------
Số: 88/KH-UBND

Kon Tum, ngày 12 tháng 02 năm 2025

KẾ HOẠCH
Kiểm tra hồ chứa nước thủy lợi năm 2025

I. THỜI GIAN KIỂM TRA

1. Các đợt

a) Đợt 1: trước mùa mưa và lễ hội nước, từ ngày 10 tháng 3 đến ngày 28 tháng 3 năm 2025.

b) Đợt 2: từ ngày 04/8/2025 đến ngày 22/8/2025.

c) Kiểm tra lại: trong tháng 11/2025.

2. Số liệu lấy từ ngày 01/01/2024 đến ngày 31/12/2024.

II. XỬ LÝ

1. Mực nước được coi là dao động bất thường khi tăng hoặc giảm từ 35 cm trở lên trong một giờ.

2. Khi phát hiện mực nước dao động bất thường, chủ hồ báo Sở Nông nghiệp trong vòng 02 giờ theo Mẫu HC-07.

3. Kiểm tra bất thường không quá 04 cuộc trong năm.

4. Chủ hồ gửi báo cáo kết quả đợt 1 trước ngày 05/01/2025.

CHỦ TỊCH

A Thút
`

const { ask } = libraryOf([plan], '2025-03-01')
const told = async (question: string) => (await ask(question)).answer

test.each([
  ['Kon Tum kiểm tra hồ chứa đợt 1 từ ngày nào đến ngày nào?', '28 tháng 3'],
  ['kon tum kiem tra ho chua nuoc dot 2 vao thoi gian nao', '22/8/2025'],
  ['Đợt hai kiểm tra hồ chứa nước của Kon Tum diễn ra khi nào?', '04/8/2025'],
])('%s', async (question, day) => {
  const answer = await told(question)
  expect(answer).toContain(day)
  expect(answer).not.toContain('11/2025')
})

test('"Liệt kê các đợt" gives every round with its days', async () => {
  const answer = await told('Liệt kê các đợt kiểm tra hồ chứa nước năm 2025 của Kon Tum')
  expect(answer).toContain('28/3/2025')
  expect(answer).toContain('22/8/2025')
})

test('a round that the plan does not count is not told by another one', async () => {
  expect(await told('Đợt 4 kiểm tra hồ chứa nước Kon Tum từ ngày nào?')).not.toMatch(
    /8\/2025|3\/2025|11\/2025/u,
  )
})

test.each([
  ['Mực nước tăng bao nhiêu thì Kon Tum coi là dao động bất thường?', '35 cm'],
  ['Phát hiện mực nước dao động bất thường ở Kon Tum thì báo trong mấy giờ?', '02 giờ'],
  ['kiểm tra bất thường hồ chứa ở Kon Tum tối đa mấy cuộc?', '04 cuộc'],
])('%s', async (question, words) => {
  expect(await told(question)).toContain(words)
})

test.each([
  'Kế hoạch 88/KH-UBND có gì bất thường không?',
  'Có điểm nào mâu thuẫn trong kế hoạch của Kon Tum?',
  'Các hạn trong kế hoạch Kon Tum có mâu thuẫn nhau không?',
])('%s', async (question) => {
  expect(await told(question)).toContain('sớm hơn ngày ban hành')
})
