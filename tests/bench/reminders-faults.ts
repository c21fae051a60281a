// kill -9 at every step of the reminders' runner, again and again, against the emulators of the three platforms; then
// what was lost and what came twice is counted.
// Run: npx tsx tests/bench/reminders-faults.ts [--channel all] [--kills 300] [--people 6] [--days 18]

import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createPeople } from '../../src/people/people.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { PLATFORMS, type PlatformName, startEmulator } from './reminders-channels.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const STEPS = ['sync', 'synced', 'fire', 'fired', 'claim', 'claimed', 'send', 'sent', 'recorded'] as const
const MARK = '(Gửi lại, có thể trùng)'

export interface FaultReport {
  kills: Record<string, number>
  /** Occurrences that the database says were put out, each of which must have arrived. */
  expected: number
  lost: number
  twice: number
  /** Of those that came twice, the ones whose second coming did not say so. */
  twiceUnmarked: number
  /** Sent again and marked, though the first had not arrived. */
  markedNeedlessly: number
}

/** Lives `most` mornings, dying `kills` times at steps in turn, and counts what people received. */
export async function faults(
  platform: PlatformName,
  { kills, persons, most }: { kills: number; persons: number; most: number },
): Promise<FaultReport> {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-faults-'))
  const emulator = await startEmulator(platform)
  prepare(folder, platform, await emulator.people(persons))
  const live = (time: string, death: string) =>
    run([folder, platform, ...Object.values(emulator.connection), time, death])
  const died: Record<string, number> = {}
  let left = kills
  // mornings from the first reminder to the day after the last; each is died through, then finished in peace
  const days = mornings().slice(0, most)
  const each = Math.ceil(kills / days.length)
  for (const day of days) {
    for (let i = 0; i < each && left > 0; i++) {
      const step = STEPS[(kills - left) % STEPS.length]!
      const count =
        step === 'send' || step === 'sent' || step === 'recorded' ? 1 + (left % Math.min(3, persons)) : 1
      const time = `${day}T01:00:${String(i % 60).padStart(2, '0')}Z`
      if ((await live(time, `${step}:${count}`)) === 'killed') died[step] = (died[step] ?? 0) + 1
      left -= 1
    }
    await live(`${day}T02:00:00Z`, 'none')
  }
  const report = { kills: died, ...tally(folder, emulator.sent) }
  await emulator.close()
  rmSync(folder, { recursive: true, force: true })
  return report
}

/** The service as JavaScript, made anew: starting it hundreds of times must not mean compiling it hundreds of times. */
function compile(): string {
  const out = join(ROOT, 'node_modules', '.cache', `dondoc-faults-${process.pid}`)
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  const options = ['--noEmit', 'false', '--noCheck', '--outDir', out, '--rootDir', ROOT]
  spawnSync('npx', ['tsc', '-p', join(ROOT, 'tsconfig.json'), ...options], { cwd: ROOT })
  const service = join(out, 'tests', 'bench', 'reminders-service.js')
  if (!existsSync(service)) throw new Error('the service did not compile')
  symlinkSync(join(ROOT, 'src', 'storage', 'migrations'), join(out, 'src', 'storage', 'migrations'))
  process.once('exit', () => rmSync(out, { recursive: true, force: true }))
  return service
}

let service: string | null = null
function compiled(): string {
  service ??= compile()
  return service
}

function prepare(folder: string, channel: PlatformName, chats: readonly string[]): void {
  const db = openDatabase(join(folder, 'dondoc.db'))
  const now = () => new Date('2023-05-29T01:00:00Z')
  const people = createPeople({ db, now, randomBytes: () => new Uint8Array(10) })
  chats.forEach((chat, n) => {
    const { id } = people.add(
      { name: `Người ${n}`, unit: `Đơn vị ${n}`, place: 'Kiên Giang', role: 'staff' },
      'bench',
    )
    people.link(id, { channel, externalId: chat, chat }, 'bench')
  })
  db.close()
}

