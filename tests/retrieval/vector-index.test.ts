import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createRandom } from '../../src/retrieval/training/random.ts'
import { HnswVectorIndex } from '../../src/retrieval/vector-index.ts'

const DIMENSIONS = 16
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vector-index-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const open = (embedder = 'a 1') => HnswVectorIndex.open({ folder, dimensions: DIMENSIONS, embedder })

/** Clustered unit vectors, as texts give them. */
function vectors(count: number, seed = 1): number[][] {
  const random = createRandom(seed)
  const centres = Array.from({ length: 20 }, () =>
    Array.from({ length: DIMENSIONS }, () => random.next() - 0.5),
  )
  return Array.from({ length: count }, (_, i) =>
    unit(centres[i % centres.length]!.map((value) => value + (random.next() - 0.5) * 0.4)),
  )
}

const unit = (vector: number[]) => {
  const length = Math.hypot(...vector)
  return vector.map((value) => value / length)
}

/** The score of the last of the nearest `count`. */
const floorOf = (all: number[][], query: number[], count: number) =>
  all
    .map((vector) => vector.reduce((sum, value, d) => sum + value * query[d]!, 0))
    .sort((a, b) => b - a)
    .at(count - 1)!

describe('the vector index', () => {
  test('finds what the exact scan finds', () => {
    const all = vectors(3000)
    const { index } = open()
    all.forEach((vector, label) => {
      index.add(label, vector)
    })
    const probes = vectors(40, 2).map((query) => ({ query, count: 20, floor: floorOf(all, query, 20) }))
    expect(index.tune(probes)).toBeGreaterThanOrEqual(0.99)
  })

  test('gives the same answers after it was saved and opened', () => {
    const { index } = open()
    vectors(500).forEach((vector, label) => {
      index.add(label, vector)
    })
    index.remove(7)
    index.save()
    const again = open()
    expect(again.reason).toBeNull()
    expect(again.index.size).toBe(499)
    const query = vectors(500)[7]!
    expect(again.index.search(query, 10)).toEqual(index.search(query, 10))
  })

  test('forgets what was removed and takes it back', () => {
    const { index } = open()
    const [first, second] = vectors(2)
    index.add(1, first!)
    index.add(2, second!)
    index.remove(1)
    index.remove(1)
    expect(index.search(first!, 5).map(({ label }) => label)).toEqual([2])
    index.add(1, first!)
    expect(index.search(first!, 1)[0]?.label).toBe(1)
  })

  test('refuses what the library would take silently', () => {
    const { index } = open()
    const [vector] = vectors(1)
    expect(() => index.add(2 ** 32 + 5, vector!)).toThrow(RangeError)
    expect(() => index.add(-1, vector!)).toThrow(RangeError)
    expect(() => index.add(1.5, vector!)).toThrow(RangeError)
    expect(() => index.add(1, vector!.with(3, Number.NaN))).toThrow(TypeError)
    expect(() => index.add(1, [1, 2])).toThrow(TypeError)
    expect(index.size).toBe(0)
  })

  test('answers nothing to a query that is no vector, and when it is empty', () => {
    const { index } = open()
    expect(index.search(vectors(1)[0]!, 5)).toEqual([])
    index.add(1, vectors(1)[0]!)
    expect(
      index.search(
        Array.from({ length: DIMENSIONS }, () => Number.NaN),
        5,
      ),
    ).toEqual([])
  })

  test.each([
    ['cut off', (path: string) => truncateSync(path, 1000)],
    ['emptied', (path: string) => truncateSync(path, 0)],
    [
      'changed in one bit',
      (path: string) => {
        const bytes = readFileSync(path)
        bytes[40] = bytes[40]! ^ 1
        writeFileSync(path, bytes)
      },
    ],
  ])('starts empty, and says so, when its file was %s', (_, damage) => {
    const { index } = open()
    vectors(200).forEach((vector, label) => {
      index.add(label, vector)
    })
    index.save()
    damage(join(folder, 'vectors.hnsw'))
    const again = open()
    expect(again.index.size).toBe(0)
    expect(again.reason).toContain('hỏng')
    again.index.add(1, vectors(1)[0]!)
    expect(again.index.search(vectors(1)[0]!, 1)).toHaveLength(1)
  })

  test('starts empty when another embedder made it', () => {
    const { index } = open('a 1')
    index.add(1, vectors(1)[0]!)
    index.save()
    const again = open('a 2')
    expect(again.index.size).toBe(0)
    expect(again.reason).toContain('bộ nhúng khác')
  })

  test('says what is missing and what is too much', () => {
    const { index } = open()
    vectors(3).forEach((vector, label) => {
      index.add(label, vector)
    })
    expect(index.differences([1, 2, 3])).toEqual({ missing: [3], surplus: [0] })
  })
})
