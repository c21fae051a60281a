// The names behind the common noun of a group are the group's, not its duties.

import { expect, test } from 'vitest'
import { membersIn, namesEnd } from '../../src/library/named-group.ts'
import { readOutline } from '../../src/library/outline.ts'

test.each([
  ['Các Sở: Y tế, Xây dựng, Văn hóa và Thể thao', ['Sở Y tế', 'Sở Xây dựng', 'Sở Văn hóa và Thể thao']],
  ['UBND các huyện: Mai Sơn, Vân Hồ', ['UBND huyện Mai Sơn', 'UBND huyện Vân Hồ']],
  ['Chi cục Thú y, các phòng: Kinh tế, Tư pháp', ['phòng Kinh tế', 'phòng Tư pháp']],
  ['Các Sở: cử người tham gia, gửi báo cáo', []],
  ['Các Sở: Y tế cử 02 người, Xây dựng cử 01 người', []],
  ['Sở Y tế: Bệnh viện tỉnh, Trung tâm Kiểm soát bệnh tật', []],
])('%s', (words, members) => {
  expect(membersIn(words)).toEqual(members)
})

test('names end where what they do begins', () => {
  const words = 'Các Sở, ngành: Y tế, Xây dựng, Công an tỉnh: cử thành viên'
  expect(words.slice(0, namesEnd(words, words.indexOf(':')) ?? 0)).toBe(
    'Các Sở, ngành: Y tế, Xây dựng, Công an tỉnh',
  )
})

test('a heading holds the names of those who act, a list of units stays the body of its place', () => {
  const { sections } = readOutline(`KẾ HOẠCH
Kiểm tra bến bãi

I. ĐỐI TƯỢNG
1. Các xã: Tân Hòa, Tân Lộc.
2. Các phường: Hòa Bình, Đông Hải

II. THỰC HIỆN
1. Các Sở: Xây dựng, Tài chính; Công an tỉnh
- Cử người tham gia.
2. UBND các huyện: Mai Sơn, Vân Hồ
a) Niêm yết lịch.
b) Gửi đơn thư.
3. Các Sở, ngành: Y tế, Tư pháp: phối hợp.
`)
  const headings = Object.fromEntries(sections.map(({ path, heading }) => [path, heading]))
  expect(headings).toMatchObject({
    'I.1': 'Các xã',
    'I.2': 'Các phường',
    'II.1': 'Các Sở: Xây dựng, Tài chính; Công an tỉnh',
    'II.2': 'UBND các huyện: Mai Sơn, Vân Hồ',
    'II.3': 'Các Sở, ngành: Y tế, Tư pháp',
  })
})
