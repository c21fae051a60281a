// The passages worth a closer look, and everything measured of them. Words and vectors each name their best; the
// union goes on. Works over several segments at once: a large one that rests, and a small one with what is new.

import { openContext } from './feature-context.ts'
import { featureAt as at, emptyFeatures } from './feature-names.ts'
import { wordFeatures } from './features.ts'
import { groupFeatures } from './group-features.ts'
import { howNamed } from './named-sources.ts'
import { cosine, HEAD, WHOLE, WINDOWS } from './passage-vectors.ts'
import type { ParsedQuery } from './query.ts'
import type { Candidate, SearchPart } from './search-part.ts'
import { topScores } from './top.ts'
import {
  type BoundQuery,
  bindQuery,
  countLibrary,
  type LibraryCounts,
  scoreWords,
  type WordScores,
} from './word-scores.ts'

/** Passages by nearness to the question: local numbers of one part, best first. */
export type NearestPassages = (
  part: number,
  query: Float32Array,
  limit: number,
) => { passage: number; score: number }[]

export interface CandidateLimits {
  words: number
  heads: number
  vectors: number
  /** The best so many documents as a whole, and of each its best so many passages. */
  groups: number
  groupMembers: number
}

export const CANDIDATE_LIMITS: CandidateLimits = {
  words: 150,
  heads: 40,
  vectors: 100,
  groups: 6,
  groupMembers: 20,
}

const PAIR_SHARE = 0.5
const HEAD_SHARE = 0.3

interface PartScores {
  bound: BoundQuery
  scores: WordScores
  all: Float32Array
}

export function findCandidates(
  parts: SearchPart[],
  query: ParsedQuery,
  vector: Float32Array,
  nearest: NearestPassages,
  allowed: ((part: number, passage: number) => boolean) | null,
  limits: CandidateLimits = CANDIDATE_LIMITS,
): Candidate[] {
  const bound = parts.map((part) => ({ lookup: part.lookup, query: bindQuery(part.lookup, query) }))
  const counts = countLibrary(bound)
  const scored = parts.map((part, i) => scorePart(part, bound[i]!.query, counts, i, allowed))
  const found = new Map<string, Candidate>()
  const note = (part: number, passage: number, list: string, rank: number, score: number): void => {
    const key = `${part}:${passage}`
    const candidate = found.get(key) ?? { part, passage, features: emptyFeatures(), lists: [] }
    candidate.lists.push({ list, rank, score })
    found.set(key, candidate)
  }
  const merge = (
    list: string,
    of: (part: number) => { passage: number; score: number }[],
    limit: number,
  ): void => {
    const all = parts.flatMap((_, part) => of(part).map((hit) => ({ part, ...hit })))
    all.sort((a, b) => b.score - a.score)
    for (const [i, { part, passage, score }] of all.slice(0, limit).entries()) {
      note(part, passage, list, i + 1, score)
    }
  }
  const tops = (scores: Float32Array, limit: number) =>
    topScores(scores, limit).map((passage) => ({ passage, score: scores[passage]! }))
  merge('words', (part) => tops(scored[part]!.all, limits.words), limits.words)
  merge('heads', (part) => tops(scored[part]!.scores.heads, limits.heads), limits.heads)
  merge('vectors', (part) => nearest(part, vector, limits.vectors), limits.vectors)
  for (const { part, passage, score } of neighbours(parts, scored, limits))
    note(part, passage, 'neighbours', 0, score)
  const candidates = [...found.values()].filter(
    ({ part, passage }) => allowed === null || allowed(part, passage),
  )
  measure(parts, scored, counts, vector, candidates)
  return candidates
}

/** Passages of the documents that are named or answer best as a whole; their own words may be few and plain ("Hồ sơ"). */
function neighbours(
  parts: SearchPart[],
  scored: PartScores[],
  limits: CandidateLimits,
): { part: number; passage: number; score: number }[] {
  return parts.flatMap(({ segment, groupSources }, part) => {
    const { all, bound } = scored[part]!
    const best = new Float32Array(segment.groups.length)
    for (const passage of topScores(all, 40)) best[segment.groupOf[passage]!]! += all[passage]!
    const named = groupSources.flatMap((source, group) =>
      howNamed(bound.query.sources, source) === 'number' ? [group] : [],
    )
    const groups = new Set([...named.slice(0, limits.groups), ...topScores(best, limits.groups)])
    return [...groups].flatMap((group) => {
      const members = segment.members.subarray(segment.memberStarts[group], segment.memberStarts[group + 1])
      const scores = Float32Array.from(members, (passage) => all[passage]!)
      return topScores(scores, limits.groupMembers).map((m) => ({
        part,
        passage: members[m]!,
        score: scores[m]!,
      }))
    })
  })
}

