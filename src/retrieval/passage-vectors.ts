// The vectors of one passage: the whole of it, its head, and windows of a long body, so that a point made in the
// middle of ten pages is not drowned. Kept as bytes: one float scale and one signed byte a number.

import type { Embedder } from './embedders/embedder.ts'

/** Order of the vectors of a passage. */
export const WHOLE = 0
export const HEAD = 1
export const WINDOWS = 2

const WINDOW_WORDS = 160
const STRIDE_WORDS = 120
const MAX_WINDOWS = 60

/** Vectors of passages 0 .. n-1 side by side; passage p has vectors starts[p] .. starts[p+1]. */
export interface VectorRows {
  dimensions: number
  starts: Uint32Array
  scales: Float32Array
  values: Int8Array
}

/** The texts whose vectors stand for a passage, in their order. */
export function vectorTexts(head: string, body: string): string[] {
  return [`${head}\n${body}`, head, ...windowsOf(body)]
}

function windowsOf(body: string): string[] {
  const words = Array.from(body.matchAll(/\S+/g), (m) => m.index)
  if (words.length <= WINDOW_WORDS * 1.25) return []
  const stride = Math.max(STRIDE_WORDS, Math.ceil((words.length - WINDOW_WORDS) / (MAX_WINDOWS - 1)))
  const windows: string[] = []
  for (let first = 0; first < words.length - (WINDOW_WORDS - stride); first += stride) {
    windows.push(body.slice(words[first], words[first + WINDOW_WORDS] ?? body.length))
  }
  return windows
}

/** What the chunks table keeps in `vector`: scale and bytes of each vector, one after another. */
export function packVectors(vectors: Float32Array[]): Buffer {
  const dimensions = vectors[0]?.length ?? 0
  const bytes = Buffer.alloc(vectors.length * (4 + dimensions))
  vectors.forEach((vector, i) => {
    const at = i * (4 + dimensions)
    const longest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
    let square = 0
    for (let d = 0; d < dimensions; d++) {
      const value = longest === 0 ? 0 : Math.round((vector[d]! / longest) * 127)
      bytes.writeInt8(value, at + 4 + d)
      square += value * value
    }
    // The stored vector has unit length itself, so that every part computes the same cosine.
    bytes.writeFloatLE(square === 0 ? 0 : 1 / Math.sqrt(square), at)
  })
  return bytes
}

export interface VectorRowsBuilder {
  /** Passages in their order; `null` for one that has no vector yet. */
  add(packed: Buffer | null): void
  build(): VectorRows
}

export function createVectorRowsBuilder(dimensions: number): VectorRowsBuilder {
  const starts = [0]
  const parts: Buffer[] = []
  const row = 4 + dimensions
  return {
    add(packed) {
      const whole = packed !== null && packed.length % row === 0 ? packed : Buffer.alloc(0)
      parts.push(whole)
      starts.push(starts[starts.length - 1]! + whole.length / row)
    },
    build() {
      const total = starts[starts.length - 1]!
      const rows: VectorRows = {
        dimensions,
        starts: Uint32Array.from(starts),
        scales: new Float32Array(total),
        values: new Int8Array(total * dimensions),
      }
      let at = 0
      for (const part of parts) {
        for (let i = 0; i < part.length; i += row) {
          rows.scales[at] = part.readFloatLE(i)
          rows.values.set(new Int8Array(part.buffer, part.byteOffset + i + 4, dimensions), at * dimensions)
          at++
        }
      }
      return rows
    },
  }
}

/** Cosine of a unit vector with one stored vector. */
export function cosine(rows: VectorRows, vector: number, query: Float32Array): number {
  const { dimensions, values } = rows
  const at = vector * dimensions
  let sum = 0
  for (let d = 0; d < dimensions; d++) sum += query[d]! * values[at + d]!
  return sum * rows.scales[vector]!
}

/** One stored vector as plain numbers, for the vector index. */
export function plainVector(rows: VectorRows, vector: number): number[] {
  const at = vector * rows.dimensions
  return Array.from({ length: rows.dimensions }, (_, d) => rows.values[at + d]! * rows.scales[vector]!)
}

/** Embeds passages with all their parts; one packed buffer a passage. */
export async function embedParts(
  embedder: Embedder,
  passages: { head: string; body: string }[],
): Promise<Buffer[]> {
  const texts = passages.map(({ head, body }) => vectorTexts(head, body))
  const vectors = await embedder.embedTexts(texts.flat())
  let at = 0
  return texts.map((parts) => {
    at += parts.length
    return packVectors(vectors.slice(at - parts.length, at))
  })
}
