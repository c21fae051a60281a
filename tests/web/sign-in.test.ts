import { expect, test } from 'vitest'
import { tokenAuth } from '../../src/web/auth.ts'
import { adminToken, buildServer, signIn, today } from './stand-ins.ts'

const form = (fields: Record<string, string>, headers: Record<string, string> = {}) => ({
  method: 'POST',
  body: new URLSearchParams(fields),
  headers: { Origin: 'http://localhost', ...headers },
})

test('the printed link signs in, hides the cookie from scripts and leaves a clean address', async () => {
  const { app } = buildServer()
  const response = await app.request(`/deadlines?unit=x&token=${adminToken}`)
  expect(response.status).toBe(303)
  expect(response.headers.get('Location')).toBe('/deadlines?unit=x')
  expect(response.headers.get('Set-Cookie')).toMatch(/HttpOnly; SameSite=Strict$/)
  expect(response.headers.get('Set-Cookie')).not.toContain(adminToken)
})

test('the cookie travels only over https where the page is served over https', async () => {
  const { app } = buildServer({ publicUrl: 'https://dondoc.example' })
  const response = await app.request(`/?token=${adminToken}`)
  expect(response.headers.get('Set-Cookie')).toContain('Secure')
  expect(response.headers.get('Strict-Transport-Security')).not.toBeNull()
})

test('a link followed from another site signs in through a step on this one', async () => {
  const { app } = buildServer()
  const response = await app.request(`/?token=${adminToken}`, { headers: { 'Sec-Fetch-Site': 'cross-site' } })
  expect(response.status).toBe(200)
  expect(response.headers.get('Set-Cookie')).toContain('dondoc_session=')
  expect(await response.text()).toContain('href="/"')
})

test.each(['/', '/documents', '/documents/1?start=1&end=2', '/deadlines', '/no-such-page'])(
  'a stranger who opens %s is led to the sign-in page and back',
  async (path) => {
    const { app } = buildServer()
    const response = await app.request(path)
    expect(response.status).toBe(303)
    const location = response.headers.get('Location') ?? ''
    expect(location).toBe(path === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(path)}`)
    const signedIn = await app.request('/sign-in', form({ token: adminToken, next: path }))
    expect(signedIn.headers.get('Location')).toBe(path)
  },
)

test.each([
  ['GET', '/api/documents'],
  ['GET', '/api/deadlines'],
  ['POST', '/api/ask'],
  ['POST', '/api/messages'],
  ['POST', '/api/documents'],
])('a stranger gets 401 and one sentence from %s %s', async (method, path) => {
  const { app } = buildServer()
  const headers = { 'Content-Type': 'application/json' }
  const response = await app.request(path, { method, headers, ...(method === 'POST' ? { body: '{}' } : {}) })
  expect(response.status).toBe(401)
  expect(await response.json()).toEqual({ error: 'Cần đăng nhập để dùng trang này.' })
})

test('a wrong token gets the form again with the reason, and no cookie', async () => {
  const { app } = buildServer()
  const response = await app.request('/sign-in', form({ token: 'sai', next: '/' }))
  expect(response.status).toBe(401)
  expect(response.headers.get('Set-Cookie')).toBeNull()
  expect(await response.text()).toContain('Mã đăng nhập chưa đúng')
})

test('ten wrong tokens close sign-in for the caller, also for the right one, until the window ends', async () => {
  let now = today
  const { app, log } = buildServer({ now: () => now })
  for (let i = 0; i < 10; i += 1) {
    await app.request(i % 2 ? `/?token=sai-${i}` : '/api/documents', {
      headers: i % 2 ? {} : { Authorization: `Bearer sai-${i}` },
    })
  }
  const refused = await app.request('/sign-in', form({ token: adminToken }))
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0)
  now = new Date(today.getTime() + 601_000)
  expect((await app.request('/sign-in', form({ token: adminToken }))).status).toBe(303)
  expect(JSON.stringify(log.lines)).not.toContain('sai-')
})

test('opening the link again keeps the conversation of the browser', async () => {
  const { app } = buildServer()
  const cookie = await signIn(app)
  const again = await app.request(`/?token=${adminToken}`, { headers: { Cookie: cookie } })
  const sessionOf = (text: string | null) => /dondoc_session=([\w-]+)\./.exec(text ?? '')?.[1]
  expect(sessionOf(again.headers.get('Set-Cookie'))).toBe(sessionOf(cookie))
  expect(sessionOf(await signIn(app))).not.toBe(sessionOf(cookie))
})

test('signing out takes the cookie away', async () => {
  const { app } = buildServer()
  const cookie = await signIn(app)
  const response = await app.request('/sign-out', form({}, { Cookie: cookie }))
  expect(response.headers.get('Set-Cookie')).toMatch(/dondoc_session=; Max-Age=0/)
})

test('a person who is no longer known is signed out at once', async () => {
  let known = true
  const auth = tokenAuth(adminToken)
  const { app } = buildServer({ auth: { ...auth, user: async (id) => (known ? auth.user(id) : null) } })
  const headers = { Cookie: await signIn(app) }
  expect((await app.request('/', { headers })).status).toBe(200)
  known = false
  expect((await app.request('/', { headers })).status).toBe(303)
})

test('a script signs in with the token as a bearer', async () => {
  const { app } = buildServer()
  const headers = { Authorization: `Bearer ${adminToken}` }
  expect((await app.request('/api/documents', { headers })).status).toBe(200)
})
