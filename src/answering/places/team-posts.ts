// Who holds which post in an inspection team and in its numbered parts, as the text gives it: "Phó Trưởng đoàn: bà A",
// "ông B, Phó Giám đốc, làm Tổ trưởng", "Tổ 2 do ông C phụ trách", a row of the list of members. Head, deputy and
// secretary are told apart: no one stands in for another. Pure.

import type { Span, TableRow } from '../../document.ts'
import { statementsIn } from './statements.ts'
import { phraseKey } from './syllables.ts'
import { leadOf, type PreparedDocument, type Unit } from './units.ts'

export type PostRole = 'head' | 'deputy' | 'secretary' | 'member'

export interface Post extends Span {
  unit: Unit
  role: PostRole
  /** What the head of such a team is called by: "đoàn", "tổ", "ban"; folded. A secretary's is open. */
  group: string | null
  /** Number of the part of the team ("2" of "Tổ số 2"); `null` for the whole team. */
  part: string | null
  /** Of several deputies the standing one: "Phó Trưởng đoàn Thường trực". */
  standing: boolean
  holder: string
  /** When alone the post is held so: "Khi kiểm tra Sở A, Phó Trưởng đoàn là …"; empty for always. */
  condition: string
}

/** Heads, deputies, secretaries and members of teams as papers and people call them, folded. */
const titles: [PostRole, string][] = [
  ['deputy', 'pho (?:truong )?(doan|to|ban|tieu ban)|(doan|to) pho|pho (to|doan|ban) truong'],
  ['head', 'truong (doan|to|ban|tieu ban)|(doan|to) truong'],
  ['secretary', 'thu ki'],
  ['member', '(?:cac )?thanh vien|(?:uy|uỷ) vien'],
]
const title =
  '(?:[Pp]hó\\s+(?:[Tt]rưởng\\s+)?(?:đoàn|tổ|ban|tiểu ban)|(?:[Đđ]oàn|[Tt]ổ)\\s+phó|[Pp]hó\\s+(?:[Tt]ổ|[Đđ]oàn|[Bb]an)\\s+trưởng|[Tt]rưởng\\s+(?:đoàn|tổ|ban|tiểu ban)|(?:[Đđ]oàn|[Tt]ổ)\\s+trưởng|[Tt]hư ký|(?:[Cc]ác\\s+)?[Tt]hành viên|[Ủủ]y viên|[Uu]ỷ viên)'
const titleAt = new RegExp(`(?<![\\p{L}])${title}(?:\\s+thường trực)?(?![\\p{L}])`, 'giu')
const onlyTitles = new RegExp(
  `^(?:${title}(?:\\s+(?:thường trực|kiêm|Đoàn|Tổ|đoàn|tổ))*(?:\\s*[,;/–-]\\s*|\\s+kiêm\\s+|\\s+và\\s+|$))+$`,
  'iu',
)

/** The post that a title names; `null` for other words. */
export function postNamed(words: string): Pick<Post, 'role' | 'group' | 'standing'> | null {
  const said = phraseKey(words)
  const key = said.replace(/ thuong truc$/, '')
  for (const [role, written] of titles) {
    const found = new RegExp(`^(?:${written})$`).exec(key)
    if (found) {
      const group = found.slice(1).find((written) => written !== undefined) ?? null
      return { role, group, standing: key !== said }
    }
  }
  return null
}

/** Folded words in which a question names a post, as one group. */
export const foldedTitles = titles
  .filter(([role]) => role !== 'member')
  .map(([, written]) => written.replaceAll(/\((?!\?)/g, '(?:'))
  .join('|')

const partLabel =
  /(?<![\p{L}])(?:[Tt]ổ|[Nn]hóm|[Đđ]ội|[Đđ]oàn)(?:\s+(?:kiểm tra|thanh tra|công tác|liên ngành|số|thứ))*\s+(\d{1,2}|[IVX]{1,4})(?![\p{L}\d/])/gu
const listLabel = /^\s*(?:(?:Điều\s+\d+\.|\d+(?:\.\d+)*[.)]?|[a-zđ]\)|[IVX]+\.|[-+*•–])\s*)*/u

