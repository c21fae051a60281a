// Moments in a row that share their month, year or rhythm: "trước ngày 10/6 và 10/12 hằng năm", "quý I, II/2024",
// "ngày 15, 16 và 17/5/2024". Pure.

import type { DayMoment, Moment, MonthsMoment } from './moment.ts'
import { readRoman } from './numbers.ts'
import { readMoment, type Timed } from './read-moment.ts'
import { readSameDay } from './read-same-day.ts'
import { continuesNumber, isYear, readYearBehind } from './read-year.ts'
import { connected, digits, is, isMark, isNumber, like, type Scan, skip, value } from './tokens.ts'

const MOST_ITEMS = 12

/** Moments joined by commas, "và" or "hoặc" behind `first`, each completed from the last that says more. */
export function readList(s: Scan, first: Timed): Timed[] {
  const items = [first]
  while (items.length < MOST_ITEMS) {
    const item = readItem(s, items.at(-1)!, first.start)
    if (!item) break
    items.push(item)
  }
  const whole = completed(items)
  const quarterly = asQuarterly(s, whole)
  return quarterly ? [{ ...first, next: whole.at(-1)!.next, moment: quarterly }] : whole
}

/** "ngày 20 các tháng 3, 6, 9, 12" without a year comes round every quarter. */
function asQuarterly(s: Scan, items: Timed[]): Moment | null {
  if (items.length !== 4) return null
  const days = items.map(({ moment }) => yearlyDay(moment))
  const [first] = days
  if (!first || days.some((each, k) => each?.day !== first.day || each.month !== first.month + 3 * k))
    return null
  if (items.slice(1).some((item, k) => !namesMonthAlone(s, item, days[k + 1]!.month))) return null
  return { on: 'cycle', rule: { every: 'quarter', month: first.month, day: first.day } }
}

function yearlyDay(moment: Moment): { day: number | 'last'; month: number } | null {
  const of = moment.on === 'cycle' && moment.rule.every === 'year' ? moment.rule : moment
  if ('on' in of && (of.on !== 'day' || of.year !== undefined || of.lunar)) return null
  const { day, month } = of as DayMoment
  return month === undefined ? null : { day, month }
}

/** Not "20/6" or "20 tháng 6", which say their day again. */
function namesMonthAlone(s: Scan, item: Timed, month: number): boolean {
  let at = item.start
  while (at < item.next && !isNumber(s, at)) at++
  return value(s, at) === month && !isMark(s, at + 1, '/') && !like(s, at + 1, 'tháng')
}

function readItem(s: Scan, before: Timed, first: number): Timed | null {
  const at = afterConjunction(s, before.next)
  if (at === 0 || !connected(s, at)) return null
  const again = skip(s, at, ['trước ngày', 'trước'])
  const start = is(s, again - 1, 'ngày') && again > at ? again - 1 : again
  const sameDay = before.moment.on === 'day' ? readSameDay(s, start, first, before.moment) : null
  const weekly = before.moment.on === 'cycle' && before.moment.rule.every === 'week'
  const read =
    sameDay ??
    readMoment(weekly ? { ...s, rhythm: 'week' } : s, start, true) ??
    readBareItem(s, start, before.moment)
  if (!read || read.moment.on === 'wrong' || kindOf(read.moment) !== kindOf(before.moment)) return null
  return { start: at, ...read }
}

function kindOf(moment: Moment): string {
  if (moment.on === 'cycle') {
    if (moment.rule.every === 'week') return 'week'
    return moment.rule.day === 'last' && moment.rule.every === 'year' ? 'months' : 'day'
  }
  return moment.on
}

function afterConjunction(s: Scan, i: number): number {
  if (!connected(s, i)) return 0
  const comma = isMark(s, i, ',&') ? i + 1 : isMark(s, i, ';') ? i + 1 : i
  const next = skip(s, comma, ['và', 'hoặc'])
  return next > i ? next : 0
}

