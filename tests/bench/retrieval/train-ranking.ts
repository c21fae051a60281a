// npm run train:ranking -- ARTICLES QUESTIONS [ARTICLES QUESTIONS …]: fits data/ranking.json on questions with
// known answers, with marks and without, and tells by cross-validation what it is worth on questions it has not seen.
// The weights start from, and are held near, those that fit questions made from the articles themselves.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createRanking } from '../../../src/retrieval/ranking.ts'
import { type FeatureWeights, fitRanking, type Prior } from '../../../src/retrieval/training/fit-ranking.ts'
import { measureQuality } from '../../../src/retrieval/training/quality.ts'
import { createRandom, shuffle } from '../../../src/retrieval/training/random.ts'
import { replaceBetween } from './marked-text.ts'
import { type Asked, askFile, askPairs, openLibrary } from './ranking-examples.ts'
import { NUMBER_FEATURES, PARTS, without } from './ranking-parts.ts'

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
    /** How many questions are made from the first articles; 0: fitted on the asked ones alone. */
    pairs: { type: 'string', default: '8000' },
    seed: { type: 'string', default: '2026' },
    /** How strongly the weights are held near those of the pairs, and near what share of them. */
    hold: { type: 'string', default: '0.05' },
    share: { type: 'string', default: '0.8' },
    /** Also measure with each part switched off, and write the table into this file. */
    ablation: { type: 'string' },
  },
})

function ranked(asked: Asked, weights: FeatureWeights): string[] {
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
function rankUnseen(asked: Asked[], repeats: number, prior?: Prior): { one: Asked; ranked: string[] }[] {
  const questions = 1 + Math.max(...asked.map(({ question }) => question))
  return Array.from({ length: repeats }, (_, repeat) =>
    rankOnce(asked, foldsOf(questions, repeat), prior),
  ).flat()
}

function rankOnce(asked: Asked[], foldOf: number[], prior?: Prior): { one: Asked; ranked: string[] }[] {
  const fitted = Array.from({ length: folds }, (_, fold) =>
    fitRanking(
      asked.filter(({ question }) => foldOf[question] !== fold),
      penalty,
      prior,
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

const PAIR_PENALTY = 1e-3

/** What the pairs teach; none without pairs. */
function priorOf(pairs: Asked[]): Prior | undefined {
  if (pairs.length === 0) return undefined
  const fitted = without(pairs, { features: NUMBER_FEATURES })
  const weights = Object.entries(fitRanking(fitted, PAIR_PENALTY))
    .filter(([name]) => !NUMBER_FEATURES.some((other) => other === name))
    .map(([name, weight]) => [name, weight * Number(options.share)])
  return { weights: Object.fromEntries(weights), penalty: Number(options.hold) }
}

function ablate(asked: Asked[], pairs: Asked[], path: string): void {
  const first = asked.filter(({ set }) => set.startsWith(asked[0]!.set.split(',')[0]!))
  const lines = ['| switched off | questions | R@1 | R@10 | nDCG@10 | MRR |', '|---|---|---|---|---|---|']
  for (const [part, off] of Object.entries(PARTS)) {
    for (const { set, cells } of figures(rankUnseen(without(first, off), 1, priorOf(without(pairs, off))))) {
      lines.push(`| ${part} | ${set} | ${cells.join(' | ')} |`)
      console.log(lines.at(-1))
    }
  }
  writeFileSync(path, replaceBetween(readFileSync(path, 'utf8'), 'ablation', lines.join('\n')))
}

const [penalty, folds] = [Number(options.penalty), Number(options.folds)]
const asked: Asked[] = []
const pairs: Asked[] = []
for (let i = 0; i + 1 < positionals.length; i += 2) {
  const [articles, questions] = [positionals[i]!, positionals[i + 1]!]
  const library = await openLibrary(articles, options.data, options.work)
  asked.push(...(await askFile(library, questions, i === 0 ? 1 : Number(options.others))))
  if (i === 0) pairs.push(...(await askPairs(library, articles, Number(options.pairs), Number(options.seed))))
  library.close()
}
const repeats = Number(options.repeats)
const prior = priorOf(pairs)
report('asked questions alone, unseen (cross-validation)', rankUnseen(asked, repeats))
if (prior !== undefined) {
  report(
    'pairs alone',
    asked.map((one) => ({ one, ranked: ranked(one, prior.weights) })),
  )
  report('pairs, then asked questions, unseen (cross-validation)', rankUnseen(asked, repeats, prior))
}
const weights = fitRanking(asked, penalty, prior)
report(
  'fitted on all',
  asked.map((one) => ({ one, ranked: ranked(one, weights) })),
)
/** What the questions are too few to teach: a plan is one among several of the same words, told apart by place, year
 * and number; and a decree that is named by its number is meant. */
const BY_HAND = { documentNamed: 2 - (weights.context ?? 0), numberNamed: 6 }
const note = 'Weights of the features of src/retrieval/features.ts; made by npm run train:ranking.'
writeFileSync(
  join(options.data, 'ranking.json'),
  `${JSON.stringify({ note, weights: { ...weights, ...BY_HAND } }, null, 2)}\n`,
)
if (options.ablation !== undefined) ablate(asked, pairs, options.ablation)
