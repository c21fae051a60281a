// Reminders and notices: where they go, and how their choices come back to the feature that sent them.

import { expect, test } from 'vitest'
import type { Feature } from '../../src/bot/feature.ts'
import type { Notice } from '../../src/bot/notices.ts'
import { startBot } from '../support/start-bot.ts'

const reminders: Feature = {
  name: 'reminders',
  handles: ({ intent }) =>
    (intent.kind === 'choice' || intent.kind === 'reply') && intent.feature === 'reminders',
  handle: async ({ intent, onCommit, memory }) => {
    if (intent.kind === 'reply') return { text: `Đã hoãn đến ${intent.text}.` }
    if (intent.kind !== 'choice') return null
    const { deadline } = intent.data as { deadline: number }
    if (intent.label === 'Nhắc lại sau') return { text: 'Nhắc lại ngày nào?', expect: { optional: false } }
    memory.done = deadline
    onCommit(() => {})
    return { text: `Đã ghi: xong việc ${deadline}.` }
  },
  offersUnder: ({ deadlines }) => (deadlines.length === 0 ? [] : [{ label: 'Nhắc tôi' }]),
}

const notice: Notice = {
  key: 'deadline:7:3',
  feature: 'reminders',
  purpose: 'reminder',
  reply: {
    text: 'Còn 3 ngày: nộp báo cáo.',
    choices: [
      { label: 'Đã nộp', data: { deadline: 7 } },
      { label: 'Nhắc lại sau', data: { deadline: 7 } },
    ],
  },
}

test('brings a reminder whose choices come back to its feature, typed or pressed', async () => {
  const bot = await startBot({ features: [reminders] })
  const id = bot.knows('lan')
  await bot.says('lan', 'Hạn nộp của Hà Nội')
  expect(await bot.bot.tell(id, notice)).toMatchObject({
    delivery: { status: 'sent' },
    account: { chat: 'lan' },
  })
  expect(bot.channel.sent.at(-1)?.message).toMatchObject({
    text: 'Còn 3 ngày: nộp báo cáo.',
    purpose: 'reminder',
  })
  expect(await bot.says('lan', '2')).toEqual(['Nhắc lại ngày nào?'])
  expect(await bot.says('lan', 'thứ sáu')).toEqual(['Đã hoãn đến thứ sáu.'])
  const button = bot.channel.sent.find(({ message }) => message.purpose === 'reminder')?.message.choices?.[0]
    ?.id
  expect(await bot.says('lan', '', { choice: button })).toEqual(['Đã ghi: xong việc 7.'])
})

test('tries the next account of the person when the first is blocked, and remembers it', async () => {
  const bot = await startBot()
  const id = bot.knows('old')
  bot.clock.forward(1_000)
  bot.people.link(id, { channel: 'telegram', externalId: 'new', chat: 'new' }, 'test')
  bot.channel.outcomes.push({ status: 'unreachable', reason: 'blocked' })
  expect(await bot.bot.tell(id, notice)).toMatchObject({
    account: { chat: 'old' },
    delivery: { status: 'sent' },
  })
  expect(bot.people.accounts(id).map(({ chat, unreachable }) => [chat, unreachable])).toEqual([
    ['old', null],
    ['new', 'blocked'],
  ])
})

test('tries no second account when the first may have got it', async () => {
  const bot = await startBot()
  const id = bot.knows('a')
  bot.people.link(id, { channel: 'telegram', externalId: 'b', chat: 'b' }, 'test')
  bot.channel.outcomes.push({ status: 'unknown', reason: 'timeout' })
  expect((await bot.bot.tell(id, notice)).delivery.status).toBe('unknown')
  expect(bot.channel.sent).toHaveLength(1)
})

test('says when nobody can be told: revoked, or without an account', async () => {
  const bot = await startBot()
  const revoked = bot.knows('a')
  bot.people.revoke(revoked, 'test')
  expect((await bot.bot.tell(revoked, notice)).delivery.status).toBe('failed')
  const { id } = bot.people.add({ name: 'Chưa có tài khoản', role: 'staff' }, 'test')
  expect((await bot.bot.tell(id, notice)).delivery).toEqual({ status: 'unreachable', reason: 'no-chat' })
  expect(bot.channel.sent).toEqual([])
})

test('ends as not sent what waits in a line when the service stops', async () => {
  const bot = await startBot({ limits: { turnTimeoutMs: 60_000 } })
  const id = bot.knows('lan')
  let open = () => {}
  bot.answering.gate = new Promise((resolve) => {
    open = resolve
  })
  await bot.bot.receive(bot.channel.message('lan', 'Hạn nộp của Hà Nội'))
  const told = bot.bot.tell(id, notice)
  const stopped = bot.bot.stop()
  open()
  await stopped
  expect((await told).delivery).toMatchObject({ status: 'failed', retryAfterMs: 1_000 })
})
