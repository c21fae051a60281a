// Fitted by tests/quality/train-closest.ts on 2489 refused questions (2194 of them foreign) of ten libraries; what each trait is stands in closest-traits.ts.

import type { ClosestTraits } from './closest-traits.ts'

export const intercept = -14.64
export const weights: ClosestTraits = {
  score: 1.19,
  said: 4.27,
  ahead: 1.61,
  rarest: 1.02,
  unfound: -0.1,
  found: 0.06,
  named: 1.5,
  documents: -0.71,
  inKind: 1.72,
  ofAct: 3.58,
  many: 0.15,
  likeness: 2.91,
}
export const threshold = 0.5
