// How findings hold: a message to its card, lists and filters over 100,000 findings, the report of a round with its
// photos, memory. Prints the figures and exits 1 when one misses its goal.
// Run: npm run bench:findings -- [--findings 100000] [--messages 300]

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { unzipSync } from 'fflate'
import { createBot } from '../../src/bot/bot.ts'
import { createFindingsFeature } from '../../src/findings/chat/feature.ts'
import { writeReport } from '../../src/findings/export/report.ts'
import { AREAS, type Evidence, SEVERITIES, STATUSES } from '../../src/findings/finding.ts'
import { createFindings, type FindingFilter } from '../../src/findings/findings.ts'
import { loadKnowledge } from '../../src/findings/knowledge.ts'
import { parseFindings } from '../../src/findings/parse-finding.ts'
import { parseQuery } from '../../src/findings/parse-query.ts'
import { createPhotoCopies } from '../../src/findings/photo-copies.ts'
import { addEvidence, insertFinding } from '../../src/findings/store.ts'
import { createPeople } from '../../src/people/people.ts'
import { dataFolder } from '../../src/shipped.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { createFileStore } from '../../src/storage/files.ts'
import { fakeAnswering } from '../support/fake-answering.ts'
import { createFakeChannel } from '../support/fake-channel.ts'
import { countingBytes } from '../support/start-bot.ts'

/** Different pictures; making them takes longer than what is measured. */
const PICTURES = 6
const GOALS = { cardP95Ms: 100, listP95Ms: 50, reportMs: 20_000, memoryMb: 500 }

const { values } = parseArgs({
  options: {
    findings: { type: 'string', default: '100000' },
    messages: { type: 'string', default: '300' },
    /** Fills the database of this folder and ends: a process of its own, so that its memory is not counted. */
    fill: { type: 'string' },
  },
})

const folder = values.fill ?? mkdtempSync(join(tmpdir(), 'dondoc-bench-'))
const db = openDatabase(join(folder, 'dondoc.db'))
const now = () => new Date()
const people = createPeople({ db, now, randomBytes: countingBytes() })
const findings = createFindings({ db, now, people, inTeam: () => false })
const files = createFileStore(join(folder, 'files'))
const knowledge = loadKnowledge(dataFolder)
const districts = knowledge.units.places.districts
let memory = 0
const watch = setInterval(noteMemory, 20)

function noteMemory(): void {
  memory = Math.max(memory, process.memoryUsage().rss)
}

async function main(): Promise<boolean> {
  own(fileURLToPath(import.meta.url), '--findings', values.findings, '--fill', folder)
  const cards = await measureCards(Number(values.messages))
  const lists = measureLists()
  const questions = measureQuestions()
  const long = measureLongMessage()
  const { copyP95Ms, reportMs, missing } = await measureReport()
  const results = [
    goal('message to card p95 (ms)', cards, GOALS.cardP95Ms),
    goal(`list and filter of ${values.findings} findings p95 (ms)`, lists, GOALS.listP95Ms),
    goal('report of 300 findings with 600 photos (ms)', reportMs, GOALS.reportMs),
    goal('photos not printed', missing, 0),
    goal('memory at its highest (MB)', memory / 1024 / 1024, GOALS.memoryMb),
  ]
  console.log(`     question read p95 (ms): ${questions.toFixed(1)}`)
  console.log(`     message of 10,000 signs read (ms): ${long.toFixed(0)}`)
  console.log(`     copy of a photo when it comes p95 (ms): ${copyP95Ms.toFixed(0)}`)
  return results.every(Boolean)
}

