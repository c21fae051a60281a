// Fetching what people sent: from allowed hosts, over allowed redirects, up to the allowed size.

import { afterEach, describe, expect, test } from 'vitest'
import { fetchMedia, isAllowedMedia } from '../../src/channels/media.ts'
import { type Answer, serve } from '../support/emulator-http.ts'

const cleanups: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup()
})

async function host(answer: (path: string) => Answer) {
  const server = await serve(async (request) => answer(request.path))
  cleanups.push(() => server.close())
  return { url: server.url, source: { hosts: [], origins: [server.url], timeoutMs: 500 } }
}

/** A host whose answers are raw, for headers that `serve` does not write. */
async function redirecting(target: string) {
  const { createServer } = await import('node:http')
  const server = createServer((request, response) => {
    if (request.url === '/end') response.end('cuối')
    else response.writeHead(302, { location: target }).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  cleanups.push(() => new Promise((resolve) => server.close(() => resolve())))
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  return { url, source: { hosts: [], origins: [url], timeoutMs: 20_000 } }
}

describe('fetchMedia', () => {
  test('follows a redirect on the same host, and none to another', async () => {
    const same = await redirecting('/end')
    expect(Buffer.from(await fetchMedia(`${same.url}/start`, same.source, 100)).toString()).toBe('cuối')
    const secret = await host(() => ({ status: 200, body: 'nội bộ' }))
    const other = await redirecting(`${secret.url}/x`)
    await expect(fetchMedia(`${other.url}/start`, other.source, 100)).rejects.toMatchObject({
      reason: 'host',
    })
  })

  test('gives up on a redirect without end', async () => {
    const loop = await redirecting('/again')
    await expect(fetchMedia(`${loop.url}/start`, loop.source, 100)).rejects.toMatchObject({
      reason: 'status',
    })
  })

  test.each([
    ['missing', { status: 404, body: '' }, 'status'],
    ['silent', 'silent', 'network'],
    ['cut off', 'cut', 'network'],
    ['too large', { status: 200, body: Buffer.alloc(101) }, 'too-large'],
  ] as [string, Answer, string][])(
    'says why a file that is %s was not fetched',
    async (_, answer, reason) => {
      const { url, source } = await host(() => answer)
      await expect(fetchMedia(`${url}/x`, source, 100)).rejects.toMatchObject({ name: 'MediaError', reason })
    },
  )

  test('keeps the address out of its errors', async () => {
    const { url, source } = await host(() => 'cut')
    await fetchMedia(`${url}/bot123:SECRET/x`, source, 100).catch((error: Error) => {
      expect(`${error.message}${error.stack}`).not.toContain('SECRET')
    })
  })
})

describe('isAllowedMedia', () => {
  const source = { hosts: ['zdn.vn'], origins: ['http://127.0.0.1:9000'] }

  test.each([
    ['https://zdn.vn/x', true],
    ['https://photo-stal-1.zdn.vn/x', true],
    ['http://127.0.0.1:9000/x', true],
    ['http://127.0.0.1:9001/x', false],
    ['https://evilzdn.vn/x', false],
    ['https://zdn.vn@evil.example/x', false],
    ['https://zdn.vn.evil.example/x', false],
    ['ftp://zdn.vn/x', false],
    ['//zdn.vn/x', false],
    ['', false],
  ])('judges %s', (address, allowed) => {
    expect(isAllowedMedia(address, source)).toBe(allowed)
  })
})
