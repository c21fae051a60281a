// Which words of a claim one clause of a statement tells: "A gửi trước ngày 18; B trình trước ngày 25" says of B no word that
// it says of A alone. Pure.

import { coverageIn, fieldOf, type Term } from '../../places/match.ts'
import { syllablesOf } from '../../places/syllables.ts'

/** A word of the claim is told by so much of it. */
const told = 0.35

/** "A làm X; B làm Y" says two things; what stands before a colon belongs to each of them. */
export function clausesOf(quote: string): string[] {
  const parts = quote.split(/;\s+|\n+|(?<=\p{L})\.\s+(?=\p{Lu})/u)
  const lead = quote.match(/^[^:;\n]{0,160}:/u)?.[0] ?? ''
  return parts.map((part, i) => (i === 0 ? part : `${lead} ${part}`))
}

/** For each clause whether it tells the term; what stands around them (`context`, 0–1 by term) tells what none of them does. */
export function toldByClause(
  clauses: string[],
  terms: Term[],
  context: number[],
): (clause: number, term: number) => boolean {
  const own = clauses.map((words) => coverageIn(fieldOf(syllablesOf(words)), terms))
  return (clause, term) => {
    if ((own[clause]?.[term] ?? 0) >= told) return true
    return (context[term] ?? 0) * 0.9 >= told && own.every((said) => (said[term] ?? 0) < told)
  }
}
