import { describe, expect, test } from 'vitest'
import { featureAt as at, emptyFeatures } from '../../src/retrieval/feature-names.ts'
import { fitRanking, type RankingExample } from '../../src/retrieval/training/fit-ranking.ts'

/** Of three candidates the relevant one has the best words; the lengths say nothing. */
const example = (lengths: [number, number, number]): RankingExample => ({
  features: [0.9, 0.4, 0.1].map((bm25, i) => {
    const features = emptyFeatures()
    features[at.bm25] = bm25
    features[at.length] = lengths[i]!
    return features
  }),
  relevant: [true, false, false],
  weight: 1,
})
const examples = [example([0.1, 0.5, 0.9]), example([0.9, 0.1, 0.5]), example([0.5, 0.9, 0.1])]

describe('fitting the weights', () => {
  test('finds the measure that tells the relevant passage', () => {
    const { bm25 = 0, length = 0, cosBest } = fitRanking(examples, 0.01)
    expect(bm25).toBeGreaterThan(1)
    expect(Math.abs(length)).toBeLessThan(bm25 / 4)
    expect(cosBest).toBe(0)
  })

  test('stays the nearer to what the pairs taught, the stronger it is held', () => {
    const prior = { bm25: 1, length: -3 }
    const away = (penalty: number) => {
      const { bm25 = 0, length = 0 } = fitRanking(examples, 0.01, { weights: prior, penalty })
      return Math.abs(bm25 - prior.bm25) + Math.abs(length - prior.length)
    }
    expect(away(100)).toBeLessThan(0.1)
    expect(away(0.01)).toBeGreaterThan(away(1))
    expect(away(1)).toBeGreaterThan(away(100))
  })

  test('learns nothing from a question whose passage was not found', () => {
    const lost = { ...example([0, 1, 0]), relevant: [false, false, false] }
    expect(fitRanking([...examples, lost], 0.01)).toEqual(fitRanking(examples, 0.01))
  })
})
