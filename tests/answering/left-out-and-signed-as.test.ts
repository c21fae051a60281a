// Whoever a list says is not inspected is told so; who signs as deputy is not denied to be one; a post is found however it
// is typed; the row of column names is no row that answers.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN XÃ TRÀ CÂU BẮC
-------
Số: 33/KH-UBND

Trà Câu Bắc, ngày 12 tháng 8 năm 2025

KẾ HOẠCH
Kiểm tra công tác văn thư, lưu trữ xã Trà Câu Bắc năm 2025

I. ĐỐI TƯỢNG KIỂM TRA

1. Kiểm tra trực tiếp: Phòng Kinh tế, Trung tâm Dịch vụ tổng hợp.
2. Chưa kiểm tra trong năm 2025: Công an xã, Trạm Thú y.

II. TỔ KIỂM TRA

1. Tổ trưởng: ông Hồ Văn Nia, Phó Chủ tịch UBND xã.
2. Tổ phó: Chánh Văn phòng HĐND và UBND xã.
3. Tổ kiểm tra có 04 thành viên, làm việc kiêm nhiệm.

III. THỜI GIAN

Đợt 1 từ ngày 08/9/2025 đến ngày 12/9/2025; đợt 2 từ ngày 10/11/2025 đến ngày 14/11/2025.

IV. TỔ CHỨC THỰC HIỆN

1. Văn phòng của xã cấp tài khoản phần mềm lưu trữ cho các phòng.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Đinh Thị Rin

PHỤ LỤC
LỊCH KIỂM TRA

| STT | Đơn vị | Ngày kiểm tra |
|---|---|---|
| 1 | Phòng Kinh tế | 08/9/2025 |
| 2 | Trung tâm Dịch vụ tổng hợp | 09/9/2025 |
`

const { ask } = libraryOf([plan], '2025-08-20')

test.each([
  ['Công an xã Trà Câu Bắc cũng bị kiểm tra trong năm 2025 à?', /^\*\*Không phải như vậy/u],
  ['Cong an xa Tra Cau Bac cung bi kiem tra trong nam 2025 a?', /^\*\*Không phải như vậy/u],
  ['Trạm Thú y có bị kiểm tra năm 2025 không?', /^\*\*Không\.\*\* Văn bản loại trừ/u],
  ['Phòng Kinh tế xã bị kiểm tra à?', /^Đúng như vậy/u],
  ['Kế hoạch 33 do Phó Chủ tịch UBND xã ký đúng không?', /^Đúng như vậy/u],
  ['Kế hoạch 33 do Chủ tịch UBND xã ký đúng không?', /^\*\*Không phải như vậy/u],
  ['to truong to kiem tra xa tra cau bac la ai', /Hồ Văn Nia/u],
])('%s: %s', async (question, answer) => {
  expect((await ask(question)).answer).toMatch(answer)
})

test('a column that is called as the thing asked for answers nothing', async () => {
  const { answer } = await ask('Đơn vị nào của xã cấp tài khoản phần mềm lưu trữ cho các phòng?')
  expect(answer).not.toContain('để trống')
  expect(answer).toContain('Văn phòng của xã cấp tài khoản')
})
