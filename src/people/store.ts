// SQL of people, their accounts and invitations. Every function takes the database first and opens no
// transaction of its own, so the caller decides what stands or falls together.

import type { ChannelName } from '../message.ts'
import type { Database } from '../storage/database.ts'
import { prepared } from '../storage/prepared.ts'
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

export function findPerson(db: Database, id: number): Person | null {
  return prepared<[number], Person>(db, `SELECT ${PERSON} FROM persons p WHERE id = ?`).get(id) ?? null
}

export function setPhone(db: Database, id: number, phone: string | null): void {
  prepared<[string | null, number], unknown>(db, 'UPDATE persons SET phone = ? WHERE id = ?').run(phone, id)
}

/** The number of whoever is served in this chat; `null` where none is known. */
export function phoneOf(db: Database, channel: ChannelName, chat: string): string | null {
  const found = prepared<[string, string], { phone: string | null }>(
    db,
    `SELECT p.phone FROM accounts a JOIN persons p ON p.id = a.person_id
       WHERE a.channel = ? AND a.chat = ? AND p.revoked_at IS NULL`,
  ).get(channel, chat)
  return found?.phone ?? null
}

export function allPersons(db: Database): Person[] {
  return prepared<[], Person>(db, `SELECT ${PERSON} FROM persons p ORDER BY id`).all()
}

export function ownerOf(db: Database, { channel, externalId }: AccountId): Person | null {
  const found = prepared<[string, string], Person>(
    db,
    `SELECT ${PERSON} FROM accounts a JOIN persons p ON p.id = a.person_id WHERE a.channel = ? AND a.external_id = ?`,
  ).get(channel, externalId)
  return found ?? null
}

export function insertPerson(db: Database, person: Omit<Person, 'id' | 'revokedAt'>): number {
  const { lastInsertRowid } = prepared(
    db,
    `INSERT INTO persons (name, unit, place, role, created_at) VALUES (@name, @unit, @place, @role, @createdAt)`,
  ).run(person)
  return Number(lastInsertRowid)
}

export function updatePerson(db: Database, person: Person): void {
  prepared(
    db,
    `UPDATE persons SET name = @name, unit = @unit, place = @place, role = @role, revoked_at = @revokedAt WHERE id = @id`,
  ).run(person)
}

/** Those that can be written to first, then the one used last. */
export function accountsOf(db: Database, personId: number): Account[] {
  return prepared<[number], Account>(
    db,
    `SELECT ${ACCOUNT} FROM accounts a WHERE person_id = ? ORDER BY unreachable IS NOT NULL, last_seen_at DESC, id DESC`,
  ).all(personId)
}

export function putAccount(db: Database, account: Omit<Account, 'id' | 'unreachable'>): void {
  prepared(
    db,
    `INSERT INTO accounts (person_id, channel, external_id, chat, linked_at, last_seen_at)
       VALUES (@personId, @channel, @externalId, @chat, @linkedAt, @lastSeenAt)
       ON CONFLICT (channel, external_id) DO UPDATE SET
         person_id = excluded.person_id, chat = excluded.chat, linked_at = excluded.linked_at,
         last_seen_at = excluded.last_seen_at, unreachable = NULL`,
  ).run(account)
}

export function removeAccount(db: Database, { channel, externalId }: AccountId): boolean {
  return (
    prepared(db, 'DELETE FROM accounts WHERE channel = ? AND external_id = ?').run(channel, externalId)
      .changes === 1
  )
}

export function touchAccount(db: Database, account: AccountId & { chat: string; at: string }): void {
  prepared(
    db,
    `UPDATE accounts SET last_seen_at = @at, chat = @chat, unreachable = NULL
       WHERE channel = @channel AND external_id = @externalId`,
  ).run(account)
}

