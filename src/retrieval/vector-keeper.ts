// Keeps vectors in step with the chunks: embeds what has none, brings the vector index to exactly the chunks that
// stand, chooses its ef, and saves it. Killed anywhere, the next call goes on from what the database holds.

import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Database } from '../storage/database.ts'
import type { Embedder } from './embedders/embedder.ts'
import type { LibraryIndex } from './library-index.ts'
import { scanNearest } from './nearest.ts'
import { embedParts, HEAD, plainVector, WHOLE } from './passage-vectors.ts'
import type { SearchPart } from './search-part.ts'
import { HnswVectorIndex, type Probe } from './vector-index.ts'

export interface IndexHealth {
  chunks: number
  /** Chunks whose vector is in the index. */
  vectors: number
  embedder: string
  ef: number
  /** Share of the exact neighbours that the index finds; `null` where everything is scanned exactly. */
  recall: number | null
}

export interface VectorKeeper {
  catchUp(onProgress?: (done: number, total: number) => void): Promise<void>
  index(): Promise<HnswVectorIndex>
  check(): Promise<IndexHealth>
}

export interface VectorKeeperOptions {
  db: Database
  folder: string
  embedder: Embedder
  library: LibraryIndex
  onNotice: (sentence: string) => void
}

const BATCH = 64
/** Below this everything is scanned, and no index is kept. */
export const INDEX_FROM = 4000
const PROBES = 60
const PROBE_NEIGHBOURS = 100

export function createVectorKeeper({
  db,
  folder,
  embedder,
  library,
  onNotice,
}: VectorKeeperOptions): VectorKeeper {
  const maker = `${embedder.name} ${embedder.hash}`
  let opened: HnswVectorIndex | null = null
  let work: Promise<unknown> = Promise.resolve()

  function open(): HnswVectorIndex {
    if (opened !== null) return opened
    const { index, reason } = HnswVectorIndex.open({
      folder,
      dimensions: embedder.dimensions,
      embedder: maker,
    })
    const chunks = countChunks(db)
    if (reason !== null && chunks >= INDEX_FROM) onNotice(`Dựng lại chỉ mục véc-tơ: ${reason}.`)
    opened = index
    return index
  }

  async function bringUpToDate(onProgress: (done: number, total: number) => void): Promise<void> {
    if (forgetOtherEmbedder(db, maker)) onNotice('Bộ nhúng đã đổi; tính lại véc-tơ của toàn bộ thư viện.')
    await embedMissing(db, embedder, onProgress)
    const parts = await library.settle()
    const index = open()
    if (countChunks(db) < INDEX_FROM) return
    await followParts(index, parts, library, onProgress)
  }

  return {
    catchUp(onProgress) {
      const turn = work.then(() => bringUpToDate(onProgress ?? (() => {})))
      work = turn.catch(() => {})
      return turn
    },
    index: async () => open(),
    async check() {
      const parts = await library.settle()
      const index = open()
      const exact = countChunks(db) < INDEX_FROM
      const probes = exact ? [] : probesOf(parts, library)
      return {
        chunks: countChunks(db),
        vectors: exact ? countEmbedded(db) : index.size,
        ...{ embedder: maker, ef: index.ef, recall: exact ? null : index.recall(probes) },
      }
    },
  }
}

const countChunks = ({ sql }: Database): number =>
  sql.prepare('SELECT count(*) FROM chunks').pluck().get() as number

const countEmbedded = ({ sql }: Database): number =>
  sql.prepare('SELECT count(*) FROM chunks WHERE vector IS NOT NULL').pluck().get() as number

/** Drops every vector when they were made by another embedder; `true` when there were any. */
function forgetOtherEmbedder(db: Database, maker: string): boolean {
  const { sql } = db
  const known = sql.prepare("SELECT value FROM search_state WHERE key = 'embedder'").pluck().get() as
    | string
    | undefined
  if (known === maker) return false
  return db.transaction(() => {
    const { changes } = sql.prepare('UPDATE chunks SET vector = NULL WHERE vector IS NOT NULL').run()
    sql
      .prepare(
        "INSERT INTO search_state (key, value) VALUES ('embedder', ?) ON CONFLICT (key) DO UPDATE SET value = ?",
      )
      .run(maker, maker)
    return changes > 0 && known !== undefined
  })
}

