// Zalo Official Account as far as a service meets it: OAuth with single-use refresh tokens, messages whose errors come
// with HTTP 200, windows of 48 hours and 7 days, night, uploads, templates, and a webhook signed over its raw bytes.

import { createHash } from 'node:crypto'
import {
  type Answer,
  createFaults,
  type EmulatedRequest,
  type PlatformEmulator,
  post,
  readParameters,
  type SentMessage,
  serve,
  type UploadedFile,
  withFault,
  writeJson,
} from './emulator-http.ts'

export interface ZaloOaEmulator extends PlatformEmulator {
  appId: string
  appSecret: string
  secretKey: string
  /** The refresh token that may be used next. */
  refreshToken: string
  roots: { api: string; oauth: string; zns: string }
  /** Where events go; the platform's page for developers sets it. */
  webhook: string | null
  /** Signs and posts any event. */
  pushes(event: object): Promise<void>
  /** The event's exact bytes and signature, for tests that bend them. */
  signs(event: object): { body: string; mac: string }
  presses(chat: string, label: string): Promise<void>
  follows(chat: string): Promise<void>
  unfollows(chat: string): void
  /** The unsigned POST with `{}` on saving the address. */
  probes(): Promise<number>
  /** From now on the access token in use is refused. */
  expiresAccess(): void
  /** Lets time pass for the windows. */
  passes(ms: number): void
  /** True between 22:00 and 6:00: nothing is taken. */
  night: boolean
  /** Template messages: phone, parameters. */
  templates: { phone: string; data: Record<string, string>; tracking: string }[]
  uploads: { kind: string; name: string; bytes: number }[]
  refreshes: number
  calls: { method: string; parameters: Record<string, unknown> }[]
}

class Refusal extends Error {
  readonly code: number

  constructor(code: number, message: string) {
    super(message)
    this.code = code
  }
}

const HOUR = 3_600_000

