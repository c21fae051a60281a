// Whose a task is that is "giao cho đơn vị nào làm", the body above a bullet, the units of one level, a unit "bị tỉnh kiểm
// tra", and what a paper names or states, however it is to be listed.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN
TỈNH SƠN LA
Số: 48/KH-UBND
Sơn La, ngày 12 tháng 02 năm 2024

KẾ HOẠCH
Kiểm tra công tác văn thư năm 2024

Thực hiện Kế hoạch số 301/KH-UBND ngày 20 tháng 12 năm 2023 của Ủy ban nhân dân tỉnh về công tác văn thư năm 2024, Ủy ban nhân dân tỉnh ban hành Kế hoạch kiểm tra như sau:

I. NỘI DUNG KIỂM TRA
1. Việc soạn thảo văn bản theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ.
2. Việc lập hồ sơ theo Kế hoạch số 88/KH-UBND ngày 14/6/2022 của Ủy ban nhân dân tỉnh.

II. ĐỐI TƯỢNG, THỜI GIAN
1. Đối tượng kiểm tra
- Cấp tỉnh: Các Sở: Y tế, Tư pháp, Công Thương.
- Cấp huyện: Ủy ban nhân dân các huyện: Mường La, Bắc Yên, Sốp Cộp.
2. Thời gian: Quý III năm 2024 (lịch cụ thể do Đoàn kiểm tra thông báo).

III. TỔ CHỨC THỰC HIỆN
1. Giao Sở Nội vụ là cơ quan thường trực
- Lập danh sách thành viên, xây dựng đề cương báo cáo.
- Bảo đảm xe cộ và chỗ nghỉ cho các cuộc kiểm tra của Đoàn.
2. Văn phòng Ủy ban nhân dân tỉnh, Sở Thông tin và Truyền thông
- Văn phòng Ủy ban nhân dân tỉnh, Sở Thông tin và Truyền thông: cung cấp cho Đoàn kiểm tra tài khoản tra cứu hồ sơ tại hệ thống văn bản điện tử của tỉnh.
3. Ủy ban nhân dân các huyện, thành phố: tự kiểm tra, kiểm tra các phòng chuyên môn và đơn vị trực thuộc; gửi báo cáo về Ủy ban nhân dân tỉnh (qua Sở Nội vụ) kèm các văn bản chấn chỉnh sau kiểm tra, trước ngày 15/10/2024.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Hoàng Quốc Khánh
`

const { ask } = libraryOf([plan], '2024-05-06')

describe('whose a task is', () => {
  test('one that is given to somebody is no thing that somebody gets', async () => {
    const { answer } = await ask('Việc cấp tài khoản tra cứu cho Đoàn Sơn La giao cho đơn vị nào làm?')
    expect(answer).toContain('Văn phòng Ủy ban nhân dân tỉnh, Sở Thông tin và Truyền thông')
    expect(answer.split('\n')[0]).not.toContain('**Đoàn')
  })

  test('the name of who gets a thing ends before the thing', async () => {
    const { answer } = await ask('Tài khoản tra cứu hồ sơ của Sơn La cấp cho ai?')
    expect(answer).toContain('**Đoàn kiểm tra**')
  })

  test('a body that tells a thing is not called by half a verb', async () => {
    const { answer } = await ask('Lịch cụ thể ở Sơn La do ai báo?')
    expect(answer).toContain('**Đoàn kiểm tra**')
    expect(answer).not.toContain('**Đoàn kiểm tra thông**')
  })

  test('the body above a bullet is named though a word of the question is not there', async () => {
    const { answer } = await ask('Ai lo xe cộ đưa đón cho các cuộc kiểm tra của đoàn Sơn La?')
    expect(answer).toContain('**Sở Nội vụ**')
    expect(answer).toContain('Bảo đảm xe cộ')
  })
})

describe('who is inspected', () => {
  test('of one level: those that the plan lists there', async () => {
    const { answer } = await ask('Cấp huyện ở Sơn La năm 2024 kiểm tra những nơi nào?')
    expect(answer).toContain('Mường La, Bắc Yên, Sốp Cộp')
  })

  test('the bodies of a level still inspect those below them', async () => {
    const { answer } = await ask('UBND huyện ở Sơn La kiểm tra những đơn vị nào?')
    expect(answer).toContain('các phòng chuyên môn và đơn vị trực thuộc')
  })

  test.each([
    ['Có phải huyện Mộc Châu cũng bị tỉnh Sơn La kiểm tra văn thư năm 2024?', '**Không thấy nêu tên**'],
    ['Huyện Mộc Châu cũng bị tỉnh kiểm tra văn thư năm 2024, đúng không?', '**Không thấy nêu tên**'],
    ['Có phải huyện Bắc Yên cũng bị tỉnh Sơn La kiểm tra văn thư năm 2024?', 'Đúng như vậy'],
  ])('by the province: %s', async (question, said) => {
    const { answer } = await ask(question)
    expect(answer).toContain(said)
    expect(answer).toContain('Mường La, Bắc Yên, Sốp Cộp')
  })
})

describe('papers', () => {
  test.each([
    'Toàn bộ số hiệu văn bản mà KH kiểm tra văn thư 2024 của Sơn La dẫn tới, kể hết ra giúp tôi.',
    'Tất cả văn bản được kế hoạch 48 dẫn ra, liệt kê đủ giúp',
  ])('all that it cites: %s', async (question) => {
    const { answer } = await ask(question)
    for (const number of ['301/KH-UBND', '30/2020/NĐ-CP', '88/KH-UBND']) expect(answer).toContain(number)
    expect(answer).not.toContain('**48/KH-UBND**')
  })

  test('that are sent along are none that it cites', async () => {
    const { answer } = await ask('Kèm báo cáo tự kiểm tra ở Sơn La thì phải gửi thêm văn bản gì?')
    expect(answer).toContain('các văn bản chấn chỉnh sau kiểm tra')
    expect(answer).not.toContain('**Kế hoạch 301/KH-UBND')
  })

  test('the copy that is held states something, and nobody asks who names it', async () => {
    const { answer, status } = await ask(
      'Phần nội dung kiểm tra của Kế hoạch 48/KH-UBND Sơn La (bản đang có) nêu những việc nào?',
    )
    expect(status).toBe('answered')
    expect(answer).toContain('Việc soạn thảo văn bản')
  })
})
