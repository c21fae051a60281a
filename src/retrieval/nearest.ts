// Passages by nearness to the question. Small libraries are scanned exactly; large ones go through the vector
// index, which is asked for more when a filter or a removal takes hits away, and left for the scan when too few remain.

import type { NearestPassages } from './candidates.ts'
import type { LibraryIndex } from './library-index.ts'
import { cosine, WHOLE } from './passage-vectors.ts'
import type { SearchPart } from './search-part.ts'
import { topScores } from './top.ts'
import type { HnswVectorIndex } from './vector-index.ts'

/** Up to so many vectors a scan takes about a millisecond. */
const SCAN_LIMIT = 4000

export type Allowed = ((part: number, passage: number) => boolean) | null

/** Every allowed vector compared. */
export function scanNearest(
  { segment, vectors }: SearchPart,
  part: number,
  query: Float32Array,
  limit: number,
  allowed: Allowed,
): { passage: number; score: number }[] {
  const scores = new Float32Array(segment.size)
  for (let passage = 0; passage < segment.size; passage++) {
    const first = vectors.starts[passage]!
    if (first === vectors.starts[passage + 1]) continue
    // Cosines reach down to -1; the shift keeps the least similar passage above "none".
    if (allowed === null || allowed(part, passage))
      scores[passage] = 2 + cosine(vectors, first + WHOLE, query)
  }
  return topScores(scores, limit).map((passage) => ({ passage, score: scores[passage]! - 2 }))
}

/** `allowedCount`: how many passages the filter leaves. */
export function createNearest(
  parts: SearchPart[],
  library: LibraryIndex,
  index: HnswVectorIndex,
  allowed: Allowed,
  allowedCount: number,
): NearestPassages {
  const total = parts.reduce((sum, { segment }) => sum + segment.size, 0)
  const scan = total <= SCAN_LIMIT || allowedCount <= SCAN_LIMIT || index.size < total * 0.9
  let found: { part: number; passage: number; score: number }[] | null = null
  return (part, query, limit) => {
    const vector = parts[part]!
    if (scan) return scanNearest(vector, part, query, limit, allowed)
    if (found === null) {
      const wanted = Math.min(index.size, Math.ceil((limit * 1.5 * total) / Math.max(1, allowedCount)) + 20)
      found = index.search(query, wanted).flatMap(({ label, score }) => {
        const place = library.locate(label)
        return place !== null && (allowed === null || allowed(place.part, place.passage))
          ? [{ ...place, score }]
          : []
      })
    }
    const enough = found.length >= Math.min(limit, allowedCount)
    if (!enough) return scanNearest(vector, part, query, limit, allowed)
    return found.filter((hit) => hit.part === part).slice(0, limit)
  }
}
