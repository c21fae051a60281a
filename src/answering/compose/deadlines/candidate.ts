// A deadline that may be the one that is asked for.

import type { Deadline } from '../../../document.ts'
import type { Evidence } from '../../evidence/evidence.ts'
import type { PreparedDocument } from '../../places/units.ts'

export interface Candidate {
  deadline: Deadline
  /** The place that it stands in. */
  evidence: Evidence
  prepared: PreparedDocument
  score: number
  /** Share of the question that it covers, 0–1. */
  share: number
}

/** The best of each document, best first. */
export function onePerDocument(candidates: Candidate[]): Candidate[] {
  return [...new Map([...candidates].reverse().map((c) => [c.prepared.document.id, c])).values()].sort(
    (a, b) => b.score - a.score,
  )
}

/** Those of one document that fall on one day once. */
export function distinctDays(candidates: Candidate[]): Candidate[] {
  const seen = new Set<string>()
  return candidates.filter((c) => {
    const key = `${c.prepared.document.id}|${c.deadline.lastDay ?? c.deadline.rule}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
