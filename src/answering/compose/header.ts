// Answers about the document itself: who signed it, when, its number, its body, its summary, where it was sent.

import { formatDay } from '../../calendar/day.ts'
import type { Reference, Span } from '../../document.ts'
import type { StoredDocument } from '../../library/store.ts'
import type { Asked } from '../asked.ts'
import { coverageIn, fieldOf, shareOf } from '../places/match.ts'
import { syllablesOf } from '../places/syllables.ts'
import type { PreparedDocument } from '../places/units.ts'
import { asksAbout, asksHeadOfConclusion, type HeaderFact } from '../question/header-fact.ts'
import { texts } from '../texts.ts'
import { isConclusion } from './conclusion.ts'
import {
  capital,
  cite,
  type Draft,
  emptyDraft,
  joined,
  nameOf,
  proven,
  shortQuote,
  sourceLine,
} from './draft.ts'
import { silent } from './silent.ts'

const spanOf = {
  signer: 'signer',
  issued: 'issued',
  issuer: 'issuer',
  number: 'number',
  title: 'title',
  subject: 'title',
  effective: 'effective',
  place: 'issuer',
} as const

/** The fact for each document in scope, what is not issued yet behind the others; `null` when none of them states it. */
export function composeHeader(asked: Asked, fact: HeaderFact): Draft | null {
  const isAhead = ({ document }: PreparedDocument) => (document.header.issued ?? '') > asked.asOf
  // a paper that changes another one is hardly meant by the name of that
  const changes = ({ document }: PreparedDocument) =>
    !/ (?:sua|doi|bo sung) /.test(asked.u.folded) &&
    /^(?:sửa đổi|bổ sung|điều chỉnh)/iu.test(document.header.title ?? '')
  const last = (d: PreparedDocument) => Number(isAhead(d)) * 2 + Number(changes(d))
  const meant = described(asked).sort((a, b) => last(a) - last(b))
  const documents = meant.slice(0, mostDocuments)
  const drafts = documents.flatMap((d) =>
    fact === 'recipients' ? (recipients(d, asked.u.folded) ?? []) : (headerFact(d, fact) ?? []),
  )
  if (drafts.length === 0)
    return fact === 'signer' && isHeldAlone(asked) ? silent(meant, texts.signerOf) : null
  const draft = emptyDraft('answered')
  for (const d of drafts) {
    // side by side, each says whose it is before its proof does
    const [first = '', ...rest] = d.lines
    const owner = documents.filter((x) => d.citations.some((c) => c.version === x.document.version))[0]
    const told = drafts.length > 1 && owner && first.startsWith('**')
    draft.lines.push(told ? `${first.replace(/\.$/u, '')} (${nameOf(owner.document)}).` : first, ...rest)
    draft.citations.push(...d.citations)
    draft.calculated.push(...d.calculated)
    draft.warnings.push(...d.warnings)
  }
  if (meant.length > mostDocuments) {
    draft.lines.push(texts.moreDocuments(meant.length - mostDocuments))
    draft.calculated.push(String(meant.length - mostDocuments))
  }
  return proven(
    draft,
    documents.map((d) => d.document),
  )
}

const mostDocuments = 5

/** One held document is named by its number. */
function isHeldAlone({ u, scope, documents }: Asked): boolean {
  return u.numbers.length === 1 && scope.missing === null && documents.length === 1 && !u.claim
}

const kindWords = / (?:ke hoach|van ban|quyet dinh|chuong trinh|cong van|thong bao|thong tu) /g
/** Words behind a kind of document that describe it no further. */
const afterMatter = new Set(
  'nay do nao gi so nam ngay cua do ban duoc la ki hay va thi o tai co may ra cho tren gui'.split(' '),
)

/** "Ai ký kế hoạch kiểm tra?": a document whose title knows no inspection is not meant. */
function described({ u, documents }: Asked): PreparedDocument[] {
  if (u.numbers.length > 0) return [...documents]
  if (asksHeadOfConclusion(u.folded)) return documents.filter(isConclusion)
  const words = u.folded.trim().split(' ')
  const matters = [...u.folded.matchAll(kindWords)].map((m) => {
    const from = u.folded
      .slice(0, m.index + m[0].length)
      .trim()
      .split(' ').length
    const end = words.findIndex(
      (w, i) => i >= from && (afterMatter.has(w) || !u.terms.some((t) => t.place === i)),
    )
    return words.slice(from, end < 0 ? undefined : end)
  })
  const matter = matters.sort((a, b) => b.length - a.length)[0] ?? []
  if (matter.length < 2) return [...documents]
  return documents.filter(
    ({ titleSyllables: title }) =>
      matter.filter((w) => title.has(w)).length >= (matter.length > 4 ? 0.75 : 1) * matter.length,
  )
}

