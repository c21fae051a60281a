// "A thay thế B phải không?": the two numbers must be a pair that the text itself ties, and by that very word. A pair tied
// by another word, or the other way round, is set right.

import type { RelationKind } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { texts } from '../../texts.ts'
import { type RelationPair, relationPairs } from '../citations/relations.ts'
import { cite, type Draft, emptyDraft, proven, shortQuote, sourceLine } from '../draft.ts'
import { meansNumber, sentenceOf } from '../header.ts'

const kinds: [RegExp, RelationKind][] = [
  [/ thay the /, 'thay thế'],
  [/ (?:bai bo|huy bo) /, 'bãi bỏ'],
  [/ (?:sua|sua doi|bo sung) /, 'sửa đổi, bổ sung'],
  [/ (?:huong dan|quy dinh chi tiet) /, 'hướng dẫn'],
]
const passive = / (?:bi|duoc) (?:\S+ ){0,6}?(?:thay the|bai bo|huy bo|sua|sua doi|bo sung|huong dan) /

/** The verdict on a claimed change; `null` where no two documents are claimed or nothing is known of them. */
export function composeClaimedRelation(asked: Asked): Draft | null {
  const { u, scope, documents } = asked
  const kind = kinds.find(([said]) => said.test(u.folded))?.[1]
  if (!u.claim || !kind || u.place !== null) return null
  const [first, second, ...more] = u.numbers
  if (!first || more.length > 0) return null
  const here = scope.named && documents.length === 1 ? documents[0]?.document.header : undefined
  const [one, other] = second ? [first, second] : [null, first]
  if (!one && (!here || meansNumber(other, here))) return null
  const pairs = kinds.flatMap(([, k]) => relationPairs(documents, k))
  const isOne = ({ subject, reference: r }: RelationPair, end: 'subject' | 'object') => {
    const number = end === 'subject' ? { ...bare, number: subject } : r
    return one
      ? meansNumber({ ...one, kind: end === 'subject' ? undefined : one.kind }, number)
      : number.number === here?.number
  }
  const isOther = ({ subject, reference: r }: RelationPair, end: 'subject' | 'object') =>
    meansNumber(
      end === 'object' ? other : { ...other, kind: undefined },
      end === 'object' ? r : { ...bare, number: subject },
    )
  const [from, to] = passive.test(u.folded)
    ? (['object', 'subject'] as const)
    : (['subject', 'object'] as const)
  const told = pairs.filter((p) => isOne(p, from) && isOther(p, to))
  const holding = told.find((p) => p.reference.relation === kind)
  if (holding)
    return said(u.years.every((y) => tellsYear(holding, y)) ? texts.yes : texts.unsettled, [holding])
  const otherwise = told[0] ?? pairs.find((p) => isOne(p, to) && isOther(p, from))
  if (otherwise) return said(texts.changesOtherwise(otherwise.reference.relation), [otherwise])
  // what the one is tied to, and to what the other
  const alike = pairs.filter((p) => p.reference.relation === kind)
  const nearest = [alike.find((p) => isOne(p, from)), alike.find((p) => isOther(p, to))].filter(
    (p) => p !== undefined,
  )
  return nearest.length > 0 ? said(texts.notSo, nearest) : null
}

/** The claimed year is that of the text, or stands beside the number that it cites. */
function tellsYear({ reference: r, prepared: { document } }: RelationPair, year: number): boolean {
  const { start, end } = sentenceOf(document, r)
  const { number, issued, title } = document.header
  return `${number} ${issued} ${title} ${r.number} ${document.text.slice(start, end)}`.includes(String(year))
}

const bare = { kind: null, issued: null }

function said(verdict: string, pairs: RelationPair[]): Draft {
  const draft = emptyDraft('answered')
  draft.lines.push(verdict)
  for (const { subject, reference: r, prepared } of pairs) {
    const { document } = prepared
    const quote = shortQuote(document.text, sentenceOf(document, r), r, 300)
    draft.lines.push(`**${subject}** ${r.relation} **${r.number}**.`)
    draft.lines.push(sourceLine(document, r.section, quote.shown))
    draft.citations.push(cite(document, r.section, quote.span))
    draft.calculated.push(subject, r.number ?? '')
  }
  return proven(
    draft,
    pairs.map(({ prepared }) => prepared.document),
  )
}
