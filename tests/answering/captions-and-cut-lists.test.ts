// What stands around the words asked for: the caption of an annex is no answer, names behind a colon are not cut off,
// and "có áp dụng cho X không" asks whom a rule binds.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.js'

const letter = `SỞ XÂY DỰNG
TỈNH LAI CHÂU
Số: 812/SXD-QLN
Lai Châu, ngày 04 tháng 6 năm 2024

V/v đôn đốc báo cáo rà soát nhà công vụ

Kính gửi: Các sở, ban, ngành; UBND các huyện, thành phố.

Đến hết ngày 30/5/2024, Sở Xây dựng mới nhận được báo cáo của 11/23 cơ quan, đơn vị. Còn 12 cơ quan, đơn vị chưa gửi báo cáo rà soát nhà công vụ, gồm: Sở Công Thương; Sở Giáo dục và Đào tạo; Sở Khoa học và Công nghệ; Sở Lao động - Thương binh và Xã hội; Đài Phát thanh và Truyền hình; Hội Nông dân tỉnh; Trường Cao đẳng Y tế; UBND các huyện: Mường Tè, Nậm Nhùn, Phong Thổ, Sìn Hồ, Tam Đường.

1. Các cơ quan, đơn vị chưa gửi báo cáo gửi về Sở Xây dựng trước ngày 20/6/2024.

GIÁM ĐỐC

Lò Văn Phúc
`
const rule = `ỦY BAN NHÂN DÂN
TỈNH LÀO CAI
Số: 22/2025/QĐ-UBND
Lào Cai, ngày 12 tháng 5 năm 2025

QUYẾT ĐỊNH
Ban hành Quy định quản lý chợ phiên

Điều 1. Phạm vi, đối tượng
1. Quy định này quy định việc quản lý chợ phiên trên địa bàn tỉnh.
2. Quy định này áp dụng đối với tổ chức, hộ kinh doanh tại chợ phiên. Quy định không áp dụng đối với chợ đầu mối, siêu thị.
Điều 2. Hiệu lực
Quyết định này có hiệu lực từ ngày 01 tháng 6 năm 2025.

PHỤ LỤC
DANH MỤC CHỢ PHIÊN
(Kèm theo Quyết định số 22/2025/QĐ-UBND ngày 12/5/2025 của UBND tỉnh Lào Cai)
TT\tTên chợ\tNgày họp
1\tChợ Cán Cấu\tThứ bảy
2\tChợ Mường Hum\tChủ nhật

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Giàng A Pao
`

const plan = `ỦY BAN NHÂN DÂN
TỈNH HÀ GIANG
Số: 64/KH-UBND
Hà Giang, ngày 10 tháng 3 năm 2025

KẾ HOẠCH
Kiểm tra công tác dân tộc năm 2025

I. NỘI DUNG KIỂM TRA
1. Các mặt công tác được kiểm tra, tập trung vào:
1.1. Việc cử người dạy tiếng
- Chọn người, trả công.
1.2. Việc hỗ trợ giống cây
- Chọn hộ, phát giống.
II. HÌNH THỨC KIỂM TRA
1. Đến tận nơi.
2. Qua báo cáo.

CHỦ TỊCH
Hầu Minh Lợi

PHỤ LỤC
TT\tĐơn vị\tNội dung\tThời gian
1\tUBND huyện Yên Minh\tViệc cử người dạy tiếng\tTháng 5/2025
2\tUBND huyện Quản Bạ\tViệc hỗ trợ giống cây\tTháng 6/2025
`

const { ask } = libraryOf([letter, rule, plan], '2025-07-10')

test('a list of one heads others and counts nothing', async () => {
  const { answer } = await ask('kế hoạch Hà Giang kiểm tra mấy nội dung')
  expect(answer).toContain('hỗ trợ giống cây')
  expect(answer).not.toContain('**1**')
  expect((await ask('kế hoạch Hà Giang có mấy hình thức kiểm tra')).answer).toContain('**2**')
})

test('a column is not listed for another matter of its name', async () => {
  const { status } = await ask('Hồ sơ xin cấp phép khai thác khoáng sản gồm các nội dung nào?')
  expect(status).toBe('not_found')
  expect((await ask('Liệt kê các nội dung trong phụ lục kế hoạch Hà Giang')).answer).toContain('Quản Bạ')
})

test('names behind a colon are not cut off', async () => {
  const { answer } = await ask('Huyện nào chưa gửi báo cáo rà soát nhà công vụ?', '2024-06-10')
  for (const name of ['Mường Tè', 'Sìn Hồ', 'Tam Đường']) expect(answer).toContain(name)
})

test('whom a rule binds is not whether it is in force', async () => {
  const { answer } = await ask('Quy định chợ phiên có áp dụng cho chợ đầu mối không?')
  expect(answer).toContain('không áp dụng đối với chợ đầu mối')
  expect(answer).not.toContain('hiệu lực')
})

test('the caption of an annex is no answer', async () => {
  for (const question of ['Danh mục chợ phiên Lào Cai', 'Quản lý chợ phiên bằng cách nào?']) {
    const { answer } = await ask(question)
    expect(answer).not.toContain('“(Kèm theo')
  }
})
