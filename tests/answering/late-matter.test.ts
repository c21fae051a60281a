// What is late may be the matter of a paper; who has sent before owes nothing now; the receiver and the rhythm of a row are its own.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const urgent = `CHỦ TỊCH ỦY BAN NHÂN DÂN
TỈNH NINH THUẬN
-------
Số: 04/CĐ-CT

Ninh Thuận, ngày 14 tháng 4 năm 2025

CÔNG ĐIỆN
Về việc xử lý hồ sơ cấp nước quá hạn

Đến hết tháng 3/2025 toàn tỉnh còn 915 hồ sơ cấp nước quá hạn, trong đó vùng ven biển chiếm 62%.

1. Giám đốc Sở Xây dựng báo cáo tháng về Chủ tịch Ủy ban nhân dân tỉnh trước ngày 26 hằng tháng.

2. Rà soát xong hồ sơ tồn trước ngày 30/6/2025.

CHỦ TỊCH

Chamaléa Hùng
`

const decision = `ỦY BAN NHÂN DÂN
TỈNH CÀ MAU
-------
Số: 340/QĐ-UBND

Cà Mau, ngày 18 tháng 02 năm 2025

QUYẾT ĐỊNH
Về chế độ báo cáo nuôi trồng thủy sản

Điều 1. Các sở và Ủy ban nhân dân huyện gửi Chi cục Thủy sản báo cáo thả giống chậm nhất ngày 16 của tháng cuối quý.

Điều 2. Chi cục Thủy sản tổng hợp, trình Ủy ban nhân dân tỉnh chậm nhất ngày 23 của tháng cuối quý.

Điều 3. Ủy ban nhân dân xã gửi báo cáo dịch bệnh tôm chậm nhất ngày 11 hằng tháng.

Nơi nhận:
- Như Điều 3;
- Lưu: VT.

CHỦ TỊCH

Trương Sĩ Lâm

PHỤ LỤC
DANH MỤC BÁO CÁO

| Mẫu | Tên báo cáo | Cơ quan lập | Nơi nhận | Tần suất |
|---|---|---|---|---|
| TS-01 | Thả giống | Các sở, huyện | Chi cục Thủy sản | Hằng quý |
| TS-02 | Dịch bệnh tôm | Xã | Chi cục Thú y | Hằng tháng |
`

const { ask } = libraryOf([urgent, decision], '2025-05-20')
const first = async (question: string) => (await ask(question)).answer.split('\n').slice(0, 2).join('\n')

test.each([
  ['Công điện 04/CĐ-CT về hồ sơ quá hạn ai ký, ký ngày nào?', 'Chamaléa Hùng'],
  ['Đến hết tháng 3/2025 Ninh Thuận còn bao nhiêu hồ sơ quá hạn, ven biển chiếm mấy phần trăm?', '62%'],
  [
    'Sau khi các sở, huyện nộp xong, Chi cục Thủy sản Cà Mau còn tới hôm nào của tháng cuối quý để trình bản tổng hợp?',
    'ngày 23 của tháng cuối quý',
  ],
  ['Báo cáo dịch bệnh tôm trong phụ lục QĐ 340 Cà Mau: nơi nhận là cơ quan nào?', 'Chi cục Thú y'],
])('%s: %s', async (question, told) => {
  expect(await first(question)).toContain(told)
})

test('a rhythm sets no claimed day right', async () => {
  const { answer } = await ask('Xã ở Cà Mau nộp báo cáo dịch bệnh tôm chậm nhất ngày 14, có phải vậy không?')
  expect(answer).not.toContain('văn bản ghi **Hằng tháng')
  expect(answer).toContain('ngày 11 hằng tháng')
})

test('"noi nhan" without marks is no hearsay', async () => {
  const told = await ask('ca mau: noi nhan + han bao cao dich benh tom cua xa')
  expect(told.answer).toContain('ngày 11 hằng tháng')
  expect((await ask('bc dich benh tom cua xa, tinh ca mau: noi nhan + han')).answer).not.toMatch(/^Đúng/u)
})
