// "Mục II.2 nói gì?": a place that is named by its number.

import type { Asked } from '../asked.ts'
import { cite, type Draft, emptyDraft, proven, shortQuote, sourceLine } from './draft.ts'
import { addItems, partsWithin } from './place-items.ts'

/** The own words of the place, or its parts; of two documents at most. */
export function composePlace(asked: Asked, path: string): Draft | null {
  const found = asked.documents.flatMap((prepared) => {
    const section =
      prepared.byPath.get(path) ??
      [...prepared.byPath.values()].find((s) => s.path.toLowerCase() === path.toLowerCase())
    return section ? [{ prepared, section }] : []
  })
  if (found.length === 0) return null
  const draft = emptyDraft('answered')
  for (const { prepared, section } of found.slice(0, 2)) {
    const unit = prepared.units.find((u) => u.section === section)
    const parts = partsWithin(prepared, section)
    if (parts.length > 0 || !unit) addItems(draft, asked, prepared, section)
    else {
      const quote = shortQuote(prepared.document.text, unit, null, 600)
      draft.lines.push(sourceLine(prepared.document, section.path, quote.shown))
      draft.citations.push(cite(prepared.document, section.path, quote.span))
    }
  }
  return proven(
    draft,
    found.slice(0, 2).map((f) => f.prepared.document),
  )
}
