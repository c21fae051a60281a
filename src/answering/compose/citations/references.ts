// Answers about references, both ways: what a document cites, and who cites a document.

import { formatDay } from '../../../calendar/day.ts'
import type { Reference, RelationKind } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { enough as enoughShare, telling } from '../../evidence/sufficient.ts'
import { isInTitle, type Term } from '../../places/match.ts'
import { phraseKey } from '../../places/syllables.ts'
import type { PreparedDocument } from '../../places/units.ts'
import type { Understood } from '../../question/question.ts'
import { texts } from '../../texts.ts'
import { capital, cite, type Draft, emptyDraft, nameOf, proven, shortQuote, sourceLine } from '../draft.ts'
import { type FoundMention, mentions, sentenceOf } from '../header.ts'
import { isPartial } from '../silent.ts'
import { countSaid, kindsAsked } from './cited-kinds.ts'
import { subjectFit } from './cited-subject.ts'

/** Documents that the documents in scope cite, of the kinds and about the things asked for. */
export function composeReferences(asked: Asked): Draft | null {
  if (tellsGroundsOfAct(asked)) return null
  const groups = asked.documents
    .map((prepared) => ({ prepared, ...chosen(asked, prepared) }))
    .filter((g) => g.references.length > 0)
    .sort((a, b) => b.fit - a.fit)
  const best = groups[0]
  if (!best) return withoutKind(asked)
  const several = asksOfLibrary(asked)
    ? groups.slice(0, 8)
    : asked.scope.named || groups.length === 1
      ? groups.filter((g) => g.fit >= best.fit - 0.05).slice(0, 3)
      : [best]
  const draft = emptyDraft('answered')
  for (const { prepared, references } of several)
    addReferences(draft, prepared, references, countsThem.test(asked.u.folded))
  return proven(
    draft,
    several.map((g) => g.prepared.document),
  )
}

/** "Kho đang có, những quyết định nào được viện dẫn?": what every held document cites is asked. */
export function asksOfLibrary({ u, scope }: Asked): boolean {
  return (
    !scope.named &&
    u.kind === 'references' &&
    / (?:kho|thu vien) | (?:dang|hien) (?:co|giu|luu) | (?:cac|moi|tat ca) (?:van ban|ke hoach|tai lieu) (?:da nap|nay|tren) /.test(
      u.folded,
    )
  )
}

/** References and headers are asked of whole documents: the words must be those of a title or a place in it. */
export function isCovered(asked: Asked): boolean {
  if (asked.scope.named || asked.u.terms.length === 0 || isNumberedAlone(asked)) return true
  return asked.evidence.some((e) => e.share >= enoughShare.open && e.missing < telling.open)
}

/** "216 nhắc hai nghị quyết nào?": the number of the one document that is meant, without its kind. */
function isNumberedAlone({ u, documents: [first, ...more] }: Asked): boolean {
  const ordinal = /^\d+/u.exec(first?.document.header.number ?? '')?.[0]
  return ordinal !== undefined && more.length === 0 && u.folded.includes(` ${ordinal} `)
}

/** "Căn cứ nào để kiểm tra đột xuất?" where a place of the text itself says upon what that is done. */
function tellsGroundsOfAct({ u, evidence }: Asked): boolean {
  const [best] = evidence
  if (
    !best ||
    !/ can cu /.test(u.folded) ||
    u.numbers.length > 0 ||
    kindsAsked(u).length > 0 ||
    best.unit.section.kind === 'opening'
  )
    return false
  const { document } = best.prepared
  const said = ` ${phraseKey(document.text.slice(best.unit.start, best.unit.end))} `
  return (
    / (?:cac|nhung|mot trong|co|la) (?:\S+ )?can cu /.test(said) &&
    best.said >= sureSaid &&
    best.missing === 0
  )
}

const sureSaid = 0.85

/** "Kế hoạch 61 căn cứ luật nào?" where it rests on no law: that is said, with what it rests on. */
function withoutKind({ u, scope, documents }: Asked): Draft | null {
  const [prepared, ...more] = documents
  const [kind] = kindsAsked(u)
  if (!scope.named || !prepared || more.length > 0 || !kind) return null
  if (!asksGround.test(u.folded) && !restsOn(u, prepared)) return null
  const { document } = prepared
  const grounds = distinct(groundsIn(document.references.filter((r) => !r.internal)))
  if (grounds.length === 0) return null
  // of what offices issue one kind carries out another: that is the answer
  const draft = emptyDraft(
    grounds.some((r) => ofOffices.has(r.kind ?? '')) && ofOffices.has(kind) ? 'answered' : 'not_found',
  )
  draft.lines.push(texts.silentOn(nameOf(document), isPartial(document.text), texts.groundOf(kind)))
  addReferences(draft, prepared, grounds)
  return proven(draft, [document])
}

