// What one place says to a part of a question, where the place is known to be the one that is meant.

import type { Asked } from '../asked.ts'
import { type Evidence, rankEvidence } from '../evidence/evidence.ts'
import { answersInKind } from '../evidence/in-kind.ts'
import type { Draft } from './draft.ts'
import { composePassage } from './passage.ts'

/** So much more of the part a place must say than the one that is meant, to be kept. */
const clearly = 0.05

/** `null` where the place holds nothing of the kind that is asked for, or where `found` is from one that says more of it. */
export function composeAt(asked: Asked, { unit, prepared }: Evidence, found: Draft): Draft | null {
  const { kind, fact } = asked.u
  if ((kind !== 'passage' && kind !== 'deadline') || fact !== null) return null
  const evidence = rankEvidence(asked.u, [prepared], new Set())
  const place = evidence.find((e) => e.unit === unit)
  if (!place || !answersInKind(asked.u, unit)) return null
  const from = evidence.find((e) => isFrom(found, e))
  if (from && from.said > place.said + clearly) return null
  return composePassage({ ...asked, documents: [prepared], evidence: [place] }, place)
}

/** The first quote of the answer stands in the place. */
export function isFrom(
  { citations }: Draft,
  { unit, prepared }: Pick<Evidence, 'unit' | 'prepared'>,
): boolean {
  const [first] = citations
  return first?.version === prepared.document.version && unit.start <= first.start && first.start < unit.end
}
