// Limits from which no day follows, and rounds that name how many of a kind are visited.

import { expect, test } from 'vitest'
import { readText } from '../../src/library/read-document.ts'

const read = (body: string) =>
  readText(`ỦY BAN NHÂN DÂN TỈNH LẠNG HẢI
Số: 23/KH-UBND
Lạng Hải, ngày 05 tháng 02 năm 2031
KẾ HOẠCH
Kiểm tra bến bãi năm 2031
I. MỤC ĐÍCH
Bến bãi an toàn.
II. NỘI DUNG
1. ${body}
2. Văn phòng theo dõi việc thực hiện.`).deadlines.map(({ what, who, lastDay, rule }) => [
    what,
    who,
    lastDay,
    rule,
  ])

test.each([
  [
    'Các trường sửa mái che trước khai giảng, gửi ảnh về Sở Xây dựng.',
    ['sửa mái che', 'Các trường', null, 'trước khai giảng'],
  ],
  [
    'Các doanh nghiệp sửa phao neo trước mùa mưa bão để bảo đảm an toàn.',
    ['sửa phao neo', 'Các doanh nghiệp', null, 'trước mùa mưa bão'],
  ],
  [
    'Đơn vị bổ sung giấy tờ còn thiếu trong ngày.',
    ['bổ sung giấy tờ còn thiếu', 'Đơn vị', null, 'trong ngày'],
  ],
  [
    'Công an tỉnh cung cấp số liệu khi có yêu cầu của Đoàn kiểm tra.',
    ['cung cấp số liệu', 'Công an tỉnh', null, 'khi có yêu cầu của Đoàn kiểm tra'],
  ],
])('reads %s', (sentence, expected) => {
  expect(read(sentence)).toEqual([expected])
})

test('a day beside the occasion says when', () => {
  expect(read('Sở Xây dựng nạo vét luồng trước mùa mưa bão, chậm nhất ngày 30/6/2031.')).toMatchObject([
    [expect.anything(), 'Sở Xây dựng', '2031-06-30', expect.anything()],
  ])
})

test('reports on request beside those of a rhythm are no duty of their own', () => {
  expect(read('Chủ bến gửi báo cáo trước ngày 25 hằng tháng hoặc khi có yêu cầu.')).toHaveLength(1)
})

test('so many visits in each month are a rhythm, so much money is none', () => {
  expect(read('Sở Xây dựng kiểm tra ít nhất 02 bến mỗi tháng.')).toMatchObject([
    ['kiểm tra ít nhất 02 bến', 'Sở Xây dựng', '2031-02-28', expect.anything()],
  ])
  expect(read('Ngân sách cấp để chi cho việc kiểm tra 03 triệu đồng mỗi tháng.')).toEqual([])
})
