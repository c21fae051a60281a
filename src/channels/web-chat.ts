// The page as a channel, in this process: the web server posts what a signed-in person wrote and gets the replies.
// Both sides of a chat are kept in the database, each under its key, so nothing is shown twice after a crash.

import { randomUUID } from 'node:crypto'
import type { Attachment, InboundMessage, OutboundMessage } from '../message.ts'
import type { Database } from '../storage/database.ts'
import type { Channel, Clock } from './channel.ts'
import { localIso } from './vietnam-time.ts'

export interface WebMessage {
  id: number
  from: 'person' | 'bot'
  message: OutboundMessage
  /** UTC, ISO. */
  at: string
}

/** What the page sends: words, or the id of a choice, with the files that came along. */
export interface WebInput {
  text?: string
  choice?: string
  attachments?: Attachment[]
  /** The page's own id of this input; the same again is the same message, so the page may repeat a request. */
  id?: string
}

export interface WebChat extends Channel {
  /** Hands the input to the bot and resolves with the replies to it, empty when none is owed. */
  post(session: string, input: WebInput): Promise<WebMessage[]>
  /** Oldest first; at most the last `limit` (default 200). */
  history(session: string, limit?: number): WebMessage[]
  /** Drops both sides of the chat; what the bot remembers of it goes with /xoa. */
  forget(session: string): void
  /** Calls `onMessage` for what the bot sends to this session, reminders too; the result ends it. */
  subscribe(session: string, onMessage: (message: WebMessage) => void): () => void
}

export interface WebChatOptions {
  db: Database
  clock: Clock
  /** Resolves when the bot is done with the message of this key (`Bot.settled`). */
  settled: (key: string) => Promise<void>
  /** Bytes of an attachment by its `ref`, for the features that keep them. */
  download?: (attachment: Attachment, maxBytes: number) => Promise<Uint8Array>
}

interface Row {
  id: number
  from: 'person' | 'bot'
  message: string
  at: string
}

const COLUMNS = 'id, "from", message, at'

export function createWebChat({ db: { sql }, clock, settled, download }: WebChatOptions): WebChat {
  const listeners = new Map<string, Set<(message: WebMessage) => void>>()
  let onMessage: ((message: InboundMessage) => Promise<void>) | null = null

  const insert = sql.prepare<[string, string, string, string, string], Row>(
    `INSERT INTO web_messages (session, key, "from", message, at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (key) DO NOTHING RETURNING ${COLUMNS}`,
  )
  const byKey = sql.prepare<[string], Row>(`SELECT ${COLUMNS} FROM web_messages WHERE key = ?`)
  const latest = sql.prepare<[string, number], Row>(
    `SELECT * FROM (SELECT ${COLUMNS} FROM web_messages WHERE session = ? ORDER BY id DESC LIMIT ?) ORDER BY id`,
  )

  const keep = (
    session: string,
    key: string,
    from: Row['from'],
    message: OutboundMessage,
  ): WebMessage | null => {
    const row = insert.get(session, key, from, JSON.stringify(message), clock.now().toISOString())
    if (row === undefined) return null
    const kept = toMessage(row)
    for (const listener of listeners.get(session) ?? []) listener(kept)
    return kept
  }

  const labelOf = (session: string, choice: string): string =>
    latest
      .all(session, 100)
      .flatMap((row) => toMessage(row).message.choices ?? [])
      .find(({ id }) => id === choice)?.label ?? ''

  return {
    name: 'web',
    start: async (receive) => {
      onMessage = receive
    },
    stop: async () => {
      onMessage = null
    },
    send: async (to, message) => {
      const key = message.key ?? `notice:${randomUUID()}`
      keep(to.chat, key, 'bot', message)
      return { status: 'sent', messageIds: [key] }
    },
    post: async (session, input) => {
      if (onMessage === null) throw new Error('the page is not connected to the bot')
      const key = `web:${session}:${input.id ?? randomUUID()}`
      const text = input.choice === undefined ? (input.text ?? '') : labelOf(session, input.choice)
      keep(session, key, 'person', { text, purpose: 'reply' })
      await onMessage({
        key,
        address: { channel: 'web', chat: session },
        sender: { id: session, displayName: null },
        group: false,
        addressed: true,
        at: localIso(clock.now()),
        text: input.choice === undefined ? text : '',
        ...(input.choice === undefined ? {} : { choice: input.choice }),
        attachments: input.attachments ?? [],
        forwarded: false,
        edited: false,
      })
      await settled(key)
      const reply = byKey.get(`reply:${key}`)
      return reply === undefined ? [] : [toMessage(reply)]
    },
    history: (session, limit = 200) => latest.all(session, limit).map(toMessage),
    forget: (session) => {
      sql.prepare('DELETE FROM web_messages WHERE session = ?').run(session)
    },
    subscribe: (session, listener) => {
      const those = listeners.get(session) ?? new Set()
      listeners.set(session, those.add(listener))
      return () => {
        those.delete(listener)
        if (those.size === 0) listeners.delete(session)
      }
    },
    ...(download === undefined ? {} : { download }),
    health: () => ({ state: onMessage === null ? 'stopped' : 'on', detail: null }),
  }
}

function toMessage({ id, from, message, at }: Row): WebMessage {
  return { id, from, message: JSON.parse(message) as OutboundMessage, at }
}