/** The fact with its line of proof; `null` when the document does not state it. */
export function headerFact(
  { document }: PreparedDocument,
  fact: Exclude<HeaderFact, 'recipients'>,
): Draft | null {
  const { header } = document
  const value = factOf(document, fact)
  if (!value) return null
  const draft = emptyDraft('answered')
  const span = header.spans[spanOf[fact]]
  const title = fact === 'signer' && header.signerTitle ? `, ${header.signerTitle.replace(/\s+/gu, ' ')}` : ''
  draft.lines.push(`**${value}**${title}${fact === 'issued' || fact === 'number' ? '' : ''}.`)
  if (span) {
    const line = lineAround(document, span)
    const quote = shortQuote(document.text, line, span, 240)
    const section = pathAt(document, span.start)
    draft.lines.push(sourceLine(document, section, quote.shown))
    draft.citations.push(cite(document, section, quote.span))
  } else {
    draft.lines.push(sourceLine(document, 'mở đầu', null))
  }
  if (fact === 'issued') draft.calculated.push(value)
  for (const warning of document.warnings.filter(
    (w) => fact === 'issued' && /sớm hơn ngày ban hành/u.test(w),
  )) {
    draft.lines.push(`${texts.note}: ${warning}`)
    draft.warnings.push(warning)
    draft.calculated.push(warning)
  }
  return draft
}

function factOf({ header }: StoredDocument, fact: Exclude<HeaderFact, 'recipients'>): string | null {
  switch (fact) {
    case 'signer':
      return header.signer
    case 'issued':
      return header.issued && formatDay(header.issued)
    case 'effective':
      return header.effective && formatDay(header.effective)
    case 'issuer':
      return header.issuer
    case 'place':
      return header.issuer ?? header.place
    case 'number':
      return header.number
    case 'title':
    case 'subject':
      return (
        header.title &&
        `${header.kind ? `${capital(header.kind)}: ` : ''}${header.title.replace(/\s+/gu, ' ')}`
      )
  }
}

/** Where a document says who gets it: "Kính gửi" at its head, else "Nơi nhận" at its end. */
export function recipientSpan({ document, byPath }: PreparedDocument): Span | null {
  return addressedSpan(document) ?? byPath.get('nơi nhận') ?? null
}

/** Ministries, or bodies of the centre, by the words that their line begins with. */
const kindsOfBody: [RegExp, RegExp][] = [
  [
    / (?:co quan |nganh |cap )?(?:o )?trung uong nao /,
    /^(?:Bộ|Các bộ|Chính phủ|Thủ tướng|Văn phòng (?:Chính phủ|Trung ương|Quốc hội)|VPCP|Ban[^;]*Trung ương|Trung ương|Quốc hội|Thanh tra Chính phủ|Cục|Tổng cục)(?![\p{L}])/u,
  ],
  [/ (?:bo|bo nganh) nao /, /^(?:Các )?(?:Bộ|bộ)(?![\p{L}])/u],
  [/ so nao /, /^(?:Các )?(?:Sở|sở)(?![\p{L}])/u],
]

/** The list of those it was sent to, whole; of ministries alone where those are asked for and some are there. */
function recipients({ document, byPath }: PreparedDocument, folded: string): Draft | null {
  const section = byPath.get('nơi nhận')
  const addressed = addressees(document)
  if (addressed) return addressed
  if (!section) return null
  const draft = emptyDraft('answered')
  const all = document.text
    .slice(section.start, section.end)
    .split('\n')
    .map((l) => l.trim())
    .filter((l) => /^[-+*]/u.test(l))
  const kind = kindsOfBody.find(([asks]) => asks.test(folded))?.[1]
  const ofKind = all.filter((l) => kind?.test(l.replace(/^[-+*•]\s*/u, '')))
  const lines = (ofKind.length > 0 ? ofKind : all).slice(0, mostRecipients)
  const rest = ofKind.length > 0 ? 0 : all.length - lines.length
  if (lines.length === 0) return null
  if (kind && ofKind.length === 0) draft.lines.push(texts.noneOfKind)
  draft.lines.push(`${nameOf(document)}, nơi nhận:`, ...lines)
  if (rest > 0) {
    draft.lines.push(texts.moreItems(rest))
    draft.calculated.push(String(rest))
  }
  const at = (line: string) => document.text.indexOf(line, section.start)
  const last = lines.at(-1)!
  draft.citations.push(
    cite(document, 'nơi nhận', {
      start: ofKind.length > 0 ? at(lines[0]!) : section.start,
      end: at(last) + last.length,
    }),
  )
  return draft
}

