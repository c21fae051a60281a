// Nearest vectors by hnswlib-node. The database is the truth and this is a cache: `reconcile` makes it hold
// exactly the given labels, and a file that is not whole, or of another embedder, is not read at all.
//
// @NOTE What the library does not guard, this file does: it takes plain arrays only (a Float32Array throws, null
// crashes); labels are cut to 32 bits; NaN enters silently; ef is forgotten on save; writing is neither atomic nor
// does it report a full disk; reading a damaged file can end the process, so a checksum is compared first.

import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import hnswlib from 'hnswlib-node'
import { z } from 'zod'

const M = 16
const EF_CONSTRUCTION = 120
const SEED = 20_26
const MAX_LABEL = 0xffff_ffff
const EF_CHOICES = [100, 150, 200, 300, 400, 600, 800, 1200]
/** Share of the true neighbours that the index must find. */
export const WANTED_RECALL = 0.99

const sidecarShape = z.object({
  format: z.literal(1),
  space: z.literal('cosine'),
  dimensions: z.number(),
  embedder: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  ef: z.number(),
  deleted: z.array(z.number()),
})

export interface Neighbour {
  label: number
  score: number
}

export interface LabelledVector {
  label: number
  vector: number[]
}

/** A query whose exact neighbours are known: how many, and the score of the last of them. */
export interface Probe {
  query: number[]
  count: number
  floor: number
}

/** Two ways of adding the same numbers differ by less. */
const TIE = 1e-5

export interface VectorIndexOptions {
  folder: string
  dimensions: number
  /** Name and hash of who made the vectors. */
  embedder: string
}

export class HnswVectorIndex {
  readonly dimensions: number
  private readonly folder: string
  private readonly embedder: string
  private graph: hnswlib.HierarchicalNSW
  private readonly live = new Set<number>()
  private readonly deleted = new Set<number>()
  private changed = false
  ef = EF_CHOICES[2]!

  private constructor({ folder, dimensions, embedder }: VectorIndexOptions) {
    this.folder = folder
    this.dimensions = dimensions
    this.embedder = embedder
    this.graph = emptyGraph(dimensions)
  }

  /** Opens the saved index, or an empty one when there is none that may be trusted; `reason` says why. */
  static open(options: VectorIndexOptions): { index: HnswVectorIndex; reason: string | null } {
    const index = new HnswVectorIndex(options)
    const reason = index.load()
    return { index, reason }
  }

  get size(): number {
    return this.live.size
  }

  has(label: number): boolean {
    return this.live.has(label)
  }

  /** Throws on a vector of another length, on NaN, and on a label that does not fit 32 bits. */
  add(label: number, vector: number[]): void {
    if (!Number.isInteger(label) || label < 0 || label > MAX_LABEL) throw new RangeError(`label ${label}`)
    if (vector.length !== this.dimensions || !vector.every(Number.isFinite))
      throw new TypeError('not a vector')
    if (this.graph.getCurrentCount() >= this.graph.getMaxElements()) {
      this.graph.resizeIndex(Math.ceil(this.graph.getMaxElements() * 1.5) + 1024)
    }
    if (this.deleted.has(label)) {
      this.graph.unmarkDelete(label)
      this.deleted.delete(label)
    }
    this.graph.addPoint(vector, label)
    this.live.add(label)
    this.changed = true
  }

  remove(label: number): void {
    if (!this.live.delete(label)) return
    this.graph.markDelete(label)
    this.deleted.add(label)
    this.changed = true
  }

  /** Labels that the index holds and the library does not, and the other way round. */
  differences(labels: Iterable<number>): { missing: number[]; surplus: number[] } {
    const wanted = new Set(labels)
    return {
      missing: [...wanted].filter((label) => !this.live.has(label)),
      surplus: [...this.live].filter((label) => !wanted.has(label)),
    }
  }

  /** Best first; cosine as score. */
  search(query: ArrayLike<number>, count: number): Neighbour[] {
    const k = Math.min(count, this.live.size)
    if (k <= 0) return []
    const plain = Array.from(query)
    if (!plain.every(Number.isFinite)) return []
    this.graph.setEf(Math.max(this.ef, k))
    const { neighbors, distances } = this.graph.searchKnn(plain, k)
    return neighbors.map((label, i) => ({ label, score: 1 - distances[i]! }))
  }

