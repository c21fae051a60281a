import { expect, test } from 'vitest'
import { readText } from '../../src/library/read-document.ts'

const first = (body: string) =>
  readText(`Số: 27/KH-UBND

Hậu Giang, ngày 05 tháng 01 năm 2026

KẾ HOẠCH
Rà soát trạm bơm năm 2026

I. NỘI DUNG

${body}`).deadlines.at(-1)!

test.each([
  ['Sở Y tế báo cáo Cục Quản lý Khám, chữa bệnh trước ngày 10/3/2026.', 'Cục Quản lý Khám, chữa bệnh'],
  [
    'Các xã gửi số liệu về Phòng Tưới, Tiêu và Cấp nước của Sở Xây dựng trước ngày 10/3/2026.',
    'Phòng Tưới, Tiêu và Cấp nước của Sở Xây dựng',
  ],
  [
    'Các xã báo cáo nhanh về Văn phòng Thường trực Ban Chỉ huy Phòng thủ dân sự tỉnh trước ngày 10/3/2026.',
    'Văn phòng Thường trực Ban Chỉ huy Phòng thủ dân sự tỉnh',
  ],
  ['Công an xã gửi Thuế tỉnh danh sách hộ kinh doanh trước ngày 10/3/2026.', 'Thuế tỉnh'],
  ['Các xã gửi báo cáo trước ngày 10/3/2026 về Sở Xây dựng để tổng hợp, trình UBND tỉnh.', 'Sở Xây dựng'],
  ['Trạm bơm báo cáo nhanh UBND tỉnh trước ngày 10/3/2026.', 'UBND tỉnh'],
  [
    'Sở Y tế báo cáo UBND tỉnh và Bảo hiểm xã hội Việt Nam trước ngày 10/3/2026.',
    'UBND tỉnh và Bảo hiểm xã hội Việt Nam',
  ],
  ['Phòng Nghiệp vụ 2 báo cáo Chánh Thanh tra tỉnh trước ngày 10/3/2026.', 'Chánh Thanh tra tỉnh'],
  ['Các trường đăng ký số sách mượn với Thư viện tỉnh trước ngày 10/3/2026.', 'Thư viện tỉnh'],
])('to whom: %s', (body, to) => {
  expect(first(`1. ${body}`).to).toBe(to)
})

