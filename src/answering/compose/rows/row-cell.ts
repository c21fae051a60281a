// "Ai chủ trì kiểm tra xã X?", "sản phẩm của việc Y là gì?": the one row that is about what the question names, and in
// bold the cell of each column that it asks.

import { type Deadline, placeName } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { bare } from '../../evidence/sufficient.ts'
import { coverageIn, fieldOf, shareOf, type Term } from '../../places/match.ts'
import { phraseKey, syllablesOf } from '../../places/syllables.ts'
import { saysName } from '../../question/names.ts'
import type { Understood } from '../../question/question.ts'
import { texts } from '../../texts.ts'
import { composeDeadline } from '../deadlines/deadline.ts'
import { cite, type Draft, emptyDraft, nameOf, proven } from '../draft.ts'
import { leftover } from '../leftover.ts'
import { newestOfSeries } from '../series.ts'
import { askedOf, calledIn, isNamed, rolesAsked } from './asked-columns.ts'
import { citedColumns } from './column-names.ts'
import {
  bodiesOf,
  type Entry,
  isNamedBody,
  isTeamNumber,
  nameKey,
  namesInCell,
  numberIn,
  proofOf,
  type Role,
  type RoledCell,
  type Table,
  tablesOf,
} from './table-entries.ts'
import { timedCells, timeSaid } from './time-columns.ts'

/** A duty of the visited unit, or a matter of the body of the text, is asked of the text. */
const asksDuty = / (?:gui|nop|bao cao|trinh|giai trinh|khac phuc|cong khai|thong bao|kiem diem|chuan bi) /

/** The answer out of one row; `null` where no row is surely meant or it has no such column. */
export function composeRowCell(asked: Asked): Draft | null {
  const { u, scope } = asked
  if (
    u.claim ||
    u.excluded ||
    u.place !== null ||
    u.kind === 'header' ||
    scope.missing ||
    scope.looseYears.length > 0
  )
    return null
  const documents = scope.named ? asked.documents : newestOfSeries(asked.documents)
  const tables = documents.flatMap(tablesOf)
  const roles = rolesAsked(u, tables)
  if (roles.length === 0) return null
  const entry = entryNamed(asked, tables, roles)
  if (!entry || (entry.byUnit && asksDuty.test(u.folded) && !roles.includes('to'))) return null
  if (roles.every((role) => role === 'when') && owesMore(asked, entry)) return null
  return cellsOf(asked, entry, roles)
}

/** Nothing but a body is named, and the text gives it more days than that of the row. */
function owesMore({ u }: Asked, { table, entry }: Found): boolean {
  const [body, ...others] = u.agencies
  if (!body || others.length > 0 || u.terms.some((t) => t.start < body.start || t.end > body.end))
    return false
  const name = ` ${phraseKey(body.agency.name)} `
  return table.prepared.document.deadlines.some(
    (d) => !entry.deadlines.includes(d) && ` ${phraseKey(d.who ?? '')} `.includes(name),
  )
}

export interface Found {
  table: Table
  entry: Entry
  /** Named by the unit that the row is about, not by the words of its task. */
  byUnit: boolean
}

/** The one entry that the question names; `null` where two are named alike. */
function entryNamed(asked: Asked, tables: Table[], roles: Role[]): Found | null {
  const units = unitsNamed(asked.u, tables)
  const longest = Math.max(...units.map((n) => n.length))
  const named = withColumn(
    asked,
    units.filter((n) => n.length === longest),
    roles,
  )
  if (named.length > 1 && !sayTheSame(named, roles)) return null
  if (named[0]) return coversRest(asked, named[0]) ? { ...named[0], byUnit: true } : null
  return taskNamed(asked, tables)
}

/** "Đoàn B" visits several units: its rows have one head of the team. */
function sayTheSame(named: { table: Table; entry: Entry }[], roles: Role[]): boolean {
  const [first] = named
  const said = ({ entry }: { entry: Entry }) =>
    entry.cells
      .filter((c) => roles.includes(c.role) && !isTeamNumber(c.text))
      .map((c) => phraseKey(c.text))
      .join('|')
  return (
    first !== undefined &&
    !roles.some((role) => role === 'when' || role === 'unit' || role === 'task') &&
    named.every((n) => n.table === first.table && said(n) !== '' && said(n) === said(first))
  )
}

/** Where several tables of one document have a row about the unit, those with the column that the question calls by its name or asks. */
function withColumn<Row extends { table: Table; entry: Entry }>(
  { u }: Asked,
  rows: Row[],
  roles: Role[],
): Row[] {
  const documents = new Set(rows.map(({ table }) => table.prepared))
  if (rows.length < 2 || documents.size > 1) return rows
  const called = rows.filter(({ table }) => calledIn(table, u.folded).length > 0)
  if (called.length > 0) return called
  const asked = rows.filter(({ entry }) => entry.cells.some((c) => roles.includes(c.role)))
  return asked.length > 0 ? asked : rows
}

