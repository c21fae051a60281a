// Days of the lunar calendar and holidays: "rằm tháng 7", "23 tháng Chạp", "mùng 5 Tết", "trước Tết Ất Tỵ",
// "Giỗ Tổ 2025". Pure.

import type { ReadMoment } from './moment.ts'
import { readLunarMark, readMonthName, smallNumber } from './read-dated.ts'
import { readLunarYear } from './read-lunar-year.ts'
import { readNumericDate } from './read-numeric-date.ts'
import { readYearBehind } from './read-year.ts'
import {
  connected,
  is,
  isMark,
  isNumber,
  like,
  oneOf,
  type Scan,
  skip,
  startsCapital,
  value,
} from './tokens.ts'

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
  const year = readLunarYear(s, next)
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
  const year = readLunarYear(s, month.next)
  const next = readLunarMark(s, year?.next ?? month.next) || (year?.next ?? month.next)
  return {
    next,
    moment: { on: 'day', day, month: month.value, ...(year ? { year: year.year } : {}), lunar: true },
  }
}

const OCCASION = [
  'dịp nghỉ lễ',
  'kỳ nghỉ lễ',
  'nghỉ lễ',
  'dịp nghỉ',
  'dịp lễ',
  'dịp',
  'kỳ nghỉ',
  'nghỉ',
  'ngày lễ',
  'ngày',
  'lễ',
]

/** A holiday by its name; for callers that expect a time, or with its year. */
export function readHoliday(s: Scan, i: number, strong: boolean): ReadMoment | null {
  // What "hết Tết" lasts to nobody wrote down.
  if (is(s, i - 1, 'hết')) return null
  const at = strong ? skip(s, i, OCCASION) : i
  const holiday = readTet(s, at, strong) ?? readSolarOrForebears(s, skip(s, at, ['lễ']))
  if (!holiday) return strong && at > i ? readDaysOff(s, at) : null
  return strong || holiday.named ? { next: holiday.next, moment: holiday.moment } : null
}

/** "dịp nghỉ lễ 30/4 - 1/5": its first day. */
function readDaysOff(s: Scan, i: number): ReadMoment | null {
  const first = connected(s, i) ? readNumericDate(s, i, true) : null
  if (!first) return null
  const last = isMark(s, first.next, '-–,') ? first.next + 1 : skip(s, first.next, ['và', 'đến'])
  const until = last > first.next && connected(s, last) ? readNumericDate(s, last, true) : null
  return { next: until?.next ?? first.next, moment: first.moment }
}

/** `named` says that its year is written too. */
interface Holiday extends ReadMoment {
  named: boolean
}

/** "Tết", "Tết Nguyên đán 2025", "Tết Dương lịch": the first day of that Tết. */
function readTet(s: Scan, i: number, strong: boolean): Holiday | null {
  if (!is(s, i, 'tết')) return null
  const solar = oneOf(s, i + 1, ['dương lịch', 'dương', 'tây'])
  if (solar) return holidayOn(s, solar, { day: 1, month: 1 })
  if (s.tokens[i + 1]?.lex.fold === 'trung' && s.tokens[i + 2]?.lex.fold === 'thu')
    return holidayOn(s, i + 3, { day: 15, month: 8, lunar: true })
  const next = skip(s, i + 1, ['nguyên đán', 'âm lịch', 'ta'])
  // "phục vụ Tết Nguyên đán 2025" names an occasion, not a day; "Tết Đoan Ngọ" is another one.
  if (!strong || (next === i + 1 && startsCapital(s, next) && !readLunarYear(s, next))) return null
  return holidayOn(s, next, { day: 1, month: 1, lunar: true })
}

function readSolarOrForebears(s: Scan, i: number): Holiday | null {
  const forebears = oneOf(s, i, ['giỗ tổ hùng vương', 'giỗ tổ'])
  if (forebears) return holidayOn(s, forebears, { day: 10, month: 3, lunar: true })
  const national = oneOf(s, i, ['quốc khánh'])
  return national ? holidayOn(s, national, { day: 2, month: 9 }) : null
}

function holidayOn(
  s: Scan,
  next: number,
  { day, month, lunar }: { day: number; month: number; lunar?: boolean },
): Holiday {
  const written = afterItsDay(s, next, day, month)
  const year = lunar ? readLunarYear(s, written) : readYearBehind(s, written)
  return {
    next: year?.next ?? written,
    named: year !== null,
    moment: { on: 'day', day, month, ...(year ? { year: year.year } : {}), ...(lunar ? { lunar } : {}) },
  }
}

/** "Quốc khánh 2/9", "Giỗ Tổ (10/3 âm lịch)": the day is said again. */
function afterItsDay(s: Scan, i: number, day: number, month: number): number {
  const open = isMark(s, i, '(') ? i + 1 : skip(s, i, ['ngày', 'mùng', 'mồng'])
  const said = value(s, open) === day && isMark(s, open + 1, '/-') && value(s, open + 2) === month
  if (!said || !connected(s, open)) return i
  const lunar = readLunarMark(s, open + 3) || open + 3
  return isMark(s, i, '(') ? (isMark(s, lunar, ')') ? lunar + 1 : i) : lunar
}
