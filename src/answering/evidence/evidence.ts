// Ranks the places of the documents in scope by how well they answer. Pure; the weights were set on question sets
// (tests/quality) and are explained beside each.

import type { Span } from '../../document.ts'
import { better, coverageIn, lacksOf, phraseAt, proximity, shareOf, type Term } from '../places/match.ts'
import { statementsIn } from '../places/statements.ts'
import type { Syllable } from '../places/syllables.ts'
import type { PreparedDocument, Unit } from '../places/units.ts'
import type { Understood } from '../question/question.ts'
import { borneBy } from './borne.ts'
import { contextCoverage, headingField, titleCoverage, withMeanings } from './context-coverage.ts'
import { dateFit } from './date-fit.ts'
import { scopeCoverage } from './document-scope.ts'
import { doneFit } from './done-fit.ts'
import { type GapRun, gapFit, gapRunOf } from './gap-fit.ts'
import { isOfOtherPeriod } from './heading-period.ts'
import { holdsWanted, specificBonus, wantBonus } from './in-kind.ts'
import { subjectFit, subjectOf } from './subject-fit.ts'
import { yearFit } from './year-fit.ts'

export interface Evidence {
  unit: Unit
  prepared: PreparedDocument
  score: number
  /** Weighted share of what was asked that this place, its headings and its document's title cover. */
  share: number
  /** The same for its own words alone. */
  own: number
  byTerm: number[]
  /** What its own words cover of each term. */
  ownByTerm: number[]
  /** Weight of the most telling run of terms that is found nowhere near. */
  missing: number
  /** Coverage by the best single statement of the place, its headings and title: what can be quoted at once. */
  said: number
}

/** All places with any of the terms, best first. */
export function rankEvidence(
  u: Understood,
  documents: PreparedDocument[],
  preferred: Set<number>,
  places: Map<number, Span[]> | null = null,
): Evidence[] {
  const ranked: Evidence[] = []
  for (const prepared of documents) {
    const inTitle = titleCoverage(u, prepared)
    const within = places?.get(prepared.document.id)
    for (const unit of prepared.units) {
      if (places && !within?.some((p) => p.start < unit.end && unit.start < p.end)) continue
      if (isOfOtherPeriod(u, prepared, unit)) continue
      const evidence = weigh(u, prepared, unit, inTitle)
      if (evidence.own > 0 || evidence.share > 0.3) {
        if (preferred.has(prepared.document.id)) evidence.score += 0.5
        ranked.push(evidence)
      }
    }
  }
  ranked.sort((a, b) => b.score - a.score)
  const close = ranked.slice(0, looked)
  const [run, subject] = [gapRunOf(u), subjectOf(u)]
  for (const evidence of close) lookCloser(u, evidence, run, subject)
  return [...close.sort((a, b) => b.score - a.score), ...ranked.slice(looked)]
}

/** A place that says less of a question fills no gap of it. */
const leastSaid = 0.6

/** How many places are read statement by statement. */
const looked = 40

/** Sets what the best single statement says; a place that spreads the words over many statements falls behind. */
function lookCloser(u: Understood, evidence: Evidence, run: GapRun | null, subject: Term[] | null): void {
  const topical = topicBonus(u, evidence.unit) >= 0.35
  const context = contextCoverage(u, evidence.prepared, evidence.unit).map((x, i) =>
    topical && u.topicWords.has(u.terms[i]?.folded ?? '') ? Math.max(x, 0.95) : x,
  )
  let best: number[] = context
  let said = 0
  for (const statement of statementsIn(evidence.unit)) {
    const byTerm = better(coverageIn(statement, u.terms), context, 1)
    const share = shareOf(u.terms, byTerm)
    if (share > said) {
      said = share
      best = byTerm
    }
  }
  evidence.said = u.terms.length === 0 ? evidence.share : said
  evidence.missing = missingWeight(u.terms, better(best, evidence.byTerm, 0.75))
  evidence.score += 0.8 * said
  if (subject)
    evidence.score += Math.max(0, ...statementsIn(evidence.unit).map((s) => subjectFit(subject, s)))
  if (said >= leastSaid) evidence.score += gapFit(run, evidence.unit, evidence.prepared.document.text)
}

/** Weight of the heaviest run of neighbouring terms that are not found: a word that the answer would have to know. */
export function missingWeight(terms: Term[], byTerm: number[]): number {
  return Math.max(0, ...lacksOf(terms, byTerm).map((lack) => lack.weight))
}

