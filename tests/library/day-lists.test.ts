// A schedule without a table: days in lines of their own, below each the hours with those who are visited.

import { describe, expect, test } from 'vitest'
import { readText } from '../../src/library/read-document.ts'
import { libraryOf } from '../support/library-of.ts'

const notice = `ỦY BAN NHÂN DÂN TỈNH BẮC KẠN
SỞ TƯ PHÁP
Số: 52/TB-STP
Bắc Kạn, ngày 02 tháng 6 năm 2025

THÔNG BÁO
Lịch kiểm tra công tác hộ tịch năm 2025

I. LỊCH LÀM VIỆC

Thứ Ba, ngày 17/6/2025
- 08 giờ 00: UBND xã Quảng Bạch. Địa điểm: hội trường tầng 1.
- 13 giờ 30: UBND xã Đồng Lạc.

Thứ Năm, ngày 19/6/2025:
- Sáng: UBND phường Sông Cầu.
- Chiều: UBND phường Đức Xuân.

Ngày 24 tháng 6 năm 2025 (thứ Ba)
- 09 giờ 00: Phòng Tư pháp huyện Ba Bể.

II. CHUẨN BỊ
1. Gửi báo cáo về Sở Tư pháp trước ngày kiểm tra ít nhất 02 ngày làm việc.
2. Riêng xã Quảng Bạch gửi báo cáo chậm nhất ngày 10/6/2025.

GIÁM ĐỐC
Hà Văn Tiến
`

test('every line below a day is a row with that day', () => {
  const rows = readText(notice).rows.map(({ cells }) => cells.map(({ text }) => text))
  expect(rows).toEqual([
    ['Thứ Ba, ngày 17/6/2025', '08 giờ 00', 'UBND xã Quảng Bạch', 'Địa điểm: hội trường tầng 1'],
    ['Thứ Ba, ngày 17/6/2025', '13 giờ 30', 'UBND xã Đồng Lạc'],
    ['Thứ Năm, ngày 19/6/2025', 'Sáng', 'UBND phường Sông Cầu'],
    ['Thứ Năm, ngày 19/6/2025', 'Chiều', 'UBND phường Đức Xuân'],
    ['Ngày 24 tháng 6 năm 2025 (thứ Ba)', '09 giờ 00', 'Phòng Tư pháp huyện Ba Bể'],
  ])
})

test('a single day, or lines that name nobody, are no schedule', () => {
  const text = `Ngày 17/6/2025\n- 08 giờ 00: khai mạc hội nghị.\n\nNgày 19/6/2025\n- 08 giờ 00: bế mạc.\n\nNgày 20/6/2025\n- Sáng: UBND xã A Dơi.\n`
  expect(readText(text).rows).toEqual([])
})

describe('what the schedule is asked', () => {
  const library = libraryOf([notice], '2025-06-05')
  const said = async (question: string) => (await library.ask(question)).answer

  test.each([
    ['xa dong lac bi doan kiem tra den luc may gio ngay nao', ['17/6/2025', '13 giờ 30']],
    ['Phường Đức Xuân được kiểm tra hôm nào?', ['19/6/2025']],
    ['Phòng Tư pháp Ba Bể được kiểm tra ngày nào', ['24 tháng 6']],
    ['phường Sông Cầu kiểm tra ngày 17/6/2025 đúng ko ạ', ['Không phải', '19/6/2025']],
    ['Xã Quảng Bạch phải gửi báo cáo cho Sở Tư pháp chậm nhất khi nào?', ['10/6/2025', 'Riêng']],
    ['lịch ngày 19/6/2025 của đoàn kiểm tra Bắc Kạn', ['Sông Cầu', 'Đức Xuân']],
    ['Ngày 17/6/2025 đoàn kiểm tra Bắc Kạn đi đâu?', ['Quảng Bạch', 'Đồng Lạc']],
    ['xã Đồng Lạc tiếp đoàn 17/6/2025 thì nộp báo cáo trễ nhất hôm nào', ['13/6/2025']],
  ])('“%s”', async (question, told) => {
    const answer = await said(question)
    for (const words of told) expect(answer).toContain(words)
  })
})