/** Findings of five years over 800 units, without their history. */
function fill(count: number): void {
  const start = Date.parse('2019-01-01T02:00:00Z')
  db.transaction(() => {
    for (let i = 0; i < count; i++) {
      insertFinding(db, {
        source: `bench#${i}`,
        round: `Đợt ${i % 60}`,
        unit: `UBND xã Số ${i % 800}, ${districts[(i % 800) % districts.length]!.name}`,
        area: AREAS[i % AREAS.length]!,
        text: `chậm trả ${i % 50} hồ sơ đất đai, không có thư xin lỗi, lần kiểm tra thứ ${i}`,
        quantities: [{ value: i % 50, what: 'hồ sơ đất đai trễ hạn' }],
        severity: SEVERITIES[i % 3]!,
        due: '2024-12-14',
        recommendation: null,
        reporterId: i % 40,
        reporter: `Người ${i % 40}`,
        at: new Date(start + i * 1_500_000).toISOString(),
        status: STATUSES[(i * 3) % STATUSES.length]!,
      })
    }
  })
}

async function measureCards(count: number): Promise<number> {
  const channel = createFakeChannel()
  const feature = createFindingsFeature({
    ...{ findings, knowledge, files, calendar: null, download: undefined, basis: null },
    rounds: () => [],
    sameUnit: (a, b) => a === b,
  })
  const quiet = { info: () => {}, warn: () => {}, error: () => {} }
  const { deliver } = channel
  const bot = createBot({
    ...{ db, deliver, people, answering: fakeAnswering(), features: [feature], clock: { now }, log: quiet },
  })
  bot.start()
  const times: number[] = []
  for (let i = 0; i < count; i++) {
    const chat = `tam${i}`
    const { id } = people.add({ name: 'Lê Văn Tám', role: 'inspector' }, 'bench')
    people.link(id, { channel: channel.name, externalId: chat, chat }, 'bench')
    const text = `Ghi nhận: UBND huyện ${districts[i % districts.length]!.name} chậm trả ${i + 2} hồ sơ đất đai, không có thư xin lỗi, nghiêm trọng, khắc phục trước 15/12`
    const began = performance.now()
    await bot.receive(channel.message(chat, text))
    await bot.idle()
    times.push(performance.now() - began)
    if (!channel.texts(chat).at(-1)?.includes('bản nháp'))
      throw new Error(`no card: ${channel.texts(chat).at(-1)}`)
  }
  await bot.stop()
  return p95(times)
}

function measureQuestions(): number {
  const context = { asOf: '2023-11-20', knowledge, reporters: findings.reporters() }
  const questions = [
    'các tồn tại của An Biên chưa khắc phục',
    'phát hiện nghiêm trọng quý 4',
    'toi ghi gi hom qua',
  ]
  const times = Array.from({ length: 300 }, (_, i) => {
    const began = performance.now()
    if (parseQuery(`${questions[i % 3]}`, context) === null) throw new Error('no question')
    return performance.now() - began
  })
  return p95(times)
}

function measureLongMessage(): number {
  const text = `Ghi nhận: ${'UBND xã Bình An chậm trả 3 hồ sơ; '.repeat(290)}`
  const began = performance.now()
  if (parseFindings(text, { asOf: '2023-11-20', knowledge }).length !== 290)
    throw new Error('not all were read')
  return performance.now() - began
}

function measureLists(): number {
  const filters: FindingFilter[] = [
    {},
    { statuses: ['đã kiến nghị', 'đang khắc phục'] },
    { area: 'tài chính công' },
    { unit: 'An Biên' },
    { round: 'Đợt 7' },
    { reporterId: 12 },
    { from: '2021-03-01', to: '2021-03-31' },
    { unit: 'xã số 17', area: 'thể chế', statuses: ['đóng'] },
    { severity: 'nghiêm trọng', from: '2020-01-01' },
  ]
  const times: number[] = []
  const slowest = new Map<string, number>()
  for (let round = 0; round < 20; round++) {
    for (const filter of filters) {
      const began = performance.now()
      findings.list({ ...filter, limit: 50 })
      findings.count(filter, 'status')
      const ms = performance.now() - began
      times.push(ms)
      const name = JSON.stringify(filter)
      slowest.set(name, Math.max(ms, slowest.get(name) ?? 0))
    }
  }
  for (const [name, ms] of slowest) console.log(`  at most ${ms.toFixed(1)} ms for ${name}`)
  return p95(times)
}

