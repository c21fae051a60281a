// A moment is a stretch of the calendar as it was written, perhaps without its year or month, and what it means
// once the rest is known. What is left out is resolved as people mean it:
// - a limit ("trước 30/6") is the next one, unless it passed within the last 31 days (then it is simply overdue);
// - any other date or period is in the current year, in the next one when more than half a year behind;
// - after "đã", "vừa" it is the last one. Pure.

import {
  addDays,
  addMonths,
  type Day,
  dayParts,
  daysInMonth,
  diffDays,
  isRealDate,
  makeDay,
  monthEnd,
} from './day.ts'
import { nearestOfKind } from './day-kind.ts'
import { lunarNewYear, lunarToDay, lunarYearEnd } from './lunar.ts'
import type { DayKind, RecurringRule } from './time-expression.ts'

/** A piece of a longer stretch. `week` counts seven days each from the first of the month; -1 is the last one. */
export type Part =
  | 'start'
  | 'middle'
  | 'end'
  | 'first-half'
  | 'second-half'
  | { week: number }
  | { month: number }

export type Moment =
  | { on: 'day'; day: number | 'last'; month?: number; year?: number; lunar?: boolean; only?: DayKind }
  | { on: 'months'; first: number; last: number; year?: number; part?: Part; lunar?: boolean }
  | { on: 'span'; from: Day; to: Day }
  | { on: 'cycle'; rule: Omit<RecurringRule, 'inclusive' | 'time'> }
  | { on: 'wrong'; why: string }

/** A moment as a reader found it, and the token behind it. */
export interface ReadMoment {
  next: number
  moment: Moment
}

/** Months of one year, 1 to 12, the last one with them. */
export function months(next: number, first: number, last: number, year?: number): ReadMoment {
  return { next, moment: { on: 'months', first, last, ...(year === undefined ? {} : { year }) } }
}

/** All days of the stretch. */
export function span(next: number, { from, to }: Stretch): ReadMoment {
  return { next, moment: { on: 'span', from, to } }
}

/** Which way a missing year or month is looked for. */
export type Lean = 'limit' | 'near' | 'past'

export interface Stretch {
  from: Day
  to: Day
}

export type Resolved = Stretch | { why: string }

const OVERDUE_DAYS = 31
const HALF_YEAR_DAYS = 183

/**
 * The days that a moment covers; a cycle has none of its own and must not come here. A working day is left at the date
 * that it is counted from: found.ts, which knows the calendar, settles it.
 */
export function resolve(moment: Moment, asOf: Day, lean: Lean): Resolved {
  switch (moment.on) {
    case 'span':
      return { from: moment.from, to: moment.to }
    case 'wrong':
      return { why: moment.why }
    case 'cycle':
      return { why: 'Thời hạn lặp lại không có ngày cụ thể.' }
    case 'day':
      return resolveDay(moment, asOf, lean)
    case 'months':
      return resolveMonths(moment, asOf, lean)
  }
}

export type DayMoment = Extract<Moment, { on: 'day' }>
export type MonthsMoment = Extract<Moment, { on: 'months' }>

function resolveDay(moment: DayMoment, asOf: Day, lean: Lean): Resolved {
  const why = dayProblem(moment)
  if (why) return { why }
  const { month, year } = moment
  if (month === undefined) return single(bareDay(moment.day, asOf, lean))
  if (year !== undefined) return exact(moment, month, year)
  if (moment.lunar)
    return openYear(lunarYearNow(asOf), asOf, lean === 'near' ? 'limit' : lean, (y) =>
      exact(moment, month, y),
    )
  return openYear(dayParts(asOf).year, asOf, lean, (y) => exact(moment, month, y))
}

function exact(moment: DayMoment, month: number, year: number): Resolved {
  if (moment.lunar) return lunarDay(moment.day, month, year)
  const day = moment.day === 'last' ? daysInMonth(year, month) : moment.day
  if (!isRealDate(year, month, day))
    return { why: `Tháng ${month} năm ${year} chỉ có ${daysInMonth(year, month)} ngày.` }
  const date = makeDay(year, month, day)
  return single(
    typeof moment.only === 'number' ? nearestOfKind(date, moment.only, moment.day === 'last') : date,
  )
}

function lunarDay(day: number | 'last', month: number, year: number): Resolved {
  // "30 Tết" is the eve of the new year even when the month has 29 days.
  if (day === 'last' || (day === 30 && month === 12)) return single(lunarYearEnd(year))
  const date = lunarToDay({ year, month, day, leap: false })
  return date ? single(date) : { why: `Tháng ${month} âm lịch năm ${year} không có ngày ${day}.` }
}

/** What is impossible about a date, whatever the missing parts are. */
function dayProblem({ day, month, year, lunar }: DayMoment): string | null {
  if (month !== undefined && (month < 1 || month > 12)) return `Không có tháng ${month}.`
  if (day === 'last') return null
  if (day < 1 || day > 31) return `Không có ngày ${day}.`
  if (month === undefined) return null
  if (lunar) return day > 30 ? 'Tháng âm lịch không quá 30 ngày.' : null
  if (isRealDate(year ?? 2024, month, day)) return null
  if (month !== 2) return `Tháng ${month} chỉ có ${daysInMonth(2024, month)} ngày.`
  return year === undefined
    ? 'Tháng 2 không quá 29 ngày.'
    : `Tháng 2 năm ${year} chỉ có ${daysInMonth(year, 2)} ngày.`
}

