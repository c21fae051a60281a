// What a unit must send so many days before its visit is counted from its own day in the schedule or clause.

import { describe, expect, test } from 'vitest'
import { nameSaid } from '../../src/answering/question/unit-said.ts'
import { libraryOf } from '../support/library-of.ts'

const decision = `SỞ CÔNG THƯƠNG TỈNH LÀO CAI
Số: 215/QĐ-SCT
Lào Cai, ngày 04 tháng 3 năm 2024

QUYẾT ĐỊNH
Về việc thành lập Đoàn kiểm tra an toàn hóa chất năm 2024

Điều 1. Thành lập Đoàn kiểm tra an toàn hóa chất.
Điều 2. Đối tượng và thời gian kiểm tra
1. Công ty TNHH Phân bón Suối Giàng (xã Tằng Loỏng): ngày 16 và 17/4/2024.
2. Công ty CP Sơn Đá Bạc: ngày 24/4/2024.
Điều 3. Nhiệm vụ của Đoàn kiểm tra
1. Yêu cầu doanh nghiệp gửi báo cáo theo đề cương chậm nhất 03 ngày làm việc trước ngày kiểm tra tại doanh nghiệp.
2. Trưởng đoàn báo cáo Giám đốc Sở trong 10 ngày làm việc kể từ ngày kết thúc kiểm tra.

GIÁM ĐỐC
Vàng A Páo
`

const plan = `UBND TỈNH HÀ TĨNH
SỞ Y TẾ
Số: 64/KH-SYT
Hà Tĩnh, ngày 15 tháng 01 năm 2024

KẾ HOẠCH
Kiểm tra bếp ăn tập thể năm 2024

I. CÁCH LÀM
1. Cơ sở gửi báo cáo cho Đoàn kiểm tra chậm nhất 04 ngày làm việc trước ngày Đoàn làm việc.

GIÁM ĐỐC
Bùi Thị Mận

PHỤ LỤC
LỊCH KIỂM TRA
TT\tTên đơn vị\tĐịa chỉ\tThời gian kiểm tra
1\tBếp ăn Cẩm Lạc\tXã Cẩm Lạc\tTháng 5/2024
2\tTrường nội trú Hương Đô\tXã Hương Đô\t15/5/2024
`

/** The others check themselves, and the communes have duties of their own besides. */
const ponds = `UBND TỈNH CÀ MAU
Số: 318/KH-UBND
Cà Mau, ngày 20 tháng 12 năm 2023

KẾ HOẠCH
Kiểm tra ao nuôi cá lồng năm 2024

I. ĐỐI TƯỢNG
1. Đối tượng: 03 xã theo Phụ lục. Các xã còn lại tự kiểm tra.
II. BÁO CÁO
1. Đơn vị được kiểm tra gửi báo cáo về Đoàn kiểm tra trước ngày kiểm tra ít nhất 04 ngày làm việc.
2. Các xã còn lại tự kiểm tra, gửi báo cáo về Sở Nông nghiệp chậm nhất ngày 28/6/2024.
3. UBND các xã, phường báo cáo tình hình cá lồng trước ngày 20 hằng tháng.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Danh Sà Rươl

PHỤ LỤC
LỊCH KIỂM TRA CÁ LỒNG
TT\tĐơn vị được kiểm tra\tThời gian\tNội dung
1\tUBND xã Rạch Sỏi Bần\t10/4/2024\tCá bớp
2\tUBND xã Hòn Đước\t21/5/2024\tCá mú
3\tUBND xã Vàm Lá\t22/5/2024\tCá chim
`

const { ask } = libraryOf([decision, plan, ponds], '2024-03-20')

test.each([
  ['Công ty Phân bón Suối Giàng phải gửi báo cáo cho đoàn chậm nhất ngày nào?', '11/4/2024'],
  ['cong ty son da bac gui bao cao cho doan truoc ngay nao', '19/4/2024'],
  ['Trường nội trú Hương Đô phải gửi báo cáo cho đoàn khi nào?', '9/5/2024'],
  [
    'nếu đoàn kiểm tra tới ngày 21/5/2024 thì trường nội trú Hương Đô gửi báo cáo chậm nhất hôm nào',
    '15/5/2024',
  ],
  ['Đoàn đến bếp ăn Cẩm Lạc ngày 20/5/2024 thì bếp phải gửi báo cáo chậm nhất ngày nào?', '14/5/2024'],
])('%s', async (question, day) => {
  const { answer, citations } = await ask(question)
  expect(answer).toContain(`Chậm nhất ${day}`)
  expect(answer).toContain('Cách tính')
  expect(citations.some((c) => c.quote.includes('ngày làm việc trước ngày'))).toBe(true)
  expect(citations.some((c) => /Suối Giàng|Đá Bạc|Hương Đô|Cẩm Lạc/u.test(c.quote))).toBe(true)
})

