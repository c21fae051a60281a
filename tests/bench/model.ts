// Puts the questions of tests/quality to the model server in each of its modes and writes the table of docs/model.md:
// what left was the model's words and right, or the offline answer, or wrong. Exits 1 when anything wrong left.
// Run: npx tsx tests/bench/model.ts [--questions 200]

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { startModelApp, type Tally, tally } from '../support/model-modes.ts'
import { breakingModes, type ModelMode, startModelServer, wordingModes } from '../support/model-server.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const page = `${root}/docs/model.md`
const [opens, closes] = ['<!-- table -->', '<!-- /table -->']
/** With a broken server every question costs its budget until the breaker opens: a few tell all. */
const fewQuestions = 12

const { values } = parseArgs({ options: { questions: { type: 'string', default: '1000' } } })

interface Question {
  question: string
  asOf?: string
}

function questions(): Question[] {
  const folder = `${root}/tests/quality`
  return readdirSync(folder)
    .filter((name) => name.endsWith('-questions.jsonl'))
    .flatMap((name) => readFileSync(`${folder}/${name}`, 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Question)
    .slice(0, Number(values.questions))
}

/** The library's own answers: the same in every mode. */
const offlines: Parameters<typeof tally>[2] = new Map()

/** Asks in one mode, on a library of the digests and the invented documents of tests/fixtures. */
async function run(mode: ModelMode, asked: Question[]): Promise<Tally> {
  const server = await startModelServer(mode)
  const app = await startModelApp(server, { share: 'nội bộ', budgetMs: 3_000 })
  await app.ingest.paths([`${root}/tests/fixtures/documents`])
  const result = await tally(app, asked, offlines)
  app.close()
  await server.close()
  return result
}

/** Questions that a faithful model's words answer: the others never leave the library. */
async function wordable(all: Question[]): Promise<Question[]> {
  const server = await startModelServer('faithful')
  const app = await startModelApp(server, { share: 'nội bộ' })
  await app.ingest.paths([`${root}/tests/fixtures/documents`])
  const kept: Question[] = []
  for (const one of all) {
    server.requests.length = 0
    await app.answering.ask(one.question, { asOf: one.asOf ?? '2023-05-15' })
    if (server.requests.length > 0) kept.push(one)
  }
  app.close()
  await server.close()
  return kept
}

async function main(): Promise<boolean> {
  const all = questions()
  const sent = await wordable(all)
  process.stdout.write(`${all.length} questions, ${sent.length} of them go to a model\n`)
  const rows: string[] = []
  let wrong = 0
  for (const mode of [...wordingModes.filter((m) => m !== 'obeys'), ...breakingModes]) {
    const breaking = (breakingModes as ModelMode[]).includes(mode)
    const t = await run(mode, breaking ? sent.slice(0, fewQuestions) : sent)
    wrong += t.wrong.length
    rows.push(
      `| ${mode} | ${t.asked} | ${t.worded} | ${t.offline} | ${t.wrong.length} | ${(t.slowestMs / 1000).toFixed(1)} |`,
    )
    process.stdout.write(`${rows.at(-1)}\n`)
    for (const { question, sentence } of t.wrong)
      process.stdout.write(`  WRONG ${question}\n    ${sentence}\n`)
  }
  writeTable(all.length, sent.length, rows)
  return wrong === 0
}

function writeTable(all: number, sent: number, rows: string[]): void {
  const text = readFileSync(page, 'utf8')
  const [from, to] = [text.indexOf(opens) + opens.length, text.indexOf(closes)]
  const table = [
    `Of ${all} questions (tests/quality) ${sent} go to a model; the others are answered by the library alone.`,
    '',
    '| mode of the server | asked | model’s words, right | offline answer | wrong | slowest, s |',
    '|---|---|---|---|---|---|',
    ...rows,
  ]
  writeFileSync(page, `${text.slice(0, from)}\n${table.join('\n')}\n${text.slice(to)}`)
}

process.exit((await main()) ? 0 : 1)
