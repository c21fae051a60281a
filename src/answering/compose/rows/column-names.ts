// "Đợt 1: 08/9/2025": the figure in the name of a column is proven by the row of names above the table. Pure.

import type { Citation } from '../../../answer.ts'
import { isHeaderRow } from '../../places/header-row.ts'
import type { PreparedDocument } from '../../places/units.ts'
import { cite } from '../draft.ts'

/** The rows of column names of a place that hold figures, as proof of what is told by them. */
export function citedColumns(prepared: PreparedDocument, section: string): Citation[] {
  return prepared.units
    .filter((unit) => unit.section.path === section && unit.row && isHeaderRow(prepared, unit))
    .filter(({ row }) => row!.cells.some((c) => /\d/u.test(c.text)))
    .map(({ row }) => cite(prepared.document, section, row!))
}
