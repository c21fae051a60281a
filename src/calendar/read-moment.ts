// A moment with its time of day, lists of moments that share their month, year or rhythm
// ("trước ngày 10/6 và 10/12 hằng năm"), and ranges ("từ 15 đến 20/5/2024"). Pure.

import { type ReadClock, readClock } from './clock.ts'
import { addDays, addMonths, dayParts } from './day.ts'
import { type Lean, type Moment, type Resolved, resolve } from './moment.ts'
import { readRoman } from './numbers.ts'
import { readDay, readTet } from './read-date.ts'
import { afterDash, readStretch } from './read-stretch.ts'
import { continuesNumber, isRhythm, isYear, readRhythm, readYearBehind } from './read-year.ts'
import {
  connected,
  digits,
  glued,
  is,
  isAny,
  isMark,
  isNumber,
  like,
  type Scan,
  skip,
  skipAll,
  value,
} from './tokens.ts'

export interface Timed {
  start: number
  next: number
  moment: Moment
  time?: string
  /** Set on the end of a range that stops before it ("đến trước ngày …"). */
  excluded?: boolean
}

const AT = ['vào hồi', 'vào lúc', 'hồi', 'lúc', 'vào']
const WITHIN = [
  'hết giờ làm việc',
  'hết giờ hành chính',
  'giờ làm việc',
  'giờ hành chính',
  'trong giờ hành chính',
  'cuối giờ',
  'ngay trong',
  'trong',
  'hết',
  'của',
  'cuối ngày',
]

/** A moment at `i`, with the time of day before or behind it. */
export function readTimed(s: Scan, i: number, strong: boolean): Timed | null {
  const at = skip(s, i, AT)
  const clock = readClock(s, at)
  if (clock) return timedByClock(s, i, clock, strong || at > i)
  const moment = readMoment(s, strong ? skip(s, at, WITHIN) : at, strong || at > i)
  if (!moment) return null
  return withClockBehind(s, { start: i, ...moment })
}

/** A moment without a time of day. */
export function readMoment(s: Scan, i: number, strong: boolean): { next: number; moment: Moment } | null {
  return readDay(s, i, strong) ?? readStretch(s, i, strong) ?? (strong ? readTet(s, i) : null)
}

function timedByClock(s: Scan, i: number, clock: ReadClock, strong: boolean): Timed | null {
  const comma = isMark(s, clock.next, ',') ? clock.next + 1 : clock.next
  const at = skipAll(s, comma, ['của', 'vào', 'ngay trong', 'trong', 'hôm'])
  const hom = at > comma && is(s, at - 1, 'hôm') ? at - 1 : at
  const moment = connected(s, hom) ? readDay(s, hom, true) : null
  if (moment) return { start: i, next: moment.next, ...wrongClock(clock, moment.moment) }
  if (!strong || !standsAlone(s, i, clock)) return null
  return { start: i, next: clock.next, ...wrongClock(clock, { on: 'span', from: s.asOf, to: s.asOf }) }
}

/** "trước 17 giờ" is an hour of today; "không quá 48 giờ" and "chậm nhất 08 giờ làm việc" are durations. */
function standsAlone(s: Scan, i: number, clock: ReadClock): boolean {
  const hourOnly = clock.time.endsWith(':00') && !isMark(s, i + 1, ':') && !isNumber(s, clock.next - 1)
  if (hourOnly && (clock.why !== undefined || clock.time >= '24:00')) return false
  if (
    connected(s, clock.next) &&
    isAny(s, clock.next, ['làm', 'kể', 'trong', 'sau', 'trước', 'một', 'từ', 'mỗi', 'học', 'dạy'])
  )
    return false
  const announced = ['trước', 'nhất', 'lúc', 'hồi', 'vào', 'chót', 'cuối', 'là'].some(
    (word) => like(s, i - 1, word) || like(s, i, word),
  )
  return announced || !hourOnly
}

function wrongClock(clock: ReadClock, moment: Moment): { moment: Moment; time?: string } {
  if (clock.why === undefined) return { moment, time: clock.time }
  return { moment: moment.on === 'wrong' ? moment : { on: 'wrong', why: clock.why } }
}

function withClockBehind(s: Scan, timed: Timed): Timed {
  const { moment, next } = timed
  if (!isSingleDay(moment) || !connected(s, next)) return timed
  const comma = isMark(s, next, ',(') ? next + 1 : next
  const at = skip(s, comma, ['trước', 'vào hồi', 'vào lúc', 'hồi', 'lúc', 'vào'])
  const clock = connected(s, at) ? readClock(s, at) : null
  // Without "lúc" only hh:mm or 17h30 is a time; "ngày 15, 8 giờ làm việc" is not.
  const plain = at === comma && comma > next
  if (!clock || clock.why !== undefined || (plain && !isMark(s, at + 1, ':') && !is(s, at + 1, 'h')))
    return timed
  const close = isMark(s, comma - 1, '(') && isMark(s, clock.next, ')') ? 1 : 0
  return { ...timed, next: clock.next + close, time: clock.time }
}

