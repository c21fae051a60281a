// "Phúc tra việc khắc phục của năm nào?", "X bị kiểm tra lại kết luận năm nào?": the year of the inspection that is followed
// up, which the statement of who is inspected again tells. When it is followed up is another question.

import type { Asked } from '../../asked.ts'
import { inspectedAgain } from '../../evidence/in-kind.ts'
import { syllablesOf } from '../../places/syllables.ts'
import { actingUnit } from '../../question/actors.ts'
import { isOfInspectedMatter, isOfInspector } from '../../question/inspector.ts'
import { texts } from '../../texts.ts'
import { cite, type Draft, emptyDraft, proven, shortQuote, sourceLine } from '../draft.ts'
import { newestOfSeries } from '../series.ts'
import { type ScopeStatement, scopeStatements, speaksOfUnit, unitFrom } from './inspection-scope.ts'

const asksYear =
  / (?:khac phuc|ket luan|kien nghi|sau (?:kiem|thanh) tra|(?:dot|cuoc|lan|ki) (?:kiem|thanh) tra)(?: (?!vao )\S+){0,7}? nam (?:nao|bao nhieu|may) /
const year = /(?<!\d)20\d{2}(?!\d)/gu

/** `null` unless one plan in scope says of one year whom, or the unit that is named, it inspects again. */
export function composeYearOfAgain(asked: Asked): Draft | null {
  const { u } = asked
  if (u.claim || u.place !== null || !inspectedAgain.test(u.folded) || !asksYear.test(u.folded)) return null
  const written = actingUnit(u)
  const found = newestOfSeries(asked.documents)
    .filter((d) => isOfInspector(u, d) && isOfInspectedMatter(u, d))
    .flatMap((prepared) =>
      scopeStatements(prepared)
        .filter(
          (s) => s.again && yearsIn(s).length === 1 && (written === null || speaksOf(asked, s, written)),
        )
        .map((s) => ({ prepared, s })),
    )
  const [only, ...more] = found
  if (!only || more.length > 0) return null
  const { document } = only.prepared
  const draft = emptyDraft('answered')
  const quote = shortQuote(document.text, only.s, null, 420)
  draft.lines.push(
    texts.followsYear(yearsIn(only.s)[0]!),
    sourceLine(document, only.s.unit.section.path, quote.shown),
  )
  draft.citations.push(cite(document, only.s.unit.section.path, quote.span))
  return proven(draft, [document])
}

function yearsIn({ unit, start, end }: ScopeStatement): string[] {
  return [...new Set(unit.document.text.slice(start, end).match(year) ?? [])]
}

function speaksOf({ u }: Asked, s: ScopeStatement, written: string): boolean {
  const unit = unitFrom(
    written,
    syllablesOf(written),
    u.placeSpans.some((p) => p.level === 'district'),
  )
  return unit !== null && speaksOfUnit(s, unit) === 'named'
}
