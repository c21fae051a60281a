// A cell that a table leaves empty, often because the paper joined it with the one above: said as it is, not filled in.

import type { TableRow } from '../../../document.ts'
import type { Unit } from '../../places/units.ts'

interface BlankCell {
  column: string
  /** The nearest row above with something in that column. */
  above: { row: TableRow; text: string } | null
}

/** The asked column of the row when its cell is empty; `null` when it holds something. */
export function blankCell(row: TableRow, table: Unit[], column: RegExp): BlankCell | null {
  const at = row.cells.findIndex((c) => column.test(c.column))
  const columns = table.flatMap((u) => u.row?.cells ?? []).filter((c) => column.test(c.column))
  const cell = at >= 0 ? row.cells[at] : undefined
  if (columns.length === 0 || (cell && cell.text.trim() !== '')) return null
  const above = table
    .flatMap((u) => (u.row && u.row.start < row.start ? [u.row] : []))
    .reverse()
    .flatMap((r) =>
      r.cells.flatMap((c) =>
        column.test(c.column) && c.text.trim() !== '' ? [{ row: r, text: c.text.trim() }] : [],
      ),
    )
  return { column: columns[0]!.column.trim(), above: above[0] ?? null }
}
