// A workbook becomes lines: each of several sheets its name, then one line a row, cells joined by TAB. Values stand as a person
// sees them: dates as d/m/yyyy, formulas as their last result, a merged cell's value in each row that it covers. Hidden
// rows are kept: they are in the file.

import { part } from './office-part.ts'
import { type RawSource, wholeText } from './raw-source.ts'
import { ReadError } from './read-error.ts'
import { sheetLines } from './sheet-lines.ts'
import { holdsForEach } from './table.ts'
import { attribute, child, elements, textOf, type XmlElement } from './xml.ts'
import { openZip, type ZipArchive } from './zip.ts'

interface Workbook {
  strings: string[]
  /** By cell style: whether its number is a date, and whether it carries a time. */
  dates: ('date' | 'time' | 'date and time' | 'percent' | null)[]
  from1904: boolean
}

const maxCells = 2_000_000
const maxMerged = 10_000

/** Reads every sheet in the order of the tabs. */
export function readXlsx(bytes: Buffer): RawSource {
  const zip = openZip(bytes)
  const root = part(zip, 'xl/workbook.xml')
  if (root === null)
    throw new ReadError('Tệp Excel thiếu phần sổ tính; hãy mở bằng Excel và lưu lại thành .xlsx.')
  const workbook: Workbook = {
    strings: sharedStrings(part(zip, 'xl/sharedStrings.xml')),
    dates: dateStyles(part(zip, 'xl/styles.xml')),
    from1904: /^(1|true)$/.test(
      (child(root, 'workbookPr') && attribute(child(root, 'workbookPr')!, 'date1904')) ?? '',
    ),
  }
  const sheets = sheetParts(zip, root)
  const filled = sheets.flatMap(({ name, path }) => {
    const sheet = part(zip, path)
    const rows = sheet === null ? [] : sheetRows(sheet, workbook)
    return rows.length > 0 ? [{ name, rows }] : []
  })
  const lines = filled.flatMap(({ name, rows }, i) => {
    const heading = sheets.length > 1 ? [filled.length > 1 ? `Trang tính: ${name}` : name] : []
    return [...(i > 0 ? [''] : []), ...heading, ...rows]
  })
  return wholeText(lines.join('\n'))
}

