// Rows of tables: one line each, cells between TABs (or between bars, as markdown has them); the header names columns.

import type { TableRow } from '../document.ts'
import { type Cell, columnsBelowWide, withGroupRates, withTallCells } from './merged-cells.ts'
import { namesPeriod } from './period-columns.ts'

type Row = Omit<TableRow, 'section'>

const headerWord =
  /^(?:s?tt|số tt|số thứ tự|stt\.?|nội dung.*|nhiệm vụ.*|tên .*|công việc.*|hoạt động.*|(?:cơ quan|đơn vị).*|.*chủ trì.*|.*phối hợp.*|.*thực hiện|thời gian.*|thời hạn.*|hạn .*|tiến độ.*|sản phẩm.*|kết quả.*|ghi chú|kinh phí.*|đối tượng.*|chỉ tiêu.*|địa điểm.*|ngày.*|lĩnh vực.*|người .*|mục tiêu.*|hình thức.*|yêu cầu.*|thành phần.*|số lượng.*|căn cứ.*|mã.*|họ và tên.*|chức vụ.*|điểm.*|tiêu chí.*|trách nhiệm.*|loại .*|email.*|điện thoại.*|buổi.*|trưởng .*|đoàn.*|tổ .*|đơn vị|cơ quan|hạn|việc.*|phụ trách.*|đầu mối.*|tháng|quý|tổ|bước|địa bàn.*|tt)$/iu
const numbering = /^(?:\(?\d{1,3}(?:\.\d{1,3})*[.)]?|[IVXLC]+[.)]?|[A-ZĐ][.)]?|[a-zđ][.)])$/

/** Whether words of their own are what a table calls a column. */
export function namesColumn(words: string): boolean {
  return headerWord.test(words)
}

