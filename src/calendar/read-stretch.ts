// Weeks, months, quarters and halves as written, with their beginnings, middles and ends. Pure.

import { addDays, addMonths, dayParts, makeDay, weekStart } from './day.ts'
import { type Moment, months, type Part, partOf, type ReadMoment, type Stretch, span } from './moment.ts'
import { readCount, readRoman } from './numbers.ts'
import { readCountedStretch } from './read-counted-stretch.ts'
import { readMonthName } from './read-dated.ts'
import { continuesNumber, isYear, readRelative, readRhythm, readYearBehind } from './read-year.ts'
import { afterDash, readYears } from './read-years.ts'
import type { RecurringRule as Rule } from './time-expression.ts'
import {
  connected,
  digits,
  firstOf,
  follows,
  glued,
  is,
  isAny,
  isMark,
  isNumber,
  like,
  type Scan,
  skip,
  value,
} from './tokens.ts'

export function readStretch(s: Scan, i: number, strong: boolean): ReadMoment | null {
  return (
    readPartOf(s, i) ??
    readQuarter(s, i) ??
    readMonth(s, i, strong) ??
    readWeek(s, i) ??
    readYears(s, i) ??
    readCountedStretch(s, i) ??
    (strong ? (readRunning(s, i) ?? readBareStretch(s, i)) : null)
  )
}

// --- beginnings and ends

const PARTS = new Map<string, Part>([
  ['nửa đầu', 'first-half'],
  ['nửa cuối', 'second-half'],
  ['nửa sau', 'second-half'],
  ['thượng tuần', 'start'],
  ['trung tuần', 'middle'],
  ['hạ tuần', 'end'],
  ['tuần đầu tiên', { week: 1 }],
  ['tuần cuối cùng', { week: -1 }],
  ['tuần đầu', { week: 1 }],
  ['tuần cuối', { week: -1 }],
  ['tháng đầu tiên', { month: 1 }],
  ['tháng cuối cùng', { month: -1 }],
  ['tháng đầu', { month: 1 }],
  ['tháng giữa', { month: 2 }],
  ['tháng cuối', { month: -1 }],
  ['đầu', 'start'],
  ['giữa', 'middle'],
  ['cuối', 'end'],
])
const PART_WORDS = [...PARTS.keys()]

function readPartOf(s: Scan, i: number): ReadMoment | null {
  const part = readPartWord(s, i)
  if (!part || !connected(s, part.next)) return null
  const at = skip(s, part.next, ['của', 'trong'])
  const isMonthPart = typeof part.part === 'object' && 'month' in part.part
  if (isMonthPart && !like(s, at, 'quý')) return null
  const rhythm = readRhythm(s, at)
  if (rhythm) return partOfRhythm(rhythm, part.part)
  const ofQuarter = readWeekOfQuarter(s, at, part.part)
  if (ofQuarter) return ofQuarter
  const whole =
    readQuarter(s, at) ?? readMonth(s, at, false) ?? readWeek(s, at) ?? readYears(s, at) ?? readThis(s, at)
  if (!whole || (is(s, whole.next, 'học') && connected(s, whole.next))) return null
  if (part.part === 'middle' && hasOther(s, at, whole.next)) return null
  return withPart(whole, part.part)
}

/** "giữa năm 2020 và năm 2023": two of a kind, and the middle of neither. */
function hasOther(s: Scan, at: number, next: number): boolean {
  const and = skip(s, next, ['và', 'với'])
  return and > next && UNITS.some((unit) => is(s, at, unit) && is(s, and, unit))
}

const UNITS = ['năm', 'quý', 'tháng', 'tuần']

/** "tuần đầu của tháng đầu quý", "tuần cuối tháng cuối mỗi quý": comes round with every quarter. */
function readWeekOfQuarter(s: Scan, i: number, part: Part): ReadMoment | null {
  if (typeof part !== 'object' || !('week' in part)) return null
  const of = readPartWord(s, i)
  if (!of || typeof of.part !== 'object' || !('month' in of.part)) return null
  const at = skip(s, of.next, ['của', 'mỗi', 'hằng', 'hàng'])
  if (!is(s, at, 'quý') || quarterNumber(s, at + 1) || readRelative(s, at + 1)) return null
  const month = of.part.month === -1 ? 3 : of.part.month
  const day = part.week === -1 ? 'last' : part.week * 7
  return { next: at + 1, moment: { on: 'cycle', rule: { every: 'quarter', month, day } } }
}

