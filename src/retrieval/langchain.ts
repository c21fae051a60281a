// The same search in LangChain's words: a BaseRetriever over the retriever, and a VectorStore over the library.
// Loaded only by those who use it.

import { Embeddings } from '@langchain/core/embeddings'
import { BaseRetriever, type BaseRetrieverInput } from '@langchain/core/retrievers'
import { VectorStore } from '@langchain/core/vectorstores'
import { Document } from 'langchain'
import type { Embedder } from './embedders/embedder.ts'
import { hasMarks, spokenWords } from './fold.ts'
import type { Retriever, SearchFilter, SearchHit } from './retriever.ts'

/** What a chain needs to cite a hit. */
export interface HitMetadata {
  chunkId: number
  documentId: number
  document: string | null
  section: string
  headings: string[]
  start: number
  end: number
  score: number
  [key: string]: unknown
}

export type HitDocument = Document<HitMetadata>

export function documentOf(hit: SearchHit): HitDocument {
  const { text, trace: _, ...metadata } = hit
  return new Document({ pageContent: text, metadata: { ...metadata }, id: String(hit.chunkId) })
}

export interface DonDocRetrieverInput extends BaseRetrieverInput {
  retriever: Retriever
  limit?: number
  filter?: SearchFilter
}

export class DonDocRetriever extends BaseRetriever<HitMetadata> {
  lc_namespace = ['don-doc', 'retrievers']
  private readonly retriever: Retriever
  private readonly limit: number
  private readonly filter: SearchFilter | undefined

  constructor({ retriever, limit = 5, filter, ...input }: DonDocRetrieverInput) {
    super(input)
    this.retriever = retriever
    this.limit = limit
    this.filter = filter
  }

  static override lc_name(): string {
    return 'DonDocRetriever'
  }

  override async _getRelevantDocuments(query: string): Promise<HitDocument[]> {
    const search = { text: query, limit: this.limit }
    const hits = await this.retriever.search(this.filter ? { ...search, filter: this.filter } : search)
    return hits.map(documentOf)
  }
}

/** Our embedder as LangChain embeddings. */
export class DonDocEmbeddings extends Embeddings {
  private readonly embedder: Embedder

  constructor(embedder: Embedder) {
    super({})
    this.embedder = embedder
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    return (await this.embedder.embedTexts(texts)).map((vector) => Array.from(vector))
  }

  override async embedQuery(text: string): Promise<number[]> {
    const query = { text, words: spokenWords(text), marked: hasMarks(text) }
    return Array.from(await this.embedder.embedQuery(query))
  }
}

/** What the store asks of the library; the wiring gives it, so that this file writes no SQL. */
export interface LibraryPort {
  retriever: Retriever
  embedder: Embedder
  /** Passages nearest to a vector. */
  nearest(vector: Float32Array, limit: number, filter: SearchFilter | undefined): Promise<SearchHit[]>
  /** Takes texts in as articles; returns their ids. */
  add(articles: { id: string; title: string; text: string }[]): Promise<void>
  remove(ids: string[]): Promise<void>
}

export class DonDocVectorStore extends VectorStore {
  declare FilterType: SearchFilter
  private readonly library: LibraryPort

  constructor(library: LibraryPort) {
    super(new DonDocEmbeddings(library.embedder), {})
    this.library = library
  }

  override _vectorstoreType(): string {
    return 'don-doc'
  }

  /** The library embeds with its own embedder: vectors of another one would not compare. */
  override async addVectors(): Promise<string[]> {
    throw new Error('Thư viện tự tính véc-tơ; hãy dùng addDocuments.')
  }

  /** `metadata.title` becomes the heading; the id is the document's, or made of its place in the list. */
  override async addDocuments(documents: Document[], options?: { ids?: string[] }): Promise<string[]> {
    const ids = documents.map(
      (document, i) => options?.ids?.[i] ?? document.id ?? `langchain+${Date.now()}-${i}`,
    )
    await this.library.add(
      documents.map(({ pageContent, metadata }, i) => ({
        ...{ id: ids[i]!, text: pageContent },
        title: typeof metadata.title === 'string' ? metadata.title : '',
      })),
    )
    return ids
  }

  override async delete({ ids }: { ids: string[] }): Promise<void> {
    await this.library.remove(ids)
  }

  override async similaritySearchVectorWithScore(
    query: number[],
    limit: number,
    filter?: SearchFilter,
  ): Promise<[HitDocument, number][]> {
    const hits = await this.library.nearest(Float32Array.from(query), limit, filter)
    return hits.map((hit) => [documentOf(hit), hit.score])
  }
}
