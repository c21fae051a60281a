// The number of a paper that only another one cites: the head of the held document is no answer where it does not fit.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.js'

const inspection = `ỦY BAN NHÂN DÂN
TỈNH TUYÊN QUANG
Số: 87/KH-UBND
Tuyên Quang, ngày 14 tháng 3 năm 2025

KẾ HOẠCH
Kiểm tra công tác chuyển đổi số năm 2025

Thực hiện Kế hoạch số 402/KH-UBND ngày 20 tháng 12 năm 2024 của Ủy ban nhân dân tỉnh về công tác chuyển đổi số năm 2025, Ủy ban nhân dân tỉnh ban hành Kế hoạch kiểm tra như sau:

I. NỘI DUNG
1. Kiểm tra việc bố trí nhân lực công nghệ thông tin.
2. Kiểm tra việc thực hiện Kế hoạch số 219/KH-UBND ngày 11/8/2023 về phát triển làng nghề truyền thống giai đoạn 2023 - 2026 và Kế hoạch số 305/KH-UBND ngày 09/10/2024 về phát triển du lịch cộng đồng năm 2025.

II. TỔ CHỨC THỰC HIỆN
1. Sở Khoa học và Công nghệ thành lập Đoàn kiểm tra.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Ma Văn Khánh
`

const villages = `ỦY BAN NHÂN DÂN
TỈNH TUYÊN QUANG
Số: 131/KH-UBND
Tuyên Quang, ngày 02 tháng 6 năm 2021

KẾ HOẠCH
Thực hiện Chương trình phát triển nông thôn giai đoạn 2021 - 2026

I. MỤC TIÊU
1. Mỗi huyện có ít nhất 02 xã đạt chuẩn.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Ma Văn Khánh
`

const resolution = `HỘI ĐỒNG NHÂN DÂN
TỈNH TUYÊN QUANG
Số: 18/2024/NQ-HĐND
Tuyên Quang, ngày 10 tháng 7 năm 2024

NGHỊ QUYẾT
Về kết quả giám sát việc trồng rừng

Xét Tờ trình số 66/TTr-UBND ngày 24 tháng 6 năm 2024 của Ủy ban nhân dân tỉnh;

QUYẾT NGHỊ:

Điều 1. Tán thành Báo cáo số 93/BC-HĐND ngày 01 tháng 7 năm 2024 của Thường trực Hội đồng nhân dân tỉnh về kết quả giám sát việc trồng rừng.

Điều 2. Giao Ủy ban nhân dân tỉnh tổ chức thực hiện Nghị quyết này.

CHỦ TỊCH

Lý Thị Hoa
`

const { ask } = libraryOf([inspection, villages, resolution], '2025-04-10')

test.each([
  ['Kế hoạch chuyển đổi số năm 2025 của tỉnh Tuyên Quang số mấy?', 'Kế hoạch 402/KH-UBND'],
  ['Kế hoạch kiểm tra chuyển đổi số năm 2025 của tỉnh Tuyên Quang số mấy?', '87/KH-UBND'],
  ['Tuyên Quang ban hành kế hoạch chuyển đổi số năm 2025 ngày nào?', 'Kế hoạch 402/KH-UBND ngày 20/12/2024'],
  ['Tuyên Quang ban hành kế hoạch kiểm tra chuyển đổi số năm 2025 ngày nào?', '14/3/2025'],
  [
    'Kế hoạch của Tuyên Quang về phát triển làng nghề giai đoạn 2023 - 2026 là số mấy?',
    'Kế hoạch 219/KH-UBND',
  ],
  ['Kế hoạch của Tuyên Quang về phát triển nông thôn giai đoạn 2021 - 2026 số bao nhiêu?', '**131/KH-UBND'],
  ['Nghị quyết 18/2024/NQ-HĐND tán thành báo cáo giám sát số mấy?', 'Báo cáo 93/BC-HĐND'],
])('%s', async (question, number) => {
  const { status, answer } = await ask(question)
  expect(status).toBe('answered')
  expect(answer.split('\n')[0]).toContain(number)
})

test.each([
  'Kế hoạch của Tuyên Quang về phát triển cây xanh giai đoạn 2022 - 2030 là số mấy?',
  'Nghị quyết 18/2024/NQ-HĐND căn cứ theo biên bản họp số mấy?',
])('%s is not known', async (question) => {
  expect((await ask(question)).status).toBe('not_found')
})
