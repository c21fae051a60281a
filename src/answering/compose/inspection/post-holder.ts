// "Phó đoàn là ai?", "Tổ 2 ai phụ trách?": only one who holds this very post answers, in the very team that is meant. A
// document that names the team and leaves the post open is said to do so.

import { placeName } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import type { Term } from '../../places/match.ts'
import { statementsIn } from '../../places/statements.ts'
import { phraseKey } from '../../places/syllables.ts'
import { foldedTitles, type Post, postNamed, postsIn } from '../../places/team-posts.ts'
import { leadOf, type PreparedDocument } from '../../places/units.ts'
import { isOfInspectedMatter, teamMatter } from '../../question/inspector.ts'
import type { Understood } from '../../question/question.ts'
import { texts } from '../../texts.ts'
import { amendersOf } from '../citations/amendments.ts'
import { cite, type Draft, emptyDraft, nameOf, proven, shortQuote, sourceLine } from '../draft.ts'
import { composeHolderChoices } from '../holder-choices.ts'
import { teamFit, teamQualifiers } from './team-fit.ts'

export interface AskedPost extends Pick<Post, 'role' | 'group' | 'part' | 'standing'> {
  /** As papers write it. */
  title: string
  /** Places of the words in the question that say so. */
  from: number
  to: number
}

const titleSaid = new RegExp(` ((?:${foldedTitles})(?: thuong truc)?)(?= )`)
const partSaid =
  / (?:to|nhom|doi|doan)(?:(?: (?:kiem tra|thanh tra|cong tac|lien nganh|phuc tra|giam sat))*(?: (?:so|thu))?|(?: (?!hoach|dinh|van|thong|nghi|dieu|luc|mau|bieu|quan)\S+){1,8}? so) (\d{1,2}|[ivx]{1,4})(?= )|(?<= (?:truong|pho) doan)(?: so)? (\d{1,2})(?= )/
const asksWho =
  / (?:la ai|ai la|ai lam|ai giu|ai dam nhiem|ai (?:se |dang |duoc )?(?:ngoi|giu|nam|dung)(?: vao)? (?:ghe|vai|chuc|cuong vi|vi tri)|la (?:nguoi|dong chi) nao|(?:nguoi|dong chi) nao lam|do ai(?: lam| dam nhiem)?) | ai(?: (?:vay|the|nhi|a|ha))* $/
const asksCharge =
  / (?:ai|nguoi nao|dong chi nao|lanh dao nao)(?: la nguoi)? (?:phu trach|dung dau|dan dau|cam dau|cam trich|chi huy|chi dao|chiu trach nhiem)(?: (?:chinh|chung))? | (?:phu trach|dung dau|dan dau|cam dau|cam trich|chi huy)(?: \S+){0,8}? (?:la ai|do ai) /
/** "Đoàn do ai cầm đầu?": the head of the whole team, without his title. */
const asksLeader =
  /^(?=.* ai )(?=.* (?:dung dau|dan dau|cam dau|cam trich|chi huy) )(?!.* (?:don vi|co quan|dia phuong) ).* (doan)(?= )/
/** What a holder of the post does or gets, so that the post is not what is asked. */
const otherwise =
  / (?:bao cao|phai|duoc|gui|nop|trinh|lap|lam gi|nhiem vu gi|khi nao|bao gio|quyet dinh|dien thoai|so may|khong|chua|bao nhieu) /
const framing =
  /^(?:lam|giu|dam|nhiem|nguoi|ten|ho|va|do|nay|ong|ba|phu|trach|dung|dau|dan|cam|trich|huy|ngoi|ghe|vai|chuc|chi|dao|chiu|nhiem|dong|la|so|thu|vay|the)$/
const written: Record<Post['role'], Record<string, string>> = {
  head: { doan: 'trưởng đoàn', to: 'tổ trưởng', ban: 'trưởng ban' },
  deputy: { doan: 'phó trưởng đoàn', to: 'tổ phó', ban: 'phó trưởng ban' },
  secretary: {},
  member: {},
}

