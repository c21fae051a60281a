// What a question sets for the rows of a table: who leads or helps, under which group, at which place, in which days. A row
// passes with cells of its own that hold all of it.

import type { Day, Deadline } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { phraseKey } from '../../places/syllables.ts'
import { isLevelAlone } from '../../question/levels.ts'
import type { Understood } from '../../question/question.ts'
import { isOwnPlace, withoutLevel } from './row-cell.ts'
import { holdsValue, type Value, valuesSaid } from './row-values.ts'
import { bodiesOf, type Entry, nameKey, namesInCell, numberIn, type Table } from './table-entries.ts'

/** Things that rows are about. */
export const thing =
  '(?:(?:loai )?(?:don vi|co quan|dia phuong|xa|phuong|huyen|so|so nganh|truong|tram|co so|cho|noi|doanh nghiep|cong ty|cuoc|dot|doan|viec|cong viec|dau viec|nhiem vu|noi dung|muc|bao cao|ho so|dia ban|diem|cong trinh|ho|dap))'
/** "Có những nhiệm vụ gì", "làm gì": what is to be done. */
export const asksTasks =
  / (?:nhiem vu|viec|cong viec|dau viec|noi dung)(?: \S+){0,2}? (?:gi|nao) | (?:nhung|cac) (?:nhiem vu|viec|cong viec|dau viec) | lam (?:nhung |cac |viec )*gi |^ (?:cac |nhung )?(?:nhiem vu|cong viec|viec)(?: trong)? (?:quy|thang) /
const visits = / (?:kiem tra|thanh tra|phuc tra) /
const leads =
  / (?:(?:se|duoc giao) )?(?:chu tri|phu trach|dau moi|chiu trach nhiem|lam truong doan|dung dau) /
const helps = / (?:cung |tham gia )?phoi hop /
const acts =
  / (?:co|phai|duoc|can|se|thuc hien|lam|nop|gui|dam nhan|di|kiem tra|thanh tra|phuc tra|lo|co nhung) /

export interface Filter {
  lead: string | null
  help: string | null
  /** Named without a part: who leads, else who helps. */
  any: string | null
  person: string | null
  group: string | null
  /** The place that a cell beside the name of the row gives: "Địa bàn". */
  where: string | null
  /** A row is named by its number: "tổ số 2". */
  numbered: boolean
  days: { from: Day; to: Day } | null
  /** What other columns must hold. */
  values: Value[]
}

/** `null` where the question sets nothing that the cells of the table can be held against. */
export function filterOf({ u }: Asked, table: Table): Filter | null {
  const question = ` ${questionKey(u)} `
  const names = namedIn(question, table)
  const filter: Filter = {
    lead: null,
    help: null,
    any: null,
    person: personIn(u, table),
    group: null,
    where: null,
    numbered: false,
    days: null,
    values: valuesSaid(question, table),
  }
  for (const { key, after, before } of names) {
    if (helps.test(` ${after.split(' ').slice(0, 4).join(' ')} `)) filter.help = key
    else if (leads.test(` ${after.split(' ').slice(0, 4).join(' ')} `)) filter.lead = key
    else if (namesPaper.test(before) && isIssuer(key, table)) continue
    else if (/ (?:do|cua|boi)$/u.test(before) || acts.test(` ${after.split(' ').slice(0, 1).join(' ')} `))
      filter.any = key
  }
  const inspects = visits.test(u.folded)
  // "Sở X phải làm gì?": whom its head leads in a schedule is no task of its own
  if (filter.any && asksTasks.test(u.folded) && !inspects && !table.roles.has('task')) filter.any = null
  // in a schedule "Sở X kiểm tra đơn vị nào" has X as the one who leads
  if (filter.any && inspects && table.roles.has('unit')) [filter.lead, filter.any] = [filter.any, null]
  filter.group = groupIn(question, table)
  filter.where = placeIn(question, table)
  filter.numbered = table.entries.some((e) => numberIn(question, e) !== null)
  filter.days = daysOf(u)
  const body = filter.lead ?? filter.help ?? filter.any ?? filter.person
  const named =
    body !== null ||
    filter.group !== null ||
    filter.where !== null ||
    filter.numbered ||
    filter.values.length > 0
  const ofIssuer = table.roles.has('task') && asksTasks.test(u.folded) && saysIssuer(u, table)
  if (!named && !(filter.days && ((inspects && table.roles.has('unit')) || ofIssuer))) return null
  return filter
}

/** "Trong hướng dẫn của Sở X": whose paper it is, and no part of a row. */
const namesPaper =
  / (?:ke hoach|kh|huong dan|van ban|cong van|cv|quyet dinh|qd|thong bao|bang|phu luc|bieu)(?: \S+){0,3} cua$/u

function isIssuer(key: string, { prepared }: Table): boolean {
  return ` ${nameKey(prepared.document.header.issuer ?? '')} `.includes(` ${key} `)
}

/** The one body that the question names issued the text: all rows are its own, whichever part of it leads. */
export function saysIssuer({ agencies }: Understood, { prepared }: Table): boolean {
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

/** Names of places in the cells beside the name of a row, whole and without their level. */
function placesOf({ cells, head }: Entry): string[] {
  return cells
    .filter((c) => c !== head && c.role === 'unit')
    .flatMap((c) => namesInCell(c.text))
    .flatMap((key) => [key, withoutLevel(key)])
    .filter((key) => !isLevelAlone(key))
}

/** The longest of them that the question says; the place of the whole text tells no row from another. */
function placeIn(question: string, table: Table): string | null {
  const said = table.entries
    .flatMap(placesOf)
    .filter((key) => question.includes(` ${key} `) && !isOwnPlace(table, key))
  return said.sort((a, b) => b.length - a.length)[0] ?? null
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

/** Whether the row has the number and the values that the question says, whatever else it sets. */
export function hasSaid({ u }: Asked, entry: Entry, table: Table): boolean {
  const question = ` ${questionKey(u)} `
  const numbered = table.entries.some((e) => numberIn(question, e) !== null)
  return (
    (!numbered || numberIn(question, entry) !== null) &&
    valuesSaid(question, table).every((value) => holdsValue(entry, value))
  )
}

/** The one month, quarter or day; a whole year says which plan is meant. */
export function daysOf({ dates }: Understood): Filter['days'] {
  const [time, ...more] = dates
  if (!time || more.length > 0) return null
  if (time.kind === 'date') return { from: time.date, to: time.date }
  if (time.kind !== 'period' || (time.from.endsWith('-01-01') && time.to.endsWith('-12-31'))) return null
  return { from: time.from, to: time.to }
}

/** Whether the row has all that is set. */
export function passes(asked: Asked, entry: Entry, table: Table, filter: Filter): boolean {
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
  if (!filter.values.every((value) => holdsValue(entry, value))) return false
  if (filter.where && !placesOf(entry).includes(filter.where)) return false
  if (filter.group && !entry.groups.some((g) => g.words.endsWith(filter.group!))) return false
  return filter.days === null || entry.deadlines.some((d) => fallsInto(d, filter.days!, table))
}

/** Whether the days asked hold all of the row's time: "Quý III" is not surely in September. */
export function isWithin({ deadlines }: Entry, { days }: Filter): boolean {
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
