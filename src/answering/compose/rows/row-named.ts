// Whether a question names a row of a schedule: by a word of its own cells that neither the heading above the table nor the
// title of the plan has. "Kiểm tra CCHC khi nào?" names no row of "Lịch kiểm tra CCHC", whatever words they share.

import type { Asked } from '../../asked.ts'
import { isInTitle } from '../../places/match.ts'
import { phraseKey } from '../../places/syllables.ts'
import type { PreparedDocument, Unit } from '../../places/units.ts'

/** Words that any question of a schedule has. */
const framing = new Set(
  'kiem thanh phuc tra doan to thoi gian lich ngay thang nam quy cac don vi co quan so'.split(' '),
)

export function isRowNamed({ u }: Asked, { row, headings }: Unit, prepared: PreparedDocument): boolean {
  if (!row) return false
  const cells = phraseKey(row.cells.map((c) => c.text).join(' | ')).split(' ')
  const own = new Set(cells.filter((word) => !headings.some((h) => h.syllables.has(word))))
  return u.terms.some(
    (t) => own.has(t.folded) && !framing.has(t.folded) && !/^\d/.test(t.folded) && !isInTitle(t, prepared),
  )
}
