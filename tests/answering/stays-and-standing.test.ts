// The standing deputy is no other deputy; how long a team stays is no limit of a duty; yes or no is said by the words that
// say it; a ministry that is named means its own papers; a heading says what the steps below it are.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const fire = `BỘ CÔNG THƯƠNG
Số: 512/KH-BCT
Hà Nội, ngày 09 tháng 02 năm 2026

KẾ HOẠCH
Kiểm tra an toàn kho hóa chất năm 2026

I. THÀNH PHẦN ĐOÀN
1. Trưởng đoàn: Ông Vũ Hải Triều, Phó Cục trưởng Cục Hóa chất.
2. Phó Trưởng đoàn: Ông Kiều Đình Sáng, Trưởng phòng An toàn.
3. Phó Trưởng đoàn Thường trực: Bà Mạc Thu Ngân, Chánh Thanh tra.
II. QUY TRÌNH LÀM VIỆC
1. Kiểm tra theo lịch: báo cho cơ sở trước 05 ngày làm việc; thời lượng làm việc tại một đơn vị không quá 03 ngày.
2. Kiểm tra bất ngờ: niêm phong sổ sách; lấy mẫu tại chỗ; lập biên bản trước khi rời kho.
III. BÁO CÁO
1. Đơn vị nộp bản kê bổ sung theo ý kiến của Đoàn trước ngày 15/9/2026. Bản kê nộp bổ sung không coi là nộp muộn.
2. Thư ký trình dự thảo kết luận trong thời hạn 12 ngày sau ngày Đoàn làm việc tại từng đơn vị.
`

const port = `ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH
Số: 61/KH-UBND
Hà Tĩnh, ngày 03 tháng 3 năm 2026

KẾ HOẠCH
Kiểm tra an toàn bến cá năm 2026

1. Đoàn báo cho bến cá trước 03 ngày.
2. Thời gian kiểm tra tại mỗi đơn vị: 01 buổi.
`

const { ask } = libraryOf([fire, port], '2026-04-02')

describe('deputies', () => {
  test.each([
    'Ai là phó trưởng đoàn thường trực kiểm tra kho hóa chất?',
    'pho truong doan thuong truc doan kiem tra kho hoa chat la ai',
  ])('the standing one: %s', async (question) => {
    const { answer } = await ask(question)
    expect(answer).toContain('Mạc Thu Ngân')
    expect(answer).not.toContain('Kiều Đình Sáng')
  })

  test('both, where no one of them is meant', async () => {
    const { answer } = await ask('Phó trưởng đoàn kiểm tra kho hóa chất là ai?')
    expect(answer).toContain('Mạc Thu Ngân')
    expect(answer).toContain('Kiều Đình Sáng')
  })
})

describe('how long a team stays', () => {
  test.each([
    ['Đoàn của Bộ Công Thương ở lại mỗi đơn vị mấy ngày?', 'không quá 03 ngày'],
    ['Hà Tĩnh: doan kiem tra o moi don vi bao lau', '01 buổi'],
  ])('%s', async (question, length) => {
    const { answer } = await ask(question)
    expect(answer).toContain(length)
  })

  test('of several plans every one is shown', async () => {
    const { answer } = await ask('Đoàn làm việc tại mỗi đơn vị bao lâu?')
    expect(answer).toContain('không quá 03 ngày')
    expect(answer).toContain('01 buổi')
  })

  test('a limit that runs from a day sets no claimed stay right', async () => {
    const { answer } = await ask('Đoàn Bộ Công Thương ở mỗi đơn vị 7 ngày hả?')
    expect(answer).toMatch(/^\*\*Không phải 7 ngày\*\*; văn bản ghi \*\*không quá 03 ngày/u)
  })

  test('what is told is confirmed', async () => {
    const { answer } = await ask('Đoàn Bộ Công Thương làm việc tại mỗi đơn vị 3 ngày đúng không?')
    expect(answer).toMatch(/^Đúng như vậy/u)
  })
})

test('yes is said by no sentence that only stands beside', async () => {
  const { answer } = await ask(
    'Bản kê bổ sung theo ý kiến của Đoàn kiểm tra kho hóa chất có bị coi là muộn không?',
  )
  expect(answer).not.toContain('**Có.**')
  expect(answer).toContain('không coi là nộp muộn')
})

test('the steps below a heading that calls them so, in the paper of the ministry that is named', async () => {
  const { answer } = await ask('Kiểm tra bất ngờ ở Bộ Công Thương theo quy trình nào?')
  expect(answer).toContain('niêm phong sổ sách')
})
