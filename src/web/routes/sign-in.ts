// In and out: a secret, by link or by form, becomes the session cookie. Failures are counted and slowed.

import { randomBytes } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { readSession, sessionCookie, sessionSeconds, writeSession } from '../auth.ts'
import { signedInPage, signInPage } from '../pages/sign-in.ts'
import type { WebAuth, WebLog, WebUser } from '../parts.ts'
import type { RateLimit } from '../rate-limit.ts'
import { callerOf, readBody } from '../security.ts'
import { texts } from '../texts.ts'
import type { WebEnv } from '../web-env.ts'

export interface SignInParts {
  auth: WebAuth
  failures: RateLimit
  now: () => Date
  log: WebLog
  /** The page is served over https: the cookie then never travels without it. */
  https: boolean
}

const maxFormBytes = 16_384

export function signInRoutes(parts: SignInParts): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()

  // The printed link, `/?token=…`, works on every page; the secret leaves the address at once.
  routes.get('*', async (c, next) => {
    const secret = c.req.query('token')
    if (secret === undefined) return next()
    const outcome = await trySecret(c, parts, secret)
    if (outcome.kind === 'refused') return c.html(signInPage('/', outcome.problem), outcome.status)
    startSession(c, parts, outcome.user)
    if (c.req.header('Sec-Fetch-Site') === 'cross-site') return c.html(signedInPage())
    return c.redirect(withoutToken(c.req.url), 303)
  })

  routes.get('/sign-in', (c) => c.html(signInPage(safePath(c.req.query('next')), null)))

  routes.post('/sign-in', async (c) => {
    const body = await readBody(c, maxFormBytes, texts.errors.tooLarge)
    const form = new URLSearchParams(Buffer.from(body).toString())
    const target = safePath(form.get('next') ?? undefined)
    const outcome = await trySecret(c, parts, (form.get('token') ?? '').trim())
    if (outcome.kind === 'refused') return c.html(signInPage(target, outcome.problem), outcome.status)
    startSession(c, parts, outcome.user)
    return c.redirect(target, 303)
  })

  routes.post('/sign-out', (c) => {
    deleteCookie(c, sessionCookie, { path: '/' })
    return c.redirect('/sign-in', 303)
  })

  return routes
}

type Outcome = { kind: 'known'; user: WebUser } | { kind: 'refused'; problem: string; status: 401 | 429 }

async function trySecret(c: Context<WebEnv>, parts: SignInParts, secret: string): Promise<Outcome> {
  const caller = callerOf(c)
  const wait = parts.failures.waitSeconds(caller, parts.now())
  if (wait > 0) {
    c.header('Retry-After', String(wait))
    return { kind: 'refused', problem: texts.signIn.wait(wait), status: 429 }
  }
  const user = secret === '' ? null : await parts.auth.signIn(secret)
  if (user) return { kind: 'known', user }
  parts.failures.failed(caller, parts.now())
  parts.log.warn({ caller }, 'sign-in refused')
  return { kind: 'refused', problem: texts.signIn.wrong, status: 401 }
}

/** Opening the link again keeps the conversation of this browser. */
function startSession(c: Context<WebEnv>, parts: SignInParts, user: WebUser): void {
  const { cookieKey } = parts.auth
  const known = readSession(getCookie(c, sessionCookie), cookieKey, parts.now())
  const session = known?.userId === user.id ? known.session : randomBytes(24).toString('base64url')
  const value = writeSession({ session, userId: user.id }, cookieKey, parts.now())
  setCookie(c, sessionCookie, value, {
    path: '/',
    httpOnly: true,
    sameSite: 'Strict',
    secure: parts.https,
    maxAge: sessionSeconds,
  })
  parts.log.info({ user: user.id }, 'signed in')
}

function withoutToken(url: string): string {
  const address = new URL(url)
  address.searchParams.delete('token')
  return safePath(address.pathname + address.search)
}

/** A path on this site, or "/": never an address of another one. */
export function safePath(path: string | undefined): string {
  return path && /^\/(?![/\\])[^\\\s]*$/.test(path) ? path : '/'
}
