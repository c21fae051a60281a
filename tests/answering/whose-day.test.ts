// A day is given only to whom it binds, for what is handed in where the question says, in the year that it means.

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
2. Phúc tra: Sở Xây dựng; Ủy ban nhân dân huyện Hồng Dân.

II. THỜI GIAN KIỂM TRA
Từ tháng 6 đến tháng 9 năm 2024.

III. TRÁCH NHIỆM
1. Đối với đơn vị được kiểm tra
a) Chuẩn bị hồ sơ khen thưởng, báo cáo kết quả tự kiểm tra với Đoàn kiểm tra.
2. Đối với các cơ quan, đơn vị không thuộc đối tượng kiểm tra: tự kiểm tra, gửi báo cáo về Ủy ban nhân dân tỉnh (qua Sở Nội vụ) trước ngày 21/7/2024.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Phạm Văn Thiều
`

const { ask } = libraryOf([plan], '2024-05-06')

describe('the day of those who are not inspected', () => {
  test.each([
    'Sở Tư pháp Bạc Liêu nộp báo cáo tự kiểm tra khi nào?',
    'Sở Xây dựng Bạc Liêu gửi báo cáo tự kiểm tra trước ngày nào?',
    'Huyện Hồng Dân tỉnh Bạc Liêu nộp báo cáo tự kiểm tra khi nào?',
  ])('%s: is told as not theirs', async (question) => {
    const { answer, deadlines } = await ask(question)
    expect(deadlines).toEqual([])
    expect(answer).toMatch(/“trước ngày 21\/7\/2024” chỉ dành cho đơn vị không thuộc đối tượng/u)
    expect(answer).toContain('với Đoàn kiểm tra')
  })

  test('is given to a unit that the plan does not name', async () => {
    const { deadlines } = await ask('Sở Tài chính Bạc Liêu nộp báo cáo tự kiểm tra khi nào?')
    expect(deadlines.map((d) => d.lastDay)).toEqual(['2024-07-20'])
  })
})

describe('what is handed in elsewhere', () => {
  test.each([
    'Hạn nộp báo cáo tự kiểm tra cho Sở Y tế là khi nào?',
    'Bao giờ gửi báo cáo tự kiểm tra về Bộ Tài chính?',
  ])('%s: no day', async (question) => {
    const { status, deadlines } = await ask(question)
    expect(deadlines).toEqual([])
    expect(status).toBe('not_found')
  })

  test('is no other thing for the body that it goes through', async () => {
    const { deadlines } = await ask('Bạc Liêu gửi báo cáo tự kiểm tra về Sở Nội vụ khi nào?')
    expect(deadlines.map((d) => d.lastDay)).toEqual(['2024-07-20'])
  })
})

describe('a day held against the deadline', () => {
  test.each([
    ['nộp báo cáo tự kiểm tra đúng ngày 21/7/2024 cho Bạc Liêu có bị coi là trễ không?', '**Trễ 1 ngày**'],
    ['ngày 19/7/2024 nộp báo cáo tự kiểm tra Bạc Liêu còn kịp không', '**Còn kịp**'],
    ['sau ngay 20/7/2024 con nop bao cao tu kiem tra Bac Lieu duoc khong', '**Trễ 1 ngày**'],
    ['20/7/2024 có phải hạn cuối nộp báo cáo tự kiểm tra của Bạc Liêu không', '**Đúng, 20/7/2024'],
    ['21/7/2024 có phải ngày cuối nộp báo cáo tự kiểm tra Bạc Liêu không?', '**Không**, 21/7/2024'],
  ])('%s', async (question, verdict) => {
    const { answer } = await ask(question)
    expect(answer.startsWith(verdict)).toBe(true)
    expect(answer).toContain('20/7/2024')
  })

  test('takes the day of the question for today', async () => {
    const question = 'Hôm nay có phải ngày cuối nộp báo cáo tự kiểm tra ở Bạc Liêu không?'
    expect((await ask(question, '2024-07-20')).answer).toMatch(/^\*\*Đúng/u)
    expect((await ask(question, '2024-07-19')).answer).toMatch(/^\*\*Không/u)
  })
})

describe('a year that is only pointed at', () => {
  test.each([
    ['Năm nay Bạc Liêu kiểm tra thi đua vào tháng mấy?', '2026-03-02'],
    ['Báo cáo tự kiểm tra năm sau của Bạc Liêu nộp khi nào?', '2024-05-06'],
    ['Năm ngoái Bạc Liêu kiểm tra thi đua khi nào?', '2024-05-06'],
  ])('%s on %s: none is held', async (question, asOf) => {
    const { status, deadlines } = await ask(question, asOf)
    expect([status, deadlines]).toEqual(['not_found', []])
  })

  test('is the plan of that year where one is held', async () => {
    const { answer } = await ask('năm ngoái Bạc Liêu kiểm tra thi đua khi nào', '2025-05-06')
    expect(answer).toContain('tháng 6 đến tháng 9 năm 2024')
  })
})
