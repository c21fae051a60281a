// "Sở X chủ trì những việc nào?", "tháng 9 kiểm tra đơn vị nào?", "khu vực miền núi có những xã nào?": all rows of the
// tables whose own cells pass what the question sets: who leads or helps, in which days, under which group.

import { type Day, type Deadline, placeName } from '../../../document.ts'
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
  bodiesOf,
  type Entry,
  entryLine,
  nameKey,
  namesInCell,
  numberIn,
  proofOf,
  type Table,
  tablesOf,
} from './table-entries.ts'

const thing =
  '(?:don vi|co quan|dia phuong|xa|phuong|huyen|so|so nganh|truong|tram|co so|cho|noi|doanh nghiep|cong ty|cuoc|dot|doan|viec|cong viec|dau viec|nhiem vu|noi dung|muc|bao cao|ho so|dia ban|diem|cong trinh|ho|dap)'
const asksRows = new RegExp(
  [
    ` ${thing}(?: \\S+){0,3}? (?:nao|gi) `,
    ` (?:nhung|cac) ${thing} `,
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
/** "Có những nhiệm vụ gì", "làm gì": what is to be done. */
const asksTasks =
  / (?:nhiem vu|viec|cong viec|dau viec|noi dung)(?: \S+){0,2}? (?:gi|nao) | (?:nhung|cac) (?:nhiem vu|viec|cong viec|dau viec) | lam (?:nhung |cac |viec )*gi |^ (?:cac |nhung )?(?:nhiem vu|cong viec|viec)(?: trong)? (?:quy|thang) /
const counts = new RegExp(` (?:may|bao nhieu) ${thing} `, 'u')
const visits = / (?:kiem tra|thanh tra|phuc tra) /
const leads =
  / (?:(?:se|duoc giao) )?(?:chu tri|phu trach|dau moi|chiu trach nhiem|lam truong doan|dung dau) /
const helps = / (?:cung |tham gia )?phoi hop /
const acts =
  / (?:co|phai|duoc|can|se|thuc hien|lam|nop|gui|dam nhan|di|kiem tra|thanh tra|phuc tra|lo|co nhung) /
const most = 12
const mostDocuments = 3

interface Filter {
  lead: string | null
  help: string | null
  /** Named without a part: who leads, else who helps. */
  any: string | null
  person: string | null
  group: string | null
  /** A row is named by its number: "tổ số 2". */
  numbered: boolean
  days: { from: Day; to: Day } | null
}

/** The rows that pass; `null` when the question sets nothing that cells can be held against. */
export function composeRowsBy(asked: Asked): Draft | null {
  const { u, scope } = asked
  if (u.claim || u.excluded || u.place !== null || u.kind === 'header' || scope.looseYears.length > 0)
    return null
  const asksList = (asksRows.test(u.folded) || asksTasks.test(u.folded)) && !asksCell.test(u.folded)
  if (!(asksList || asksDaysOfTeam.test(u.folded)) || scope.missing) return null
  const documents = scope.named ? asked.documents : newestOfSeries(asked.documents)
  const found = documents.flatMap((prepared) => {
    const tables = tablesOf(prepared)
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
  if (counts.test(folded) && calledIn(table, folded).length > 0) return true
  if (asksMembers.test(folded) && table.roles.has('unit') && table.roles.has('when')) return true
  return asksReceiver.test(folded) && !table.roles.has('to')
}

const asksMembers = / (?:gom|bao gom|co|la)(?: co)? (?:nhung |cac )*(?:ai|nguoi nao) | thanh vien /
const asksReceiver =
  / (?:gui|nop|bao cao|trinh)(?: \S+){0,6}? (?:cho|ve|toi|den) (?:nhung |cac )*(?:ai|dau|(?:co quan|don vi|noi|so|phong) nao) /

function passing(asked: Asked, table: Table): Draft | null {
  if (tellsElsewhere(asked.u.folded, table)) return null
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
  const meant = ofHalfAsked(asked.u.folded, entries, (e) => e.unit)
  return meant.length > 0 ? listed(asked, table, meant, filter) : null
}

function filterOf({ u }: Asked, table: Table): Filter | null {
  const question = ` ${questionKey(u)} `
  const names = namedIn(question, table)
  const filter: Filter = {
    lead: null,
    help: null,
    any: null,
    person: personIn(u, table),
    group: null,
    numbered: false,
    days: null,
  }
  for (const { key, after, before } of names) {
    if (helps.test(` ${after.split(' ').slice(0, 4).join(' ')} `)) filter.help = key
    else if (leads.test(` ${after.split(' ').slice(0, 4).join(' ')} `)) filter.lead = key
    else if (/ (?:do|cua|boi)$/u.test(before) || acts.test(` ${after.split(' ').slice(0, 1).join(' ')} `))
      filter.any = key
  }
  const inspects = visits.test(u.folded)
  // "Sở X phải làm gì?": whom its head leads in a schedule is no task of its own
  if (filter.any && asksTasks.test(u.folded) && !inspects && !table.roles.has('task')) filter.any = null
  // in a schedule "Sở X kiểm tra đơn vị nào" has X as the one who leads
  if (filter.any && inspects && table.roles.has('unit')) [filter.lead, filter.any] = [filter.any, null]
  filter.group = groupIn(question, table)
  filter.numbered = table.entries.some((e) => numberIn(question, e) !== null)
  filter.days = daysOf(u)
  const body = filter.lead ?? filter.help ?? filter.any ?? filter.person
  const named = body !== null || filter.group !== null || filter.numbered
  const ofIssuer = table.roles.has('task') && asksTasks.test(u.folded) && saysIssuer(u, table)
  if (!named && !(filter.days && ((inspects && table.roles.has('unit')) || ofIssuer))) return null
  return filter
}

/** The one body that the question names issued the text: all rows are its own, whichever part of it leads. */
function saysIssuer({ agencies }: Understood, { prepared }: Table): boolean {
  const issuer = ` ${phraseKey(prepared.document.header.issuer ?? '')} `
  return agencies.length > 0 && agencies.every((a) => issuer.includes(` ${phraseKey(a.agency.name)} `))
}

/** The names of the table's bodies that the question says whole, the longest first where one holds the other. */
function namedIn(question: string, table: Table): { key: string; before: string; after: string }[] {
  const keys = new Set(
    table.entries.flatMap((e) => [
      ...bodiesOf(e, 'lead').flatMap((b) => namesInCell(b.words)),
      ...bodiesOf(e, 'help').flatMap((b) => namesInCell(b.words)),
      ...(e.head.role === 'unit' ? namesInCell(e.head.text) : []),
    ]),
  )
  const found = [...keys].flatMap((key) => {
    const at = question.indexOf(` ${key} `)
    return at < 0 ? [] : [{ key, at, end: at + key.length + 1 }]
  })
  return found
    .filter(
      (f) => !found.some((o) => o !== f && o.at <= f.at && f.end <= o.end && o.key.length > f.key.length),
    )
    .map(({ key, at, end }) => ({ key, before: question.slice(0, at), after: question.slice(end).trim() }))
}

function questionKey({ folded }: Understood): string {
  return nameKey(folded.trim()).replaceAll(/ubnd (?=(?:xa|phuong|huyen|thi|thanh|quan) )/gu, '')
}

/** "Anh Bảo", "chị Lài": the given name of a person of the table. */
function personIn(u: Understood, table: Table): string | null {
  const said = / (?:anh|chi|ong|ba|co|chu|dong chi) (\S+) /.exec(u.folded)?.[1]
  if (!said) return null
  const given = table.entries.flatMap((e) =>
    bodiesOf(e, 'lead').flatMap(({ words }) => {
      const name = words.replace(/\(.*$/u, '').trim()
      return /^(?:\p{Lu}\p{L}+\s?){2,5}$/u.test(name) ? [phraseKey(name).split(' ').at(-1) ?? ''] : []
    }),
  )
  return given.includes(said) ? said : null
}

const groupKind = /^(?:khu vuc|khoi|nhom|linh vuc|cac|phan|muc) /u

/** The words of a group row that the question says: all of them, or one of those that it lists. */
function groupIn(question: string, table: Table): string | null {
  const words = table.entries.flatMap((e) =>
    e.groups.map((g) => g.words.replace(/^\s*(?:[IVXLC]+|[A-ZĐ]|\d+)[.)]\s*/u, '')),
  )
  const keys = [...new Set(words)].flatMap((w) =>
    [w, ...w.split(/[,;:]/u)].map((part) => ({ group: w, key: nameKey(part).replace(groupKind, '') })),
  )
  const said = keys
    .filter(
      ({ group, key }) =>
        question.includes(` ${key} `) &&
        (isTelling(key, table) || (isKindOfUnit(group, table) && saysKind(question, key))),
    )
    .sort((a, b) => b.key.length - a.key.length)
  return said[0]?.group ?? null
}

/** The words stand in a column that says of what kind each visited unit is. */
function isKindOfUnit(words: string, { entries }: Table): boolean {
  return entries.some(
    (e) => e.head.role === 'unit' && e.cells.some((c) => c.role === 'group' && c.text === words),
  )
}

/** "Cơ sở karaoke", "karaoke nào", "karaoke kiểm tra ở đâu": the units of that kind. */
function saysKind(question: string, key: string): boolean {
  return new RegExp(
    ` ${thing} ${key} | ${key} (?:nao|o dau) |^ (?:cac |nhung )?${key} (?:bi |duoc )?${visits.source.trim()} `,
    'u',
  ).test(question)
}

/** Words that any question of such a table has ("Kiểm tra") or its title name no group of it. */
function isTelling(key: string, { prepared }: Table): boolean {
  const title = ` ${phraseKey(prepared.document.header.title ?? '')} `
  return (
    key.includes(' ') &&
    !/^(?:kiem tra|thanh tra|to chuc thuc hien|nhiem vu)$/.test(key) &&
    !title.includes(` ${key} `)
  )
}

/** The one month, quarter or day; a whole year says which plan is meant. */
function daysOf({ dates }: Understood): Filter['days'] {
  const [time, ...more] = dates
  if (!time || more.length > 0) return null
  if (time.kind === 'date') return { from: time.date, to: time.date }
  if (time.kind !== 'period' || (time.from.endsWith('-01-01') && time.to.endsWith('-12-31'))) return null
  return { from: time.from, to: time.to }
}

function passes(asked: Asked, entry: Entry, table: Table, filter: Filter): boolean {
  if (filter.numbered && !numberIn(` ${questionKey(asked.u)} `, entry)) return false
  const has = (role: 'lead' | 'help', key: string) =>
    bodiesOf(entry, role).some((b) => namesInCell(b.words).includes(key))
  if (filter.lead && !has('lead', filter.lead)) return false
  if (filter.help && !has('help', filter.help)) return false
  if (filter.any) {
    const leading = table.entries.some((e) =>
      bodiesOf(e, 'lead').some((b) => namesInCell(b.words).includes(filter.any!)),
    )
    if (!has(leading ? 'lead' : 'help', filter.any)) return false
  }
  if (filter.person) {
    const named = bodiesOf(entry, 'lead').some(
      ({ words }) => phraseKey(words.replace(/\(.*$/u, '')).split(' ').at(-1) === filter.person,
    )
    if (!named) return false
  }
  if (filter.group && !entry.groups.some((g) => g.words.endsWith(filter.group!))) return false
  return filter.days === null || entry.deadlines.some((d) => fallsInto(d, filter.days!, table))
}

/** Whether the days asked hold all of the row's time: "Quý III" is not surely in September. */
function isWithin({ deadlines }: Entry, { days }: Filter): boolean {
  return (
    days === null ||
    deadlines.some(({ time }) => time.kind !== 'period' || (time.from >= days.from && time.to <= days.to))
  )
}

/** A visit goes on over its days; a task is due on the last. */
function fallsInto({ time, lastDay }: Deadline, { from, to }: { from: Day; to: Day }, table: Table): boolean {
  if (time.kind === 'period' && table.roles.has('unit')) return time.from <= to && time.to >= from
  const day = time.kind === 'period' ? time.to : lastDay
  return day !== null && day >= from && day <= to
}

const framing = [
  ...documentPhrases,
  ...'don vi,co quan,dia phuong,so nganh,so,nganh,xa,phuong,huyen,truong nao,tram nao,co so nao,cho nao,noi,doanh nghiep,cuoc,dot,viec,cong viec,dau viec,nhiem vu,noi dung,muc,bao cao,ho so,dia ban,bang,phu luc,danh sach,danh muc,liet ke,tat ca,nhung,cac,nao,ai,dau,o,tai,vao,trong,se,di,doan,thanh tra,phuc tra,thang,quy,chu tri,phoi hop,phu trach,dau moi,thuc hien,lam,nop,gui,phai,duoc,bi,giao,duoc giao,gom,thuoc,nhom,khu vuc,khoi,linh vuc,may,bao nhieu,va,voi,do,la,anh,chi,ong,ba,cai,day,kia,cung,minh,can,tinh,thanh pho,ubnd,uy ban nhan dan'.split(
    ',',
  ),
]

/** What else the question names: a row that passes must hold it. */
function restOf(asked: Asked, table: Table, filter: Filter): Term[] {
  const own = new Set([
    ...[filter.lead, filter.help, filter.any, filter.person, filter.group].flatMap((w) =>
      w ? phraseKey(w).split(' ') : [],
    ),
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
