// Who sends, to whom and how far it is with it, as questions put it beside the duty; and days that are left until then.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const circular = `BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG
Số: 17/2026/TT-BNNMT
Hà Nội, ngày 12 tháng 01 năm 2026

THÔNG TƯ
Quy định chế độ kiểm tra hồ chứa nước

Điều 1. Kiểm tra hồ chứa
1. Ủy ban nhân dân cấp tỉnh báo cáo Bộ Nông nghiệp và Môi trường kết quả kiểm tra 6 tháng trước ngày 12 tháng 7, báo cáo năm trước ngày 16 tháng 01 của năm sau.
2. Người ra quyết định kiểm tra ban hành kết luận kiểm tra trong thời hạn 06 ngày làm việc kể từ ngày nhận được báo cáo của trưởng đoàn.

Điều 2. Sở Nông nghiệp và Môi trường
1. Phân công người phụ trách; thông báo người phụ trách về Cục Quản lý đập trước ngày 20 tháng 02 năm 2026.
2. Lập sổ vận hành của từng hồ.
`

const plan = `ỦY BAN NHÂN DÂN
HUYỆN NÀ HANG
Số: 52/KH-UBND
Nà Hang, ngày 20 tháng 01 năm 2026

KẾ HOẠCH
Lắp biển báo nước sâu năm 2026

I. PHÂN CÔNG

| STT | Nhiệm vụ | Chủ trì | Thời gian | Sản phẩm |
|---|---|---|---|---|
| 1 | Lắp biển báo nước sâu ở các bến đò | Phòng Kinh tế | Trước 30/4/2026 | 24 biển |
| 2 | Tập huấn cho chủ đò | Phòng Văn hóa | Tháng 5/2026 | 02 lớp |
`

const inspections = `ỦY BAN NHÂN DÂN TỈNH BẮC KẠN
SỞ CÔNG THƯƠNG
Số: 33/KH-SCT
Bắc Kạn, ngày 22 tháng 01 năm 2026

KẾ HOẠCH
Kiểm tra an toàn điện năm 2026

I. TỔ CHỨC THỰC HIỆN
1. Thanh tra Sở là đầu mối: gửi quyết định kiểm tra cho cơ sở chậm nhất 08 ngày làm việc trước ngày kiểm tra.
2. Cơ sở được kiểm tra gửi báo cáo về Thanh tra Sở trước ngày kiểm tra ít nhất 03 ngày làm việc.

PHỤ LỤC
LỊCH KIỂM TRA

| STT | Cơ sở được kiểm tra | Địa điểm | Thời gian |
|---|---|---|---|
| 1 | Xưởng gỗ Tân Sơn Lâm | Huyện Chợ Mới | 09/6/2026 |
| 2 | Nhà máy chè Bằng Phúc | Huyện Chợ Đồn | 16/6/2026 |
`

const { ask } = libraryOf([circular, plan, inspections], '2026-03-02')

test.each([
  ['Xưởng gỗ Tân Sơn Lâm phải gửi báo cáo cho Thanh tra Sở chậm nhất ngày nào?', '4/6/2026'],
  ['Thanh tra Sở phải gửi quyết định kiểm tra cho Xưởng gỗ Tân Sơn Lâm chậm nhất ngày nào?', '28/5/2026'],
  ['Quyết định kiểm tra nhà máy chè Bằng Phúc phải giao cho nhà máy trước ngày nào?', '4/6/2026'],
  [
    'Đoàn xuống nhà máy chè Bằng Phúc ngày 16/6/2026 thì quyết định kiểm tra phải gửi cho nhà máy muộn nhất hôm nào?',
    '4/6/2026',
  ],
])(
  'what the inspected send, and what is sent to them, are counted each by its own rule: %s',
  async (q, day) => {
    const { answer } = await ask(q)
    expect(answer).toContain(`**Chậm nhất ${day}**`)
  },
)

test('what is sent to a body was not inspected by it, and months before a question word name the report', async () => {
  const { answer } = await ask('UBND tỉnh báo cáo Bộ kết quả kiểm tra hồ chứa 6 tháng trước ngày nào?')
  expect(answer).toContain('**Trước ngày 12 tháng 7**')
  expect(answer).not.toContain('16/1/2027')
})

test('what somebody issues says who he is; what happens on the day is told behind it', async () => {
  const { answer } = await ask(
    'Người ra quyết định nhận báo cáo của trưởng đoàn hôm 09/3/2026, tính giúp hạn ban hành kết luận',
  )
  expect(answer).toContain('**Chậm nhất 17/3/2026**')
})

test('“chưa” is no part of the name of whoever has not done it yet', async () => {
  const { answer } = await ask(
    'Sở mình chưa báo người phụ trách báo cáo hồ chứa cho Cục Quản lý đập, đã trễ chưa?',
  )
  expect(answer).toContain('20 tháng 02 năm 2026')
  expect(answer).toContain('quá hạn 11 ngày')
})

test('days that are left are counted, also until the day of a row', async () => {
  const { answer } = await ask('Huyện Nà Hang lắp biển báo nước sâu xong khi nào, còn mấy ngày nữa?')
  expect(answer).toContain('Trước 30/4/2026')
  expect(answer).toContain('còn 58 ngày')
})