export function lastSeen(db: Database, channel: ChannelName, chat: string): string | null {
  const row = prepared<[string, string], { at: string | null }>(
    db,
    'SELECT max(last_seen_at) AS at FROM accounts WHERE channel = ? AND chat = ?',
  ).get(channel, chat)
  return row?.at ?? null
}

/** `reason` is `null` when the chat can be written to. */
export function markReach(db: Database, channel: ChannelName, chat: string, reason: string | null): void {
  prepared(
    db,
    'UPDATE accounts SET unreachable = ? WHERE channel = ? AND chat = ? AND unreachable IS NOT ?',
  ).run(reason, channel, chat, reason)
}

export function insertInvitation(
  db: Database,
  invitation: Omit<Invitation, 'id' | 'usedAt' | 'withdrawnAt'> & { codeHash: string },
): number {
  const { lastInsertRowid } = prepared(
    db,
    `INSERT INTO invitations (code_hash, person_id, name, unit, place, role, created_by, created_at, expires_at)
       VALUES (@codeHash, @personId, @name, @unit, @place, @role, @createdBy, @createdAt, @expiresAt)`,
  ).run(invitation)
  return Number(lastInsertRowid)
}

export function findInvitation(db: Database, codeHash: string): Invitation | null {
  const found = prepared<[string], Invitation>(
    db,
    `SELECT ${INVITATION} FROM invitations WHERE code_hash = ?`,
  ).get(codeHash)
  return found ?? null
}

export function openInvitations(db: Database, at: string): Invitation[] {
  return prepared<[string], Invitation>(
    db,
    `SELECT ${INVITATION} FROM invitations WHERE used_at IS NULL AND withdrawn_at IS NULL AND expires_at > ? ORDER BY id`,
  ).all(at)
}

/** False when the code had been used, withdrawn or had run out: the condition is part of the UPDATE. */
export function useInvitation(db: Database, id: number, at: string): boolean {
  return (
    prepared(
      db,
      `UPDATE invitations SET used_at = @at
       WHERE id = @id AND used_at IS NULL AND withdrawn_at IS NULL AND expires_at > @at`,
    ).run({ id, at }).changes === 1
  )
}

export function withdrawInvitation(db: Database, id: number, at: string): boolean {
  return (
    prepared(
      db,
      'UPDATE invitations SET withdrawn_at = ? WHERE id = ? AND used_at IS NULL AND withdrawn_at IS NULL',
    ).run(at, id).changes === 1
  )
}

/** Withdraws every open code that would add an account to this person. */
export function withdrawInvitationsOf(db: Database, personId: number, at: string): void {
  prepared(
    db,
    'UPDATE invitations SET withdrawn_at = ? WHERE person_id = ? AND used_at IS NULL AND withdrawn_at IS NULL',
  ).run(at, personId)
}

export function findStranger(db: Database, { channel, externalId }: AccountId): Stranger | null {
  const found = prepared<[string, string], Stranger>(
    db,
    `SELECT told_at AS toldAt, wrong_codes AS wrongCodes, wrong_since AS wrongSince
       FROM strangers WHERE channel = ? AND external_id = ?`,
  ).get(channel, externalId)
  return found ?? null
}

export function putStranger(
  db: Database,
  { channel, externalId }: AccountId,
  stranger: Stranger & { seenAt: string },
): void {
  prepared(
    db,
    `INSERT INTO strangers (channel, external_id, told_at, wrong_codes, wrong_since, seen_at)
       VALUES (@channel, @externalId, @toldAt, @wrongCodes, @wrongSince, @seenAt)
       ON CONFLICT (channel, external_id) DO UPDATE SET
         told_at = @toldAt, wrong_codes = @wrongCodes, wrong_since = @wrongSince, seen_at = @seenAt`,
  ).run({ channel, externalId, ...stranger })
}

export function removeStrangers(db: Database, seenBefore: string): number {
  return prepared(db, 'DELETE FROM strangers WHERE seen_at < ?').run(seenBefore).changes
}
