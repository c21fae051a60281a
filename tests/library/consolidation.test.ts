// An amended text as it reads now: what stands where, and which paper each stretch of it is from.

import { expect, test } from 'vitest'
import { amendingOrders, wordsGivenUp } from '../../src/library/amending-orders.ts'
import { consolidated, formerSpan, presentSpan } from '../../src/library/consolidation.ts'
import { readText } from '../../src/library/read-document.ts'

const head = (number: string, day: string, title: string) => `ỦY BAN NHÂN DÂN
TỈNH BẠC LIÊU
-------
Số: ${number}

Bạc Liêu, ngày ${day}

QUYẾT ĐỊNH
${title}
`
const old = `${head('14/2023/QĐ-UBND', '06 tháng 3 năm 2023', 'Ban hành Quy định về bến phà')}
Điều 5. Vé
1. Trẻ em dưới 6 tuổi được miễn vé.
2. Vé tháng bán trước ngày 25 hằng tháng.

Điều 6. Cứu hộ
Mỗi bến có 04 áo phao và phòng trực.

Điều 7. Báo cáo
1. Chủ bến báo cáo sự cố trong 03 giờ.
`
const first = `${head('09/2024/QĐ-UBND', '11 tháng 4 năm 2024', 'Sửa đổi, bổ sung một số điều của Quy định ban hành kèm theo Quyết định số 14/2023/QĐ-UBND ngày 06 tháng 3 năm 2023')}
Điều 1. Sửa đổi, bổ sung một số điều
1. Thay cụm từ “04 áo phao” bằng cụm từ “10 áo phao” tại Điều 6.
2. Sửa đổi khoản 1 Điều 5 như sau:
“1. Trẻ em dưới 10 tuổi được miễn vé.”
3. Bổ sung khoản 2 vào sau khoản 1 Điều 7 như sau:
“2. Sở Xây dựng kiểm tra bến mỗi quý 01 lần.”
`
const second = `${head('31/2025/QĐ-UBND', '20 tháng 8 năm 2025', 'Sửa đổi một số điều của Quy định ban hành kèm theo Quyết định số 14/2023/QĐ-UBND ngày 06 tháng 3 năm 2023')}
Điều 1. Sửa đổi một số nội dung
Tại Điều 6, cụm từ “10 áo phao” sửa thành “16 áo phao”.
`
// a reader parts the cells of a row by tabs
const read = (text: string, id: number) => ({ id, ...readText(text.replaceAll(' | ', '\t')) })
const [paper, one, two] = [read(old, 1), read(first, 2), read(second, 3)]

