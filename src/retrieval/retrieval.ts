// Builds the retrieval engine: the retriever that answers and the index that follows the chunks table.
// Invariant: whatever is outside SQLite (words and vectors in memory, files in the state folder) is a cache.

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from '../storage/database.ts'
import { CANDIDATE_LIMITS, findCandidates, type NearestPassages } from './candidates.ts'
import { loadBuiltinEmbedder } from './embedders/builtin.ts'
import type { Embedder } from './embedders/embedder.ts'
import { emptyFeatures } from './feature-names.ts'
import { filteredDocuments } from './filters.ts'
import { readHits } from './hits.ts'
import { createKeywordSearch } from './keyword-search.ts'
import { createLibraryIndex, type LibraryIndex } from './library-index.ts'
import { type Allowed, createNearest } from './nearest.ts'
import type { QueryParser } from './query.ts'
import { loadQueryParser } from './query-data.ts'
import { loadRanking, type Ranking, rank } from './ranking.ts'
import type { Retriever, SearchFilter, SearchHit, SearchIndex } from './retriever.ts'
import type { Candidate, SearchPart } from './search-part.ts'
import { createVectorKeeper, type IndexHealth, type VectorKeeper } from './vector-keeper.ts'

export interface Retrieval {
  retriever: Retriever
  index: SearchIndex
  embedder: Embedder
  /** Passages by nearness to a vector of this embedder, without the words of a question. */
  nearest(vector: Float32Array, limit: number, filter?: SearchFilter): Promise<SearchHit[]>
  /** Every candidate of a question with its measures, unranked; for training and for measuring. */
  measure(text: string): Promise<MeasuredCandidate[]>
  /** What `doctor` tells: counts that must agree, and the recall of the vector index against an exact scan. */
  check(): Promise<IndexHealth & { words: number }>
}

export interface MeasuredCandidate {
  chunkId: number
  marked: boolean
  features: Float32Array
  /** Lists that named it. */
  lists: string[]
}

export interface RetrievalOptions {
  db: Database
  /** Where caches of the index live; anything there may be deleted. */
  stateFolder: string
  /** Where the words and the embedding that ship live. */
  dataFolder: string
  /** Absent: the builtin one of the data folder. */
  embedder?: Embedder
  /** Absent: the one of the data folder. */
  ranking?: Ranking
  /** One Vietnamese sentence when something was rebuilt and why. */
  onNotice?: (sentence: string) => void
}

export async function createRetrieval(options: RetrievalOptions): Promise<Retrieval> {
  const { db, stateFolder, dataFolder } = options
  const embedder = options.embedder ?? loadBuiltinEmbedder(dataFolder)
  const ranking = options.ranking ?? loadRanking(dataFolder)
  const parse = loadQueryParser(dataFolder)
  const folder = join(stateFolder, 'search')
  mkdirSync(folder, { recursive: true })
  const maker = `${embedder.name} ${embedder.hash}`
  const keywords = createKeywordSearch(db.sql)
  const library = createLibraryIndex({
    db,
    stateFolder: folder,
    embedder: maker,
    dimensions: embedder.dimensions,
  })
  const keeper = createVectorKeeper({
    db,
    folder,
    embedder,
    library,
    onNotice: options.onNotice ?? (() => {}),
  })
  const raise = db.sql.prepare(
    `INSERT INTO search_state (key, value) VALUES ('generation', '1')
     ON CONFLICT (key) DO UPDATE SET value = CAST(value AS INTEGER) + 1`,
  )
  const index: SearchIndex = {
    add(chunks) {
      keywords.add(chunks)
      raise.run()
    },
    remove(chunkIds) {
      keywords.remove(chunkIds)
      raise.run()
    },
    catchUp: (onProgress) => keeper.catchUp(onProgress),
  }
  const scope = createScope(db, library, keeper)
  const explore = createExplorer({ scope, embedder, parse, onNotice: options.onNotice ?? (() => {}) })
  const retriever: Retriever = {
    async search({ text, limit, filter }) {
      const found = await explore(text, limit, filter)
      return readHits(db.sql, found.parts, rank(ranking, found.candidates), limit)
    },
  }
  return {
    ...{ retriever, index, embedder },
    async nearest(vector, limit, filter) {
      const { parts, nearest } = await scope(filter)
      const found = parts.flatMap((_, part) => nearest(part, vector, limit).map((hit) => ({ part, ...hit })))
      const ranked = found
        .sort((a, b) => b.score - a.score)
        .map(({ part, passage, score }, i) => ({
          candidate: {
            part,
            passage,
            features: emptyFeatures(),
            lists: [{ list: 'vectors', rank: i + 1, score }],
          },
          score,
        }))
      return readHits(db.sql, parts, ranked, limit)
    },
    async measure(text) {
      const { parts, candidates, marked } = await explore(text, 10, undefined)
      return candidates.map(({ part, passage, features, lists }) => ({
        ...{ chunkId: parts[part]!.segment.chunkIds[passage]!, marked, features },
        lists: lists.map(({ list }) => list),
      }))
    },
    check: async () => ({ ...(await keeper.check()), words: keywords.count() }),
  }
}

