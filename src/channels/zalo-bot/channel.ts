// Zalo Bot as a channel. Polling hands each update out once and forgets it, so an update is stored before the next poll,
// and a stop waits for the poll in flight. The platform has no buttons and no files: choices are numbered lines.

import type { Address, Delivery, InboundMessage, OutboundMessage } from '../../message.ts'
import type { Channel, ChannelHealth, Clock, Log } from '../channel.ts'
import { toPlainText } from '../format.ts'
import { fetchMedia } from '../media.ts'
import { createQuotaMeter } from '../quota.ts'
import { createRedactor } from '../secrets.ts'
import { pause, type Supervised, supervise } from '../supervise.ts'
import { bySecretHeader, createTally, createWebhook } from '../webhook.ts'
import { ZALO_MEDIA_HOSTS } from '../zalo-http.ts'
import { createZaloBotClient, ZALO_BOT_API_ROOT, ZaloBotApiError } from './client.ts'
import { readZaloBotUpdate, unwrapUpdates } from './update.ts'

export interface ZaloBotOptions {
  token: string
  /** Base address of the platform; default the official one. */
  apiRoot?: string
  mode: 'polling' | 'webhook'
  /** 8–256 characters; required in webhook mode. */
  webhookSecret?: string
  /** Base of the webhook's public address; required in webhook mode. */
  publicUrl?: string
  /** Where the month's count of messages is kept. */
  quotaFile?: string
  /** Messages a month; default 3000, the free plan. */
  monthlyQuota?: number
  /** A public address from which Zalo can fetch a file for minutes, or `null`; without it files are only named. */
  fileUrl?: (file: { path: string; name: string; mime: string }) => Promise<string | null>
  log: Log
  clock: Clock
  timing?: Partial<Timing>
}

interface Timing {
  pollSeconds: number
  /** A poll without answer for this long is hung; longer than the platform's own 31 s, whatever was asked. */
  pollTimeoutMs: number
  callTimeoutMs: number
  photoTimeoutMs: number
  firstPauseMs: number
  /** How long a stop waits for the poll in flight: cutting it could lose the update it brings. */
  stopGraceMs: number
}

const TIMING: Timing = {
  pollSeconds: 5,
  pollTimeoutMs: 40_000,
  callTimeoutMs: 15_000,
  photoTimeoutMs: 150_000,
  firstPauseMs: 1000,
  stopGraceMs: 7000,
}
const PATH = '/webhooks/zalo-bot'
const RECHECK_WEBHOOK_MS = 15 * 60_000

