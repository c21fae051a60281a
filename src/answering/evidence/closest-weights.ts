// Fitted by tests/quality/train-closest.ts; what each trait is stands in closest-traits.ts.

import type { ClosestTraits } from './closest-traits.ts'

export const intercept = -12.69
export const weights: ClosestTraits = {
  score: 1.63,
  said: -0.02,
  ahead: 1.47,
  rarest: 0.85,
  unfound: -0.07,
  found: 0.11,
  named: 1.67,
  documents: -0.2,
  inKind: 2.95,
  ofAct: 1.28,
  many: -0.2,
  likeness: 3.47,
}
export const threshold = 0.4