function sheetParts(zip: ZipArchive, root: XmlElement): { name: string; path: string }[] {
  const targets = new Map<string, string>()
  const relations = part(zip, 'xl/_rels/workbook.xml.rels')
  for (const relation of relations === null ? [] : elements(relations)) {
    const target = attribute(relation, 'Target') ?? ''
    targets.set(attribute(relation, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  }
  const sheets = child(root, 'sheets')
  return (sheets === null ? [] : elements(sheets)).map((sheet, i) => ({
    name: attribute(sheet, 'name') ?? '',
    path: targets.get(attribute(sheet, 'r:id') ?? '') ?? `xl/worksheets/sheet${i + 1}.xml`,
  }))
}

function sharedStrings(root: XmlElement | null): string[] {
  return root === null ? [] : elements(root).map(richText)
}

/** Phonetic guides (rPh) are not part of the text. */
function richText(item: XmlElement): string {
  return elements(item)
    .map((node) => (node.name === 't' ? textOf(node) : node.name === 'r' ? richText(node) : ''))
    .join('')
}

const builtInDates: Record<number, Workbook['dates'][number]> = {
  9: 'percent',
  10: 'percent',
  18: 'time',
  19: 'time',
  20: 'time',
  21: 'time',
  22: 'date and time',
  45: 'time',
  46: 'time',
  47: 'time',
}

function dateStyles(root: XmlElement | null): Workbook['dates'] {
  const custom = new Map<number, string>()
  const formats = child(root, 'numFmts')
  for (const format of formats === null ? [] : elements(formats)) {
    custom.set(Number(attribute(format, 'numFmtId')), attribute(format, 'formatCode') ?? '')
  }
  const styles = child(root, 'cellXfs')
  return (styles === null ? [] : elements(styles)).map((style) => {
    const id = Number(attribute(style, 'numFmtId') ?? '0')
    const code = custom.get(id)
    if (code !== undefined) return kindOf(code)
    if ((id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'date'
    return builtInDates[id] ?? null
  })
}

function kindOf(code: string): Workbook['dates'][number] {
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '').toLowerCase()
  const day = /[dy]/.test(bare) || /m{3,}/.test(bare)
  const clock = /[hs]/.test(bare)
  if (day) return clock ? 'date and time' : 'date'
  if (clock) return 'time'
  return bare.includes('%') ? 'percent' : null
}

function sheetRows(sheet: XmlElement, workbook: Workbook): string[] {
  const data = child(sheet, 'sheetData')
  const rows = new Map<number, string[]>()
  let last = 0
  let cells = 0
  for (const row of data === null ? [] : elements(data)) {
    const values: string[] = []
    for (const cell of elements(row)) {
      if (cell.name !== 'c') continue
      const column = columnOf(attribute(cell, 'r')) ?? values.length
      const value = cellValue(cell, workbook).replace(/\s+/g, ' ').trim()
      if (value === '' || column > 500) continue
      while (values.length < column) values.push('')
      values[column] = value
      if (++cells > maxCells)
        throw new ReadError('Bảng tính quá lớn; hãy tách ra hoặc chỉ nạp phần cần thiết.')
    }
    last = Number(attribute(row, 'r') ?? last + 1)
    if (values.length > 0) rows.set(last, values)
  }
  repeatMerged(child(sheet, 'mergeCells'), rows)
  const all = [...rows.values()]
  const width = all.reduce((most, row) => Math.max(most, row.length), 0)
  const first = Math.min(...all.map((row) => row.findIndex((value) => value !== '')))
  return sheetLines(all.map((row) => Array.from({ length: width - first }, (_, i) => row[i + first] ?? '')))
}

/** What a merged cell says of each of its rows stands in each; rows that hold nothing else stay out. */
function repeatMerged(merges: XmlElement | null, rows: Map<number, string[]>): void {
  for (const merge of merges === null ? [] : elements(merges)) {
    const [, from, top, bottom] =
      /^([A-Z]{1,3})(\d+):[A-Z]{1,3}(\d+)$/.exec(attribute(merge, 'ref') ?? '') ?? []
    const column = columnOf(from ?? null)
    const value = column === null ? undefined : rows.get(Number(top))?.[column]
    if (column === null || value === undefined || !holdsForEach(value)) continue
    for (let r = Number(top) + 1; r <= Math.min(Number(bottom), Number(top) + maxMerged); r++) {
      const row = rows.get(r)
      if (row === undefined) continue
      while (row.length <= column) row.push('')
      row[column] ||= value
    }
  }
}

/** "C7" → 2 */
function columnOf(reference: string | null): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0]
  if (letters === undefined) return null
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function cellValue(cell: XmlElement, workbook: Workbook): string {
  const type = attribute(cell, 't') ?? 'n'
  const inline = child(cell, 'is')
  if (inline !== null) return richText(inline)
  const node = child(cell, 'v')
  const value = node === null ? '' : textOf(node)
  if (value === '') return ''
  if (type === 's') return workbook.strings[Number(value)] ?? ''
  if (type === 'b') return value === '1' ? 'Đúng' : 'Sai'
  if (type === 'd') return dayText(Date.parse(`${value.slice(0, 10)}T00:00:00Z`)) ?? value
  if (type !== 'n') return value
  return (
    numberText(
      Number(value),
      workbook.dates[Number(attribute(cell, 's') ?? '-1')] ?? null,
      workbook.from1904,
    ) ?? value
  )
}

const dayMs = 86_400_000

function numberText(value: number, kind: Workbook['dates'][number], from1904: boolean): string | null {
  if (!Number.isFinite(value)) return null
  if (kind === 'percent') return `${plainNumber(value * 100)}%`
  if (kind === null || value < 0) return plainNumber(value)
  // Excel counts a 29/02/1900 that never was.
  const days = Math.floor(value + (from1904 ? 1462 : value < 60 ? 1 : 0))
  const minutes = Math.round((value - Math.floor(value)) * 1440)
  const clock = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
  if (kind === 'time' && value < 1) return clock
  const day = dayText(Date.UTC(1899, 11, 30) + days * dayMs)
  return minutes === 0 || kind === 'date' ? day : `${day} ${clock}`
}

/** Without the noise of binary fractions: 0.1 + 0.2 shows as 0,3. */
const plainNumber = (value: number) => String(Number(value.toPrecision(12))).replace('.', ',')

function dayText(time: number): string | null {
  if (Number.isNaN(time)) return null
  const day = new Date(time)
  return `${day.getUTCDate()}/${day.getUTCMonth() + 1}/${day.getUTCFullYear()}`
}
