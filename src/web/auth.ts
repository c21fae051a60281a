// Who may use the page: a sign-in secret becomes a signed cookie, the cookie becomes a person again.
// The cookie holds no secret and needs no table: it outlives a restart and dies with the key.

import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { WebAuth, WebUser } from './parts.ts'

export const sessionCookie = 'dondoc_session'
/** A browser stays signed in for thirty days. */
export const sessionSeconds = 30 * 86_400

/** Sign-in by the administrator's token alone; other people arrive with their own `WebAuth`. */
export function tokenAuth(adminToken: string): WebAuth {
  const admin: WebUser = { id: 'admin', name: null, role: 'admin', unit: null }
  return {
    signIn: async (secret) => (sameSecret(secret, adminToken) ? admin : null),
    user: async (id) => (id === admin.id ? admin : null),
    cookieKey: createHash('sha256').update(`dondoc cookie ${adminToken}`).digest('hex'),
  }
}

/** Equal secrets, compared in a time that tells nothing of where they differ. */
export function sameSecret(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return expected.length > 0 && timingSafeEqual(digest(given), digest(expected))
}

/** What a session cookie says once its signature and its age hold. */
export interface SessionClaim {
  session: string
  userId: string
}

/** The cookie's value: `session.user.expiry.signature`, the user in base64url. */
export function writeSession(claim: SessionClaim, key: string, now: Date): string {
  const expires = Math.floor(now.getTime() / 1000) + sessionSeconds
  const body = `${claim.session}.${Buffer.from(claim.userId).toString('base64url')}.${expires}`
  return `${body}.${signature(body, key)}`
}

/** `null` for a cookie that is forged, damaged or too old. */
export function readSession(cookie: string | undefined, key: string, now: Date): SessionClaim | null {
  const parts = /^([\w-]{16,64})\.([\w-]{1,200})\.(\d{1,12})\.([\w-]{43})$/.exec(cookie ?? '')
  if (!parts) return null
  const [, session = '', user = '', expires = '', signed = ''] = parts
  if (!sameSecret(signed, signature(`${session}.${user}.${expires}`, key))) return null
  if (Number(expires) * 1000 <= now.getTime()) return null
  return { session, userId: Buffer.from(user, 'base64url').toString() }
}

function signature(body: string, key: string): string {
  return createHmac('sha256', key).update(body).digest('base64url')
}
