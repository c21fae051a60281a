// What stands before every handler: security headers, the same-origin rule for changes, the sign-in guard,
// and the limit on bodies. Later handlers may rely on `c.get('session')`.

import { createHash } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import { HTTPException } from 'hono/http-exception'
import { readSession, sessionCookie } from './auth.ts'
import type { ChatSession, WebAuth, WebUser } from './parts.ts'
import type { RateLimit } from './rate-limit.ts'
import { texts } from './texts.ts'
import type { WebEnv } from './web-env.ts'

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/**
 * Headers of every response. `Referrer-Policy` is `same-origin`, not `no-referrer`: the latter makes
 * browsers send `Origin: null` with our own forms, and the same-origin rule would refuse them.
 */
export function securityHeaders(https: boolean): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    await next()
    const headers = c.res.headers
    headers.set('Content-Security-Policy', contentSecurityPolicy)
    headers.set('X-Content-Type-Options', 'nosniff')
    headers.set('X-Frame-Options', 'DENY')
    headers.set('Referrer-Policy', 'same-origin')
    headers.set('Cross-Origin-Opener-Policy', 'same-origin')
    headers.set('Cross-Origin-Resource-Policy', 'same-origin')
    headers.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=()')
    if (https) headers.set('Strict-Transport-Security', 'max-age=31536000')
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
  }
}

/** Refuses changes that another site's page could have sent with this browser's cookie. */
export function sameOriginOnly(publicUrl: string | undefined): MiddlewareHandler<WebEnv> {
  const publicHost = publicUrl ? new URL(publicUrl).host : null
  return async (c, next) => {
    const reads = c.req.method === 'GET' || c.req.method === 'HEAD'
    if (reads || bearer(c) !== null || fromOwnPage(c, publicHost)) return next()
    throw new HTTPException(403, { message: texts.errors.crossSite })
  }
}

function fromOwnPage(c: Context<WebEnv>, publicHost: string | null): boolean {
  const origin = c.req.header('Origin')
  if (origin !== undefined) {
    const host = URL.canParse(origin) ? new URL(origin).host : null
    return host !== null && (host === new URL(c.req.url).host || host === publicHost)
  }
  const site = c.req.header('Sec-Fetch-Site')
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  // No browser: a form of another site cannot send JSON without asking first.
  return c.req.header('Content-Type')?.startsWith('application/json') ?? false
}

export interface GuardOptions {
  auth: WebAuth
  failures: RateLimit
  now: () => Date
}

/** Lets signed-in people through; others are led to the sign-in page, or told so in an API's words. */
export function signedInOnly(options: GuardOptions): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const session = await findSession(c, options)
    if (session) {
      c.set('session', session)
      return next()
    }
    const wantsPage = c.req.method === 'GET' && !c.req.path.startsWith('/api/') && !isFragment(c)
    if (!wantsPage) throw new HTTPException(401, { message: texts.errors.signedOut })
    const here = new URL(c.req.url)
    const target = here.pathname + here.search
    return c.redirect(target === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(target)}`, 303)
  }
}

async function findSession(c: Context<WebEnv>, options: GuardOptions): Promise<ChatSession | null> {
  const secret = bearer(c)
  if (secret !== null) return bearerSession(c, secret, options)
  const claim = readSession(getCookie(c, sessionCookie), options.auth.cookieKey, options.now())
  const user = claim && (await options.auth.user(claim.userId))
  return claim && user ? { id: claim.session, user } : null
}

/** Scripts send the sign-in secret itself, `Authorization: Bearer …`; wrong ones count as failed sign-ins. */
async function bearerSession(
  c: Context<WebEnv>,
  secret: string,
  { auth, failures, now }: GuardOptions,
): Promise<ChatSession | null> {
  const caller = callerOf(c)
  if (failures.waitSeconds(caller, now()) > 0) return null
  const user = await auth.signIn(secret)
  if (!user) {
    failures.failed(caller, now())
    return null
  }
  return { id: createHash('sha256').update(`bearer ${secret}`).digest('base64url'), user }
}

function bearer(c: Context<WebEnv>): string | null {
  const parts = /^Bearer (.{1,512})$/.exec(c.req.header('Authorization') ?? '')
  return parts?.[1] ?? null
}

/** The address that counts for the rate limit: the socket's own, never a header that anybody can write. */
export function callerOf(c: Context<WebEnv>): string {
  return c.env?.incoming?.socket.remoteAddress ?? 'no socket'
}

/** The page's script asks for a piece of a page, to put into the one that is open. */
export function isFragment(c: Context<WebEnv>): boolean {
  return c.req.header('X-Fragment') !== undefined
}

/** Loading and removing documents is the office's work. */
export function mayManageDocuments(user: WebUser): boolean {
  return user.role === 'office' || user.role === 'admin'
}

/** Codes, revocations and what people complained of are the office's work too. */
export const mayManagePeople = mayManageDocuments

/** How the audit log names who did something on the page. */
export function actorOf({ id }: WebUser): string {
  return id === 'admin' ? id : `person:${id}`
}

/** Reads a body up to `limit` bytes; beyond it throws 413 without keeping what came. */
export async function readBody(
  c: Context<WebEnv>,
  limit: number,
  message: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = () => new HTTPException(413, { message })
  if (Number(c.req.header('Content-Length') ?? 0) > limit) throw tooLarge()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of c.req.raw.body ?? []) {
    size += chunk.length
    if (size > limit) throw tooLarge()
    chunks.push(chunk)
  }
  const body = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    body.set(chunk, at)
    at += chunk.length
  }
  return body
}
