// People on the web page: the administrator's token or a one-time code signs a browser in, and its chat becomes an
// account of that person. Shaped after what the web server asks for; nothing of the web server is imported.

import { createHash, timingSafeEqual } from 'node:crypto'
import type { People, Person, Role } from './people.ts'

export interface SignedIn {
  /** "admin" for the token, else the person's id. */
  id: string
  name: string | null
  role: Role
  unit: string | null
}

export interface WebSignIn {
  signIn(secret: string): Promise<SignedIn | null>
  /** The person as known now; `null` once revoked. */
  user(id: string): Promise<SignedIn | null>
  /** Signs cookies; another token signs everybody out. */
  cookieKey: string
  /** Makes the chat of this browser an account of its person, so that the bot knows who writes there. */
  join(session: { id: string; user: { id: string } }): void
}

export interface WebSignInDependencies {
  people: People
  adminToken: string
  /** A fresh id for every sign-in by code. */
  newId: () => string
}

const ADMIN = 'admin'

export function createWebSignIn({ people, adminToken, newId }: WebSignInDependencies): WebSignIn {
  const byToken: SignedIn = { id: ADMIN, name: null, role: 'admin', unit: null }

  const byCode = (code: string): SignedIn | null => {
    const externalId = `sign-in:${newId()}`
    const redeemed = people.redeem(code, { channel: 'web', externalId, chat: externalId, displayName: null })
    return redeemed.kind === 'linked' ? signedIn(redeemed.person) : null
  }

  /** The person behind the token: made when the administrator first chats. */
  const administrator = (): Person => {
    const account = { channel: 'web', externalId: ADMIN, chat: ADMIN } as const
    const known = people.whois(account)
    if (known !== null) return known
    const person = people.add({ name: 'Quản trị', role: 'admin' }, ADMIN)
    people.link(person.id, account, ADMIN)
    return person
  }

  return {
    signIn: async (secret) => (same(secret.trim(), adminToken) ? byToken : byCode(secret)),
    user: async (id) => {
      if (id === ADMIN) return byToken
      const person = /^\d{1,15}$/.test(id) ? people.get(Number(id)) : null
      return person === null || person.revokedAt !== null ? null : signedIn(person)
    },
    cookieKey: createHash('sha256').update(`dondoc cookie ${adminToken}`).digest('hex'),
    join: ({ id, user }) => {
      const person = user.id === ADMIN ? administrator() : people.get(Number(user.id))
      const account = { channel: 'web', externalId: id, chat: id } as const
      if (person === null || people.whois(account)?.id === person.id) return
      people.link(person.id, account, user.id === ADMIN ? ADMIN : `person:${person.id}`)
    },
  }
}

function signedIn({ id, name, role, unit, place }: Person): SignedIn {
  const full = [unit, place].filter((part) => part !== null).join(' ')
  return { id: String(id), name, role, unit: full === '' ? null : full }
}

function same(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return expected !== '' && timingSafeEqual(digest(given), digest(expected))
}
