// "Đoàn kiểm tra theo quyết định 12 gồm những ai?", "danh sách thành viên Tổ": all persons of the team, each with post
// and part, from the table or the lines that list them.

import { placeName, type Span } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { listPart } from '../../places/team-posts.ts'
import type { PreparedDocument, Unit } from '../../places/units.ts'
import { texts } from '../../texts.ts'
import { cite, type Draft, emptyDraft, nameOf, proven, shortQuote } from '../draft.ts'
import { documentPhrases, leftover, ofMatter } from '../leftover.ts'
import { partAsked } from './post-holder.ts'
import { addStatedSize } from './team-size.ts'

const group = '(?:doan|to|ban chi dao|hoi dong)'
const asksPersons = new RegExp(
  [
    ` ${group} (?:\\S+ ){0,12}?(?:gom|co) (?:co )?(?:nhung |cac )?(?:ai|don vi nao|co quan nao|thanh phan nao|nguoi nao|thanh vien nao|thanh vien gom ai|(?:may|bao nhieu) (?:nguoi|thanh vien)) `,
    ` (?:thanh phan|danh sach|thanh vien) (?:\\S+ ){0,3}?${group} `,
    ` (?:nhung ai|ai) (?:la thanh vien|tham gia|trong|thuoc) (?:\\S+ ){0,2}?${group} `,
  ].join('|'),
)
const asksNumber = / (?:may|bao nhieu) (?:nguoi|thanh vien) /
const asksOther =
  / (?:khi nao|bao gio|ngay nao|lam gi|nhiem vu|trach nhiem|khong|chua|(?:bao nhieu|may)(?! (?:nguoi|thanh vien) )|truong doan|to truong|doan truong|dau moi|ki|thong qua|gui|nop|bao cao) /
const address =
  '(?:Ông|Bà|Đồng chí|Đ\\/c|(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy)|(?:PGS|TS|ThS|BS|DS|BSCKI{1,2})\\.)'
const person = new RegExp(`(?<!\\p{L})${address}\\s*:?\\s+\\p{Lu}`, 'u')
const opensWithPerson = new RegExp(
  `^\\s*(?:(?:\\d+|[a-zđ])[.)]\\s*|[-+*•–]\\s*)?${address}\\s*:?\\s+\\p{Lu}`,
  'u',
)
/** "Trưởng đoàn: ông …", "Thành viên: đại diện …": a part of the team, and in the same line who has it. */
const part =
  /^\s*(?:(?:\d+(?:\.\d+)*|[a-zđ])[.)]\s*|[-+*•–]\s*)?(?:(?:Phó )?(?:Trưởng đoàn|Đoàn trưởng|Tổ trưởng|Trưởng ban|Chủ tịch Hội đồng)|Thư ký|(?:Các )?thành viên|Ủy viên)[^:\n]{0,40}:\s*\S/iu
const head = /(?:Trưởng đoàn|Tổ trưởng|Trưởng ban|Chủ tịch Hội đồng)/iu
const fewest = 3
const fewestNumbered = 2
/** The number of a place and how a person is addressed. */
const longestLabel = 16

const framing = [
  ...documentPhrases,
  ...'doan,to,ban chi dao,hoi dong,thanh tra,thanh phan,thanh vien,danh sach,gom,bao gom,co,nhung,cac,ai,nguoi,nao,tham gia,trong,thuoc,cua,theo,la'.split(
    ',',
  ),
]

/** `null` unless one document in scope lists persons one by one, with who heads them. */
export function composeMembers(asked: Asked): Draft | null {
  const { u } = asked
  if (u.claim || !asksPersons.test(u.folded) || asksOther.test(u.folded)) return null
  const documents = ofMatter(asked, framing)
  if (!asked.scope.named && leftover(asked, framing).length > 0) return null
  // a team that is not named by its document must be that of the matter asked about
  if (!asked.scope.named && documents.length > 1 && documents.length === asked.documents.length) return null
  const number = partAsked(u)
  const found = documents.flatMap((prepared) => {
    const lists = teamLists(prepared)
    const [first] = lists
    const numbered = lists.filter((list) => list.part !== null)
    const meant = number === null ? numbered : numbered.filter((list) => list.part === number)
    const shown = meant.length > 0 ? meant : first && numbered.length === 0 ? [first] : []
    return shown.length > 0 ? [{ prepared, lists: shown }] : []
  })
  const [only, ...more] = found
  if (!only || more.length > 0) return null
  const draft = emptyDraft('answered')
  const isStated = asksNumber.test(u.folded) && only.lists.length === 1 && addStatedSize(draft, only.prepared)
  for (const { members } of only.lists)
    addMembers(draft, only.prepared, members, asksNumber.test(u.folded) && !isStated)
  return proven(draft, [only.prepared.document])
}

