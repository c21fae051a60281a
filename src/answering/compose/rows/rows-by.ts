// "Sở X chủ trì những việc nào?", "tháng 9 kiểm tra đơn vị nào?", "khu vực miền núi có những xã nào?": all rows of the
// tables whose own cells pass what the question sets: who leads or helps, in which days, under which group.

import { type Day, placeName } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { coverageIn, fieldOf, shareOf, type Term } from '../../places/match.ts'
import { phraseKey, syllablesOf } from '../../places/syllables.ts'
import type { PreparedDocument } from '../../places/units.ts'
import type { Understood } from '../../question/question.ts'
import { texts } from '../../texts.ts'
import { cite, type Draft, emptyDraft, joined, nameOf, proven } from '../draft.ts'
import { documentPhrases, leftover } from '../leftover.ts'
import { newestOfSeries } from '../series.ts'
import { calledIn } from './asked-columns.ts'
import { ofHalfAsked } from './half-of-day.ts'
import {
  asksTasks,
  daysOf,
  type Filter,
  filterOf,
  isWithin,
  passes,
  saysIssuer,
  thing,
} from './row-filter.ts'
import { type Entry, entryLine, numberIn, proofOf, type Table, tablesOf } from './table-entries.ts'
import { ofKindAsked } from './unit-kinds.ts'

const asksRows = new RegExp(
  [
    ` ${thing}(?: \\S+){0,3}? (?:nao|gi) `,
    ` (?:nhung|cac) ${thing} `,
    ' (?:nhung|cac|may|bao nhieu) (?:bieu|mau) | (?:bieu|mau) nao (?:\\S+ ){0,3}?(?:bao cao|lap|gui|nop|thuoc|hang) ',
    ' (?:nhung|cac) (?:\\S+ ){1,3}?(?:nao|gi) ',
    ` (?:may|bao nhieu) ${thing} `,
    ' (?:kiem tra|thanh tra|phuc tra|gom|phu trach) (?:truc tiep |dot xuat )?(?:nhung |o |tai )*(?:ai|dau|nhung dau|nhung ai) ',
    ' (?:kiem tra|thanh tra|phuc tra) (?:\\S+ ){1,5}?(?:o|tai) dau ',
    ' (?:lam|nop|chu tri|phu trach|phoi hop|phai lam|duoc giao) (?:nhung |cai |viec |cac )*gi ',
  ].join('|'),
)
/** One thing of a row is asked, not which rows. */
const asksCell =
  / (?:khi nao|bao gio|luc nao|ngay nao|ngay may|thang nao|thang may|quy nao|quy may|han|vi sao|tai sao|the nao|truoc ngay) | (?:ai|don vi nao|co quan nao|phong nao|so nao|nhung ai|nguoi nao)(?: \S+){0,2} (?:chu tri|phu trach|phoi hop|lam|thuc hien|dau moi) | (?:chu tri|phu trach|phoi hop) (?:la )?(?:ai|don vi nao|co quan nao|phong nao) $/
/** "Tổ số 3 kiểm tra ngày nào?": on the days of all its rows. */
const asksDaysOfTeam =
  / (?:to|doan|nhom|doi|cum)(?: (?:kiem tra|cong tac))?(?: so)? (?:\d{1,2}|[a-z]|[ivx]{1,4}) (?:\S+ ){0,3}?(?:kiem tra|thanh tra|lam viec|di)(?: \S+){0,4} (?:khi nao|bao gio|ngay nao|thang nao|thang may|nhung ngay nao) /
/** "Mấy đợt mỗi quý?": how often, and no rows. */
const howOften =
  / (?:may|bao nhieu) (?:dot|lan|cuoc|ki|buoi|luot) (?:moi|mot|1|hang|trong|tren|tung)(?: mot| 1| moi)? (?:tuan|thang|quy|nam|ngay) /
const counts = new RegExp(` (?:may|bao nhieu) ${thing} `, 'u')
const most = 12
const mostDocuments = 3

/** The rows that pass; `null` when the question sets nothing that cells can be held against. */
export function composeRowsBy(asked: Asked): Draft | null {
  const { u, scope } = asked
  if (u.claim || u.excluded || u.place !== null || u.kind === 'header' || scope.looseYears.length > 0)
    return null
  const asksList = (asksRows.test(u.folded) || asksTasks.test(u.folded)) && !asksCell.test(u.folded)
  if (howOften.test(u.folded)) return null
  if (!(asksList || asksDaysOfTeam.test(u.folded)) || scope.missing) return null
  const documents = scope.named ? asked.documents : newestOfSeries(asked.documents)
  const found = documents.flatMap((prepared) => {
    const tables = tablesOf(prepared).filter((table) => !toldBeside(asked, table))
    const called = tables.map((table) => columnCalled(u, table))
    const longest = Math.max(...called)
    const parts = tables.flatMap((table, i) => (called[i] === longest ? (passing(asked, table) ?? []) : []))
    return parts.length > 0 ? [{ fit: fitOf(asked, prepared, parts), draft: joined(parts) }] : []
  })
  const best = Math.max(...found.map((f) => f.fit))
  const drafts = found
    .filter((f) => f.fit >= best - 0.1)
    .slice(0, mostDocuments)
    .map((f) => f.draft)
  if (drafts.length > 0) return joined(drafts)
  const [only, ...others] = documents
  return only && others.length === 0 && scope.named ? noneInDays(asked, only) : null
}

