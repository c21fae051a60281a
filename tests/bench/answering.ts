// How fast questions are answered: in one process, as a command, from start to ready; and how fast text is read and
// stored. The five plans of ../shared where they are, else their digests; the legal texts of ../shared where they are,
// else text made from the digests. Prints every figure beside its goal; exits 1 when one is missed.
// Run: npm run build && npm run bench:answering -- [--rounds 4]

import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { createApp } from '../../src/app.ts'
import { createLibraryStore } from '../../src/library/store.ts'
import { createKeywordSearch } from '../../src/retrieval/keyword-search.ts'
import { digestsFolder } from '../../src/shipped.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { createFileStore } from '../../src/storage/files.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const shared = (path: string) => join(root, '../shared', path)
const GOALS = { p50Ms: 10, p99Ms: 50, commandMs: 1000, megabytesASecond: 1, readyMs: 3000 }
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '4' } } })
const scratch = mkdtempSync(join(tmpdir(), 'dondoc-bench-'))
const misses: string[] = []

function report(what: string, value: number, unit: string, goal: number, atLeast = false): void {
  const met = atLeast ? value >= goal : value <= goal
  if (!met) misses.push(what)
  const figure = value >= 100 ? value.toFixed(0) : value.toFixed(2)
  console.log(
    `${met ? ' ' : '!'} ${what.padEnd(44)} ${figure.padStart(8)} ${unit}   goal ${atLeast ? '≥' : '≤'} ${goal}`,
  )
}

const at = (sorted: number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
const median = (values: number[]) =>
  at(
    [...values].sort((a, b) => a - b),
    0.5,
  )

interface Asked {
  question: string
  asOf: string
}

/** Every question of the question files that ship with the tests. */
function questions(): Asked[] {
  const file = join(root, 'tests/quality/plans-questions.jsonl')
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as { question: string; asOf?: string })
    .map(({ question, asOf = '2024-05-20' }) => ({ question, asOf }))
}

async function inOneProcess(state: string, plans: string): Promise<void> {
  const app = await createApp({ stateFolder: state, embeddings: 'builtin' })
  await app.ingest.paths([plans])
  const asked = questions()
  for (const { question, asOf } of asked.slice(0, 50)) await app.answering.ask(question, { asOf })
  const times: number[] = []
  const before = process.cpuUsage()
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const { question, asOf } of asked) {
      const start = performance.now()
      await app.answering.ask(question, { asOf })
      times.push(performance.now() - start)
    }
  }
  const { user, system } = process.cpuUsage(before)
  app.close()
  times.sort((a, b) => a - b)
  const cpu = (user + system) / 1000 / times.length
  console.log(`  ${times.length} questions in one process, ${cpu.toFixed(2)} ms of processor time each`)
  report('question to answer, p50', at(times, 0.5), 'ms', GOALS.p50Ms)
  report('question to answer, p99', at(times, 0.99), 'ms', GOALS.p99Ms)
}

function asCommand(state: string): void {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now()
    execFileSync(process.execPath, [
      join(root, 'dist/cli.js'),
      'ask',
      'hạn nộp báo cáo tự kiểm tra?',
      '--state',
      state,
    ])
    return performance.now() - start
  })
  report('ask as a command, median of 5', median(times), 'ms', GOALS.commandMs)
}

/** Texts to read; where the legal texts are absent, large texts made from the digests, each with a number of its own. */
function texts(folder: string): { bytes: number; files: number; what: string } {
  const archive = shared('legal/legal-texts.tar.gz')
  if (existsSync(archive)) {
    execFileSync('tar', ['xzf', archive, '-C', folder])
    keepFirst(folder, 10e6)
  } else {
    const bodies = readdirSync(digestsFolder).map((name) => readFileSync(join(digestsFolder, name), 'utf8'))
    for (let i = 0; i < 60; i++) {
      const body = bodies.map((b) => b.replace(/^---\n[\s\S]*?\n---\n/u, '')).join('\n')
      writeFileSync(join(folder, `${i}.md`), `Số: ${i + 1}/KH-UBND\n\n${body.repeat(4)}`)
    }
  }
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((n) =>
    /\.(?:txt|md)$/u.test(n),
  )
  const bytes = names.reduce((sum, name) => sum + readFileSync(join(folder, name)).length, 0)
  return { bytes, files: names.length, what: existsSync(archive) ? 'legal texts' : 'generated texts' }
}

/** Leaves files in name order up to so many bytes: enough to measure, not enough to wait for. */
function keepFirst(folder: string, most: number): void {
  let bytes = 0
  for (const name of readdirSync(folder).sort()) {
    bytes += statSync(join(folder, name)).size
    if (bytes > most) rmSync(join(folder, name))
  }
}

/** The built program's reading (in threads), facts, one transaction a document and the word index; vectors follow later and are not counted. */
async function reading(): Promise<void> {
  const built = pathToFileURL(join(root, 'dist/library/ingest.js')).href
  const { createIngest } = (await import(built)) as typeof import('../../src/library/ingest.ts')
  const folder = mkdtempSync(join(scratch, 'texts-'))
  const { bytes, files, what } = texts(folder)
  const db = openDatabase(join(scratch, 'reading.sqlite'))
  const words = createKeywordSearch(db.sql)
  const index = { add: words.add, remove: words.remove, catchUp: () => Promise.resolve() }
  const ingest = createIngest({
    store: createLibraryStore(db, index),
    files: createFileStore(join(scratch, 'files')),
    index,
    clock: () => new Date(),
    articles: () => Promise.reject(new Error('none here')),
  })
  const start = performance.now()
  const before = process.cpuUsage()
  const reports = await ingest.paths([folder])
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(before)
  const failed = reports.filter((r) => r.status === 'failed').length
  db.close()
  console.log(
    `  ${files} ${what}, ${(bytes / 1e6).toFixed(1)} MB, ${failed} failed, ${seconds.toFixed(1)} s, ${((user + system) / 1e6).toFixed(1)} s of processor time`,
  )
  report('ingest without embedding', bytes / 1e6 / seconds, 'MB/s', GOALS.megabytesASecond, true)
}

/** From starting the service until its page answers, first on an empty state, then on the one it left. */
async function startToReady(): Promise<void> {
  const state = join(scratch, 'service')
  for (const what of ['first start to ready (loads the digests)', 'start to ready']) {
    const start = performance.now()
    const child = spawn(process.execPath, [join(root, 'dist/main.js')], {
      cwd: scratch,
      env: { PATH: process.env.PATH, DONDOC_STATE: state, PORT: '0', LOG_LEVEL: 'silent' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const said = await new Promise<string>((resolve) =>
      child.stdout.once('data', (data) => resolve(String(data))),
    )
    const url = said.match(/http:\/\/[\d.:]+/u)?.[0]
    if (url) await fetch(`${url}/health`)
    report(what, performance.now() - start, 'ms', GOALS.readyMs)
    child.kill('SIGTERM')
    await new Promise((resolve) => child.once('exit', resolve))
  }
}

const plans = existsSync(shared('plans')) ? shared('plans') : digestsFolder
console.log(`Answering, on ${plans === digestsFolder ? 'the digests of the five plans' : 'the five plans'}`)
try {
  const state = join(scratch, 'state')
  await inOneProcess(state, plans)
  asCommand(state)
  await reading()
  await startToReady()
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
if (misses.length > 0) {
  console.log(`Missed: ${misses.join('; ')}`)
  process.exitCode = 1
}
