// "Xã X còn thiếu mấy giáo viên?", "số điện thoại của tổ ở xã X?": the cell of the row whose name the question says whole,
// below the column that the rest of it names, in whatever order its words stand there.

import type { StoredDocument } from '../../../library/store.ts'
import { roundColumn } from '../../../library/time-cells.ts'
import type { Asked } from '../../asked.ts'
import { fieldOf, shareOf, spokenIn, type Term } from '../../places/match.ts'
import { phraseKey, syllablesOf } from '../../places/syllables.ts'
import type { Draft } from '../draft.ts'
import { leftover } from '../leftover.ts'
import { newestOfSeries } from '../series.ts'
import { isOtherMoney, rolesAsked } from './asked-columns.ts'
import { cellsOf as cellsOfRow, isOfNamed, rowFraming, toldCells, unitsNamed } from './row-cell.ts'
import { asksTasks, daysOf } from './row-filter.ts'
import { type Entry, nameKey, type RoledCell, type Table, tablesOf } from './table-entries.ts'
import { timedCells, timeSaid } from './time-columns.ts'

/** So much of what the question says besides the name must be the column's, or stand over the table. */
const enough = 0.75
/** So much of the name of the column must be said. */
const ofColumn = 0.5
const asksCount = / (?:bao nhieu|may) /
const asksValue = / (?:bao nhieu|may|gi|nao|ai|dau|the nao) |^ (?:so dien thoai|dien thoai|email) /
/** Said of every count, and of no column. */
const framing = [
  ...rowFraming,
  'con',
  'co',
  'phai',
  'dang',
  'tong so',
  'ca thay',
  'tat ca',
  'luong',
  'chi tieu',
  'tieu chi',
  'nhom tieu chi',
]
/** "Trực từ ngày nào đến ngày nào?": a column that is called "Số người trực" says no day. */
const asksSpan = / tu (?:ngay|thang|hom) nao (?:den|toi) (?:het )?(?:ngay|thang|hom) nao /
const filler = new Set('kiem tra thanh phuc so luong tong con cua va cac nhung da phai la duoc'.split(' '))

interface Row {
  table: Table
  entry: Entry
  /** The cell of the month or quarter that the row is for. */
  month?: RoledCell
}

interface Named {
  table: Table
  entry: Entry
  cell: RoledCell
  /** How much of the question the row, its columns and what stands over the table say. */
  share: number
  /** How many words of the column's name the question says, and how much of it these are. */
  said: number
  tight: number
}

/** "Tháng 10 lấy bao nhiêu mẫu?": what a table of months or quarters, a row for each, holds for the one that is named. */
export function composeMonthRow(asked: Asked): Draft | null {
  const { u, scope } = asked
  if (u.claim || u.excluded || u.place !== null || u.kind === 'header' || !asksValue.test(u.folded))
    return null
  const days = daysOf(u)
  if (!days || days.from === days.to || scope.missing || scope.looseYears.length > 0) return null
  const documents = scope.named ? asked.documents : newestOfSeries(asked.documents)
  const rows = documents.flatMap(tablesOf).flatMap((table): Row[] => {
    if (table.entries.length < leastMonths || !table.entries.every(monthOf)) return []
    const entry = table.entries.find(({ deadlines }) =>
      deadlines.some(({ time: t }) => t.kind === 'period' && t.from === days.from && t.to === days.to),
    )
    const month = entry && monthOf(entry)
    return entry && month ? [{ table, entry, month }] : []
  })
  const [row, ...more] = rows
  if (!row || more.length > 0) return null
  const cells = cellsNamed(asked, row)
    .filter((n) => n.share >= enough && n.tight >= ofColumn)
    .map((n) => n.cell)
  return cells.length > 0 ? toldCells(row.table, row.entry, cells) : null
}

const leastMonths = 3

/** The first cell behind the number, where it holds the time of the row alone. */
function monthOf({ cells }: Entry): RoledCell | undefined {
  const first = cells.find((c) => c.role !== 'number')
  return first?.role === 'when' &&
    /^(?:(?:tháng|quý)\s+)?(?:\d{1,2}|[IVX]{1,3})(?:\s*[/.-]\s*\d{4})?$/iu.test(first.text)
    ? first
    : undefined
}

