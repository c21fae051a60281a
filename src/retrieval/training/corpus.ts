// Articles as numbers, in shared memory, so that both training threads read one copy.

import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'
import { createLexicon, encodeWords } from '../embedders/lexicon.ts'
import { foldedForm, spokenWords } from '../fold.ts'

export const articleLine = z.object({ _id: z.string().min(1), title: z.string(), text: z.string() })
export type Article = z.infer<typeof articleLine>

/** Rows of features of every word of every article; title first, then body. */
export interface Corpus {
  marked: Int32Array
  bare: Int32Array
  pairs: Int32Array
  /** Article a holds words starts[a] .. starts[a + 1]; its body begins at bodies[a]. */
  starts: Int32Array
  bodies: Int32Array
  /** Articles of one law stand together: law l holds articles laws[l] .. laws[l + 1]. */
  laws: Int32Array
}

export interface VocabularyLimits {
  syllables: number
  pairs: number
}

export async function readArticles(path: string): Promise<Article[]> {
  const file = createReadStream(path)
  const input = path.endsWith('.gz') ? file.pipe(createGunzip()) : file
  const articles: Article[] = []
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() !== '') articles.push(withTitle(articleLine.parse(JSON.parse(line))))
  }
  return articles
}

/** Some collections keep the title as the first line of the text. */
export function withTitle(article: Article): Article {
  if (article.title !== '') return article
  const [, head = '', body = ''] = article.text.match(/^([^\n]{3,300})\n\s*\n([\s\S]+)$/) ?? []
  return head === '' || /[.;:,]$/.test(head.trim())
    ? article
    : { _id: article._id, title: head.trim(), text: body }
}

/** "01/2021/tt-bgdđt+3" and "24/2018/QH14|17" belong to the laws before the last "+" or "|". */
export const lawOf = (id: string): string => id.replace(/[+|#][^+|#]*$/, '').toLowerCase()

/** Names of the features that stand in enough articles, with the number of articles of each. */
export function countFeatures(
  articles: Article[],
  limits: VocabularyLimits,
): { names: string[]; counts: number[] } {
  const counts = new Map<string, number>()
  for (const article of articles) {
    const seen = new Set<string>()
    let previous = ''
    for (const word of spokenWords(`${article.title}\n${article.text}`)) {
      const bare = foldedForm(word)
      seen.add(`=${word}`).add(`~${bare}`)
      if (previous !== '') seen.add(`${previous}_${bare}`)
      previous = bare
    }
    for (const name of seen) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const kept = [...counts]
    .filter(([name, count]) => count >= (/^[=~]/.test(name) ? limits.syllables : limits.pairs))
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  return { names: kept.map(([name]) => name), counts: kept.map(([, count]) => count) }
}

const shared = (length: number): Int32Array => new Int32Array(new SharedArrayBuffer(length * 4))

export function encodeCorpus(articles: Article[], names: string[]): Corpus {
  const lexicon = createLexicon(names)
  const sorted = articles.map((article) => ({ article, law: lawOf(article._id) }))
  sorted.sort((a, b) => (a.law < b.law ? -1 : a.law > b.law ? 1 : 0))
  const words = sorted.map(({ article }) => ({
    title: spokenWords(article.title),
    body: spokenWords(article.text),
  }))
  const total = words.reduce((sum, { title, body }) => sum + title.length + body.length, 0)
  const corpus: Corpus = {
    marked: shared(total),
    bare: shared(total),
    pairs: shared(total),
    starts: shared(words.length + 1),
    bodies: shared(words.length),
    laws: new Int32Array(0),
  }
  let at = 0
  words.forEach(({ title, body }, a) => {
    corpus.starts[a] = at
    corpus.bodies[a] = at + title.length
    const encoded = encodeWords(lexicon, [...title, ...body])
    corpus.marked.set(encoded.marked, at)
    corpus.bare.set(encoded.bare, at)
    corpus.pairs.set(encoded.pairs, at)
    at += title.length + body.length
  })
  corpus.starts[words.length] = at
  corpus.laws = lawStarts(sorted.map(({ law }) => law))
  return corpus
}

function lawStarts(laws: string[]): Int32Array {
  const starts = laws.flatMap((law, a) => (a === 0 || laws[a - 1] !== law ? [a] : []))
  const packed = shared(starts.length + 1)
  packed.set(starts)
  packed[starts.length] = laws.length
  return packed
}
