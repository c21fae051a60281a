import { describe, expect, test } from 'vitest'
import { isSameAmount, isSameKind, quantitiesIn } from '../../src/answering/question/quantities.ts'

describe('numbers with what they count', () => {
  test.each([
    ['trong thời hạn 24 giờ kể từ khi nhận', [[24, 'gio']]],
    [
      '15 ngày làm việc, không quá một lần',
      [
        [15, 'ngay lam viec'],
        [1, 'lan'],
      ],
    ],
    ['180.000.000 đồng', [[180_000_000, 'dong']]],
    [
      '42,7 tỷ đồng và 500 nghìn',
      [
        [42_700_000_000, 'dong'],
        [500_000, 'dong'],
      ],
    ],
    ['đạt từ 30% trở lên', [[30, '%']]],
    [
      'Tổ số 2 và đợt III',
      [
        [2, '#to'],
        [3, '#dot'],
      ],
    ],
    ['mỗi ngày 1 lần', [[1, 'lan']]],
    ['ngày 05 tháng 3 năm 2024, Nghị định 61/2018/NĐ-CP, tháng 4/2025, Điều 5', []],
    ['2. Mỗi cơ quan một báo cáo', []],
  ])('%s', (text, expected) => {
    expect(quantitiesIn(text).map(({ value, unit }) => [value, unit])).toEqual(expected)
  })

  test('are the same amount in another unit, but no working days for days', () => {
    const [hours, day, days, working] = quantitiesIn('24 giờ; 1 ngày; 3 ngày; 3 ngày làm việc')
    expect(isSameKind(hours!, day!) && isSameAmount(hours!, day!)).toBe(true)
    expect(isSameKind(days!, working!)).toBe(true)
    expect(isSameAmount(days!, working!)).toBe(false)
  })
})
