// A table with a row for each month tells what is asked of the month that is named, before any list of visits does.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN TỈNH HÀ GIANG
SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG
-------
Số: 58/KH-SNNMT

Hà Giang, ngày 12 tháng 01 năm 2026

KẾ HOẠCH
Giám sát chất lượng nông sản năm 2026

I. MỤC TIÊU

1. Lấy 300 mẫu nông sản để phân tích; giám sát ít nhất 400 cơ sở trong năm.

TL. GIÁM ĐỐC

Hoàng Seo Lử

PHỤ LỤC I
PHÂN BỔ SỐ MẪU THEO THÁNG

| Tháng | Nhóm nông sản trọng tâm | Số mẫu | Tổ phụ trách |
|---|---|---|---|
| 4/2026 | Chè khô | 22 | Tổ số 2 |
| 5/2026 | Mật ong bạc hà | 17 | Tổ số 1 |
| 6/2026 | Rau ăn lá | 41 | Tổ số 3 |

PHỤ LỤC II
LỊCH KIỂM TRA TẠI CÁC XÃ

| STT | Địa phương | Ngày | Tổ trưởng |
|---|---|---|---|
| 1 | Xã Lũng Cú | 06/5/2026 | Sùng Mí Dính |
| 2 | Xã Phó Bảng | 12/5/2026 | Sùng Mí Dính |
`

const { ask } = libraryOf([plan], '2026-04-20')

test.each([
  [['Tháng 5/2026 Hà Giang lấy bao nhiêu mẫu nông sản?'], 'Số mẫu: **17**'],
  [['thang 6 ha giang lay bao nhieu mau nong san'], 'Số mẫu: **41**'],
  [['Tháng 5/2026 Hà Giang giám sát nhóm nông sản nào?'], 'trọng tâm: **Mật ong bạc hà**'],
  [['Tháng 4 Hà Giang giám sát nhóm nông sản nào, tổ nào phụ trách?'], 'Tổ phụ trách: **Tổ số 2**'],
  [['Tháng 5/2026 Hà Giang giám sát nhóm nông sản nào?', 'còn tháng 6?'], 'trọng tâm: **Rau ăn lá**'],
])('%j: %s', async (turns, told) => {
  expect((await ask(turns)).answer).toContain(told)
})

test('the visits of a month are told from their own table', async () => {
  const { answer } = await ask('Tháng 5/2026 Hà Giang kiểm tra những xã nào?')
  expect(answer).toContain('Xã Lũng Cú')
  expect(answer).toContain('Xã Phó Bảng')
})
