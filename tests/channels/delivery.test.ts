// Delivery with a channel that does as it is told: order, pacing, repeats and what callers learn.

import { describe, expect, test } from 'vitest'
import type { Channel, Pace } from '../../src/channels/channel.ts'
import { createDelivery } from '../../src/channels/delivery.ts'
import { createPacer } from '../../src/channels/pacing.ts'
import type { Delivery, OutboundMessage } from '../../src/message.ts'
import { keepLog } from '../support/channel-kit.ts'

function scriptedChannel(
  script: (text: string, attempt: number) => Delivery | Promise<Delivery>,
  pace?: Pace,
) {
  const calls: { chat: string; text: string }[] = []
  const attempts = new Map<string, number>()
  const channel: Channel = {
    name: 'telegram',
    limits: { text: 100, buttons: 3 },
    ...(pace === undefined ? {} : { pace }),
    start: async () => undefined,
    stop: async () => undefined,
    health: () => ({ state: 'on', detail: null }),
    async send(to, message) {
      const attempt = (attempts.get(message.text) ?? 0) + 1
      attempts.set(message.text, attempt)
      calls.push({ chat: to.chat, text: message.text })
      return script(message.text, attempt)
    },
  }
  return { channel, calls }
}

const sent: Delivery = { status: 'sent', messageIds: ['1'] }
const say = (text: string, purpose: OutboundMessage['purpose'] = 'reply'): OutboundMessage => ({
  text,
  purpose,
})
const chat = (id: string) => ({ channel: 'telegram' as const, chat: id })

describe('createDelivery', () => {
  test('keeps the order of one chat while another chat goes ahead', async () => {
    let release: () => void = () => undefined
    const gate = new Promise<void>((resolve) => {
      release = resolve
    })
    const { channel, calls } = scriptedChannel(async (text) => {
      if (text === 'a1') await gate
      return sent
    })
    const deliver = createDelivery({ channels: [channel], log: keepLog() })
    const slow = [deliver(chat('a'), say('a1')), deliver(chat('a'), say('a2'))]
    await deliver(chat('b'), say('b1'))
    expect(calls.map((call) => call.text)).toEqual(['a1', 'b1'])
    release()
    await Promise.all(slow)
    expect(calls.map((call) => call.text)).toEqual(['a1', 'b1', 'a2'])
  })

  test('repeats what surely failed until it succeeds, and gives up with the last reason', async () => {
    const flaky: Delivery = { status: 'failed', reason: 'bận', retryAfterMs: 1 }
    const { channel, calls } = scriptedChannel((text, attempt) =>
      text === 'mãi' || attempt < 3 ? flaky : sent,
    )
    const deliver = createDelivery({ channels: [channel], log: keepLog(), backoffMs: 1 })
    expect(await deliver(chat('a'), say('được'))).toEqual(sent)
    expect(await deliver(chat('a'), say('mãi'))).toEqual(flaky)
    expect(calls).toHaveLength(3 + 4)
  })

  test.each([
    ['unknown', { status: 'unknown', reason: 'đứt' }],
    ['unreachable', { status: 'unreachable', reason: 'blocked' }],
    ['failed for good', { status: 'failed', reason: 'sai' }],
    ['failed until the morning', { status: 'failed', reason: 'đêm', retryAfterMs: 8 * 3_600_000 }],
  ] as [string, Delivery][])('never repeats what is %s', async (_, outcome) => {
    const { channel, calls } = scriptedChannel(() => outcome)
    const deliver = createDelivery({ channels: [channel], log: keepLog(), backoffMs: 1 })
    expect(await deliver(chat('a'), say('x'))).toEqual(outcome)
    expect(calls).toHaveLength(1)
  })

  test('sends the rest of an answer after an unknown part, and stays unknown', async () => {
    const { channel, calls } = scriptedChannel((text) =>
      text.startsWith('a') ? { status: 'unknown', reason: 'đứt' } : sent,
    )
    const deliver = createDelivery({ channels: [channel], log: keepLog() })
    expect(await deliver(chat('a'), say(`${'a'.repeat(90)}\n\n${'b'.repeat(90)}`))).toMatchObject({
      status: 'unknown',
    })
    expect(calls).toHaveLength(2)
  })

  test('takes a channel that throws as unknown, without a word of the message in the log', async () => {
    const log = keepLog()
    const { channel } = scriptedChannel(() => {
      throw new Error('vỡ')
    })
    const deliver = createDelivery({ channels: [channel], log })
    expect(await deliver(chat('a'), say('riêng tư'))).toMatchObject({ status: 'unknown' })
    expect(log.text()).not.toContain('riêng tư')
  })

  test('says that a channel is not there and that a message is empty', async () => {
    const { channel, calls } = scriptedChannel(() => sent)
    const deliver = createDelivery({ channels: [channel], log: keepLog() })
    expect(await deliver({ channel: 'zalo-oa', chat: '1' }, say('x'))).toMatchObject({ status: 'failed' })
    expect(await deliver(chat('a'), say(' \n '))).toMatchObject({ status: 'failed' })
    expect(calls).toHaveLength(0)
  })

  test('stops waiting when the service stops', async () => {
    const stop = new AbortController()
    const { channel } = scriptedChannel(() => ({ status: 'failed', reason: 'bận', retryAfterMs: 50_000 }), {
      perSecond: 10,
      perChatMs: 10,
      chatBurst: 1,
    })
    const deliver = createDelivery({ channels: [channel], log: keepLog(), signal: stop.signal })
    const waiting = deliver(chat('a'), say('x'))
    setTimeout(() => stop.abort(), 20)
    expect(await waiting).toMatchObject({ status: 'failed' })
  })
})

