// The tables of a document as a reader takes them in: what each column is for, what a cell that repeats the one above
// says, under which group a row stands, which times are its own.

import type { Deadline, Section, TableRow } from '../../../document.ts'
import { leadOfRow } from '../../../library/row-deadlines.ts'
import { rhythmColumn, senderOfTimes } from '../../../library/time-cells.ts'
import { phraseKey } from '../../places/syllables.ts'
import type { PreparedDocument, Unit } from '../../places/units.ts'
import { writingsOf } from '../../question/rounds.ts'
import { type CellWords, wordsOf } from './cell-words.ts'

/** What a column is for: who is visited, what is done, who leads, helps, heads the team, when, and so on. */
export type Role =
  | 'unit'
  | 'task'
  | 'lead'
  | 'help'
  | 'leader'
  | 'when'
  | 'period'
  | 'duration'
  | 'to'
  | 'product'
  | 'done'
  | 'basis'
  | 'note'
  | 'group'
  | 'cost'
  | 'number'
  | 'other'

export interface RoledCell extends CellWords {
  role: Role
}

export interface Entry {
  unit: Unit
  row: TableRow
  cells: RoledCell[]
  /** What the row is about: the visited unit, else the task. */
  head: RoledCell
  /** The rows that head it, nearest last. */
  groups: { words: string; row: TableRow }[]
  deadlines: Deadline[]
  /** Who leads by a row above, where the own cell is blank. */
  leadAbove: { words: string; row: TableRow } | null
  /** The rows that name its columns, where a name has a figure: "Tiền thu năm 2022". */
  heads: TableRow[]
}

export interface Table {
  prepared: PreparedDocument
  section: Section
  roles: ReadonlySet<Role>
  entries: Entry[]
}

const roleOf: [Role, RegExp][] = [
  ['number', /^(?:s?tt|số tt|số thứ tự)\.?$/iu],
  [
    'group',
    /^(?:nhóm|lĩnh vực|mảng|loại|phần|khối)(?![\p{L}])(?! (?:thực hiện|phụ trách|chủ trì|kiểm tra|thanh tra))/iu,
  ],
  // what a column counts is no body and no work
  ['other', /^(?:tổng )?số (?!(?:tiền|ngày|hiệu|điện thoại|văn bản)(?!\p{L}))/iu],
  ['help', /phối hợp|hỗ trợ/iu],
  ['period', /thời kỳ|niên độ/iu],
  ['duration', /^thời hạn (?:thanh|kiểm|phúc) tra|^số ngày/iu],
  ['leader', /^(?:trưởng đoàn|tổ trưởng|đoàn trưởng|trưởng nhóm)/iu],
  [
    'cost',
    /^(?:dự kiến |nhu cầu |tổng )*(?:kinh phí|dự toán|chi phí|số tiền|thành tiền|mức vốn|vốn|tổng mức)(?![\p{L}])/iu,
  ],
  [
    'unit',
    /(?:được|bị) (?:\p{L}+ )?(?:thanh|kiểm|phúc) tra|^đối tượng|^địa (?:bàn|điểm|phương)|^nơi (?:thanh|kiểm|phúc) tra/iu,
  ],
  ['lead', /chủ trì|phụ trách|chịu trách nhiệm|đầu mối/iu],
  ['when', /^gửi (?:trước|chậm nhất|vào)(?!\p{L})|^(?!.*nhận).*(?:gửi|nộp) trước(?: ngày)?$/iu],
  [
    'lead',
    /^(?:cơ quan|đơn vị|bên|cấp|bộ phận|người|địa phương) (?:gửi|nộp|lập|báo cáo)(?!.*(?:đến|tới|về|cho|nhận))/iu,
  ],
  ['to', /^(?:nơi|cấp|cơ quan|đơn vị) (?:nhận|gửi)|^gửi|nhận báo cáo/iu],
  ['done', /^ngày hoàn thành$|^ngày xong|^(?:tình trạng|trạng thái|đã hoàn thành)/iu],
  [
    'when',
    /^(?:dự kiến |mốc )?(?:thời gian|thời hạn|thời điểm|tiến độ|hạn|ngày|lịch|mốc|tháng|quý|hoàn thành)/iu,
  ],
  ['basis', /căn cứ|văn bản/iu],
  ['note', /ghi chú/iu],
  ['product', /sản phẩm|^kết quả/iu],
  [
    'lead',
    /thực hiện$|^(?:đoàn|tổ|đội)$|^(?:đoàn|tổ|nhóm|đội) (?:(?:thanh|kiểm) tra|công tác)$|^thành phần|^người|^bộ phận|^cơ quan|^đơn vị (?:làm|thực hiện)/iu,
  ],
  [
    'unit',
    /^tên (?!(?:công )?việc|nhiệm vụ|văn bản|báo cáo|sản phẩm|tài liệu|người|cán bộ|trưởng|thành viên|biểu|mẫu)|^(?:tên )?(?:đơn vị|tỉnh|huyện|quận|xã|phường|thôn|trường|trạm|cơ sở|doanh nghiệp|công ty|chợ|hồ|đập|công trình)/iu,
  ],
  ['task', /^tên (?:biểu|mẫu)|nội dung|nhiệm vụ|việc|hoạt động|báo cáo|công tác|chỉ tiêu|hạng mục/iu],
]
/** Columns of bodies, of which only the other columns tell whether they act or are visited. */
const bodies = /^(?:tên )?(?:các )?cơ quan(?:(?:,? (?:và )?|\/ ?)(?:đơn vị|tổ chức|địa phương)){0,2}$/iu
const visiting = /^(?:trưởng đoàn|đoàn)(?!\p{L})|(?<!\p{L})(?:kiểm tra|thanh tra|phúc tra)(?!\p{L})/iu
const numbering = /^(?:\(?\d{1,3}(?:\.\d{1,3})*[.)]?|[IVXLC]+[.)]?|[A-ZĐ][.)]?|[a-zđ][.)])$/

