// One contrastive step: unit vectors of both sides, InfoNCE in both directions, gradients of the table rows.
//
//   questions Q (B x D)          S = Q . P' / temperature        dS = (softmax rows - I + softmax cols - I) / 2B
//   passages  P (B x D)          row i must find column i        dQ = dS . P,  dP = dS' . Q

import type { Bags } from './samples.ts'

export const TEMPERATURE = 0.05
/** Softmax shares below this move nothing worth the time. */
const NEGLIGIBLE = 2e-4

/** The unit vectors of one side, and the lengths they had before. */
export interface Side {
  vectors: Float32Array
  lengths: Float32Array
  gradients: Float32Array
}

export const createSide = (batch: number, dimensions: number): Side => ({
  vectors: new Float32Array(batch * dimensions),
  lengths: new Float32Array(batch),
  gradients: new Float32Array(batch * dimensions),
})

export function embedBags(table: Float32Array, dimensions: number, bags: Bags, side: Side): void {
  const { vectors, lengths } = side
  vectors.fill(0)
  for (let text = 0; text < bags.size; text++) {
    const out = text * dimensions
    for (let at = bags.starts[text]!; at < bags.starts[text + 1]!; at++) {
      const row = bags.features[at]! * dimensions
      const weight = bags.weights[at]!
      for (let d = 0; d < dimensions; d++) vectors[out + d]! += weight * table[row + d]!
    }
    let square = 0
    for (let d = 0; d < dimensions; d++) square += vectors[out + d]! ** 2
    const length = Math.sqrt(square) || 1
    lengths[text] = length
    for (let d = 0; d < dimensions; d++) vectors[out + d]! /= length
  }
}

/** Leaves dL/dvector in the gradients of both sides and returns the mean loss. */
export function contrast(questions: Side, passages: Side, batch: number, dimensions: number): number {
  const scores = similarities(questions.vectors, passages.vectors, batch, dimensions)
  const pull = new Float32Array(batch * batch)
  const loss = softmaxPull(scores, pull, batch, batch, 1) + softmaxPull(scores, pull, batch, 1, batch)
  questions.gradients.fill(0)
  passages.gradients.fill(0)
  for (let i = 0; i < batch; i++) {
    for (let j = 0; j < batch; j++) {
      const share = pull[i * batch + j]!
      if (Math.abs(share) < NEGLIGIBLE) continue
      const factor = share / (2 * batch * TEMPERATURE)
      addScaled(questions.gradients, i * dimensions, passages.vectors, j * dimensions, factor, dimensions)
      addScaled(passages.gradients, j * dimensions, questions.vectors, i * dimensions, factor, dimensions)
    }
  }
  return loss / (2 * batch)
}

function similarities(a: Float32Array, b: Float32Array, batch: number, dimensions: number): Float32Array {
  const scores = new Float32Array(batch * batch)
  for (let i = 0; i < batch; i++) {
    const row = i * dimensions
    for (let j = 0; j < batch; j += 4) {
      const first = j * dimensions
      const second = first + dimensions
      const third = second + dimensions
      const fourth = third + dimensions
      let s0 = 0
      let s1 = 0
      let s2 = 0
      let s3 = 0
      for (let d = 0; d < dimensions; d++) {
        const value = a[row + d]!
        s0 += value * b[first + d]!
        s1 += value * b[second + d]!
        s2 += value * b[third + d]!
        s3 += value * b[fourth + d]!
      }
      const out = i * batch + j
      scores[out] = s0 / TEMPERATURE
      scores[out + 1] = s1 / TEMPERATURE
      scores[out + 2] = s2 / TEMPERATURE
      scores[out + 3] = s3 / TEMPERATURE
    }
  }
  return scores
}

/** Adds softmax minus identity along rows (line = batch, item = 1) or columns; returns the summed loss. */
function softmaxPull(
  scores: Float32Array,
  pull: Float32Array,
  batch: number,
  line: number,
  item: number,
): number {
  let loss = 0
  for (let i = 0; i < batch; i++) {
    let top = Number.NEGATIVE_INFINITY
    for (let j = 0; j < batch; j++) top = Math.max(top, scores[i * line + j * item]!)
    let sum = 0
    for (let j = 0; j < batch; j++) sum += Math.exp(scores[i * line + j * item]! - top)
    const norm = top + Math.log(sum)
    for (let j = 0; j < batch; j++)
      pull[i * line + j * item]! += Math.exp(scores[i * line + j * item]! - norm)
    pull[i * line + i * item]! -= 1
    loss += norm - scores[i * line + i * item]!
  }
  return loss
}

function addScaled(
  into: Float32Array,
  at: number,
  from: Float32Array,
  start: number,
  factor: number,
  dimensions: number,
): void {
  for (let d = 0; d < dimensions; d++) into[at + d]! += factor * from[start + d]!
}

/** Gradients of table rows, with the list of rows that have any. */
export interface RowGradients {
  values: Float32Array
  touched: Int32Array
  /** touchedCount[0] rows are in `touched`. */
  touchedCount: Int32Array
  isTouched: Uint8Array
}

/** Carries the gradients of the unit vectors through the normalisation down to the rows. */
export function collectGradients(bags: Bags, side: Side, dimensions: number, rows: RowGradients): void {
  const { vectors, gradients, lengths } = side
  for (let text = 0; text < bags.size; text++) {
    const at = text * dimensions
    let along = 0
    for (let d = 0; d < dimensions; d++) along += vectors[at + d]! * gradients[at + d]!
    const length = lengths[text]!
    for (let d = 0; d < dimensions; d++) {
      gradients[at + d] = (gradients[at + d]! - along * vectors[at + d]!) / length
    }
    for (let k = bags.starts[text]!; k < bags.starts[text + 1]!; k++) {
      const feature = bags.features[k]!
      if (rows.isTouched[feature] === 0) {
        rows.isTouched[feature] = 1
        rows.touched[rows.touchedCount[0]!++] = feature
      }
      addScaled(rows.values, feature * dimensions, gradients, at, bags.weights[k]!, dimensions)
    }
  }
}

/** Row-wise Adagrad: one running square a row, so that rare rows keep long steps. Clears the gradient. */
export function applyRow(
  table: Float32Array,
  squares: Float32Array,
  row: number,
  dimensions: number,
  sources: RowGradients[],
  rate: number,
): void {
  const at = row * dimensions
  const [first, ...others] = sources
  const gradient = first!.values
  for (const other of others) {
    for (let d = 0; d < dimensions; d++) gradient[at + d]! += other.values[at + d]!
    other.values.fill(0, at, at + dimensions)
  }
  let square = 0
  for (let d = 0; d < dimensions; d++) square += gradient[at + d]! ** 2
  squares[row]! += square / dimensions
  const step = rate / Math.sqrt(squares[row]! + 1e-16)
  for (let d = 0; d < dimensions; d++) table[at + d]! -= step * gradient[at + d]!
  gradient.fill(0, at, at + dimensions)
}
