// Which of two values it is is asked as the value is; which paper another takes the place of, what a plan is issued upon and
// who sits in a team are told in whatever words the paper says it.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN
TỈNH BẮC KẠN
Số: 31/KH-UBND
Bắc Kạn, ngày 12 tháng 02 năm 2025

KẾ HOẠCH
Kiểm tra việc quản lý tài sản công năm 2025

Nhằm thực hiện Quyết định số 15/QĐ-UBND ngày 06/01/2025 của Ủy ban nhân dân tỉnh, nay lập kế hoạch kiểm tra.

I. THỜI GIAN
Từ tháng 4/2025 đến tháng 8/2025, chia làm 02 đợt; đầu quý II đi các sở.

II. THỰC HIỆN
1. Sở Tài chính lập Đoàn kiểm tra với đại diện của: Thanh tra tỉnh, Văn phòng UBND tỉnh, các Sở: Tài chính, Xây dựng, Tư pháp.
2. Đơn vị được kiểm tra nộp báo cáo cho Sở Tài chính trước ngày 20/3/2025.
3. Mỗi đơn vị kiểm kê ít nhất 25% số tài sản và niêm yết kết quả trong 7 ngày làm việc.
4. Trước khi đến, Đoàn kiểm tra báo cho đơn vị ít nhất 4 ngày làm việc.

CHỦ TỊCH
Nông Văn Bính
`

const library = libraryOf([plan], '2025-03-01')
const { ask } = library

describe('one of two values', () => {
  test.each([
    ['hạn nộp báo cáo của Bắc Kạn là 20/3 hay 30/3 vậy', '**Trước ngày 20/3/2025**'],
    ['đơn vị được kiểm tra ở Bắc Kạn nộp báo cáo trước 20/2 hay 20/3?', '**Trước ngày 20/3/2025**'],
    ['Bac Kan kiem ke 25% hay 35% tai san', '25%'],
    ['niêm yết kết quả trong 5 hay 7 ngày làm việc', '7 ngày làm việc'],
    ['Bắc Kạn kiểm tra từ tháng 3 hay tháng 4', '**Từ tháng 4/2025 đến tháng 8/2025**'],
    ['kế hoạch 31 ký ngày 12/2 hay 21/2', '**12/2/2025**'],
  ])('%s', async (question, told) => {
    const { status, answer } = await ask(question)
    expect(status).toBe('answered')
    expect(answer).toContain(told)
    expect(answer).not.toMatch(/Chỗ gần|Chưa đủ/u)
  })

  test('of which nothing is told', async () => {
    expect((await ask('Bắc Kạn phạt chậm nộp 2 triệu hay 3 triệu')).status).toBe('not_found')
  })
})

test('a plan that replaces none', async () => {
  const { answer } = await ask('kế hoạch 31 thay cho kế hoạch nào')
  expect(answer).not.toContain('“')
})

test('what it is issued upon', async () => {
  const { answer } = await ask('kế hoạch kiểm tra của Bắc Kạn căn cứ vào đâu')
  expect(answer).toContain('15/QĐ-UBND')
})

test('who sits in the team', async () => {
  const { answer } = await ask('doan bac kan gom nhung so nao')
  expect(answer).toContain('Xây dựng, Tư pháp')
})

test('no answer failed its proof', () => {
  expect(library.reported).toEqual([])
})
