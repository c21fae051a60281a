// The rows of a table that was just answered from: which of its columns a turn says by some of their words, which other
// row it names, and the same cells of that one or of several. Pure.

import { placeName } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { phraseKey } from '../../places/syllables.ts'
import { asksForm } from '../../question/question-kind.ts'
import type { Memory } from '../../turns/memory.ts'
import { cite, type Draft, emptyDraft, nameOf, proven } from '../draft.ts'
import { isNamed, rolesAsked } from './asked-columns.ts'
import { cellsOf, type Found, toldCells, withoutLevel } from './row-cell.ts'
import { bodiesOf, type Entry, nameKey, proofOf, type Table } from './table-entries.ts'

const asks = / (?:nao|gi|bao nhieu|may|ai|dau|the nao|hay|khong|nhieu) /
/** Whether a column of the table is called by the words that the turn says. */
export function holdsColumn({ entries: [first] }: Table, words: string): boolean {
  return (first?.cells ?? []).some((c) => ` ${phraseKey(c.column)} `.includes(words))
}

/** Syllables that columns of many kinds share: alone they name none. */
const ofMany = new Set(
  'so ngay don vi co quan nguoi thoi gian kiem tra du kien ket qua noi dung to chuc thuc hien han bao cao truong dia diem cac va cua theo tai cong viec ten'.split(
    ' ',
  ),
)
const where = / (?:o|tai) (?:dau|cho nao|noi nao) /
const ofForm = /^(?:so |ten )?(?:bieu|mau|phu luc|de cuong) /
const ofPlace = /^(?:dia diem|dia chi|noi|tru so|cho) /

/** The columns that a turn says by a pair of their syllables, or by one that few share: "mấy cơ sở?" of "Số cơ sở dự kiến". */
export function columnsSaid(turn: string, { entries: [first] }: Table): string[] {
  const named = cellsBeside(first).filter((c) => nameOnly(turn) === phraseKey(c.column))
  if (named.length > 0) return named.map((c) => c.column)
  if (!asks.test(turn)) return []
  const counted = cellsBeside(first).filter((c) => {
    const name = phraseKey(c.column)
    return !name.includes(' ') && new RegExp(` ${name} (?:so )?(?:may|nao) `).test(turn)
  })
  if (counted.length > 0) return counted.map((c) => c.column)
  const words = turn.trim().split(' ')
  const shared = (column: string) => {
    const name = ` ${phraseKey(column.replace(/\([^)]*\)/gu, ' '))} `
    const pairs = words.filter((word, i) => name.includes(` ${words[i - 1]} ${word} `)).length
    const single = words.some((word) => !ofMany.has(word) && name.includes(` ${word} `)) ? 1 : 0
    return pairs * 2 + single
  }
  const cells = cellsBeside(first)
  const best = Math.max(0, ...cells.map((c) => shared(c.column)))
  if (best > 0) return cells.filter((c) => shared(c.column) === best).map((c) => c.column)
  if (asksForm(turn)) return cells.filter((c) => ofForm.test(`${phraseKey(c.column)} `)).map((c) => c.column)
  return where.test(turn)
    ? cells.filter((c) => ofPlace.test(`${phraseKey(c.column)} `)).map((c) => c.column)
    : []
}

/** The columns that a question asks: called by their names, else by what they are for, else by some of their words. */
export function columnsAsked(folded: string, table: Table): string[] {
  const [first] = table.entries
  const cells = (first?.cells ?? []).filter((c) => c.column !== first?.head.column)
  const roles = rolesAsked({ folded }, [table])
  const called = cells.filter((c) => isNamed(folded, c))
  const ofRole = (called.length > 0 ? called : cells).filter((c) => roles.includes(c.role))
  if (ofRole.length === 0) return columnsSaid(folded, table)
  const times = ofRole.filter((c) => c.role === 'when')
  // "thời gian" beside "hạn báo cáo": of what the question does not speak it asks no time
  const said = times.filter((c) => restOf(c.column).length > 0 && saysRest(folded, c.column))
  const plain = times.filter((c) => restOf(c.column).length === 0)
  const meant = times.length < 2 ? times : said.length > 0 ? said : plain
  return ofRole.filter((c) => c.role !== 'when' || meant.includes(c)).map((c) => c.column)
}

function cellsBeside(first: Entry | undefined): Entry['cells'] {
  return (first?.cells ?? []).filter((c) => c.role !== 'number' && c.column !== first?.head.column)
}

