// Telegram against its emulator: what arrives, what leaves, and what must survive.

import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { createDelivery } from '../../src/channels/delivery.ts'
import { createTelegramChannel, type TelegramOptions } from '../../src/channels/telegram.ts'
import type { InboundMessage } from '../../src/message.ts'
import { fixedClock, keepInbox, keepLog } from '../support/channel-kit.ts'
import { htmlPage, long, until } from '../support/emulator-http.ts'
import { startTelegramEmulator } from '../support/telegram-emulator.ts'
import { startWebhookServer } from '../support/webhook-server.ts'

const SECRET = 'bi-mat_cua_webhook_1'
const cleanups: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

type Store = (message: InboundMessage) => Promise<void>

async function startTelegram(
  given: Partial<TelegramOptions> = {},
  token?: string,
  around: (store: Store) => Store = (store) => store,
  webhookBefore: { url: string; secret: string } | null = null,
) {
  const emulator = await startTelegramEmulator(token === undefined ? {} : { token })
  emulator.webhook = webhookBefore
  const web = await startWebhookServer()
  const log = keepLog()
  const inbox = keepInbox()
  const channel = createTelegramChannel({
    token: emulator.token,
    apiRoot: emulator.url,
    mode: 'polling',
    webhookSecret: SECRET,
    publicUrl: web.url,
    log,
    clock: fixedClock('2023-05-10T02:00:00Z'),
    timing: { firstPauseMs: 20, callTimeoutMs: 1500, uploadTimeoutMs: 2000 },
    ...given,
  })
  web.mount(channel)
  cleanups.push(
    () => emulator.close(),
    () => web.close(),
    () => channel.stop(),
  )
  await channel.start(around(inbox.store))
  const deliver = createDelivery({ channels: [channel], log, backoffMs: 10 })
  const reply = (chat: string, text: string) =>
    deliver({ channel: 'telegram', chat }, { text, purpose: 'reply' })
  return { emulator, channel, inbox, log, deliver, reply, web }
}

