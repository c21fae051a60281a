// "Kinh phí bao nhiêu?", "ai làm trưởng đoàn?" right after an answer out of a row: the same row is asked for another of
// its cells, or, where its table has no such column, the row of that unit in another table of the document. Of several
// rows each is asked; "còn đợt hè?" asks the same of another row of that table.

import type { Asked } from '../../asked.ts'
import { phraseKey } from '../../places/syllables.ts'
import { asksOfPerson } from '../../turns/person-told.ts'
import type { Draft } from '../draft.ts'
import {
  cellsAlike,
  columnsAsked,
  columnsSaid,
  holdsColumn,
  ofColumns,
  otherRow,
  toldOfRows,
} from './alike-row.ts'
import { calledIn, rolesAsked } from './asked-columns.ts'
import { cellsOf, type Found } from './row-cell.ts'
import { nameKey, proofOf, type Role, type Table, tablesOf } from './table-entries.ts'
import { timedCells, timeSaid } from './time-columns.ts'

/** Words that ask, point back or are the names of columns: beside them a turn names nothing of its own. */
const framing = new Set(
  'ai la gi nao khi bao gio ngay thang quy may nhieu lau chu tri phoi hop phu trach dau moi thuc hien lam do san pham noi dung thoi ki nien gian han cua viec nhiem vu cong nay ay no the vay thi con ra xong hoan thanh truong doan to dan dung gui nop cho ghi chu can cu van ban duoc bi giao trong voi nhung cac va o tai ben nguoi don vi co quan phong so kinh phi du toan chi tien trieu dong ty ti von muc ton het kem cuoc dot keo dai ten lo nhan kiem tra thanh dong muc phan a nhi ha nhe roi luc hom chot cuoi hang cung noi dau hay dung khong ko cham nhat truoc muon tre lap bieu mau su'.split(
    ' ',
  ),
)
/** A duty, the time that is left, or a sum of the whole is no cell of the row. */
const asksElse =
  / (?:bao cao|khac phuc|cong khai|thong bao|giai trinh|con (?:may|bao nhieu|bao lau|lai)|tong|tat ca|ca ke hoach|qua han|ki) /

/** `null` where the turn names something of its own, or the answer before was out of no rows of one table. */
export async function composeLastRow(asked: Asked): Promise<Draft | null> {
  const { u, last } = asked
  if (last === null || u.claim || last.quotes.length === 0) return null
  const turn = ` ${phraseKey(u.raw)} `
  if (asksOfPerson(turn)) return null
  const rows = await lastRows(asked)
  const [found, ...others] = rows
  if (!found) return null
  const other = otherRow(turn, found)
  if (other) return cellsAlike(asked, { ...other, byUnit: true }, turn, last)
  if (others.length === 0 && otherTime(turn, found))
    return cellsOf({ ...asked, u: { ...u, folded: turn } }, found, ['when'])
  const valued = others.length === 0 ? columnsOfValue(turn, found) : []
  if (valued.length > 0) return ofColumns(found, valued)
  const elseAsked = asksElse.exec(turn)?.[0]
  const ofColumn = elseAsked !== undefined && holdsColumn(found.table, elseAsked)
  if ((elseAsked !== undefined && !ofColumn) || !namesNothing(turn, found)) return null
  if (others.length > 0) return toldOfRows(rows, columnsAsked(turn, found.table))
  if (ofColumn) return ofColumns(found, columnsAsked(turn, found.table))
  const asks = { ...u, folded: turn }
  const tables = tablesOf(found.table.prepared)
  const roles = rolesAsked(asks, tables)
  if (roles.length === 0) return ofColumns(found, columnsSaid(turn, found.table))
  const named = (t: Table) => calledIn(t, turn).length > 0
  const own = named(found.table) || !tables.some(named)
  const there = elsewhere({ ...asked, u: asks }, found, roles)
  if (!own && there) return there
  const held = own || found.entry.cells.some((c) => roles.includes(c.role))
  return (held ? cellsOf({ ...asked, u: asks }, found, roles) : null) ?? there
}

/** "Còn sở thì sao?", where the row has days of several senders: that whose column the turn says. */
function otherTime(turn: string, found: Found): boolean {
  if (!/^ (?:vay |the |roi )*(?:con|the|rieng|vay) | thi (?:sao|the nao) $/.test(turn)) return false
  const times = timedCells(found.entry)
  return (
    times.length > 1 && timeSaid(turn, times) !== null && namesNothing(turn.replace(' thi sao ', ' '), found)
  )
}

