// Fitted by tests/quality/train-closest.ts; what each trait is stands in closest-traits.ts.

import type { ClosestTraits } from './closest-traits.ts'

export const intercept = -12.81
export const weights: ClosestTraits = {
  score: 1.31,
  said: 0.49,
  ahead: 1.85,
  rarest: 0.81,
  unfound: -0.07,
  found: 0.11,
  named: 2.21,
  documents: 0.01,
  inKind: 2.76,
  ofAct: 1.35,
  many: -0.46,
  likeness: 4.06,
}
export const threshold = 0.4
