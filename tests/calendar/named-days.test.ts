// Days that are named rather than numbered: holidays, lunar years, the last working day, the first Monday; one day of
// several months; lengths of time beside the days that they hold.

import { describe, expect, test } from 'vitest'
import { loadCalendars } from '../../src/calendar/calendar-files.ts'
import { parseTimeExpressions } from '../../src/calendar/dates.ts'
import { nextOccurrence, occurrences } from '../../src/calendar/recurring.ts'
import { foldMarks } from '../../src/calendar/words.ts'
import { ASKED_ON, meaning } from './phrases.ts'

const calendar = loadCalendars(new URL('../../data/calendars', import.meta.url).pathname)
const meanings = (text: string) => parseTimeExpressions(text, ASKED_ON, calendar).map(meaning).join('; ')

const HOLIDAYS: [text: string, found: string][] = [
  ['xong trước Tết Ất Tỵ', 'limit 2025-01-28 before 2025-01-29'],
  ['trước Tết Bính Ngọ 2026', 'limit 2026-02-16 before 2026-02-17'],
  ['mùng 6 Tết Ất Tỵ', 'date 2025-02-03'],
  ['rằm tháng Giêng năm Ất Tỵ', 'date 2025-02-12'],
  ['ngày 10 tháng 3 năm Ất Tỵ', 'date 2025-04-07'],
  ['trước Tết Trung thu', 'limit 2024-09-16 before 2024-09-17'],
  ['Tết Dương lịch 2025', 'date 2025-01-01'],
  ['Giỗ Tổ Hùng Vương năm 2025', 'date 2025-04-07'],
  ['trước tết dương', 'limit 2023-12-31 before 2024-01-01'],
  ['trước ngày khai mạc (18/9/2024)', 'limit 2024-09-17 before 2024-09-18'],
  ['trước ngày bầu cử 23/5', 'limit 2024-05-22 before 2024-05-23'],
  ['trước Giỗ Tổ', 'limit 2024-04-17 before 2024-04-18'],
  ['trước dịp Quốc khánh (2/9)', 'limit 2024-09-01 before 2024-09-02'],
  ['trước kỳ nghỉ lễ 30/4 - 1/5', 'limit 2024-04-29 before 2024-04-30'],
]

const EDGES: [text: string, found: string][] = [
  ['ngày làm việc cuối cùng của tháng 6/2024', 'date 2024-06-28'],
  ['chậm nhất ngày làm việc cuối cùng của tháng 8/2026', 'limit 2026-08-28'],
  ['trước ngày làm việc đầu tiên của năm 2025', 'limit 2025-01-01 before 2025-01-02'],
  ['ngày làm việc cuối cùng của quý I/2024', 'date 2024-03-29'],
  ['ngày làm việc đầu tiên của tháng 9/2023', 'date 2023-09-05'],
  ['chậm nhất ngày làm việc cuối cùng hằng tháng', 'recurring month 2024-01-31'],
  ['thứ Hai đầu tiên của tháng 3/2024', 'date 2024-03-04'],
  ['thứ Sáu cuối cùng của quý II năm 2024', 'date 2024-06-28'],
  ['hạn nộp sổ họp là 11h ngày 18/3/2024', 'limit 2024-03-18 11:00'],
  ['xong trước khi kết thúc quý II/2024', 'limit 2024-06-30'],
  [
    'giai đoạn 2021-2025, tầm nhìn đến năm 2030',
    'period 2021-01-01 2025-12-31; period 2030-01-01 2030-12-31',
  ],
  ['trực thứ Hai, thứ Tư hằng tuần', 'recurring week 2024-01-15; recurring week 2024-01-10'],
  ['họp thứ Sáu cuối cùng hằng tháng', 'recurring month 2024-01-26'],
]

const SHARED: [text: string, found: string][] = [
  ['ngày 18 các tháng 3, 6, 9, 12', 'recurring quarter 2024-03-18'],
  ['trước ngày 18 của các tháng 1, 4, 7 và 10', 'recurring quarter 2024-01-17'],
  ['trước ngày 18 tháng 3, 6, 9, 12 hằng năm', 'recurring quarter 2024-03-17'],
  ['ngày 8 các tháng 2, 5, 11', 'date 2024-02-08; date 2024-05-08; date 2024-11-08'],
  ['ngày 8 các tháng 4 và 9 năm 2025', 'date 2025-04-08; date 2025-09-08'],
  ['họp ngày 15 tháng 6 và tháng 12 tổng kết', 'date 2024-06-15; period 2024-12-01 2024-12-31'],
  ['ngày 25 của các tháng cuối quý', 'recurring quarter 2024-03-25'],
]

