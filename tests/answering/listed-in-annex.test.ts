// A plan that leaves it to its annex who is inspected: which units of a level, which by one way, what one of them has to
// do, who leads; and a notice of what was concluded at one of them hides nothing of it.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG

Số: 72/KH-UBND

Lâm Đồng, ngày 10 tháng 02 năm 2026

KẾ HOẠCH
Kiểm tra công tác văn thư, lưu trữ năm 2026

I. NỘI DUNG KIỂM TRA

1. Quản lý con dấu: việc bảo quản, sử dụng con dấu và thiết bị lưu khóa bí mật.

2. Lập hồ sơ: việc lập danh mục hồ sơ và nộp lưu hồ sơ công việc.

II. ĐỐI TƯỢNG KIỂM TRA

1. Cấp tỉnh: 02 sở theo Phụ lục kèm theo Kế hoạch này.

2. Cấp xã: 03 xã, phường theo Phụ lục.

III. TỔ CHỨC THỰC HIỆN

1. Sở Nội vụ là cơ quan thường trực; Giám đốc Sở Nội vụ làm Trưởng đoàn.

2. Các cơ quan, đơn vị, địa phương được kiểm tra bố trí người đứng đầu trực tiếp làm việc với Đoàn kiểm tra.

PHỤ LỤC
DANH SÁCH CƠ QUAN, ĐỊA PHƯƠNG ĐƯỢC KIỂM TRA NĂM 2026
(Kèm theo Kế hoạch số 72/KH-UBND)

| TT | Cơ quan, địa phương | Thời gian kiểm tra | Hình thức |
|---|---|---|---|
| 1 | Sở Y tế | Tháng 4/2026 | Trực tiếp |
| 2 | Sở Công Thương | Tháng 5/2026 | Qua báo cáo |
| 3 | UBND xã Đạ Tẻh | Tháng 5/2026 | Trực tiếp |
| 4 | UBND phường Bảo Lộc | Tháng 6/2026 | Qua báo cáo |
| 5 | UBND xã Cát Tiên | Tháng 6/2026 | Trực tiếp |
`
const notice = `ĐOÀN KIỂM TRA VĂN THƯ
TỈNH LÂM ĐỒNG

Số: 15/TB-ĐKT

Lâm Đồng, ngày 02 tháng 6 năm 2026

THÔNG BÁO
Kết luận kiểm tra công tác văn thư, lưu trữ tại Ủy ban nhân dân xã Đạ Tẻh

I. KẾT QUẢ

1. Ủy ban nhân dân xã đã lập danh mục hồ sơ năm 2026.

II. KIẾN NGHỊ

1. Ủy ban nhân dân xã nộp lưu hồ sơ tồn đọng trước ngày 30/9/2026. Thời gian phúc tra: tháng 10 năm 2026.
`
const library = libraryOf([plan, notice], '2026-03-01')

test.each([
  ['Lâm Đồng kiểm tra văn thư những xã nào?', ['Đạ Tẻh', 'Cát Tiên', 'Bảo Lộc'], 'Sở Y tế'],
  ['Những sở nào của Lâm Đồng nằm trong lịch kiểm tra văn thư?', ['Sở Y tế', 'Sở Công Thương'], 'Đạ Tẻh'],
  ['doan van thu Lam Dong den nhung so nao', ['Sở Y tế', 'Sở Công Thương'], 'Cát Tiên'],
  ['xã phường nào của Lâm Đồng bị kiểm tra qua báo cáo?', ['Bảo Lộc'], 'Đạ Tẻh'],
])('%s → %s', async (question, units, other) => {
  const { answer } = await library.ask(question)
  for (const unit of units) expect(answer).toContain(unit)
  expect(answer).not.toContain(other)
})

test('a duty of all the inspected is that of one of them, however it is typed', async () => {
  const { answer } = await library.ask('xa cat tien phai bo tri ai tiep doan')
  expect(answer).toContain('người đứng đầu trực tiếp làm việc')
  expect(answer).toContain('Cát Tiên')
})

test.each(['Đoàn kiểm tra văn thư Lâm Đồng do ai cầm đầu?', 'Ai ngồi ghế trưởng đoàn văn thư Lâm Đồng?'])(
  '%s',
  async (question) => {
    const { answer } = await library.ask(question)
    expect(answer).toContain('Giám đốc Sở Nội vụ làm Trưởng đoàn')
  },
)

test('when one is inspected again is no row of its first inspection', async () => {
  const { answer } = await library.ask('bao giờ phúc tra xã Đạ Tẻh?')
  expect(answer).toContain('tháng 10 năm 2026')
  expect(answer).not.toContain('Tháng 5/2026')
})

test('what the team looks at stands in the content of the inspection', async () => {
  const { answer } = await library.ask('con dau thi doan van thu Lam Dong xem cai gi')
  expect(answer).toContain('thiết bị lưu khóa bí mật')
})
