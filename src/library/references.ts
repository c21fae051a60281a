// Mentions of other documents and of places in the same document, each with its proof: what is meant, the relation
// that the words say, typed slips. Pure and linear; offsets count in `text`.

import type { DocumentHeader, Reference, RelationKind, Section, Span } from '../document.ts'
import { type Citation, findCitations } from './citations.ts'
import { foldLetters } from './fold-offsets.ts'
import { externalTarget, indexPaths, type PathIndex } from './internal-references.ts'
import { foldNumber, numberParts } from './numbers.ts'
import { findPlaceExpressions, type PlaceExpression } from './place-expressions.ts'
import { passiveRelation, relationBefore, relationOfLead } from './relations.ts'

export interface ReadReferences {
  references: Reference[]
  /** Slips, dates and places that do not hold, one Vietnamese sentence each. */
  warnings: string[]
}

interface Linked {
  citation: Citation
  /** The citation in whose words about its subject this one stands. */
  parent: Linked | null
  relation: RelationKind
  /** Number of the document that acts on this one; `null` for the text itself. */
  subject: string | null
  target: PlaceExpression | null
  start: number
  /** Further documents that amend, replace … this one. */
  actedOnBy: { relation: RelationKind; subject: string }[]
}

const MOST_WARNINGS = 20

/** Reads all references of a text whose outline and header are known. */
export function readReferences(text: string, sections: Section[], header: DocumentHeader): ReadReferences {
  const citations = findCitations(text, header).filter((citation) => !isSelf(text, citation, header))
  rememberFirstMention(citations)
  const expressions = findPlaceExpressions(text, sections)
  const sectionAt = sectionFinder(sections)
  const linked = linkCitations(text, citations, expressions)
  const taken = new Set(linked.map((link) => link.target).filter((target) => target !== null))
  const warnings: string[] = []
  const references = linked.flatMap((link) => toReferences(text, link, sectionAt))
  const paths = indexPaths(sections)
  for (const expression of expressions) {
    if (taken.has(expression)) continue
    references.push(...internalReferences(text, expression, paths, sectionAt, warnings))
  }
  references.sort((a, b) => a.start - b.start || a.end - b.end)
  return { references, warnings: limited([...citationWarnings(linked, header, sectionAt), ...warnings]) }
}

// ---- the text itself -------------------------------------------------------------------------------------------

/** The text's own number or title: in its head, or anywhere without another date or issuer. */
function isSelf(text: string, citation: Citation, header: DocumentHeader): boolean {
  if (citation.number === null) return isOwnTitle(text, citation, header)
  if (header.number === null || foldNumber(citation.number) !== foldNumber(header.number)) return false
  if (citation.issued !== null && header.issued !== null && citation.issued !== header.issued) return false
  return citation.issuer === null || header.issuer === null || foldLetters(citation.issuer) === foldLetters(header.issuer)
}

function isOwnTitle(text: string, citation: Citation, header: DocumentHeader): boolean {
  if (citation.kind === null || header.kind === null || !/kế hoạch|chương trình|đề án/.test(citation.kind)) return false
  if (/^[\s,]*(?:của[^,.;\n]{0,60})?,?\s*(?:như sau|với các nội dung|cụ thể)/u.test(text.slice(citation.end, citation.end + 120))) return true
  if (header.title === null || citation.kind !== header.kind) return false
  const title = plain(header.title)
  const written = plain(text.slice(citation.start, citation.end)).slice(citation.kind.length).trim()
  return title.includes(written) || written.includes(title)
}

function plain(words: string): string {
  return foldLetters(words).replace(/cai cach hanh chinh/g, 'cchc').replace(/thu tuc hanh chinh/g, 'tthc').replace(/\s+/g, ' ').trim()
}

/** A number cited again without date or issuer means the document of its first mention in the text. */
function rememberFirstMention(citations: Citation[]): void {
  const first = new Map<string, Citation>()
  for (const citation of citations) {
    if (citation.number === null) continue
    const known = first.get(citation.number)
    if (known === undefined) {
      first.set(citation.number, citation)
      continue
    }
    citation.kind ??= known.kind
    if (citation.issued === null && (citation.issuer === known.issuer || citation.issuer === null)) {
      citation.issued = known.issued
    } else if (known.issued === null && citation.issuer === known.issuer) known.issued = citation.issued
    citation.issuer ??= known.issuer
  }
}

