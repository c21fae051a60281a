// Who is inspected again, whatever is said of why and of which year; the same in English; and two decrees that are not a pair.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN
TỈNH SÓC TRĂNG

Số: 29/KH-UBND

Sóc Trăng, ngày 14 tháng 02 năm 2024

KẾ HOẠCH
Kiểm tra công tác văn thư năm 2024

1. Yêu cầu

Kiểm tra phải hạn chế việc lặp lại những tồn tại, thiếu sót; xử lý nghiêm vi phạm.

2. Đối tượng kiểm tra

a) Kiểm tra việc thực hiện công tác văn thư năm 2024

- Cấp tỉnh: các Sở: Xây dựng, Y tế.

b) Phúc tra việc khắc phục sau kiểm tra công tác văn thư năm 2023 đối với các Sở: Công Thương; Tư pháp; huyện Kế Sách.

3. Thực hiện Nghị định số 201/2020/NĐ-CP ngày 02 tháng 3 năm 2020 sửa đổi, bổ sung một số điều của Nghị định số 41/2014/NĐ-CP quy định về văn thư và Nghị định số 202/2020/NĐ-CP ngày 05 tháng 3 năm 2020 sửa đổi, bổ sung một số điều của Nghị định số 52/2014/NĐ-CP quy định về lưu trữ.
`

const { ask } = libraryOf([plan], '2024-06-10')

describe('inspected again', () => {
  test.each([
    'Những sở nào của Sóc Trăng được phúc tra vì tồn tại năm ngoái?',
    'Sở nào của Sóc Trăng bị phúc tra hạn chế, thiếu sót năm trước?',
    'Những sở nào của Sóc Trăng được phúc tra khắc phục tồn tại năm 2023?',
    "Which Soc Trang departments will be re-inspected for last year's shortcomings?",
    'Which departments of Soc Trang will be re-inspected this year?',
  ])('%s', async (question) => {
    const { answer } = await ask(question)
    expect(answer).toContain('Công Thương')
    expect(answer).not.toContain('Xây dựng')
  })

  test('a year of which nothing is told stays open', async () => {
    expect((await ask('Sóc Trăng phúc tra những đơn vị nào của năm 2021?')).answer).not.toContain(
      'Công Thương',
    )
  })
})

test('of two that are no pair each is shown with its own', async () => {
  const { answer } = await ask('Nghị định 202/2020/NĐ-CP là sửa Nghị định 41/2014/NĐ-CP phải không?')
  expect(answer).toMatch(/Không phải/u)
  expect(answer).toContain('**202/2020/NĐ-CP** sửa đổi, bổ sung **52/2014/NĐ-CP**')
  expect(answer).toContain('**201/2020/NĐ-CP** sửa đổi, bổ sung **41/2014/NĐ-CP**')
})
