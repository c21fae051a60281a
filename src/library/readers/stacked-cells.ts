// A table that was copied from a web page or a PDF with a cell a line: the names of its columns, then the cells of each
// row, one below the other. A row becomes one line again, TAB between its cells.

import { namesColumn } from '../tables.ts'

/** Lines of a source that are one table, and the lines that stand for it. */
export interface Run {
  lines: string[]
  /** The first line behind it. */
  end: number
}

interface Entry {
  at: number
  text: string
}

const numberColumn = /^(?:s?tt|số tt|số thứ tự)\.?$/iu
const timeName = /(?:^|\s)(?:thời gian|thời hạn|thời điểm|tiến độ|hạn|ngày|lịch|hoàn thành)(?![\p{L}])/iu
const day = /(?<!\d)\d{1,2}\s*[/.-]\s*\d{1,4}(?!\d)|(?<!\p{L})(?:ngày|tháng|quý|năm|tuần)\s*(?:\d|[IVX])/iu
const roman = /^[IVX]{1,5}\.?$/u
const mostColumns = 9
const longestName = 60
const longestCell = 400

/** The table whose first name of a column stands in the line, when it is one. */
export function stackedTable(lines: readonly string[], start: number): Run | null {
  const first = lines[start]!.trim()
  if (first === '' || first.length > longestName) return null
  if (numberColumn.test(first)) return numberedRows(lines, start)
  return namesColumn(first) ? datedRows(lines, start) : null
}

function* entriesFrom(lines: readonly string[], start: number): Generator<Entry> {
  for (let at = start; at < lines.length; at++) {
    const text = lines[at]!.trim()
    if (text.includes('\t') || text.includes('|') || text.length > longestCell) return
    if (text !== '') yield { at, text }
  }
}

const isName = (text: string) => text.length <= longestName && !/[.;:]$/u.test(text) && !/^\d/u.test(text)
const numberOf = (text: string) => (/^\d{1,3}[.)]?$/u.test(text) ? Number.parseInt(text, 10) : null)

/** "STT", "Nội dung", "Thời hạn", then "1" and its cells, "2" and its cells. */
function numberedRows(lines: readonly string[], start: number): Run | null {
  const entries = firstOf(entriesFrom(lines, start), 1200)
  const begin = entries.findIndex(({ text }) => numberOf(text) === 1 || text.replace('.', '') === 'I')
  const head = entries.slice(0, Math.max(begin, 0))
  if (head.length < 3 || head.length > mostColumns || !head.slice(1).every(({ text }) => isName(text)))
    return null
  const own = head.length - 1
  const spaced = head[own]!.at - head[0]!.at > own
  const rows: string[][] = []
  let at = begin
  let last = 0
  while (at < entries.length) {
    const { text } = entries[at]!
    if (roman.test(text)) {
      if (numberOf(entries[at + 2]?.text ?? '') === null) break
      rows.push([text, entries[at + 1]!.text])
      at += 2
      continue
    }
    const value = numberOf(text)
    if (value === null || (value !== last + 1 && !(value === 1 && roman.test(rows.at(-1)?.[0] ?? '')))) break
    last = value
    const to = endOfRow(entries, at + 1, own, value, { spaced, days: dayColumnOf(rows, own) })
    const cells = to === null ? null : placed(wrapped(entries.slice(at + 1, to), own), own, rows)
    if (!cells) return null
    rows.push([text, ...cells])
    at = to!
  }
  const whole = rows.filter((row) => row.length === head.length && row.every((cell) => cell !== ''))
  if (whole.length < 2) return null
  return tableOf([head.map(({ text }) => text), ...rows], entries[at - 1]!.at + 1)
}

