// The service and the commands with a model beside them: what /health, /metrics and doctor say, what a dead or slow
// server costs, whose going away ends a request, and that by default not one connection is opened.

import { execFile } from 'node:child_process'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { chromiumPath, launchBrowser, skipReason } from '../support/browser.ts'
import { startModelApp } from '../support/model-modes.ts'
import { type ModelMode, type ModelServer, startModelServer } from '../support/model-server.ts'
import { temporaryFolder } from '../support/start-bot.ts'
import { adminToken, type House, startHouse } from '../support/start-model-house.ts'

const open = 'Kinh phí Đoàn kiểm tra của Hà Nội lấy từ đâu?'
const asOf = '2023-05-15'

async function serverIn(mode: ModelMode): Promise<ModelServer> {
  const server = await startModelServer(mode)
  onTestFinished(() => server.close())
  return server
}

/** Counts connections and answers none. */
async function countingServer() {
  const counted = { connections: 0, url: '' }
  const server = createServer((socket) => {
    counted.connections++
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  counted.url = `http://127.0.0.1:${(server.address() as { port: number }).port}/v1`
  onTestFinished(() => void server.close())
  return counted
}

async function houseWith(...given: Parameters<typeof startHouse>): Promise<House> {
  const house = await startHouse(...given)
  onTestFinished(() => house.close())
  return house
}

async function signedIn(house: House): Promise<Record<string, string>> {
  const response = await fetch(`${house.url}/?token=${adminToken}`, { redirect: 'manual' })
  return { cookie: (response.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '' }
}

function askPage(house: House, headers: Record<string, string>, signal?: AbortSignal) {
  return fetch(`${house.url}/api/ask`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', origin: house.url },
    body: JSON.stringify({ question: open, asOf }),
    ...(signal ? { signal } : {}),
  })
}

test('health and metrics say how the model is, without its key, its words or its address', async () => {
  const server = await serverIn('faithful')
  const house = await houseWith(server)
  const headers = await signedIn(house)
  const answer = (await (await askPage(house, headers)).json()) as { mode: string }
  expect(answer.mode).toBe('model')
  const health = async () => (await fetch(`${house.url}/health`)).json()
  expect(await health()).toMatchObject({ model: { state: 'on' } })
  const metrics = await (await fetch(`${house.url}/metrics`)).text()
  expect(metrics).toMatch(/^dondoc_model_state\{state="on"\} 1$/mu)
  expect(metrics).toMatch(/^dondoc_model_answers_total\{mode="model",why="none"\} 1$/mu)
  expect(metrics).toMatch(/^dondoc_model_tokens_this_month [1-9]/mu)
  server.mode = '500'
  await askPage(house, headers)
  expect(await health()).toMatchObject({ model: { state: 'resting', why: 'server' } })
  const later = await (await fetch(`${house.url}/metrics`)).text()
  expect(later).toMatch(/^dondoc_model_state\{state="resting"\} 1$/mu)
  expect(later).toMatch(/^dondoc_model_failures_total\{why="server"\} [1-9]/mu)
  for (const told of [house.logged(), metrics, later, JSON.stringify(await health())])
    for (const secret of ['sk-khoa-bi-mat', 'Kinh phí', server.url]) expect(told).not.toContain(secret)
}, 60_000)

test('who closes the page cancels the request to the server', async () => {
  const server = await serverIn('slow')
  const house = await houseWith(server)
  const headers = await signedIn(house)
  const leaving = new AbortController()
  const asked = askPage(house, headers, leaving.signal).catch(() => 'left')
  await expect.poll(() => server.requests.length, { timeout: 20_000 }).toBe(1)
  leaving.abort()
  expect(await asked).toBe('left')
  await expect.poll(() => server.cancelled, { timeout: 20_000 }).toBe(1)
  // the server did nothing wrong
  expect(await (await fetch(`${house.url}/health`)).json()).toMatchObject({ model: { state: 'on' } })
}, 60_000)

test.each(['slow', 'endless', '429', '500', 'malformed', 'cut'] as const)(
  'answers within the budget whatever the server does, and then without it: %s',
  async (mode) => {
    const server = await serverIn(mode)
    const budgetMs = 2_000
    const app = await startModelApp(server, { share: 'nội bộ', budgetMs })
    onTestFinished(() => app.close())
    const offline = await app.answering.ask(open, { asOf, mode: 'extractive' })
    for (let n = 0; n < 6; n++) {
      const { answer } = await app.answering.ask(open, { asOf })
      expect(answer.answer).toBe(offline.answer.answer)
    }
    const worded = app.events.filter((e) => e.kind === 'worded').map((e) => e.detail as { why: string })
    expect(worded.at(-1)?.why).toBe('off')
    expect(app.model?.state()).toMatchObject({ state: 'resting' })
    const sent = server.requests.length
    for (let n = 0; n < 20; n++) await app.answering.ask(open, { asOf })
    expect(server.requests).toHaveLength(sent)
  },
  60_000,
)

test.skipIf(!chromiumPath)(
  `the page shows who worded the answer, and opens the other${chromiumPath ? '' : `: ${skipReason}`}`,
  async () => {
    const server = await serverIn('faithful')
    const house = await houseWith(server)
    const browser = await launchBrowser()
    onTestFinished(() => browser.close())
    const page = await browser.newPage()
    await page.goto(`${house.url}/?token=${adminToken}`)
    await page.getByLabel('Câu hỏi của bạn').fill(open)
    await page.keyboard.press('Enter')
    const answer = page.locator('.turn.bot').last()
    await answer.locator('details.other').waitFor({ timeout: 30_000 })
    const offline = await house.service.app.answering.ask(open, { asOf, mode: 'extractive' })
    expect(await answer.locator('.words').first().innerText()).not.toContain('“')
    expect(await answer.locator('details.other .words').isVisible()).toBe(false)
    await answer.locator('details.other summary').click()
    expect(await answer.locator('details.other .words').innerText()).toContain(
      offline.answer.answer.split('\n')[0] ?? '',
    )
  },
  90_000,
)

test('by default not one connection leaves, whoever asks whatever', async () => {
  const counted = await countingServer()
  const house = await houseWith(counted, { share: 'không' })
  const headers = await signedIn(house)
  await askPage(house, headers)
  const { people } = house.service
  const { id } = people.add({ name: 'Trần Văn Bình', role: 'staff' }, 'test')
  people.link(id, { channel: 'telegram', externalId: '101', chat: '101' }, 'test')
  for (const words of [open, 'bác nào hạ bút cái kế hoạch 61 vậy', 'thế còn cái vụ xiền bạc']) {
    const before = house.telegram.sentTo('101').length
    await house.telegram.says('101', words)
    await expect.poll(() => house.telegram.sentTo('101').length, { timeout: 20_000 }).toBeGreaterThan(before)
  }
  house.service.app.model?.warm()
  expect(await (await fetch(`${house.url}/health`)).json()).toMatchObject({ model: { state: 'closed' } })
  expect(counted.connections).toBe(0)
}, 60_000)

test('doctor says what may be sent, and whether the server answers', async () => {
  const server = await serverIn('faithful')
  const counted = await countingServer()
  const state = temporaryFolder()
  const doctor = async (settings: Record<string, string>) => {
    const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url))
    const env = { PATH: process.env.PATH ?? '', ...settings }
    const tsx = ['--import', import.meta.resolve('tsx')]
    const run = promisify(execFile)(process.execPath, [...tsx, cli, 'doctor', '--state', state], { env })
    const { stdout } = await run.catch((error: { stdout: string }) => error)
    return /^.*Mô hình ngôn ngữ.*$/mu.exec(stdout)?.[0] ?? stdout
  }
  const model = { LLM_MODEL: 'm', OPENAI_BASE_URL: server.url }
  expect(await doctor({})).toBe('✓ Mô hình ngôn ngữ: không dùng')
  expect(await doctor({ ...model, OPENAI_BASE_URL: counted.url })).toBe(
    '✓ Mô hình ngôn ngữ: m, chưa được gửi gì: LLM_SHARE=không',
  )
  expect(counted.connections).toBe(0)
  expect(await doctor({ ...model, LLM_SHARE: 'công khai' })).toMatch(
    /^✓ .*LLM_SHARE=công khai: được gửi 0\/0/u,
  )
  expect(await doctor({ ...model, LLM_SHARE: 'nội bộ', OPENAI_BASE_URL: counted.url })).toMatch(
    /^✗ .*máy chủ không trả lời/u,
  )
}, 120_000)
