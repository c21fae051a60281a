// Telegram as a channel: telegraf receives by polling, the web server mounts the webhook, and both end in `receive`.
// An update is confirmed only after its message is stored; whatever ends polling, a new instance starts after a pause.

import { stat } from 'node:fs/promises'
import type { Address, Attachment, Delivery, InboundMessage, OutboundMessage } from '../message.ts'
import type { Channel, ChannelHealth, Clock, Log } from './channel.ts'
import { toPlainText, toTelegramHtml } from './format.ts'
import { fetchMedia, MediaError } from './media.ts'
import { listChoices } from './render.ts'
import { pause, type Supervised, supervise } from './supervise.ts'
import { createTelegramApi, TELEGRAM_API_ROOT, TelegramApiError, toApiError } from './telegram-api.ts'
import { failedDelivery, fatalHealth, keyboard } from './telegram-outcome.ts'
import { readTelegramUpdate, type TelegramUpdate, WANTED_UPDATES } from './telegram-update.ts'
import { bySecretHeader, createTally, createWebhook } from './webhook.ts'

export interface TelegramOptions {
  token: string
  /** Base address of the Bot API; default the official one. */
  apiRoot?: string
  mode: 'polling' | 'webhook'
  /** 1–256 of A–Z a–z 0–9 _ -; required in webhook mode. */
  webhookSecret?: string
  /** Base of the webhook's public address; required in webhook mode. */
  publicUrl?: string
  /** Shown in Telegram's command menu. */
  commands?: { command: string; description: string }[]
  /** Told of the bot's name, without "@", whenever Telegram says it. */
  onName?: (name: string) => void
  log: Log
  clock: Clock
  timing?: Partial<Timing>
}

interface Timing {
  pollSeconds: number
  callTimeoutMs: number
  uploadTimeoutMs: number
  /** Storing a message may take this long before it counts as failed. */
  storeTimeoutMs: number
  firstPauseMs: number
}

const TIMING: Timing = {
  pollSeconds: 50,
  callTimeoutMs: 15_000,
  uploadTimeoutMs: 120_000,
  storeTimeoutMs: 60_000,
  firstPauseMs: 1000,
}
const PATH = '/webhooks/telegram'
const MAX_UPLOAD = 50 * 1024 * 1024
const MAX_PHOTO = 10 * 1024 * 1024
/** An update that storage refuses this often is given up, so that one poisoned message cannot hold the others. */
const MAX_STORE_ATTEMPTS = 60

