// Who is asked for by kind, which of several limits binds the head of a team, when a visit begins whose length stands beside,
// and what a turn claims of the receiver.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN TỈNH LÀO CAI
Số: 64/KH-UBND
Lào Cai, ngày 20 tháng 01 năm 2026

KẾ HOẠCH
Kiểm tra thư viện và nhà văn hóa năm 2026

I. ĐOÀN KIỂM TRA
1. Đoàn kiểm tra có ba tổ
a) Tổ số 1 do Sở Văn hóa, Thể thao và Du lịch chủ trì: thư viện tỉnh.
b) Tổ số 2 do Sở Tài chính chủ trì: nhà văn hóa cấp xã.
2. Đoàn kiểm tra gồm đồng chí Phó Chủ tịch Ủy ban nhân dân tỉnh phụ trách văn xã làm Trưởng đoàn.

II. CÁCH LÀM
1. Chậm nhất 08 ngày làm việc kể từ ngày kết thúc kiểm tra tại đơn vị, Tổ trưởng trình Trưởng đoàn ký thông báo kết quả kiểm tra.
2. Trong thời hạn 25 ngày kể từ ngày nhận được thông báo kết quả, đơn vị được kiểm tra gửi báo cáo khắc phục về Sở Văn hóa, Thể thao và Du lịch.
3. Mỗi thư viện tự kiểm tra kho sách ít nhất 03 lần trong năm.
4. Báo cáo tháng: các thư viện gửi Văn phòng Ủy ban nhân dân tỉnh trước ngày 22 hằng tháng. Thời hạn gửi trùng ngày nghỉ cuối tuần thì chuyển sang ngày làm việc kế tiếp.

III. KIỂM TRA LẠI
1. Đoàn của tỉnh kiểm tra lại
a) Các sở: Sở Công Thương, Sở Xây dựng.
b) Các xã, phường: Bắc Hà, Mường Khương, Sa Pa và phường Cam Đường.
2. Năm 2025 đã có 12/15 nơi gửi báo cáo khắc phục. Chưa gửi: Sở Công Thương, Ủy ban nhân dân các xã Bắc Hà, Bảo Yên.
3. Đối với các nơi chưa gửi báo cáo khắc phục: gửi về Ủy ban nhân dân tỉnh trước ngày 27/3/2026.

PHỤ LỤC
CÁC CUỘC KIỂM TRA

| TT | Nơi kiểm tra | Thời gian bắt đầu | Thời hạn | Tổ kiểm tra |
|---|---|---|---|---|
| 1 | Thư viện xã Bắc Hà | Tháng 4/2026 | 10 ngày | Tổ số 2 |
| 2 | Thư viện xã Bảo Yên | Tháng 8/2026 | 05 ngày làm việc | Tổ số 2 |
`

const { ask, talk } = libraryOf([plan], '2026-02-02')

test.each([
  ['kiểm tra xong bao lâu thì tổ trưởng trình ký thông báo kết quả?', '08 ngày làm việc', '25 ngày'],
  ['Kiểm tra thư viện xã Bắc Hà bắt đầu tháng mấy?', 'Tháng 4/2026', '27/3/2026'],
  ['1 nam thu vien phai tu kiem tra kho sach may lan', '03 lần', 'Không'],
  ['Tổ số 2 do sở nào chủ trì?', 'Sở Tài chính', 'Tháng'],
  ['Đoàn của tỉnh kiểm tra lại những xã nào?', 'Mường Khương', 'Trưởng đoàn'],
  ['đơn vị nào chưa gửi báo cáo khắc phục', 'Bảo Yên', '27/3/2026'],
])('%s', async (question, told, other) => {
  const { answer } = await ask(question)
  expect(answer).toContain(told)
  expect(answer).not.toContain(other)
})

describe('to whom it is sent, claimed in the next turn', () => {
  test('is held against the duty told, and against no other', async () => {
    const [, claimed] = await talk([
      'hạn gửi báo cáo khắc phục sau khi nhận thông báo kết quả?',
      'nộp cho Văn phòng Ủy ban nhân dân tỉnh đúng không?',
    ])
    expect(claimed?.answer).toContain('Sở Văn hóa, Thể thao và Du lịch')
    expect(claimed?.answer).not.toContain('Đúng như vậy')
  })
})
