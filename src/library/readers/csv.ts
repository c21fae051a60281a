// CSV and TSV: one line a row, cells joined by TAB. The separator is the one that the file itself uses most evenly.

import { type RawSource, wholeText } from './raw-source.ts'
import { sheetLines } from './sheet-lines.ts'

/** Reads rows after RFC 4180; a quote that is never closed ends with its line. */
export function readCsv(source: string): RawSource {
  const text = source.replace(/^sep=(.)\r?\n/i, '')
  const rows = parseRows(text, separatorOf(text))
  return wholeText(sheetLines(rows).join('\n'))
}

function separatorOf(text: string): string {
  const lines = text
    .slice(0, 65_536)
    .split(/\r?\n/, 20)
    .filter((line) => line.trim() !== '')
  let best = { mark: ',', score: 0 }
  for (const mark of ['\t', ';', ',', '|']) {
    const counts = lines.map((line) => line.replace(/"[^"]*"/g, '').split(mark).length - 1)
    const common = Math.min(...counts)
    const score =
      common * 100 + counts.filter((count) => count === counts[0]).length * Math.sign(counts[0] ?? 0)
    if (score > best.score) best = { mark, score }
  }
  return best.mark
}

function parseRows(text: string, separator: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    const cell = text[at] === '"' ? quoted(text, at) : plain(text, at, separator)
    row.push(cell.value.replace(/\s+/g, ' ').trim())
    at = cell.end
    if (text[at] === separator) {
      at++
      if (at === text.length) row.push('')
      continue
    }
    if (text[at] === '\r') at++
    if (text[at] === '\n') at++
    rows.push(row)
    row = []
  }
  if (row.length > 0) rows.push(row)
  return rows
}

function plain(text: string, start: number, separator: string): { value: string; end: number } {
  let end = start
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++
  return { value: text.slice(start, end), end }
}

/** After the closing quote, what stands before the next separator belongs to the cell as well. */
function quoted(text: string, start: number): { value: string; end: number } {
  let value = ''
  let at = start + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote < 0) {
      const line = text.indexOf('\n', start)
      const end = line < 0 ? text.length : line
      return { value: text.slice(start + 1, end), end }
    }
    value += text.slice(at, quote)
    if (text[quote + 1] !== '"') return { value, end: quote + 1 }
    value += '"'
    at = quote + 2
  }
}