/** What else the question names stands in the row, above it or in the title: it asks of nothing but the row. */
function coversRest(asked: Asked, { table, entry }: { table: Table; entry: Entry }): boolean {
  if (!isOfNamed(asked, table, entry) || !isOfVisit(asked.u.folded, table, entry)) return false
  const own = new Set([
    ...phraseKey(entry.head.text).split(' '),
    ...(numberIn(asked.u.folded, entry)?.words ?? []),
  ])
  const rest = leftover(asked, [...rowFraming, ...visiting]).filter((t) => !own.has(t.folded))
  return rest.length === 0 || fitOf(entry, table, rest, 0) >= 0.7
}

/** "Bao giờ phúc tra xã X?": the day on which X is inspected as planned is another one. */
function isOfVisit(folded: string, { entries, section, prepared }: Table, entry: Entry): boolean {
  const kind = / (phuc tra|dot xuat) /.exec(folded)?.[0]
  if (kind === undefined) return true
  const says = (words: string[]) => ` ${phraseKey(words.join(' '))} `.includes(kind)
  const ofKind = (e: Entry) => says([...e.cells.map((c) => c.text), ...e.groups.map((g) => g.words)])
  if (ofKind(entry)) return true
  return !entries.some(ofKind) && says([section.heading, prepared.document.header.title ?? ''])
}

/** The places and bodies that the question names are those of the row or of its document: a like-named one is another. */
export function isOfNamed(
  { u, scope, agencies }: Asked,
  { prepared, section }: Table,
  entry: Entry,
): boolean {
  const { header, text } = prepared.document
  const own = [...wordsOf(entry), section.heading, header.title, header.issuer, header.place].join(' ')
  const key = ` ${phraseKey(own)} `
  if (![...u.places, ...scope.mustName].every((name) => key.includes(` ${phraseKey(name)} `))) return false
  // a department is no ministry, though the ministry's text speaks of departments
  const isCentral = agencies.agencies.some(
    (a) => a.level === 'trung ương' && phraseKey(a.name) === phraseKey(header.issuer ?? ''),
  )
  return u.agencies.every((a) =>
    saysName(
      a.agency.level === 'trung ương' || isCentral ? own : `${own} ${text}`,
      { ...a, words: a.written, agency: a.agency.name },
      agencies,
    ),
  )
}

function wordsOf({ cells, groups }: Entry): string[] {
  return [...cells.flatMap((c) => [c.column, c.text]), ...groups.map((g) => g.words)]
}

export const visiting =
  'kiem tra,thanh tra,phuc tra,doan,xuong,ve,den,lich,cuoc,dot,ubnd,uy ban nhan dan,xa,phuong,huyen,p,to,to cong tac,nam,quy,thang'.split(
    ',',
  )

/** The entries about a unit that the question says whole, with the length of its name. */
export function unitsNamed(
  u: Understood,
  tables: Table[],
): { table: Table; entry: Entry; at: number; length: number }[] {
  const question = ` ${nameKey(u.folded.trim()).replaceAll(/ubnd (?=(?:xa|phuong|huyen|thi|thanh|quan) )/gu, '')} `
  return tables.flatMap((table) =>
    table.entries.flatMap((entry) => {
      const visited = visitedIn(entry)
      const keys = namesInCell(visited ?? entry.head.text).flatMap((key) => [key, withoutLevel(key)])
      const number = numberIn(question, entry)
      if (number) return [{ table, entry, ...number }]
      if (entry.head.role !== 'unit' && visited === null) return []
      const said = [...keys, ...nameAlone(question, table, entry)]
        .filter((k) => question.includes(` ${k} `) && !isDoing(question, k) && !isOwnPlace(table, k))
        .sort((a, b) => b.length - a.length)
      const [key] = said
      return key ? [{ table, entry, at: question.indexOf(` ${key} `), length: key.length }] : []
    }),
  )
}

/** "Kiểm tra Sở Công Thương" as a task: the unit that is visited; `null` where what is looked into is a matter. */
function visitedIn({ head }: Entry): string | null {
  const visited = head.role === 'task' ? visits.exec(head.text)?.[1] : undefined
  return visited !== undefined && isNamedBody.test(visited) ? visited : null
}

const visits = /^\s*(?:kiểm tra|thanh tra|phúc tra|làm việc)\s+(?:(?:tại|với|ở)\s+)?(\S[^.;:]*)$/iu

