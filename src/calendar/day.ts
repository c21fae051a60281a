// Arithmetic on calendar days written `yyyy-mm-dd`. A day carries no clock and no zone;
// `today` is the one place where an instant becomes a day, in Asia/Ho_Chi_Minh. Pure.

/** A calendar day, ISO `yyyy-mm-dd`, in Asia/Ho_Chi_Minh. */
export type Day = string

export interface DayParts {
  year: number
  month: number
  day: number
}

const MS_PER_DAY = 86_400_000
const UTC_OFFSET_MS = 7 * 3_600_000

/** True for a string that is `yyyy-mm-dd` and names a day that exists. */
export function isDay(value: string): value is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const { year, month, day } = dayParts(value)
  return isRealDate(year, month, day)
}

export function dayParts(day: Day): DayParts {
  return { year: +day.slice(0, 4), month: +day.slice(5, 7), day: +day.slice(8, 10) }
}

/** The day of these parts, which must exist (`isRealDate`). */
export function makeDay(year: number, month: number, day: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

export function isRealDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** Days since 1970-01-01. */
export function dayNumber(day: Day): number {
  const { year, month, day: date } = dayParts(day)
  return Math.round(Date.UTC(year, month - 1, date) / MS_PER_DAY)
}

export function dayFromNumber(days: number): Day {
  return new Date(days * MS_PER_DAY).toISOString().slice(0, 10)
}

export function addDays(day: Day, days: number): Day {
  return dayFromNumber(dayNumber(day) + days)
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function diffDays(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

/** Moves by whole months; a day that the month lacks becomes its last day (31/1 + 1 month = 28/2 or 29/2). */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: date } = dayParts(day)
  const index = year * 12 + month - 1 + months
  const y = Math.floor(index / 12)
  const m = (index % 12) + 1
  return makeDay(y, m, Math.min(date, daysInMonth(y, m)))
}

export function monthStart(day: Day): Day {
  return `${day.slice(0, 8)}01`
}

export function monthEnd(day: Day): Day {
  const { year, month } = dayParts(day)
  return makeDay(year, month, daysInMonth(year, month))
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export function weekday(day: Day): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1
}

/** The Monday of the week of `day`. */
export function weekStart(day: Day): Day {
  return addDays(day, 1 - weekday(day))
}

const WEEKDAY_NAMES = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật']

export function weekdayName(day: Day): string {
  return WEEKDAY_NAMES[weekday(day) - 1]!
}

/** Written as d/m/yyyy, without leading zeros: 29/6/2023. */
export function formatDay(day: Day): string {
  const { year, month, day: date } = dayParts(day)
  return `${date}/${month}/${year}`
}

/** The day that a wall calendar in Vietnam shows at this instant (UTC+7, no summer time). */
export function today(clock: Date): Day {
  return new Date(clock.getTime() + UTC_OFFSET_MS).toISOString().slice(0, 10)
}
