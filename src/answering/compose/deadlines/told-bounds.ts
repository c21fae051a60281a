// "Báo cáo đầu tiên là báo cáo tháng 02/2026": where another clause than the one quoted says from when a rule holds, until
// when, or in which months it does not, that clause is shown beside the day that it moves. Pure.

import { addDays } from '../../../calendar/day.ts'
import { nextOccurrence } from '../../../calendar/recurring.ts'
import type { WorkingCalendar } from '../../../calendar/working-calendar.ts'
import type { Day, Deadline, Span } from '../../../document.ts'
import { texts } from '../../texts.ts'

/** The clauses that make the next day of a rule another one than it would be without them. */
export function boundsTold(
  { time }: Deadline,
  asOf: Day,
  quoted: Span,
  calendar: WorkingCalendar,
): readonly Span[] {
  if (time.kind !== 'recurring' || !time.bounds) return []
  const { from: _, until: __, without: ___, ...open } = time.rule
  if (nextOccurrence(open, asOf, calendar) === nextOccurrence(time.rule, asOf, calendar)) return []
  const apart = time.bounds.filter(({ start, end }) => start < quoted.start || end > quoted.end)
  return apart.filter((one, i) => apart.findIndex(({ start }) => start === one.start) === i)
}

const firstAsked =
  / (?:lan|ky|ki|bao cao|dot|bc)(?: \S+){0,3} dau(?: tien)?(?= (?!nam |thang |quy |ky |tuan )|$)/
const lastAsked =
  / (?:lan|ky|ki|bao cao|dot|bc)(?: \S+){0,3} (?:cuoi cung|sau cung|cuoi)(?= (?!nam |thang |quy |ky |tuan )|$)/

/** The round that the question asks for by its place among all of them, where the text bounds them. */
export function edgeAsked(
  folded: string,
  { time }: Deadline,
  calendar: WorkingCalendar,
): { from: Day; to: Day; term: string } | null {
  if (time.kind !== 'recurring') return null
  const { from, until } = time.rule
  const edge = firstAsked.test(folded)
    ? { day: from, term: texts.firstRound }
    : lastAsked.test(folded)
      ? { day: until && addDays(until, 1), term: texts.lastRound }
      : null
  if (!edge?.day) return null
  const day = nextOccurrence(time.rule, edge.day, calendar)
  return { from: day, to: day, term: edge.term }
}
