// The bot in the terminal: the same bot as on the phone, with the person at the keyboard as an administrator. Works
// beside a running service, since this process handles the terminal's messages alone; piped input ends the chat.

import { randomBytes } from 'node:crypto'
import { type Bot, createBot } from '../bot/bot.ts'
import { CONSOLE_CHAT, createConsole } from '../channels/console.ts'
import { createDelivery } from '../channels/delivery.ts'
import { readConfig } from '../config.ts'
import { createFeatures } from '../features.ts'
import { createFindingParts } from '../finding-parts.ts'
import { createLogger } from '../logger.ts'
import { createPeople, type People } from '../people/people.ts'
import { createReminderParts } from '../reminder-parts.ts'
import { digestsFolder } from '../shipped.ts'
import type { Context } from './command.ts'

const account = { channel: 'console', externalId: CONSOLE_CHAT, chat: CONSOLE_CHAT } as const

/** Reads lines until the input ends; with `--json` each reply is one line `{text, choices}`. */
export async function chat(context: Context): Promise<void> {
  const app = await context.app()
  await app.ingest.digests(digestsFolder)
  const clock = { now: () => new Date() }
  const log = createLogger('silent')
  const people = createPeople({ db: app.db, now: clock.now, randomBytes })
  linkKeyboard(people)
  const settled = { of: (_key: string) => Promise.resolve() }
  const terminal = createConsole({
    input: process.stdin,
    output: process.stdout,
    interactive: process.stdin.isTTY === true && context.options.json !== true,
    json: context.options.json === true,
    clock,
    settled: (key) => settled.of(key),
  })
  const { officeHours: hours, publicUrl } = readConfig(process.env)
  const findings = createFindingParts({
    ...{ app, people, clock, log },
    inspections: () => reminders.inspections,
    tell: (person, notice) => bot.tell(person, notice),
  })
  const reminders = createReminderParts({
    ...{ app, people, clock, hours, publicUrl, log },
    tell: (person, notice) => bot.tell(person, notice),
    more: [findings.duties],
  })
  const bot: Bot = createBot({
    db: app.db,
    deliver: createDelivery({ channels: [terminal], log }),
    people,
    answering: app.answering,
    features: createFeatures({ app, people, clock, reminders, findings }),
    channels: ['console'],
    clock,
    log,
  })
  settled.of = bot.settled
  bot.start()
  await terminal.start(bot.receive)
  await terminal.ended
  await bot.stop()
}

/** Whoever can open the state folder may do anything with it already, so no code is asked for. */
function linkKeyboard(people: People): void {
  if (people.whois(account) !== null) return
  const person = people.add({ name: 'Quản trị (cửa sổ lệnh)', role: 'admin' }, 'command')
  people.link(person.id, account, 'command')
}
