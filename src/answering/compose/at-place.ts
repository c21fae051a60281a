// What one place says to a part of a question, where the place is known to be the one that is meant.

import type { Asked } from '../asked.ts'
import { type Evidence, rankEvidence } from '../evidence/evidence.ts'
import { answersInKind } from '../evidence/in-kind.ts'
import type { Draft } from './draft.ts'
import { composePassage } from './passage.ts'

/** `null` where the place holds nothing of the kind that is asked for. */
export function composeAt(asked: Asked, { unit, prepared }: Evidence): Draft | null {
  const evidence = rankEvidence(asked.u, [prepared], new Set())
  const place = evidence.find((e) => e.unit === unit)
  if (!place || !answersInKind(asked.u, unit)) return null
  return composePassage({ ...asked, documents: [prepared], evidence: [place] }, place)
}