const ofOffices = new Set(['kế hoạch', 'quyết định', 'chương trình', 'nghị quyết', 'chỉ thị', 'công văn'])

/** What a document opens with; a form that is annexed to it has grounds of its own. */
function groundsIn(references: Reference[]): Reference[] {
  const opening = references.filter((r) => r.section === 'mở đầu')
  return opening.length > 0 ? opening : references.filter((r) => r.relation === 'căn cứ')
}

/** From where on a subject tells one reference from the others; what a document rests on is asked as a whole else. */
const enough = { open: 0.35, ground: 0.6 }

/** A law has its name and its day, and no number in most texts that rest on it. */
const lawKinds = new Set(['luật', 'bộ luật', 'pháp lệnh', 'hiến pháp'])

/** In "Nghị định 15/2018 quy định chi tiết một số điều của Luật X" the law only tells what the decree is about. */
function isLawItself(r: Reference, all: Reference[]): boolean {
  return (
    lawKinds.has(r.kind ?? '') &&
    !all.some(({ subjectMatter: about }) => about && about.start <= r.start && r.end <= about.end)
  )
}

function chosen(asked: Asked, prepared: PreparedDocument): { references: Reference[]; fit: number } {
  const { u } = asked
  const kinds = kindsAsked(u)
  const wantsGround = asksGround.test(u.folded) || restsOn(u, prepared)
  const outside = prepared.document.references.filter((r) => !r.internal)
  const external = outside.filter((r) => r.number !== null || isLawItself(r, outside))
  let references =
    kinds.length > 0
      ? external.filter((r) => kinds.some((k) => r.kind === k || (k === 'luật' && r.kind === 'bộ luật')))
      : external.filter((r) => r.number !== null)
  references = references.filter((r) => isOfIssuer(u.folded, r))
  const inspected = asksInspected.test(u.folded)
    ? references.filter((r) => isOfContent(prepared, r.section))
    : []
  if (inspected.length > 0) return { references: distinct(inspected), fit: 1 }
  // words of its own title tell which document rests on something, not on what
  const beyond = wantsGround
    ? u.terms.filter((t) => !isInTitle(t, prepared))
    : u.terms.filter((t) => !namesCiting(u, asksOfLibrary(asked) ? null : prepared, t))
  if (wantsGround) {
    const opening = groundsIn(references)
    const beside = (list: Reference[]) => Math.max(0, ...list.map((r) => topicFit(u.terms, prepared, r)))
    // what the text cites elsewhere is none that it rests on
    if (
      opening.length === 0 &&
      kinds.length > 0 &&
      subjectTerms(beyond).length === 0 &&
      groundsIn(outside).length > 0
    )
      return { references: [], fit: 0 }
    if (opening.length > 0 && (kinds.length === 0 || beside(opening) >= beside(references) - 0.2))
      references = opening
  }
  const scored = references.map((r) => ({ r, fit: topicFit(beyond, prepared, r) }))
  const top = Math.max(0, ...scored.map((s) => s.fit))
  const isTold = wantsGround ? top >= enough.ground : top >= enough.open
  // which document says a thing is no question of what documents cite
  if (!isTold && !wantsGround && subjectTerms(beyond).length >= ownMatter && !speaksOfCiting.test(u.folded))
    return { references: [], fit: 0 }
  // of several kinds each has its own that fit best
  const topOf = (kind: string | null) =>
    Math.max(0, ...scored.flatMap(({ r, fit }) => (r.kind === kind ? fit : [])))
  const isNear = ({ r, fit }: { r: Reference; fit: number }) =>
    fit >= 0.8 * (kinds.length > 1 && topOf(r.kind) >= top * 0.4 ? topOf(r.kind) : top)
  const near = isTold ? scored.filter(isNear).map((s) => s.r) : references
  const several = distinct(references.filter((r) => !isChangedBy(r, references)))
  // "hai thông báo": as many as are counted, where the document names no more
  const counts = countSaid(u.folded, kinds)
  if (counts > distinct(near).length && several.length === counts)
    return { references: several, fit: top + 0.1 }
  return { references: distinct(near), fit: top + (references.length > 0 ? 0.1 : 0) }
}

/** "Căn cứ nghị định nào?", "thực hiện quyết định nào?": what the document itself rests on. */
const asksGround =
  / (?:can cu|dua tren|dua (?:vao|vo|theo)|co so phap li|(?:thuc hien|trien khai) (?:theo|(?:ke hoach|van ban|quyet dinh|nghi quyet|chi thi|chuong trinh|nghi dinh|thong tu)(?: nao| gi)?)) /

/** "Kế hoạch 61 thì theo quyết định nào?": nothing but the document itself is spoken of. */
function restsOn({ folded, terms }: Understood, prepared: PreparedDocument): boolean {
  return (
    / theo (?:ke hoach|quyet dinh|nghi quyet|chi thi|van ban|chuong trinh) (?:nao|gi|so may) /.test(folded) &&
    subjectTerms(terms).every((t) => isInTitle(t, prepared))
  )
}