describe('createPacer', () => {
  /** Whether a turn is given at once, by a clock that only the test moves. */
  async function isReady(
    pacer: ReturnType<typeof createPacer>,
    id: string,
    urgent: boolean,
  ): Promise<boolean> {
    const stop = new AbortController()
    const turn = pacer.turn(id, urgent, stop.signal)
    setTimeout(() => stop.abort(), 5)
    return turn
  }

  test('lets a chat burst, then one message a while', async () => {
    let now = 0
    const pacer = createPacer({ perSecond: 100, perChatMs: 1000, chatBurst: 2 }, () => now)
    expect([
      await isReady(pacer, 'a', true),
      await isReady(pacer, 'a', true),
      await isReady(pacer, 'a', true),
    ]).toEqual([true, true, false])
    expect(await isReady(pacer, 'b', true)).toBe(true)
    now = 1000
    expect([await isReady(pacer, 'a', true), await isReady(pacer, 'a', true)]).toEqual([true, false])
  })

  test('makes reminders wait for the budget of the channel, replies not', async () => {
    let now = 0
    const pacer = createPacer({ perSecond: 2, perChatMs: 0, chatBurst: 1 }, () => now)
    expect([
      await isReady(pacer, 'a', false),
      await isReady(pacer, 'b', false),
      await isReady(pacer, 'c', false),
    ]).toEqual([true, true, false])
    expect(await isReady(pacer, 'd', true)).toBe(true)
    now = 600
    expect(await isReady(pacer, 'c', false)).toBe(false)
    now = 1100
    expect(await isReady(pacer, 'c', false)).toBe(true)
  })

  test('rests one chat when one complains, the channel when many do', async () => {
    let now = 0
    const pacer = createPacer({ perSecond: 100, perChatMs: 10, chatBurst: 5 }, () => now)
    pacer.rest('a', 3000)
    expect([await isReady(pacer, 'a', true), await isReady(pacer, 'b', true)]).toEqual([false, true])
    pacer.rest('b', 3000)
    pacer.rest('c', 3000)
    expect(await isReady(pacer, 'd', true)).toBe(false)
    now = 3001
    expect([await isReady(pacer, 'a', true), await isReady(pacer, 'd', true)]).toEqual([true, true])
  })
})
