// The official calendar: which days public offices work. Years with a published calendar follow it to the day;
// any other year is computed by law and marked "dự kiến". Pure.

import { addDays, type Day, dayParts, weekday } from './day.ts'
import { type DayOff, daysOffByLaw, isWeekend } from './holidays.ts'

/** One published year: weekdays off, and weekend days worked in exchange. */
export interface CalendarYear {
  year: number
  version: string
  /** The day on which it was made public; `null` when not known. */
  published: Day | null
  /** What the data rests on, in one Vietnamese sentence. */
  source: string
  daysOff: DayOff[]
  workingDays: DayOff[]
}

export interface DayStatus {
  working: boolean
  /** Why it is off, or why a weekend day works; `null` on an ordinary working day. */
  why: string | null
}

/** What the contract calls `calendar`: which edition a count rests on. */
export interface CalendarEdition {
  version: string
  published: Day | null
}

export interface WorkingCalendar {
  isWorkingDay(day: Day): DayStatus
  /** The edition behind every day from `from` to `to`; a computed year shows as "2027 (dự kiến)". */
  edition(from: Day, to: Day): CalendarEdition
  /** Years that have a published calendar. */
  years: number[]
}

interface YearTable {
  version: string
  published: Day | null
  off: Map<Day, string>
  worked: Map<Day, string>
}

/** Of two entries for one year the later wins. */
export function createWorkingCalendar(published: CalendarYear[]): WorkingCalendar {
  const tables = new Map<number, YearTable>()
  for (const year of published) tables.set(year.year, publishedTable(year))
  const years = [...tables.keys()].sort((a, b) => a - b)
  const tableOf = (day: Day): YearTable => {
    const { year } = dayParts(day)
    const known = tables.get(year) ?? computedTable(year)
    tables.set(year, known)
    return known
  }
  return {
    years,
    isWorkingDay: (day) => statusOf(day, tableOf(day)),
    edition: (from, to) => editionOf(from < to ? [from, to] : [to, from], tableOf),
  }
}

function publishedTable(year: CalendarYear): YearTable {
  return {
    version: year.version,
    published: year.published,
    off: new Map(year.daysOff.map((d) => [d.date, d.reason])),
    worked: new Map(year.workingDays.map((d) => [d.date, d.reason])),
  }
}

function computedTable(year: number): YearTable {
  return {
    version: `${year} (dự kiến)`,
    published: null,
    off: new Map(daysOffByLaw(year).map((d) => [d.date, `${d.reason} (dự kiến)`])),
    worked: new Map(),
  }
}

function statusOf(day: Day, table: YearTable): DayStatus {
  const worked = table.worked.get(day)
  if (worked !== undefined) return { working: true, why: worked }
  const off = table.off.get(day)
  if (off !== undefined) return { working: false, why: off }
  if (isWeekend(day)) return { working: false, why: weekday(day) === 6 ? 'thứ Bảy' : 'Chủ nhật' }
  return { working: true, why: null }
}

function editionOf([from, to]: [Day, Day], tableOf: (day: Day) => YearTable): CalendarEdition {
  const used: YearTable[] = []
  for (let year = dayParts(from).year; year <= dayParts(to).year; year++) {
    used.push(tableOf(`${String(year).padStart(4, '0')}-01-01`))
  }
  const published = used.map((t) => t.published)
  return {
    version: used.map((t) => t.version).join(' + '),
    published: published.includes(null) ? null : published.toSorted().at(-1)!,
  }
}

/** The first working day strictly after `day`. */
export function nextWorkingDay(day: Day, calendar: WorkingCalendar): Day {
  return shiftWorkingDays(day, 1, calendar)
}

/** The working day `count` working days away (negative: before); `day` itself is not counted; 0 is `day`. */
export function shiftWorkingDays(day: Day, count: number, calendar: WorkingCalendar): Day {
  const step = count < 0 ? -1 : 1
  let left = Math.abs(count)
  let at = day
  while (left > 0) {
    at = addDays(at, step)
    if (calendar.isWorkingDay(at).working) left--
  }
  return at
}
