// What a time expression means, apart from how it is read.

import type { Day } from './day.ts'

/** Days of one kind: those that offices work, or an ISO weekday 1–7. */
export type DayKind = 'working-day' | number

/** How a recurring limit falls inside its period; enough to compute every occurrence. */
export interface RecurringRule {
  every: 'week' | 'month' | 'quarter' | 'half-year' | 'year'
  /** Month within the period, counted from 1 ("tháng cuối quý" = 3); absent for week and month. */
  month?: number
  /** Day of the month, or 'last'; for `week` the ISO weekday 1–7. */
  day: number | 'last'
  /** The first day of this kind from `day` on; before 'last', the last one ("ngày làm việc cuối cùng của tháng"). */
  only?: DayKind
  /** Which of the days of that kind: 3 for the last of "03 ngày làm việc đầu tiên của tháng sau"; the first when absent. */
  nth?: number
  inclusive: boolean
  time?: string
  /** Months after the period in which the day falls ("ngày 5 tháng đầu của quý sau" = the next period: 1). */
  shift?: number
  /** Weeks from one time to the next ("02 tuần/lần"); every period when absent. */
  interval?: number
  /** The first day that may be one of its last days, and the last day on which a period may begin. */
  from?: Day
  until?: Day
  /** Months in which no period of the rule begins: "06" of every year, "2026-01" of one. */
  without?: string[]
}

interface Written {
  /** The words as they stand, and their UTF-16 offsets in the text that was given. */
  text: string
  start: number
  end: number
}

export type TimeExpression = Written &
  (
    | { kind: 'date'; date: Day; time?: string }
    | { kind: 'period'; from: Day; to: Day }
    | { kind: 'limit'; date: Day; inclusive: boolean; lastDay: Day; time?: string }
    | { kind: 'relative'; event: string; offset: number; unit: 'day' | 'working-day' | 'week' | 'month' }
    | { kind: 'recurring'; every: RecurringRule['every']; next: Day; rule: RecurringRule }
    | { kind: 'invalid'; why: string }
  )
