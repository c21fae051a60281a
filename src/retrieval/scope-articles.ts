// Where a law says what it is about: its article of scope, or else its first. People name that subject in the question
// ("… trong hoạt động thư viện"), while the article that answers leaves it out.

import type { FeatureScratch } from './feature-context.ts'
import { IS_SCOPE } from './head-kinds.ts'
import { isDocument, type Segment } from './segment.ts'

/** What follows the subject is exceptions and details. */
const SCOPE_WORDS = 80

/** The passage of each group, -1 for documents read from files, whose own names are known. */
export function scopeArticles(segment: Segment, { headKinds }: FeatureScratch): Int32Array {
  return Int32Array.from(segment.groups, (group, g) => {
    if (isDocument(group)) return -1
    const members = segment.members.subarray(segment.memberStarts[g], segment.memberStarts[g + 1])
    return members.find((passage) => (headKinds[passage]! & IS_SCOPE) !== 0) ?? members[0] ?? -1
  })
}

/** Which of the question's own terms its beginning holds; `termOf` knows the words that count as each. */
export function heldByScope(
  segment: Segment,
  scope: number,
  termOf: Map<number, number>,
  own: number,
): Uint8Array {
  const held = new Uint8Array(own)
  if (scope < 0) return held
  const start = segment.starts[scope]!
  const end = Math.min(segment.starts[scope + 1]!, start + SCOPE_WORDS)
  for (let i = start; i < end; i++) {
    const term = termOf.get(segment.words[i]!)
    if (term !== undefined) held[term] = 1
  }
  return held
}