/** What parts clauses; the point of "ThS." and "DS." parts none. */
const clauseEnd = /;|\n|(?<!(?:^|[\s(])\p{Lu}{0,4}\p{Ll}{0,2}\p{Lu}?)\.(?=\s+\p{Lu}|\s*$)/gu

const named = '\\p{Lu}\\p{Ll}+(?:\\s+\\p{Lu}\\p{Ll}*){1,4}'
const office =
  'lãnh đạo|(?:phó )?(?:tổng )?giám đốc|(?:phó )?chủ tịch|(?:phó )?chánh|(?:phó )?(?:chi )?cục trưởng|(?:phó )?trưởng|(?:phó )?thủ trưởng|(?:phó )?hiệu trưởng|(?:phó )?hạt trưởng|(?:phó )?bí thư|đại diện|đồng chí|công chức|viên chức|chuyên viên|thanh tra viên|cán bộ|người đứng đầu|\\d{1,2}\\s'
const body =
  'sở|bộ|ban|phòng|cục|chi cục|văn phòng|thanh tra|ủy ban|ubnd|công an|trung tâm|hội|đoàn thanh niên|tỉnh đoàn|kho bạc|hạt|đội|trạm|viện|trường|bệnh viện'
const address =
  '[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Đđ]ồng chí|[Đđ]/c|(?:[Đđ]ại|[Tt]hượng|[Tt]rung|[Tt]hiếu)\\s+(?:tướng|tá|úy|uý)|[Bb]ác sĩ|[Kk]ỹ sư|(?:PGS|GS|TS|ThS|BS|DS|KS|CN)[.\\p{L}]*'
const someone = new RegExp(
  `^(?:(?:các|một|0?1)\\s+)?(?:(?:${address})\\.?\\s*:?\\s+\\p{Lu}|(?:${office})|(?:${body})(?![\\p{L}]))`,
  'iu',
)
/** Where a name has no address only its capitals tell it. */
const bareName = new RegExp(`^${named}(?=\\s*(?:[,;(:–-]|$))`, 'u')

const kept = new WeakMap<PreparedDocument, Post[]>()

/** The posts of a document, in the order of its text. */
export function postsIn(prepared: PreparedDocument): Post[] {
  const known = kept.get(prepared)
  if (known) return known
  const made = prepared.units
    .filter((unit) => !['recipients', 'signature'].includes(unit.section.kind))
    .flatMap((unit) => (unit.row ? postsInRow(prepared, unit, unit.row) : postsInText(prepared, unit)))
  kept.set(prepared, made)
  return made
}

/** A row gives the posts of the cell that holds nothing but titles, or has them in columns of their own. */
function postsInRow(prepared: PreparedDocument, unit: Unit, row: TableRow): Post[] {
  const own = row.cells.map((c) => wholePart(c.text)).find((p) => p !== null)
  const part = own ?? listPart(prepared, unit)
  const span = { unit, part, condition: '', start: row.start, end: row.end }
  const listed = row.cells
    .filter((c) => c.column !== '' && onlyTitles.test(c.text.trim()))
    .flatMap((c) => [...c.text.matchAll(titleAt)].flatMap(([words]) => postNamed(words) ?? []))
    .map((post) => ({ ...span, ...post, holder: '' }))
  const headed = row.cells.flatMap((cell) => {
    const post = cell.text.trim() === '' ? null : postNamed(cell.column)
    return post ? [{ ...span, ...post, holder: cell.text.trim() }] : []
  })
  return [...listed, ...headed]
}

/** "Tổ 2" and nothing else. */
function wholePart(words: string): string | null {
  const [label] = words.trim().matchAll(partLabel)
  return label && label[0] === words.trim() ? partNumber(label[1]!) : null
}

function partNumber(written: string): string {
  return /^\d+$/.test(written)
    ? String(Number(written))
    : String(['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'].indexOf(written) + 1)
}

function postsInText(prepared: PreparedDocument, unit: Unit): Post[] {
  const { text } = prepared.document
  const above = headingPart(prepared, unit)
  const headed = postNamed(unit.section.heading.replace(listLabel, '').replace(/[\s:]+$/u, ''))
  return statementsIn(unit).flatMap((statement) => {
    const words = text.slice(statement.start, statement.end)
    const alone = headed && statement.start >= unit.section.headingEnd ? headed : null
    return clausesOf(words).flatMap((clause): Post[] => {
      const said = words.slice(clause.start, clause.end)
      const before = [...words.slice(0, clause.start).matchAll(partLabel)].at(-1)?.[1]
      const inherited = before ? partNumber(before) : (above ?? null)
      const found = postsInClause(said, inherited)
      const plain = said.replace(listLabel, '').trim()
      const posts =
        found.length > 0 || !alone || !isSomeone(plain)
          ? found
          : [{ ...alone, part: inherited, holder: plain, start: 0, end: said.length }]
      const at = statement.start + clause.start
      return posts.map((post) => {
        const condition = conditionOf(said, post)
        const start = condition === '' ? post.start : 0
        return { ...post, unit, condition, start: at + start, end: at + post.end }
      })
    })
  })
}

/** "Danh sách thành viên Đoàn kiểm tra liên ngành số 1": what a list of members is headed by. */
const headLabel =
  /^(?:(?:danh sách|thành phần|thành viên|nhân sự|các)\s+)*(?:tổ|nhóm|đội|đoàn)(?:(?:\s+(?:kiểm tra|thanh tra|công tác|liên ngành|phúc tra|giám sát|số|thứ))*|(?:\s+[\p{L},-]+){1,12}?\s+số)\s+(\d{1,2}|[IVX]{1,4})(?![\p{L}\d/])/iu

/** The number of the part that a heading or the words that open a place are about. */
function partOf(lead: string): string | null {
  const label = headLabel.exec(lead.replace(listLabel, ''))
  return label ? partNumber(label[1]!.toUpperCase()) : null
}

/** The numbered team whose list of members a place stands in: by the line or row above it, else by its headings. */
export function listPart(prepared: PreparedDocument, unit: Unit): string | null {
  const { units, document } = prepared
  for (let i = units.indexOf(unit) - 1; i >= 0 && units[i]!.section === unit.section; i--) {
    const before = units[i]!
    if (before.row && before.row.cells.filter((c) => c.text.trim() !== '').length > 2) continue
    const words = before.row
      ? (before.row.cells.map((c) => c.text.trim()).find((c) => partOf(c) !== null) ?? '')
      : (document.text.slice(before.start, before.end).trim().split('\n').at(-1) ?? '')
    const part = partOf(words)
    if (part !== null) return part
  }
  return headingPart(prepared, unit)
}

function headingPart({ document }: PreparedDocument, { headings }: Unit): string | null {
  return headings.map((h) => partOf(leadOf(document, h.section))).find((p) => p !== null) ?? null
}

function clausesOf(words: string): Span[] {
  const clauses: Span[] = []
  let start = 0
  for (const { index } of words.matchAll(clauseEnd)) {
    clauses.push({ start, end: index })
    start = index + 1
  }
  return [...clauses, { start, end: words.length }].filter((c) => words.slice(c.start, c.end).trim() !== '')
}

type ClausePost = Omit<Post, 'unit' | 'condition'>

const conditionBefore =
  /^\s*(?:[a-zđ]\)|\d+[.)]|[-+*•–])?\s*(?:(?:riêng|nhưng|và)\s+)?((?:khi|nếu|(?:trong\s+)?trường hợp|riêng|đối với)\s[^;]*?),?\s*$/iu
