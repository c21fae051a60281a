// A row that names the unit asked about is no answer where a sentence of the text says what is asked of it and the row does
// not: "UBND huyện A gửi kết quả kiểm điểm khi nào?" beside the row with the figures of A. Pure.

import type { Span } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { titleCoverage } from '../../evidence/context-coverage.ts'
import { better, coverageIn, fieldOf, shareOf } from '../../places/match.ts'
import { syllablesOf } from '../../places/syllables.ts'
import type { Draft } from '../draft.ts'

/** So much of the question the sentence says, and so much more of it than the row with its columns and headings. */
const whole = 0.9
const more = 0.15

/** Whether the best place is a sentence of a quoted document that says more of the question than the rows told. */
export function textSaysMore({ u, evidence }: Asked, told: Draft): boolean {
  // a figure stands in a cell, however much is said around other figures
  if (u.wants === 'count' || u.wants === 'amount' || u.wants === 'percent') return false
  const [best] = evidence
  if (!best || best.unit.row || best.said < whole || best.unit.section.kind === 'opening') return false
  if (!told.documents.includes(best.prepared.document.id)) return false
  // rows picked by what their cells hold are the answer, however few words they share with the question
  const cited = best.prepared.units.filter(
    ({ row, ...unit }) =>
      row?.cells.some((c) => c.column !== '') && told.citations.some((c) => isIn(c, unit)),
  )
  if (cited.length > 1) return false
  const shown = coverageIn(fieldOf(syllablesOf(told.lines.join('\n'))), u.terms)
  const lines = shareOf(u.terms, better(shown, titleCoverage(u, best.prepared), 1))
  const rows = evidence.filter((e) => e.unit.row && told.citations.some((c) => isIn(c, e.unit)))
  const said = Math.max(lines, ...rows.map((e) => e.said))
  return best.said - said >= more
}

function isIn(citation: Span, unit: Span): boolean {
  return citation.start < unit.end && unit.start < citation.end
}
