// The Telegram Bot API through telegraf's client, with what it lacks: a time limit on every call, errors that carry
// no token and no message text, and updates read without losing digits. Only this file and telegram.ts know telegraf.

import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import { Telegraf, TelegramError } from 'telegraf'
import type { Opts, Telegram as TelegramMethods } from 'telegraf/types'
import { withDeadline } from './deadline.ts'
import { type Reach, reachOf } from './failure.ts'
import { parseJson } from './json.ts'
import { createRedactor, type Redact } from './secrets.ts'
import { pause } from './supervise.ts'

export const TELEGRAM_API_ROOT = 'https://api.telegram.org'

/** What Telegram answered, or that it did not answer (`code` 0). */
export class TelegramApiError extends Error {
  readonly method: string
  readonly code: number
  readonly description: string
  readonly reach: Reach
  readonly retryAfterMs: number | undefined
  readonly migrateTo: string | undefined

  constructor(
    method: string,
    answer: { code: number; description: string; reach?: Reach; retryAfterMs?: number; migrateTo?: string },
  ) {
    super(`${method}: ${answer.code} ${answer.description}`)
    this.name = 'TelegramApiError'
    this.method = method
    this.code = answer.code
    this.description = answer.description
    this.reach = answer.reach ?? 'maybe-arrived'
    this.retryAfterMs = answer.retryAfterMs
    this.migrateTo = answer.migrateTo
  }
}

export interface TelegramApi {
  /** A fresh telegraf instance: a stopped one cannot be started again. `stop` cuts its start-up calls short. */
  createBot(stop: AbortSignal): Telegraf
  /** Throws TelegramApiError only. */
  call<M extends keyof TelegramMethods>(
    method: M,
    payload: Opts<M>,
    timeoutMs?: number,
  ): Promise<ReturnType<TelegramMethods[M]>>
  redact: Redact
}

export interface TelegramApiOptions {
  token: string
  apiRoot?: string
  /** Seconds a poll waits on Telegram's side. */
  pollSeconds: number
  callTimeoutMs: number
  storeTimeoutMs: number
  /** Told of every poll: `null` when it was answered. Returns the milliseconds to wait before the next one. */
  onPoll: (error: TelegramApiError | null) => number
}

/** Milliseconds added to the poll's own waiting time before the connection counts as hung. */
const POLL_GRACE_MS = 15_000

