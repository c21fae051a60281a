// How much of what a question names beside the plan is told by a row of its schedule. "Kiểm tra CCHC khi nào?" names no row
// of "Lịch kiểm tra CCHC", whatever words they share; "kiểm tra Bệnh viện tỉnh ngày nào?" names another than it has.

import type { Asked } from '../../asked.ts'
import { coverageIn, fieldOf, isInTitle, shareOf } from '../../places/match.ts'
import { syllablesOf } from '../../places/syllables.ts'
import type { PreparedDocument, Unit } from '../../places/units.ts'
import { leftover } from '../leftover.ts'
import { rowFraming, visiting } from './row-cell.ts'

/** 0–1; `null` where the question names nothing that the heading above the row or the title of the plan does not. */
export function namedShare(asked: Asked, { row, headings }: Unit, prepared: PreparedDocument): number | null {
  const named = leftover(asked, [...rowFraming, ...visiting]).filter(
    (t) => !t.light && !isInTitle(t, prepared) && !headings.some((h) => h.syllables.has(t.folded)),
  )
  if (named.length === 0) return null
  const words = (row?.cells ?? []).flatMap((c) => [c.text, c.column]).join(' | ')
  return shareOf(named, coverageIn(fieldOf(syllablesOf(words)), named))
}
