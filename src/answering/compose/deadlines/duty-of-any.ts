// "Quận X phải gửi báo cáo trước mấy ngày?" where the plan inspects X, by name or as one of the districts of its province, and
// sets the time for all of them: no place that sets it need name X.

import type { Asked } from '../../asked.ts'
import { rankEvidence } from '../../evidence/evidence.ts'
import { phraseKey } from '../../places/syllables.ts'
import { actingUnit } from '../../question/actors.ts'
import { cite, type Draft, proven, shortQuote, sourceLine } from '../draft.ts'
import { looksInto, spokenOf } from '../inspection/spoken-of.ts'
import { newestOfSeries } from '../series.ts'

/** What a province inspects; a ministry is none of it. */
const ofProvince =
  /^(?:UBND |Ủy ban nhân dân )?(?:sở|huyện|quận|thị xã|thành phố|xã|phường|thị trấn)(?!\p{L})/iu

/** What `answer` says of the duty without the name; `null` unless one plan in scope inspects the unit that is named. */
export function composeDutyOfAny(asked: Asked, answer: (without: Asked) => Draft | null): Draft | null {
  const { u, scope } = asked
  const written = u.excluded || u.claim ? null : actingUnit(u)
  if (written === null || (!ofProvince.test(written) && !u.placeSpans.some((p) => p.level === 'district')))
    return null
  if (!scope.mustName.every((name) => phraseKey(written).includes(phraseKey(name)))) return null
  const [only, ...more] = newestOfSeries(asked.documents).flatMap((prepared) => {
    const spoken = spokenOf(asked, prepared, written)
    return spoken && !spoken.again && looksInto(asked, prepared, written) ? [{ prepared, spoken }] : []
  })
  if (!only || more.length > 0) return null
  const { prepared, spoken } = only
  const own = new Set(
    phraseKey(`ubnd uy ban nhan dan huyen quan thi xa thanh pho phuong thi tran ${written}`).split(' '),
  )
  const ofUnit = { ...u, terms: u.terms.filter((t) => !own.has(t.folded)) }
  const draft = answer({
    ...asked,
    u: ofUnit,
    documents: [prepared],
    evidence: rankEvidence(ofUnit, [prepared], new Set()),
    scope: { ...scope, mustName: [], named: true },
  })
  if (draft?.status !== 'answered' || draft.deadlines.length === 0) return null
  const quote = shortQuote(prepared.document.text, spoken, null, 300)
  const { path } = spoken.unit.section
  return proven(
    {
      ...draft,
      lines: [...draft.lines, sourceLine(prepared.document, path, quote.shown)],
      citations: [...draft.citations, cite(prepared.document, path, quote.span)],
    },
    [prepared.document],
  )
}
