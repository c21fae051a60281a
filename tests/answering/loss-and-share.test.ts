// "Mất thẻ" asks for what is written "thẻ bị mất"; a share of children is no number of them.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const rules = `ỦY BAN NHÂN DÂN
TỈNH HẬU GIANG
Số: 19/2024/QĐ-UBND
Vị Thanh, ngày 07 tháng 6 năm 2024

QUYẾT ĐỊNH
Ban hành Quy định về thẻ bơi an toàn cho trẻ em

Điều 1. Mục tiêu
Giảm ít nhất 12% số trẻ em bị tai nạn khi bơi so với năm trước.

Điều 2. Thẻ bơi an toàn
1. Trường tiểu học cấp thẻ bơi an toàn trong thời hạn 10 ngày kể từ ngày kết thúc lớp học bơi.
2. Trường hợp thẻ bơi an toàn bị mất, trường tiểu học cấp lại trong thời hạn 04 ngày làm việc kể từ ngày nhận được đơn.

CHỦ TỊCH
Đồng Văn Lành`

const { ask } = libraryOf([rules], '2024-09-02')

test.each([
  'Mất thẻ bơi an toàn thì mấy ngày được cấp lại?',
  'mat the boi an toan thi may ngay duoc cap lai',
])('%s', async (question) => {
  expect((await ask(question)).answer.split('\n')[0]).toContain('04 ngày làm việc')
})

test('a share answers for no number', async () => {
  const { answer } = await ask('Có bao nhiêu trẻ em bị tai nạn khi bơi?')
  expect(answer).not.toContain('12%')
})
