// What the measures of one question share over all passages of a segment.

import { headKindsOf } from './head-kinds.ts'
import type { Segment } from './segment.ts'
import { type BoundQuery, type LibraryCounts, rarity } from './word-scores.ts'

/** Everything about the question that does not depend on the candidate. */
export interface FeatureContext {
  segment: Segment
  bound: BoundQuery
  /** Rarity of each term and pair; synonyms weigh less. */
  weights: Float64Array
  pairWeights: Float64Array
  /** The same, falling from word to word of the question: what it asks for comes first. */
  firstWeights: Float64Array
  firstTotal: number
  /** Sum over the question's own words. */
  total: number
  pairTotal: number
  /** Term of a spoken word as written, and with marks ignored; -1 none. Cleared by `release`. */
  termOfWord: Int16Array
  termOfBare: Int16Array
  /** Pair of two terms, -1 none: first * terms + second. */
  pairOf: Int16Array
  numeric: boolean[]
  /** Of the passage at hand, by term and by pair: IN_HEAD and IN_BODY. */
  bare: Uint8Array
  pairs: Uint8Array
  /** How often each term stands in the window at hand. */
  inside: Uint16Array
  release(): void
}

/** Working memory of one segment, and what is known of its passages before any question. */
export interface FeatureScratch {
  termOfWord: Int16Array
  termOfBare: Int16Array
  /** Rarity of every bare word in heads, for `headAsked`. */
  headRarity: Float32Array
  la: number
  /** Of every passage, as bits (head-kinds.ts). */
  headKinds: Uint8Array
  /** Places and terms of the words found in the passage at hand. */
  places: Int32Array
  terms: Int16Array
}

/** Made once for a segment; shared by all questions, one at a time. */
export function createScratch(segment: Segment): FeatureScratch {
  const headRarity = new Float32Array(segment.vocabulary.length)
  const { starts } = segment.wordPostings
  for (let word = 0; word < headRarity.length; word++) {
    headRarity[word] = rarity(starts[word + 1]! - starts[word]!, segment.size)
  }
  return {
    termOfWord: new Int16Array(segment.vocabulary.length).fill(-1),
    termOfBare: new Int16Array(segment.vocabulary.length).fill(-1),
    headRarity,
    la: segment.bareVocabulary.indexOf('la'),
    headKinds: headKindsOf(segment),
    places: new Int32Array(longestPassage(segment)),
    terms: new Int16Array(longestPassage(segment)),
  }
}

function variantsOf({ variantStarts, variants }: Segment, bare: number): Uint32Array {
  return bare < 0 ? variants.subarray(0, 0) : variants.subarray(variantStarts[bare], variantStarts[bare + 1])
}

function longestPassage({ starts, size }: Segment): number {
  let longest = 0
  for (let p = 0; p < size; p++) longest = Math.max(longest, starts[p + 1]! - starts[p]!)
  return longest
}

const FIRST_WORDS = 4

/** Marks the words of the question in the scratch; `release` clears them. */
export function openContext(
  segment: Segment,
  scratch: FeatureScratch,
  bound: BoundQuery,
  counts: LibraryCounts,
): FeatureContext {
  const { terms, own } = bound.query
  const weights = Float64Array.from(
    terms,
    (term, t) => term.weight * rarity(counts.marked[t]!, counts.passages),
  )
  const pairWeights = Float64Array.from(bound.pairs, (_, i) => rarity(counts.pairs[i]!, counts.passages))
  const firstWeights = weights.map((weight, t) => (t < own ? weight * Math.exp(-t / FIRST_WORDS) : 0))
  const pairOf = new Int16Array(terms.length ** 2).fill(-1)
  bound.pairs.forEach(({ first, second }, i) => {
    pairOf[first * terms.length + second] = i
  })
  const { termOfWord, termOfBare } = scratch
  for (let t = terms.length - 1; t >= 0; t--) {
    for (const word of bound.wordsOf[t]!) termOfWord[word] = t
    for (const word of variantsOf(segment, bound.bareOf[t]!)) termOfBare[word] = t
  }
  return {
    ...{ segment, bound, weights, pairWeights, termOfWord, termOfBare, pairOf, firstWeights },
    firstTotal: firstWeights.reduce((a, b) => a + b, 1e-6),
    total: weights.subarray(0, own).reduce((a, b) => a + b, 1e-6),
    pairTotal: pairWeights.reduce((a, b) => a + b, 1e-6),
    bare: new Uint8Array(terms.length),
    pairs: new Uint8Array(pairWeights.length),
    inside: new Uint16Array(terms.length),
    numeric: terms.map(({ word }) => /^\d+$/.test(word)),
    release() {
      for (const words of bound.wordsOf) for (const word of words) termOfWord[word] = -1
      for (const bare of bound.bareOf) for (const word of variantsOf(segment, bare)) termOfBare[word] = -1
    },
  }
}
