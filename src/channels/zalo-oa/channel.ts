// A Zalo Official Account as a channel: webhook in, consultation messages out while the person's window is open, an
// approved template (ZNS) to the phone number when it is not. Nobody is written to at night unless they asked.

import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Address, Choice, Delivery, InboundMessage, OutboundMessage } from '../../message.ts'
import type { Channel, ChannelHealth, Clock, Log } from '../channel.ts'
import { toPlainText } from '../format.ts'
import { fetchMedia } from '../media.ts'
import { listChoices } from '../render.ts'
import { createRedactor, sameSecret } from '../secrets.ts'
import { pause, type Supervised, supervise } from '../supervise.ts'
import { msUntilMorning } from '../vietnam-time.ts'
import { createTally, createWebhook } from '../webhook.ts'
import { ZALO_MEDIA_HOSTS } from '../zalo-http.ts'
import { createZaloOaClient, type ZALO_OA_ROOTS } from './client.ts'
import { ZaloOaApiError } from './errors.ts'
import { CHOICE_MARK, readMac, readOaEvent, signEvent, timestampOf } from './event.ts'
import { createFileTokenStore, type TokenStore } from './token-store.ts'
import { createOaTokens } from './tokens.ts'

export interface ZaloOaOptions {
  appId: string
  /** For OAuth. */
  appSecret: string
  /** The OA secret key, another one: for webhook signatures. */
  secretKey: string
  refreshToken: string
  /** File in the state folder that keeps the rotated pair. */
  tokenFile: string
  tokenStore?: TokenStore
  roots?: Partial<typeof ZALO_OA_ROOTS>
  /** When the person last wrote, for reminders after a restart; `null` when unknown. */
  lastInteraction?: (chat: string) => Promise<Date | null>
  /** Messages between 48 hours and 7 days after the person's last one cost money; default true: send them. */
  paidConsultation?: boolean
  /** Reaches people outside every window by phone number, for money. */
  zns?: {
    templateId: string
    /** "84912345678", or `null` when unknown. */
    phoneOf: (chat: string) => Promise<string | null>
    /** The template's parameters; default one parameter `noi_dung` with the text. */
    data?: (message: OutboundMessage) => Record<string, string>
  }
  log: Log
  clock: Clock
  timing?: Partial<Timing>
}

interface Timing {
  callTimeoutMs: number
  firstPauseMs: number
  tokenCheckMs: number
}

const TIMING: Timing = { callTimeoutMs: 15_000, firstPauseMs: 1000, tokenCheckMs: 10 * 60_000 }
const PATH = '/webhooks/zalo-oa'
const HOUR_MS = 3_600_000
const FREE_WINDOW_MS = 48 * HOUR_MS
const PAID_WINDOW_MS = 7 * 24 * HOUR_MS
const MAX_IMAGE = 1024 * 1024
const MAX_FILE = 5 * 1024 * 1024
const MAX_REMEMBERED = 50_000
const ZNS_TEXT = 400

