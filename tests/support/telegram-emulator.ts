// The Telegram Bot API as far as a bot meets it: long polling with offsets and conflicts, webhooks with retries,
// HTML checked and measured after parsing, files, buttons, blocked people, groups that move.

import { setTimeout as sleep } from 'node:timers/promises'
import {
  type Answer,
  createFaults,
  type EmulatedRequest,
  long,
  type PlatformEmulator,
  post,
  readParameters,
  type SentMessage,
  serve,
  type UploadedFile,
  withFault,
  writeJson,
} from './emulator-http.ts'

export interface TelegramEmulator extends PlatformEmulator {
  presses(chat: string, label: string): Promise<void>
  /** Any update; `update_id` is added. */
  pushes(update: object): Promise<void>
  /** Registers bytes behind a file id. */
  hasFile(fileId: string, bytes: Buffer, path?: string): void
  /** From now on messages to the group `from` are refused with the id of its supergroup. */
  migrates(from: string, to: string): void
  /** Chats that never wrote to the bot. */
  strangers: Set<string>
  answeredPresses: string[]
  typing: string[]
  commands: unknown
  calls: { method: string; parameters: Record<string, unknown> }[]
  webhook: { url: string; secret: string } | null
  /** Updates not confirmed yet. */
  pending(): number
  stopsDelivering(): void
}

export interface TelegramEmulatorOptions {
  token?: string
  username?: string
  retryMs?: number
  /** How often a webhook delivery is tried in all; default 20. */
  deliveryAttempts?: number
  /** Webhook deliveries at the same moment, each chat in order; default 1. */
  connections?: number
  /** Told of every webhook request: the bot's status and how long it took. */
  onDelivery?: (status: number, ms: number) => void
}

const OK = true
/** Buttons and such come back as the platform stores them. */
type Parameters = Record<string, unknown>

class Refusal extends Error {
  readonly code: number
  readonly parameters: object | undefined

  constructor(code: number, description: string, parameters?: object) {
    super(description)
    this.code = code
    this.parameters = parameters
  }
}

