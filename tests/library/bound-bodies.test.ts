// Whose duty it is in rules and circulars: lists that bind a body, whom it asks, what was done to somebody before.

import { describe, expect, test } from 'vitest'
import { readText } from '../../src/library/read-document.ts'

/** The duties of a circular of an invented ministry. */
function read(body: string) {
  return readText(
    `BỘ THỦY LỢI\nSố: 15/2031/TT-BTL\nHà Nội, ngày 14 tháng 01 năm 2031\n\nTHÔNG TƯ\nQuy định về trạm bơm\n\n${body}`,
  ).deadlines
}

const bodies = (text: string) => read(text).map(({ who, to, time }) => ({ who, to, time: time.text }))

describe('a list that binds a body', () => {
  test.each([
    [
      'also has the clauses that ask another one for something',
      'Điều 4. Trạm bơm\n3. Chủ đầu tư trạm bơm có trách nhiệm: [Khoản này được sửa đổi bởi Thông tư 9/2033/TT-BTL]\na) Báo cáo, đề nghị Cục Thủy nông thu hồi giấy phép trong thời hạn 05 ngày kể từ ngày phát sinh.',
      { who: 'Chủ đầu tư trạm bơm', to: 'Cục Thủy nông' },
    ],
    [
      'stands behind what it goes by',
      'Điều 4. Kiểm tra\n2. Căn cứ kết quả kiểm tra của Đội Thủy nông số 4, Sở Xây dựng có trách nhiệm:\na) Thông báo cho Ủy ban nhân dân cấp xã trong thời hạn 03 ngày làm việc kể từ ngày nhận kết quả.',
      { who: 'Sở Xây dựng', to: 'Ủy ban nhân dân cấp xã' },
    ],
    [
      'may be of two bodies, each with what it does in its name',
      'Điều 4. Bùn thải\n2. Cơ sở nạo vét hoặc cơ sở tiếp nhận và xử lý bùn có trách nhiệm sau đây:\na) Trong thời hạn 02 ngày làm việc kể từ ngày nhận bùn, thông báo cho Trung tâm Quan trắc tỉnh.',
      { who: 'Cơ sở nạo vét hoặc cơ sở tiếp nhận và xử lý bùn', to: 'Trung tâm Quan trắc tỉnh' },
    ],
  ])('%s', (_, text, expected) => {
    expect(bodies(text)).toMatchObject([expected])
  })

  test('is no reason to take a duty from those whom a letter asks', () => {
    const text = 'Điều 4. Báo cáo\n1. Đề nghị Sở Xây dựng gửi báo cáo về Bộ trước ngày 20/6/2031.'
    expect(bodies(text)).toMatchObject([{ who: 'Sở Xây dựng' }])
  })
})

describe('names of bodies', () => {
  test.each([
    [
      'Trong thời hạn 60 ngày kể từ ngày nhận hồ sơ, cơ quan chuyên môn về xây dựng thuộc Ủy ban nhân dân tỉnh kiểm tra trạm.',
      'cơ quan chuyên môn về xây dựng thuộc Ủy ban nhân dân tỉnh',
    ],
    [
      'Chậm nhất 10 ngày kể từ ngày ký, người ra quyết định thanh tra công khai kết luận.',
      'người ra quyết định thanh tra',
    ],
    [
      'Chậm nhất 10 ngày kể từ ngày ký, đại biểu Hội đồng nhân dân có thể gửi câu hỏi.',
      'đại biểu Hội đồng nhân dân',
    ],
    [
      'Chậm nhất là ngày 12 tháng 8 hằng năm, căn cứ vào danh mục nêu tại Quy chế này, Tổng Thanh tra Chính phủ lập danh sách trạm.',
      'Tổng Thanh tra Chính phủ',
    ],
    [
      'Trong thời hạn 12 ngày kể từ ngày niêm yết điểm thi, người dự thi nộp đơn xin chấm lại.',
      'người dự thi',
    ],
  ])('end where their duty begins: %s', (sentence, who) => {
    expect(bodies(`Điều 4. Trạm bơm\n1. ${sentence}`)).toMatchObject([{ who }])
  })

  test('of receivers end before what these then do', () => {
    const text =
      'Điều 4. Trạm bơm\n1. Trong thời hạn 06 tháng, Chi cục Thủy nông báo cáo Cục Thủy nông ra quyết định đóng trạm.\n2. Trong thời hạn 30 ngày kể từ ngày thi, Hội đồng thi thông báo kết quả trên cổng thông tin của Bộ, báo Thủy lợi điện tử.'
    expect(bodies(text)).toMatchObject([{ to: 'Cục Thủy nông' }, { to: null }])
  })
})

describe('a limit', () => {
  test('stands beside the day of effect by which something held', () => {
    const [duty] = read(
      'Điều 9. Chuyển tiếp\n1. Trạm bơm đã được cấp phép trước ngày Thông tư này có hiệu lực, trước ngày 30/9/2031, Chi cục Thủy nông lập danh sách đề nghị Cục Thủy nông cấp lại.',
    )
    expect(duty).toMatchObject({ who: 'Chi cục Thủy nông', to: 'Cục Thủy nông', lastDay: '2031-09-29' })
    expect(duty!.what).toMatch(/^lập danh sách .*\(trạm bơm đã được cấp phép/u)
  })

  test('is the year within which a thing of many words is to be completed', () => {
    const found = read(
      'Điều 9. Quy hoạch\n1. Ưu tiên nguồn lực; hoàn thành Quy hoạch tổng thể quốc gia và các quy hoạch ngành hạ tầng quan trọng trong năm 2032; phấn đấu cơ bản hoàn thành các quy hoạch vùng còn lại của cả nước trong năm 2033 trên cơ sở bảo đảm chất lượng.',
    )
    expect(found.map(({ lastDay }) => lastDay)).toEqual(['2032-12-31', '2033-12-31'])
    expect(found[0]!.what).toMatch(/^hoàn thành Quy hoạch tổng thể/u)
  })

  test('is none where a thing is only named as completed then', () => {
    expect(
      read(
        'Điều 9. Số liệu\n1. Thống kê công trình hoàn thành nghiệm thu và bàn giao cho địa phương quản lý, vận hành trong năm 2032.',
      ),
    ).toEqual([])
  })

  test('of a case is of what is then done', () => {
    const [duty] = read(
      'Điều 9. Cấp lại\n1. Trường hợp giấy phép bị mất, trong thời hạn 05 ngày kể từ ngày nhận đơn, Cục Thủy nông cấp lại giấy phép.',
    )
    expect(duty!.what).toBe('cấp lại giấy phép (trường hợp giấy phép bị mất)')
  })
})
