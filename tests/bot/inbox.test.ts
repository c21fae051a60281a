// What is stored when: redelivery, order on disk, replies that fail or stay unknown, retention.

import { expect, test } from 'vitest'
import type { Feature } from '../../src/bot/feature.ts'
import { startBot } from '../support/start-bot.ts'

const LAN = 'lan'
const DAY = 24 * 3_600_000

const states = (bot: Awaited<ReturnType<typeof startBot>>) =>
  bot.db.sql.prepare('SELECT state FROM replies ORDER BY id').pluck().all()

test('answers a redelivered message once, also when it comes again after a restart', async () => {
  const first = await startBot()
  first.knows(LAN)
  const message = first.channel.message(LAN, 'Hạn nộp của Hà Nội')
  await Promise.all([first.hands(message), first.hands(message)])
  await first.hands(message)
  const second = await first.restart()
  await second.hands(message)
  expect(second.channel.texts(LAN)).toEqual(['Trả lời: Hạn nộp của Hà Nội'])
})

test('handles what was stored and not yet handled at the next start', async () => {
  const first = await startBot()
  first.knows(LAN)
  await first.bot.stop()
  await first.bot.receive(first.channel.message(LAN, 'Hạn nộp của Hà Nội'))
  await first.bot.receive(first.channel.message(LAN, 'còn Kiên Giang?'))
  expect(first.channel.sent).toEqual([])
  const second = await first.restart()
  await second.bot.idle()
  expect(second.channel.texts(LAN)).toEqual([
    'Trả lời: Hạn nộp của Hà Nội',
    'Trả lời: Hạn nộp của Hà Nội | Kiên Giang',
  ])
})

test('leaves the messages of other channels to the process that serves them', async () => {
  const first = await startBot()
  first.knows(LAN)
  await first.bot.stop()
  await first.bot.receive(first.channel.message(LAN, 'Hạn nộp của Hà Nội'))
  const { folder, channel } = { folder: first.db.sql.name.replace(/\/[^/]*$/, ''), channel: first.channel }
  const terminal = await startBot({ folder, channel, channels: ['console'] })
  await terminal.bot.idle()
  expect(channel.sent).toEqual([])
})

test('sends again what the platform surely did not take, after the wait it asked for', async () => {
  const bot = await startBot()
  bot.knows(LAN)
  bot.channel.outcomes.push({ status: 'failed', reason: '429', retryAfterMs: 5_000 })
  expect(await bot.says(LAN, 'Hạn nộp của Hà Nội')).toEqual([])
  expect(states(bot)).toEqual(['queued'])
  bot.clock.forward(5_000)
  const later = await bot.restart()
  await later.bot.idle()
  expect(later.channel.texts(LAN)).toEqual(['Trả lời: Hạn nộp của Hà Nội'])
  expect(states(later)).toEqual(['sent'])
})

test('never sends again what may have arrived', async () => {
  const first = await startBot()
  first.knows(LAN)
  first.channel.outcomes.push({ status: 'unknown', reason: 'timeout' })
  await first.says(LAN, 'Hạn nộp của Hà Nội')
  const second = await first.restart()
  await second.bot.idle()
  expect(second.channel.sent).toHaveLength(1)
  expect(states(second)).toEqual(['unknown'])
  expect(second.bot.status().repliesUnknown).toBe(1)
})

test('marks the account of someone who blocked the bot, until the person writes again', async () => {
  const bot = await startBot()
  const id = bot.knows(LAN)
  bot.channel.outcomes.push({ status: 'unreachable', reason: 'blocked' })
  await bot.says(LAN, 'Hạn nộp của Hà Nội')
  expect(bot.people.accounts(id)[0]?.unreachable).toBe('blocked')
  await bot.says(LAN, 'ok')
  expect(bot.people.accounts(id)[0]?.unreachable).toBeNull()
})

