// Questions in the words of a head that ask for something else: the number of the paper that was replaced, whose a thing is,
// from when a paper holds that was signed earlier.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const circular = `BỘ CÔNG THƯƠNG
-------
Số: 31/2025/TT-BCT

Hà Nội, ngày 04 tháng 8 năm 2025

THÔNG TƯ
Quy định việc kiểm định cân tại chợ

Điều 1. Kiểm định
1. Tổ kiểm định sử dụng tem của Sở Công Thương khi niêm phong cân.
2. Ban quản lý chợ lập sổ theo dõi cân.

Điều 2. Hiệu lực thi hành
1. Thông tư này có hiệu lực thi hành từ ngày 20 tháng 9 năm 2025.
2. Thông tư này thay thế Thông tư số 17/2016/TT-BCT ngày 05/7/2016 của Bộ trưởng Bộ Công Thương về kiểm định cân đồng hồ lò xo.

BỘ TRƯỞNG

Lò Văn Khiêm`

const plan = `ỦY BAN NHÂN DÂN
TỈNH CÀ MAU
-------
Số: 88/KH-UBND

Cà Mau, ngày 06 tháng 2 năm 2026

KẾ HOẠCH
Kiểm tra cân tại các chợ năm 2026

I. NỘI DUNG
1. Sở Công Thương kiểm tra cân tại 12 chợ.

II. TỔ CHỨC THỰC HIỆN
Kế hoạch này thay thế Kế hoạch số 9/KH-UBND ngày 12/01/2026 của Ủy ban nhân dân tỉnh Cà Mau.

CHỦ TỊCH

Trang Sĩ Nguyện`

const { ask } = libraryOf([circular, plan], '2026-03-02')
const told = async (question: string) => (await ask(question)).answer

describe('the number of the paper that was replaced', () => {
  test.each([
    [
      'Kiểm định cân đồng hồ trước đây nằm ở thông tư số mấy mà nay Thông tư 31/2025/TT-BCT bỏ đi?',
      '17/2016/TT-BCT',
    ],
    ['thong tu cu bi 31/2025/TT-BCT thay la so may', '17/2016/TT-BCT'],
    ['Trước khi có Thông tư 31/2025/TT-BCT thì dùng thông tư số bao nhiêu?', '17/2016/TT-BCT'],
    ['dau nam ca mau da ra mot ke hoach kiem tra can, nay bi 88/KH-UBND thay, so may vay', '9/KH-UBND'],
  ])('%s', async (question, number) => expect(await told(question)).toContain(`${number}** (`))

  test('the number of the paper itself stays its own', async () =>
    expect(await told('Thông tư về kiểm định cân của Bộ Công Thương số mấy?')).toContain(
      '**31/2025/TT-BCT**',
    ))
})

describe('whose a thing is', () => {
  test('of which body the seal is', async () => {
    const answer = await told('to kiem dinh theo tt 31/2025/TT-BCT dung tem cua ai')
    expect(answer).toContain('tem của Sở Công Thương')
    expect(answer).not.toContain('**Bộ Công Thương**')
  })

  test('of which province the plan is', async () =>
    expect(await told('Kế hoạch kiểm tra cân 88/KH-UBND là của tỉnh nào?')).toContain('Cà Mau'))
})

describe('from when a paper holds', () => {
  test.each([
    'khi nao TT 31/2025/TT-BCT bat dau ap dung',
    'Thông tư 31 thi hành từ hôm nào vậy?',
    'Ký ngày 04/8/2025 thì Thông tư 31/2025/TT-BCT có hiệu lực luôn hôm đó phải không?',
    'Thông tư 31/2025/TT-BCT ban hành ngày 04/8/2025 và có hiệu lực cùng ngày, đúng không?',
  ])('%s', async (question) => {
    const answer = await told(question)
    expect(answer).toMatch(/20\/9\/2025|20 tháng 9 năm 2025/u)
    expect(answer).not.toContain('Đúng như vậy')
  })
})