export function createZaloOaChannel(options: ZaloOaOptions): Channel {
  const { log, clock } = options
  const timing = { ...TIMING, ...options.timing }
  const redact = (text: string) =>
    createRedactor([options.appSecret, options.secretKey, ...(tokens?.secrets() ?? [])])(text)
  const client = createZaloOaClient({
    appId: options.appId,
    appSecret: options.appSecret,
    ...(options.roots === undefined ? {} : { roots: options.roots }),
    timeoutMs: timing.callTimeoutMs,
    redact,
  })
  const tokens = createOaTokens({
    client,
    store: options.tokenStore ?? createFileTokenStore(options.tokenFile),
    refreshToken: options.refreshToken,
    clock,
    log,
  })
  const tally = createTally(log, clock, (error) => redact(String(error)))
  const interactions = new Map<string, number>()
  let health: ChannelHealth = { state: 'starting', detail: null }
  let running: Supervised | null = null
  let onMessage: (message: InboundMessage) => Promise<void> = async () => {
    throw new Error('channel not started')
  }

  const webhook = createWebhook({
    path: PATH,
    isProbe: (body) => body === '{}' || body === '',
    authenticate: (headers) => (headers.get('x-zevent-signature') === null ? 'missing' : 'ok'),
    verify(headers, body, event) {
      const expected = signEvent(options.appId, body, timestampOf(event), options.secretKey)
      return sameSecret(readMac(headers.get('x-zevent-signature') ?? ''), expected) ? 'ok' : 'wrong'
    },
    read: (event) => readOaEvent(event, clock.now()),
    async store(message) {
      await onMessage(message)
      remember(message)
    },
    tally,
    clock,
  })

  return {
    name: 'zalo-oa',
    limits: { text: 1900, buttons: 5 },
    pace: { perSecond: 10, perChatMs: 500, chatBurst: 5 },
    async start(handler) {
      onMessage = handler
      running ??= supervise({ run: keepTokens, onFailure: noteFailure, firstPauseMs: timing.firstPauseMs })
    },
    async stop() {
      await running?.stop(8000)
      running = null
      health = { state: 'stopped', detail: null }
    },
    send,
    webhook,
    download: (attachment, maxBytes) => {
      const origins = Object.values(options.roots ?? {}).map((root) => new URL(root).origin)
      return fetchMedia(attachment.ref, { hosts: ZALO_MEDIA_HOSTS, origins }, maxBytes)
    },
    health: () => health,
    counters: () => tally.read(),
  }

  async function keepTokens(stop: AbortSignal, healthy: () => void): Promise<void> {
    while (!stop.aborted) {
      await tokens.keepFresh()
      healthy()
      if (health.state !== 'on') log.info({}, 'zalo oa channel on')
      health = { state: 'on', detail: null }
      await pause(timing.tokenCheckMs, stop)
    }
  }

  function noteFailure(error: unknown, failures: number): number | null {
    if (failures === 1 || failures % 20 === 0)
      log.error({ err: redact(String(error)), failures }, 'zalo oa token not renewed')
    if (error instanceof ZaloOaApiError && error.fault === 'consent') {
      needConsent()
      return timing.firstPauseMs * 300
    }
    if (failures >= 3)
      health = { state: 'degraded', detail: 'Chưa đổi được token của Zalo OA; sẽ tự thử lại.' }
    return null
  }

  function needConsent(): void {
    health = {
      state: 'refused',
      detail: 'Zalo không nhận ZALO_OA_REFRESH_TOKEN; quản trị viên OA cần cấp quyền lại và đặt token mới.',
    }
  }

  function remember(message: InboundMessage): void {
    if (interactions.size >= MAX_REMEMBERED) interactions.clear()
    interactions.set(message.address.chat, Date.parse(message.at))
  }

  async function send(to: Address, message: OutboundMessage): Promise<Delivery> {
    if (message.purpose !== 'reply') {
      const waitMs = msUntilMorning(clock.now())
      if (waitMs > 0)
        return {
          status: 'failed',
          reason: 'Zalo không cho gửi tin từ 22 giờ đến 6 giờ',
          retryAfterMs: waitMs,
        }
      if (await isWindowClosed(to.chat)) return sendTemplate(to, message)
    }
    const messageIds: string[] = []
    try {
      if (message.text !== '') messageIds.push(await sendText(to.chat, message))
      for (const file of message.files ?? []) messageIds.push(await sendFile(to.chat, file))
    } catch (error) {
      if (!(error instanceof ZaloOaApiError))
        return { status: 'failed', reason: 'không đọc được tệp cần gửi' }
      if (error.fault === 'window' && message.purpose !== 'reply') return sendTemplate(to, message)
      const outcome = judge(error)
      return messageIds.length > 0 && outcome.status === 'failed'
        ? { status: 'unknown', reason: outcome.reason }
        : outcome
    }
    return messageIds.length > 0
      ? { status: 'sent', messageIds }
      : { status: 'failed', reason: 'tin nhắn trống' }
  }

  /** A file that cannot be read, a token that cannot be kept: nothing has left. */
  function notPrepared(error: unknown): Delivery {
    log.error({ err: redact(String(error)) }, 'zalo oa message not prepared')
    return { status: 'failed', reason: 'không chuẩn bị được tin để gửi qua Zalo OA' }
  }

  /** True when the person's silence is known to be too long; unknown is left to Zalo to say. */
  async function isWindowClosed(chat: string): Promise<boolean> {
    const stored = (await options.lastInteraction?.(chat))?.getTime()
    const last = Math.max(stored ?? 0, interactions.get(chat) ?? 0)
    if (last === 0) return false
    return (
      clock.now().getTime() - last > ((options.paidConsultation ?? true) ? PAID_WINDOW_MS : FREE_WINDOW_MS)
    )
  }

  async function sendText(chat: string, message: OutboundMessage): Promise<string> {
    const text = toPlainText(message.text)
    const choices = message.choices ?? []
    if (choices.length === 0) return withToken((token) => client.sendMessage(token, chat, { text }))
    try {
      const attachment = { type: 'template', payload: { buttons: choices.map(toButton) } }
      return await withToken((token) => client.sendMessage(token, chat, { text, attachment }))
    } catch (error) {
      if (!(error instanceof ZaloOaApiError) || error.code !== -201) throw error
      log.warn({ err: error.message }, 'zalo oa refused buttons, sent as numbered lines')
      return withToken((token) => client.sendMessage(token, chat, { text: listChoices(text, choices) }))
    }
  }

  async function sendFile(chat: string, file: { path: string; name: string; mime: string }): Promise<string> {
    const bytes = await readFile(file.path)
    const payload = await uploaded(file, bytes)
    if (payload !== null) return withToken((token) => client.sendMessage(token, chat, payload))
    const text = `Zalo không nhận tệp “${file.name}”; tệp có trên trang web của hệ thống.`
    return withToken((token) => client.sendMessage(token, chat, { text }))
  }

  /** The message that carries the file, or `null` when Zalo takes no file of this kind or size. */
  async function uploaded(file: { name: string; mime: string }, bytes: Uint8Array): Promise<object | null> {
    if (/^image\/(jpeg|png)$/.test(file.mime) && bytes.byteLength <= MAX_IMAGE) {
      const id = await withToken((token) => client.upload(token, 'image', file.name, bytes))
      const elements = [{ media_type: 'image', attachment_id: id }]
      return { attachment: { type: 'template', payload: { template_type: 'media', elements } } }
    }
    if (!/\.(pdf|docx?)$/i.test(file.name) || bytes.byteLength > MAX_FILE) return null
    const token = await withToken((access) => client.upload(access, 'file', file.name, bytes))
    return { attachment: { type: 'file', payload: { token } } }
  }

  async function sendTemplate(to: Address, message: OutboundMessage): Promise<Delivery> {
    const phone = (await options.zns?.phoneOf(to.chat)) ?? null
    if (options.zns === undefined || phone === null) return { status: 'unreachable', reason: 'window' }
    const text = toPlainText(message.text).replace(/\s+/g, ' ').trim()
    const template = {
      phone,
      template_id: options.zns.templateId,
      template_data: options.zns.data?.(message) ?? { noi_dung: cut(text, ZNS_TEXT) },
      tracking_id: createHash('sha256').update(`${to.chat}|${text}`).digest('hex').slice(0, 32),
    }
    try {
      return {
        status: 'sent',
        messageIds: [await withToken((token) => client.sendTemplate(token, template))],
      }
    } catch (error) {
      return error instanceof ZaloOaApiError ? judge(error) : notPrepared(error)
    }
  }

  /** Calls with the current token; one that Zalo refuses is renewed once and the call repeated once. */
  async function withToken<T>(call: (token: string) => Promise<T>): Promise<T> {
    try {
      const token = await tokens.access()
      try {
        return await call(token)
      } catch (error) {
        if (!(error instanceof ZaloOaApiError) || error.fault !== 'token') throw error
        return await call(await tokens.renew(token))
      }
    } catch (error) {
      if (!(error instanceof ZaloOaApiError)) throw error
      if (error.fault === 'consent') needConsent()
      if (error.fault === 'alarm') {
        health = { state: 'degraded', detail: `Zalo OA: ${error.description} (mã ${error.code}).` }
        log.error({ err: error.message }, 'zalo oa needs its administrator')
      }
      throw error
    }
  }

  function judge(error: ZaloOaApiError): Delivery {
    const { code, description, fault } = error
    const reason = code === 0 ? 'không liên lạc được với Zalo OA' : `Zalo OA: ${description} (mã ${code})`
    // a token that could not be renewed: the message itself never left
    const onlyToken = error.method === 'access_token'
    if (error.reach === 'maybe-arrived' && !onlyToken) return { status: 'unknown', reason }
    switch (fault) {
      case 'not-following':
        return { status: 'unreachable', reason: 'not-following' }
      case 'blocked':
        return { status: 'unreachable', reason: 'blocked' }
      case 'window':
        return { status: 'unreachable', reason: 'window' }
      case 'quota':
        return { status: 'unreachable', reason: 'quota' }
      case 'night':
        return { status: 'failed', reason, retryAfterMs: msUntilMorning(clock.now()) || HOUR_MS }
      case 'rate':
        return { status: 'failed', reason, retryAfterMs: 3000 }
      case 'retry':
        return { status: 'failed', reason, retryAfterMs: 1000 }
      case 'token':
      case 'consent':
      case 'alarm':
      case 'refused':
        return onlyToken && code === 0
          ? { status: 'failed', reason, retryAfterMs: 1000 }
          : { status: 'failed', reason }
    }
  }
}

function toButton(choice: Choice) {
  return choice.url === undefined
    ? { title: choice.label, type: 'oa.query.hide', payload: `${CHOICE_MARK}${choice.id}` }
    : { title: choice.label, type: 'oa.open.url', payload: { url: choice.url } }
}

function cut(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1).replace(/\s+\S*$/, '')}…`
}
