// A form that is named behind a semicolon, of the report that leads the sentence, and counts that stand in the columns of a
// table whose rows are something else.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const rules = `ỦY BAN NHÂN DÂN
TỈNH CAO BẰNG
Số: 233/QĐ-UBND
Cao Bằng, ngày 15 tháng 01 năm 2026

QUYẾT ĐỊNH
Ban hành Quy chế theo dõi nước sạch nông thôn

Điều 4. Nội dung, mẫu báo cáo
1. Báo cáo tháng thực hiện theo Mẫu số 01; báo cáo năm theo Mẫu số 02 kèm 02 phụ lục.
2. Báo cáo tháng không quá 03 trang.

Điều 5. Báo cáo lấy mẫu nước
1. Mỗi trạm báo cáo lấy mẫu nước về Chi cục Thủy lợi trước ngày 12 tháng 9.
2. Báo cáo sự cố đường ống phải nêu vị trí, nguyên nhân, số hộ mất nước; lập theo Mẫu số 05.
`

const results = `ĐOÀN KIỂM TRA NƯỚC SẠCH
Số: 17/BC-ĐKT
Cao Bằng, ngày 20 tháng 5 năm 2026

BÁO CÁO
Kết quả kiểm tra cấp nước nông thôn tại Trung tâm Nước sạch

II. KẾT QUẢ
1. Giải quyết đơn
Trung tâm nhận 913 đơn của các hộ.

| Loại đơn | Đã giải quyết | Trễ hạn | Có văn bản giải thích |
|---|---|---|---|
| Đấu nối mới | 402 | 31 | 14 |
| Sửa chữa đường ống | 288 | 9 | 9 |
| Giảm giá nước | 190 | 22 | 6 |

Có 05 đơn đấu nối mới bị trả lại lần thứ hai.
`

const { ask } = libraryOf([rules, results], '2026-06-10')

test.each([
  'Báo cáo sự cố đường ống ở Cao Bằng làm theo mẫu nào?',
  'su co duong ong thi bao cao theo mau so may',
])('the form behind the semicolon: %s', async (question) => {
  const { answer } = await ask(question)
  expect(answer).toContain('Mẫu số 05')
  expect(answer).not.toContain('Mẫu số 01')
})

test('each clause keeps its own form', async () => {
  const { answer } = await ask('Báo cáo năm về nước sạch ở Cao Bằng theo mẫu nào?')
  expect(answer).toContain('Mẫu số 02')
  expect(answer).not.toContain('**Mẫu số 01**')
})

describe('what a column counts', () => {
  test('is the figure, and no number of rows', async () => {
    const { answer } = await ask('Đấu nối mới trễ bao nhiêu đơn?')
    expect(answer).toContain('Trễ hạn: **31**')
    expect(answer).not.toContain('đếm các dòng')
  })

  test('is told in each of two columns', async () => {
    const { answer } = await ask('Giảm giá nước trễ bao nhiêu hồ sơ, đã giải thích được mấy?')
    expect(answer).toContain('22')
    expect(answer).toContain('6')
    expect(answer).not.toContain('đếm các dòng')
  })
})
