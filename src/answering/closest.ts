// Nothing is sure enough to answer, and the question names whose document it means: the place of it that holds most of
// what was asked is shown as no more than the closest one, where it stands well before all others. A figure, a day, a
// name that was asked for is looked for only in words that hold such a thing.

import type { Asked } from './asked.ts'
import { type Draft, joined, proven } from './compose/draft.ts'
import { composePassage } from './compose/passage.ts'
import { isElsewhere } from './elsewhere.ts'
import type { Evidence } from './evidence/evidence.ts'
import { answersInKind, holdsWanted } from './evidence/in-kind.ts'
import { namesAll } from './evidence/sufficient.ts'
import { isHeaderRow } from './places/header-row.ts'
import { statementsIn } from './places/statements.ts'
import type { Understood } from './question/question.ts'
import type { Want } from './question/question-wants.ts'
import { texts } from './texts.ts'

/** The closest place of the document that is named, with the next one where neither stands out; `null` where none is close. */
export function composeClosest(asked: Asked): Draft | null {
  const { u, scope } = asked
  if (!scope.named || scope.looseYears.length > 0 || u.claim || !kinds.includes(u.kind)) return null
  if (u.terms.length === 0 || isElsewhere(asked)) return null
  const [first, second] = asked.evidence.filter((e) => isOfText(e) && namesAll(scope.mustName, e))
  if (!first || first !== asked.evidence.find(isOfText)) return null
  const alone = first.score - (second?.score ?? 0) >= standsOut
  if (first.said < (alone ? enough.alone : enough.among) || !holdsKind(asked, first, alone)) return null
  const others =
    !alone && second && second.said >= enough.among && holdsKind(asked, second, alone) ? [second] : []
  const draft = joined([first, ...others].map((e) => quoted(asked, e)))
  return { ...draft, lines: [texts.closest, ...draft.lines], warnings: [texts.closest, ...draft.warnings] }
}

/** A day, a name of a head, a reference is told by the composers of its kind or not at all. */
const kinds: Understood['kind'][] = ['passage', 'deadline', 'calculate']

function quoted(asked: Asked, e: Evidence): Draft {
  const alone = { ...asked, documents: [e.prepared], evidence: [e] }
  return proven(composePassage(alone, e), [e.prepared.document])
}

/** By so much of its score a place stands before the next one. */
const standsOut = 0.25
/** So much of the question its best statement holds, where the place stands out and where it does not. */
const enough = { alone: 0.35, among: 0.4 }
/** A thing of this kind is told by nothing else. */
const strict: Want[] = ['when', 'duration', 'amount', 'percent', 'rank', 'contact', 'count', 'who']
const strictlyEnough = 0.6

function holdsKind({ u }: Asked, e: Evidence, alone: boolean): boolean {
  if (u.kind !== 'passage' && !alone) return false
  if (!strict.includes(u.wants) && u.kind === 'passage') return true
  const { text } = e.prepared.document
  return (
    e.said >= strictlyEnough &&
    answersInKind(u, e.unit) &&
    statementsIn(e.unit).some((s) =>
      holdsWanted(u.kind === 'passage' ? u.wants : 'when', text.slice(s.start, s.end)),
    )
  )
}

/** Recipients, signatures and the names of columns say nothing of a matter. */
function isOfText({ prepared, unit }: Evidence): boolean {
  return (
    unit.section.kind !== 'recipients' && unit.section.kind !== 'signature' && !isHeaderRow(prepared, unit)
  )
}