/** "Chi cục Thuế khu vực Long Thành - Nhơn Trạch" is said as "Long Thành - Nhơn Trạch" where other rows begin alike. */
function nameAlone(question: string, { entries }: Table, { head }: Entry): string[] {
  const words = nameKey(head.text).split(' ')
  const alike = (count: number) =>
    entries.filter((e) => nameKey(e.head.text).startsWith(`${words.slice(0, count).join(' ')} `)).length
  const shared = words.findLastIndex((_, i) => i >= 2 && i <= words.length - 3 && alike(i) >= 3)
  const name = words.slice(shared).join(' ')
  return shared > 0 && !new RegExp(` ${levels} ${name} `).test(question) ? [name] : []
}

const levels =
  '(?:xa|phuong|huyen|quan|thi xa|thi tran|thanh pho|tinh|ubnd|duong|truong|so|phong|ban|tram|benh vien|chi cuc|trung tam)'

/** "Sở Tư pháp chủ trì kiểm tra …": there the body acts, and no row about it is asked. */
function isDoing(question: string, key: string): boolean {
  return new RegExp(` ${key} (?:se )?(?:chu tri|phoi hop|phu trach) `, 'u').test(question)
}

/** "Hải Dương" says where the plan is from: its city is called "thành phố Hải Dương" there. */
export function isOwnPlace({ prepared }: Table, key: string): boolean {
  return phraseKey(prepared.document.header.place ?? '') === key
}

/** "xã Con Cuông" is said as "Con Cuông", not as one syllable. */
export function withoutLevel(key: string): string {
  const bare = key.replace(/^(?:tinh|xa|phuong|thi tran|huyen|quan|thi xa|thanh pho|dac khu) /u, '')
  return bare.split(' ').length > 1 ? bare : key
}

export const rowFraming =
  'truoc,don vi,co quan,dia phuong,phong,so,nao,ai,la,gi,khi nao,bao gio,ngay nao,thang may,chu tri,phoi hop,phu trach,dau moi,thuc hien,lam,do,dan,dung dau,kinh phi,du toan,chi phi,so tien,von,bao nhieu tien,trieu dong,dong,trieu,ty,ton,het,san pham,noi dung,thoi ki,nien do,thoi gian,thoi han,han,cua,viec,nhiem vu,cong viec,ra,xong,hoan thanh,truong doan,to truong,bao nhieu,may,ngay,gui,nop,cho,ghi chu,can cu,van ban,duoc,bi,giao,trong,ke hoach,bang,phu luc,voi,nhung,cac,va,o,tai,lo,ben,nguoi'.split(
    ',',
  )

/** The row whose own words hold nearly all that the question names, and no other row does. */
function taskNamed(asked: Asked, tables: Table[]): Found | null {
  const rest = leftover(asked, rowFraming)
  const found = tables
    .flatMap((table) =>
      table.entries.flatMap((entry) => {
        if (!isOfNamed(asked, table, entry) || isOfUnsaidPaper(asked.u.folded, entry)) return []
        const terms = termsFor(asked, rest, entry)
        if (terms.filter((t) => !t.light).length < 2) return []
        return [{ table, entry, byUnit: false, fit: fitOf(entry, table, terms) }]
      }),
    )
    .sort((a, b) => b.fit - a.fit)
  const [best, next] = found
  return best && best.fit >= 0.85 && (!next || next.fit <= best.fit - 0.15) ? best : null
}

/** A row of a list of forms is about a paper, whatever matter the paper is of: one must be spoken of. */
function isOfUnsaidPaper(folded: string, { head }: Entry): boolean {
  return papers.test(` ${phraseKey(head.column)} `) && !ofPapers.test(folded)
}

const papers = / (?:mau|bieu|bieu mau|phieu|giay to|thanh phan ho so|bao cao) /
const ofPapers =
  / (?:mau|bieu|phieu|bien ban|bao cao|ho so|giay|giay to|bang|so|danh muc|danh sach|don|to khai|to|the|ki hieu|nop|gui|lap|thong ke|van ban) /

/** What remains of the question, with those of its words that frame others and stand in the name of the row: "bến". */
function termsFor({ u }: Asked, rest: Term[], { head }: Entry): Term[] {
  const own = new Set(syllablesOf(head.text).map((s) => s.spoken))
  return u.terms.filter((t) => rest.includes(t) || own.has(t.spoken))
}

function fitOf(entry: Entry, { section, prepared }: Table, terms: Term[], least = 0.5): number {
  const own = coverageIn(fieldOf(syllablesOf(entry.head.text)), terms)
  if (shareOf(terms, own) < least) return 0
  const row = coverageIn(fieldOf(syllablesOf([...wordsOf(entry), section.heading].join(' '))), terms)
  return shareOf(
    terms,
    terms.map((t, i) => Math.max(own[i] ?? 0, row[i] ?? 0, prepared.titleSyllables.has(t.folded) ? 0.9 : 0)),
  )
}

