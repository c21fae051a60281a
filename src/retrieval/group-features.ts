// What the law or plan that a passage belongs to says of the question: its other passages, their heads, its own names.

import { featureAt as at } from './feature-names.ts'
import { IN_HEAD } from './features.ts'
import { heldByScope } from './scope-articles.ts'
import type { Candidate, SearchPart } from './search-part.ts'
import { isDocument } from './segment.ts'
import { type BoundQuery, type LibraryCounts, rarity } from './word-scores.ts'

/** What the other passages of the same law or plan say of the question. */
export function groupFeatures(
  part: SearchPart,
  candidates: Candidate[],
  held: Map<number, Uint8Array>,
  all: Float32Array,
  scale: number,
  counts: LibraryCounts,
  bound: BoundQuery,
): void {
  const { segment } = part
  const groups = new Map<number, { mean: number; best: number[]; share: number }>()
  for (const { passage } of candidates) {
    const group = segment.groupOf[passage]!
    const known = groups.get(group)
    if (known !== undefined) {
      known.share++
      continue
    }
    let sum = 0
    let [first, second, third, fourth] = [0, 0, 0, 0]
    const [start, end] = [segment.memberStarts[group]!, segment.memberStarts[group + 1]!]
    for (let m = start; m < end; m++) {
      const score = all[segment.members[m]!]! / scale
      sum += score
      if (score <= fourth) continue
      if (score > first) [first, second, third, fourth] = [score, first, second, third]
      else if (score > second) [second, third, fourth] = [score, second, third]
      else if (score > third) [third, fourth] = [score, third]
      else fourth = score
    }
    groups.set(group, { mean: sum / (end - start), best: [first, second, third, fourth], share: 1 })
  }
  const cover = neighbourCover(part, candidates, counts, bound)
  const topics = groupTopics(part, bound, [...groups.keys()], counts)
  for (const { passage, features } of candidates) {
    const own = held.get(passage)!
    const { mean, best, share } = groups.get(segment.groupOf[passage]!)!
    const score = all[passage]! / scale
    const others = best.slice()
    const self = others.indexOf(score)
    if (self >= 0) others.splice(self, 1)
    features[at.groupMean] = mean
    features[at.groupBest] = others.slice(0, 3).reduce((a, b) => a + b, 0) / 3
    features[at.groupShare] = share / Math.max(10, candidates.length)
    const seen = cover.get(segment.groupOf[passage]!)!
    features[at.context] = seen.context
    if (isDocument(segment.groups[segment.groupOf[passage]!]!)) features[at.documentNamed] = seen.context
    const topic = topics.get(segment.groupOf[passage]!)!
    features[at.groupTopic] = topic.share
    features[at.coverTopic] = topic.with(own)
    features[at.coverUnion] = Math.max(features[at.coverText]!, seen.union(own))
    features[at.coverScope] = seen.scope
    seen.scoped(own, features)
    features[at.headMatch] = features[at.headAsked]! * features[at.coverHeadRest]!
  }
  nearestNeighbours(part, candidates)
}

/** Mean cosine of the nearest three other candidates of the same law or plan. */
function nearestNeighbours({ segment }: SearchPart, candidates: Candidate[]): void {
  const groups = new Map<number, Candidate[]>()
  for (const candidate of candidates) {
    const group = segment.groupOf[candidate.passage]!
    groups.set(group, [...(groups.get(group) ?? []), candidate])
  }
  for (const members of groups.values()) {
    const cosines = members.map(({ features }) => features[at.cosBest]!).sort((a, b) => b - a)
    const best = cosines.slice(0, 3).reduce((a, b) => a + b, 0)
    for (const { features } of members) {
      const own = features[at.cosBest]!
      features[at.cosNeighbours] = (own >= (cosines[2] ?? -1) ? best - own + (cosines[3] ?? 0) : best) / 3
    }
  }
}

interface NeighbourCover {
  context: number
  scope: number
  union(held: Uint8Array): number
  /** Fills what the passage adds to the article of scope. */
  scoped(held: Uint8Array, out: Float32Array): void
}

