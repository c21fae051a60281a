// "Doanh nghiệp nào được áp dụng nghị quyết này?", "thông tư 14 áp dụng cho những ai?": whom a document says that it
// applies to, from the article that bears that name.

import type { Asked } from '../asked.ts'
import { coverageIn, fieldOf, shareOf, type Term } from '../places/match.ts'
import { phraseKey, syllablesOf } from '../places/syllables.ts'
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
  new RegExp(` doi tuong ap dung (?:(?:cua|trong|theo|tai) )?(?:\\S+ )?${document} `),
]
/** "Ai được giảm tiền thuê đất?", "người X có được giảm … không?": what a paper is all about is given to those it applies to. */
const given = [
  /^ (?:nhung )?(?:ai|nguoi nao|doi tuong nao) (?:thi |se |la nguoi )?(?:duoc|thuoc dien(?: duoc)?) (.+?) $/,
  /^ (?:\S+ ){1,18}?co (?:thuoc (?:doi tuong|dien) )?duoc (.+?) khong $/,
]
/** How far the title must be what is given. */
const titled = 0.85
/** The article says of those who they are, not only that they are concerned. */
const tellsWho = /(?<!\p{L})(?:đang|đã|được|thuộc|bị|dưới hình thức)(?!\p{L})/u
const framing = new Set('doi tuong ap dung gom nhung ai cua ve la bao quy dinh nghi thong tu'.split(' '))
/** What is left out is asked: "không áp dụng cho những ai", "không điều chỉnh loại nào". */
const denied =
  / (?:khong|ngoai tru)(?: duoc| phai| bi)? (?:ap dung|dieu chinh|thuoc pham vi) (?:\S+ ){0,6}(?:nao|gi|ai|dau) | (?:ai|gi|nao) (?:thi |se )?khong (?:duoc |phai |bi )?(?:ap dung|dieu chinh|thuoc (?:pham vi|doi tuong)) /
const leftOut =
  /(?:quyết định|quy định|quy chế|nghị định|thông tư|nghị quyết|luật|văn bản|kế hoạch|hướng dẫn) này (?:cũng )?không (?:quy định việc )?(?:áp dụng|điều chỉnh|bao gồm)|^[^:]{0,120}không (?:thuộc phạm vi điều chỉnh|thuộc đối tượng áp dụng)/iu
const anyone = /^(?:doi tuong|don vi|co quan|to chuc|ca nhan|truong hop|noi)$/
const heading = / doi tuong ap dung /
const applies = / ap dung (?:doi voi|cho|voi) /
/** The one asked for stands where a statement begins. */
const opening = 8
const most = 6
/** Among so many of the best places the document is looked for that leaves something out. */
const nearby = 12

/** Whom the document meant applies to; `null` where it has no article of that name. */
export function composeAppliesTo(asked: Asked): Draft | null {
  const { u } = asked
  if (denied.test(u.folded)) return u.claim ? null : composeNotApplied(asked)
  const found = u.claim ? undefined : asks.map((form) => form.exec(u.folded)).find((m) => m !== null)
  if (!found) return u.claim ? null : composeGiven(asked)
  const named = found.groups?.noun ?? ''
  const noun = anyone.test(named) ? '' : named
  const prepared = asked.scope.named && asked.documents.length === 1 ? asked.documents[0] : nearest(asked)
  if (!prepared) return null
  const all = statementsOf(prepared)
  const own = noun === '' ? all : all.filter((unit) => beginsWith(unit, noun))
  const told = (own.length > 0 ? own : all).slice(0, most)
  return told.length > 0 ? draftOf(prepared, told) : null
}

/** "… không áp dụng với loại nào?": what the document leaves out itself; those it applies to are no answer. */
function composeNotApplied({ evidence }: Asked): Draft | null {
  for (const prepared of new Set(evidence.slice(0, nearby).map((e) => e.prepared))) {
    const { text } = prepared.document
    const told = prepared.units.filter(
      ({ row, section, start, end }) =>
        !row && section.kind !== 'recipients' && leftOut.test(text.slice(start, Math.min(end, start + 300))),
    )
    if (told.length > 0) return draftOf(prepared, told.slice(0, most), true)
  }
  return null
}

/** The first clause of the article says to whom the thing is given that the whole paper is about. */
function composeGiven({ u, documents }: Asked): Draft | null {
  const act = given
    .map((form) => form.exec(u.folded)?.[1])
    .find((a) => a !== undefined)
    ?.split(' ')
  const terms = act ? u.terms.filter((t) => act.includes(t.folded) && !/^\d/.test(t.folded)) : []
  if (terms.length < 2) return null
  const about = documents.filter(({ document }) => titleShare(document.header.title, terms) >= titled)
  const told = about.flatMap((prepared) =>
    statementsOf(prepared)
      .filter(({ document: { text }, start, end }) => tellsWho.test(text.slice(start, end)))
      .slice(0, 1)
      .map((unit) => ({ prepared, unit })),
  )
  const [only, ...more] = told
  return only && more.length === 0 ? draftOf(only.prepared, [only.unit]) : null
}

function titleShare(title: string | null, terms: Term[]): number {
  return shareOf(terms, coverageIn(fieldOf(syllablesOf(title ?? '')), terms))
}

/** `whole`: with the heading, which says that it is left out. */
function draftOf(prepared: PreparedDocument, told: Unit[], whole = false): Draft {
  const draft = emptyDraft('answered')
  for (const unit of told) {
    const { start, section } = unit
    const from = whole || section.heading === '' ? start : Math.max(start, section.headingEnd)
    const quote = shortQuote(prepared.document.text, { start: from, end: unit.end }, null, 420)
    draft.lines.push(`“${quote.shown}”`)
    draft.citations.push(cite(prepared.document, unit.section.path, quote.span))
  }
  draft.lines.push(sourceLine(prepared.document, told[0]!.section.path, null))
  return proven(draft, [prepared.document])
}

/** The one paper of the kind said whose title is what is asked about; else the document that is best about it. */
function nearest({ u, documents, evidence: [best] }: Asked): PreparedDocument | null {
  const terms = u.terms.filter((t) => !framing.has(t.folded))
  const [only, ...more] = documents.filter(
    (d) =>
      u.folded.includes(` ${phraseKey(d.document.header.kind ?? '-')} `) &&
      terms.length > 0 &&
      titleShare(d.document.header.title, terms) >= titled &&
      statementsOf(d).length > 0,
  )
  if (only && more.length === 0) return only
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
