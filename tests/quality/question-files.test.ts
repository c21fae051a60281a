// The question files of this folder: readable, each question once, and about documents that the fixtures hold.

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

const here = new URL('.', import.meta.url)
const fixtures = new URL('../fixtures/documents/', import.meta.url)

const question = z.strictObject({
  id: z.string(),
  kind: z.string(),
  question: z.string().min(3),
  asOf: z.iso.date(),
  expect: z.strictObject({
    status: z.enum(['answered', 'clarify', 'not_found', 'any']),
    documents: z.array(z.string()).optional(),
    section: z.string().optional(),
    all: z.array(z.string().min(1)).optional(),
    any: z.array(z.string().min(1)).optional(),
    none: z.array(z.string().min(1)).optional(),
  }),
})
const line = z.union([z.strictObject({ id: z.string(), turns: z.array(question) }), question])

const files = ['documents', 'plans'].flatMap((of) => [
  `${of}-questions.jsonl`,
  `${of}-dialogues.jsonl`,
  `${of}-2.jsonl`,
  `${of}-natural.jsonl`,
])
const read = (file: string) =>
  readFileSync(new URL(file, here), 'utf8')
    .split('\n')
    .filter((text) => text !== '')
    .map((text) => line.parse(JSON.parse(text)))
    .flatMap((read) => ('turns' in read ? read.turns : [read]))

describe('the question files', () => {
  it.each(files)('reads every line of %s', (file) => {
    expect(read(file).length).toBeGreaterThan(30)
  })

  it('gives each question an id of its own', () => {
    const ids = files.flatMap(read).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('asks one question in six of what no document answers', () => {
    for (const file of ['documents-questions.jsonl', 'plans-questions.jsonl']) {
      const all = read(file)
      const absent = all.filter((q) => q.expect.status === 'not_found')
      expect(absent.length / all.length, file).toBeGreaterThan(1 / 6)
      expect(
        absent.filter((q) => q.expect.documents || q.expect.section),
        file,
      ).toEqual([])
    }
  })

  it('expects only documents that the fixtures hold', () => {
    const held = readdirSync(fixtures).map((name) => readFileSync(new URL(name, fixtures), 'utf8'))
    const numbers = files
      .filter((file) => file.startsWith('documents'))
      .flatMap(read)
      .flatMap((q) => q.expect.documents ?? [])
    const heads = held.map((text) => text.slice(0, 600).replace(/\s+\//gu, '/'))
    expect([...new Set(numbers)].filter((number) => !heads.some((text) => text.includes(number)))).toEqual([])
  })
})