function isSingleDay(moment: Moment): boolean {
  return moment.on === 'day' || (moment.on === 'span' && moment.from === moment.to)
}

// --- lists

const MOST_ITEMS = 12

/** Moments joined by commas, "và" or "hoặc" behind `first`, each completed from the last that says more. */
export function readList(s: Scan, first: Timed): Timed[] {
  const items = [first]
  while (items.length < MOST_ITEMS) {
    const item = readItem(s, items.at(-1)!)
    if (!item) break
    items.push(item)
  }
  return completed(items, s)
}

function readItem(s: Scan, before: Timed): Timed | null {
  const at = afterConjunction(s, before.next)
  if (at === 0 || !connected(s, at)) return null
  const again = skip(s, at, ['trước ngày', 'trước'])
  const start = is(s, again - 1, 'ngày') && again > at ? again - 1 : again
  const read = readMoment(s, start, true) ?? readBareItem(s, start, before.moment)
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
function readBareItem(s: Scan, i: number, before: Moment): { next: number; moment: Moment } | null {
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
  return { next: i + 1, moment: { on: 'months', first: value(s, i), last: value(s, i) } }
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

type DayMoment = Extract<Moment, { on: 'day' }>
type MonthsMoment = Extract<Moment, { on: 'months' }>

/** Gives every item what it leaves out; items behind the last that helped are dropped when they stand alone. */
function completed(items: Timed[], s: Scan): Timed[] {
  const result = [...items]
  for (let k = result.length - 2; k >= 0; k--) {
    result[k] = { ...result[k]!, moment: complete(result[k]!.moment, result[k + 1]!.moment) }
  }
  void s
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

// --- ranges

export interface ReadRange {
  start: number
  next: number
  range: Resolved
  /** Set when the range comes round ("từ ngày 20 đến ngày 25 hằng tháng"). */
  cycle?: Extract<Moment, { on: 'cycle' }>
}

/** "từ A đến B", "A - B", "A đến B", "từ nay đến B". */
export function readRange(s: Scan, i: number): ReadRange | null {
  const opened = skip(s, i, [
    'trong khoảng thời gian từ',
    'trong thời gian từ',
    'trong khoảng từ',
    'khoảng từ',
    'kể từ',
    'từ',
  ])
  const strong = opened > i
  if (strong && isAny(s, opened, ['nay', 'hôm']) && !is(s, opened, 'hôm')) return fromNow(s, i, opened + 1)
  const first = readRangeStart(s, opened, strong)
  if (!first) return null
  const second = readRangeEnd(s, first, strong)
  return second && joinRange(s, i, first, second)
}

function fromNow(s: Scan, i: number, at: number): ReadRange | null {
  const to = skip(s, at, ['cho đến', 'đến', 'tới'])
  const end = to > at ? readTimed(s, skip(s, to, ['hết']), true) : null
  if (!end || end.moment.on === 'cycle') return null
  return {
    start: i,
    next: end.next,
    range: between({ from: s.asOf, to: s.asOf }, resolve(end.moment, s.asOf, 'limit')),
  }
}

function readRangeStart(s: Scan, i: number, strong: boolean): Timed | null {
  const timed = readTimed(s, i, strong)
  if (timed && timed.moment.on !== 'cycle') return timed
  const width = digits(s, i)
  if (width < 1 || width > 2 || (!strong && !isDayPair(s, i))) return null
  return { start: i, next: i + 1, moment: { on: 'day', day: value(s, i) } }
}

/** "15-20/5/2024". */
function isDayPair(s: Scan, i: number): boolean {
  const free = i === 0 || !glued(s, i) || isMark(s, i - 1, '(') || like(s, i - 1, 'ngày')
  return (
    free &&
    isMark(s, i + 1, '-–') &&
    isNumber(s, i + 2) &&
    digits(s, i + 2) <= 2 &&
    isMark(s, i + 3, '/') &&
    isNumber(s, i + 4) &&
    value(s, i) < value(s, i + 2)
  )
}

function readRangeEnd(s: Scan, first: Timed, opened: boolean): Timed | null {
  if (!connected(s, first.next)) return null
  const to = skip(s, first.next, ['cho đến', 'đến', 'tới'])
  const at = to > first.next ? to : afterDash(s, first.next)
  if (at === 0 || !connected(s, at)) return null
  if (to > first.next && is(s, at, 'nay'))
    return { start: at, next: at + 1, moment: { on: 'span', from: s.asOf, to: s.asOf } }
  const excluded = is(s, at, 'trước')
  const end = readTimed(s, skip(s, at, ['hết', 'trước']), true)
  if (end && excluded) return { ...end, excluded }
  if (end) return end.moment.on === 'day' || to > first.next || fits(first.moment, end.moment) ? end : null
  const bare = readBareItem(s, at, first.moment)
  void opened
  return bare ? { start: at, ...bare } : monthNumber(s, at, first.moment)
}

/** "tháng 3 - 12/2023", "từ tháng 3 đến 12". */
function monthNumber(s: Scan, i: number, first: Moment): Timed | null {
  const width = digits(s, i)
  if (
    first.on !== 'months' ||
    width < 1 ||
    width > 2 ||
    value(s, i) < 1 ||
    value(s, i) > 12 ||
    isMark(s, i + 1, '%/')
  )
    return null
  return { start: i, next: i + 1, moment: { on: 'months', first: value(s, i), last: value(s, i) } }
}

function fits(first: Moment, end: Moment): boolean {
  return first.on === end.on || (first.on === 'span' && end.on === 'day')
}

function joinRange(s: Scan, i: number, first: Timed, second: Timed): ReadRange | null {
  if (second.moment.on === 'cycle') {
    return { start: i, next: second.next, range: { why: '' }, cycle: second.moment }
  }
  const end = completeEnd(first.moment, second.moment)
  const lean: Lean = 'near'
  const to = resolve(end, s.asOf, lean)
  const start = complete(first.moment, end)
  const from = 'why' in to ? to : resolveBefore(start, to.to, s, lean)
  const rhythm = isRhythm(s, second.next) ? readRhythm(s, second.next) : null
  if (rhythm?.every === 'year' && end.on === 'day' && end.year === undefined && end.month !== undefined) {
    const cycle = { on: 'cycle' as const, rule: { every: 'year' as const, month: end.month, day: end.day } }
    return { start: i, next: rhythm.next, range: { why: '' }, cycle }
  }
  const range = between(from, to)
  if (second.excluded && 'to' in range)
    return { start: i, next: second.next, range: { from: range.from, to: addDays(startOf(to), -1) } }
  return { start: i, next: second.next, range }
}

function startOf(days: Resolved): string {
  return 'why' in days ? '' : days.from
}

/** "từ ngày 15/5/2024 đến 20/6": the end takes the year of the start. */
function completeEnd(first: Moment, end: Moment): Moment {
  if (first.on === 'day' && end.on === 'day' && end.year === undefined) {
    const month = end.month ?? monthAfter(first, end)
    if (first.year === undefined) return month === undefined ? end : { ...end, month }
    const later = first.month !== undefined && month !== undefined && month < first.month ? 1 : 0
    return { ...end, ...(month === undefined ? {} : { month }), year: first.year + later }
  }
  if (first.on === 'months' && end.on === 'months' && end.year === undefined && first.year !== undefined) {
    return { ...end, year: first.year + (end.first < first.first ? 1 : 0) }
  }
  return end
}

/** "từ ngày 15 tháng 12 đến ngày 14" ends in the month after. */
function monthAfter(first: DayMoment, end: DayMoment): number | undefined {
  if (first.month === undefined || first.day === 'last' || end.day === 'last' || end.day >= first.day)
    return first.month
  return (first.month % 12) + 1
}

/** The start without its year lies at most a year before the end. */
function resolveBefore(start: Moment, end: string, s: Scan, lean: Lean): Resolved {
  const { year } = dayParts(end)
  if (
    (start.on === 'day' && start.month !== undefined && start.year === undefined) ||
    (start.on === 'months' && start.year === undefined)
  ) {
    const same = resolve({ ...start, year }, s.asOf, lean)
    return 'why' in same || same.from <= end ? same : resolve({ ...start, year: year - 1 }, s.asOf, lean)
  }
  if (start.on === 'day' && start.month === undefined) {
    const { month } = dayParts(end)
    const same = resolve({ ...start, month, year }, s.asOf, lean)
    if ('why' in same || same.from <= end) return same
    const before = dayParts(addMonths(`${end.slice(0, 8)}01`, -1))
    return resolve({ ...start, month: before.month, year: before.year }, s.asOf, lean)
  }
  return resolve(start, s.asOf, lean)
}

function between(from: Resolved, to: Resolved): Resolved {
  if ('why' in from) return from
  if ('why' in to) return to
  if (from.from > to.to) return { why: 'Ngày bắt đầu sau ngày kết thúc.' }
  return { from: from.from, to: to.to }
}

/** "3 ngày nữa", "2 tuần tới", "6 tháng qua": counted from the day of asking. */
export function fromAsOf(s: Scan, amount: number, unit: 'day' | 'week' | 'month'): string {
  return unit === 'month' ? addMonths(s.asOf, amount) : addDays(s.asOf, unit === 'week' ? amount * 7 : amount)
}