test('gives no data to a person revoked while the answer was on its way', async () => {
  const bot = await startBot()
  const id = bot.knows(LAN)
  let open = () => {}
  bot.answering.gate = new Promise((resolve) => {
    open = resolve
  })
  await bot.bot.receive(bot.channel.message(LAN, 'Hạn nộp của Hà Nội'))
  while (bot.answering.asked.length === 0) await new Promise((resolve) => setTimeout(resolve, 1))
  bot.people.revoke(id, 'test')
  open()
  await bot.bot.idle()
  expect(bot.channel.sent).toEqual([])
  expect(bot.bot.opinions.list()).toEqual([])
})

test('drops what a chat sends beyond all measure, and counts it', async () => {
  const bot = await startBot({ limits: { waitingPerChat: 3 } })
  bot.knows(LAN)
  let open = () => {}
  bot.answering.gate = new Promise((resolve) => {
    open = resolve
  })
  for (let n = 0; n < 10; n++) await bot.bot.receive(bot.channel.message(LAN, `câu hỏi số ${n} là gì`))
  expect(bot.bot.status().flooded).toBe(7)
  open()
  await bot.bot.idle()
  expect(bot.channel.sent).toHaveLength(3)
})

test('keeps what was finished for thirty days', async () => {
  const first = await startBot()
  first.knows(LAN)
  await first.says(LAN, 'Hạn nộp của Hà Nội')
  const count = (bot: typeof first) => bot.db.sql.prepare('SELECT count(*) FROM inbox').pluck().get()
  first.clock.forward(29 * DAY)
  const second = await first.restart()
  expect(count(second)).toBe(1)
  second.clock.forward(2 * DAY)
  expect(count(await second.restart())).toBe(0)
})

test('keeps nothing of what a stranger wrote but the key', async () => {
  const bot = await startBot()
  expect(await bot.says('99', 'Cho tôi xem danh sách phát hiện')).toEqual([
    'Đôn Đốc chỉ phục vụ người đã đăng ký. Hãy xin mã ở bộ phận thường trực rồi gửi mã vào đây.',
  ])
  expect(await bot.says('99', 'alo')).toEqual([])
  expect(bot.db.sql.prepare('SELECT message FROM inbox').pluck().all()).toEqual([null, null])
  bot.clock.forward(60_000)
  expect(await bot.says('99', 'alo')).toHaveLength(1)
  expect(bot.answering.asked).toEqual([])
})

test('reads no more than a handful a minute from a stranger', async () => {
  const bot = await startBot({ limits: { strangerPerMinute: 5 } })
  for (let n = 0; n < 50; n++) await bot.says('99', `tin ${n}`)
  expect(bot.db.sql.prepare('SELECT count(*) FROM inbox').pluck().get()).toBe(5)
  expect(bot.channel.sent).toHaveLength(1)
  bot.clock.forward(60_000)
  expect(await bot.says('99', 'alo')).toHaveLength(1)
})

test('keeps nothing of a turn whose changes fail, and does them once when they succeed', async () => {
  let failures = 1
  const saved: string[] = []
  const counting: Feature = {
    name: 'counting',
    handles: ({ intent }) => intent.kind === 'question',
    handle: async ({ onCommit, memory, message }) => {
      memory.times = ((memory.times as number | undefined) ?? 0) + 1
      onCommit(() => {
        if (failures-- > 0) throw new Error('constraint')
        saved.push(message.text)
      })
      return { text: `Lần ${memory.times}` }
    },
  }
  const bot = await startBot({ features: [counting] })
  bot.knows(LAN)
  expect(await bot.says(LAN, 'một câu bất kỳ')).toEqual(['Lần 1'])
  expect(saved).toEqual(['một câu bất kỳ'])
  expect(await bot.says(LAN, 'câu nữa')).toEqual(['Lần 2'])
})

test('waits for a database that cannot be written to, and then goes on', async () => {
  const bot = await startBot()
  bot.knows(LAN)
  await bot.bot.receive(bot.channel.message(LAN, 'Hạn nộp của Hà Nội'))
  bot.db.sql.pragma('query_only = ON')
  while (!bot.log.some(({ message }) => message === 'inbox cannot be written')) {
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  bot.db.sql.pragma('query_only = OFF')
  await bot.bot.idle()
  expect(bot.channel.texts(LAN)).toEqual(['Trả lời: Hạn nộp của Hà Nội'])
})
