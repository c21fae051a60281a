// "Sở X nộp báo cáo tự kiểm tra khi nào?" where the plan names X as inspected: the day that it sets for those who are not
// inspected is not X's. What the plan asks of the inspected is said instead, with a day only where it sets one.

import { actingUnit } from '../actors.ts'
import { groupAsked, groupOf, leavesOut, ofInspected } from '../group.ts'
import { statementsIn } from '../statements.ts'
import { texts } from '../texts.ts'
import { leadOf, type PreparedDocument } from '../units.ts'
import type { Asked } from './asked.ts'
import { type Candidate, composeDeadline, rankDeadlines } from './deadline.ts'
import { cite, type Draft, emptyDraft, nameOf, proven, shortQuote, sourceLine } from './draft.ts'
import { isMeantAmong, namedAt, scopeStatements } from './inspection-scope.ts'

const asksReport = / (?:nop|gui|bao cao|trinh) /

/** `null` unless the best deadline in reach is one of those that the unit, or every inspected unit, is not among. */
export function composeInspectedDuty(asked: Asked): Draft | null {
  const { u } = asked
  const group = groupAsked(u)
  const unit = group === 'inspected' ? null : actingUnit(u)
  if ((unit === null && group !== 'inspected') || group === 'spared' || !asksReport.test(u.folded))
    return null
  const [best] = rankDeadlines(asked)
  if (!best || best.share < (unit === null ? 0.35 : 0.2) || groupOf(best.deadline) !== 'spared') return null
  const { prepared, deadline } = best
  if (u.claim && !u.dates.some((d) => 'date' in d && d.date === deadline.due)) return null
  const { document } = prepared
  const named = unit === null ? null : namedAt(prepared, unit)
  if (document.deadlines.some((d) => groupOf(d) === 'inspected')) return null
  if (named === undefined) return u.claim || unit === null ? null : composeSpared(asked, best, unit)
  const draft = emptyDraft('answered')
  if (u.claim) draft.lines.push(texts.no)
  const own = dutyOfInspected(prepared)
  if (named) {
    draft.lines.push(named.again ? texts.namedAgain(unit ?? '') : texts.inspectedHere(unit ?? ''))
    add(draft, prepared, named.unit.section.path, named)
  }
  const words = deadline.time.text.replace(/\s+/gu, ' ').trim()
  draft.lines.push(texts.notForInspected(words, unit ?? texts.inspectedUnit))
  draft.citations.push(
    cite(document, deadline.section, shortQuote(document.text, deadline, deadline.time).span),
  )
  if (own) {
    draft.lines.push(texts.inspectedDuty)
    add(draft, prepared, own.path, own)
  }
  return proven(draft, [document])
}

/** A unit that the plan, which lists those it inspects, does not name: the day is its own, and why is said. */
function composeSpared(asked: Asked, best: Candidate, unit: string): Draft | null {
  const { prepared } = best
  const scope = scopeStatements(prepared)
  if (!asked.scope.named || scope.length === 0 || isMeantAmong(prepared, unit)) return null
  const draft = composeDeadline(asked, best, null)
  const { document } = prepared
  for (const s of scope.slice(0, 2))
    draft.citations.push(cite(document, s.unit.section.path, shortQuote(document.text, s, null).span))
  return proven({ ...draft, lines: [...draft.lines, texts.notNamed(unit, nameOf(document))] }, [document])
}

function dutyOfInspected(prepared: PreparedDocument) {
  for (const unit of prepared.units) {
    const { section } = unit
    const lead = [
      leadOf(prepared.document, section),
      ...unit.headings.slice(0, 2).map((h) => leadOf(prepared.document, h.section)),
    ]
    if (!lead.some((words) => ofInspected.test(words) && !leavesOut.test(words))) continue
    const found = statementsIn(unit).find((s) =>
      /báo cáo/iu.test(prepared.document.text.slice(s.start, s.end)),
    )
    if (found) return { start: found.start, end: found.end, path: section.path }
  }
  return null
}

function add(
  draft: Draft,
  { document }: PreparedDocument,
  path: string,
  span: { start: number; end: number },
): void {
  const quote = shortQuote(document.text, span, null, 300)
  draft.lines.push(sourceLine(document, path, quote.shown))
  draft.citations.push(cite(document, path, quote.span))
}
