// Questions for one particular thing of a document: its form, the part it changes of another text, how long before it is
// told, whose limit stands in another clause, who signed it, whom a letter is addressed to, what it guides.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const amending = `HỘI ĐỒNG NHÂN DÂN
TỈNH PHÚ YÊN
Số: 17/2024/NQ-HĐND
Phú Yên, ngày 11 tháng 7 năm 2024

NGHỊ QUYẾT
Sửa đổi, bổ sung một số điều của Quy chế hỗ trợ nghề cá ban hành kèm theo Nghị quyết số 30/2020/NQ-HĐND ngày 08 tháng 12 năm 2020 của Hội đồng nhân dân tỉnh

Điều 1. Sửa đổi, bổ sung một số điều của Quy chế
1. Sửa đổi khoản 1 Điều 4 như sau:
“1. Hỗ trợ một lần 12 triệu đồng cho chủ tàu lắp thiết bị giám sát hành trình.”
2. Bổ sung Điều 6a vào sau Điều 6 như sau:
“Điều 6a. Hỗ trợ chuyển đổi nghề
1. Chủ tàu giã cào chuyển sang nghề câu được hỗ trợ 40 triệu đồng.
2. Tàu đã hỗ trợ không được cho thuê lại.”
3. Bãi bỏ Điều 8 và khoản 2 Điều 11.

Điều 4. Hiệu lực thi hành
1. Nghị quyết này có hiệu lực từ ngày 22 tháng 7 năm 2024.

CHỦ TỊCH

Võ Thành Nhựt
`

const founding = `SỞ GIAO THÔNG VẬN TẢI CÀ MAU
Số: 64/QĐ-SGTVT
Cà Mau, ngày 03 tháng 4 năm 2025

QUYẾT ĐỊNH
Về việc thành lập Tổ kiểm tra bến thủy nội địa

Điều 1. Thành lập Tổ kiểm tra việc chấp hành quy định tại bến có nguồn gốc tự phát, gồm:
1. Bà Lâm Mỹ Duyên, Phó Chánh Thanh tra - Tổ trưởng;
2. Ông Tiêu Minh Nhí, chuyên viên - Thư ký.

Điều 2. Nguyên tắc
1. Tổ thông báo cho chủ bến trước 03 ngày làm việc đối với cuộc kiểm tra theo kế hoạch.
2. Kiểm tra đột xuất không báo trước.

Điều 3. Hồ sơ
1. Biên bản lập theo Mẫu số 01/BB; báo cáo quý theo Mẫu số 02/TB; báo cáo năm theo Mẫu số 04/SO.
2. Danh mục giấy tờ phải xuất trình nêu tại Phụ lục II.
3. Chủ bến tư nhân gửi báo cáo tự rà soát về Tổ trước ngày 25/4/2025.
4. Hợp tác xã vận tải đường sông gửi báo cáo tự rà soát theo thời hạn quy định tại khoản 3 Điều này.

GIÁM ĐỐC

Mạc Hữu Lộc
`

const guiding = `BỘ XÂY DỰNG
Số: 905/HD-BXD
V/v hướng dẫn thống kê nhà ở công nhân
Kính gửi:
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hà Nội, ngày 17 tháng 3 năm 2025
- Sở Xây dựng các tỉnh, thành phố;
- Ban Quản lý các khu công nghiệp.

HƯỚNG DẪN
Thống kê nhà ở công nhân

Thực hiện Nghị định số 88/2024/NĐ-CP ngày 15 tháng 7 năm 2024 của Chính phủ, Bộ Xây dựng hướng dẫn như sau:

I. GIẢI THÍCH TỪ NGỮ
1. Chỗ ở thiếu hụt: số người chưa có chỗ ở đạt từ 8 mét vuông mỗi người.

II. CÁCH LÀM
1. Doanh nghiệp khai theo Biểu 01/NOCN; Sở Xây dựng tổng hợp theo Biểu 03/NOCN.

BỘ TRƯỞNG