/** The post that a question asks the holder of; `null` when it asks something else. */
export function postAsked(u: Understood): AskedPost | null {
  const post = postSaid(u)
  if (!post || u.kind !== 'passage') return null
  const open = u.wants === null || u.wants === 'who' || u.wants === 'agency'
  if (u.person || (open && asksWho.test(u.folded))) return post
  if (open && asksCharge.test(u.folded)) return post
  return open && post.from === 0 && !otherwise.test(u.folded) ? post : null
}

/** The post that the words name, whoever is asked for or claimed to hold it. */
export function postSaid(u: Understood): AskedPost | null {
  const title = titleSaid.exec(u.folded)
  const part = partSaid.exec(u.folded)
  const number = part?.[1] ?? part?.[2] ?? null
  const charged = !title && number !== null && asksCharge.test(u.folded)
  const leader = !title && number === null && asksLeader.test(u.folded)
  const head = charged ? 'to' : leader ? 'doan' : null
  const named = title
    ? postNamed(title[1]!)
    : head
      ? { role: 'head' as const, group: head, standing: false }
      : null
  const at = title ?? part ?? / (doan)(?= )/.exec(u.folded)
  if (!named || !at) return null
  return {
    ...named,
    part: number === null ? null : numberOf(number),
    title: written[named.role][named.group ?? ''] ?? 'thư ký',
    ...placesOf(u, at),
  }
}

function placesOf({ folded }: Understood, found: RegExpMatchArray): { from: number; to: number } {
  const from = folded.slice(0, found.index).trim().split(' ').filter(Boolean).length
  return { from, to: from + found[0].trim().split(' ').length }
}

/** The number of the team that the words name; `null` where they number none. */
export function partAsked({ folded }: Understood): string | null {
  const part = partSaid.exec(folded)
  const number = part?.[1] ?? part?.[2]
  return number ? numberOf(number) : null
}

function numberOf(said: string): string {
  const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'].indexOf(said)
  return roman < 0 ? String(Number(said)) : String(roman + 1)
}

/** Who holds the post in a team that inspects another matter than the plans in scope, and that no place of theirs fills. */
export function isOfOtherTeam({ u, documents }: Asked): boolean {
  const matter = u.numbers.length === 0 && postHeld(u) ? teamMatter(u) : null
  if (matter === null) return false
  const holding = documents.filter((prepared) => postsIn(prepared).length > 0)
  return (
    holding.length > 0 &&
    holding.every((d) => !isOfInspectedMatter(u, d) && postsIn(d).every((post) => !speaksOf(matter, post, d)))
  )
}

function speaksOf(matter: string, { unit, start, end }: Post, { document }: PreparedDocument): boolean {
  const words = [document.text.slice(start, end), ...unit.headings.map((h) => leadOf(document, h.section))]
  return ` ${phraseKey(words.join(' '))} `.includes(` ${matter} `)
}

function postHeld(u: Understood): boolean {
  return u.claim ? postSaid(u) !== null : postAsked(u) !== null
}

export interface Holding extends Post {
  prepared: PreparedDocument
  statement: Post
  fit: number
}

/** Who holds the post; who is known of the team when nobody is named; `null` when no document in scope speaks of it. */
export function composePostHolder(asked: Asked, post = postAsked(asked.u)): Draft | null {
  if (!post) return null
  const { known, closest } = holdingsMeant(asked, post, asked.u.terms)
  const documents = new Set(closest.map((h) => h.prepared))
  const [first] = closest
  if (!first) return withoutHolder(asked, post, known)
  if (documents.size > 1 && !asked.scope.named) return composeHolderChoices(asked, closest)
  const ofOne = closest.filter((h) => h.prepared === first.prepared)
  const told = ofOne.some((h) => !isCell(h)) ? ofOne.filter((h) => !isCell(h)) : ofOne
  // each row of a schedule has a head of its own: which is meant the question must say
  if (told.some(isCell) && told.length > 1 && post.part === null) return null
  const later = heldSince(asked, post, first.prepared)
  if (later.length > 0) return quotedHoldings(asked.u.claim ? later : [...later, ...told.slice(0, most)])
  return quotedHoldings([...told.slice(0, most), ...told.slice(0, most).flatMap((h) => titled(h, known))])
}

