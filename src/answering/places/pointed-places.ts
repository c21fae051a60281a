// "Tổ chức quy định tại điểm b khoản 2 Điều 1": a clause that names its doer or its thing by the place that lists it
// speaks of what stands there. Pure.

import type { Reference, Section, Span } from '../../document.ts'
import { coverageIn, type Field, fieldOf, type Term } from './match.ts'
import { syllablesOf } from './syllables.ts'
import type { PreparedDocument, Unit } from './units.ts'

interface Pointed {
  reference: Reference
  section: Section
  field: Field
}

/** Longer places rule a matter of their own, and are no name of a doer or thing. */
const longest = 600
const pointing = /(?:quy định|nêu|nói|xác định|liệt kê)\s+(?:tại|ở|trong)\s+$/iu

const known = new WeakMap<Unit, Pointed[]>()

/** The short places of its own document that a place points at. */
export function pointedIn(prepared: PreparedDocument, unit: Unit): Pointed[] {
  const found = known.get(unit)
  if (found) return found
  const { document, byPath } = prepared
  const made = document.references.flatMap((reference): Pointed[] => {
    if (!reference.internal || reference.start < unit.start || reference.end > unit.end) return []
    if (!pointing.test(document.text.slice(Math.max(0, reference.start - 20), reference.start))) return []
    const section = reference.target === null ? undefined : byPath.get(reference.target)
    if (!section || section === unit.section || section.end - section.start > longest) return []
    return [{ reference, section, field: fieldIn(prepared, section) }]
  })
  known.set(unit, made)
  return made
}

function fieldIn({ document }: PreparedDocument, { start, end }: Span): Field {
  return fieldOf(syllablesOf(document.text.slice(start, end)))
}

/** What the terms must weigh together before they name another doer. */
const telling = 1.5

/** The question names one of a list by its words, and the place points at another one of that list. */
export function pointsElsewhere(terms: Term[], prepared: PreparedDocument, unit: Unit): boolean {
  const pointed = pointedIn(prepared, unit)
  if (pointed.length === 0) return false
  const own = [unit, ...pointed.map((p) => p.field)].map((field) => coverageIn(field, terms))
  const saidHere = terms.map((_, i) => Math.max(...own.map((byTerm) => byTerm[i] ?? 0)))
  return pointed.some(({ section }) => {
    const beside = (prepared.children.get(section.parent ?? '') ?? []).filter(
      (s) => !pointed.some((p) => p.section === s),
    )
    return beside.some((s) => {
      const saidThere = coverageIn(fieldIn(prepared, s), terms)
      const more = weightWhere(terms, (i) => (saidThere[i] ?? 0) >= 0.85 && (saidHere[i] ?? 0) < 0.55)
      const less = weightWhere(
        terms,
        (i) => (saidHere[i] ?? 0) >= 0.85 && (saidThere[i] ?? 0) < 0.55 && !inUnit(i),
      )
      return more >= telling && more > less
    })
  })

  function inUnit(i: number): boolean {
    return (own[0]?.[i] ?? 0) >= 0.85
  }
}

function weightWhere(terms: Term[], holds: (i: number) => boolean): number {
  return terms.reduce((sum, t, i) => sum + (holds(i) ? t.weight : 0), 0)
}

/** The place that says who it is whom a sentence calls "tổ chức quy định tại …"; `null` where it says so itself. */
export function doerPointedAt(prepared: PreparedDocument, unit: Unit, sentence: Span): Section | null {
  const { text } = prepared.document
  const opening = pointedIn(prepared, unit).filter(
    ({ reference: r }) =>
      r.start >= sentence.start &&
      r.end <= sentence.end &&
      pointedDoer.test(text.slice(sentence.start, r.start)),
  )
  return opening.length === 1 ? (opening[0]?.section ?? null) : null
}

const pointedDoer =
  /^\s*(?:\d+\.|[a-zđ]\)|[-+•])?\s*(?:Các\s+)?(?:cơ quan|tổ chức|đơn vị|cơ sở|cá nhân|đối tượng|doanh nghiệp|người)(?:\s*,\s*(?:tổ chức|cá nhân|đơn vị))*\s+(?:quy định|nêu|nói|xác định|liệt kê)\s+(?:tại|ở|trong)\s+$/iu