test('holds the words of both papers, each stretch of its own paper', () => {
  const now = consolidated(paper, [two, one])!
  for (const s of [
    '16 áo phao và phòng trực',
    'dưới 10 tuổi được miễn',
    '2. Sở Xây dựng kiểm tra bến mỗi quý 01 lần.',
  ])
    expect(now.text).toContain(s)
  expect(now.text).not.toMatch(/04 áo phao|10 áo phao|dưới 6 tuổi/u)
  for (const { start, end, from, amended } of now.stretches) {
    const { text } = amended?.by ?? paper
    expect(now.text.slice(start, end).trim()).toBe(
      text
        .slice(from, from + end - start)
        .replace(/^[\s\S]*?[“"]\n?(?=2\.)/u, '')
        .trim(),
    )
  }
  expect(readText(now.text).sections.map(({ path }) => path)).toContain('Điều 7.2')
})

test('leads back to the former words and to where the present ones stand', () => {
  const now = consolidated(paper, [one, two])!
  const at = now.text.indexOf('16 áo phao')
  const former = formerSpan(now, { start: at, end: at + 10 })
  expect(paper.text.slice(former.start, former.end)).toBe('04 áo phao')
  const was = paper.text.indexOf('Chủ bến báo cáo')
  const is = presentSpan(now, { start: was, end: was + 15 })
  expect(now.text.slice(is.start, is.end)).toBe('Chủ bến báo cáo')
})

test('stays as it is for a paper that amends another one', () => {
  expect(consolidated(read(old.replace('14/2023', '15/2023'), 4), [one, two])).toBeNull()
})

test.each([
  [
    'Tại điểm b khoản 2 Mục III: hạn nộp "trước ngày 03/4" sửa lại là "trước ngày 21/4".',
    'III.2.b',
    'trước ngày 03/4',
    'trước ngày 21/4',
  ],
  [
    'Thay thế cụm từ “trạm A” bằng cụm từ “trạm B” tại khoản 1, khoản 3 Điều 9.',
    'Điều 9.1 Điều 9.3',
    'trạm A',
    'trạm B',
  ],
])('%s', (text, places, given, fresh) => {
  const [order] = amendingOrders({ text, sections: [] })
  expect(order?.places.join(' ')).toBe(places)
  expect(text.slice(order!.old!.start, order!.old!.end)).toBe(given)
  expect(text.slice(order!.fresh.start, order!.fresh.end)).toBe(fresh)
  expect(wordsGivenUp(text).map(({ start, end }) => text.slice(start, end))).toEqual([given])
})

test('words beside each other in quotation marks are no exchange', () => {
  expect(wordsGivenUp('Chuyên mục "Giọt nước" và cuộc thi "Nguồn sống" mở trước ngày 03/4.')).toEqual([])
})

const plan = read(
  `ỦY BAN NHÂN DÂN
TỈNH BẠC LIÊU
-------
Số: 33/KH-UBND

Bạc Liêu, ngày 09 tháng 01 năm 2026

KẾ HOẠCH
Kiểm tra lò giết mổ năm 2026

I. THỜI GIAN
1. Vòng 2 từ ngày 04/5/2026 đến ngày 15/5/2026.
2. Mỗi lò lấy 03 mẫu.
3. Kinh phí 90 triệu đồng.

PHỤ LỤC
LỊCH KIỂM TRA

STT | Lò giết mổ | Ấp | Ngày đến
1 | Lò Năm Căn | Ấp Một | 05/5/2026
2 | Lò Cái Dầy | Ấp Hai | 07/5/2026
`,
  7,
)
const moving = read(
  `ỦY BAN NHÂN DÂN
TỈNH BẠC LIÊU
-------
Số: 512/UBND-KT
V/v điều chỉnh Kế hoạch số 33/KH-UBND ngày 09/01/2026

Bạc Liêu, ngày 20 tháng 4 năm 2026

Kính gửi: Ủy ban nhân dân các xã.

1. Lùi vòng 2 tại khoản 1 Mục I từ ngày 04/5/2026 đến ngày 15/5/2026 sang từ ngày 01/6/2026 đến ngày 12/6/2026.
2. Khoản 2 Mục I được sửa đổi như sau:
2. Mỗi lò lấy 05 mẫu.
3. Giảm kinh phí tại khoản 3 Mục I từ 90 triệu đồng xuống còn 75 triệu đồng.
4. Điều chỉnh ngày đến tại Phụ lục như sau:

STT | Lò giết mổ | Ngày đến cũ | Ngày đến mới
2 | Lò Cái Dầy | 07/5/2026 | 03/6/2026

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lê Văn Đa
`,
  8,
)

test('puts in what is ordered without quotation marks, and single cells of a row', () => {
  const { text } = consolidated(plan, [moving])!
  expect(text).toContain('Vòng 2 từ ngày 01/6/2026 đến ngày 12/6/2026.')
  expect(text).toContain('2. Mỗi lò lấy 05 mẫu.')
  expect(text).toContain('Kinh phí 75 triệu đồng.')
  expect(text.replace(/\t/gu, ' | ')).toContain('2 | Lò Cái Dầy | Ấp Hai | 03/6/2026')
  expect(text).toContain('05/5/2026')
  expect(text).not.toMatch(/04\/5|07\/5|90 triệu|03 mẫu/u)
})
