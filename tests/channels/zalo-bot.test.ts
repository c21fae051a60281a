// Zalo Bot against its emulator: what arrives, what leaves, and what must survive.

import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { createDelivery } from '../../src/channels/delivery.ts'
import { createZaloBotChannel, type ZaloBotOptions } from '../../src/channels/zalo-bot/channel.ts'
import { createZaloBotClient, ZaloBotApiError } from '../../src/channels/zalo-bot/client.ts'
import { fixedClock, keepInbox, keepLog } from '../support/channel-kit.ts'
import { htmlPage, until } from '../support/emulator-http.ts'
import { startWebhookServer } from '../support/webhook-server.ts'
import { internalError, startZaloBotEmulator } from '../support/zalo-bot-emulator.ts'

const AN = 'a1b2c3d4e5f60718293a'
const SECRET = 'bi-mat-webhook-zalo'
const cleanups: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

async function startZaloBot(given: Partial<ZaloBotOptions> = {}) {
  const emulator = await startZaloBotEmulator()
  const web = await startWebhookServer()
  const log = keepLog()
  const inbox = keepInbox()
  const clock = fixedClock('2023-05-10T02:00:00Z')
  const channel = createZaloBotChannel({
    token: emulator.token,
    apiRoot: emulator.url,
    mode: 'polling',
    webhookSecret: SECRET,
    publicUrl: web.url,
    log,
    clock,
    timing: {
      firstPauseMs: 20,
      pollSeconds: 0.2,
      pollTimeoutMs: 1500,
      callTimeoutMs: 1500,
      photoTimeoutMs: 3000,
      stopGraceMs: 1000,
    },
    ...given,
  })
  web.mount(channel)
  cleanups.push(
    () => emulator.close(),
    () => web.close(),
    () => channel.stop(),
  )
  const start = () => channel.start(inbox.store)
  const deliver = createDelivery({ channels: [channel], log, backoffMs: 10, pace: { 'zalo-bot': null } })
  const reply = (text: string) => deliver({ channel: 'zalo-bot', chat: AN }, { text, purpose: 'reply' })
  const remind = (text: string) => deliver({ channel: 'zalo-bot', chat: AN }, { text, purpose: 'reminder' })
  return { emulator, channel, inbox, log, deliver, reply, remind, web, clock, start }
}