/** "Kế hoạch kiểm tra 2023 dẫn chiếu đến những kế hoạch nào của chính mình?": what stands before the verb names who cites. */
function namesCiting({ folded }: Understood, prepared: PreparedDocument | null, t: Term): boolean {
  const at =
    / (?:vien dan|trich dan|dan chieu|dan (?:den|toi|ra)|nhac (?:den|toi)|de cap) /.exec(folded)?.index ?? -1
  if (at < 0) return false
  const place = folded.slice(0, at).trim().split(' ').length
  if (lists.test(t.folded)) return true
  return t.place < place
    ? prepared === null || isInTitle(t, prepared)
    : t.folded === 'chinh' && folded.includes(' chinh minh ')
}

/** "Toàn bộ số hiệu văn bản …, kể hết ra": that they are to be listed says nothing of what they are about. */
const lists = /^(?:toan|bo|so|hieu|van|ban|tat|ca|danh|sach|liet|ke|het|ra|du)$/

/** So many words of its own make a matter. */
const ownMatter = 3
const speaksOfCiting =
  / (?:vien dan|trich dan|dan chieu|can cu|dua (?:tren|vao|vo|theo)|theo|nhac|de cap|neu|co so phap li|thuc hien|trien khai|ban hanh|kem theo|quy dinh|ap dung|tuan thu|lien quan|huong dan|sua|thay|bai bo|phe duyet|so (?:hieu )?(?:nao|may|bao nhieu)) /

/** "Kiểm tra việc thực hiện những kế hoạch nào?": those that an inspection looks into. */
const asksInspected =
  / (?:kiem|thanh) tra (?:(?:viec|ket qua|tinh hinh) )+(?:(?:trien khai|thuc hien|chap hanh) )+/

function isOfContent({ byPath }: PreparedDocument, path: string): boolean {
  for (let at = byPath.get(path); at; at = byPath.get(at.parent ?? ''))
    if (/^nội dung/iu.test(at.heading)) return true
  return false
}

/** Bodies that the question says the cited papers are of, as their issuers and numbers tell them. */
const issuing: [RegExp, RegExp][] = [
  [/ van phong chinh phu | vpcp /, / van phong chinh phu /],
  [/ thu tuong /, / thu tuong /],
  [/ (?:cua|do) chinh phu /, /(?<! van phong) chinh phu /],
  [
    / bo chinh tri | trung uong dang | ban chap hanh | (?:cua|do|ben) dang /,
    / bo chinh tri |[/-]t[wu] | trung uong /,
  ],
]

function isOfIssuer(folded: string, { issuer, number }: Reference): boolean {
  const asked = issuing.filter(([said]) => said.test(folded))
  const own = ` ${phraseKey(issuer ?? '')} ${(number ?? '').toLowerCase()} `
  return asked.length === 0 || asked.some(([, is]) => is.test(own))
}

/** How far a reference is about what was asked; a question that names no subject fits every one a little. */
function topicFit(asked: Term[], prepared: PreparedDocument, r: Reference): number {
  const terms = subjectTerms(asked)
  return terms.length === 0 ? 0.3 : subjectFit(prepared, r, terms)
}

function subjectTerms(terms: Term[]): Term[] {
  return terms.filter(
    (t) =>
      !/^(?:ke|hoach|vien|dan|trich|nghi|dinh|thong|tu|quyet|can|cu|luat|chieu|nhac|trien|khai)$/.test(
        t.folded,
      ),
  )
}

