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
const read = (text: string, id: number) => ({ id, ...readText(text) })
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
