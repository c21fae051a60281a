// What a question asks beyond naming its documents: a question about a whole document leaves nothing over.

import type { Asked } from '../asked.ts'
import { namesMatter, titledByMatter } from '../evidence/named-matter.ts'
import { isShortOfTitle, type Term } from '../places/match.ts'
import { phraseKey } from '../places/syllables.ts'
import type { PreparedDocument } from '../places/units.ts'

/** Terms that neither name a document in scope nor belong to the form of the question (`framing`: folded phrases). */
export function leftover({ u, documents }: Asked, framing: string[]): Term[] {
  const tokens = u.folded.trim().split(' ')
  const covered = coveredBy(tokens, framing)
  const titles = documents.map((d) => ` ${phraseKey(d.document.header.title ?? '')} `)
  for (let i = 0; i + 1 < tokens.length; i++) {
    const pair = ` ${tokens[i]} ${tokens[i + 1]} `
    if (titles.some((title) => title.includes(pair))) covered.fill(true, i, i + 2)
  }
  return u.terms.filter(
    (t) =>
      !covered[t.place] &&
      !namesMatter(t) &&
      !documents.some((d) => isShortOfTitle(t, d)) &&
      !/^\d/.test(t.folded) &&
      !u.placeSpans.some((p) => p.start <= t.start && t.end <= p.end),
  )
}

/** What the question names besides its form, whether or not a title has it. */
export function matterOf({ u }: Asked, framing: string[]): Term[] {
  const covered = coveredBy(u.folded.trim().split(' '), framing)
  return u.terms.filter((t) => !covered[t.place] && !t.light)
}

/** Documents in whose titles that stands; all of them where none has it. */
export function ofMatter(asked: Asked, framing: string[]): PreparedDocument[] {
  return titledByMatter(matterOf(asked, framing), asked.documents)
}

function coveredBy(tokens: string[], framing: string[]): boolean[] {
  const covered = tokens.map(() => false)
  for (const phrase of framing) cover(tokens, covered, phrase.split(' '))
  return covered
}

function cover(tokens: string[], covered: boolean[], phrase: string[]): void {
  for (let i = 0; i + phrase.length <= tokens.length; i++)
    if (phrase.every((word, k) => tokens[i + k] === word)) covered.fill(true, i, i + phrase.length)
}

/** Phrases that name a document or its matter in general. */
export const documentPhrases = [
  ...['ke hoach', 'van ban', 'quyet dinh', 'thong tu', 'nghi dinh', 'nghi quyet', 'chi thi', 'chuong trinh'],
  ...[
    'cong van',
    'thong bao',
    'tai lieu',
    'kiem tra',
    'cai cach hanh chinh',
    'hanh chinh',
    'nha nuoc',
    'so hieu',
  ],
  ...['ban', 'nay', 'do', 'em', 'moi vao lam', 'can biet', 'cho', 'cong tac', 'dot', 'cua', 'co', 'gi'],
]
