import { expect, test } from 'vitest'
import { buildServer, signIn } from './stand-ins.ts'

test.each(['/', '/sign-in', '/health', '/metrics', '/static/chat.js', '/api/documents', '/nothing'])(
  '%s carries the security headers',
  async (path) => {
    const { app } = buildServer()
    const { headers } = await app.request(path)
    expect(headers.get('Content-Security-Policy')).toContain(
      "default-src 'none'; script-src 'self'; style-src 'self'",
    )
    expect(headers.get('Content-Security-Policy')).not.toContain('unsafe')
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('X-Frame-Options')).toBe('DENY')
    expect(headers.get('Referrer-Policy')).toBe('same-origin')
  },
)

test('no page holds an inline script, handler or style', async () => {
  const { app } = buildServer()
  const headers = { Cookie: await signIn(app) }
  for (const path of ['/', '/documents', '/documents/1', '/documents/1/remove', '/deadlines', '/sign-in']) {
    const page = await (await app.request(path, { headers })).text()
    expect(page).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|<[^>]*\son\w+\s*=/)
  }
})

test('pages are not kept by caches, static files are checked by their tag', async () => {
  const { app } = buildServer()
  expect((await app.request('/sign-in')).headers.get('Cache-Control')).toBe('no-store')
  const file = await app.request('/static/base.css')
  const again = await app.request('/static/base.css', {
    headers: { 'If-None-Match': file.headers.get('ETag') ?? '' },
  })
  expect(file.headers.get('Content-Type')).toContain('text/css')
  expect(again.status).toBe(304)
})

test.each(['/static/../server.ts', '/static/%2e%2e/server.ts', '/static/', '/static/nothing.js'])(
  '%s gives no file',
  async (path) => {
    const { app } = buildServer()
    const headers = { Cookie: await signIn(app) }
    expect((await app.request(path, { headers })).status).toBe(404)
  },
)

test.each([
  ['another site', { Origin: 'https://evil.example' }, 403],
  ['another port of the same host', { Origin: 'http://localhost:8080' }, 403],
  ['a sandboxed frame', { Origin: 'null' }, 403],
  ['another site, told by the browser alone', { 'Sec-Fetch-Site': 'cross-site' }, 403],
  ['a neighbour under the same domain', { 'Sec-Fetch-Site': 'same-site' }, 403],
  ['a form that tells nothing', {}, 403],
  ['the page itself', { Origin: 'http://localhost' }, 303],
  ['the page itself, told by the browser alone', { 'Sec-Fetch-Site': 'same-origin' }, 303],
  ['the page behind its proxy', { Origin: 'https://dondoc.example' }, 303],
])('a change sent from %s', async (_, headers: Record<string, string>, status) => {
  const { app } = buildServer({ publicUrl: 'https://dondoc.example' })
  const cookie = await signIn(app)
  const request = { method: 'POST', headers: { ...headers, Cookie: cookie }, body: new URLSearchParams() }
  expect((await app.request('/chat/forget', request)).status).toBe(status)
})

test('a body beyond a megabyte is refused, whether its length is told or not', async () => {
  const { app } = buildServer()
  const headers = { Cookie: await signIn(app), 'Content-Type': 'application/json' }
  const body = JSON.stringify({ question: 'x'.repeat(1_100_000) })
  const told = await app.request('/api/ask', { method: 'POST', headers, body })
  const stream = new Response(body).body
  const untold = await app.request('/api/ask', {
    method: 'POST',
    headers,
    body: stream,
    duplex: 'half',
  } as RequestInit)
  for (const response of [told, untold]) {
    expect(response.status).toBe(413)
    expect(await response.json()).toEqual({ error: 'Câu hỏi quá dài. Hãy rút gọn rồi gửi lại.' })
  }
})

test('an unexpected failure is one kind sentence for the person and the whole story in the log', async () => {
  const { app, log } = buildServer()
  const headers = { Cookie: await signIn(app), 'Content-Type': 'application/json' }
  const response = await app.request('/api/ask', { method: 'POST', headers, body: '{"question":"lỗi"}' })
  expect(response.status).toBe(500)
  const { error } = (await response.json()) as { error: string }
  expect(error).toContain('Có lỗi trong hệ thống')
  expect(error).not.toContain('broken on purpose')
  expect(log.lines.find(({ message }) => message === 'request failed')?.fields).toMatchObject({
    err: new Error('broken on purpose'),
  })
})
