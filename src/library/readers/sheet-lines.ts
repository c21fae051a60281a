// The rows of a sheet as lines: above the table the letterhead and the title, as a person reads them; then one line a
// row, cells joined by TAB.

import { isFormal, partTabbed, tabStop } from './table.ts'

/** Rows without any text are left out. */
export function sheetLines(rows: string[][]): string[] {
  const filled = rows
    .filter((row) => row.some((value) => value !== ''))
    .map((row) => ({ row, values: row.filter((value) => value !== '') }))
  const widest = Math.max(0, ...filled.map(({ values }) => values.length))
  const isHead = ({ values }: (typeof filled)[number]) =>
    values.length < widest && (values.length === 1 || (values.length === 2 && isFormal(values)))
  const table = filled.findIndex((row) => !isHead(row))
  const head = table > 0 ? filled.slice(0, table) : []
  return [
    ...partTabbed(head.map(({ values }) => values.join(tabStop))),
    ...filled.slice(head.length).map(({ row }) => row.join('\t')),
  ]
}
