import { describe, expect, test } from 'vitest'
import { readText } from '../../src/library/read-document.ts'

const plan = (body: string) =>
  readText(`Số: 12/KH-UBND

Lai Châu, ngày 10 tháng 01 năm 2024

KẾ HOẠCH
Kiểm tra công vụ năm 2024

${body}`)

const only = (body: string) => plan(`I. NỘI DUNG\n\n1. ${body}`).deadlines

describe('who, what, to whom, by when', () => {
  test.each([
    [
      'Các sở, ngành gửi báo cáo kết quả về Ủy ban nhân dân tỉnh (qua Sở Nội vụ) trước ngày 15/6/2024.',
      {
        who: 'Các sở, ngành',
        to: 'Ủy ban nhân dân tỉnh (qua Sở Nội vụ)',
        lastDay: '2024-06-14',
        category: 'report',
      },
    ],
    [
      'Giao Sở Tài chính thẩm định dự toán, hoàn thành chậm nhất ngày 20/02/2024.',
      { who: 'Sở Tài chính', lastDay: '2024-02-20', inclusive: true, category: 'task' },
    ],
    [
      'Đơn vị được kiểm tra gửi hồ sơ cho Đoàn kiểm tra trước ngày kiểm tra ít nhất 05 ngày làm việc.',
      { who: 'Đơn vị được kiểm tra', to: 'Đoàn kiểm tra', lastDay: null, category: 'report' },
    ],
    [
      'Ủy ban nhân dân cấp xã niêm yết danh mục; hoàn thành trước ngày 01/3/2024.',
      { who: 'Ủy ban nhân dân cấp xã', lastDay: '2024-02-29', category: 'task' },
    ],
    [
      'Thời gian kiểm tra: từ tháng 4 đến tháng 9 năm 2024.',
      { who: null, lastDay: '2024-09-30', category: 'event' },
    ],
    [
      'Văn phòng tổng hợp, báo cáo Chủ tịch Ủy ban nhân dân tỉnh trước ngày 25 hằng tháng.',
      { who: 'Văn phòng', to: 'Chủ tịch Ủy ban nhân dân tỉnh', lastDay: '2024-01-24', category: 'report' },
    ],
  ])('reads %s', (sentence, expected) => {
    const [deadline] = only(sentence)
    expect(deadline).toMatchObject(expected)
  })

  test('takes the acting body from the heading above a bullet', () => {
    const { deadlines } = plan(
      'I. TỔ CHỨC THỰC HIỆN\n\n1. Sở Nội vụ\n\n- Tham mưu thành lập Đoàn kiểm tra trước ngày 15/3/2024.',
    )
    expect(deadlines[0]).toMatchObject({ who: 'Sở Nội vụ', section: 'I.1', lastDay: '2024-03-14' })
  })

  test('reads each report of a sentence that sets four dates', () => {
    const found = only(
      'Báo cáo quý I trước ngày 20/3/2024, báo cáo 6 tháng trước ngày 20/6/2024, báo cáo quý III trước ngày 20/9/2024, báo cáo năm trước ngày 20/12/2024.',
    )
    expect(found.map((d) => [d.what, d.lastDay])).toEqual([
      ['Báo cáo quý I', '2024-03-19'],
      ['báo cáo 6 tháng', '2024-06-19'],
      ['báo cáo quý III', '2024-09-19'],
      ['báo cáo năm', '2024-12-19'],
    ])
  })

  test('reads a row of a table as a duty of its lead agency', () => {
    const { deadlines } = plan(
      'I. NHIỆM VỤ\n\nSTT\tNhiệm vụ\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian hoàn thành\n1\tBan hành quy chế tiếp dân\tThanh tra tỉnh\tSở Tư pháp\tTrước 30/4/2024\n2\tRà soát biên chế\tSở Nội vụ\t\tQuý II/2024',
    )
    expect(deadlines).toMatchObject([
      { what: 'Ban hành quy chế tiếp dân', who: 'Thanh tra tỉnh', lastDay: '2024-04-29' },
      { what: 'Rà soát biên chế', who: 'Sở Nội vụ', lastDay: '2024-06-30' },
    ])
  })

  test('quotes the words that set the date', () => {
    const read = plan('I. NỘI DUNG\n\n1. Các sở nộp danh sách chậm nhất ngày 05/02/2024.')
    const [d] = read.deadlines
    expect(read.text.slice(d!.start, d!.end)).toContain('chậm nhất ngày 05/02/2024')
    expect(read.text.slice(d!.time.start, d!.time.end)).toBe('chậm nhất ngày 05/02/2024')
  })
})

describe('what is no deadline', () => {
  test.each([
    'Thực hiện Quyết định số 45/QĐ-UBND ngày 12/12/2023 của Ủy ban nhân dân tỉnh.',
    'Chương trình chuyển đổi số giai đoạn 2021-2025, định hướng đến năm 2030.',
    'Khắc phục tồn tại đã nêu trong năm 2023.',
    'Kết quả khảo sát công bố ngày 01/12/2023 cho thấy nhiều hạn chế.',
  ])('passes over: %s', (sentence) => {
    expect(only(sentence)).toEqual([])
  })
})

describe('contradictions', () => {
  test('warns of a deadline before the date of issue', () => {
    const { warnings } = plan('I. NỘI DUNG\n\n1. Các sở nộp báo cáo trước ngày 01/12/2023.')
    expect(warnings.join(' ')).toContain('sớm hơn ngày ban hành')
  })

  test('warns of a date that does not exist', () => {
    const { warnings, deadlines } = plan('I. NỘI DUNG\n\n1. Các sở nộp báo cáo trước ngày 30/02/2024.')
    expect(warnings.join(' ')).toContain('30/02/2024')
    expect(deadlines).toEqual([])
  })

  test('warns of two dates for one duty', () => {
    const { warnings } = plan(
      'I. NỘI DUNG\n\n1. Các sở nộp báo cáo tổng kết công tác kiểm tra trước ngày 05/12/2024.\n\n2. Các sở nộp báo cáo tổng kết công tác kiểm tra trước ngày 15/12/2024.',
    )
    expect(warnings.join(' ')).toContain('hai hạn khác nhau')
  })
})
