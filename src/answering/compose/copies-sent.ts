// "Cấp huyện có phải sao gửi kế hoạch cho xã không?", "ai sao lục?": who passes copies on stands among the recipients, beside
// those who get them.

import type { Span } from '../../document.ts'
import type { StoredDocument } from '../../library/store.ts'
import type { Asked } from '../asked.ts'
import { cite, type Draft, emptyDraft, joined, proven, shortQuote, sourceLine } from './draft.ts'
import { pathAt } from './header.ts'

/** "Thì sao", "làm sao" ask how. */
const asksCopies = /(?<! (?:thi|lam|ra|vi|tai)) sao (?:gui|luc|chuyen) /
const passesOn = /(?<!\p{L})sao (?:gửi|lục|chuyển)(?!\p{L})/iu

/** The lines of the recipients that say who passes copies on; `null` where no document that is meant has one. */
export function composeCopiesSent(asked: Asked): Draft | null {
  const { u, scope } = asked
  if (!asksCopies.test(u.folded) || !scope.named) return null
  const drafts = asked.documents.slice(0, 2).flatMap(({ document, byPath }) => {
    const recipients = byPath.get('nơi nhận')
    const lines = recipients ? linesIn(document, recipients) : []
    return lines.map((line) => {
      const draft = emptyDraft('answered')
      const path = pathAt(document, line.start)
      const quote = shortQuote(document.text, line, null, 300)
      draft.lines.push(sourceLine(document, path, quote.shown))
      draft.citations.push(cite(document, path, quote.span))
      return proven(draft, [document])
    })
  })
  return drafts.length > 0 ? joined(drafts) : null
}

/** Each such line; a note in brackets belongs to the line above it. */
function linesIn({ text }: StoredDocument, { start, end }: Span): Span[] {
  const found: Span[] = []
  let before: Span | null = null
  for (const { 0: line, index } of text.slice(start, end).matchAll(/[^\n]+/gu)) {
    const own = line.trim()
    if (own === '') continue
    const from = start + index + line.indexOf(own)
    const span = { start: from, end: from + own.length }
    if (passesOn.test(own))
      found.push(own.startsWith('(') && before ? { ...span, start: before.start } : span)
    before = span
  }
  return found
}