export function createTelegramApi(options: TelegramApiOptions): TelegramApi {
  const redact = createRedactor([options.token])
  const apiRoot = (options.apiRoot ?? TELEGRAM_API_ROOT).replace(/\/*$/, '/')
  // @NOTE a kept-alive connection that the server just closed would turn a safe send into an unknown one
  const agent = apiRoot.startsWith('https:') ? new HttpsAgent({ keepAlive: false }) : new HttpAgent()
  const createClient = () => {
    const bot = new Telegraf(options.token, {
      telegram: { apiRoot, webhookReply: false },
      handlerTimeout: options.storeTimeoutMs,
    })
    bot.telegram.options.agent = agent as HttpsAgent // the constructor would drop it for plain http
    return bot
  }
  const sender = createClient().telegram

  return { createBot, call, redact }

  async function call<M extends keyof TelegramMethods>(
    method: M,
    payload: Opts<M>,
    timeoutMs = options.callTimeoutMs,
  ): Promise<ReturnType<TelegramMethods[M]>> {
    try {
      return await withDeadline(timeoutMs, undefined, (signal) =>
        sender.callApi(method, payload, { signal: asShim(signal) }),
      )
    } catch (error) {
      throw toApiError(method, error, redact)
    }
  }

  function createBot(stop: AbortSignal): Telegraf {
    const bot = createClient()
    const original = bot.telegram.callApi.bind(bot.telegram)
    const limited = async (method: string, payload: object, given: { signal?: unknown } = {}) => {
      if (method === 'getUpdates') return poll(payload, given.signal as AbortSignal | undefined)
      return withDeadline(options.callTimeoutMs, stop, (signal) =>
        original(method as 'getMe', payload as Opts<'getMe'>, { signal: asShim(signal) }),
      )
    }
    bot.telegram.callApi = limited as typeof bot.telegram.callApi
    return bot
  }

  /** One long poll. Outages wait here and give no updates; what ends polling (400, 401, 404, 409) is thrown. */
  async function poll(payload: object, aborted: AbortSignal | undefined): Promise<unknown[]> {
    // telegraf's last request on stop asks for nothing: it only confirms what was handed out
    const confirming = !('timeout' in payload)
    const asked = confirming ? payload : { ...payload, timeout: options.pollSeconds }
    const waitMs = confirming ? 3000 : options.pollSeconds * 1000 + POLL_GRACE_MS
    try {
      const updates = await withDeadline(waitMs, aborted, (signal) => getUpdates(asked, signal))
      options.onPoll(null)
      return updates
    } catch (error) {
      if (aborted?.aborted) throw Object.assign(new Error('polling stopped'), { name: 'AbortError' })
      const failure = toApiError('getUpdates', error, redact)
      if (confirming) throw failure
      const pauseMs = options.onPoll(failure)
      if ([400, 401, 404, 409].includes(failure.code)) throw failure
      await pause(pauseMs, aborted)
      return []
    }
  }

  async function getUpdates(payload: object, signal: AbortSignal): Promise<unknown[]> {
    const response = await fetch(new URL(`./bot${options.token}/getUpdates`, apiRoot), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(payload),
      redirect: 'error',
      signal,
    })
    const answer = readEnvelope(await response.text(), response.status)
    if (!answer.ok)
      throw new TelegramError({ error_code: answer.code, description: answer.description, ...answer.rest })
    return Array.isArray(answer.result) ? answer.result : []
  }
}

/** A failure of any kind as TelegramApiError; nothing of the request is kept. */
export function toApiError(method: string, error: unknown, redact: Redact): TelegramApiError {
  if (error instanceof TelegramApiError) return error
  if (error instanceof TelegramError) {
    const { retry_after: retryAfter, migrate_to_chat_id: migrateTo } = error.parameters ?? {}
    return new TelegramApiError(method, {
      code: Number(error.code) || 0,
      description: redact(String(error.description ?? '')),
      ...(retryAfter === undefined ? {} : { retryAfterMs: Number(retryAfter) * 1000 }),
      ...(migrateTo === undefined ? {} : { migrateTo: String(migrateTo) }),
    })
  }
  const reach = reachOf(error)
  return new TelegramApiError(method, { code: 0, description: redact(describeNetwork(error)), reach })
}

function describeNetwork(error: unknown): string {
  if (!(error instanceof Error)) return 'no answer'
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'no answer in time'
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message
}

function readEnvelope(text: string, status: number) {
  const body = tryParse(text)
  if (typeof body === 'object' && body !== null && 'ok' in body) {
    if (body.ok === true) return { ok: true as const, result: 'result' in body ? body.result : null }
    const code = 'error_code' in body ? Number(body.error_code) : status
    const description = 'description' in body ? String(body.description) : ''
    const rest = 'parameters' in body ? { parameters: body.parameters as { retry_after?: number } } : {}
    return { ok: false as const, code, description, rest }
  }
  // a page of some proxy: an outage, never a verdict on the token
  return { ok: false as const, code: status >= 500 ? status : 599, description: 'not JSON', rest: {} }
}

function tryParse(text: string): unknown {
  try {
    return parseJson(text)
  } catch {
    return undefined
  }
}

type ShimSignal = NonNullable<NonNullable<Parameters<Telegraf['telegram']['callApi']>[2]>['signal']>

/** telegraf's types ask for an old shim of AbortSignal; the platform's own works. */
function asShim(signal: AbortSignal): ShimSignal {
  return signal as unknown as ShimSignal
}
