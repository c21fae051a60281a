// "Tỉnh triển khai Quyết định X bằng kế hoạch nào?": the paper that carries out the one that is named, a cited one as the
// text says it, or the held one that rests on it. What X is about is no answer to that.

import { formatDay } from '../../../calendar/day.ts'
import type { Reference } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import type { PreparedDocument } from '../../places/units.ts'
import { asksWhatCarriesOut } from '../../question/cited-asked.ts'
import { capital, cite, type Draft, emptyDraft, nameOf, proven, shortQuote, sourceLine } from '../draft.ts'
import { mentions, sentenceOf } from '../header.ts'
import { composeLinked } from './linked.ts'
import { labelOf } from './references.ts'

const most = 4
/** The title of a document that carries out what it rests on. */
const carriesOut = /(?<!\p{L})(?:thực hiện|triển khai|thi hành|cụ thể hóa)(?!\p{L})/iu

/** `null` for other questions, and where no text says how two papers are linked or what carries the named one out. */
export async function composeCarriedOut(asked: Asked): Promise<Draft | null> {
  const { u } = asked
  const linked = await composeLinked(asked)
  if (linked) return linked
  if (u.claim || u.numbers.length !== 1 || !asksWhatCarriesOut(u.folded)) return null
  const here = (await mentions(asked)).filter(
    ({ prepared: { document }, reference: { relation, number } }) =>
      number !== document.header.number &&
      (relation === 'thực hiện' ||
        relation === 'hướng dẫn' ||
        (relation === 'căn cứ' && carriesOut.test(document.header.title ?? ''))) &&
      (u.places.length === 0 || u.places.includes(document.header.place ?? '')),
  )
  const byCited = here.flatMap(({ reference, prepared }) => {
    const doer = doerOf(reference, prepared)
    return doer ? [{ reference, prepared, doer }] : []
  })
  const own = byCited.length > 0 ? [] : here.filter(({ reference: r }) => r.section === 'mở đầu')
  if (byCited.length + own.length === 0) return null
  const draft = emptyDraft('answered')
  for (const { reference, prepared, doer } of byCited.slice(0, most)) {
    draft.lines.push(`**${labelOf(doer)}**${doer.issuer ? ` của ${doer.issuer}` : ''}.`)
    draft.calculated.push(doer.number ?? '', ...(doer.issued ? [formatDay(doer.issued)] : []))
    quote(draft, prepared, reference, { start: doer.start, end: reference.end })
  }
  for (const { reference, prepared } of own.slice(0, most)) {
    draft.lines.push(`**${capital(nameOf(prepared.document))}**.`)
    quote(draft, prepared, reference, reference)
  }
  return draft
}

/** The cited paper in whose name the reference stands. */
function doerOf({ subject, start }: Reference, { document }: PreparedDocument): Reference | null {
  const before = document.references.filter((r) => !r.internal && r.number === subject && r.start < start)
  return subject === null ? null : (before.at(-1) ?? null)
}

function quote(
  draft: Draft,
  { document }: PreparedDocument,
  { section }: Reference,
  span: { start: number; end: number },
): void {
  const { shown, span: quoted } = shortQuote(document.text, sentenceOf(document, span), span, 320)
  draft.lines.push(sourceLine(document, section, shown))
  draft.citations.push(cite(document, section, quoted))
  proven(draft, [document])
}
