// The words and vectors of all chunks in memory, following the chunks table. Two parts: a large one that rests in a
// file of the state folder, and a small one with what came since. The table is the truth: chunk ids are never
// reused, so the difference of ids says what to add and what to leave out, whoever changed it and whenever.

import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Database } from '../storage/database.ts'
import { createVectorRowsBuilder } from './passage-vectors.ts'
import { createSearchPart, type SearchPart } from './search-part.ts'
import { createSegmentBuilder, type Passage } from './segment.ts'
import { readSegment, writeSegment } from './segment-file.ts'

/** Up to so many new chunks are read at once, during a question if need be. */
const SMALL = 4000
/** The resting part is built anew when what came or went since is more than this share of it. */
const WORN_SHARE = 0.2
const PAGE = 500

export interface LibraryIndex {
  /** The parts as of now; reads what is new when that is little, else answers from what is there. */
  current(): Promise<SearchPart[]>
  /** Brings everything up to date, however much that is, and saves the resting part. */
  settle(onProgress?: (done: number, total: number) => void): Promise<SearchPart[]>
  /** Whether a passage still stands in the library. */
  stands(part: number, passage: number): boolean
  /** Whether every passage of the parts still stands. */
  whole(): boolean
  /** Where a chunk is, or `null`. */
  locate(chunkId: number): { part: number; passage: number } | null
}

interface ChunkRow {
  id: number
  documentId: number
  headings: string
  text: string
  vector: Buffer | null
  key: string
  form: 'document' | 'article'
  kind: string | null
  number: string | null
  issuer: string | null
  issued: string | null
  title: string | null
}

export interface LibraryIndexOptions {
  db: Database
  stateFolder: string
  /** Name and hash of the embedder; a file made with another one is not used. */
  embedder: string
  dimensions: number
}

export function createLibraryIndex({
  db,
  stateFolder,
  embedder,
  dimensions,
}: LibraryIndexOptions): LibraryIndex {
  const { sql } = db
  const path = join(stateFolder, 'words.bin')
  const generation = sql
    .prepare<[], string>("SELECT value FROM search_state WHERE key = 'generation'")
    .pluck()
  const allIds = sql.prepare<[], number>('SELECT id FROM chunks ORDER BY id').pluck()
  const rowsFrom = sql.prepare<[number, number], ChunkRow>(
    `SELECT c.id, c.document_id AS documentId, c.headings, c.text, c.vector, d.key, d.form, d.kind, d.number,
            d.issuer, d.issued, d.title
     FROM chunks c JOIN documents d ON d.id = c.document_id WHERE c.id >= ? ORDER BY c.id LIMIT ?`,
  )
  const saved = readSegment(path, embedder)
  let resting: SearchPart | null = saved === null ? null : createSearchPart(saved.segment, saved.vectors)
  let recent: SearchPart | null = null
  let parts: SearchPart[] = []
  let standing: Uint8Array[] = []
  let seen: string | null = null
  /** A change too large to follow during a question. */
  let putOff: string | null = null
  let work: Promise<unknown> = Promise.resolve()

  async function build(
    ids: number[],
    onProgress?: (done: number, total: number) => void,
  ): Promise<SearchPart> {
    const builder = createSegmentBuilder()
    const vectors = createVectorRowsBuilder(dimensions)
    for (let done = 0; done < ids.length; ) {
      const wanted = ids[done]!
      const rows = rowsFrom.all(wanted, PAGE)
      let next = done
      for (const row of rows) {
        if (row.id !== ids[next]) continue
        builder.add(passageOf(row))
        vectors.add(row.vector)
        next++
      }
      // A chunk that went away meanwhile: the next look sees a new generation anyway.
      done = next === done ? done + 1 : next
      onProgress?.(done, ids.length)
      if (ids.length > SMALL) await nextTurn()
    }
    return createSearchPart(builder.build(), vectors.build())
  }

  async function follow(
    thorough: boolean,
    onProgress?: (done: number, total: number) => void,
  ): Promise<void> {
    const now = generation.get() ?? '0'
    if (!thorough && (now === seen || now === putOff)) return
    const ids = allIds.all()
    const held = new Set(ids)
    const inResting = resting === null ? new Set<number>() : new Set(resting.segment.chunkIds)
    const fresh = ids.filter((id) => !inResting.has(id) || !hasVector(id))
    const gone = inResting.size - (ids.length - fresh.length)
    const much = fresh.length + gone > Math.max(SMALL, WORN_SHARE * inResting.size)
    if (much && !thorough && parts.length > 0) {
      putOff = now
      return
    }
    if (much) {
      resting = await build(ids, onProgress)
      recent = null
      writeSegment(path, { segment: resting.segment, vectors: resting.vectors, embedder })
    } else {
      recent = fresh.length === 0 ? null : await build(fresh)
    }
    const newer = new Set(recent?.segment.chunkIds ?? [])
    parts = [resting, recent].filter((part) => part !== null)
    standing = parts.map((part) =>
      Uint8Array.from(part.segment.chunkIds, (id) =>
        held.has(id) && (part === recent || !newer.has(id)) ? 1 : 0,
      ),
    )
    seen = now
  }

  /** Whether the resting part has the vector of a chunk; one embedded later is read again. */
  function hasVector(id: number): boolean {
    const passage = resting === null ? -1 : find(resting.segment.chunkIds, id)
    return passage >= 0 && resting!.vectors.starts[passage + 1]! > resting!.vectors.starts[passage]!
  }

  /** One at a time: two readings of the table would build the same part twice. */
  function inTurn(task: () => Promise<void>): Promise<SearchPart[]> {
    const turn = work.then(task)
    work = turn.catch(() => {})
    return turn.then(() => parts)
  }

  return {
    current: () =>
      (generation.get() ?? '0') === seen ? Promise.resolve(parts) : inTurn(() => follow(false)),
    settle: (onProgress) => inTurn(() => follow(true, onProgress)),
    whole: () => standing.every((flags) => !flags.includes(0)),
    stands: (part, passage) => standing[part]?.[passage] === 1,
    locate(chunkId) {
      for (let part = parts.length - 1; part >= 0; part--) {
        const passage = find(parts[part]!.segment.chunkIds, chunkId)
        if (passage >= 0) return { part, passage }
      }
      return null
    },
  }
}

function passageOf(row: ChunkRow): Passage {
  const article = row.form === 'article'
  return {
    chunkId: row.id,
    documentId: row.documentId,
    group: article ? `article ${row.number ?? row.key}` : `document ${row.documentId}`,
    context: [row.kind, row.number, row.issuer, row.issued?.slice(0, 4), article ? '' : row.title]
      .filter(Boolean)
      .join(' '),
    head: (JSON.parse(row.headings) as string[]).join('\n'),
    body: row.text,
  }
}

/** Place of a value in a sorted list, or -1. */
function find(sorted: Uint32Array, value: number): number {
  let low = 0
  let high = sorted.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    if (sorted[middle] === value) return middle
    if (sorted[middle]! < value) low = middle + 1
    else high = middle - 1
  }
  return -1
}
