// The nearest day of a kind: the first working day from a date on, the last Friday before one. Pure.

import { addDays, type Day, weekday } from './day.ts'
import type { DayKind } from './time-expression.ts'
import { createWorkingCalendar, type WorkingCalendar } from './working-calendar.ts'

/** Weekends and the holidays of the law: all that is known of days off where no official calendar is at hand. */
const BY_LAW = createWorkingCalendar([])

/** `day` itself when it is of the kind, else the nearest one behind it, or with `back` before it. */
export function nearestOfKind(
  day: Day,
  kind: DayKind,
  back: boolean,
  calendar: WorkingCalendar = BY_LAW,
): Day {
  const fits = (at: Day) =>
    kind === 'working-day' ? calendar.isWorkingDay(at).working : weekday(at) === kind
  let at = day
  while (!fits(at)) at = addDays(at, back ? -1 : 1)
  return at
}
