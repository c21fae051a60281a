// Of what no composer answers: what is told of the best ranked place, by which it is judged whether it is the one that is
// meant. The numbers were fitted on questions that were refused (tests/quality/train-closest.ts). Pure.

import type { Asked } from '../asked.ts'
import { heaviest } from '../places/match.ts'
import { statementsIn } from '../places/statements.ts'
import { speaksOfActs } from '../question/acts.ts'
import { lacksFor } from '../question/matter.ts'
import { intercept, threshold, weights } from './closest-weights.ts'
import type { Evidence } from './evidence.ts'
import { answersInKind } from './in-kind.ts'
import { likelihoodOf } from './likelihood.ts'

export interface ClosestTraits {
  /** What it was ranked by. */
  score: number
  /** Share of the question that its best statement holds with what stands above it. */
  said: number
  /** By how much of its score it stands before the next place. */
  ahead: number
  /** The heaviest word that it lacks. */
  rarest: number
  /** Weight of what its best statement holds of the question … */
  found: number
  /** … and of what it does not. */
  unfound: number
  /** The question names the document, or its place. */
  named: number
  /** How many documents are in scope, as a natural logarithm. */
  documents: number
  /** It holds the kind of thing that is asked for. */
  inKind: number
  /** It tells of the act that is named. */
  ofAct: number
  /** Several things are asked for. */
  many: number
  /** Likeness in meaning of the words asked for and its statement that is most alike. */
  likeness: number
}

/** Judges the traits of the best ranked place; another one than the fitted is given for training. */
export type ClosestJudge = (traits: ClosestTraits) => boolean

/** Whether the place is likelier than `threshold` the one that is meant. */
export const closeEnough: ClosestJudge = (traits) => likelihoodOf(traits, weights, intercept) >= threshold

/** From this weight on a word is as good as unknown to the library, and no stranger for being more so. */
const strange = 5

/** The traits of a place, `ahead` of the next by so much of its score. */
export function closestTraits(asked: Asked, e: Evidence, ahead: number): ClosestTraits {
  const { u, scope, documents } = asked
  const total = u.terms.reduce((sum, t) => sum + (t.dispensable ? 0 : t.weight), 0)
  const worst = heaviest(lacksFor(u, e.byTerm))
  const sure = (holds: boolean) => (holds ? 1 : 0)
  return {
    score: e.score,
    said: e.said,
    ahead,
    rarest: Math.min(strange, Math.max(0, ...(worst?.terms.map((t) => t.weight) ?? []))),
    found: total * e.said,
    unfound: total * (1 - e.said),
    named: sure(scope.named),
    documents: Math.log(Math.max(1, documents.length)),
    inKind: sure(answersInKind(u, e.unit)),
    ofAct: sure(speaksOfActs(u, e.unit, e.unit)),
    many: sure(u.many),
    likeness: likenessOf(asked, e),
  }
}

function likenessOf({ u, likeness }: Asked, { unit }: Evidence): number {
  const alike = likeness(u.terms.map((t) => u.text.slice(t.start, t.end)).join(' '))
  return Math.max(
    ...statementsIn(unit).map(({ start, end }) => alike(unit.document.text.slice(start, end))),
    0,
  )
}
