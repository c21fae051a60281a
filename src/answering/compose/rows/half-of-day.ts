// "Chiều 22/4 kiểm tra ở đâu?": of the rows of a day, those of the half that the question names. Pure.

import type { Unit } from '../../places/units.ts'

const asked = / (sang|chieu) (?:ngay )?\d/

/** The rows of that half; all of them where none names it. */
export function ofHalfAsked<Row>(folded: string, rows: Row[], unitOf: (row: Row) => Unit): Row[] {
  const half = asked.exec(folded)?.[1]
  const found = half === undefined ? [] : rows.filter((row) => unitOf(row).positions.has(half))
  return found.length > 0 ? found : rows
}
