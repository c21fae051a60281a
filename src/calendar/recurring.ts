// Recurring limits as rules, and the last days that a rule yields. Pure.

import { addDays, addMonths, type Day, dayParts, daysInMonth, diffDays, makeDay, weekStart } from './day.ts'
import { nearestOfKind } from './day-kind.ts'
import type { DayKind, RecurringRule } from './time-expression.ts'
import type { WorkingCalendar } from './working-calendar.ts'

export const monthsOf: Record<Exclude<RecurringRule['every'], 'week'>, number> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  year: 12,
}

/**
 * The last days in time of a rule from `from` to `to`, both included, in order. A rule of working days needs the
 * official calendar; without one weekends and the holidays of the law count.
 */
export function occurrences(rule: RecurringRule, from: Day, to: Day, calendar?: WorkingCalendar): Day[] {
  const found: Day[] = []
  // An exclusive limit falls a day before the date named, which may lie in the month (or week) before.
  let period = firstPeriod(rule, from)
  for (let last = lastDayIn(rule, period, calendar); last <= to; last = lastDayIn(rule, period, calendar)) {
    if (last >= from && holds(rule, period, last)) found.push(last)
    period = nextPeriod(rule, period)
  }
  return found
}

/** The next last day in time on or after `day`; the last one of all when the rule has run out. */
export function nextOccurrence(rule: RecurringRule, day: Day, calendar?: WorkingCalendar): Day {
  const at = rule.from !== undefined && rule.from > day ? rule.from : day
  const runOut = rule.until !== undefined && rule.until < at
  let period = firstPeriod(rule, runOut ? rule.until! : at)
  let latest: Day | null = null
  while (rule.until === undefined || period <= rule.until) {
    const last = lastDayIn(rule, period, calendar)
    if (holds(rule, period, last)) latest = last
    if (latest !== null && latest >= at) return latest
    period = nextPeriod(rule, period)
  }
  return latest ?? lastDayIn(rule, period, calendar)
}

/** Whether a period belongs to the rule: within its span, and one of every `interval`. */
function holds({ from, until, interval = 1, without = [] }: RecurringRule, period: Day, last: Day): boolean {
  if (without.includes(period.slice(5, 7)) || without.includes(period.slice(0, 7))) return false
  if (from !== undefined && last < from) return false
  if (until !== undefined && period > until) return false
  return from === undefined || (diffDays(weekStart(from), weekStart(period)) / 7) % interval === 0
}

/** The start of a period safely before the one whose limit comes next. */
function firstPeriod(rule: RecurringRule, day: Day): Day {
  if (rule.every === 'week') return addDays(weekStart(day), -7)
  const length = monthsOf[rule.every]
  const { year, month } = dayParts(day)
  const start = makeDay(year, month - ((month - 1) % length), 1)
  const back = Math.ceil(((rule.shift ?? 0) + 1) / length) * length
  return addMonths(start, -back)
}

function nextPeriod(rule: RecurringRule, period: Day): Day {
  return rule.every === 'week' ? addDays(period, 7) : addMonths(period, monthsOf[rule.every])
}

function lastDayIn(rule: RecurringRule, period: Day, calendar?: WorkingCalendar): Day {
  const named = namedDay(rule, period)
  const date = rule.only === undefined ? named : ofKind(named, rule.only, rule, calendar)
  return rule.inclusive ? date : addDays(date, -1)
}

function ofKind(named: Day, only: DayKind, { day, nth = 1 }: RecurringRule, calendar?: WorkingCalendar): Day {
  let at = nearestOfKind(named, only, day === 'last', calendar)
  for (let k = 1; k < nth; k++) at = nearestOfKind(addDays(at, 1), only, false, calendar)
  return at
}

function namedDay(rule: RecurringRule, period: Day): Day {
  if (rule.every === 'week') return addDays(period, (rule.day === 'last' ? 7 : rule.day) - 1)
  const length = monthsOf[rule.every]
  const offset = rule.shift ? length + rule.shift - 1 : (rule.month ?? length) - 1
  const { year, month } = dayParts(addMonths(period, offset))
  const longest = daysInMonth(year, month)
  return makeDay(year, month, rule.day === 'last' ? longest : Math.min(rule.day, longest))
}