function readPartWord(s: Scan, i: number): { next: number; part: Part } | null {
  const found = firstOf(s, i, PART_WORDS)
  if (!found) return readOrdinalWeek(s, i)
  const { next, words } = found
  return next === i + 1 && !likelyPart(s, i) ? null : { next, part: PARTS.get(words)! }
}

const OPENINGS = 'đứng hàng dẫn cầm ban bước bắt khởi mở lần'.split(' ')

/** "6 tháng đầu năm" is read as a whole, elsewhere; of "người đứng đầu năm 2024" the word ends another one. */
function likelyPart(s: Scan, i: number): boolean {
  if (!follows(s, i)) return true
  return !like(s, i - 1, 'tháng') && !(is(s, i, 'đầu') && isAny(s, i - 1, OPENINGS))
}

/** "tuần thứ 2", "tuần 2", "tuần thứ hai" before "tháng 6". */
function readOrdinalWeek(s: Scan, i: number): { next: number; part: Part } | null {
  if (!is(s, i, 'tuần')) return null
  const at = skip(s, i + 1, ['lễ thứ', 'thứ'])
  const count = readCount(s, at)
  if (!count || count.value > 5 || count.value < 1) return null
  const of = skip(s, count.next, ['của', 'trong'])
  return like(s, of, 'tháng') ? { next: of, part: { week: count.value } } : null
}

function withPart(whole: ReadMoment, part: Part): ReadMoment | null {
  const { moment, next } = whole
  if (moment.on === 'months') return { next, moment: { ...moment, part } }
  if (moment.on === 'span') return { next, moment: { on: 'span', ...partOf(moment, part) } }
  return moment.on === 'wrong' ? whole : null
}

/** "cuối mỗi quý", "tuần cuối mỗi tháng", "tuần đầu của mỗi quý": over with its last day. */
function partOfRhythm(rhythm: { next: number; every: string }, part: Part): ReadMoment | null {
  if (rhythm.every === 'week') return null
  const every = rhythm.every as 'month' | 'quarter' | 'half-year' | 'year'
  const cycle = (rule: Omit<Rule, 'inclusive' | 'time'>): ReadMoment => ({
    next: rhythm.next,
    moment: { on: 'cycle', rule },
  })
  const week = typeof part === 'object' && 'week' in part ? part.week : null
  if (part === 'end' || week === -1) return cycle({ every, day: 'last' })
  if (week === null || week > 4) return null
  return cycle(every === 'month' ? { every, day: week * 7 } : { every, month: 1, day: week * 7 })
}

/** "cuối tháng", "đầu quý", "cuối tuần", "cuối năm": the one that runs now. */
function readThis(s: Scan, i: number): ReadMoment | null {
  const { year, month } = dayParts(s.asOf)
  if (like(s, i, 'tháng') && is(s, i, 'tháng')) return months(i + 1, month, month, year)
  if (is(s, i, 'quý')) return months(i + 1, month - ((month - 1) % 3), month - ((month - 1) % 3) + 2, year)
  if (is(s, i, 'tuần')) return span(i + 1, week(s, 0))
  if (is(s, i, 'năm')) return months(i + 1, 1, 12, year)
  return null
}

function week(s: Scan, shift: number): Stretch {
  const from = addDays(weekStart(s.asOf), shift * 7)
  return { from, to: addDays(from, 6) }
}

// --- quarters

export function readQuarter(s: Scan, i: number): ReadMoment | null {
  const short = readShortQuarter(s, i)
  if (short) return short
  // Precious stones.
  if (follows(s, i) && ['da', 'loai'].includes(s.tokens[i - 1]!.lex.fold)) return null
  const marked = is(s, i, 'quý') || (like(s, i, 'quý') && quarterNumber(s, i + 1) !== null)
  if (!marked || !connected(s, i + 1)) return null
  const number = quarterNumber(s, i + 1)
  if (number) return numberedQuarter(s, number)
  const relative = readRelative(s, i + 1)
  if (!relative) return null
  const { year, month } = dayParts(addMonths(`${s.asOf.slice(0, 8)}01`, relative.shift * 3))
  const first = month - ((month - 1) % 3)
  return months(relative.next, first, first + 2, year)
}

