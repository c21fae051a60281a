// What a cell says: its own words, those of a merged cell above, or those that "nt" and "như trên" stand for.

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
  const written = cell.start < row.start ? (rowAt(table, cell.start) ?? row) : row
  const own = { column: cell.column.trim(), text: oneLine(cell.text), row: written }
  if (!repeatsAbove(cell.text)) return own
  for (const { row: above } of [...table].reverse()) {
    if (!above || above.start >= row.start) continue
    const said = above.cells.find((c) => c.column === cell.column && c.text.trim() !== '')
    if (said && !repeatsAbove(said.text)) return { ...own, text: oneLine(said.text), row: above }
  }
  return own
}

function rowAt(table: readonly Unit[], at: number): TableRow | undefined {
  return table.find(({ row }) => row && row.start <= at && at <= row.end)?.row ?? undefined
}

const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim()
