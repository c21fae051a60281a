import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Registry } from 'prom-client'
import { afterEach, expect, test } from 'vitest'
import type { WebWebhook } from '../../src/web/parts.ts'
import type { WebServer, WebServerOptions } from '../../src/web/server.ts'
import { adminToken, buildServer } from './stand-ins.ts'

const running: WebServer[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()))
})

async function start(options: Partial<WebServerOptions> = {}) {
  const built = buildServer(options)
  running.push(built.server)
  return { ...built, url: (await built.server.start()).url }
}

const bearer = { Authorization: `Bearer ${adminToken}` }

test('a port that is taken is said in one Vietnamese sentence', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => other.once('listening', resolve))
  const { port } = other.address() as AddressInfo
  await expect(buildServer({ port }).server.start()).rejects.toThrow(
    `Không mở được cổng ${port} trên 127.0.0.1`,
  )
  other.close()
})

test('a stopped server takes no more requests, and stopping twice or unstarted does no harm', async () => {
  const { server, url } = await start()
  expect((await fetch(`${url}/health`)).status).toBe(200)
  await server.stop()
  await server.stop()
  await expect(fetch(`${url}/health`)).rejects.toThrow()
  await buildServer().server.stop()
})

test('a request that is under way is answered before the server closes', async () => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  let entered = () => {}
  const inside = new Promise<void>((resolve) => {
    entered = resolve
  })
  const health = async () => {
    entered()
    await held
    return { ok: true, documents: 0, channels: {} }
  }
  const { server, url } = await start({ health })
  const answer = fetch(`${url}/health`)
  await inside
  const stopped = server.stop()
  release()
  expect((await answer).status).toBe(200)
  await stopped
})

test('a file far beyond the limit is refused over the wire with its sentence', async () => {
  const { url, library } = await start({ uploadLimitBytes: 1_048_576 })
  const response = await fetch(`${url}/api/documents?name=lon.pdf`, {
    method: 'POST',
    headers: bearer,
    body: new Uint8Array(30_000_000),
  })
  expect(response.status).toBe(413)
  expect(await response.json()).toMatchObject({ error: expect.stringContaining('lớn hơn 1 MB') })
  expect(library.ingested).toEqual([])
  expect(
    (await fetch(`${url}/api/documents?name=nho.txt`, { method: 'POST', headers: bearer, body: 'x' })).status,
  ).toBe(200)
})

test('/health tells the state without sign-in, and 503 when something is not well', async () => {
  const well = await start()
  const answer = await fetch(`${well.url}/health`)
  expect(await answer.json()).toEqual({
    status: 'ok',
    version: '1.2.3',
    documents: 3,
    channels: { telegram: 'off' },
  })
  const ill = await start({
    health: async () => ({ ok: false, documents: 0, channels: { telegram: 'hỏng' } }),
  })
  expect((await fetch(`${ill.url}/health`)).status).toBe(503)
  const broken = await start({ health: () => Promise.reject(new Error('no database')) })
  const failed = await fetch(`${broken.url}/health`)
  expect([failed.status, await failed.json()]).toEqual([503, { status: 'failed', version: '1.2.3' }])
})

test('/metrics holds numbers by route and never what was asked', async () => {
  const { url } = await start({ metrics: new Registry() })
  await fetch(`${url}/documents/1?q=bi-mat`, { headers: bearer })
  await fetch(`${url}/khong-co/bi-mat`, { headers: bearer })
  await fetch(`${url}/?token=bi-mat`)
  const metrics = await (await fetch(`${url}/metrics`)).text()
  expect(metrics).toMatch(
    /dondoc_http_requests_total\{method="GET",route="\/documents\/:id[^"]*",status="200"\} 1/,
  )
  expect(metrics).toContain('route="none",status="404"} 1')
  expect(metrics).not.toContain('bi-mat')
})

function recordedWebhook() {
  const seen: { body: string }[] = []
  const webhook: WebWebhook = {
    path: '/webhooks/telegram',
    handle: async ({ headers, body }) => {
      seen.push({ body: Buffer.from(body).toString() })
      if (headers.get('X-Secret') !== 'right') return { status: 403, body: '' }
      return { status: 200, body: 'ok' }
    },
  }
  return { webhook, seen }
}

test('a webhook gets raw bytes and headers without cookie or origin, and decides the status', async () => {
  const { webhook, seen } = recordedWebhook()
  const { url } = await start({ webhooks: [webhook] })
  const send = (secret: string) =>
    fetch(`${url}/webhooks/telegram`, {
      method: 'POST',
      headers: { 'X-Secret': secret },
      body: '{ "a" : 1 }',
    })
  expect((await send('wrong')).status).toBe(403)
  const taken = await send('right')
  expect([taken.status, await taken.text()]).toEqual([200, 'ok'])
  expect(seen[1]?.body).toBe('{ "a" : 1 }')
})

test('a webhook body beyond a megabyte never reaches the channel', async () => {
  const { webhook, seen } = recordedWebhook()
  const { url } = await start({ webhooks: [webhook] })
  const response = await fetch(`${url}/webhooks/telegram`, { method: 'POST', body: 'x'.repeat(1_048_577) })
  expect([response.status, seen]).toEqual([413, []])
})

test('a webhook that fails answers 500 without a word and is logged', async () => {
  const webhook = { path: '/webhooks/x', handle: () => Promise.reject(new Error('secret inside')) }
  const { url, log } = await start({ webhooks: [webhook] })
  const response = await fetch(`${url}/webhooks/x`, { method: 'POST', body: '{}' })
  expect([response.status, await response.text()]).toEqual([500, ''])
  expect(log.lines.at(-1)?.message).toBe('webhook failed')
})
