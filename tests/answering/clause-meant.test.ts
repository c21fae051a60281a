// Which clause of a legal text answers: the figure said of the thing asked about, the form of that very name, the article that
// is about it.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const circular = `BỘ VĂN THƯ
Số: 14/2024/TT-BVT
Hà Nội, ngày 12 tháng 3 năm 2024

THÔNG TƯ
Quy định về hồ sơ lưu trữ giếng cổ

Điều 1. Phạm vi điều chỉnh
Thông tư này quy định việc lập, bàn giao và lưu giữ hồ sơ giếng cổ.

Điều 2. Đối tượng áp dụng
1. Ủy ban nhân dân các cấp nơi có giếng cổ.
2. Tổ chức, cá nhân trông coi giếng cổ.

Điều 3. Lập hồ sơ giếng cổ
1. Số lượng hồ sơ:
Hồ sơ giếng cổ cấp thôn gồm 06 bộ, Trưởng thôn ký và Ủy ban nhân dân cấp xã ký xác nhận.
Hồ sơ giếng cổ cấp xã gồm 05 bộ: Ủy ban nhân dân xã nơi có giếng ký, Ủy ban nhân dân cấp tỉnh ký xác nhận.
Hồ sơ giếng cổ cấp tỉnh gồm 02 bộ, Ủy ban nhân dân cấp tỉnh ký.
2. Biển giếng gắn sao như sau: Thợ giếng chính 03 sao; Thợ giếng phụ 02 sao; Thợ giếng 01 sao.
3. Biên bản bàn giao hồ sơ và giấy xác nhận mốc giếng thực hiện theo Mẫu số 01, 02 và 04 kèm theo Thông tư này.

Điều 4. Hiệu lực thi hành
Thông tư này có hiệu lực thi hành từ ngày 01 tháng 5 năm 2024.

KT. BỘ TRƯỞNG
THỨ TRƯỞNG
Đào Văn Giếng

DANH MỤC BIỂU MẪU
1. Mẫu số 02 - Giấy xác nhận mốc giếng.
2. Mẫu số 04 - Đơn đề nghị cấp giấy xác nhận mốc giếng.
`

const decree = `CHÍNH PHỦ
Số: 77/2024/NĐ-CP
Hà Nội, ngày 05 tháng 4 năm 2024

NGHỊ ĐỊNH
Về giảm tiền thuê sạp chợ năm 2024

Điều 1. Phạm vi điều chỉnh
Nghị định này quy định việc giảm tiền thuê sạp chợ năm 2024.

Điều 2. Đối tượng áp dụng
1. Người bán hàng đang được Nhà nước cho thuê sạp dưới hình thức trả tiền hằng quý.
2. Cơ quan giải quyết hồ sơ giảm tiền thuê sạp.

Điều 3. Hộ sạp kiểu mẫu
Hộ được xác định là hộ sạp kiểu mẫu bảo đảm đồng thời các điều kiện sau:
1. Bán hàng liên tục trên 24 tháng.
2. Không nợ tiền vệ sinh.

Điều 4. Trình tự
1. Trong thời hạn 06 ngày làm việc, Ban quản lý chợ trình cơ quan, người có thẩm quyền quy định tại Điều 2 Nghị định này quyết định giảm tiền cho tổ chức thuê sạp.
2. Cơ quan thuế đưa ra khỏi danh sách hộ sạp kiểu mẫu những hộ không đáp ứng các điều kiện quy định tại Điều 3 Nghị định này.
3. Kinh phí lập sổ sạp được tính trong sổ sạp và dự toán của Ban quản lý chợ.
4. Chủ sạp phải lập và giữ sổ sạp tại nơi bán hàng.

Điều 5. Hồ sơ
1. Tài liệu đề nghị kiểm tra hồ sơ giảm tiền thuê sạp, gồm:
a) Văn bản đề nghị kiểm tra;
b) Bản sao biên bản họp chợ.
2. Hồ sơ đề nghị giảm tiền thuê sạp, gồm:
a) Đơn đề nghị giảm tiền;
b) Hợp đồng thuê sạp [JavaScript: LS_Tip_Type_Bookmark_bm].

Điều 6. Mức giảm
Giảm 35% tiền thuê sạp phải nộp của năm 2024 đối với người bán hàng quy định tại khoản 1 Điều 2 Nghị định này.
`

const amending = `BỘ CHỢ
Số: 19/2024/TT-BC
Hà Nội, ngày 20 tháng 5 năm 2024

THÔNG TƯ
Sửa đổi, bổ sung một số điều của Thông tư số 11/2020/TT-BC quy định về tem cân chợ

Điều 1. Sửa đổi, bổ sung một số điều
1. Bổ sung Điều 5a như sau:
“Điều 5a. Kiểm tra tem cân
1. Việc dán, gỡ, từ chối tem cân thực hiện theo quy định tại Thông tư này.
2. Ban quản lý chợ từ chối tem cân đối với các trường hợp sau:
a) Tem bị rách quá một nửa;
b) Cân đã quá hạn kiểm định;
c) Số hiệu trên tem không khớp với sổ.
3. Tem cân được lưu 12 tháng.”

