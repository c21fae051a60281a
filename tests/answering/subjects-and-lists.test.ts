// A sentence with a subject behind its opening words is no act of the body above it; a unit that the team does not visit
// was said to be on no list, and is not looked for among the members of the team.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN
TỈNH LAI CHÂU
Số: 71/KH-UBND
Lai Châu, ngày 12 tháng 02 năm 2026

KẾ HOẠCH
Kiểm tra công tác cải cách hành chính năm 2026

I. ĐỐI TƯỢNG KIỂM TRA
Các xã: Bản Bo, Nậm Tăm, Khun Há.

II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ
- Tham mưu thành lập Đoàn kiểm tra.
- Trong trường hợp cần thiết, Đoàn kiểm tra đề nghị Thanh tra tỉnh kiểm tra sâu để làm rõ trách nhiệm cá nhân.
2. Thành phần Đoàn kiểm tra gồm: Sở Nội vụ, Sở Tư pháp, Sở Tài chính.
3. Các đơn vị không thuộc đối tượng kiểm tra tự kiểm tra, gửi báo cáo kết quả về Sở Nội vụ trước ngày 30/6/2026.
`

const { ask } = libraryOf([plan], '2026-05-20')

test.each([
  'Khi cần làm rõ trách nhiệm cá nhân, Đoàn kiểm tra Lai Châu đề nghị ai kiểm tra sâu?',
  'doan kiem tra lai chau de nghi ben nao kiem tra sau de ro trach nhiem ca nhan',
])('the subject of its own: %s', async (question) => {
  const { answer } = await ask(question)
  expect(answer).toContain('Thanh tra tỉnh')
  expect(answer).not.toContain('**Sở Nội vụ**')
})

test.each([
  'Xã em ở Lai Châu không có tên trong danh sách đoàn xuống, vậy có phải tự làm rồi nộp gì không, chừng nào?',
  'Xã Mường Mô không có tên trong danh sách kiểm tra của tỉnh Lai Châu thì phải gửi báo cáo trước ngày nào?',
  'Báo cáo tự kiểm tra của đơn vị không có tên trong lịch thì nộp chậm nhất hôm nào?',
  'xã tôi ở Lai Châu không có tên trong danh sách kiểm tra thì nộp báo cáo khi nào?',
  'Xã tôi ở Lai Châu không có trong danh sách đoàn đến, có phải gửi gì không, khi nào?',
])('what the others must do: %s', async (question) => {
  const { answer } = await ask(question)
  expect(answer).toContain('30/6/2026')
  expect(answer).not.toContain('**Không thấy nêu tên**')
})

test('who sits in the team is still looked for there', async () => {
  const { answer } = await ask('Sở Y tế Lai Châu có trong danh sách đoàn kiểm tra không?')
  expect(answer).toContain('**Không thấy nêu tên** Sở Y tế')
})