const SHORT_QUARTERS: Record<string, number> = { qi: 1, qii: 2, qiii: 3, qiv: 4 }

/** "Q2/2024", "QII năm 2024"; without its year Q1 is a district. */
function readShortQuarter(s: Scan, i: number): ReadMoment | null {
  const fold = s.tokens[i]?.lex.fold ?? ''
  const digit = fold === 'q' && glued(s, i + 1) && digits(s, i + 1) === 1 ? value(s, i + 1) : 0
  const quarter = SHORT_QUARTERS[fold] ?? digit
  if (quarter < 1 || quarter > 4) return null
  const year = readYearBehind(s, digit > 0 ? i + 2 : i + 1)
  return year && months(year.next, quarter * 3 - 2, quarter * 3, year.year)
}

function quarterNumber(s: Scan, i: number): { next: number; value: number } | null {
  if (!connected(s, i)) return null
  const roman = readRoman(s, i)
  if (roman) return roman
  if (digits(s, i) > 0 && digits(s, i) <= 2) return { next: i + 1, value: value(s, i) }
  const word = readCount(s, i)
  return word && word.value <= 4 && ['một', 'hai', 'ba', 'bốn', 'tư'].some((w) => is(s, i, w)) ? word : null
}

function numberedQuarter(s: Scan, number: { next: number; value: number }): ReadMoment | null {
  if (isMark(s, number.next, '.%') && glued(s, number.next) && glued(s, number.next + 1)) return null
  if (number.value < 1 || number.value > 4) {
    const year = readYearBehind(s, number.next)
    return {
      next: year?.next ?? number.next,
      moment: { on: 'wrong', why: 'Một năm chỉ có bốn quý, từ quý I đến quý IV.' },
    }
  }
  const rhythm = readRhythm(s, number.next)
  if (rhythm?.every === 'year') {
    return {
      next: rhythm.next,
      moment: { on: 'cycle', rule: { every: 'year', month: number.value * 3, day: 'last' } },
    }
  }
  const year = readYearBehind(s, number.next)
  const first = number.value * 3 - 2
  return months(year?.next ?? number.next, first, first + 2, year?.year)
}

// --- months

export function readMonth(s: Scan, i: number, strong: boolean): ReadMoment | null {
  if (
    s.tokens[i]?.lex.fold === 't' &&
    glued(s, i + 1) &&
    (strong || isMark(s, i + 2, '/') || opensMonths(s, i + 2))
  )
    return shortMonth(s, i)
  if (!like(s, i, 'tháng')) return null
  const certain = is(s, i, 'tháng') || (isNumber(s, i + 1) && (isMark(s, i + 2, '/') || glued(s, i + 1)))
  if (!certain || isCountOfMonths(s, i) || !connected(s, i + 1)) return null
  const relative = readRelative(s, i + 1)
  if (relative && !(like(s, i + 1, 'tư') && !isNumber(s, i + 1))) {
    const { year, month } = dayParts(addMonths(`${s.asOf.slice(0, 8)}01`, relative.shift))
    return months(relative.next, month, month, year)
  }
  const at = i + 1
  // "ngày tháng năm sinh" names three blanks.
  if (like(s, at, 'năm') && follows(s, i) && like(s, i - 1, 'ngày')) return null
  const number = readMonthName(s, at)
  if (!number || (isMark(s, number.next, '%') && glued(s, number.next))) return null
  // "mỗi tháng 2 đoàn báo cáo": so many in a month
  if (countsInEach(s, i, number.next)) return null
  return numberedMonth(s, at, number)
}

function countsInEach(s: Scan, i: number, next: number): boolean {
  return (
    follows(s, i) &&
    isAny(s, i - 1, ['mỗi', 'hằng', 'hàng']) &&
    s.tokens[next]?.kind === 'word' &&
    connected(s, next) &&
    !isAny(s, next, ['và', 'đến', 'hoặc', 'năm', 'thì'])
  )
}

/** "T6/2024", and after "trước", "cuối": "t6". */
function shortMonth(s: Scan, i: number): ReadMoment | null {
  const width = digits(s, i + 1)
  if (width < 1 || width > 2 || value(s, i + 1) > 12 || value(s, i + 1) < 1) return null
  const year = readYearBehind(s, i + 2)
  const opens = opensMonths(s, i + 2)
  if (!year && !opens && (value(s, i + 1) <= 7 || continuesNumber(s, i + 2))) return null
  return months(year?.next ?? i + 2, value(s, i + 1), value(s, i + 1), year?.year)
}

