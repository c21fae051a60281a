// How the channels hold under load, against the Telegram emulator on this machine: 200 chats ask at once, again and again;
// then the same with kill -9 in between. Prints the figures and exits 1 when one misses its goal.
// Run: npm run bench:channels -- [--messages 10000] [--chats 200] [--kills 6]

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createPeople } from '../../src/people/people.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { until } from '../support/emulator-http.ts'
import { startTelegramEmulator, type TelegramEmulator } from '../support/telegram-emulator.ts'

const GOALS = { ackP99Ms: 50, replyP95Ms: 1000, growth: 1.25 }
const SERVICE = fileURLToPath(new URL('./channels-service.ts', import.meta.url))
const SECRET = 'bi-mat_cua_phep_do'
const REPEATED = '(Gửi lại, có thể đã nhận)\n'
/** People write this often at most; Telegram lets a bot answer a chat once a second. */
const WAVE_MS = 1100
/** Waves whose times do not count, for a service that has just started. */
const WARM_UP = 2

const { values } = parseArgs({
  options: {
    messages: { type: 'string', default: '10000' },
    chats: { type: 'string', default: '200' },
    kills: { type: 'string', default: '6' },
  },
})
const chats = Array.from({ length: Number(values.chats) }, (_, n) => String(100_001 + n))
const waves = Math.ceil(Number(values.messages) / chats.length)

/** When each question was put. */
type Asked = Map<string, { at: number; warm: boolean }>

interface Platform {
  emulator: TelegramEmulator
  start(): Promise<ChildProcess>
  acks: number[]
  close(): Promise<void>
}

async function main(): Promise<boolean> {
  const calm = await measure('without kills', 0)
  const stormy = await measure(`with ${values.kills} kills`, Number(values.kills))
  const results = [
    goal('webhook acknowledgement p99 (ms)', calm.ackP99, calm.ackP99 <= GOALS.ackP99Ms),
    goal('reply p95 (ms)', calm.replyP95, calm.replyP95 <= GOALS.replyP95Ms),
    goal('memory, last third over second third', calm.growth, calm.growth <= GOALS.growth),
    goal('lost without kills', calm.lost, calm.lost === 0),
    goal('answered twice without kills', calm.twice + calm.marked, calm.twice + calm.marked === 0),
    goal('lost with kills', stormy.lost, stormy.lost === 0),
    goal('answered twice with kills, unmarked', stormy.twice, stormy.twice === 0),
  ]
  console.log(
    `sent again after a kill, marked as such: ${stormy.marked}, of these arrived before: ${stormy.doubled}`,
  )
  return results.every(Boolean)
}

function goal(name: string, figure: number, met: boolean): boolean {
  console.log(`${met ? 'ok  ' : 'MISS'} ${name}: ${Math.round(figure * 100) / 100}`)
  return met
}

/** Asks in waves, every chat at once; kills the service in the middle of evenly spread waves. */
async function measure(title: string, kills: number) {
  const platform = await openPlatform()
  const { emulator, acks } = platform
  const asked: Asked = new Map()
  const memory: number[] = []
  let service = await platform.start()
  await until(() => emulator.webhook !== null, 'the webhook is set', 60_000)
  const every = kills === 0 ? Number.POSITIVE_INFINITY : Math.max(1, Math.floor(waves / (kills + 1)))
  for (let wave = 1; wave <= waves; wave++) {
    if (wave === WARM_UP + 1) acks.length = 0
    for (const chat of chats) {
      asked.set(`Câu ${wave} của ${chat}`, { at: performance.now(), warm: wave > WARM_UP })
      void emulator.says(chat, `Câu ${wave} của ${chat}`)
    }
    if (wave % every === 0 && wave < waves) {
      await sleep(40 + (wave % 7) * 30)
      await kill(service)
      service = await platform.start()
    }
    memory.push(residentMb(service))
    await sleep(WAVE_MS)
  }
  await until(() => new Set(emulator.sent.map(bare)).size >= asked.size, 'all are answered', 120_000).catch(
    () => {},
  )
  await sleep(1000)
  await kill(service)
  const result = tally(emulator, asked, acks, memory)
  console.log(
    `${title}: ${asked.size} messages of ${chats.length} chats; ack p50 ${round(quantile(acks, 0.5))} p99 ${round(result.ackP99)} ms; ` +
      `reply p50 ${round(result.replyP50)} p95 ${round(result.replyP95)} ms; memory ${memory
        .map((mb) => Math.round(mb))
        .filter((_, n) => n % Math.ceil(waves / 10) === 0)
        .join(' ')} MB`,
  )
  await platform.close()
  return result
}

function tally(emulator: TelegramEmulator, asked: Asked, acks: number[], memory: number[]) {
  const plain = new Map<string, number>()
  const delays: number[] = []
  let marked = 0
  for (const message of emulator.sent) {
    const question = bare(message)
    if (message.text.startsWith(REPEATED)) marked += 1
    else plain.set(question, (plain.get(question) ?? 0) + 1)
    const { at, warm } = asked.get(question) ?? { at: 0, warm: false }
    if (warm) delays.push(message.at - at)
  }
  const answered = new Set(emulator.sent.map(bare))
  const third = Math.floor(memory.length / 3)
  return {
    lost: [...asked.keys()].filter((question) => !answered.has(question)).length,
    twice: [...plain.values()].filter((times) => times > 1).length,
    marked,
    doubled: emulator.sent.filter((message) => message.text.startsWith(REPEATED) && plain.has(bare(message)))
      .length,
    ackP99: quantile(acks, 0.99),
    replyP50: quantile(delays, 0.5),
    replyP95: quantile(delays, 0.95),
    growth: mean(memory.slice(2 * third)) / mean(memory.slice(third, 2 * third)),
  }
}

const bare = ({ text }: { text: string }) => text.replace(REPEATED, '').replace('Trả lời: ', '')

async function openPlatform(): Promise<Platform> {
  const acks: number[] = []
  const emulator = await startTelegramEmulator({
    connections: 40, // Telegram's own default
    deliveryAttempts: 2000,
    retryMs: 30,
    onDelivery: (status, ms) => void (status === 200 && acks.push(ms)),
  })
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-bench-'))
  prepare(folder)
  const port = await freePort()
  return {
    emulator,
    acks,
    async start() {
      const args = ['--import', 'tsx', SERVICE, folder, String(port), emulator.url, emulator.token, SECRET]
      return spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] })
    },
    async close() {
      await emulator.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function prepare(folder: string): void {
  const db = openDatabase(join(folder, 'dondoc.db'))
  const people = createPeople({ db, now: () => new Date(), randomBytes: () => new Uint8Array(10) })
  for (const chat of chats) {
    const { id } = people.add({ name: `Người ${chat}`, role: 'staff' }, 'bench')
    people.link(id, { channel: 'telegram', externalId: chat, chat }, 'bench')
  }
  db.close()
}

async function kill(service: ChildProcess): Promise<void> {
  const exited = once(service, 'exit')
  service.kill('SIGKILL')
  await exited
}

function residentMb(service: ChildProcess): number {
  try {
    const status = readFileSync(`/proc/${service.pid}/status`, 'utf8')
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

function quantile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

const mean = (figures: readonly number[]) =>
  figures.reduce((sum, figure) => sum + figure, 0) / Math.max(1, figures.length)
const round = (figure: number) => Math.round(figure * 10) / 10

process.exitCode = (await main()) ? 0 : 1
