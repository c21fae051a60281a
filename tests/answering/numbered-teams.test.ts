// Several numbered teams in one annex, posts that are held in one case alone, what is so in one case alone, and figures that
// hold for a range of sizes. Over invented documents.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const decision = `ỦY BAN NHÂN DÂN
TỈNH BẠC LIÊU
Số: 640/QĐ-UBND
Bạc Liêu, ngày 11 tháng 3 năm 2024

QUYẾT ĐỊNH
Về việc thành lập các Đoàn kiểm tra an toàn hồ đập và công trình thủy lợi trước mùa mưa năm 2024

Điều 1. Thành lập 03 Đoàn kiểm tra an toàn hồ đập và công trình thủy lợi; danh sách thành viên tại Phụ lục I, lịch kiểm tra tại Phụ lục II.
Điều 2. Các Đoàn kiểm tra báo cáo Ủy ban nhân dân tỉnh trước ngày 30 tháng 5 năm 2024.
Điều 3. Đoàn kiểm tra hồ đập mời chuyên gia nếu chủ công trình đề nghị. Đoàn kiểm tra hồ đập lấy mẫu bê tông tại các cống xây trước năm 2000.

CHỦ TỊCH
Phan Trọng Hiếu

PHỤ LỤC I
DANH SÁCH THÀNH VIÊN CÁC ĐOÀN KIỂM TRA

1. Đoàn kiểm tra số 1

| TT | Họ và tên | Chức vụ, đơn vị | Nhiệm vụ trong Đoàn |
|---|---|---|---|
| 1 | Ông Tạ Quang Lộc | Phó Giám đốc Sở Nông nghiệp và Phát triển nông thôn | Trưởng đoàn |
| 2 | Bà Quách Thị Yến | Phó Giám đốc Sở Xây dựng | Phó Trưởng đoàn |
| 3 | Ông Trang Minh Đức | Kỹ sư, Đội Quản lý công trình số 2 | Thành viên |
| 4 | Bà Kiều Ngọc Mai | Chuyên viên Chi cục Thủy lợi | Thư ký |

2. Đoàn kiểm tra số 2

| TT | Họ và tên | Chức vụ, đơn vị | Nhiệm vụ trong Đoàn |
|---|---|---|---|
| 1 | Ông Giang Hữu Phước | Chi cục trưởng Chi cục Thủy lợi | Trưởng đoàn |
| 2 | Ông Mạc Đăng Khoa | Phó Trưởng phòng Quản lý đê điều | Phó Trưởng đoàn |
| 3 | Bà Ngô Diễm Hương | Chuyên viên, Trạm Thủy nông số 1 | Thành viên |
| 4 | Ông Sầm Văn Nam | Chuyên viên Văn phòng Sở | Thư ký |

3. Đoàn kiểm tra số 3

| TT | Họ và tên | Chức vụ, đơn vị | Nhiệm vụ trong Đoàn |
|---|---|---|---|
| 1 | Bà Đàm Thu Vân | Chánh Thanh tra Sở Giao thông vận tải | Trưởng đoàn |
| 2 | Ông Lục Gia Bảo | Kỹ sư Công ty Thủy nông | Thành viên |

PHỤ LỤC II
LỊCH KIỂM TRA

| TT | Công trình | Ngày kiểm tra | Đoàn |
|---|---|---|---|
| 1 | Cống Láng Trâm | 02/4/2024 | Đoàn số 1 |
| 2 | Đập Ninh Hòa | 04/4/2024 | Đoàn số 2 |
| 3 | Cống Hộ Phòng | 11/4/2024 | Đoàn số 3 |
`

const plan = `ỦY BAN NHÂN DÂN
TỈNH LÀO CAI
Số: 75/KH-UBND
Lào Cai, ngày 20 tháng 02 năm 2024

KẾ HOẠCH
Kiểm tra công tác văn thư, lưu trữ trên địa bàn tỉnh Lào Cai năm 2024

I. THÀNH PHẦN ĐOÀN KIỂM TRA
1. Trưởng đoàn: Lãnh đạo Sở Nội vụ. Trường hợp kiểm tra Sở Nội vụ, Trưởng đoàn là Lãnh đạo Văn phòng Ủy ban nhân dân tỉnh.
2. Phó Trưởng đoàn: Lãnh đạo Sở Tư pháp. Khi kiểm tra các huyện vùng cao, Phó Trưởng đoàn là Lãnh đạo Sở Dân tộc.
3. Thư ký Đoàn: bà Lý Mẩy Chiêu, chuyên viên Chi cục Văn thư.

II. CHẾ ĐỘ BÁO CÁO
1. Đơn vị được kiểm tra gửi báo cáo cho Đoàn trước ngày kiểm tra ít nhất 04 ngày làm việc.
2. Các cơ quan thuộc tỉnh gửi báo cáo tự kiểm tra về Sở Nội vụ trước ngày 29 tháng 3 năm 2024. Các xã, thị trấn gửi báo cáo tự kiểm tra về Ủy ban nhân dân huyện trước ngày 22 tháng 3 năm 2024.
3. Cỡ mẫu hồ sơ kiểm tra: tối thiểu 60 hồ sơ đối với cơ quan có từ 100 biên chế trở lên; tối thiểu 30 hồ sơ đối với cơ quan có từ 50 đến dưới 100 biên chế; tối thiểu 15 hồ sơ đối với cơ quan dưới 50 biên chế.

