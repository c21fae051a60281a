// kill -9 at every step of a message's way, in a process of its own, against a platform that lives on.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, type TestContext, test } from 'vitest'
import { createPeople } from '../../src/people/people.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { until } from '../support/emulator-http.ts'
import { countingBytes, temporaryFolder } from '../support/start-bot.ts'
import { startTelegramEmulator } from '../support/telegram-emulator.ts'
import { STEPS, type Step } from './crash-child.ts'

const CHILD = fileURLToPath(new URL('./crash-child.ts', import.meta.url))
const REPEATED = '(Gửi lại, có thể đã nhận)\n'
const LONG_MS = 60_000

async function openPlatform({ onTestFinished }: Pick<TestContext, 'onTestFinished'>, chats: string[]) {
  const emulator = await startTelegramEmulator()
  onTestFinished(() => emulator.close())
  const folder = temporaryFolder(onTestFinished)
  const db = openDatabase(join(folder, 'dondoc.db'))
  const people = createPeople({ db, now: () => new Date(), randomBytes: countingBytes() })
  for (const chat of chats) {
    const { id } = people.add({ name: `Người ${chat}`, role: 'staff' }, 'test')
    people.link(id, { channel: 'telegram', externalId: chat, chat }, 'test')
  }
  db.close()
  const start = (step: Step) => {
    const args = ['--import', 'tsx', CHILD, folder, emulator.url, emulator.token, step]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] })
    onTestFinished(() => void child.kill('SIGKILL'))
    return child
  }
  const count = (where: string): number => {
    const reading = openDatabase(join(folder, 'dondoc.db'))
    try {
      return reading.sql.prepare(`SELECT count(*) FROM ${where}`).pluck().get() as number
    } finally {
      reading.close()
    }
  }
  return { emulator, start, count }
}

async function died(child: ChildProcess): Promise<void> {
  if (child.signalCode === null && child.exitCode === null) await once(child, 'exit')
  expect(child.signalCode).toBe('SIGKILL')
}

async function killed(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  await died(child)
}

const expected = (step: Step): string[] => {
  const answer = 'Trả lời: Hạn nộp của Hà Nội'
  if (step === 'before the reply is sent') return [REPEATED + answer]
  return step === 'when the reply is sent' ? [answer, REPEATED + answer] : [answer]
}

describe.concurrent('kill -9', () => {
  test.for(STEPS)(
    'loses and repeats nothing in silence when killed %s',
    { timeout: 3 * LONG_MS },
    async (step, context) => {
      const { expect } = context
      const { emulator, start, count } = await openPlatform(context, ['101'])
      const dying = start(step)
      await emulator.says('101', 'Hạn nộp của Hà Nội')
      await died(dying)
      const living = start('none')
      const wanted = expected(step)
      await until(() => emulator.sentTo('101').length >= wanted.length, 'the replies', LONG_MS)
      await until(() => count(`replies WHERE state = 'sent'`) === 1, 'the reply is noted', LONG_MS)
      await killed(living)
      expect(emulator.sentTo('101').map(({ text }) => text)).toEqual(wanted)
    },
  )

  test('sets a message aside after three crashes and tells the person once', {
    timeout: 5 * LONG_MS,
  }, async (context) => {
    const { expect } = context
    const { emulator, start } = await openPlatform(context, ['101'])
    await emulator.says('101', 'Hạn nộp của Hà Nội')
    for (let n = 0; n < 3; n++) await died(start('while the answer is looked for'))
    const living = start('while the answer is looked for')
    await until(() => emulator.sentTo('101').length > 0, 'the reply', LONG_MS)
    await killed(living)
    expect(emulator.sentTo('101').map(({ text }) => text)).toEqual([
      'Chưa trả lời được tin này. Đã chuyển cho bộ phận thường trực xem.',
    ])
  })

  test('answers three hundred questions of twenty chats once each, in order, through four kills', {
    timeout: 5 * LONG_MS,
  }, async (context) => {
    const { expect } = context
    const chats = Array.from({ length: 20 }, (_, n) => String(201 + n))
    const { emulator, start } = await openPlatform(context, chats)
    const questions = Array.from({ length: 15 }, (_, n) => n + 1)
    const answers = (chat: string) => emulator.sentTo(chat).map(({ text }) => text)
    const answered = () => chats.reduce((sum, chat) => sum + answers(chat).length, 0)

    let child = start('none')
    for (const n of questions) {
      for (const chat of chats) await emulator.says(chat, `Câu ${n} của ${chat}`)
      if (n % 3 !== 0 || n === 15) continue
      // somewhere in the middle of the work on these, never at its end
      await until(() => answered() >= (n - 1) * chats.length, 'some answers', LONG_MS)
      await sleep(n)
      await killed(child)
      child = start('none')
    }
    const all = chats.length * questions.length
    const plain = (chat: string) => answers(chat).map((text) => text.replace(REPEATED, ''))
    await until(
      () => chats.reduce((sum, chat) => sum + new Set(plain(chat)).size, 0) >= all,
      'every answer',
      LONG_MS,
    )
    await killed(child)
    for (const chat of chats) {
      const wanted = questions.map((n) => `Trả lời: Câu ${n} của ${chat}`)
      expect(answers(chat).filter((text) => !text.startsWith(REPEATED))).toEqual(
        wanted.filter((text) => !answers(chat).includes(REPEATED + text) || answers(chat).includes(text)),
      )
      expect([...new Set(plain(chat))]).toEqual(wanted)
    }
  })
})
