// Stretches counted from an end: "6 tháng đầu năm 2023", "hai quý cuối năm", "nửa năm đầu", "10 ngày đầu tháng 6", and those
// that come round: "trong 10 ngày đầu của quý tiếp theo". Pure.

import { addDays, addMonths, dayParts, makeDay } from './day.ts'
import type { ReadMoment } from './moment.ts'
import { readCount, readRoman } from './numbers.ts'
import { readMonthName } from './read-dated.ts'
import { FOLLOWING, isYear, readNamedYear, readRelative, readRhythm, readYearBehind } from './read-year.ts'
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
  if (!count || count.value < 1 || !connected(s, count.next) || isOrdinalWord(s, i)) return null
  const at = count.next
  if (isMonths(s, at) && count.value <= 11) {
    return (
      monthsOfYear(s, at + 1, count.value) ??
      monthsAndYear(s, at + 1, count.value) ??
      reportedMonths(s, i, at + 1, count.value)
    )
  }
  if (is(s, at, 'quý') && count.value <= 3) return monthsOfYear(s, at + 1, count.value * 3)
  if (like(s, at, 'tuần') && count.value <= 4) return daysFromEnd(s, at + 1, count.value * 7)
  if (!like(s, at, 'ngày') || count.value > 30) return null
  const working = phrase(s, at + 1, 'làm việc')
  return working > 0 ? workingDaysFromStart(s, working, count.value) : daysFromEnd(s, at + 1, count.value)
}

/** "thứ Hai tuần đầu tiên của mỗi tháng": a Monday, not two weeks. */
function isOrdinalWord(s: Scan, i: number): boolean {
  return follows(s, i) && is(s, i - 1, 'thứ')
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

/** "10 ngày đầu tháng 6/2024", "15 ngày cuối của tháng", "15 ngày cuối năm 2025", "5 ngày đầu quý sau". */
function daysFromEnd(s: Scan, i: number, count: number): ReadMoment | null {
  if (!isAny(s, i, ['đầu', 'cuối']) || !connected(s, i)) return null
  const first = is(s, i, 'đầu')
  const at = skip(s, i + 1, ['tiên của', 'cùng của', 'tiên trong', 'tiên', 'cùng', 'của'])
  if (!connected(s, at)) return null
  const round = roundBehind(s, at)
  // The last of the days is when the time is over; before an end that is the end itself.
  if (round) {
    const { every, later } = round
    const month =
      every === 'quarter' && !first ? { month: 3 } : every === 'quarter' && !later ? { month: 1 } : {}
    const rule = { every, ...month, day: first ? count : ('last' as const), ...(later ? { shift: 1 } : {}) }
    return { next: round.next, moment: { on: 'cycle', rule } }
  }
  const whole = wholeBehind(s, at)
  if (!whole) return null
  const last = addDays(addMonths(whole.from, whole.months), -1)
  return first
    ? span(whole.next, whole.from, earlier(addDays(whole.from, count - 1), last))
    : span(whole.next, later(addDays(last, 1 - count), whole.from), last)
}

/** "03 ngày làm việc đầu tiên của tháng kế tiếp": over with the third working day. */
function workingDaysFromStart(s: Scan, i: number, nth: number): ReadMoment | null {
  const at = connected(s, i) ? oneOf(s, i, ['đầu tiên của', 'đầu tiên', 'đầu của', 'đầu']) : 0
  const round = at > 0 && connected(s, at) ? roundBehind(s, at) : null
  if (!round) return null
  const { every, later } = round
  const month = every === 'quarter' && !later ? { month: 1 } : {}
  const rule = { every, ...month, day: 1, only: 'working-day' as const, nth, ...(later ? { shift: 1 } : {}) }
  return { next: round.next, moment: { on: 'cycle', rule } }
}

const earlier = (a: string, b: string) => (a < b ? a : b)
const later = (a: string, b: string) => (a > b ? a : b)

/** "của quý tiếp theo", "mỗi tháng", "tháng sau" in a sentence of months: a stretch that comes round. */
function roundBehind(
  s: Scan,
  i: number,
): { next: number; every: 'month' | 'quarter'; later: boolean } | null {
  const at = skip(s, i, ['mỗi', 'hằng', 'hàng', 'từng', 'các'])
  const every = like(s, at, 'quý') ? 'quarter' : like(s, at, 'tháng') ? 'month' : null
  if (!every || isNumber(s, at + 1) || (every === 'quarter' && connected(s, at + 1) && readRoman(s, at + 1)))
    return null
  const following = connected(s, at + 1) ? oneOf(s, at + 1, FOLLOWING) : 0
  if (following > 0) return { next: following, every, later: true }
  const relative = readRelative(s, at + 1)
  if (relative) {
    const known = every === 'quarter' ? s.rhythm !== null : s.rhythm === 'month'
    return relative.shift === 1 && known ? { next: relative.next, every, later: true } : null
  }
  const behind = readRhythm(s, at + 1)
  const comesRound = at > i || behind !== null || s.rhythm === every || every === 'quarter'
  return comesRound ? { next: behind?.next ?? at + 1, every, later: false } : null
}

/** The first day and the months of "tháng 6/2024", "quý III/2025", "năm 2025", "tháng sau". */
function wholeBehind(s: Scan, i: number): { next: number; from: string; months: number } | null {
  if (like(s, i, 'tháng')) {
    const { next, year, month } = monthBehind(s, i + 1)
    return { next, from: makeDay(year, month, 1), months: 1 }
  }
  if (like(s, i, 'năm') && isYear(s, i + 1))
    return { next: i + 2, from: makeDay(value(s, i + 1), 1, 1), months: 12 }
  if (!like(s, i, 'quý') || !connected(s, i + 1)) return null
  const relative = readRelative(s, i + 1)
  const running = dayParts(s.asOf)
  if (relative) {
    const start = makeDay(running.year, running.month - ((running.month - 1) % 3), 1)
    return { next: relative.next, from: addMonths(start, 3 * relative.shift), months: 3 }
  }
  const number = readRoman(s, i + 1) ?? readCount(s, i + 1)
  if (!number || number.value < 1 || number.value > 4) return null
  const year = readYearBehind(s, number.next)
  const from = makeDay(year?.year ?? running.year, number.value * 3 - 2, 1)
  return { next: year?.next ?? number.next, from, months: 3 }
}

function monthBehind(s: Scan, i: number): { next: number; month: number; year: number } {
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
