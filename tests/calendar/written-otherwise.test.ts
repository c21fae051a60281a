// Time expressions as fingers, scanners and habits write them: slips in the digits, other separators, short forms.

import { describe, expect, test } from 'vitest'
import { parseTimeExpressions } from '../../src/calendar/dates.ts'
import { foldMarks } from '../../src/calendar/words.ts'
import { ASKED_ON, meaning } from './phrases.ts'

const meanings = (text: string) => parseTimeExpressions(text, ASKED_ON).map(meaning).join('; ')

const SLIPS: [text: string, found: string][] = [
  ['nộp ngày 2O/06/2023', 'date 2023-06-20'],
  ['lập 14/o7/2023 tại xã', 'date 2023-07-14'],
  ['lập 14//7/2023 tại xã', 'date 2023-07-14'],
  ['ngày l5/6', 'date 2024-06-15'],
  ['trước ngày 3O tháng 6 năm 2O24', 'limit 2024-06-29 before 2024-06-30'],
  ['xong trước ngày 3 0/11/2026', 'limit 2026-11-29 before 2026-11-30'],
  ['chậm nhất ngày 15/1 1/2026', 'limit 2026-11-15'],
  ['ngày 1 5 tháng 8 năm 2 026', 'date 2026-08-15'],
  ['quý II năm 2O24', 'period 2024-04-01 2024-06-30'],
  ['ngày 18 thánh 6 năm 2023', 'date 2023-06-18'],
  ['ngày 18 tháng 6 năn 2023', 'date 2023-06-18'],
]

const SEPARATORS: [text: string, found: string][] = [
  ['18-6-23', 'date 2023-06-18'],
  ['trước 18-6-23', 'limit 2023-06-17 before 2023-06-18'],
  ['ngày 18.6.23', 'date 2023-06-18'],
  ['ngày 18 - 6 - 2023', 'date 2023-06-18'],
  ['ngày 18 6 2023', 'date 2023-06-18'],
  ['ngày 18,6,2023', 'date 2023-06-18'],
  ['ngày 18/tháng 6/năm 2023', 'date 2023-06-18'],
  ['18-tháng 6-2023', 'date 2023-06-18'],
  ['ngày 18 tháng 6, 2023 gửi lại', 'date 2023-06-18'],
  ['ngày 18 tháng 6, 2023 hồ sơ', 'date 2024-06-18'],
  ['ngày 18 tháng 6 năm 23', 'date 2023-06-18'],
  ['quý II năm 23', 'period 2023-04-01 2023-06-30'],
  ['ngày 18, 19, 2023 hồ sơ', 'date 2024-01-18; date 2024-01-19'],
]

const SHORT_FORMS: [text: string, found: string][] = [
  ['tiến độ Q3/2024', 'period 2024-07-01 2024-09-30'],
  ['tiến độ QIII năm 2024', 'period 2024-07-01 2024-09-30'],
  ['số liệu 9T/2023', 'period 2023-01-01 2023-09-30'],
  ['6T đầu năm 2023', 'period 2023-01-01 2023-06-30'],
  ['T5-T7/2024', 'period 2024-05-01 2024-07-31'],
  ['ko quá 18/6', 'limit 2024-06-18'],
  ['số liệu 9 tháng 2023', 'period 2023-01-01 2023-09-30'],
]

const COUNTED: [text: string, found: string][] = [
  ['hai quý đầu năm 2024', 'period 2024-01-01 2024-06-30'],
  ['3 quý cuối năm', 'period 2024-04-01 2024-12-31'],
  ['nửa năm đầu 2025', 'period 2025-01-01 2025-06-30'],
  ['nửa năm cuối', 'period 2024-07-01 2024-12-31'],
  ['bán niên đầu năm 2025', 'period 2025-01-01 2025-06-30'],
  ['9 tháng của năm 2023', 'period 2023-01-01 2023-09-30'],
  ['12 ngày đầu tháng 4/2024', 'period 2024-04-01 2024-04-12'],
  ['05 ngày cuối cùng của tháng 2', 'period 2024-02-25 2024-02-29'],
  ['15 ngày cuối năm 2025', 'period 2025-12-17 2025-12-31'],
  ['trong 10 ngày đầu quý III/2025', 'period 2025-07-01 2025-07-10'],
  ['trong 10 ngày đầu quý sau', 'period 2024-04-01 2024-04-10'],
  ['hằng quý báo cáo trong 10 ngày đầu của quý tiếp theo', 'recurring quarter 2024-01-10'],
  ['trong 5 ngày đầu của mỗi tháng', 'recurring month 2024-02-05'],
  ['hằng tháng gửi trong 5 ngày đầu tháng sau', 'recurring month 2024-02-05'],
  ['trong 03 ngày làm việc đầu tiên của tháng kế tiếp', 'recurring month 2024-02-05'],
  ['trong 05 ngày cuối quý', 'recurring quarter 2024-03-31'],
  ['tuần cuối mỗi quý', 'recurring quarter 2024-03-31'],
  ['tuần đầu mỗi tháng', 'recurring month 2024-02-07'],
  ['hằng năm trước ngày 10/01 năm sau', 'recurring year 2025-01-09'],
  ['2 tuần đầu tháng 4/2024', 'period 2024-04-01 2024-04-14'],
  ['tháng 10, 11 năm 2023', 'period 2023-10-01 2023-11-30'],
  ['quý IV/2023 và quý I/2024', 'period 2023-10-01 2024-03-31'],
  ['10 ngày đầu tháng sau', 'period 2024-02-01 2024-02-10'],
  ['năm ngân sách 2023', 'period 2023-01-01 2023-12-31'],
  ['năm tài chính 2023-2024', 'period 2023-01-01 2024-12-31'],
  ['quyết toán niên độ ngân sách năm 2023', 'period 2023-01-01 2023-12-31'],
]

const ALL = [...SLIPS, ...SEPARATORS, ...SHORT_FORMS, ...COUNTED]

describe('dates and stretches', () => {
  test.each(ALL)('are read from “%s” as %s', (text, found) => {
    expect(meanings(text)).toBe(found)
  })

  test.each(ALL)('are read from “%s” alike without marks', (text, found) => {
    expect(meanings(foldMarks(text))).toBe(foldMarks(found))
  })
})

test('a mended slip keeps the words as they stand', () => {
  const text = 'Gửi trước ngày 3O//6/2O24 nhé'
  expect(parseTimeExpressions(text, ASKED_ON).map((e) => [e.text, e.start])).toEqual([
    ['trước ngày 3O//6/2O24', 4],
  ])
})

test.each([
  'mục 18.6.23 của báo cáo',
  'Quận 1, Q3, Q10',
  'Điều l5 khoản 2',
  'Phụ lục I1/2O23',
  'thùng 2l nước',
  'kinh nghiệm 5 tháng 2024 người',
  'Ban hành quy định',
  'làm mai một truyền thống',
  'Tổ 1 nhận các trường có mã từ 1 đến 6; Tổ 2 nhận phần còn lại',
  'phụ trách các phiên từ 7 đến 11 và 03 xã',
  'mỗi tháng 2 tổ trực gửi sổ',
  'mở Ngày Thứ bảy xanh ở các thôn',
  'Trường THCS 26/3',
])('no time is found in “%s”', (text) => {
  expect(meanings(text)).toBe('')
})
