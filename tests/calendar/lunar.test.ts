import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/calendar/day.ts'
import { dayToLunar, lunarNewYear, lunarToDay, lunarYearEnd } from '../../src/calendar/lunar.ts'

describe('the Vietnamese lunar calendar', () => {
  test.each([
    ['1968-01-29'], // a day before China
    ['1985-01-21'], // a month before China
    ['2007-02-17'],
    ['2023-01-22'],
    ['2024-02-10'],
    ['2025-01-29'],
    ['2026-02-17'],
    ['2027-02-06'],
    ['2028-01-26'],
    ['2029-02-13'],
    ['2030-02-02'], // new moon at 23:07 in Hà Nội, after midnight in Beijing
  ])('opens the year on %s', (day) => {
    expect(lunarNewYear(Number(day.slice(0, 4)))).toBe(day)
  })

  test.each([['2023-04-29'], ['2024-04-18'], ['2025-04-07'], ['2026-04-26'], ['2027-04-16']])(
    'has Giỗ Tổ on %s',
    (day) => {
      expect(lunarToDay({ year: Number(day.slice(0, 4)), month: 3, day: 10, leap: false })).toBe(day)
    },
  )

  test('knows leap months', () => {
    expect(dayToLunar('2023-03-22')).toEqual({ year: 2023, month: 2, day: 1, leap: true })
    expect(dayToLunar('2025-07-25')).toEqual({ year: 2025, month: 6, day: 1, leap: true })
    expect(lunarToDay({ year: 2024, month: 2, day: 1, leap: true })).toBeNull()
  })

  test('goes there and back for every day of three centuries', () => {
    for (let day = '1900-02-01'; day < '2199-12-31'; day = addDays(day, 3)) {
      expect(lunarToDay(dayToLunar(day))).toBe(day)
    }
  })

  test('ends a year on the eve of Tết', () => {
    expect(lunarYearEnd(2023)).toBe('2024-02-09')
  })
})
