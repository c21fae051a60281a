// "Sở X nộp báo cáo tự kiểm tra khi nào?" where the plan names X as inspected: the day that it sets for those who are not
// inspected is not X's. What the plan asks of the inspected is said instead, with a day only where it sets one.

import type { Asked } from '../../asked.ts'
import { isInTitle } from '../../places/match.ts'
import { statementsIn } from '../../places/statements.ts'
import { phraseKey } from '../../places/syllables.ts'
import { leadOf, type PreparedDocument } from '../../places/units.ts'
import { actingUnit } from '../../question/actors.ts'
import { groupAsked, groupOf, leavesOut, ofInspected } from '../../question/group.ts'
import { texts } from '../../texts.ts'
import { cite, type Draft, emptyDraft, proven, shortQuote, sourceLine } from '../draft.ts'
import { namedAt } from '../inspection/inspection-scope.ts'
import type { Candidate } from './candidate.ts'
import { rankDeadlines } from './deadline.ts'

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
  if (unit !== null && isOfOtherMatter(asked, best, unit)) return null
  if (u.claim && !u.dates.some((d) => 'date' in d && d.date === deadline.due)) return null
  const { document } = prepared
  const named = unit === null ? null : namedAt(prepared, unit)
  if (named === undefined || document.deadlines.some((d) => groupOf(d) === 'inspected')) return null
  const draft = emptyDraft('answered')
  if (u.claim) draft.lines.push(texts.notSo)
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

/** What is reported is another thing: words of weight besides the unit's name that neither the place nor the title has. */
function isOfOtherMatter({ u }: Asked, { prepared, evidence }: Candidate, unit: string): boolean {
  const own = new Set(
    phraseKey(`ubnd uy ban nhan dan huyen thanh pho ${[unit, ...u.places].join(' ')}`).split(' '),
  )
  const missing = u.terms.filter(
    (t, i) => !t.light && !own.has(t.folded) && (evidence.byTerm[i] ?? 0) < 0.35 && !isInTitle(t, prepared),
  )
  return missing.reduce((sum, { weight }) => sum + weight, 0) >= 3
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
