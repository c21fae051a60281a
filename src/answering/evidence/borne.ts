// Words that a place lacks and its document has of the same thing: "phần mềm" is locked in one clause and scored in another,
// and a question that names it in full ("khóa phần mềm chấm điểm") means the first. Words that the document says of nothing
// that the place holds are no such words. Pure.

import { coverageIn, type Field, lacksOf, type Term } from '../places/match.ts'
import { statementsIn } from '../places/statements.ts'
import type { PreparedDocument, Unit } from '../places/units.ts'
import type { Understood } from '../question/question.ts'

/** Enough that the word is not missing, less than any word of the place or above it. */
const borne = 0.6
/** What is said by the act that it goes with. */
const sent = 0.8
/** A word is said in full, not only alike. */
const inFull = 0.85
/** Words of one thing stand no farther apart than so many syllables. */
const near = 10
/** Lighter words are said of everything, and tie nothing together. */
const leastTelling = 1.2

/** What the document says elsewhere of the things that the place holds, of the terms that the place lacks by `byTerm`. */
export function borneBy(
  { terms }: Understood,
  prepared: PreparedDocument,
  unit: Unit,
  byTerm: number[],
): number[] {
  const found: number[] = terms.map((t, i) =>
    isSent(terms, byTerm, t) && (byTerm[i] ?? 0) < sent ? sent : 0,
  )
  const twins = twinsOf(prepared, terms, unit)
  for (const lack of lacksOf(terms, byTerm)) {
    if (twins.some((s) => coverageIn(s, lack.terms).every((x) => x >= inFull)))
      found.fill(borne, lack.at, lack.at + lack.terms.length)
    const things = thingBefore(terms, byTerm, lack.at)
    if (things.length === 0) continue
    const saying = placesSaying(prepared, terms, lack.at - things.length, lack.at + lack.terms.length)
    // "mục tiêu | chung" is the name of another thing than "mục tiêu cụ thể"; what is done to a thing names none
    const named =
      things.length > 1 && saying.some((place) => standsTogether(place, [...things, ...lack.terms]))
    if (!named && saying.some((place) => place !== unit))
      found.fill(borne, lack.at, lack.at + lack.terms.length)
  }
  return found
}

/**
 * "126 hồ sơ … ở lĩnh vực đất đai" that was found, and "Số hóa 126 hồ sơ" that is to be done: statements elsewhere that count
 * the very thing whose number the question says and the place tells.
 */
function twinsOf(prepared: PreparedDocument, terms: Term[], unit: Unit): Field[] {
  const numbers = terms.filter((t) => /^\d{2,}$/.test(t.folded) && unit.positions.has(t.folded))
  return numbers.flatMap(({ folded }) => {
    const behind = (field: Field) =>
      (field.positions.get(folded) ?? []).flatMap((at) => field.syllables[at + 1]?.spoken ?? [])
    const counted = behind(unit)
    return prepared.units
      .filter((other) => other !== unit && other.positions.has(folded))
      .flatMap((other) => statementsIn(other).filter((s) => behind(s).some((word) => counted.includes(word))))
  })
}

/** "Báo cáo … về Sở" hands it in, though no "gửi" or "nộp" says so. */
function isSent(terms: Term[], byTerm: number[], { folded }: Term): boolean {
  if (folded !== 'gui' && folded !== 'nop') return false
  return terms.some(
    (t, i) =>
      t.folded === 'bao' &&
      terms[i + 1]?.folded === 'cao' &&
      Math.min(byTerm[i] ?? 0, byTerm[i + 1] ?? 0) >= inFull,
  )
}

/** The run of words right before, which the place holds: what is said behind a thing says which one is meant. */
function thingBefore(terms: Term[], byTerm: number[], at: number): Term[] {
  const things: Term[] = []
  for (let i = at - 1; i >= 0; i--) {
    const [term, next] = [terms[i], terms[i + 1]]
    if (!term || !next || next.place - term.place > 1 || (byTerm[i] ?? 0) < inFull) break
    things.unshift(term)
  }
  // one syllable of a word is none, and a light word is said of anything
  const thing = things.slice(-2)
  const weight = thing.reduce((sum, t) => sum + t.weight, 0) / Math.max(1, thing.length)
  return (thing.length === 2 || thing[0]?.whole) && weight >= leastTelling ? thing : []
}

const known = new WeakMap<Term[], Map<PreparedDocument, Map<string, Unit[]>>>()

/** The places with a statement that has all of the terms from `from` to `to` near each other. */
function placesSaying(prepared: PreparedDocument, terms: Term[], from: number, to: number): Unit[] {
  const byDocument = known.get(terms) ?? new Map<PreparedDocument, Map<string, Unit[]>>()
  known.set(terms, byDocument)
  const byRun = byDocument.get(prepared) ?? new Map<string, Unit[]>()
  byDocument.set(prepared, byRun)
  const key = `${from} ${to}`
  const before = byRun.get(key)
  if (before) return before
  const run = terms.slice(from, to)
  const found = prepared.units.filter(
    (unit) =>
      run.every((t) => unit.positions.has(t.folded)) &&
      statementsIn(unit).some((s) => coverageIn(s, run).every((x) => x >= inFull) && isNear(s, run)),
  )
  byRun.set(key, found)
  return found
}

function standsTogether({ positions, syllables }: Field, run: Term[]): boolean {
  return (positions.get(run[0]?.folded ?? '') ?? []).some((at) =>
    run.every((t, k) => syllables[at + k]?.folded === t.folded),
  )
}

function isNear({ positions }: Field, run: Term[]): boolean {
  const [first, ...rest] = run
  return (positions.get(first?.folded ?? '') ?? []).some((from) =>
    rest.every((t) => (positions.get(t.folded) ?? []).some((at) => Math.abs(at - from) <= near)),
  )
}