export async function startTelegramEmulator(
  options: TelegramEmulatorOptions = {},
): Promise<TelegramEmulator> {
  const token = options.token ?? '7000000001:AAEmulatedSecretOfTelegram_x'
  const username = options.username ?? 'dondoc_bot'
  const me = { id: Number(token.split(':')[0]), is_bot: true, first_name: 'Đôn Đốc', username }
  const faults = createFaults()
  const sent: SentMessage[] = []
  const markups = new Map<
    string,
    { inline_keyboard: { text: string; callback_data?: string; url?: string }[][] }
  >()
  /** `handed`: a redelivered update is older than the offset and must still be handed out. */
  const updates: { update_id: number; body: object; handed: boolean }[] = []
  const files = new Map<string, { path: string; bytes: Buffer }>()
  const moved = new Map<string, string>()
  const blocked = new Set<string>()
  const presses = new Set<string>()
  let nextUpdate = 10_001
  let nextMessage = 100
  let poller: (() => void) | null = null
  let wake: () => void = () => undefined
  let delivering = true
  const lanes = createLanes(options.connections ?? 1)

  const server = await serve(route)
  const emulator: TelegramEmulator = {
    url: server.url,
    token,
    faults,
    sent,
    sentTo: (chat) => sent.filter((message) => message.chat === chat),
    strangers: new Set(),
    answeredPresses: [],
    typing: [],
    commands: null,
    calls: [],
    webhook: null,
    webhookAnswers: [],
    pending: () => updates.length,
    stopsDelivering: () => {
      delivering = false
    },
    says: (chat, text) => pushes({ message: { ...written(chat), text, ...commandEntities(text) } }),
    async sendsPhoto(chat, caption) {
      hasFile('photo-large', Buffer.alloc(2048, 7), 'photos/file_1.jpg')
      const photo = [
        { file_id: 'photo-small', file_unique_id: 'a', width: 90, height: 60, file_size: 120 },
        { file_id: 'photo-large', file_unique_id: 'b', width: 1280, height: 853, file_size: 2048 },
      ]
      await pushes({ message: { ...written(chat), photo, ...(caption === undefined ? {} : { caption }) } })
    },
    presses: (chat, label) => press(chat, label),
    pushes,
    async redelivers() {
      const last = history.at(-1)
      if (last) await hand(last)
    },
    blocks: (chat) => void blocked.add(chat),
    hasFile,
    migrates: (from, to) => void moved.set(from, to),
    async close() {
      delivering = false
      wake()
      await server.close()
    },
  }
  const history: { update_id: number; body: object }[] = []
  return emulator

  function written(chat: string) {
    const sender = chat.startsWith('-') ? '99' : chat
    return {
      message_id: nextMessage++,
      date: Math.floor(Date.now() / 1000),
      from: { id: long(sender), is_bot: false, first_name: 'An', language_code: 'vi' },
      chat: { id: long(chat), type: chat.startsWith('-') ? 'supergroup' : 'private' },
    }
  }

  async function pushes(update: object): Promise<void> {
    const given = { update_id: nextUpdate++, body: update }
    history.push(given)
    await hand(given)
  }

  async function hand(update: { update_id: number; body: object }): Promise<void> {
    if (emulator.webhook === null) {
      updates.push({ ...update, handed: false })
      wake()
      return
    }
    await lanes(chatOf(update.body), () => deliver(update))
  }

  /** Posts until the bot answers 2xx; a method call in the answer counts as made. */
  async function deliver(update: { update_id: number; body: object }): Promise<void> {
    const body = writeJson({ update_id: update.update_id, ...update.body })
    for (
      let attempt = 0;
      attempt < (options.deliveryAttempts ?? 20) && delivering && emulator.webhook;
      attempt++
    ) {
      const headers = {
        'content-type': 'application/json',
        'x-telegram-bot-api-secret-token': emulator.webhook.secret,
      }
      const started = performance.now()
      const status = await post(emulator.webhook.url, body, headers)
      options.onDelivery?.(status, performance.now() - started)
      emulator.webhookAnswers.push(status)
      if (status >= 200 && status < 300) return
      await sleep(options.retryMs ?? 50)
    }
  }

  async function press(chat: string, label: string): Promise<void> {
    const message = [...sent]
      .reverse()
      .find((each) => each.chat === chat && each.buttons.some((b) => b.label === label))
    if (message === undefined) throw new Error(`no button "${label}" in chat ${chat}`)
    const id = String(Math.floor(Math.random() * 1e15))
    presses.add(id)
    const markup = markups.get(message.id)
    const data = message.buttons.find((button) => button.label === label)?.data
    const { from, chat: place, date } = written(chat)
    await pushes({
      callback_query: {
        id,
        from,
        chat_instance: '-8',
        data,
        message: {
          message_id: Number(message.id),
          date,
          chat: place,
          text: message.text,
          reply_markup: markup,
        },
      },
    })
  }

  function hasFile(fileId: string, bytes: Buffer, path = `documents/${fileId}`): void {
    files.set(fileId, { path, bytes })
  }

  async function route(request: EmulatedRequest, closed: AbortSignal): Promise<Answer> {
    const file = /^\/file\/bot([^/]+)\/(.+)$/.exec(request.path)
    if (file) return download(decodeURIComponent(file[1]!), decodeURIComponent(file[2]!))
    const call = /^\/bot([^/]+)\/(\w+)$/.exec(request.path)
    if (call === null) return refuse(new Refusal(404, 'Not Found'))
    if (decodeURIComponent(call[1]!) !== token) return refuse(new Refusal(401, 'Unauthorized'))
    const parameters = readParameters(request)
    const method = call[2]!
    emulator.calls.push({ method, parameters })
    return withFault(faults.take(method), async () => {
      try {
        const result = await perform(method, parameters, closed)
        return { status: 200, body: writeJson({ ok: OK, result }) }
      } catch (error) {
        return error instanceof Refusal ? refuse(error) : refuse(new Refusal(500, String(error)))
      }
    })
  }

  function download(given: string, path: string): Answer {
    const file = [...files.values()].find((each) => each.path === path)
    if (given !== token || file === undefined) return refuse(new Refusal(404, 'Not Found'))
    return { status: 200, body: file.bytes, type: 'application/octet-stream' }
  }

  async function perform(method: string, given: Parameters, closed: AbortSignal): Promise<unknown> {
    switch (method) {
      case 'getMe':
        return me
      case 'getUpdates':
        return getUpdates(given, closed)
      case 'setWebhook':
        return setWebhook(given)
      case 'deleteWebhook':
        emulator.webhook = null
        return true
      case 'getWebhookInfo':
        return { url: emulator.webhook?.url ?? '', pending_update_count: updates.length }
      case 'sendMessage':
        return sendMessage(given)
      case 'sendPhoto':
      case 'sendDocument':
        return sendUpload(method, given)
      case 'sendChatAction':
        emulator.typing.push(String(given.chat_id))
        return true
      case 'answerCallbackQuery':
        return answerPress(String(given.callback_query_id))
      case 'setMyCommands':
        emulator.commands = given.commands
        return true
      case 'getMyCommands':
        return emulator.commands ?? []
      case 'getFile':
        return getFile(String(given.file_id))
      default:
        throw new Refusal(404, 'Not Found: method not found')
    }
  }

  async function getUpdates(given: Parameters, closed: AbortSignal): Promise<object[]> {
    if (emulator.webhook)
      throw new Refusal(
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook",
      )
    poller?.()
    let conflict = false
    const mine = () => {
      conflict = true
      wake()
    }
    poller = mine
    const offset = Number(given.offset ?? 0)
    while (updates[0]?.handed && updates[0].update_id < offset) updates.shift()
    const end = Date.now() + Math.min(50, Number(given.timeout ?? 0)) * 1000
    while (updates.length === 0 && Date.now() < end && !conflict && !closed.aborted && delivering)
      await Promise.race([
        new Promise<void>((resolve) => (wake = resolve)),
        sleep(Math.max(1, end - Date.now()), undefined, { ref: false, signal: closed }).catch(
          () => undefined,
        ),
      ])
    if (poller === mine) poller = null
    if (conflict)
      throw new Refusal(
        409,
        'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
      )
    const batch = updates.slice(0, Number(given.limit ?? 100))
    for (const each of batch) each.handed = true
    return batch.map((each) => ({ update_id: each.update_id, ...each.body }))
  }

  function setWebhook(given: Parameters): boolean {
    const url = String(given.url ?? '')
    if (!/^https?:\/\//.test(url))
      throw new Refusal(400, 'Bad Request: bad webhook: An HTTPS URL must be provided')
    const secret = String(given.secret_token ?? '')
    if (!/^[\w-]{0,256}$/.test(secret))
      throw new Refusal(400, 'Bad Request: secret token contains unallowed characters')
    emulator.webhook = { url, secret }
    for (const update of updates.splice(0)) void hand(update)
    return true
  }

  function place(given: Parameters): string {
    const chat = String(given.chat_id)
    const to = moved.get(chat)
    if (to !== undefined)
      throw new Refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
        migrate_to_chat_id: long(to),
      })
    if (blocked.has(chat)) throw new Refusal(403, 'Forbidden: bot was blocked by the user')
    if (emulator.strangers.has(chat) || !/^-?\d+$/.test(chat))
      throw new Refusal(400, 'Bad Request: chat not found')
    return chat
  }

  function sendMessage(given: Parameters): object {
    const chat = place(given)
    const text = given.parse_mode === 'HTML' ? readHtml(String(given.text ?? '')) : String(given.text ?? '')
    if (text.trim() === '') throw new Refusal(400, 'Bad Request: message text is empty')
    if (text.length > 4096) throw new Refusal(400, 'Bad Request: message is too long')
    const markup = given.reply_markup as
      | { inline_keyboard: { text: string; callback_data?: string; url?: string }[][] }
      | undefined
    const buttons = (markup?.inline_keyboard ?? []).flat()
    for (const button of buttons) {
      if (
        button.callback_data !== undefined &&
        !(Buffer.byteLength(button.callback_data) >= 1 && Buffer.byteLength(button.callback_data) <= 64)
      )
        throw new Refusal(400, 'Bad Request: BUTTON_DATA_INVALID')
      if (button.text === '')
        throw new Refusal(400, 'Bad Request: text buttons are unallowed in the inline keyboard')
    }
    const id = String(nextMessage++)
    if (markup) markups.set(id, markup)
    sent.push({
      id,
      at: performance.now(),
      chat,
      text,
      buttons: buttons.map((b) => ({
        label: b.text,
        ...(b.callback_data === undefined ? {} : { data: b.callback_data }),
        ...(b.url === undefined ? {} : { url: b.url }),
      })),
    })
    return {
      message_id: Number(id),
      date: Math.floor(Date.now() / 1000),
      chat: { id: long(chat), type: 'private' },
      text,
    }
  }

  function sendUpload(method: string, given: Parameters): object {
    const chat = place(given)
    const kind = method === 'sendPhoto' ? 'photo' : 'document'
    const file = given[kind] as UploadedFile | undefined
    if (file === undefined || file.bytes === 0) throw new Refusal(400, 'Bad Request: file must be non-empty')
    const id = String(nextMessage++)
    sent.push({
      id,
      at: performance.now(),
      chat,
      text: String(given.caption ?? ''),
      buttons: [],
      file: { ...file, kind },
    })
    return {
      message_id: Number(id),
      date: Math.floor(Date.now() / 1000),
      chat: { id: long(chat), type: 'private' },
    }
  }

  function answerPress(id: string): boolean {
    if (!presses.delete(id))
      throw new Refusal(
        400,
        'Bad Request: query is too old and response timeout expired or query ID is invalid',
      )
    emulator.answeredPresses.push(id)
    return true
  }

  function getFile(fileId: string): object {
    const file = files.get(fileId)
    if (file === undefined) throw new Refusal(400, 'Bad Request: invalid file_id')
    return { file_id: fileId, file_unique_id: fileId, file_size: file.bytes.length, file_path: file.path }
  }
}

