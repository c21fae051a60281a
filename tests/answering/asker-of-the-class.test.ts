// The office that the asker tells, and units that a plan means only as one of a class: what binds all of them binds each.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const city = `ỦY BAN NHÂN DÂN
TỈNH QUẢNG NINH
Số: 77/KH-UBND
Quảng Ninh, ngày 05 tháng 02 năm 2024

KẾ HOẠCH
Kiểm tra công tác thi đua, khen thưởng năm 2024

I. NỘI DUNG
1. Hình thức: Đoàn kiểm tra làm việc theo lịch được thông báo trước.
2. Thời gian kiểm tra: Từ tháng 4/2024 đến tháng 9/2024.
3. Đối tượng kiểm tra
- Cấp tỉnh: Các sở: Y tế, Xây dựng.
- UBND các huyện, thị xã, thành phố.

II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ giữ vai trò thường trực
- Giám đốc Sở Nội vụ ký quyết định thành lập Đoàn kiểm tra, gồm đại diện: Thanh tra tỉnh, các Sở: Nội vụ, Tài chính.
- Đoàn kiểm tra xây dựng đề cương báo cáo, gửi đơn vị được kiểm tra.
2. Cơ quan, đơn vị
- Các cơ quan, đơn vị được kiểm tra lập báo cáo theo đề cương, gửi Đoàn kiểm tra trước ngày kiểm tra 4 ngày làm việc; bố trí lãnh đạo làm việc với Đoàn kiểm tra.
- Báo cáo kết quả khắc phục các tồn tại về Sở Nội vụ.
Khi thực hiện nếu vướng mắc, đề nghị liên hệ Sở Nội vụ (Ban Thi đua) để được hướng dẫn.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Cao Tường Huy
`
const library = libraryOf([city], '2024-03-10')
const said = async (question: string) => (await library.ask(question)).answer

describe('the office that the asker tells', () => {
  test.each([
    ['Em làm ở Sở Y tế Quảng Ninh, sở em có bị kiểm tra thi đua không?', 'nêu tên Sở Y tế'],
    ['Tôi ở Sở Tài chính Quảng Ninh, sở tôi có trong đoàn kiểm tra không?', '**Có.** Sở Tài chính có tên'],
    [
      'Tôi ở Sở Xây dựng Quảng Ninh, sở tôi có trong đoàn kiểm tra không?',
      '**Không thấy nêu tên** Sở Xây dựng',
    ],
  ])('is the one that is asked about in “%s”', async (question, words) => {
    expect(await said(question)).toContain(words)
  })

  test.each([
    'Sở tôi có trong đoàn kiểm tra thi đua Quảng Ninh không?',
    'Sở tôi ở Quảng Ninh có bị kiểm tra thi đua không?',
  ])('is neither named nor missing where nobody tells which it is: “%s”', async (question) => {
    expect(await said(question)).toContain('nêu tên từng đơn vị')
  })
})

describe('one of a class', () => {
  test.each([
    [
      'UBND huyện Vân Đồn Quảng Ninh phải gửi báo cáo cho Đoàn kiểm tra trước bao nhiêu ngày?',
      '4 ngày làm việc',
    ],
    [
      'Phòng em ở huyện Vân Đồn Quảng Ninh sắp bị kiểm tra, cần gửi báo cáo trước mấy ngày?',
      '4 ngày làm việc',
    ],
    ['UBND huyện Hải Hà Quảng Ninh phải bố trí ai làm việc với đoàn kiểm tra?', 'bố trí lãnh đạo'],
    ['huyện Vân Đồn Quảng Ninh báo cáo kết quả khắc phục tồn tại về đâu?', 'Sở Nội vụ'],
  ])('is bound as all of it are in “%s”', async (question, words) => {
    expect(await said(question)).toContain(words)
  })

  test.each([
    'Huyện Vân Đồn Quảng Ninh nộp thuế đất khi nào?',
    'huyện Hải Hà Quảng Ninh khắc phục úng ngập thế nào?',
    'Đoàn thanh tra thuế tới huyện Vân Đồn Quảng Ninh khi nào?',
    'huyện Vân Đồn Quảng Ninh phải nộp báo cáo quyết toán chậm nhất khi nào',
    'UBND huyện Hải Hà Quảng Ninh thuộc trách nhiệm của ai?',
  ])('is asked about in another matter in “%s”', async (question) => {
    expect((await library.ask(question)).status).toBe('not_found')
  })

  test.each([
    'Cán bộ phòng Nội vụ huyện Vân Đồn, Quảng Ninh đang làm theo kế hoạch kiểm tra thì kẹt vài chỗ, muốn kiến nghị lên tỉnh thì qua sở nào?',
    'Huyện tôi ở Quảng Ninh gặp vướng mắc khi làm theo kế hoạch 77 thì gọi ai?',
  ])('may turn to whom the plan names: “%s”', async (question) => {
    expect(await said(question)).toContain('Ban Thi đua')
  })
})