/** "Trực tiếp hay qua báo cáo?", "đoàn có đến trực tiếp không?": the columns whose cells say again and again what the turn says. */
function columnsOfValue(turn: string, found: Found): string[] {
  const asked = turn.replace(inPerson, ' truc tiep ')
  if (!/ (?:khong|ko|hay|phai|chi|chua) /.test(asked)) return []
  const { entries } = found.table
  const names = new Set((entries[0]?.cells ?? []).map((c) => c.column))
  return [...names].filter((column) => {
    const said = entries.flatMap((e) =>
      e.cells.flatMap((c) => (c.column === column && c !== e.head ? [phraseKey(c.text)] : [])),
    )
    const values = [...new Set(said)].filter((v) => v !== '' && !/\d/.test(v) && asked.includes(` ${v} `))
    if (values.length === 0 || new Set(said).size * 2 > said.length) return false
    const rest = values.reduce((left, v) => left.replace(` ${v} `, ' '), asked)
    return namesNothing(rest.replace(visiting, ' '), found)
  })
}

const inPerson = / (?:tan (?:noi|cho|don vi)|tai (?:cho|don vi)) /
const visiting = /(?<= )(?:(?:co|den|xuong|toi|ve|doan|se|hay|chi|chua|a|ha|bi|duoc) )+/g

/** The rows of one table that the last answer rests on; rows that the cells of a single one repeat are left out. */
async function lastRows({ last, view }: Asked): Promise<Found[]> {
  const quotes = last!.quotes.map((q) => q.split(' ').map(Number))
  const prepared = await view.prepare(quotes[0]?.[0] ?? -1)
  if (!prepared) return []
  const entries = tablesOf(prepared).flatMap((table) => table.entries.map((entry) => ({ table, entry })))
  // what dates the document is quoted besides
  const quoted = quotes.flatMap(
    ([, start = -1]) => entries.find(({ entry: { row } }) => row.start <= start && start < row.end) ?? [],
  )
  const [first] = quoted
  if (!first) return []
  const proof = proofOf(first.entry)
  if (quoted.every((q) => proof.includes(q.entry.row))) return [{ ...first, byUnit: true }]
  const rows = quoted.filter((q, i) => quoted.findIndex((o) => o.entry === q.entry) === i)
  const { sections } = prepared.document
  const ofHead = quotes.filter(([, start = -1]) =>
    sections.some((s) => s.kind === 'opening' && s.start <= start && start < s.end),
  )
  return rows.length + ofHead.length === quotes.length && rows.every((q) => q.table === first.table)
    ? rows.map((q) => ({ ...q, byUnit: true }))
    : []
}

/** "Ai làm chính?"; the word alone is a part of names ("Sở Tài chính"). */
const mainly = /(?<= )((?:lam|lo|phu trach|chu tri|dam nhan) )chinh /

function namesNothing(turn: string, { table, entry }: Found): boolean {
  const own = new Set(
    phraseKey(entry.cells.flatMap((c) => [c.column, ...(c === entry.head ? [c.text] : [])]).join(' ')).split(
      ' ',
    ),
  )
  const columns = new Set(
    tablesOf(table.prepared).flatMap((t) =>
      (t.entries[0]?.cells ?? []).flatMap((c) => phraseKey(c.column).split(' ')),
    ),
  )
  // "buổi sáng hay chiều?" says what may stand in the cell
  const said = new Set(
    table.entries.flatMap((e) =>
      columnsSaid(turn, table).flatMap((column) =>
        e.cells.flatMap((c) => (c.column === column ? phraseKey(c.text).split(' ') : [])),
      ),
    ),
  )
  return turn
    .replace(mainly, '$1')
    .trim()
    .split(' ')
    .every((word) => framing.has(word) || own.has(word) || columns.has(word) || said.has(word))
}

/** The row about the same unit or task in another table of the document, where that one has the column. */
function elsewhere(asked: Asked, { table, entry }: Found, roles: Role[]): Draft | null {
  const key = nameKey(entry.head.text)
  const others = tablesOf(table.prepared)
    .filter((t) => t !== table)
    .flatMap((t) =>
      t.entries.filter((e) => nameKey(e.head.text) === key).map((e) => ({ table: t, entry: e })),
    )
  for (const other of others) {
    const draft = cellsOf(asked, { ...other, byUnit: true }, roles)
    if (draft) return draft
  }
  return null
}
