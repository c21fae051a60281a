// A day whose month is said by the words behind it, or not at all: "ngày 15 của tháng cuối quý", "ngày 05 tháng
// sau", "ngày cuối cùng của quý", "ngày 25 hằng tháng", "ngày 15". Pure.

import { addMonths, dayParts } from './day.ts'
import type { DayMoment, Moment, ReadMoment } from './moment.ts'
import { readRoman } from './numbers.ts'
import { readMonthName } from './read-dated.ts'
import {
  FOLLOWING,
  isYear,
  type Rhythm,
  readRelative,
  readRhythm,
  readRhythmUnit,
  readYearBehind,
} from './read-year.ts'
import type { DayKind } from './time-expression.ts'
import {
  atEdge,
  connected,
  digits,
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

const COUNTED_AFTER_DAY =
  'lần buổi tiếng giờ phút bữa ca người hồ trường cái viên triệu nghìn đồng công phép lương ngày'.split(' ')

export function readBareDay(s: Scan, i: number, day: { next: number; value: number }): ReadMoment | null {
  const month = readMonthOfDay(s, day.next, day.value)
  if (month) return month
  const term = readReportedTerm(s, day.next)
  if (term) return term.every ? termDay(term.next, term.every, term.last, day.value) : null
  if (day.value > 31 || day.value < 1) {
    return isNumber(s, day.next - 1) && digits(s, day.next - 1) === 2 && atEdge(s, day.next)
      ? { next: day.next, moment: { on: 'wrong', why: `Không có ngày ${day.value}.` } }
      : null
  }
  if (
    (i === s.origin && follows(s, i) && isNumber(s, i - 1)) ||
    isAny(s, i - 1, ['mỗi', 'số', 'một', 'hằng'])
  )
    return null
  if (connected(s, day.next) && (isAny(s, day.next, COUNTED_AFTER_DAY) || isMark(s, day.next, '%/')))
    return null
  if (
    isMark(s, day.next, '.') &&
    glued(s, day.next) &&
    isNumber(s, day.next + 1) &&
    !opensItem(s, day.next + 1)
  )
    return null
  if (!isNumber(s, day.next - 1) && !isFirstTen(s, day.next - 1) && day.value < 10) return null
  const rhythm = readRhythm(s, day.next)
  if (rhythm && rhythm.every !== 'week') {
    return { next: rhythm.next, moment: { on: 'cycle', rule: { every: rhythm.every, day: day.value } } }
  }
  const monthly = connected(s, day.next) ? oneOf(s, day.next, EVERY_MONTH) : 0
  if (monthly > 0) return { next: monthly, moment: { on: 'cycle', rule: { every: 'month', day: day.value } } }
  return { next: day.next, moment: { on: 'day', day: day.value } }
}

/** "… trước ngày 25." and on the line below "6. Ủy ban": the number of the next item, and no date with points. */
function opensItem(s: Scan, i: number): boolean {
  const below = s.tokens[i]!.gap === 'line' || s.tokens[i]!.gap === 'break'
  return below && !(isMark(s, i + 1, './-') && isYear(s, i + 2))
}

const EVERY_MONTH = ['của các tháng trong năm', 'các tháng trong năm']

type Term = Exclude<Rhythm, 'week'>

/** "ngày 20 của tháng cuối kỳ báo cáo"; `every` is null where the words leave open which months end a term. */
function readReportedTerm(s: Scan, i: number): { next: number; every: Term | null; last: boolean } | null {
  const of = skip(s, i, ['của', 'trong', 'vào'])
  if (!connected(s, of) || !like(s, of, 'tháng')) return null
  const place = readPosition(s, of + 1)
  const at = skip(s, place?.next ?? of + 1, ['của', 'trong', 'mỗi'])
  if (!place || place.month === 2 || !connected(s, at) || !is(s, at, 'kỳ')) return null
  const later = oneOf(s, at + 1, ['tiếp theo', 'kế tiếp', 'sau']) > 0
  const next = skip(s, at + 1, ['báo cáo', 'tiếp theo', 'kế tiếp', 'sau'])
  return { next, every: later && place.month === 3 ? null : reportedTerm(s), last: place.month === 3 }
}

function termDay(next: number, every: Term, last: boolean, day: number): ReadMoment {
  const length = { month: 1, quarter: 3, 'half-year': 6, year: 12 }[every]
  const rule = last ? { every, month: length, day } : { every, day, shift: 1 }
  return { next, moment: { on: 'cycle', rule: every === 'month' && last ? { every, day } : rule } }
}

const FARTHEST_TERM = 30

/** The term that the sentence reports on: "báo cáo quý …", "báo cáo 6 tháng …", or its rhythm ("Hằng quý, …"). */
function reportedTerm(s: Scan): Term | null {
  if (s.rhythm !== null && s.rhythm !== 'week') return s.rhythm
  const told = wordsOfTerm(s)
  return told && told.every !== 'week' && (told.every === 'quarter' || !isNumber(s, told.next))
    ? told.every
    : null
}

/** The nearest "báo cáo quý", "báo cáo 6 tháng" before the day. */
function wordsOfTerm(s: Scan): { next: number; every: Rhythm } | null {
  for (let j = s.origin; j > Math.max(0, s.origin - FARTHEST_TERM) && follows(s, j); j--) {
    if (isMark(s, j - 1, '.;')) return null
    const told = is(s, j - 1, 'cáo') ? readRhythmUnit(s, skip(s, j, ['định kỳ', 'hằng'])) : null
    if (told) return told
  }
  return null
}

/** "báo cáo quý II gửi trước ngày 5 tháng tiếp theo" names one quarter, so the day falls in one month. */
function afterOneQuarter(s: Scan, day: number | 'last'): DayMoment | null {
  const told = wordsOfTerm(s)
  const number = told?.every === 'quarter' ? readRoman(s, told.next) : null
  if (!number || number.value > 4 || isMark(s, number.next, ',') || is(s, number.next, 'và')) return null
  const year = readYearBehind(s, number.next)?.year
  const month = number.value === 4 ? 1 : number.value * 3 + 1
  return {
    on: 'day',
    day,
    month,
    ...(year === undefined ? {} : { year: number.value === 4 ? year + 1 : year }),
  }
}

function isFirstTen(s: Scan, i: number): boolean {
  return like(s, i - 1, 'mùng') || like(s, i - 1, 'mồng')
}

const AFTER_REPORTED = ['tháng', 'kỳ'].flatMap((unit) =>
  [
    'liền kề sau',
    'liền kề',
    'liền sau',
    'tiếp theo của',
    'tiếp theo',
    'kế tiếp của',
    'kế tiếp',
    'sau của',
    'sau',
  ].map((words) => `${words} ${unit} báo cáo`),
)

type Place = { next: number; month?: number; shift?: number; inQuarter: boolean }

/** What month "ngày 15" belongs to: "tháng sau", "của tháng cuối quý", "tháng đầu quý sau", "tháng cuối quý II/2024". */
function readMonthOfDay(s: Scan, i: number, day: number | 'last'): ReadMoment | null {
  const of = skip(s, skip(s, i, ['của', 'trong', 'vào']), ['các'])
  if (!connected(s, of) || !like(s, of, 'tháng')) return null
  const reported = oneOf(s, of + 1, AFTER_REPORTED)
  if (reported > 0) {
    const every = is(s, reported - 3, 'kỳ') && s.rhythm !== null && s.rhythm !== 'week' ? s.rhythm : 'month'
    return { next: reported, moment: { on: 'cycle', rule: { every, day, shift: 1 } } }
  }
  const same = phrase(s, of + 1, 'báo cáo')
  if (same > 0) return { next: same, moment: { on: 'cycle', rule: { every: 'month', day } } }
  const following = oneOf(s, of + 1, FOLLOWING)
  if (following > 0 && !readQuarterReported(s, following)) {
    const rule = { every: reportedTerm(s) ?? 'month', day, shift: 1 }
    return { next: following, moment: afterOneQuarter(s, day) ?? { on: 'cycle', rule } }
  }
  const next = readRelative(s, of + 1)
  const place = readPlace(s, of + 1)
  if (place?.inQuarter) return quarterDay(s, place, day)
  if (!next) return null
  if (next.shift === 1) {
    const quarter = readQuarterReported(s, next.next)
    if (quarter > 0)
      return { next: quarter, moment: { on: 'cycle', rule: { every: 'quarter', day, shift: 1 } } }
    const rhythm = readRhythm(s, next.next)?.every ?? reportedTerm(s)
    if (rhythm && rhythm !== 'week') {
      return {
        next: readRhythm(s, next.next)?.next ?? next.next,
        moment: { on: 'cycle', rule: { every: rhythm, day, shift: 1 } },
      }
    }
  }
  const { year, month } = dayParts(addMonths(`${s.asOf.slice(0, 8)}01`, next.shift))
  return { next: next.next, moment: { on: 'day', day, month, year } }
}

/** "tháng sau quý báo cáo", "tháng liền sau của quý". */
function readQuarterReported(s: Scan, i: number): number {
  const of = skip(s, i, ['của', 'sau', 'kể từ'])
  if (!connected(s, of) || !like(s, of, 'quý') || readRoman(s, of + 1) || isNumber(s, of + 1)) return 0
  return skip(s, of + 1, ['báo cáo', 'trước', 'đó'])
}

/** "cuối quý", "đầu tiên của quý sau", "thứ ba của mỗi quý", "cuối cùng trong quý". */
function readPlace(s: Scan, i: number): Place | null {
  const place = readPosition(s, i)
  if (!place) return null
  const of = skip(s, skip(s, place.next, ['của', 'trong']), ['mỗi', 'hằng', 'từng', 'các'])
  if (!connected(s, of) || !like(s, of, 'quý')) return null
  return { next: of + 1, month: place.month, inQuarter: true }
}

function readPosition(s: Scan, i: number): { next: number; month: number } | null {
  const last = oneOf(s, i, ['cuối cùng', 'cuối', 'thứ ba'])
  if (last > 0) return { next: last, month: 3 }
  const first = oneOf(s, i, ['đầu tiên', 'đầu', 'thứ nhất'])
  if (first > 0) return { next: first, month: 1 }
  const middle = oneOf(s, i, ['giữa', 'thứ hai'])
  if (middle > 0) return { next: middle, month: 2 }
  if (!is(s, i, 'thứ') || digits(s, i + 1) !== 1 || value(s, i + 1) > 3) return null
  return { next: i + 2, month: value(s, i + 1) }
}

function quarterDay(s: Scan, place: Place, day: number | 'last'): ReadMoment {
  const month = place.month!
  const number = connected(s, place.next) ? (readRoman(s, place.next) ?? shortNumber(s, place.next)) : null
  if (number && number.value >= 1 && number.value <= 4) {
    const year = readYearBehind(s, number.next)
    const rhythm = year ? null : readRhythm(s, number.next)
    const inYear = (number.value - 1) * 3 + month
    if (rhythm)
      return { next: rhythm.next, moment: { on: 'cycle', rule: { every: 'year', month: inYear, day } } }
    return {
      next: year?.next ?? number.next,
      moment: { on: 'day', day, month: inYear, ...(year ? { year: year.year } : {}) },
    }
  }
  const after = readRelative(s, place.next)
  if (after?.shift === 1)
    return { next: after.next, moment: { on: 'cycle', rule: { every: 'quarter', day, shift: month } } }
  return {
    next: skip(s, after?.next ?? place.next, ['báo cáo']),
    moment: { on: 'cycle', rule: { every: 'quarter', month, day } },
  }
}

function shortNumber(s: Scan, i: number): { next: number; value: number } | null {
  return digits(s, i) === 1 ? { next: i + 1, value: value(s, i) } : null
}

/** "ngày cuối cùng của tháng 6", "ngày làm việc cuối cùng của quý", "ngày đầu tháng". */
export function readLastDay(s: Scan, i: number): ReadMoment | null {
  // "03 ngày làm việc đầu tiên" are several days
  if (connected(s, i - 1) && isNumber(s, i - 2)) return null
  const at = skip(s, i, ['làm việc'])
  return readEdgeDay(s, at, at > i ? 'working-day' : undefined)
}

/** "cuối cùng của tháng 6", "đầu quý sau" behind "ngày", "ngày làm việc" or a weekday. */
export function readEdgeDay(s: Scan, i: number, only: DayKind | undefined): ReadMoment | null {
  const first = oneOf(s, i, ['đầu tiên', 'đầu'])
  const last = oneOf(s, i, ['cuối cùng', 'cuối'])
  const next = first || last
  if (next === 0) return null
  const day = first ? 1 : 'last'
  const of = skip(s, next, ['của', 'trong'])
  if (!connected(s, of)) return null
  const edge = lastOfMonth(s, of, day) ?? lastOfRhythm(s, of, day)
  return edge && (only === undefined ? edge : { next: edge.next, moment: ofKind(edge.moment, only) })
}

function ofKind(moment: Moment, only: DayKind): Moment {
  if (moment.on === 'cycle') return { on: 'cycle', rule: { ...moment.rule, only } }
  return moment.on === 'day' ? { ...moment, only } : moment
}

function lastOfMonth(s: Scan, of: number, day: number | 'last'): ReadMoment | null {
  const inMonth = readMonthOfDay(s, of, day)
  if (inMonth) return inMonth
  const quarter =
    like(s, of, 'quý') && connected(s, of + 1) ? (readRoman(s, of + 1) ?? shortNumber(s, of + 1)) : null
  if (quarter && quarter.value >= 1 && quarter.value <= 4)
    return quarterDay(s, { next: of + 1, month: day === 1 ? 1 : 3, inQuarter: true }, day)
  const month = like(s, of, 'tháng') ? readMonthName(s, of + 1) : null
  if (!month) return null
  const year = readYearBehind(s, month.next)
  return {
    next: year?.next ?? month.next,
    moment: { on: 'day', day, month: month.value, ...(year ? { year: year.year } : {}) },
  }
}

function lastOfRhythm(s: Scan, of: number, day: number | 'last'): ReadMoment | null {
  const at = skip(s, of, ['mỗi', 'hằng', 'từng'])
  const behind = (next: number) => readRhythm(s, next)?.next ?? next
  if (like(s, at, 'tháng'))
    return { next: behind(at + 1), moment: { on: 'cycle', rule: { every: 'month', day } } }
  if (like(s, at, 'quý') && !readRoman(s, at + 1) && !isNumber(s, at + 1)) {
    return {
      next: behind(at + 1),
      moment: { on: 'cycle', rule: { every: 'quarter', month: day === 1 ? 1 : 3, day } },
    }
  }
  if (like(s, at, 'năm') && isYear(s, at + 1)) {
    return { next: at + 2, moment: { on: 'day', day, month: day === 1 ? 1 : 12, year: value(s, at + 1) } }
  }
  return null
}
