// How findings hold: a message to its card, lists and filters over 100,000 findings, the report of a round with its
// photos, memory. Prints the figures and exits 1 when one misses its goal.
// Run: npm run bench:findings -- [--findings 100000] [--messages 300]

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createBot } from '../../src/bot/bot.ts'
import { dataFolder } from '../../src/config.ts'
import { createFindingsFeature } from '../../src/findings/chat/feature.ts'
import { writeReport } from '../../src/findings/export/report.ts'
import { AREAS, type Evidence, SEVERITIES, STATUSES } from '../../src/findings/finding.ts'
import { createFindings, type FindingFilter } from '../../src/findings/findings.ts'
import { loadKnowledge } from '../../src/findings/knowledge.ts'
import { addEvidence, insertFinding } from '../../src/findings/store.ts'
import { stripMetadata } from '../../src/findings/strip-metadata.ts'
import { createPeople } from '../../src/people/people.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { createFileStore } from '../../src/storage/files.ts'
import { fakeAnswering } from '../support/fake-answering.ts'
import { createFakeChannel } from '../support/fake-channel.ts'
import { makeNoisyPng } from '../support/pictures.ts'
import { countingBytes } from '../support/start-bot.ts'

const GOALS = { cardP95Ms: 100, listP95Ms: 50, reportMs: 20_000, memoryMb: 500 }

const { values } = parseArgs({
  options: {
    findings: { type: 'string', default: '100000' },
    messages: { type: 'string', default: '300' },
  },
})

const folder = mkdtempSync(join(tmpdir(), 'dondoc-bench-'))
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
  fill(Number(values.findings))
  const results = [
    goal('message to card p95 (ms)', await measureCards(Number(values.messages)), GOALS.cardP95Ms),
    goal(`list and filter of ${values.findings} findings p95 (ms)`, measureLists(), GOALS.listP95Ms),
    goal('report of 300 findings with 600 photos (ms)', await measureReport(), GOALS.reportMs),
    goal('memory at its highest (MB)', memory / 1024 / 1024, GOALS.memoryMb),
  ]
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

async function measureReport(): Promise<number> {
  const list = findings.list({ round: 'Đợt 7', limit: 300 })
  db.transaction(() => {
    for (const { number } of list) {
      for (const n of [1, 2])
        addEvidence(db, idOf(number), { ...photo(Number(number.slice(5)) * 2 + n), personId: null })
    }
  })
  const began = performance.now()
  const whole = list.map(({ number }) => findings.get(number)!)
  const copy = ({ sha256 }: Evidence) => stripMetadata(files.get(sha256)!)
  const bytes = await writeReport({ findings: whole, round: 'Đợt 7', photo: copy, areaLabel: (area) => area })
  noteMemory()
  const ms = performance.now() - began
  const photos = whole.reduce((sum, { evidence }) => sum + evidence.length, 0)
  console.log(
    `  report: ${whole.length} findings, ${photos} photos, ${(bytes.length / 1024 / 1024).toFixed(1)} MB`,
  )
  return ms
}

function idOf(number: string): number {
  const [year, sequence] = number.split('-').map(Number)
  const row = db.sql.prepare('SELECT id FROM findings WHERE year = ? AND sequence = ?').get(year, sequence)
  return (row as { id: number }).id
}

function photo(seed: number): Evidence {
  const bytes = makeNoisyPng(240, 180, seed)
  const at = '2023-11-20T02:12:00.000Z'
  const plain = { mime: 'image/png', name: null, at, sender: 'Tám', location: null }
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

try {
  process.exitCode = (await main()) ? 0 : 1
} finally {
  clearInterval(watch)
  db.close()
  rmSync(folder, { recursive: true, force: true })
}
