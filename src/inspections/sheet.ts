// A CSV or XLSX file becomes rows of cells with the numbers under which a person finds them. Formulas count with the
// result that was saved, a merged cell with its value in every row that it spans. Nothing is judged here.

import ExcelJS from 'exceljs'
import { openZip } from '../library/readers/zip.ts'

/** The file cannot be read at all; the message is the sentence for the person. */
export class SheetError extends Error {}

export interface SheetCell {
  text: string
  /** Set when the cell holds a date rather than text: ISO day. */
  day?: string
  /** Why the cell has no value: a formula that failed or was never computed. */
  problem?: string
}

export interface SheetRow {
  /** As the spreadsheet counts, from 1. */
  number: number
  cells: SheetCell[]
}

const MOST_ROWS = 20_000
const MOST_COLUMNS = 100

/** Reads the first sheet that has content; throws SheetError. */
export async function readSheet(bytes: Uint8Array, name: string): Promise<SheetRow[]> {
  if (bytes.length === 0) throw new SheetError('Tệp trống; hãy kiểm tra rồi gửi lại.')
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (isZip) return readWorkbook(bytes)
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw new SheetError('Đây là tệp Excel đời cũ (.xls); hãy mở bằng Excel và lưu lại thành .xlsx.')
  if (/\.xlsx$/iu.test(name)) throw new SheetError('Tệp .xlsx bị hỏng; hãy mở bằng Excel và lưu lại.')
  return readCsv(bytes)
}

async function readWorkbook(bytes: Uint8Array): Promise<SheetRow[]> {
  const workbook = new ExcelJS.Workbook()
  try {
    openZip(Buffer.from(bytes))
    await workbook.xlsx.load(bytes.slice().buffer)
  } catch {
    throw new SheetError('Tệp Excel bị hỏng hoặc không phải .xlsx; hãy mở bằng Excel và lưu lại.')
  }
  for (const sheet of workbook.worksheets) {
    const rows: SheetRow[] = []
    sheet.eachRow({ includeEmpty: false }, (row, number) => {
      if (rows.length > MOST_ROWS) throw tooLong()
      const width = Math.min(sheet.columnCount, MOST_COLUMNS)
      const cells = Array.from({ length: width }, (_, i) => cellOf(row.getCell(i + 1).value))
      if (cells.some(({ text, problem }) => text !== '' || problem)) rows.push({ number, cells })
    })
    if (rows.length > 0) return rows
  }
  throw new SheetError('Tệp không có dòng nào; hãy kiểm tra rồi gửi lại.')
}

const tooLong = () => new SheetError(`Tệp quá ${MOST_ROWS} dòng; hãy tách nhỏ rồi gửi lại.`)

function cellOf(value: ExcelJS.CellValue): SheetCell {
  if (value === null || value === undefined) return { text: '' }
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return { text: '', problem: 'ngày trong ô không có thật' }
    const day = value.toISOString().slice(0, 10)
    return { text: day, day }
  }
  if (typeof value !== 'object') return { text: String(value).trim() }
  if ('error' in value) return { text: '', problem: `ô báo lỗi ${value.error}` }
  if ('richText' in value)
    return {
      text: value.richText
        .map(({ text }) => text)
        .join('')
        .trim(),
    }
  if ('formula' in value || 'sharedFormula' in value) {
    if (value.result === undefined || value.result === null)
      return { text: '', problem: 'ô là công thức chưa có kết quả; hãy mở bằng Excel, lưu lại rồi gửi lại' }
    return cellOf(value.result as ExcelJS.CellValue)
  }
  return { text: 'text' in value ? String(value.text).trim() : '' }
}

function readCsv(bytes: Uint8Array): SheetRow[] {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new SheetError('Tệp CSV không phải UTF-8; hãy lưu lại với bảng mã UTF-8.')
  }
  if (text.includes('\u0000')) throw new SheetError('Tệp này không phải CSV hay XLSX.')
  const records = splitCsv(text, separatorOf(text))
  if (records.length > MOST_ROWS) throw tooLong()
  return records
    .map((cells, i) => ({
      number: i + 1,
      cells: cells.slice(0, MOST_COLUMNS).map((cell) => ({ text: cell.trim() })),
    }))
    .filter(({ cells }) => cells.some(({ text }) => text !== ''))
}

/** The mark that the first line with content has most of, outside quotes. */
function separatorOf(text: string): string {
  const line = text.split(/\r?\n/).find((one) => one.trim() !== '') ?? ''
  const bare = line.replace(/"[^"]*"/g, '')
  const count = (mark: string) => bare.split(mark).length
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}

/** RFC 4180: quotes around a cell, doubled inside; a line break inside quotes belongs to the cell. */
function splitCsv(text: string, separator: string): string[][] {
  const records: string[][] = [[]]
  let cell = ''
  let quoted = false
  const end = () => {
    records.at(-1)!.push(cell)
    cell = ''
  }
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]!
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (text[i + 1] === '"') cell += text[++i]
      else quoted = false
    } else if (sign === '"' && cell.trim() === '') {
      quoted = true
      cell = ''
    } else if (sign === separator) end()
    else if (sign === '\n') {
      end()
      records.push([])
    } else if (sign !== '\r') cell += sign
  }
  end()
  return records
}
