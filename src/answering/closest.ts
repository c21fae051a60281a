// No composer says anything: the best ranked place is shown as no more than the closest one, the next beside it where neither
// stands out. It is shown where numbers fitted on refused questions hold it likely to be the one that is meant; of a document
// that is named also where it holds a part of what a sentence would tell.

import type { Asked } from './asked.ts'
import { unsettled } from './compose/claims/outcome.ts'
import { mayBeMeant } from './compose/deadlines/fits.ts'
import { timingOf } from './compose/deadlines/timing.ts'
import { type Draft, joined, proven } from './compose/draft.ts'
import { composePassage } from './compose/passage.ts'
import { isElsewhere } from './elsewhere.ts'
import { type ClosestJudge, closeEnough, closestTraits } from './evidence/closest-traits.ts'
import type { Evidence } from './evidence/evidence.ts'
import { answersInKind, holdsWanted } from './evidence/in-kind.ts'
import { namesAll } from './evidence/sufficient.ts'
import { isHeaderRow } from './places/header-row.ts'
import { pointsElsewhere } from './places/pointed-places.ts'
import { statementsIn } from './places/statements.ts'
import { phraseKey } from './places/syllables.ts'
import { asksTime, lacksFor } from './question/matter.ts'
import { numberedFit, numberedIn } from './question/numbered-things.ts'
import type { Want } from './question/question-wants.ts'
import { texts } from './texts.ts'

/** The closest place to what is asked, with the next one where neither stands out; `null` where none is likely meant. */
export function composeClosest(asked: Asked, judge: ClosestJudge = closeEnough): Draft | null {
  const { u, scope } = asked
  if (u.terms.length === 0 || scope.looseYears.length > 0 || isElsewhere(asked)) return null
  // a labelled place and a paper are told by themselves or not at all
  if (u.place !== null || u.wants === 'document') return null
  const [first, second] = asked.evidence.filter(isOfText)
  if (!first) return null
  const ahead = first.score - (second?.score ?? 0)
  if (!isClose(asked, first, ahead, judge)) return null
  const isNext = second && ahead < standsOut && isClose(asked, second, -ahead, judge)
  const draft = isNext
    ? joined([first, second].map((e) => quoted(asked, e)))
    : withStanding(asked, first, quoted(asked, first))
  if (u.claim) return unsettled(draft)
  return { ...draft, lines: [texts.closest, ...draft.lines], warnings: [texts.closest, ...draft.warnings] }
}

/** By so much of its score a place stands before the next one. */
const standsOut = 0.25

function isClose(asked: Asked, e: Evidence, ahead: number, judge: ClosestJudge): boolean {
  const { u, scope } = asked
  if (!namesAll(scope.mustName, e) || pointsElsewhere(u.terms, e.prepared, e.unit)) return false
  const words = ` ${phraseKey(e.prepared.document.text.slice(e.unit.start, e.unit.end))} `
  if (numberedFit(numberedIn(u.folded), numberedIn(words)) === 'contradicts') return false
  if (figures.includes(u.wants) && (e.said < half || !holdsOne(u.wants, e))) return false
  // a duty that was read and not taken for the one that is meant is shown where nothing says that it is another
  if (u.kind === 'calculate' && e.unit.deadlines.length > 0) return false
  if (asksTime(u) && e.unit.deadlines.length > 0 && !mayBeMeant(asked, e)) return false
  // a person is told of a place that has all of the question
  if (u.wants === 'who' && lacksFor(u, e.byTerm).some((lack) => lack.weight >= telling)) return false
  if (!answersInKind(u, e.unit) || lacksCounted(asked, e)) return false
  return judge(closestTraits(asked, e, ahead)) || holdsPart(asked, e, ahead)
}

const half = 0.5
/** A lighter word tells no person from another. */
const telling = 1

/** What is to be counted is not what the place speaks of. */
function lacksCounted({ u }: Asked, e: Evidence): boolean {
  const lacking = lacksFor(u, e.byTerm).flatMap((lack) => lack.terms.map((t) => t.folded))
  return u.wants === 'count' && lacking.some((word) => u.counted.includes(word))
}

/** A figure and a time are told by no place without one. */
const figures: Want[] = ['amount', 'percent', 'rank', 'count', 'contact', 'duration', 'when']

function holdsOne(want: Want, { unit }: Evidence): boolean {
  return statementsIn(unit).some(({ start, end }) => holdsWanted(want, unit.document.text.slice(start, end)))
}

/** Of the document that is named the place with a part of the question, where a sentence answers it, which another word may say. */
function holdsPart({ u, scope }: Asked, e: Evidence, ahead: number): boolean {
  if (!scope.named || u.claim || u.kind !== 'passage') return false
  if (e.said < (ahead >= standsOut ? enough.alone : enough.among)) return false
  const isOpen = open.includes(u.wants) && !asksOne.test(u.folded)
  return isOpen || (e.said >= farAhead.said && ahead >= farAhead.ahead)
}

/** So much of the question its best statement holds, where the place stands out and where it does not. */
const enough = { alone: 0.25, among: 0.4 }
/** What is asked so is told by a sentence. */
const open: Want[] = [null, 'what', 'how', 'why', 'yesno']
const asksOne = / (?!the nao|nhu nao)\S+ nao | (?:ai|ten gi|may|bao nhieu) /
/** One of several things is told of a place that stands before all others. */
const farAhead = { said: 0.45, ahead: 0.35 }

/** Who asks by when is told how the one day that is quoted stands today, though it is not told for the answer. */
function withStanding(asked: Asked, { unit }: Evidence, draft: Draft): Draft {
  const shown = unit.deadlines.filter(({ time, lastDay }) =>
    lastDay === null ? false : draft.citations.some((c) => c.start <= time.start && time.end <= c.end),
  )
  const [only, ...more] = shown
  if (!asksTime(asked.u) || !only || more.length > 0 || only.time.kind === 'recurring') return draft
  const { headline, detail, calculated } = timingOf(only, asked.asOf, asked.calendar)
  return {
    ...draft,
    lines: [...draft.lines, `${texts.note}: ${texts.dayInQuote(`${headline}${detail}`)}`],
    calculated: [...draft.calculated, ...calculated],
  }
}

function quoted(asked: Asked, e: Evidence): Draft {
  const alone = { ...asked, documents: [e.prepared], evidence: [e] }
  return proven(composePassage(alone, e), [e.prepared.document])
}

/** Recipients, signatures and the names of columns say nothing of a matter. */
function isOfText({ prepared, unit }: Evidence): boolean {
  return (
    unit.section.kind !== 'recipients' && unit.section.kind !== 'signature' && !isHeaderRow(prepared, unit)
  )
}
