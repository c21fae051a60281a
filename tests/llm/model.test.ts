import { expect, onTestFinished, test } from 'vitest'
import type { ModelRequest } from '../../src/llm/language-model.ts'
import { createModel, type ModelOptions } from '../../src/llm/model.ts'
import { loadPrompt } from '../../src/llm/prompts.ts'
import { createUsage } from '../../src/llm/usage.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { type ModelMode, type ModelServer, startModelServer } from '../support/model-server.ts'

const key = 'sk-khoa-rat-bi-mat'

async function start(mode: ModelMode, more: Partial<ModelOptions> = {}) {
  const server = await startModelServer(mode)
  const db = openDatabase(':memory:')
  const reported: unknown[] = []
  const time = { now: Date.parse('2024-05-15T02:00:00Z') }
  const usage = createUsage(db)
  const model = createModel({
    ...{ baseUrl: server.url, apiKey: key, name: 'm', monthlyTokens: 1e9, concurrency: 2, usage },
    clock: () => new Date(time.now),
    report: (event) => reported.push(event),
    ...more,
  })
  onTestFinished(async () => {
    model.close()
    db.close()
    await server.close()
  })
  return { server, model, usage, reported, time }
}

const request = (more: Partial<ModelRequest<string>> = {}): ModelRequest<string> => ({
  prompt: loadPrompt('understand'),
  values: { question: '"hạn nộp?"', dialogue: '[]' },
  schema: { type: 'object' },
  read: (json) => (json as { reading: string }).reading.trim(),
  person: 'p-1',
  budgetMs: 10_000,
  ...more,
})

const then = (server: ModelServer) => {
  server.lastsFor = 1
}

test('asks with its key, without streaming, and counts the tokens', async () => {
  const { server, model, usage } = await start('faithful')
  expect(await model.ask(request())).toEqual({ kind: 'ok', value: 'hạn nộp?' })
  expect(server.headers[0]?.authorization).toBe(`Bearer ${key}`)
  expect(JSON.parse(server.requests[0] ?? '')).toMatchObject({ model: 'm', temperature: 0 })
  expect(usage.rows('2024-05-15', '2024-05-15')).toEqual([
    { person: 'p-1', day: '2024-05-15', requests: 1, promptTokens: 900, completionTokens: 120 },
  ])
})

test.each(['429', '429-retry-after', '500', 'malformed', 'empty'] as const)(
  'tries again after %s, and the second answer counts',
  async (mode) => {
    const { server, model } = await start(mode)
    then(server)
    const began = performance.now()
    expect(await model.ask(request())).toMatchObject({ kind: 'ok' })
    expect(server.requests).toHaveLength(2)
    if (mode === '429-retry-after') expect(performance.now() - began).toBeGreaterThanOrEqual(990)
    expect(model.state()).toEqual({ state: 'on' })
  },
)

test.each([
  ['500', 'server'],
  ['429', 'busy'],
  ['cut', 'unreachable'],
  ['wrong-type', 'wrong-type'],
  ['endless', 'too-long'],
  ['redirect', 'refused'],
  ['refused', 'refused'],
  ['slow', 'timeout'],
] as const)('rests after %s, and sends nothing meanwhile', async (mode, why) => {
  const { server, model, reported, time } = await start(mode)
  expect(await model.ask(request({ budgetMs: 1_500 }))).toEqual({ kind: 'failed', why })
  const sent = server.requests.length
  expect(await model.ask(request())).toEqual({ kind: 'failed', why: 'off' })
  expect(server.requests).toHaveLength(sent)
  expect(model.state()).toMatchObject({ state: 'resting', why })
  expect(JSON.stringify(reported)).not.toContain(key)
  server.mode = 'faithful'
  time.now += 60_000
  expect(await model.ask(request())).toEqual({ kind: 'failed', why: 'off' })
  await expect.poll(() => model.state()).toEqual({ state: 'on' })
  expect(server.probes).toBe(1)
  expect(await model.ask(request())).toMatchObject({ kind: 'ok' })
})

test('a dead address fails at once', async () => {
  const { model } = await start('faithful', { baseUrl: 'http://127.0.0.1:9/v1' })
  expect(await model.ask(request())).toEqual({ kind: 'failed', why: 'unreachable' })
  expect(model.state()).toMatchObject({ state: 'resting' })
})

test('does without a response format where the server knows none, and remembers it', async () => {
  const { server, model } = await start('no-schema')
  expect(await model.ask(request())).toMatchObject({ kind: 'ok' })
  expect(await model.ask(request())).toMatchObject({ kind: 'ok' })
  expect(server.requests.map((r) => r.includes('response_format'))).toEqual([true, false, false])
})

test('a leaving asker cancels the request, and the model does not rest for that', async () => {
  const { server, model } = await start('slow')
  const left = new AbortController()
  const asked = model.ask(request({ signal: left.signal }))
  await expect.poll(() => server.requests.length).toBe(1)
  left.abort()
  expect(await asked).toEqual({ kind: 'failed', why: 'cancelled' })
  expect(model.state()).toEqual({ state: 'on' })
})

test('no more at once than allowed; who cannot wait gets nothing', async () => {
  const { server, model } = await start('slow', { concurrency: 1 })
  const first = model.ask(request({ budgetMs: 2_000 }))
  await expect.poll(() => server.requests.length).toBe(1)
  expect(await model.ask(request({ budgetMs: 50 }))).toEqual({ kind: 'failed', why: 'busy' })
  expect(server.requests).toHaveLength(1)
  model.close()
  expect(await first).toEqual({ kind: 'failed', why: 'cancelled' })
})

test('stops before the month’s cap, also for requests at the same moment', async () => {
  const { server, model, usage, time } = await start('faithful', { monthlyTokens: 4_000 })
  await Promise.all(Array.from({ length: 6 }, () => model.ask(request())))
  expect(usage.ofMonth('2024-05-15')).toBeLessThanOrEqual(4_000)
  for (let n = 0; n < 6; n++) await model.ask(request())
  expect(await model.ask(request())).toEqual({ kind: 'failed', why: 'capped' })
  const sent = server.requests.length
  time.now = Date.parse('2024-06-01T02:00:00Z')
  expect(await model.ask(request())).toMatchObject({ kind: 'ok' })
  expect(server.requests).toHaveLength(sent + 1)
})

test('sends no traces, whatever the environment says', async () => {
  process.env.LANGSMITH_TRACING = 'true'
  const { model } = await start('faithful')
  await model.ask(request())
  expect(process.env.LANGSMITH_TRACING).toBeUndefined()
})
