// A part of a plan asked for by its heading in any frame, the item that stands second or last in it, what a sentence
// counts and names, and the bare number of a held paper, over an invented plan.

import { describe, expect, it } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN
TỈNH HÀ GIANG
-------
Số: 142/KH-UBND

Hà Giang, ngày 18 tháng 5 năm 2022

KẾ HOẠCH
Phát triển du lịch cộng đồng giai đoạn 2022-2025

Ủy ban nhân dân tỉnh ban hành Kế hoạch phát triển du lịch cộng đồng giai đoạn 2022-2025 như sau:

I. MỤC ĐÍCH, YÊU CẦU

1. Mục đích

a) Nâng số hộ đón khách tại làng.

b) Giữ gìn nghề dệt lanh và lễ hội của đồng bào.

2. Yêu cầu

a) Không phá vỡ cảnh quan ruộng bậc thang.

b) Khoản thu của làng phải chia cho mọi hộ tham gia.

c) Rác thải được thu gom trong ngày.

II. NHIỆM VỤ

Du lịch cộng đồng của tỉnh tập trung vào 04 nhóm chính: Hạ tầng đường làng; Nhà ở đón khách; Ẩm thực, đặc sản vùng cao; Quảng bá trên mạng; trong đó ưu tiên: đường vào làng, điện và nước sạch.

1. Hạ tầng đường làng

a) Bê tông hóa đường vào 35 làng.

b) Lắp biển chỉ dẫn bằng hai thứ tiếng.

2. Kinh phí

Kinh phí thực hiện được bố trí từ quỹ phát triển

của tỉnh và đóng góp của các hộ tham gia.
`
const other = `SỞ NỘI VỤ
TỈNH LÀO CAI
Số: 77/KH-SNV

Lào Cai, ngày 03 tháng 3 năm 2023

KẾ HOẠCH
Kiểm tra công tác văn thư năm 2023

I. YÊU CẦU

1. Kiểm tra đúng lịch đã báo.

2. Không thu bản gốc của đơn vị.
`
const library = libraryOf([plan, other], '2023-06-01')

describe('a part is asked for by its heading', () => {
  it.each([
    'Kế hoạch 142 đặt ra những yêu cầu gì cho việc phát triển du lịch cộng đồng?',
    'Cho tôi xem đầy đủ phần yêu cầu của KH 142',
    'Ba yêu cầu của kế hoạch 142 là gì?',
    '142 của Hà Giang yêu cầu những gì?',
  ])('%s', async (question) => {
    const { answer } = await library.ask(question)
    expect(answer).toMatch(/cảnh quan ruộng bậc thang[\s\S]+mọi hộ tham gia[\s\S]+thu gom trong ngày/u)
    expect(answer).not.toContain('dệt lanh')
  })

  it.each([
    'Mục Hạ tầng đường làng của KH 142/KH-UBND gồm những nhiệm vụ gì?',
    'Nhiệm vụ về hạ tầng đường làng theo kế hoạch 142 là gì?',
  ])('%s', async (question) => {
    expect((await library.ask(question)).answer).toMatch(/35 làng[\s\S]+hai thứ tiếng/u)
  })

  it('keeps a sentence that a page has torn whole', async () => {
    const { answer } = await library.ask('Kinh phí theo kế hoạch 142 quy định ra sao?')
    expect(answer).toContain('bố trí từ quỹ phát triển của tỉnh và đóng góp')
  })
})

describe('an item is asked for by its place in the order', () => {
  it.each([
    ['Yêu cầu thứ hai của kế hoạch 142 là gì?', 'mọi hộ tham gia', 'ruộng bậc thang'],
    ['Ý cuối cùng trong phần yêu cầu của kế hoạch 142?', 'thu gom trong ngày', 'mọi hộ tham gia'],
    ['Mục đích đầu tiên của KH 142 là gì', 'số hộ đón khách', 'dệt lanh'],
    ['Nhóm thứ ba trong kế hoạch 142 là gì?', '• Ẩm thực, đặc sản vùng cao', '• Nhà ở'],
    ['yêu cầu thứ hai của KH 77 Lào Cai là gì', 'bản gốc', 'đúng lịch'],
  ])('%s', async (question, said, unsaid) => {
    const { answer } = await library.ask(question)
    expect(answer).toContain(said)
    expect(answer).not.toContain(unsaid)
  })

  it('shows the whole of a part that has fewer', async () => {
    const { answer } = await library.ask('Yêu cầu thứ năm của kế hoạch 77 Lào Cai là gì?')
    expect(answer).toMatch(/đúng lịch[\s\S]+bản gốc/u)
  })
})

describe('what a sentence counts is asked for by any word for a part of a whole', () => {
  it.each([
    'KH 142 chia du lịch cộng đồng thành mấy mảng?',
    'Văn thư xã hỏi em Hà Giang chia du lịch cộng đồng làm mấy lĩnh vực, là những lĩnh vực nào theo kế hoạch 142',
    "What are the four main areas of Ha Giang's 2022-2025 plan?",
  ])('%s', async (question) => {
    expect((await library.ask(question)).answer).toMatch(/04 nhóm chính: Hạ tầng[\s\S]+Quảng bá trên mạng/u)
  })
})
