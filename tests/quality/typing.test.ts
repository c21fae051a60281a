// A question is answered alike however it is typed: shares may rise, never fall below what was reached.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type App, createApp } from '../../src/app.ts'
import { type Expectation, missesOf } from '../../src/commands/eval.ts'
import { clock } from '../support/start-app.ts'
import { seeded, variants } from '../support/typed-variants.ts'

interface Question {
  question: string
  asOf: string
  expect: Expectation
}

const root = new URL('../..', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'dondoc-typed-'))
const known: Question[] = []
let app: App

const holds = async ({ asOf, expect: expected }: Question, typed: string) =>
  missesOf((await app.answering.ask(typed, { asOf })).answer, expected).length === 0

beforeAll(async () => {
  app = await createApp({ stateFolder: folder, embeddings: 'builtin' }, { clock })
  await app.ingest.paths([join(root, 'tests/fixtures/documents')])
  const questions = readFileSync(join(root, 'tests/quality/documents-questions.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Question)
    .filter(({ question }) => /[^\0-\x7f]/u.test(question))
  for (const [i, q] of questions.entries()) if (i % 7 === 0 && (await holds(q, q.question))) known.push(q)
}, 60_000)

afterAll(() => {
  app.close()
  rmSync(folder, { recursive: true, force: true })
})

const floors: Record<string, number> = { 'one slip': 0.85, 'two slips': 0.7 }

test.each(Object.keys(variants))('typed %s', { timeout: 60_000 }, async (way) => {
  const chance = seeded(5)
  const missed: string[] = []
  for (const q of known) {
    const typed = variants[way]?.(q.question, chance) ?? ''
    if (!(await holds(q, typed))) missed.push(typed)
  }
  expect(known.length).toBeGreaterThan(40)
  expect(1 - missed.length / known.length, missed.join('\n')).toBeGreaterThanOrEqual(floors[way] ?? 0.92)
})