/** All tables of the document that have named columns, in order. */
export function tablesOf(prepared: PreparedDocument): Table[] {
  const known = read.get(prepared)
  if (known) return known
  const made = readTables(prepared)
  read.set(prepared, made)
  return made
}

const read = new WeakMap<PreparedDocument, Table[]>()

function readTables(prepared: PreparedDocument): Table[] {
  const runs: { columns: string; section: Section; units: Unit[] }[] = []
  for (const unit of prepared.units) {
    const { row, section } = unit
    if (!row || row.cells.every((c) => c.column === '')) continue
    const columns = row.cells.map((c) => c.column).join('|')
    const last = runs.at(-1)
    const goesOn =
      last?.section === section && (last.columns.startsWith(columns) || columns.startsWith(last.columns))
    if (goesOn) last.units.push(unit)
    else runs.push({ columns, section, units: [unit] })
  }
  return runs.flatMap(({ section, units }) => {
    const entries = entriesOf(prepared, units)
    const roles = new Set(entries.flatMap((e) => e.cells.map((c) => c.role)))
    return entries.length > 0 ? [{ prepared, section, roles, entries }] : []
  })
}

function entriesOf(prepared: PreparedDocument, units: Unit[]): Entry[] {
  const rows = units.flatMap((u) => u.row ?? [])
  const heads = headsOf(prepared, rows)
  const widest = Math.max(...rows.map(({ cells }) => cells.length))
  const groups: { words: string; row: TableRow; style: string }[] = []
  const ofFigures = figuresIn(rows)
  return units.flatMap((unit): Entry[] => {
    const row = unit.row!
    const group = groupIn(row, widest)
    if (group) {
      const outer = groups.findIndex((g) => g.style === group.style)
      groups.splice(outer < 0 ? groups.length : outer, groups.length, { ...group, row })
      return []
    }
    const named = row.cells.map(({ column }) => column.trim())
    // rows are about the bodies where nothing else is said to be visited or done
    const ofBodies =
      named.some((column) => visiting.test(column)) ||
      !named.some((column) => !bodies.test(column) && ['unit', 'task'].includes(roleIn(column)))
    // who sends stands beside who receives
    const received = named.some((column) => /nhận/iu.test(column))
    // how often a report comes round is its name only where nothing else is
    const mayHead = (column: string) =>
      ['unit', 'task'].includes(roleIn(column)) && !rhythmColumn.test(column) && !senderOfTimes(column)
    const beside = named.some(mayHead)
    const cells = row.cells.map((cell): RoledCell => {
      const column = cell.column.trim()
      const role = senderOfTimes(column)
        ? 'when'
        : beside && rhythmColumn.test(column)
          ? 'other'
          : received && /^nơi gửi(?!\p{L})/iu.test(column)
            ? 'lead'
            : ofBodies && bodies.test(cell.column.trim())
              ? 'unit'
              : ofFigures.has(cell.column) && noFigures.has(roleIn(cell.column))
                ? 'other'
                : roleIn(cell.column)
      return { ...wordsOf(cell, row, units), role }
    })
    const head =
      filled(cells, 'unit') ??
      filled(cells, 'task') ??
      cells.find((c) => c.text !== '' && !['number', 'when', 'lead'].includes(c.role))
    if (!head) return []
    const deadlines = prepared.document.deadlines.filter(
      (d) => d.end === row.end && d.section === row.section && d.start <= row.start,
    )
    const columned = cells.filter((c) => c.role === 'group' && c.text !== '')
    const lead = filled(cells, 'lead') ? null : leadOfRow(rows, rows.indexOf(row))
    return [
      {
        ...{ unit, row, cells, head, deadlines, heads },
        groups: [...groups, ...columned.map((c) => ({ words: c.text, row }))].map((g) => ({
          words: g.words,
          row: g.row,
        })),
        leadAbove: lead && lead.row !== row && cells.some((c) => c.role === 'lead') ? lead : null,
      },
    ]
  })
}

