// When the team works and for which years a plan is: told from the time of the inspection and from the title, never from
// what is due to the team or to the province.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const inspection = `ỦY BAN NHÂN DÂN
TỈNH BẠC LIÊU
Số: 61/KH-UBND
Bạc Liêu, ngày 15 tháng 02 năm 2024

KẾ HOẠCH
Kiểm tra công tác thi đua năm 2024

I. ĐỐI TƯỢNG KIỂM TRA
1. Các Sở: Y tế, Tư pháp, Công Thương.

II. THỜI GIAN KIỂM TRA
Thời gian kiểm tra: Từ tháng 6 đến tháng 9 năm 2024.

III. TRÁCH NHIỆM
1. Đơn vị được kiểm tra gửi báo cáo về Đoàn kiểm tra trước ngày kiểm tra 5 ngày làm việc.
2. Các cơ quan, đơn vị không thuộc đối tượng kiểm tra: tự kiểm tra, gửi báo cáo về Ủy ban nhân dân tỉnh (qua Sở Nội vụ) trước ngày 21/7/2024.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Phạm Văn Thiều
`

const programme = `ỦY BAN NHÂN DÂN
TỈNH CÀ MAU
Số: 74/KH-UBND
Cà Mau, ngày 10 tháng 9 năm 2021

KẾ HOẠCH
Phát triển vận tải thủy giai đoạn 2022-2026

I. MỤC TIÊU
1. Áp dụng giải pháp mới trong từng giai đoạn của quá trình phát triển.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lâm Thị Hòa
`

const { ask } = libraryOf([inspection, programme], '2024-05-06')

describe('the time in which the team works', () => {
  test.each([
    'Đoàn kiểm tra Bạc Liêu năm 2024 làm việc đến hết tháng mấy?',
    'Đoàn kiểm tra thi đua Bạc Liêu làm việc đến hết tháng nào?',
    'Đoàn kiểm tra Bạc Liêu kết thúc tháng mấy?',
    'Đoàn kiểm tra Bạc Liêu hoạt động từ khi nào đến khi nào?',
    'Bạc Liêu kiểm tra đến hết tháng nào?',
    'doan kiem tra Bac Lieu lam viec den khi nao',
  ])('%s', async (question) => {
    const { answer, deadlines } = await ask(question)
    expect(answer).toContain('**Từ tháng 6 đến tháng 9 năm 2024**')
    expect(deadlines.map((d) => d.lastDay)).toEqual(['2024-09-30'])
  })

  test('is no day on which a unit is visited', async () => {
    const { deadlines } = await ask('Đoàn kiểm tra Bạc Liêu làm việc với Sở Y tế ngày nào?')
    expect(deadlines.map((d) => d.lastDay)).not.toContain('2024-09-30')
  })
})

describe('place and years of a plan', () => {
  test.each([
    ['Kế hoạch 61 là của tỉnh nào, năm nào?', '**Bạc Liêu, năm 2024**'],
    ['Kế hoạch 61 của năm nào?', '**Năm 2024**'],
    ['Kế hoạch 74 áp dụng cho giai đoạn nào?', '**Giai đoạn 2022-2026**'],
    ['Kế hoạch 74/KH-UBND của Cà Mau là cho những năm nào?', '**Giai đoạn 2022-2026**'],
    ['Giai đoạn thực hiện kế hoạch 74 của Cà Mau là từ năm nào đến năm nào?', '**Giai đoạn 2022-2026**'],
    ['Kế hoạch 74 thực hiện từ năm nào đến năm nào?', '**Giai đoạn 2022-2026**'],
  ])('%s', async (question, told) => {
    const { answer, deadlines } = await ask(question)
    expect(answer.startsWith(told)).toBe(true)
    expect(deadlines).toEqual([])
  })
})

test.each([
  'Sở Tài chính của Bạc Liêu nộp báo cáo tự kiểm tra trước ngày nào?',
  'Huyện Phước Long không có trong danh sách kiểm tra của Bạc Liêu thì phải nộp báo cáo trước ngày nào?',
])('%s: the day of those who are not inspected', async (question) => {
  const { deadlines } = await ask(question)
  expect(deadlines.map((d) => d.lastDay)).toEqual(['2024-07-20'])
})

test.each(['Hạn nộp báo cáo kiểm kê của Bạc Liêu?', 'Khi nào Bạc Liêu nộp báo cáo kiểm kê tài sản công?'])(
  '%s: no other report of the plan',
  async (question) => {
    const { status, deadlines } = await ask(question)
    expect(deadlines).toEqual([])
    expect(status).toBe('not_found')
  },
)
