// The file of the builtin embedding. One line of JSON (shape, names' length), then the names with newlines, the
// float32 scale of each row, and the rows: four bits a number, two numbers a byte.

import { createHash } from 'node:crypto'

export interface EmbeddingTable {
  names: string[]
  dimensions: number
  /** The step of each row: its numbers are whole numbers of steps. */
  scales: Float32Array
  /** The rows as they stand in the file; `addRow` reads them. */
  packed: Uint8Array
  /** SHA-256 of the file. */
  hash: string
}

const LEVELS = 7
/** Half a byte holds no sign: numbers are moved up by this much. */
const ZERO = 8

export function packTable(names: string[], dimensions: number, table: Float32Array): Buffer {
  const scales = new Float32Array(names.length)
  const packed = new Uint8Array((names.length * dimensions) / 2)
  for (let row = 0; row < names.length; row++) {
    const values = table.subarray(row * dimensions, (row + 1) * dimensions)
    const scale = bestScale(values)
    scales[row] = scale
    for (let d = 0; d < dimensions; d += 2) {
      const low = quantise(values[d]!, scale) + ZERO
      const high = quantise(values[d + 1]!, scale) + ZERO
      packed[(row * dimensions + d) / 2] = low | (high << 4)
    }
  }
  const words = Buffer.from(names.join('\n'))
  const head = Buffer.from(`${JSON.stringify({ rows: names.length, dimensions, names: words.length })}\n`)
  return Buffer.concat([head, words, Buffer.from(scales.buffer), packed])
}

const quantise = (value: number, scale: number): number =>
  Math.max(-LEVELS - 1, Math.min(LEVELS, Math.round(value / scale)))

/** The step with the least squared error: cutting off the few longest numbers is worth finer steps for the rest. */
function bestScale(values: Float32Array): number {
  const longest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9)
  let best = longest / LEVELS
  let bestError = Number.POSITIVE_INFINITY
  for (let share = 0.5; share <= 1.001; share += 0.05) {
    const scale = (longest * share) / LEVELS
    let error = 0
    for (const value of values) error += (value - quantise(value, scale) * scale) ** 2
    if (error < bestError) {
      bestError = error
      best = scale
    }
  }
  return best
}

/** Throws when the bytes are not a whole artefact. */
export function unpackTable(bytes: Buffer): EmbeddingTable {
  const headEnd = bytes.indexOf(10)
  const head = JSON.parse(bytes.subarray(0, headEnd).toString()) as {
    rows: number
    dimensions: number
    names: number
  }
  const wordsEnd = headEnd + 1 + head.names
  const scalesEnd = wordsEnd + head.rows * 4
  const size = head.rows * head.dimensions
  if (bytes.length !== scalesEnd + size / 2) throw new Error('embedding artefact: wrong length')
  const scales = new Float32Array(head.rows)
  Buffer.from(scales.buffer).set(bytes.subarray(wordsEnd, scalesEnd))
  return {
    names: bytes
      .subarray(headEnd + 1, wordsEnd)
      .toString()
      .split('\n'),
    dimensions: head.dimensions,
    scales,
    packed: bytes.subarray(scalesEnd),
    hash: createHash('sha256').update(bytes).digest('hex'),
  }
}

/** Adds `weight` times the numbers of a row, in steps of its scale, to `sums`. */
export function addRow(
  { packed, dimensions }: EmbeddingTable,
  row: number,
  weight: number,
  sums: Int32Array,
): void {
  const half = dimensions / 2
  const at = row * half
  for (let i = 0; i < half; i++) {
    const byte = packed[at + i]!
    sums[2 * i] = (sums[2 * i]! + weight * ((byte & 15) - ZERO)) | 0
    sums[2 * i + 1] = (sums[2 * i + 1]! + weight * ((byte >> 4) - ZERO)) | 0
  }
}
