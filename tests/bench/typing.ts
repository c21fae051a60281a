// Measures how many questions are answered alike however they are typed: the questions of the quality sets that are
// answered as expected, typed in each way of tests/support/typed-variants.ts.
// Run: npx tsx tests/bench/typing.ts [--sample N]

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createApp } from '../../src/app.ts'
import { type Expectation, missesOf } from '../../src/commands/eval.ts'
import { seeded, variants } from '../support/typed-variants.ts'

const { values } = parseArgs({ options: { sample: { type: 'string', default: '200' } } })
const root = new URL('../..', import.meta.url).pathname
const sets = [
  {
    name: 'invented documents',
    documents: join(root, 'tests/fixtures/documents'),
    file: 'documents-questions.jsonl',
  },
  { name: 'five plans', documents: join(root, '../shared/plans'), file: 'plans-questions.jsonl' },
]

interface Question {
  question: string
  asOf: string
  expect: Expectation
}

for (const { name, documents, file } of sets) {
  if (!existsSync(documents)) {
    console.log(`${name}: skipped, ${documents} is not here`)
    continue
  }
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-typing-'))
  const app = await createApp({ stateFolder: folder, embeddings: 'builtin' })
  await app.ingest.paths([documents])
  const holds = async ({ asOf, expect }: Question, typed: string) =>
    missesOf((await app.answering.ask(typed, { asOf })).answer, expect).length === 0
  const all = readFileSync(join(root, 'tests/quality', file), 'utf8')
    .split('\n')
    .filter((line) => line.includes('"question"') && !line.includes('"turns"'))
    .map((line) => JSON.parse(line) as Question)
    .filter(({ question }) => /[^\0-\x7f]/u.test(question))
  const random = seeded(7)
  const sample = all
    .map((q) => ({ q, at: random() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, Number(values.sample))
    .map(({ q }) => q)
  const known: Question[] = []
  for (const q of sample) if (await holds(q, q.question)) known.push(q)
  console.log(`\n${name}: ${known.length} questions answered as expected`)
  for (const [way, type] of Object.entries(variants)) {
    const chance = seeded(11)
    let held = 0
    for (const q of known) if (await holds(q, type(q.question, chance))) held++
    console.log(`  ${way.padEnd(28)} ${held}  ${((100 * held) / known.length).toFixed(1)} %`)
  }
  app.close()
  rmSync(folder, { recursive: true, force: true })
}