interface Unembedded {
  id: number
  headings: string
  text: string
}

async function embedMissing(
  db: Database,
  embedder: Embedder,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const { sql } = db
  const missing = sql
    .prepare<[], number>('SELECT id FROM chunks WHERE vector IS NULL ORDER BY id')
    .pluck()
    .all()
  const read = sql.prepare<[number], Unembedded>('SELECT id, headings, text FROM chunks WHERE id = ?')
  const write = sql.prepare('UPDATE chunks SET vector = ? WHERE id = ?')
  const raise = sql.prepare(
    "UPDATE search_state SET value = CAST(value AS INTEGER) + 1 WHERE key = 'generation'",
  )
  for (let done = 0; done < missing.length; done += BATCH) {
    const rows = missing.slice(done, done + BATCH).flatMap((id) => read.get(id) ?? [])
    const passages = rows.map(({ headings, text }) => ({
      head: (JSON.parse(headings) as string[]).join('\n'),
      body: text,
    }))
    const vectors = await embedParts(embedder, passages)
    db.transaction(() => {
      rows.forEach(({ id }, i) => {
        write.run(vectors[i]!, id)
      })
      raise.run()
    })
    onProgress(Math.min(done + BATCH, missing.length), missing.length)
    await nextTurn()
  }
}

/** Adds and removes until the index holds exactly the vectors of the parts; then chooses ef anew and saves. */
async function followParts(
  index: HnswVectorIndex,
  parts: SearchPart[],
  library: LibraryIndex,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const labels = parts.flatMap(({ segment, vectors }, part) =>
    [...segment.chunkIds].filter(
      (_, passage) =>
        library.stands(part, passage) && vectors.starts[passage + 1]! > vectors.starts[passage]!,
    ),
  )
  if (index.worn) index.clear()
  const { missing, surplus } = index.differences(labels)
  for (const label of surplus) index.remove(label)
  for (const [i, label] of missing.entries()) {
    const place = library.locate(label)
    if (place === null) continue
    const { vectors } = parts[place.part]!
    index.add(label, plainVector(vectors, vectors.starts[place.passage]! + WHOLE))
    if (i % 32 === 31) {
      onProgress(i + 1, missing.length)
      await nextTurn()
    }
  }
  if (missing.length + surplus.length > index.size * 0.02) index.tune(probesOf(parts, library))
  index.save()
}

/** Heads of passages as questions, with their true neighbours: real directions, not random ones. */
function probesOf(parts: SearchPart[], library: LibraryIndex): Probe[] {
  const places = parts.flatMap(({ segment, vectors }, part) =>
    Array.from({ length: segment.size }, (_, passage) => ({ part, passage })).filter(
      ({ passage }) =>
        segment.bodies[passage]! > segment.starts[passage]! &&
        vectors.starts[passage + 1]! > vectors.starts[passage]!,
    ),
  )
  const stride = Math.max(1, Math.floor(places.length / PROBES))
  return places
    .filter((_, i) => i % stride === 0)
    .slice(0, PROBES)
    .map(({ part, passage }) => {
      const { vectors } = parts[part]!
      const query = plainVector(vectors, vectors.starts[passage]! + HEAD)
      return { query, ...exactNeighbours(parts, library, Float32Array.from(query)) }
    })
}

function exactNeighbours(
  parts: SearchPart[],
  library: LibraryIndex,
  query: Float32Array,
): Omit<Probe, 'query'> {
  const stands = (part: number, passage: number) => library.stands(part, passage)
  const scores = parts
    .flatMap((part, number) => scanNearest(part, number, query, PROBE_NEIGHBOURS, stands))
    .map(({ score }) => score)
    .sort((a, b) => b - a)
    .slice(0, PROBE_NEIGHBOURS)
  return { count: scores.length, floor: scores.at(-1) ?? 0 }
}
