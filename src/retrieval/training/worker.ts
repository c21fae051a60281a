// One of two training threads. Each takes every second batch, and both add their gradients to the shared table
// between two barriers, each thread for its half of the rows: the result does not depend on who was faster.

import { parentPort, workerData } from 'node:worker_threads'
import type { Corpus } from './corpus.ts'
import { createRandom } from './random.ts'
import { type Bags, createBags, planEpoch, samplePair } from './samples.ts'
import { applyRow, collectGradients, contrast, createSide, embedBags, type RowGradients } from './step.ts'

export interface WorkerTask {
  worker: number
  workers: number
  corpus: Corpus
  table: Float32Array
  squares: Float32Array
  gradients: RowGradients[]
  barrier: Int32Array
  dimensions: number
  batch: number
  steps: number
  firstStep: number
  stepsPerEpoch: number
  rate: number
  seed: number
  /** A checkpoint is written by the main thread every so many steps, while the workers wait. */
  pauseEvery: number
}

/** Waits until all workers arrive. barrier[0] counts arrivals, barrier[1] the rounds. */
function meet(barrier: Int32Array, workers: number): void {
  const round = Atomics.load(barrier, 1)
  if (Atomics.add(barrier, 0, 1) === workers - 1) {
    Atomics.store(barrier, 0, 0)
    Atomics.add(barrier, 1, 1)
    Atomics.notify(barrier, 1)
    return
  }
  while (Atomics.load(barrier, 1) === round) Atomics.wait(barrier, 1, round, 1000)
}

function emptyBags(bags: Bags): void {
  bags.size = 0
}

function applyShare(task: WorkerTask, rate: number): void {
  const { table, squares, dimensions, gradients, worker, workers } = task
  for (const [g, source] of gradients.entries()) {
    for (let i = 0; i < source.touchedCount[0]!; i++) {
      const row = source.touched[i]!
      if (row % workers !== worker) continue
      const having = gradients.filter((other) => other.isTouched[row] === 1)
      if (having[0] !== gradients[g]) continue
      applyRow(table, squares, row, dimensions, having, rate)
      for (const other of having) other.isTouched[row] = 0
    }
  }
}

function train(task: WorkerTask): void {
  const { worker, workers, corpus, batch, dimensions, table, gradients, barrier, seed } = task
  const questions = createBags(batch)
  const passages = createBags(batch)
  const [questionSide, passageSide] = [createSide(batch, dimensions), createSide(batch, dimensions)]
  const own = gradients[worker]!
  let epoch = -1
  let plan: Int32Array[] = []
  for (let step = task.firstStep; step < task.steps; step++) {
    const wanted = Math.floor(step / task.stepsPerEpoch)
    if (wanted !== epoch) {
      epoch = wanted
      plan = planEpoch(corpus, batch, seed, epoch)
    }
    const articles = plan[(step % task.stepsPerEpoch) * workers + worker]!
    const random = createRandom(seed, step, worker, 2)
    emptyBags(questions)
    emptyBags(passages)
    for (const article of articles) samplePair(corpus, article, questions, passages, random)
    embedBags(table, dimensions, questions, questionSide)
    embedBags(table, dimensions, passages, passageSide)
    const loss = contrast(questionSide, passageSide, batch, dimensions)
    collectGradients(questions, questionSide, dimensions, own)
    collectGradients(passages, passageSide, dimensions, own)
    meet(barrier, workers)
    applyShare(task, task.rate * Math.max(0.02, 1 - step / task.steps))
    meet(barrier, workers)
    own.touchedCount[0] = 0
    parentPort?.postMessage({ step: step + 1, loss })
    if ((step + 1) % task.pauseEvery === 0) {
      // Nobody writes between these two meetings; the main thread takes part in both.
      meet(barrier, workers + 1)
      meet(barrier, workers + 1)
    }
  }
}

train(workerData as WorkerTask)
