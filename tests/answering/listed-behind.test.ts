// What stands behind the very words of the question answers it: "trọng tâm là: …", "tính đến …", "Trong trường hợp …, …".

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const library = libraryOf(
  [
    `ỦY BAN NHÂN DÂN
TỈNH ĐĂK RU
-------
Số: 52/KH-UBND

Đăk Ru, ngày 10 tháng 02 năm 2025

KẾ HOẠCH
Kiểm tra quản lý nước sạch nông thôn năm 2025 tỉnh Đăk Ru

I. YÊU CẦU
1. Các huyện xác định nước sạch nông thôn là nhiệm vụ trọng tâm, thường xuyên.
2. Thủ trưởng đơn vị được kiểm tra chỉ đạo chuẩn bị sơ đồ đường ống và sổ vận hành.

II. NỘI DUNG
Quản lý nước sạch nông thôn tập trung vào 03 nội dung chính: bảo vệ nguồn nước; vận hành trạm; thu tiền nước; trong đó, trọng tâm là: sửa trạm bơm hỏng; thay đồng hồ cũ.
1. Nội dung kiểm tra
a) Kết quả thu tiền nước của từng trạm (tính đến thời điểm kiểm tra).
b) Việc thực hiện Nghị định số 117/2007/NĐ-CP và Nghị định số 43/2022/NĐ-CP.
2. Các hệ thống theo dõi
TT\tTên hệ thống\tCơ quan quản lý
1\tHệ thống bản đồ đường ống\tSở Xây dựng
2\tHệ thống đo chất lượng nước\tSở Y tế
3. Thời gian kiểm tra: từ tháng 4/2025 đến tháng 9/2025.

III. THỰC HIỆN
1. Sở Xây dựng, Sở Y tế: cấp cho Đoàn kiểm tra mật khẩu khai thác số liệu tại các hệ thống nêu tại khoản 2 Mục II.
2. Trong trường hợp cần thiết, Đoàn kiểm tra đề nghị Thanh tra tỉnh vào cuộc để làm rõ trách nhiệm.
3. Kế hoạch này do ông Võ Trí Dũng theo dõi.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Trần Khắc Minh`,
  ],
  '2025-03-20',
)
const ask = async (question: string) => (await library.ask(question)).answer

test.each([
  [
    'Trọng tâm quản lý nước sạch nông thôn của kế hoạch 52 được xác định là những việc gì?',
    'sửa trạm bơm hỏng',
  ],
  ['Nội dung chính của kế hoạch 52 là gì?', 'bảo vệ nguồn nước'],
  [
    'Theo kế hoạch 52, kết quả thu tiền của mỗi trạm được xét tính đến thời điểm nào?',
    'tính đến thời điểm kiểm tra',
  ],
  ['Khi nào Đoàn kiểm tra Đăk Ru đề nghị Thanh tra tỉnh vào cuộc?', 'Trong trường hợp cần thiết'],
  ['Sở Xây dựng phải cấp cho Đoàn kiểm tra thứ gì để xem được số liệu trên các hệ thống?', 'mật khẩu'],
  ['Kể tên hai hệ thống mà Đoàn kiểm tra dùng để theo dõi', 'đo chất lượng nước'],
  ['Thủ trưởng đơn vị được kiểm tra chỉ đạo chuẩn bị những gì?', 'sơ đồ đường ống'],
  ['Mục nội dung kiểm tra của kế hoạch 52 liệt kê những nghị định gì?', '43/2022/NĐ-CP'],
])('%s', async (question, told) => {
  expect(await ask(question)).toContain(told)
})

test('a whole statement with a question mark is a claim', async () => {
  expect(await ask('Kế hoạch 52 do Võ Trí Dũng ký?')).toMatch(/^\*\*Không phải[\s\S]*Trần Khắc Minh/u)
  expect(await ask('Kế hoạch 52 do Trần Khắc Minh ký?')).toMatch(/^Đúng/u)
})