function scorePart(
  part: SearchPart,
  bound: BoundQuery,
  counts: LibraryCounts,
  number: number,
  allowed: ((part: number, passage: number) => boolean) | null,
): PartScores {
  const scores = scoreWords(part.segment, bound, counts)
  const all = new Float32Array(part.segment.size)
  for (let p = 0; p < all.length; p++) {
    if (allowed !== null && !allowed(number, p)) {
      scores.heads[p] = 0
      continue
    }
    all[p] = scores.words[p]! + PAIR_SHARE * scores.pairs[p]! + HEAD_SHARE * scores.heads[p]!
  }
  return { bound, scores, all }
}

function measure(
  parts: SearchPart[],
  scored: PartScores[],
  counts: LibraryCounts,
  vector: Float32Array,
  candidates: Candidate[],
): void {
  parts.forEach((part, number) => {
    const own = candidates.filter((candidate) => candidate.part === number)
    const { bound, scores, all } = scored[number]!
    const context = openContext(part.segment, part.scratch, bound, counts)
    const scale = 2 * (context.total + PAIR_SHARE * context.pairTotal)
    const held = new Map<number, Uint8Array>()
    for (const { passage, features } of own) {
      held.set(passage, wordFeatures(context, part.scratch, passage, scores, features))
      features[at.bm25] = all[passage]! / scale
      const group = part.segment.groupOf[passage]!
      for (const trait of part.groupTraits[group]!) features[trait] = 1
      const how = howNamed(bound.query.sources, part.groupSources[group]!)
      if (how !== null) features[how === 'number' ? at.numberNamed : at.yearNamed] = 1
      vectorFeatures(part, passage, vector, features)
    }
    groupFeatures(part, own, held, all, scale, counts, bound)
    context.release()
  })
  feedbackFeatures(parts, candidates)
  rankFeatures(candidates)
}

function vectorFeatures(part: SearchPart, passage: number, query: Float32Array, out: Float32Array): void {
  const { vectors, segment, groupVectors } = part
  const [first, end] = [vectors.starts[passage]!, vectors.starts[passage + 1]!]
  if (end > first) {
    const whole = cosine(vectors, first + WHOLE, query)
    out[at.cosWhole] = whole
    out[at.cosHead] =
      segment.bodies[passage] === segment.starts[passage] ? 0 : cosine(vectors, first + HEAD, query)
    let best = whole
    for (let v = first + WINDOWS; v < end; v++) best = Math.max(best, cosine(vectors, v, query))
    out[at.cosBest] = best
  }
  const group = segment.groupOf[passage]! * vectors.dimensions
  let sum = 0
  for (let d = 0; d < vectors.dimensions; d++) sum += query[d]! * groupVectors[group + d]!
  out[at.cosGroup] = sum
}

const FEEDBACK = 4

/** The passages nearest to the best few: what they say beside the question's words is likely wanted too. */
function feedbackFeatures(parts: SearchPart[], candidates: Candidate[]): void {
  const first = [...candidates]
    .sort(
      (a, b) =>
        b.features[at.bm25]! + b.features[at.cosBest]! - a.features[at.bm25]! - a.features[at.cosBest]!,
    )
    .slice(0, FEEDBACK)
  const dimensions = parts[0]?.vectors.dimensions ?? 0
  const mean = new Float32Array(dimensions)
  for (const { part, passage } of first) {
    const { vectors } = parts[part]!
    const vector = vectors.starts[passage]!
    if (vector === vectors.starts[passage + 1]) continue
    for (let d = 0; d < dimensions; d++) {
      mean[d]! += (vectors.values[vector * dimensions + d]! * vectors.scales[vector]!) / FEEDBACK
    }
  }
  for (const { part, passage, features } of candidates) {
    const { vectors } = parts[part]!
    const vector = vectors.starts[passage]!
    if (vector < vectors.starts[passage + 1]!) features[at.cosFeedback] = cosine(vectors, vector, mean)
  }
}

function rankFeatures(candidates: Candidate[]): void {
  for (const [score, rank] of [
    ['cosBest', 'cosRank'],
    ['bm25', 'bm25Rank'],
  ] as const) {
    const sorted = [...candidates].sort((a, b) => b.features[at[score]]! - a.features[at[score]]!)
    sorted.forEach(({ features }, i) => {
      features[at[rank]] = 1 / (i + 2)
    })
  }
}