  /** Chooses the smallest ef that finds the wanted share of what the exact scan finds; returns that share. */
  tune(probes: Probe[]): number {
    let recall = 1
    for (const ef of EF_CHOICES) {
      this.ef = ef
      recall = this.recall(probes)
      if (recall >= WANTED_RECALL) break
    }
    this.changed = true
    return recall
  }

  /** Share of the exact neighbours that a search finds; of equally near ones any will do. */
  recall(probes: Probe[]): number {
    let found = 0
    let all = 0
    for (const { query, count, floor } of probes) {
      found += this.search(query, count).filter(({ score }) => score >= floor - TIE).length
      all += count
    }
    return all === 0 ? 1 : found / all
  }

  /** Half of a graph of deleted points costs time and recall: better built anew. */
  get worn(): boolean {
    return this.deleted.size > 1000 && this.deleted.size > this.live.size / 2
  }

  clear(): void {
    this.graph = emptyGraph(this.dimensions)
    this.live.clear()
    this.deleted.clear()
    this.changed = true
  }

  /** Writes beside the old file, checks, renames. A crash at any point leaves a file that is refused or whole. */
  save(): void {
    if (!this.changed) return
    const { graphPath, sidecarPath } = pathsIn(this.folder)
    const part = `${graphPath}.${process.pid}.part`
    this.graph.writeIndexSync(part)
    const bytes = readFileSync(part)
    if (bytes.length === 0) throw new Error('vector index: nothing was written, the disk may be full')
    syncFile(part)
    const sidecar: z.infer<typeof sidecarShape> = {
      ...{ format: 1, space: 'cosine', dimensions: this.dimensions, embedder: this.embedder },
      ...{ bytes: bytes.length, sha256: sha256(bytes), ef: this.ef, deleted: [...this.deleted] },
    }
    renameSync(part, graphPath)
    const sidecarPart = `${sidecarPath}.${process.pid}.part`
    writeFileSync(sidecarPart, JSON.stringify(sidecar), { flush: true })
    renameSync(sidecarPart, sidecarPath)
    this.changed = false
  }

  /** Reads the saved graph; a reason in words when it is left unread. */
  private load(): string | null {
    const { graphPath, sidecarPath } = pathsIn(this.folder)
    if (!existsSync(graphPath) || !existsSync(sidecarPath)) return 'chưa có chỉ mục véc-tơ'
    try {
      const sidecar = sidecarShape.parse(JSON.parse(readFileSync(sidecarPath, 'utf8')))
      if (sidecar.embedder !== this.embedder || sidecar.dimensions !== this.dimensions) {
        return 'chỉ mục véc-tơ thuộc bộ nhúng khác'
      }
      const bytes = readFileSync(graphPath)
      if (bytes.length !== sidecar.bytes || sha256(bytes) !== sidecar.sha256) return 'chỉ mục véc-tơ bị hỏng'
      const graph = new hnswlib.HierarchicalNSW('cosine', this.dimensions)
      graph.readIndexSync(graphPath)
      this.graph = graph
      this.ef = sidecar.ef
      for (const label of sidecar.deleted) this.deleted.add(label)
      for (const label of graph.getIdsList()) if (!this.deleted.has(label)) this.live.add(label)
      return null
    } catch {
      this.clear()
      return 'chỉ mục véc-tơ bị hỏng'
    }
  }
}

/** Removes the files of the index. */
export function forgetVectorIndex(folder: string): void {
  for (const path of Object.values(pathsIn(folder))) rmSync(path, { force: true })
}

function emptyGraph(dimensions: number): hnswlib.HierarchicalNSW {
  const graph = new hnswlib.HierarchicalNSW('cosine', dimensions)
  graph.initIndex(1024, M, EF_CONSTRUCTION, SEED)
  return graph
}

const pathsIn = (folder: string) => ({
  graphPath: join(folder, 'vectors.hnsw'),
  sidecarPath: join(folder, 'vectors.json'),
})

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

function syncFile(path: string): void {
  const file = openSync(path, 'r+')
  fsyncSync(file)
  closeSync(file)
  if (statSync(path).size === 0) throw new Error(`${path} is empty`)
}
