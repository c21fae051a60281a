// "Các kế hoạch được nhắc trong Kế hoạch 23": the one with the number cites; "Kế hoạch 23 được nhắc ở đâu" asks who cites it.

import { describe, expect, it } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN
TỈNH BẾN TRE

Số: 77/KH-UBND

Bến Tre, ngày 05 tháng 3 năm 2024

KẾ HOẠCH
Kiểm tra công tác thư viện năm 2024

Thực hiện Kế hoạch số 910/KH-UBND ngày 20 tháng 12 năm 2023 của Ủy ban nhân dân tỉnh về phát triển văn hóa đọc, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. NỘI DUNG

1. Việc thực hiện Kế hoạch số 45/KH-UBND ngày 02/02/2022 của Ủy ban nhân dân tỉnh về thư viện lưu động.

2. Việc bố trí kinh phí cho thư viện cấp huyện.
`

const library = libraryOf([plan], '2024-04-01')

describe('the direction of a reference', () => {
  it.each([
    'Liệt kê hết các kế hoạch của UBND tỉnh Bến Tre được nhắc trong KH 77',
    'các kế hoạch của Ủy ban nhân dân tỉnh được nhắc đến trong Kế hoạch 77',
  ])('is from the numbered one that names others: %s', async (question) => {
    const { status, answer } = await library.ask(question)
    expect(status).toBe('answered')
    expect(answer).toContain('910/KH-UBND')
    expect(answer).toContain('45/KH-UBND')
  })

  it('is towards the numbered one that is named somewhere', async () => {
    const { answer } = await library.ask('Kế hoạch 910 được nhắc trong những văn bản nào?')
    expect(answer).toMatch(/^\*\*Kế hoạch 77\/KH-UBND/u)
  })
})
