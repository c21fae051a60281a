// One statement shown as the proof of a verdict: the row of a table with its columns, or else a quote.

import type { Span } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import type { PreparedDocument, Unit } from '../../places/units.ts'
import { cite, type Draft, shortQuote, sourceLine } from '../draft.ts'
import { addRows } from '../rows/rows.ts'

export interface Stated {
  prepared: PreparedDocument
  unit: Unit
  statement: Span
}

/** Appends the statement to the draft with its source. */
export function addStatement(draft: Draft, asked: Asked, { prepared, unit, statement }: Stated): void {
  if (unit.row) {
    addRows(draft, asked, prepared, unit.section, [unit])
    return
  }
  const { document } = prepared
  const quote = shortQuote(document.text, statement, null, 420)
  draft.lines.push(sourceLine(document, unit.section.path, quote.shown))
  draft.citations.push(cite(document, unit.section.path, quote.span))
}