describe('receiving', () => {
  test('maps text, pictures under either name, voice, stickers and content that Zalo keeps back', async () => {
    const { emulator, inbox, start } = await startZaloBot()
    await start()
    const base = {
      from: { id: AN, display_name: 'Lê An', is_bot: false },
      chat: { id: AN, chat_type: 'PRIVATE' },
      date: 1_683_684_000_000,
    }
    const event = (kind: string, message: object) =>
      emulator.pushes({ event_name: `message.${kind}.received`, message: { ...base, ...message } })
    await event('text', { message_id: 'm1', text: 'LIENKET 123456' })
    await event('image', {
      message_id: 'm2',
      photo_url: 'https://photo-stal-1.zdn.vn/x.jpg',
      caption: 'Phiếu',
    })
    await event('image', { message_id: 'm3', photo: 'https://photo-stal-1.zdn.vn/y.jpg' })
    await event('image', { message_id: 'm4', photo: [{ url: 'https://photo-stal-1.zdn.vn/z.jpg' }] })
    await event('voice', {
      message_id: 'm5',
      voice_url: 'https://voice.zdn.vn/a.aac',
      message_type: 'CHAT_VOICE',
    })
    await event('sticker', { message_id: 'm6', sticker: { id: 5 }, url: 'https://stickers.zaloapp.com/5' })
    await event('unsupported', { message_id: 'm7' })
    await inbox.nth(7)
    expect(inbox.messages[0]).toEqual({
      key: `zalo-bot:1459000000000000289:message.text.received:${AN}:${AN}:m1`,
      address: { channel: 'zalo-bot', chat: AN },
      sender: { id: AN, displayName: 'Lê An' },
      group: false,
      addressed: true,
      at: '2023-05-10T09:00:00.000+07:00',
      text: 'LIENKET 123456',
      attachments: [],
      forwarded: false,
      edited: false,
    })
    expect(
      inbox.messages
        .slice(1)
        .map((message) => [message.text, message.attachments.map((a) => [a.kind, a.ref])]),
    ).toEqual([
      ['Phiếu', [['photo', 'https://photo-stal-1.zdn.vn/x.jpg']]],
      ['', [['photo', 'https://photo-stal-1.zdn.vn/y.jpg']]],
      ['', [['photo', 'https://photo-stal-1.zdn.vn/z.jpg']]],
      ['', [['voice', 'https://voice.zdn.vn/a.aac']]],
      ['', [['sticker', 'https://stickers.zaloapp.com/5']]],
      ['', []],
    ])
  })

  test('takes content that Zalo keeps back as a question for help in private chats only', async () => {
    const { emulator, inbox, start } = await startZaloBot()
    await start()
    const from = { id: AN, display_name: 'Lê An', is_bot: false }
    for (const [chat_type, text] of [['PRIVATE'], ['GROUP'], ['GROUP', '@bot.DonDoc hạn nộp?']])
      await emulator.pushes({
        event_name: text === undefined ? 'message.unsupported.received' : 'message.text.received',
        message: {
          from,
          chat: { id: `${chat_type}1`, chat_type },
          message_id: `${chat_type}${text}`,
          date: 1,
          text,
        },
      })
    await inbox.nth(3)
    expect(inbox.messages.map(({ group, addressed, text }) => [group, addressed, text])).toEqual([
      [false, true, ''],
      [true, false, ''],
      [true, true, 'hạn nộp?'],
    ])
  })

  test('drops its own messages, unknown events and broken ones', async () => {
    const { emulator, inbox, start } = await startZaloBot()
    await start()
    await emulator.echoes(AN, 'câu trả lời của bot')
    await emulator.pushes({ event_name: 'bot.renamed', message: {} })
    await emulator.pushes({ event_name: 'message.text.received', message: { text: 'không có người gửi' } })
    await emulator.pushes({})
    await emulator.says(AN, 'thật')
    expect((await inbox.nth(1)).text).toBe('thật')
    expect(inbox.messages).toHaveLength(1)
  })

  test.each([200, 408] as const)(
    'takes an idle poll (HTTP %d) as normal: no alarm, no error line',
    async (status) => {
      const { emulator, channel, log, start } = await startZaloBot()
      emulator.idleStatus = status
      await start()
      await until(
        () => emulator.calls.filter((call) => call.method === 'getUpdates').length >= 6,
        'six polls passed',
      )
      expect(channel.health()).toEqual({ state: 'on', detail: null })
      expect(log.lines.filter((line) => line.level !== 'info')).toEqual([])
    },
  )

  test('removes a webhook that would keep polls silent, also one that is set later', async () => {
    const { emulator, inbox, start } = await startZaloBot()
    emulator.webhook = { url: 'http://127.0.0.1:9/x', secret: 'abcdefgh' }
    await start()
    await until(() => emulator.webhook === null, 'the webhook is gone')
    emulator.webhook = { url: 'http://127.0.0.1:9/y', secret: 'abcdefgh' }
    await until(() => emulator.webhook === null, 'the second webhook is gone')
    await emulator.says(AN, 'nghe thấy không')
    expect((await inbox.nth(1)).text).toBe('nghe thấy không')
  })

  test('keeps an update that storage refuses until it is stored: Zalo hands it out only once', async () => {
    const { emulator, inbox, channel, start } = await startZaloBot()
    await start()
    inbox.failNext(3)
    await emulator.says(AN, 'đừng mất')
    await emulator.says(AN, 'câu sau')
    await inbox.nth(2)
    expect(inbox.messages.map((message) => message.text)).toEqual(['đừng mất', 'câu sau'])
    await until(() => channel.health().state === 'on', 'the channel is on')
  })

  test('survives outages with growing pauses, raises the alarm at the third and takes it back', async () => {
    const { emulator, inbox, channel, log, start } = await startZaloBot()
    await start()
    await until(() => channel.health().state === 'on', 'the channel is on')
    emulator.faults.next('getUpdates', { kind: 'drop' })
    emulator.faults.next('getUpdates', htmlPage(502), 2)
    emulator.faults.next('getUpdates', htmlPage(200))
    emulator.faults.next('getUpdates', internalError)
    await until(() => channel.health().state === 'degraded', 'the alarm is raised')
    await emulator.says(AN, 'sau sự cố')
    expect((await inbox.nth(1)).text).toBe('sau sự cố')
    await until(() => channel.health().state === 'on', 'the alarm is taken back')
    expect(log.lines.filter((line) => line.level === 'error')).toHaveLength(1)
  })

  test('does not hang on a call that is never answered', async () => {
    const { emulator, inbox, start } = await startZaloBot({
      timing: {
        firstPauseMs: 20,
        pollSeconds: 0.1,
        pollTimeoutMs: 100,
        callTimeoutMs: 1500,
        stopGraceMs: 100,
      },
    })
    const until5s = Date.now() + 9000
    emulator.faults.next('getMe', { kind: 'hang' })
    await start()
    await emulator.says(AN, 'còn đó không')
    await inbox.nth(1)
    expect(Date.now()).toBeLessThan(until5s)
  })

  test('says in one sentence that a token is wrong, without the token', async () => {
    const { channel, log, start } = await startZaloBot({ token: '77:TokenSaiKhongDuocLo' })
    await start()
    await until(() => channel.health().state === 'refused', 'the token is refused')
    expect(channel.health().detail).toContain('ZALO_BOT_TOKEN')
    expect(log.text()).not.toContain('TokenSai')
  })

  test('waits on stop for the poll in flight, so that its update is not lost', async () => {
    const { emulator, inbox, channel, start } = await startZaloBot({
      timing: {
        firstPauseMs: 20,
        pollSeconds: 1,
        pollTimeoutMs: 1500,
        callTimeoutMs: 1500,
        stopGraceMs: 3000,
      },
    })
    await start()
    await until(() => emulator.calls.some((call) => call.method === 'getUpdates'), 'polling began')
    const stopped = channel.stop()
    await emulator.says(AN, 'vừa kịp')
    await stopped
    expect(inbox.messages.map((message) => message.text)).toEqual(['vừa kịp'])
    expect(channel.health().state).toBe('stopped')
  })
})

