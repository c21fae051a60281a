// What a plan says of itself and of the papers that it names: its field, its short name, what it rests on, whom it speaks of.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `Kế hoạch 74/KH-UBND năm 2022 về cải thiện dịch vụ bưu chính trên địa bàn tỉnh Lâm Đồng

Số hiệu 74/KH-UBND
Ngày ban hành 04/05/2022
Loại văn bản Kế hoạch
Cơ quan ban hành Tỉnh Lâm Đồng
Lĩnh vực Công nghệ thông tin

ỦY BAN NHÂN DÂN
TỈNH LÂM ĐỒNG
-------
Số: 74/KH-UBND

Lâm Đồng, ngày 04 tháng 5 năm 2022

KẾ HOẠCH
CẢI THIỆN DỊCH VỤ BƯU CHÍNH TRÊN ĐỊA BÀN TỈNH LÂM ĐỒNG

Căn cứ Quyết định số 315/QĐ-TTg ngày 11/3/2022 của Thủ tướng Chính phủ phê duyệt Đề án phát triển bưu chính công ích, Ủy ban nhân dân tỉnh ban hành Kế hoạch cải thiện dịch vụ bưu chính trên địa bàn tỉnh (sau đây gọi tắt là Kế hoạch bưu chính công ích) như sau:

I. YÊU CẦU
1. Tổ giúp việc cải thiện dịch vụ bưu chính (gọi tắt là Tổ bưu chính) họp mỗi quý một lần.
2. Bãi bỏ các khoản phụ phí đối với hộ nghèo; bưu cục vùng sâu mở cửa cả ngày thứ bảy.

II. NỘI DUNG
1. Sở Thông tin và Truyền thông theo dõi điểm phục vụ bưu chính tại các chợ đầu mối.
2. Áp dụng từng bước bậc phí tại Nghị quyết số 88/NQ-HĐND ngày 09/12/2021 của Hội đồng nhân dân tỉnh được chia theo quãng đường và trọng lượng.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Đinh Công Trứ`

const { ask } = libraryOf([plan], '2023-02-01')
const told = async (question: string) => (await ask(question)).answer

describe('the field of the table above the text', () => {
  test.each([
    'Kế hoạch 74/KH-UBND được xếp lĩnh vực gì?',
    'linh vuc cua kh 74 lam dong ghi la gi',
    'Em đang nhập sổ công văn, ô “lĩnh vực” của kế hoạch bưu chính Lâm Đồng thì điền gì?',
    'Mục "Lĩnh vực" ở phần thuộc tính của KH 74 ghi thế nào?',
  ])('%s', async (question) => expect(await told(question)).toContain('**Công nghệ thông tin**'))

  test('is not told where fields are looked into', async () =>
    expect(await told('Kế hoạch 74 Lâm Đồng nêu những lĩnh vực nào?')).not.toContain('**Công nghệ'))
})

describe('a short name', () => {
  test.each([
    'Tên gọi tắt của kế hoạch 74 Lâm Đồng là gì?',
    'kh 74 tu goi minh ngan gon la gi',
    'Văn bản 74/KH-UBND ban hành năm 2022 được viết tắt thế nào?',
  ])('of the paper itself: %s', async (question) => {
    const answer = await told(question)
    expect(answer).toContain('**Kế hoạch bưu chính công ích**')
    expect(answer).not.toContain('Tổ bưu chính')
  })

  test('of what it names', async () =>
    expect(await told('Trong kế hoạch 74, tổ giúp việc gọi tắt là gì?')).toContain('**Tổ bưu chính**'))
})

test.each([
  'Kế hoạch 74 lấy văn bản nào làm căn cứ ban hành?',
  'Kế hoạch 74/KH-UBND lấy gì làm cơ sở ban hành?',
  'Quyết định nào là căn cứ của Kế hoạch 74 Lâm Đồng?',
])('what a paper takes as its ground: %s', async (question) =>
  expect(await told(question)).toContain('Căn cứ: **Quyết định 315/QĐ-TTg ngày 11/3/2022**'),
)

test.each([
  ['Kế hoạch 74 có nhắc gì tới bưu cục vùng sâu không?', 'bưu cục vùng sâu mở cửa'],
  ['Khoản phụ phí nào bị bãi bỏ theo 74/KH-UBND?', 'phụ phí đối với hộ nghèo'],
])('what the numbered paper says, and not what is said of it: %s', async (question, words) =>
  expect(await told(question)).toContain(words),
)

test('what has become of the paper itself', async () =>
  expect(await told('Kế hoạch 74/KH-UBND có điều nào bị bãi bỏ chưa?')).toContain('Không thấy văn bản nào'))

describe('a paper that is not held, asked of a plan that is named besides', () => {
  test.each([
    'Kế hoạch bưu chính Lâm Đồng 2022 căn cứ Quyết định 418/QĐ-TTg, đúng chứ?',
    'ke hoach buu chinh lam dong 2022 can cu quyet dinh 418/QD-TTg dung chu',
    'Kế hoạch 74 Lâm Đồng dựa trên Quyết định 418/QĐ-TTg đúng chứ?',
  ])('a wrong ground is put right: %s', async (question) => {
    const answer = await told(question)
    expect(answer).toContain('**Không.**')
    expect(answer).toContain('315/QĐ-TTg')
  })

  test.each([
    'Quyết định 351 hay 315 là căn cứ của kế hoạch bưu chính Lâm Đồng 2022?',
    'Kế hoạch 74/KH-UBND thực hiện quyết định 315 hay 351 của Thủ tướng?',
    'Lâm Đồng 2022 cải thiện bưu chính theo QĐ 315 hay QĐ 531?',
  ])('which of two: %s', async (question) => {
    const answer = await told(question)
    expect(answer).toContain('**Quyết định 315/QĐ-TTg ngày 11/3/2022**')
    expect(answer).not.toContain('Thư viện không có')
  })

  test('what the place that cites it says', async () => {
    const { status, answer } = await ask(
      'Bậc phí tại Nghị quyết 88 áp dụng từng bước ở Lâm Đồng được chia như thế nào?',
    )
    expect(status).toBe('answered')
    expect(answer).toContain('theo quãng đường và trọng lượng')
  })

  test('and what it does not say', async () =>
    expect(
      (await ask('Bậc phí tại Nghị quyết 88 ở Lâm Đồng được miễn giảm cho thương binh như thế nào?')).status,
    ).toBe('not_found'))
})