/** Which of the question's words the heads of a group, its article of scope and its document's own names hold. */
function neighbourCover(
  part: SearchPart,
  candidates: Candidate[],
  counts: LibraryCounts,
  bound: BoundQuery,
): Map<number, NeighbourCover> {
  const { segment, groupScopes } = part
  const { terms, own } = bound.query
  const weights = terms.slice(0, own).map((_, t) => rarity(counts.marked[t]!, counts.passages))
  const total = weights.reduce((a, b) => a + b, 1e-6)
  const cover = new Map<number, NeighbourCover>()
  const wanted = new Set(candidates.map(({ passage }) => segment.groupOf[passage]!))
  const headTerms = new Map<number, Set<number>>([...wanted].map((group) => [group, new Set()]))
  const { starts, passages } = segment.headPostings
  for (let t = 0; t < own; t++) {
    for (const word of bound.wordsOf[t]!) {
      for (let i = starts[word]!; i < starts[word + 1]!; i++) {
        headTerms.get(segment.groupOf[passages[i]!]!)?.add(t)
      }
    }
  }
  const termOf = new Map(bound.wordsOf.slice(0, own).flatMap((words, t) => words.map((word) => [word, t])))
  for (const group of wanted) {
    const named = new Set<number>()
    for (let i = segment.contextStarts[group]!; i < segment.contextStarts[group + 1]!; i++) {
      const term = termOf.get(segment.contextWords[i]!)
      if (term !== undefined) named.add(term)
    }
    const heads = headTerms.get(group)!
    const sum = (set: Set<number>): number => [...set].reduce((a, t) => a + weights[t]!, 0)
    const scope = heldByScope(segment, groupScopes[group]!, termOf, own)
    cover.set(group, {
      context: sum(named) / total,
      scope: weights.reduce((sum, weight, t) => sum + scope[t]! * weight, 0) / total,
      scoped(own, out) {
        let [both, left, text, head] = [0, 1, 0, 0]
        for (let t = 0; t < weights.length; t++) {
          const weight = weights[t]!
          if (scope[t] === 1) {
            both += weight
            continue
          }
          left += weight
          if (own[t] !== 0) text += weight
          if ((own[t]! & IN_HEAD) !== 0) head += weight
        }
        out[at.coverWithScope] = (both + text) / total
        out[at.coverRest] = text / left
        out[at.coverHeadRest] = head / left
      },
      union(own) {
        let covered = 0
        for (let t = 0; t < weights.length; t++) {
          if (own[t] !== 0 || heads.has(t) || named.has(t)) covered += weights[t]!
        }
        return covered / total
      },
    })
  }
  return cover
}

/** A word in a third of a document's passages is what the document is about, also where a passage leaves it out. */
function groupTopics(
  { segment }: SearchPart,
  bound: BoundQuery,
  groups: number[],
  counts: LibraryCounts,
): Map<number, { share: number; with(held: Uint8Array): number }> {
  const { terms, own } = bound.query
  const weights = terms.slice(0, own).map((_, t) => rarity(counts.marked[t]!, counts.passages))
  const total = weights.reduce((a, b) => a + b, 1e-6)
  const presence = new Map(groups.map((group) => [group, new Float32Array(own)]))
  const held = new Uint32Array(segment.groups.length)
  const { starts, passages } = segment.wordPostings
  for (let t = 0; t < own; t++) {
    held.fill(0)
    for (const word of bound.wordsOf[t]!) {
      for (let i = starts[word]!; i < starts[word + 1]!; i++) held[segment.groupOf[passages[i]!]!]! += 1
    }
    for (const group of groups) {
      const size = segment.memberStarts[group + 1]! - segment.memberStarts[group]!
      presence.get(group)![t] = size < 3 ? 0 : Math.min(1, (3 * held[group]!) / size)
    }
  }
  return new Map(
    groups.map((group) => {
      const shares = presence.get(group)!
      return [
        group,
        {
          share: shares.reduce((sum, share, t) => sum + share * weights[t]!, 0) / total,
          with(own) {
            let covered = 0
            for (let t = 0; t < weights.length; t++) covered += (own[t] !== 0 ? 1 : shares[t]!) * weights[t]!
            return covered / total
          },
        },
      ]
    }),
  )
}
