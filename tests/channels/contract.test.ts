// What holds for every channel that reaches people over a network, whatever the platform: one contract, three emulators.

import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { Channel, Log } from '../../src/channels/channel.ts'
import { createDelivery } from '../../src/channels/delivery.ts'
import { createTelegramChannel } from '../../src/channels/telegram.ts'
import { createZaloBotChannel } from '../../src/channels/zalo-bot/channel.ts'
import { createZaloOaChannel } from '../../src/channels/zalo-oa/channel.ts'
import type { ChannelName, OutboundMessage } from '../../src/message.ts'
import { fixedClock, keepInbox, keepLog } from '../support/channel-kit.ts'
import { type Fault, type PlatformEmulator, until } from '../support/emulator-http.ts'
import { startTelegramEmulator } from '../support/telegram-emulator.ts'
import { startWebhookServer } from '../support/webhook-server.ts'
import { startZaloBotEmulator } from '../support/zalo-bot-emulator.ts'
import { startZaloOaEmulator } from '../support/zalo-oa-emulator.ts'

interface Bench {
  title: string
  name: ChannelName
  /** A person's chat on this platform. */
  chat: string
  sendMethod: string
  rateLimit: Fault
  /** What the platform says about a person who cannot be reached. */
  unreachable: string
  build(
    web: string,
    log: Log,
  ): Promise<{ channel: Channel; emulator: PlatformEmulator; ready: () => boolean }>
}

const SECRET = 'bi-mat_webhook_chung'
const clock = fixedClock('2023-05-10T02:00:00Z')
const answer = (body: object, status = 200): Fault => ({ kind: 'answer', status, body: JSON.stringify(body) })

const telegram = (mode: 'polling' | 'webhook'): Bench => ({
  title: `telegram by ${mode}`,
  name: 'telegram',
  chat: '5123456789',
  sendMethod: 'sendMessage',
  rateLimit: answer(
    { ok: false, error_code: 429, description: 'Too Many Requests', parameters: { retry_after: 0.05 } },
    429,
  ),
  unreachable: 'blocked',
  async build(publicUrl, log) {
    const emulator = await startTelegramEmulator()
    const channel = createTelegramChannel({
      token: emulator.token,
      apiRoot: emulator.url,
      mode,
      webhookSecret: SECRET,
      publicUrl,
      log,
      clock,
      timing: { firstPauseMs: 20, callTimeoutMs: 1500 },
    })
    return { channel, emulator, ready: () => mode === 'polling' || emulator.webhook !== null }
  },
})

const zaloBot = (mode: 'polling' | 'webhook'): Bench => ({
  title: `zalo-bot by ${mode}`,
  name: 'zalo-bot',
  chat: 'a1b2c3d4e5f60718293a',
  sendMethod: 'sendMessage',
  rateLimit: answer({ ok: false, errorCode: 429, description: 'Too many requests' }),
  unreachable: 'blocked',
  async build(publicUrl, log) {
    const emulator = await startZaloBotEmulator()
    const channel = createZaloBotChannel({
      token: emulator.token,
      apiRoot: emulator.url,
      mode,
      webhookSecret: SECRET,
      publicUrl,
      log,
      clock,
      timing: { firstPauseMs: 20, callTimeoutMs: 1500, pollSeconds: 0.3, stopGraceMs: 1000 },
    })
    return { channel, emulator, ready: () => mode === 'polling' || emulator.webhook !== null }
  },
})

const zaloOa: Bench = {
  title: 'zalo-oa',
  name: 'zalo-oa',
  chat: '246845883529197922',
  sendMethod: 'message/cs',
  rateLimit: answer({ error: -32, message: 'Rate limit' }),
  unreachable: 'not-following',
  async build(publicUrl, log) {
    const emulator = await startZaloOaEmulator()
    const channel = createZaloOaChannel({
      appId: emulator.appId,
      appSecret: emulator.appSecret,
      secretKey: emulator.secretKey,
      refreshToken: emulator.refreshToken,
      tokenFile: join(await mkdtemp(join(tmpdir(), 'dondoc-contract-')), 'tokens.json'),
      roots: emulator.roots,
      log,
      clock,
      timing: { callTimeoutMs: 1500, firstPauseMs: 20 },
    })
    emulator.webhook = `${publicUrl}/webhooks/zalo-oa`
    return { channel, emulator, ready: () => channel.health().state === 'on' }
  },
}