// ---- relations between citations -------------------------------------------------------------------------------

function linkCitations(text: string, citations: Citation[], expressions: PlaceExpression[]): Linked[] {
  const linked: Linked[] = []
  let next = 0
  for (const citation of citations) {
    while (next < expressions.length && expressions[next]!.end <= citation.start) next++
    const target = targetOf(text, citation, expressions[next - 1])
    const start = target === null ? citation.start : target.start
    const link: Linked = { citation, parent: null, relation: 'viện dẫn', subject: null, target, start, actedOnBy: [] }
    relate(text, link, linked)
    linked.push(link)
  }
  for (const [i, link] of linked.entries()) markRepealed(text, link, linked, i)
  return linked
}

/** "khoản 2 Điều 5 (của) Luật …" */
function targetOf(text: string, citation: Citation, expression: PlaceExpression | undefined): PlaceExpression | null {
  if (expression === undefined || expression.own !== null || citation.start - expression.end > 60) return null
  const gap = text.slice(expression.end, citation.start)
  return /^\s*,?\s*(?:của|tại|trong|thuộc|(?:ban\s+hành\s+)?(?:đính\s+)?kèm(?:\s+theo)?)?\s*(?:các\s+)?$/u.test(gap) ? expression : null
}

function relate(text: string, link: Linked, before: readonly Linked[]): void {
  const sentence = sentenceStart(text, link.start)
  const last = before.at(-1)
  const near = last !== undefined && last.citation.end > sentence ? last : null
  const holder = near === null ? null : holderOf(near, link)
  if (holder !== null) return relateInside(text, link, holder, near!)
  cutSubject(near, link.start)
  const segmentStart = near === null ? sentence : Math.min(endOf(near), link.start)
  const segment = text.slice(Math.max(segmentStart, link.start - 400), link.start)
  const passive = near === null ? null : passiveRelation(segment)
  if (near !== null && passive !== null && link.citation.number !== null && !/[.;]\s/.test(segment)) {
    actOn(near, passive, link.citation.number)
    link.relation = 'viện dẫn'
    return
  }
  if (near !== null && isListGap(segment)) {
    const first = firstOfPassiveList(before, near)
    if (first !== null && link.citation.number !== null) actOn(first, first.actedOnBy[0]!.relation, link.citation.number)
    link.relation = near.relation
    link.subject = near.subject
    link.parent = near.parent
    return
  }
  const said = relationBefore(segment)
  if (said !== null && !said.passive) {
    link.relation = said.relation
    if (near !== null && actsDirectly(segment)) link.subject = near.citation.number
    return
  }
  const lead = said === null ? relationOfLead(text.slice(sentence, link.start)) : null
  if (lead !== null && isFirstClause(text.slice(sentence, link.start))) link.relation = lead
}

/** Words about the subject of one citation may hold others: "Nghị định A sửa đổi … Nghị định B và Nghị định C". */
function relateInside(text: string, link: Linked, holder: Linked, near: Linked): void {
  const from = near === holder ? holder.citation.tailEnd : endOf(near)
  const segment = text.slice(Math.min(from, link.start), link.start)
  link.parent = holder
  if (near !== holder && isListGap(segment)) {
    link.relation = near.relation
    link.subject = near.subject
    return
  }
  const said = relationBefore(segment)
  link.relation = said === null || said.passive ? 'viện dẫn' : said.relation
  if (link.relation !== 'viện dẫn') link.subject = holder.citation.number
}

/** The citation in whose subject words the next one stands, unless a new item of the list begins there. */
function holderOf(near: Linked, link: Linked): Linked | null {
  for (let holder: Linked | null = near; holder !== null; holder = holder.parent) {
    const subject = holder.citation.subjectMatter
    if (subject === null || link.start < subject.start || link.start >= subject.end) continue
    if (holder === near) return link.citation.number !== null && beginsItem(link, holder, near) ? null : holder
    return beginsItem(link, holder, near) ? null : holder
  }
  return null
}

/** Whether the citation is one more of the outer list: it is younger than what would act on it, or the subject is done. */
function beginsItem(link: Linked, holder: Linked, near: Linked): boolean {
  const acting = near === holder ? null : near.relation !== 'viện dẫn'
  if (isYounger(link.citation, holder.citation)) return true
  return acting === false && link.citation.number !== null
}

