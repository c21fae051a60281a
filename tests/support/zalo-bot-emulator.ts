// The Zalo Bot Platform as far as a bot meets it: one update a poll and never again, idle polls as errors over HTTP 200,
// a webhook that is probed, kept even when the probe fails, and called flat or wrapped; a monthly quota without retry_after.

import { setTimeout as sleep } from 'node:timers/promises'
import {
  type Answer,
  createFaults,
  type EmulatedRequest,
  type Fault,
  type PlatformEmulator,
  post,
  readParameters,
  type SentMessage,
  serve,
  withFault,
  writeJson,
} from './emulator-http.ts'

export interface ZaloBotEmulator extends PlatformEmulator {
  /** Any event; ids and date are the test's. */
  pushes(event: object): Promise<void>
  /** The bot's own last message comes back as an event. */
  echoes(chat: string, text: string): Promise<void>
  /** A POST without body and content type, as the platform's probes are. */
  probes(): Promise<number>
  /** Deliver webhooks as `{ok, result}`. */
  wrapped: boolean
  /** Status of an idle poll's answer. */
  idleStatus: 200 | 408
  /** Messages that may still be sent this month. */
  quotaLeft: number
  typing: string[]
  webhook: { url: string; secret: string } | null
  calls: { method: string; parameters: Record<string, unknown> }[]
  /** Serves bytes as a picture of a person; gives its address. */
  hostsPhoto(bytes: Buffer): string
  pending(): number
}

export interface ZaloBotEmulatorOptions {
  token?: string
  /** Polls wait at most this long, whatever they ask for; default 30. */
  longestPollSeconds?: number
  /** Lets webhooks be plain http on this machine; default true. */
  allowHttp?: boolean
}

export const internalError: Fault = {
  kind: 'answer',
  status: 200,
  body: '{"ok":false,"error_code":403,"description":"Internal server error"}',
}

class Refusal extends Error {
  readonly code: number
  readonly camel: boolean

  constructor(code: number, description: string, camel = false) {
    super(description)
    this.code = code
    this.camel = camel
  }
}