/** "Danh sách một số cuộc thanh tra": rows that are some of all, where a place of the text says best what is asked. */
function toldBeside({ evidence: [best] }: Asked, { section }: Table): boolean {
  return some.test(section.heading) && best !== undefined && best.unit.row === null && best.said >= 0.9
}

const some = /(?<!\p{L})(?:một số|ví dụ|tiêu biểu)(?!\p{L})/iu

/** "Đơn vị nào tham gia", "địa bàn nào": how long the name is of the column that the question calls whole, 0 for none. */
function columnCalled({ folded }: Understood, { entries: [first] }: Table): number {
  const plain = folded.replace(/ (?:nao|gi|nhung|cac)(?= )/g, '')
  const names = (first?.cells ?? []).flatMap(({ column, role }) =>
    role === 'number' ? [] : phraseKey(column),
  )
  const said = names.filter((name) => name.includes(' ') && plain.includes(` ${name} `))
  return Math.max(0, ...said.map((name) => name.length))
}

/** How much of the question the rows and the title of their document hold. */
function fitOf({ u }: Asked, { document }: PreparedDocument, parts: Draft[]): number {
  const words = [document.header.title, ...parts.flatMap((p) => p.lines)].join(' ')
  return shareOf(u.terms, coverageIn(fieldOf(syllablesOf(words)), u.terms))
}

/** The schedule has nobody in the days asked: what it has next to them is said instead. */
function noneInDays(asked: Asked, prepared: PreparedDocument): Draft | null {
  const days = daysOf(asked.u)
  if (!days) return null
  for (const table of tablesOf(prepared)) {
    const filter = filterOf(asked, table)
    if (!filter?.days || !table.roles.has('unit')) continue
    // rows that stand in these days and tell something else than is asked are no empty days
    if (table.entries.some((e) => passes(asked, e, table, filter))) continue
    const others = table.entries
      .filter((e) => passes(asked, e, table, { ...filter, days: null }) && dayOf(e) !== null)
      .sort((a, b) => (dayOf(a) ?? '').localeCompare(dayOf(b) ?? ''))
    const near = [others.filter((e) => dayOf(e)! < days.from).at(-1), others.find((e) => dayOf(e)! > days.to)]
    const entries = near.flatMap((e) => e ?? [])
    if (entries.length === 0 || restOf(asked, table, filter).length > 0) continue
    const draft = listed(asked, table, entries, { ...filter, days: null })
    draft.lines.splice(
      0,
      1,
      texts.noneThen(`${nameOf(prepared.document)}, ${placeName(table.section.path)}`),
      `${texts.nearest}:`,
    )
    return { ...draft, status: 'not_found' }
  }
  return null
}

function dayOf({ deadlines: [deadline] }: Entry): Day | null {
  return deadline ? (deadline.time.kind === 'period' ? deadline.time.from : deadline.lastDay) : null
}

/** A count that stands in a column of its own; who sits in a team, of which the schedule has the number alone; who
 * receives, where no column says it. */
function tellsElsewhere(folded: string, table: Table): boolean {
  if (counts.test(folded) && (calledIn(table, folded).length > 0 || countsOther(folded, table))) return true
  if (asksMembers.test(folded) && table.roles.has('unit') && table.roles.has('when')) return true
  return asksReceiver.test(folded) && !table.roles.has('to')
}

/** "Trễ bao nhiêu hồ sơ?" where the rows are fields and their columns count: no row is one of what is counted. */
function countsOther(folded: string, { entries }: Table): boolean {
  const noun = new RegExp(` (?:may|bao nhieu) (${thing}) `).exec(folded)?.[1] ?? ''
  const [first] = entries
  const figures = (first?.cells ?? []).filter((c) => c.role === 'other' && /^\d[\d.,]*$/u.test(c.text))
  return figures.length > 1 && !` ${phraseKey(first?.head.column ?? '')} `.includes(` ${noun} `)
}

const asksMembers = / (?:gom|bao gom|co|la)(?: co)? (?:nhung |cac )*(?:ai|nguoi nao) | thanh vien /
const asksReceiver =
  / (?:gui|nop|bao cao|trinh)(?: \S+){0,6}? (?:cho|ve|toi|den) (?:nhung |cac )*(?:ai|dau|(?:co quan|don vi|noi|so|phong) nao) /

