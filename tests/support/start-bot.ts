// Starts the real bot on a real database in a temporary folder, with a fake channel, a fake library and a clock that
// stands still until told. `restart` is a new process on the same database.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Bot, type BotDependencies, createBot } from '../../src/bot/bot.ts'
import type { InboundMessage } from '../../src/message.ts'
import { createPeople, type NewPerson, type People } from '../../src/people/people.ts'
import { type Database, openDatabase } from '../../src/storage/database.ts'
import { type FakeAnswering, fakeAnswering } from './fake-answering.ts'
import { createFakeChannel, type FakeChannel } from './fake-channel.ts'

export interface LogLine {
  level: string
  fields: object
  message: string
}

export interface StartedBot {
  db: Database
  bot: Bot
  people: People
  channel: FakeChannel
  answering: FakeAnswering
  clock: { now(): Date; set(iso: string): void; forward(ms: number): void }
  log: LogLine[]
  /** Makes a person with a linked account whose id is the chat's. */
  knows(chat: string, person?: Partial<NewPerson>): number
  /** Says something and waits until it is dealt with; the texts that came back. */
  says(chat: string, text: string, more?: Partial<InboundMessage>): Promise<string[]>
  /** Hands a message over and waits until nothing runs. */
  hands(message: InboundMessage): Promise<void>
  /** A new process on the same database, the same chats. */
  restart(): Promise<StartedBot>
}

export interface StartOptions extends Partial<Pick<BotDependencies, 'features' | 'limits' | 'channels'>> {
  channel?: FakeChannel
  answering?: FakeAnswering
  folder?: string
  at?: string
}

/** Bytes that are different every time and the same in every run. */
export function countingBytes(): (count: number) => Uint8Array {
  let next = 1
  return (count) => Uint8Array.from({ length: count }, () => (next = (next * 73 + 41) % 251))
}

export function fixedClock(iso = '2023-05-08T02:00:00.000Z') {
  let at = Date.parse(iso)
  return {
    now: () => new Date(at),
    set: (to: string) => {
      at = Date.parse(to)
    },
    forward: (ms: number) => {
      at += ms
    },
  }
}

/** `cleanUp` is the test's own `onTestFinished` where tests run side by side. */
export function temporaryFolder(cleanUp: (work: () => void) => void = onTestFinished): string {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-'))
  cleanUp(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export async function startBot(options: StartOptions = {}): Promise<StartedBot> {
  const folder = options.folder ?? temporaryFolder()
  const channel = options.channel ?? createFakeChannel()
  const answering = options.answering ?? fakeAnswering()
  const clock = fixedClock(options.at)
  const log: LogLine[] = []
  const write = (level: string) => (fields: object, message: string) =>
    void log.push({ level, fields, message })
  const db = openDatabase(join(folder, 'dondoc.db'))
  const people = createPeople({ db, now: clock.now, randomBytes: countingBytes() })
  const bot = createBot({
    db,
    deliver: channel.deliver,
    typing: channel.typing,
    people,
    answering,
    features: options.features,
    channels: options.channels,
    clock,
    log: { info: write('info'), warn: write('warn'), error: write('error') },
    limits: { retryAfterMs: 1, ...options.limits },
  })
  bot.start()
  let open = true
  const close = async () => {
    if (!open) return
    open = false
    await bot.stop()
    db.close()
  }
  onTestFinished(close)

  const hands = async (message: InboundMessage) => {
    await bot.receive(message)
    await bot.idle()
  }
  return {
    db,
    bot,
    people,
    channel,
    answering,
    clock,
    log,
    hands,
    knows: (chat, person = {}) => {
      const { id } = people.add({ name: 'Trần Văn Bình', role: 'staff', ...person }, 'test')
      people.link(id, { channel: channel.name, externalId: chat, chat }, 'test')
      return id
    },
    says: async (chat, text, more) => {
      const before = channel.texts(chat).length
      await hands(channel.message(chat, text, more))
      return channel.texts(chat).slice(before)
    },
    restart: async () => {
      await close()
      return startBot({ ...options, folder, channel, answering, at: clock.now().toISOString() })
    },
  }
}
