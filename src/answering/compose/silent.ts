// A document that is held and says nothing of the matter: that is said of it, with whether the copy is whole.

import type { Span } from '../../document.ts'
import type { PreparedDocument } from '../places/units.ts'
import { texts } from '../texts.ts'
import { type Draft, emptyDraft, nameOf, proven } from './draft.ts'

/** The documents asked about say nothing of the matter. */
export function silent(documents: PreparedDocument[], what: string): Draft | null {
  const here = documents.slice(0, 3).map((d) => d.document)
  if (here.length === 0) return null
  const draft = emptyDraft('not_found')
  for (const document of here)
    draft.lines.push(texts.silentOn(nameOf(document), isPartial(document.text), what))
  return proven(draft, here)
}

/** The copy breaks off inside the section, or right behind it. */
export function breaksOff(text: string, { start, end }: Span): boolean {
  return isPartial(text.slice(start, end)) || /^\s*\[(?:\.\.\.|…)\]/u.test(text.slice(end, end + 20))
}

/** Copies from portals break off with "[...]". */
export function isPartial(text: string): boolean {
  return /\[\.\.\.\]|\[…\]/u.test(text)
}
