// Years and spans of years as written: of the calendar, of budgets, of schools. Pure.

import { makeDay } from './day.ts'
import { months, type ReadMoment, span } from './moment.ts'
import { continuesNumber, isYear, readNamedYear } from './read-year.ts'
import {
  connected,
  digits,
  glued,
  is,
  isAny,
  isMark,
  isNumber,
  like,
  oneOf,
  type Scan,
  skip,
  value,
} from './tokens.ts'

const PERIODS = ['giai đoạn', 'nhiệm kỳ', 'thời kỳ', 'niên khóa', 'khóa', 'kỳ']

/** "năm 2023", "năm sau", "giai đoạn 2021-2025", "năm học 2023-2024", "2021-2025". */
export function readYears(s: Scan, i: number): ReadMoment | null {
  const school = oneOf(s, i, ['năm học', 'niên học'])
  if (school > 0) return schoolYear(s, school)
  const fiscal = afterFiscalYear(s, i)
  if (fiscal > 0) return yearRange(s, fiscal) ?? months(fiscal + 1, 1, 12, value(s, fiscal))
  const named = oneOf(s, i, PERIODS)
  const start = named || i
  if (named > 0 && !connected(s, named)) return null
  const from = afterCount(s, skip(s, start, ['từ']))
  const at = like(s, from, 'năm') || is(s, from, 'các') ? skip(s, from, ['các năm', 'năm']) : from
  if (isYear(s, at) && (named > 0 || at > i || !isInsideWordOrNumber(s, at))) {
    const range = yearRange(s, at)
    if (range) return range
  }
  // "5 năm trước" is a count.
  const counted = !isYear(s, i + 1) && (isNumber(s, i - 1) || isAny(s, i - 1, ['các', 'những', 'mỗi']))
  const year = named > 0 || counted ? null : readNamedYear(s, i)
  return year ? months(year.next, 1, 12, year.year) : null
}

/** The index of the year in "năm ngân sách 2024", "năm tài chính 2024", "niên độ ngân sách 2024"; budgets run from January. */
function afterFiscalYear(s: Scan, i: number): number {
  if (!like(s, i, 'năm') && !like(s, i, 'niên')) return 0
  const opened = oneOf(s, i, ['năm tài chính', 'năm', 'niên độ'])
  if (opened === 0) return 0
  const folds = [opened, opened + 1].map((at) => s.tokens[at]?.lex.fold).join(' ')
  const year = skip(s, folds === 'ngan sach' ? opened + 2 : opened, ['năm'])
  const named = year > opened || opened > i + 1
  return named && connected(s, year) && isYear(s, year) ? year : 0
}

/** "giai đoạn 5 năm 2021-2025". */
function afterCount(s: Scan, i: number): number {
  return digits(s, i) > 0 && digits(s, i) <= 2 && like(s, i + 1, 'năm') && isYear(s, i + 2) ? i + 2 : i
}

function isInsideWordOrNumber(s: Scan, i: number): boolean {
  return i > 0 && glued(s, i) && (s.tokens[i - 1]!.kind === 'word' || isMark(s, i - 1, '/-.,_'))
}

function yearRange(s: Scan, i: number): ReadMoment | null {
  const to =
    skip(s, i + 1, ['đến hết', 'đến', 'tới']) > i + 1
      ? skip(s, i + 1, ['đến hết', 'đến', 'tới'])
      : afterDash(s, i + 1)
  if (to === 0 || !connected(s, to)) return null
  const end = skip(s, to, ['năm'])
  if (!isYear(s, end) || value(s, end) <= value(s, i) || continuesNumber(s, end + 1)) return null
  if (isMark(s, end + 1, '-') && glued(s, end + 1) && glued(s, end + 2) && isNumber(s, end + 2)) return null
  return span(end + 1, { from: makeDay(value(s, i), 1, 1), to: makeDay(value(s, end), 12, 31) })
}

export function afterDash(s: Scan, i: number): number {
  return isMark(s, i, '-–—−÷') && connected(s, i) ? i + 1 : 0
}

/** A school year runs from September to May. */
function schoolYear(s: Scan, i: number): ReadMoment | null {
  if (!isYear(s, i)) return null
  const to = afterDash(s, i + 1)
  const ends = to > 0 && isYear(s, to) ? to : 0
  if (ends === 0) return null
  return span(ends + 1, { from: makeDay(value(s, i), 9, 1), to: makeDay(value(s, ends), 5, 31) })
}
