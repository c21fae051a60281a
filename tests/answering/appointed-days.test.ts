// Days on which something is held: whose they are, the next of several in a month, and words that exclude each other.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const rules = `ỦY BAN NHÂN DÂN TỈNH LÀO CAI
SỞ NỘI VỤ
-------
Số: 73/QĐ-SNV

Lào Cai, ngày 08 tháng 9 năm 2025

QUYẾT ĐỊNH
Ban hành Quy chế tiếp công dân và sử dụng xe của Sở Nội vụ

Điều 1. Ban hành kèm theo Quyết định này Quy chế tiếp công dân và sử dụng xe.

Điều 2. Quyết định này có hiệu lực từ ngày 01 tháng 10 năm 2025.

GIÁM ĐỐC

Lò Thị Mẩy

QUY CHẾ
Tiếp công dân và sử dụng xe

Điều 3. Thời gian tiếp

1. Giám đốc Sở tiếp định kỳ vào ngày 08 hằng tháng tại phòng tiếp dân. Nếu trùng ngày nghỉ thì chuyển sang ngày làm việc liền sau.

2. Phó Giám đốc Sở tiếp định kỳ vào ngày 21 hằng tháng.

3. Tiếp đột xuất: Giám đốc Sở tiếp trong thời hạn 02 ngày làm việc sau ngày có yêu cầu.

Điều 4. Công dân đăng ký gặp Giám đốc ít nhất 04 ngày làm việc trước ngày tiếp định kỳ.

Điều 5. Xe công

1. Người đi công tác trong tỉnh đăng ký xe với Văn phòng trước giờ xuất phát ít nhất 01 ngày làm việc; đi ngoài tỉnh đăng ký trước ít nhất 06 ngày làm việc.

2. Người đề nghị khoán kinh phí xe gửi đơn đến Văn phòng trước ngày 09 tháng 12 của năm trước.

Điều 6. Tổ công tác dân vận sinh hoạt 02 lần mỗi tháng, vào ngày 11 và ngày 26.

Điều 7. Văn phòng kiện toàn Tổ công tác dân vận trước ngày 30/10/2025.
`

const { ask } = libraryOf([rules], '2025-11-03')

test('the head receives on his own day, which the document moves from a day off', async () => {
  const a = await ask('Giám đốc Sở Nội vụ Lào Cai tiếp công dân ngày nào?')
  expect(a.answer).toContain('Vào ngày 08 hằng tháng')
  expect(a.answer).toContain('chuyển sang thứ Hai, 10/11/2025')
  expect(a.answer).not.toContain('ngày 21')
})

test('a deputy receives on another day than the head', async () => {
  const a = await ask('Buổi tiếp dân sắp tới của Phó Giám đốc Sở Nội vụ Lào Cai là hôm nào?')
  expect(a.answer).toContain('thứ Sáu, 21/11/2025')
  expect(a.answer).not.toContain('ngày 08')
})

test('who wants to see the head registers by a limit of his own', async () => {
  const a = await ask('Muốn gặp Giám đốc Sở Nội vụ Lào Cai phải đăng ký trước mấy ngày?')
  expect(a.answer).toContain('04 ngày làm việc')
})

test('"ngoài tỉnh" is no "trong tỉnh"', async () => {
  const out = await ask('Đi công tác ngoài tỉnh ở Sở Nội vụ Lào Cai phải đăng ký xe trước mấy ngày?')
  expect(out.answer).toContain('06 ngày làm việc')
  expect(out.answer).not.toContain('01 ngày làm việc')
  const inside = await ask('Đi công tác trong tỉnh ở Sở Nội vụ Lào Cai phải đăng ký xe trước bao lâu?')
  expect(inside.answer).toContain('01 ngày làm việc')
})

test('what is announced ahead is counted back from the day that is told', async () => {
  const a = await ask(
    'Thứ Hai 17/11/2025 đi công tác ngoài tỉnh thì người của Sở Nội vụ Lào Cai phải đăng ký xe chậm nhất hôm nào?',
  )
  expect(a.answer).toContain('Chậm nhất 7/11/2025')
})

test('a day of the year before comes round, and lies before no document', async () => {
  const a = await ask('Ở Sở Nội vụ Lào Cai đơn khoán kinh phí xe gửi trước ngày nào?')
  expect(a.answer).toContain('8/12/2025')
  expect(a.answer).not.toContain('2024')
})

test('of two days a month the next one is told', async () => {
  const a = await ask('Buổi sinh hoạt tới của Tổ công tác dân vận Sở Nội vụ Lào Cai là ngày nào?')
  expect(a.answer).toContain('thứ Ba, 11/11/2025')
})

test('when a team meets is not by when it was set up', async () => {
  const a = await ask('Tổ công tác dân vận Sở Nội vụ Lào Cai họp khi nào?')
  expect(a.answer).not.toContain('30/10/2025')
})

test('another department has another head, of whom the document says nothing', async () => {
  const a = await ask('Giám đốc Sở Xây dựng Lào Cai tiếp công dân ngày nào?')
  expect(a.status).toBe('not_found')
  expect(a.answer).not.toContain('hằng tháng')
})
