// A segment made ready to be searched: its vectors, its words by number, what its groups are about.

import { createScratch, type FeatureScratch } from './feature-context.ts'
import { featureAt as at } from './feature-names.ts'
import { type SourceNumber, sourceNumber } from './named-sources.ts'
import { numberTraits } from './number-traits.ts'
import type { VectorRows } from './passage-vectors.ts'
import { scopeArticles } from './scope-articles.ts'
import type { Segment } from './segment.ts'
import { createWordLookup, type WordLookup } from './word-scores.ts'

/** One segment with all that a search needs of it. */
export interface SearchPart {
  segment: Segment
  vectors: VectorRows
  lookup: WordLookup
  scratch: FeatureScratch
  /** Mean vector of each group, unit length. */
  groupVectors: Float32Array
  /** What the number of each group says: places of features that are 1. */
  groupTraits: number[][]
  groupSources: (SourceNumber | null)[]
  /** The passage that says what the group is about, -1 none. */
  groupScopes: Int32Array
}

/** A passage named by words, heads, vectors or its neighbours, and what was measured of it. */
export interface Candidate {
  part: number
  passage: number
  features: Float32Array
  lists: { list: string; rank: number; score: number }[]
}

/** Made once for a segment. */
export function createSearchPart(segment: Segment, vectors: VectorRows): SearchPart {
  const scratch = createScratch(segment)
  return {
    ...{ segment, vectors, scratch },
    lookup: createWordLookup(segment),
    groupScopes: scopeArticles(segment, scratch),
    groupVectors: meanOfGroups(segment, vectors),
    groupSources: segment.groups.map(sourceNumber),
    groupTraits: segment.groups.map((group) => numberTraits(group).map((name) => at[name])),
  }
}

function meanOfGroups(segment: Segment, { dimensions, starts, scales, values }: VectorRows): Float32Array {
  const means = new Float32Array(segment.groups.length * dimensions)
  for (let p = 0; p < segment.size; p++) {
    const vector = starts[p]!
    if (vector === starts[p + 1]) continue
    const into = segment.groupOf[p]! * dimensions
    for (let d = 0; d < dimensions; d++)
      means[into + d]! += values[vector * dimensions + d]! * scales[vector]!
  }
  for (let g = 0; g < segment.groups.length; g++) {
    let square = 0
    for (let d = 0; d < dimensions; d++) square += means[g * dimensions + d]! ** 2
    const length = Math.sqrt(square) || 1
    for (let d = 0; d < dimensions; d++) means[g * dimensions + d]! /= length
  }
  return means
}
