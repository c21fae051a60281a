// "Quyết định 15 hay 51 là căn cứ của kế hoạch X?": which of two numbers a document cites, or has itself.

import type { Asked } from '../../asked.ts'
import type { PreparedDocument } from '../../places/units.ts'
import { cite, type Draft, emptyDraft, joined, nameOf, proven, shortQuote, sourceLine } from '../draft.ts'
import { headerFact, sentenceOf } from '../header.ts'
import { labelOf } from './references.ts'

const kinds =
  'ke hoach|kh|quyet dinh|qd|nghi dinh|nd|thong tu|tt|nghi quyet|nq|chi thi|ct|cong van|cv|thong bao|tb|chuong trinh|ket luan|to trinh|luat'
const codes =
  '(?: (?:kh|qd|nd|tt|nq|ct|cv|tb|ttr|kl|cp|ttg|tw|tu|ubnd|hdnd|qh|b[a-z]{2,4}|s[a-z]{2,5}|vpcp))*'
const number = `(\\d{1,5}[a-z]?)(?: ((?:19|20)\\d{2}))?${codes}`
const either = new RegExp(
  ` (${kinds}) (?:so )?${number} (?:hay|hoac) (?:la )?(?:(${kinds}) )?(?:so )?${number}(?= |$)`,
)

interface Value {
  kind: string
  ordinal: string
  year?: string
}

/** The one of the two that a document meant by the question has or cites, both where it cites both; `null` where none. */
export function composeEitherNumber({ u, scope, documents, view }: Asked): Draft | null {
  const found = either.exec(u.folded)
  if (!found) return null
  const [, kind = '', first = '', year, other, second = '', otherYear] = found
  const values: Value[] = [
    { kind, ordinal: first, ...(year ? { year } : {}) },
    { kind: other ?? kind, ordinal: second, ...(otherYear ? { year: otherYear } : {}) },
  ]
  const missing = scope.missing?.what === 'number'
  const meant = missing ? (scope.around ?? []).flatMap(({ id }) => view.loaded(id) ?? []) : documents
  if (!missing && !scope.named) return null
  const drafts = meant.flatMap((prepared) => told(prepared, values) ?? [])
  return drafts.length > 0 ? joined(drafts.slice(0, most)) : null
}

const most = 3

function told(prepared: PreparedDocument, values: Value[]): Draft | null {
  const { document } = prepared
  const means = (n: string | null) => values.some((v) => isValue(v, n))
  if (means(document.header.number)) return headerFact(prepared, 'number')
  const cited = document.references.filter((r) => !r.internal && means(r.number))
  const each = [...new Map(cited.toReversed().map((r) => [r.number, r])).values()].toReversed()
  if (each.length === 0) return null
  const draft = emptyDraft('answered')
  draft.lines.push(`${nameOf(document)}: ${each.map((r) => `**${labelOf(r)}**`).join('; ')}.`)
  for (const r of each) {
    const quote = shortQuote(document.text, sentenceOf(document, r), r, 300)
    draft.lines.push(sourceLine(document, r.section, quote.shown))
    draft.citations.push(cite(document, r.section, quote.span))
    draft.calculated.push(labelOf(r))
  }
  return proven(draft, [document])
}

/** Kinds are told by the symbols of a number: "4791/QĐ-UBND" is a decision. */
const symbolOf: Record<string, RegExp> = {
  'ke hoach': /KH/u,
  'quyet dinh': /QĐ/u,
  'nghi dinh': /NĐ/u,
  'thong tu': /TT/u,
  'nghi quyet': /NQ/u,
  'chi thi': /CT/u,
}
const inFull: Record<string, string> = {
  kh: 'ke hoach',
  qd: 'quyet dinh',
  nd: 'nghi dinh',
  tt: 'thong tu',
  nq: 'nghi quyet',
  ct: 'chi thi',
}

function isValue({ kind, ordinal, year }: Value, number: string | null): boolean {
  if (!number) return false
  const [first = '', second] = number.split('/')
  if (first.split('-')[0]!.replace(/^0+/, '').toLowerCase() !== ordinal.replace(/^0+/, '')) return false
  const symbol = symbolOf[inFull[kind] ?? kind]
  if (symbol && !symbol.test(number)) return false
  return !year || !/^(?:19|20)\d{2}$/.test(second ?? '') || second === year
}