export function createZaloBotChannel(options: ZaloBotOptions): Channel {
  const { log, clock, token } = options
  const timing = { ...TIMING, ...options.timing }
  const client = createZaloBotClient({
    token,
    ...(options.apiRoot === undefined ? {} : { apiRoot: options.apiRoot }),
    timeoutMs: timing.callTimeoutMs,
  })
  const identity = {
    id: null as string | null,
    account: null as string | null,
    key: token.split(':')[0] ?? '',
  }
  const quota = createQuotaMeter({
    limit: options.monthlyQuota ?? 3000,
    clock,
    ...(options.quotaFile === undefined ? {} : { file: options.quotaFile }),
  })
  const redact = createRedactor([token, options.webhookSecret])
  const tally = createTally(log, clock, (error) => redact(String(error)))
  let health: ChannelHealth = { state: 'starting', detail: null }
  let outages = 0
  let quotaWarned = false
  let running: Supervised | null = null
  let onMessage: (message: InboundMessage) => Promise<void> = async () => {
    throw new Error('channel not started')
  }

  const secret = options.webhookSecret ?? ''
  const webhook = createWebhook({
    path: PATH,
    authenticate: bySecretHeader('x-bot-api-secret-token', secret),
    read(event) {
      if (health.state === 'degraded') health = { state: 'on', detail: null }
      const [update] = unwrapUpdates(event)
      return readZaloBotUpdate(update, identity, clock.now())
    },
    store: (message) => onMessage(message),
    tally,
    clock,
  })

  return {
    name: 'zalo-bot',
    limits: { text: 1900, buttons: 0 },
    pace: { perSecond: 5, perChatMs: 500, chatBurst: 5 },
    async start(handler) {
      onMessage = handler
      const run = options.mode === 'polling' ? poll : register
      running ??= supervise({ run, onFailure: noteFailure, firstPauseMs: timing.firstPauseMs })
    },
    async stop() {
      await running?.stop(timing.stopGraceMs + 1000)
      running = null
      health = { state: 'stopped', detail: null }
    },
    send,
    typing: async (to) => {
      await client
        .call('sendChatAction', { chat_id: to.chat, action: 'typing' }, { timeoutMs: 5000 })
        .catch(() => null)
    },
    ...(options.mode === 'webhook' ? { webhook } : {}),
    download: (attachment, maxBytes) =>
      fetchMedia(attachment.ref, { hosts: ZALO_MEDIA_HOSTS, origins: [new URL(root()).origin] }, maxBytes),
    health: () => health,
    counters: () => ({ ...tally.read(), 'sent-this-month': quota.used() }),
  }

  function root(): string {
    return options.apiRoot ?? ZALO_BOT_API_ROOT
  }

  async function learnIdentity(): Promise<void> {
    const me = await client.call('getMe', {})
    if (typeof me !== 'object' || me === null) return
    identity.id = 'id' in me ? String(me.id) : null
    identity.account = 'account_name' in me ? String(me.account_name) : null
    log.info({ groups: 'can_join_groups' in me && me.can_join_groups === true }, 'zalo bot token accepted')
  }

  async function poll(stop: AbortSignal, healthy: () => void): Promise<void> {
    const cut = new AbortController()
    let timer: NodeJS.Timeout | undefined
    const cutLater = () => {
      timer = setTimeout(() => cut.abort(), timing.stopGraceMs)
    }
    stop.addEventListener('abort', cutLater, { once: true })
    try {
      await learnIdentity()
      await removeWebhook()
      let checkedAt = performance.now()
      while (!stop.aborted) {
        const asked = performance.now()
        const updates = await pollOnce(cut.signal, stop)
        if (updates === null) continue
        healthy()
        noteReachable()
        for (const update of updates) await keep(update, cut.signal)
        // an idle answer that came at once would make this loop burn a processor
        if (updates.length === 0 && performance.now() - asked < 100) await pause(timing.firstPauseMs, stop)
        if (performance.now() - checkedAt < RECHECK_WEBHOOK_MS) continue
        checkedAt = performance.now()
        await removeWebhook()
      }
    } finally {
      stop.removeEventListener('abort', cutLater)
      clearTimeout(timer)
    }
  }

  /** The updates of one poll, none when nobody wrote; `null` after an outage, once it has waited. */
  async function pollOnce(cut: AbortSignal, stop: AbortSignal): Promise<unknown[] | null> {
    try {
      const result = await client.call(
        'getUpdates',
        { timeout: timing.pollSeconds },
        { timeoutMs: Math.max(timing.pollTimeoutMs, (timing.pollSeconds + 5) * 1000), signal: cut },
      )
      return unwrapUpdates(result)
    } catch (error) {
      if (!(error instanceof ZaloBotApiError)) throw error
      if (error.isIdlePoll) return []
      if (error.spoken && [400, 401, 404].includes(error.code)) throw error
      if (!stop.aborted) await pause(noteOutage(error), stop)
      return null
    }
  }

  /** Polling gets nothing while a webhook is set, without any error: the one that stands is removed. */
  async function removeWebhook(): Promise<void> {
    const info = await client.call('getWebhookInfo', {}).catch((error: unknown) => {
      if (error instanceof ZaloBotApiError && error.spoken && [400, 404].includes(error.code)) return null
      throw error
    })
    if (typeof info !== 'object' || info === null || !('url' in info) || !info.url) return
    log.warn({}, 'zalo bot had a webhook, removed because this service polls')
    await client.call('deleteWebhook', {}).catch((error: unknown) => {
      if (!(error instanceof ZaloBotApiError) || error.code !== 400) throw error
    })
  }

  /** Stores an update that Zalo will not hand out again: tries until it is stored or the service ends. */
  async function keep(update: unknown, cut: AbortSignal): Promise<void> {
    const message = readZaloBotUpdate(update, identity, clock.now())
    if (message === null) return
    for (let attempt = 1; ; attempt++) {
      try {
        await onMessage(message)
        if (attempt > 1) health = { state: 'on', detail: null }
        return
      } catch (error) {
        log.error({ key: message.key, attempt, err: redact(String(error)) }, 'zalo bot message not stored')
        if (cut.aborted) return
        health = { state: 'degraded', detail: 'Chưa lưu được tin nhắn từ Zalo; sẽ tự thử lại.' }
        await pause(Math.min(5000, timing.firstPauseMs * attempt), cut)
      }
    }
  }

  async function register(stop: AbortSignal, healthy: () => void): Promise<void> {
    await learnIdentity()
    const url = `${(options.publicUrl ?? '').replace(/\/+$/, '')}${PATH}`
    const result = await client.call('setWebhook', { url, secret_token: secret }, { timeoutMs: 60_000 })
    healthy()
    noteReachable()
    const problem = verificationProblem(result)
    if (problem !== null) {
      // Zalo keeps the address even so: the next event proves it well
      health = { state: 'degraded', detail: `Zalo chưa gọi được địa chỉ webhook (${problem}).` }
      log.warn({ outcome: problem }, 'zalo bot webhook not verified')
    }
    while (!stop.aborted) await pause(3_600_000, stop)
  }

  function noteReachable(): void {
    if (outages >= 3) log.info({ outages }, 'zalo bot reachable again')
    if (health.state === 'starting') log.info({ mode: options.mode }, 'zalo bot channel on')
    outages = 0
    if (health.state !== 'on') health = { state: 'on', detail: null }
  }

  /** Counts a real failure; one or two are not worth an alarm. Returns the milliseconds to wait. */
  function noteOutage(error: ZaloBotApiError): number {
    outages += 1
    if (outages === 3) {
      health = { state: 'degraded', detail: 'Không liên lạc được với Zalo Bot; sẽ tự thử lại.' }
      log.error({ err: error.message }, 'zalo bot unreachable')
    }
    return error.code === 429 ? 60_000 : Math.min(60_000, timing.firstPauseMs * 2 ** Math.min(outages - 1, 6))
  }

  function noteFailure(error: unknown, failures: number): number | null {
    const said = error instanceof ZaloBotApiError && error.spoken ? error : null
    if (failures === 1 || failures % 20 === 0)
      log.error({ err: redact(String(error)), failures }, 'zalo bot stopped')
    const next = fatalHealth(said, failures)
    if (next !== null) health = next
    if (health.state === 'refused') return timing.firstPauseMs * 300
    return said?.code === 426 ? 6 * 3_600_000 : null
  }

  async function send(to: Address, message: OutboundMessage): Promise<Delivery> {
    if (message.purpose !== 'reply' && quota.state() === 'spent')
      return { status: 'unreachable', reason: 'quota' }
    const messageIds: string[] = []
    const payloads = [
      ...(message.text === ''
        ? []
        : [{ method: 'sendMessage', payload: { text: toPlainText(message.text) } }]),
      ...(await Promise.all((message.files ?? []).map(filePayload))),
    ]
    for (const { method, payload } of payloads) {
      try {
        const timeoutMs = method === 'sendPhoto' ? timing.photoTimeoutMs : timing.callTimeoutMs
        const result = await client.call(method, { chat_id: to.chat, ...payload }, { timeoutMs })
        quota.count(1)
        if (typeof result === 'object' && result !== null && 'message_id' in result)
          messageIds.push(String(result.message_id))
      } catch (error) {
        if (!(error instanceof ZaloBotApiError)) throw error
        const outcome = judge(error, message.purpose)
        const partly = messageIds.length > 0 && outcome.status === 'failed'
        return partly ? { status: 'unknown', reason: outcome.reason } : outcome
      }
    }
    warnOfQuota()
    return payloads.length > 0
      ? { status: 'sent', messageIds }
      : { status: 'failed', reason: 'tin nhắn trống' }
  }

  /** Zalo fetches pictures itself; any other file can only be named, with its address where there is one. */
  async function filePayload(file: { path: string; name: string; mime: string }) {
    const url = (await options.fileUrl?.(file).catch(() => null)) ?? null
    if (url !== null && /^image\/(jpeg|png)$/.test(file.mime))
      return { method: 'sendPhoto', payload: { photo: url } }
    const text =
      url === null
        ? `Zalo không nhận tệp từ bot; tệp “${file.name}” có trên trang web của hệ thống.`
        : `Tệp “${file.name}”: ${url}`
    return { method: 'sendMessage', payload: { text } }
  }

  function warnOfQuota(): void {
    if (quota.state() === 'ok') quotaWarned = false
    else if (!quotaWarned) {
      quotaWarned = true
      log.warn({ used: quota.used() }, 'zalo bot quota of the month nearly used')
    }
  }
}

