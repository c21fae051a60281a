// Zalo Official Account against its emulator: signatures, tokens that work once, windows, night and templates.

import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { createDelivery } from '../../src/channels/delivery.ts'
import { createZaloOaChannel, type ZaloOaOptions } from '../../src/channels/zalo-oa/channel.ts'
import { createZaloOaClient } from '../../src/channels/zalo-oa/client.ts'
import { createFileTokenStore, type TokenStore } from '../../src/channels/zalo-oa/token-store.ts'
import { createOaTokens } from '../../src/channels/zalo-oa/tokens.ts'
import type { OutboundMessage } from '../../src/message.ts'
import { fixedClock, keepInbox, keepLog } from '../support/channel-kit.ts'
import { htmlPage, long, until } from '../support/emulator-http.ts'
import { startWebhookServer } from '../support/webhook-server.ts'
import { startZaloOaEmulator, type ZaloOaEmulator } from '../support/zalo-oa-emulator.ts'

const AN = '246845883529197922'
const HOUR = 3_600_000
const cleanups: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

async function startZaloOa(given: Partial<ZaloOaOptions> = {}) {
  const emulator = await startZaloOaEmulator()
  const web = await startWebhookServer()
  const folder = await mkdtemp(join(tmpdir(), 'dondoc-oa-'))
  const tokenFile = join(folder, 'zalo-oa.json')
  const log = keepLog()
  const inbox = keepInbox()
  const clock = fixedClock('2023-05-10T02:00:00Z')
  const channel = createZaloOaChannel({
    appId: emulator.appId,
    appSecret: emulator.appSecret,
    secretKey: emulator.secretKey,
    refreshToken: emulator.refreshToken,
    tokenFile,
    roots: emulator.roots,
    log,
    clock,
    timing: { callTimeoutMs: 1500, firstPauseMs: 20, tokenCheckMs: 50 },
    ...given,
  })
  web.mount(channel)
  emulator.webhook = `${web.url}/webhooks/zalo-oa`
  cleanups.push(
    () => emulator.close(),
    () => web.close(),
    () => channel.stop(),
  )
  await channel.start(inbox.store)
  const deliver = createDelivery({ channels: [channel], log, backoffMs: 10, pace: { 'zalo-oa': null } })
  const say = (text: string, purpose: OutboundMessage['purpose'] = 'reply') =>
    deliver({ channel: 'zalo-oa', chat: AN }, { text, purpose })
  return { emulator, channel, inbox, log, deliver, say, web, clock, tokenFile, folder }
}

