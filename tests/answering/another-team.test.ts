// Who heads the team of another inspection is neither told nor confirmed from the plan that is held.

import { expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN
TỈNH QUẢNG BÌNH
Số: 52/KH-UBND
Quảng Bình, ngày 03 tháng 3 năm 2025

KẾ HOẠCH
Kiểm tra cải cách hành chính năm 2025

I. THÀNH PHẦN ĐOÀN KIỂM TRA
Phó Giám đốc Sở Nội vụ làm Trưởng đoàn; thành viên là đại diện Văn phòng UBND tỉnh, Sở Tư pháp.

II. THỜI GIAN
Từ tháng 4 đến tháng 11 năm 2025.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Trần Văn Hòa
`

const { ask } = libraryOf([plan], '2025-03-10')

test.each([
  'Trưởng đoàn kiểm tra công vụ của Quảng Bình là Phó Giám đốc Sở Nội vụ phải không?',
  'Có phải Phó Giám đốc Sở Nội vụ làm trưởng đoàn kiểm tra công vụ Quảng Bình không?',
  'Trưởng đoàn kiểm tra công vụ của Quảng Bình là ai?',
])('%s', async (question) => {
  const { status, answer } = await ask(question)
  expect(status).toBe('not_found')
  expect(answer).not.toContain('Đúng như vậy')
})

test('the head of the team that the plan founds is confirmed', async () => {
  const { answer } = await ask(
    'Trưởng đoàn kiểm tra CCHC của Quảng Bình là Phó Giám đốc Sở Nội vụ phải không?',
  )
  expect(answer).toMatch(/^Đúng như vậy/u)
})
