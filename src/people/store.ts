// SQL of people, their accounts and invitations. Every function takes the database first and opens no
// transaction of its own, so the caller decides what stands or falls together.

import type { ChannelName } from '../message.ts'
import type { Database } from '../storage/database.ts'
import type { Role } from '../storage/schema/people.ts'

export interface Person {
  id: number
  name: string
  unit: string | null
  place: string | null
  role: Role
  createdAt: string
  revokedAt: string | null
}

/** An account on a platform, as it shows itself in a message. */
export interface AccountId {
  channel: ChannelName
  externalId: string
}

export interface Account extends AccountId {
  id: number
  personId: number
  chat: string
  linkedAt: string
  lastSeenAt: string
  unreachable: string | null
}

export interface Invitation {
  id: number
  personId: number | null
  name: string | null
  unit: string | null
  place: string | null
  role: Role
  createdBy: string
  createdAt: string
  expiresAt: string
  usedAt: string | null
  withdrawnAt: string | null
}

export interface Stranger {
  toldAt: string | null
  wrongCodes: number
  wrongSince: string | null
}

const PERSON = `p.id, p.name, p.unit, p.place, p.role, p.created_at AS createdAt, p.revoked_at AS revokedAt`
const ACCOUNT = `a.id, a.person_id AS personId, a.channel, a.external_id AS externalId, a.chat,
  a.linked_at AS linkedAt, a.last_seen_at AS lastSeenAt, a.unreachable`
const INVITATION = `id, person_id AS personId, name, unit, place, role, created_by AS createdBy,
  created_at AS createdAt, expires_at AS expiresAt, used_at AS usedAt, withdrawn_at AS withdrawnAt`

export function findPerson({ sql }: Database, id: number): Person | null {
  return sql.prepare<[number], Person>(`SELECT ${PERSON} FROM persons p WHERE id = ?`).get(id) ?? null
}

export function allPersons({ sql }: Database): Person[] {
  return sql.prepare<[], Person>(`SELECT ${PERSON} FROM persons p ORDER BY id`).all()
}

export function ownerOf({ sql }: Database, { channel, externalId }: AccountId): Person | null {
  const found = sql
    .prepare<[string, string], Person>(
      `SELECT ${PERSON} FROM accounts a JOIN persons p ON p.id = a.person_id WHERE a.channel = ? AND a.external_id = ?`,
    )
    .get(channel, externalId)
  return found ?? null
}

export function insertPerson({ sql }: Database, person: Omit<Person, 'id' | 'revokedAt'>): number {
  const { lastInsertRowid } = sql
    .prepare(
      `INSERT INTO persons (name, unit, place, role, created_at) VALUES (@name, @unit, @place, @role, @createdAt)`,
    )
    .run(person)
  return Number(lastInsertRowid)
}

export function updatePerson({ sql }: Database, person: Person): void {
  sql
    .prepare(
      `UPDATE persons SET name = @name, unit = @unit, place = @place, role = @role, revoked_at = @revokedAt WHERE id = @id`,
    )
    .run(person)
}

/** Those that can be written to first, then the one used last. */
export function accountsOf({ sql }: Database, personId: number): Account[] {
  return sql
    .prepare<[number], Account>(
      `SELECT ${ACCOUNT} FROM accounts a WHERE person_id = ? ORDER BY unreachable IS NOT NULL, last_seen_at DESC, id DESC`,
    )
    .all(personId)
}

export function putAccount({ sql }: Database, account: Omit<Account, 'id' | 'unreachable'>): void {
  sql
    .prepare(
      `INSERT INTO accounts (person_id, channel, external_id, chat, linked_at, last_seen_at)
       VALUES (@personId, @channel, @externalId, @chat, @linkedAt, @lastSeenAt)
       ON CONFLICT (channel, external_id) DO UPDATE SET
         person_id = excluded.person_id, chat = excluded.chat, linked_at = excluded.linked_at,
         last_seen_at = excluded.last_seen_at, unreachable = NULL`,
    )
    .run(account)
}

