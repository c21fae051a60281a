// Groups hold kinds of units; several units are told one by one; those not inspected have duties of their own; who sets up a
// team and what it may change; who stands in both lists of one plan.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const city = `ỦY BAN NHÂN DÂN
THÀNH PHỐ CẦN THƠ
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 83/KH-UBND
Cần Thơ, ngày 12 tháng 02 năm 2024

KẾ HOẠCH
Kiểm tra công tác dân vận chính quyền năm 2024

I. ĐỐI TƯỢNG KIỂM TRA
- Các sở, cơ quan tương đương sở.
- UBND các quận, huyện và UBND các xã, phường, thị trấn.
- Đơn vị sự nghiệp công lập thuộc thành phố; Doanh nghiệp nhà nước được giao dịch vụ công ích. Không kiểm tra các cơ quan ngành dọc trên địa bàn.
- Tùy tình hình, Đoàn kiểm tra có thể bổ sung hoặc thay đổi các đơn vị được kiểm tra theo Kế hoạch.

II. TỔ CHỨC THỰC HIỆN
1. Chánh Văn phòng UBND thành phố quyết định thành lập Đoàn kiểm tra công tác dân vận gồm đại diện Sở Nội vụ, Sở Tư pháp.
2. Khi cần, Trưởng Đoàn kiểm tra mời thêm các tổ chức có liên quan tham gia Đoàn kiểm tra.

Nơi nhận:
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lương Văn Hậu
`
const province = `ỦY BAN NHÂN DÂN
TỈNH SÓC TRĂNG
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 47/KH-UBND
Sóc Trăng, ngày 05 tháng 3 năm 2024

KẾ HOẠCH
Kiểm tra công tác thi đua năm 2024

I. ĐỐI TƯỢNG
1. Kiểm tra việc thực hiện năm 2024
- Cấp tỉnh: Các Sở, ngành: Y tế, Công Thương, Xây dựng, Ngoại vụ.
- Cấp huyện: Ủy ban nhân dân các huyện: Kế Sách, Mỹ Tú, Thạnh Trị.
2. Phúc tra việc khắc phục năm 2023 đối với: Sở Tài chính; thị xã Ngã Năm.

II. TỔ CHỨC THỰC HIỆN
1. Thành phần Đoàn kiểm tra gồm các Sở, ngành: Nội vụ, Xây dựng, Tài chính, Tư pháp.
2. Các cơ quan, địa phương không thuộc đối tượng được kiểm tra tại Mục I Kế hoạch này tự kiểm tra và gửi báo cáo về Sở Nội vụ trước ngày 15/9/2024.

