// No place holds enough of the question: the one that is likely meant under another word answers, and a word of
// weight that the texts do not have is said first.

import type { Asked } from './asked.ts'
import { chooseAnswer } from './choose.ts'
import { unsettled } from './compose/claims/outcome.ts'
import type { Draft } from './compose/draft.ts'
import { isOfOtherTeam } from './compose/inspection/post-holder.ts'
import type { Evidence } from './evidence/evidence.ts'
import { lackingWord, likely, namesActOf } from './evidence/near-miss.ts'
import type { Judge } from './evidence/near-miss-traits.ts'
import { asksTime } from './question/matter.ts'
import { texts } from './texts.ts'

/** The nearest place to what no composer answers; `null` where none is likely. A claim is neither confirmed nor denied by it. */
export async function composeNearest(asked: Asked, judge: Judge = likely): Promise<Draft | null> {
  if (!asked.u.claim) return nearest(asked, judge)
  // of whom another team is led the plan in hand says nothing
  if (isOfOtherTeam(asked)) return null
  const draft = await nearest({ ...asked, u: { ...asked.u, claim: false } }, judge)
  return draft && unsettled(draft)
}

async function nearest(asked: Asked, judge: Judge): Promise<Draft | null> {
  const { u, scope, documents } = asked
  if (u.terms.length === 0 || documents.length === 0) return null
  if (scope.missing || scope.looseYears.length > 0 || u.wants === 'document') return null
  const draft = await chooseAnswer({ ...asked, judge })
  if (draft?.status !== 'answered') return null
  const place = placeOf(asked, draft)
  if (!place || hasRival(asked, draft, place)) return null
  if (asksTime(u) && draft.deadlines.length > 0 && !isOfActs(asked, draft, place)) return null
  const word = lackingWord(asked, place.byTerm, draft.deadlines.length > 0)
  // what is no proof that a word is lacking is none either that the place answers: it is shown without a headline
  if (word === null) return { ...draft, lines: withoutHeadline(draft.lines) }
  const said = texts.nearestTo(word)
  return { ...draft, lines: [said, ...draft.lines], warnings: [said, ...draft.warnings] }
}

const headline = /^\*\*[^*\d]+\*\*[.:]?$/u

/** A body that the quote itself does not name is the one above it whose list this is: that stays. */
function withoutHeadline(lines: string[]): string[] {
  const [first = '', ...rest] = lines
  const name = first.replace(/[*:.]/gu, '')
  const isAbove = !rest.some((line) => line.startsWith('“') && line.includes(name))
  return headline.test(first) && rest.length > 0 && !isAbove ? rest : lines
}

/** The question names the act of a duty that is told, whatever word it has for the rest. */
function isOfActs(asked: Asked, { citations }: Draft, { unit }: Evidence): boolean {
  const told = unit.deadlines.filter((d) => citations.some((c) => c.start < d.end && d.start < c.end))
  return told.length === 0 || told.some((d) => namesActOf(asked, d))
}

/** How much more of the question a place must hold than the next one that sets a day. */
const ahead = 0.05

/** One day is told, and another place of the document that sets a day holds as much: the missing word would tell which. */
function hasRival(asked: Asked, { deadlines }: Draft, place: Evidence): boolean {
  const rivals = asked.evidence.filter(
    ({ prepared, unit }) =>
      prepared === place.prepared && unit !== place.unit && unit.deadlines.some((d) => namesActOf(asked, d)),
  )
  return deadlines.length === 1 && rivals.some((e) => e.share > place.share - ahead)
}

/** The place that the first quote of the answer is from. */
export function placeOf({ evidence }: Asked, { citations }: Pick<Draft, 'citations'>): Evidence | undefined {
  const [first] = citations
  return evidence.find(
    ({ unit, prepared }) =>
      first?.version === prepared.document.version && unit.start <= first.start && first.start < unit.end,
  )
}