test('with a month alone the rule and the month are said', async () => {
  const { answer, deadlines } = await ask('Bếp ăn Cẩm Lạc phải gửi báo cáo cho đoàn chậm nhất ngày nào?')
  expect(answer).toContain('04 ngày làm việc trước ngày Đoàn làm việc')
  expect(answer).toContain('Tháng 5/2024')
  expect(deadlines.every((d) => d.lastDay === null)).toBe(true)
})

test('a turn that names no unit means the one whose clause was quoted', async () => {
  const { answer } = await ask([
    'Công ty Sơn Đá Bạc kiểm tra ngày nào?',
    'báo cáo gửi đoàn chậm nhất ngày nào?',
  ])
  expect(answer).toContain('Chậm nhất 19/4/2024')
})

test.each([
  'Xã Hòn Đước phải gửi báo cáo cho Đoàn chậm nhất ngày nào?',
  'Hạn gửi báo cáo của UBND xã Hòn Đước?',
  'Báo cáo phải gửi trước ngày nào Hòn Đước kiểm tra?',
])('a unit of the schedule is inspected, though communes have other duties: %s', async (question) => {
  const { answer } = await ask(question)
  expect(answer).toContain('Chậm nhất 15/5/2024')
})

test.each([
  'vậy báo cáo phải gửi trước ngày nào?',
  'thế phải gửi báo cáo trước ngày mấy',
  'hạn gửi báo cáo cho Đoàn?',
])('the visit that was told is meant, never the day of those who check themselves: %s', async (turn) => {
  const { answer } = await ask(['Hòn Đước kiểm tra cá lồng hôm nào?', turn])
  expect(answer).toContain('Chậm nhất 15/5/2024')
  expect(answer).not.toContain('28/6/2024')
})

test('those who check themselves have their own day, which is none of a unit that is visited', async () => {
  const others = await ask('Các xã còn lại gửi báo cáo tự kiểm tra cá lồng trước ngày nào?')
  expect(others.answer).toContain('28/6/2024')
  const visited = await ask('Xã Vàm Lá gửi báo cáo tự kiểm tra cá lồng về Sở Nông nghiệp trước ngày nào?')
  expect(visited.deadlines.map((d) => d.lastDay)).not.toContain('2024-06-28')
})

test('the report of a year is none that a visit asks for', async () => {
  const { answer, deadlines } = await ask('Trường nội trú Hương Đô nộp báo cáo năm về bếp ăn khi nào?')
  expect(answer).not.toContain('9/5/2024')
  expect(deadlines).toEqual([])
})

test('the report of the team is none of the unit', async () => {
  const { answer } = await ask('Kiểm tra xong Công ty Sơn Đá Bạc thì Trưởng đoàn báo cáo trong bao lâu?')
  expect(answer).not.toContain('19/4/2024')
})

describe('a unit is named', () => {
  test.each([
    ['bao bì Trà Mạ nộp khi nào', 'Công ty TNHH Bao bì Trà Mạ', true],
    ['Trà Mạ nộp khi nào', 'Công ty TNHH Bao bì Trà Mạ', true],
    ['công ty gỗ Trà Mạ nộp khi nào', 'Công ty TNHH Bao bì Trà Mạ', false],
    ['trung tâm y tế nộp khi nào', 'Sở Y tế', false],
    ['gửi báo cáo cho Sở Y tế khi nào', 'Sở Y tế', false],
    ['Sở Y tế gửi khi nào', 'Sở Y tế', true],
  ])('%s: %s', (question, name, said) => {
    expect(nameSaid(question, name)).toBe(said)
  })
})

test('a comma in the name of the one who comes parts no clause', async () => {
  const { deadlines } = await ask(
    'Đoàn của Sở Văn hóa, Thể thao và Du lịch đến bếp ăn ở Hà Tĩnh ngày 15/5/2024 thì cơ sở gửi báo cáo chậm nhất ngày nào?',
  )
  expect(deadlines.map((d) => d.lastDay)).toEqual(['2024-05-09'])
})
