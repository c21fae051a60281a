// From when rules hold, told by their own decision or by who cites them; symbols with digraphs; the head of a team by its
// whole name.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const letter = `ỦY BAN NHÂN DÂN TỈNH CAO BẰNG
SỞ GIÁO DỤC VÀ ĐÀO TẠO
-------
Số: 741/SGDĐT-GDTrH

Cao Bằng, ngày 17 tháng 3 năm 2025

Kính gửi: Các trường trung học phổ thông.

Thông tư số 31/2024/TT-BGDĐT ngày 28/12/2024 của Bộ Giáo dục và Đào tạo (sau đây gọi là Thông tư 31) có hiệu lực từ ngày 12/02/2025. Sở yêu cầu như sau:

1. Trưởng đoàn kiểm tra liên ngành là Phó Giám đốc Sở; Phó Trưởng đoàn là Trưởng phòng Tổ chức.

2. Kết quả điểm thi: thí sinh gửi đơn phúc khảo trong thời hạn 09 ngày kể từ ngày công bố kết quả điểm thi.

3. Trường thông báo cho phụ huynh trước thời điểm ngừng, giảm mức cung cấp suất ăn bán trú ít nhất 04 ngày.

GIÁM ĐỐC

Hoàng Thị Nọi
`

const rules = `ỦY BAN NHÂN DÂN
TỈNH BẮC KẠN
-------
Số: 388/QĐ-UBND

Bắc Kạn, ngày 20 tháng 3 năm 2025

QUYẾT ĐỊNH
Ban hành Quy chế văn thư của tỉnh Bắc Kạn

Điều 1. Ban hành kèm theo Quyết định này Quy chế văn thư.

Điều 2. Quyết định này có hiệu lực từ ngày 05 tháng 4 năm 2025.

CHỦ TỊCH

Nông Quang Nhất

QUY CHẾ
Văn thư của tỉnh Bắc Kạn

Điều 3. Người nghỉ hưu bàn giao hồ sơ trước ngày quyết định có hiệu lực ít nhất 03 ngày làm việc.

Điều 4. Tài liệu gửi tỉnh Sơn La được đóng dấu đến.
`

const { ask } = libraryOf([letter, rules], '2025-03-24')

test('a symbol keeps the small letters inside it', async () => {
  const a = await ask('Công văn 741/SGDĐT-GDTrH ban hành ngày nào?')
  expect(a.answer).toContain('17/3/2025')
  expect(a.answer).toContain('741/SGDĐT-GDTrH')
})

test.each([
  'Thông tư 31/2024/TT-BGDĐT có hiệu lực từ ngày nào?',
  'thong tu 31/2024/TT-BGDDT co hieu luc tu ngay nao',
])('%s is told from the letter that states it', async (question) => {
  const a = await ask(question)
  expect(a.status).toBe('answered')
  expect(a.answer).toContain('12/2/2025')
})

test('rules hold from the day that their decision sets', async () => {
  const a = await ask('Quy chế văn thư của Bắc Kạn có hiệu lực từ ngày nào?')
  expect(a.answer).toContain('5/4/2025')
  expect(a.answer).not.toContain('03 ngày làm việc')
})

test('the rules of a province that is only mentioned are not held', async () => {
  const a = await ask('Quy chế văn thư của Sơn La có hiệu lực từ ngày nào?')
  expect(a.status).toBe('not_found')
})

test('a decision that holds from a day is the event of the rule', async () => {
  const a = await ask(
    'Chị Hoa ở Bắc Kạn có quyết định nghỉ hưu hiệu lực từ 05/5/2025 thì bàn giao hồ sơ chậm nhất ngày nào?',
  )
  expect(a.answer).toContain('Chậm nhất 26/4/2025')
})

test('an exam parts no clause', async () => {
  const a = await ask(
    'Kết quả điểm thi học sinh Cao Bằng công bố ngày 25/3/2025 thì thí sinh nộp đơn phúc khảo chậm nhất ngày nào?',
  )
  expect(a.answer).toContain('Chậm nhất 3/4/2025')
})

test('of two acts that open an event either one starts the count', async () => {
  const a = await ask(
    'Trường ở Cao Bằng ngừng cung cấp suất ăn bán trú ngày 10/4/2025 thì phải thông báo cho phụ huynh chậm nhất ngày nào?',
  )
  expect(a.answer).toContain('Chậm nhất 6/4/2025')
})

test('the head of a team is told, and not his deputy', async () => {
  const a = await ask('Trưởng đoàn kiểm tra liên ngành ở Cao Bằng là ai?')
  expect(a.answer).toContain('Phó Giám đốc Sở')
  expect(a.answer).not.toContain('Trưởng phòng Tổ chức')
})
