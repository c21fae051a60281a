// Tables of the bot: messages received, the one reply to each, what a conversation remembers, and what the
// office learns from it (opinions on answers, questions without an answer). Times are UTC, ISO.

import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { ChannelName, InboundMessage, OutboundMessage } from '../../message.ts'

export type InboxState = 'received' | 'processing' | 'done' | 'failed'

/** A message is stored here before its platform is told "received"; `key` makes a redelivery a no-op. */
export const inbox = sqliteTable(
  'inbox',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    key: text().notNull(),
    channel: text().$type<ChannelName>().notNull(),
    chat: text().notNull(),
    sender: text().notNull(),
    /** `null` once forgotten; the key stays so that a redelivery is still recognised. */
    message: text({ mode: 'json' }).$type<InboundMessage>(),
    state: text().$type<InboxState>().notNull(),
    attempts: integer().notNull(),
    /** Why the last attempt failed; for the operator. */
    problem: text(),
    receivedAt: text('received_at').notNull(),
    finishedAt: text('finished_at'),
  },
  (t) => [
    uniqueIndex('inbox_key').on(t.key),
    index('inbox_unfinished').on(t.id).where(sql`state in ('received', 'processing')`),
    index('inbox_state').on(t.state, t.finishedAt),
    index('inbox_chat').on(t.channel, t.chat),
  ],
)

export type ReplyState = 'queued' | 'sending' | 'sent' | 'unknown' | 'failed' | 'unreachable'

/** At most one reply to a message; written in the transaction that marks the message done, sent afterwards. */
export const replies = sqliteTable(
  'replies',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    inboxId: integer('inbox_id')
      .notNull()
      .references(() => inbox.id, { onDelete: 'cascade' }),
    channel: text().$type<ChannelName>().notNull(),
    chat: text().notNull(),
    /** For whom it was written; `null` for someone unknown. Revoking the person stops it. */
    personId: integer('person_id'),
    message: text({ mode: 'json' }).$type<OutboundMessage>(),
    state: text().$type<ReplyState>().notNull(),
    attempts: integer().notNull(),
    /** Set when a crash left open whether it had been sent and it was sent again, marked. */
    repeated: integer({ mode: 'boolean' }).notNull(),
    nextAt: text('next_at'),
    problem: text(),
    messageIds: text('message_ids', { mode: 'json' }).$type<string[]>(),
    createdAt: text('created_at').notNull(),
    finishedAt: text('finished_at'),
  },
  (t) => [
    uniqueIndex('replies_inbox').on(t.inboxId),
    index('replies_unfinished').on(t.id).where(sql`state in ('queued', 'sending')`),
    index('replies_chat').on(t.channel, t.chat),
  ],
)

/** One person in one chat: the question the bot waits on and what each feature remembers, as JSON. */
export const conversations = sqliteTable(
  'conversations',
  {
    channel: text().$type<ChannelName>().notNull(),
    chat: text().notNull(),
    sender: text().notNull(),
    state: text({ mode: 'json' }).notNull(),
    updatedAt: text('updated_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.channel, t.chat, t.sender] })],
)

export const feedback = sqliteTable(
  'feedback',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    /** Key of the message whose answer is meant. */
    about: text().notNull(),
    personId: integer('person_id').notNull(),
    question: text().notNull(),
    answer: text().notNull(),
    good: integer({ mode: 'boolean' }).notNull(),
    reason: text(),
    at: text().notNull(),
    /** When the office dealt with it; `null` while it is open. */
    settledAt: text('settled_at'),
  },
  (t) => [uniqueIndex('feedback_about').on(t.about, t.personId)],
)

/** Questions that got no answer, for the office to fill the library. */
export const unanswered = sqliteTable(
  'unanswered',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    personId: integer('person_id'),
    unit: text(),
    question: text().notNull(),
    understood: text().notNull(),
    status: text().$type<'not_found' | 'out_of_scope'>().notNull(),
    at: text().notNull(),
    settledAt: text('settled_at'),
  },
  (t) => [index('unanswered_open').on(t.settledAt, t.at)],
)

/** What the page shows; `key` makes sending the same message twice a no-op. */
export const webMessages = sqliteTable(
  'web_messages',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    session: text().notNull(),
    key: text().notNull(),
    from: text().$type<'person' | 'bot'>().notNull(),
    message: text({ mode: 'json' }).$type<OutboundMessage>().notNull(),
    at: text().notNull(),
  },
  (t) => [uniqueIndex('web_messages_key').on(t.key), index('web_messages_session').on(t.session, t.id)],
)
