// "Huyện X bao giờ đón đoàn?", "Sở Y muốn biết tháng mấy đoàn tới" where the plan inspects X and sets one time for all that
// it inspects: that time is X's, whoever asks and for whatever reason.

import type { Asked } from '../../asked.ts'
import { isInTitle } from '../../places/match.ts'
import { phraseKey, syllablesOf } from '../../places/syllables.ts'
import type { PreparedDocument } from '../../places/units.ts'
import { actingUnit } from '../../question/actors.ts'
import { isOfInspectedMatter, isOfInspector } from '../../question/inspector.ts'
import { roundsIn } from '../../question/rounds.ts'
import { nameSaid } from '../../question/unit-said.ts'
import { cite, type Draft, proven, shortQuote, sourceLine } from '../draft.ts'
import {
  type ScopeStatement,
  scopeStatements,
  speaksOfUnit,
  unitFrom,
} from '../inspection/inspection-scope.ts'
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
    return named && isOfMatter(asked, prepared, written) && !isScheduled(prepared, written)
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

/** By name, or as one of those of its kind in a plan of the province that the question names. */
function spokenOf({ u }: Asked, prepared: PreparedDocument, written: string): ScopeStatement | undefined {
  const isPlace = u.placeSpans.some((p) => p.level === 'district')
  const unit = unitFrom(written, syllablesOf(written), isPlace)
  if (!unit) return undefined
  const spoken = scopeStatements(prepared).map((s) => ({ s, how: speaksOfUnit(s, unit) }))
  if (spoken.some(({ how }) => how === 'excepted')) return undefined
  const isPlaced = u.places.includes(prepared.document.header.place ?? '')
  const standing = ({ how }: { how: string | null }) => how === 'named' || (how === 'class' && isPlaced)
  return spoken.filter(standing).sort((a, b) => Number(b.how === 'named') - Number(a.how === 'named'))[0]?.s
}

function isScheduled(prepared: PreparedDocument, written: string): boolean {
  return visitsOf(prepared, (name) => nameSaid(written, name)).length > 0
}

/** What the team is said to look into is what the plan is about. */
function isOfMatter({ u }: Asked, prepared: PreparedDocument, written: string): boolean {
  if (!isOfInspector(u, prepared) || !isOfInspectedMatter(u, prepared)) return false
  const words = u.folded.trim().split(' ')
  const own = new Set(phraseKey([written, ...u.places].join(' ')).split(' '))
  return u.terms.every(
    (t) =>
      t.light ||
      t.weight < 1 ||
      own.has(t.folded) ||
      !behindAct.test(` ${words.slice(0, t.place).join(' ')} `) ||
      isInTitle(t, prepared),
  )
}

const behindAct = / (?:kiem|thanh|phuc) tra(?: cong tac| viec| ve)? $/