test.each([
  ['1. Thuế tỉnh cung cấp danh sách nợ cho Sở Tài chính trước ngày 10/3/2026.', 'Thuế tỉnh'],
  ['1. Nhân dân phản ánh, Chánh Văn phòng trả lời trước ngày 10/3/2026.', 'Chánh Văn phòng'],
  ['1. Cơ quan báo chí nêu, Chánh Văn phòng trả lời trước ngày 10/3/2026.', 'Chánh Văn phòng'],
  ['1. Đoàn đánh giá ngoài gửi dự thảo cho trạm bơm trước ngày 10/3/2026.', 'Đoàn đánh giá ngoài'],
  [
    '1. Trạm bơm gửi Sở Y tế mẫu nước trước ngày 02/3/2026; Sở tổng hợp báo cáo UBND tỉnh trước ngày 10/3/2026.',
    'Sở Y tế',
  ],
  ['1. Giao ban lãnh đạo Sở: 8 giờ thứ Hai hằng tuần.', null],
  [
    '1. Sở Công Thương\na) Cơ quan thường trực, theo dõi chung; báo cáo UBND tỉnh trước ngày 10/3/2026.',
    'Sở Công Thương',
  ],
  [
    '1. Kho bạc Nhà nước khu vực XII\nCung cấp số liệu cho Sở Tài chính trước ngày 10/3/2026.',
    'Kho bạc Nhà nước khu vực XII',
  ],
  [
    '1. Hiệu trưởng Trường Cao đẳng Nghề Châu Thành\na) Nộp phương án cấp nước trước ngày 10/3/2026.',
    'Hiệu trưởng Trường Cao đẳng Nghề Châu Thành',
  ],
  [
    '1. Ban Quản lý Khu kinh tế tỉnh đối thoại với các hộ dân lần 3 vào ngày 10/3/2026.',
    'Ban Quản lý Khu kinh tế tỉnh',
  ],
  [
    '1. Tổ chức, cá nhân đang khai thác chưa lắp đồng hồ phải lắp đặt xong trước ngày 10/3/2026.',
    'Tổ chức, cá nhân đang khai thác chưa lắp đồng hồ',
  ],
  [
    '1. Công ty TNHH MTV Khai thác cảng cá Hòn Mực\nSửa xong cầu tàu trước ngày 10/3/2026.',
    'Công ty TNHH MTV Khai thác cảng cá Hòn Mực',
  ],
  ['1. Sở Khoa học và Công nghệ sao lưu số liệu đo mưa trước ngày 10/3/2026.', 'Sở Khoa học và Công nghệ'],
  ['1. Ủy ban nhân dân các cấp niêm yết lịch bơm trước ngày 10/3/2026.', 'Ủy ban nhân dân các cấp'],
  [
    '1. Tổ chức, cá nhân nuôi cá lồng với thể tích từ 20 m3 kê khai vị trí với UBND xã trước ngày 10/3/2026.',
    'Tổ chức, cá nhân nuôi cá lồng với thể tích từ 20 m3',
  ],
  ['1. Chủ tàu cá hoàn thành đăng kiểm trước ngày 10/3/2026.', 'Chủ tàu cá'],
  ['1. Bảo tàng tỉnh chấm ảnh dự thi trước ngày 10/3/2026.', 'Bảo tàng tỉnh'],
  ['1. Sở Công Thương vận động chợ, siêu thị ký cam kết trước ngày 10/3/2026.', 'Sở Công Thương'],
  [
    '1. Sau khi nhận ý kiến của người dân, Trung tâm Thủy lợi trả lời trước ngày 10/3/2026.',
    'Trung tâm Thủy lợi',
  ],
  ['1. Ban Tổ chức Tỉnh ủy hoàn chỉnh dự thảo hướng dẫn trước ngày 10/3/2026.', 'Ban Tổ chức Tỉnh ủy'],
  [
    '1. Các cơ sở bán vật liệu xây dựng chưa đăng ký máy tính tiền phải đăng ký trước ngày 10/3/2026.',
    'Các cơ sở bán vật liệu xây dựng chưa đăng ký máy tính tiền',
  ],
])('who: %s', (body, who) => {
  expect(first(body).who).toBe(who)
})

test('the second report of a sentence is named after its own term', () => {
  const { what } = first(
    '1. Sở Nội vụ tổng hợp kết quả 6 tháng trước ngày 20/6/2026, cả năm trước ngày 10/12/2026.',
  )
  expect(what).toBe('tổng hợp kết quả cả năm')
})

test.each([
  [
    'Các xã thống kê số bơm chốt đến ngày 05 hằng tháng, gửi Phòng Kinh tế trước ngày 08 hằng tháng.',
    'thống kê số bơm chốt, gửi Phòng Kinh tế',
  ],
  [
    'Sở Xây dựng lập danh mục trạm bơm hỏng; trình UBND tỉnh trước ngày 10/3/2026.',
    'lập danh mục trạm bơm hỏng; trình UBND tỉnh',
  ],
])('what is sent: %s', (body, what) => {
  expect(first(`1. ${body}`).what).toBe(what)
})

test.each([
  ['Trạm bơm báo tin cho xã trong vòng 30 phút kể từ khi mất điện.', 0.5, 'mất điện'],
  ['Chủ hồ thông báo cho xã trước khi xả lũ ít nhất 04 giờ.', -4, 'khi xả lũ'],
  ['Chủ hồ thông báo cho xã ít nhất 06 giờ trước khi xả lũ.', -6, 'khi xả lũ'],
])('hours: %s', (body, offset, event) => {
  expect(first(`1. ${body}`).time).toMatchObject({ kind: 'relative', unit: 'hour', offset, event })
})

test('how long a thing took last year is no limit', () => {
  expect(first('1. Tình hình\nNăm 2025 có 02 vụ vỡ kênh, được xử lý trong 36 giờ.')).toBeUndefined()
})
