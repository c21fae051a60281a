// What the scenarios need of a channel: somewhere people write and read, and a way to plug a service into it.
// The platform outlives the service, as real ones do: a service can crash and another one connect to the same chats.

import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Bot, createBot } from '../../src/bot/bot.ts'
import type { Channel, Clock, Log } from '../../src/channels/channel.ts'
import { createDelivery } from '../../src/channels/delivery.ts'
import type { ChannelName, Deliver } from '../../src/message.ts'
import { createPeople, type People } from '../../src/people/people.ts'
import { type Database, openDatabase } from '../../src/storage/database.ts'
import { type FakeAnswering, fakeAnswering } from '../support/fake-answering.ts'
import { countingBytes } from '../support/start-bot.ts'

/** What a service gives to the channel that it connects. */
export interface Plug {
  db: Database
  settled: (key: string) => Promise<void>
  clock: Clock
  log: Log
}

/** A platform with its people. */
export interface Platform {
  /** A chat of a person, written as this platform writes it. */
  person: string
  /** Makes the channel that a service starts; called anew for every service. */
  connect(plug: Plug): Promise<Channel>
  /** Resolves when the platform brings what people write to the channel that was connected last. */
  ready?(): Promise<void>
  says(text: string): Promise<void>
  /** Presses the button of this choice, or types its number where there are none. */
  picks(n: number, label: string): Promise<void>
  /** The texts that reached the person, in order; a split answer counts as several. */
  received(): string[]
  sendsPhoto?(caption?: string): Promise<void>
  /** The platform hands its last delivery out once more. */
  redelivers?(): Promise<void>
  blocks?(): void
  close(): Promise<void>
}

export interface ChannelDriver {
  /** Names the channel and how it receives: "Telegram, webhook". */
  name: string
  channel: ChannelName
  open(): Promise<Platform>
}

export interface Service {
  bot: Bot
  people: People
  answering: FakeAnswering
  db: Database
  stop(): Promise<void>
}

/** Replaces a part of the service, as a fault does. */
export interface Faults {
  deliver?: (real: Deliver) => Deliver
  answering?: FakeAnswering
}

const quiet: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }
const clock: Clock = { now: () => new Date() }

/** A whole service on this platform; `folder` holds its database. */
export async function startService(
  platform: Platform,
  folder: string,
  faults: Faults = {},
): Promise<Service> {
  const db = openDatabase(join(folder, 'dondoc.db'))
  const people = createPeople({ db, now: clock.now, randomBytes: countingBytes() })
  const answering = faults.answering ?? fakeAnswering()
  let bot: Bot | undefined
  const settled = (key: string) => bot?.settled(key) ?? Promise.resolve()
  const channel = await platform.connect({ db, settled, clock, log: quiet })
  const real = createDelivery({
    channels: [channel],
    log: quiet,
    backoffMs: 5,
    pace: { [channel.name]: null },
  })
  const started = createBot({
    db,
    deliver: faults.deliver?.(real) ?? real,
    ...(channel.typing && { typing: (to) => channel.typing?.(to) ?? Promise.resolve() }),
    people,
    answering,
    clock,
    log: quiet,
    limits: { retryAfterMs: 1 },
  })
  bot = started
  started.start()
  await channel.start(started.receive)
  await platform.ready?.()
  let open = true
  const stop = async () => {
    if (!open) return
    open = false
    await channel.stop()
    await started.stop()
    db.close()
  }
  onTestFinished(stop)
  return { bot: started, people, answering, db, stop }
}

/** A promise that never settles, until `release` lets its holder fail. */
export function hanging(): { forever: Promise<never>; release: () => void } {
  let release = () => {}
  const forever = new Promise<never>((_resolve, reject) => {
    release = () => reject(new Error('the process is gone'))
  })
  forever.catch(() => {})
  return { forever, release }
}
