// Whether a place is of the very day that a question names, as a deadline or in its words. Pure.

import type { Unit } from '../places/units.ts'
import type { Understood } from '../question/question.ts'

/** A row or sentence of the day that the question names. */
export function dateFit(u: Understood, unit: Unit): number {
  const days = u.dates.flatMap((d) => (d.kind === 'date' && /\d/u.test(d.text) ? [d.date] : []))
  if (u.kind === 'calculate') return 0
  if (days.length === 0) return u.kind === 'passage' && saysDay(u, unit) ? 0.9 : 0
  if (unit.deadlines.some((d) => d.due !== null && days.includes(d.due))) return 0.9
  return saysDay(u, unit) ? 0.9 : 0
}

function saysDay({ dates }: Understood, unit: Unit): boolean {
  const days = dates.flatMap((d) =>
    (d.kind === 'date' || d.kind === 'limit') && /\d/u.test(d.text) ? [d.date] : [],
  )
  const words = days.length > 0 ? unit.document.text.slice(unit.start, unit.end) : ''
  return days.some((day) => writtenAs(day).test(words))
}

/** "30/9/2025", "30/09/2025", "30 tháng 9 năm 2025". */
function writtenAs(day: string): RegExp {
  const [year, month, date] = day.split('-').map(Number)
  return new RegExp(
    `(?<!\\d)0?${date}(?:\\s*[/.-]\\s*|\\s+tháng\\s+)0?${month}(?:\\s*[/.-]\\s*|\\s+năm\\s+)${year}(?!\\d)`,
    'u',
  )
}