Điều 2. Hiệu lực thi hành
Thông tư này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2024.
`

const library = libraryOf([circular, decree, amending], '2024-06-01')

test.each([
  ['Hồ sơ giếng cổ cấp xã gồm mấy bộ?', '05 bộ', ['06 bộ', '02 bộ']],
  ['ho so gieng co cap tinh phai lap may bo', '02 bộ', ['06 bộ', '05 bộ']],
  ['Cấp thôn lập bao nhiêu bộ hồ sơ giếng cổ?', '06 bộ', ['05 bộ', '02 bộ']],
])('%j is answered with the figure said of it', async (question, figure, others) => {
  const { answer } = await library.ask(question)
  expect(answer).toMatch(new RegExp(`^\\*\\*${figure}`))
  for (const other of others) expect(answer).not.toContain(other)
})

test('of figures in one line the one that is said of those words alone leads', async () => {
  const { answer } = await library.ask('Thợ giếng được gắn mấy sao?')
  expect(answer).toMatch(/^\*\*01 sao/)
})

test('who signs a file within the text is told by the text, not by the head of the paper', async () => {
  const { answer } = await library.ask('Hồ sơ giếng cổ cấp tỉnh gồm mấy bộ, ai ký?')
  expect(answer).toMatch(/^\*\*02 bộ\*\*/)
  expect(answer).toContain('Ủy ban nhân dân cấp tỉnh ký')
  expect(answer).not.toContain('Đào Văn Giếng')
  expect(answer.match(/02 bộ\*\*/g)).toHaveLength(1)
})

test('a form is the one of that very name', async () => {
  const { answer } = await library.ask('Giấy xác nhận mốc giếng theo mẫu số mấy?')
  expect(answer).toContain('**Mẫu số 02**')
  expect(answer).not.toMatch(/\*\*Mẫu số 0[14]/)
})

test('forms that a clause names together are told together', async () => {
  const { answer } = await library.ask('Biên bản bàn giao hồ sơ giếng theo mẫu nào?')
  expect(answer).toContain('**Mẫu số 01, 02 và 04**')
})

test('headings are not counted as people', async () => {
  const { status, answer } = await library.ask('Tổ lập hồ sơ giếng cổ gồm bao nhiêu người?')
  expect(`${status} ${answer}`).not.toMatch(/^answered \*\*\d/)
})

test.each([
  ['Hộ sạp kiểu mẫu phải đáp ứng điều kiện nào?', 'Điều 3', 'Bán hàng liên tục trên 24 tháng'],
  ['Liệt kê các điều kiện của hộ sạp kiểu mẫu', 'Điều 3', 'Không nợ tiền vệ sinh'],
  ['Hồ sơ đề nghị giảm tiền thuê sạp gồm những tài liệu gì?', 'Điều 5.2', 'Đơn đề nghị giảm tiền'],
  ['ho so de nghi giam tien thue sap gom nhung gi', 'Điều 5.2', 'Hợp đồng thuê sạp'],
  ['Liệt kê các trường hợp Ban quản lý chợ từ chối tem cân', 'Điều 1.1', 'Cân đã quá hạn kiểm định'],
])('%j is told by the place that announces it', async (question, section, item) => {
  const { answer, citations } = await library.ask(question)
  expect(citations[0]?.section).toBe(section)
  expect(answer).toContain(item)
  expect(answer).not.toMatch(/JavaScript|họp chợ|được lưu 12 tháng/)
})

test.each([
  ['Ai được giảm tiền thuê sạp chợ năm 2024?', 'Điều 2.1'],
  ['Người thuê sạp trả tiền một lần có được giảm tiền thuê sạp chợ không?', 'Điều 2.1'],
  ['doi tuong ap dung cua nghi dinh ve giam tien thue sap cho gom nhung ai', 'Điều 2.1'],
  ['Ai lập và giữ sổ sạp?', 'Điều 4.4'],
])('%j is told by the clause that says who', async (question, section) => {
  const { citations } = await library.ask(question)
  expect(citations[0]?.section).toBe(section)
})

test('part of a sum that is owed is told as a share', async () => {
  const { answer } = await library.ask('Năm 2024 được giảm bao nhiêu tiền thuê sạp chợ?')
  expect(answer).toContain('**35%**')
})

test('whoever decides is presented the file, not those for whom it is decided', async () => {
  const { answer } = await library.ask('Ban quản lý chợ trình quyết định giảm tiền trong mấy ngày?')
  expect(answer).toContain('Gửi: cơ quan, người có thẩm quyền.')
})

test('an act of one word is looked for up to the end of the words', async () => {
  const { answer } = await library.ask('ai ky thong tu ho so gieng co')
  expect(answer).toContain('Đào Văn Giếng')
})