TM. ỦY BAN NHÂN DÂN
PHÓ CHỦ TỊCH
Vàng A Tủa
`

const { ask } = libraryOf([decision, plan], '2024-03-15')

test.each([
  ['Trưởng đoàn số 1 kiểm tra hồ đập Bạc Liêu là ai?', 'Tạ Quang Lộc'],
  ['Ai là trưởng đoàn kiểm tra số 2 an toàn hồ đập?', 'Giang Hữu Phước'],
  ['thu ky doan kiem tra so 2 la ai', 'Sầm Văn Nam'],
  ['Đoàn kiểm tra số 3 do ai làm trưởng đoàn?', 'Đàm Thu Vân'],
])('the holder of a post is the one of the very team: %s', async (question, name) => {
  const { status, answer } = await ask(question)
  expect(status).toBe('answered')
  expect(answer).toContain(name)
  expect(answer.match(/^•/gmu)).toHaveLength(1)
})

test('a team without a secretary borrows none', async () => {
  const { status, answer } = await ask('Thư ký đoàn kiểm tra số 3 là ai?')
  expect(status).toBe('not_found')
  expect(answer).not.toMatch(/Kiều Ngọc Mai|Sầm Văn Nam|Lý Mẩy Chiêu/u)
})

test('the members are those of the team that is numbered, or of all of them', async () => {
  const { answer } = await ask('Thành viên đoàn kiểm tra số 2 hồ đập gồm những ai?')
  expect(answer).toContain('Mạc Đăng Khoa')
  expect(answer).not.toContain('Tạ Quang Lộc')
  const all = await ask('Các đoàn kiểm tra hồ đập Bạc Liêu gồm những ai?')
  for (const name of ['Tạ Quang Lộc', 'Giang Hữu Phước', 'Lục Gia Bảo']) expect(all.answer).toContain(name)
})

test('the head of one team is not the head of another', async () => {
  const { answer } = await ask('Ông Giang Hữu Phước là trưởng đoàn số 1 phải không?')
  expect(answer).toMatch(/Không phải.*Tạ Quang Lộc/u)
})

test('a post held in one case alone answers for that case, and tells it elsewhere', async () => {
  const inCase = await ask('Khi kiểm tra Sở Nội vụ thì ai làm Trưởng đoàn?')
  expect(inCase.answer).toContain('Trường hợp kiểm tra Sở Nội vụ, Trưởng đoàn là Lãnh đạo Văn phòng')
  expect(inCase.answer).not.toContain('Trưởng đoàn: Lãnh đạo Sở Nội vụ')
  const always = await ask('Ai làm phó đoàn kiểm tra văn thư Lào Cai?')
  expect(always.answer).toContain('Phó Trưởng đoàn: Lãnh đạo Sở Tư pháp')
  expect(always.answer).toContain('Khi kiểm tra các huyện vùng cao, Phó Trưởng đoàn là Lãnh đạo Sở Dân tộc')
})

test('what is so in one case alone gets no yes', async () => {
  expect((await ask('Đoàn kiểm tra hồ đập có mời chuyên gia không?')).answer).not.toMatch(/^\*\*Có/u)
  expect((await ask('Đoàn kiểm tra hồ đập có lấy mẫu bê tông không?')).answer).toMatch(/^\*\*Có/u)
})

test.each([
  ['Kiểm tra cơ quan có 120 biên chế cần bao nhiêu hồ sơ?', '60 hồ sơ'],
  ['co quan 100 bien che kiem tra bao nhieu ho so', '60 hồ sơ'],
  ['Cơ quan 70 biên chế kiểm tra tối thiểu bao nhiêu hồ sơ?', '30 hồ sơ'],
  ['Cơ quan 20 biên chế thì kiểm tra tối thiểu mấy hồ sơ?', '15 hồ sơ'],
])('a figure is the one of the size that is asked: %s', async (question, figure) => {
  expect((await ask(question)).answer).toMatch(new RegExp(`^\\*\\*tối thiểu ${figure}`, 'u'))
})

test('where no size is told no figure stands out', async () => {
  const { answer } = await ask('Kiểm tra cơ quan cần tối thiểu bao nhiêu hồ sơ?')
  expect(answer).toContain('dưới 50 biên chế')
  expect(answer).not.toContain('**')
})

test('the receiver of other senders is not that of the claimed ones', async () => {
  const denied = await ask('Cơ quan thuộc tỉnh nộp báo cáo tự kiểm tra văn thư cho UBND huyện đúng không?')
  expect(denied.answer).toMatch(/^\*\*Không phải\*\*: văn bản ghi \*\*Sở Nội vụ/u)
  const borneOut = await ask('Các xã gửi báo cáo tự kiểm tra về UBND huyện phải không?')
  expect(borneOut.answer).toMatch(/^Đúng như vậy/u)
})
