// All rounds of a plan are told where all are asked for, and the report that opens a line is the one whose day stands in it,
// whatever the heading above several lists.

import { describe, expect, test } from 'vitest'
import { libraryOf } from '../support/library-of.ts'

const circular = `BỘ XÂY DỰNG
Số: 14/2025/TT-BXD
Hà Nội, ngày 03 tháng 7 năm 2025

THÔNG TƯ
Quy định chế độ báo cáo về nhà ở xã hội

Điều 4. Báo cáo quý, 6 tháng, 9 tháng và năm
1. Báo cáo quý I: số liệu tính đến ngày 14 tháng 3; Sở Xây dựng gửi Bộ Xây dựng trước ngày 25 tháng 3.
2. Báo cáo 6 tháng: số liệu tính đến ngày 14 tháng 6; gửi trước ngày 25 tháng 6.
3. Báo cáo 9 tháng: số liệu tính đến ngày 14 tháng 9; gửi trước ngày 25 tháng 9.
4. Báo cáo năm: số liệu tính đến ngày 14 tháng 12; gửi trước ngày 25 tháng 12.

BỘ TRƯỞNG
Hồ Minh Sĩ
`

const plan = `UBND TỈNH HẬU GIANG
SỞ Y TẾ
Số: 77/KH-SYT
Hậu Giang, ngày 10 tháng 01 năm 2025

KẾ HOẠCH
Kiểm tra an toàn thực phẩm năm 2025

I. CÁCH LÀM
1. Cơ sở tự kiểm tra 6 tháng một lần, gửi phiếu về Sở trước ngày 20/6/2025.
2. Bếp ăn tự kiểm tra báo cáo kết quả trước ngày 14/11/2025.
II. CÁC ĐỢT KIỂM TRA

Đợt\tThời gian\tTrọng tâm
Đợt 1\t15/01/2025 - 25/01/2025\tHàng Tết
Đợt 2\t15/4/2025 - 15/5/2025\tBếp ăn tập thể
Đợt 3\t10/9/2025 - 25/9/2025\tBánh trung thu

GIÁM ĐỐC
Võ Thị Diễm
`

const library = libraryOf([circular, plan], '2025-08-01')
const told = async (question: string) => (await library.ask(question)).answer

describe('the report that opens a line', () => {
  test.each([
    ['Báo cáo 9 tháng về nhà ở xã hội Sở gửi Bộ Xây dựng trước ngày nào?', '25 tháng 9', '25 tháng 3'],
    ['Báo cáo quý I về nhà ở xã hội Sở Xây dựng gửi Bộ trước ngày nào?', '25 tháng 3', '25 tháng 9'],
    ['Báo cáo năm về nhà ở xã hội Sở Xây dựng gửi Bộ ngày nào?', '25 tháng 12', '25 tháng 3'],
  ])('%s', async (question, day, other) => {
    const answer = await told(question)
    expect(answer).toContain(`**Trước ngày ${day}**`)
    expect(answer).not.toContain(`**Trước ngày ${other}**`)
  })
})

describe('all rounds', () => {
  test.each([
    'Năm 2025 Sở Y tế Hậu Giang chia mấy đợt kiểm tra an toàn thực phẩm, mỗi đợt từ ngày nào đến ngày nào?',
    'Các đợt kiểm tra an toàn thực phẩm của Hậu Giang diễn ra khi nào?',
    'Hậu Giang có mấy đợt kiểm tra an toàn thực phẩm năm 2025?',
  ])('%s', async (question) => {
    const answer = await told(question)
    for (const time of ['15/01/2025 - 25/01/2025', '15/4/2025 - 15/5/2025', '10/9/2025 - 25/9/2025'])
      expect(answer).toContain(time)
  })

  test('one that is named stands alone', async () => {
    const answer = await told('Đợt 2 kiểm tra an toàn thực phẩm Hậu Giang từ ngày nào?')
    expect(answer).toContain('15/4/2025')
    expect(answer).not.toContain('10/9/2025')
  })
})

test('those who are in no schedule inspect themselves, of whatever kind', async () => {
  const answer = await told('Bếp ăn KCN không có trong lịch của Hậu Giang báo cáo tự kiểm tra khi nào?')
  expect(answer).toContain('14/11/2025')
})

test('no answer failed its proof', () => {
  expect(library.reported).toEqual([])
})