/** "Có văn bản xin lỗi | 18": columns that hold nothing but figures count something, whatever their names begin with. */
function figuresIn(rows: TableRow[]): ReadonlySet<string> {
  const cells = rows.flatMap((row) => row.cells.filter((c) => c.column !== '' && c.text.trim() !== ''))
  const columns = new Set(cells.map((c) => c.column))
  const counts = (column: string) => {
    const own = cells.filter((c) => c.column === column).map((c) => c.text.trim())
    const inOrder = own.every((text, i) => Number.parseInt(text, 10) === i + 1)
    return own.length > 1 && !inOrder && own.every((text) => figure.test(text))
  }
  return new Set([...columns].filter(counts))
}

const figure = /^\d{1,3}(?:[.,]?\d+)*\s?%?$/u
const noFigures: ReadonlySet<Role> = new Set([
  'basis',
  'product',
  'task',
  'unit',
  'lead',
  'note',
  'help',
  'to',
])

function headsOf({ document }: PreparedDocument, [first]: TableRow[]): TableRow[] {
  if (!first?.cells.some((c) => /\d/u.test(c.column))) return []
  const above = document.rows.filter((r) => r.section === first.section && r.start < first.start)
  const from = above.findLastIndex((r) => r.cells.some((c) => c.column !== '')) + 1
  return above.slice(from)
}

function filled(cells: RoledCell[], role: Role): RoledCell | undefined {
  return cells.find((c) => c.role === role && c.text !== '')
}

function roleIn(column: string): Role {
  const name = column.slice(column.lastIndexOf(': ') + 1).trim()
  return roleOf.find(([, of]) => of.test(name))?.[0] ?? 'other'
}

