// Duties whose sentence holds words that look like another one: "công lập" is no act, what follows "và" behind an event is due
// and not part of the event, and "mỗi lần gửi chậm" asks for no day.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const rules = `ỦY BAN NHÂN DÂN
TỈNH ĐIỆN BIÊN
Số: 519/QĐ-UBND
Điện Biên, ngày 12 tháng 02 năm 2026

QUYẾT ĐỊNH
Ban hành Quy chế báo cáo công tác thiết bị trường học

Điều 1. Thời hạn gửi báo cáo
1. Các trường, trung tâm, cơ sở giáo dục công lập trực thuộc Sở gửi Phòng Kế hoạch trước ngày 18 của tháng cuối quý.
2. Phòng Kế hoạch tổng hợp, trình Giám đốc Sở trước ngày 22 của tháng cuối quý.

Điều 2. Xử lý
Mỗi lần gửi báo cáo thiết bị muộn bị trừ 0,75 điểm thi đua của trường trong năm.

Điều 3. Trách nhiệm của trường được kiểm kê
Xử lý thiết bị hỏng trong thời hạn 25 ngày kể từ ngày nhận được biên bản kiểm kê và báo cáo kết quả xử lý về Sở Giáo dục và Đào tạo (qua Phòng Kế hoạch).
`

const { ask } = libraryOf([rules], '2026-03-02')

test('a body of public schools has the whole of its name', async () => {
  const { answer } = await ask(
    'Cơ sở giáo dục công lập Điện Biên gửi báo cáo thiết bị trước ngày bao nhiêu của tháng cuối quý?',
  )
  expect(answer).toContain('ngày 18')
  expect(answer).toContain('Ai: Các trường, trung tâm, cơ sở giáo dục công lập trực thuộc Sở')
})

describe('an event ends where the next duty begins', () => {
  test.each([
    'Điện Biên: thiết bị hỏng phải xử lý trong bao nhiêu ngày kể từ khi nhận biên bản kiểm kê?',
    'Trường ở Điện Biên báo cáo kết quả xử lý thiết bị hỏng trong bao lâu?',
  ])('%s', async (question) => {
    const { answer } = await ask(question)
    expect(answer).toContain('25 ngày kể từ ngày nhận được biên bản kiểm kê**')
    expect(answer).toContain('Sở Giáo dục và Đào tạo')
  })

  test('and a day is counted from it', async () => {
    const { answer } = await ask(
      'Trường nhận biên bản kiểm kê ngày 02/3/2026 thì xử lý thiết bị hỏng đến ngày nào?',
    )
    expect(answer).toContain('27/3/2026')
  })
})

test('what each delay costs is no day', async () => {
  const { answer } = await ask('Mỗi lần nộp báo cáo thiết bị muộn trường mất bao nhiêu điểm?')
  expect(answer).toContain('0,75 điểm')
  expect(answer).not.toContain('ngày 18')
})
