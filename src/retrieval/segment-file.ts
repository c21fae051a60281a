// A segment and its vectors as one file in the state folder, so that a start need not read every text again.
// A cache: whatever is not whole (checksum) or not of this format is left unread and built anew.
//
//   SHA-256 of the rest (32 bytes) | length of head (4) | head, JSON | arrays, each at a multiple of 8

import { createHash } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import type { VectorRows } from './passage-vectors.ts'
import type { Postings, Segment } from './segment.ts'

const FORMAT = 1

export interface StoredSegment {
  segment: Segment
  vectors: VectorRows
  embedder: string
}

type Arrays = Record<string, Uint32Array | Float32Array | Float64Array | Uint8Array | Int8Array>

interface Head {
  format: number
  embedder: string
  size: number
  averageLength: number
  dimensions: number
  vocabulary: string[]
  bareVocabulary: string[]
  groups: string[]
  arrays: { name: string; kind: 'u32' | 'f32' | 'f64' | 'u8' | 'i8'; at: number; length: number }[]
}

export function writeSegment(path: string, { segment, vectors, embedder }: StoredSegment): void {
  const arrays = Object.entries(arraysOf(segment, vectors))
  const head: Head = {
    ...{ format: FORMAT, embedder, size: segment.size, averageLength: segment.averageLength },
    ...{ dimensions: vectors.dimensions, vocabulary: segment.vocabulary },
    ...{ bareVocabulary: segment.bareVocabulary, groups: segment.groups, arrays: [] },
  }
  let at = 0
  for (const [name, array] of arrays) {
    head.arrays.push({ name, kind: kindOf(array), at, length: array.length })
    at += Math.ceil(array.byteLength / 8) * 8
  }
  const json = Buffer.from(JSON.stringify(head))
  const size = Buffer.alloc(4)
  size.writeUInt32LE(json.length)
  const lead = Buffer.concat([size, json, Buffer.alloc(padding(32 + 4 + json.length))])
  const pieces = [
    lead,
    ...arrays.flatMap(([, array]) => [bytesOf(array), Buffer.alloc(padding(array.byteLength))]),
  ]
  const digest = createHash('sha256')
  for (const piece of pieces) digest.update(piece)
  const part = `${path}.${process.pid}.part`
  const file = openSync(part, 'w')
  writeSync(file, digest.digest())
  for (const piece of pieces) for (let done = 0; done < piece.length; ) done += writeSync(file, piece, done)
  fsyncSync(file)
  closeSync(file)
  renameSync(part, path)
}

/** `null` when there is no whole file of this format made with this embedder. */
export function readSegment(
  path: string,
  embedder: string,
): { segment: Segment; vectors: VectorRows } | null {
  if (!existsSync(path)) return null
  const bytes = readFileSync(path)
  if (bytes.length < 36) return null
  const digest = createHash('sha256').update(bytes.subarray(32)).digest()
  if (!digest.equals(bytes.subarray(0, 32))) return null
  const length = bytes.readUInt32LE(32)
  const head = JSON.parse(bytes.subarray(36, 36 + length).toString()) as Head
  if (head.format !== FORMAT || head.embedder !== embedder) return null
  const first = 36 + length + padding(36 + length)
  const arrays: Arrays = {}
  for (const { name, kind, at, length: count } of head.arrays) {
    arrays[name] = view(kind, bytes.buffer as ArrayBuffer, bytes.byteOffset + first + at, count)
  }
  return fromArrays(head, arrays)
}

const padding = (bytes: number): number => (8 - (bytes % 8)) % 8

const bytesOf = (array: Arrays[string]): Buffer =>
  Buffer.from(array.buffer, array.byteOffset, array.byteLength)

function kindOf(array: Arrays[string]): Head['arrays'][number]['kind'] {
  if (array instanceof Uint32Array) return 'u32'
  if (array instanceof Float32Array) return 'f32'
  if (array instanceof Float64Array) return 'f64'
  return array instanceof Uint8Array ? 'u8' : 'i8'
}

function view(
  kind: Head['arrays'][number]['kind'],
  buffer: ArrayBuffer,
  at: number,
  length: number,
): Arrays[string] {
  switch (kind) {
    case 'u32':
      return new Uint32Array(buffer, at, length)
    case 'f32':
      return new Float32Array(buffer, at, length)
    case 'f64':
      return new Float64Array(buffer, at, length)
    case 'u8':
      return new Uint8Array(buffer, at, length)
    case 'i8':
      return new Int8Array(buffer, at, length)
  }
}

const PLAIN = [
  'chunkIds',
  'documentIds',
  'groupOf',
  'memberStarts',
  'members',
  'contextStarts',
  'contextWords',
  'bareOf',
  'variantStarts',
  'variants',
  'starts',
  'bodies',
  'words',
  'pairKeys',
] as const
const POSTINGS = ['wordPostings', 'pairPostings', 'headPostings'] as const

function arraysOf(segment: Segment, vectors: VectorRows): Arrays {
  const arrays: Arrays = {}
  for (const name of PLAIN) arrays[name] = segment[name]
  for (const name of POSTINGS) {
    arrays[`${name}.starts`] = segment[name].starts
    arrays[`${name}.passages`] = segment[name].passages
    arrays[`${name}.weights`] = segment[name].weights
  }
  return {
    ...arrays,
    'vectors.starts': vectors.starts,
    'vectors.scales': vectors.scales,
    'vectors.values': vectors.values,
  }
}

function fromArrays(head: Head, arrays: Arrays): { segment: Segment; vectors: VectorRows } {
  const u32 = (name: string) => arrays[name] as Uint32Array
  const postings = (name: string): Postings => ({
    starts: u32(`${name}.starts`),
    passages: u32(`${name}.passages`),
    weights: arrays[`${name}.weights`] as Uint8Array,
  })
  const { size, averageLength, vocabulary, bareVocabulary, groups, dimensions } = head
  const plain = Object.fromEntries(PLAIN.map((name) => [name, arrays[name]])) as Pick<
    Segment,
    (typeof PLAIN)[number]
  >
  return {
    segment: {
      ...{ size, averageLength, vocabulary, bareVocabulary, groups, ...plain },
      wordPostings: postings('wordPostings'),
      pairPostings: postings('pairPostings'),
      headPostings: postings('headPostings'),
    },
    vectors: {
      dimensions,
      starts: u32('vectors.starts'),
      scales: arrays['vectors.scales'] as Float32Array,
      values: arrays['vectors.values'] as Int8Array,
    },
  }
}
