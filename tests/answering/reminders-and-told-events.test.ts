// A reminder is no limit; an event is known by what happens to its paper; rounds said in words; a meeting's own day.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN
TỈNH KON TUM
-------
Số: 52/KH-UBND

Kon Tum, ngày 05 tháng 02 năm 2025

KẾ HOẠCH
Kiểm tra công tác quản lý đất công năm 2025

I. TRÁCH NHIỆM

1. Các chủ rừng gửi báo cáo phục vụ kiểm tra đến Đoàn kiểm tra chậm nhất 06 ngày làm việc trước ngày Đoàn kiểm tra làm việc tại đơn vị.

2. Chi cục Quản lý đất đai nhắc các chủ rừng trước hạn báo cáo quý 04 ngày làm việc.

3. Các chủ rừng báo cáo hiện trạng đất về Chi cục Quản lý đất đai trước ngày 14 của tháng cuối quý.

4. Trong thời hạn 12 ngày kể từ ngày Danh mục đất được phê duyệt, các chủ rừng cắm mốc và bàn giao đất.

5. Trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ, Chi cục Quản lý đất đai bàn giao bản đồ cho các chủ rừng.

6. Trong thời hạn 03 ngày làm việc kể từ ngày có vốn đầu tư bổ sung, các chủ rừng gửi dự toán cho Sở Tài chính.

II. GIAO BAN

Cuộc họp lần sau dự kiến tổ chức ngày 16/6/2025. Các chủ rừng gửi tài liệu họp trước ngày họp 04 ngày làm việc.

PHỤ LỤC
LỊCH KIỂM TRA

| STT | Tên khu đất | Chủ rừng | Thời gian kiểm tra |
|---|---|---|---|
| 1 | Khu đất Đắk Uy | Sở Xây dựng | Từ 12/5/2025 đến 14/5/2025 |
| 2 | Khu đất Sa Loong | Sở Công Thương | Từ 19/5/2025 đến 21/5/2025 |

CHỦ TỊCH

A Thắng
`

const rules = `ỦY BAN NHÂN DÂN
TỈNH KON TUM
-------
Số: 09/2025/QĐ-UBND

Kon Tum, ngày 10 tháng 3 năm 2025

QUYẾT ĐỊNH
Ban hành Quy chế thẩm tra hồ sơ thuê đất trên địa bàn tỉnh Kon Tum

Điều 1. Ban hành kèm theo Quyết định này Quy chế thẩm tra hồ sơ thuê đất.

Điều 2. Quyết định này có hiệu lực từ ngày 01 tháng 4 năm 2025.

CHỦ TỊCH

A Thắng

QUY CHẾ
Thẩm tra hồ sơ thuê đất

Điều 1. Thời hạn

1. Thời hạn thẩm tra hồ sơ thuê đất lần đầu là 09 ngày làm việc kể từ ngày giao hồ sơ; hồ sơ phức tạp thì không quá 17 ngày làm việc.

2. Thời hạn thẩm tra hồ sơ thuê đất lần hai là 13 ngày làm việc.

Điều 2. Trong thời hạn 06 ngày làm việc kể từ ngày nhận kết quả thẩm tra, Chi cục Quản lý đất đai tổ chức họp.
`

const { ask } = libraryOf([plan, rules], '2025-04-02')

test('who asks how long before the limit somebody reminds is told the reminder', async () => {
  const a = await ask(
    'Chi cục Quản lý đất đai Kon Tum nhắc các chủ rừng trước hạn báo cáo quý bao nhiêu ngày?',
  )
  expect(a.answer).toContain('04 ngày làm việc')
})

test('the limit is asked: no reminder is told', async () => {
  const a = await ask('Các chủ rừng Kon Tum báo cáo hiện trạng đất trước ngày nào?')
  expect(a.answer).toContain('14 của tháng cuối quý')
  expect(a.answer).not.toContain('04 ngày')
})

test('the round that comes next is not the one of the next quarter', async () => {
  const a = await ask('Kỳ báo cáo quý tới về hiện trạng đất của các chủ rừng Kon Tum nộp khi nào?')
  expect(a.answer).toContain('13/6/2025')
})

test('a paper that is approved is not received, whatever its name says of handing in', async () => {
  const a = await ask(
    'Danh mục đất nộp về sở được phê duyệt ngày 07/4/2025 thì chủ rừng Kon Tum bàn giao đất chậm nhất ngày nào?',
  )
  expect(a.answer).toContain('19/4/2025')
})

test('"đầu tư" is a word of the event, and no "từ"', async () => {
  const a = await ask(
    'Chủ rừng Kon Tum có vốn đầu tư bổ sung ngày 07/4/2025 thì gửi dự toán cho Sở Tài chính chậm nhất ngày nào?',
  )
  expect(a.answer).toContain('10/4/2025')
})

test('who stands in the column of the schedule that the rule names is visited', async () => {
  const a = await ask(
    'Đoàn kiểm tra đất công Kon Tum đến làm việc ngày 12/5/2025 thì Sở Xây dựng nộp báo cáo chậm nhất ngày nào?',
  )
  expect(a.answer).toContain('29/4/2025')
  const other = await ask(
    'Đoàn kiểm tra đất công Kon Tum đến làm việc ngày 12/5/2025 thì Sở Y tế nộp báo cáo chậm nhất ngày nào?',
  )
  expect(other.answer).not.toContain('29/4/2025')
})

test('a limit before a meeting counts from the day that its place sets for it', async () => {
  const a = await ask('Các chủ rừng Kon Tum gửi tài liệu họp chậm nhất ngày nào?')
  expect(a.answer).toContain('10/6/2025')
  const when = await ask('Cuộc họp lần sau về quản lý đất công ở Kon Tum dự kiến ngày nào?')
  expect(when.answer).toContain('16/6/2025')
})

test('what is counted "lần hai" is told by no limit of the first time', async () => {
  const a = await ask('Thời hạn thẩm tra hồ sơ thuê đất lần hai ở Kon Tum là bao nhiêu ngày?')
  expect(a.answer).not.toContain('**Không quá 17')
  expect(a.answer).not.toContain('06 ngày')
})
