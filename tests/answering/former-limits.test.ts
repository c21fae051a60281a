// What a table gives as the former limit holds no more: it is no deadline, and confirms no claim; nor does the day of one
// clause confirm a claim about the body of another.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const dispatch = `UBND TỈNH TUYÊN QUANG
-------
Số: 884/UBND-NC

Tuyên Quang, ngày 12 tháng 8 năm 2025

V/v lùi thời hạn một số nhiệm vụ về hộ tịch

1. Các đơn vị thực hiện nhiệm vụ theo thời hạn tại Phụ lục kèm theo.

2. Báo cáo tháng: các sở gửi Văn phòng UBND tỉnh trước ngày 12 của tháng sau; Văn phòng UBND tỉnh trình Chủ tịch UBND tỉnh trước ngày 19 của tháng sau.

3. Tổ rà soát được xem hồ sơ hộ tịch lưu tại các sở (trừ hồ sơ thuộc danh mục mật).

CHỦ TỊCH

Mã Văn Thái

PHỤ LỤC
THỜI HẠN THỰC HIỆN

| STT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn ban đầu | Thời hạn điều chỉnh |
|---|---|---|---|---|
| 1 | Số hóa sổ khai sinh | Sở Tư pháp | 15/8/2025 | 20/11/2025 |
| 2 | Làm sạch dữ liệu kết hôn | Công an tỉnh | 30/8/2025 | 05/12/2025 |
`

const { ask } = libraryOf([dispatch], '2025-09-01')

test.each([
  ['Sở Tư pháp số hóa sổ khai sinh chậm nhất khi nào?', '20/11/2025'],
  ['hạn làm sạch dữ liệu kết hôn của Tuyên Quang', '5/12/2025'],
])('%s: the limit that holds', async (question, day) => {
  const { answer } = await ask(question)
  expect(answer.split('\n')[0]).toContain(day)
  expect(answer).not.toContain('quá hạn')
})

test.each([
  [
    'Số hóa sổ khai sinh vẫn hạn 15/8/2025, đúng không?',
    /^\*\*Không phải\*\*: văn bản ghi \*\*20\/11\/2025/u,
  ],
  ['Số hóa sổ khai sinh hạn 20/11/2025, đúng không?', /^Đúng như vậy/u],
  ['Báo cáo tháng các sở gửi Văn phòng UBND tỉnh trước ngày 12 của tháng sau, đúng không?', /^Đúng như vậy/u],
])('%s: %s', async (question, answer) => {
  expect((await ask(question)).answer).toMatch(answer)
})

test.each([
  'Báo cáo tháng các sở gửi trước ngày 19 của tháng sau, đúng không?',
  'Các sở có báo cáo tháng gửi trước ngày 19 tháng sau phải không ạ?',
])('%s: the day of whom they send to confirms nothing', async (question) => {
  const { answer } = await ask(question)
  expect(answer).not.toMatch(/^Đúng như vậy/u)
  expect(answer).toContain('trước ngày 12')
})

test('an exception is not borne out by its rule', async () => {
  const plain = await ask('Tổ rà soát của Tuyên Quang được xem hồ sơ hộ tịch lưu tại các sở, đúng không?')
  expect(plain.answer).toMatch(/^Đúng như vậy/u)
  const secret = await ask(
    'Tổ rà soát của Tuyên Quang được xem cả hồ sơ hộ tịch mật lưu tại các sở, đúng không?',
  )
  expect(secret.answer).not.toMatch(/^Đúng như vậy/u)
})
