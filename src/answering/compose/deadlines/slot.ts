// A deadline has slots, and a question fills some of them: who acts, for whom, what is done, what is handed in and for which
// period, from which event its time counts, how that time is told. Each slot grades one deadline.

import type { Asked } from '../../asked.ts'
import type { Candidate } from './candidate.ts'

/**
 * What the deadline says in the slot, held against what the question says in it. "Open" is what means any thing of the
 * kind: it stays beside what agrees, where silence falls away.
 */
export type Fit = 'agrees' | 'open' | 'silent' | 'contradicts'

export type Grade = (candidate: Candidate) => Fit

/** How deadlines are graded in the slot; `null` where the question leaves it open. */
export type Slot = (asked: Asked) => Grade | null

/** A grade of what can only be ruled out. */
export function unless(contradicts: (candidate: Candidate) => boolean): Grade {
  return (candidate) => (contradicts(candidate) ? 'contradicts' : 'silent')
}