/** Photos come one after the other while a round lasts, each with its copy; the report is asked for at its end. */
async function measureReport(): Promise<{ copyP95Ms: number; reportMs: number; missing: number }> {
  const list = findings.list({ round: 'Đợt 7', limit: 300 })
  const copies = createPhotoCopies({ files })
  const pictures: Buffer[] = []
  own(fileURLToPath(new URL('findings-photos.ts', import.meta.url)), folder, String(PICTURES))
  for (let seed = 1; seed <= PICTURES; seed++) pictures.push(readFileSync(join(folder, `${seed}.jpg`)))
  const times: number[] = []
  let bytes = 0
  for (const [i, { number }] of list.entries()) {
    for (const n of [0, 1]) {
      const evidence = photo(pictures[(i * 2 + n) % PICTURES]!, i * 2 + n)
      bytes += evidence.bytes
      addEvidence(db, idOf(number), { ...evidence, personId: null })
      const began = performance.now()
      if ((await copies.get(evidence.sha256)) === null) throw new Error('no copy')
      times.push(performance.now() - began)
    }
  }
  const began = performance.now()
  const whole = list.map(({ number }) => findings.get(number)!)
  const copy = ({ sha256 }: Evidence) => copies.get(sha256)
  const report = await writeReport({
    findings: whole,
    round: 'Đợt 7',
    photo: copy,
    areaLabel: (area) => area,
  })
  noteMemory()
  const reportMs = performance.now() - began
  const photos = whole.reduce((sum, { evidence }) => sum + evidence.length, 0)
  const printed = Object.keys(unzipSync(report)).filter((name) => name.startsWith('word/media/')).length
  console.log(
    `  report: ${whole.length} findings, ${photos} photos of ${mb(bytes / photos)} MB each, ${printed} printed, ${mb(report.length)} MB`,
  )
  return { copyP95Ms: p95(times), reportMs, missing: photos - printed }
}

const mb = (bytes: number) => (bytes / 1024 / 1024).toFixed(1)

function idOf(number: string): number {
  const [year, sequence] = number.split('-').map(Number)
  const row = db.sql.prepare('SELECT id FROM findings WHERE year = ? AND sequence = ?').get(year, sequence)
  return (row as { id: number }).id
}

/** The picture in another light: the first steps of its quantisation changed, so that no two copies are the same. */
function photo(picture: Buffer, count: number): Evidence {
  const bytes = Buffer.from(picture)
  const table = bytes.indexOf(Buffer.from([0xff, 0xdb])) + 5
  for (let n = 0, rest = count; n < 4; n++, rest = Math.floor(rest / 5)) bytes[table + n]! += rest % 5
  const at = '2023-11-20T02:12:00.000Z'
  const plain = { mime: 'image/jpeg', name: null, at, sender: 'Tám', location: null }
  return { sha256: files.put(bytes), kind: 'photo', bytes: bytes.length, ...plain }
}

function p95(times: number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)]!
}

function goal(name: string, value: number, most: number): boolean {
  const met = value <= most
  console.log(`${met ? 'ok  ' : 'MISS'} ${name}: ${value.toFixed(1)} (goal ≤ ${most})`)
  return met
}

/** Runs a script to its end in a process of its own. */
function own(script: string, ...args: string[]): void {
  execFileSync(process.execPath, ['--import', 'tsx', script, ...args])
}

try {
  if (values.fill) fill(Number(values.findings))
  else process.exitCode = (await main()) ? 0 : 1
} finally {
  clearInterval(watch)
  db.close()
  if (!values.fill) rmSync(folder, { recursive: true, force: true })
}
