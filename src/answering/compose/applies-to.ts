// "Doanh nghiệp nào được áp dụng nghị quyết này?", "thông tư 14 áp dụng cho những ai?": whom a document says that it
// applies to, from the article that bears that name.

import type { Asked } from '../asked.ts'
import { phraseKey } from '../places/syllables.ts'
import type { PreparedDocument, Unit } from '../places/units.ts'
import { cite, type Draft, emptyDraft, proven, shortQuote, sourceLine } from './draft.ts'

const document =
  '(?:ke hoach|quyet dinh|nghi dinh|thong tu|nghi quyet|chi thi|quy che|quy dinh|luat|van ban|huong dan|chuong trinh)'
const asks = [
  new RegExp(
    ` (?:(?<noun>\\S+(?: \\S+)?) nao|ai|nhung ai) (?:(?:la|thuoc|duoc|phai|se|chiu|su|doi tuong|dien) )*ap dung (?:theo )?(?:\\S+ )?${document} `,
  ),
  new RegExp(
    ` ${document} (?:\\S+ ){0,16}?ap dung (?:cho|doi voi|voi) (?:nhung |cac )?(?:ai|(?<noun>\\S+(?: \\S+)?) nao) `,
  ),
]
const anyone = /^(?:doi tuong|don vi|co quan|to chuc|ca nhan|truong hop|noi)$/
const heading = / doi tuong ap dung /
const applies = / ap dung (?:doi voi|cho|voi) /
/** The one asked for stands where a statement begins. */
const opening = 8
const most = 6

/** Whom the document meant applies to; `null` where it has no article of that name. */
export function composeAppliesTo(asked: Asked): Draft | null {
  const { u } = asked
  const found = u.claim ? undefined : asks.map((form) => form.exec(u.folded)).find((m) => m !== null)
  if (!found) return null
  const named = found.groups?.noun ?? ''
  const noun = anyone.test(named) ? '' : named
  const prepared = asked.scope.named && asked.documents.length === 1 ? asked.documents[0] : nearest(asked)
  if (!prepared) return null
  const all = statementsOf(prepared)
  const own = noun === '' ? all : all.filter((unit) => beginsWith(unit, noun))
  const told = (own.length > 0 ? own : all).slice(0, most)
  if (told.length === 0) return null
  const draft = emptyDraft('answered')
  for (const unit of told) {
    const { start, section } = unit
    const from = section.heading === '' ? start : Math.max(start, section.headingEnd)
    const quote = shortQuote(prepared.document.text, { start: from, end: unit.end }, null, 420)
    draft.lines.push(`“${quote.shown}”`)
    draft.citations.push(cite(prepared.document, unit.section.path, quote.span))
  }
  draft.lines.push(sourceLine(prepared.document, told[0]!.section.path, null))
  return proven(draft, [prepared.document])
}

/** The document that is best about what was asked, where it is of the kind said and has such an article. */
function nearest({ u, evidence: [best] }: Asked): PreparedDocument | null {
  const kind = phraseKey(best?.prepared.document.header.kind ?? '')
  const said =
    kind !== '' && (u.folded.includes(` ${kind} `) || / (?:quy che|quy dinh|van ban) /.test(u.folded))
  return best && said && statementsOf(best.prepared).length > 0 ? best.prepared : null
}

/** The clauses of the article; below a heading that names the scope as well, those that say whom. */
function statementsOf({ document: { text }, units }: PreparedDocument): Unit[] {
  const below = units.filter(
    (unit) => !unit.row && unit.headings.some((h) => heading.test(` ${phraseKey(h.section.heading)} `)),
  )
  const words = below.filter((unit) => text.slice(unit.section.headingEnd, unit.end).trim() !== '')
  const mixed = below.some((unit) =>
    unit.headings.some((h) => / pham vi /.test(` ${phraseKey(h.section.heading)} `)),
  )
  return mixed
    ? words.filter((unit) => applies.test(` ${phraseKey(text.slice(unit.start, unit.end))} `))
    : words
}

function beginsWith({ document: { text }, start, end }: Unit, noun: string): boolean {
  const first = phraseKey(text.slice(start, end)).split(' ').slice(0, opening)
  return ` ${first.join(' ')} `.includes(` ${noun} `)
}