const mostRecipients = 25

/** "Kính gửi: …" at the head of a letter: those it is addressed to. */
function addressees(document: StoredDocument): Draft | null {
  const span = addressedSpan(document)
  if (!span) return null
  const draft = emptyDraft('answered')
  const quote = shortQuote(document.text, span, null, 500)
  draft.lines.push(`“${quote.shown}”`, sourceLine(document, pathAt(document, span.start), null))
  draft.citations.push(cite(document, pathAt(document, span.start), quote.span))
  return draft
}

function addressedSpan(document: StoredDocument): Span | null {
  const found = document.text.slice(0, 4000).match(/Kính gửi\s*:?[^\n]*(?:\n+\s*[-+*][^\n]+)*/u)
  if (found?.index === undefined) return null
  const end = found.index + found[0].length
  if (!/^Kính gửi\s*:?\s*$/u.test(found[0])) return { start: found.index, end }
  // a head of two columns sets the list apart from its label: the first list of the opening is that of the addressees
  const opening = document.sections.find((s) => s.kind === 'opening')
  const list = document.text
    .slice(end, opening?.end ?? end)
    .match(/^[-+*]\s[^\n]+(?:\n[^\n]+?[^.;\n]$|\n[-+*]\s[^\n]+|\n[^\n]*;$)*/mu)
  return list?.index === undefined
    ? null
    : { start: end + list.index, end: end + list.index + list[0].length }
}

function lineAround({ text }: StoredDocument, span: Span): Span {
  const start = text.lastIndexOf('\n', span.start - 1) + 1
  const end = text.indexOf('\n', span.end)
  return { start, end: end < 0 ? text.length : end }
}

/** Path of the innermost place at an offset; "mở đầu" where none is. */
export function pathAt(document: StoredDocument, offset: number): string {
  const inside = document.sections.filter((s) => s.start <= offset && offset < s.end)
  return inside.sort((a, b) => b.start - a.start || a.end - b.end)[0]?.path ?? 'mở đầu'
}

/** The same questions about a document that is only cited: what the citing text says of it. */
export async function composeCited(asked: Asked, fact: HeaderFact | null): Promise<Draft | null> {
  const found = await mentions(asked)
  const drafts = asked.u.numbers.slice(0, 4).flatMap((n) => {
    const meant = found.filter(({ reference }) => meansNumber(n, reference))
    const called = meant.length > 0 ? meant : found.filter((m) => issuesCalled(n, m))
    return citedFact(called, fact, asksAbout(asked.u.folded)) ?? []
  })
  return drafts.length > 0 ? joined(drafts) : null
}

/** Words by which one asks until when something is set as a goal. */
const ofGoal =
  /^(?:phan|dau|dat|muc|tieu|dinh|huong|tam|nhin|den|toi|nam|nao|may|moc|thoi|diem|gian|giai|doan|theo|thuc|hien)$/
const untilWhen =
  / (?:den|toi|vao|giai doan|moc|trong) (?:nam )?(?:nao|may|bao nhieu|gi) | (?:den|toi) khi nao /

/** "Nghị quyết 45 xây dựng thành phố đến năm nào?": the years that the very name of a cited document tells. */
export async function composeCitedGoal(asked: Asked): Promise<Draft | null> {
  // of two papers each has years of its own
  if (!untilWhen.test(asked.u.folded) || asked.u.numbers.length > 1) return null
  const terms = asked.u.terms.filter((t) => !ofGoal.test(t.folded) && !/^\d/.test(t.folded))
  const found = (await mentions(asked)).filter(({ reference: { subjectMatter: about }, prepared }) => {
    const words = about ? prepared.document.text.slice(about.start, about.end) : ''
    return (
      /(?:năm|giai đoạn)\s+(?:19|20)\d\d/u.test(words) &&
      (terms.length === 0 || shareOf(terms, coverageIn(fieldOf(syllablesOf(words)), terms)) >= 0.7)
    )
  })
  return citedFact(found, 'subject')
}

