// "Tỉnh A yêu cầu … trước ngày 20 phải không?" where the papers of A do not bear it out and that of another place says the
// very thing: whose it is.

import type { Asked } from '../../asked.ts'
import { contextCoverage } from '../../evidence/context-coverage.ts'
import { better, coverageIn, shareOf } from '../../places/match.ts'
import { statementsIn } from '../../places/statements.ts'
import { syllablesOf } from '../../places/syllables.ts'
import type { PreparedDocument } from '../../places/units.ts'
import { texts } from '../../texts.ts'
import { cite, type Draft, emptyDraft, nameOf, proven, shortQuote, sourceLine } from '../draft.ts'

/** Larger libraries are not read through for one claim. */
const mostHeld = 40
const whole = 0.9
/** So much of it the very sentence says. */
const most = 0.6
/** Fewer words name no matter that could be known again. */
const leastWords = 4

/** `told` unless it leaves the claim open and one paper of another place says it all, with every figure of it. */
export async function ofOtherPlace(asked: Asked, told: Draft | null): Promise<Draft | null> {
  const { u, view, documents } = asked
  const [place, ...others] = u.places
  const isOpen = told === null || told.status === 'not_found' || told.lines[0] === texts.unsettled
  if (!isOpen || !place || others.length > 0 || view.held.length > mostHeld) return told
  const own = new Set(documents.map(({ document }) => document.id))
  const found: Said[] = []
  for (const { id, header } of view.held) {
    if (own.has(id) || header.place === place) continue
    const prepared = await view.prepare(id)
    const said = prepared && sayingAll(asked, prepared)
    if (said) found.push(said)
  }
  const [only, ...more] = found
  if (!only || more.length > 0) return told
  const { document } = only.prepared
  const quote = shortQuote(document.text, only, null, 320)
  const draft = emptyDraft(told?.status ?? 'not_found')
  draft.lines.push(
    texts.saidElsewhere(place, nameOf(document)),
    `“${quote.shown}”`,
    sourceLine(document, only.path, null),
  )
  draft.citations.push(cite(document, only.path, quote.span))
  return proven(draft, [document])
}

interface Said {
  prepared: PreparedDocument
  path: string
  start: number
  end: number
}

function sayingAll({ u }: Asked, prepared: PreparedDocument): Said | null {
  const figures = syllablesOf(u.text).flatMap((s) => (/^\d+$/.test(s.folded) ? [Number(s.folded)] : []))
  if (figures.length === 0 || u.terms.filter((t) => !t.light).length < leastWords) return null
  for (const unit of prepared.units) {
    if (unit.section.kind === 'opening' || unit.section.kind === 'recipients') continue
    const context = contextCoverage(u, prepared, unit)
    for (const s of statementsIn(unit)) {
      const said = new Set(s.syllables.flatMap((w) => (/^\d+$/.test(w.folded) ? [Number(w.folded)] : [])))
      if (!figures.every((n) => said.has(n))) continue
      const own = coverageIn(s, u.terms)
      if (shareOf(u.terms, own) >= most && shareOf(u.terms, better(own, context, 1)) >= whole)
        return { prepared, path: unit.section.path, start: s.start, end: s.end }
    }
  }
  return null
}
