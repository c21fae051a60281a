// Nothing is sure enough to answer: of the document that the question names the place that holds most of what was asked is
// shown as no more than the closest one, the next beside it where neither stands out; where none is named only what nothing
// in the library comes near. A day and a name are never shown so, a figure only from words that hold such a figure.

import type { Asked } from './asked.ts'
import { type Draft, joined, proven } from './compose/draft.ts'
import { composePassage } from './compose/passage.ts'
import { isElsewhere } from './elsewhere.ts'
import type { Evidence } from './evidence/evidence.ts'
import { answersInKind } from './evidence/in-kind.ts'
import { namesAll } from './evidence/sufficient.ts'
import { isHeaderRow } from './places/header-row.ts'
import type { Want } from './question/question-wants.ts'
import { texts } from './texts.ts'

/** The closest place of the document that is named, with the next one where neither stands out; `null` where none is close. */
export function composeClosest(asked: Asked): Draft | null {
  const { u, scope } = asked
  if (scope.looseYears.length > 0 || u.claim || u.kind !== 'passage') return null
  if (u.terms.length === 0 || isElsewhere(asked)) return null
  const [first, second] = asked.evidence.filter((e) => isOfText(e) && namesAll(scope.mustName, e))
  if (!first || first !== asked.evidence.find(isOfText)) return null
  const ahead = first.score - (second?.score ?? 0)
  if (!scope.named && (scope.missing || first.said < unnamed.said || ahead < unnamed.ahead)) return null
  const alone = ahead >= standsOut
  if (first.said < (alone ? enough.alone : enough.among) || !isInKind(asked, first, ahead)) return null
  const others =
    !alone && second && second.said >= enough.among && isInKind(asked, second, ahead) ? [second] : []
  const draft = joined([first, ...others].map((e) => quoted(asked, e)))
  return { ...draft, lines: [texts.closest, ...draft.lines], warnings: [texts.closest, ...draft.warnings] }
}

function quoted(asked: Asked, e: Evidence): Draft {
  const alone = { ...asked, documents: [e.prepared], evidence: [e] }
  return proven(composePassage(alone, e), [e.prepared.document])
}

/** By so much of its score a place stands before the next one. */
const standsOut = 0.25
/** So much of the question its best statement holds, where the place stands out and where it does not. */
const enough = { alone: 0.25, among: 0.4 }
/** Where no document is named, the place holds most of the question and nothing in the library comes near it. */
const unnamed = { said: 0.72, ahead: 0.5 }
/** What is asked so is told by a sentence, which another word may say. */
const open: Want[] = [null, 'what', 'how', 'why', 'yesno']
const asksOne = / (?!the nao|nhu nao)\S+ nao | (?:ai|ten gi|may|bao nhieu) /
/** A figure, an address or one of several things is told of a place that holds the kind and stands before all others. */
const farAhead = { said: 0.45, ahead: 0.35 }
function isInKind({ u }: Asked, e: Evidence, ahead: number): boolean {
  if (u.wants === 'who' || !answersInKind(u, e.unit)) return false
  const isOpen = open.includes(u.wants) && !asksOne.test(u.folded)
  return isOpen || (e.said >= farAhead.said && ahead >= farAhead.ahead)
}

/** Recipients, signatures and the names of columns say nothing of a matter. */
function isOfText({ prepared, unit }: Evidence): boolean {
  return (
    unit.section.kind !== 'recipients' && unit.section.kind !== 'signature' && !isHeaderRow(prepared, unit)
  )
}
