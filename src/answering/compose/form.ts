// "Báo cáo 6 tháng dùng mẫu mấy?", "theo phụ lục nào?": the form that a held text prescribes for the thing named, read from
// the one clause that speaks of that thing; the number of a document is never the number of a form.

import type { Span } from '../../document.ts'
import { better, coverageIn, fieldOf, shareOf, type Term } from '../match.ts'
import { asksForm } from '../question-kind.ts'
import { statementsIn } from '../statements.ts'
import { phraseKey, syllablesOf } from '../syllables.ts'
import { leadOf, type PreparedDocument, type Unit } from '../units.ts'
import type { Asked } from './asked.ts'
import { cite, type Draft, emptyDraft, proven, shortQuote, sourceLine } from './draft.ts'

const form =
  /(?<!\p{L})(?:Mẫu|Biểu(?: mẫu)?|Phụ lục)\s+(?:số\s+)?(?:\d+[\p{L}\d./-]*[\p{L}\d]|\d|[IVX]+(?!\p{L}))/u
/** Words that say how a form is used, and tell nothing of what it is used for. */
const using = /^(?:mau|bieu|phu|luc|theo|lap|nao|may|thuc|hien|su|ap|la|ghi)$/
/** "số" and "dùng", which fold like parts of a name ("Sở Xây dựng"). */
const usingSpoken = /^(?:sô|dung`)/u
/** "Báo cáo quý": the same report in another rhythm has another form. */
const ofRhythm = / bao cao (?:\d+ )?(?:ngay|tuan|thang|quy|nam) /
/** How much of the question the clause with the headings above it must hold, and how much the clause alone. */
const enough = { whole: 0.75, own: 0.25 }
/** A word of this weight may not be missing: another report has another form. */
const telling = 1
/** Two clauses closer than this are told side by side. */
const alike = 0.03

interface Clause extends Span {
  prepared: PreparedDocument
  unit: Unit
  form: Span
  whole: number
  own: number
}

/** The forms of the clauses that speak of the thing; `null` when none does. */
export function composeForm(asked: Asked): Draft | null {
  const { u } = asked
  if (!asksForm(u.folded) || u.claim) return null
  const terms = u.terms.filter((t) => !using.test(t.folded) && !usingSpoken.test(t.spoken))
  if (terms.length === 0) return null
  const [rhythm] = ofRhythm.exec(u.folded) ?? []
  const found = asked.documents
    .flatMap((prepared) => prepared.units.flatMap((unit) => clausesWithForm(prepared, unit, terms)))
    .filter(
      (c) => !rhythm || ` ${phraseKey(c.prepared.document.text.slice(c.start, c.end))} `.includes(rhythm),
    )
    .filter((c) => c.whole >= enough.whole && c.own >= enough.own)
    .sort((a, b) => b.whole - a.whole || b.own - a.own)
  const [best] = found
  if (!best) return null
  const told = found.filter((c) => c.whole >= best.whole - alike && c.own >= best.own - alike).slice(0, 3)
  const draft = emptyDraft('answered')
  for (const { prepared, unit, form: span, start, end } of told) {
    const { document } = prepared
    const quote = shortQuote(document.text, { start, end }, span, 320)
    draft.lines.push(
      `**${document.text.slice(span.start, span.end).replace(/\s+/gu, ' ')}**.`,
      sourceLine(document, unit.section.path, quote.shown),
    )
    draft.citations.push(cite(document, unit.section.path, quote.span))
  }
  return proven(
    draft,
    told.map((c) => c.prepared.document),
  )
}

/** "Báo cáo tháng theo Mẫu số 01; báo cáo quý theo Mẫu số 02": each clause has its own form. */
function clausesWithForm(prepared: PreparedDocument, unit: Unit, terms: Term[]): Clause[] {
  const { text } = prepared.document
  if (!form.test(text.slice(unit.start, unit.end))) return []
  const above = coverageIn(
    fieldOf(
      syllablesOf(
        `${unit.headings.map((h) => leadOf(prepared.document, h.section)).join(' ')} ${prepared.document.header.title ?? ''}`,
      ),
    ),
    terms,
  )
  return statementsIn(unit).flatMap((statement) =>
    [...text.slice(statement.start, statement.end).matchAll(/[^;]+/gu)].flatMap((m): Clause[] => {
      const start = statement.start + m.index
      const hit = form.exec(m[0])
      if (!hit) return []
      const own = coverageIn(fieldOf(syllablesOf(m[0])), terms)
      const whole = better(own, above, 0.9)
      if (terms.some((t, i) => t.weight >= telling && !t.light && (whole[i] ?? 0) < 0.3)) return []
      const at = start + hit.index
      return [
        {
          ...{ prepared, unit, start, end: start + m[0].length },
          form: { start: at, end: at + hit[0].length },
          whole: shareOf(terms, whole),
          own: shareOf(terms, own),
        },
      ]
    }),
  )
}
