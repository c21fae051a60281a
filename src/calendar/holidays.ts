// Public holidays by rule, for years whose official calendar is not known yet.
// Labour Code 2019, article 112 (eleven days) and article 111 (a holiday on a weekly day off moves to the next
// working day). The government decides the days around Tết and Quốc khánh, so the result is only expected. Pure.

import { addDays, type Day, makeDay, weekday } from './day.ts'
import { lunarNewYear, lunarToDay } from './lunar.ts'

export interface DayOff {
  date: Day
  /** Why, as a noun phrase people read: "Tết Nguyên đán". */
  reason: string
}

/** The eleven holidays of `year` in order of date, before any of them moves. */
export function holidaysByLaw(year: number): DayOff[] {
  const tet = lunarNewYear(year)
  const forebears = lunarToDay({ year, month: 3, day: 10, leap: false })!
  const nationalDay = makeDay(year, 9, 2)
  return [
    { date: makeDay(year, 1, 1), reason: 'Tết Dương lịch' },
    ...[-2, -1, 0, 1, 2].map((shift) => ({ date: addDays(tet, shift), reason: 'Tết Nguyên đán' })),
    { date: forebears, reason: 'Giỗ Tổ Hùng Vương' },
    { date: makeDay(year, 4, 30), reason: 'ngày Chiến thắng 30/4' },
    { date: makeDay(year, 5, 1), reason: 'ngày Quốc tế lao động 1/5' },
    { date: nationalDay, reason: 'Quốc khánh' },
    { date: besideNationalDay(nationalDay), reason: 'Quốc khánh' },
  ].sort((a, b) => (a.date < b.date ? -1 : 1))
}

/** Every weekday off in `year`: the holidays, and the days to which holidays on a weekend move. */
export function daysOffByLaw(year: number): DayOff[] {
  const holidays = holidaysByLaw(year)
  const taken = new Set(holidays.map((h) => h.date))
  const moved: DayOff[] = []
  for (const holiday of holidays) {
    if (!isWeekend(holiday.date)) continue
    const date = nextFree(holiday.date, taken)
    taken.add(date)
    moved.push({ date, reason: `nghỉ bù ${holiday.reason}` })
  }
  const inWeek = holidays.filter((h) => !isWeekend(h.date))
  return [...uniqueDates(inWeek), ...moved].sort((a, b) => (a.date < b.date ? -1 : 1))
}

/** The first year under today's list of holidays: Giỗ Tổ came in 2007. */
const LIST_SINCE = 2008

/**
 * Weekdays of `year` that every official calendar has off, whatever the government decides around them: of Tết the
 * last day of the old year and the first three, of Quốc khánh the second of September.
 */
export function surelyOff(year: number): DayOff[] {
  if (year < LIST_SINCE) return []
  const tet = lunarNewYear(year)
  const moved = new Set([addDays(tet, -2), addDays(tet, 3), besideNationalDay(makeDay(year, 9, 2))])
  const days = holidaysByLaw(year).filter(({ date }) => !moved.has(date) && !isWeekend(date))
  return uniqueDates(days)
}

export function isWeekend(day: Day): boolean {
  return weekday(day) >= 6
}

/** The second day of Quốc khánh: the neighbour that makes the longer rest. */
function besideNationalDay(nationalDay: Day): Day {
  const after = [1, 4, 7].includes(weekday(nationalDay))
  return addDays(nationalDay, after ? 1 : -1)
}

function nextFree(day: Day, taken: Set<Day>): Day {
  let next = addDays(day, 1)
  while (isWeekend(next) || taken.has(next)) next = addDays(next, 1)
  return next
}

function uniqueDates(days: DayOff[]): DayOff[] {
  return days.filter((d, i) => days.findIndex((other) => other.date === d.date) === i)
}