/** The passages that a search may return, and how to find the nearest of them. */
interface Scope {
  parts: SearchPart[]
  allowed: Allowed
  nearest: NearestPassages
}

type Scoped = (filter: SearchFilter | undefined) => Promise<Scope>

function createScope(db: Database, library: LibraryIndex, keeper: VectorKeeper): Scoped {
  return async (filter) => {
    const parts = await library.current()
    const documents = filteredDocuments(db.sql, filter)
    if (documents === null && library.whole()) {
      const total = parts.reduce((sum, { segment }) => sum + segment.size, 0)
      return {
        parts,
        allowed: null,
        nearest: createNearest(parts, library, await keeper.index(), null, total),
      }
    }
    const allowed = (part: number, passage: number): boolean =>
      library.stands(part, passage) &&
      (documents === null || documents.has(parts[part]!.segment.documentIds[passage]!))
    let count = 0
    parts.forEach(({ segment }, part) => {
      for (let passage = 0; passage < segment.size; passage++) if (allowed(part, passage)) count++
    })
    return { parts, allowed, nearest: createNearest(parts, library, await keeper.index(), allowed, count) }
  }
}

interface ExplorerParts {
  scope: Scoped
  embedder: Embedder
  parse: QueryParser
  onNotice: (sentence: string) => void
}

interface Explored {
  parts: SearchPart[]
  candidates: Candidate[]
  marked: boolean
}

type Explorer = (text: string, limit: number, filter: SearchFilter | undefined) => Promise<Explored>

function createExplorer({ scope, embedder, parse, onNotice }: ExplorerParts): Explorer {
  return async (text, limit, filter) => {
    const { parts, allowed, nearest } = await scope(filter)
    const query = parse(text)
    if (parts.length === 0 || query.terms.length === 0 || limit <= 0) {
      return { parts, candidates: [], marked: query.marked }
    }
    const limits = {
      ...CANDIDATE_LIMITS,
      words: Math.max(CANDIDATE_LIMITS.words, limit),
      vectors: Math.max(CANDIDATE_LIMITS.vectors, limit),
    }
    const vector = await embedder.embedQuery(query).catch((error: Error) => {
      onNotice(`Bộ nhúng ${embedder.name} không trả lời (${error.message}); câu này chỉ tìm theo từ.`)
      return null
    })
    const candidates =
      vector === null
        ? findCandidates(parts, query, new Float32Array(embedder.dimensions), () => [], allowed, limits)
        : findCandidates(parts, query, vector, nearest, allowed, limits)
    return {
      ...{ parts, candidates },
      marked: query.marked,
    }
  }
}
