// Counting days as Vietnamese administration does, with the derivation that a person can check by hand.
// The day counted from is never counted (Civil Code 2015, article 147). Nothing moves silently:
// a limit that falls on a day off is reported in `note`. Pure.

import { addDays, addMonths, type Day, dayParts, formatDay, weekdayName } from './day.ts'
import {
  type CalendarEdition,
  nextWorkingDay,
  shiftWorkingDays,
  type WorkingCalendar,
} from './working-calendar.ts'

export interface CountStep {
  date: Day
  counted: boolean
  /** Why a day is left out, or why a weekend day counts. */
  why?: string
}

export interface WorkingDayCount {
  date: Day
  steps: CountStep[]
  calendar: CalendarEdition
}

export type OffsetUnit = 'day' | 'working-day' | 'week' | 'month'

export interface AppliedOffset extends WorkingDayCount {
  /** One Vietnamese sentence when the day reached is a day off, or rests on a year without an official calendar. */
  note?: string
}

// No count in any rule comes near this; it keeps a typing slip from running for minutes.
const MOST_DAYS = 20_000

/** Counts `n` working days from `from` (negative: back), every day passed shown as a step. */
export function countWorkingDays(from: Day, n: number, calendar: WorkingCalendar): WorkingDayCount {
  assertCount(n)
  const steps: CountStep[] = []
  let date = from
  for (let left = Math.abs(n); left > 0; ) {
    date = addDays(date, n < 0 ? -1 : 1)
    const status = calendar.isWorkingDay(date)
    steps.push({ date, counted: status.working, ...(status.why === null ? {} : { why: status.why }) })
    if (status.working) left--
  }
  return { date, steps, calendar: calendar.edition(from, date) }
}

/**
 * The day `offset` units from the day of an event (negative: before). Months keep the day of the month and clamp
 * to the month's end (Civil Code 2015, article 148).
 */
export function applyOffset(
  event: Day,
  offset: number,
  unit: OffsetUnit,
  calendar: WorkingCalendar,
): AppliedOffset {
  if (unit === 'working-day') {
    const counted = countWorkingDays(event, offset, calendar)
    const expected = expectedNote(event, counted.date, calendar)
    return expected === null ? counted : { ...counted, note: expected }
  }
  assertCount(offset)
  const date = shift(event, offset, unit)
  const note = offset < 0 ? dayOffBackNote(date, calendar) : dayOffNote(date, calendar)
  return {
    date,
    steps: [
      { date: event, counted: false, why: 'ngày làm mốc, không tính' },
      { date, counted: true, why: `${offset < 0 ? 'lùi' : 'tiến'} ${Math.abs(offset)} ${UNIT_NAMES[unit]}` },
    ],
    calendar: calendar.edition(event, date),
    ...(note === null ? {} : { note }),
  }
}

const UNIT_NAMES: Record<OffsetUnit, string> = {
  day: 'ngày',
  'working-day': 'ngày làm việc',
  week: 'tuần',
  month: 'tháng',
}

/** Says which years of a count have no official calendar, so that the result is only expected; `null` when all have. */
export function expectedNote(from: Day, to: Day, calendar: WorkingCalendar): string | null {
  const [first, last] = [from, to].map((day) => dayParts(day).year).toSorted((a, b) => a - b)
  const years: number[] = []
  for (let year = first!; year <= last!; year++) if (!calendar.years.includes(year)) years.push(year)
  if (years.length === 0) return null
  return `Không có lịch nghỉ chính thức của năm ${years.join(', ')}; các ngày nghỉ tính theo luật nên kết quả chỉ là dự kiến.`
}

/** Says that a day is a day off and which working day follows; `null` when the day works. */
export function dayOffNote(date: Day, calendar: WorkingCalendar): string | null {
  const status = calendar.isWorkingDay(date)
  if (status.working) return null
  const next = nextWorkingDay(date, calendar)
  return (
    `Ngày ${formatDay(date)} là ngày nghỉ (${status.why}); ` +
    `ngày làm việc tiếp theo là ${weekdayName(next)}, ${formatDay(next)}.`
  )
}

/** The same of a day that is counted back: the next working day would be too late. */
export function dayOffBackNote(date: Day, calendar: WorkingCalendar): string | null {
  const status = calendar.isWorkingDay(date)
  if (status.working) return null
  const last = shiftWorkingDays(date, -1, calendar)
  return (
    `Ngày ${formatDay(date)} là ngày nghỉ (${status.why}); ` +
    `ngày làm việc liền trước là ${weekdayName(last)}, ${formatDay(last)}.`
  )
}

function shift(event: Day, offset: number, unit: OffsetUnit): Day {
  if (unit === 'month') return addMonths(event, offset)
  return addDays(event, unit === 'week' ? offset * 7 : offset)
}

function assertCount(n: number): void {
  if (!Number.isInteger(n) || Math.abs(n) > MOST_DAYS) {
    throw new RangeError(`a count of days must be a whole number within ±${MOST_DAYS}, got ${n}`)
  }
}
