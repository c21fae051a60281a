// Builds the retrieval engine: the retriever that answers and the index that follows the chunks table.
// Invariant: whatever is outside SQLite (words and vectors in memory, files in the state folder) is a cache.

import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Database } from '../storage/database.ts'
import { CANDIDATE_LIMITS, type Candidate, findCandidates, type SearchPart } from './candidates.ts'
import { loadBuiltinEmbedder } from './embedders/builtin.ts'
import type { Embedder } from './embedders/embedder.ts'
import { filteredDocuments } from './filters.ts'
import { readHits } from './hits.ts'
import { createKeywordSearch } from './keyword-search.ts'
import { createLibraryIndex, type LibraryIndex } from './library-index.ts'
import { createNearest } from './nearest.ts'
import { createQueryParser, type QueryParser } from './query.ts'
import { loadRanking, type Ranking, rank } from './ranking.ts'
import type { Retriever, SearchFilter, SearchIndex } from './retriever.ts'
import { createVectorKeeper, type IndexHealth, type VectorKeeper } from './vector-keeper.ts'

export interface Retrieval {
  retriever: Retriever
  index: SearchIndex
  embedder: Embedder
  /** Every candidate of a question with its measures, unranked; for training and for measuring. */
  measure(text: string): Promise<MeasuredCandidate[]>
  /** What `doctor` tells: counts that must agree, and the recall of the vector index against an exact scan. */
  check(): Promise<IndexHealth & { words: number }>
}

export interface MeasuredCandidate {
  chunkId: number
  marked: boolean
  features: Float32Array
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

const queryWordsShape = z.object({
  asking: z.array(z.string()),
  askingWhenMarked: z.array(z.string()),
  askingAtEnd: z.array(z.string()),
  definition: z.array(z.string()),
  synonyms: z.record(z.string(), z.array(z.string())),
  abbreviations: z.record(z.string(), z.string()),
})

export async function createRetrieval(options: RetrievalOptions): Promise<Retrieval> {
  const { db, stateFolder, dataFolder } = options
  const embedder = options.embedder ?? loadBuiltinEmbedder(dataFolder)
  const ranking = options.ranking ?? loadRanking(dataFolder)
  const parse = createQueryParser(
    queryWordsShape.parse(JSON.parse(readFileSync(join(dataFolder, 'query-words.json'), 'utf8'))),
  )
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
  const explore = createExplorer({ db, library, keeper, embedder, parse })
  const retriever: Retriever = {
    async search({ text, limit, filter }) {
      const found = await explore(text, limit, filter)
      return readHits(db.sql, found.parts, rank(ranking, found.candidates), limit)
    },
  }
  return {
    ...{ retriever, index, embedder },
    async measure(text) {
      const { parts, candidates, marked } = await explore(text, 10, undefined)
      return candidates.map(({ part, passage, features }) => ({
        ...{ chunkId: parts[part]!.segment.chunkIds[passage]!, marked, features },
      }))
    },
    check: async () => ({ ...(await keeper.check()), words: keywords.count() }),
  }
}

interface ExplorerParts {
  db: Database
  library: LibraryIndex
  keeper: VectorKeeper
  embedder: Embedder
  parse: QueryParser
}

interface Explored {
  parts: SearchPart[]
  candidates: Candidate[]
  marked: boolean
}

type Explorer = (text: string, limit: number, filter: SearchFilter | undefined) => Promise<Explored>

function createExplorer({ db, library, keeper, embedder, parse }: ExplorerParts): Explorer {
  return async (text, limit, filter) => {
    const parts = await library.current()
    const query = parse(text)
    const nothing: Explored = { parts, candidates: [], marked: query.marked }
    if (parts.length === 0 || query.terms.length === 0 || limit <= 0) return nothing
    const documents = filteredDocuments(db.sql, filter)
    const allowed = (part: number, passage: number): boolean =>
      library.stands(part, passage) &&
      (documents === null || documents.has(parts[part]!.segment.documentIds[passage]!))
    let allowedCount = 0
    parts.forEach(({ segment }, part) => {
      for (let passage = 0; passage < segment.size; passage++) if (allowed(part, passage)) allowedCount++
    })
    const vector = await embedder.embedQuery(query)
    const nearest = createNearest(parts, library, await keeper.index(), allowed, allowedCount)
    const limits = {
      ...CANDIDATE_LIMITS,
      words: Math.max(CANDIDATE_LIMITS.words, limit),
      vectors: Math.max(CANDIDATE_LIMITS.vectors, limit),
    }
    return {
      parts,
      candidates: findCandidates(parts, query, vector, nearest, allowed, limits),
      marked: query.marked,
    }
  }
}
