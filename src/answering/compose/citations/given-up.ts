// "Mốc 15/10 dời sang ngày nào?", "xã nào thay xã X?", "tên A đổi thành gì?": words that a later paper has given up are told by
// the words of that paper that name them, with what stands in their place now.

import type { AmendedPlace } from '../../../library/consolidation.ts'
import type { StoredDocument } from '../../../library/store.ts'
import type { Asked } from '../../asked.ts'
import { phraseKey } from '../../places/syllables.ts'
import type { Consolidated, PreparedDocument } from '../../places/units.ts'
import { facts } from '../../proof.ts'
import { namesIn } from '../../question/names.ts'
import { texts } from '../../texts.ts'
import { cite, type Draft, emptyDraft, proven, shortQuote, sourceLine } from '../draft.ts'
import { pathAt } from '../header.ts'

type Place = AmendedPlace<StoredDocument>

const asksChange =
  / (?:thay|thay the|doi|doi ten|sua|chuyen|lui|doi lich|dieu chinh|gia han|roi|rut|hoan)(?: |$)/

/** What has become of what the question names; `null` where it names nothing that was given up. */
export function composeGivenUp(asked: Asked): Draft | null {
  const changed = asked.view.held.flatMap(({ id }) => {
    const consolidation = asked.view.loaded(id)?.consolidation
    return consolidation && asked.documents.some(({ document }) => concerns(consolidation, document.id))
      ? [consolidation]
      : []
  })
  if (changed.length === 0) return null
  const isAsked = asksChange.test(asked.u.folded)
  for (const consolidation of changed) {
    for (const thing of thingsNamed(asked)) {
      const place = placesOf(consolidation).find((p) => gaveUp(consolidation, p, thing, isAsked))
      const told = place && toldOf(asked, consolidation, place, thing)
      if (told) return told
    }
  }
  return null
}

function concerns({ former, stretches }: Consolidated, id: number): boolean {
  return former.id === id || stretches.some(({ amended }) => amended?.by.id === id)
}

function placesOf({ stretches }: Consolidated): Place[] {
  return [...new Set(stretches.flatMap(({ amended }) => amended ?? []))]
}

interface Thing {
  words: string
  kind: 'name' | 'quoted' | 'day'
}

const proper = /^\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}*)+$/u

/** Names, quoted words and days of the question. */
function thingsNamed({ u }: Asked): Thing[] {
  const quoted = [...u.text.matchAll(/["“]([^"“”]{4,200})["”]/gu)].map((m) => m[1] ?? '')
  const names = namesIn(u).filter(({ agency, words }) => agency === null && proper.test(words))
  const days = u.dates.flatMap((d) => (d.kind === 'date' && /\d\s*[/.-]\s*\d/u.test(d.text) ? [d.text] : []))
  return [
    ...quoted.map((words) => ({ words, kind: 'quoted' as const })),
    ...names.map(({ words }) => ({ words, kind: 'name' as const })),
    ...days.map((words) => ({ words, kind: 'day' as const })),
  ]
}

/** The place held it and holds it no more; a name that goes on under another one is no name that is gone. */
function gaveUp(
  { former, text }: Consolidated,
  place: Place,
  { words, kind }: Thing,
  isAsked: boolean,
): boolean {
  const { old, fresh, order, by } = place
  const before = former.text.slice(old.start, old.end)
  const now = by.text.slice(fresh.start, fresh.end)
  const exchanged = order.start <= fresh.start && fresh.end <= order.end
  if (kind === 'day') {
    const day = [...facts(words)].filter((f) => f.includes('/')).sort((a, b) => b.length - a.length)[0]
    return isAsked && day !== undefined && facts(before).has(day) && !facts(now).has(day)
  }
  if (!has(before, words) || has(now, words)) return false
  return kind === 'quoted' ? isAsked : isAsked || (!exchanged && !has(text, words))
}

function has(text: string, words: string): boolean {
  return ` ${phraseKey(text)} `.includes(` ${phraseKey(words)} `)
}

/** The places of the later paper that name it, else what stands there now. */
function toldOf(
  { view }: Asked,
  { former }: Consolidated,
  place: Place,
  { words, kind }: Thing,
): Draft | null {
  const { by, order, fresh, old } = place
  const draft = emptyDraft('answered')
  const exchanged = order.start <= fresh.start && fresh.end <= order.end
  const own = kind === 'name' && !exchanged ? namedIn(view.loaded(by.id), words) : []
  const spans = own.length > 0 ? own : [exchanged ? order : fresh]
  if (own.length === 0) draft.lines.push(texts.nowReads([shortQuote(by.text, fresh, null, 240).shown]))
  for (const span of spans.slice(0, 2)) {
    const quote = shortQuote(by.text, span, null, 500)
    const path = pathAt(by, span.start)
    draft.lines.push(sourceLine(by, path, quote.shown))
    draft.citations.push(cite(by, path, quote.span))
  }
  draft.citations.push(cite(by, pathAt(by, fresh.start), fresh))
  if (own.length === 0 && !exchanged) {
    const quote = shortQuote(former.text, old, null, 240)
    draft.lines.push(`${texts.note}: ${texts.formerWordsAlone(quote.shown)}`)
    // the citation is of the text as it was
    draft.citations.push(cite(former, place.place, quote.span))
  }
  return proven(draft, [by])
}

function namedIn(by: PreparedDocument | null, words: string): { start: number; end: number }[] {
  const units = by?.units.filter((u) => !u.row && u.section.kind !== 'opening') ?? []
  return units.filter((u) => has(u.document.text.slice(u.start, u.end), words))
}
