// The service that the bench of channels drives, in a process of its own so that it can be killed: Telegram by webhook,
// the real inbox, turns and outbox, and a library that answers at once. Arguments: folder, port, address and token of the
// emulator, webhook secret.

import { createServer } from 'node:http'
import { join } from 'node:path'
import { createBot } from '../../src/bot/bot.ts'
import type { Log } from '../../src/channels/channel.ts'
import { createDelivery } from '../../src/channels/delivery.ts'
import { createTelegramChannel } from '../../src/channels/telegram.ts'
import { createPeople } from '../../src/people/people.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { fakeAnswering } from '../support/fake-answering.ts'

const [folder = '', port = '', apiRoot = '', token = '', webhookSecret = ''] = process.argv.slice(2)
if (folder !== '') await serve()

async function serve(): Promise<void> {
  const warn = (fields: object, message: string) => console.error(message, JSON.stringify(fields))
  const log: Log = { debug: () => {}, info: () => {}, warn, error: warn }
  const clock = { now: () => new Date() }
  const db = openDatabase(join(folder, 'dondoc.db'))
  const people = createPeople({ db, now: clock.now, randomBytes: () => new Uint8Array(10) })
  const channel = createTelegramChannel({
    token,
    apiRoot,
    mode: 'webhook',
    webhookSecret,
    publicUrl: `http://127.0.0.1:${port}`,
    log,
    clock,
    timing: { firstPauseMs: 100 },
  })
  const deliver = createDelivery({ channels: [channel], log })
  const answering = fakeAnswering()
  const bot = createBot({
    db,
    deliver,
    people,
    answering: {
      ask(question, options) {
        answering.asked.length = 0 // the stand-in remembers every question, a service does not
        return answering.ask(question, options)
      },
    },
    clock,
    log,
  })
  bot.start()
  await channel.start(bot.receive)
  createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const headers = new Headers()
      for (const [name, value] of Object.entries(request.headers))
        if (typeof value === 'string') headers.set(name, value)
      void channel.webhook?.handle({ headers, body: Buffer.concat(chunks) }).then((answer) => {
        response.writeHead(answer.status)
        response.end(answer.body)
      })
    })
  }).listen(Number(port), '127.0.0.1')
}
