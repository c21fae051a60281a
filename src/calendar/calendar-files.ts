// Reads official calendars from folders of `<year>.json`. A file that breaks the form, or leaves a public holiday out,
// stops the reading with one Vietnamese sentence that names file and field; a folder that does not exist holds none.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { dayParts, formatDay, isDay } from './day.ts'
import { isWeekend, surelyOff } from './holidays.ts'
import { type CalendarYear, createWorkingCalendar, type WorkingCalendar } from './working-calendar.ts'

/** Its message is the sentence for the operator. */
export class CalendarFileError extends Error {
  readonly file: string
  readonly field: string

  constructor(file: string, field: string, problem: string) {
    super(field === '' ? `Tệp lịch ${file}: ${problem}.` : `Tệp lịch ${file}, trường “${field}”: ${problem}.`)
    this.name = 'CalendarFileError'
    this.file = file
    this.field = field
  }
}

/** Of a year found in several folders the last folder wins (first what ships, then the state folder). */
export function loadCalendars(...folders: string[]): WorkingCalendar {
  return createWorkingCalendar(folders.flatMap(readFolder))
}

/** Calendars of files that may be amended while the process runs. */
export interface LiveCalendar extends WorkingCalendar {
  /** Reads the files again when one was changed, added or taken away; true when the days may be others now. */
  reread(): boolean
  /** Why the files as they are now are not used; `null` when they are. The calendar read last stays in force. */
  problem(): string | null
}

/** Throws CalendarFileError when the files cannot be read at the start. */
export function openCalendars(...folders: string[]): LiveCalendar {
  let print = printOf(folders)
  let current = loadCalendars(...folders)
  let problem: string | null = null
  return {
    get years() {
      return current.years
    },
    isWorkingDay: (day) => current.isWorkingDay(day),
    edition: (from, to) => current.edition(from, to),
    problem: () => problem,
    reread: () => {
      const now = printOf(folders)
      if (now === print) return false
      print = now
      try {
        current = loadCalendars(...folders)
        problem = null
        return true
      } catch (error) {
        if (!(error instanceof CalendarFileError)) throw error
        problem = error.message
        return false
      }
    },
  }
}

/** Names, sizes and times of the files: a few looks at the disk, no reading. */
function printOf(folders: readonly string[]): string {
  const files = folders.flatMap((folder) => calendarNames(folder).map((name) => join(folder, name)))
  return files
    .map((path) => {
      const stat = statSync(path, { throwIfNoEntry: false })
      return [path, stat?.ino, stat?.size, stat?.mtimeMs, stat?.ctimeMs].join(' ')
    })
    .join('\n')
}

function readFolder(folder: string): CalendarYear[] {
  return calendarNames(folder).map((name) => readCalendarFile(join(folder, name), name))
}

const calendarNames = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .sort()
    : []

function readCalendarFile(path: string, name: string): CalendarYear {
  const parsed = calendarYearSchema.safeParse(readJson(path))
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!
    throw new CalendarFileError(path, fieldName(issue.path), issue.message)
  }
  if (name !== `${parsed.data.year}.json`) {
    throw new CalendarFileError(path, 'year', `năm ${parsed.data.year} không khớp với tên tệp`)
  }
  checkDays(path, parsed.data)
  return parsed.data
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    const problem = error instanceof SyntaxError ? 'nội dung không phải JSON hợp lệ' : 'không đọc được'
    throw new CalendarFileError(path, '', problem)
  }
}

const daySchema = z
  .string('phải là một ngày dạng năm-tháng-ngày')
  .refine(isDay, 'không phải ngày có thật dạng năm-tháng-ngày')

const daysSchema = z.array(
  z.object(
    { date: daySchema, reason: z.string('phải là chữ').min(1, 'không được để trống') },
    'phải gồm “date” và “reason”',
  ),
  'thiếu hoặc không phải danh sách ngày',
)

const calendarYearSchema = z.object(
  {
    year: z.int('phải là số năm').min(1900, 'năm quá nhỏ').max(2199, 'năm quá lớn'),
    version: z.string('thiếu hoặc không phải chữ').min(1, 'không được để trống'),
    published: daySchema.nullable(),
    source: z.string('thiếu hoặc không phải chữ').min(1, 'không được để trống'),
    daysOff: daysSchema,
    workingDays: daysSchema,
  },
  'phải là một đối tượng JSON',
)

function checkDays(path: string, calendar: CalendarYear): void {
  const seen = new Set<string>()
  for (const list of ['daysOff', 'workingDays'] as const) {
    calendar[list].forEach(({ date }, index) => {
      const field = `${list}[${index}].date`
      const problem = dayProblem(date, list, calendar.year, seen)
      if (problem) throw new CalendarFileError(path, field, problem)
      seen.add(date)
    })
  }
  const off = new Set(calendar.daysOff.map(({ date }) => date))
  const missing = surelyOff(calendar.year).find(({ date }) => !off.has(date))
  if (missing)
    throw new CalendarFileError(
      path,
      'daysOff',
      `thiếu ngày nghỉ ${formatDay(missing.date)} (${missing.reason}); hãy ghi đủ các ngày nghỉ trong tuần của năm`,
    )
}

function dayProblem(
  date: string,
  list: 'daysOff' | 'workingDays',
  year: number,
  seen: Set<string>,
): string | null {
  if (dayParts(date).year !== year) return `ngày ${formatDay(date)} không thuộc năm ${year}`
  if (seen.has(date)) return `ngày ${formatDay(date)} ghi hai lần`
  if (list === 'workingDays' && !isWeekend(date))
    return `ngày ${formatDay(date)} không rơi vào thứ Bảy hay Chủ nhật nên không thể là ngày làm bù`
  if (list === 'daysOff' && isWeekend(date))
    return `ngày ${formatDay(date)} rơi vào ngày nghỉ hằng tuần, chỉ ghi các ngày nghỉ trong tuần`
  return null
}

function fieldName(path: PropertyKey[]): string {
  return path
    .map((p, i) => (typeof p === 'number' ? `[${p}]` : i === 0 ? String(p) : `.${String(p)}`))
    .join('')
}
