// Plain text keeps tables as people type them: cells between bars, with or without a frame, or set in columns by spaces.
// A row becomes one line, TAB between its cells, as every other reader writes it. A frame of bars stays; what was run in
// behind its last bar does not belong to the last cell.

import { type RawSource, wholeText } from './raw-source.ts'
import { type Run, stackedTable } from './stacked-cells.ts'
import { isFormal } from './table.ts'

/** Reads plain text line by line; what is not clearly a table stays as written. */
export function readPlainText(source: string): RawSource {
  const lines = source.split(/\r\n?|\n/).map((line) => line.replace(/[│┃║]/g, '|'))
  const result: string[] = []
  for (let at = 0; at < lines.length; ) {
    const table = framed(lines, at) ?? barred(lines, at) ?? aligned(lines, at) ?? stackedTable(lines, at)
    if (table) result.push(...table.lines)
    else result.push(lines[at]!)
    at = table?.end ?? at + 1
  }
  return wholeText(result.join('\n'))
}

const drawn = /^\s*(?=.*[-=─═]{3})[-=+|:\s─═┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝]+$/u
/** No row of a table is that long. */
const longest = 4000
const isRule = (line: string) => line.length < longest && drawn.test(line)
const hasFrame = (line: string) => line.length < longest && /^\s*\|.*\|/u.test(line)

/** "| a | b |" over "+---+---+" over "| c | d | Mẫu số 11 …" */
function framed(lines: string[], start: number): Run | null {
  let first = start
  while (isRule(lines[first] ?? '') && !hasFrame(lines[first]!)) first++
  if (!hasFrame(lines[first] ?? '')) return null
  const result: string[] = []
  let closed = 0
  let at = first
  for (; at < lines.length; at++) {
    const line = lines[at]!.trim()
    if (isRule(line) && !line.startsWith('|')) continue
    if (!hasFrame(line)) break
    const [, row, behind] = /^(\|.*\|)\s*([^|]*)$/u.exec(line)!
    const bars = row!.split('|').length
    const runIn = behind !== '' && bars === closed
    result.push(...(runIn ? [row!, behind!] : [line]))
    if (behind === '') closed = bars
    else if (runIn) {
      at++
      break
    }
  }
  return { lines: result, end: at }
}

/** "1 | Sở Y tế | 09": rows without a frame, none with more cells than the first. */
function barred(lines: string[], start: number): Run | null {
  const cellsOf = (line: string) =>
    line.length < longest && line.includes('|') && !/^\s*\|/u.test(line) && !line.includes('\t')
      ? line.split('|').map((cell) => cell.trim())
      : null
  const head = cellsOf(lines[start]!)
  if (!head) return null
  const rows: string[][] = []
  let at = start
  for (; at < lines.length; at++) {
    const line = lines[at]!
    if (rows.length > 0 && isRule(line)) continue
    const cells = cellsOf(line)
    if (!cells || cells.length > head.length) break
    rows.push(cells)
  }
  const enough = head.length > 2 ? 2 : 3
  if (rows.length < enough || rows.some(isFormal)) return null
  return { lines: rows.map((cells) => cells.join('\t')), end: at }
}

interface Part {
  at: number
  text: string
}

/** Parts of a line that two spaces or more hold apart. */
function partsOf(line: string): Part[] {
  if (line.length >= longest || line.includes('\t')) return []
  return [...line.normalize('NFC').matchAll(/\S+(?: \S+)*/gu)].map((m) => ({ at: m.index, text: m[0] }))
}

/** A cell that fills its column to the last sign has one space behind it: the next one begins where its column does. */
function partsBelow(line: string, head: readonly Part[]): Part[] {
  return partsOf(line).flatMap((part) => {
    const inside = head.find(
      ({ at }) =>
        at > part.at &&
        part.text[at - part.at - 1] === ' ' &&
        /[\p{Lu}\d]/u.test(part.text[at - part.at] ?? ''),
    )
    if (!inside || !head.some(({ at }) => at === part.at)) return [part]
    const cut = inside.at - part.at
    return [
      { at: part.at, text: part.text.slice(0, cut - 1) },
      { at: inside.at, text: part.text.slice(cut) },
    ]
  })
}

const figure = /^\d{1,3}(?:[.,]?\d+)*\s?%?$/u

/** A head of three columns or more, then rows whose parts begin where those of the head do; what wraps goes on below. */
function aligned(lines: string[], start: number): Run | null {
  const head = partsOf(lines[start]!)
  if (head.length < 3 || isFormal(head.map(({ text }) => text))) return null
  const columnOf = ({ at, text }: Part) => {
    const begun = head.findIndex((part) => Math.abs(part.at - at) <= 1)
    // a figure stands below the middle or the end of its head
    return begun >= 0 || !figure.test(text)
      ? begun
      : head.findIndex((part) => at < part.at + part.text.length && part.at < at + text.length)
  }
  const numbered = /^(?:s?tt|số tt)\.?$/iu.test(head[0]!.text)
  const rows: string[][] = []
  let at = start
  let whole = 0
  let counted = 0
  for (; at < lines.length; at++) {
    const line = lines[at]!
    if (rows.length > 0 && isRule(line)) continue
    const parts = partsBelow(line, head)
    const columns = parts.map(columnOf)
    if (parts.length === 0 || columns.includes(-1) || (columns[0] !== 0 && rows.length < 2)) break
    const isRow = columns[0] === 0 || isBelowMerged(parts, columns, rows.at(-1)!)
    if (isRow && parts.length === 1) break
    const row = isRow ? head.map(() => '') : rows.at(-1)!
    for (const [i, { text }] of parts.entries()) row[columns[i]!] = `${row[columns[i]!]} ${text}`.trim()
    if (isRow) rows.push(row)
    if (parts.length === head.length) whole++
    if (numbered && isRow && Number.parseInt(row[0]!, 10) === counted + 1) counted++
  }
  // the form of a report has its numbers and names, and blanks to be filled in
  const enough = numbered ? whole > 1 || counted > 2 : whole > 2
  if (!enough || rows.some(isFormal)) return null
  return { lines: rows.map((cells) => cells.join('\t')), end: at }
}

/** A row below a merged cell: it fills every column behind that one as the row above does, and nothing in it goes on. */
function isBelowMerged(
  parts: readonly Part[],
  columns: readonly number[],
  above: readonly string[],
): boolean {
  const filled = above.flatMap((cell, at) => (cell !== '' && at >= columns[0]! ? [at] : []))
  return (
    parts.length > 1 &&
    parts.length === filled.length &&
    parts.every(({ text }, i) => columns[i] === filled[i] && /^[\p{Lu}\d]/u.test(text))
  )
}
