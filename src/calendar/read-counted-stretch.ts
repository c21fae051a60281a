// Stretches counted from an end: "6 tháng đầu năm 2023", "hai quý cuối năm", "nửa năm đầu", "10 ngày đầu tháng 6". Pure.

import { addDays, addMonths, dayParts, daysInMonth, makeDay } from './day.ts'
import type { ReadMoment } from './moment.ts'
import { readCount } from './numbers.ts'
import { readMonthName } from './read-dated.ts'
import { isYear, readNamedYear, readRelative, readYearBehind } from './read-year.ts'
import {
  atEdge,
  connected,
  follows,
  glued,
  is,
  isAny,
  isMark,
  isNumber,
  like,
  oneOf,
  phrase,
  type Scan,
  skip,
  value,
} from './tokens.ts'

export function readCountedStretch(s: Scan, i: number): ReadMoment | null {
  const half = readHalfYear(s, i)
  if (half) return half
  const count = readCount(s, i)
  if (!count || count.value < 1 || !connected(s, count.next)) return null
  const at = count.next
  if (isMonths(s, at) && count.value <= 11) {
    return (
      monthsOfYear(s, at + 1, count.value) ??
      monthsAndYear(s, at + 1, count.value) ??
      reportedMonths(s, i, at + 1, count.value)
    )
  }
  if (is(s, at, 'quý') && count.value <= 3) return monthsOfYear(s, at + 1, count.value * 3)
  if (like(s, at, 'tuần') && count.value <= 4) return daysOfMonth(s, at + 1, count.value * 7)
  return like(s, at, 'ngày') && count.value <= 30 ? daysOfMonth(s, at + 1, count.value) : null
}

/** "6 tháng", "6T đầu năm". */
function isMonths(s: Scan, i: number): boolean {
  return like(s, i, 'tháng') || (is(s, i, 't') && glued(s, i) && !isNumber(s, i + 1))
}

/** "nửa năm đầu 2024", "nửa năm cuối", "bán niên đầu năm 2024". */
function readHalfYear(s: Scan, i: number): ReadMoment | null {
  const half = oneOf(s, i, ['nửa năm', 'bán niên'])
  if (half === 0 || !connected(s, half)) return null
  const named = monthsOfYear(s, half, 6)
  if (named || !atEdge(s, half + 1)) return named
  const { year } = dayParts(s.asOf)
  if (is(s, half, 'đầu')) return months(half + 1, 1, 6, year)
  return is(s, half, 'cuối') ? months(half + 1, 7, 12, year) : null
}

/** "đầu năm 2023", "cuối năm nay", "đầu 2024"; "9 tháng năm 2023" and "9 tháng của năm 2023" count from the beginning. */
function monthsOfYear(s: Scan, i: number, count: number): ReadMoment | null {
  const year = readNamedYear(s, skip(s, i, ['của', 'trong']))
  if (year) return months(year.next, 1, count, year.year)
  if (!isAny(s, i, ['đầu', 'cuối']) || !connected(s, i)) return null
  const first = is(s, i, 'đầu')
  const inYear = yearOfEnd(s, skip(s, i + 1, [first ? 'tiên' : 'cùng']))
  if (!inYear) return null
  return first ? months(inYear.next, 1, count, inYear.year) : months(inYear.next, 13 - count, 12, inYear.year)
}

/** "9 tháng 2024", "9T/2024": what reports are called; other numbers of months are mere counts. */
function monthsAndYear(s: Scan, i: number, count: number): ReadMoment | null {
  const year = [3, 6, 9].includes(count) ? readYearBehind(s, i) : null
  return year && atEdge(s, year.next) ? months(year.next, 1, count, year.year) : null
}

function yearOfEnd(s: Scan, i: number): { next: number; year: number } | null {
  const at = skip(s, i, ['của'])
  const named = readNamedYear(s, at)
  if (named) return named
  if (isYear(s, at) && connected(s, at)) return { next: at + 1, year: value(s, at) }
  if (!like(s, at, 'năm') || !connected(s, at)) return null
  return isYear(s, at + 1)
    ? { next: at + 2, year: value(s, at + 1) }
    : { next: at + 1, year: dayParts(s.asOf).year }
}

function months(next: number, first: number, last: number, year: number): ReadMoment {
  return { next, moment: { on: 'months', first, last, year } }
}

const REPORTED = ['báo cáo', 'sơ kết', 'tổng kết', 'kết quả', 'số liệu']

/** "báo cáo 6 tháng": the first months of the year, unless more is said ("6 tháng một lần"). */
function reportedMonths(s: Scan, i: number, next: number, count: number): ReadMoment | null {
  if (!follows(s, i) || !isNumber(s, i) || ![3, 6, 9].includes(count)) return null
  const more =
    isMark(s, next, '/') ||
    isNumber(s, next) ||
    isAny(s, next, ['một', 'tới', 'sau', 'trước', 'kể', 'từ', 'lần', 'đầu', 'cuối'])
  if (connected(s, next) && more) return null
  const reported =
    is(s, i - 1, 'kỳ') || REPORTED.some((words) => phrase(s, i - words.split(' ').length, words) > 0)
  return reported ? months(next, 1, count, dayParts(s.asOf).year) : null
}

/** "10 ngày đầu tháng 6/2024", "15 ngày cuối của tháng". */
function daysOfMonth(s: Scan, i: number, count: number): ReadMoment | null {
  if (!isAny(s, i, ['đầu', 'cuối']) || !connected(s, i)) return null
  const at = skip(s, i + 1, ['tiên của', 'cùng của', 'tiên', 'cùng', 'của'])
  const month = connected(s, at) && like(s, at, 'tháng') ? monthBehind(s, at + 1) : null
  if (!month) return null
  const longest = daysInMonth(month.year, month.month)
  const first = makeDay(month.year, month.month, 1)
  return is(s, i, 'đầu')
    ? span(month.next, first, addDays(first, Math.min(count, longest) - 1))
    : span(month.next, addDays(first, Math.max(0, longest - count)), addDays(first, longest - 1))
}

function monthBehind(s: Scan, i: number): { next: number; month: number; year: number } | null {
  const relative = readRelative(s, i)
  if (relative)
    return { next: relative.next, ...dayParts(addMonths(`${s.asOf.slice(0, 8)}01`, relative.shift)) }
  const named = readMonthName(s, i)
  if (!named || named.value < 1 || named.value > 12) return { next: i, ...dayParts(s.asOf) }
  const year = readYearBehind(s, named.next)
  return {
    next: year?.next ?? named.next,
    month: named.value,
    year: year?.year ?? dayParts(s.asOf).year,
  }
}

function span(next: number, from: string, to: string): ReadMoment {
  return { next, moment: { on: 'span', from, to } }
}
