// Commands of the calendar: parse-date, working-days.

import { z } from 'zod'
import { parseTimeExpressions } from '../calendar/dates.ts'
import { formatDay, isDay, weekdayName } from '../calendar/day.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { countWorkingDays, expectedNote } from '../calendar/working-days.ts'
import { type Context, printJson, printLine, UsageError } from './command.ts'
import { askedLine, jsonLines } from './json-lines.ts'

const dateLine = askedLine.extend({ text: z.string() })

export async function parseDate(
  context: Context,
  text: string | undefined,
  options: { jsonl?: boolean },
): Promise<void> {
  const calendar = await officialCalendar(context)
  if (options.jsonl) {
    for await (const asked of jsonLines(dateLine)) {
      printLine(
        JSON.stringify({
          id: asked.id,
          expressions: parseTimeExpressions(asked.text, asked.asOf ?? context.asOf, calendar),
        }),
      )
    }
    return
  }
  if (text === undefined) throw new UsageError('Thiếu câu cần đọc: dondoc parse-date "trước ngày 30/6/2024".')
  const found = parseTimeExpressions(text, context.asOf, calendar)
  if (context.options.json) printJson(found)
  else if (found.length === 0) printLine('Không thấy mốc thời gian nào.')
  else
    for (const { text: words, start: _start, end: _end, ...meaning } of found)
      printLine(`“${words}”: ${JSON.stringify(meaning)}`)
}

export async function workingDays(
  context: Context,
  options: { from?: string; back?: string; forward?: string },
): Promise<void> {
  if (!options.from || !isDay(options.from)) throw new UsageError('--from cần ngày dạng 2023-05-15.')
  if ((options.back === undefined) === (options.forward === undefined))
    throw new UsageError('Cần đúng một trong hai: --back N hoặc --forward N.')
  const n = Number(options.back ?? options.forward)
  if (!Number.isInteger(n) || n < 0 || n > 10_000)
    throw new UsageError('Số ngày phải là số nguyên từ 0 đến 10000.')
  const calendar = await officialCalendar(context)
  const result = countWorkingDays(options.from, options.back === undefined ? n : -n, calendar)
  if (context.options.json) {
    printJson(result)
    return
  }
  for (const step of result.steps)
    printLine(
      `${step.counted ? '✓' : '·'} ${weekdayName(step.date)} ${formatDay(step.date)}${step.why ? ` (${step.why})` : ''}`,
    )
  printLine(
    `Kết quả: ${weekdayName(result.date)} ${formatDay(result.date)} (lịch ${result.calendar.version})`,
  )
  const expected = expectedNote(options.from, result.date, calendar)
  if (expected !== null) printLine(expected)
}

async function officialCalendar(context: Context): Promise<WorkingCalendar> {
  const { dataFolder } = await import('../shipped.ts')
  const { loadCalendars } = await import('../calendar/calendar-files.ts')
  return loadCalendars(`${dataFolder}/calendars`, `${context.stateFolder}/calendars`)
}
