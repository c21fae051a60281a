// Who is talking: persons with unit and role, their accounts on several channels, invitations.
// Nobody is known before a one-time code bound the account; every change is one transaction with its audit line.

import type { ChannelName } from '../message.ts'
import type { Database } from '../storage/database.ts'
import type { Role } from '../storage/schema/people.ts'
import { type Audit, createAudit } from './audit.ts'
import { CODE_DAYS, hashCode, newCode, type RandomBytes, readCode } from './invitations.ts'
import type { Account, AccountId, Invitation, Person } from './store.ts'
import * as store from './store.ts'
import { createStrangers } from './strangers.ts'

export type { Role } from '../storage/schema/people.ts'
export type { Account, AccountId, Invitation, Person } from './store.ts'

export const ROLES: readonly Role[] = ['staff', 'inspector', 'office', 'admin']

export interface NewPerson {
  name: string
  unit?: string | null
  place?: string | null
  role: Role
}

export interface NewInvitation extends Partial<NewPerson> {
  role: Role
  /** Adds an account to a person who exists, who keeps name, unit and role. */
  personId?: number
}

/** What became of a code that somebody sent. */
export type Redeemed =
  | { kind: 'linked'; person: Person }
  /** The account belongs to this person already; the code stays unused. */
  | { kind: 'known'; person: Person }
  | { kind: 'wrong' }
  | { kind: 'expired' }
  | { kind: 'used' }
  /** Too many wrong codes from this account; no code is looked at until then. */
  | { kind: 'locked'; until: Date }

/** `by` is the actor of the audit line: "admin", "command", "person:3". */
export interface People {
  audit: Audit
  /** The person behind an account; `null` for a stranger, an unlinked account and a revoked person. */
  whois(account: AccountId): Person | null
  get(id: number): Person | null
  /** False as soon as the person is revoked. */
  isActive(id: number): boolean
  list(): (Person & { accounts: Account[] })[]
  add(person: NewPerson, by: string): Person
  change(id: number, changes: Partial<NewPerson>, by: string): Person | null
  /** Takes effect with the next thing that is done for this person; false when there was nothing to revoke. */
  revoke(id: number, by: string): boolean
  /** "84912345678" or `null` to forget it; the audit log says that it changed, not the number. */
  setPhone(id: number, phone: string | null, by: string): boolean
  /** The number of whoever is served in this chat. */
  phoneOf(channel: ChannelName, chat: string): string | null
  restore(id: number, by: string): boolean
  /** The code is readable only here and now; it works once, for seven days. */
  invite(invitation: NewInvitation, by: string): { id: number; code: string; expires: string }
  invitations(): Invitation[]
  withdraw(invitationId: number, by: string): boolean
  redeem(typed: string, account: AccountId & { chat: string; displayName: string | null }): Redeemed
  /** Binds an account without a code, for one whom the web page has already signed in. */
  link(personId: number, account: AccountId & { chat: string }, by: string): void
  unlink(account: AccountId, by: string): boolean
  /** Those that can be written to first, then the one used last: the order in which a notice tries them. */
  accounts(personId: number): Account[]
  /** Notes that the account wrote just now, from this private chat; it can be written to again. */
  seen(account: AccountId & { chat: string }): void
  /** Notes why a chat cannot be written to ("blocked"), or that it can. */
  unreachable(channel: ChannelName, chat: string, reason: string): void
  reachable(channel: ChannelName, chat: string): void
  /** When someone last wrote from this chat; `null` for a chat nobody linked. */
  lastSeen(channel: ChannelName, chat: string): Date | null
  /** True when this stranger is to be told who serves whom: at most once a minute, also across restarts. */
  mayTellStranger(account: AccountId): boolean
  /** Drops what is known of strangers who have not written for 30 days. */
  prune(): void
}

export interface PeopleDependencies {
  db: Database
  now: () => Date
  randomBytes: RandomBytes
}

const DAY = 24 * 60 * 60_000