describe('receiving', () => {
  test('maps a text with its ids as strings, digits beyond 2^53 included', async () => {
    const { emulator, inbox } = await startTelegram()
    await emulator.says('9007199254740993', '/start MA-MOI-12')
    expect(await inbox.nth(1)).toMatchObject({
      address: { channel: 'telegram', chat: '9007199254740993' },
      sender: { id: '9007199254740993', displayName: 'An' },
      text: '/start MA-MOI-12',
      group: false,
      addressed: true,
      forwarded: false,
      edited: false,
      attachments: [],
    })
  })

  test('maps photos, albums, voice, files, stickers, places, forwards and edits', async () => {
    const { emulator, inbox } = await startTelegram()
    const base = {
      message_id: 5,
      date: 1_683_684_000,
      from: { id: 99, is_bot: false, first_name: 'An', last_name: 'Lê' },
      chat: { id: 99, type: 'private' },
    }
    const file = (id: string) => ({ file_id: id, file_unique_id: id, file_size: 10 })
    for (const part of [
      { photo: [file('nhỏ'), file('to')], caption: 'Phiếu', media_group_id: '77' },
      { voice: { ...file('v'), mime_type: 'audio/ogg', duration: 3 } },
      { document: { ...file('d'), file_name: 'bao cao.docx' } },
      { sticker: file('s') },
      { location: { latitude: 10.79, longitude: 106.78, horizontal_accuracy: 20 } },
      { text: 'chuyển tiếp', forward_origin: { type: 'user' }, forward_date: 1 },
      { contact: { phone_number: '84912345678', first_name: 'An' } },
    ])
      await emulator.pushes({ message: { ...base, ...part } })
    await emulator.pushes({ edited_message: { ...base, edit_date: 1_683_684_060, text: 'đã sửa' } })
    await inbox.nth(8)
    const [photo, voice, document, sticker, place, forward, contact, edit] = inbox.messages
    expect(photo).toMatchObject({
      text: 'Phiếu',
      album: '77',
      attachments: [{ kind: 'photo', ref: 'to', bytes: 10 }],
    })
    expect(photo?.at).toBe('2023-05-10T09:00:00.000+07:00')
    expect(voice?.attachments).toEqual([{ kind: 'voice', ref: 'v', mime: 'audio/ogg', bytes: 10 }])
    expect(document?.attachments).toEqual([{ kind: 'file', ref: 'd', name: 'bao cao.docx', bytes: 10 }])
    expect(sticker?.attachments[0]?.kind).toBe('sticker')
    expect(place?.location).toEqual({ latitude: 10.79, longitude: 106.78 })
    expect(forward).toMatchObject({ forwarded: true, text: 'chuyển tiếp' })
    expect(contact).toMatchObject({ text: '', attachments: [] })
    expect(edit).toMatchObject({ edited: true, text: 'đã sửa', at: '2023-05-10T09:01:00.000+07:00' })
    expect(new Set(inbox.messages.map((message) => message.key)).size).toBe(8)
  })

  test.each([
    ['chào cả nhóm', [], {}, false, 'chào cả nhóm'],
    ['@dondoc_bot hạn nộp?', [{ type: 'mention', offset: 0, length: 11 }], {}, true, 'hạn nộp?'],
    ['hỏi @Dondoc_Bot hạn nộp', [{ type: 'mention', offset: 4, length: 11 }], {}, true, 'hỏi hạn nộp'],
    ['/han@dondoc_bot 15', [{ type: 'bot_command', offset: 0, length: 15 }], {}, true, '/han 15'],
    ['/han@other_bot', [{ type: 'bot_command', offset: 0, length: 14 }], {}, false, '/han@other_bot'],
    [
      'còn Hà Nội?',
      [],
      { reply_to_message: { from: { id: 7000000001, is_bot: true } } },
      true,
      'còn Hà Nội?',
    ],
    [
      'bạn ơi',
      [{ type: 'text_mention', offset: 0, length: 3, user: { id: 7000000001 } }],
      {},
      true,
      'bạn ơi',
    ],
  ])('knows in a group whether "%s" is meant for the bot', async (text, entities, extra, addressed, left) => {
    const { emulator, inbox } = await startTelegram()
    const from = { id: 99, is_bot: false, first_name: 'An' }
    const chat = { id: long('-1001234567890'), type: 'supergroup' }
    await emulator.pushes({ message: { message_id: 1, date: 1, from, chat, text, entities, ...extra } })
    expect(await inbox.nth(1)).toMatchObject({
      group: true,
      addressed,
      text: left,
      address: { chat: '-1001234567890' },
    })
  })

  test('ignores bots, channels, service messages and kinds of update that it does not know', async () => {
    const { emulator, inbox } = await startTelegram()
    const from = { id: 99, is_bot: false, first_name: 'An' }
    const group = { id: -5, type: 'group' }
    await emulator.pushes({
      message: { message_id: 1, date: 1, from: { ...from, is_bot: true }, chat: group, text: 'bot' },
    })
    await emulator.pushes({
      channel_post: { message_id: 1, date: 1, chat: { id: -6, type: 'channel' }, text: 'x' },
    })
    await emulator.pushes({
      message: { message_id: 2, date: 1, from, chat: group, new_chat_members: [from] },
    })
    await emulator.pushes({ message: { message_id: 'sai', chat: 5 } })
    await emulator.pushes({ purchased_paid_media: {} })
    await emulator.says('99', 'thật')
    expect((await inbox.nth(1)).text).toBe('thật')
    expect(inbox.messages).toHaveLength(1)
  })

  test('stops the spinner of a pressed button and says which choice it was', async () => {
    const { emulator, inbox, deliver } = await startTelegram()
    const longId = `cau-hoi:${'ă'.repeat(40)}`
    await deliver(
      { channel: 'telegram', chat: '99' },
      {
        text: 'Ý nào?',
        purpose: 'reply',
        choices: [
          { id: 'p:1', label: 'Kiên Giang' },
          { id: longId, label: 'Hà Nội' },
        ],
      },
    )
    await emulator.presses('99', 'Kiên Giang')
    expect(await inbox.nth(1)).toMatchObject({ choice: 'p:1', text: 'Kiên Giang' })
    await emulator.presses('99', 'Hà Nội')
    const second = await inbox.nth(2)
    expect(second.text).toBe('Hà Nội')
    expect(second.choice).toBeUndefined()
    await until(() => emulator.answeredPresses.length === 2, 'both presses are answered')
  })

  test('is handed a message again until it is stored, and never confirms it before', async () => {
    const { emulator, inbox } = await startTelegram()
    inbox.failNext(3)
    await emulator.says('99', 'đừng mất')
    expect((await inbox.nth(1)).text).toBe('đừng mất')
    await until(() => emulator.pending() === 0, 'the update is confirmed')
    expect(inbox.messages).toHaveLength(1)
  })

  test('does not wait for ever on a storage that hangs', async () => {
    const { emulator, channel, inbox } = await startTelegram(
      { timing: { firstPauseMs: 20, callTimeoutMs: 1500, storeTimeoutMs: 200 } },
      undefined,
      (store) => {
        let hung = false
        return (message) => {
          if (hung) return store(message)
          hung = true
          return new Promise(() => undefined)
        }
      },
    )
    await emulator.says('99', 'kẹt')
    await emulator.says('100', 'người khác')
    await inbox.nth(2)
    expect(new Set(inbox.messages.map((message) => message.text))).toEqual(new Set(['kẹt', 'người khác']))
    await until(() => channel.health().state === 'on', 'the channel is on')
  })

  test('removes a webhook that would keep polling from working', async () => {
    const { emulator, inbox } = await startTelegram({}, undefined, (store) => store, {
      url: 'http://127.0.0.1:9',
      secret: '',
    })
    await until(() => emulator.webhook === null, 'the webhook is gone')
    await emulator.says('99', 'nghe thấy không')
    expect((await inbox.nth(1)).text).toBe('nghe thấy không')
  })

  test('starts anew after a conflict, a gateway error, a cut connection and a page that is not JSON', async () => {
    const { emulator, inbox, channel } = await startTelegram()
    await until(() => channel.health().state === 'on', 'the channel is on')
    const conflict = {
      kind: 'answer',
      status: 409,
      body: '{"ok":false,"error_code":409,"description":"Conflict: terminated by other getUpdates request"}',
    } as const
    emulator.faults.next('getUpdates', conflict)
    emulator.faults.next('getUpdates', htmlPage(502))
    emulator.faults.next('getUpdates', { kind: 'drop' })
    emulator.faults.next('getUpdates', htmlPage(200))
    emulator.faults.next('getUpdates', {
      kind: 'answer',
      status: 429,
      body: '{"ok":false,"error_code":429,"description":"Too Many Requests","parameters":{"retry_after":0.05}}',
    })
    await emulator.says('99', 'một')
    await emulator.says('99', 'hai')
    // what was not confirmed comes again, under the same key
    const texts = () => [...new Map(inbox.messages.map((message) => [message.key, message.text])).values()]
    await until(() => texts().length === 2, 'both messages are stored')
    expect(texts()).toEqual(['một', 'hai'])
    await until(() => channel.health().state === 'on', 'the channel is on again')
  })

  test('says in one sentence that a token is wrong, without the token', async () => {
    const wrong = '7000000002:AAWrongSecretThatMustNotLeak_y'
    const { channel, log } = await startTelegram({ token: wrong })
    await until(() => channel.health().state === 'refused', 'the token is refused')
    expect(channel.health().detail).toBe(
      'Telegram không nhận TELEGRAM_BOT_TOKEN; hãy lấy lại token từ @BotFather.',
    )
    expect(log.text()).not.toContain('AAWrongSecret')
  })

  test('stops in the middle of a long poll', async () => {
    const { channel, emulator } = await startTelegram()
    await until(() => emulator.calls.some((call) => call.method === 'getUpdates'), 'polling began')
    await channel.stop()
    expect(channel.health().state).toBe('stopped')
    const calls = emulator.calls.length
    await emulator.says('99', 'muộn')
    expect(emulator.calls.length).toBe(calls)
  })
})