/** "Còn nơi nhận?", "biểu mẫu": the turn without the words that only lead to what it names. */
function nameOnly(turn: string): string {
  return turn
    .trim()
    .replace(/^(?:(?:con|the|vay|roi|va|thi|cho biet|xem) )+/, '')
    .replace(/(?: (?:thi sao|thi|a|nhe|la|cua no))+$/, '')
}

function saysRest(folded: string, column: string): boolean {
  const rest = restOf(column)
  return rest.filter((word) => folded.includes(` ${word} `)).length * 2 > rest.length
}

/** What the name of a column of times says besides that it is one: "báo cáo kết quả" of "Hạn báo cáo kết quả đợt". */
function restOf(column: string): string[] {
  return phraseKey(column)
    .split(' ')
    .filter((word) => !ofTime.has(word))
}

const ofTime = new Set('thoi gian han ngay thang quy kiem tra du kien moc lich dot'.split(' '))

const frame = new Set(
  'vay the con roi thi sao rieng ve o voi doi cua ben tai nao dot ngay khi gio bao may ai dau gi la nhu'.split(
    ' ',
  ),
)

/** "Thế đợt hè?": the one other row of the table whose name the turn says, and nothing else; `null` where none or several. */
export function otherRow(turn: string, { table, entry }: Found): { table: Table; entry: Entry } | null {
  const column = phraseKey(entry.head.column).split(' ')
  const words = turn.trim().split(' ')
  if (!/^ (?:vay |the |roi )*(?:con|the|rieng|vay) | thi (?:sao|the nao) $/.test(turn)) return null
  const from = words.findIndex((word) => !frame.has(word))
  const to = words.findLastIndex((word) => !frame.has(word))
  if (from < 0) return null
  const core = words.slice(from, to + 1)
  const named = [core, core[0] !== undefined && column.includes(core[0]) ? core.slice(1) : core]
    .map((part) => part.join(' '))
    .filter((part) => part !== '' && !/^\d+$/.test(part))
  const others = table.entries.filter((e) => e !== entry)
  for (const name of named) {
    const says = (text: string) => ` ${phraseKey(text)} `.includes(` ${name} `)
    const found = [
      // the same report of another sender
      others.filter((e) => e.head.text === entry.head.text && bodiesOf(e, 'lead').some((b) => says(b.words))),
      others.filter((e) => keysOf(e).includes(name)),
      others.filter((e) => says(e.head.text)),
      others.filter((e) => e.cells.some((c) => phraseKey(c.text) === name)),
    ]
    const [only, ...more] = found.find((entries) => entries.length > 0) ?? []
    if (only && more.length === 0) return { table, entry: only }
  }
  return null
}

function keysOf({ head }: Entry): string[] {
  const key = nameKey(head.text)
  return [key, withoutLevel(key.replace(/^(?:ubnd|uy ban nhan dan) /u, ''))]
}

/** The cells of another row that the turn asks for, or else those that the last question asked for. */
export function cellsAlike(
  asked: Asked,
  found: Found,
  turn: string,
  { asking, question }: Memory,
): Draft | null {
  const said = [turn, ` ${phraseKey(asking)} `, ` ${phraseKey(question)} `]
  const folded = said.find((words) => columnsAsked(words, found.table).length > 0)
  if (folded === undefined) return null
  const columns = columnsAsked(folded, found.table)
  const roles = rolesAsked({ folded }, [found.table])
  const timed = columns.length === 1 && roles.length === 1 && roles[0] === 'when'
  const when = timed ? cellsOf({ ...asked, u: { ...asked.u, folded } }, found, roles) : null
  return when ?? ofColumns(found, columns)
}

/** What the columns of one row hold; `null` where they hold nothing. */
export function ofColumns({ table, entry }: Found, columns: string[]): Draft | null {
  const cells = entry.cells.filter((c) => columns.includes(c.column) && c.text !== '')
  return cells.length > 0 ? toldCells(table, entry, cells) : null
}

/** What the columns of several rows hold, row by row; `null` where no row holds anything. */
export function toldOfRows(rows: Found[], columns: string[]): Draft | null {
  const draft = emptyDraft('answered')
  const [{ table }] = rows as [Found]
  const { document } = table.prepared
  draft.lines.push(`${nameOf(document)}, ${placeName(table.section.path)}:`)
  for (const { entry } of rows) {
    const cells = entry.cells.filter((c) => columns.includes(c.column) && c.text !== '' && c !== entry.head)
    if (cells.length === 0) continue
    draft.lines.push(`• ${entry.head.text}: **${cells.map((c) => c.text).join(' — ')}**`)
    draft.citations.push(...proofOf(entry).map((row) => cite(document, table.section.path, row)))
  }
  return draft.citations.length > 0 ? proven(draft, [document]) : null
}