export function createPeople({ db, now, randomBytes }: PeopleDependencies): People {
  const audit = createAudit({ db, now })
  const strangers = createStrangers({ db, now })
  const iso = () => now().toISOString()
  const nameOf = ({ channel, externalId }: AccountId) => `account:${channel}:${externalId}`

  const add = (person: NewPerson, by: string): Person =>
    db.transaction(() => {
      const row = {
        name: tidy(person.name),
        unit: tidy(person.unit ?? '') || null,
        place: tidy(person.place ?? '') || null,
        role: person.role,
        createdAt: iso(),
      }
      const id = store.insertPerson(db, row)
      audit.record({ actor: by, action: 'person.added', subject: `person:${id}`, detail: { ...row } })
      return { id, ...row, revokedAt: null }
    })

  const update = (id: number, changes: Partial<Person>, action: string, by: string): Person | null =>
    db.transaction(() => {
      const person = store.findPerson(db, id)
      if (person === null) return null
      const changed = { ...person, ...changes }
      store.updatePerson(db, changed)
      audit.record({ actor: by, action, subject: `person:${id}`, detail: changes })
      return changed
    })

  const link = (personId: number, account: AccountId & { chat: string }, by: string) =>
    db.transaction(() => {
      const { channel, externalId, chat } = account
      store.putAccount(db, { personId, channel, externalId, chat, linkedAt: iso(), lastSeenAt: iso() })
      audit.record({ actor: by, action: 'account.linked', subject: nameOf(account), detail: { personId } })
    })

  const whois = (account: AccountId): Person | null => {
    const person = store.ownerOf(db, account)
    return person?.revokedAt === null ? person : null
  }

  const accept = (
    invitation: Invitation,
    account: AccountId & { chat: string; displayName: string | null },
  ): Redeemed => {
    const invited = invitation.personId === null ? null : store.findPerson(db, invitation.personId)
    if (invitation.withdrawnAt !== null || (invited !== null && invited.revokedAt !== null)) {
      return { kind: 'expired' }
    }
    if (invitation.usedAt !== null) return { kind: 'used' }
    if (!store.useInvitation(db, invitation.id, iso())) return { kind: 'expired' }
    const by = `invitation:${invitation.id}`
    const { unit, place, role } = invitation
    const name = invitation.name ?? account.displayName ?? unit ?? 'Chưa rõ tên'
    const person = invited ?? add({ name, unit, place, role }, by)
    link(person.id, account, by)
    return { kind: 'linked', person }
  }

  return {
    audit,
    whois,
    get: (id) => store.findPerson(db, id),
    isActive: (id) => store.findPerson(db, id)?.revokedAt === null,
    list: () =>
      store.allPersons(db).map((person) => ({ ...person, accounts: store.accountsOf(db, person.id) })),
    add,
    change: (id, changes, by) => update(id, tidied(changes), 'person.changed', by),
    revoke: (id, by) =>
      db.transaction(() => {
        if (store.findPerson(db, id)?.revokedAt !== null) return false
        update(id, { revokedAt: iso() }, 'person.revoked', by)
        store.withdrawInvitationsOf(db, id, iso())
        return true
      }),
    setPhone: (id, phone, by) =>
      db.transaction(() => {
        if (store.findPerson(db, id) === null) return false
        store.setPhone(db, id, phone)
        const action = phone === null ? 'person.phone-removed' : 'person.phone-set'
        audit.record({ actor: by, action, subject: `person:${id}`, detail: {} })
        return true
      }),
    phoneOf: (channel, chat) => store.phoneOf(db, channel, chat),
    restore: (id, by) =>
      db.transaction(() => {
        const person = store.findPerson(db, id)
        if (person === null || person.revokedAt === null) return false
        return update(id, { revokedAt: null }, 'person.restored', by) !== null
      }),
    invite: (invitation, by) =>
      db.transaction(() => {
        const code = newCode(randomBytes)
        const expires = new Date(now().getTime() + CODE_DAYS * DAY).toISOString()
        const { role, personId = null, name = null, unit = null, place = null } = invitation
        const row = { personId, name, unit, place, role }
        const id = store.insertInvitation(db, {
          ...row,
          codeHash: hashCode(code),
          createdBy: by,
          createdAt: iso(),
          expiresAt: expires,
        })
        audit.record({ actor: by, action: 'invitation.made', subject: `invitation:${id}`, detail: row })
        return { id, code, expires }
      }),
    invitations: () => store.openInvitations(db, iso()),
    withdraw: (id, by) =>
      db.transaction(() => {
        if (!store.withdrawInvitation(db, id, iso())) return false
        audit.record({ actor: by, action: 'invitation.withdrawn', subject: `invitation:${id}` })
        return true
      }),
    redeem: (typed, account) =>
      db.transaction((): Redeemed => {
        const known = whois(account)
        if (known !== null) return { kind: 'known', person: known }
        const until = strangers.lockedUntil(account)
        if (until !== null) return { kind: 'locked', until }
        const code = readCode(typed)
        const invitation = code === null ? null : store.findInvitation(db, hashCode(code))
        if (invitation !== null) return accept(invitation, account)
        strangers.noteWrongCode(account)
        return { kind: 'wrong' }
      }),
    link,
    unlink: (account, by) =>
      db.transaction(() => {
        if (!store.removeAccount(db, account)) return false
        audit.record({ actor: by, action: 'account.unlinked', subject: nameOf(account) })
        return true
      }),
    accounts: (personId) => store.accountsOf(db, personId),
    seen: (account) => store.touchAccount(db, { ...account, at: iso() }),
    unreachable: (channel, chat, reason) => store.markReach(db, channel, chat, reason),
    reachable: (channel, chat) => store.markReach(db, channel, chat, null),
    lastSeen: (channel, chat) => {
      const at = store.lastSeen(db, channel, chat)
      return at === null ? null : new Date(at)
    },
    mayTellStranger: strangers.mayTell,
    prune: strangers.prune,
  }
}

function tidy(text: string): string {
  return text.normalize('NFC').trim()
}

/** The changes as they are stored; an empty unit or place is none, and an empty name changes nothing. */
function tidied({ name, unit, place, role }: Partial<NewPerson>): Partial<Person> {
  return {
    ...(name === undefined || tidy(name) === '' ? {} : { name: tidy(name) }),
    ...(unit === undefined ? {} : { unit: tidy(unit ?? '') || null }),
    ...(place === undefined ? {} : { place: tidy(place ?? '') || null }),
    ...(role === undefined ? {} : { role }),
  }
}
