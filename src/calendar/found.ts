// What a reader found: a meaning and the tokens that carry it. Pure.

import { nearestOfKind } from './day-kind.ts'
import type { Moment, Stretch } from './moment.ts'
import { nextOccurrence } from './recurring.ts'
import type { RecurringRule, TimeExpression } from './time-expression.ts'
import { is, phrase, type Scan } from './tokens.ts'

type WithoutPlace<T> = T extends unknown ? Omit<T, 'text' | 'start' | 'end'> : never

export type Meaning = WithoutPlace<TimeExpression>

export interface Found {
  /** Index of the first token, and of the first one behind. */
  start: number
  next: number
  meaning: Meaning
  /** Set when only the rhythm is said ("Hằng tháng, …"), which a day in the same sentence makes precise. */
  vague?: boolean
}

export function foundRecurring(
  s: Scan,
  at: { start: number; next: number },
  rule: Omit<RecurringRule, 'inclusive' | 'time'>,
  inclusive: boolean,
  time?: string,
): Found {
  const whole: RecurringRule = { ...rule, inclusive, ...(time === undefined ? {} : { time }) }
  return {
    ...at,
    meaning: {
      kind: 'recurring',
      every: rule.every,
      next: nextOccurrence(whole, s.asOf, s.calendar),
      rule: whole,
    },
  }
}

/** The days of a moment on the calendar of working days; `null` when they hang on a calendar that is not at hand. */
export function settled(s: Scan, moment: Moment, days: Stretch): Stretch | null {
  if (moment.on !== 'day' || moment.only !== 'working-day') return days
  if (!s.calendar) return null
  const day = nearestOfKind(days.from, 'working-day', moment.day === 'last', s.calendar)
  return { from: day, to: day }
}

/** A working day that only a calendar can tell: an event by its own words, and how many working days away. */
export function hangingOnCalendar(s: Scan, at: { start: number; next: number }, offset: number): Found {
  let start = at.start
  while (!is(s, start, 'ngày') && start < at.next - 1) start++
  const event = s.text.slice(s.tokens[start]!.start, s.tokens[at.next - 1]!.end).normalize('NFC')
  return {
    ...at,
    meaning: { kind: 'relative', event: event.replace(/\s+/g, ' '), offset, unit: 'working-day' },
  }
}

/** In a sentence that says "hằng tháng", the bare "ngày 25" comes round too, as does "10/01 năm sau" behind "hằng năm". */
export function inRhythm(s: Scan, moment: Moment, next: number): Moment {
  if (moment.on !== 'day' || moment.lunar) return moment
  if (moment.year !== undefined && !(s.rhythm === 'year' && endsInNextYear(s, next))) return moment
  if (moment.month === undefined && s.rhythm !== null && s.rhythm !== 'week') {
    return { on: 'cycle', rule: { every: s.rhythm, day: moment.day } }
  }
  if (
    moment.month !== undefined &&
    s.rhythm !== null &&
    s.rhythm !== 'week' &&
    isPossible(moment.day, moment.month)
  ) {
    return { on: 'cycle', rule: { every: 'year', month: moment.month, day: moment.day } }
  }
  return moment
}

function isPossible(day: number | 'last', month: number): boolean {
  if (month < 1 || month > 12) return false
  return day === 'last' || (day >= 1 && day <= (month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31))
}

function endsInNextYear(s: Scan, next: number): boolean {
  return NEXT_YEAR.some((words) => {
    const at = next - words.split(' ').length
    return at > 0 && phrase(s, at, words) === next
  })
}

const NEXT_YEAR = ['năm sau', 'năm tới', 'năm tiếp theo', 'năm kế tiếp', 'năm liền sau', 'năm sau liền kề']