/** The cells that are asked of an entry; `null` where it has no such column. */
export function cellsOf(asked: Asked, { table, entry, byUnit }: Found, roles: Role[]): Draft | null {
  const draft = emptyDraft('answered')
  if (roles.length === 1 && roles[0] === 'when') return byUnit ? timeOf(asked, table, entry) : null
  let told = 0
  for (const role of roles) {
    if (role === 'to' && severalSend(entry)) continue
    const found = cellsFor(asked, entry, role)
    for (const { column, text } of found) {
      const line = `${column}: **${text}**.`
      if (!draft.lines.includes(line)) draft.lines.push(line)
    }
    if (found.length > 0) told++
    else if (role !== 'when' && table.roles.has(role)) addBlank(draft, asked, table, entry, role)
  }
  // the first asked is what the row must have
  return told === 0 && draft.lines.length === 0 ? null : withRow(draft, table, entry)
}

/** Some cells of a row, each below its column, then the row. */
export function toldCells(table: Table, entry: Entry, cells: RoledCell[]): Draft {
  const draft = emptyDraft('answered')
  draft.lines.push(...cells.map(({ column, text }) => `${column}: **${text}**.`))
  return withRow(draft, table, entry)
}

function withRow(draft: Draft, { prepared, section }: Table, entry: Entry): Draft {
  const { document } = prepared
  draft.lines.push(`${nameOf(document)}, ${placeName(section.path)}:`)
  const shown = entry.cells.filter((c) => c.text !== '' && c.role !== 'number')
  draft.lines.push(`• ${shown.map((c) => (c.column ? `${c.column}: ${c.text}` : c.text)).join(' — ')}`)
  draft.citations.push(...proofOf(entry).map((row) => cite(document, section.path, row)))
  draft.citations.push(...citedColumns(prepared, section.path))
  return proven(draft, [document])
}

function cellsFor({ u }: Asked, entry: Entry, role: Role): { column: string; text: string }[] {
  const cells = entry.cells.filter((c) => c.role === role && c.text !== '')
  if (role === 'other') return cells.filter((c) => isNamed(u.folded, c))
  const named = askedOf(cells, u.folded)
  if (named.length < cells.length) return named
  if (role === 'lead' || role === 'help') {
    if (role === 'lead' && entry.leadAbove) return []
    const bodies = bodiesOf(entry, role).map(({ cell, words }) => ({
      column: role === 'help' && cell.role !== 'help' ? texts.helping : cell.column,
      text: words,
    }))
    return role === 'lead' && bodies.length > 1
      ? bodies.filter((b) => !/^(?:trưởng đoàn|tổ trưởng)/iu.test(b.column))
      : bodies
  }
  return cells.filter((c) => role === 'task' || c !== entry.head)
}

/** "Đơn vị; Sở | Sở; Cục": several send, each to another. */
function severalSend(entry: Entry): boolean {
  const senders = bodiesOf(entry, 'lead').map((b) => b.words)
  const receivers = entry.cells.flatMap((c) => (c.role === 'to' ? [c.text] : []))
  return [senders, receivers].every((names) => names.some((name) => name.includes(';')))
}

/** That the cell of the column is empty; a column without a use of its own must be called by its name. */
function addBlank(draft: Draft, { u }: Asked, table: Table, entry: Entry, role: Role): void {
  const column = table.entries
    .flatMap((e) => e.cells)
    .find((c) => c.role === role && (role !== 'other' || isNamed(u.folded, c)))?.column
  if (!column || (role === 'other' && entry.cells.some((c) => c.column === column && c.text !== ''))) return
  draft.lines.push(texts.blankCell(column, (role === 'lead' && entry.leadAbove?.words) || null))
}

/** The day of the row; of several the one whose column the question says. */
function timeOf(asked: Asked, table: Table, entry: Entry): Draft | null {
  const cells = timedCells(entry)
  const said = cells.length > 1 ? timeSaid(asked.u.folded, cells) : null
  const cell = said && entry.row.cells.find((c) => c.column === said.column)
  const due = entry.deadlines.filter(
    ({ time }) => !cell || (cell.start <= time.start && time.end <= cell.end),
  )
  const [deadline, ...more] = due
  if (deadline && more.length === 0) return whenOf(asked, table, entry, deadline)
  return said ? toldCells(table, entry, [said]) : null
}

/** A deadline of the row, told as any is. */
function whenOf(asked: Asked, { prepared }: Table, entry: Entry, deadline: Deadline): Draft | null {
  const evidence = asked.evidence.find((e) => e.unit === entry.unit) ?? {
    ...bare,
    unit: entry.unit,
    prepared,
  }
  return composeDeadline(
    asked,
    { deadline, evidence, prepared, score: evidence.score, share: evidence.share },
    null,
  )
}
