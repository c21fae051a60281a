// A role that several documents give: each of them is a choice.

import type { Span } from '../../document.ts'
import type { Asked } from '../asked.ts'
import type { PreparedDocument, Unit } from '../places/units.ts'
import { texts } from '../texts.ts'
import { cite, type Draft, emptyDraft, proven, shortQuote, sourceLine } from './draft.ts'

interface Holding {
  prepared: PreparedDocument
  unit: Unit
  statement: Span
}

/** Asks back which document is meant, with what the first holder of each of them is said to be; at most six. */
export function composeHolderChoices(asked: Asked, holders: Holding[]): Draft {
  const first = [...new Map([...holders].reverse().map((h) => [h.prepared, h])).values()]
    .reverse()
    .slice(0, 6)
  const draft = emptyDraft('clarify')
  draft.lines.push(texts.whichDocument)
  for (const { prepared, unit, statement } of first) {
    const { document } = prepared
    const quote = shortQuote(document.text, statement, null, 160)
    draft.lines.push(`• ${sourceLine(document, unit.section.path, quote.shown).replace(/^Nguồn: /u, '')}`)
    draft.citations.push(cite(document, unit.section.path, quote.span))
    draft.choices.push({
      label: [document.header.number, document.header.place].filter(Boolean).join(', '),
      question: `${asked.u.text.replace(/\?+$/u, '')} ${document.header.number ?? document.header.place ?? ''}?`,
    })
  }
  return proven(
    draft,
    first.map((h) => h.prepared.document),
  )
}
