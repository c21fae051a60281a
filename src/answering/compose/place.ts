// "Mục II.2 nói gì?": a place that is named by its number.

import type { Section } from '../../document.ts'
import type { Asked } from '../asked.ts'
import { coverageIn, fieldOf, shareOf } from '../places/match.ts'
import { syllablesOf } from '../places/syllables.ts'
import type { PreparedDocument } from '../places/units.ts'
import { cite, type Draft, emptyDraft, proven, shortQuote, sourceLine } from './draft.ts'
import { addItems, partsWithin } from './place-items.ts'

/** "Mục 1.2" where the outline has "I.1.2" and "II.1.2": the one that says most of what is asked, all where none says more. */
function endingIn({ u }: Asked, prepared: PreparedDocument, path: string): Section[] {
  if (!/^\d+\.\d/.test(path)) return []
  const found = [...prepared.byPath.values()].filter((s) =>
    s.path.toLowerCase().endsWith(`.${path}`.toLowerCase()),
  )
  const shares = found.map((s) => {
    const around = [prepared.document.text.slice(s.start, s.end), ...headingsAbove(prepared, s)].join(' ')
    return shareOf(u.terms, coverageIn(fieldOf(syllablesOf(around)), u.terms))
  })
  const best = Math.max(...shares)
  return found.filter((_, i) => (shares[i] ?? 0) >= best - 0.05)
}

function headingsAbove(prepared: PreparedDocument, { parent }: Section): string[] {
  const above = parent === null ? undefined : prepared.byPath.get(parent)
  return above ? [above.heading, ...headingsAbove(prepared, above)] : []
}

/** The own words of the place, or its parts; of two documents at most. */
export function composePlace(asked: Asked, path: string): Draft | null {
  const found = asked.documents.flatMap((prepared) => {
    const section =
      prepared.byPath.get(path) ??
      [...prepared.byPath.values()].find((s) => s.path.toLowerCase() === path.toLowerCase())
    const sections = section ? [section] : endingIn(asked, prepared, path)
    return sections.map((s) => ({ prepared, section: s }))
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
