// Which weekday the day of an answer is, and whether offices work on it: counted on the official calendar.

import { type Day, formatDay, isRealDate, makeDay, weekday, weekdayName } from '../../../calendar/day.ts'
import type { WorkingCalendar } from '../../../calendar/working-calendar.ts'
import { dayOffNote } from '../../../calendar/working-days.ts'
import type { WeekdayAsked } from '../../question/weekday-asked.ts'
import { texts } from '../../texts.ts'
import type { Draft } from '../draft.ts'

/** The draft with what was asked of its day in front; as it is where the day still hangs on an event; `null` without a day. */
export function withWeekday(
  draft: Draft,
  { days, off }: WeekdayAsked,
  calendar: WorkingCalendar,
): Draft | null {
  const day = draft.status === 'answered' ? dayOf(draft) : null
  if (day === null) return draft.deadlines.length > 0 ? draft : null
  const { working } = calendar.isWorkingDay(day)
  const kind = working ? texts.worked : texts.notWorked
  const said = texts.isWeekday(formatDay(day), weekdayName(day), kind)
  const asked = days.length > 0 || off !== null
  const holds = days.includes(weekday(day)) || (off !== null && off === !working)
  const note = dayOffNote(day, calendar)
  return {
    ...draft,
    lines: [
      asked ? `**${holds ? texts.itIs : texts.itIsNot}.** ${said}` : `**${said}**`,
      ...(note ? [`${texts.note}: ${note}`] : []),
      ...draft.lines,
    ],
    calculated: [...draft.calculated, formatDay(day), ...daysIn(note ?? '').map(formatDay)],
  }
}

/** The last day of the one deadline, or the one day that the first line tells. */
function dayOf({ deadlines, lines }: Draft): Day | null {
  const [deadline, ...more] = deadlines
  if (deadline) return more.length === 0 ? deadline.lastDay : null
  const [day, ...others] = daysIn(/\*\*(.+?)\*\*/u.exec(lines[0] ?? '')?.[1] ?? '')
  return day && others.length === 0 ? day : null
}

function daysIn(line: string): Day[] {
  return [...line.matchAll(/(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/gu)]
    .map((found) => found.slice(1).map(Number) as [number, number, number])
    .filter(([date, month, year]) => isRealDate(year, month, date))
    .map(([date, month, year]) => makeDay(year, month, date))
}
