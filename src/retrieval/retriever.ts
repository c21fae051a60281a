// The door of retrieval: a question in, ranked passages out, each with the trace of how it came there.

import type { Span } from '../document.ts'

export interface SearchFilter {
  /** Document ids (documents.id). */
  documents?: number[]
  issuers?: string[]
  years?: number[]
  /** Only documents that no held document repeals or replaces. */
  inForce?: boolean
}

export interface SearchQuery {
  text: string
  limit: number
  filter?: SearchFilter
}

/** What each part gave to a hit; printable as it is. */
export interface HitTrace {
  features: Record<string, number>
  lists: { list: string; rank: number; score: number }[]
}

export interface SearchHit extends Span {
  chunkId: number
  documentId: number
  /** Number of the document, or `_id` of an article. */
  document: string | null
  section: string
  headings: string[]
  text: string
  score: number
  trace: HitTrace
}

export interface Retriever {
  /** Best first; never more than `limit`; never a passage outside the filter. */
  search(query: SearchQuery): Promise<SearchHit[]>
}

/** A passage on its way into or out of the index. */
export interface IndexedChunk {
  id: number
  title: string
  headings: string[]
  text: string
}

/** Keeps the search structures in step with the chunks table; called inside the library's transaction. */
export interface SearchIndex {
  /** Synchronous: runs inside the transaction that inserts the chunks. */
  add(chunks: IndexedChunk[]): void
  remove(chunkIds: number[]): void
  /** Embeds what has no vector yet and brings the vector index up to date; safe to kill anywhere. */
  catchUp(onProgress?: (done: number, total: number) => void): Promise<void>
}
