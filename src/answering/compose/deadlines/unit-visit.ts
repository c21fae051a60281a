// "Huyện X bao giờ đón đoàn?", "Sở Y muốn biết tháng mấy đoàn tới" where the plan inspects X and sets one time for all that
// it inspects: that time is X's, whoever asks and for whatever reason.

import type { Asked } from '../../asked.ts'
import type { PreparedDocument } from '../../places/units.ts'
import { actingUnit } from '../../question/actors.ts'
import { roundsIn } from '../../question/rounds.ts'
import { nameSaid } from '../../question/unit-said.ts'
import { cite, type Draft, proven, shortQuote, sourceLine } from '../draft.ts'
import { looksInto, spokenOf } from '../inspection/spoken-of.ts'
import { visitsOf } from '../inspection/visits.ts'
import { asksArrival, composeDeadline, composeSeveral } from './deadline.ts'
import { plansWithTimes } from './inspection-period.ts'

const comes =
  / (?:tiep|don|gap|lam viec (?:voi|cung)) (?:doan|to) | (?:bi|duoc) (?:kiem|thanh|phuc) tra | (?:doan|to)(?: \S+){0,6}? (?:kiem|thanh|phuc) tra /
/** What is handed in or told beside a visit has times of its own. */
const otherDay = / (?:nop|gui|bao cao|trinh|khac phuc|han|hoan thanh|thong bao|truoc khi|sau khi|ket luan) /
/** More times than these are told apart by what the question does not say. */
const most = 6

/** `null` unless one plan in scope means the unit, schedules no visit of its own for it, and says when it inspects. */
export function composeUnitVisit(asked: Asked): Draft | null {
  const { u, scope } = asked
  if (u.claim || u.excluded || u.wants !== 'when' || otherDay.test(u.folded)) return null
  if (!asksArrival.test(u.folded) && !comes.test(u.folded)) return null
  if (scope.missing || scope.looseYears.length > 0 || roundsIn(u.folded).length > 0) return null
  const written = actingUnit(u)
  if (written === null) return null
  const [only, ...more] = plansWithTimes(asked).flatMap(({ prepared, times }) => {
    const named = spokenOf(asked, prepared, written)
    return named && looksInto(asked, prepared, written) && !isScheduled(prepared, written)
      ? [{ prepared, times, named }]
      : []
  })
  const [first] = only?.times ?? []
  if (!only || !first || more.length > 0 || only.times.length > most) return null
  const { document } = only.prepared
  const draft =
    only.times.length === 1 ? composeDeadline(asked, first, null) : composeSeveral(asked, only.times)
  const quote = shortQuote(document.text, only.named, null, 300)
  const path = only.named.unit.section.path
  draft.lines.push(sourceLine(document, path, quote.shown))
  draft.citations.push(cite(document, path, quote.span))
  return proven(draft, [document])
}

function isScheduled(prepared: PreparedDocument, written: string): boolean {
  return visitsOf(prepared, (name) => nameSaid(written, name)).length > 0
}
