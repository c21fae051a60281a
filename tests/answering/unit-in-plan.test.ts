// What a plan says of one unit: what it asks of those whom it inspects is asked of each that it lists, and a unit may be
// inspected and sit in the team at once.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG

Số: 61/KH-UBND

Lâm Đồng, ngày 10 tháng 02 năm 2026

KẾ HOẠCH
Kiểm tra công tác văn thư, lưu trữ năm 2026

I. ĐỐI TƯỢNG KIỂM TRA

1. Kiểm tra công tác văn thư năm 2026

- Cấp tỉnh: các Sở: Y tế, Xây dựng, Tư pháp.

- Cấp xã: Ủy ban nhân dân các xã: Đạ Tẻh, Cát Tiên, Bảo Lâm.

2. Phúc tra việc khắc phục sau kiểm tra năm 2025 đối với Sở Tài chính và Ủy ban nhân dân xã Di Linh.

II. THÀNH PHẦN ĐOÀN KIỂM TRA

Đoàn gồm đại diện Sở Nội vụ (Trưởng đoàn là Phó Giám đốc Sở Nội vụ), Sở Tư pháp, Sở Tài chính, Văn phòng Ủy ban nhân dân tỉnh.

III. TỔ CHỨC THỰC HIỆN

1. Cơ quan, đơn vị, địa phương được kiểm tra

a) Tổng hợp danh mục hồ sơ, báo cáo kết quả với Đoàn kiểm tra.

b) Bố trí phòng làm việc; cung cấp sổ đăng ký văn bản theo yêu cầu của Đoàn kiểm tra.

2. Các cơ quan, đơn vị, địa phương không thuộc đối tượng được kiểm tra: tổng hợp kết quả tự rà soát, gửi báo cáo về Ủy ban nhân dân tỉnh.

3. Sở Khoa học và Công nghệ phụ trách nội dung số hóa tài liệu trong đợt kiểm tra.

Trong quá trình thực hiện nếu có khó khăn, vướng mắc, đề nghị liên hệ Sở Nội vụ (phòng Quản lý văn thư) để được hướng dẫn./.
`
const library = libraryOf([plan], '2026-02-20')

test.each([
  ['UBND xã Cát Tiên được kiểm tra thì phải cung cấp gì cho Đoàn?', 'sổ đăng ký văn bản'],
  ['xã Bảo Lâm tổng hợp xong thì báo cáo cho ai?', 'với Đoàn kiểm tra'],
  ['Sở Y tế Lâm Đồng bị kiểm tra thì phải bố trí những gì?', 'phòng làm việc'],
])('%s → %s', async (question, words) => {
  const { answer } = await library.ask(question)
  expect(answer).toContain(words)
  expect(answer).toContain('có tên trong danh sách được kiểm tra')
  expect(answer).not.toContain('tự rà soát')
})

test('a unit that no list names is not taken for one of the inspected', async () => {
  const { answer } = await library.ask('UBND xã Đạ Huoai được kiểm tra thì phải cung cấp gì cho Đoàn?')
  expect(answer).not.toContain('có tên trong danh sách được kiểm tra')
})

test.each([
  'Sở Tài chính Lâm Đồng là thành viên đoàn hay là nơi bị phúc tra?',
  'so tai chinh Lam Dong vua trong doan lai vua bi phuc tra phai khong',
  'Sở Tài chính Lâm Đồng thuộc diện gì trong kế hoạch kiểm tra?',
])('both roles are told: %s', async (question) => {
  const { answer } = await library.ask(question)
  expect(answer).toContain('Phúc tra việc khắc phục')
  expect(answer).toContain('Đoàn gồm đại diện')
})

test.each([
  'Trưởng đoàn kiểm tra văn thư Lâm Đồng là ai?',
  'đoàn kiểm tra văn thư Lâm Đồng có người của những cơ quan nào, kể đủ giúp',
])('%s', async (question) => {
  const { answer, status } = await library.ask(question)
  expect(status).toBe('answered')
  expect(answer).toContain('Trưởng đoàn là Phó Giám đốc Sở Nội vụ')
  expect(answer).not.toContain('không nêu tên')
})

test('who looks after a matter is not who is inspected', async () => {
  const { answer } = await library.ask('Nội dung số hóa tài liệu trong đợt kiểm tra do sở nào lo?')
  expect(answer).toContain('Sở Khoa học và Công nghệ phụ trách')
})

test('what is not clear is asked where difficulties go', async () => {
  const { answer } = await library.ask('Làm theo KH 61 mà có chỗ không rõ thì liên hệ phòng nào hỏi?')
  expect(answer).toContain('phòng Quản lý văn thư')
})
