// Stretches between two moments: "từ 15 đến 20/5/2024", "tháng 3 - 12/2023", "từ nay đến cuối năm". Pure.

import { readClock } from './clock.ts'
import { addDays, addMonths, dayParts } from './day.ts'
import { type DayMoment, type Lean, type Moment, type Resolved, resolve } from './moment.ts'
import { complete, readBareItem } from './read-list.ts'
import { readTimed, type Timed } from './read-moment.ts'
import { isRhythm, readRhythm } from './read-year.ts'
import { afterDash } from './read-years.ts'
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
  value,
} from './tokens.ts'

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
  const second = readRangeEnd(s, first)
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
  if (readClock(s, i) && !readTimed(s, i, false)) return null
  const timed = readTimed(s, i, strong)
  if (timed && timed.moment.on !== 'cycle') return timed
  const width = digits(s, i)
  if (width < 1 || width > 2 || (!strong && !isDayPair(s, i))) return null
  return { start: i, next: i + 1, moment: { on: 'day', day: value(s, i) } }
}

/** "15-20/5/2024", "15 đến 20 tháng 5". */
function isDayPair(s: Scan, i: number): boolean {
  const free = i === 0 || !glued(s, i) || isMark(s, i - 1, '(') || like(s, i - 1, 'ngày')
  const until = is(s, i + 1, 'đến')
  const named = isMark(s, i + 3, '/') || (until && like(s, i + 3, 'tháng'))
  return (
    free &&
    (until || isMark(s, i + 1, '-–')) &&
    isNumber(s, i + 2) &&
    digits(s, i + 2) <= 2 &&
    named &&
    isNumber(s, i + 4) &&
    value(s, i) < value(s, i + 2) &&
    value(s, i + 2) <= 31
  )
}

function readRangeEnd(s: Scan, first: Timed): Timed | null {
  if (!connected(s, first.next)) return null
  const term = skip(s, first.next, ['kỳ báo cáo', 'của kỳ báo cáo'])
  const to = skip(s, term, ['cho đến', 'đến', 'tới'])
  const at = to > term ? to : afterDash(s, first.next)
  if (at === 0 || !connected(s, at)) return null
  if (to > term && is(s, at, 'nay'))
    return { start: at, next: at + 1, moment: { on: 'span', from: s.asOf, to: s.asOf } }
  const excluded = is(s, at, 'trước')
  const end = readTimed(s, skip(s, at, ['hết', 'trước']), true)
  if (end && excluded) return { ...end, excluded }
  if (end) return end.moment.on === 'day' || to > term || fits(first.moment, end.moment) ? end : null
  // "các cuộc có số thứ tự từ 1 đến 6": two numbers alone count something else
  const bare = isLoneNumber(s, first) ? null : readBareItem(s, at, first.moment)
  return bare ? { start: at, ...bare } : monthNumber(s, at, first.moment)
}

function isLoneNumber(s: Scan, { start, next }: Timed): boolean {
  return next === start + 1 && isNumber(s, start)
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
    const earlier = first.month !== undefined && month !== undefined && month < first.month
    const later = earlier || closesYear(first, end, month) ? 1 : 0
    return { ...end, ...(month === undefined ? {} : { month }), year: first.year + later }
  }
  if (first.on === 'months' && end.on === 'months' && end.year === undefined && first.year !== undefined) {
    return { ...end, year: first.year + (end.first < first.first ? 1 : 0) }
  }
  return end
}

/** "từ ngày 15/12/2023 đến ngày 14/12": a whole year, to the day. */
function closesYear(first: DayMoment, end: DayMoment, month: number | undefined): boolean {
  return month === first.month && first.day !== 'last' && end.day === first.day - 1
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