export function createTelegramChannel(options: TelegramOptions): Channel {
  const { log, clock } = options
  const timing = { ...TIMING, ...options.timing }
  const identity = { id: options.token.split(':')[0] ?? '', username: null as string | null }
  const moved = new Map<string, string>()
  const storeAttempts = new Map<string, number>()
  let health: ChannelHealth = { state: 'starting', detail: null }
  let outages = 0
  let onMessage: (message: InboundMessage) => Promise<void> = async () => {
    throw new Error('channel not started')
  }
  let running: Supervised | null = null

  const api = createTelegramApi({
    token: options.token,
    ...(options.apiRoot === undefined ? {} : { apiRoot: options.apiRoot }),
    pollSeconds: timing.pollSeconds,
    callTimeoutMs: timing.callTimeoutMs,
    storeTimeoutMs: timing.storeTimeoutMs,
    onPoll: notePoll,
  })
  const tally = createTally(log, clock, (error) => api.redact(String(error)))
  const secret = options.webhookSecret ?? ''
  const webhook = createWebhook({
    path: PATH,
    authenticate: bySecretHeader('x-telegram-bot-api-secret-token', secret),
    read: (event) => settle(readTelegramUpdate(event, identity, clock.now())),
    store: (message) => onMessage(message),
    tally,
    clock,
  })

  return {
    name: 'telegram',
    limits: { text: 4096, buttons: 30 },
    pace: { perSecond: 25, perChatMs: 1000, chatBurst: 5 },
    async start(handler) {
      onMessage = handler
      const run = options.mode === 'polling' ? poll : register
      running ??= supervise({ run, onFailure: noteFatal, firstPauseMs: timing.firstPauseMs })
    },
    async stop() {
      await running?.stop(8000)
      running = null
      health = { state: 'stopped', detail: null }
    },
    send,
    typing: async (to) => {
      await api.call('sendChatAction', { chat_id: place(to), action: 'typing' }, 5000).catch(ignore)
    },
    ...(options.mode === 'webhook' ? { webhook } : {}),
    download,
    health: () => health,
    counters: () => tally.read(),
  }

  /** One life of a telegraf instance; ends when it is stopped or polling cannot go on. */
  async function poll(stop: AbortSignal, healthy: () => void): Promise<void> {
    const bot = api.createBot(stop)
    let order: Promise<void> = Promise.resolve()
    bot.use((context) => {
      const stored = order.then(() => receive(context.update))
      order = stored.catch(ignore)
      return stored
    })
    bot.catch((error) => {
      // without this, telegraf's last request would confirm an update that was not stored
      const polling = (bot as unknown as { polling?: { skipOffsetSync: boolean } }).polling
      if (polling) polling.skipOffsetSync = true
      throw error
    })
    const halt = () => {
      try {
        bot.stop('stop')
      } catch {
        // not polling yet: the start-up calls carry the signal themselves
      }
    }
    stop.addEventListener('abort', halt, { once: true })
    try {
      await bot.launch({ allowedUpdates: [...WANTED_UPDATES] }, () => {
        identity.username = bot.botInfo?.username ?? null
        healthy()
        started()
      })
    } finally {
      stop.removeEventListener('abort', halt)
    }
  }

  /** Tells Telegram where the webhook is, then has nothing to do until stopped. */
  async function register(stop: AbortSignal, healthy: () => void): Promise<void> {
    identity.username = (await api.call('getMe', {})).username ?? null
    await api.call('setWebhook', {
      url: `${(options.publicUrl ?? '').replace(/\/+$/, '')}${PATH}`,
      secret_token: secret,
      allowed_updates: [...WANTED_UPDATES],
    })
    healthy()
    started()
    while (!stop.aborted) await pause(3_600_000, stop)
  }

  function started(): void {
    health = { state: 'on', detail: null }
    outages = 0
    log.info({ bot: identity.username, mode: options.mode }, 'telegram channel on')
    if (identity.username !== null) options.onName?.(identity.username)
    if (options.commands === undefined) return
    void api.call('setMyCommands', { commands: options.commands }).catch((error: unknown) => {
      log.warn({ err: String(error) }, 'telegram command menu not set')
    })
  }

  /** Stores one polled update; throws while storage refuses it, so that Telegram hands it out again. */
  async function receive(raw: unknown): Promise<void> {
    const update = readTelegramUpdate(raw, identity, clock.now())
    const message = settle(update)
    if (message === null) return
    try {
      await onMessage(message)
      storeAttempts.delete(message.key)
    } catch (error) {
      const attempts = (storeAttempts.get(message.key) ?? 0) + 1
      storeAttempts.set(message.key, attempts)
      log.error({ key: message.key, attempts, err: api.redact(String(error)) }, 'telegram message not stored')
      if (attempts < MAX_STORE_ATTEMPTS) throw error
      storeAttempts.delete(message.key)
    }
  }

  /** Does at once what an update asks of the channel itself; the message in it, or `null`, is what remains. */
  function settle(update: TelegramUpdate): InboundMessage | null {
    switch (update.kind) {
      case 'ignored':
        return null
      case 'migrated':
        moved.set(update.from, update.to)
        return null
      case 'press-without-chat':
        stopSpinner(update.callbackId)
        return null
      case 'pressed':
        stopSpinner(update.callbackId)
        return update.message
      case 'message':
        return update.message
    }
  }

  /** A press shows a spinner until it is answered; one that is too old cannot be, and nobody waits for it. */
  function stopSpinner(callbackId: string): void {
    void api.call('answerCallbackQuery', { callback_query_id: callbackId }, 5000).catch(ignore)
  }

  function notePoll(error: TelegramApiError | null): number {
    if (error === null) {
      if (outages >= 3) log.info({ outages }, 'telegram reachable again')
      outages = 0
      if (health.state === 'degraded') health = { state: 'on', detail: null }
      return 0
    }
    outages += 1
    if (outages === 3) {
      health = { state: 'degraded', detail: 'Không liên lạc được với Telegram; sẽ tự thử lại.' }
      log.error({ err: error.message }, 'telegram unreachable')
    }
    return error.retryAfterMs ?? Math.min(60_000, timing.firstPauseMs * 2 ** Math.min(outages - 1, 6))
  }

  function noteFatal(raw: unknown, failures: number): number | null {
    const error = toApiError('polling', raw, api.redact)
    const notStored = !(raw instanceof TelegramApiError) && error.code === 0 && storeAttempts.size > 0
    const next = fatalHealth(error, failures, notStored)
    if (next !== null) health = next
    if (failures === 1 || failures % 20 === 0)
      log.error({ err: error.message, failures }, 'telegram stopped receiving')
    if (notStored) return Math.min(5000, timing.firstPauseMs * failures)
    if (error.retryAfterMs !== undefined) return error.retryAfterMs
    return health.state === 'refused' ? timing.firstPauseMs * 300 : null
  }

  async function send(to: Address, message: OutboundMessage): Promise<Delivery> {
    const steps = [
      ...(message.text === '' ? [] : [() => sendText(place(to), message)]),
      ...(message.files ?? []).map((file) => () => sendFile(place(to), file)),
    ]
    const messageIds: string[] = []
    for (const step of steps) {
      try {
        messageIds.push(String((await step()).message_id))
      } catch (error) {
        return failedDelivery(error, messageIds.length > 0)
      }
    }
    return messageIds.length > 0
      ? { status: 'sent', messageIds }
      : { status: 'failed', reason: 'tin nhắn trống' }
  }

  async function sendText(chat: string, message: OutboundMessage): Promise<{ message_id: number }> {
    const common = {
      chat_id: chat,
      link_preview_options: { is_disabled: true },
      ...keyboard(message.choices ?? []),
    }
    try {
      return await api.call('sendMessage', {
        ...common,
        text: toTelegramHtml(message.text),
        parse_mode: 'HTML',
      })
    } catch (error) {
      if (!(error instanceof TelegramApiError) || error.code !== 400) throw error
      if (error.migrateTo !== undefined && error.migrateTo !== chat) {
        moved.set(chat, error.migrateTo)
        return sendText(error.migrateTo, message)
      }
      if (/button|inline keyboard|reply markup/i.test(error.description) && message.choices !== undefined) {
        log.warn({ err: error.message }, 'telegram refused buttons, sent as numbered lines')
        const text = listChoices(message.text, message.choices)
        return sendText(chat, { text, purpose: message.purpose })
      }
      if (!/can't parse|entit/i.test(error.description)) throw error
      log.warn({ err: error.message }, 'telegram refused markup, sent as plain text')
      return api.call('sendMessage', { ...common, text: toPlainText(message.text) })
    }
  }

  async function sendFile(chat: string, file: { path: string; name: string; mime: string }) {
    const { size } = await stat(file.path)
    if (size > MAX_UPLOAD)
      throw new TelegramApiError('sendDocument', { code: 413, description: 'file is too big' })
    const source = { source: file.path, filename: file.name }
    const asPhoto = /^image\/(jpeg|png)$/.test(file.mime) && size <= MAX_PHOTO
    return asPhoto
      ? api.call('sendPhoto', { chat_id: chat, photo: source }, timing.uploadTimeoutMs)
      : api.call('sendDocument', { chat_id: chat, document: source }, timing.uploadTimeoutMs)
  }

  async function download(attachment: Attachment, maxBytes: number): Promise<Uint8Array> {
    if ((attachment.bytes ?? 0) > maxBytes) throw new MediaError('too-large', 'larger than allowed')
    const { file_path: path, file_size: size } = await api.call('getFile', { file_id: attachment.ref })
    if ((size ?? 0) > maxBytes) throw new MediaError('too-large', 'larger than allowed')
    if (path === undefined || path.split('/').includes('..')) throw new MediaError('status', 'no such file')
    const root = (options.apiRoot ?? TELEGRAM_API_ROOT).replace(/\/*$/, '/')
    const address = new URL(
      `file/bot${options.token}/${path.split('/').map(encodeURIComponent).join('/')}`,
      root,
    )
    return fetchMedia(address.href, { hosts: [], origins: [address.origin] }, maxBytes)
  }

  function place(to: Address): string {
    return moved.get(to.chat) ?? to.chat
  }
}

function ignore(): void {}
