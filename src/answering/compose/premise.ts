// "… phải không?": a statement is held against the text, and a false one is corrected with where it does belong.

import { formatDay } from '../../calendar/day.ts'
import type { Evidence } from '../evidence.ts'
import { rankEvidence, rankSentences } from '../evidence.ts'
import { facts } from '../proof.ts'
import { texts } from '../texts.ts'
import type { Asked } from './asked.ts'
import { cite, type Draft, emptyDraft, nameOf, proven, shortQuote, sourceLine } from './draft.ts'

/** Confirms or corrects the claim; `null` when the question makes none that can be told. */
export function composePremise(asked: Asked, best: Evidence | null): Draft | null {
  const claimed = claimedFacts(asked)
  if (claimed.length === 0) return best ? confirm(asked, best, true) : denyByPlace(asked, claimed)
  const agreeing = asked.evidence
    .slice(0, 12)
    .find((e) => e.share >= 0.55 && claimed.every((f) => factsOf(e).has(f)))
  if (agreeing) return confirm(asked, agreeing, true)
  return denyByPlace(asked, claimed) ?? (best ? confirm(asked, best, false) : null)
}

/** Dates and numbers that the question states, other than years of the plans it names and their numbers. */
function claimedFacts({ u }: Asked): string[] {
  const stated = u.dates.flatMap((d) => {
    if (d.kind === 'date' || d.kind === 'limit') {
      const [y, m, day] = d.date.split('-')
      return /\d{4}/u.test(d.text) ? [`${Number(day)}/${Number(m)}/${y}`] : [`${Number(day)}/${Number(m)}`]
    }
    return []
  })
  const numbers = u.terms.filter((t) => /^\d+$/.test(t.folded)).map((t) => t.folded.replace(/^0+(?=\d)/, ''))
  return [...stated, ...numbers]
}

const known = new WeakMap<Evidence['unit'], Set<string>>()

function factsOf({ unit, prepared }: Evidence): Set<string> {
  const cached = known.get(unit)
  if (cached) return cached
  const made = facts(prepared.document.text.slice(unit.start, unit.end))
  known.set(unit, made)
  return made
}

function confirm(asked: Asked, best: Evidence, agrees: boolean): Draft {
  const draft = emptyDraft('answered')
  const { prepared, unit } = best
  const [sentence] = rankSentences(asked.u, best)
  const span =
    unit.deadlines.find((d) => d.start <= (sentence?.start ?? 0) && (sentence?.start ?? 0) < d.end) ??
    sentence ??
    unit
  const key = 'time' in span ? span.time : null
  const quote = shortQuote(prepared.document.text, span, key)
  draft.lines.push(
    agrees ? texts.yes : texts.no,
    sourceLine(prepared.document, unit.section.path, quote.shown),
  )
  draft.citations.push(cite(prepared.document, unit.section.path, quote.span))
  if (!agrees) draft.status = 'answered'
  return proven(draft, [prepared.document])
}

/** The documents asked about do not say so; another held document may. */
function denyByPlace(asked: Asked, claimed: string[]): Draft | null {
  if (!asked.scope.named || claimed.length === 0) return null
  const draft = emptyDraft('answered')
  const here = asked.documents.slice(0, 2).map((d) => d.document)
  draft.lines.push(texts.no)
  for (const document of here) {
    draft.lines.push(
      `${nameOf(document)}${isPartial(document.text) ? ` (${texts.partial})` : ''}: không thấy nội dung này.`,
    )
  }
  const elsewhere = owner(asked, claimed)
  if (elsewhere) {
    const { prepared, unit } = elsewhere
    const [sentence] = rankSentences(asked.u, elsewhere)
    const deadline = unit.deadlines[0]
    const quote = shortQuote(prepared.document.text, sentence ?? unit, deadline?.time ?? null, 240)
    draft.lines.push(
      `${texts.belongsTo(claimed[0] ?? '', nameOf(prepared.document))} ${sourceLine(prepared.document, unit.section.path, quote.shown)}`,
    )
    draft.citations.push(cite(prepared.document, unit.section.path, quote.span))
    if (deadline?.lastDay) draft.calculated.push(formatDay(deadline.lastDay))
    proven(draft, [prepared.document])
  } else if (here.length === 0) return null
  return proven(draft, here)
}

function isPartial(text: string): boolean {
  return /\[\.\.\.\]|\[…\]/u.test(text)
}

function owner(asked: Asked, claimed: string[]): Evidence | null {
  const others = asked.view.held.filter((d) => !asked.documents.some((x) => x.document.id === d.id))
  const prepared = others.flatMap((d) => asked.view.loaded(d.id) ?? [])
  return (
    rankEvidence(asked.u, prepared, new Set())
      .slice(0, 10)
      .find((e) => claimed.every((f) => factsOf(e).has(f))) ?? null
  )
}