const conditionBehind = /\s((?:khi|nếu|trong trường hợp|trường hợp)\s.+)$/iu

/** The words of the clause that say when alone the post is held so. */
function conditionOf(said: string, { start, holder }: ClausePost): string {
  return conditionBefore.exec(said.slice(0, start))?.[1] ?? conditionBehind.exec(holder)?.[1] ?? ''
}

/** "Tổ 2 do ông C phụ trách", "Tổ 2: bà D phụ trách": the head of a part without his title. */
const inCharge =
  /^\s*(?:[:,–-]\s*)?(?:do\s+|giao\s+(?:cho\s+)?)?(.{3,160}?),?\s+(?:phụ trách|chủ trì|đứng đầu|chỉ đạo|chịu trách nhiệm)(?![\p{L}])/u
const asHolder =
  /^(?:\s+chuyên trách)?(?:\s+(?:kiểm tra|thanh tra|công tác|giám sát|liên ngành|phúc tra|(?:của\s+)?(?:[Đđ]oàn|[Tt]ổ|[Bb]an))(?:\s+[\p{L}\d]+){0,8}?)?(?:\s*:\s*|\s+(?:là|do|gồm)\s+)(?=\S)/u
const decidedBy = /^[^,;]{0,80}\s(?:quyết định|phân công|chỉ định|phê duyệt|giao)(?![\p{L}])/u
const joinsTitle =
  /(?:[,(:–-]|\s(?:làm|là|giữ vai trò|giữ chức|đảm nhiệm|đảm nhận|kiêm)(?:\s+nhiệm vụ)?)\s*$/u
const doesIt = /^\s(?!là\s)/u
const behindTitle =
  /^(?:\s+(?:chuyên trách|kiểm tra|thanh tra|[Đđ]oàn|[Tt]ổ|[Bb]an|của)(?![\p{L}])|\s*(?:[,;.)–-]|$))/u

const sharesTitle = /^\s*(?:,|;|-|kiêm|và)\s*(?:kiêm\s+)?$/u

interface Holding extends Span {
  holder: string
  /** From where a further post of the clause may name its holder. */
  next: number
}

