// What is asked with a story around it, or with words on how to answer, is asked again without them; names, days and what is
// wished for are never left out.

import { describe, expect, test } from 'vitest'
import { coresOf } from '../../src/answering/question/core-of.ts'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN TỈNH SƠN LA
Số: 41/KH-UBND
Sơn La, ngày 10 tháng 02 năm 2026

KẾ HOẠCH
Kiểm tra chợ nông thôn năm 2026

I. MỤC ĐÍCH
1. Kết quả kiểm tra chợ là căn cứ xếp hạng ban quản lý chợ cuối năm.

II. ĐỐI TƯỢNG
1. Cấp xã: chợ Mường Bú, chợ Chiềng Sung, chợ Phiêng Khoài.

III. THỜI GIAN
1. Kiểm tra từ ngày 06/4/2026 đến ngày 29/5/2026.
2. Ban quản lý chợ gửi báo cáo cho Đoàn kiểm tra trước ngày kiểm tra ít nhất 04 ngày làm việc.
`

const { ask } = libraryOf([plan], '2026-03-02')

test.each([
  ['Lãnh đạo cần một câu: kết quả kiểm tra chợ ở Sơn La dùng để làm gì?', 'xếp hạng ban quản lý chợ'],
  ['Liệt kê các chợ được kiểm tra ở Sơn La cho anh Chánh Văn phòng nhé', 'Phiêng Khoài'],
  ['Kết quả kiểm tra chợ ở Sơn La làm căn cứ gì? Gạch đầu dòng ngắn thôi', 'xếp hạng ban quản lý chợ'],
])('%s', async (question, told) => {
  const { status, answer } = await ask(question)
  expect(status).toBe('answered')
  expect(answer).toContain(told)
})

test('what is wished for is not left out: another matter stays unanswered', async () => {
  const { status } = await ask('Tôi muốn biết thủ tục nhập học của trẻ khuyết tật, hình thức như thế nào?')
  expect(status).toBe('not_found')
})

describe('shorter readings', () => {
  test.each([
    'Hạn nộp báo cáo của chợ Mường Bú là khi nào?',
    'Chợ Mường Bú kiểm tra ngày 06/4/2026, báo cáo nộp ngày nào?',
    'Tôi cần biết quy định về phòng cháy, hạn nộp là khi nào?',
  ])('leave out no name, day or matter of “%s”', (question) => {
    expect(coresOf(question)).toEqual([])
  })

  test('leave out the circumstance, then all that is told beside', () => {
    expect(
      coresOf('Chợ Mường Bú tiếp đoàn hôm 6/9/2026, ngay sau đợt nghỉ Quốc khánh. Báo cáo gửi ngày nào?'),
    ).toEqual(['Chợ Mường Bú tiếp đoàn hôm 6/9/2026, Báo cáo gửi ngày nào?'])
  })
})
