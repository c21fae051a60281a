// Which document amends, replaces, repeals or explains which, as the texts held say it. Pure.

import type { Reference, RelationKind, Span } from '../../../document.ts'
import { relationOfPoints } from '../../../library/relations.ts'
import type { Asked } from '../../asked.ts'
import { coverageIn, fieldOf, isInTitle, shareOf } from '../../places/match.ts'
import { phraseKey, syllablesOf } from '../../places/syllables.ts'
import type { PreparedDocument } from '../../places/units.ts'
import { texts } from '../../texts.ts'
import { capital, cite, type Draft, emptyDraft, proven, shortQuote, sourceLine } from '../draft.ts'
import { sentenceOf } from '../header.ts'
import { changedPart } from './changed-part.ts'
import { labelOf } from './references.ts'

/** "Nghị định A sửa đổi nghị định nào?" and "Nghị định nào sửa đổi B?" from relations between cited documents. */
export function composeRelation(asked: Asked): Draft | null {
  const { u } = asked
  const wanted: RelationKind = / thay (?!(?:doi|mat) )|^ truoc /.test(u.folded)
    ? 'thay thế'
    : / bai bo | bo di | huy bo | het (?:hieu luc|gia tri) | mat hieu luc | bo (?:nhung |cac )?(?:nghi dinh|thong tu|luat|quyet dinh|nghi quyet|ke hoach) /.test(
          u.folded,
        )
      ? 'bãi bỏ'
      : / huong dan | quy dinh chi tiet /.test(u.folded)
        ? 'hướng dẫn'
        : 'sửa đổi, bổ sung'
  const [named, other] = u.numbers
  const hitsOf = (kind: RelationKind) => {
    const pairs = asked.view.held.length === 0 ? [] : relationPairs(asked.documents, kind)
    return named
      ? distinctPairs(
          pairs.filter((p) => sameNumber(named, p.subject) || sameNumber(named, p.reference.number)),
        )
      : pairs.filter((p) => fits(asked, p) || ofOwn(asked, p))
  }
  const exact = hitsOf(wanted)
  // a text is out of force by being replaced or repealed: whichever the document says
  const both =
    / (?:het|mat) (?:hieu luc|gia tri) | thay the (?:\S+ ){0,3}bai bo | bai bo (?:\S+ ){0,3}thay the /.test(
      u.folded,
    )
  const all = ends.has(wanted) && (both || exact.length === 0) ? [...ends].flatMap(hitsOf) : exact
  const ofOther = other ? all.filter((p) => sameNumber(other, p.reference.number)) : []
  const hits = inOrder(ofSaid(asked, ofOther.length > 0 ? ofOther : all), u.folded)
  if (hits.length === 0) return null
  const draft = emptyDraft('answered')
  const shown = hits.slice(0, most)
  const leads = new Set<number>()
  for (const { reference: r, subject, prepared } of shown) {
    const { document } = prepared
    const asSubject = named ? sameNumber(named, subject) : true
    const part = changedPart(document.text, r)
    const changed = labelOf({ ...r, issued: null })
    const changing = labelOfNumber(prepared, subject)
    const answer = asSubject ? [part, changed].filter(Boolean).join(' của ') : changing
    const about = r.subjectMatter
      ? `: ${document.text.slice(r.subjectMatter.start, r.subjectMatter.end).replace(/\s+/gu, ' ')}`
      : ''
    const at = document.text.lastIndexOf(subject.split('/')[0] ?? '', r.start)
    const place = document.sections.find(({ path }) => path === r.section)?.start ?? 0
    const span = { start: at > place && r.start - at < 260 ? at : r.start, end: r.end }
    const quote = shortQuote(document.text, sentenceOf(document, span), span, 300)
    const lead = leadOfPoint(prepared, r)
    const does = verbOf(r.relation, document.text.slice(lead?.span.start ?? quote.span.start, quote.span.end))
    const how = part ? `${does} ${part} của` : does
    draft.lines.push(`**${answer}** (${changing} ${how} ${r.number}${about}).`)
    if (lead && !leads.has(lead.span.start)) {
      leads.add(lead.span.start)
      const words = shortQuote(document.text, lead.span, null, 300)
      draft.lines.push(sourceLine(document, lead.path, words.shown))
      draft.citations.push(cite(document, lead.path, words.span))
    }
    draft.lines.push(sourceLine(document, r.section, quote.shown))
    draft.citations.push(cite(document, r.section, quote.span))
    draft.calculated.push(subject, r.number ?? '')
    if (!asked.view.held.some((h) => h.header.number === subject)) draft.lines.push(texts.notText(subject))
  }
  // a sentence that names several is quoted once, below them
  draft.lines = draft.lines.filter((line, i) => draft.lines.lastIndexOf(line) === i)
  if (hits.length > most) {
    draft.lines.push(texts.moreRelated(hits.length - most))
    draft.calculated.push(String(hits.length - most))
  }
  return proven(
    draft,
    shown.map((h) => h.prepared.document),
  )
}

