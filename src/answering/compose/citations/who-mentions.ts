// "Kế hoạch nào nhắc đến PAPI?": the held documents in which the very words stand, with the first place of each.

import type { Span } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { type Statement, statementsIn } from '../../places/statements.ts'
import { phraseKey } from '../../places/syllables.ts'
import { cite, type Draft, emptyDraft, nameOf, proven, shortQuote, sourceLine } from '../draft.ts'

const asksWhich =
  / (?:ke hoach|van ban|tai lieu|quyet dinh|thong tu|chuong trinh) nao (?:co |dang )?(?:nhac|de cap|noi|neu|viet|dung)(?: den| toi| ve| cum tu)? (.+?) (?:khong |vay |a )?$/

/** Documents that name the thing; `null` when none has the words side by side or a document's number is asked for. */
export function composeWhoMentions(asked: Asked): Draft | null {
  const { u } = asked
  const phrase = asksWhich.exec(u.folded)?.[1]
  if (!phrase || u.numbers.length > 0) return null
  const found = asked.documents.flatMap((prepared) => {
    const { text } = prepared.document
    for (const unit of prepared.units)
      for (const s of statementsIn(unit))
        if (` ${phraseKey(text.slice(s.start, s.end))} `.includes(` ${phrase} `))
          return [{ prepared, unit, s }]
    return []
  })
  if (found.length === 0) return null
  const draft = emptyDraft('answered')
  for (const { prepared, unit, s } of found.slice(0, 6)) {
    const { document } = prepared
    const quote = shortQuote(document.text, s, spanOf(phrase, s), 200)
    draft.lines.push(`**${nameOf(document)}**`, sourceLine(document, unit.section.path, quote.shown))
    draft.citations.push(cite(document, unit.section.path, quote.span))
  }
  return proven(
    draft,
    found.slice(0, 6).map((f) => f.prepared.document),
  )
}

/** Where the words stand in the statement: the quote is cut around them. */
function spanOf(phrase: string, { syllables }: Statement): Span | null {
  const words = phrase.split(' ')
  const at = syllables.findIndex((_, i) => words.every((word, k) => syllables[i + k]?.folded === word))
  const [first, last] = [syllables[at], syllables[at + words.length - 1]]
  return first && last ? { start: first.start, end: last.end } : null
}