/** `about` asks what it is about as well. */
function citedFact(found: FoundMention[], fact: HeaderFact | null, about = false): Draft | null {
  const first =
    found.find(({ reference: r }) =>
      fact === 'issued' ? r.issued : fact === 'subject' || fact === null ? r.subjectMatter : r.issuer,
    ) ?? found[0]
  if (!first) return null
  const { reference: r, prepared } = first
  const { document } = prepared
  const draft = emptyDraft('answered')
  const name = `${capital(r.kind ?? 'văn bản')} ${r.number ?? ''}`.trim()
  const subject =
    r.subjectMatter && document.text.slice(r.subjectMatter.start, r.subjectMatter.end).replace(/\s+/gu, ' ')
  const facts = [name, r.issued && `ngày ${formatDay(r.issued)}`, r.issuer && `của ${r.issuer}`]
    .filter(Boolean)
    .join(' ')
  if (fact === 'issued' && !r.issued) return null
  if (fact === 'signer' || fact === 'recipients' || fact === 'effective') return null
  const tellsSubject = subject && (fact !== 'issued' || about)
  draft.lines.push(tellsSubject ? `**${facts}**: ${subject}.` : `**${facts}**.`)
  const span = { start: r.start, end: Math.max(r.end, r.subjectMatter?.end ?? r.end) }
  const quote = shortQuote(document.text, sentenceOf(document, span), span, 260)
  draft.lines.push(sourceLine(document, r.section, quote.shown), texts.notText(name))
  draft.citations.push(cite(document, r.section, quote.span))
  if (r.issued) draft.calculated.push(formatDay(r.issued))
  if (r.number) draft.calculated.push(r.number)
  return proven(draft, [document])
}

/** The line or the clause up to a semicolon in which a span stands; a line that a page or a scan broke goes on. */
export function sentenceOf(document: StoredDocument, span: Span): Span {
  const { text } = document
  let start = lineStart(text, span.start)
  while (start > 0 && goesOn(text, start)) start = lineStart(text, text.slice(0, start).trimEnd().length)
  let end = lineEnd(text, span.end)
  for (let next = nextLine(text, end); goesOn(text, next); next = nextLine(text, end))
    end = lineEnd(text, next)
  const clause = text.lastIndexOf('; ', span.start - 1)
  const stop = text.indexOf('; ', span.end)
  return {
    start: Math.min(Math.max(start, clause < 0 ? 0 : clause + 2), span.start),
    end: stop < 0 ? end : Math.min(end, stop),
  }
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

function nextLine(text: string, end: number): number {
  return end + (/^\s*/u.exec(text.slice(end))?.[0].length ?? 0)
}

/** Whether the line that starts at `at` is the rest of the one before: that has no end, this has no beginning. */
function goesOn(text: string, at: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', text.slice(0, at).trimEnd().length - 1) + 1, at)
  return (
    /\n\s*$/u.test(before) &&
    /[\p{L}\d,]\s*$/u.test(before) &&
    !before.includes('\t') &&
    /^\p{Ll}{2,}[\s,.]/u.test(text.slice(at, at + 20)) &&
    !text.slice(at, lineEnd(text, at)).includes('\t')
  )
}

export interface FoundMention {
  reference: Reference
  prepared: PreparedDocument
}

/** Mentions in held documents of the documents that the question names by number, in full or in short. */
export async function mentions(asked: Asked): Promise<FoundMention[]> {
  const found: FoundMention[] = []
  for (const held of asked.view.held) {
    const prepared = await asked.view.prepare(held.id)
    for (const reference of prepared?.document.references ?? []) {
      const means = (n: Asked['u']['numbers'][number]) =>
        prepared && (meansNumber(n, reference) || issuesCalled(n, { reference, prepared }))
      if (prepared && !reference.internal && asked.u.numbers.some(means)) found.push({ reference, prepared })
    }
  }
  return found
}

/** "Kế hoạch 280" is what staff call the plan that Quyết định 280 issues. */
function issuesCalled(
  { kind, number, ordinal, year }: Asked['u']['numbers'][number],
  { reference: r, prepared: { document } }: FoundMention,
): boolean {
  if (number || !kind || kind === r.kind || r.kind !== 'quyết định') return false
  const behind = document.text.slice(r.end, r.end + 140).split(/[;\n]/u)[0] ?? ''
  const issues = new RegExp(`^[^;]*?ban hành\\s+(?:kèm theo\\s+)?${kind}(?!\\p{L})`, 'iu').test(behind)
  return issues && meansNumber({ start: 0, end: 0, number, ordinal, ...(year ? { year } : {}) }, r)
}

/** Whether a number given in a question, in full or in short, is that of the document. */
export function meansNumber(
  n: Asked['u']['numbers'][number],
  r: Pick<Reference, 'number' | 'kind' | 'issued'>,
): boolean {
  if (!r.number) return false
  const fold = (s: string) => s.toLowerCase().replace(/đ/gu, 'd').replace(/\s/gu, '')
  if (n.number) return fold(n.number) === fold(r.number)
  const [ordinal, second] = r.number.split('/')
  if (ordinal?.replace(/^0+/, '').split('-')[0] !== n.ordinal.replace(/^0+/, '')) return false
  if (n.kind && r.kind && n.kind !== r.kind) return false
  return !n.year || second === String(n.year) || r.issued?.startsWith(String(n.year)) === true
}