/** `null` where no one row is named, or none of its columns, or two of them alike. */
export function composeNamedCell(asked: Asked): Draft | null {
  const { u, scope } = asked
  if (u.claim || u.excluded || u.place !== null || u.kind === 'header' || !asksValue.test(u.folded))
    return null
  if (asksTasks.test(u.folded) || scope.missing || scope.looseYears.length > 0) return null
  const documents = scope.named ? asked.documents : newestOfSeries(asked.documents)
  const rows = rowsNamed(asked, documents.flatMap(tablesOf))
  const [best, second] = rows
    .flatMap((row) => cellsNamed(asked, row))
    .filter((n) => n.share >= enough && n.tight >= ofColumn && !isOtherMoney(u.folded, n.cell.column))
    .sort((a, b) => b.said - a.said || b.tight - a.tight || Number(isHead(b)) - Number(isHead(a)))
  // the day that is asked besides is nowhere in the row
  const times = best ? timedCells(best.entry) : []
  if (best && asksDay.test(u.folded) && times.length === 0) return null
  if (best && asksSpan.test(u.folded) && times.length > 0) return toldCells(best.table, best.entry, times)
  const [row] = rows
  const rounds = row && rows.length === 1 && asksRounds.test(u.folded) ? roundsOf(row.entry) : []
  if (row && rounds.length > 1) return toldCells(row.table, row.entry, rounds)
  if (!best || (second && second.cell !== best.cell && isAlike(second, best))) return null
  // "Kỳ báo cáo: Năm" tells no day
  if (u.kind === 'deadline' && u.wants === 'when' && !/\d/.test(best.cell.text)) return null
  return best.cell.role === 'when'
    ? cellsOfRow(asked, { ...best, byUnit: true }, ['when'])
    : toldCells(best.table, best.entry, [best.cell])
}

const asksDay = / (?:khi nao|bao gio|luc nao|hom nao|ngay nao|ngay may|thang nao|han nao|han chot) /

/** "Trong cả 2 đợt", "các đợt": every round is asked for. */
const asksRounds = / (?:ca|tat ca|tung|moi|cac|nhung) (?:(?:\d|hai|ba|bon) )?(?:dot|lan|vong|luot)(?! kiem) /

const roundsOf = ({ cells }: Entry) => cells.filter((c) => roundColumn.test(c.column) && c.text !== '')

const isHead = ({ cell, entry }: Named) => cell === entry.head

function isAlike(second: Named, best: Named): boolean {
  return second.said >= best.said && second.tight >= best.tight && !isHead(best)
}

const longestName = 1000
/** "BC-03", "09a-CK": what only a list of forms or codes has. */
const code =
  /(?<![\p{L}\d/-])(?:\p{Lu}{1,6}[-.]?\d{1,3}\p{L}?(?:-\p{Lu}+)*|\d{1,3}\p{Lu}?\/\p{Lu}{1,6}(?:-\p{Lu}+)*)(?![\p{L}\d/-])/gu

const codesIn = (text: string): string[] => text.toUpperCase().match(code) ?? []

/** "04/DL", also where the cell calls it "Biểu 04/DL". */
const isCode = ({ text }: RoledCell, codes: string[]): boolean =>
  codes.includes(text.replace(/^(?:biểu|mẫu)(?: mẫu)?(?: số)?\s+/iu, '').toUpperCase())

/** The rows with the longest name, or the very code, that the question says. */
function rowsNamed({ u }: Asked, tables: Table[]): (Row & { length: number })[] {
  const question = ` ${nameKey(u.folded.trim())} `
  const tasks = tables.flatMap((table) =>
    table.entries.flatMap((entry) => {
      const key = nameKey(entry.head.text)
      const whole = entry.head.role !== 'unit' && key.includes(' ') && question.includes(` ${key} `)
      return whole ? [{ table, entry, length: key.length }] : []
    }),
  )
  const codes = codesIn(u.raw)
  const coded = tables.flatMap((table) =>
    table.entries.flatMap((entry) =>
      entry.cells.some((c) => isCode(c, codes)) ? [{ table, entry, length: longestName }] : [],
    ),
  )
  const named = [...unitsNamed(u, tables), ...tasks, ...coded]
  const longest = Math.max(...named.map((n) => n.length))
  return named.filter((n) => n.length === longest)
}

