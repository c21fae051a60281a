// A year that a question names need not be the document's: rules stand for years ("báo cáo năm 2026" under a circular of
// 2023), and what is issued outside a series of plans may speak of another year itself ("quyết toán năm 2025" in a letter
// of 2026). A plan is of its own year only. Pure.

import type { HeldDocument } from '../../document.ts'
import { better, coverageIn, shareOf } from '../places/match.ts'
import { phraseKey } from '../places/syllables.ts'
import type { PreparedDocument, Unit } from '../places/units.ts'
import { asksPeriodicReport } from '../question/period.ts'
import type { Understood } from '../question/question.ts'
import { headingField, titleCoverage } from './context-coverage.ts'
import type { Scope } from './scope.ts'
import { namesDocumentOf, tellsInClause } from './year-in-clause.ts'
import { isOfYear, isStandingRule, standsIn, yearsOf } from './years-served.ts'

/** Kinds that come anew for every year: theirs is the year of the title. */
const kindsOfSeries = new Set(['kế hoạch', 'chương trình', 'đề án', 'báo cáo', 'lịch'])
const issuesPlan =
  /(?:ban hanh|phe duyet|dieu chinh|sua doi)(?: \S+){0,3} (?:ke hoach|chuong trinh|de an|lich)(?: |$)/

function isOfSeries({ kind, title }: HeldDocument['header']): boolean {
  return (
    kindsOfSeries.has(kind ?? '') || (yearsOf(title).length > 0 && issuesPlan.test(phraseKey(title ?? '')))
  )
}

/** Adds to the documents of the year those of `candidates` (the scope without the year) that hold for it or speak of it. */
export function withYearSaid(
  u: Understood,
  scope: Scope,
  candidates: HeldDocument[],
  loaded: (id: number) => PreparedDocument | null,
): Scope {
  const [year, ...more] = u.years
  if (year === undefined || more.length > 0 || scope.missing) return scope
  const ofYear = scope.looseYears.length > 0 ? [] : scope.documents
  const outside = candidates.filter((d) => !ofYear.includes(d))
  const others = outside.filter((d) => !isOfSeries(d.header))
  const inClause = outside.filter(({ id }) => {
    const prepared = loaded(id)
    return prepared !== null && tellsInClause(u, prepared, year)
  })
  const periodic = asksPeriodicReport(u.folded)
  const best = ofYear.reduce((share, { id }) => Math.max(share, coverageOf(u, loaded(id))), 0)
  const names = namesDocumentOf(year, u)
  if (names && (best >= least || (u.kind !== 'deadline' && inClause.length === 0))) return scope
  const inForce = others.filter(({ id, header }) => {
    if (names) return false
    if (periodic && isRuleForReports(header, year)) return true
    if (!standsIn(header, year) && !isOfYear(header, year)) return false
    const share = coverageOf(u, loaded(id))
    if (standsIn(header, year) || yearsOf(header.title).length > 0) return share >= Math.max(best, least)
    // what was only issued in the year stands behind titles of it; a duty's day counts where they know nothing of it
    return u.kind === 'deadline' && best < least && share >= most
  })
  if (ofYear.length + inForce.length + inClause.length === 0 && !names) return scope
  const said = outside.filter((d) => {
    const { id, header } = d
    if (inForce.includes(d)) return false
    if (inClause.includes(d)) return true
    if (!others.includes(d)) return false
    // a rule of that year may say what is still under the one before; what else was issued in it was rightly left out
    if (header.issued?.startsWith(String(year)) && !isStandingRule(header)) return false
    const prepared = loaded(id)
    // a plan that is not held is a duty where a text says by when it is made
    return prepared !== null && saysOfYear(u, prepared, year, names ? most : least)
  })
  if (names && said.length === 0) return scope
  return { ...scope, documents: [...(names ? [] : ofYear), ...inForce, ...said], looseYears: [] }
}

/** A report that comes again is due under any decision that set it, though its words are few. */
function isRuleForReports(header: HeldDocument['header'], year: number): boolean {
  const decided = header.kind === 'quyết định' && yearsOf(header.title).length === 0
  return standsIn(header, year) || (decided && Number(header.issued?.slice(0, 4) ?? year + 1) <= year)
}

/** How much of the question one place must say for its document to be meant. */
const least = 0.5
const most = 0.75

/** What the best place of the document says of the question, with its headings and title. */
function coverageOf(u: Understood, prepared: PreparedDocument | null): number {
  if (prepared === null) return 0
  const title = titleCoverage(u, prepared)
  return prepared.units.reduce((best, unit) => Math.max(best, shareIn(u, unit, title)), 0)
}

function shareIn({ terms }: Understood, unit: Unit, title: number[]): number {
  const headings = unit.headings.reduce(
    (found, h) => better(found, coverageIn(headingField(h), terms), 0.9),
    title,
  )
  return shareOf(terms, better(coverageIn(unit, terms), headings, 1))
}

function saysOfYear(
  { terms }: Understood,
  { document, units }: PreparedDocument,
  year: number,
  share: number,
): boolean {
  const named = new RegExp(`(?:năm|nam)\\s+${year}(?!\\d)`, 'iu')
  return units.some(
    (unit) =>
      named.test(document.text.slice(unit.start, unit.end)) &&
      shareOf(terms, coverageIn(unit, terms)) >= share,
  )
}