function isYounger(one: Citation, other: Citation): boolean {
  if (one.issued !== null && other.issued !== null) return one.issued > other.issued
  const [a, b] = [yearOf(one), yearOf(other)]
  if (a === null || b === null) return false
  if (a !== b) return a > b
  if (one.number === null || other.number === null || one.kind !== other.kind) return false
  return Number.parseInt(one.number, 10) > Number.parseInt(other.number, 10)
}

function yearOf(citation: Citation): number | null {
  if (citation.issued !== null) return Number(citation.issued.slice(0, 4))
  return citation.number === null ? null : numberParts(citation.number).year
}

function endOf(link: Linked): number {
  const { citation } = link
  const own = Math.max(citation.tailEnd, citation.subjectMatter?.end ?? 0)
  return link.parent === null ? own : Math.min(own, Math.max(citation.tailEnd, link.parent.citation.subjectMatter?.end ?? own))
}

/** The words about a citation's subject end where the next item of the same list begins. */
function cutSubject(near: Linked | null, at: number): void {
  for (let link = near; link !== null; link = link.parent) {
    const { subjectMatter } = link.citation
    if (subjectMatter !== null && subjectMatter.end > at) subjectMatter.end = Math.max(subjectMatter.start + 1, at)
  }
}

/** Only commas, "và" and "số" between two citations. */
function isListGap(segment: string): boolean {
  const last = segment.slice(-60)
  return segment.length <= 60 && /^[\s”"’)*.…]*(?:[,;]|\/\s)?[\s\-+*•]*(?:,?\s*(?:và|hoặc|cùng(?:\s+với)?)\s+)?(?:các\s+|của\s+)*(?:số\s*)?$/iu.test(last)
}

function firstOfPassiveList(before: readonly Linked[], near: Linked): Linked | null {
  const number = near.citation.number
  for (let i = before.length - 2; i >= 0 && i > before.length - 24; i--) {
    const link = before[i]!
    if (link.actedOnBy.some((act) => act.subject === number)) return link
  }
  return null
}

function actOn(object: Linked, relation: RelationKind, subject: string): void {
  if (subject !== object.citation.number) object.actedOnBy.push({ relation, subject })
}

/** "Quyết định A thay thế Quyết định B": nothing but the verb's own words between them. */
function actsDirectly(segment: string): boolean {
  return segment.length < 160 && !/[;.]\s|này(?!\p{L})/u.test(segment)
}

/** "Thực hiện Kế hoạch A, UBND tỉnh ban hành …": what stands behind the actor is not carried out any more. */
function isFirstClause(lead: string): boolean {
  return lead.length < 300 && !/,\s*(?:Ủy ban|UBND|Sở|Bộ|Chính phủ|Thủ tướng|Hội đồng)[^,;]*\s(?:ban hành|xây dựng|yêu cầu|quyết định|đề nghị)/u.test(lead)
}

const REPEALED = /^[\s,)]*(?:[^.;\n]{0,120}?\s)?(?:(?:đã\s+)?hết\s+hiệu\s+lực|chấm\s+dứt\s+hiệu\s+lực|bị\s+bãi\s+bỏ|được\s+bãi\s+bỏ)(?!\s*:)/u

/** "Nghị định A, Nghị định B hết hiệu lực kể từ ngày …" */
function markRepealed(text: string, link: Linked, linked: readonly Linked[], index: number): void {
  const from = endOf(link)
  const next = linked[index + 1]?.start ?? text.length
  const words = text.slice(from, Math.min(from + 180, next))
  const repealed = link.citation.number !== null && link.relation === 'viện dẫn' && REPEALED.exec(words)
  if (!repealed || /(?:thì|nếu|khi|trừ|chưa|không)\s/u.test(repealed[0])) return
  for (let i = index; i >= 0 && i > index - 60; i--) {
    const item = linked[i]!
    if (i < index && !isListGap(text.slice(Math.min(endOf(item), linked[i + 1]!.start), linked[i + 1]!.start))) return
    if (item.citation.number !== null && item.relation === 'viện dẫn') item.relation = 'bãi bỏ'
  }
}

