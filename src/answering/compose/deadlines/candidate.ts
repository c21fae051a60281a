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