/** "ngày 15": this month, or the next one when that day is behind. */
function bareDay(day: number | 'last', asOf: Day, lean: Lean): Day {
  const inMonth = (months: number): Day | null => {
    const { year, month } = dayParts(addMonths(`${asOf.slice(0, 8)}01`, months))
    const longest = daysInMonth(year, month)
    if (day === 'last') return makeDay(year, month, longest)
    return day <= longest ? makeDay(year, month, day) : null
  }
  const step = lean === 'past' ? -1 : 1
  for (let months = 0; ; months += step) {
    const date = inMonth(months)
    if (date !== null && (lean === 'past' ? date <= asOf : date >= asOf)) return date
  }
}

function resolveMonths(moment: MonthsMoment, asOf: Day, lean: Lean): Resolved {
  const { first, last, year } = moment
  if (first < 1 || last > 12) return { why: `Không có tháng ${first < 1 ? first : last}.` }
  if (year !== undefined) return monthsOf(moment, year)
  const current = moment.lunar ? lunarYearNow(asOf) : dayParts(asOf).year
  return openYear(current, asOf, lean, (y) => monthsOf(moment, y))
}

function monthsOf(moment: MonthsMoment, year: number): Resolved {
  const { first, last, part, lunar } = moment
  if (lunar) return lunarMonths(first, year)
  const whole = { from: makeDay(year, first, 1), to: makeDay(year, last, daysInMonth(year, last)) }
  return part === undefined ? whole : partOf(whole, part)
}

function lunarMonths(month: number, year: number): Resolved {
  const from = lunarToDay({ year, month, day: 1, leap: false })!
  const next =
    month === 12 ? lunarNewYear(year + 1) : lunarToDay({ year, month: month + 1, day: 1, leap: false })!
  return { from, to: addDays(next, -1) }
}

/** The stretch of a part: thirds of a month, months of a quarter, quarters of a year (its middle is June and July). */
export function partOf(whole: Stretch, part: Part): Stretch {
  const months = dayParts(whole.to).month - dayParts(whole.from).month + 1
  if (typeof part === 'object') return 'week' in part ? weekOf(whole, part.week) : monthOf(whole, part.month)
  if (diffDays(whole.from, whole.to) < 7) return partOfWeek(whole, part)
  if (part === 'first-half' || part === 'second-half') return half(whole, months, part)
  if (months === 1) return thirdOfMonth(whole, part)
  if (months === 12 && part === 'middle')
    return { from: addMonths(whole.from, 5), to: monthEnd(addMonths(whole.from, 6)) }
  const size = Math.ceil(months / (months === 12 ? 4 : 3))
  const skipped = part === 'start' ? 0 : part === 'end' ? months - size : Math.floor((months - size) / 2)
  const from = addMonths(whole.from, skipped)
  return { from, to: monthEnd(addMonths(from, size - 1)) }
}

function partOfWeek(whole: Stretch, part: Part): Stretch {
  if (part === 'start' || part === 'first-half') return { from: whole.from, to: addDays(whole.from, 1) }
  if (part === 'middle') return { from: addDays(whole.from, 2), to: addDays(whole.from, 2) }
  return { from: addDays(whole.from, 4), to: whole.to }
}

function thirdOfMonth(whole: Stretch, part: Part): Stretch {
  const tenth = addDays(whole.from, 9)
  const twentieth = addDays(whole.from, 19)
  if (part === 'start') return { from: whole.from, to: tenth }
  if (part === 'middle') return { from: addDays(tenth, 1), to: twentieth }
  return { from: addDays(twentieth, 1), to: whole.to }
}

function half(whole: Stretch, months: number, part: Part): Stretch {
  const first = part === 'first-half'
  if (months % 2 === 1) {
    const from = addMonths(whole.from, (months - 1) / 2)
    const middle = addDays(from, 14)
    return first ? { from: whole.from, to: middle } : { from: addDays(middle, 1), to: whole.to }
  }
  const from = addMonths(whole.from, months / 2)
  return first ? { from: whole.from, to: addDays(from, -1) } : { from, to: whole.to }
}

function weekOf(whole: Stretch, week: number): Stretch {
  if (week < 0) return { from: addDays(whole.to, -6), to: whole.to }
  const from = addDays(whole.from, (week - 1) * 7)
  const to = addDays(from, 6)
  return { from: from < whole.to ? from : whole.to, to: to < whole.to ? to : whole.to }
}

function monthOf(whole: Stretch, month: number): Stretch {
  const months = dayParts(whole.to).month - dayParts(whole.from).month + 1
  const from = addMonths(whole.from, (month < 0 ? months : month) - 1)
  return { from, to: monthEnd(from) }
}

function openYear(year: number, asOf: Day, lean: Lean, at: (year: number) => Resolved): Resolved {
  const here = at(year)
  if ('why' in here) return leapDay(year, at) ?? here
  if (lean === 'past') return here.from <= asOf ? here : at(year - 1)
  const behind = diffDays(here.to, asOf)
  return behind > (lean === 'limit' ? OVERDUE_DAYS : HALF_YEAR_DAYS) ? at(year + 1) : here
}

/** "29/2" without a year is the next one that exists. */
function leapDay(year: number, at: (year: number) => Resolved): Resolved | null {
  for (let y = year + 1; y < year + 9; y++) {
    const found = at(y)
    if (!('why' in found)) return found
  }
  return null
}

function lunarYearNow(asOf: Day): number {
  const { year } = dayParts(asOf)
  return asOf < lunarNewYear(year) ? year - 1 : year
}

function single(day: Day): Stretch {
  return { from: day, to: day }
}
