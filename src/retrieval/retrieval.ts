// Builds the retrieval engine: the retriever that answers and the index that follows the chunks table.

import { eq, inArray } from 'drizzle-orm'
import type { Database } from '../storage/database.ts'
import { chunks, documents } from '../storage/schema/index.ts'
import type { Embedder } from './embedders/embedder.ts'
import { createKeywordSearch } from './keyword-search.ts'
import type { Retriever, SearchHit, SearchIndex } from './retriever.ts'

export interface Retrieval {
  retriever: Retriever
  index: SearchIndex
}

export interface RetrievalOptions {
  db: Database
  /** Where caches of the index live; anything there may be deleted. */
  stateFolder: string
  /** Where the words and the embedding that ship live. */
  dataFolder: string
  /** Absent: the builtin one of the data folder. */
  embedder?: Embedder
}

export async function createRetrieval({ db }: RetrievalOptions): Promise<Retrieval> {
  const keywords = createKeywordSearch(db.sql)
  const index: SearchIndex = {
    add: (added) => keywords.add(added),
    remove: (ids) => keywords.remove(ids),
    catchUp: async () => {},
  }
  const retriever: Retriever = {
    search: async ({ text, limit, filter }) => {
      const found = keywords.search(text, limit * 4)
      const rows = db.orm
        .select({ chunk: chunks, document: documents })
        .from(chunks)
        .innerJoin(documents, eq(documents.id, chunks.documentId))
        .where(
          inArray(
            chunks.id,
            found.map((hit) => hit.chunkId),
          ),
        )
        .all()
      const byId = new Map(rows.map((row) => [row.chunk.id, row]))
      return found
        .flatMap(({ chunkId, score }, rank): SearchHit[] => {
          const row = byId.get(chunkId)
          if (row === undefined) return []
          if (filter?.documents !== undefined && !filter.documents.includes(row.document.id)) return []
          return [
            {
              chunkId,
              documentId: row.document.id,
              document: row.document.form === 'article' ? row.document.key : row.document.number,
              section: row.chunk.section,
              headings: row.chunk.headings,
              text: row.chunk.text,
              start: row.chunk.start,
              end: row.chunk.end,
              score,
              trace: { features: { bm25: score }, lists: [{ list: 'fts', rank: rank + 1, score }] },
            },
          ]
        })
        .slice(0, limit)
    },
  }
  return { retriever, index }
}