/** More changes than these are told by their number. */
const most = 12

/** "Thay thế hướng dẫn nào của Bắc Kạn?": of several those of the kind and of the place or body that are asked for. */
function ofSaid({ u }: Asked, pairs: RelationPair[]): RelationPair[] {
  if (pairs.length < 2) return pairs
  const kind = kindAsked.exec(u.folded)?.[1]
  const ofKind = pairs.filter(({ reference: r }) => r.kind !== null && phraseKey(r.kind) === kind)
  const kept = ofKind.length > 0 ? ofKind : pairs
  const names = [...u.places, ...u.agencies.map((a) => a.agency.name)].map((name) => phraseKey(name))
  const said = (pair: RelationPair) => {
    const words = ` ${phraseKey(wordsOf(pair))} `
    return names.filter((name) => words.includes(` ${name} `)).length
  }
  const most = Math.max(...kept.map(said))
  return most > 0 ? kept.filter((pair) => said(pair) === most) : kept
}

const kindAsked =
  /(?<= )(cong van|quyet dinh|huong dan|ke hoach|chi thi|thong tu|nghi dinh|nghi quyet|quy che|quy dinh|thong bao|luat)(?: \S+){0,1}? (?:nao|gi|so may) /

/** The words of a citation up to the next one of its sentence: its day and whose it is. */
function wordsOf({ reference: r, prepared: { document } }: RelationPair): string {
  const { end } = sentenceOf(document, r)
  const next = document.references.filter((o) => !o.internal && o.start > r.start).map((o) => o.start)
  return document.text.slice(r.start, Math.min(end, ...next))
}

/** Whole documents before parts of others, or the parts first where provisions are asked for. */
function inOrder(pairs: RelationPair[], folded: string): RelationPair[] {
  const isPart = ({ prepared, reference }: RelationPair) =>
    changedPart(prepared.document.text, reference) !== null
  const partsFirst = / (?:quy dinh|dieu khoan|dieu|khoan|diem|noi dung|phan) (?:nao|gi) /.test(folded)
  return [...pairs.filter((p) => isPart(p) === partsFirst), ...pairs.filter((p) => isPart(p) !== partsFirst)]
}

/** "Các văn bản sau đây hết hiệu lực:" above a point that only names one of them. */
function leadOfPoint(
  { document: { text, sections } }: PreparedDocument,
  { section, start, relation }: Reference,
): { path: string; span: Span } | null {
  const point = sections.find(({ path }) => path === section)
  const words = text.slice(point?.start ?? start, start)
  if (!point?.parent || saysChange.test(words)) return null
  const parent = sections.find(({ path }) => path === point.parent)
  const first = sections.find((s) => s.parent === point.parent)
  if (!parent || !first || relationOfPoints(text, start) !== relation) return null
  const lead = text.slice(parent.start, first.start)
  const from = lead.trimEnd().lastIndexOf('. ', lead.trimEnd().length - 2) + 1
  const label = /^\s*(?:Điều\s+)?[\d.]+\s*$/u.test(lead.slice(0, from)) ? 0 : from
  return { path: parent.path, span: { start: parent.start + label, end: first.start } }
}

