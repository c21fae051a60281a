// The way of a reply from its row to the chat: queued → sending → sent, unknown, failed or unreachable.
// "sending" is on disk before the first request leaves. A crash after that leaves open whether it arrived: it is sent
// once more, marked as a repetition; after a second such crash it is left as unknown. Nothing is lost in silence.
// Few replies of a channel are under way at once, so that a crash leaves few open.

import type { Address, ChannelName, Deliver, Delivery, OutboundMessage } from '../message.ts'
import type { Database } from '../storage/database.ts'
import type { ReplyState } from '../storage/schema/bot.ts'
import type { GroupCommit } from './group-commit.ts'

const MOST_SENDINGS = 8
const MOST_UNDER_WAY = 16

export interface Outbox {
  /** Sends the reply of this row, or does nothing when it has been dealt with. Resolves when the outcome is on disk. */
  send(id: number): Promise<void>
  /** Replies that a stop or a crash left in these channels, with the wait before each. Call once, at start. */
  recover(serves: (channel: ChannelName) => boolean): { id: number; to: Address; waitMs: number }[]
  counts(): Partial<Record<ReplyState, number>>
}

export interface OutboxDependencies {
  db: Database
  commit: GroupCommit
  deliver: Deliver
  now: () => Date
  /** False for a person who was revoked since: nothing is sent any more. */
  isActive: (personId: number) => boolean
  /** Told every outcome, so that unreachable chats are known. */
  onDelivery: (to: Address, delivery: Delivery) => void
  /** Asks for `send(id)` in the chat's line after so many milliseconds. */
  again: (id: number, to: Address, waitMs: number) => void
  /** The same message as a repetition that says so. */
  repetition: (message: OutboundMessage, channel: ChannelName) => OutboundMessage
}

interface Row {
  id: number
  channel: ChannelName
  chat: string
  person_id: number | null
  message: string | null
  state: ReplyState
  attempts: number
  repeated: 0 | 1
  next_at: string | null
}

export function createOutbox(dependencies: OutboxDependencies): Outbox {
  const { db, commit, deliver, now, isActive, onDelivery, again, repetition } = dependencies
  const { sql } = db
  const find = sql.prepare<[number], Row>('SELECT * FROM replies WHERE id = ?')
  const begin = sql.prepare(`UPDATE replies SET state = 'sending', attempts = attempts + 1 WHERE id = ?`)
  const end = sql.prepare(
    `UPDATE replies SET state = @state, problem = @problem, message_ids = @messageIds, next_at = NULL, finished_at = @at
     WHERE id = @id`,
  )
  const postpone = sql.prepare(
    `UPDATE replies SET state = 'queued', problem = @problem, next_at = @nextAt, attempts = @attempts WHERE id = @id`,
  )

  const slots = new Map<ChannelName, () => Promise<() => void>>()
  /** Waits for one of the channel's slots; what it gives frees the slot. */
  const underWay = (channel: ChannelName) => {
    const take = slots.get(channel) ?? createSlots(MOST_UNDER_WAY)
    slots.set(channel, take)
    return take()
  }

  const finish = (id: number, state: ReplyState, problem: string | null, messageIds: string[] = []) => {
    end.run({ id, state, problem, messageIds: JSON.stringify(messageIds), at: now().toISOString() })
  }

  /** The row, when it is still to be sent; a person revoked since gets nothing more. */
  const ready = async (id: number): Promise<Row | null> => {
    const row = find.get(id)
    if (row?.state !== 'queued' || row.message === null) return null
    if (row.person_id === null || isActive(row.person_id)) return { ...row, attempts: row.attempts + 1 }
    await commit.write(() => finish(id, 'failed', 'revoked'))
    return null
  }

  /** The wait before the next try in milliseconds, or `null` when this was the end of it. */
  const record = (row: Row, delivery: Delivery): number | null => {
    onDelivery({ channel: row.channel, chat: row.chat }, delivery)
    switch (delivery.status) {
      case 'sent':
        finish(row.id, 'sent', null, delivery.messageIds)
        return null
      case 'unknown':
        finish(row.id, 'unknown', delivery.reason)
        return null
      case 'unreachable':
        finish(row.id, 'unreachable', delivery.reason)
        return null
      case 'failed': {
        if (delivery.retryAfterMs === undefined || row.attempts >= MOST_SENDINGS) {
          finish(row.id, 'failed', delivery.reason)
          return null
        }
        const waitMs = Math.max(delivery.retryAfterMs, 1000 * 2 ** (row.attempts - 1))
        const nextAt = new Date(now().getTime() + waitMs).toISOString()
        postpone.run({ id: row.id, problem: delivery.reason, nextAt, attempts: row.attempts })
        return waitMs
      }
    }
  }

  const recover = (serves: (channel: ChannelName) => boolean) =>
    db.transaction(() => {
      const rows = sql
        .prepare<[], Row>(`SELECT * FROM replies WHERE state IN ('queued', 'sending') ORDER BY id`)
        .all()
      const repeat = sql.prepare(
        `UPDATE replies SET state = 'queued', repeated = 1, message = @message WHERE id = @id`,
      )
      return rows.flatMap((row) => {
        if (!serves(row.channel)) return []
        if (row.message === null || (row.state === 'sending' && row.repeated === 1)) {
          finish(row.id, 'unknown', 'crash')
          return []
        }
        if (row.state === 'sending') {
          const message = repetition(JSON.parse(row.message) as OutboundMessage, row.channel)
          repeat.run({ id: row.id, message: JSON.stringify(message) })
        }
        const waitMs = row.next_at === null ? 0 : Math.max(0, Date.parse(row.next_at) - now().getTime())
        return [{ id: row.id, to: { channel: row.channel, chat: row.chat }, waitMs }]
      })
    })

  return {
    send: async (id) => {
      const row = await ready(id)
      if (row === null) return
      const to = { channel: row.channel, chat: row.chat }
      let release = () => {}
      const leaving = async () => {
        release = await underWay(row.channel)
        await commit.write(() => begin.run(id))
      }
      try {
        const delivery = await deliver(to, JSON.parse(row.message ?? '') as OutboundMessage, leaving).catch(
          (error: unknown): Delivery => ({ status: 'unknown', reason: String(error) }),
        )
        const waitMs = await commit.writeSoon(() => record(row, delivery))
        if (waitMs !== null) again(id, to, waitMs)
      } finally {
        release()
      }
    },
    recover,
    counts: () =>
      Object.fromEntries(
        sql
          .prepare<[], { state: ReplyState; n: number }>(
            'SELECT state, count(*) AS n FROM replies GROUP BY state',
          )
          .all()
          .map(({ state, n }) => [state, n]),
      ),
  }
}

function createSlots(size: number): () => Promise<() => void> {
  const waiting: (() => void)[] = []
  let free = size
  const release = () => {
    const next = waiting.shift()
    if (next === undefined) free++
    else next()
  }
  return async () => {
    if (free > 0) free--
    else await new Promise<void>((resolve) => waiting.push(resolve))
    return release
  }
}
