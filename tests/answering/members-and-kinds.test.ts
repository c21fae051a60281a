// All persons of a team where its members are asked for, and the rows of one kind of unit, over invented documents.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const decision = `UBND TỈNH SƠN LA
SỞ TÀI CHÍNH
Số: 77/QĐ-STC
Sơn La, ngày 05 tháng 3 năm 2024

QUYẾT ĐỊNH
Về việc thành lập Đoàn kiểm tra quản lý giá năm 2024

Điều 1. Thành lập Đoàn kiểm tra quản lý giá, gồm các ông, bà sau:
STT\tHọ và tên\tChức vụ\tNhiệm vụ
1\tÔng Lò Văn Thắng\tPhó Giám đốc Sở\tTrưởng đoàn
2\tBà Cầm Thị Yên\tTrưởng phòng Giá\tPhó Trưởng đoàn
3\tÔng Hoàng Bảo Sơn\tChuyên viên\tThành viên
Điều 2. Trưởng đoàn báo cáo Giám đốc Sở kết quả kiểm tra trước ngày 20/6/2024.
Điều 3. Kinh phí của Đoàn kiểm tra do Văn phòng Sở chi trả.

GIÁM ĐỐC
Quàng Thị Hợp
`

const plan = `UBND TỈNH BẾN TRE
SỞ NÔNG NGHIỆP
Số: 31/KH-SNN
Bến Tre, ngày 11 tháng 01 năm 2024

KẾ HOẠCH
Kiểm tra lò mổ, trại giống và cửa hàng thuốc thú y năm 2024

I. NỘI DUNG
1. Kiểm tra trực tiếp các cơ sở tại Phụ lục.

GIÁM ĐỐC
Phan Thị Gái

PHỤ LỤC
DANH SÁCH CƠ SỞ KIỂM TRA TRỰC TIẾP
TT\tTên đơn vị\tĐịa chỉ\tLĩnh vực\tThời gian kiểm tra
1\tSáu Nhựt\tXã Phú Lễ\tLò mổ\tTháng 4/2024
2\tHiệp Thành\tXã An Quy\tTrại giống\tTháng 5/2024
3\tBảy Đẹt\tXã Tân Xuân\tLò mổ\tTháng 6/2024
`

const { ask } = libraryOf([decision, plan], '2024-03-20')

test.each([
  'Đoàn kiểm tra theo Quyết định 77/QĐ-STC gồm những ai?',
  'danh sách thành viên đoàn kiểm tra quản lý giá',
  'Đoàn kiểm tra theo Quyết định 77/QĐ-STC có mấy người, gồm ai?',
  'Quyết định 77/QĐ-STC: đoàn kiểm tra có bao nhiêu người',
  'thanh phan doan kiem tra theo qd 77/QD-STC',
])('%s', async (question) => {
  const { answer, citations } = await ask(question)
  for (const name of ['Lò Văn Thắng', 'Cầm Thị Yên', 'Hoàng Bảo Sơn']) {
    expect(answer).toContain(name)
    expect(citations.some((c) => c.quote.includes(name))).toBe(true)
  }
  expect(answer).toContain('Phó Trưởng đoàn')
  expect(answer).not.toContain('20/6/2024')
})

test('the team of another matter is not told', async () => {
  const { answer } = await ask('Đoàn kiểm tra giống thủy sản gồm những ai?')
  expect(answer).not.toContain('Lò Văn Thắng')
})

test.each(['Bến Tre kiểm tra trực tiếp những cơ sở lò mổ nào?', 'lò mổ kiểm tra trực tiếp ở đâu?'])(
  '%s',
  async (question) => {
    const { answer } = await ask(question)
    expect(answer).toContain('Sáu Nhựt')
    expect(answer).toContain('Bảy Đẹt')
    expect(answer).not.toContain('Hiệp Thành')
  },
)

test('who bears the costs', async () => {
  const { answer } = await ask('Đoàn kiểm tra theo Quyết định 77/QĐ-STC kinh phí ai chịu?')
  expect(answer).toContain('do Văn phòng Sở chi trả')
})
