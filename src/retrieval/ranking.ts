// The learned order of candidates: a sum of readable features times readable weights (data/ranking.json).

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { FEATURES, type FeatureName } from './feature-names.ts'
import type { Candidate } from './search-part.ts'

const rankingShape = z.object({
  /** A feature left out weighs nothing. */
  weights: z.partialRecord(z.enum(FEATURES), z.number()),
})

export interface Ranking {
  score(features: Float32Array): number
}

export function loadRanking(dataFolder: string): Ranking {
  return createRanking(
    rankingShape.parse(JSON.parse(readFileSync(join(dataFolder, 'ranking.json'), 'utf8'))).weights,
  )
}

export function createRanking(weights: Partial<Record<FeatureName, number>>): Ranking {
  const vector = Float64Array.from(FEATURES, (name) => weights[name] ?? 0)
  return {
    score(features) {
      let sum = 0
      for (let i = 0; i < vector.length; i++) sum += vector[i]! * features[i]!
      return sum
    },
  }
}

/** Candidates with their scores, best first; ties in the order they were found. */
export function rank(ranking: Ranking, candidates: Candidate[]): { candidate: Candidate; score: number }[] {
  return candidates
    .map((candidate) => ({ candidate, score: ranking.score(candidate.features) }))
    .sort((a, b) => b.score - a.score)
}
