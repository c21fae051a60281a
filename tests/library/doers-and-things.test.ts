import { expect, test } from 'vitest'
import { readText } from '../../src/library/read-document.ts'

const duties = (body: string) =>
  readText(`Số: 31/KH-UBND

Hậu Giang, ngày 05 tháng 01 năm 2026

KẾ HOẠCH
Thay đồng hồ nước năm 2026

II. PHÂN CÔNG

${body}`).deadlines.map(({ who, what, to, time }) => [who, what, to, time.text])

test.each([
  [
    '1. Thanh tra Sở là đầu mối: gửi lịch cho các trạm trước ngày 10/3/2026.',
    ['Thanh tra Sở', 'gửi lịch cho các trạm', 'các trạm', 'trước ngày 10/3/2026'],
  ],
  [
    '1. Chi cục Thủy lợi tổng hợp, tham mưu Sở báo cáo UBND tỉnh: báo cáo quý trước ngày 12/3/2026.',
    ['Chi cục Thủy lợi', 'báo cáo quý', 'UBND tỉnh', 'trước ngày 12/3/2026'],
  ],
  [
    '1. Hợp tác xã chưa có chữ ký số được gửi bản giấy đến hết ngày 30/6/2026.',
    ['Hợp tác xã chưa có chữ ký số', 'gửi bản giấy', null, 'đến hết ngày 30/6/2026'],
  ],
  [
    '1. Trạm bơm có quyền giải trình bằng văn bản trước ngày 14/4/2026.',
    ['Trạm bơm', 'giải trình bằng văn bản', null, 'trước ngày 14/4/2026'],
  ],
  [
    '1. Đơn vị báo cáo chỉnh sửa, gửi lại trước ngày 20/5/2026.',
    ['Đơn vị báo cáo', 'chỉnh sửa, gửi lại', null, 'trước ngày 20/5/2026'],
  ],
  [
    '1. Sở Công Thương\nVận động 100% siêu thị, trung tâm thương mại ngừng bán ống nhựa trước ngày 01/7/2026.',
    [
      'Sở Công Thương',
      'Vận động 100% siêu thị, trung tâm thương mại ngừng bán ống nhựa',
      null,
      'trước ngày 01/7/2026',
    ],
  ],
  [
    '1. Ủy ban nhân dân các huyện\na) Lấp toàn bộ giếng bỏ hoang ven đường trước ngày 31/8/2026.',
    ['Ủy ban nhân dân các huyện', 'Lấp toàn bộ giếng bỏ hoang ven đường', null, 'trước ngày 31/8/2026'],
  ],
])('who and what of %s', (body, duty) => {
  expect(duties(body)).toEqual([duty])
})

test('what is summed up and when, one beside the other', () => {
  expect(
    duties('1. Sơ kết 06 tháng thực hiện Kế hoạch trong tháng 7/2026, tổng kết 01 năm trong tháng 12/2026.'),
  ).toMatchObject([
    [null, 'Sơ kết 06 tháng thực hiện Kế hoạch', null, 'trong tháng 7/2026'],
    [null, 'tổng kết 01 năm', null, 'trong tháng 12/2026'],
  ])
})

test('what is sent is also what is made public, whatever is excepted', () => {
  expect(
    duties(
      '1. Biên bản được gửi cho trạm bơm trong thời hạn 02 ngày làm việc và công khai trong thời hạn 10 ngày kể từ ngày ký, trừ nội dung thuộc bí mật nhà nước.',
    ).at(-1),
  ).toMatchObject([null, 'Biên bản được công khai', null, 'trong thời hạn 10 ngày kể từ ngày ký'])
})

test.each([
  '1. Tổ 1 phụ trách các trạm có số thứ tự từ 1 đến 6; Tổ 2 phụ trách các trạm từ 7 đến 11 và 03 xã.',
  '1. Đưa kết quả vào tiêu chí đánh giá, xếp loại người đứng đầu năm 2026; đề xuất xử lý trách nhiệm.',
  '1. Số liệu của báo cáo\na) Quý II: tính từ ngày 15 tháng 3 đến ngày 14 tháng 6 của kỳ báo cáo;',
  '1. Các hộ\na) Hồ sơ đã được duyệt trước ngày 30/9/2026 thì giữ nguyên giá.',
])('nothing is due by what only counts, names or tells: %s', (body) => {
  expect(duties(body)).toEqual([])
})
