// The stretch of a passage where most of the question stands together.

import type { FeatureContext, FeatureScratch } from './feature-context.ts'

/** Best weight of distinct terms within `width` words, and where it ends. */
export function bestWindow(
  { weights, inside }: FeatureContext,
  { places, terms }: FeatureScratch,
  matched: number,
  width: number,
): { weight: number; place: number } {
  inside.fill(0)
  let weight = 0
  let best = 0
  let place = 0
  let first = 0
  for (let i = 0; i < matched; i++) {
    if (inside[terms[i]!]!++ === 0) weight += weights[terms[i]!]!
    while (places[i]! - places[first]! >= width) {
      if (--inside[terms[first]!]! === 0) weight -= weights[terms[first]!]!
      first++
    }
    if (weight > best + 1e-9) {
      best = weight
      place = places[first]!
    }
  }
  return { weight: best, place }
}