function distinct(references: Reference[]): Reference[] {
  const seen = new Set<string>()
  return references.filter((r) => {
    const key = r.number === null ? labelOf(r) : `${r.number}|${r.issuer ?? ''}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** How many papers it cites is asked, and not the number that one of them has. */
const countsThem =
  / (?:may|bao nhieu) (?:nghi dinh|thong tu|quyet dinh|van ban|luat|nghi quyet|chi thi|ke hoach|cong van|chuong trinh) /

function addReferences(
  draft: Draft,
  { document }: PreparedDocument,
  references: Reference[],
  counted = false,
): void {
  const shown = references.slice(0, 16)
  const own = shown.filter((r) => !isChangedBy(r, shown))
  const named = own.map((r) => withChanged(r, shown)).join('; ')
  draft.lines.push(
    `${nameOf(document)}: ${counted ? `**${texts.papers(references.length)}**: ` : ''}**${named}**${references.length > shown.length ? ` và ${references.length - shown.length} văn bản khác` : ''}.`,
  )
  if (counted) draft.calculated.push(String(references.length))
  if (references.length > shown.length) draft.calculated.push(String(references.length - shown.length))
  const bySection = new Map<string, Reference[]>()
  for (const r of shown) bySection.set(r.section, [...(bySection.get(r.section) ?? []), r])
  let quoted = 0
  for (const [section, list] of bySection) {
    for (const group of runs(list)) {
      const span = {
        start: group[0]!.start,
        end: Math.max(...group.map((r) => dateEnd(document.text, r.end))),
      }
      const quote = shortQuote(document.text, group.length > 1 ? span : sentenceOf(document, span), span, 420)
      draft.citations.push(cite(document, section, group.length > 1 ? span : quote.span))
      if (quoted++ < 2) draft.lines.push(sourceLine(document, section, quote.shown))
    }
  }
  for (const r of shown) {
    if (r.number) draft.calculated.push(r.number)
    if (r.slip && !draft.warnings.includes(r.slip)) draft.warnings.push(r.slip)
  }
  for (const slip of draft.warnings.slice(0, 1)) draft.lines.push(`${texts.note}: ${slip}`)
}

const changes: ReadonlySet<RelationKind> = new Set<RelationKind>(['sửa đổi, bổ sung', 'thay thế', 'bãi bỏ'])

/** Named only as what another of them changes. */
export function isChangedBy({ relation, subject }: Reference, all: readonly Reference[]): boolean {
  return changes.has(relation) && subject !== null && all.some(({ number }) => number === subject)
}

/** "Nghị định A (sửa đổi, bổ sung Nghị định B)". */
function withChanged(r: Reference, all: readonly Reference[]): string {
  const changed = all.filter((o) => o.subject === r.number && isChangedBy(o, all))
  const [first] = changed
  return first ? `${labelOf(r)} (${first.relation} ${changed.map((o) => labelOf(o)).join(', ')})` : labelOf(r)
}

/** Where the date behind a number ends ("… ngày 08 tháng 6 năm 2010"); the number's own end when none follows. */
function dateEnd(text: string, end: number): number {
  const date = text
    .slice(end, end + 45)
    .match(/^\s*,?\s*ngày\s+\d{1,2}(?:\s+tháng\s+|[/.-])\d{1,2}(?:\s+năm\s+|[/.-])\d{4}/u)
  return end + (date?.[0].length ?? 0)
}

/** References that stand close together are quoted together. */
function runs(references: Reference[]): Reference[][] {
  const groups: Reference[][] = []
  for (const r of [...references].sort((a, b) => a.start - b.start)) {
    const last = groups.at(-1)
    if (last && r.start - (last.at(-1)?.end ?? 0) < 160) last.push(r)
    else groups.push([r])
  }
  return groups
}

/** "Nghị định 6/2021/NĐ-CP ngày 1/2/2021". */
export function labelOf(r: Reference): string {
  const date = r.issued ? ` ngày ${formatDay(r.issued)}` : ''
  if (r.number === null) return `${r.written.replace(/\s+/gu, ' ')}${date}`
  return `${capital(r.kind ?? 'văn bản')} ${r.number}${date}`
}

/** Which held documents mention the document named, and how. */
export async function composeCitedBy(asked: Asked): Promise<Draft | null> {
  const found = await mentions(asked)
  const first = asked.u.numbers[0]
  if (!first) return null
  if (found.length === 0) {
    const draft = emptyDraft('not_found')
    draft.lines.push(texts.notCited(asked.u.text.slice(first.start, first.end)))
    return draft
  }
  const byDocument = new Map<number, FoundMention[]>()
  for (const m of found)
    byDocument.set(m.prepared.document.id, [...(byDocument.get(m.prepared.document.id) ?? []), m])
  const draft = emptyDraft('answered')
  for (const group of [...byDocument.values()].slice(0, 6)) {
    const { prepared, reference: r } = group[0]!
    const { document } = prepared
    const quote = shortQuote(document.text, sentenceOf(document, r), r, 220)
    draft.lines.push(
      `**${nameOf(document)}** (${relationWords[r.relation]} ${r.number}).`,
      sourceLine(document, r.section, quote.shown),
    )
    draft.citations.push(cite(document, r.section, quote.span))
    if (r.number) draft.calculated.push(r.number)
  }
  return proven(
    draft,
    [...byDocument.values()].slice(0, 6).map((g) => g[0]!.prepared.document),
  )
}

const relationWords: Record<RelationKind, string> = {
  'căn cứ': 'căn cứ',
  'thực hiện': 'thực hiện',
  'ban hành kèm theo': 'nói đến văn bản kèm theo',
  'sửa đổi, bổ sung': 'nói đến việc sửa đổi, bổ sung',
  'thay thế': 'thay thế',
  'bãi bỏ': 'bãi bỏ',
  'hướng dẫn': 'hướng dẫn',
  'phê duyệt': 'nói đến việc phê duyệt tại',
  'viện dẫn': 'viện dẫn',
}
