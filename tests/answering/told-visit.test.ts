// A question that tells the day of a visit: whoever is visited is an inspected unit, and no other day is taken for it.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN
TỈNH QUẢNG TRỊ
Số: 71/KH-UBND
Quảng Trị, ngày 20 tháng 01 năm 2026

KẾ HOẠCH
Kiểm tra công tác văn thư, lưu trữ năm 2026

I. NỘI DUNG
1. Kiểm tra việc lập hồ sơ tại 05 sở và 08 xã, phường.

II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ
a) Thông báo lịch cho đơn vị được kiểm tra trước ngày kiểm tra ít nhất 08 ngày làm việc.
b) Trong 06 ngày làm việc kể từ ngày kết thúc kiểm tra tại đơn vị, trình dự thảo kết luận.
c) Báo cáo Ủy ban nhân dân tỉnh kết quả chung chậm nhất ngày 20 tháng 11 năm 2026.
2. Các cơ quan, đơn vị được kiểm tra
a) Gửi báo cáo theo đề cương về Sở Nội vụ trước ngày kiểm tra 03 ngày làm việc.
b) Báo cáo kết quả khắc phục về Ủy ban nhân dân tỉnh trong thời hạn 25 ngày kể từ ngày nhận được kết luận kiểm tra.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lê Thị Mừng
`

const { ask } = libraryOf([plan], '2026-03-02')

describe('the day of a visit', () => {
  test.each([
    ['Đoàn đến Sở Xây dựng Quảng Trị ngày 13/5/2026 thì sở phải gửi báo cáo chậm nhất ngày nào?'],
    ['Đoàn kiểm tra phường Đông Hà ngày 13/5/2026 thì phường nộp báo cáo trước ngày nào?'],
    ['doan ve xa gio linh ngay 13/5/2026 thi xa gui bao cao han nao'],
    ['Ngày 13/5/2026 đoàn kiểm tra đến đơn vị, báo cáo gửi chậm nhất hôm nào?'],
    ['Sở Tài chính nộp báo cáo chậm nhất khi nào nếu đoàn kiểm tra đến ngày 13/5/2026?'],
    ['Sở tôi được báo kiểm tra ngày 13/5/2026. Tính giúp ngày muộn nhất phải nộp báo cáo theo đề cương.'],
    ['Thứ Tư 13/5/2026 đoàn tỉnh Quảng Trị tới phòng tôi, mấy tây phải có báo cáo?'],
    ['Quảng Trị kiểm tra ngày 13/5/2026, tính ngược 3 ngày làm việc là ngày mấy?'],
    [
      'Đoàn về kiểm tra văn thư, lưu trữ thứ Tư 13/5/2026, vậy báo cáo theo đề cương phải gửi trễ nhất ngày nào?',
    ],
    ['lich ktra cua doan la 13/5/2026, nop bc cham nhat ngay nao (vuong nghi le 30/4)'],
  ])('is that of an inspected unit in “%s”', async (question) => {
    const { answer } = await ask(question)
    expect(answer).toContain('Chậm nhất 8/5/2026')
  })

  test.each([
    ['Đơn vị nhận kết luận kiểm tra ngày 13/5/2026 thì báo cáo khắc phục chậm nhất ngày nào?', '7/6/2026'],
    [
      'Đoàn kiểm tra xong ngày 13/5/2026 thì báo cáo khắc phục chậm nhất ngày nào?',
      '25 ngày kể từ ngày nhận',
    ],
    [
      'Đoàn kiểm tra đến ngày 13/5/2026 thì Sở Nội vụ báo cáo Ủy ban nhân dân tỉnh khi nào?',
      '20 tháng 11 năm 2026',
    ],
  ])('is no other day in “%s”', async (question, said) => {
    const { answer } = await ask(question)
    expect(answer).toContain(said)
    expect(answer).not.toContain('8/5/2026')
  })

  test.each([
    ['Đoàn làm việc ở phường Đông Hà ngày 13/5/2026, vậy bao giờ trình dự thảo kết luận?', '21/5/2026'],
    [
      'Kết thúc kiểm tra ngày 13/5/2026, bình thường thì dự thảo kết luận phải trình trước ngày nào?',
      '21/5/2026',
    ],
  ])('counts what is made of the inspection from its end in “%s”', async (question, day) => {
    const { answer } = await ask(question)
    expect(answer).toContain(`Chậm nhất ${day}`)
  })

  test('gives a body that inspects no day of those who are inspected', async () => {
    const { answer } = await ask(
      'Theo kế hoạch 71/KH-UBND, đoàn kết thúc kiểm tra ngày 13/5/2026 thì Sở Nội vụ trình dự thảo kết luận chậm nhất ngày nào?',
    )
    expect(answer).toContain('Chậm nhất 21/5/2026')
  })

  test('is not dropped in silence where the body that is asked about has a day of its own', async () => {
    const { answer } = await ask(
      'Đoàn đến Sở Xây dựng ngày 13/5/2026 thì Sở Nội vụ gửi báo cáo chậm nhất ngày nào?',
    )
    expect(answer).toContain('không tính từ ngày 13/5/2026')
  })
})

describe('the team before a visit', () => {
  const teamPlan = plan
    .replace(
      'Sở Nội vụ\na) Thông báo lịch cho đơn vị',
      'Đoàn kiểm tra\na) Đoàn kiểm tra gửi thông báo cho đơn vị',
    )
    .replace('71/KH-UBND', '72/KH-UBND')
  const library = libraryOf([teamPlan], '2026-03-02')

  test('lets the unit know so many days before', async () => {
    const { answer } = await library.ask(
      'Sở Xây dựng Quảng Trị kiểm tra 13/5/2026, vậy Đoàn phải gửi thông báo muộn nhất ngày mấy?',
    )
    expect(answer).toContain('Chậm nhất 29/4/2026')
  })
})
