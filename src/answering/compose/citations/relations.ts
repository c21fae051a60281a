// Which document amends, replaces, repeals or explains which, as the texts held say it. Pure.

import type { Reference, RelationKind } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { coverageIn, fieldOf, isInTitle, shareOf } from '../../places/match.ts'
import { syllablesOf } from '../../places/syllables.ts'
import type { PreparedDocument } from '../../places/units.ts'
import { texts } from '../../texts.ts'
import { capital, cite, type Draft, emptyDraft, proven, shortQuote, sourceLine } from '../draft.ts'
import { sentenceOf } from '../header.ts'
import { changedPart } from './changed-part.ts'
import { labelOf } from './references.ts'

/** "Nghị định A sửa đổi nghị định nào?" and "Nghị định nào sửa đổi B?" from relations between cited documents. */
export function composeRelation(asked: Asked): Draft | null {
  const { u } = asked
  const wanted: RelationKind = / thay the /.test(u.folded)
    ? 'thay thế'
    : / bai bo | het hieu luc /.test(u.folded)
      ? 'bãi bỏ'
      : / huong dan | quy dinh chi tiet /.test(u.folded)
        ? 'hướng dẫn'
        : 'sửa đổi, bổ sung'
  const named = u.numbers[0]
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
  const hits = exact.length > 0 || !ends.has(wanted) ? exact : [...ends].flatMap(hitsOf)
  if (hits.length === 0) return null
  const draft = emptyDraft('answered')
  for (const { reference: r, subject, prepared } of hits.slice(0, 4)) {
    const { document } = prepared
    const asSubject = named ? sameNumber(named, subject) : true
    const part = changedPart(document.text, r)
    const changed = labelOf({ ...r, issued: null })
    const changing = labelOfNumber(prepared, subject)
    const answer = asSubject ? [part, changed].filter(Boolean).join(' của ') : changing
    const about = r.subjectMatter
      ? `: ${document.text.slice(r.subjectMatter.start, r.subjectMatter.end).replace(/\s+/gu, ' ')}`
      : ''
    const how = part ? `${r.relation} ${part} của` : r.relation
    draft.lines.push(`**${answer}** (${changing} ${how} ${r.number}${about}).`)
    const at = document.text.lastIndexOf(subject.split('/')[0] ?? '', r.start)
    const place = document.sections.find(({ path }) => path === r.section)?.start ?? 0
    const span = { start: at > place && r.start - at < 260 ? at : r.start, end: r.end }
    const quote = shortQuote(document.text, sentenceOf(document, span), span, 300)
    draft.lines.push(sourceLine(document, r.section, quote.shown))
    draft.citations.push(cite(document, r.section, quote.span))
    draft.calculated.push(subject, r.number ?? '')
    if (!asked.view.held.some((h) => h.header.number === subject)) draft.lines.push(texts.notText(subject))
  }
  return proven(
    draft,
    hits.slice(0, 4).map((h) => h.prepared.document),
  )
}

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
  const said = u.terms.filter((t) => !relationWord.test(t.folded))
  if (!said.every((t) => isInTitle(t, prepared) || prepared.titleSyllables.has(t.folded))) return false
  return (scope.named && documents.length === 1) || (said.length > 0 && asksObject.test(u.folded))
}

/** "Quyết định lập đoàn … thay thế quyết định nào?": which one is changed, not which one changes. */
const asksObject =
  / (?:thay the|bai bo|sua doi|bo sung|huong dan|het hieu luc)(?: \S+){0,4} (?:nao|gi|so may) /
const relationWord =
  /^(?:thay|the|bai|bo|sua|doi|bo|sung|quyet|dinh|van|ban|thong|tu|nghi|ke|hoach|quy|che|chi|thi|thanh|lap|hanh|kem|theo|lam|het|hieu|luc)$/

function fits(asked: Asked, { reference, prepared }: RelationPair): boolean {
  const sentence = sentenceOf(prepared.document, reference)
  const field = fieldOf(syllablesOf(prepared.document.text.slice(sentence.start, sentence.end)))
  return shareOf(asked.u.terms, coverageIn(field, asked.u.terms)) >= 0.6
}
