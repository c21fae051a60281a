// From a fact of the head back to its document, and from a kind of unit to those that are inspected: the whole list,
// inspecting and inspecting again kept apart, and nothing where the plans say nothing.

import { describe, expect, test } from 'vitest'
import type { Answer } from '../../src/answer.ts'
import { libraryOf } from '../support/library-of.ts'

const older = `ỦY BAN NHÂN DÂN
TỈNH AN GIANG
Số: 18/KH-UBND
An Giang, ngày 22 tháng 02 năm 2023

KẾ HOẠCH
Phát triển văn hóa đọc giai đoạn 2023 - 2026

Thực hiện Quyết định số 640/QĐ-TTg ngày 09 tháng 5 năm 2022 của Thủ tướng Chính phủ về văn hóa đọc, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. MỤC TIÊU
1. Mỗi huyện có một thư viện số (TVS).

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Đinh Thị Lan
`

const newer = `ỦY BAN NHÂN DÂN
TỈNH VĨNH LONG
Số: 35/KH-UBND
Vĩnh Long, ngày 11 tháng 3 năm 2024

KẾ HOẠCH
Kiểm tra công tác thư viện (TV) năm 2024

I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Xem xét việc bổ sung sách;
- Nhắc nhở đơn vị để sách hư hỏng.
2. Yêu cầu
- Đúng thẩm quyền;
- Không kéo dài.

II. ĐỐI TƯỢNG KIỂM TRA
1. Kiểm tra lần đầu
- Cấp tỉnh: Các Sở: Y tế, Tư pháp, Công Thương.
- Cấp huyện: Ủy ban nhân dân các huyện: Long Hồ, Mang Thít, Vũng Liêm.
- Cấp xã: Đoàn chọn 03 đơn vị hành chính cấp xã của mỗi huyện.
- Đơn vị sự nghiệp (ĐVSN) công lập thuộc tỉnh.
2. Phúc tra: Sở Xây dựng; Trung tâm Phục vụ hành chính công; thành phố Vĩnh Long.

III. TỔ CHỨC THỰC HIỆN
1. Lãnh đạo Sở Văn hóa làm Trưởng đoàn kiểm tra. Đoàn kiểm tra khi kết thúc đợt kiểm tra báo cáo kết quả với Ủy ban nhân dân tỉnh.
2. Đơn vị được kiểm tra lập hồ sơ, báo cáo kết quả thực hiện với Đoàn kiểm tra.
3. Việc sửa chữa hạn chế đã nêu năm 2023 do các đơn vị tự làm.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Trần Văn Khởi
`

const { ask } = libraryOf([older, newer], '2024-04-01')

const first = ({ answer }: Answer) => answer.split('\n')[0] ?? ''

describe('the document of', () => {
  test.each([
    ['Trần Văn Khởi ký văn bản nào?', '35/KH-UBND'],
    ['bà Đinh Thị Lan ký những kế hoạch nào', '18/KH-UBND'],
    ['tran van khoi ki ke hoach nao', '35/KH-UBND'],
    ['kế hoạch nào ban hành ngày 22/2/2023?', '18/KH-UBND'],
    ['văn bản nào ký trong tháng 3/2024', '35/KH-UBND'],
    ['kế hoạch nào mới nhất?', '35/KH-UBND'],
    ['văn bản nào ra đời đầu tiên', '18/KH-UBND'],
    ['kế hoạch 18 và kế hoạch 35 cái nào ban hành sớm hơn?', '18/KH-UBND'],
  ])('%s', async (question, number) => {
    expect(first(await ask(question))).toMatch(new RegExp(`^\\*\\*Kế hoạch ${number}`, 'u'))
  })

  test('is none for a name that signed nothing', async () => {
    expect((await ask('Nguyễn Hữu Phước ký văn bản nào?')).status).toBe('not_found')
  })

  test('is not looked for where a document says what it was issued with', async () => {
    const { answer } = await ask('Kế hoạch văn hóa đọc năm 2023 của An Giang thực hiện quyết định nào?')
    expect(answer).toContain('640/QĐ-TTg')
  })
})

