// Who stands first or last is told by the column that ranks the rows; without one nobody is.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const report = `UBND TỈNH SƠN LA
-------
Số: 212/BC-UBND

Sơn La, ngày 15 tháng 01 năm 2025

BÁO CÁO
Kết quả số hóa hồ sơ năm 2024

I. KẾT QUẢ

1. Toàn tỉnh số hóa 81% hồ sơ.

CHỦ TỊCH

Lường Văn Toán

PHỤ LỤC
XẾP HẠNG SỐ HÓA HỒ SƠ

| STT | Đơn vị | Hồ sơ đã số hóa | Tỷ lệ | Xếp thứ |
|---|---|---|---|---|
| 1 | Huyện Bắc Yên | 4.120 | 64% | 3 |
| 2 | Huyện Phù Yên | 9.870 | 93% | 1 |
| 3 | Huyện Sốp Cộp | 2.040 | 51% | 4 |
| 4 | Huyện Yên Châu | 6.115 | 78% | 2 |
`

const { ask } = libraryOf([report], '2025-02-01')

test.each([
  ['xep hang so hoa ho so son la 2024: huyen nao dung cuoi bang', 'Sốp Cộp'],
  ['Huyện nào của Sơn La đội sổ về số hóa hồ sơ năm 2024?', 'Sốp Cộp'],
  ['Đơn vị nào dẫn đầu số hóa hồ sơ Sơn La 2024?', 'Phù Yên'],
  ['huyện nào xếp thứ nhất về số hóa hồ sơ trong báo cáo 212?', 'Phù Yên'],
])('%s: %s', async (question, unit) => {
  expect((await ask(question)).answer.split('\n')[0]).toContain(unit)
})
