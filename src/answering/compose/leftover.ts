// What a question asks beyond naming its documents: a question about a whole document leaves nothing over.

import type { Term } from '../match.ts'
import type { Asked } from './asked.ts'

/** Terms that neither name a document in scope nor belong to the form of the question (`framing`, folded). */
export function leftover({ u, documents }: Asked, framing: Set<string>): Term[] {
  const titles = documents.map((d) => d.titleSyllables)
  return u.terms.filter(
    (t) =>
      !framing.has(t.folded) &&
      !u.placeSpans.some((p) => p.start <= t.start && t.end <= p.end) &&
      !titles.some((words) => words.has(t.folded)),
  )
}

/** Words that name a document or its matter in general. */
export const documentWords =
  'ke hoach van ban quyet dinh thong tu nghi chi thi chuong trinh cong bao tai lieu kiem tra cai cach hanh chinh cua nam so hieu ban do nay em moi vao lam can biet cho toi hoi xin'.split(
    ' ',
  )