/** What an error that ended receiving means for the operator; `null` when it may be passing. */
function fatalHealth(said: ZaloBotApiError | null, failures: number): ChannelHealth | null {
  if (said?.code === 401 || (said?.code === 404 && said.method === 'getMe'))
    return {
      state: 'refused',
      detail: 'Zalo không nhận ZALO_BOT_TOKEN; hãy lấy lại token trong Zalo Bot Creator.',
    }
  if (said?.code === 426)
    return {
      state: 'degraded',
      detail: 'Hôm nay Zalo không cho đăng ký webhook thêm lần nào; sẽ thử lại sau.',
    }
  if (said?.code === 400 && said.method === 'setWebhook')
    return {
      state: 'degraded',
      detail: 'Zalo không nhận địa chỉ webhook; hãy xem lại PUBLIC_URL và ZALO_BOT_WEBHOOK_SECRET.',
    }
  return failures < 3
    ? null
    : { state: 'degraded', detail: 'Không liên lạc được với Zalo Bot; sẽ tự thử lại.' }
}

/** What an error of a send means; the error for somebody who blocked the bot is not documented, so words decide. */
function judge(error: ZaloBotApiError, purpose: OutboundMessage['purpose']): Delivery {
  const { code, description } = error
  if (code === 429 && purpose !== 'reply') return { status: 'unreachable', reason: 'quota' }
  if (code === 429) return { status: 'failed', reason: 'đã hết hạn mức gửi tin của Zalo', retryAfterMs: 2000 }
  if (error.isUnknown) return { status: 'unknown', reason: `Zalo không xác nhận đã nhận tin (${code})` }
  if (error.mayRepeat) return { status: 'failed', reason: `Zalo đang lỗi (${code})`, retryAfterMs: 1000 }
  if (/block/i.test(description)) return { status: 'unreachable', reason: 'blocked' }
  if (code === 404 || /chat.{0,20}not found|invalid chat/i.test(description))
    return { status: 'unreachable', reason: 'no-chat' }
  return { status: 'failed', reason: `Zalo từ chối (${code}): ${description}` }
}

function verificationProblem(result: unknown): string | null {
  if (typeof result !== 'object' || result === null || !('verification' in result)) return null
  const { verification } = result
  if (typeof verification !== 'object' || verification === null || !('ok' in verification)) return null
  if (verification.ok === true) return null
  return 'outcome' in verification ? String(verification.outcome).slice(0, 60) : 'không rõ lý do'
}