const ditto = /^[-–.\s]*(?:n\.?t\.?|như trên|["”″〃]|''|,,)[-–.\s]*$/iu

/** "nt", "-nt-", "như trên", ditto marks: the cell says what the one above it says. */
export function repeatsAbove(cell: string): boolean {
  return ditto.test(cell)
}

/** Whether a row names the columns of one of the rows below it; its own cells have no names. */
export function isHeaderOf(row: Pick<TableRow, 'cells'>, below: readonly Pick<TableRow, 'cells'>[]): boolean {
  if (row.cells.some(({ column }) => column !== '')) return false
  const named = below.find(({ cells }) => cells.some(({ column }) => column !== ''))
  const own = row.cells.map(({ text }, at) => ({ name: oneLine(text), at })).filter(({ name }) => name !== '')
  const kept = own.filter(({ name, at }) => {
    const column = named?.cells[at]?.column ?? ''
    return column === name || column.endsWith(`: ${name}`) || column.startsWith(`${name}: `)
  })
  return named !== undefined && kept.length * 2 > own.length
}

/** Whether the line at `start..end` is a row of a table. */
export function isRow(text: string, start: number, end: number): boolean {
  const line = text.slice(start, end)
  if (line.includes('\t')) return line.trim() !== ''
  return text[start] === '|' && text.slice(start + 1, Math.min(end, start + 4000)).includes('|')
}

/** All rows in order, each cell with its column; header rows are rows too, their columns empty. */
export function readRows(text: string): Row[] {
  const rows: Row[] = []
  let table: Cell[][] = []
  let ruled = -1
  const flush = () => {
    rows.push(...withGroupRates(nameColumns(table, ruled)))
    table = []
    ruled = -1
  }
  let start = 0
  while (start <= text.length) {
    let end = text.indexOf('\n', start)
    if (end < 0) end = text.length
    if (isRow(text, start, end)) {
      const cells = cellsOf(text, start, end)
      if (!cells.every((cell) => /^:?-{2,}:?$/.test(cell.text) || cell.text === '')) table.push(cells)
      else if (table.length === 1 && cells.some((cell) => cell.text !== '')) ruled = 0
    } else if (text.slice(start, Math.min(end, start + 200)).trim() !== '') flush()
    start = end + 1
  }
  flush()
  return rows
}

function cellsOf(text: string, start: number, end: number): Cell[] {
  const tabbed = text.slice(start, end).includes('\t')
  const separator = tabbed ? '\t' : '|'
  const cells: Cell[] = []
  let from = tabbed ? start : start + 1
  while (from <= end) {
    const found = text.slice(from, end).indexOf(separator)
    const to = found < 0 ? end : from + found
    if (tabbed || found >= 0 || text.slice(from, to).trim()) cells.push(trimmed(text, from, to))
    from = to + 1
    if (!tabbed && from >= end) break
  }
  return cells
}

function trimmed(text: string, from: number, to: number): Cell {
  let start = from
  let end = to
  while (start < end && /\s/.test(text[start]!)) start++
  while (end > start && /\s/.test(text[end - 1]!)) end--
  return { start, end, text: text.slice(start, end) }
}

/** `ruled` is the row above a rule ("| --- |"), which is a header whatever it says; -1 without one. */
function nameColumns(table: Cell[][], ruled: number): Row[] {
  let columns: string[] = []
  let headed = false
  let whole: Cell[] = []
  return table.map((cells, index) => {
    const below = headed ? namesBelow(cells, columns) : null
    const header =
      below !== null ||
      index === ruled ||
      ((index < 4 || isNumberColumn(cells[0]!)) && isHeader(cells)) ||
      (index === 0 &&
        (headsTimes(cells, table[1] ?? []) ||
          headsNumbers(cells, table.slice(1)) ||
          headsRun(cells, table.slice(1)))) ||
      (headed && isSubheader(cells, columns))
    if (below) columns = columns.map((name, at) => below.get(at) ?? name)
    else if (header)
      columns = headed ? joinHeaders(columns, cells) : cells.map((cell) => columnName(cell.text))
    const skipped = !header && isColumnNumbers(cells)
    headed = header
    const short = !header && !skipped && whole.length === columns.length
    const placed = (short && withTallCells(cells, whole)) || cells
    if (header) whole = []
    else if (!skipped && cells.length === columns.length) whole = cells
    const named = placed.map((cell, at) => ({
      ...cell,
      column: header || skipped ? '' : (columns[at] ?? ''),
    }))
    return { start: cells[0]!.start, end: cells.at(-1)!.end, cells: named }
  })
}

/** Names of a second header line that stand at its front, since the cells above them went with the first one. */
function namesBelow(cells: Cell[], columns: string[]): Map<number, string> | null {
  const names = cells.map(({ text }) => oneLine(text))
  const at = columnsBelowWide(columns, cells.length)
  const named = names.every((name) => /\p{L}/u.test(name) && name.length <= 60)
  return at && named && !isColumnNumbers(cells) ? new Map(at.map((column, i) => [column, names[i]!])) : null
}

/** A header says only column names: most cells are known words, none is a number of its own row. */
function isHeader(cells: Cell[]): boolean {
  const filled = cells.filter((cell) => cell.text !== '')
  if (filled.length < 2) return false
  if (filled.some((cell) => cell.text.length > 160)) return false
  const known = filled.filter(({ text }) => headerWord.test(oneLine(text)) || namesPeriod(oneLine(text)))
  if (isNumberColumn(cells[0]!)) return true
  return (
    !numbering.test(cells[0]!.text) &&
    known.length === filled.length &&
    filled.every((cell) => cell.text.length <= 80)
  )
}

/** "Trường | Ngày kiểm tra | Trưởng đoàn": names of the office's own, with a time named above a time. */
function headsTimes(cells: Cell[], below: Cell[]): boolean {
  const plain = cells.every(({ text }) => text !== '' && text.length <= 40 && !/\d/.test(text))
  return (
    plain &&
    cells.length > 1 &&
    cells.some(
      ({ text }, at) =>
        /^(?:ngày|thời gian|thời hạn|hạn|lịch|tiến độ)(?![\p{L}])/iu.test(text) &&
        /\d/.test(below[at]?.text ?? ''),
    )
  )
}

/** "Cấp | Mức nguy hiểm | Người chỉ đạo" over "I | …", "II | …": names above rows that are counted from one. */
function headsRun(cells: Cell[], [first, second]: Cell[][]): boolean {
  const plain = cells.every(({ text }) => text !== '' && text.length <= 40 && !/\d/.test(text))
  const opens = [first, second].map((row) => row?.[0]?.text.replace(/[.)]$/, '').toLowerCase() ?? '')
  return plain && cells.length > 1 && !numbering.test(cells[0]!.text) && countedRuns.includes(opens.join(' '))
}

const countedRuns = ['1 2', '01 02', 'i ii', 'a b']

/** "Đoàn | Địa bàn | Số cơ sở" over "Đoàn số 1 | Quận X | 140": names above a column in which every row has a number. */
function headsNumbers(cells: Cell[], below: Cell[][]): boolean {
  return (
    cells.length > 2 &&
    below.length > 1 &&
    cells.every(({ text }) => text !== '' && text.length <= 40 && !/\d/.test(text)) &&
    cells.some((_, at) => below.every((row) => row.length === cells.length && /\d/.test(row[at]!.text)))
  )
}

function isNumberColumn(cell: Cell): boolean {
  return cell.text.length < 16 && /^(?:s?tt|số tt|số thứ tự)\.?$/iu.test(columnName(cell.text))
}

/** A narrow column wraps inside "STT". */
function columnName(text: string): string {
  return oneLine(text).replace(/^s ?t ?t(?=\.?$)/iu, (name) => name.replace(/ /g, ''))
}

/** Names of any kind that stand only below one that spans them: "Thời gian tiến hành | " over "Hồ sơ | Hiện trường". */
function isSubheader(cells: Cell[], columns: string[]): boolean {
  const filled = cells.flatMap(({ text }, at) => (text === '' ? [] : [{ text, at }]))
  return (
    filled.length > 1 &&
    cells[0]!.text === '' &&
    filled.every(
      ({ text, at }) =>
        text.length <= 60 &&
        (!/\d/.test(text) || namesPeriod(oneLine(text), spanningAt(columns, at))) &&
        isSpanned(columns, at),
    )
  )
}

/** Whether the name above the column goes on over the next one, or comes from the one before. */
function isSpanned(columns: string[], at: number): boolean {
  return columns[at] === '' || (columns[at] !== undefined && columns[at + 1] === '')
}

/** The name that stands over a column: its own, or the last one to its left. */
function spanningAt(columns: string[], at: number): string {
  return columns.slice(0, at + 1).findLast((name) => name !== '') ?? ''
}

const ofTime = /^(?:thời gian|thời hạn|thời điểm|tiến độ|hạn|lịch)(?![\p{L}])/iu
/** What stands over periods tells their year or their kind. */
const ofPeriods = /(?<!\p{L})(?:quý|tháng|năm)(?!\p{L})/iu

/** A second header line below merged cells ("Cơ quan | " over "chủ trì | phối hợp") refines the names; what does not
 * say itself that it is a time keeps the name above. */
function joinHeaders(columns: string[], cells: Cell[]): string[] {
  let spanning = ''
  return cells.map((cell, at) => {
    const above = columns[at] ?? ''
    const own = oneLine(cell.text)
    spanning = above || (own === '' ? '' : spanning)
    if (own === '' || own === above) return above
    const kept = ofTime.test(spanning) || (ofPeriods.test(spanning) && namesPeriod(own, spanning))
    return kept && isSpanned(columns, at) && !ofTime.test(own) ? `${spanning}: ${own}` : own
  })
}

function isColumnNumbers(cells: Cell[]): boolean {
  const said = cells.map(({ text }) => /^\(?(\d{1,2})\)?(?:\s*=.*)?$/u.exec(text)?.[1])
  return cells.length > 1 && said.every((number, at) => number === String(at + 1))
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