function weigh(u: Understood, prepared: PreparedDocument, unit: Unit, inTitle: number[]): Evidence {
  const { terms } = u
  const inBody = coverageIn(unit, terms)
  const own = shareOf(terms, inBody)
  let byTerm = inBody
  let headingBonus = 0
  unit.headings.forEach((heading, depth) => {
    const found = coverageIn(headingField(heading), terms)
    byTerm = better(byTerm, found, 0.95 - 0.05 * Math.min(depth, 4))
    if (heading.section.heading)
      headingBonus = Math.max(
        headingBonus,
        headingFit(heading, terms, found) * (depth === 0 ? 1 : 0.75 - 0.1 * depth),
      )
  })
  byTerm = better(byTerm, scopeCoverage(u, prepared, unit), 1)
  byTerm = withMeanings(better(byTerm, inTitle, 1), u, prepared, unit)
  byTerm = better(byTerm, borneBy(u, prepared, unit, byTerm), 1)
  const topic = topicBonus(u, unit)
  if (topic >= 0.35)
    byTerm = byTerm.map((x, i) => (u.topicWords.has(terms[i]?.folded ?? '') ? Math.max(x, 0.95) : x))
  const share = terms.length === 0 && topic > 0.5 ? 1 : shareOf(terms, byTerm)
  const lists = namesAsked(u, unit)
  const score =
    share + // what was asked is there at all
    0.35 * own + // in its own words rather than its headings'
    0.45 * headingBonus + // its heading is the very thing asked for
    0.2 * proximity(unit, terms) + // close together
    topic * (0.5 + 0.5 * share) + // it stands where such things stand
    yearFit(u, prepared, prepared.document.text.slice(unit.start, unit.end)) + // it names the other year that is named
    dateFit(u, unit) + // it is of the very day that is named
    doneFit(u, prepared.document.text.slice(unit.start, unit.end)) + // it speaks of those who have, or have not
    exclusionFit(u, unit) + // it is about those asked about, not about those left out
    wantBonus(u, unit) + // it holds the kind of thing wanted
    (unit.section.kind === 'recipients' ? -0.6 : 0) +
    (lists ? 0.25 : 0) + // it names those who are asked for
    (unit.section.kind === 'opening' && !lists
      ? prepared.units.length > 6
        ? -0.45
        : prepared.units.length > 2
          ? -0.25
          : 0
      : 0) // grounds and salutations answer little
  return {
    unit,
    prepared,
    score,
    share,
    own,
    byTerm,
    ownByTerm: inBody,
    missing: missingWeight(terms, byTerm),
    said: 0,
  }
}

/** An opening that names those who are asked for ("các địa phương chưa gửi gồm: …") is more than a salutation. */
function namesAsked(u: Understood, unit: Unit): boolean {
  if (u.wants !== 'agency' || !/^(?:huyen|xa|quan|tinh)$/.test(u.asked ?? '')) return false
  return statementsIn(unit).some(({ start, end, syllables }) => {
    const words = unit.document.text.slice(start, end)
    return /gồm|như sau|:/iu.test(words) && specificBonus(u, words, syllables) >= 0.4
  })
}

function topicBonus(u: Understood, unit: Unit): number {
  for (const [depth, heading] of unit.headings.slice(0, 2).entries()) {
    if (heading.section.heading && u.topics.some((t) => phraseAt(headingField(heading), t) >= 0))
      return (depth === 0 ? 0.9 : 0.4) * (heading.section.heading.split(',').length > 2 ? 0.4 : 1)
  }
  return 0
}

const leftOut = /không (?:thuộc|nằm|có tên|trong diện)|ngoài (?:diện|đối tượng)/iu

/** A place for units that are not inspected answers a question about those, and no other. */
function exclusionFit(u: Understood, unit: Unit): number {
  const inspected = / (?:duoc|bi) (?:thanh tra|kiem tra) /.test(u.folded)
  if (!u.topics.length && !u.excluded && !inspected) return 0
  const lead = unit.document.text.slice(unit.section.start, Math.min(unit.end, unit.section.start + 160))
  const excludes = leftOut.test(lead)
  if (u.excluded) return excludes ? 0.6 : -0.2
  return excludes && (inspected || / (?:trach nhiem|nhiem vu) /.test(u.folded)) ? -0.6 : 0
}

/** How far heading and question are one and the same: both must cover each other. */
function headingFit(heading: Unit['headings'][number], terms: Term[], found: number[]): number {
  const asked = shareOf(terms, found)
  if (asked === 0) return 0
  const content = heading.list.filter((s) => !/^\d/.test(s.folded) && s.folded.length > 1)
  const matched = content.filter((s) =>
    terms.some(
      (t) => t.folded === s.folded || t.alternatives.some((a) => a.some((w) => w.spoken === s.spoken)),
    ),
  )
  return asked * (matched.length / Math.max(1, content.length))
}

export interface Passage extends Span {
  score: number
  share: number
}

/** The sentences (or lines) of a place, best first. */
export function rankSentences(u: Understood, evidence: Evidence): Passage[] {
  const { unit, prepared } = evidence
  const { text } = prepared.document
  const context = contextCoverage(u, prepared, unit)
  const [run, subject] = [gapRunOf(u), subjectOf(u)]
  return statementsIn(unit)
    .map((statement) => {
      const { start, end } = statement
      const share = shareOf(u.terms, better(coverageIn(statement, u.terms), context, 0.5))
      return {
        start,
        end,
        share,
        score:
          share +
          sentenceWant(u, text.slice(start, end), statement.syllables) +
          doneFit(u, text.slice(start, end)) +
          gapFit(run, statement, text) +
          subjectFit(subject, statement) +
          yearFit(u, prepared, text.slice(start, end)) -
          (isHeadingOnly(unit, end) || isTitle(prepared, start) ? 0.6 : 0),
      }
    })
    .sort((a, b) => b.score - a.score || a.start - b.start)
}

function isHeadingOnly(unit: Unit, end: number): boolean {
  const words = unit.document.text.slice(unit.section.start, unit.section.headingEnd)
  return !unit.row && end <= unit.section.headingEnd + 1 && !/\slà\s/u.test(words)
}

/** The document's own title line says what it is about, and answers nothing else. */
function isTitle({ document }: PreparedDocument, start: number): boolean {
  const { spans, title } = document.header
  if (spans.title) return spans.title.start <= start && start < spans.title.end
  return title !== null && document.text.startsWith(title.slice(0, 40), start)
}

function sentenceWant(u: Understood, words: string, syllables: Syllable[]): number {
  let bonus = u.wants && holdsWanted(u.wants, words) ? 0.3 : 0
  bonus += specificBonus(u, words, syllables)
  if (/ (?:gom|thanh phan|bao gom|nhung) /.test(u.folded) && /(?:gồm|thành phần|bao gồm|:)/iu.test(words))
    bonus += 0.15
  if (syllables.length < 5) bonus -= 0.2
  return bonus
}
