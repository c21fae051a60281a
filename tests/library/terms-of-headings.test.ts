// An act that stands in the heading alone, with its times below it; how long a thing is kept beside them.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const rules = `BỘ TÀI CHÍNH
Số: 12/2024/TT-BTC
Hà Nội, ngày 11 tháng 3 năm 2024

THÔNG TƯ
Quy định về hồ sơ quyết toán của đơn vị dự toán

Điều 6. Thời hạn nộp hồ sơ quyết toán
1. Trong thời hạn 02 tháng kể từ ngày khóa sổ đối với đơn vị tự chủ.
2. Trong thời hạn 20 ngày kể từ ngày nghiệm thu đối với dự án nhóm C.
3. Đơn vị cần giữ lại hồ sơ đã đến hạn nộp phải gửi danh mục cho cơ quan tài chính; thời gian giữ lại không quá 01 năm kể từ ngày đến hạn.

Điều 7. Thời hạn hiệu lực của giấy đi đường
1. Trong thời hạn 10 ngày kể từ ngày ký.

BỘ TRƯỞNG

Đỗ Thị Quyên
`

const { ask, app } = libraryOf([rules], '2024-05-06')

describe('a limit below the heading that names its act', () => {
  test('is a duty with that act', async () => {
    await ask('hạn nộp hồ sơ quyết toán')
    const rows = await app().library.deadlines('2024-05-06')
    const duties = rows.map(({ what }) => what)
    expect(duties).toContain('nộp hồ sơ quyết toán đối với đơn vị tự chủ')
    expect(duties).toContain('nộp hồ sơ quyết toán đối với dự án nhóm C')
    expect(duties.some((what) => /giấy đi đường|kể từ ngày ký/u.test(what))).toBe(false)
  })

  test.each([
    ['Dự án nhóm C nghiệm thu rồi thì nộp hồ sơ quyết toán trong thời hạn bao lâu?', '20 ngày'],
    ['Đơn vị tự chủ phải nộp hồ sơ quyết toán trong bao lâu?', '02 tháng'],
    ['Được giữ lại hồ sơ đã đến hạn nộp tối đa bao lâu?', '01 năm'],
  ])('%s', async (question, time) => {
    const { answer } = await ask(question)
    expect(answer).toContain(time)
  })

  test('how long a thing is kept is no limit for handing it in', async () => {
    const { answer } = await ask('Hồ sơ quyết toán phải nộp trong thời hạn bao lâu?')
    expect(answer).not.toMatch(/\*\*[^*]*01 năm/u)
  })
})