describe('the webhook', () => {
  const post = (url: string, body: string, secret?: string) =>
    fetch(`${url}/webhooks/zalo-bot`, {
      method: 'POST',
      body,
      headers: secret === undefined ? {} : { 'x-bot-api-secret-token': secret },
    })

  test.each([false, true])('registers itself and takes deliveries, wrapped: %s', async (wrapped) => {
    const { emulator, inbox, channel, start } = await startZaloBot({ mode: 'webhook' })
    emulator.wrapped = wrapped
    await start()
    await until(() => channel.health().state === 'on', 'the webhook is set and verified')
    expect(emulator.webhook?.secret).toBe(SECRET)
    await emulator.says(AN, 'chào')
    await emulator.redelivers()
    expect(inbox.messages[0]?.key).toBe(inbox.messages[1]?.key)
    inbox.failNext(1)
    await emulator.says(AN, 'chưa lưu được')
    expect(await emulator.probes()).toBe(200)
    expect(emulator.webhookAnswers).toEqual([200, 200, 500])
  })

  test.each([
    ['an address that is not public', { publicUrl: 'http://dondoc.local' }, 'PUBLIC_URL'],
    ['a secret that is too short', { webhookSecret: 'ngan' }, 'ZALO_BOT_WEBHOOK_SECRET'],
  ])('says that Zalo does not take %s', async (_, given, word) => {
    const { channel, start } = await startZaloBot({ mode: 'webhook', ...given })
    await start()
    await until(() => channel.health().state === 'degraded', 'the refusal shows')
    expect(channel.health().detail).toContain(word)
  })

  test('waits until tomorrow when webhooks may not be set any more today', async () => {
    const { emulator, channel, start } = await startZaloBot({ mode: 'webhook' })
    const body = '{"ok":false,"errorCode":426,"description":"Upgrade required"}'
    emulator.faults.next('setWebhook', { kind: 'answer', status: 200, body })
    await start()
    await until(() => channel.health().state === 'degraded', 'the refusal shows')
    expect(channel.health().detail).toContain('Hôm nay Zalo')
    expect(emulator.calls.filter((call) => call.method === 'setWebhook')).toHaveLength(1)
  })

  test('warns when Zalo cannot call the webhook, and works on once it can', async () => {
    const { emulator, channel, inbox, web, start } = await startZaloBot({
      mode: 'webhook',
      publicUrl: 'http://127.0.0.1:9',
    })
    await start()
    await until(() => channel.health().state === 'degraded', 'the failed verification shows')
    expect(channel.health().detail).toContain('webhook.err.unreachable')
    emulator.webhook = { url: `${web.url}/webhooks/zalo-bot`, secret: SECRET }
    await emulator.says(AN, 'giờ thì được')
    expect(inbox.messages).toHaveLength(1)
    expect(channel.health().state).toBe('on')
  })

  test.each([
    ['no secret', '{"event_name":"message.text.received"}', undefined, 401],
    ['a wrong secret', '{"event_name":"message.text.received"}', 'sai', 403],
    ['a body over 1 MiB', `"${'a'.repeat(1_100_000)}"`, SECRET, 413],
    ['a body that is not JSON', '{"event_name"', SECRET, 400],
    ['an unknown event', '{"event_name":"payment.received","message":{}}', SECRET, 200],
    ['an empty body', '', undefined, 200],
  ])('answers %s without storing anything', async (_, body, secret, status) => {
    const { web, inbox, start } = await startZaloBot({ mode: 'webhook' })
    await start()
    expect((await post(web.url, body, secret)).status).toBe(status)
    expect(inbox.messages).toHaveLength(0)
  })
})

