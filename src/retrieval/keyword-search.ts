// The FTS5 list: folded words of every chunk, kept by the same transaction that writes the chunk.
// Invariant: rowid = chunks.id. The table is contentless; the text itself stands in `chunks`.

import type { Sql } from '../storage/database.ts'
import { foldedWords, foldText } from './fold.ts'
import type { IndexedChunk } from './retriever.ts'

export interface KeywordHit {
  chunkId: number
  /** Larger is better. */
  score: number
}

/** More words than this make a question slow and no clearer. */
const MAX_WORDS = 40

export interface KeywordSearch {
  add(chunks: IndexedChunk[]): void
  remove(chunkIds: number[]): void
  search(text: string, limit: number): KeywordHit[]
  count(): number
}

export function createKeywordSearch(sql: Sql): KeywordSearch {
  const insert = sql.prepare('INSERT INTO chunk_words (rowid, head, body) VALUES (?, ?, ?)')
  const remove = sql.prepare('DELETE FROM chunk_words WHERE rowid = ?')
  const search = sql.prepare<[string, number], { chunkId: number; rank: number }>(
    `SELECT rowid AS chunkId, bm25(chunk_words, 2.0, 1.0) AS rank FROM chunk_words
     WHERE chunk_words MATCH ? ORDER BY rank LIMIT ?`,
  )
  const count = sql.prepare<[], { n: number }>('SELECT count(*) AS n FROM chunk_words')
  return {
    add(chunks) {
      for (const chunk of chunks) {
        const head = foldText([chunk.title, ...chunk.headings].join('\n'))
        insert.run(chunk.id, head, foldText(chunk.text))
      }
    },
    remove(chunkIds) {
      for (const id of chunkIds) remove.run(id)
    },
    search(text, limit) {
      const words = [...new Set(foldedWords(text))].slice(0, MAX_WORDS)
      if (words.length === 0) return []
      const match = words.map((word) => `"${word}"`).join(' OR ')
      return search.all(match, limit).map(({ chunkId, rank }) => ({ chunkId, score: -rank }))
    },
    count: () => count.get()?.n ?? 0,
  }
}