const BOUNDARY = /[.?!…]\s+(?=[\p{Lu}“"\d-])|\n\s*\n(?=\s*\p{Lu})|\n(?=\s*(?:[-+*•|]|\d{1,3}[.)]|[a-zđ]\)|[IVX]+\.|(?:Căn cứ|Điều|Theo|Thực hiện|Xét|Ghi chú)(?!\p{L})))|\|/gu

function sentenceStart(text: string, at: number): number {
  const from = Math.max(0, at - 700)
  let start = from
  for (const match of text.slice(from, at).matchAll(BOUNDARY)) start = from + match.index + match[0].length
  return start
}

// ---- what is handed out ----------------------------------------------------------------------------------------

function toReferences(text: string, link: Linked, sectionAt: (at: number) => string): Reference[] {
  const { citation } = link
  const span: Span = { start: link.start, end: citation.end }
  const reference: Reference = {
    number: citation.number, kind: citation.kind, issuer: citation.issuer, issued: citation.issued, relation: link.relation,
    subject: link.subject, target: link.target === null ? null : externalTarget(link.target), internal: false,
    section: sectionAt(citation.start), written: text.slice(span.start, span.end), slip: citation.slip, ...span,
  }
  if (citation.subjectMatter !== null) reference.subjectMatter = citation.subjectMatter
  const acted = link.actedOnBy.map(({ relation, subject }): Reference => ({ ...reference, relation, subject }))
  return [reference, ...acted]
}

function internalReferences(
  text: string,
  expression: PlaceExpression,
  paths: PathIndex,
  sectionAt: (at: number) => string,
  warnings: string[],
): Reference[] {
  const section = sectionAt(expression.start)
  const written = text.slice(expression.start, expression.end)
  const resolved = expression.addresses.map((address) => paths.resolve(address, section))
  const targets = [...new Set(resolved.filter((path) => path !== null))]
  if (expression.own !== null && resolved.includes(null) && !isQuoted(text, expression.start)) {
    warnings.push(`Mục ${section}: dẫn “${written.replace(/\s+/g, ' ')}” nhưng không thấy chỗ đó trong văn bản này.`)
  }
  if (targets.length === 0 && expression.own === null) return []
  const base = {
    number: null, kind: expression.own?.kind ?? null, issuer: null, issued: null, relation: 'viện dẫn' as const, subject: null,
    internal: true, section, written, slip: null, start: expression.start, end: expression.end,
  }
  return (targets.length === 0 ? [null] : targets).map((target) => ({ ...base, target }))
}

/** Words that amend another document stand in quotes; "Luật này" there is not this text. */
function isQuoted(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2500), at)
  return before.lastIndexOf('“') > before.lastIndexOf('”')
}

function citationWarnings(linked: readonly Linked[], header: DocumentHeader, sectionAt: (at: number) => string): string[] {
  const warnings: string[] = []
  for (const { citation } of linked) {
    const place = () => `Mục ${sectionAt(citation.start)}`
    if (citation.slip !== null) warnings.push(`${place()}: ${citation.slip}`)
    if (citation.impossible !== null) warnings.push(`${place()}: ${citation.impossible} của văn bản được dẫn không có trong lịch.`)
    if (header.issued !== null && citation.issued !== null && citation.issued > header.issued && citation.number !== null) {
      const day = citation.issued.split('-').reverse().map(Number).join('/')
      warnings.push(`${place()}: văn bản ${citation.number} được dẫn với ngày ${day}, sau ngày ban hành của văn bản này.`)
    }
  }
  return warnings
}

function limited(warnings: string[]): string[] {
  const each = [...new Set(warnings)]
  if (each.length <= MOST_WARNINGS) return each
  return [...each.slice(0, MOST_WARNINGS), `Còn ${each.length - MOST_WARNINGS} chỗ khác viết sai hoặc dẫn không đúng trong văn bản này.`]
}

/** The innermost section that holds a place, by one pass over the sorted starts. */
function sectionFinder(sections: readonly Section[]): (at: number) => string {
  const starts: number[] = []
  const paths: string[] = []
  const open: Section[] = []
  const mark = (at: number) => {
    const path = open.at(-1)?.path ?? 'mở đầu'
    if (starts.at(-1) === at) paths[paths.length - 1] = path
    else {
      starts.push(at)
      paths.push(path)
    }
  }
  for (const section of [...sections].sort((a, b) => a.start - b.start || b.end - a.end)) {
    while (open.length > 0 && open.at(-1)!.end <= section.start) mark(open.pop()!.end)
    open.push(section)
    mark(section.start)
  }
  while (open.length > 0) mark(open.pop()!.end)
  return (at) => {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (starts[middle]! <= at) low = middle + 1
      else high = middle
    }
    return paths[low - 1] ?? 'mở đầu'
  }
}
