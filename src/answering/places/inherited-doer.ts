// Words without a subject are told of the body that the list or heading above them binds: "X có trách nhiệm: a) Lập …". Pure.

import type { Section, Span } from '../../document.ts'
import { actorAtStart } from '../../library/actor.ts'
import { actorOfPlace } from '../../library/actor-of-place.ts'
import { asksOther } from '../../library/bound-body.ts'
import type { PreparedDocument } from './units.ts'

export interface InheritedDoer {
  name: Span
  /** The place whose heading or opening line names it. */
  section: Section
}

/** Who does what these words of a place say; `null` where they name their doer themselves, or nothing above them does. */
export function inheritedDoer(
  { document: { text }, byPath }: Pick<PreparedDocument, 'document' | 'byPath'>,
  section: Section,
  words: Span,
): InheritedDoer | null {
  if (actorAtStart(text, words) && !asksOther(text, words)) return null
  for (let s: Section | null | undefined = section; s; s = s.parent === null ? null : byPath.get(s.parent)) {
    if (words.start < Math.max(s.headingEnd, s.start + 1)) continue
    const name = actorOfPlace(text, s)
    if (name && name.start < words.start) return { name, section: s }
  }
  return null
}
