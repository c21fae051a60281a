// What every way of reaching people has in common: Telegram, Zalo Bot, Zalo Official Account, the page, the terminal.
// No platform type leaves this folder: a channel speaks InboundMessage, OutboundMessage and Delivery, nothing else.

import type {
  Address,
  Attachment,
  ChannelName,
  Delivery,
  InboundMessage,
  OutboundMessage,
} from '../message.ts'

export interface Channel {
  readonly name: ChannelName
  /** Starts receiving. `onMessage` resolves once the message is stored; only then is the platform told (200 / next poll). */
  start(onMessage: (message: InboundMessage) => Promise<void>): Promise<void>
  /** Sends one message that already fits `limits`; never throws for what a platform can answer. */
  send(to: Address, message: OutboundMessage): Promise<Delivery>
  /** Takes no more messages, finishes what it holds, and resolves within 10 s. */
  stop(): Promise<void>
  typing?(to: Address): Promise<void>
  /** Handler for the web server to mount: raw body in, status out. */
  webhook?: WebhookHandler
  /** Fetches an attachment's bytes, size-capped, from the platform's hosts only. */
  download?(attachment: Attachment, maxBytes: number): Promise<Uint8Array>
  /** Health for /health: state, and the last error without secrets. */
  health(): ChannelHealth
  /** What one message may hold; absent where nothing limits it. */
  readonly limits?: ChannelLimits
  /** How fast the platform lets a bot write; absent where nothing limits it. */
  readonly pace?: Pace
  /** Requests refused and events ignored since start, by reason, for /metrics. */
  counters?(): Record<string, number>
}

export interface WebhookHandler {
  path: string
  handle(request: WebhookRequest): Promise<WebhookResponse>
}

export interface WebhookRequest {
  headers: Headers
  body: Uint8Array
}

export interface WebhookResponse {
  status: number
  body: string
}

export interface ChannelHealth {
  state: 'starting' | 'on' | 'degraded' | 'stopped' | 'refused'
  /** One Vietnamese sentence for the operator; `null` when all is well. */
  detail: string | null
}

export interface ChannelLimits {
  /** UTF-16 units of text in one message. */
  text: number
  /** Most choices that can be buttons; 0 where the platform has none and choices become numbered lines. */
  buttons: number
}

export interface Pace {
  /** Messages a second over all chats for what nobody asked for; replies use the same budget but do not wait for it. */
  perSecond: number
  /** Milliseconds between two messages to one chat, once `chatBurst` messages went out at once. */
  perChatMs: number
  chatBurst: number
}

export interface Clock {
  now(): Date
}

/** The part of pino that channels use: a constant message with fields. */
export interface Log {
  debug(fields: object, message: string): void
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}
