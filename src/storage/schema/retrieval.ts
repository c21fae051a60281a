// Tables of retrieval: what the search structures outside SQLite were built from.
// The FTS5 table `chunk_words` is made by the migration beside this file (drizzle does not know virtual tables).

import { blob, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** `generation` grows with every change of the chunks; `embedder` names who made the vectors. */
export const searchState = sqliteTable('search_state', {
  key: text().primaryKey(),
  value: text().notNull(),
})

/** Vectors that were paid for: kept by content hash and embedder, so that nothing is embedded twice. */
export const embeddingCache = sqliteTable(
  'embedding_cache',
  {
    embedder: text().notNull(),
    sha256: text().notNull(),
    vector: blob({ mode: 'buffer' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.embedder, t.sha256] })],
)
