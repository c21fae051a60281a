// What stands around a place says a part of what was asked: the title of its document, its headings, the steps and the
// clause before it, the terms that the document defines. Pure.

import { meaningsIn } from '../places/defined-terms.ts'
import { better, coverageIn, type Field, fieldOf } from '../places/match.ts'
import { syllablesOf } from '../places/syllables.ts'
import type { PreparedDocument, Unit } from '../places/units.ts'
import type { Understood } from '../question/question.ts'
import { borneBy } from './borne.ts'
import { scopeCoverage } from './document-scope.ts'

/** What headings and title say of the terms, before any word of the place itself, and what the document says elsewhere of the same. */
export function contextCoverage(u: Understood, prepared: PreparedDocument, unit: Unit): number[] {
  const byTerm = aroundCoverage(u, prepared, unit)
  return better(byTerm, borneBy(u, prepared, unit, better(byTerm, coverageIn(unit, u.terms), 1)), 1)
}

/** What stands around the place alone: whatever is said elsewhere is not said of it. */
export function aroundCoverage(u: Understood, prepared: PreparedDocument, unit: Unit): number[] {
  let byTerm = titleCoverage(u, prepared)
  unit.headings.forEach((heading, depth) => {
    byTerm = better(byTerm, coverageIn(headingField(heading), u.terms), 0.95 - 0.05 * Math.min(depth, 4))
  })
  for (const step of stepsBefore(prepared, unit)) byTerm = better(byTerm, coverageIn(step, u.terms), 0.65)
  if (clauseBefore(prepared, unit))
    byTerm = better(byTerm, coverageIn(clauseBefore(prepared, unit)!, u.terms), 0.6)
  return withMeanings(better(byTerm, scopeCoverage(u, prepared, unit), 1), u, prepared, unit)
}

/** What the title says of the terms: of words that tell its document from the others no place need say more. */
export function titleCoverage({ terms }: Understood, prepared: PreparedDocument): number[] {
  return coverageIn(titleField(prepared), terms).map((x, i) => x * (terms[i]?.naming ? 0.85 : 0.6))
}

/** What the words defined in the document stand for counts as said, a little less than the words themselves. */
export function withMeanings(
  byTerm: number[],
  u: Understood,
  prepared: PreparedDocument,
  unit: Unit,
): number[] {
  return meaningsIn(prepared, unit).reduce(
    (found, meaning) => better(found, coverageIn(meaning, u.terms), 0.8),
    byTerm,
  )
}

/** The steps of a short list lean on those before them: "a) Lập phiếu yêu cầu bổ sung; b) Gửi phiếu …". */
function stepsBefore(prepared: PreparedDocument, unit: Unit): Unit[] {
  if (unit.row || !/^[a-zđ]$/u.test(unit.section.path.split('.').at(-1) ?? '') || unit.end - unit.start > 240)
    return []
  const at = prepared.units.indexOf(unit)
  return prepared.units.slice(Math.max(0, at - 2), at).filter((u) => u.section.parent === unit.section.parent)
}

/** A clause of an article goes on about the matter of the clause before it: "2. Thời gian hẹn lại không quá …". */
function clauseBefore(prepared: PreparedDocument, unit: Unit): Unit | null {
  if (unit.row || !/^(?:Quy chế )?Điều \d+\w?\.\d+$/u.test(unit.section.path) || unit.end - unit.start > 400)
    return null
  const before = prepared.units[prepared.units.indexOf(unit) - 1]
  return before && before.section.parent === unit.section.parent ? before : null
}

const titles = new WeakMap<PreparedDocument, Field>()

function titleField(prepared: PreparedDocument): Field {
  const known = titles.get(prepared)
  if (known) return known
  const { header } = prepared.document
  const made = fieldOf(
    syllablesOf([header.kind, header.title, header.issuer, header.place].filter(Boolean).join(' ')),
  )
  titles.set(prepared, made)
  return made
}

const headingFields = new WeakMap<Unit['headings'][number], Field>()

/** The field of a heading, made once: every unit below it asks for it. */
export function headingField(heading: Unit['headings'][number]): Field {
  const known = headingFields.get(heading)
  if (known) return known
  const made = fieldOf(heading.list)
  headingFields.set(heading, made)
  return made
}
