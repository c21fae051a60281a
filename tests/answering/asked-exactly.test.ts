// What a question asks to the word: which of several replaced papers, an address on the net, a day of the week.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const rules = `ỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ
Số: 904/QĐ-UBND
Quảng Trị, ngày 12 tháng 3 năm 2026

QUYẾT ĐỊNH
Ban hành Quy chế quản lý bến đò

Điều 1. Chế độ báo cáo
1. Chủ bến nhập sổ khách trên phần mềm tại địa chỉ bendo.quangtri.gov.vn; khi mất mạng thì gửi qua hộp thư bendo@quangtri.gov.vn.
2. Áo phao ở bến được kiểm đếm hằng tuần vào thứ Tư.
3. Nhà trường gửi danh sách học sinh đi đò cho Ủy ban nhân dân cấp xã trước ngày 08 hằng tháng.
4. Khi có đò chìm, hiệu trưởng báo Công an tỉnh trong vòng 02 giờ.

Điều 2. Hiệu lực
Quyết định này có hiệu lực từ ngày 01 tháng 4 năm 2026 và thay thế Quyết định số 118/QĐ-UBND ngày 09 tháng 5 năm 2020 của Ủy ban nhân dân tỉnh Quảng Bình, Quyết định số 233/QĐ-UBND ngày 02 tháng 6 năm 2021 của Ủy ban nhân dân tỉnh Quảng Trị và Hướng dẫn số 45/HD-SGTVT ngày 03 tháng 7 năm 2022 của Sở Giao thông vận tải.

Nơi nhận:
- Lưu: VT.

CHỦ TỊCH
Hồ Văn Lâm
`

const { ask } = libraryOf([rules], '2026-05-10')

test.each([
  ['quyết định 904 thay thế hướng dẫn nào?', ['45/HD-SGTVT'], ['**Quyết định 118', '**Quyết định 233']],
  ['quyết định 904 thay thế quyết định nào của Quảng Bình?', ['**Quyết định 118'], ['**Quyết định 233']],
  ['quyết định 118/QĐ-UBND bị văn bản nào thay?', ['904/QĐ-UBND'], []],
  ['chủ bến nhập sổ khách ở trang web nào?', ['**bendo.quangtri.gov.vn**'], []],
  ['áo phao ở bến kiểm đếm vào thứ mấy hằng tuần?', ['thứ Tư'], []],
  ['hiệu trưởng gửi danh sách học sinh đi đò trước ngày nào, cho ai?', ['ngày 08', 'cấp xã'], ['02 giờ']],
])('%s', async (question, told, left) => {
  const { status, answer } = await ask(question)
  expect(status).toBe('answered')
  for (const words of told) expect(answer).toContain(words)
  for (const words of left) expect(answer).not.toContain(words)
})