describe('the head of a plan', () => {
  test('says whose signer each name is where several are meant', async () => {
    const { answer } = await ask('ai ký?')
    expect(answer).toMatch(/\*\*Đinh Thị Lan\*\*[^\n]*\(Kế hoạch 18\/KH-UBND/u)
    expect(answer).toMatch(/\*\*Trần Văn Khởi\*\*[^\n]*\(Kế hoạch 35\/KH-UBND/u)
  })

  test('is not taken from a plan of another matter', async () => {
    expect((await ask('An Giang ai ký kế hoạch kiểm tra?')).answer).not.toContain('Đinh Thị Lan')
    expect((await ask('ai ký kế hoạch kiểm tra thư viện?')).answer).not.toContain('Đinh Thị Lan')
  })
})

describe('those who are inspected', () => {
  test.each([
    ['Sở nào ở Vĩnh Long bị kiểm tra?', ['Công Thương', 'Sở Xây dựng']],
    ['Liệt kê các huyện bị kiểm tra ở Vĩnh Long', ['Long Hồ', 'Vũng Liêm']],
    ['Ai là đối tượng kiểm tra của Vĩnh Long?', ['Y tế', 'Mang Thít', '03 đơn vị', 'sự nghiệp']],
    ['phúc tra những nơi nào ở Vĩnh Long?', ['Sở Xây dựng', 'Trung tâm Phục vụ']],
    ['kế hoạch 35 đơn vị nào được kiểm tra', ['Tư pháp', 'Long Hồ']],
  ])('%s', async (question, names) => {
    const { answer } = await ask(question)
    for (const name of names) expect(answer).toContain(name)
  })

  test.each([
    ['Trung tâm Phục vụ hành chính công Vĩnh Long thuộc diện kiểm tra hay phúc tra?', /diện phúc tra/u],
    ['Sở Tư pháp Vĩnh Long thuộc diện kiểm tra hay phúc tra?', /^\*\*Thuộc đối tượng kiểm tra/u],
    ['đơn vị sự nghiệp công lập Vĩnh Long có bị kiểm tra không?', /^\*\*Có\.\*\* Văn bản nêu tên/u],
  ])('%s', async (question, said) => {
    expect((await ask(question)).answer).toMatch(said)
  })

  test('are counted as the plan counts them', async () => {
    const { answer } = await ask('Vĩnh Long chọn mấy đơn vị cấp xã để kiểm tra?')
    expect(answer).toContain('03 đơn vị')
    expect(answer).not.toContain('(đếm')
  })

  test('come in no order where the plan sets none', async () => {
    const { status, answer } = await ask('Vĩnh Long kiểm tra sở nào đầu tiên?')
    expect(status).toBe('not_found')
    expect(answer).toContain('không nêu thứ tự')
  })
})

describe('a question of its own kind', () => {
  test('asks a purpose, not the meaning of a short form', async () => {
    expect((await ask('mục đích kiểm tra TV của Vĩnh Long là gì')).answer).toContain('sách')
  })

  test('keeps who reports apart from whom is reported to', async () => {
    const { answer } = await ask('Kết thúc kiểm tra, Đoàn kiểm tra Vĩnh Long báo cáo ai?')
    expect(answer).toContain('với Ủy ban nhân dân tỉnh')
    expect(answer).not.toContain('lập hồ sơ')
  })

  test('holds a claimed office against the one that the plan names', async () => {
    const { answer } = await ask('Trưởng đoàn kiểm tra Vĩnh Long là Chánh Thanh tra tỉnh phải không?')
    expect(answer).toMatch(/^\*\*Không phải[\s\S]*Lãnh đạo Sở Văn hóa/u)
  })

  test('asks of which year, and gets a year', async () => {
    const { answer } = await ask('Vĩnh Long sửa chữa hạn chế của năm nào?')
    expect(answer).toContain('năm 2023')
  })
})
