// Whether a place speaks of the team that the question means: what else the question says must stand in it, in the
// headings above it, in the title, or be what its document speaks of again and again. Pure.

import { coverageIn, fieldOf, shareOf, spokenIn, type Term } from '../../places/match.ts'
import { syllablesOf } from '../../places/syllables.ts'
import { leadOf, type PreparedDocument, type Unit } from '../../places/units.ts'

/** What a document speaks of in so many places it is about, whatever its title calls it. */
const often = 3
/** Less than what stands around the place itself. */
const ofDocument = 0.8

/** How much of the qualifiers is said around the place, 0–1. */
export function teamFit(prepared: PreparedDocument, unit: Unit, qualifiers: Term[]): number {
  if (qualifiers.length === 0) return 1
  const { document } = prepared
  const { kind, title, issuer, place } = document.header
  const leads = unit.headings.map((h) => leadOf(document, h.section))
  const words = [document.text.slice(unit.start, unit.end), ...leads, kind, title, issuer, place]
  const around = spokenIn(fieldOf(syllablesOf(words.filter(Boolean).join(' '))), qualifiers)
  const own = shareOf(qualifiers, around)
  if (own >= ofDocument) return own
  const spoken = around.map((said, i) =>
    said < ofDocument && isRecurring(prepared, qualifiers, i) ? ofDocument : said,
  )
  return Math.max(own, shareOf(qualifiers, spoken))
}

function isRecurring({ units }: PreparedDocument, qualifiers: Term[], at: number): boolean {
  let times = 0
  for (const unit of units) {
    if ((coverageIn(unit, qualifiers)[at] ?? 0) >= ofDocument && ++times >= often) return true
  }
  return false
}

/** The terms that tell one team from another: none of "đoàn kiểm tra", nor of what the question is framed by. */
export function teamQualifiers(terms: Term[], framing: RegExp): Term[] {
  const at = new Map(terms.map((t) => [t.place, t.folded]))
  return terms.filter((t) => {
    if (framing.test(t.folded) || /^(?:doan|to)$/.test(t.folded)) return false
    const inspects = /^(?:kiem|thanh)$/.test(t.folded) && at.get(t.place + 1) === 'tra'
    const inspected = t.folded === 'tra' && /^(?:kiem|thanh|phuc)$/.test(at.get(t.place - 1) ?? '')
    return !inspects && !inspected
  })
}