/** Who was given the post by papers that changed the plan since; the newest first. */
function heldSince(asked: Asked, { role, part }: AskedPost, prepared: PreparedDocument): Holding[] {
  if (asked.view.former) return []
  // a plan of another year that takes the place of the whole has a team of its own
  const inParts = amendersOf(asked, prepared).filter(({ document }) =>
    document.references.some(
      ({ relation, number }) =>
        relation === 'sửa đổi, bổ sung' && number !== null && number === prepared.document.header.number,
    ),
  )
  return inParts.flatMap((by) =>
    postsIn(by)
      .filter((p) => p.role === role && p.part === part && p.holder !== '')
      // with the round that it was given for
      .map((p) => ({ ...p, start: p.unit.start, end: p.unit.end, prepared: by, statement: p, fit: 1 })),
  )
}

/** All posts of the teams that `terms` may mean, and of those the holders of this very post in the team that fits best. */
export function holdingsMeant(
  { u, documents }: Pick<Asked, 'u' | 'documents'>,
  post: AskedPost,
  terms: Term[],
): { known: Holding[]; closest: Holding[] } {
  const said = partSaid.exec(u.folded)?.[0].trim().split(' ') ?? []
  // "thư ký Trưởng đoàn Cà Mau": a follow-up names the post of the turn before as well
  const titles = [...u.folded.matchAll(new RegExp(titleSaid, 'g'))].map((m) => placesOf(u, m))
  const free = terms.filter((t) => !titles.some(({ from, to }) => t.place >= from && t.place < to))
  const qualifiers = teamQualifiers(free, framing).filter((t) => !said.includes(t.folded))
  const known = documents.flatMap((prepared) => holdingsIn(prepared, qualifiers))
  const found = meant(known, post)
  const best = Math.max(0, ...found.map((h) => h.fit))
  const closest = found.filter((h) => h.fit >= best - 0.05)
  const inCase = closest.filter((h) => saysCondition(u, h))
  return { known, closest: inCase.length > 0 ? inCase : closest }
}

const caseWord =
  /^(?:khi|neu|trong|truong|hop|rieng|doi|voi|kiem|thanh|phuc|tra|tai|o|cac|nhung|thi|cua|va|den|duoc|viec)$/

/** "Khi kiểm tra Sở A thì ai làm trưởng đoàn?": the question is of the very case in which alone this one holds the post. */
function saysCondition({ folded }: Understood, { condition }: Holding): boolean {
  const words = phraseKey(condition).split(' ')
  const telling = words.filter((w) => !caseWord.test(w))
  const needed = telling.length > 0 ? telling : words.filter((w) => /^(?:kiem|thanh|phuc)$/.test(w))
  return needed.length > 0 && needed.every((w) => folded.includes(` ${w} `))
}

const most = 6

function isCell(post: Post): boolean {
  return post.unit.row !== null && post.holder !== ''
}

/** Those who hold this very post: of the part that is named, else of the whole team before its parts. */
function meant(known: Holding[], { role, group, part, standing }: AskedPost): Holding[] {
  const ofRole = known.filter((h) => h.role === role)
  const told = new Set(ofRole.filter((h) => h.standing).map((h) => h.prepared))
  const same = standing ? ofRole.filter((h) => h.standing || !told.has(h.prepared)) : ofRole
  if (part !== null) return same.filter((h) => h.part === part)
  const ofGroup = same.filter((h) => group === null || h.group === null || h.group === group)
  const whole = ofGroup.filter((h) => h.part === null)
  if (whole.length > 0 || ofGroup.length > 0) return group === 'to' || whole.length === 0 ? ofGroup : whole
  // "trưởng đoàn" of an inspection by a "tổ" is its "tổ trưởng"
  return group === 'doan' ? same.filter((h) => h.part === null && h.group === 'to') : []
}

