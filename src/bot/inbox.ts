// Every message that reached us, stored before its platform is told so. received → processing → done or failed.
// What a turn changes, its reply and the state "done" are one transaction, so a crash at any point either leaves
// the message to be handled again with nothing done, or handled with its reply waiting in `replies`.

import type { ChannelName, InboundMessage, OutboundMessage } from '../message.ts'
import type { Database } from '../storage/database.ts'
import type { InboxState } from '../storage/schema/bot.ts'
import type { GroupCommit } from './group-commit.ts'

/** A message is tried this often before it is set aside; a crash of the process counts. */
export const MOST_ATTEMPTS = 3

export interface Held {
  id: number
  message: InboundMessage
  /** How often it was begun, this time included. */
  attempts: number
}

export interface SetAside {
  id: number
  key: string
  channel: ChannelName
  chat: string
  attempts: number
  problem: string | null
  receivedAt: string
}

export interface Outcome {
  state: 'done' | 'failed'
  problem?: string
  /** True to keep the key only: what a stranger wrote is nobody's business. */
  forget?: boolean
  /** Makes the turn's changes and gives its one reply; runs in the transaction that ends the message. */
  settle(): { reply: OutboundMessage | null; personId: number | null }
}

export interface Inbox {
  /** The id under which it is stored now; `null` when its key had been stored before. Resolves when it is on disk. */
  receive(message: InboundMessage): Promise<number | null>
  /** Begins a message; `null` when it is finished or its content was forgotten. */
  claim(id: number): Promise<Held | null>
  /** Ends a message; the id of the reply's row, or `null` without a reply or when it had ended before. */
  finish(id: number, outcome: Outcome): Promise<number | null>
  /** Messages that a stop or a crash left, in order. */
  unfinished(): { id: number; key: string; channel: ChannelName; chat: string }[]
  /** Messages that could not be handled, newest first; for the operator. */
  setAside(): SetAside[]
  /** Makes a message that was set aside new again and gives it; `null` when there is none. */
  retry(id: number): InboundMessage | null
  counts(): Record<InboxState, number>
  /** Drops what was finished before this time (UTC, ISO); the reply goes with its message. */
  prune(finishedBefore: string): number
}

export interface InboxDependencies {
  db: Database
  commit: GroupCommit
  now: () => Date
}

export function createInbox({ db, commit, now }: InboxDependencies): Inbox {
  const { sql } = db
  const insert = sql.prepare(
    `INSERT INTO inbox (key, channel, chat, sender, message, state, attempts, received_at)
     VALUES (@key, @channel, @chat, @sender, @message, 'received', 0, @at) ON CONFLICT (key) DO NOTHING`,
  )
  const begin = sql.prepare<[number], { message: string; attempts: number }>(
    `UPDATE inbox SET state = 'processing', attempts = attempts + 1
     WHERE id = ? AND state IN ('received', 'processing') AND message IS NOT NULL RETURNING message, attempts`,
  )
  const end = sql.prepare(
    `UPDATE inbox SET state = @state, problem = @problem, finished_at = @at,
       message = CASE WHEN @forget THEN NULL ELSE message END
     WHERE id = @id AND state IN ('received', 'processing') RETURNING channel, chat`,
  )
  const renew = sql.prepare<[number], { message: string }>(
    `UPDATE inbox SET state = 'received', attempts = 0, problem = NULL, finished_at = NULL
     WHERE id = ? AND state = 'failed' AND message IS NOT NULL RETURNING message`,
  )
  const insertReply = sql.prepare(
    `INSERT INTO replies (inbox_id, channel, chat, person_id, message, state, attempts, repeated, created_at)
     VALUES (@id, @channel, @chat, @personId, @message, 'queued', 0, 0, @at)`,
  )

  const finish = (id: number, outcome: Outcome): number | null => {
    const at = now().toISOString()
    const { state, problem = null, forget = false } = outcome
    const ended = end.get({ id, state, problem, at, forget: forget ? 1 : 0 }) as
      | { channel: string; chat: string }
      | undefined
    if (ended === undefined) return null
    const { reply, personId } = outcome.settle()
    if (reply === null) return null
    const row = { id, ...ended, personId, message: JSON.stringify(reply), at }
    return Number(insertReply.run(row).lastInsertRowid)
  }

  return {
    receive: (message) =>
      commit.writeFirst(() => {
        const { changes, lastInsertRowid } = insert.run({
          key: message.key,
          channel: message.address.channel,
          chat: message.address.chat,
          sender: message.sender.id,
          message: JSON.stringify(message),
          at: now().toISOString(),
        })
        return changes === 0 ? null : Number(lastInsertRowid)
      }),
    claim: (id) =>
      commit.writeSoon(() => {
        const row = begin.get(id)
        if (row === undefined) return null
        return { id, message: JSON.parse(row.message) as InboundMessage, attempts: row.attempts }
      }),
    finish: (id, outcome) => commit.writeSoon(() => finish(id, outcome)),
    unfinished: () =>
      sql
        .prepare<[], { id: number; key: string; channel: ChannelName; chat: string }>(
          `SELECT id, key, channel, chat FROM inbox WHERE state IN ('received', 'processing') ORDER BY id`,
        )
        .all(),
    setAside: () =>
      sql
        .prepare<[], SetAside>(
          `SELECT id, key, channel, chat, attempts, problem, received_at AS receivedAt
           FROM inbox WHERE state = 'failed' ORDER BY id DESC`,
        )
        .all(),
    retry: (id) =>
      db.transaction(() => {
        const row = renew.get(id)
        if (row === undefined) return null
        sql.prepare('DELETE FROM replies WHERE inbox_id = ?').run(id)
        return JSON.parse(row.message) as InboundMessage
      }),
    counts: () => {
      const rows = sql
        .prepare<[], { state: InboxState; n: number }>(
          'SELECT state, count(*) AS n FROM inbox GROUP BY state',
        )
        .all()
      const none: Record<InboxState, number> = { received: 0, processing: 0, done: 0, failed: 0 }
      return { ...none, ...Object.fromEntries(rows.map(({ state, n }) => [state, n])) }
    },
    prune: (finishedBefore) =>
      sql.prepare('DELETE FROM inbox WHERE finished_at < ?').run(finishedBefore).changes,
  }
}
