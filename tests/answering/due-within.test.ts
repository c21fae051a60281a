// Lists of what is due within some days: the days, the unit and the matter that are named narrow them; nothing else does.

import { describe, expect, test } from 'vitest'
import type { Answer } from '../../src/answer.ts'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN
TỈNH ĐẮK NÔNG
Số: 44/KH-UBND
Đắk Nông, ngày 10 tháng 01 năm 2024

KẾ HOẠCH
Kiểm tra công tác thư viện năm 2024

I. ĐỐI TƯỢNG KIỂM TRA
1. Các Sở: Y tế, Xây dựng.
2. Ủy ban nhân dân các huyện: Cư Jút, Tuy Đức.

II. THỜI GIAN KIỂM TRA
Từ tháng 5 đến tháng 8 năm 2024.

III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ gửi danh sách đoàn về Ủy ban nhân dân tỉnh trước ngày 16/4/2024.
2. Đơn vị được kiểm tra gửi báo cáo cho Đoàn kiểm tra trước ngày kiểm tra 5 ngày.
3. Các cơ quan, đơn vị, địa phương không thuộc đối tượng kiểm tra tự rà soát kho sách, gửi báo cáo về Sở Nội vụ trước ngày 21/6/2024.
4. Các cơ quan, đơn vị gửi báo cáo thống kê bạn đọc về Sở Nội vụ trước ngày 06 của tháng cuối quý.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Y Nam Kdoh
`

const letter = `ỦY BAN NHÂN DÂN
TỈNH GIA LAI
Số: 12/KH-UBND
Gia Lai, ngày 20 tháng 01 năm 2024

KẾ HOẠCH
Tuyên truyền văn hóa đọc năm 2024

I. VIỆC PHẢI LÀM
1. Các sở xây dựng tủ sách và báo cáo Ủy ban nhân dân tỉnh trước ngày 30/4/2024.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Rơ Mah Hiền
`

const { ask, look } = libraryOf([plan, letter], '2024-04-10')

const lastDays = ({ deadlines }: Answer) => deadlines.flatMap((d) => d.lastDay ?? []).sort()

describe('what is due', () => {
  test.each([
    ['tháng này có những hạn nào?', ['2024-04-15', '2024-04-29']],
    ['còn những hạn nào trong tháng 6/2024', ['2024-06-05', '2024-06-20']],
    ['thang 6 phai nop gi', ['2024-06-05', '2024-06-20']],
    ['tuần tới có việc gì đến hạn', ['2024-04-15']],
    ['liệt kê các hạn trong quý II/2024', ['2024-04-15', '2024-04-29', '2024-06-05', '2024-06-20']],
    ['trong 7 ngày tới phải nộp báo cáo gì', ['2024-04-15']],
    ['trước 30/4 phải làm những gì?', ['2024-04-15', '2024-04-29']],
    ['hạn nào sau ngày 1/5/2024', ['2024-06-05', '2024-06-20']],
    ['có hạn nào rơi vào ngày 15/4/2024 không', ['2024-04-15']],
    ['hạn gần nhất là khi nào?', ['2024-04-15']],
    ['Gia Lai tháng này phải nộp gì?', ['2024-04-29']],
    ['tháng 9 có báo cáo nào phải nộp không', ['2024-09-05']],
  ])('%s', async (question, days) => {
    const answer = await ask(question)
    expect(answer.status).toBe('answered')
    // a time that only goes on in these days is told behind the deadlines
    const listed = lastDays(answer).filter((d) => d !== '2024-08-31')
    expect(listed).toEqual(days)
  })

  test('counts what has passed from the day of the question', async () => {
    expect(lastDays(await ask('những hạn nào đã qua', '2024-05-02'))).toEqual(['2024-04-15', '2024-04-29'])
  })

  test('says that a month has none, and what comes before and after it', async () => {
    const answer = await ask('tháng 5/2024 phải nộp gì')
    expect(answer.answer).toContain('Từ 1/5/2024 đến 31/5/2024: không thấy hạn nào')
    expect(lastDays(answer)).toEqual(['2024-04-29', '2024-06-05'])
  })

  test('tells what hangs on an event without a day', async () => {
    const { answer } = await ask('tháng 6/2024 có những hạn nào?')
    expect(answer).toMatch(/tính theo sự kiện:\n[^\n]+\n• \*\*Trước ngày kiểm tra 5 ngày/u)
  })
})

describe('for a unit', () => {
  test('leaves out the duties of others', async () => {
    expect(lastDays(await ask('tháng này Sở Nội vụ Đắk Nông phải nộp gì?'))).toEqual(['2024-04-15'])
    expect(lastDays(await ask('tháng 4 sở tài chính Đắk Nông phải nộp gì'))).not.toContain('2024-04-15')
  })

  test('leaves out of an inspected unit what binds those who are not', async () => {
    const answer = await ask('tháng 6 Sở Xây dựng Đắk Nông phải nộp gì?')
    expect(lastDays(answer)).toEqual(['2024-06-05'])
  })
})

test('looks for no word of the unit that a clause only sets the case with', async () => {
  const asked = await look('Phường ở Đắk Nông sắp được kiểm tra, báo cáo gửi Đoàn trước mấy ngày?')
  const looked = asked?.u.terms.map((t) => t.folded)
  expect(looked).toContain('doan')
  expect(looked).not.toContain('phuong')
})

describe('of a matter', () => {
  test('lists only what speaks of it', async () => {
    expect(lastDays(await ask('tháng 6 phải nộp báo cáo thống kê nào'))).toEqual(['2024-06-05'])
  })

  test('finds nothing for one that no document knows', async () => {
    const answer = await ask('tháng 6 phải nộp báo cáo thuế gì')
    expect(answer.status).toBe('not_found')
    expect(answer.deadlines).toEqual([])
  })

  test.each([
    'Báo cáo thống kê bạn đọc nộp khi nào?',
    'tháng 6 nộp báo cáo cho cơ quan nào?',
    'Đắk Nông quý II nộp báo cáo thống kê bạn đọc hạn nào?',
    'quy 2 phai gui bao cao thong ke ban doc vao han nao',
  ])('%s asks for no list', async (question) => {
    expect((await ask(question)).answer).not.toMatch(/^Từ \d/u)
  })
})
