// npm run bench:retrieval -- [--shared FOLDER] [--sample N]: measures our search and its peers on the same articles
// and questions, each in a process of its own, prints the table and writes it between the marks of docs/retrieval.md.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readArticles } from '../../../src/retrieval/training/corpus.ts'
import { measureQuality, type Quality, withoutMarks } from '../../../src/retrieval/training/quality.ts'
import { replaceBetween } from './marked-text.ts'
import { SYSTEMS } from './systems.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const { values: options } = parseArgs({
  options: {
    shared: { type: 'string', default: join(root, '../shared/retrieval') },
    sample: { type: 'string', default: '200' },
    /** Names of systems, comma separated; default all. */
    only: { type: 'string' },
    /** Which sets of articles, by number. */
    sets: { type: 'string', default: '1,2' },
    /** Of one system in this process: its name. */
    system: { type: 'string' },
    articles: { type: 'string' },
    questions: { type: 'string' },
    docs: { type: 'string', default: join(root, 'docs/retrieval.md') },
  },
})

interface Question {
  query: string
  relevant: string[]
}

interface Asked {
  ranked: string[]
  relevant: string[]
}

interface Figures {
  system: string
  ingestSeconds: number
  againSeconds: number | null
  megabytes: number
  memoryMegabytes: number
  p50: number
  p99: number
  marked: Quality
  bare: Quality
}

const readQuestions = (path: string): Question[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .slice(0, Number(options.sample))
    .map((line) => JSON.parse(line) as Question)

const percentile = (times: number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0

async function measureOne(name: string): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-retrieval-'))
  const loaded = await readArticles(options.articles!)
  const articles = loaded.map(({ _id, title, text }) => ({ id: _id, title, text }))
  const began = performance.now()
  const build = SYSTEMS[name]!
  const system = await build({
    articlesPath: options.articles!,
    articles,
    folder,
    dataFolder: join(root, 'data'),
  })
  const ingestSeconds = (performance.now() - began) / 1000
  const before = performance.now()
  await system.again?.()
  const againSeconds = system.again ? (performance.now() - before) / 1000 : null
  const times: number[] = []
  const ask = async (question: Question, text: string): Promise<Asked> => {
    const start = performance.now()
    const ranked = await system.search(text, 10)
    times.push(performance.now() - start)
    return { ranked, relevant: question.relevant }
  }
  const questions = readQuestions(options.questions!)
  await system.search(questions[0]!.query, 10)
  const marked: Asked[] = []
  const bare: Asked[] = []
  for (const question of questions) marked.push(await ask(question, question.query))
  for (const question of questions) bare.push(await ask(question, withoutMarks(question.query)))
  const megabytes = system.bytes() / 1e6
  rmSync(folder, { recursive: true, force: true })
  return {
    ...{ system: name, ingestSeconds, againSeconds, megabytes },
    memoryMegabytes: process.memoryUsage().rss / 1e6,
    ...{ p50: percentile(times, 0.5), p99: percentile(times, 0.99) },
    ...{ marked: measureQuality(marked), bare: measureQuality(bare) },
  }
}

function measureApart(system: string, articles: string, questions: string): Figures {
  const args = [
    '--system',
    system,
    '--articles',
    articles,
    '--questions',
    questions,
    '--sample',
    options.sample,
  ]
  const child = spawnSync(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), ...args], {
    ...{ encoding: 'utf8', maxBuffer: 1 << 26 },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (child.status !== 0) throw new Error(`${system}: exit ${child.status}`)
  return JSON.parse(child.stdout.slice(child.stdout.indexOf('{"system"'))) as Figures
}

const three = (value: number): string => value.toFixed(3).replace(/^0/, '')

function row(set: string, figures: Figures): string {
  const { system, marked, bare, ingestSeconds, againSeconds, megabytes, memoryMegabytes, p50, p99 } = figures
  const quality = [marked.recall1, marked.recall10, marked.ndcg10, marked.mrr].map(three)
  const bareQuality = [bare.recall1, bare.recall10, bare.ndcg10].map(three)
  const again = againSeconds === null ? '–' : againSeconds.toFixed(1)
  const costs = [ingestSeconds.toFixed(0), again, megabytes.toFixed(0), memoryMegabytes.toFixed(0)]
  const cells = [set, system, ...quality, ...bareQuality, ...costs, p50.toFixed(1), p99.toFixed(1)]
  return `| ${cells.join(' | ')} |`
}

const HEAD = `| articles | system | R@1 | R@10 | nDCG@10 | MRR | R@1 no marks | R@10 no marks | nDCG no marks | ingest s | again s | disk MB | memory MB | p50 ms | p99 ms |
|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|`

function machine(): string {
  const commit = spawnSync('git', ['rev-parse', '--short', 'HEAD'], {
    cwd: root,
    encoding: 'utf8',
  }).stdout.trim()
  return `${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, Node ${process.version}, commit ${commit}, ${options.sample} questions at most a set, each with marks and without`
}

function measureAll(): void {
  const names = options.only?.split(',') ?? Object.keys(SYSTEMS)
  const sets = [
    ['48,657 articles', 'articles.jsonl.gz', 'questions-dev.jsonl'],
    ['ALQAC 2022', 'alqac2022-articles.jsonl', 'alqac2022-questions-dev.jsonl'],
  ] as const
  const wanted = options.sets.split(',').map(Number)
  const lines = [HEAD]
  console.log(HEAD)
  for (const [number, [set, articles, questions]] of sets.entries()) {
    if (!wanted.includes(number + 1)) continue
    for (const name of names) {
      const line = row(
        set,
        measureApart(name, join(options.shared, articles), join(options.shared, questions)),
      )
      console.log(line)
      lines.push(line)
    }
  }
  const table = `${machine()}\n\n${lines.join('\n')}`
  const docs = existsSync(options.docs) ? readFileSync(options.docs, 'utf8') : ''
  if (options.only === undefined) writeFileSync(options.docs, replaceBetween(docs, 'bench', table))
}

if (options.system !== undefined) console.log(JSON.stringify(await measureOne(options.system)))
else if (existsSync(options.shared)) measureAll()
else console.log(`Skipped: the articles and questions are not at ${options.shared}.`)
