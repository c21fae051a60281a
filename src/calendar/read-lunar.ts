// Days of the lunar calendar and of Tết: "rằm tháng 7", "23 tháng Chạp", "mùng 5 Tết", "trước Tết 2025". Pure.

import { lunarNewYear } from './lunar.ts'
import type { ReadMoment } from './moment.ts'
import { readLunarMark, readMonthName, smallNumber } from './read-dated.ts'
import { readYearBehind } from './read-year.ts'
import { connected, is, isNumber, like, oneOf, type Scan, skip } from './tokens.ts'

export function readLunarDay(s: Scan, i: number): ReadMoment | null {
  const named = skip(s, i, ['ngày'])
  if (is(s, named, 'rằm')) return lunarMonthBehind(s, named + 1, 15)
  const eve = is(s, named, 'mùng') || is(s, named, 'mồng') ? named + 1 : named
  const day = smallNumber(s, eve)
  if (!day || !connected(s, day.next)) return null
  const tet = is(s, day.next, 'tết') && (eve > named || isNumber(s, named)) ? day.next + 1 : 0
  if (tet > 0 && (day.value <= 10 || day.value >= 23)) return tetDay(s, tet, day.value)
  if (isLunarMonthName(s, day.next)) return lunarMonthBehind(s, day.next, day.value)
  return null
}

function tetDay(s: Scan, next: number, day: number): ReadMoment {
  const year = readYearBehind(s, next)
  const month = day <= 10 ? 1 : 12
  const inYear = year && (month === 12 ? year.year - 1 : year.year)
  return {
    next: year?.next ?? next,
    moment: { on: 'day', day, month, ...(inYear ? { year: inYear } : {}), lunar: true },
  }
}

function isLunarMonthName(s: Scan, i: number): boolean {
  return like(s, i, 'tháng') && (is(s, i + 1, 'giêng') || is(s, i + 1, 'chạp'))
}

function lunarMonthBehind(s: Scan, i: number, day: number): ReadMoment | null {
  if (!like(s, i, 'tháng')) return null
  const month = readMonthName(s, i + 1)
  if (!month) return null
  const year = readYearBehind(s, month.next)
  const next = readLunarMark(s, year?.next ?? month.next) || (year?.next ?? month.next)
  return {
    next,
    moment: { on: 'day', day, month: month.value, ...(year ? { year: year.year } : {}), lunar: true },
  }
}

/** "Tết", "Tết Nguyên đán 2025", "Tết Dương lịch": the first day of that Tết; only for callers that expect a time. */
export function readTet(s: Scan, i: number): ReadMoment | null {
  const at = skip(s, i, ['dịp', 'kỳ nghỉ', 'nghỉ', 'ngày'])
  const named = is(s, at, 'tết') ? at + 1 : 0
  if (named === 0) return null
  const solar = oneOf(s, named, ['dương lịch', 'tây'])
  const next = solar || skip(s, named, ['nguyên đán', 'âm lịch', 'ta'])
  const year = readYearBehind(s, next)
  const end = year?.next ?? next
  if (solar)
    return { next: end, moment: { on: 'day', day: 1, month: 1, ...(year ? { year: year.year } : {}) } }
  if (year) {
    const day = lunarNewYear(year.year)
    return { next: end, moment: { on: 'span', from: day, to: day } }
  }
  return { next: end, moment: { on: 'day', day: 1, month: 1, lunar: true } }
}
