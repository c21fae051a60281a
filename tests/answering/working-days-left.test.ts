// Days that offices work until a deadline: today is not counted, the last day is, and what is left out is shown.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const letter = `SỞ NỘI VỤ
TỈNH HẬU GIANG
Số: 512/SNV-TTr
Hậu Giang, ngày 03 tháng 4 năm 2023

CÔNG VĂN
Về việc đôn đốc báo cáo khắc phục sau thanh tra

1. Các huyện gửi báo cáo khắc phục về Sở Nội vụ chậm nhất ngày 05/5/2023.
2. Đơn vị được phúc tra gửi hồ sơ cho Tổ công tác trước ngày phúc tra ít nhất 04 ngày làm việc.
3. Hồ sơ bổ sung gửi trong thời hạn 05 ngày làm việc kể từ ngày nhận công văn này.
`

const { ask } = libraryOf([letter], '2023-04-26')

test.each([
  ['Còn bao nhiêu ngày làm việc nữa đến hạn gửi báo cáo khắc phục ở Hậu Giang?'],
  ['con may ngay lam viec nua la het han gui bao cao khac phuc hau giang'],
  ['Từ hôm nay đến hạn các huyện Hậu Giang gửi báo cáo khắc phục còn mấy ngày làm việc?'],
])('%s', async (question) => {
  const { answer } = await ask(question)
  expect(answer).toMatch(/^\*\*Còn 4 ngày làm việc\*\*/)
  expect(answer).toContain('2/5')
  expect(answer).toContain('05/5/2023')
})

test('the turn behind a deadline counts to it', async () => {
  const { answer } = await ask([
    'Hạn các huyện Hậu Giang gửi báo cáo khắc phục là khi nào?',
    'còn mấy ngày làm việc nữa?',
  ])
  expect(answer).toMatch(/^\*\*Còn 4 ngày làm việc\*\*/)
})

test('how many of them before a visit is told by the text', async () => {
  const { answer } = await ask('Hồ sơ phúc tra ở Hậu Giang gửi trước mấy ngày làm việc?')
  expect(answer).toContain('04 ngày làm việc')
  expect(answer).not.toContain('Còn')
})

test('a deadline that is over has none left', async () => {
  const { answer } = await ask(
    'Còn bao nhiêu ngày làm việc nữa đến hạn gửi báo cáo khắc phục ở Hậu Giang?',
    '2023-05-10',
  )
  expect(answer).toContain('quá hạn 5 ngày')
})
