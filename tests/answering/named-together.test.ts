// Documents named one behind another, their times held against each other, and a time that lies before the day of issue.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const head = (number: string, place: string, day: string) => `ỦY BAN NHÂN DÂN
TỈNH ${place.toUpperCase()}

Số: ${number}/KH-UBND

${place}, ngày ${day}
`

const first = `${head('57', 'Bình Phước', '20 tháng 6 năm 2022')}
KẾ HOẠCH
Kiểm tra công tác lưu trữ năm 2022

Thực hiện Quyết định số 1316/QĐ-UBND ngày 05/5/2022 của UBND tỉnh Bình Phước về công tác lưu trữ.

1. Thời gian kiểm tra: Từ tháng 7/2022 đến tháng 9/2022.

2. Các sở gửi báo cáo tự kiểm tra về Sở Nội vụ trước ngày 15/5/2022.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Trần Văn Bình
`

const later = `${head('64', 'Bình Phước', '12 tháng 02 năm 2024')}
KẾ HOẠCH
Kiểm tra công tác lưu trữ năm 2024

1. Thời gian kiểm tra: Từ tháng 3/2024 đến tháng 11/2024.

TM. ỦY BAN NHÂN DÂN
PHÓ CHỦ TỊCH

Lê Thị Hoa
`

const other = `${head('83', 'Trà Vinh', '04 tháng 3 năm 2024')}
KẾ HOẠCH
Kiểm tra công tác lưu trữ năm 2024

1. Thời gian kiểm tra: Quý III năm 2024.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Phạm Minh Đức
`

const { ask } = libraryOf([first, later, other], '2024-05-20')

describe('documents named one behind another', () => {
  test.each([
    'Cho tên người ký của kế hoạch 64 Bình Phước và 83 Trà Vinh',
    'Kế hoạch 64 của tỉnh Bình Phước, 83 của tỉnh Trà Vinh do ai ký?',
  ])('%s', async (question) => {
    const { answer } = await ask(question)
    expect(answer).toContain('Lê Thị Hoa')
    expect(answer).toContain('Phạm Minh Đức')
  })

  test('a number of things behind a name is no document', async () => {
    const { answer } = await ask('Kế hoạch 64 của tỉnh Bình Phước và 12 huyện do ai ký?')
    expect(answer).toContain('Lê Thị Hoa')
    expect(answer).not.toContain('Thư viện không có văn bản')
  })
})

test('the frames of two years of one place stand side by side', async () => {
  const { answer } = await ask(
    'Khung thời gian kiểm tra của Bình Phước năm 2022 với năm 2024 khác nhau ra sao?',
  )
  expect(answer).toContain('tháng 9/2022')
  expect(answer).toContain('tháng 11/2024')
})

describe('a day before the text that sets it', () => {
  test.each([
    'Kế hoạch 57 Bình Phước ra tháng 6 mà bắt nộp báo cáo từ tháng 5, ngày trong đó có nhầm không?',
    'Hạn nộp báo cáo của kế hoạch 57 Bình Phước sao lại trước ngày ban hành?',
  ])('%s', async (question) => {
    const { answer } = await ask(question)
    expect(answer).toContain('sớm hơn ngày ban hành')
    expect(answer).toContain('15/5/2022')
    expect(answer).not.toMatch(/\*\*Không phải/u)
  })
})

test('whose a decision is that is only cited tells nothing that it sets', async () => {
  expect((await ask('quyet dinh 1316 cua UBND tinh Binh Phuoc ngay bao nhieu')).answer).toContain('5/5/2022')
  const { answer } = await ask('Quyết định 1316 của UBND tỉnh yêu cầu sở nộp báo cáo lưu trữ ngày nào?')
  expect(answer).not.toContain('5/5/2022')
})

test('a number asked for by its bare noun is no passage on something else', async () => {
  expect((await ask('Số biên chế Sở Nội vụ Bình Phước được giao năm 2022?')).status).toBe('not_found')
})
