// "Kỳ báo cáo tháng thứ ba của quý được thay bằng báo cáo quý": a monthly report that is not sent in the last month of a
// quarter. Its next day is that of the month behind. Pure.

import { addMonths } from '../../../calendar/day.ts'
import { nextOccurrence } from '../../../calendar/recurring.ts'
import type { WorkingCalendar } from '../../../calendar/working-calendar.ts'
import type { Day, Span } from '../../../document.ts'
import type { Candidate } from './candidate.ts'

const replaced =
  /[^.;\n]*(?<!\p{L})tháng (?:thứ ba|cuối)(?: của)?(?: mỗi| các)? quý[^.;\n]*?(?:thay (?:thế )?bằng|lồng ghép|không phải gửi|không gửi|không báo cáo)[^.;\n]*[.;]?/iu

export interface ReplacedRound {
  /** The day from which the next report is looked for. */
  from: Day
  section: string
  span: Span
}

/** The rule that leaves out the next day of a monthly report; `null` where none does. */
export function replacedRound(
  { deadline: { time, what }, evidence, prepared }: Candidate,
  asOf: Day,
  calendar: WorkingCalendar,
): ReplacedRound | null {
  // a list that is sent every month is no report that another one stands in for
  if (time.kind !== 'recurring' || time.every !== 'month' || !/báo cáo/iu.test(what)) return null
  const next = nextOccurrence(time.rule, asOf, calendar)
  if (next < asOf || Number(next.slice(5, 7)) % 3 !== 0) return null
  const { parent } = evidence.unit.section
  const beside = prepared.units.filter(
    (x) => x.section === evidence.unit.section || (parent !== null && x.section.parent === parent),
  )
  for (const { start, end, section } of beside) {
    const said = replaced.exec(prepared.document.text.slice(start, end))
    if (!said) continue
    const at = start + said.index + (said[0].length - said[0].trimStart().length)
    const from = addMonths(`${next.slice(0, 8)}01` as Day, 1)
    return { from, section: section.path, span: { start: at, end: start + said.index + said[0].length } }
  }
  return null
}
