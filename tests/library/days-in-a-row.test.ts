// What happens on days that are named one by one, and what is handed in before it in the same sentence.

import { describe, expect, test } from 'vitest'
import { readText } from '../../src/library/read-document.ts'

const read = (body: string) =>
  readText(`Số: 35/KH-UBND

Hà Giang, ngày 04 tháng 02 năm 2026

KẾ HOẠCH
Thể thao và văn nghệ quần chúng năm 2026

I. HOẠT ĐỘNG

1. ${body}`).deadlines.map(({ what, time, lastDay }) => [
    what,
    time.kind === 'period' ? time.from : lastDay,
    lastDay,
    time.text.replace(/\s+/gu, ' '),
  ])

describe('days named one by one', () => {
  test.each([
    [
      'Hội diễn tổ chức trong 02 ngày 18 và 19 tháng 4 năm 2026 tại rạp; danh sách tiết mục gửi trước ngày 06 tháng 4 năm 2026.',
      [
        ['Hội diễn tổ chức', '2026-04-18', '2026-04-19', 'trong 02 ngày 18 và 19 tháng 4 năm 2026'],
        ['danh sách tiết mục gửi', '2026-04-05', '2026-04-05', 'trước ngày 06 tháng 4 năm 2026'],
      ],
    ],
    [
      'Giải kéo co tổ chức tại xã Du Già các ngày 6, 7 và 8/5/2026.',
      [['Giải kéo co tổ chức tại xã Du Già', '2026-05-06', '2026-05-08', 'các ngày 6, 7 và 8/5/2026']],
    ],
    [
      'Đua thuyền mở trong hai ngày (20 và 21/6/2026).',
      [['Đua thuyền mở', '2026-06-20', '2026-06-21', 'trong hai ngày (20 và 21/6/2026)']],
    ],
    [
      'Chợ phiên diễn ra ngày 05/7 và ngày 12/7/2026.',
      [
        ['Chợ phiên diễn ra', '2026-07-05', '2026-07-05', 'ngày 05/7'],
        ['Chợ phiên diễn ra', '2026-07-12', '2026-07-12', 'ngày 05/7 và ngày 12/7/2026'],
      ],
    ],
  ])('%s', (body, expected) => {
    expect(read(body)).toEqual(expected)
  })
})

describe('an event and what is handed in for it', () => {
  test.each([
    [
      'Tọa đàm về nghề dệt: ngày 24/8/2026, báo cáo tham luận gửi Sở Văn hóa, Thể thao và Du lịch chậm nhất ngày 10/8/2026.',
      ['Tọa đàm về nghề dệt', 'Tọa đàm về nghề dệt: báo cáo tham luận gửi Sở Văn hóa, Thể thao và Du lịch'],
    ],
    [
      'Mở lớp dạy khèn từ ngày 01/9/2026 đến ngày 05/9/2026 tại huyện Mèo Vạc, lập danh sách học viên trước ngày 20/8/2026.',
      ['Mở lớp dạy khèn', 'lập danh sách học viên'],
    ],
    [
      'Công bố đội hình lúc 08 giờ 00 ngày 11/9/2026; các đội nộp hồ sơ trước ngày 01/9/2026.',
      ['Công bố đội hình', 'nộp hồ sơ'],
    ],
  ])('%s', (body, whats) => {
    expect(read(body).map(([what]) => what)).toEqual(whats)
  })
})
