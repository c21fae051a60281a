// Vocabulary of a conversation: what reaches the bot from any channel and what leaves it.

import type { Answer } from './answer.ts'

export type ChannelName = 'telegram' | 'zalo-bot' | 'zalo-oa' | 'web' | 'console'

/** Where a chat is. `chat` is the platform's id as a string (ids go beyond 2^53). */
export interface Address {
  channel: ChannelName
  chat: string
}

export interface Attachment {
  kind: 'photo' | 'video' | 'voice' | 'file' | 'sticker'
  /** What the channel needs to fetch the bytes (file id or address); never shown to people. */
  ref: string
  name?: string
  mime?: string
  /** Size in bytes as announced by the platform. */
  bytes?: number
}

export interface InboundMessage {
  /** The platform's own key of this delivery; the same for a redelivery ("telegram:881", "zalo-bot:…"). */
  key: string
  address: Address
  sender: { id: string; displayName: string | null }
  /** True in a group chat; `addressed` is then true only when the bot is meant (mention, reply, command). */
  group: boolean
  addressed: boolean
  /** When it was written, ISO with offset. */
  at: string
  /** Text or caption; empty when there is none. */
  text: string
  /** Id of a pressed choice. */
  choice?: string
  attachments: Attachment[]
  /** Messages of one album share it. */
  album?: string
  location?: { latitude: number; longitude: number }
  forwarded: boolean
  edited: boolean
}

/** One of the things a person can pick; a button where the platform has them, else a numbered line. */
export interface Choice {
  id: string
  label: string
  /** Opens an address instead of answering. */
  url?: string
  /** A button or nothing: where the platform has none it is left out, and no number means it. */
  buttonOnly?: true
}

export interface OutboundMessage {
  /** Plain text; `**…**` is the only markup and becomes bold where the platform can. Everything else is inert. */
  text: string
  choices?: Choice[]
  files?: { path: string; name: string; mime: string }[]
  /** The same when a message is sent again after a crash; a channel of our own (the page) then shows it once. */
  key?: string
  /** The answer behind the text, on the page only, which shows its sources itself. */
  answer?: Answer
  /** Decides pacing and windows: replies first; notices only when the platform allows one. */
  purpose: 'reply' | 'reminder' | 'notice'
}

export type Delivery =
  | { status: 'sent'; messageIds: string[] }
  /** The platform surely did not take it; `retryAfterMs` when trying again may help. */
  | { status: 'failed'; reason: string; retryAfterMs?: number }
  /** The request left but no answer came: it may have been delivered. */
  | { status: 'unknown'; reason: string }
  /** This chat cannot be written to until the person acts. */
  | { status: 'unreachable'; reason: 'blocked' | 'not-following' | 'window' | 'quota' | 'no-chat' }

/**
 * Sends a message. `leaving` is awaited once, right before the first request leaves: what the caller notes there is
 * on disk before anything can arrive. When it rejects, nothing is sent.
 */
export type Deliver = (
  to: Address,
  message: OutboundMessage,
  leaving?: () => Promise<void>,
) => Promise<Delivery>

/** Words of documents and people inside our sentences: on one line, and without the one sign that is markup. */
export function inert(words: string): string {
  return words.replace(/\*\*/g, '').replace(/\s+/g, ' ').trim()
}