/** "Tổ 1 do Phó Trưởng đoàn phụ trách": who that is. */
function titled(holding: Holding, known: Holding[]): Holding[] {
  const title = postNamed(holding.holder)
  return title
    ? known.filter((h) => h.prepared === holding.prepared && h.role === title.role && h.part === null)
    : []
}

function holdingsIn(prepared: PreparedDocument, qualifiers: Term[]): Holding[] {
  return postsIn(prepared).flatMap((post): Holding[] => {
    const fit = teamFit(prepared, post.unit, qualifiers)
    const needed = isCell(post) && post.part === null ? 0.9 : 0.75
    return fit >= needed ? [{ ...post, prepared, statement: post, fit }] : []
  })
}

export function quotedHoldings(holdings: Holding[]): Draft {
  const draft = emptyDraft('answered')
  for (const holding of holdings) {
    const { prepared, unit } = holding
    if (unit.row) {
      addRow(draft, holding)
      continue
    }
    const quote = shortQuote(prepared.document.text, holding, null, 300)
    draft.lines.push(`“${quote.shown}”`, sourceLine(prepared.document, unit.section.path, null))
    draft.citations.push(cite(prepared.document, unit.section.path, quote.span))
  }
  return proven(draft, [...new Set(holdings.map((h) => h.prepared.document))])
}

/** The row of a list of members, or that of a team with its head in a column of his own. */
function addRow(draft: Draft, { prepared: { document }, unit, holder }: Holding): void {
  const { row, section } = unit
  if (!row) return
  if (holder !== '') draft.lines.push(`**${holder.replace(/\s+/gu, ' ')}**`)
  const cells = row.cells.filter((c) => c.text.trim() !== '' && !/^(?:tt|stt|số tt)$/iu.test(c.column))
  const shown = cells.map((c) => (c.column ? `${c.column}: ${c.text}` : c.text).replace(/\s+/gu, ' '))
  draft.lines.push(`${nameOf(document)}, ${placeName(section.path)}:`, `• ${shown.join(' — ')}`)
  draft.citations.push(cite(document, section.path, row))
}

/** A document speaks of the team and names nobody for the post: said so, with whom it does name. */
function withoutHolder(asked: Asked, { title, part }: AskedPost, all: Holding[]): Draft | null {
  const known = part === null ? all : all.filter((h) => h.part === part)
  if (part !== null && known.length === 0) return null
  const documents = [...new Set(known.map((h) => h.prepared))]
  const [prepared] = documents.length > 0 ? documents : asked.documents
  if (!prepared || (!asked.scope.named && documents.length !== 1)) return null
  const { document } = prepared
  const draft = emptyDraft('not_found')
  const places =
    known.length > 0
      ? known.filter((h) => h.prepared === prepared && !isCell(h) && h.part === part)
      : teamIn(prepared)
  if (places.length === 0) return null
  draft.lines.push(`${nameOf(document)} ${texts.roleNotNamed(title)}`)
  for (const place of places.slice(0, most)) {
    const quote = shortQuote(document.text, place, null, 300)
    draft.lines.push(`• ${quote.shown}`)
    draft.citations.push(cite(document, place.unit.section.path, quote.span))
  }
  draft.lines.push(sourceLine(document, places[0]!.unit.section.path, null))
  return proven(draft, [document])
}

const speaksOfMembers =
  /(?:thành phần|thành viên)\s+(?:đoàn|tổ)|(?:đoàn|tổ)(?:\s\S+){0,12}\s(?:gồm|thành viên)/iu

/** What a document that gives no posts says of who is in its team. */
function teamIn({ document, units }: PreparedDocument): Pick<Post, 'unit' | 'start' | 'end'>[] {
  for (const unit of units) {
    const statement = statementsIn(unit).find((s) =>
      speaksOfMembers.test(document.text.slice(s.start, s.end)),
    )
    if (statement) return [{ unit, start: statement.start, end: statement.end }]
  }
  return []
}