Chu Đình Phong
`

const { ask } = libraryOf([amending, founding, guiding], '2025-04-10')

describe('the form of a thing', () => {
  test.each([
    ['Báo cáo quý theo mẫu số mấy?', '02/TB', '04/SO'],
    ['báo cáo năm dùng mẫu mấy', '04/SO', '02/TB'],
    ['Sở Xây dựng tổng hợp theo biểu mẫu nào?', '03/NOCN', '01/NOCN'],
    ['Giấy tờ phải xuất trình theo phụ lục mấy?', 'Phụ lục II', 'Mẫu số'],
  ])('%s', async (question, form, other) => {
    const { answer } = await ask(question)
    expect(answer).toContain(form)
    expect(answer).not.toContain(other)
  })

  test('is none for a thing that no text gives one', async () => {
    expect((await ask('Đơn xin nghỉ phép theo mẫu số mấy?')).status).toBe('not_found')
  })
})

describe('a part of an amended text', () => {
  test.each([
    ['Khoản 1 Điều 4 Quy chế sửa thế nào?', '12 triệu đồng'],
    ['Điều 6a quy định gì?', '40 triệu đồng'],
    ['Khoản 2 Điều 6a quy chế quy định gì?', 'không được cho thuê lại'],
    ['Điều 8 quy chế còn hiệu lực không?', 'Bãi bỏ Điều 8'],
    ['Nghị quyết 30/2020/NQ-HĐND Điều 11 còn hiệu lực không?', 'khoản 2 Điều 11'],
    ['Nghị quyết 17 bỏ những điều nào?', 'Bãi bỏ Điều 8 và khoản 2 Điều 11'],
  ])('%s', async (question, words) => {
    expect((await ask(question)).answer).toContain(words)
  })

  test('is not the article that bears the same number in the amending text, nor the other way round', async () => {
    expect((await ask('Khoản 1 Điều 4 quy chế sửa thế nào?')).answer).not.toContain('22 tháng 7')
    expect((await ask('Điều 4 Nghị quyết 17/2024/NQ-HĐND quy định gì?')).answer).toContain('22 tháng 7')
  })

  test('lists every change, and not the article that only announces them', async () => {
    const { answer } = await ask('Nghị quyết 17 sửa những điều nào?')
    expect(answer.match(/^• /gmu)).toHaveLength(3)
  })

  test('is unknown where nothing changes it', async () => {
    expect((await ask('Điều 9a quy định gì?')).status).toBe('not_found')
  })
})

test('how long before is told, not when the inspection is', async () => {
  expect((await ask('Kiểm tra bến theo kế hoạch báo trước mấy ngày?')).answer).toContain('03 ngày làm việc')
  expect((await ask('kiểm tra bến đột xuất báo trước mấy ngày')).answer).toContain('không báo trước')
})

test('a limit that stands in another clause is read there, with the clause that points at it', async () => {
  const { answer } = await ask('Hợp tác xã vận tải đường sông gửi báo cáo tự rà soát khi nào?')
  expect(answer).toContain('24/4/2025')
  expect(answer).toContain('khoản 3 Điều này')
})

test('the signer of a held founding decision is no secretary', async () => {
  const { answer } = await ask('Ai ký quyết định thành lập tổ kiểm tra bến thủy?')
  expect(answer).toContain('Mạc Hữu Lộc')
  expect(answer).not.toContain('Tiêu Minh Nhí')
})

test('the subject of a team stands in its heading', async () => {
  expect((await ask('tổ trưởng tổ kiểm tra bến tự phát là ai')).answer).toContain('Lâm Mỹ Duyên')
})

test('a letter is addressed to the list that a head of two columns sets apart from its label', async () => {
  const { answer } = await ask('Hướng dẫn 905 kính gửi những ai?')
  expect(answer).toContain('Sở Xây dựng các tỉnh')
  expect(answer).toContain('Ban Quản lý các khu công nghiệp')
})

test('the guide is the document that guides, not one that it cites', async () => {
  const { answer } = await ask('Có văn bản nào hướng dẫn thống kê nhà ở công nhân không?')
  expect(answer).toMatch(/^\*\*Hướng dẫn 905\/HD-BXD/u)
  expect((await ask('Có văn bản nào hướng dẫn nuôi tôm không?')).status).toBe('not_found')
})

test('a term keeps its first syllable, and a colon gives its meaning in a glossary', async () => {
  expect((await ask('chỗ ở thiếu hụt được hiểu thế nào?')).answer).toContain('8 mét vuông')
})

describe('one list of forms', () => {
  const listed = libraryOf(
    [
      `BỘ XÂY DỰNG
Số: 14/2023/TT-BXD
Hà Nội, ngày 02 tháng 10 năm 2023

THÔNG TƯ
Quy định chế độ báo cáo về nhà chung cư

Điều 2. Kỳ báo cáo
1. Ban quản trị nhà chung cư gửi báo cáo năm đến Sở Xây dựng trước ngày 10 tháng 12.
Điều 3. Mẫu biểu
Kèm theo Thông tư này có Mẫu số 01 (báo cáo quý), Mẫu số 02 (báo cáo 6 tháng, năm), Mẫu số 03 (báo cáo đột xuất).
`,
    ],
    '2024-02-10',
  )
  test.each([
    ['Báo cáo quý về nhà chung cư theo mẫu số mấy?', '**Mẫu số 01**'],
    ['Báo cáo năm của ban quản trị nhà chung cư theo mẫu nào?', '**Mẫu số 02**'],
    ['Báo cáo 6 tháng của ban quản trị nhà chung cư dùng mẫu số mấy?', '**Mẫu số 02**'],
    ['Báo cáo đột xuất về nhà chung cư theo mẫu nào?', '**Mẫu số 03**'],
  ])('%s', async (question, told) => {
    const { answer } = await listed.ask(question)
    expect(answer).toContain(told)
    expect(answer.match(/\*\*Mẫu/g)).toHaveLength(1)
  })
})
