// A list that the width of a page tore keeps the words that open it; "thì tính ra ngày nào?" counts from the day told and asks
// for no day of issue; "thay cho" replaces; who receives a report is none of those who send it.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const letter = `ỦY BAN NHÂN DÂN
TỈNH QUẢNG BÌNH
Số: 1904/UBND-KSTT
Quảng Bình, ngày 12 tháng 8 năm 2024

V/v chấn chỉnh việc số hóa hồ sơ

Kính gửi: Các sở; UBND các huyện, thành phố.

1. Tình hình đến ngày 31/7/2024
a) Có 11/16 đơn vị đã gửi báo cáo số hóa, đạt 68,8%. Chưa gửi: Sở Du lịch, Sở Y tế, Ủy ban nhân dân các huyện
Tuyên Hóa, Minh Hóa và thị xã Ba Đồn.

2. Đơn vị chưa gửi báo cáo số hóa gửi về Văn phòng UBND tỉnh trước ngày 30/8/2024.

3. Đơn vị được kiểm tra gửi báo cáo cho Đoàn kiểm tra trước ngày kiểm tra ít nhất 4 ngày làm việc.

4. Công văn này thay cho Công văn số 812/UBND-KSTT ngày 15/4/2024 của Ủy ban nhân dân tỉnh.

CHỦ TỊCH
Hoàng Xuân Tân
`

const library = libraryOf([letter], '2024-08-20')
const { ask, talk } = library

describe('a list that a page tore', () => {
  test('confirms nothing of those whom it leaves out', async () => {
    const { answer } = await ask('Thị xã Ba Đồn đã gửi báo cáo số hóa rồi phải không?')
    expect(answer).not.toMatch(/^Đúng/u)
    expect(answer).toContain('Chưa gửi: ')
    expect(answer).toContain('thị xã Ba Đồn')
  })
})

test('a day is counted, and none of issue told', async () => {
  const told = await talk([
    'Đơn vị được kiểm tra ở Quảng Bình phải gửi báo cáo trước bao nhiêu ngày?',
    'Đoàn hẹn ngày 17/9/2024 thì tính ra ngày nào?',
    'Nếu Đoàn dời sang 20/9/2024 thì sao?',
  ])
  expect(told[1]?.answer).toContain('**Chậm nhất 11/9/2024**')
  expect(told[2]?.answer).toContain('**Chậm nhất 16/9/2024**')
  for (const { answer } of told) expect(answer).not.toContain('**12/8/2024**')
})

test.each(['công văn 1904 thay cho công văn nào', 'Công văn 1904 thay thế công văn số mấy?'])(
  '%s',
  async (question) => {
    expect((await ask(question)).answer).toContain('812/UBND-KSTT')
  },
)

test('who receives a report is none of those who send it', async () => {
  const { answer } = await ask('Đơn vị nào nhận báo cáo của đơn vị được kiểm tra ở Quảng Bình?')
  expect(answer).toContain('**Đoàn kiểm tra**')
  expect(answer).not.toMatch(/\*\*(?:Các )?[Đđ]ơn vị/u)
})

test('no answer failed its proof', () => {
  expect(library.reported).toEqual([])
})
