// "Thông tư 29 có hiệu lực từ ngày nào?" of a text that is not held: the day that a held document states of it.

import { parseTimeExpressions } from '../../../calendar/dates.ts'
import { formatDay } from '../../../calendar/day.ts'
import type { Day, Reference, Span } from '../../../document.ts'
import type { StoredDocument } from '../../../library/store.ts'
import type { Asked } from '../../asked.ts'
import { cite, type Draft, emptyDraft, proven, shortQuote, sourceLine } from '../draft.ts'
import { meansNumber, pathAt, sentenceOf } from '../header.ts'

const takesEffect =
  /^(?:\s*\([^()]*\)|[^;:.()\n]){0,200}?\scó hiệu lực(?: thi hành)?,?\s*(?:kể\s+)?(?:từ\s+)?(?=ngày\s+\d)/iu

/** `null` unless the day of effect is asked for and a document that cites the text tells it right behind the citation. */
export function composeCitedEffect(asked: Asked): Draft | null {
  const { u, view } = asked
  if (u.fact !== 'effective' || u.claim) return null
  for (const { id } of view.held) {
    const document = view.loaded(id)?.document
    const found = document && statedIn(asked, document)
    if (!document || !found) continue
    const draft = emptyDraft('answered')
    const path = pathAt(document, found.at.start)
    const quote = shortQuote(document.text, sentenceOf(document, found.at), found.at, 320)
    draft.lines.push(`**${formatDay(found.day)}**.`, sourceLine(document, path, quote.shown))
    draft.citations.push(cite(document, path, quote.span))
    draft.calculated.push(formatDay(found.day))
    return proven(draft, [document])
  }
  return null
}

function statedIn({ u, asOf }: Asked, document: StoredDocument): { day: Day; at: Span } | null {
  const cited = (r: Reference) => !r.internal && u.numbers.some((n) => meansNumber(n, r))
  for (const reference of document.references.filter(cited)) {
    const behind = document.text.slice(reference.end, reference.end + 320)
    const said = takesEffect.exec(behind)?.[0]
    if (said === undefined) continue
    const next = document.references.some(
      (r) => r !== reference && r.start > reference.end && r.start < reference.end + said.length && !cited(r),
    )
    const [time] = parseTimeExpressions(behind.slice(said.length, said.length + 40), asOf)
    if (next || time?.kind !== 'date' || time.start > 0) continue
    const end = reference.end + said.length + time.end
    return { day: time.date, at: { start: reference.start, end } }
  }
  return null
}