test('stops while it waits out an outage', async () => {
  const { channel, emulator } = await startTelegram({ timing: { firstPauseMs: 60_000 } })
  emulator.faults.next('getUpdates', htmlPage(502), 5)
  emulator.faults.next('getUpdates', { kind: 'drop' })
  await until(() => emulator.calls.some((call) => call.method === 'getUpdates'), 'polling began')
  const state = await Promise.race([channel.stop().then(() => 'stopped'), sleep(5000, 'still waiting')])
  expect(state).toBe('stopped')
})

describe('the webhook', () => {
  const post = (url: string, body: string | Uint8Array, secret?: string) =>
    fetch(`${url}/webhooks/telegram`, {
      method: 'POST',
      body,
      headers: secret === undefined ? {} : { 'x-telegram-bot-api-secret-token': secret },
    })
  const hello = (from: number, text = 'chào') =>
    JSON.stringify({
      update_id: 1,
      message: {
        message_id: 1,
        date: 1,
        from: { id: from, first_name: 'A' },
        chat: { id: from, type: 'private' },
        text,
      },
    })

  test('registers itself, receives, and makes Telegram repeat what was not stored', async () => {
    const { emulator, inbox } = await startTelegram({ mode: 'webhook' })
    await until(() => emulator.webhook !== null, 'the webhook is set')
    expect(emulator.webhook?.secret).toBe(SECRET)
    inbox.failNext(2)
    await emulator.says('99', 'đừng mất')
    expect(emulator.webhookAnswers).toEqual([500, 500, 200])
    expect(inbox.messages.map((message) => message.text)).toEqual(['đừng mất'])
  })

  test.each([
    ['no secret', hello(1), undefined, 401],
    ['a wrong secret', hello(1), `${SECRET}x`, 403],
    ['a body over 1 MiB', hello(1, 'a'.repeat(1_100_000)), SECRET, 413],
    ['a body that is not JSON', '{"update_id":', SECRET, 400],
    ['bytes that are not UTF-8', new Uint8Array([0x7b, 0xff, 0x7d]), SECRET, 400],
    ['JSON that is no object', '[1', SECRET, 400],
    ['an unknown event', '{"update_id":5,"business_connection":{}}', SECRET, 200],
    ['an empty body', '', undefined, 200],
  ])('answers %s without storing anything', async (_, body, secret, status) => {
    const { web, inbox } = await startTelegram({ mode: 'webhook' })
    expect((await post(web.url, body, secret)).status).toBe(status)
    expect(inbox.messages).toHaveLength(0)
  })

  test('says when Telegram does not take the address of the webhook', async () => {
    const { channel } = await startTelegram({ mode: 'webhook', publicUrl: 'dondoc.example.vn' })
    await until(() => channel.health().state === 'degraded', 'the refusal shows')
    expect(channel.health().detail).toContain('PUBLIC_URL')
  })

  test('counts what it refused', async () => {
    const { web, channel } = await startTelegram({ mode: 'webhook' })
    await post(web.url, hello(1))
    await post(web.url, hello(1), 'sai')
    await post(web.url, hello(1), 'sai')
    expect(channel.counters?.()).toMatchObject({ 'no-secret': 1, 'wrong-secret': 2 })
  })

  test('holds one flooding sender back and still hears the others', async () => {
    const { channel, inbox, log } = await startTelegram({ mode: 'webhook' })
    const headers = new Headers({ 'x-telegram-bot-api-secret-token': SECRET })
    const statuses = new Map<number, number>()
    for (let n = 0; n < 3000; n++) {
      const answer = await channel.webhook!.handle({ headers, body: Buffer.from(hello(666)) })
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
    }
    expect((await channel.webhook!.handle({ headers, body: Buffer.from(hello(99)) })).status).toBe(200)
    expect(statuses.get(429)).toBeGreaterThan(2500)
    expect(inbox.messages.at(-1)?.sender.id).toBe('99')
    expect(log.lines.filter((line) => line.message === 'webhook refused').length).toBeLessThanOrEqual(2)
  })
})

