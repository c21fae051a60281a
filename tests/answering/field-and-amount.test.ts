// A report of a field that no clause bears has no deadline of another field; how much of each day is no day; a question
// whether begins with yes or no where the quote settles it.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN
TỈNH BẠC LIÊU
Số: 61/KH-UBND
Bạc Liêu, ngày 15 tháng 02 năm 2024

KẾ HOẠCH
Kiểm tra công tác văn thư năm 2024

I. THỜI GIAN KIỂM TRA
Từ tháng 6 đến tháng 9 năm 2024.

II. TRÁCH NHIỆM
1. Các đơn vị gửi báo cáo và số liệu phục vụ nhân dân về Đoàn kiểm tra trước ngày 10/5/2024.
2. Lồng ghép nội dung phòng cháy chữa cháy (PCCC) kho lưu trữ vào chương trình tập huấn của đơn vị.
3. Đoàn kiểm tra phỏng vấn viên chức văn thư tại mỗi đơn vị; không nhận quà biếu của đơn vị.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Phạm Văn Thiều
`

const { ask } = libraryOf([plan], '2024-03-05')

describe('a report of another field', () => {
  test.each([
    'Hạn nộp báo cáo dân số ở Bạc Liêu?',
    'han nop bao cao dan so bac lieu',
    'Nộp báo cáo PCCC của Bạc Liêu trước ngày nào?',
    'nop bc pccc cua bac lieu truoc ngay nao',
    'Hạn nộp báo cáo thuế Bạc Liêu?',
  ])('%s', async (question) => {
    const { answer, deadlines } = await ask(question)
    expect(deadlines).toEqual([])
    expect(answer).not.toContain('10/5/2024')
  })

  test.each([
    'Hạn nộp báo cáo văn thư ở Bạc Liêu?',
    'Đơn vị ở Bạc Liêu gửi báo cáo, cụ thể ngày nào?',
    'Bạc Liêu gửi báo cáo cụ thể trước ngày nào?',
  ])('the one of the plan has its deadline: %s', async (question) => {
    const { deadlines } = await ask(question)
    expect(deadlines.map((d) => d.due)).toEqual(['2024-05-10'])
  })
})

test.each([
  'Công tác phí của đoàn kiểm tra Bạc Liêu mỗi ngày bao nhiêu?',
  'Đoàn kiểm tra Bạc Liêu mỗi ngày làm việc mấy tiếng?',
])('%s', async (question) => {
  expect((await ask(question)).deadlines).toEqual([])
})

test.each([
  ['Đoàn kiểm tra Bạc Liêu có phỏng vấn viên chức văn thư không?', '**Có.**'],
  ['Đoàn kiểm tra Bạc Liêu có nhận quà biếu của đơn vị không?', '**Không.**'],
])('%s begins with %s', async (question, verdict) => {
  expect((await ask(question)).answer.startsWith(verdict)).toBe(true)
})