/** "T5-T8/2024": the dash and the second month leave no weekday. */
function opensMonths(s: Scan, i: number): boolean {
  const at = afterDash(s, i)
  const second = at > 0 && s.tokens[at]?.lex.fold === 't' && glued(s, at + 1) && isNumber(s, at + 1)
  return second && isMark(s, at + 2, '/') && isYear(s, at + 3)
}

function numberedMonth(s: Scan, at: number, number: { next: number; value: number }): ReadMoment | null {
  const lunar = is(s, at, 'giêng') || is(s, at, 'chạp')
  if (number.value < 1 || number.value > 12) {
    const year = readYearBehind(s, number.next)
    return {
      next: year?.next ?? number.next,
      moment: { on: 'wrong', why: `Không có tháng ${number.value}.` },
    }
  }
  const rhythm = readRhythm(s, number.next)
  if (rhythm?.every === 'year') {
    return {
      next: rhythm.next,
      moment: { on: 'cycle', rule: { every: 'year', month: number.value, day: 'last' } },
    }
  }
  const year = readYearBehind(s, number.next)
  const read = months(year?.next ?? number.next, number.value, number.value, year?.year)
  return lunar
    ? { ...read, moment: { ...(read.moment as Extract<Moment, { on: 'months' }>), lunar: true } }
    : read
}

/** "6 tháng": a number before makes it a duration. "năm 2023 tháng 5" keeps its year apart. */
function isCountOfMonths(s: Scan, i: number): boolean {
  return i === s.origin && follows(s, i) && isNumber(s, i - 1) && digits(s, i - 1) <= 3
}

// --- weeks

function readWeek(s: Scan, i: number): ReadMoment | null {
  if (!is(s, i, 'tuần') || isNumber(s, i - 1)) return null
  const relative = readRelative(s, i + 1)
  return relative ? span(relative.next, week(s, relative.shift)) : readWeekOfYear(s, i + 1)
}

/** "tuần 20 năm 2024", "tuần thứ 20/2024": weeks of the calendar, the first holding 4 January. */
function readWeekOfYear(s: Scan, i: number): ReadMoment | null {
  const at = skip(s, i, ['thứ'])
  const number = connected(s, at) && digits(s, at) > 0 && digits(s, at) <= 2 ? value(s, at) : 0
  const year = number >= 1 && number <= 53 ? readYearBehind(s, at + 1) : null
  if (!year) return null
  const from = addDays(weekStart(makeDay(year.year, 1, 4)), (number - 1) * 7)
  return span(year.next, { from, to: addDays(from, 6) })
}

// --- after a word that announces a time

/** "hết tháng", "hết năm": the one that runs now; "đến hết tháng mấy?" asks for one. */
function readRunning(s: Scan, i: number): ReadMoment | null {
  if (i === 0 || !like(s, i - 1, 'hết')) return null
  const found = readThis(s, i)
  if (!found || /^(?:may|nao)$/.test(s.tokens[found.next]?.lex.fold ?? '')) return null
  return !is(s, found.next, 'học') && !isNumber(s, found.next) ? found : null
}

/** "12/2023" and "2030", which mean a time only where one is expected. */
function readBareStretch(s: Scan, i: number): ReadMoment | null {
  if (isYear(s, i) && !glued(s, i)) {
    const free = !isMark(s, i + 1, '/.-') || !glued(s, i + 1) || !glued(s, i + 2)
    return free && !isAny(s, i + 1, ['hồ', 'người', 'đồng']) ? months(i + 1, 1, 12, value(s, i)) : null
  }
  const width = digits(s, i)
  if (
    width < 1 ||
    width > 2 ||
    !isMark(s, i + 1, '/-') ||
    !glued(s, i + 1) ||
    !isYear(s, i + 2) ||
    !glued(s, i + 2)
  )
    return null
  if (
    value(s, i) > 12 ||
    value(s, i) < 1 ||
    isMark(s, i + 3, '/') ||
    (isMark(s, i + 3, '-') && glued(s, i + 3))
  )
    return null
  return months(i + 3, value(s, i), value(s, i), value(s, i + 2))
}