describe('receiving', () => {
  test('maps text, pictures, places, files, voice, links and a new follower', async () => {
    const { emulator, inbox } = await startZaloOa()
    const base = {
      app_id: emulator.appId,
      sender: { id: AN },
      recipient: { id: '388613280878808645' },
      timestamp: '1683684000000',
    }
    const event = (name: string, message: object) => emulator.pushes({ ...base, event_name: name, message })
    const attachment = (type: string, payload: object) => ({ attachments: [{ type, payload }] })
    await event('user_send_text', { msg_id: 'm1', text: 'Xem kế hoạch' })
    await event('user_send_image', {
      msg_id: 'm2',
      text: 'Phiếu',
      ...attachment('image', { url: 'https://photo.zdn.vn/1.jpg' }),
    })
    const coordinates = { latitude: '10.7949', longitude: '106.7812' }
    await event('user_send_location', {
      msg_id: 'm3',
      text: 'UBND phường',
      ...attachment('location', { coordinates }),
    })
    await event('user_send_file', {
      msg_id: 'm4',
      ...attachment('file', { url: 'https://f.zdn.vn/a', name: 'a.pdf', size: '5000' }),
    })
    await event('user_send_audio', { msg_id: 'm5', ...attachment('audio', { url: 'https://f.zdn.vn/b' }) })
    await event('user_send_link', {
      msg_id: 'm6',
      ...attachment('link', { url: 'https://dondoc.example.vn' }),
    })
    await emulator.follows('246845883529197923')
    expect(inbox.messages[0]).toEqual({
      key: 'zalo-oa:388613280878808645:user_send_text:m1',
      address: { channel: 'zalo-oa', chat: AN },
      sender: { id: AN, displayName: null },
      group: false,
      addressed: true,
      at: '2023-05-10T09:00:00.000+07:00',
      text: 'Xem kế hoạch',
      attachments: [],
      forwarded: false,
      edited: false,
    })
    const [, photo, place, file, voice, link, follower] = inbox.messages
    expect(photo).toMatchObject({
      text: 'Phiếu',
      attachments: [{ kind: 'photo', ref: 'https://photo.zdn.vn/1.jpg' }],
    })
    expect(place?.location).toEqual({ latitude: 10.7949, longitude: 106.7812 })
    expect(file?.attachments).toEqual([
      { kind: 'file', ref: 'https://f.zdn.vn/a', name: 'a.pdf', bytes: 5000 },
    ])
    expect(voice?.attachments[0]?.kind).toBe('voice')
    expect(link?.text).toBe('https://dondoc.example.vn')
    expect(follower).toMatchObject({ text: '/start', address: { chat: '246845883529197923' } })
  })

  test('keeps every digit of ids that come as bare numbers', async () => {
    const { emulator, inbox } = await startZaloOa()
    await emulator.pushes({
      event_name: 'user_send_text',
      sender: { id: long('2468458835291979221') },
      recipient: { id: long('388613280878808645') },
      timestamp: '1683684000000',
      message: { msg_id: long('96312345678901234567'), text: 'số lớn' },
    })
    expect(inbox.messages[0]).toMatchObject({
      key: 'zalo-oa:388613280878808645:user_send_text:96312345678901234567',
      sender: { id: '2468458835291979221' },
    })
  })

  test('drops echoes, receipts, seen marks and what it does not know', async () => {
    const { emulator, inbox } = await startZaloOa()
    const base = { sender: { id: '388613280878808645' }, recipient: { id: AN }, timestamp: '1683684000000' }
    for (const name of [
      'oa_send_text',
      'oa_send_image',
      'user_received_message',
      'user_seen_message',
      'unfollow',
      'shop_order',
      'anonymous_send_text',
    ])
      await emulator.pushes({ ...base, event_name: name, message: { msg_id: 'x', text: 'tiếng vọng' } })
    expect(emulator.webhookAnswers).toEqual([200, 200, 200, 200, 200, 200, 200])
    expect(inbox.messages).toHaveLength(0)
  })

  test('gives a redelivery the same key, also without a message id', async () => {
    const { emulator, inbox } = await startZaloOa()
    await emulator.says(AN, 'chào')
    await emulator.redelivers()
    await emulator.follows('9')
    await emulator.redelivers()
    const keys = inbox.messages.map((message) => message.key)
    expect(keys[0]).toBe(keys[1])
    expect(keys[2]).toBe(keys[3])
    expect(keys[0]).not.toBe(keys[2])
  })

  test('has the event sent again when it could not be stored', async () => {
    const { emulator, inbox } = await startZaloOa()
    inbox.failNext(1)
    await emulator.says(AN, 'chào')
    await emulator.redelivers()
    expect(emulator.webhookAnswers).toEqual([500, 200])
  })
})

describe('the signature', () => {
  const event = {
    event_name: 'user_send_text',
    sender: { id: AN },
    recipient: { id: '1' },
    timestamp: '1683684000000',
    message: { msg_id: 'm', text: 'Đ ơn' },
  }
  const post = (url: string, body: string, signature?: string) =>
    fetch(`${url}/webhooks/zalo-oa`, {
      method: 'POST',
      body,
      headers: signature === undefined ? {} : { 'x-zevent-signature': signature },
    })

  test.each([
    ['as Zalo writes it', (mac: string) => `mac=${mac}`, 200, 1],
    ['bare and in capitals', (mac: string) => mac.toUpperCase(), 200, 1],
    ['of another body', (mac: string) => `mac=${mac.replace(/^./, (c) => (c === '0' ? '1' : '0'))}`, 403, 0],
    ['empty', () => '', 403, 0],
    ['missing', () => undefined, 401, 0],
  ])('%s is judged', async (_, header, status, stored) => {
    const { emulator, web, inbox } = await startZaloOa()
    const { body, mac } = emulator.signs(event)
    expect((await post(web.url, body, header(mac))).status).toBe(status)
    expect(inbox.messages).toHaveLength(stored)
  })

  test('covers the raw bytes: the same JSON written otherwise is refused', async () => {
    const { emulator, web, inbox } = await startZaloOa()
    const { body, mac } = emulator.signs(event)
    expect((await post(web.url, JSON.stringify(JSON.parse(body), null, 1), `mac=${mac}`)).status).toBe(403)
    expect(inbox.messages).toHaveLength(0)
  })

  test.each([
    ['an unsigned {}', '{}', undefined, 200],
    ['an empty body', '', undefined, 200],
    ['a body over 1 MiB', `"${'a'.repeat(1_100_000)}"`, 'mac=00', 413],
    ['a body that is not JSON', '{"event_name"', 'mac=00', 400],
  ])('%s is answered without storing anything', async (_, body, signature, status) => {
    const { web, inbox } = await startZaloOa()
    expect((await post(web.url, body, signature)).status).toBe(status)
    expect(inbox.messages).toHaveLength(0)
  })
})

