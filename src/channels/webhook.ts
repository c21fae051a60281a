// The guard before every webhook: size, probe, secret, JSON, flood; then the message is stored, then the platform gets 200.
// A request that fails the guard leaves nothing behind but a counter; its log line comes at most once a minute.

import type { InboundMessage } from '../message.ts'
import type { Clock, Log, WebhookHandler, WebhookRequest, WebhookResponse } from './channel.ts'
import { decodeUtf8, parseJson } from './json.ts'
import { sameSecret } from './secrets.ts'

const MAX_BODY = 1024 * 1024
const FLOOD = { windowMs: 10_000, messages: 120, senders: 10_000 }

export type Verdict = 'ok' | 'missing' | 'wrong'

export interface WebhookOptions {
  path: string
  /** Whether the body is only the platform trying the address; an empty body always is. */
  isProbe?: (body: string) => boolean
  /** Looks at headers alone, before the body is read as JSON. */
  authenticate: (headers: Headers) => Verdict
  /** Looks at the body as well, where the platform signs it. */
  verify?: (headers: Headers, body: Uint8Array, event: unknown) => Verdict
  /** The message in an event, or `null` for an event that is none. */
  read: (event: unknown) => InboundMessage | null
  /** Resolves once the message is stored. */
  store: (message: InboundMessage) => Promise<void>
  tally: Tally
  clock: Clock
}

/** For platforms that send the secret in a header of its own; without one that is set, nothing passes. */
export function bySecretHeader(name: string, secret: string): WebhookOptions['authenticate'] {
  return (headers) => {
    const given = headers.get(name)
    if (given === null || secret === '') return 'missing'
    return sameSecret(given, secret) ? 'ok' : 'wrong'
  }
}

export function createWebhook(options: WebhookOptions): WebhookHandler {
  const flood = createFloodGate(options.clock)
  const { tally } = options
  return { path: options.path, handle }

  async function handle({ headers, body }: WebhookRequest): Promise<WebhookResponse> {
    if (body.byteLength > MAX_BODY) return refuse(413, 'too-large')
    if (body.byteLength === 0) return accept('probe')
    const early = options.authenticate(headers)
    const text = early === 'ok' || body.byteLength < 64 ? decodeUtf8(body) : null
    if (text !== null && (options.isProbe?.(text.trim()) ?? false)) return accept('probe')
    if (early !== 'ok') return unauthorized(early)
    const event = text === null ? undefined : readEvent(text)
    if (event === undefined) return refuse(400, 'bad-json')
    const late = options.verify?.(headers, body, event) ?? 'ok'
    return late === 'ok' ? receive(event) : unauthorized(late)
  }

  async function receive(event: object): Promise<WebhookResponse> {
    const message = options.read(event)
    if (message === null) return accept('ignored')
    if (!flood(message.sender.id)) return refuse(429, 'flood')
    try {
      await options.store(message)
    } catch (error) {
      tally.count('not-stored', error)
      return { status: 500, body: 'not stored' }
    }
    return accept('received')
  }

  function accept(reason: string): WebhookResponse {
    tally.countQuietly(reason)
    return { status: 200, body: 'ok' }
  }

  function unauthorized(verdict: 'missing' | 'wrong'): WebhookResponse {
    return verdict === 'missing' ? refuse(401, 'no-secret') : refuse(403, 'wrong-secret')
  }

  function refuse(status: number, reason: string): WebhookResponse {
    tally.count(reason)
    return { status, body: reason }
  }
}

function readEvent(text: string): object | undefined {
  try {
    const event = parseJson(text)
    return typeof event === 'object' && event !== null ? event : undefined
  } catch {
    return undefined
  }
}

/** True while a sender stays under the limit of its window; bounded in memory whatever the number of senders. */
function createFloodGate(clock: Clock): (sender: string) => boolean {
  let windowStart = 0
  let seen = new Map<string, number>()
  return (sender) => {
    const now = clock.now().getTime()
    if (now - windowStart >= FLOOD.windowMs || now < windowStart || seen.size > FLOOD.senders) {
      windowStart = now
      seen = new Map()
    }
    const count = (seen.get(sender) ?? 0) + 1
    seen.set(sender, count)
    return count <= FLOOD.messages
  }
}

export interface Tally {
  /** Counts, and logs at most once a minute for each reason. */
  count(reason: string, error?: unknown): void
  countQuietly(reason: string): void
  read(): Record<string, number>
}

export function createTally(log: Log, clock: Clock, describe: (error: unknown) => string): Tally {
  const counts = new Map<string, number>()
  const loggedAt = new Map<string, number>()
  const add = (reason: string) => {
    const count = (counts.get(reason) ?? 0) + 1
    counts.set(reason, count)
    return count
  }
  return {
    count(reason, error) {
      const count = add(reason)
      const now = clock.now().getTime()
      if (Math.abs(now - (loggedAt.get(reason) ?? 0)) < 60_000) return
      loggedAt.set(reason, now)
      log.warn({ reason, count, ...(error === undefined ? {} : { err: describe(error) }) }, 'webhook refused')
    },
    countQuietly: (reason) => void add(reason),
    read: () => Object.fromEntries(counts),
  }
}
