// A service in a process of its own that kills itself, as kill -9 does, when it reaches the step it was given.
// Arguments: folder of the database, address and token of the Telegram emulator, step (or "none").

import { join } from 'node:path'
import { createBot } from '../../src/bot/bot.ts'
import type { Log } from '../../src/channels/channel.ts'
import { createDelivery } from '../../src/channels/delivery.ts'
import { createTelegramChannel } from '../../src/channels/telegram.ts'
import type { Deliver, InboundMessage } from '../../src/message.ts'
import { createPeople } from '../../src/people/people.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { fakeAnswering } from '../support/fake-answering.ts'

export const STEPS = [
  'before it is stored',
  'when it is stored',
  'while the answer is looked for',
  'while the outcome is written',
  'before the reply is begun',
  'before the reply is sent',
  'when the reply is sent',
  'when that is written down',
] as const

export type Step = (typeof STEPS)[number] | 'none'

const [folder = '', apiRoot = '', token = '', step = 'none'] = process.argv.slice(2)

if (folder !== '') await run()

function reach(here: Step): void {
  if (here === step) process.kill(process.pid, 'SIGKILL')
}

async function run(): Promise<void> {
  const log: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }
  const clock = { now: () => new Date() }
  const db = openDatabase(join(folder, 'dondoc.db'))
  const people = createPeople({ db, now: clock.now, randomBytes: () => new Uint8Array(10) })
  const answering = fakeAnswering()
  const channel = createTelegramChannel({
    token,
    apiRoot,
    mode: 'polling',
    log,
    clock,
    timing: { pollSeconds: 1, firstPauseMs: 20 },
  })
  const real = createDelivery({ channels: [channel], log, pace: { telegram: null } })
  const deliver: Deliver = async (to, message, leaving) => {
    const delivery = await real(to, message, async () => {
      await leaving?.()
      reach('before the reply is sent')
    })
    reach('when the reply is sent')
    return delivery
  }
  // first asked when the outcome is written, then when the reply is begun
  let asked = 0
  const isActive = (id: number) => {
    reach(asked++ === 0 ? 'while the outcome is written' : 'before the reply is begun')
    return people.isActive(id)
  }
  const bot = createBot({
    db,
    deliver,
    people: { ...people, isActive },
    answering: {
      ask: (question, options) => {
        reach('while the answer is looked for')
        return answering.ask(question, options)
      },
    },
    clock,
    log,
  })
  const receive = async (message: InboundMessage) => {
    reach('before it is stored')
    await bot.receive(message)
    reach('when it is stored')
    void bot.settled(message.key).then(() => reach('when that is written down'))
  }
  bot.start()
  await channel.start(receive)
}