/** A text that only says that another is out of force does not say "bãi bỏ". */
function verbOf(relation: RelationKind, words: string): string {
  return relation === 'bãi bỏ' && !/(?:bãi|hủy|huỷ) bỏ|chấm dứt/iu.test(words) && /hết hiệu lực/iu.test(words)
    ? texts.endsForce
    : relation
}

const saysChange = /thay thế|bãi bỏ|hủy bỏ|sửa đổi|bổ sung|hết hiệu lực/iu

const ends: ReadonlySet<RelationKind> = new Set<RelationKind>(['thay thế', 'bãi bỏ'])

/** "Nghị định 6/2021/NĐ-CP" of a number that the document has itself or cites. */
function labelOfNumber({ document: { header, references } }: PreparedDocument, number: string): string {
  const cited = references.find((r) => r.number === number && !r.internal)
  if (cited) return labelOf({ ...cited, issued: null })
  return header.number === number && header.kind ? `${capital(header.kind)} ${number}` : number
}

export interface RelationPair {
  subject: string
  reference: Reference
  prepared: PreparedDocument
}

/** Which document changes which, as the documents say. */
export function relationPairs(documents: PreparedDocument[], wanted: RelationKind): RelationPair[] {
  return documents.flatMap((prepared) =>
    prepared.document.references
      .filter((r) => r.relation === wanted && r.number !== null && !r.internal)
      .flatMap((reference) => {
        const subject = reference.subject ?? prepared.document.header.number
        return subject ? [{ subject, reference, prepared }] : []
      }),
  )
}

/** One mention of each change: a document that amends another says so in its title and again in its articles. */
function distinctPairs(pairs: RelationPair[]): RelationPair[] {
  const key = ({ subject, reference: r, prepared }: RelationPair) =>
    `${subject}|${r.number}|${changedPart(prepared.document.text, r) ?? ''}`
  return pairs.filter((p, i) => pairs.findIndex((o) => key(o) === key(p)) === i)
}

function sameNumber(n: Asked['u']['numbers'][number], number: string | null): boolean {
  if (!number) return false
  const fold = (s: string) => s.toLowerCase().replace(/đ/gu, 'd').replace(/\s/gu, '')
  if (n.number) return fold(n.number) === fold(number)
  const [ordinal, second] = number.split('/')
  return (
    ordinal?.replace(/^0+/, '') === n.ordinal.replace(/^0+/, '') && (!n.year || second === String(n.year))
  )
}

/** A document is called by its place or title, and what it does itself is asked. */
function ofOwn({ scope, documents, u }: Asked, { subject, prepared }: RelationPair): boolean {
  if (subject !== prepared.document.header.number) return false
  const said = u.terms.filter((t) => !relationWord.test(t.folded) && !subject.startsWith(`${t.folded}/`))
  if (!said.every((t) => isInTitle(t, prepared) || prepared.titleSyllables.has(t.folded))) return false
  return (scope.named && documents.length === 1) || (said.length > 0 && asksObject.test(u.folded))
}

/** "Quyết định lập đoàn … thay thế quyết định nào?": which one is changed, not which one changes. */
const asksObject =
  / (?:thay the|thay cho|bai bo|sua doi|bo sung|huong dan|het hieu luc)(?: \S+){0,4} (?:nao|gi|so may) /
const relationWord =
  /^(?:thay|the|cho|moi|bai|bo|sua|doi|cu|gia|tri|mat|bo|sung|quyet|dinh|van|ban|thong|tu|nghi|ke|hoach|quy|che|chi|thi|thanh|lap|hanh|kem|theo|lam|het|hieu|luc)$/

function fits(asked: Asked, { reference, prepared }: RelationPair): boolean {
  const sentence = sentenceOf(prepared.document, reference)
  const field = fieldOf(syllablesOf(prepared.document.text.slice(sentence.start, sentence.end)))
  return shareOf(asked.u.terms, coverageIn(field, asked.u.terms)) >= 0.6
}
