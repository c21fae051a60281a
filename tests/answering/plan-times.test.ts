// A question for the time of a visit that leads to a place without one is told the time that the plan sets for the whole;
// a length of time in the words quoted is no lack of one.

import { expect, test } from 'vitest'
import { texts } from '../../src/answering/texts.ts'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN
TỈNH SƠN LA
Số: 45/KH-UBND
Sơn La, ngày 12 tháng 02 năm 2025

KẾ HOẠCH
Kiểm tra công tác văn thư, lưu trữ năm 2025

I. ĐỐI TƯỢNG KIỂM TRA
1. Cấp huyện: Ủy ban nhân dân các huyện Mường La, Sông Mã, Bắc Yên.
2. Cấp xã: Đoàn chọn 02 xã của mỗi huyện được kiểm tra.

II. THỜI GIAN KIỂM TRA
Dự kiến trong quý II năm 2025 (ngày cụ thể do Đoàn thông báo).

III. BẢO QUẢN TÀI LIỆU
Sổ đăng ký công văn đến được giữ 20 năm tại lưu trữ cơ quan.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lò Văn Minh
`
const { ask } = libraryOf([plan], '2025-02-20')

test.each([
  [['Sơn La kiểm tra văn thư những huyện nào?', 'dự kiến khi nào đi']],
  [['huyện nào của Sơn La được kiểm tra', 'bao giờ đoàn xuống']],
])('the time of the whole: %s', async (turns) => {
  const { answer } = await ask(turns)
  expect(answer).toContain('quý II năm 2025')
  expect(answer).not.toContain(texts.noOwnDeadline)
})

test('a length of time is one', async () => {
  const { answer } = await ask('Sơn La: thời hạn giữ sổ đăng ký công văn đến ở lưu trữ cơ quan')
  expect(answer).toContain('20 năm')
  expect(answer).not.toContain(texts.noOwnDeadline)
})
