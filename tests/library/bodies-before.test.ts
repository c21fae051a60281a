import { expect, test } from 'vitest'
import { readDocument } from '../../src/library/read-document.ts'

const text = `ỦY BAN NHÂN DÂN
TỈNH PHÚ YÊN
Số: 12/KH-UBND
Phú Yên, ngày 05 tháng 01 năm 2025

KẾ HOẠCH
Báo cáo công tác dân vận năm 2025

I. BÁO CÁO
1. Các sở, ban, ngành; các cơ quan ngành dọc: gửi báo cáo về Sở Nội vụ trước ngày 17 của tháng cuối quý.
2. Các hội đặc thù; UBND các huyện, thị xã gửi báo cáo năm về Sở Tài chính trước ngày 10/12/2025.
3. Sở Y tế chủ trì kiểm tra; Sở Xây dựng gửi danh sách nhà xuống cấp trước ngày 01/3/2025.
4. Trong quý I; Sở Công Thương nộp báo cáo chợ trước ngày 25/3/2025.
`

test('bodies that a semicolon parts act together, those of another duty do not', async () => {
  const { deadlines, text: read } = await readDocument(Buffer.from(text), 'ke-hoach.txt')
  const byPlace = new Map(deadlines.map((d) => [d.section, d]))
  expect(byPlace.get('I.1')?.who).toBe('Các sở, ban, ngành; các cơ quan ngành dọc')
  expect(byPlace.get('I.2')?.who).toBe('Các hội đặc thù; UBND các huyện, thị xã')
  expect(byPlace.get('I.3')?.who).toBe('Sở Xây dựng')
  expect(byPlace.get('I.4')?.who).toBe('Sở Công Thương')
  const { start, end } = byPlace.get('I.1')!
  expect(read.slice(start, end)).toMatch(/^Các sở, ban, ngành; .*tháng cuối quý\.$/u)
})
