// npm run train:embedding -- ARTICLES.jsonl[.gz] …: trains the builtin embedding and writes data/embedding.bin.
// Stopped at any moment, it goes on from its last checkpoint when started again with the same settings.

import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { packTable } from '../embedders/artefact.ts'
import { readCheckpoint, writeCheckpoint } from './checkpoint.ts'
import { type Corpus, countFeatures, encodeCorpus, readArticles } from './corpus.ts'
import { createRandom } from './random.ts'
import type { RowGradients } from './step.ts'
import type { WorkerTask } from './worker.ts'

const WORKERS = 2
const { values: options, positionals: paths } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: 'data/embedding.bin' },
    work: { type: 'string', default: 'var/training' },
    dimensions: { type: 'string', default: '256' },
    pairs: { type: 'string', default: '8' },
    batch: { type: 'string', default: '384' },
    epochs: { type: 'string', default: '24' },
    rate: { type: 'string', default: '0.02' },
    seed: { type: 'string', default: '2026' },
  },
})

const sharedFloats = (length: number): Float32Array => new Float32Array(new SharedArrayBuffer(length * 4))

/** Random directions; the length starts at the weight of a rare feature, so that frequent ones whisper. */
function startTable(counts: number[], articles: number, dimensions: number, seed: number): Float32Array {
  const table = sharedFloats(counts.length * dimensions)
  const random = createRandom(seed, 3)
  counts.forEach((count, row) => {
    const size = Math.log(articles / count + 1) / 6 / Math.sqrt(dimensions)
    for (let d = 0; d < dimensions; d++) {
      table[row * dimensions + d] = size * (random.next() + random.next() + random.next() - 1.5) * 2
    }
  })
  return table
}

const createGradients = (rows: number, dimensions: number): RowGradients => ({
  values: sharedFloats(rows * dimensions),
  touched: new Int32Array(new SharedArrayBuffer(rows * 4)),
  touchedCount: new Int32Array(new SharedArrayBuffer(4)),
  isTouched: new Uint8Array(new SharedArrayBuffer(rows)),
})

/** Arrives at the barrier without ever blocking this thread. */
async function meet(barrier: Int32Array): Promise<void> {
  const round = Atomics.load(barrier, 1)
  if (Atomics.add(barrier, 0, 1) === WORKERS) {
    Atomics.store(barrier, 0, 0)
    Atomics.add(barrier, 1, 1)
    Atomics.notify(barrier, 1)
    return
  }
  while (Atomics.load(barrier, 1) === round) await new Promise((done) => setTimeout(done, 2))
}

interface Run {
  corpus: Corpus
  table: Float32Array
  squares: Float32Array
  settings: string
  checkpoint: string
  dimensions: number
}

async function runWorkers(run: Run): Promise<void> {
  const batch = Number(options.batch)
  const articles = run.corpus.bodies.length
  const stepsPerEpoch = Math.floor(Math.floor(articles / batch) / WORKERS)
  const steps = stepsPerEpoch * Number(options.epochs)
  const firstStep = readCheckpoint(run.checkpoint, run.settings, [run.table, run.squares])
  const barrier = new Int32Array(new SharedArrayBuffer(8))
  const gradients = Array.from({ length: WORKERS }, () => createGradients(run.squares.length, run.dimensions))
  const pauseEvery = stepsPerEpoch
  const began = Date.now()
  let smoothed = 0
  const done = Array.from({ length: WORKERS }, (_, worker) => {
    const task: WorkerTask = {
      ...{ worker, workers: WORKERS, corpus: run.corpus, table: run.table, squares: run.squares, gradients },
      ...{ barrier, dimensions: run.dimensions, batch, steps, firstStep, stepsPerEpoch, pauseEvery },
      ...{ rate: Number(options.rate), seed: Number(options.seed) },
    }
    const thread = new Worker(new URL('./worker.js', import.meta.url), { workerData: task })
    thread.on('message', ({ step, loss }: { step: number; loss: number }) => {
      if (worker !== 0) return
      smoothed = smoothed === 0 ? loss : smoothed * 0.98 + loss * 0.02
      const left = ((Date.now() - began) / (step - firstStep)) * (steps - step)
      if (step % 20 === 0) {
        console.error(`step ${step}/${steps}  loss ${smoothed.toFixed(4)}  ${Math.round(left / 1000)} s left`)
      }
      if (step % pauseEvery === 0) void pause(step)
    })
    return new Promise<void>((resolve, reject) => {
      thread.on('error', reject)
      thread.on('exit', () => resolve())
    })
  })
  const pause = async (step: number): Promise<void> => {
    await meet(barrier)
    writeCheckpoint(run.checkpoint, { settings: run.settings, step }, [run.table, run.squares])
    await meet(barrier)
  }
  await Promise.all(done)
}

async function main(): Promise<void> {
  if (paths.length === 0) throw new Error('usage: npm run train:embedding -- ARTICLES.jsonl …')
  const articles = (await Promise.all(paths.map(readArticles))).flat()
  const dimensions = Number(options.dimensions)
  const { names, counts } = countFeatures(articles, { syllables: 5, pairs: Number(options.pairs) })
  const digest = createHash('sha256')
  for (const { _id, title, text } of articles) digest.update(`${_id}\n${title}\n${text}\n`)
  const { out, work, ...shape } = options
  const settings = JSON.stringify({ ...shape, articles: digest.digest('hex') })
  mkdirSync(work, { recursive: true })
  console.error(`${articles.length} articles, ${names.length} features of ${dimensions} numbers`)
  const table = startTable(counts, articles.length, dimensions, Number(options.seed))
  const squares = sharedFloats(names.length)
  const checkpoint = join(work, 'checkpoint.bin')
  await runWorkers({
    corpus: encodeCorpus(articles, names),
    table,
    squares,
    settings,
    checkpoint,
    dimensions,
  })
  const bytes = packTable(names, dimensions, table)
  mkdirSync(dirname(out), { recursive: true })
  writeFileSync(out, bytes)
  console.error(`${out}: ${(bytes.length / 1e6).toFixed(1)} MB, settings ${settings}`)
}

await main()
