// "Chiều 22/4 kiểm tra ở đâu?": of the rows of a day, those of the half that the question names. Pure.

import type { Unit } from '../../places/units.ts'

const asked = / (sang|chieu) (?:ngay )?\d| (?:buoi|ca) (sang|chieu|toi) (?!nao |hay )| ca (ngay) (?!nao )/

/** The rows of that half; all of them where none names it. */
export function ofHalfAsked<Row>(folded: string, rows: Row[], unitOf: (row: Row) => Unit): Row[] {
  const [, ...halves] = asked.exec(folded) ?? []
  const half = halves.find((word) => word !== undefined)
  const found = half === undefined ? [] : rows.filter((row) => isOfHalf(unitOf(row), half))
  return found.length > 0 ? found : rows
}

/** "Cả ngày" is said by two words: "ngày" alone stands in any row. */
function isOfHalf({ syllables, positions }: Unit, half: string): boolean {
  if (half !== 'ngay') return positions.has(half)
  return syllables.some((s, i) => s.folded === 'ca' && syllables[i + 1]?.folded === half)
}
