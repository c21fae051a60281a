// What the inspector asks the unit to do: a clause that begins with "đề nghị", "yêu cầu", "cần" …, else a remedy that
// says more than until when. Pure.

import type { Span } from '../document.ts'
import { type Clause, clausesOf, overlaps, within } from './clauses.ts'
import type { Knowledge } from './knowledge.ts'
import { wordsOf } from './words.ts'

/** The slice that says it; `aside` are severity and due, which end it when they stand in a clause of their own. */
export function readRecommendation(text: string, aside: readonly Span[], knowledge: Knowledge): Span | null {
  const clauses = clausesOf(text).flatMap((clause) => behind(clause, aside, knowledge))
  const asked = clauses.findIndex((clause, i) => i > 0 && opensWith(clause, knowledge, 'recommend'))
  if (asked >= 0) return extended(text, clauses, asked, aside)
  const remedy = clauses.findIndex((clause, i) => i > 0 && opensWith(clause, knowledge, 'remedy'))
  const clause = clauses[remedy]
  return clause !== undefined && saysMore(clause, aside, knowledge) ? clause : null
}

/** "mức nhẹ yêu cầu rút kinh nghiệm": what is asked may follow severity or due date without any pause. */
function behind(clause: Clause, aside: readonly Span[], knowledge: Knowledge): Clause[] {
  const asked = askingWords(clause.text, knowledge)
    .map(({ start }) => clause.start + start)
    .find((start) => aside.some(({ end }) => start > end && start - end <= 2))
  if (asked === undefined || asked <= clause.start) return [clause]
  const cut = asked - clause.start
  const front = clause.text.slice(0, cut).trimEnd()
  return [
    { start: clause.start, end: clause.start + front.length, text: front },
    { start: asked, end: clause.end, text: clause.text.slice(cut) },
  ]
}

function opensWith(clause: Clause, knowledge: Knowledge, kind: 'recommend' | 'remedy'): boolean {
  const words = kind === 'remedy' ? knowledge.remedy.find(clause.text) : askingWords(clause.text, knowledge)
  return words[0]?.start === 0
}

/** Words that ask for something; unmarked, "can bo" and "nen" are other words. */
export function askingWords(text: string, { recommend }: Knowledge): Span[] {
  return recommend.find(text).filter(({ written }) => !/^(?:can|nen|phai)$/i.test(written))
}

function extended(text: string, clauses: readonly Clause[], from: number, aside: readonly Span[]): Span {
  let end = clauses[from]!.end
  for (const clause of clauses.slice(from + 1)) {
    const gap = text.slice(end, clause.start)
    if (/[;.\n]/.test(gap) || aside.some((span) => within(span, clause))) break
    end = clause.end
  }
  return { start: clauses[from]!.start, end }
}

/** "khắc phục trước 15/12" is only a date; "khắc phục dứt điểm việc niêm yết trước 15/12" asks for something. */
function saysMore(clause: Clause, aside: readonly Span[], knowledge: Knowledge): boolean {
  const remedy = knowledge.remedy.find(clause.text).map(({ start, end }) => shifted(start, end, clause))
  const rest = wordsOf(clause.text).filter(
    (word) => ![...aside, ...remedy].some((span) => overlaps(shifted(word.start, word.end, clause), span)),
  )
  return rest.length >= 3
}

const shifted = (start: number, end: number, { start: by }: Span) => ({ start: start + by, end: end + by })
