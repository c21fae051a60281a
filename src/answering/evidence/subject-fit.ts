// "Thủ trưởng đơn vị được kiểm tra có trách nhiệm gì?": what somebody has to do is told by the sentence that begins with
// them, whatever word it has for the duty. Pure.

import { coverageIn, type Field, fieldOf, leastFound, type Term } from '../places/match.ts'
import type { Understood } from '../question/question.ts'

const asksOfSubject =
  /^(.+?)(?: (?:phai|can|se|nen|duoc giao|chiu|co))+ (?:trach nhiem |nhiem vu |nghia vu |lam |thuc hien |chuan bi |lo )+(?:(?:nhung|cac|viec|cong viec) )*(?:gi|the nao|ra sao|nhu the nao) /
/** Whom a sentence begins with stands in so many of its first syllables, and its head in so many. */
const opening = { whole: 16, head: 5 }
const gain = 0.6

/** Those who are asked what they have to do; `null` for other questions. */
export function subjectOf(u: Understood): Term[] | null {
  if (u.claim || u.kind !== 'passage') return null
  const found = asksOfSubject.exec(u.folded)
  if (!found) return null
  const until = found[1]!.trim().split(' ').length
  const subject = u.terms.filter((t) => t.place < until && !t.dispensable && !/^\d/.test(t.folded))
  return subject.length < 2 ? null : subject
}

/** What a sentence gains that begins with those who are asked about. */
export function subjectFit(subject: Term[] | null, { syllables }: Field): number {
  if (!subject) return 0
  const within = (words: Term[], most: number) =>
    coverageIn(fieldOf(syllables.slice(0, most)), words).every((found) => found >= leastFound)
  return within(subject.slice(0, 2), opening.head) && within(subject, opening.whole) ? gain : 0
}