describe('sending', () => {
  test('writes bold as bold and everything else as it stands', async () => {
    const { emulator, reply } = await startTelegram()
    await reply('99', 'Nộp **trước ngày 30/6/2023** <script>&amp;</script> _a_')
    expect(emulator.sent[0]?.text).toBe('Nộp trước ngày 30/6/2023 <script>&amp;</script> _a_')
    const call = emulator.calls.find((each) => each.method === 'sendMessage')
    expect(call?.parameters).toMatchObject({
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
    })
    expect(call?.parameters.text).toContain('<b>trước ngày 30/6/2023</b>')
  })

  test('falls back to plain text when Telegram refuses the markup', async () => {
    const { emulator, reply } = await startTelegram()
    const refusal =
      '{"ok":false,"error_code":400,"description":"Bad Request: can\'t parse entities: unexpected"}'
    emulator.faults.next('sendMessage', { kind: 'answer', status: 400, body: refusal })
    expect(await reply('99', '**đậm** <x>')).toMatchObject({ status: 'sent' })
    expect(emulator.sent.map((message) => message.text)).toEqual(['đậm <x>'])
  })

  test('writes choices as numbered lines when Telegram refuses the buttons', async () => {
    const { emulator, deliver } = await startTelegram()
    const body = '{"ok":false,"error_code":400,"description":"Bad Request: BUTTON_DATA_INVALID"}'
    emulator.faults.next('sendMessage', { kind: 'answer', status: 400, body })
    const choices = [
      { id: 'a', label: 'Kiên Giang' },
      { id: 'b', label: 'Trang', url: 'https://dondoc.example.vn' },
    ]
    await deliver({ channel: 'telegram', chat: '99' }, { text: 'Ý nào?', choices, purpose: 'reply' })
    expect(emulator.sent.map((message) => message.text)).toEqual([
      'Ý nào?\n\n1. Kiên Giang\n2. Trang: https://dondoc.example.vn',
    ])
  })

  test('puts short buttons side by side and opens addresses only where Telegram takes them', async () => {
    const { emulator, deliver } = await startTelegram()
    const choices = [
      { id: 'a', label: 'Xem nguyên văn' },
      { id: 'b', label: 'Thêm vào lịch' },
      { id: 'c', label: 'Nhắc tôi' },
      { id: 'up', label: '👍' },
      { id: 'down', label: '👎' },
      { id: 'w', label: 'Trang', url: 'https://dondoc.example.vn' },
      { id: 'l', label: 'Nội bộ', url: 'http://localhost:3000' },
    ]
    await deliver({ channel: 'telegram', chat: '99' }, { text: 'Xong', choices, purpose: 'reply' })
    const call = emulator.calls.find((each) => each.method === 'sendMessage')
    const { inline_keyboard: rows } = call!.parameters.reply_markup as {
      inline_keyboard: { text: string }[][]
    }
    expect(rows.map((row) => row.map((button) => button.text))).toEqual([
      ['Xem nguyên văn', 'Thêm vào lịch'],
      ['Nhắc tôi', '👍', '👎', 'Trang', 'Nội bộ'],
    ])
    expect(emulator.sent[0]?.buttons.filter((button) => button.url !== undefined)).toHaveLength(1)
  })

  test.each([
    ['bot was blocked by the user', 403, { status: 'unreachable', reason: 'blocked' }],
    ['Forbidden: user is deactivated', 403, { status: 'unreachable', reason: 'blocked' }],
    ['Forbidden: bot was kicked from the group chat', 403, { status: 'unreachable', reason: 'blocked' }],
    [
      "Forbidden: bot can't initiate conversation with a user",
      403,
      { status: 'unreachable', reason: 'no-chat' },
    ],
    ['Bad Request: chat not found', 400, { status: 'unreachable', reason: 'no-chat' }],
    ['Bad Request: message is too long', 400, { status: 'failed' }],
    ['Unauthorized', 401, { status: 'failed' }],
  ])('takes "%s" for what it is', async (description, code, outcome) => {
    const { emulator, reply } = await startTelegram()
    const body = JSON.stringify({ ok: false, error_code: code, description })
    emulator.faults.next('sendMessage', { kind: 'answer', status: code, body })
    expect(await reply('99', 'xin chào')).toMatchObject(outcome)
    expect(emulator.sent).toHaveLength(0)
  })

  test('waits as long as Telegram asks and sends once', async () => {
    const { emulator, reply } = await startTelegram()
    const body =
      '{"ok":false,"error_code":429,"description":"Too Many Requests: retry after 1","parameters":{"retry_after":1}}'
    emulator.faults.next('sendMessage', { kind: 'answer', status: 429, body })
    const before = performance.now()
    expect(await reply('99', 'xin chào')).toMatchObject({ status: 'sent' })
    expect(performance.now() - before).toBeGreaterThan(990)
    expect(emulator.sent).toHaveLength(1)
  })

  test('repeats after a gateway error, but never after a connection that died with the message', async () => {
    const { emulator, reply } = await startTelegram()
    emulator.faults.next('sendMessage', htmlPage(502))
    expect(await reply('99', 'một')).toMatchObject({ status: 'sent' })
    emulator.faults.next('sendMessage', { kind: 'drop-after' })
    expect(await reply('99', 'hai')).toMatchObject({ status: 'unknown' })
    emulator.faults.next('sendMessage', { kind: 'hang' })
    expect(await reply('99', 'ba')).toMatchObject({ status: 'unknown' })
    emulator.faults.next('sendMessage', htmlPage(504))
    expect(await reply('99', 'bốn')).toMatchObject({ status: 'unknown' })
    expect(emulator.sent.map((message) => message.text)).toEqual(['một', 'hai', 'ba'])
  })

  test('follows a group that became a supergroup', async () => {
    const { emulator, reply } = await startTelegram()
    emulator.migrates('-55', '-1001234567890')
    expect(await reply('-55', 'xin chào')).toMatchObject({ status: 'sent' })
    expect(await reply('-55', 'lần nữa')).toMatchObject({ status: 'sent' })
    expect(emulator.sentTo('-1001234567890')).toHaveLength(2)
    expect(emulator.calls.filter((call) => call.method === 'sendMessage')).toHaveLength(3)
  })

  test('sends files, pictures as pictures', async () => {
    const { emulator, deliver } = await startTelegram()
    const folder = await mkdtemp(join(tmpdir(), 'dondoc-telegram-'))
    await writeFile(join(folder, 'a.png'), Buffer.alloc(500, 1))
    const outcome = await deliver(
      { channel: 'telegram', chat: '99' },
      {
        text: 'Biên bản',
        purpose: 'reply',
        files: [
          { path: join(folder, 'a.png'), name: 'ảnh.png', mime: 'image/png' },
          { path: join(folder, 'a.png'), name: 'Báo cáo.docx', mime: 'application/octet-stream' },
        ],
      },
    )
    expect(outcome.status).toBe('sent')
    expect(emulator.sent.map((message) => message.file ?? message.text)).toEqual([
      'Biên bản',
      { name: 'ảnh.png', bytes: 500, kind: 'photo' },
      { name: 'Báo cáo.docx', bytes: 500, kind: 'document' },
    ])
  })

  test('shows typing', async () => {
    const { emulator, channel } = await startTelegram()
    await channel.typing?.({ channel: 'telegram', chat: '99' })
    expect(emulator.typing).toEqual(['99'])
  })

  test('keeps the token out of errors and logs, whatever fails', async () => {
    const { emulator, channel, log, reply } = await startTelegram()
    await until(() => channel.health().state === 'on', 'the channel is on')
    emulator.faults.next('sendMessage', {
      kind: 'answer',
      status: 400,
      body: JSON.stringify({ ok: false, error_code: 400, description: `echo ${emulator.token}` }),
    })
    const refused = await reply('99', 'a')
    await emulator.close()
    const gone = await reply('99', 'b')
    await channel.download?.({ kind: 'photo', ref: 'x' }, 10).catch((error: unknown) => {
      expect(String(error)).not.toContain('AAEmulated')
    })
    expect(JSON.stringify([refused, gone, log.lines])).not.toContain('AAEmulated')
    expect(gone).toMatchObject({ status: 'failed' })
  })
})

describe('downloading', () => {
  test('fetches a file of the platform up to the allowed size', async () => {
    const { emulator, channel } = await startTelegram()
    emulator.hasFile('f1', Buffer.from('nội dung'))
    const bytes = await channel.download!({ kind: 'file', ref: 'f1' }, 100)
    expect(Buffer.from(bytes).toString()).toBe('nội dung')
    await expect(channel.download!({ kind: 'file', ref: 'f1' }, 3)).rejects.toMatchObject({
      reason: 'too-large',
    })
    emulator.hasFile('f2', Buffer.from('x'), '../../etc/passwd')
    await expect(channel.download!({ kind: 'file', ref: 'f2' }, 100)).rejects.toMatchObject({
      name: 'MediaError',
    })
  })
})