describe('tokens', () => {
  const newTokens = (
    emulator: ZaloOaEmulator,
    store: TokenStore,
    refreshToken: string,
    clock = fixedClock('2023-05-10T02:00:00Z'),
  ) =>
    createOaTokens({
      client: createZaloOaClient({
        appId: emulator.appId,
        appSecret: emulator.appSecret,
        roots: emulator.roots,
        timeoutMs: 1500,
      }),
      store,
      refreshToken,
      clock,
      log: keepLog(),
    })

  test('are renewed once for many callers, in this process and in another', async () => {
    const { emulator, tokenFile, channel } = await startZaloOa()
    await until(() => channel.health().state === 'on', 'the first pair is there')
    const others = [1, 2, 3].map(() =>
      newTokens(emulator, createFileTokenStore(tokenFile), 'emulated-refresh-0'),
    )
    const found = await Promise.all(others.flatMap((tokens) => [tokens.access(), tokens.access()]))
    expect(new Set(found)).toEqual(new Set([emulator.token]))
    emulator.expiresAccess()
    const rejected = found[0]!
    const renewed = await Promise.all(
      others.flatMap((tokens) => [tokens.renew(rejected), tokens.renew(rejected)]),
    )
    expect(new Set(renewed)).toEqual(new Set([emulator.token]))
    expect(emulator.refreshes).toBe(2)
  })

  test('are on the disk before they are used', async () => {
    const emulator = await startZaloOaEmulator()
    cleanups.push(() => emulator.close())
    const file = join(await mkdtemp(join(tmpdir(), 'dondoc-oa-')), 't.json')
    const broken: TokenStore = {
      ...createFileTokenStore(file),
      write: async () => {
        throw new Error('disk full')
      },
    }
    await expect(newTokens(emulator, broken, emulator.refreshToken).access()).rejects.toThrow('disk full')
    const next = newTokens(emulator, createFileTokenStore(file), emulator.refreshToken)
    expect(await next.access()).toBe(emulator.token)
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
      accessToken: emulator.token,
      refreshToken: emulator.refreshToken,
    })
  })

  test('are renewed before they end and every half day', async () => {
    const emulator = await startZaloOaEmulator()
    cleanups.push(() => emulator.close())
    const clock = fixedClock('2023-05-10T02:00:00Z')
    const file = join(await mkdtemp(join(tmpdir(), 'dondoc-oa-')), 't.json')
    const tokens = newTokens(emulator, createFileTokenStore(file), emulator.refreshToken, clock)
    await tokens.keepFresh()
    clock.set('2023-05-10T12:00:00Z')
    await tokens.keepFresh()
    expect(emulator.refreshes).toBe(1)
    clock.set('2023-05-10T13:30:00Z')
    await tokens.keepFresh()
    expect(emulator.refreshes).toBe(2)
    clock.set('2023-05-11T14:10:00Z')
    expect(await tokens.access()).toBe(emulator.token)
    expect(emulator.refreshes).toBe(3)
  })

  test('begin a new chain when another refresh token is configured', async () => {
    const emulator = await startZaloOaEmulator()
    cleanups.push(() => emulator.close())
    const store = createFileTokenStore(join(await mkdtemp(join(tmpdir(), 'dondoc-oa-')), 't.json'))
    await newTokens(emulator, store, emulator.refreshToken).access()
    emulator.refreshToken = 'granted-anew'
    await newTokens(emulator, store, 'granted-anew').access()
    expect(emulator.refreshes).toBe(2)
  })

  test('take over the lock of a process that died', async () => {
    const emulator = await startZaloOaEmulator()
    cleanups.push(() => emulator.close())
    const file = join(await mkdtemp(join(tmpdir(), 'dondoc-oa-')), 't.json')
    await writeFile(`${file}.lock`, '999999999')
    expect(await newTokens(emulator, createFileTokenStore(file), emulator.refreshToken).access()).toBe(
      emulator.token,
    )
  })

  test('that are used up are said in one sentence, without a secret', async () => {
    const { channel, log } = await startZaloOa({ refreshToken: 'da-dung-mat-roi' })
    await until(() => channel.health().state === 'refused', 'the token is refused')
    expect(channel.health().detail).toContain('ZALO_OA_REFRESH_TOKEN')
    expect(log.text()).not.toMatch(/da-dung-mat-roi|EmulatedAppSecret/)
  })

  test('that Zalo refuses are renewed once and the message sent once', async () => {
    const { emulator, channel, say } = await startZaloOa()
    await until(() => channel.health().state === 'on', 'the first pair is there')
    await emulator.says(AN, 'chào')
    emulator.expiresAccess()
    expect(await say('trả lời')).toMatchObject({ status: 'sent' })
    expect(emulator.refreshes).toBe(2)
    expect(emulator.sent).toHaveLength(1)
  })
})

