// npm run train:ranking -- ARTICLES QUESTIONS [ARTICLES QUESTIONS …]: fits data/ranking.json on questions with
// known answers, with marks and without, and tells by cross-validation what it is worth on questions it has not seen.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { ingestArticles } from '../../../src/library/articles.ts'
import { FEATURES, type FeatureName } from '../../../src/retrieval/features.ts'
import { createRanking } from '../../../src/retrieval/ranking.ts'
import { createRetrieval } from '../../../src/retrieval/retrieval.ts'
import { fitRanking, type RankingExample } from '../../../src/retrieval/training/fit-ranking.ts'
import { measureQuality, withoutMarks } from '../../../src/retrieval/training/quality.ts'
import { createRandom, shuffle } from '../../../src/retrieval/training/random.ts'
import { openDatabase } from '../../../src/storage/database.ts'
import { replaceBetween } from './marked-text.ts'

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: 'data' },
    work: { type: 'string', default: 'var/training' },
    penalty: { type: 'string', default: '0.01' },
    folds: { type: 'string', default: '5' },
    /** Cross-validated so often, each time in other folds: one division of 200 questions tells little. */
    repeats: { type: 'string', default: '3' },
    /** What a question of the second and later sets counts. */
    others: { type: 'string', default: '0.3' },
    /** Also measure with each part switched off, and write the table into this file. */
    ablation: { type: 'string' },
  },
})

const questionShape = z.object({ id: z.string(), query: z.string(), relevant: z.array(z.string()) })

/** One question in one way of typing, with its candidates. */
interface Asked extends RankingExample {
  set: string
  question: number
  names: string[]
  /** Lists that named each candidate. */
  lists: string[][]
  wanted: string[]
}

