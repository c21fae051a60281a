// Facts of a head that are asked for together, the signer by office or as who stands below, a short name, and papers that are
// only cited: who names one, and two of them side by side.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `Kế hoạch 66/KH-UBND kiểm tra công tác thi đua năm 2024 trên địa bàn Thành phố Hải Phòng

Số hiệu 66/KH-UBND
Ngày ban hành 19/03/2024
Ngày có hiệu lực 19/03/2024
Loại văn bản Kế hoạch
Nơi ban hành Hải Phòng
Người ký Vũ Thị Thanh Hà

ỦY BAN NHÂN DÂN
THÀNH PHỐ HẢI PHÒNG
-------
Số: 66/KH-UBND

Hải Phòng, ngày 19 tháng 3 năm 2024

KẾ HOẠCH

KIỂM TRA CÔNG TÁC THI ĐUA NĂM 2024 TRÊN ĐỊA BÀN THÀNH PHỐ HẢI PHÒNG

Thực hiện chương trình công tác, Ủy ban nhân dân thành phố ban hành Kế hoạch kiểm tra công tác thi đua năm 2024 (gọi tắt là Kế hoạch kiểm tra thi đua) gồm:

I. NỘI DUNG
- Việc thực hiện Kế hoạch số 311/KH-UBND ngày 02/10/2022 về phong trào xanh năm 2022 - 2023 của thành phố Hải Phòng; Kế hoạch số 318/KH-UBND ngày 07/12/2023 về phong trào xanh giai đoạn 2024 - 2026 của thành phố Hải Phòng.
- Việc thực hiện Quyết định số 1652/QĐ-TTg của Thủ tướng Chính phủ về phê duyệt Đề án văn hóa đọc.
`

const other = `ỦY BAN NHÂN DÂN
TỈNH NGHỆ AN
Số: 15/KH-UBND
Nghệ An, ngày 22 tháng 01 năm 2024

KẾ HOẠCH
Kiểm tra công tác thi đua năm 2024

I. ĐỐI TƯỢNG
1. Các Sở: Y tế, Tư pháp.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Bùi Đình Long
`

const { ask } = libraryOf([plan, other], '2024-05-06')

describe('facts of one head', () => {
  test('number and day, behind the errand', async () => {
    const { answer } = await ask(
      'Văn thư xã đang vào sổ công văn đến: kế hoạch kiểm tra thi đua 2024 của UBND TP Hải Phòng ghi số và ngày thế nào?',
    )
    expect(answer).toContain('**66/KH-UBND**')
    expect(answer).toContain('**19/3/2024**')
    expect(answer).not.toContain('311/KH-UBND')
  })

  test('two days that may be one', async () => {
    const { answer } = await ask(
      'Ngày ký và ngày có hiệu lực của KH 66/KH-UBND Hải Phòng là một hay khác nhau?',
    )
    expect(answer).toContain('Hải Phòng, ngày 19 tháng 3 năm 2024')
    expect(answer).toContain('Ngày có hiệu lực 19/03/2024')
  })

  test('a short name is no title', async () => {
    const { answer } = await ask('Trong Kế hoạch 66/KH-UBND Hải Phòng, tên gọi tắt được quy ước ra sao?')
    expect(answer).toContain('**Kế hoạch kiểm tra thi đua**')
  })

  test.each([
    'Phó Chủ tịch nào của UBND tỉnh Nghệ An ký thay trong kế hoạch kiểm tra thi đua 2024?',
    'cuoi ke hoach 15 cua nghe an dung ten ong ba nao',
  ])('the signer: %s', async (question) => {
    expect((await ask(question)).answer).toContain('**Bùi Đình Long**')
  })
})

describe('papers that are only cited', () => {
  test('two of them, each with its own years', async () => {
    const { answer } = await ask('KH 311 với KH 318 của Hải Phòng khác nhau giai đoạn nào?')
    expect(answer).toContain('năm 2022 - 2023')
    expect(answer).toContain('giai đoạn 2024 - 2026')
  })

  test('which place names one', async () => {
    const { answer } = await ask('Quyết định 1652 về văn hóa đọc được tỉnh nào nhắc trong kế hoạch kiểm tra?')
    expect(answer).toContain('**Kế hoạch 66/KH-UBND, Hải Phòng')
  })
})