describe('sending', () => {
  test('writes plain text, with choices as numbered lines, in messages that Zalo takes', async () => {
    const { emulator, deliver } = await startZaloBot()
    const text = `**Trước ngày 30/6/2023**.\n\n${'Một câu dài về kế hoạch kiểm tra. '.repeat(150)}`
    const choices = [
      { id: 'a', label: 'Kiên Giang' },
      { id: 'b', label: 'Hà Nội' },
    ]
    expect(
      await deliver({ channel: 'zalo-bot', chat: AN }, { text, choices, purpose: 'reply' }),
    ).toMatchObject({ status: 'sent' })
    expect(emulator.sent.length).toBeGreaterThan(2)
    expect(emulator.sent[0]?.text.startsWith('Trước ngày 30/6/2023.')).toBe(true)
    expect(emulator.sent.at(-1)?.text.endsWith('1. Kiên Giang\n2. Hà Nội')).toBe(true)
  })

  test('repeats after an internal error (403) and a gateway page, never after a connection that died', async () => {
    const { emulator, reply } = await startZaloBot()
    emulator.faults.next('sendMessage', internalError)
    emulator.faults.next('sendMessage', htmlPage(502))
    expect(await reply('một')).toMatchObject({ status: 'sent' })
    emulator.faults.next('sendMessage', { kind: 'drop-after' })
    expect(await reply('hai')).toMatchObject({ status: 'unknown' })
    emulator.faults.next('sendMessage', { kind: 'slow', ms: 2500 })
    expect(await reply('ba')).toMatchObject({ status: 'unknown' })
    emulator.faults.next('sendMessage', htmlPage(200))
    expect(await reply('bốn')).toMatchObject({ status: 'unknown' })
    expect(emulator.sent.map((message) => message.text).slice(0, 2)).toEqual(['một', 'hai'])
  })

  test('knows a person who blocked the bot', async () => {
    const { emulator, reply } = await startZaloBot()
    emulator.blocks(AN)
    expect(await reply('chào')).toEqual({ status: 'unreachable', reason: 'blocked' })
  })

  test('keeps the last messages of the month for replies, over a restart', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'dondoc-quota-')), 'quota.json')
    const first = await startZaloBot({ monthlyQuota: 20, quotaFile: file })
    for (let n = 0; n < 19; n++) await first.reply(`tin ${n}`)
    expect(first.log.lines.filter((line) => line.level === 'warn')).toHaveLength(1)
    const second = await startZaloBot({ monthlyQuota: 20, quotaFile: file })
    expect(await second.remind('nhắc')).toEqual({ status: 'unreachable', reason: 'quota' })
    expect(await second.reply('trả lời')).toMatchObject({ status: 'sent' })
    second.clock.set('2023-06-01T00:00:00Z')
    expect(await second.remind('tháng mới')).toMatchObject({ status: 'sent' })
  })

  test('stops reminding when Zalo says that the quota is used', async () => {
    const { emulator, remind } = await startZaloBot()
    emulator.quotaLeft = 0
    expect(await remind('nhắc')).toEqual({ status: 'unreachable', reason: 'quota' })
    expect(emulator.calls.filter((call) => call.method === 'sendMessage')).toHaveLength(1)
  })

  test('gives pictures by address and names files that Zalo cannot carry', async () => {
    const { emulator, deliver } = await startZaloBot({
      fileUrl: async (file) => (file.mime.startsWith('image/') ? 'https://dondoc.example.vn/t/1.png' : null),
    })
    const files = [
      { path: '/x/a.png', name: 'a.png', mime: 'image/png' },
      { path: '/x/b.docx', name: 'b.docx', mime: 'application/msword' },
    ]
    await deliver({ channel: 'zalo-bot', chat: AN }, { text: 'Đây', files, purpose: 'reply' })
    expect(emulator.sent.map((message) => message.file?.name ?? message.text)).toEqual([
      'Đây',
      'https://dondoc.example.vn/t/1.png',
      'Zalo không nhận tệp từ bot; tệp “b.docx” có trên trang web của hệ thống.',
    ])
  })

  test('keeps the token out of errors and logs, whatever fails', async () => {
    const { emulator, log, reply } = await startZaloBot()
    emulator.faults.next('sendMessage', {
      kind: 'answer',
      status: 400,
      body: JSON.stringify({ ok: false, error_code: 400, description: `bad ${emulator.token}` }),
    })
    const refused = await reply('a')
    await emulator.close()
    const gone = await reply('b')
    expect(gone).toMatchObject({ status: 'failed' })
    const client = createZaloBotClient({ token: emulator.token, apiRoot: emulator.url, timeoutMs: 1500 })
    const error = await client.call('getMe', {}).catch((raised: unknown) => raised)
    expect(error).toBeInstanceOf(ZaloBotApiError)
    expect(error).toMatchObject({ method: 'getMe', code: 0, reach: 'never-left' })
    const everything = JSON.stringify([
      refused,
      gone,
      log.lines,
      error,
      String(error),
      (error as Error).stack,
    ])
    expect(everything).not.toContain('ZaloEmulatedSecret')
  })
})

describe('downloading', () => {
  test.each([
    'https://evil.example/x.jpg',
    'https://zdn.vn.evil.example/x.jpg',
    'https://evilzdn.vn/x.jpg',
    'http://photo-stal-1.zdn.vn/x.jpg',
    'https://photo-stal-1.zdn.vn:8443/x.jpg',
    'https://user@photo-stal-1.zdn.vn/x.jpg',
    'http://169.254.169.254/latest/meta-data',
    'http://127.0.0.1:1/x.jpg',
    'file:///etc/passwd',
    'khong phai dia chi',
  ])('refuses %s', async (ref) => {
    const { channel } = await startZaloBot()
    await expect(channel.download!({ kind: 'photo', ref }, 1000)).rejects.toMatchObject({ reason: 'host' })
  })

  test('fetches from the configured root up to the allowed size', async () => {
    const { channel, emulator } = await startZaloBot()
    const ref = emulator.hostsPhoto(Buffer.alloc(500, 1))
    expect(await channel.download!({ kind: 'photo', ref }, 500)).toHaveLength(500)
    await expect(channel.download!({ kind: 'photo', ref }, 499)).rejects.toMatchObject({
      reason: 'too-large',
    })
  })
})