/** A row that only heads those below it; groups of one kind of numbering stand beside each other. */
function groupIn({ cells }: TableRow, widest: number): { words: string; style: string } | null {
  // "II | Đợt 2" without the cells that it leaves blank
  const short = cells.length === 2 && widest > 2 && /^(?:[IVXLC]+|[A-ZĐ])[.)]?$/.test(cells[0]!.text.trim())
  if (cells.length < 3 && !short) return null
  const said = [...new Set(cells.map((c) => c.text.replace(/\s+/gu, ' ').trim()).filter((t) => t !== ''))]
  const words = said.filter((t) => !numbering.test(t))
  const [only, ...more] = words
  if (!only || more.length > 0 || !/\p{L}{2}/u.test(only)) return null
  if (cells.filter((c) => c.text.trim() !== '').length > 2 && said.length > 2) return null
  const number =
    said.find((t) => numbering.test(t)) ?? /^\s*([IVXLC]+|[A-ZĐ]|\d+)[.)]\s/u.exec(only)?.[1] ?? ''
  if (
    /^\d/.test(number) &&
    cells.some((c) => c.column !== '' && c.text.trim() === only && roleIn(c.column) === 'unit')
  )
    return null
  // "3 | Sở A | 3": a figure that is the row's own number as well; a heading repeats its words, not its number
  const times = (words: string) => cells.filter((c) => c.text.trim() === words).length
  if (number !== '' && times(number) > 1 && times(only) === 1) return null
  const style = /^\(?[IVXLC]+[.)]?$/.test(number)
    ? 'roman'
    : /^\(?\d/.test(number)
      ? 'figure'
      : number
        ? 'letter'
        : 'none'
  return { words: only, style }
}

/** A name as names are compared: "UBND xã", "Ủy ban nhân dân xã" and "xã" are one body within one table. */
export function nameKey(words: string): string {
  return phraseKey(words)
    .replaceAll('uy ban nhan dan', 'ubnd')
    .replaceAll('hoi dong nhan dan', 'hdnd')
    .replace(/^(?:cac |dong chi |ong |ba )+/u, '')
    .replace(/^ubnd (?=(?:xa|phuong|huyen|thi|thanh|quan) )/u, '')
}

/** The bodies and persons that a cell names: all of it, and each where it lists several. */
export function namesInCell(text: string): string[] {
  const outside = text.replace(/\([^)]*\)/gu, ' ')
  const inside = [...text.matchAll(/\(([^)]*)\)/gu)].map((m) => m[1] ?? '')
  const keys = [text, outside, ...listedIn(outside), ...inside.flatMap((part) => part.split(/[,;]/u))].map(
    nameKey,
  )
  return [...new Set(keys)].filter((key) => key.split(' ').length > 1 || /\d/.test(key))
}

const body =
  '(?:các\\s+)?(?:sở|bộ|ban|cục|vụ|chi cục|tổng cục|phòng|trung tâm|viện|hội|công ty|văn phòng|thanh tra|trường|ủy ban|hội đồng|học viện|báo|đài|tổng công ty|tập đoàn|liên đoàn)'
const isBody = new RegExp(`^\\s*${body}(?![\\p{L}])`, 'iu')
/** Begins as names of bodies and places do. */
export const isNamedBody = new RegExp(
  `^\\s*(?:${body}|ubnd|hđnd|công an|xã|phường|huyện|quận|thị xã|thị trấn|thành phố|tỉnh|đặc khu|đoàn|tổ|kho bạc|bảo hiểm|ngân hàng|bệnh viện|trạm|doanh nghiệp|hợp tác xã|mặt trận|quỹ|ông|bà|đồng chí|đ/c|các)(?![\\p{L}])`,
  'iu',
)

/** The parts of a list; "Sở Nông nghiệp và Môi trường" is one name, not the environment besides a department. */
function listedIn(text: string): string[] {
  const parts: string[] = []
  for (const [part] of text.matchAll(/(?:^|[,;\n]|\svà\s)(?:(?![,;\n]|\svà\s)[\s\S])*/gu)) {
    const words = part.replace(/^(?:[,;\n]|\svà\s)/u, '')
    const before = parts.at(-1)
    const goesOn =
      before !== undefined && !part.startsWith(';') && isBody.test(before) && !isNamedBody.test(words)
    if (goesOn) parts[parts.length - 1] = before + part
    else parts.push(words)
  }
  return parts
}