/** Where the row ends: at the number of the next one or of a group; the last row has as many cells as it may, none behind a blank line of a table without any. */
function endOfRow(
  entries: readonly Entry[],
  from: number,
  own: number,
  value: number,
  { spaced, days }: { spaced: boolean; days: number },
): number | null {
  const opens = (at: number) => {
    const text = entries[at]?.text ?? ''
    return numberOf(text) === value + 1 || (roman.test(text) && numberOf(entries[at + 2]?.text ?? '') === 1)
  }
  if (opens(from + own)) return from + own
  for (let at = from + 1; at < Math.min(entries.length, from + own + 3); at++) if (opens(at)) return at
  let to = from
  while (to < entries.length && to < from + own) {
    const gap = to > from && entries[to]!.at - entries[to - 1]!.at > 1
    if (gap && !spaced) break
    to++
  }
  // cells that wrapped push the day out
  while (
    days === own - 1 &&
    to === from + own &&
    !day.test(entries[to - 1]!.text) &&
    day.test(entries[to]?.text ?? '')
  )
    to++
  return to > from ? to : null
}

/** Cells that wrapped: what goes on in small letters belongs to the line above, where there are too many. */
function wrapped(entries: readonly Entry[], own: number): string[] {
  const cells = entries.map(({ text }) => text)
  for (let at = cells.length - 1; at > 0 && cells.length > own; at--) {
    if (/^\p{Ll}/u.test(cells[at]!)) cells.splice(at - 1, 2, `${cells[at - 1]} ${cells[at]}`)
  }
  return cells
}

/** A row with an empty cell: its day stands in the column of the days above. */
function placed(cells: string[], own: number, above: readonly string[][]): string[] | null {
  if (cells.length > own || cells.length === 0) return null
  if (cells.length === own) return cells
  const blanks = Array.from({ length: own - cells.length }, () => '')
  const column = above.length === 0 ? -1 : dayColumnOf(above, own)
  const at = cells.findIndex((cell) => day.test(cell) && cell.length < longestName)
  if (column < 0 || at < 0 || column < at) return [...cells, ...blanks]
  const shift = Math.min(column - at, blanks.length)
  return [...cells.slice(0, at), ...blanks.slice(0, shift), ...cells.slice(at), ...blanks.slice(shift)]
}

function dayColumnOf(rows: readonly string[][], own: number): number {
  const whole = rows.filter((row) => row.length === own + 1)
  for (let at = own; at > 0; at--)
    if (whole.length > 0 && whole.every((row) => day.test(row[at]!))) return at - 1
  return -1
}

/** "Đơn vị", "Ngày kiểm tra", "Buổi", then as many lines for every row, a day below the name of the days. */
function datedRows(lines: readonly string[], start: number): Run | null {
  const head: Entry[] = []
  const cells: Entry[] = []
  for (const entry of entriesFrom(lines, start)) {
    if (head.length > mostColumns || cells.length > 600) break
    if (cells.length === 0 && isName(entry.text) && namesColumn(entry.text)) head.push(entry)
    else if (head.length < 3) break
    else cells.push(entry)
  }
  const time = head.findIndex(({ text }) => timeName.test(text))
  if (head.length < 3 || head.length > mostColumns || time < 0) return null
  const rows: string[][] = []
  let at = 0
  for (; at + head.length <= cells.length; at += head.length) {
    const row = cells.slice(at, at + head.length).map(({ text }) => text)
    const fits = day.test(row[time]!) && row[time]!.length < longestName
    if (!fits || row.some((text) => /[.;:]$/u.test(text) || roman.test(text.split(' ')[0]!))) break
    rows.push(row)
  }
  return rows.length < 2 ? null : tableOf([head.map(({ text }) => text), ...rows], cells[at - 1]!.at + 1)
}

function tableOf(rows: string[][], end: number): Run {
  return { lines: rows.map((cells) => cells.join('\t')), end }
}

function firstOf<T>(items: Iterable<T>, most: number): T[] {
  const found: T[] = []
  for (const item of items) {
    if (found.length >= most) break
    found.push(item)
  }
  return found
}
