// A day with its month and year: "tháng 6 năm 2023" behind "30", "hằng năm", "âm lịch"; month names. Pure.

import { isRealDate } from './day.ts'
import type { ReadMoment } from './moment.ts'
import { readRoman, readWords } from './numbers.ts'
import { readCycleYear } from './read-lunar-year.ts'
import { isYear, readRhythm, readYearBehind } from './read-year.ts'
import {
  connected,
  digits,
  glued,
  is,
  isMark,
  isNumber,
  like,
  oneOf,
  phrase,
  type Scan,
  skip,
  startsCapital,
  value,
} from './tokens.ts'

/** The index after "âm lịch", "(âm lịch)", "ÂL"; 0 when it is not said. */
export function readLunarMark(s: Scan, i: number): number {
  if (!connected(s, i)) return 0
  const open = isMark(s, i, '(')
  const at = open ? i + 1 : i
  const next = phrase(s, at, 'âm lịch') || (['al', 'âl'].includes(s.tokens[at]?.lex.fold ?? '') ? at + 1 : 0)
  if (next === 0) return 0
  return open ? (isMark(s, next, ')') ? next + 1 : 0) : next
}

export function smallNumber(s: Scan, i: number): { next: number; value: number } | null {
  const width = digits(s, i)
  if (width === 1 || width === 2) return { next: i + 1, value: value(s, i) }
  return width === 0 ? readWords(s, i) : null
}

export function isMonthWord(s: Scan, i: number): boolean {
  return like(s, i, 'tháng') || (isNumber(s, i + 1) && isMonthSlip(s, i))
}

/** "20th6", and "ngày 20 thánh 6" where "ngày" leaves no other reading. */
function isMonthSlip(s: Scan, i: number): boolean {
  const fold = s.tokens[i]?.lex.fold
  return fold === 'th' || (fold === 'thanh' && isNumber(s, i - 1) && like(s, i - 2, 'ngày'))
}

/** A month's number, in digits, words or Roman numerals; "Giêng" and "Chạp" count as 1 and 12. */
export function readMonthName(s: Scan, i: number): { next: number; value: number } | null {
  if (!connected(s, i)) return null
  if (is(s, i, 'giêng')) return { next: i + 1, value: 1 }
  // "báo cáo tháng một cửa": no January
  if (like(s, i, 'một') && like(s, i + 1, 'cửa')) return null
  if (is(s, i, 'chạp')) return { next: i + 1, value: 12 }
  // "9 tháng năm 2023": the year.
  if (!isNumber(s, i) && like(s, i, 'năm') && isYear(s, i + 1)) return null
  const number = smallNumber(s, i)
  if (number && !(isMark(s, number.next, '%') || (number.value > 12 && !isNumber(s, i)))) return number
  const roman = startsCapital(s, i) ? readRoman(s, i) : null
  return roman && roman.value <= 12 ? roman : null
}

export function withYear(s: Scan, i: number, day: number, month: number): ReadMoment {
  const rhythm = readRhythm(s, i)
  if (rhythm?.every === 'year') {
    const why = isRealDate(2024, month, day) ? null : `Không có ngày ${day}/${month}.`
    return {
      next: rhythm.next,
      moment: why ? { on: 'wrong', why } : { on: 'cycle', rule: { every: 'year', month, day } },
    }
  }
  const reported = oneOf(s, skip(s, i, ['của']), YEAR_REPORTED)
  if (reported > 0 && connected(s, i) && isRealDate(2024, month, day)) {
    return { next: reported, moment: { on: 'cycle', rule: { every: 'year', month, day } } }
  }
  const cycle = connected(s, i) ? readCycleYear(s, i) : null
  if (cycle) return { next: cycle.next, moment: { on: 'day', day, month, year: cycle.year, lunar: true } }
  const before = readYearBehind(s, i) ?? readYearBehindComma(s, i)
  const lunar = readLunarMark(s, before?.next ?? i)
  const year = before ?? (lunar > 0 ? readYearBehind(s, lunar) : null)
  const next = Math.max(lunar, year?.next ?? i)
  const dated = {
    on: 'day' as const,
    day,
    month,
    ...(year ? { year: year.year } : {}),
    ...(lunar ? { lunar: true } : {}),
  }
  return { next, moment: dated }
}

// What an office counts: "tháng 6, 2023 hồ sơ" names no year.
const COUNTED = new Set(
  'ho don nguoi dong truong ban van luot can doan xa phuong thu nghin ty trieu m km ha'.split(' '),
)

/** "20 tháng 6, 2023". */
function readYearBehindComma(s: Scan, i: number): { next: number; year: number } | null {
  if (!isMark(s, i, ',') || glued(s, i + 1) || !isYear(s, i + 1) || !connected(s, i + 1)) return null
  if (value(s, i + 1) < 1945 || value(s, i + 1) > 2099) return null
  return COUNTED.has(s.tokens[i + 2]?.lex.fold ?? '') ? null : { next: i + 2, year: value(s, i + 1) }
}

const YEAR_REPORTED = [
  'năm báo cáo',
  'năm hiện hành',
  'năm kế hoạch',
  'năm sau năm báo cáo',
  'năm liền sau năm báo cáo',
  'năm tiếp theo năm báo cáo',
  'năm tiếp theo của năm báo cáo',
  'năm kế tiếp năm báo cáo',
]