function postsInClause(words: string, inherited: string | null): ClausePost[] {
  const labels = [...words.matchAll(partLabel)]
  const posts: ClausePost[] = []
  let from = 0
  let last = null as (Holding & { titleEnd: number }) | null
  for (const found of words.matchAll(titleAt)) {
    const post = postNamed(found[0])
    const label = labels.filter((l) => l.index < found.index).at(-1)
    // "Tổ trưởng Tổ 2: ông C"
    const behind = /^\s+(?=(?:[Tt]ổ|[Nn]hóm|[Đđ]ội|[Đđ]oàn|số)\s)/u.test(
      words.slice(found.index + found[0].length),
    )
      ? labels.find((l) => l.index > found.index && l.index < found.index + found[0].length + 14)
      : undefined
    const written = (behind ?? label)?.[1]
    const part = written ? partNumber(written) : inherited
    const start = Math.max(from, label && !behind ? label.index : from)
    // "Thành viên, Thư ký", "Thành viên kiêm Thư ký": two posts of one
    const shared: Holding | null =
      last && sharesTitle.test(words.slice(last.titleEnd, found.index)) ? last : null
    const end = found.index + found[0].length
    const holder: Holding | null = shared
      ? { ...shared, end, next: end }
      : post && holderAt(words, start, found, label && !behind ? label : undefined)
    if (!post || !holder) continue
    posts.push({ ...post, part, holder: holder.holder, start: holder.start, end: holder.end })
    from = holder.next
    last = { ...holder, titleEnd: found.index + found[0].length }
  }
  for (const label of labels) {
    const part = partNumber(label[1]!)
    const next = labels.find((l) => l.index > label.index)?.index ?? words.length
    const after = words.slice(label.index + label[0].length, next)
    const holder = inCharge.exec(after)
    if (!holder || posts.some((p) => p.part === part && p.role === 'head')) continue
    const name = trimmedName(holder[1]!)
    if (!isSomeone(name)) continue
    posts.push({
      role: 'head',
      group: 'to',
      part,
      standing: false,
      holder: name,
      start: label.index,
      end: label.index + label[0].length + after.replace(/[\s,;]+$/u, '').length,
    })
  }
  return posts
}

/** Whom the title at `found` is given to: those behind "Trưởng đoàn:", or those before ", Trưởng đoàn". */
function holderAt(
  words: string,
  start: number,
  found: RegExpExecArray,
  label: RegExpExecArray | undefined,
): Holding | null {
  const titleEnd = found.index + found[0].length
  const behind = words.slice(titleEnd)
  const lead = label ? label.index + label[0].length : start
  const before = words.slice(Math.min(lead, found.index), found.index)
  const opens = before
    .replace(listLabel, '')
    .replace(/^[\s:,;–-]+/u, '')
    .trim()
  const is = asHolder.exec(behind)
  // "đại diện Sở A (Trưởng đoàn là Phó Giám đốc Sở A), Thanh tra tỉnh": the bracket closes over its holder
  const bracket = is && /\(\s*$/u.test(before) ? behind.indexOf(')') : -1
  if (is && bracket > is[0].length) {
    const holder = trimmedName(behind.slice(is[0].length, bracket))
    const next = titleEnd + bracket
    return isSomeone(holder) && !decidedBy.test(holder) ? { holder, start, end: words.length, next } : null
  }
  if (is && (opens === '' || /(?:^|[,.]\s*|\s(?:gồm|có))\s*:?$|^[^,;:.]{2,60}:$/u.test(opens))) {
    const next = words
      .slice(titleEnd + is[0].length)
      .search(new RegExp(`,\\s*(?:và\\s+)?${title}\\s*(?::|là|do)`, 'iu'))
    const end = next < 0 ? words.length : titleEnd + is[0].length + next
    const holder = trimmedName(words.slice(titleEnd + is[0].length, end))
    const at = titleEnd + is[0].length
    return isSomeone(holder) && !decidedBy.test(holder)
      ? { holder, start: opens === '' ? start : found.index, end, next: at }
      : null
  }
  const joint = joinsTitle.exec(before)
  if (!joint || !(doesIt.test(joint[0]) || behindTitle.test(behind))) return null
  const name = trimmedName(
    before
      .slice(0, joint.index)
      .replace(listLabel, '')
      .replace(/^.*(?<![\p{L}])(?:do|gồm|giao(?: cho)?|cử)(?:\s*:)?\s+(?=\S)|^[^,:]{3,60}:\s+(?=\S)/su, ''),
  )
  if (!isSomeone(name)) return null
  const end = titleEnd + (/^\s*\)/u.exec(behind)?.[0].length ?? 0)
  const from = start + (/^[\s,;:]+/u.exec(words.slice(start))?.[0].length ?? 0)
  return { holder: name, start: from, end, next: end }
}

function trimmedName(words: string): string {
  return words.replace(/^[\s:,;–-]+|[\s:,;.(–-]+$/gu, '')
}

function isSomeone(words: string): boolean {
  return (
    bareName.test(words) ||
    (someone.test(words) && !/^\p{Lu}?\p{Ll}+\s+(?:gồm|theo|có)(?![\p{L}])/u.test(words))
  )
}
