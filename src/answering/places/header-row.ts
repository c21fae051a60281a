// The row of column names says what the others hold, and nothing itself.

import type { PreparedDocument, Unit } from './units.ts'

/** Whether the rows behind it have its words as their columns. */
export function isHeaderRow({ units }: PreparedDocument, { row, section }: Unit): boolean {
  if (!row?.cells.every((c) => c.column === '')) return false
  const names = row.cells.map((c) => c.text.replace(/\s+/gu, ' ').trim()).filter((name) => name !== '')
  return (
    names.length > 1 &&
    units.some(
      (u) =>
        u.section === section &&
        u.row !== null &&
        u.row.start > row.start &&
        names.every((name) => u.row?.cells.some((c) => c.column.endsWith(name))),
    )
  )
}
