// Rows of an inspections file become inspections; whatever is wrong is told by row and column, and only that row waits.

import { parseTimeExpressions } from '../calendar/dates.ts'
import { addDays, formatDay, isDay } from '../calendar/day.ts'
import type { Day } from '../document.ts'
import { foldName } from '../library/unit-names.ts'
import { INSPECTION_KINDS, type InspectionKind, readKind } from './kinds.ts'
import { type SheetCell, SheetError, type SheetRow } from './sheet.ts'

export interface RowProblem {
  row: number
  /** Header of the column as the file writes it. */
  column: string
  /** One Vietnamese sentence: what is wrong and how to mend it. */
  problem: string
}

export interface InspectionRow {
  row: number
  plan: string | null
  unit: string
  day: Day
  kind: InspectionKind
  team: string[]
  /** Headers as written, for problems that are found later. */
  columns: Record<Field, string>
}

type Field = 'plan' | 'unit' | 'day' | 'kind' | 'team'

const HEADERS: Record<Field, RegExp> = {
  plan: /^(?:(?:so|so hieu) )?ke hoach(?: (?:so|kiem tra))?$|^so kh$|^kh$/,
  unit: /^(?:ten )?(?:don vi|co quan)(?: don vi)?(?: (?:duoc|bi) kiem tra)?$/,
  day: /^(?:ngay|thoi gian)(?: (?:kiem tra|du kien|thang nam))?$/,
  kind: /^(?:hinh thuc|loai|loai hinh)(?: kiem tra)?$/,
  team: /^(?:doan|thanh vien|to cong tac)(?: (?:kiem tra|doan|doan kiem tra))?$/,
}
const NAMES: Record<Field, string> = {
  plan: 'kế hoạch',
  unit: 'đơn vị',
  day: 'ngày',
  kind: 'hình thức',
  team: 'đoàn',
}
const REQUIRED: Field[] = ['plan', 'unit', 'day', 'kind']
const HEADER_WITHIN_ROWS = 15

/** Throws SheetError when no header row names the columns that are needed. */
export function readRows(
  rows: readonly SheetRow[],
  today: Day,
): { found: InspectionRow[]; problems: RowProblem[] } {
  const header = findHeader(rows)
  const problems: RowProblem[] = []
  const found: InspectionRow[] = []
  for (const row of rows.slice(header.at + 1)) {
    const read = readRow(row, header, today, (field, problem) => {
      problems.push({ row: row.number, column: header.names[field], problem })
    })
    if (read) found.push(read)
  }
  return { found, problems }
}

interface Header {
  at: number
  columns: Partial<Record<Field, number>>
  names: Record<Field, string>
}

function findHeader(rows: readonly SheetRow[]): Header {
  let best: { at: number; columns: Header['columns'] } | null = null
  rows.slice(0, HEADER_WITHIN_ROWS).forEach((row, at) => {
    const columns = columnsOf(row)
    if (Object.keys(columns).length > Object.keys(best?.columns ?? {}).length) best = { at, columns }
  })
  const { at, columns } = best ?? { at: 0, columns: {} as Header['columns'] }
  const missing = REQUIRED.filter((field) => columns[field] === undefined)
  if (missing.length > 0) {
    const seen = rows[at]?.cells.map(({ text }) => text).filter(Boolean) ?? []
    throw new SheetError(
      `Dòng tiêu đề thiếu cột ${missing.map((field) => `“${NAMES[field]}”`).join(', ')}` +
        `${seen.length > 0 ? ` (đang có: ${seen.slice(0, 12).join(', ')})` : ''}; ` +
        'cần các cột kế hoạch, đơn vị, ngày, hình thức, đoàn.',
    )
  }
  const name = (field: Field) => rows[at]?.cells[columns[field] ?? -1]?.text || NAMES[field]
  return {
    at,
    columns,
    names: {
      plan: name('plan'),
      unit: name('unit'),
      day: name('day'),
      kind: name('kind'),
      team: name('team'),
    },
  }
}

function columnsOf(row: SheetRow): Header['columns'] {
  const columns: Header['columns'] = {}
  row.cells.forEach(({ text }, i) => {
    const words = foldName(text)
    for (const field of Object.keys(HEADERS) as Field[])
      if (columns[field] === undefined && HEADERS[field].test(words)) columns[field] = i
  })
  return columns
}

function readRow(
  row: SheetRow,
  { columns, names }: Header,
  today: Day,
  complain: (field: Field, problem: string) => void,
): InspectionRow | null {
  const cell = (field: Field): SheetCell => row.cells[columns[field] ?? -1] ?? { text: '' }
  const used = (Object.keys(columns) as Field[]).map(cell)
  if (used.every(({ text, problem }) => text === '' && !problem)) return null
  let bad = false
  const refuse = (field: Field, problem: string) => {
    bad = true
    complain(field, problem)
  }
  for (const field of Object.keys(columns) as Field[]) {
    const { problem } = cell(field)
    if (problem) refuse(field, problem)
  }
  const { text: plan } = cell('plan')
  const unit = cell('unit').text.replace(/\s+/gu, ' ')
  if (unit === '' && !cell('unit').problem) refuse('unit', 'thiếu tên đơn vị')
  const day = cell('day').problem ? null : readDay(cell('day'), today)
  if (day !== null && 'problem' in day) refuse('day', day.problem)
  const kind = cell('kind').problem ? null : readKind(cell('kind').text)
  if (kind === null && !cell('kind').problem) refuse('kind', kindProblem(cell('kind').text))
  const team = cell('team')
    .text.split(/[;\n]/)
    .map((name) => name.replace(/\s+/gu, ' ').trim())
    .filter(Boolean)
  if (kind === 'đột xuất' && team.length === 0 && !cell('team').problem)
    refuse('team', 'cuộc đột xuất phải ghi tên thành viên đoàn, vì chỉ đoàn được xem')
  if (bad || day === null || !('day' in day) || kind === null) return null
  return { row: row.number, plan: plan === '' ? null : plan, unit, day: day.day, kind, team, columns: names }
}

function kindProblem(text: string): string {
  const known = INSPECTION_KINDS.join(', ')
  return text === ''
    ? `thiếu hình thức; ghi một trong: ${known}`
    : `không rõ hình thức “${text}”; ghi một trong: ${known}`
}

/** A date cell, d/m/yyyy or words for one day; a number that Excel keeps for a date is read as that date. */
function readDay(cell: SheetCell, today: Day): { day: Day } | { problem: string } {
  if (cell.day !== undefined) return inReason(cell.day)
  const { text } = cell
  if (text === '') return { problem: 'thiếu ngày; ghi dạng 12/9/2024' }
  if (isDay(text)) return inReason(text)
  if (/^\d{5}(?:\.\d+)?$/.test(text)) return inReason(addDays('1899-12-30', Math.floor(Number(text))))
  const [first, ...more] = parseTimeExpressions(text, today)
  if (first?.kind === 'invalid') return { problem: `ngày “${text}” không có thật: ${lowered(first.why)}` }
  if (first?.kind !== 'date' || more.length > 0 || !/\d{4}/.test(text))
    return { problem: `không đọc được ngày “${text}”; ghi đủ ngày, tháng, năm, ví dụ 12/9/2024` }
  return inReason(first.date)
}

function inReason(day: Day): { day: Day } | { problem: string } {
  return day >= '2000-01-01' && day <= '2100-12-31'
    ? { day }
    : { problem: `năm của ngày ${formatDay(day)} không hợp lý` }
}

const lowered = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, '')
