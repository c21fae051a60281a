// What a cell says: its own words, or those above it where it only says "nt" or "như trên".

import type { TableRow } from '../../../document.ts'
import { repeatsAbove } from '../../../library/tables.ts'
import type { Unit } from '../../places/units.ts'

export interface CellWords {
  column: string
  text: string
  /** The row that has the words. */
  row: TableRow
}

/** The words of a cell of `row`; `table` are the rows of its place in order. */
export function wordsOf(cell: TableRow['cells'][number], row: TableRow, table: readonly Unit[]): CellWords {
  const own = { column: cell.column.trim(), text: oneLine(cell.text), row }
  if (!repeatsAbove(cell.text)) return own
  for (const { row: above } of [...table].reverse()) {
    if (!above || above.start >= row.start) continue
    const said = above.cells.find((c) => c.column === cell.column && c.text.trim() !== '')
    if (said && !repeatsAbove(said.text)) return { ...own, text: oneLine(said.text), row: above }
  }
  return own
}

const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim()