/** What stands without its word: "16" behind "ngày 15", "6" behind "tháng 3", "II" behind "quý I", "2022" behind "năm 2021". */
export function readBareItem(s: Scan, i: number, before: Moment): { next: number; moment: Moment } | null {
  if (before.on === 'day') return readBareDay(s, i, before)
  if (before.on !== 'months' || before.part !== undefined) return null
  if (before.first === 1 && before.last === 12) {
    return isYear(s, i) && before.year !== undefined
      ? { next: i + 1, moment: { ...before, year: value(s, i) } }
      : null
  }
  if (before.year !== undefined) return null
  return before.last - before.first === 2 ? readBareQuarter(s, i) : readBareMonth(s, i, before)
}

function readBareDay(s: Scan, i: number, before: DayMoment): { next: number; moment: Moment } | null {
  const width = digits(s, i)
  if (before.month !== undefined || width < 1 || width > 2 || continuesNumber(s, i + 1)) return null
  return afterConjunction(s, i + 1) > 0 ? { next: i + 1, moment: { on: 'day', day: value(s, i) } } : null
}

function readBareMonth(s: Scan, i: number, before: MonthsMoment): { next: number; moment: Moment } | null {
  const width = digits(s, i)
  if (before.first !== before.last || width < 1 || width > 2 || value(s, i) > 12 || value(s, i) < 1)
    return null
  if (isMark(s, i + 1, '%') || continuesNumber(s, i + 1)) return null
  const year = readYearBehind(s, i + 1)
  const month = { on: 'months' as const, first: value(s, i), last: value(s, i) }
  return { next: year?.next ?? i + 1, moment: year ? { ...month, year: year.year } : month }
}

function readBareQuarter(s: Scan, i: number): { next: number; moment: Moment } | null {
  const number = readRoman(s, i) ?? (digits(s, i) === 1 ? { next: i + 1, value: value(s, i) } : null)
  if (
    !number ||
    number.value > 4 ||
    number.value < 1 ||
    (isNumber(s, i) && !isMark(s, i + 1, '/,') && afterConjunction(s, i + 1) === 0)
  )
    return null
  const year = readYearBehind(s, number.next)
  const first = number.value * 3 - 2
  return {
    next: year?.next ?? number.next,
    moment: { on: 'months', first, last: first + 2, ...(year ? { year: year.year } : {}) },
  }
}

/** Gives every item what it leaves out; items behind the last that helped are dropped when they stand alone. */
function completed(items: Timed[]): Timed[] {
  const result = [...items]
  for (let k = result.length - 2; k >= 0; k--) {
    result[k] = { ...result[k]!, moment: complete(result[k]!.moment, result[k + 1]!.moment) }
  }
  return result
}

/** What `moment` lacks, taken from the one that follows it. */
export function complete(moment: Moment, from: Moment): Moment {
  if (moment.on === 'day' && from.on === 'cycle') return asCycle(moment, from)
  if (
    moment.on === 'months' &&
    from.on === 'cycle' &&
    moment.year === undefined &&
    from.rule.every === 'year'
  ) {
    return { on: 'cycle', rule: { every: 'year', month: moment.last, day: 'last' } }
  }
  if (moment.on === 'day' && from.on === 'day') {
    const month = moment.month ?? from.month
    const year = moment.year ?? earlierYear(moment.month, from.month, from.year)
    return { ...moment, ...(month === undefined ? {} : { month }), ...(year === undefined ? {} : { year }) }
  }
  if (moment.on === 'months' && moment.year === undefined && (from.on === 'months' || from.on === 'day')) {
    const year = earlierYear(moment.first, from.on === 'months' ? from.first : from.month, from.year)
    return year === undefined ? moment : { ...moment, year }
  }
  return moment
}

function asCycle(moment: Extract<Moment, { on: 'day' }>, from: Extract<Moment, { on: 'cycle' }>): Moment {
  if (moment.year !== undefined) return moment
  const { rule } = from
  if (moment.month === undefined) return { on: 'cycle', rule: { ...rule, day: moment.day } }
  return rule.every === 'year'
    ? { on: 'cycle', rule: { every: 'year', month: moment.month, day: moment.day } }
    : moment
}

/** "từ tháng 11 đến tháng 2/2024" begins in 2023. */
function earlierYear(
  month: number | undefined,
  next: number | undefined,
  year: number | undefined,
): number | undefined {
  if (year === undefined) return undefined
  return month !== undefined && next !== undefined && month > next ? year - 1 : year
}