describe('sending', () => {
  test('shows choices as buttons whose tap comes back as the choice', async () => {
    const { emulator, inbox, deliver } = await startZaloOa()
    await emulator.says(AN, 'hạn nộp?')
    const choices = [
      { id: 'plan:12', label: 'Kiên Giang' },
      { id: 'w', label: 'Xem trang', url: 'https://dondoc.example.vn/1' },
    ]
    await deliver({ channel: 'zalo-oa', chat: AN }, { text: '**Ý nào?**', choices, purpose: 'reply' })
    expect(emulator.sent[0]).toMatchObject({
      text: 'Ý nào?',
      buttons: [{ label: 'Kiên Giang' }, { label: 'Xem trang', url: 'https://dondoc.example.vn/1' }],
    })
    await emulator.presses(AN, 'Kiên Giang')
    expect(inbox.messages[1]).toMatchObject({ choice: 'plan:12', text: '' })
  })

  test('writes numbered lines for more than five choices, or when Zalo refuses the buttons', async () => {
    const { emulator, deliver } = await startZaloOa()
    await emulator.says(AN, 'hạn nộp?')
    const choices = Array.from({ length: 6 }, (_, n) => ({ id: `c${n}`, label: `Kế hoạch ${n + 1}` }))
    await deliver({ channel: 'zalo-oa', chat: AN }, { text: 'Ý nào?', choices, purpose: 'reply' })
    emulator.faults.next('message/cs', {
      kind: 'answer',
      status: 200,
      body: '{"error":-201,"message":"Params"}',
    })
    await deliver(
      { channel: 'zalo-oa', chat: AN },
      { text: 'Ý nào?', choices: choices.slice(0, 2), purpose: 'reply' },
    )
    expect(
      emulator.sent.map((message) => [message.buttons.length, message.text.includes('\n2. Kế hoạch 2')]),
    ).toEqual([
      [0, true],
      [0, true],
    ])
  })

  test.each([
    [-213, { status: 'unreachable', reason: 'not-following' }],
    [-227, { status: 'unreachable', reason: 'blocked' }],
    [-230, { status: 'unreachable', reason: 'window' }],
    [-232, { status: 'unreachable', reason: 'window' }],
    [-218, { status: 'unreachable', reason: 'quota' }],
    [-234, { status: 'failed', retryAfterMs: HOUR }],
    [-201, { status: 'failed' }],
    [-99999, { status: 'failed' }],
  ])('takes error %d for what it is', async (code, outcome) => {
    const { emulator, say } = await startZaloOa()
    emulator.faults.next(
      'message/cs',
      { kind: 'answer', status: 200, body: JSON.stringify({ error: code, message: 'x' }) },
      4,
    )
    expect(await say('chào')).toMatchObject(outcome)
  })

  test('repeats after a failed send and a gateway page, never after a connection that died', async () => {
    const { emulator, channel, say } = await startZaloOa()
    await until(() => channel.health().state === 'on', 'the first pair is there')
    await emulator.says(AN, 'chào')
    emulator.faults.next('message/cs', htmlPage(502))
    emulator.faults.next('message/cs', {
      kind: 'answer',
      status: 200,
      body: '{"error":-200,"message":"failed"}',
    })
    expect(await say('một')).toMatchObject({ status: 'sent' })
    emulator.faults.next('message/cs', { kind: 'drop-after' })
    expect(await say('hai')).toMatchObject({ status: 'unknown' })
    emulator.faults.next('message/cs', { kind: 'hang' })
    expect(await say('ba')).toMatchObject({ status: 'unknown' })
    expect(emulator.sent.map((message) => message.text)).toEqual(['một', 'hai', 'ba'])
  })

  test('uploads pictures and documents, and names other files', async () => {
    const { emulator, deliver, folder } = await startZaloOa()
    await emulator.says(AN, 'chào')
    await writeFile(join(folder, 'f'), Buffer.alloc(300, 1))
    const files = [
      { path: join(folder, 'f'), name: 'ảnh.png', mime: 'image/png' },
      { path: join(folder, 'f'), name: 'Báo cáo.docx', mime: 'application/octet-stream' },
      { path: join(folder, 'f'), name: 'bảng.xlsx', mime: 'application/octet-stream' },
    ]
    expect(
      await deliver({ channel: 'zalo-oa', chat: AN }, { text: '', files, purpose: 'reply' }),
    ).toMatchObject({ status: 'sent' })
    expect(emulator.uploads).toEqual([
      { kind: 'image', name: 'ảnh.png', bytes: 300 },
      { kind: 'file', name: 'Báo cáo.docx', bytes: 300 },
    ])
    expect(emulator.sent.map((message) => message.file?.kind ?? message.text)).toEqual([
      'image',
      'file',
      'Zalo không nhận tệp “bảng.xlsx”; tệp có trên trang web của hệ thống.',
    ])
  })

  test('keeps tokens and secrets out of errors and logs', async () => {
    const { emulator, channel, log, say } = await startZaloOa()
    await until(() => channel.health().state === 'on', 'the first pair is there')
    emulator.faults.next('message/cs', {
      kind: 'answer',
      status: 200,
      body: JSON.stringify({ error: -1, message: `token ${emulator.token}` }),
    })
    const refused = await say('a')
    await emulator.close()
    const gone = await say('b')
    expect(gone).toMatchObject({ status: 'failed' })
    expect(JSON.stringify([refused, gone, log.lines])).not.toMatch(
      /emulated-access|emulated-refresh|EmulatedAppSecret|EmulatedSecretKey/,
    )
  })
})