export async function startZaloBotEmulator(options: ZaloBotEmulatorOptions = {}): Promise<ZaloBotEmulator> {
  const token = options.token ?? '1459000000000000289:ZaloEmulatedSecretOfBot'
  const me = {
    id: '1459000000000000289',
    account_name: 'bot.DonDoc',
    account_type: 'BASIC',
    can_join_groups: false,
  }
  const faults = createFaults()
  const sent: SentMessage[] = []
  const queue: object[] = []
  const blocked = new Set<string>()
  const photos = new Map<string, Buffer>()
  let wake: () => void = () => undefined
  let open = true
  let serial = 1
  let last: object | null = null

  const server = await serve(route)
  const emulator: ZaloBotEmulator = {
    url: server.url,
    token,
    faults,
    sent,
    sentTo: (chat) => sent.filter((message) => message.chat === chat),
    wrapped: false,
    idleStatus: 200,
    quotaLeft: 3000,
    typing: [],
    webhook: null,
    webhookAnswers: [],
    calls: [],
    pending: () => queue.length,
    hostsPhoto,
    pushes,
    says: (chat, text) =>
      pushes({ event_name: 'message.text.received', message: { ...written(chat), text } }),
    sendsPhoto: (chat, caption) =>
      pushes({
        event_name: 'message.image.received',
        message: {
          ...written(chat),
          photo_url: hostsPhoto(Buffer.alloc(2048, 7)),
          message_type: 'CHAT_PHOTO',
          ...(caption === undefined ? {} : { caption }),
        },
      }),
    async echoes(chat, text) {
      const from = { id: me.id, display_name: 'Bot Đôn Đốc', is_bot: true }
      await pushes({ event_name: 'message.text.received', message: { ...written(chat), from, text } })
    },
    async redelivers() {
      if (last) await hand(last)
    },
    blocks: (chat) => void blocked.add(chat),
    probes: () => post(emulator.webhook?.url ?? '', '', {}),
    async close() {
      open = false
      wake()
      await server.close()
    },
  }
  return emulator

  function written(chat: string) {
    return {
      from: { id: chat, display_name: 'Nguyễn Văn A', is_bot: false },
      chat: { id: chat, chat_type: 'PRIVATE' },
      message_id: `2d758cb5e222177a${(serial++).toString(16).padStart(4, '0')}`,
      date: Date.now(),
    }
  }

  function hostsPhoto(bytes: Buffer): string {
    const path = `/photo/${photos.size + 1}.jpg`
    photos.set(path, bytes)
    return `${server.url}${path}`
  }

  async function pushes(event: object): Promise<void> {
    last = event
    await hand(event)
  }

  async function hand(event: object): Promise<void> {
    if (emulator.webhook === null) {
      queue.push(event)
      wake()
      return
    }
    const body = writeJson(emulator.wrapped ? { ok: true, result: event } : event)
    const headers = { 'content-type': 'application/json', 'x-bot-api-secret-token': emulator.webhook.secret }
    emulator.webhookAnswers.push(await post(emulator.webhook.url, body, headers))
  }

  async function route(request: EmulatedRequest, closed: AbortSignal): Promise<Answer> {
    const photo = photos.get(request.path)
    if (photo) return { status: 200, body: photo, type: 'image/jpeg' }
    const call = /^\/bot([^/]+)\/(\w+)$/.exec(request.path)
    if (call === null) return refuse(new Refusal(404, 'Not Found'))
    if (decodeURIComponent(call[1]!) !== token) return refuse(new Refusal(401, 'Unauthorized'))
    const parameters = readParameters(request)
    const method = call[2]!
    emulator.calls.push({ method, parameters })
    return withFault(faults.take(method), async () => {
      try {
        const result = await perform(method, parameters, closed)
        return { status: 200, body: writeJson(result === undefined ? { ok: true } : { ok: true, result }) }
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        return error.code === 408 ? { ...refuse(error), status: emulator.idleStatus } : refuse(error)
      }
    })
  }

  async function perform(
    method: string,
    given: Record<string, unknown>,
    closed: AbortSignal,
  ): Promise<unknown> {
    switch (method) {
      case 'getMe':
        return me
      case 'getUpdates':
        return getUpdates(Number(given.timeout ?? 30), closed)
      case 'setWebhook':
        return setWebhook(String(given.url ?? ''), String(given.secret_token ?? ''))
      case 'deleteWebhook':
        if (emulator.webhook === null) throw new Refusal(400, 'Bad Request: no webhook')
        emulator.webhook = null
        return { url: '', updated_at: Date.now() }
      case 'getWebhookInfo':
        if (emulator.webhook === null) throw new Refusal(404, 'Not Found')
        return { url: emulator.webhook.url, updated_at: Date.now() }
      case 'sendMessage':
        return send(given, String(given.text ?? ''))
      case 'sendPhoto':
        if (!/^https?:\/\//.test(String(given.photo)))
          throw new Refusal(400, 'Bad Request: photo must be a URL')
        return send(given, String(given.caption ?? ' '), String(given.photo))
      case 'sendChatAction':
        emulator.typing.push(String(given.chat_id))
        return undefined
      default:
        throw new Refusal(404, 'Not Found')
    }
  }

  async function getUpdates(seconds: number, closed: AbortSignal): Promise<object> {
    if (emulator.webhook) throw new Refusal(400, 'Bad Request: webhook is set')
    const end = Date.now() + Math.min(seconds, options.longestPollSeconds ?? 30) * 1000
    while (queue.length === 0 && Date.now() < end && open && !closed.aborted) {
      const waited = sleep(Math.max(1, end - Date.now()), undefined, { ref: false, signal: closed })
      await Promise.race([new Promise<void>((resolve) => (wake = resolve)), waited.catch(() => undefined)])
    }
    // handed out once: when the line is dead by now, the update is lost, as on the real platform
    const event = queue.shift()
    if (event === undefined) throw new Refusal(408, 'Request timeout')
    return event
  }

  async function setWebhook(url: string, secret: string): Promise<object> {
    const allowed =
      url.startsWith('https://') || ((options.allowHttp ?? true) && url.startsWith('http://127.0.0.1'))
    if (!allowed) throw new Refusal(400, 'Bad Request: url must be public HTTPS')
    if (secret.length < 8 || secret.length > 256) throw new Refusal(400, 'Bad Request: secret_token')
    emulator.webhook = { url, secret }
    const status = await post(url, '', {})
    const outcome =
      status === 200 ? 'webhook.ok' : status === 0 ? 'webhook.err.unreachable' : `webhook.http.${status}`
    const verification = { ok: status === 200, url, status_code: status, outcome, hint: '' }
    return { url, updated_at: Date.now(), verification }
  }

  function send(given: Record<string, unknown>, text: string, photo?: string): object {
    const chat = String(given.chat_id ?? '')
    if (chat === '') throw new Refusal(400, 'Bad Request: chat_id')
    if (blocked.has(chat)) throw new Refusal(400, 'Bad Request: user has blocked the bot')
    if (text.length < 1 || text.length > 2000)
      throw new Refusal(400, 'Bad Request: text must be 1-2000 characters')
    if (emulator.quotaLeft <= 0) throw new Refusal(429, 'Quota exceeded', true)
    emulator.quotaLeft -= 1
    const id = `82599fa3${(serial++).toString(16)}`
    sent.push({
      id,
      at: performance.now(),
      chat,
      text,
      buttons: [],
      ...(photo === undefined ? {} : { file: { name: photo, bytes: 0, kind: 'photo' } }),
    })
    return { message_id: id, date: Date.now() }
  }
}

/** Zalo's errors mostly come with HTTP 200; the quota error writes its key in camel case. */
function refuse(refusal: Refusal): { status: number; body: string } {
  const code = refusal.camel ? { errorCode: refusal.code } : { error_code: refusal.code }
  return { status: 200, body: JSON.stringify({ ok: false, ...code, description: refusal.message }) }
}
