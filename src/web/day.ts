// Days as the page shows and counts them. Vietnam keeps UTC+7 all year, so a day is plain arithmetic.

import type { Day } from '../document.ts'

const msPerDay = 86_400_000
const vietnamOffsetMs = 7 * 3_600_000

/** The calendar day in Vietnam at the instant `now`. */
export function dayOf(now: Date): Day {
  return new Date(now.getTime() + vietnamOffsetMs).toISOString().slice(0, 10)
}

/** "2023-06-09" as a Vietnamese reader writes it: "9/6/2023"; what is no day comes back as it is. */
export function formatDay(day: Day): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  return parts ? `${Number(parts[3])}/${Number(parts[2])}/${parts[1]}` : day
}

/** "2023-06-29T08:05:00+07:00" as "8:05 29/6/2023", in Vietnam's time. */
export function formatTime(at: string): string {
  const local = new Date(new Date(at).getTime() + vietnamOffsetMs)
  if (Number.isNaN(local.getTime())) return ''
  const minutes = String(local.getUTCMinutes()).padStart(2, '0')
  return `${local.getUTCHours()}:${minutes} ${formatDay(local.toISOString().slice(0, 10))}`
}

/** Whole days from `from` to `to`; negative when `to` lies before. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / msPerDay)
}

/** Accepts "2023-06-29" from a date field; anything else, also an impossible date, is `undefined`. */
export function readDay(text: string | undefined): Day | undefined {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const time = Date.parse(text)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text ? text : undefined
}
