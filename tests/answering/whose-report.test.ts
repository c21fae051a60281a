// The limit of one report that several kinds of bodies send on days of their own: the body that the question names has its
// own day, a claim with another's is put right, and where none is named all stand with whose they are. A day that is told
// with a visit starts the count, whatever else the clause says of the visit.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const letter = `ỦY BAN NHÂN DÂN
TỈNH BẮC KẠN
Số: 731/UBND-TH
V/v báo cáo công tác phòng, chống thiên tai 6 tháng đầu năm
Bắc Kạn, ngày 12 tháng 5 năm 2025

Kính gửi:
- Các sở, ban, ngành thuộc tỉnh;
- Ủy ban nhân dân các xã, thị trấn.

Ủy ban nhân dân tỉnh yêu cầu các cơ quan, địa phương thực hiện:

1. Báo cáo kết quả phòng, chống thiên tai 6 tháng đầu năm 2025
a) Nội dung: tình hình thiệt hại, kết quả khắc phục.
b) Thời hạn: các sở, ban, ngành gửi trước ngày 11/6/2025; Ủy ban nhân dân các xã, thị trấn gửi trước ngày 06/6/2025.
2. Trách nhiệm tổng hợp
a) Sở Nông nghiệp và Môi trường tổng hợp, dự thảo báo cáo phòng, chống thiên tai 6 tháng của tỉnh, trình Ủy ban nhân dân tỉnh trước ngày 18/6/2025.
`
const plan = `ỦY BAN NHÂN DÂN
TỈNH HÀ NAM
Số: 27/KH-UBND
Hà Nam, ngày 03 tháng 3 năm 2025

KẾ HOẠCH
Kiểm tra công tác văn thư, lưu trữ năm 2025

II. NỘI DUNG
1. Cơ quan, đơn vị được kiểm tra gửi báo cáo về Đoàn kiểm tra trước ngày kiểm tra 4 ngày làm việc.
2. Thời gian kiểm tra: từ tháng 4/2025 đến tháng 9/2025.
`

describe('a report that several bodies send', () => {
  const library = libraryOf([letter], '2025-05-20')

  test.each([
    ['Bắc Kạn hạn báo cáo phòng, chống thiên tai 6 tháng của các sở là ngày nào?', '11/6/2025'],
    ['Hạn của xã em ở Bắc Kạn cho báo cáo phòng, chống thiên tai 6 tháng?', '06/6/2025'],
    ['Sở mình ở Bắc Kạn gửi báo cáo phòng, chống thiên tai 6 tháng trước ngày nào?', '11/6/2025'],
  ])('%s', async (question, day) => {
    const { answer } = await library.ask(question)
    expect(answer).toContain(`**Trước ngày ${day}**`)
    expect(answer).not.toContain('Ai: Sở Nông nghiệp')
  })

  test('all days stand with whose they are where no body is named', async () => {
    const { answer } = await library.ask('Bắc Kạn hạn báo cáo phòng, chống thiên tai 6 tháng?')
    for (const day of ['11/6/2025', '06/6/2025', '18/6/2025']) expect(answer).toContain(day)
    expect(answer).toContain('(Sở Nông nghiệp và Môi trường)')
  })

  test('the day of another body is not confirmed', async () => {
    const { answer } = await library.ask(
      'Sở tôi ở Bắc Kạn nộp báo cáo phòng, chống thiên tai 6 tháng trước 18/6 đúng không?',
    )
    expect(answer).toMatch(/^\*\*Không phải\*\*.*11\/6\/2025/u)
  })
})

describe('a visit that is told', () => {
  const library = libraryOf([plan], '2025-05-05')

  test.each([
    ['Đoàn Hà Nam hẹn ghé đơn vị thứ Năm 15/5/2025, vậy hạn gửi báo cáo là hôm nào?'],
    ['Mai mốt đoàn Hà Nam xuống ngày 15/5/2025 thì báo cáo gửi muộn nhất hôm nào?'],
    ['15/5/2025 đoàn Hà Nam về xã, hôm nay 8/5 nộp báo cáo còn đúng hạn không?'],
  ])('%s', async (question) => {
    const { answer } = await library.ask(question)
    expect(answer).toContain('**Chậm nhất 9/5/2025**')
  })
})
