// Where an inspection stands today is told by its own stretch of time, and a follow-up keeps the unit, its place and what
// was asked of it.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN
TỈNH BẠC LIÊU
Số: 61/KH-UBND
Bạc Liêu, ngày 15 tháng 02 năm 2024

KẾ HOẠCH
Kiểm tra công tác thi đua năm 2024

I. ĐỐI TƯỢNG KIỂM TRA
1. Các Sở: Y tế, Tư pháp, Công Thương.
2. Ủy ban nhân dân các huyện: Hồng Dân, Phước Long.
3. Phúc tra việc sửa chữa thiếu sót sau kiểm tra năm 2023 đối với các đơn vị: Sở Xây dựng; Sở Nội vụ.

II. THỜI GIAN KIỂM TRA
Từ tháng 6 đến tháng 9 năm 2024.

III. TRÁCH NHIỆM
1. Đơn vị được kiểm tra gửi báo cáo về Đoàn kiểm tra trước ngày kiểm tra 4 ngày làm việc.
2. Đối với các cơ quan, đơn vị không thuộc đối tượng kiểm tra: tự kiểm tra, gửi báo cáo về Ủy ban nhân dân tỉnh (qua Sở Nội vụ) trước ngày 21/7/2024.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Phạm Văn Thiều
`

const { ask } = libraryOf([plan], '2024-08-05')

describe('whether an inspection is over', () => {
  test.each([
    'Đoàn kiểm tra Bạc Liêu còn đi kiểm tra nữa không hay xong rồi?',
    'Bạc Liêu đã kiểm tra xong chưa?',
    'đã hết đợt kiểm tra của Bạc Liêu chưa',
    'đợt kiểm tra theo kế hoạch 61 còn chạy không',
  ])('%s', async (question) => {
    const now = await ask([question])
    expect(now.answer).toContain('đang diễn ra')
    expect(now.deadlines.map((d) => d.lastDay)).toEqual(['2024-09-30'])
    expect((await ask([question], '2024-10-02')).answer).toContain('đã kết thúc 2 ngày trước')
  })

  test.each([
    ['Bạc Liêu đang kiểm tra thi đua phải không?', '2024-05-01', 'chưa bắt đầu, còn 31 ngày'],
    ['Bạc Liêu đang kiểm tra thi đua phải không?', '2024-10-02', 'đã kết thúc 2 ngày trước'],
    ['Bac Lieu van con trong dot kiem tra thi dua dung khong', '2024-10-02', 'đã kết thúc 2 ngày trước'],
    ['Bạc Liêu kiểm tra xong rồi phải không?', '2024-08-05', 'đang diễn ra'],
  ])('is never confirmed against the days of the plan: %s on %s', async (question, day, told) => {
    const { answer } = await ask([question], day)
    expect(answer).toMatch(/^\*\*Không/)
    expect(answer).toContain(told)
  })

  test.each([
    ['Bạc Liêu đang kiểm tra thi đua phải không?', '2024-08-05', 'Đúng như vậy.'],
    ['Bạc Liêu chưa bắt đầu kiểm tra phải không?', '2024-05-01', 'Đúng như vậy.'],
    ['Giờ Bạc Liêu còn kiểm tra không?', '2024-08-05', '**Có**'],
    ['Hôm nay còn trong đợt kiểm tra của Bạc Liêu không?', '2024-10-02', '**Không**'],
    ['Bạc Liêu đã bắt đầu kiểm tra chưa?', '2024-05-01', '**Chưa**'],
    ['Bạc Liêu kiểm tra xong chưa?', '2024-10-02', '**Rồi**'],
  ])('begins with yes or no: %s on %s', async (question, day, first) => {
    expect((await ask([question], day)).answer.startsWith(first)).toBe(true)
  })

  test('of what no day is set for is not confirmed', async () => {
    const { answer } = await ask(['Các đơn vị của Bạc Liêu đang tự kiểm tra phải không?'])
    expect(answer).not.toContain('Đúng như vậy')
  })

  test('is not told of one unit, of which the plan says no day', async () => {
    expect((await ask(['Sở Tư pháp Bạc Liêu đã kiểm tra xong chưa?'])).answer).not.toContain('đang diễn ra')
  })
})

describe('inspecting again', () => {
  test('takes place in the time of the inspections', async () => {
    expect((await ask(['Khi nào phúc tra ở Bạc Liêu?'])).deadlines.map((d) => d.lastDay)).toEqual([
      '2024-09-30',
    ])
  })

  test('says what is inspected again', async () => {
    expect((await ask(['Bạc Liêu phúc tra việc gì?'])).answer).toContain('sửa chữa thiếu sót')
  })
})

describe('a follow-up', () => {
  test('of another kind of unit asks for those that are inspected', async () => {
    const { answer } = await ask(['Bạc Liêu mấy huyện bị kiểm tra?', 'còn sở nào?'])
    expect(answer).toContain('Y tế, Tư pháp, Công Thương')
  })

  test('keeps the unit and its place', async () => {
    const { question } = await ask([
      'Sở Tư pháp Bạc Liêu có bị kiểm tra không?',
      'thế Sở Tài chính?',
      'vậy sở đó phải nộp gì, hạn nào?',
    ])
    expect(question).toContain('Sở Tài chính Bạc Liêu phải nộp gì')
  })
})

describe('a request that no text knows', () => {
  test.each([
    'Muốn xin nghỉ phép năm thì nộp đơn cho ai?',
    'Xin thôi việc thì gửi đơn ở đâu?',
    'Tôi muốn làm đơn xin chuyển trường cho con thì gửi ai?',
  ])('%s', async (question) => {
    expect((await ask([question])).status).toBe('not_found')
  })
})

test('typed without marks, standing outside a list is no year', async () => {
  const { deadlines } = await ask([
    'Bac Lieu: don vi nam ngoai danh sach kiem tra gui bao cao truoc ngay nao',
  ])
  expect(deadlines.map((d) => d.due)).toEqual(['2024-07-21'])
})
