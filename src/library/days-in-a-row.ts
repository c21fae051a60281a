// Days named one by one of which each follows the one before ("ngày 13, 14/9/2025", "02 ngày (28 và 29/11)") are one
// stretch of days: what happens on them begins with the first and is over with the last. Pure.

import { addDays } from '../calendar/day.ts'
import type { DutyTime } from '../document.ts'

type NamedDay = DutyTime & { kind: 'date' }

const joint = /^ *(?:[,;&]|và|,\s*và) *$/u

/** The times with every such row of days as one period; days apart from each other stay as they are. */
export function daysInARow(text: string, times: readonly DutyTime[]): DutyTime[] {
  const found: DutyTime[] = []
  for (let i = 0; i < times.length; i++) {
    const row = rowFrom(text, times, i)
    if (row === null) found.push(times[i]!)
    else {
      found.push(asPeriod(text, row))
      i += row.length - 1
    }
  }
  return found
}

function rowFrom(text: string, times: readonly DutyTime[], at: number): NamedDay[] | null {
  const row: NamedDay[] = []
  for (const time of times.slice(at)) {
    const last = row.at(-1)
    if (time.kind !== 'date' || time.time !== undefined) break
    if (last && (!joint.test(text.slice(last.end, time.start)) || time.date !== addDays(last.date, 1))) break
    row.push(time)
  }
  return row.length > 1 ? row : null
}

function asPeriod(text: string, row: NamedDay[]): DutyTime {
  const [first, last] = [row[0]!, row.at(-1)!]
  const open = /\([^()]*$/u.test(text.slice(first.start, last.end))
  const end = last.end + (open && text[last.end] === ')' ? 1 : 0)
  return {
    kind: 'period',
    from: first.date,
    to: last.date,
    text: text.slice(first.start, end),
    start: first.start,
    end,
  }
}