describe('windows', () => {
  const zns = { templateId: '312345', phoneOf: async () => '84912345678' }

  test('leave reminders alone at night and tell when morning comes', async () => {
    const { emulator, clock, say } = await startZaloOa()
    await emulator.says(AN, 'chào')
    clock.set('2023-05-10T16:00:00Z')
    expect(await say('nhắc', 'reminder')).toMatchObject({ status: 'failed', retryAfterMs: 7 * HOUR })
    expect(await say('trả lời', 'reply')).toMatchObject({ status: 'sent' })
    clock.set('2023-05-10T23:00:00Z')
    expect(await say('nhắc', 'reminder')).toMatchObject({ status: 'sent' })
  })

  test.each([
    ['within 48 hours', 47, true, 'sent'],
    ['after 48 hours, paid', 49, true, 'sent'],
    ['after 48 hours, paying switched off', 49, false, 'unreachable'],
    ['after 7 days', 170, true, 'unreachable'],
  ])('decide %s whether a reminder goes out', async (_, hours, paidConsultation, status) => {
    const last = new Date('2023-05-01T02:00:00Z')
    const { emulator, clock, say } = await startZaloOa({
      paidConsultation,
      lastInteraction: async () => last,
    })
    emulator.webhook = null // the follow is known to Zalo alone
    await emulator.follows(AN)
    clock.set(new Date(last.getTime() + hours * HOUR).toISOString())
    const outcome = await say('nhắc', 'reminder')
    expect(outcome.status).toBe(status)
  })

  test('fall back to a template by phone number, asked of Zalo or known beforehand', async () => {
    const { emulator, say } = await startZaloOa({ zns })
    await emulator.says(AN, 'chào')
    emulator.passes(8 * 24 * HOUR)
    expect(await say('**Nhắc**: nộp báo cáo\ntrước 30/6/2023', 'reminder')).toMatchObject({ status: 'sent' })
    expect(emulator.templates).toMatchObject([
      { phone: '84912345678', data: { noi_dung: 'Nhắc: nộp báo cáo trước 30/6/2023' } },
    ])
    expect(await say('trả lời')).toEqual({ status: 'unreachable', reason: 'window' })
  })

  test('leave a person without a phone number unreachable', async () => {
    const { emulator, say } = await startZaloOa({ zns: { ...zns, phoneOf: async () => null } })
    await emulator.says(AN, 'chào')
    emulator.passes(8 * 24 * HOUR)
    expect(await say('nhắc', 'reminder')).toEqual({ status: 'unreachable', reason: 'window' })
  })
})
