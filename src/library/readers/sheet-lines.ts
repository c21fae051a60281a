// The rows of a sheet as lines: above the table the letterhead and the title, below it notes, what is told in words and
// the signature, as a person reads them; in between one line a row, cells joined by TAB.

import { isClosing, isFormal, partTabbed, tabStop } from './table.ts'

interface Row {
  row: string[]
  values: string[]
}

/** Rows without any text are left out. */
export function sheetLines(sheet: string[][]): string[] {
  const filled = sheet
    .filter((row) => row.some((value) => value !== ''))
    .map((row) => ({ row, values: row.filter((value) => value !== '') }))
  const table = tableStart(filled)
  const head = filled.slice(0, table)
  const body = filled.slice(head.length)
  const foot = footOf(body)
  return [
    ...partTabbed(head.map(({ values }) => values.join(tabStop))),
    ...body.slice(0, foot).map(({ row }) => row.join('\t')),
    // what is neither words nor a signature goes on with the table
    ...body.slice(foot).map(({ row, values }) => (isOfFoot(values) ? values.join('\t') : row.join('\t'))),
  ]
}

/**
 * The first row that sets several columns side by side as data does; a sheet of text has none, and its letterhead of two
 * columns must not make cells of every paragraph below it.
 */
function tableStart(rows: Row[]): number {
  let at = 0
  while (at < rows.length) {
    const end = at + formalRun(rows.slice(at))
    if (end === at && rows[at]!.values.length > 1) return at
    at = Math.max(end, at + 1)
  }
  return at
}

/** How many rows of two columns a letterhead or a signature takes from here on: the lines between its formal ones too. */
function formalRun(rows: Row[]): number {
  const pairs = rows.findIndex(({ values }) => values.length !== 2)
  const run = (pairs < 0 ? rows : rows.slice(0, pairs)).map(({ values }) => values)
  if (run.length === 0 || !isFormal(run[0]!)) return 0
  // below the post that signs stand the addressees beside it, and nothing else; below a letterhead a table may follow at once
  return isClosing(run[0]!) ? run.length : run.findLastIndex((pair) => isFormal(pair) || isDated(pair)) + 1
}

/** "Bình Minh, ngày 5 tháng 3 năm 2026" on the right closes a letterhead. */
function isDated(pair: string[]): boolean {
  return /,\s*ngày\s.*\btháng\s.*\bnăm\s/iu.test(pair[1]!)
}

/** Where the table ends: at a note, or at the words behind which only words and the signature stand. */
function footOf(rows: Row[]): number {
  const noted = rows.findIndex(({ values }, at) => at > 0 && values.length === 1 && isNote(values[0]!))
  if (noted >= 0) return noted
  const last = rows.findLastIndex(({ values }) => !isOfFoot(values))
  const told = rows.findIndex(({ row, values }, at) => at > Math.max(last, 0) && opensFoot(row, values))
  return told < 0 ? rows.length : told
}

function isOfFoot(values: string[]): boolean {
  return values.length === 1 || (values.length === 2 && isFormal(values))
}

/** "Ghi chú: …" closes the table. */
function isNote(words: string): boolean {
  return /^(?:ghi chú|lưu ý|chú thích|nơi nhận)(?:\s*:|$)/iu.test(words)
}

/** Words that run over the whole width begin in its first column; a name in a column of its own is a row. */
function opensFoot(row: string[], values: string[]): boolean {
  if (values.length === 2) return true
  const words = row[0] ?? ''
  return /:$|[.;!]$/u.test(words) || /^(?:\d+(?:\.\d+)*|[IVX]+|[a-zđ])[.)]\s+\S+\s+\S/u.test(words)
}
