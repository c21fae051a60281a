import { describe, expect, test } from 'vitest'
import { chromeSpans } from '../../src/library/site-chrome.ts'
import { planText } from '../support/sample-plan.ts'

const chromeOf = (text: string) => chromeSpans(text).map(({ start, end }) => text.slice(start, end))

describe('lines around the content of a web page', () => {
  test('finds reading aids, counters, sharing and rating lines', () => {
    const page = [
      'Trang chủ » Tin tức » Chỉ đạo điều hành',
      'An Hòa: Lên lịch sửa chữa trụ sở năm 2031',
      'Thứ ba, 04/03/2031 09:15',
      'Từ viết tắt Xem với cỡ chữ',
      'In trang',
      'Chia sẻ Facebook Zalo',
      'Ngày 03/3, Ủy ban nhân dân tỉnh An Hòa ban hành Kế hoạch số 19/KH-UBND về sửa chữa trụ sở.',
      'Nguồn: Cổng thông tin An Hòa',
      'Lượt xem: 1.204',
      'Tìm theo ngày :',
      'Đánh giá',
      '(Di chuột vào ngôi sao để chọn điểm)',
      'Bản quyền thuộc về Cổng thông tin điện tử tỉnh An Hòa',
      'Địa chỉ: 1 đường Hòa Bình, An Hòa. Điện thoại: 0999 999 999',
    ]
    expect(chromeOf(page.join('\n'))).toEqual([
      page[0],
      page[3],
      page[4],
      page[5],
      page[8],
      page[9],
      page[10],
      page[11],
      page[12],
      page[13],
    ])
  })

  test('finds the list of related links at the end, up to the footer', () => {
    const links = ['Tin liên quan', 'Hội nghị tổng kết phong trào', 'Ra quân trồng cây đầu năm']
    const text = [planText, ...links, '© 2031 Cổng thông tin'].join('\n')
    expect(chromeOf(text)).toEqual([...links, '© 2031 Cổng thông tin'])
  })

  test('finds a menu at the top and login prompts', () => {
    const menu = ['Trang chủ', 'Giới thiệu', 'Tin tức', 'Liên hệ']
    const login = 'Bạn phải đăng nhập để xem văn bản liên quan'
    expect(chromeOf([...menu, planText, login, 'Đăng nhập', 'Quên mật khẩu?'].join('\n'))).toEqual([
      ...menu,
      login,
      'Đăng nhập',
      'Quên mật khẩu?',
    ])
  })
})

describe('content', () => {
  test.each([
    ['a whole plan', planText],
    [
      'headings that share words with widgets',
      'Đánh giá\nĐánh giá kết quả\n3. Đánh giá\nLiên hệ\nTin tức\nPhụ lục\nTổ chức thực hiện',
    ],
    [
      'the head table of a legal site',
      'Kế hoạch 19/KH-UBND\nSố hiệu 19/KH-UBND\nNgày ban hành 20/02/2031\nNgười ký Trần Văn Tùng\nLĩnh vực Bộ máy hành chính',
    ],
    [
      'duties that begin like buttons',
      'Theo dõi trên hệ thống phần mềm dùng chung;\nChia sẻ dữ liệu với các sở;\nTải về kho lưu trữ của tỉnh.\nXem thêm Phụ lục 01.\nGửi báo cáo qua email trước ngày 15/3.\nBản quyền tác giả và quyền liên quan',
    ],
    [
      'a contact address in a plan',
      'Địa chỉ: 1 đường Hòa Bình, An Hòa. Điện thoại: 0999 999 999\nEmail: vanphong@example.vn',
    ],
    [
      'a plan with related documents in its middle',
      `Văn bản liên quan\nCông văn số 5\n${planText}\n${planText}`,
    ],
    ['short table cells', 'TT\n1\n2\n12\nSở Y tế'],
  ])('is left alone: %s', (_, text) => {
    expect(chromeOf(text)).toEqual([])
  })

  test('gives whole lines in order, without their line breaks', () => {
    const text = 'In trang\n\nNội dung dài.\nLượt xem: 5\n'
    expect(chromeSpans(text)).toEqual([
      { start: 0, end: 8 },
      { start: 24, end: 35 },
    ])
  })
})
