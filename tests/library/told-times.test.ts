import { describe, expect, test } from 'vitest'
import { readText } from '../../src/library/read-document.ts'

const read = (body: string) =>
  readText(`Số: 41/KH-UBND

Điện Biên, ngày 09 tháng 3 năm 2026

KẾ HOẠCH
Chăm sóc đường cây năm 2026

I. NỘI DUNG

1. ${body}`).deadlines

const days = (body: string) => read(body).map(({ lastDay }) => lastDay)

describe('a day that is told and set for nobody', () => {
  test.each([
    [
      'the condition of a duty',
      'Tổ nào đến ngày 20/6/2026 chưa trồng đủ thì gửi giải trình về Sở Xây dựng trước ngày 01/7/2026.',
      ['2026-06-30'],
    ],
    [
      'when nothing is to be done',
      'Phòng Kinh tế rà soát cây già trong tháng 5/2026; không dồn việc vào cuối năm.',
      ['2026-05-31'],
    ],
    [
      'where a stretch begins',
      'Đoàn kiểm tra hồ sơ lập từ ngày 01/02/2025 đến thời điểm kiểm tra, xong trong tháng 6/2026.',
      ['2026-06-30'],
    ],
    [
      'since when a rule holds',
      'Thống kê cây trồng từ ngày 05/01/2025 trở đi, hoàn thành trước ngày 02/5/2026.',
      ['2026-05-01'],
    ],
    ['what is foreseen', 'Dự báo mưa lớn có thể kéo dài đến hết ngày 15/8/2026.', []],
    [
      'brackets that name a round',
      'Đợt 2 (giữa năm, trước mùa bão): từ ngày 01/6/2026 đến ngày 12/6/2026.',
      ['2026-06-12'],
    ],
    ['the week behind another day', 'Văn phòng nhắc đơn vị chậm báo cáo vào thứ Tư tuần kế tiếp.', []],
  ])('%s', (_, body, expected) => {
    expect(days(body)).toEqual(expected)
  })

  test('a forecast and what was done by then in the opening', () => {
    const { deadlines } = readText(`Số: 6/CT-UBND

Điện Biên, ngày 02 tháng 4 năm 2026

CHỈ THỊ
Về việc phòng cháy rừng

Theo dự báo, nắng nóng có khả năng kéo dài từ giữa tháng 5 năm 2026. Đến hết ngày 31/3/2026 các huyện mới phát dọn 12 km.

1. Hạt kiểm lâm phát dọn đường băng trước ngày 20/4/2026.`)
    expect(deadlines.map(({ lastDay }) => lastDay)).toEqual(['2026-04-19'])
  })

  test('"tuần sau" follows what happens in a text that stands, and the day of issue in a letter', () => {
    const body = '\n\nĐiều 1. Báo cáo\n\n1. Văn phòng gửi danh sách chậm cho Giám đốc vào thứ Ba tuần sau.'
    const head = 'Số: 9/QĐ-SYT\n\nLào Cai, ngày 04 tháng 3 năm 2026\n\n'
    expect(readText(`${head}QUYẾT ĐỊNH\nBan hành Quy chế làm việc${body}`).deadlines).toEqual([])
    expect(
      readText(`${head}THÔNG BÁO\nLịch họp giao ban${body}`).deadlines.map(({ lastDay }) => lastDay),
    ).toEqual(['2026-03-10'])
  })
})

describe('a time by stages belongs to the words behind it', () => {
  test('in one clause with the verb before the first one', () => {
    expect(
      read(
        'Các xã phấn đấu trồng đến hết ngày 30/4/2026 đạt 30%, đến hết ngày 31/7/2026 đạt 60% và đến hết ngày 30/11/2026 đạt toàn bộ.',
      ).map(({ lastDay, what }) => [lastDay, what]),
    ).toEqual([
      ['2026-04-30', 'trồng đạt 30%'],
      ['2026-07-31', 'trồng đạt 60%'],
      ['2026-11-30', 'trồng đạt toàn bộ'],
    ])
  })

  test('while duties that follow each other keep the words before them', () => {
    expect(
      read(
        'Sở Xây dựng lập danh mục trước ngày 15/4/2026, gửi Sở Tài chính thẩm định trước ngày 30/4/2026.',
      ).map(({ what }) => what),
    ).toEqual(['lập danh mục', 'gửi Sở Tài chính thẩm định'])
  })
})

describe('times that set a duty', () => {
  test.each([
    ['Đoàn kiểm tra báo trước ít nhất 04 ngày làm việc cho xã.', { offset: -4, event: '' }],
    ['Văn phòng Sở nhắc các phòng trước hạn báo cáo 03 ngày.', { offset: -3, event: 'hạn báo cáo' }],
    ['Chủ vườn nộp hồ sơ chậm nhất 06 ngày trước ngày nghiệm thu.', { offset: -6, event: 'ngày nghiệm thu' }],
  ])('before a thing: %s', (body, time) => {
    expect(read(body).map((deadline) => deadline.time)).toMatchObject([time])
  })

  test('two of them joined by "và" are two', () => {
    expect(
      read(
        'Nhà thầu nộp bản vẽ chậm nhất 05 ngày trước ngày họp với chủ đầu tư và giải trình trong 07 ngày sau khi nhận biên bản.',
      ).map(({ time }) => time),
    ).toMatchObject([
      { offset: -5, event: 'ngày họp với chủ đầu tư' },
      { offset: 7, event: 'nhận biên bản' },
    ])
  })

  test.each([
    ['Đài Truyền thanh phát bản tin 03 lần mỗi tháng.', '2026-03-31'],
    ['Tổ liên ngành họp thường kỳ mỗi quý một lần.', '2026-03-31'],
    ['Các trường tự kiểm tra một lần trong 6 tháng đầu năm 2026.', '2026-06-30'],
    ['Sở Nội vụ tham mưu tổng kết vào năm 2029.', '2029-12-31'],
  ])('how often or in which stretch: %s', (body, last) => {
    expect(days(body)).toEqual([last])
  })

  test('a report named after its year sets none', () => {
    expect(days('Kết thúc kiểm tra năm 2026, Sở Y tế báo cáo tổng kết năm 2026 với UBND tỉnh.')).toEqual([])
  })

  test('how often at most sets none', () => {
    expect(days('Mỗi cơ sở không bị kiểm tra quá 01 lần mỗi năm.')).toEqual([])
  })

  test('a rhythm ends where its words say', () => {
    const [deadline, ...others] = read(
      'Phòng Kinh tế báo cáo Sở Xây dựng vào ngày 12 hằng tháng cho đến hết năm 2026.',
    )
    expect(deadline!.time).toMatchObject({ kind: 'recurring', rule: { until: '2026-12-31' } })
    expect(others).toEqual([])
  })
})
