// A last day that is a day off: said with the answer, and where the document has a rule of its own for it, the day that the
// rule gives.

import { formatDay, weekdayName } from '../../../calendar/day.ts'
import { nextWorkingDay, shiftWorkingDays } from '../../../calendar/working-calendar.ts'
import type { Deadline, Span } from '../../../document.ts'
import type { StoredDocument } from '../../../library/store.ts'
import type { Asked } from '../../asked.ts'
import { texts } from '../../texts.ts'
import { cite, type Draft, shortQuote } from '../draft.ts'
import { isAppointed } from './timing.ts'

const toNext =
  /[^.;\n]*trùng[^.;\n]{0,30}ngày (?:nghỉ|lễ)[^.;\n]*ngày làm việc (?:kế tiếp|tiếp theo|liền sau|liền kề|đầu tiên sau)[^.;\n]*/iu

/** Adds nothing for days gone by, and none where only events are told. */
export function addDayOff(
  draft: Draft,
  { asOf, calendar }: Asked,
  d: Deadline,
  document: StoredDocument,
): void {
  const lastDay = draft.deadlines[0]?.lastDay
  if (!lastDay || lastDay < asOf || d.category === 'event' || d.time.kind === 'period') return
  const status = calendar.isWorkingDay(lastDay)
  if (status.working) return
  const rule = ruleIn(document)
  const day = rule ? nextWorkingDay(lastDay, calendar) : shiftWorkingDays(lastDay, -1, calendar)
  const moved = `${weekdayName(day)}, ${formatDay(day)}`
  // what is held on a day is held on no other, unless the document says so
  const held = d.time.kind === 'recurring' && isAppointed(d)
  const said = held
    ? rule
      ? texts.heldByRule(moved)
      : texts.heldUntold
    : rule
      ? texts.movedByRule(moved)
      : texts.lastWorkingDay(moved)
  draft.lines.push(`${texts.note}: ${texts.dayOff(formatDay(lastDay), status.why ?? '')}; ${said}`)
  draft.calculated.push(formatDay(lastDay), formatDay(day), ...((status.why ?? '').match(/\d[\d/]*/g) ?? []))
  if (rule) draft.citations.push(cite(document, rule.section, shortQuote(document.text, rule, null).span))
}

function ruleIn(document: StoredDocument): (Span & { section: string }) | null {
  const found = toNext.exec(document.text)
  if (!found) return null
  const [start, end] = [found.index, found.index + found[0].length]
  const section = document.sections.filter((s) => s.start <= start && start < s.end).at(-1)
  return { start, end, section: section?.path ?? 'mở đầu' }
}
