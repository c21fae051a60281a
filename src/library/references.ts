// Mentions of other documents and of places in the same document, each with its proof: what is meant, the relation
// that the words say, typed slips. Pure and linear; offsets count in `text`.

import { type DocumentHeader, placeNameFirst, type Reference, type Section, type Span } from '../document.ts'
import { amendedPlaces } from './amended-places.ts'
import { type Linked, linkCitations } from './citation-links.ts'
import { type Citation, findCitations } from './citations.ts'
import { foldLetters } from './fold-offsets.ts'
import { externalTarget, indexPaths, type PathIndex } from './internal-references.ts'
import { foldNumber } from './numbers.ts'
import { findPlaceExpressions, type PlaceExpression } from './place-expressions.ts'

export interface ReadReferences {
  references: Reference[]
  /** Slips, dates and places that do not hold, one Vietnamese sentence each. */
  warnings: string[]
}

const MOST_WARNINGS = 20

/** Reads all references of a text whose outline and header are known; no document is cited inside `forms`. */
export function readReferences(
  text: string,
  sections: Section[],
  header: DocumentHeader,
  forms: readonly Span[] = [],
): ReadReferences {
  const bodyStart = /^---\n[\s\S]{0,4000}?\n---\n/.exec(text)?.[0].length ?? 0
  const citations = findCitations(text, header).filter(
    (found) =>
      found.start >= bodyStart &&
      !isSelf(text, found, header) &&
      !forms.some(({ start, end }) => start <= found.start && found.start < end),
  )
  rememberFirstMention(citations)
  const expressions = findPlaceExpressions(text, sections).filter((found) => found.start >= bodyStart)
  const sectionAt = sectionFinder(sections)
  const linked = linkCitations(text, citations, expressions)
  const taken = new Set(linked.map((link) => link.target).filter((target) => target !== null))
  const warnings: string[] = []
  const references = linked.flatMap((link) => toReferences(text, link, sectionAt))
  const paths = indexPaths(sections)
  const free = expressions.filter((expression) => !taken.has(expression))
  const amended = amendedPlaces(text, free, references, sectionAt)
  references.push(...amended.references)
  for (const expression of free) {
    if (amended.taken.has(expression)) continue
    references.push(...internalReferences(text, expression, paths, sectionAt, warnings))
  }
  references.sort((a, b) => a.start - b.start || a.end - b.end)
  return { references, warnings: limited([...citationWarnings(linked, header, sectionAt), ...warnings]) }
}

// ---- the text itself -------------------------------------------------------------------------------------------

/** The text's own number or title: in its head, or anywhere without another date or issuer. */
function isSelf(text: string, citation: Citation, header: DocumentHeader): boolean {
  if (citation.number === null) return isOwnTitle(text, citation, header)
  const own = header.spans.number
  if (own && citation.start < own.end && citation.end > own.start) return true
  if (header.number === null || foldNumber(citation.number) !== foldNumber(header.number)) return false
  if (citation.issued !== null && header.issued !== null && citation.issued !== header.issued) return false
  return (
    citation.issuer === null ||
    header.issuer === null ||
    foldLetters(citation.issuer) === foldLetters(header.issuer)
  )
}

function isOwnTitle(text: string, citation: Citation, header: DocumentHeader): boolean {
  if (citation.kind === null || header.kind === null || !/kế hoạch|chương trình|đề án/.test(citation.kind))
    return false
  if (
    /^[\s,]*(?:của[^,.;\n]{0,60})?,?\s*(?:như sau|với các nội dung|cụ thể)/u.test(
      text.slice(citation.end, citation.end + 120),
    )
  )
    return true
  if (header.title === null) return false
  const title = plain(header.title)
  const whole = plain(text.slice(citation.start, citation.end))
  if (title.includes(whole) && whole.length > title.length * 0.7) return true
  const written = whole.slice(plain(citation.kind).length).trim()
  return (
    citation.kind === header.kind &&
    (written.includes(title) ||
      (title.startsWith(written) && written.length > title.length / 2) ||
      (title.includes(written) && written.length > title.length * 0.8))
  )
}

function plain(words: string): string {
  return foldLetters(words)
    .replace(/cai cach hanh chinh/g, 'cchc')
    .replace(/thu tuc hanh chinh/g, 'tthc')
    .replace(/\s+/g, ' ')
    .trim()
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

// ---- what is handed out ----------------------------------------------------------------------------------------

function toReferences(text: string, link: Linked, sectionAt: (at: number) => string): Reference[] {
  const { citation } = link
  const span: Span = { start: link.start, end: citation.end }
  const reference: Reference = {
    number: citation.number,
    kind: citation.kind,
    issuer: citation.issuer,
    issued: citation.issued,
    relation: link.relation,
    subject: link.subject,
    target: link.target === null ? null : externalTarget(link.target),
    internal: false,
    section: sectionAt(citation.start),
    written: text.slice(span.start, span.end),
    slip: citation.slip,
    ...span,
  }
  if (citation.subjectMatter !== null) reference.subjectMatter = citation.subjectMatter
  const acted = link.actedOnBy.map(
    ({ relation, subject }): Reference => ({ ...reference, relation, subject }),
  )
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
  const bare = expression.addresses.every((address) => Object.values(address).join() === 'này')
  if (bare && targets.length === 0) return []
  if (
    expression.own !== null &&
    resolved.includes(null) &&
    !bare &&
    !section.startsWith('chú thích') &&
    !isQuoted(text, expression.start)
  ) {
    warnings.push(
      `${placeNameFirst(section)}: dẫn “${written.replace(/\s+/g, ' ')}” nhưng không thấy chỗ đó trong văn bản này.`,
    )
  }
  if (targets.length === 0 && expression.own === null) return []
  const base = {
    number: null,
    kind: expression.own?.kind ?? null,
    issuer: null,
    issued: null,
    relation: 'viện dẫn' as const,
    subject: null,
    internal: true,
    section,
    written,
    slip: null,
    start: expression.start,
    end: expression.end,
  }
  return (targets.length === 0 ? [null] : targets).map((target) => ({ ...base, target }))
}

/** Words that amend another document stand in quotes; "Luật này" there is not this text. */
function isQuoted(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2500), at)
  return before.lastIndexOf('“') > before.lastIndexOf('”')
}

function citationWarnings(
  linked: readonly Linked[],
  header: DocumentHeader,
  sectionAt: (at: number) => string,
): string[] {
  const warnings: string[] = []
  for (const { citation } of linked) {
    const place = () => placeNameFirst(sectionAt(citation.start))
    if (citation.slip !== null) warnings.push(`${place()}: ${citation.slip}`)
    if (citation.impossible !== null)
      warnings.push(`${place()}: ${citation.impossible} của văn bản được dẫn không có trong lịch.`)
    if (
      header.issued !== null &&
      citation.issued !== null &&
      citation.issued > header.issued &&
      citation.number !== null
    ) {
      const day = citation.issued.split('-').reverse().map(Number).join('/')
      warnings.push(
        `${place()}: văn bản ${citation.number} được dẫn với ngày ${day}, sau ngày ban hành của văn bản này.`,
      )
    }
  }
  return warnings
}

function limited(warnings: string[]): string[] {
  const each = [...new Set(warnings)]
  if (each.length <= MOST_WARNINGS) return each
  return [
    ...each.slice(0, MOST_WARNINGS),
    `Còn ${each.length - MOST_WARNINGS} chỗ khác viết sai hoặc dẫn không đúng trong văn bản này.`,
  ]
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
