// A table that a question names by its columns or heading is told row by row, and its periods and limits are duties.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const letter = `SỞ VĂN HÓA VÀ THỂ THAO TỈNH LẠNG SƠN
Số: 512/SVHTT-QLDS
V/v chế độ báo cáo quản lý di tích năm 2026
Lạng Sơn, ngày 12 tháng 01 năm 2026

Kính gửi: Ủy ban nhân dân các xã, phường.

1. Hạn báo cáo

| Kỳ báo cáo | Lấy số liệu | Hạn gửi về Phòng Quản lý di sản |
|---|---|---|
| Quý I/2026 | Từ 15/12/2025 đến 14/3/2026 | Trước ngày 19/3/2026 |
| 6 tháng đầu năm 2026 | Từ 15/12/2025 đến 14/6/2026 | Trước ngày 17/6/2026 |
| Năm 2026 | Từ 15/12/2025 đến 14/12/2026 | Trước ngày 16/12/2026 |

Báo cáo nộp sau hạn trên từ 04 ngày làm việc trở lên coi như không nộp và bị trừ 1 điểm thi đua.

2. Phụ trách

a) Đơn vị cử người làm đầu mối.

PHỤ LỤC
LỊCH KIỂM TRA DI TÍCH NĂM 2026

| STT | Nơi được kiểm tra | Ngày kiểm tra | Tổ kiểm tra |
|---|---|---|---|
| 1 | Sở Tài chính | 17/4/2026 | Tổ 1 |
| 2 | Sở Xây dựng | 21/4/2026 | Tổ 2 |
| 3 | UBND phường Kỳ Lừa | 12/5/2026 | Tổ 1 |
| 4 | UBND xã Hữu Lũng | 26/5/2026 | Tổ 2 |
`

const table = `SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG TỈNH LẠNG SƠN
Số: 88/SNNMT-TL
V/v báo cáo hồ chứa nước năm 2026
Lạng Sơn, ngày 15 tháng 01 năm 2026

1. Các kỳ báo cáo hồ chứa

| Báo cáo | Đơn vị gửi | Gửi trước ngày |
|---|---|---|
| Báo cáo hồ chứa quý I | Chi cục Thủy lợi | 20/3/2026 |
| Báo cáo hồ chứa quý II | Chi cục Thủy lợi | 18/6/2026 |
`

const { ask } = libraryOf([letter, table], '2026-02-02')

test.each([
  ['Báo cáo quản lý di tích quý I/2026 gửi trước ngày nào?', ['19/3/2026', 'Phòng Quản lý di sản']],
  ['hạn nộp báo cáo năm 2026 ở Lạng Sơn', ['16/12/2026']],
  ['cho bảng các kỳ báo cáo kèm hạn gửi của Lạng Sơn', ['19/3/2026', '17/6/2026', '16/12/2026']],
  ['liet ke ngay kiem tra tung so o lang son', ['17/4/2026', '21/4/2026']],
])('%s', async (question, told) => {
  const { answer } = await ask(question)
  for (const words of told) expect(answer).toContain(words)
})

test('from how much delay on a report does not count is no day to send it', async () => {
  const { answer } = await ask('hạn báo cáo của Lạng Sơn')
  expect(answer).not.toContain('04 ngày')
})

test('the rows of the kind of unit that is named, and no others', async () => {
  const { answer } = await ask('liệt kê ngày kiểm tra từng sở ở Lạng Sơn')
  expect(answer).not.toContain('Kỳ Lừa')
})

test('a day below "Gửi trước ngày" comes too late itself', async () => {
  const { deadlines } = await ask('Chi cục Thủy lợi gửi báo cáo hồ chứa quý II của Lạng Sơn khi nào?')
  expect(deadlines.map(({ lastDay }) => lastDay)).toEqual(['2026-06-17'])
})
