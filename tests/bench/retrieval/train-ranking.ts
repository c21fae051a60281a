// npm run train:ranking -- ARTICLES QUESTIONS [ARTICLES QUESTIONS …]: fits data/ranking.json on questions with
// known answers, with marks and without, and tells by cross-validation what it is worth on questions it has not seen.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { ingestArticles } from '../../../src/library/articles.ts'
import { createRanking } from '../../../src/retrieval/ranking.ts'
import { createRetrieval } from '../../../src/retrieval/retrieval.ts'
import { fitRanking, type RankingExample } from '../../../src/retrieval/training/fit-ranking.ts'
import { measureQuality, withoutMarks } from '../../../src/retrieval/training/quality.ts'
import { openDatabase } from '../../../src/storage/database.ts'

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: 'data' },
    work: { type: 'string', default: 'var/training' },
    penalty: { type: 'string', default: '0.01' },
    folds: { type: 'string', default: '5' },
  },
})

const questionShape = z.object({ id: z.string(), query: z.string(), relevant: z.array(z.string()) })

/** One question in one way of typing, with its candidates. */
interface Asked extends RankingExample {
  set: string
  question: number
  names: string[]
  wanted: string[]
}

async function ask(articles: string, questions: string): Promise<Asked[]> {
  const state = join(options.work, basename(articles).replace(/\W+/g, '-'))
  mkdirSync(state, { recursive: true })
  const db = openDatabase(join(state, 'dondoc.db'))
  const retrieval = await createRetrieval({
    ...{ db, stateFolder: state, dataFolder: options.data, ranking: createRanking({}) },
    onNotice: console.error,
  })
  await ingestArticles(db, retrieval.index, articles, new Date(0).toISOString())
  await retrieval.index.catchUp((done, total) => process.stderr.write(`\r${done}/${total} `))
  const keyOf = db.sql.prepare<[number], string>(
    'SELECT d.key FROM chunks c JOIN documents d ON d.id = c.document_id WHERE c.id = ?',
  )
  const key = keyOf.pluck()
  const asked: Asked[] = []
  const lines = readFileSync(questions, 'utf8').split('\n').filter(Boolean)
  for (const [number, line] of lines.entries()) {
    const { query, relevant } = questionShape.parse(JSON.parse(line))
    for (const [manner, text] of [
      ['có dấu', query],
      ['không dấu', withoutMarks(query)],
    ] as const) {
      const candidates = await retrieval.measure(text)
      const names = candidates.map(({ chunkId }) => key.get(chunkId) as string)
      asked.push({
        ...{ set: `${basename(questions)}, ${manner}`, question: number, names, wanted: relevant, weight: 1 },
        features: candidates.map(({ features }) => features),
        relevant: names.map((name) => relevant.includes(name)),
      })
    }
  }
  db.close()
  return asked
}

function ranked(asked: Asked, weights: ReturnType<typeof fitRanking>): string[] {
  const ranking = createRanking(weights)
  const scores = asked.features.map((features) => ranking.score(features))
  return Array.from(scores.keys())
    .sort((a, b) => scores[b]! - scores[a]!)
    .map((i) => asked.names[i]!)
}

function report(
  title: string,
  asked: Asked[],
  weightsOf: (asked: Asked) => ReturnType<typeof fitRanking>,
): void {
  for (const set of new Set(asked.map((one) => one.set))) {
    const results = asked
      .filter((one) => one.set === set)
      .map((one) => ({ ranked: ranked(one, weightsOf(one)), relevant: one.wanted }))
    const { questions, recall1, recall10, ndcg10, mrr } = measureQuality(results)
    const figures = { 'R@1': recall1, 'R@10': recall10, 'nDCG@10': ndcg10, MRR: mrr }
    const shown = Object.entries(figures).map(([name, value]) => `${name} ${value.toFixed(3)}`)
    console.log(`${title} | ${set} | ${questions} questions | ${shown.join(' | ')}`)
  }
}

const asked: Asked[] = []
for (let i = 0; i + 1 < positionals.length; i += 2)
  asked.push(...(await ask(positionals[i]!, positionals[i + 1]!)))
const [penalty, folds] = [Number(options.penalty), Number(options.folds)]
// Both ways of typing a question fall into the same fold.
const foldOf = ({ question }: Asked): number => (question * 7919) % folds
const fitted = Array.from({ length: folds }, (_, fold) =>
  fitRanking(
    asked.filter((one) => foldOf(one) !== fold),
    penalty,
  ),
)
report('unseen (cross-validation)', asked, (one) => fitted[foldOf(one)]!)
const weights = fitRanking(asked, penalty)
report('fitted on all', asked, () => weights)
const note = 'Weights of the features of src/retrieval/features.ts; made by npm run train:ranking.'
writeFileSync(join(options.data, 'ranking.json'), `${JSON.stringify({ note, weights }, null, 2)}\n`)