function cellsNamed(asked: Asked, { table, entry, month }: Row): Named[] {
  if (!isOfNamed(asked, table, entry)) return []
  const { terms, folded, raw } = asked.u
  const codes = month ? [month] : entry.cells.filter((c) => isCode(c, codesIn(raw)))
  const telling = month ? codes : [entry.head, ...codes]
  const own = new Set(phraseKey(telling.map((c) => c.text).join(' ')).split(' '))
  const words = stateAsked.test(folded) ? [...framing, ...stateWords] : framing
  const open = new Set(leftover(asked, words).filter((t) => !own.has(t.folded)))
  const rest = terms.filter((t) => open.has(t))
  const { document } = table.prepared
  const columns = entry.cells.map((c) => c.column)
  const around = spokenIn(
    fieldOf(syllablesOf([...columns, table.section.heading, document.header.title].join(' | '))),
    terms,
  )
  const share = shareOf(
    rest,
    rest.map((t) => Math.max(around[terms.indexOf(t)] ?? 0, isInText(t, folded, document) ? nearby : 0)),
  )
  // "báo cáo" in the name of the row calls no column "Kỳ báo cáo"
  const beside = codes.reduce(
    (words, { text }) =>
      words.replace(new RegExp(` (?:(?:bieu|mau)(?: mau)?(?: so)? )?${phraseKey(text)} `), ' | '),
    folded.replace(` ${phraseKey(entry.head.text)} `, ' | '),
  )
  const roles = rolesAsked({ folded: beside }, [table])
  const times = timedCells(entry)
  const time = times.length > 1 ? timeSaid(folded, times) : null
  return entry.cells.flatMap((cell) => {
    // by when is told as any limit is, but for one column of several
    if (
      (cell === entry.head && codes.length === 0) ||
      codes.includes(cell) ||
      folded.includes(` ${phraseKey(`${cell.column} ${cell.text}`)} `) ||
      isSaid(cell, folded) ||
      cell.role === 'number' ||
      (cell.role === 'when' && cell !== time) ||
      cell.column === '' ||
      cell.text === ''
    )
      return []
    // "cả 2 đợt" names no second round
    if (roundColumn.test(cell.column) && !folded.includes(` ${phraseKey(cell.column)} `)) return []
    // to whom it is sent is asked, and no sender
    if (cell.role === 'lead' && receiverAsked.test(folded)) return []
    if (asksCount.test(folded) && !/^\d/u.test(cell.text)) return []
    const called = wordsSaid(cell.column, beside, terms)
    const isAsked = codes.length > 0 && ['lead', 'to'].includes(cell.role) && roles.includes(cell.role)
    const isState = stateAsked.test(folded) && ofState.test(cell.column)
    const { said, of } = isAsked || isState ? { said: called.of, of: called.of } : called
    return said > 0
      ? [{ table, entry, cell, share: rest.length === 0 ? 1 : share, said, tight: said / of }]
      : []
  })
}

/** "Đang hư hỏng thế nào?" below "Tình trạng". */
const stateAsked =
  / (?:dang|bi|con|hien|hien nay|tinh trang|hien trang|hu hong|hong|xuong cap)(?: \S+){0,4}? (?:the nao|nhu the nao|ra sao|lam sao|sao|gi|nao|den dau) /
const ofState = /^(?:tình trạng|hiện trạng|thực trạng|mức độ hư hỏng)/iu
const stateWords = [
  'dang',
  'bi',
  'hien',
  'hien nay',
  'tinh trang',
  'hien trang',
  'hu hong',
  'hong',
  'xuong cap',
  'sao',
  'the nao',
  'ra sao',
]

const receiverAsked =
  /^(?!.* (?:ai|(?:don vi|co quan|noi) nao) (?:phai |can |se )?(?:gui|nop|lap|bao cao) ).* (?:gui|nop|bao cao|trinh|cho|ve|den) (?:\S+ ){0,4}?(?:ai|dau|(?:co quan|don vi|noi|so|phong) nao) /

/** What the question says itself is not asked for. */
function isSaid({ text }: RoledCell, folded: string): boolean {
  const key = phraseKey(text)
  return key.includes(' ') && folded.includes(` ${key} `)
}

/** What stands elsewhere in the document counts, a little less. */
const nearby = 0.8

/** The word with one beside it in the question stands side by side in the text. */
function isInText({ folded: word, place }: Term, folded: string, document: StoredDocument): boolean {
  const said = folded.trim().split(' ')
  const key = keyOf(document)
  return [`${said[place - 1]} ${word}`, `${word} ${said[place + 1]}`].some((pair) =>
    key.includes(` ${pair} `),
  )
}

const keys = new WeakMap<StoredDocument, string>()

function keyOf(document: StoredDocument): string {
  const known = keys.get(document)
  if (known !== undefined) return known
  const made = ` ${phraseKey(document.text)} `
  keys.set(document, made)
  return made
}

/** How many words of the column's name the question says, and of how many; what stands in brackets is left out. */
function wordsSaid(column: string, folded: string, terms: Term[]): { said: number; of: number } {
  const words = syllablesOf(column.replace(/\([^)]*\)/gu, ' ')).filter((w) => !filler.has(w.folded))
  const own = new Set(words.map((w) => w.folded))
  const said = words.filter(
    (w) =>
      folded.includes(` ${w.folded} `) ||
      terms.some((t) =>
        t.alternatives.some(
          (a) => a.some((other) => other.folded === w.folded) && a.every((other) => own.has(other.folded)),
        ),
      ),
  )
  return { said: said.length, of: words.length }
}