function passing(asked: Asked, table: Table): Draft | null {
  const filter = filterOf(asked, table)
  if (!filter) return null
  const rest = restOf(asked, table, filter)
  const entries = table.entries
    .filter((e) => passes(asked, e, table, filter))
    .filter(
      (e) =>
        rest.length === 0 ||
        shareOf(rest, coverageIn(fieldOf(syllablesOf(wordsOfEntry(e, table))), rest)) >= 0.75,
    )
  const ofKind = table.roles.has('unit') ? ofKindAsked(asked.u.folded, entries) : entries
  const meant = ofHalfAsked(asked.u.folded, ofKind, (e) => e.unit)
  const [only, ...others] = meant
  if (!only) return null
  const figure = others.length === 0 && filter.days !== null && figureIn(only, asked.u.counted) !== null
  return figure || !tellsElsewhere(asked.u.folded, table) ? listed(asked, table, meant, filter) : null
}

const framing = [
  ...documentPhrases,
  ...['tiep doan', 'don doan', 'tiep don', 'lam viec voi doan', 'lam viec', 'doan kiem tra'],
  ...'don vi,co quan,dia phuong,so nganh,so,nganh,xa,phuong,huyen,truong nao,tram nao,co so nao,cho nao,noi,doanh nghiep,cuoc,dot,viec,cong viec,dau viec,nhiem vu,noi dung,muc,bao cao,ho so,dia ban,bang,phu luc,danh sach,danh muc,liet ke,tat ca,nhung,cac,nao,ai,dau,o,tai,vao,trong,se,di,doan,thanh tra,phuc tra,thang,quy,chu tri,phoi hop,phu trach,dau moi,thuc hien,lam,nop,gui,phai,duoc,bi,giao,duoc giao,gom,thuoc,nhom,khu vuc,khoi,linh vuc,may,bao nhieu,va,voi,do,la,anh,chi,ong,ba,cai,day,kia,cung,minh,can,tinh,thanh pho,ubnd,uy ban nhan dan'.split(
    ',',
  ),
]

/** What else the question names: a row that passes must hold it. */
function restOf(asked: Asked, table: Table, filter: Filter): Term[] {
  const own = new Set([
    ...[filter.lead, filter.help, filter.any, filter.person, filter.group, filter.where].flatMap((w) =>
      w ? phraseKey(w).split(' ') : [],
    ),
    ...filter.values.flatMap(({ key }) => key.split(' ')),
    ...table.entries.flatMap((e) => numberIn(asked.u.folded, e)?.words ?? []),
  ])
  const columns = new Set(table.entries[0]?.cells.flatMap((c) => phraseKey(c.column).split(' ')) ?? [])
  const { dates, agencies } = asked.u
  const issuer = saysIssuer(asked.u, table) ? agencies : []
  return leftover(asked, framing).filter(
    (t) =>
      !t.light &&
      !own.has(t.folded) &&
      !columns.has(t.folded) &&
      !table.prepared.titleSyllables.has(t.folded) &&
      ![...dates, ...issuer].some((d) => d.start <= t.start && t.end <= d.end),
  )
}

function wordsOfEntry({ cells, groups }: Entry, { section }: Table): string {
  return [...cells.map((c) => c.text), ...groups.map((g) => g.words), section.heading].join(' ')
}

/** "Số cơ sở: 7": the row has the number itself, and nobody asks how many rows there are. */
function figureIn({ cells }: Entry, counted: string[]): Entry['cells'][number] | null {
  const [noun] = counted
  const named = cells.filter(
    (c) => noun && ` ${phraseKey(c.column)} `.includes(` ${noun} `) && /^\d/u.test(c.text),
  )
  return named.length === 1 ? named[0]! : null
}

function listed({ u }: Asked, { prepared, section }: Table, entries: Entry[], filter: Filter): Draft {
  const { document } = prepared
  const draft = emptyDraft('answered')
  const figure = entries.length === 1 ? figureIn(entries[0]!, u.counted) : null
  if (figure) draft.lines.push(`${figure.column}: **${figure.text}**.`)
  else if (counts.test(u.folded)) {
    draft.lines.push(texts.countedRows(entries.length))
    draft.calculated.push(String(entries.length))
  }
  draft.lines.push(`${nameOf(document)}, ${placeName(section.path)}:`)
  const wider = entries.filter((e) => !isWithin(e, filter))
  const within = entries.filter((e) => isWithin(e, filter))
  const shown = [...within, ...wider].slice(0, most)
  for (const entry of shown) {
    if (entry === wider[0] && within.length > 0) draft.lines.push(texts.widerTime)
    draft.lines.push(entryLine(entry))
    const heads = filter.group ? entry.groups.map((g) => g.row) : []
    const proof = new Set([...proofOf(entry), ...heads])
    draft.citations.push(...[...proof].map((row) => cite(document, section.path, row)))
  }
  if (entries.length > most) {
    draft.lines.push(texts.moreRows(entries.length - most))
    draft.calculated.push(String(entries.length - most))
  }
  return proven(draft, [document])
}