export function removeAccount({ sql }: Database, { channel, externalId }: AccountId): boolean {
  return (
    sql.prepare('DELETE FROM accounts WHERE channel = ? AND external_id = ?').run(channel, externalId)
      .changes === 1
  )
}

export function touchAccount({ sql }: Database, account: AccountId & { chat: string; at: string }): void {
  sql
    .prepare(
      `UPDATE accounts SET last_seen_at = @at, chat = @chat, unreachable = NULL
       WHERE channel = @channel AND external_id = @externalId`,
    )
    .run(account)
}

export function markUnreachable({ sql }: Database, channel: ChannelName, chat: string, reason: string): void {
  sql.prepare('UPDATE accounts SET unreachable = ? WHERE channel = ? AND chat = ?').run(reason, channel, chat)
}

export function insertInvitation(
  { sql }: Database,
  invitation: Omit<Invitation, 'id' | 'usedAt' | 'withdrawnAt'> & { codeHash: string },
): number {
  const { lastInsertRowid } = sql
    .prepare(
      `INSERT INTO invitations (code_hash, person_id, name, unit, place, role, created_by, created_at, expires_at)
       VALUES (@codeHash, @personId, @name, @unit, @place, @role, @createdBy, @createdAt, @expiresAt)`,
    )
    .run(invitation)
  return Number(lastInsertRowid)
}

export function findInvitation({ sql }: Database, codeHash: string): Invitation | null {
  const found = sql
    .prepare<[string], Invitation>(`SELECT ${INVITATION} FROM invitations WHERE code_hash = ?`)
    .get(codeHash)
  return found ?? null
}

export function openInvitations({ sql }: Database, at: string): Invitation[] {
  return sql
    .prepare<[string], Invitation>(
      `SELECT ${INVITATION} FROM invitations WHERE used_at IS NULL AND withdrawn_at IS NULL AND expires_at > ? ORDER BY id`,
    )
    .all(at)
}

/** False when the code had been used, withdrawn or had run out: the condition is part of the UPDATE. */
export function useInvitation({ sql }: Database, id: number, at: string): boolean {
  return (
    sql
      .prepare(
        `UPDATE invitations SET used_at = @at
       WHERE id = @id AND used_at IS NULL AND withdrawn_at IS NULL AND expires_at > @at`,
      )
      .run({ id, at }).changes === 1
  )
}

export function withdrawInvitation({ sql }: Database, id: number, at: string): boolean {
  return (
    sql
      .prepare(
        'UPDATE invitations SET withdrawn_at = ? WHERE id = ? AND used_at IS NULL AND withdrawn_at IS NULL',
      )
      .run(at, id).changes === 1
  )
}

/** Withdraws every open code that would add an account to this person. */
export function withdrawInvitationsOf({ sql }: Database, personId: number, at: string): void {
  sql
    .prepare(
      'UPDATE invitations SET withdrawn_at = ? WHERE person_id = ? AND used_at IS NULL AND withdrawn_at IS NULL',
    )
    .run(at, personId)
}

export function findStranger({ sql }: Database, { channel, externalId }: AccountId): Stranger | null {
  const found = sql
    .prepare<[string, string], Stranger>(
      `SELECT told_at AS toldAt, wrong_codes AS wrongCodes, wrong_since AS wrongSince
       FROM strangers WHERE channel = ? AND external_id = ?`,
    )
    .get(channel, externalId)
  return found ?? null
}

export function putStranger(
  { sql }: Database,
  { channel, externalId }: AccountId,
  stranger: Stranger & { seenAt: string },
): void {
  sql
    .prepare(
      `INSERT INTO strangers (channel, external_id, told_at, wrong_codes, wrong_since, seen_at)
       VALUES (@channel, @externalId, @toldAt, @wrongCodes, @wrongSince, @seenAt)
       ON CONFLICT (channel, external_id) DO UPDATE SET
         told_at = @toldAt, wrong_codes = @wrongCodes, wrong_since = @wrongSince, seen_at = @seenAt`,
    )
    .run({ channel, externalId, ...stranger })
}

export function removeStrangers({ sql }: Database, seenBefore: string): number {
  return sql.prepare('DELETE FROM strangers WHERE seen_at < ?').run(seenBefore).changes
}