const helpers = /[;,.]?\s*phối hợp(?: với)?\s*:?\s*/iu

/** Who leads and who helps, by the columns or, in one cell, by the word "phối hợp". */
export function bodiesOf(
  { cells, leadAbove }: Entry,
  role: 'lead' | 'help',
): { cell: RoledCell; words: string }[] {
  const blank = cells.find((c) => c.role === 'lead' && c.text === '')
  if (role === 'lead' && leadAbove && blank)
    return [{ cell: { ...blank, row: leadAbove.row }, words: leadAbove.words }]
  return cells.flatMap((cell) => {
    if (cell.text === '') return []
    if (cell.role === 'leader' && role === 'lead') return [{ cell, words: cell.text }]
    if (cell.role === 'help') return role === 'help' ? [{ cell, words: cell.text }] : []
    if (cell.role !== 'lead') return []
    const at = cell.text.search(helpers)
    const words =
      role === 'lead'
        ? at < 0
          ? cell.text
          : cell.text.slice(0, at)
        : at < 0
          ? ''
          : cell.text.slice(at).replace(helpers, '')
    return words.trim() === '' ? [] : [{ cell, words }]
  })
}

/** A row of a list: what it is about, then who, when and what of it; the years looked into would read as its time. */
export function entryLine({ cells, head }: Entry): string {
  const others = cells.filter(
    (c) => c !== head && c.text !== '' && !['number', 'period', 'basis', 'note'].includes(c.role),
  )
  const shown = others.map((c) => (c.column ? `${c.column}: ${c.text}` : c.text))
  return `• ${[`**${head.text}**`, ...shown].join(' — ')}`
}

/** The rows that prove what is said of an entry: its own, those that its cells repeat, and the heads with figures. */
export function proofOf({ row, cells, leadAbove, heads }: Entry): TableRow[] {
  return [...new Set([row, ...cells.map((c) => c.row), ...(leadAbove ? [leadAbove.row] : []), ...heads])]
}

const team = '(tổ|đoàn|nhóm|đội|đợt|bước|cụm|khối)'
const teamColumn = new RegExp(`^${team}(?!\\p{L})`, 'iu')
/** "2" below "Tổ", "Tổ số 2", "Đoàn kiểm tra số 02", "Đoàn B", "Nhóm II". */
const teamNumber = new RegExp(
  `^(?:${team}(?:\\s\\p{L}+){0,3}?\\s(?:số\\s)?)?(?:0?(\\d{1,2})|(\\p{Lu}|[IVX]{1,4}))$`,
  'iu',
)

/** "Tổ số 2" and no more: which team, not who is in it. */
export function isTeamNumber(text: string): boolean {
  return teamNumber.test(text.replace(/\s+/gu, ' ').trim())
}

/** "Tổ công tác số 2": the row with that very number or letter in the column of that name, or called so itself. */
export function numberIn(
  question: string,
  { cells }: Entry,
): { at: number; length: number; words: string[]; cell: RoledCell } | null {
  const first = cells.find((c) => c.role !== 'number')
  for (const cell of cells) {
    const [, own, number, letter] = teamNumber.exec(cell.text.replace(/\s+/gu, ' ').trim()) ?? []
    const ofColumn = teamColumn.exec(cell.column)?.[1]
    const word = own && (cell === first || ofColumn) ? own : ofColumn
    if (!word || !(number || letter)) continue
    const called = number
      ? `(?: [a-z]+){0,2}?(?: so)? (?:${writingsOf(number)
          .map((n) => `0?${n}`)
          .join('|')})`
      : `(?: so)? (?:${writingsOf(phraseKey(letter!)).join('|')})`
    const said = new RegExp(` ${phraseKey(word)}${called} `, 'u').exec(question)
    if (said) return { at: said.index, length: said[0].length, words: said[0].trim().split(' '), cell }
  }
  return null
}