Nơi nhận:
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Thạch Minh Tâm
`
const { ask } = libraryOf([city, province], '2024-04-02')

test.each([
  ['UBND cấp xã ở Cần Thơ có bị kiểm tra không?', 'UBND các xã, phường, thị trấn'],
  ['ubnd cap xa can tho co bi kiem tra khong', 'UBND các xã, phường, thị trấn'],
  ['Bệnh viện công của Cần Thơ có nằm trong diện kiểm tra không?', 'Đơn vị sự nghiệp công lập'],
  ['Trường học công lập ở Cần Thơ có bị kiểm tra không?', 'Đơn vị sự nghiệp công lập'],
  ['Công ty nhà nước ở Cần Thơ có thuộc đối tượng kiểm tra không?', 'Doanh nghiệp nhà nước'],
  ['Thanh tra thành phố Cần Thơ có bị kiểm tra không?', 'cơ quan tương đương sở'],
  ['Quận Ô Môn có bị đoàn kiểm tra của Cần Thơ kiểm tra không?', 'UBND các quận, huyện'],
])('%s is meant with its group', async (question, group) => {
  const { answer } = await ask(question)
  expect(answer).toMatch(/^\*\*Có, theo nhóm/u)
  expect(answer).toContain(group)
})

test('a group that is left out leaves out who is in it', async () => {
  expect((await ask('Chi cục Thuế ở Cần Thơ có bị kiểm tra không?')).answer).toMatch(/^\*\*Không\.\*\*/u)
})

test('a unit that may be of a group is neither in nor out', async () => {
  expect((await ask('Bệnh viện Hoàn Mỹ ở Cần Thơ có bị kiểm tra không?')).answer).toMatch(
    /^\*\*Chưa xác định/u,
  )
})

test.each([
  'Sóc Trăng kiểm tra huyện Long Phú với Châu Thành phải không?',
  'Huyện Long Phú và huyện Châu Thành của Sóc Trăng có bị kiểm tra không?',
])('%s denies both, with the list and the duty of the others', async (question) => {
  const { answer } = await ask(question)
  expect(answer).toMatch(/^\*\*Không thấy nêu tên\*\* huyện Long Phú, /iu)
  expect(answer).toContain('Kế Sách, Mỹ Tú, Thạnh Trị')
  expect(answer).toContain('Trước ngày 15/9/2024')
})

test('of two units each is told', async () => {
  const { answer } = await ask('Huyện Mỹ Tú và huyện Long Phú có bị đoàn tỉnh Sóc Trăng kiểm tra không?')
  expect(answer).toMatch(/\*\*Có\.\*\* Văn bản nêu tên Huyện Mỹ Tú/u)
  expect(answer).toMatch(/Không thấy nêu tên\*\* huyện Long Phú/u)
})

test.each([
  'Sở Nội vụ Sóc Trăng không có tên trong danh sách kiểm tra thì phải làm gì?',
  'Huyện Long Phú của Sóc Trăng không bị kiểm tra thì làm gì?',
])('%s tells the duty of those not inspected', async (question) => {
  const { answer, status } = await ask(question)
  expect(status).toBe('answered')
  expect(answer).toContain('không thuộc đối tượng được kiểm tra')
  expect(answer).toContain('Trước ngày 15/9/2024')
})

test('who is listed after all is said to be', async () => {
  const { answer } = await ask('Sở Y tế Sóc Trăng không bị kiểm tra thì phải làm gì?')
  expect(answer).toMatch(/^\*\*Có\.\*\* Văn bản nêu tên Sở Y tế/u)
})

test.each([
  'Ai ra quyết định lập đoàn kiểm tra của thành phố Cần Thơ?',
  'can tho thi ai lap doan, snv hay ubnd tp',
  'Đoàn kiểm tra của Cần Thơ do cơ quan nào thành lập?',
])('%s tells the founder', async (question) => {
  expect((await ask(question)).answer).toMatch(/Chánh Văn phòng UBND thành phố quyết định thành lập Đoàn/u)
})

test('adding units and adding members are two things', async () => {
  const units = await ask('Đoàn Cần Thơ có quyền thêm đơn vị ngoài danh sách không?')
  expect(units.answer).toMatch(/^“Tùy tình hình, Đoàn kiểm tra có thể bổ sung/u)
  const members = await ask('Trưởng đoàn Cần Thơ được mời thêm cơ quan khác vào đoàn không?')
  expect(members.answer).toMatch(/mời thêm các tổ chức có liên quan/u)
  expect(members.answer).not.toContain('Không thấy nêu tên')
})

test('who sits in the team and is inspected', async () => {
  const { answer } = await ask('Sở nào của Sóc Trăng vừa trong đoàn vừa bị kiểm tra?')
  expect(answer).toMatch(/vừa được kiểm tra: \*\*Xây dựng\*\*/u)
  expect(answer).toMatch(/vừa được phúc tra: \*\*(?:Sở )?Tài chính\*\*/u)
})

test('a body in the team is inspected with the group that holds it', async () => {
  const { answer } = await ask('Sở Tư pháp Cần Thơ vừa ở trong đoàn vừa bị kiểm tra phải không?')
  expect(answer).toMatch(/^Đúng như vậy/u)
  expect(answer).toContain('theo nhóm')
  expect(answer).toContain('cơ quan tương đương sở')
  const other = await ask('Sở Y tế Cần Thơ vừa ở trong đoàn vừa bị kiểm tra phải không?')
  expect(other.answer).toMatch(/^\**Không phải như vậy/u)
  expect(other.answer).toContain('theo nhóm')
})
