// What a reader found: a meaning and the tokens that carry it. Pure.

import type { Moment } from './moment.ts'
import { nextOccurrence } from './recurring.ts'
import type { RecurringRule, TimeExpression } from './time-expression.ts'
import type { Scan } from './tokens.ts'

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
    meaning: { kind: 'recurring', every: rule.every, next: nextOccurrence(whole, s.asOf), rule: whole },
  }
}

/** In a sentence that says "hằng tháng", the bare "ngày 25" comes round too. */
export function inRhythm(s: Scan, moment: Moment): Moment {
  if (moment.on !== 'day' || moment.year !== undefined || moment.lunar) return moment
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
