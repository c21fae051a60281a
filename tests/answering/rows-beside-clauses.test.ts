// What a row must hold to answer: a row of a form is no clause of the matter, a figure is no day, some rows are not all of them.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `SỞ CÔNG THƯƠNG
TỈNH LÀO CAI
-------
Số: 71/KH-SCT

Lào Cai, ngày 06 tháng 3 năm 2025

KẾ HOẠCH
Kiểm tra cửa hàng xăng dầu năm 2025

I. PHẠM VI

1. Dự kiến kiểm tra 46 cửa hàng xăng dầu, trong đó 12 cửa hàng ở xã biên giới.

2. Hệ thống mẫu biểu gồm 19 mẫu, dùng chung cho cả năm.

3. Trong thời hạn 04 ngày làm việc kể từ ngày nộp tiền phạt, cửa hàng gửi bản sao chứng từ về Sở Công Thương.

II. TỔ CHỨC

1. Kết quả gửi qua thư điện tử xangdau.sct@laocai.gov.vn.

GIÁM ĐỐC

Vàng Seo Phà

PHỤ LỤC 1
LỊCH KIỂM TRA

| STT | Nhiệm vụ | Đơn vị thực hiện | Thời gian |
|---|---|---|---|
| 1 | Kiểm tra huyện Mường Khương | Đoàn kiểm tra | Ngày 08/4/2025 |
| 2 | Kiểm tra huyện Bát Xát | Đoàn kiểm tra | Ngày 22/4/2025 |
| 3 | Tập huấn ghi chép | Văn phòng Sở | Tháng 5/2025 |

PHỤ LỤC 2
MỘT SỐ MẪU BIỂU CHỦ YẾU

| Ký hiệu | Tên mẫu | Người lập |
|---|---|---|
| XD-01 | Biên bản kiểm tra cửa hàng xăng dầu | Trưởng đoàn |
| XD-02 | Phiếu lấy mẫu | Thư ký |
| XD-03 | Tổng hợp vi phạm | Thư ký |

PHỤ LỤC 3
CỬA HÀNG BỊ XỬ PHẠT

| STT | Đơn vị | Hiện trạng | Số tiền phạt (triệu đồng) |
|---|---|---|---|
| 1 | Cửa hàng xăng dầu khu vực Bản Vược - Cốc San | Bồn chứa rò gỉ | 35 |
| 2 | Cửa hàng xăng dầu khu vực Pha Long - Tả Gia Khâu | Cột bơm lệch số | 18 |
| 3 | Cửa hàng xăng dầu khu vực Lùng Vai - Bản Lầu | Thiếu bình chữa cháy | 9 |
`

const { ask } = libraryOf([plan], '2025-03-20')
const told = async (question: string) => (await ask(question)).answer

test.each([
  ['Lào Cai dự kiến kiểm tra bao nhiêu cửa hàng xăng dầu?', '46 cửa hàng', 'để trống'],
  ['Hệ thống mẫu biểu kiểm tra xăng dầu của Lào Cai có bao nhiêu mẫu?', '19 mẫu', 'đếm các dòng'],
  ['Lào Cai kiểm tra xăng dầu huyện Bát Xát ngày nào?', '22/4/2025', '08/4/2025'],
  ['pha long ta gia khau lao cai bi phat bao nhieu trieu dong', '18', '35'],
])('%s', async (question, words, other) => {
  const answer = await told(question)
  expect(answer).toContain(words)
  expect(answer).not.toContain(other)
})

test('the rows of an annex that is called by its number are counted', async () => {
  expect(await told('Phụ lục 2 kế hoạch 71/KH-SCT Lào Cai có mấy mẫu?')).toContain('**3**')
})