const LENGTHS: [text: string, found: string][] = [
  ['trong 2 ngày 14-15/3/2024', 'period 2024-03-14 2024-03-15'],
  ['trong 2 ngày 14 và 15/3/2024', 'date 2024-03-14; date 2024-03-15'],
  ['trong 3 ngày, từ 5 đến 7/6/2024', 'period 2024-06-05 2024-06-07'],
  ['mở lớp trong 02 ngày 18 và 19 tháng 7 năm 2024', 'date 2024-07-18; date 2024-07-19'],
  ['03 ngày: 4, 5 và 6/9/2024', 'date 2024-09-04; date 2024-09-05; date 2024-09-06'],
  ['trong hai ngày 30/10 và 01/11/2024', 'date 2024-10-30; date 2024-11-01'],
  ['trong 2 ngày, thứ Năm và thứ Sáu (18, 19/7/2024)', 'date 2024-07-18; date 2024-07-19'],
  ['trực sáng thứ Ba và chiều thứ Năm hằng tuần', 'recurring week 2024-01-16; recurring week 2024-01-11'],
  ['kể từ ngày nhận đơn, trong thời hạn 10 ngày làm việc phải trả lời', 'relative 10 working-day [nhận đơn]'],
  ['kể từ ngày 01/7/2024 trong vòng 15 ngày', 'limit 2024-07-16'],
  ['trước ngày 20 của tháng báo cáo', 'recurring month 2024-01-19'],
  ['Hằng năm, rà soát vào tháng 5', 'recurring year 2024-05-31'],
  [
    'trước ngày 18/6 đối với báo cáo 6 tháng, trước ngày 18/12 đối với báo cáo năm',
    'limit 2024-06-17 before 2024-06-18; period 2024-01-01 2024-06-30; limit 2024-12-17 before 2024-12-18',
  ],
  ['15 đến 20 tháng 5 năm 2024', 'period 2024-05-15 2024-05-20'],
  ['lịch trực tuần 20/2024', 'period 2024-05-13 2024-05-19'],
  ['không trễ quá ngày 18/4/2024', 'limit 2024-04-18'],
  ['đã kiểm tra cách đây 2 tuần', 'date 2023-12-27'],
  ['thứ Hai đầu tuần sau', 'date 2024-01-15'],
  [
    'từ ngày 15 tháng 12 năm trước kỳ báo cáo đến ngày 14 tháng 6 của kỳ báo cáo',
    'period 2023-12-15 2024-06-14',
  ],
  ['từ ngày 18/12 năm trước đến ngày 17/12', 'period 2023-12-18 2024-12-17'],
  ['từ ngày 18/12/2023 đến ngày 11/12', 'invalid'],
  ['kể từ khi có Đề án 5 năm qua', 'period 2019-01-10 2024-01-10'],
]

const ALL = [...HOLIDAYS, ...EDGES, ...SHARED, ...LENGTHS]

describe('named days', () => {
  test.each(ALL)('are read from “%s” as %s', (text, found) => {
    expect(meanings(text)).toBe(found)
  })

  test.each(ALL)('are read from “%s” alike without marks', (text, found) => {
    expect(meanings(foldMarks(text))).toBe(foldMarks(found))
  })
})

test.each([
  'làm 02 ngày 14 và 15',
  'ghi sổ lúc 06 giờ 30 phút hằng ngày',
  'quét dọn trước 06 giờ 30 hằng ngày',
  'không quá 1/2 ngày làm việc',
  'trong 1,5 ngày làm việc kể từ khi nhận hồ sơ',
  'đến hết Tết',
  'trước Tết Đoan Ngọ',
  'lần thứ hai đầu tiên',
  'chúc mừng năm mới Ất Tỵ',
  'lễ Giỗ Tổ',
])('no day is guessed for “%s”', (text) => {
  expect(meanings(text)).toBe('')
})

describe('a working day without a calendar', () => {
  const read = (text: string) => parseTimeExpressions(text, ASKED_ON).map(meaning).join('; ')

  test.each([
    [
      'ngày làm việc cuối cùng của tháng 8/2026',
      'relative 0 working-day [ngày làm việc cuối cùng của tháng 8/2026]',
    ],
    [
      'nộp trước ngày làm việc đầu tiên của quý II',
      'relative -1 working-day [ngày làm việc đầu tiên của quý II]',
    ],
  ])('stays an event in “%s”', (text, found) => {
    expect(read(text)).toBe(found)
  })
})

describe('recurring working days', () => {
  const rule = { every: 'month', day: 'last', only: 'working-day', inclusive: true } as const

  test('follow the official calendar with its swapped days', () => {
    expect(occurrences(rule, '2026-05-01', '2026-09-30', calendar)).toEqual([
      '2026-05-29',
      '2026-06-30',
      '2026-07-31',
      '2026-08-28',
      '2026-09-30',
    ])
  })

  test('skip weekends and the holidays of the law without one', () => {
    expect(nextOccurrence(rule, '2027-01-01')).toBe('2027-01-29')
    expect(nextOccurrence({ ...rule, day: 1 }, '2027-01-01')).toBe('2027-01-04')
  })

  test('of one weekday fall on the last of the month', () => {
    expect(nextOccurrence({ ...rule, only: 5 }, '2024-05-20')).toBe('2024-05-31')
  })
})