async function ask(articles: string, questions: string, weight: number): Promise<Asked[]> {
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
        ...{ set: `${basename(questions)}, ${manner}`, question: number, names, wanted: relevant, weight },
        lists: candidates.map(({ lists }) => lists),
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

/** Questions in another order each time, so that other ones share a fold. */
function foldsOf(questions: number, repeat: number): number[] {
  const order = Array.from({ length: questions }, (_, question) => question)
  shuffle(order, createRandom(2026, repeat))
  return order.map((place) => place % folds)
}

/** Every question ranked by weights that were fitted without it; both ways of typing fall into the same fold. */
function rankUnseen(asked: Asked[], repeats: number): { one: Asked; ranked: string[] }[] {
  const questions = 1 + Math.max(...asked.map(({ question }) => question))
  return Array.from({ length: repeats }, (_, repeat) => rankOnce(asked, foldsOf(questions, repeat))).flat()
}

function rankOnce(asked: Asked[], foldOf: number[]): { one: Asked; ranked: string[] }[] {
  const fitted = Array.from({ length: folds }, (_, fold) =>
    fitRanking(
      asked.filter(({ question }) => foldOf[question] !== fold),
      penalty,
    ),
  )
  return asked.map((one) => ({ one, ranked: ranked(one, fitted[foldOf[one.question]!]!) }))
}

/** One line a set of questions: its figures. */
function figures(results: { one: Asked; ranked: string[] }[]): { set: string; cells: string[] }[] {
  return [...new Set(results.map(({ one }) => one.set))].map((set) => {
    const quality = measureQuality(
      results
        .filter(({ one }) => one.set === set)
        .map(({ one, ranked }) => ({ ranked, relevant: one.wanted })),
    )
    const { recall1, recall10, ndcg10, mrr } = quality
    return { set, cells: [recall1, recall10, ndcg10, mrr].map((value) => value.toFixed(3).replace(/^0/, '')) }
  })
}

function report(title: string, results: { one: Asked; ranked: string[] }[]): void {
  for (const { set, cells } of figures(results)) {
    console.log(`${title} | ${set} | R@1 R@10 nDCG@10 MRR | ${cells.join(' | ')}`)
  }
}

const starting = (...beginnings: string[]): FeatureName[] =>
  FEATURES.filter((name) => beginnings.some((beginning) => name.startsWith(beginning)))

/** Features of each part, and the list that goes with it. */
const PARTS: Record<string, { features: FeatureName[]; list?: string }> = {
  nothing: { features: [] },
  vectors: { features: starting('cos'), list: 'vectors' },
  pairs: {
    features: ['bm25Pairs', 'coverPairs', 'coverHeadPairs', 'headAskedPairs', 'headIsSpan', 'run', 'runHead'],
  },
  'titles and headings': {
    features: [...starting('coverHead', 'head'), 'bm25Head', 'runHead', 'cosHead'],
    list: 'heads',
  },
  'neighbours in the same document': {
    features: [...starting('group'), 'coverUnion', 'coverTopic', 'context', 'cosGroup'],
    list: 'neighbours',
  },
  'windows and runs': { features: ['windowNear', 'windowFar', 'run', 'runHead', 'early'] },
  'definitions and kinds of article': {
    features: ['defines', 'glossaryAsked', ...starting('is').slice(0, 3)],
  },
  'laws that the question names': { features: ['numberNamed', 'yearNamed'] },
  'kind and year in the number': {
    features: [...starting('year2'), 'isLaw', 'isDecree', 'isCircular', 'isJoint'],
  },
}

/** The same questions as if a part did not exist: its features are nil, what only its list named is gone. */
function without(asked: Asked[], { features, list }: { features: FeatureName[]; list?: string }): Asked[] {
  const places = features.map((name) => FEATURES.indexOf(name))
  return asked.map((one) => {
    const kept = [...one.names.keys()].filter((i) => one.lists[i]!.some((name) => name !== list))
    return {
      ...one,
      names: kept.map((i) => one.names[i]!),
      lists: kept.map((i) => one.lists[i]!),
      relevant: kept.map((i) => one.relevant[i]!),
      features: kept.map((i) => one.features[i]!.map((value, f) => (places.includes(f) ? 0 : value))),
    }
  })
}

function ablate(asked: Asked[], path: string): void {
  const first = asked.filter(({ set }) => set.startsWith(asked[0]!.set.split(',')[0]!))
  const lines = ['| switched off | questions | R@1 | R@10 | nDCG@10 | MRR |', '|---|---|---|---|---|---|']
  for (const [part, off] of Object.entries(PARTS)) {
    for (const { set, cells } of figures(rankUnseen(without(first, off), 1))) {
      lines.push(`| ${part} | ${set} | ${cells.join(' | ')} |`)
      console.log(lines.at(-1))
    }
  }
  writeFileSync(path, replaceBetween(readFileSync(path, 'utf8'), 'ablation', lines.join('\n')))
}

const [penalty, folds] = [Number(options.penalty), Number(options.folds)]
const asked: Asked[] = []
for (let i = 0; i + 1 < positionals.length; i += 2)
  asked.push(...(await ask(positionals[i]!, positionals[i + 1]!, i === 0 ? 1 : Number(options.others))))
report('unseen (cross-validation)', rankUnseen(asked, Number(options.repeats)))
const weights = fitRanking(asked, penalty)
report(
  'fitted on all',
  asked.map((one) => ({ one, ranked: ranked(one, weights) })),
)
/** What the questions are too few to teach: a plan is one among several of the same words, told apart by place, year
 * and number; and a decree that is named by its number is meant. */
const BY_HAND = { documentNamed: 6, numberNamed: 6 }
const note = 'Weights of the features of src/retrieval/features.ts; made by npm run train:ranking.'
writeFileSync(
  join(options.data, 'ranking.json'),
  `${JSON.stringify({ note, weights: { ...weights, ...BY_HAND } }, null, 2)}\n`,
)
if (options.ablation !== undefined) ablate(asked, options.ablation)
