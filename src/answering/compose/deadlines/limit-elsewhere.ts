// "Gửi báo cáo theo thời hạn quy định tại khoản 1 Điều này": whoever is asked about has the limit of the place that his own
// clause points at.

import type { Span } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { better, coverageIn, fieldOf, shareOf } from '../../places/match.ts'
import { statementsIn } from '../../places/statements.ts'
import { phraseKey, syllablesOf } from '../../places/syllables.ts'
import { cite, type Draft, emptyDraft, proven, shortQuote, sourceLine } from '../draft.ts'
import { timingOf } from './timing.ts'

const pointing = /thời hạn\s+(?:được\s+)?(?:như\s+)?(?:quy định|nêu|nói|theo)?\s*(?:tại|ở|trong|như)?\s*$/iu
const most = 4

/** The deadlines of the place pointed at, the clause that points first; `null` where the best place has a time of its own. */
export function composeLimitElsewhere(asked: Asked): Draft | null {
  const { u } = asked
  if ((u.kind !== 'deadline' && u.wants !== 'when') || u.claim || u.dates.some((d) => d.kind === 'date'))
    return null
  const doer = asked.evidence
    .slice(0, 12)
    .map((e) => ({ e, found: pointedLimit(asked, e) }))
    .find((x) => x.found !== null)
  if (!doer?.found) return null
  const { prepared, unit } = doer.e
  const { statement, section, fit, named } = doer.found
  const { document } = prepared
  // a clause with a time of its own that fits as well speaks of somebody else's limit, or of this one directly
  const rival = (e: (typeof asked.evidence)[number]) =>
    named.length > 0 ? coverageIn(e.unit, named).every((c) => c >= 0.85) : e.share >= fit
  if (asked.evidence.some((e) => e.unit.deadlines.length > 0 && rival(e))) return null
  const limits = document.deadlines
    .filter((d) => d.time.start >= section.start && d.time.end <= section.end && d.category !== 'event')
    .map((d) => {
      const line = fieldOf(syllablesOf(lineAt(document.text, d.time.start)))
      return { d, fit: shareOf(u.terms, coverageIn(line, u.terms)) }
    })
  const best = Math.max(0, ...limits.map((l) => l.fit))
  const told = limits.filter((l) => l.fit >= best - 0.03).slice(0, most)
  if (told.length === 0) return null
  const draft = emptyDraft('answered')
  for (const { d } of told) {
    const timing = timingOf(d, asked.asOf, asked.calendar)
    const quote = shortQuote(document.text, d, d.time, 260)
    draft.lines.push(`**${timing.headline}**${timing.detail}.`, sourceLine(document, d.section, quote.shown))
    draft.citations.push(cite(document, d.section, quote.span))
    draft.deadlines.push(timing.deadline)
    draft.calculated.push(...timing.calculated)
  }
  const quote = shortQuote(document.text, statement, null, 320)
  draft.lines.push(sourceLine(document, unit.section.path, quote.shown))
  draft.citations.push(cite(document, unit.section.path, quote.span))
  return proven(draft, [document])
}

function pointedLimit(asked: Asked, { prepared, unit }: Asked['evidence'][number]) {
  const { document, byPath } = prepared
  for (const statement of statementsIn(unit)) {
    const reference = document.references.find(
      (r) =>
        r.internal &&
        r.target !== null &&
        r.start >= statement.start &&
        r.end <= statement.end &&
        pointing.test(document.text.slice(Math.max(statement.start, r.start - 40), r.start)),
    )
    const section = reference?.target ? byPath.get(reference.target) : undefined
    if (!section || section === unit.section) continue
    const { terms } = asked.u
    const here = coverageIn(fieldOf(syllablesOf(document.text.slice(statement.start, statement.end))), terms)
    const there = coverageIn(fieldOf(syllablesOf(document.text.slice(section.start, section.end))), terms)
    const fit = shareOf(terms, better(here, there, 1))
    // the doer stands in the clause that points alone: who is named where it points has the limit from there
    const named = terms.filter((_, i) => (here[i] ?? 0) >= 0.85 && (there[i] ?? 0) < 0.55)
    const key = (span: Span) => ` ${phraseKey(document.text.slice(span.start, span.end))} `
    if (!asked.scope.mustName.every((name) => key(statement).includes(` ${phraseKey(name)} `))) continue
    const placed = [...asked.u.places, ...asked.scope.localNames, ...asked.scope.mustName].some((name) => {
      const written = ` ${phraseKey(name)} `
      return key(statement).includes(written) && !key(section).includes(written)
    })
    if (fit >= 0.75 && (named.length > 1 || placed)) return { statement, section, fit, named }
  }
  return null
}

function lineAt(text: string, at: number): string {
  const end = text.indexOf('\n', at)
  return text.slice(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length : end)
}
