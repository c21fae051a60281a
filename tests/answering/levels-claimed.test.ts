// Whom a claim gives a matter to: a body of another level is never confirmed; a remembered claim is a claim; which older
// paper ends, two kinds of grounds and the days of reports that come round are told as asked.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const rules = `ỦY BAN NHÂN DÂN
TỈNH LAI CHÂU
Số: 33/2026/QĐ-UBND
Lai Châu, ngày 20 tháng 01 năm 2026

QUYẾT ĐỊNH
Ban hành Quy định phân công quản lý chợ

Căn cứ Luật An toàn thực phẩm số 55/2010/QH12 ngày 17/6/2010;
Căn cứ Nghị định số 15/2018/NĐ-CP ngày 02/02/2018 của Chính phủ quy định chi tiết một số điều của Luật An toàn thực phẩm;

Điều 1. Trách nhiệm của Ủy ban nhân dân cấp huyện, cấp xã
1. Ủy ban nhân dân cấp huyện quản lý chợ hạng 2 và siêu thị.
2. Ủy ban nhân dân cấp xã quản lý việc bán hàng rong, quán cóc vỉa hè.

Điều 2. Chế độ báo cáo
1. Báo cáo quản lý chợ quý I: gửi trước ngày 10/3/2026.
2. Báo cáo quản lý chợ 6 tháng đầu năm: gửi trước ngày 08/6/2026.
3. Báo cáo quản lý chợ quý III: gửi trước ngày 10/9/2026.

Điều 3. Tự kiểm tra
Các cơ quan, đơn vị chủ động lập kế hoạch tự kiểm tra hằng năm.

Điều 4. Hiệu lực
Quyết định này thay thế Quyết định số 12/2021/QĐ-UBND ngày 05 tháng 4 năm 2021 của Ủy ban nhân dân tỉnh về quản lý chợ.
`

const { ask } = libraryOf([rules], '2026-02-10')

describe('a claim about whose matter it is', () => {
  test.each([
    'Bán hàng rong là do huyện quản lý, tôi nhớ vậy có đúng không?',
    'hang rong thuoc cap huyen quan ly phai khong',
  ])('another level: %s', async (question) => {
    const { answer } = await ask(question)
    expect(answer).not.toMatch(/^Đúng như vậy/u)
    expect(answer).toContain('cấp xã')
  })

  test('what is given to all bodies is confirmed of no level', async () => {
    const { answer } = await ask('Lai Châu giao cấp xã lập kế hoạch tự kiểm tra đúng không?')
    expect(answer).not.toMatch(/^Đúng như vậy/u)
    expect(answer).toContain('tự kiểm tra')
  })

  test('its own level is confirmed', async () => {
    const { answer } = await ask('Bán hàng rong do xã quản lý phải không?')
    expect(answer).toMatch(/^Đúng như vậy/u)
  })
})

test.each([
  'Quyết định 33 về chợ ra đời thì quyết định cũ nào hết giá trị?',
  'quyet dinh nao het hieu luc khi QD 33 cua Lai Chau co hieu luc',
])('which older paper ends: %s', async (question) => {
  const { answer } = await ask(question)
  expect(answer).toContain('12/2021/QĐ-UBND')
})

test('grounds of both kinds that are named', async () => {
  const { answer } = await ask('Quyết định 33 của Lai Châu dựa trên luật và nghị định nào?')
  expect(answer).toContain('55/2010/QH12')
  expect(answer).toContain('15/2018/NĐ-CP')
})

test('the days of reports that come round', async () => {
  const { answer } = await ask('Cho xin đủ các mốc nộp báo cáo định kỳ trong năm 2026 của Lai Châu')
  for (const day of ['10/3/2026', '08/6/2026', '10/9/2026']) expect(answer).toContain(day)
})
