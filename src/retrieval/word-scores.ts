// BM25 of every passage of a segment for one question: words, pairs of words and heads, each in its own array.
// Frequencies are those of the whole library (all segments), so that scores of different segments compare.

import type { ParsedQuery } from './query.ts'
import { findPair, PAIR_BASE, type Postings, type Segment, WEIGHT_STEPS } from './segment.ts'

/** What the passages of all segments say of the words of a question. */
export interface LibraryCounts {
  passages: number
  /** Per term: in how many passages it stands (marked form, bare form, in heads). */
  marked: number[]
  bare: number[]
  heads: number[]
  pairs: number[]
}

/** A question bound to one segment: its words as numbers there. */
export interface BoundQuery {
  query: ParsedQuery
  /** Spoken words that count as the term: itself, or all that fold to it when the question has no marks. */
  wordsOf: number[][]
  bareOf: number[]
  /** Pairs of neighbouring terms of the question. */
  pairs: { first: number; second: number; number: number }[]
}

export interface WordScores {
  words: Float32Array
  pairs: Float32Array
  heads: Float32Array
}

export interface WordLookup {
  segment: Segment
  vocabulary: Map<string, number>
  bareVocabulary: Map<string, number>
}

export function createWordLookup(segment: Segment): WordLookup {
  const numbered = (names: string[]) => new Map(names.map((name, number) => [name, number]))
  return {
    segment,
    vocabulary: numbered(segment.vocabulary),
    bareVocabulary: numbered(segment.bareVocabulary),
  }
}

export function bindQuery(
  { segment, vocabulary, bareVocabulary }: WordLookup,
  query: ParsedQuery,
): BoundQuery {
  const bareOf = query.terms.map((term) => bareVocabulary.get(term.bare) ?? -1)
  const variants = (bare: number): number[] =>
    bare < 0
      ? []
      : [...segment.variants.subarray(segment.variantStarts[bare], segment.variantStarts[bare + 1])]
  const wordsOf = query.terms.map((term, t) => {
    if (!query.marked) return variants(bareOf[t]!)
    const word = vocabulary.get(term.word)
    return word === undefined ? [] : [word]
  })
  const pairs = neighbours(query).map(({ first, second }) => {
    const [a, b] = [bareOf[first]!, bareOf[second]!]
    return { first, second, number: a < 0 || b < 0 ? -1 : findPair(segment, a * PAIR_BASE + b) }
  })
  return { query, wordsOf, bareOf, pairs }
}

function neighbours({ sequence }: ParsedQuery): { first: number; second: number }[] {
  const seen = new Set<number>()
  return sequence.flatMap((second, i) => {
    const first = sequence[i - 1] ?? -1
    if (first < 0 || second < 0 || seen.has(first * 1000 + second)) return []
    seen.add(first * 1000 + second)
    return [{ first, second }]
  })
}

const held = ({ starts }: Postings, term: number): number =>
  term < 0 ? 0 : starts[term + 1]! - starts[term]!

export function countLibrary(bound: { lookup: WordLookup; query: BoundQuery }[]): LibraryCounts {
  const sum = (of: (segment: Segment, query: BoundQuery) => number[]): number[] =>
    bound
      .map(({ lookup, query }) => of(lookup.segment, query))
      .reduce((a, b) => a.map((value, i) => value + b[i]!))
  const all = (postings: Postings, words: number[]): number =>
    words.reduce((total, word) => total + held(postings, word), 0)
  const bareWords = (segment: Segment, bare: number): number[] =>
    bare < 0
      ? []
      : [...segment.variants.subarray(segment.variantStarts[bare], segment.variantStarts[bare + 1])]
  return {
    passages: bound.reduce((total, { lookup }) => total + lookup.segment.size, 0),
    marked: sum((segment, query) => query.wordsOf.map((words) => all(segment.wordPostings, words))),
    bare: sum((segment, query) =>
      query.bareOf.map((bare) => all(segment.wordPostings, bareWords(segment, bare))),
    ),
    heads: sum((segment, query) => query.wordsOf.map((words) => all(segment.headPostings, words))),
    pairs: sum((segment, query) => query.pairs.map(({ number }) => held(segment.pairPostings, number))),
  }
}

/** BM25's weight of something that stands in `count` of `total` passages; never negative. */
export const rarity = (count: number, total: number): number =>
  Math.log(1 + (Math.max(0, total - count) + 0.5) / (count + 0.5))

export function scoreWords(segment: Segment, bound: BoundQuery, counts: LibraryCounts): WordScores {
  const scores: WordScores = {
    words: new Float32Array(segment.size),
    pairs: new Float32Array(segment.size),
    heads: new Float32Array(segment.size),
  }
  bound.query.terms.forEach((term, t) => {
    const weight = (term.weight * rarity(counts.marked[t]!, counts.passages)) / WEIGHT_STEPS
    const headWeight = (term.weight * rarity(counts.heads[t]!, counts.passages)) / WEIGHT_STEPS
    for (const word of bound.wordsOf[t]!) {
      addPostings(segment.wordPostings, word, weight, scores.words)
      addPostings(segment.headPostings, word, headWeight, scores.heads)
    }
  })
  bound.pairs.forEach(({ number }, i) => {
    const weight = rarity(counts.pairs[i]!, counts.passages) / WEIGHT_STEPS
    if (number >= 0) addPostings(segment.pairPostings, number, weight, scores.pairs)
  })
  return scores
}

function addPostings(
  { starts, passages, weights }: Postings,
  term: number,
  weight: number,
  into: Float32Array,
): void {
  for (let at = starts[term]!, end = starts[term + 1]!; at < end; at++)
    into[passages[at]!]! += weight * weights[at]!
}