function addMembers(
  draft: Draft,
  { document }: PreparedDocument,
  members: Member[],
  isCounted: boolean,
): void {
  if (isCounted) {
    draft.lines.push(texts.countedNames(members.length))
    draft.calculated.push(String(members.length))
  }
  const { path, heading } = members[0]!.unit.section
  const named = heading.replace(/\s+/gu, ' ').trim()
  const place = placeName(path)
  draft.lines.push(`${nameOf(document)}, ${named && !place.includes(named) ? `${place} “${named}”` : place}:`)
  for (const { unit, ...span } of members) {
    const quote = shortQuote(document.text, span, null, 260)
    draft.lines.push(`• ${shownOf(unit) ?? quote.shown}`)
    draft.citations.push(cite(document, unit.section.path, unit.row ? span : quote.span))
  }
}

export interface Member extends Span {
  unit: Unit
}

export interface TeamList {
  /** Number of the team that the list is of; `null` for one without. */
  part: string | null
  members: Member[]
}

/** The persons of each place that lists enough of them and names their head. */
export function teamLists(prepared: PreparedDocument): TeamList[] {
  const { text } = prepared.document
  const places = new Map<string, Member[]>()
  for (const unit of prepared.units) {
    if (['recipients', 'signature'].includes(unit.section.kind)) continue
    const persons = personsIn(unit, text)
    if (persons.length === 0) continue
    const { section } = unit
    // a numbered person is a place of its own: those beside it list the team together
    const isPerson =
      person.test(text.slice(section.start, section.start + longestLabel)) ||
      part.test(text.slice(section.start, section.end).split('\n', 1)[0] ?? '')
    const place = isPerson ? (section.parent ?? section.path) : section.path
    const key = `${place}\n${listPart(prepared, unit) ?? ''}`
    places.set(key, [...(places.get(key) ?? []), ...persons])
  }
  return [...places].flatMap(([key, members]) => {
    const number = key.slice(key.indexOf('\n') + 1) || null
    const enough = members.length >= (number === null ? fewest : fewestNumbered)
    return enough && members.some((m) => head.test(text.slice(m.start, m.end)))
      ? [{ part: number, members }]
      : []
  })
}

/** The members of the first list, and of the lists of the numbered teams beside it. */
export function membersOf(prepared: PreparedDocument): Member[] {
  const lists = teamLists(prepared)
  return lists.filter((list, i) => i === 0 || list.part !== null).flatMap((list) => list.members)
}

function personsIn(unit: Unit, text: string): Member[] {
  if (unit.row)
    return unit.row.cells.some((c) => c.column !== '' && isName(c.column, c.text))
      ? [{ unit, start: unit.row.start, end: unit.row.end }]
      : []
  return [...text.slice(unit.start, unit.end).matchAll(/[^\n]+/gu)].flatMap((line) => {
    const start = unit.start + line.index
    if (part.test(line[0])) return [{ unit, start, end: start + line[0].length }]
    return personsAlone(line[0]).map((m) => ({ unit, start: start + m.start, end: start + m.end }))
  })
}

/** The clauses of a line that open with a person. */
function personsAlone(line: string): Span[] {
  return [...line.matchAll(/[^;]+/gu)]
    .filter((m) => opensWithPerson.test(m[0]))
    .map((m) => ({ start: m.index, end: m.index + m[0].length }))
}

function isName(column: string, words: string): boolean {
  return (
    /họ (?:và )?tên|^thành viên$/iu.test(column) &&
    /^\s*(?:(?:Ông|Bà|Đồng chí|Đ\/c)\s*:?\s+)?(?:\p{Lu}\p{L}*\s*){2,6}$/u.test(words)
  )
}

/** The cells of a row that say something, but its number. */
export function shownOf({ row }: Unit): string | null {
  const cells = row?.cells.filter((c) => c.text.trim() !== '' && !/^\d{1,3}\.?$/u.test(c.text.trim()))
  return cells ? cells.map((c) => c.text.replace(/\s+/gu, ' ').trim()).join(' — ') : null
}
