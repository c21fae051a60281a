// How many days offices work until the last day of an answer: today is not counted, the last day is (domain.md), and every
// day that is left out is shown.

import { addDays, type Day, diffDays, formatDay } from '../../../calendar/day.ts'
import type { WorkingCalendar } from '../../../calendar/working-calendar.ts'
import { expectedNote } from '../../../calendar/working-days.ts'
import { texts } from '../../texts.ts'
import type { Draft } from '../draft.ts'
import { shortDay } from './timing.ts'

/** Further off than this nobody counts days. */
const most = 400

/** The draft with the count in front; as it is where no day, or one that is over, stands in it. */
export function withWorkingDaysLeft(draft: Draft, asOf: Day, calendar: WorkingCalendar): Draft {
  const [deadline, ...more] = draft.status === 'answered' ? draft.deadlines : []
  const last = deadline?.lastDay ?? null
  const days = last === null || more.length > 0 ? 0 : diffDays(asOf, last)
  if (last === null || days <= 0 || days > most) return draft
  const off = Array.from({ length: days }, (_, i) => addDays(asOf, i + 1)).flatMap((day) => {
    const { working, why } = calendar.isWorkingDay(day)
    return working ? [] : [{ day, why }]
  })
  const left = days - off.length
  const lines = [
    texts.workingDaysLeft(left, formatDay(last)),
    texts.workingDaysCounted(
      `${shortDay(addDays(asOf, 1))}–${shortDay(last)}`,
      days,
      off.map((o) => `${shortDay(o.day)}${o.why ? ` (${o.why})` : ''}`),
    ),
  ]
  const note = expectedNote(asOf, last, calendar)
  if (note) lines.push(`${texts.note}: ${note}`)
  const shown = off.flatMap((o) => [shortDay(o.day), ...(o.why?.match(/\d[\d/]*/gu) ?? [])])
  return {
    ...draft,
    lines: [...lines, ...draft.lines],
    calculated: [
      ...draft.calculated,
      ...[String(left), String(days), String(off.length), formatDay(last), ...shown],
      ...[shortDay(addDays(asOf, 1)), shortDay(last), ...(note?.match(/\d[\d/]*/gu) ?? [])],
    ],
  }
}
