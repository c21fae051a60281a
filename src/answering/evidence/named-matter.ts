// Which of the documents in scope are about the matter that a question names by words of their titles. Pure.

import { isInTitle, type Term } from '../places/match.ts'
import type { PreparedDocument } from '../places/units.ts'
import type { Understood } from '../question/question.ts'
import type { Evidence } from './evidence.ts'

/** Weight of words of a title without which a document is another one. */
export const tellingWeight = 2

/** A word that names documents by their titles, as telling and as marked as a name is. */
export function namesMatter({ naming, exact, weight }: Term): boolean {
  return naming === true && exact === true && weight >= tellingWeight
}

/** Documents whose titles hold all of the `terms` that name a matter, where any does: what only mentions it is not meant. */
export function titledByMatter(terms: Term[], documents: PreparedDocument[]): PreparedDocument[] {
  const naming = terms.filter((t) => t.naming)
  if (naming.length === 0) return documents
  const titled = documents.filter((d) => naming.every((t) => isInTitle(t, d)))
  return titled.length > 0 ? titled : documents
}

/** Where a document has in its title what the question names, those that do not know it fall away. */
export function ofNamedMatter(
  { terms, agencies }: Pick<Understood, 'terms' | 'agencies'>,
  documents: PreparedDocument[],
  evidence: Evidence[],
): PreparedDocument[] {
  // a body that is named issued one text and has duties in others
  const isBody = (t: Term) => agencies.some((a) => a.start <= t.start && t.end <= a.end)
  const naming = terms.map((t) => t.naming && t.weight >= tellingWeight && !isBody(t))
  if (documents.length < 2 || !naming.some(Boolean)) return documents
  const best = new Map<PreparedDocument, number[]>()
  for (const { prepared, byTerm } of evidence) {
    const known = best.get(prepared)
    best.set(prepared, known ? known.map((x, i) => Math.max(x, byTerm[i] ?? 0)) : byTerm)
  }
  const known = (prepared: PreparedDocument) =>
    (best.get(prepared) ?? []).reduce(
      (sum, x, i) => sum + (naming[i] && x >= 0.55 ? (terms[i]?.weight ?? 0) : 0),
      0,
    )
  const most = Math.max(...documents.map(known))
  return documents.filter((d) => most - known(d) < tellingWeight)
}
