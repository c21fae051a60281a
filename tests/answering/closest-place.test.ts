// A question that names a held document and is sure of no answer is shown the closest place, as no more than that.

import { describe, expect, test } from 'vitest'
import { texts } from '../../src/answering/texts.ts'
import { libraryOf } from '../support/library-of.ts'

const plan = `ỦY BAN NHÂN DÂN
TỈNH LAI CHÂU
Số: 71/KH-UBND
Lai Châu, ngày 03 tháng 3 năm 2025

KẾ HOẠCH
Kiểm tra công tác văn thư, lưu trữ năm 2025

I. YÊU CẦU
1. Việc kiểm tra phải trung thực, chính xác, không gây trở ngại cho công việc thường ngày của đơn vị.
2. Kho lưu trữ phải được phun thuốc phòng mối mọt trước khi Đoàn đến làm việc.

II. NỘI DUNG
1. Kiểm tra việc lập hồ sơ công việc và nộp lưu hồ sơ vào lưu trữ cơ quan.
2. Kiểm tra việc quản lý và sử dụng con dấu.

III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ chủ trì, tham mưu thành lập Đoàn kiểm tra.
2. Các đơn vị gửi danh mục hồ sơ về Sở Nội vụ trước ngày 20/5/2025.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Trần Văn Hòa
`

const { ask } = libraryOf([plan], '2025-03-10')

const withDuties = plan.replace(
  '2. Các đơn vị gửi danh mục',
  `2. Các đơn vị được kiểm tra
a) Rà soát, sắp xếp hồ sơ trước khi Đoàn đến.
b) Bố trí phòng họp, cử cán bộ làm việc với Đoàn.
3. Các đơn vị gửi danh mục`,
)
const { ask: askDuties } = libraryOf([withDuties], '2025-03-10')

describe('the closest place', () => {
  test.each([
    ['Xưa nay kiểm tra hay gây trở ngại, Lai Châu dặn sao cho khỏi vướng công việc?', 'không gây trở ngại'],
    ['Lai Châu bắt xử lý kho lưu trữ thế nào cho khỏi bị mối mọt ăn giấy tờ?', 'phun thuốc phòng mối mọt'],
    ['Ở Lai Châu con dấu thì đoàn ngó ngàng tới chuyện gì, nói gọn cho sếp', 'con dấu'],
  ])('%s', async (question, words) => {
    const { status, answer } = await ask(question)
    expect(status).toBe('answered')
    expect(answer).toContain(words)
  })

  test.each([
    'Lai Châu cấp bao nhiêu tiền để phun thuốc kho lưu trữ?',
    'Số điện thoại của đơn vị phun thuốc mối mọt ở Lai Châu?',
    'Giá vé máy bay đi Lai Châu thế nào?',
    'Kho lưu trữ phải phun thuốc gì ở Sơn La?',
  ])('refused: %s', async (question) => {
    const { status, answer } = await ask(question)
    expect(status).toBe('not_found')
    expect(answer).not.toContain(texts.closest)
  })
})

test.each([
  'Đơn vị được kiểm tra ở Lai Châu cần chuẩn bị những gì?',
  'don vi bi kiem tra o lai chau phai lo nhung viec gi',
])('what is to be made ready is a duty: %s', async (question) => {
  const { answer } = await askDuties(question)
  expect(answer).toContain('sắp xếp hồ sơ')
  expect(answer).toContain('cử cán bộ')
  expect(answer).not.toContain('chủ trì')
})
