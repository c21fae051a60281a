// The rows of a sheet as lines: above the table the letterhead and the title, below it notes and the signature, as a
// person reads them; in between one line a row, cells joined by TAB.

import { isFormal, partTabbed, tabStop } from './table.ts'

/** Rows without any text are left out. */
export function sheetLines(sheet: string[][]): string[] {
  const filled = sheet
    .filter((row) => row.some((value) => value !== ''))
    .map((row) => ({ row, values: row.filter((value) => value !== '') }))
  const widest = Math.max(0, ...filled.map(({ values }) => values.length))
  const isHead = ({ values }: (typeof filled)[number]) =>
    values.length < widest && (values.length === 1 || (values.length === 2 && isFormal(values)))
  const table = filled.findIndex((row) => !isHead(row))
  const head = table > 0 ? filled.slice(0, table) : []
  const noted = filled.findIndex(({ values }, at) => table >= 0 && at > table && isNote(values))
  const rows = filled.slice(head.length, noted < 0 ? filled.length : noted)
  const foot = noted < 0 ? [] : filled.slice(noted)
  return [
    ...partTabbed(head.map(({ values }) => values.join(tabStop))),
    ...rows.map(({ row }) => row.join('\t')),
    // what is no note goes on with the table
    ...foot.map(({ row, values }) => (values.length === 1 ? values.join('') : row.join('\t'))),
  ]
}

/** "Ghi chú: …" alone in its row closes the table. */
function isNote(values: string[]): boolean {
  const [only, ...more] = values
  return more.length === 0 && /^(?:ghi chú|lưu ý|chú thích|nơi nhận)(?:\s*:|$)/iu.test(only ?? '')
}