export async function startZaloOaEmulator(): Promise<ZaloOaEmulator> {
  const oaId = '388613280878808645'
  const faults = createFaults()
  const sent: SentMessage[] = []
  const seenAt = new Map<string, number>()
  const followers = new Set<string>()
  const blocked = new Set<string>()
  const photos = new Map<string, Buffer>()
  let passed = 0
  let serial = 1
  let accessToken = ''
  let last: object | null = null
  const now = () => Date.now() + passed

  const server = await serve(route)
  const emulator: ZaloOaEmulator = {
    url: server.url,
    token: '',
    appId: '360846524940903967',
    appSecret: 'EmulatedAppSecretOfOa',
    secretKey: 'EmulatedSecretKeyOfOa',
    refreshToken: 'emulated-refresh-0',
    roots: { api: server.url, oauth: server.url, zns: server.url },
    faults,
    sent,
    sentTo: (chat) => sent.filter((message) => message.chat === chat),
    webhook: null,
    webhookAnswers: [],
    night: false,
    templates: [],
    uploads: [],
    refreshes: 0,
    calls: [],
    pushes,
    signs,
    says: (chat, text) => interact(chat, 'user_send_text', { text }),
    async sendsPhoto(chat, caption) {
      const path = `/media/${photos.size + 1}.jpg`
      photos.set(path, Buffer.alloc(2048, 7))
      const payload = { url: `${server.url}${path}`, thumbnail: `${server.url}${path}` }
      const attachments = [{ type: 'image', payload }]
      await interact(chat, 'user_send_image', {
        attachments,
        ...(caption === undefined ? {} : { text: caption }),
      })
    },
    async presses(chat, label) {
      const button = [...sent]
        .reverse()
        .flatMap((each) => (each.chat === chat ? each.buttons : []))
        .find((each) => each.label === label)
      if (button?.data === undefined) throw new Error(`no button "${label}" for ${chat}`)
      await interact(chat, 'user_send_text', { text: button.data })
    },
    async follows(chat) {
      followers.add(chat)
      seenAt.set(chat, now())
      await pushes({
        ...common(),
        event_name: 'follow',
        oa_id: oaId,
        follower: { id: chat },
        source: 'oa_profile',
      })
    },
    unfollows: (chat) => void followers.delete(chat),
    async redelivers() {
      if (last) await deliver(last)
    },
    blocks: (chat) => void blocked.add(chat),
    probes: () => post(emulator.webhook ?? '', '{}', {}),
    expiresAccess: () => {
      accessToken = `gone-${serial++}`
    },
    passes: (ms) => {
      passed += ms
    },
    close: () => server.close(),
  }
  return emulator

  function common() {
    return { app_id: emulator.appId, timestamp: String(now()) }
  }

  async function interact(chat: string, name: string, message: object): Promise<void> {
    followers.add(chat)
    seenAt.set(chat, now())
    const parties = { sender: { id: chat }, recipient: { id: oaId }, user_id_by_app: '552177279717587730' }
    const messageId = `96d3cdf3af1504${(serial++).toString().padStart(6, '0')}`
    await pushes({ event_name: name, ...common(), ...parties, message: { msg_id: messageId, ...message } })
  }

  async function pushes(event: object): Promise<void> {
    last = event
    await deliver(event)
  }

  function signs(event: object): { body: string; mac: string } {
    const body = writeJson(event)
    const { timestamp } = event as { timestamp?: string }
    const plain = emulator.appId + body + (timestamp ?? '') + emulator.secretKey
    return { body, mac: createHash('sha256').update(plain).digest('hex') }
  }

  async function deliver(event: object): Promise<void> {
    if (emulator.webhook === null) return
    const { body, mac } = signs(event)
    const headers = { 'content-type': 'application/json', 'x-zevent-signature': `mac=${mac}` }
    emulator.webhookAnswers.push(await post(emulator.webhook, body, headers))
  }

  async function route(request: EmulatedRequest): Promise<Answer> {
    const photo = photos.get(request.path)
    if (photo) return { status: 200, body: photo, type: 'image/jpeg' }
    const method = request.path.replace(/^\/v\d\.0\/oa\/|^\/v4\/oa\//, '').replace(/^\//, '')
    const parameters = readParameters(request)
    emulator.calls.push({ method, parameters })
    return withFault(faults.take(method), () => {
      try {
        return { status: 200, body: writeJson(perform(method, parameters, request.headers)) }
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        return { status: 200, body: JSON.stringify(errorBody(method, error)) }
      }
    })
  }

  function perform(
    method: string,
    given: Record<string, unknown>,
    headers: EmulatedRequest['headers'],
  ): object {
    if (method === 'access_token') return refresh(given, String(headers.secret_key ?? ''))
    const template = method === 'message/template'
    if (headers.access_token !== accessToken)
      throw new Refusal(template ? -124 : -216, 'Access token is invalid')
    if (template) return sendTemplate(given)
    if (method === 'message/cs') return sendMessage(given)
    if (method.startsWith('upload/'))
      return upload(method.slice('upload/'.length), given.file as UploadedFile | undefined)
    if (method === 'user/detail')
      return { error: 0, message: 'Success', data: { display_name: 'Nguyễn Văn A' } }
    throw new Refusal(-404, 'not found')
  }

  function refresh(given: Record<string, unknown>, secret: string): object {
    if (secret !== emulator.appSecret || given.app_id !== emulator.appId)
      throw new Refusal(-14001, 'Invalid app')
    if (given.grant_type !== 'refresh_token' || given.refresh_token !== emulator.refreshToken)
      throw new Refusal(-14014, 'Invalid refresh token')
    emulator.refreshes += 1
    accessToken = `emulated-access-${serial++}`
    emulator.token = accessToken
    emulator.refreshToken = `emulated-refresh-${serial++}`
    return { access_token: accessToken, refresh_token: emulator.refreshToken, expires_in: '90000' }
  }

  function sendMessage(given: Record<string, unknown>): object {
    const { recipient, message } = given as {
      recipient?: { user_id?: string }
      message?: { text?: string; attachment?: { payload?: OaPayload } }
    }
    const chat = recipient?.user_id ?? ''
    const text = message?.text ?? ''
    const payload = message?.attachment?.payload
    if (typeof chat !== 'string' || (text === '' && payload === undefined))
      throw new Refusal(-201, 'Params is invalid')
    if (text.length > 2000) throw new Refusal(-210, 'Text is too long')
    const buttons = payload?.buttons ?? []
    if (buttons.length > 5 || buttons.some((button) => button.title.length > 100))
      throw new Refusal(-201, 'Buttons')
    if (emulator.night) throw new Refusal(-234, 'Not allowed at night')
    if (blocked.has(chat) || !followers.has(chat)) throw new Refusal(-213, 'User has not followed OA')
    const seen = seenAt.get(chat)
    if (seen === undefined) throw new Refusal(-232, 'User has not interacted')
    if (now() - seen > 7 * 24 * HOUR) throw new Refusal(-230, 'User has not interacted in the past 7 days')
    const id = `c6792f94f71be346${serial++}`
    const attached = payload?.elements?.[0]?.attachment_id ?? payload?.token
    sent.push({
      id,
      at: performance.now(),
      chat,
      text,
      buttons: buttons.map((button) => ({
        label: button.title,
        ...(typeof button.payload === 'string' ? { data: button.payload } : { url: button.payload.url }),
      })),
      ...(attached === undefined
        ? {}
        : { file: { name: attached, bytes: 0, kind: payload?.token ? 'file' : 'image' } }),
    })
    return { error: 0, message: 'Success', data: { message_id: id, user_id: chat } }
  }

  function upload(kind: string, file: UploadedFile | undefined): object {
    if (file === undefined || !/\.\w+$/.test(file.name)) throw new Refusal(-201, 'Params is invalid')
    const allowed = kind === 'image' ? /\.(jpe?g|png)$/i : /\.(pdf|docx?)$/i
    if (!allowed.test(file.name)) throw new Refusal(-201, 'File type')
    if (file.bytes > (kind === 'image' ? 1 : 5) * 1024 * 1024) throw new Refusal(-210, 'File is too large')
    emulator.uploads.push({ kind, ...file })
    const id = `upload-${serial++}`
    return { error: 0, message: 'Success', data: kind === 'image' ? { attachment_id: id } : { token: id } }
  }

  function sendTemplate(given: Record<string, unknown>): object {
    const phone = String(given.phone ?? '')
    if (!/^84\d{9}$/.test(phone)) throw new Refusal(-108, 'Phone number is invalid')
    if (given.template_id !== '312345') throw new Refusal(-109, 'Template is invalid')
    emulator.templates.push({
      phone,
      data: given.template_data as Record<string, string>,
      tracking: String(given.tracking_id),
    })
    const quota = { dailyQuota: '500', remainingQuota: '499' }
    return {
      error: 0,
      message: 'Success',
      data: { msg_id: `zns-${serial++}`, sent_time: String(now()), sending_mode: '1', quota },
    }
  }
}

interface OaPayload {
  buttons?: { title: string; type: string; payload: string | { url: string } }[]
  elements?: { attachment_id?: string }[]
  token?: string
}

function errorBody(method: string, refusal: Refusal): object {
  return method === 'access_token'
    ? {
        error: refusal.code,
        error_name: refusal.message,
        error_reason: refusal.message,
        error_description: refusal.message,
      }
    : { error: refusal.code, message: refusal.message }
}
