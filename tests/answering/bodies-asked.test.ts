// A body in a question is taken for what it is there: who acts, one of many, what a plan arranges, a numbered team.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN
TỈNH QUẢNG BÌNH
Số: 45/KH-UBND
Quảng Bình, ngày 24 tháng 02 năm 2025

KẾ HOẠCH
Kiểm tra việc sử dụng xe công năm 2025

I. TỔ KIỂM TRA
1. Tổ kiểm tra số 1: Phó Giám đốc Sở Tài chính làm Tổ trưởng; thành viên là đại diện Thanh tra tỉnh, Công an tỉnh.
2. Tổ kiểm tra số 2: Chánh Thanh tra Sở Tài chính làm Tổ trưởng; thành viên là đại diện Kho bạc Nhà nước, Sở Tư pháp.

II. LỊCH KIỂM TRA
| STT | Đơn vị | Thời gian | Tổ kiểm tra |
|---|---|---|---|
| 1 | Sở Y tế | 15/4/2025 | Tổ số 1 |
| 2 | Sở Xây dựng | 17/4/2025 | Tổ số 2 |

III. BÁO CÁO QUÝ
1. Các sở, ban, ngành; UBND các huyện: gửi báo cáo về Sở Tài chính trước ngày 17 của tháng cuối quý.
2. Báo cáo quý theo lĩnh vực xe công:
| Lĩnh vực | Cơ quan | Thời hạn |
|---|---|---|
| Xe công chuyên dùng | Sở Y tế | Trước ngày 20 của tháng cuối quý |
| Xe công phục vụ chung | Sở Tài chính | Trước ngày 21 của tháng cuối quý |

IV. TỔ CHỨC THỰC HIỆN
1. Sở Tài chính
a) Gửi kết luận kiểm tra cho đơn vị được kiểm tra trong thời hạn 07 ngày làm việc kể từ ngày kết thúc kiểm tra.
2. Cơ quan chuyên môn thuộc UBND tỉnh báo cáo số xe hiện có trước ngày 10/3/2025.
3. Trình đề án sắp xếp xe của các cơ quan chuyên môn trước ngày 20/5/2025.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Trần Văn Hòa
`

const { ask } = libraryOf([plan], '2025-03-03')

describe('a team is known by its number', () => {
  test.each([
    ['Tổ số 2 gồm những ai?', 'Kho bạc Nhà nước', 'Công an tỉnh'],
    ['to kiem tra so 1 gom co quan nao', 'Công an tỉnh', 'Kho bạc'],
    ['Tổ kiểm tra số 02 gồm những ai?', 'Kho bạc Nhà nước', 'Công an tỉnh'],
  ])('%s', async (question, own, other) => {
    const { answer } = await ask(question)
    expect(answer).toContain(own)
    expect(answer).not.toContain(other)
  })

  test('a number that no team has is not answered with another team', async () => {
    expect((await ask('Tổ kiểm tra số 3 gồm những ai?')).status).toBe('not_found')
  })
})

test('what all departments owe comes before what one of them owes', async () => {
  const { answer, deadlines } = await ask('Các sở gửi báo cáo quý trước ngày nào?')
  expect(deadlines).toHaveLength(1)
  expect(answer).toMatch(/^\*\*Trước ngày 17 của tháng cuối quý\*\*/u)
})

test('"chuyên môn" is no act of the body before it', async () => {
  const { deadlines } = await ask('Đề án sắp xếp xe của các cơ quan chuyên môn hạn nào?')
  expect(deadlines.map((d) => d.lastDay)).toEqual(['2025-05-19'])
})

test('the team sends the conclusion that its leading body is told to send', async () => {
  const { answer } = await ask('Đoàn kiểm tra gửi kết luận trong mấy ngày?')
  expect(answer).toContain('07 ngày làm việc')
  expect(answer).toContain('Ai: Sở Tài chính')
})

test.each(['Quảng Ninh kiểm tra xe công khi nào?', 'quang ninh ai ký kế hoạch kiểm tra xe công'])(
  '%s: another province is no slip of the one that is held',
  async (question) => {
    const { status, answer } = await ask(question)
    expect(status).toBe('not_found')
    expect(answer).toContain('Quảng Ninh')
  },
)
