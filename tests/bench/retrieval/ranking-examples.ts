// Questions asked of a library of articles, with everything measured of their candidates: what the ranking is fitted on.

import { mkdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { ingestArticles } from '../../../src/library/articles.ts'
import { featureAt as at } from '../../../src/retrieval/feature-names.ts'
import { createRanking } from '../../../src/retrieval/ranking.ts'
import { createRetrieval } from '../../../src/retrieval/retrieval.ts'
import type { Candidate } from '../../../src/retrieval/search-part.ts'
import { readArticles } from '../../../src/retrieval/training/corpus.ts'
import type { RankingExample } from '../../../src/retrieval/training/fit-ranking.ts'
import { makePairQuestions } from '../../../src/retrieval/training/pair-questions.ts'
import { withoutMarks } from '../../../src/retrieval/training/quality.ts'
import { openDatabase } from '../../../src/storage/database.ts'

/** One question in one way of typing, with its candidates. */
export interface Asked extends RankingExample {
  set: string
  question: number
  names: string[]
  /** Lists that named each candidate. */
  lists: string[][]
  wanted: string[]
}

export interface Library {
  /** `keep` says which of the candidates, nearest first, are looked at. */
  ask(
    question: { text: string; relevant: string[]; number: number; set: string; weight: number },
    keep?: (name: string, rank: number) => boolean,
  ): Promise<Asked>
  close(): void
}

export async function openLibrary(articles: string, data: string, work: string): Promise<Library> {
  const state = join(work, basename(articles).replace(/\W+/g, '-'))
  mkdirSync(state, { recursive: true })
  const db = openDatabase(join(state, 'dondoc.db'))
  const retrieval = await createRetrieval({
    ...{ db, stateFolder: state, dataFolder: data, ranking: createRanking({}) },
    onNotice: console.error,
  })
  await ingestArticles(db, retrieval.index, articles, new Date(0).toISOString())
  await retrieval.index.catchUp((done, total) => process.stderr.write(`\r${done}/${total} `))
  const key = db.sql
    .prepare<[number], string>(
      'SELECT d.key FROM chunks c JOIN documents d ON d.id = c.document_id WHERE c.id = ?',
    )
    .pluck()
  return {
    async ask({ text, relevant, number, set, weight }, keep = () => true) {
      const named = (await retrieval.measure(text))
        .sort((a, b) => nearness(b) - nearness(a))
        .map((candidate) => ({ candidate, name: key.get(candidate.chunkId) as string }))
        .filter(({ name }, rank) => keep(name, rank))
      return {
        ...{ set, question: number, wanted: relevant, weight },
        names: named.map(({ name }) => name),
        lists: named.map(({ candidate }) => candidate.lists),
        features: named.map(({ candidate }) => candidate.features),
        relevant: named.map(({ name }) => relevant.includes(name)),
      }
    },
    close: () => db.close(),
  }
}

const nearness = ({ features }: Pick<Candidate, 'features'>): number =>
  features[at.bm25]! + features[at.cosBest]!

const questionShape = z.object({ id: z.string(), query: z.string(), relevant: z.array(z.string()) })

/** Every question of a file, with its marks and without. */
export async function askFile(library: Library, questions: string, weight: number): Promise<Asked[]> {
  const asked: Asked[] = []
  const lines = readFileSync(questions, 'utf8').split('\n').filter(Boolean)
  for (const [number, line] of lines.entries()) {
    const { query, relevant } = questionShape.parse(JSON.parse(line))
    for (const [manner, text] of [
      ['có dấu', query],
      ['không dấu', withoutMarks(query)],
    ] as const) {
      const set = `${basename(questions)}, ${manner}`
      asked.push(await library.ask({ text, relevant, number, set, weight }))
    }
  }
  return asked
}

/** Of the candidates of a question made by rule the nearest count, and of the others each ninth. */
const NEAREST = 70
const EACH = 9

/** Questions made from the articles, four in ten without marks; the articles beside the right one are its hard negatives. */
export async function askPairs(
  library: Library,
  articles: string,
  count: number,
  seed: number,
): Promise<Asked[]> {
  const questions = makePairQuestions(await readArticles(articles), count, seed)
  const asked: Asked[] = []
  for (const [number, { query, relevant }] of questions.entries()) {
    const text = number % 10 < 4 ? withoutMarks(query) : query
    asked.push(
      await library.ask(
        { text, relevant, number, set: 'pairs', weight: 1 },
        (name, rank) => rank < NEAREST || rank % EACH === number % EACH || relevant.includes(name),
      ),
    )
    if (number % 500 === 0) process.stderr.write(`\r${number}/${questions.length} pairs `)
  }
  return asked
}