function mornings(): string[] {
  const days: string[] = []
  for (let at = Date.parse('2023-05-31'); at <= Date.parse('2023-06-26'); at += 86_400_000) {
    const day = new Date(at)
    if (day.getUTCDay() !== 0 && day.getUTCDay() !== 6) days.push(day.toISOString().slice(0, 10))
  }
  return days
}

function run(args: readonly string[]): Promise<'killed' | 'ended'> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [compiled(), ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      if (signal === 'SIGKILL') resolve('killed')
      else if (code === 0) resolve('ended')
      else reject(new Error(`the service ended with ${code} at ${args.at(-1)}`))
    })
  })
}

/** Every message names its reports ("Báo cáo số 3") and how far they are, which together is the occurrence. */
function tally(folder: string, sent: readonly { chat: string; text: string }[]): Omit<FaultReport, 'kills'> {
  const db = openDatabase(join(folder, 'dondoc.db'))
  const rows = db.sql
    .prepare(
      `SELECT o.key, o.state, o.batch, o.doubtful, a.chat, d.what FROM reminder_outbox o
         JOIN accounts a ON a.person_id = o.person_id JOIN duties d ON d.id = o.duty_id WHERE o.kind = 'step' AND o.state <> 'cancelled'`,
    )
    .all() as { key: string; state: string; batch: string; doubtful: 0 | 1; chat: string; what: string }[]
  db.close()
  const batches = new Map<string, { chat: string; whats: string[]; doubtful: boolean }>()
  for (const { batch, chat, what, doubtful } of rows) {
    const known = batches.get(`${batch}|${chat}`) ?? { chat, whats: [], doubtful: false }
    known.whats.push(what)
    known.doubtful ||= doubtful === 1
    batches.set(`${batch}|${chat}`, known)
  }
  const bare = (text: string) =>
    text
      .replace(MARK, '')
      .replace(/\(Nhắc muộn[^)]*\)/, '')
      .trim()
  const arrivals = new Map<string, string[]>()
  for (const { chat, text } of sent) {
    const key = `${chat}|${bare(text)}`
    arrivals.set(key, [...(arrivals.get(key) ?? []), text])
  }
  const repeats = [...arrivals.values()].filter((texts) => texts.length > 1)
  const mentions = new Map<string, number>()
  for (const key of arrivals.keys()) {
    // where choices are lines of the text, a report is named twice in one message
    for (const what of new Set(Array.from(key.matchAll(/Báo cáo số \d/g), ([words]) => words)))
      mentions.set(`${key.split('|')[0]}|${what}`, (mentions.get(`${key.split('|')[0]}|${what}`) ?? 0) + 1)
  }
  const wanted = new Map<string, number>()
  for (const { chat, whats } of batches.values())
    for (const what of new Set(whats)) wanted.set(`${chat}|${what}`, (wanted.get(`${chat}|${what}`) ?? 0) + 1)
  let lost = 0
  for (const [key, count] of wanted) lost += Math.max(0, count - (mentions.get(key) ?? 0))
  const doubtful = [...batches.values()].filter((one) => one.doubtful).length
  return {
    expected: [...wanted.values()].reduce((sum, n) => sum + n, 0),
    lost: lost + rows.filter(({ state }) => state !== 'sent').length,
    twice: repeats.reduce((sum, texts) => sum + texts.length - 1, 0),
    twiceUnmarked: repeats.reduce(
      (sum, texts) => sum + texts.slice(1).filter((text) => !text.includes(MARK)).length,
      0,
    ),
    markedNeedlessly: Math.max(0, doubtful - repeats.length),
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      channel: { type: 'string', default: 'all' },
      kills: { type: 'string', default: '300' },
      people: { type: 'string', default: '6' },
      days: { type: 'string', default: '18' },
    },
  })
  const wanted = PLATFORMS.filter((name) => values.channel === 'all' || values.channel === name)
  for (const platform of wanted) {
    const report = await faults(platform, {
      kills: Number(values.kills),
      persons: Number(values.people),
      most: Number(values.days),
    })
    console.log(JSON.stringify({ channel: platform, ...report }, null, 2))
    if (report.lost > 0 || report.twiceUnmarked > 0) process.exitCode = 1
  }
}