function refuse(refusal: Refusal): Answer {
  const parameters = refusal.parameters === undefined ? {} : { parameters: refusal.parameters }
  const body = writeJson({ ok: false, error_code: refusal.code, description: refusal.message, ...parameters })
  return { status: refusal.code, body }
}

function chatOf(body: object): string {
  const { message, callback_query: press } = body as {
    message?: Placed
    callback_query?: { message?: Placed }
  }
  return String((message ?? press?.message)?.chat?.id ?? '')
}

interface Placed {
  chat?: { id?: unknown }
}

/** Runs jobs of one lane in order, at most `width` jobs of all lanes at once. */
function createLanes(width: number): (lane: string, job: () => Promise<void>) => Promise<void> {
  const tails = new Map<string, Promise<void>>()
  const waiting: (() => void)[] = []
  let free = width
  const withPermit = async (job: () => Promise<void>) => {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      await job()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free += 1
    }
  }
  return (lane, job) => {
    const mine = (tails.get(lane) ?? Promise.resolve()).then(() => withPermit(job))
    tails.set(lane, mine)
    return mine
  }
}

function commandEntities(text: string): object {
  const command = /^\/\w+(@\w+)?/.exec(text)
  return command ? { entities: [{ type: 'bot_command', offset: 0, length: command[0].length }] } : {}
}

const TAGS = new Set([
  'b',
  'strong',
  'i',
  'em',
  'u',
  'ins',
  's',
  'strike',
  'del',
  'a',
  'code',
  'pre',
  'blockquote',
])

/** The text without tags; refuses what Telegram's HTML mode refuses. */
export function readHtml(html: string): string {
  const open: string[] = []
  const text = html.replace(
    /<(\/?)([a-zA-Z-]*)([^<>]*)>|<|>/g,
    (whole, slash: string | undefined, name: string | undefined) => {
      if (!name || !TAGS.has(name))
        throw new Refusal(400, `Bad Request: can't parse entities: Unsupported start tag "${whole}"`)
      if (slash === '/' && open.pop() !== name)
        throw new Refusal(400, `Bad Request: can't parse entities: Unexpected end tag "${name}"`)
      if (slash !== '/') open.push(name)
      return ''
    },
  )
  if (open.length > 0)
    throw new Refusal(400, `Bad Request: can't parse entities: Can't find end tag of "${open.at(-1)}"`)
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}
