// What the bot remembers of one person in one chat: the choices it offered, the words it waits for, each feature's
// own memory. Kept as JSON in the database, so a restart changes nothing; whatever waits is dropped after a day.

import { createHash } from 'node:crypto'
import type { Address, Choice, OutboundMessage } from '../message.ts'
import type { Database } from '../storage/database.ts'
import { prepared } from '../storage/prepared.ts'
import type { Expectation, Offered, Reply } from './reply.ts'

export interface OfferedChoice {
  label: string
  data: unknown
  aliases: readonly string[]
  url: string | null
  feature: string
  buttonOnly?: true
}

/** The choices under one message of the bot. */
export interface Offer {
  /** Choice ids are "<offer>.<n>", n from 1. */
  id: string
  asking: boolean
  at: string
  choices: OfferedChoice[]
}

export interface Expected extends Expectation {
  feature: string
  at: string
}

/** What an inbound message may be an answer to. */
export interface Pending {
  /** Newest last; a typed number means the newest, a button may mean any. */
  offers: Offer[]
  expect: Expected | null
}

export interface Conversation extends Pending {
  memory: Record<string, Record<string, unknown>>
  /** Fingerprints of the last texts, so that an edit which changes nothing is seen as such. */
  said: string[]
  album: string | null
}

export interface ConversationKey extends Address {
  sender: string
}

const DAY = 24 * 60 * 60_000
const KEPT_OFFERS = 10
const KEPT_TEXTS = 10

const emptyConversation = (): Conversation => ({
  offers: [],
  expect: null,
  memory: {},
  said: [],
  album: null,
})

/** What is remembered at this moment; what waited longer than a day, and memory untouched for a day, is gone. */
export function loadConversation(db: Database, key: ConversationKey, now: Date): Conversation {
  const row = prepared<ConversationKey, { state: string; updatedAt: string }>(
    db,
    `SELECT state, updated_at AS updatedAt FROM conversations
       WHERE channel = @channel AND chat = @chat AND sender = @sender`,
  ).get(key)
  if (row === undefined || isOld(row.updatedAt, now)) return emptyConversation()
  const state = JSON.parse(row.state) as Conversation
  return {
    ...state,
    offers: state.offers.filter(({ at }) => !isOld(at, now)),
    expect: state.expect !== null && isOld(state.expect.at, now) ? null : state.expect,
  }
}

export function saveConversation(db: Database, key: ConversationKey, state: Conversation, now: Date): void {
  prepared(
    db,
    `INSERT INTO conversations (channel, chat, sender, state, updated_at)
     VALUES (@channel, @chat, @sender, @state, @at)
     ON CONFLICT (channel, chat, sender) DO UPDATE SET state = @state, updated_at = @at`,
  ).run({ ...key, state: JSON.stringify(state), at: now.toISOString() })
}

/** Wipes the words of one person in one chat: memory, received texts, replies, the page's history. Keys stay. */
export function forgetConversation({ sql }: Database, key: ConversationKey): void {
  const { channel, chat, sender } = key
  sql
    .prepare('DELETE FROM conversations WHERE channel = ? AND chat = ? AND sender = ?')
    .run(channel, chat, sender)
  sql
    .prepare(
      `UPDATE replies SET message = NULL WHERE state NOT IN ('queued', 'sending') AND inbox_id IN
         (SELECT id FROM inbox WHERE channel = ? AND chat = ? AND sender = ?)`,
    )
    .run(channel, chat, sender)
  sql
    .prepare(
      `UPDATE inbox SET message = NULL WHERE channel = ? AND chat = ? AND sender = ? AND state IN ('done', 'failed')`,
    )
    .run(channel, chat, sender)
  if (channel === 'web') sql.prepare('DELETE FROM web_messages WHERE session = ?').run(chat)
}

export function pruneConversations({ sql }: Database, updatedBefore: string): number {
  return sql.prepare('DELETE FROM conversations WHERE updated_at < ?').run(updatedBefore).changes
}

/** The conversation after a feature's reply: its choices offered, its expectation set, older ones kept or dropped. */
export function afterReply(
  state: Conversation,
  reply: Reply | null,
  { feature, offerId, at }: { feature: string; offerId: string; at: string },
): Conversation {
  if (reply === null) return state
  const offer: Offer | null = reply.choices?.length
    ? { id: offerId, asking: reply.asking === true, at, choices: reply.choices.map(asOffered(feature)) }
    : null
  return {
    ...state,
    offers: offer === null ? state.offers : [...state.offers, offer].slice(-KEPT_OFFERS),
    expect: reply.expect === undefined ? stillExpected(state, feature) : { ...reply.expect, feature, at },
  }
}

/** Help or small talk in between leaves the bot waiting; a question, or the waiting feature's own reply, does not. */
function stillExpected({ expect }: Conversation, feature: string): Expected | null {
  return expect === null || feature === expect.feature || feature === 'question' ? null : expect
}

const asOffered =
  (feature: string) =>
  (offered: Offered): OfferedChoice => ({
    label: offered.label,
    data: offered.data ?? null,
    aliases: offered.aliases ?? [],
    url: offered.url ?? null,
    feature: offered.feature ?? feature,
    ...(offered.buttonOnly && { buttonOnly: true }),
  })

/** A feature's reply as a channel takes it; the choices get the ids under which they come back. */
export function shown(
  { text, choices = [], files }: Reply,
  { offerId, purpose, key }: { offerId: string; purpose: OutboundMessage['purpose']; key: string },
): OutboundMessage {
  const asShown = ({ label, url, buttonOnly }: Offered, n: number): Choice => ({
    id: `${offerId}.${n + 1}`,
    label,
    ...(url !== undefined && { url }),
    ...(buttonOnly && { buttonOnly }),
  })
  return {
    text,
    ...(choices.length > 0 && { choices: choices.map(asShown) }),
    ...(files && { files }),
    purpose,
    key,
  }
}

/** The name of a chat's line of turns. */
export function lineOf({ channel, chat }: Address): string {
  return `${channel}\u0000${chat}`
}

/** Remembers that this text was said. */
export function remembering(state: Conversation, text: string): Conversation {
  return { ...state, said: [...state.said, fingerprint(text)].slice(-KEPT_TEXTS) }
}

export function wasSaid(state: Conversation, text: string): boolean {
  return state.said.includes(fingerprint(text))
}

function fingerprint(text: string): string {
  return createHash('sha256').update(text.normalize('NFC').trim()).digest('base64').slice(0, 12)
}

function isOld(at: string, now: Date): boolean {
  return now.getTime() - Date.parse(at) > DAY
}