describe.each([telegram('polling'), telegram('webhook'), zaloBot('polling'), zaloBot('webhook'), zaloOa])(
  '$title',
  ({ build, chat, name, sendMethod, rateLimit, unreachable }) => {
    const cleanups: (() => Promise<void>)[] = []
    afterEach(async () => {
      for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
    })

    async function start() {
      const web = await startWebhookServer()
      const log = keepLog()
      const inbox = keepInbox()
      const { channel, emulator, ready } = await build(web.url, log)
      web.mount(channel)
      cleanups.push(
        () => emulator.close(),
        () => web.close(),
        () => channel.stop(),
      )
      await channel.start(inbox.store)
      await until(ready, 'the channel receives')
      const deliver = createDelivery({ channels: [channel], log, backoffMs: 10, pace: { [name]: null } })
      const to = { channel: name, chat }
      const reply = (message: Partial<OutboundMessage>) =>
        deliver(to, { text: '', purpose: 'reply', ...message })
      return { channel, emulator, inbox, log, reply, to, deliver }
    }

    test('is on after starting and stopped after stopping, within ten seconds', async () => {
      const { channel, emulator, inbox } = await start()
      await emulator.says(chat, 'chào')
      await inbox.nth(1)
      await until(() => channel.health().state === 'on', 'the channel is on')
      const before = performance.now()
      await channel.stop()
      expect(performance.now() - before).toBeLessThan(10_000)
      expect(channel.health().state).toBe('stopped')
    })

    test('brings a text and a picture with its caption, in order', async () => {
      const { emulator, inbox, channel } = await start()
      await emulator.says(chat, 'LIENKET 123456')
      await emulator.sendsPhoto(chat, 'Phiếu kiểm tra')
      await emulator.sendsPhoto(chat)
      await inbox.nth(3)
      const [text, photo, bare] = inbox.messages
      expect(text).toMatchObject({
        address: { channel: name, chat },
        text: 'LIENKET 123456',
        group: false,
        addressed: true,
      })
      expect(text?.sender.id).toBe(chat)
      expect(text?.at).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+\+07:00$/)
      expect(photo?.text).toBe('Phiếu kiểm tra')
      expect(bare?.text).toBe('')
      expect(bare?.attachments).toHaveLength(1)
      const bytes = await channel.download!(photo!.attachments[0]!, 10_000)
      expect(Buffer.from(bytes)).toEqual(Buffer.alloc(2048, 7))
    })

    test('gives a redelivered message the key that it had', async () => {
      const { emulator, inbox } = await start()
      await emulator.says(chat, 'một')
      await inbox.nth(1)
      await emulator.redelivers()
      await inbox.nth(2)
      await emulator.says(chat, 'hai')
      const third = await inbox.nth(3)
      expect(inbox.messages[1]?.key).toBe(inbox.messages[0]?.key)
      expect(third.key).not.toBe(inbox.messages[0]?.key)
      expect(third.key.startsWith(`${name}:`)).toBe(true)
    })

    test('carries the choice that somebody makes', async () => {
      const { emulator, inbox, reply } = await start()
      await emulator.says(chat, 'hạn nộp?')
      await inbox.nth(1)
      const choices = [
        { id: 'p1', label: 'Kiên Giang' },
        { id: 'p2', label: 'Hà Nội' },
      ]
      expect(await reply({ text: 'Của nơi nào?', choices })).toMatchObject({ status: 'sent' })
      if (emulator.presses && emulator.sent[0]?.buttons.length) {
        await emulator.presses(chat, 'Hà Nội')
        expect((await inbox.nth(2)).choice).toBe('p2')
      } else {
        expect(emulator.sent[0]?.text).toBe('Của nơi nào?\n\n1. Kiên Giang\n2. Hà Nội')
        await emulator.says(chat, '2')
        expect((await inbox.nth(2)).text).toBe('2')
      }
    })

    test('cuts a long answer into messages that the platform takes, in order and without loss', async () => {
      const { emulator, inbox, reply } = await start()
      await emulator.says(chat, 'liệt kê tất cả')
      await inbox.nth(1)
      const paragraph = (n: number) => `**Mục ${n}.** ${`Nội dung số ${n} & <chi tiết>. `.repeat(12)}`.trim()
      const text = Array.from({ length: 30 }, (_, n) => paragraph(n)).join('\n\n')
      expect(await reply({ text })).toMatchObject({ status: 'sent' })
      const arrived = emulator.sentTo(chat).map((message) => message.text)
      expect(arrived.length).toBeGreaterThan(1)
      expect(arrived.join('\n\n')).toBe(text.replaceAll('**', ''))
    })

    test('says that a person cannot be reached', async () => {
      const { emulator, inbox, reply } = await start()
      await emulator.says(chat, 'chào')
      await inbox.nth(1)
      emulator.blocks(chat)
      expect(await reply({ text: 'trả lời' })).toEqual({ status: 'unreachable', reason: unreachable })
      expect(emulator.sent).toHaveLength(0)
    })

    test('waits when it is told to slow down, and sends once', async () => {
      const { emulator, inbox, reply } = await start()
      await emulator.says(chat, 'chào')
      await inbox.nth(1)
      emulator.faults.next(sendMethod, rateLimit)
      expect(await reply({ text: 'trả lời' })).toMatchObject({ status: 'sent' })
      expect(emulator.sent).toHaveLength(1)
    })

    test('does not know whether a message arrived when the line dies, and does not repeat it', async () => {
      const { emulator, inbox, reply } = await start()
      await emulator.says(chat, 'chào')
      await inbox.nth(1)
      emulator.faults.next(sendMethod, { kind: 'drop-after' })
      expect(await reply({ text: 'một' })).toMatchObject({ status: 'unknown' })
      emulator.faults.next(sendMethod, { kind: 'hang' })
      expect(await reply({ text: 'hai' })).toMatchObject({ status: 'unknown' })
      expect(await reply({ text: 'ba' })).toMatchObject({ status: 'sent' })
      expect(emulator.sent.map((message) => message.text)).toEqual(['một', 'hai', 'ba'])
    })

    test('reports a part of a long answer that failed as unknown, never as not sent', async () => {
      const { emulator, inbox, reply } = await start()
      await emulator.says(chat, 'chào')
      await inbox.nth(1)
      const text = 'Một câu trả lời rất dài. '.repeat(500)
      const refusal =
        name === 'zalo-oa'
          ? answer({ error: -201, message: 'x' })
          : answer({ ok: false, error_code: 400, description: 'Bad Request' }, 400)
      emulator.faults.next(sendMethod, { kind: 'slow', ms: 1 })
      emulator.faults.next(sendMethod, refusal)
      expect(await reply({ text })).toMatchObject({ status: 'unknown' })
      expect(emulator.sent).toHaveLength(1)
    })

    test('keeps what people wrote, and every token, out of its log', async () => {
      const { emulator, inbox, reply, log } = await start()
      await emulator.says(chat, 'câu hỏi riêng tư')
      await inbox.nth(1)
      emulator.faults.next(sendMethod, { kind: 'drop-after' })
      await reply({ text: 'câu trả lời riêng tư' })
      const lines = log.text()
      expect(lines).not.toContain('riêng tư')
      for (const secret of [emulator.token.split(':').at(-1)!, SECRET]) expect(lines).not.toContain(secret)
    })
  },
)
