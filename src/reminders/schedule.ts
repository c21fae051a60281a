// When people are reminded: the ladder of a duty, and the moments within office hours at which something may go out.
// Pure; days are days in Vietnam (UTC+7 all year), moments are instants.

import { addDays, today } from '../calendar/day.ts'
import { shiftWorkingDays, type WorkingCalendar } from '../calendar/working-calendar.ts'
import type { Day } from '../document.ts'
import type { DutyBasis, DutyCategory, DutySource, LadderStep } from './duty.ts'

/** "07:30" to "17:00"; nothing goes out at or after the end. */
export interface OfficeHours {
  from: string
  to: string
}

export interface PlannedStep {
  step: LadderStep
  /** The working day on which it goes out. */
  day: Day
}

/** Working days before (negative) or after the last day. */
const RUNGS: Record<LadderStep, number> = { d7: -7, d3: -3, d1: -1, d0: 0, over: 1, head: 2, office: 3 }
const LADDER = Object.keys(RUNGS) as LadderStep[]
const UP_TO_THE_DAY: readonly LadderStep[] = ['d7', 'd3', 'd1', 'd0']

/** The hour at which reminders go out when office hours allow it. */
const USUAL_TIME = '08:00'

/** The steps of the ladder that fit this kind of duty; two that fall on one day become the later one. */
export function ladder(
  duty: { day: Day; category: DutyCategory; source: DutySource; basis: Pick<DutyBasis, 'limit'> },
  calendar: WorkingCalendar,
): PlannedStep[] {
  const planned = stepsOf(duty).map((step) => ({ step, day: dayOfStep(step, duty.day, calendar) }))
  return planned.filter(({ day }, i) => planned[i + 1]?.day !== day)
}

function stepsOf({ category, source, basis }: Parameters<typeof ladder>[0]): readonly LadderStep[] {
  if (source === 'own') return basis.limit ? ['d3', 'd1', 'd0', 'over'] : ['d1', 'd0']
  return category === 'event' ? UP_TO_THE_DAY : LADDER
}

/** The day itself when it is a working day, else the last one before it. */
function dayOfStep(step: LadderStep, last: Day, calendar: WorkingCalendar): Day {
  const rung = RUNGS[step]
  if (rung !== 0) return shiftWorkingDays(last, rung, calendar)
  return calendar.isWorkingDay(last).working ? last : shiftWorkingDays(last, -1, calendar)
}

/**
 * The steps still to come when a duty becomes known at `now`. Of those already missed the last one before the day
 * goes out as soon as the office is open, unless the next one comes that same day; a duty already past has none.
 */
export function stepsFrom(
  steps: readonly PlannedStep[],
  last: Day,
  now: Date,
  hours: OfficeHours,
  calendar: WorkingCalendar,
): { step: LadderStep; day: Day; dueAt: Date }[] {
  if (last < today(now)) return []
  const timed = steps.map(({ step, day }) => ({ step, day, dueAt: stepMoment(day, hours) }))
  const coming = timed.filter(({ dueAt }) => dueAt > now)
  const missed = timed.findLast(({ step, dueAt }) => dueAt <= now && RUNGS[step] <= 0)
  if (missed === undefined) return coming
  const dueAt = nextOfficeMoment(now, hours, calendar)
  const day = today(dueAt)
  if (day > last || coming.some((one) => one.day === day)) return coming
  return [{ step: missed.step, day, dueAt }, ...coming]
}

/** The moment of a day's reminders: eight o'clock, or the start of the office day where that is not within it. */
export function stepMoment(day: Day, hours: OfficeHours): Date {
  const time = USUAL_TIME >= hours.from && USUAL_TIME < hours.to ? USUAL_TIME : hours.from
  return momentOf(day, time)
}

/** The instant of a Vietnamese wall clock. */
export function momentOf(day: Day, time: string): Date {
  return new Date(`${day}T${time}:00+07:00`)
}

/** "08:05" in Vietnam. */
export function timeOf(at: Date): string {
  return new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(11, 16)
}

export function isOfficeTime(at: Date, hours: OfficeHours, calendar: WorkingCalendar): boolean {
  const time = timeOf(at)
  return calendar.isWorkingDay(today(at)).working && time >= hours.from && time < hours.to
}

/** `at` itself within office hours, else the next opening. */
export function nextOfficeMoment(at: Date, hours: OfficeHours, calendar: WorkingCalendar): Date {
  if (isOfficeTime(at, hours, calendar)) return at
  const day = today(at)
  if (calendar.isWorkingDay(day).working && timeOf(at) < hours.from) return momentOf(day, hours.from)
  return momentOf(shiftWorkingDays(day, 1, calendar), hours.from)
}

/** The Monday strictly after `day`; the digest goes out on it, or on the first working day behind it. */
export function digestAfter(
  day: Day,
  hours: OfficeHours,
  calendar: WorkingCalendar,
): { day: Day; dueAt: Date } {
  let monday = addDays(day, 1)
  while (new Date(`${monday}T00:00:00Z`).getUTCDay() !== 1) monday = addDays(monday, 1)
  const open = calendar.isWorkingDay(monday).working ? monday : shiftWorkingDays(monday, 1, calendar)
  return { day: monday, dueAt: stepMoment(open, hours) }
}

/** Working days from `from` (not counted) to `to`; negative when `to` is earlier. */
export function workingDaysBetween(from: Day, to: Day, calendar: WorkingCalendar): number {
  const [first, last, sign] = from <= to ? [from, to, 1] : [to, from, -1]
  let count = 0
  for (let day = addDays(first, 1); day <= last && count < 1000; day = addDays(day, 1)) {
    if (calendar.isWorkingDay(day).working) count++
  }
  return count * sign
}
