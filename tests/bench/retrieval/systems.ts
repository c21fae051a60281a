// The systems that the benchmark compares, all behind one small interface. Peers are set up as their own
// documentation says, with the tokens folded for them (case, marks, đ) where they do not fold themselves.

import { mkdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { ingestArticles } from '../../../src/library/articles.ts'
import { loadBuiltinEmbedder } from '../../../src/retrieval/embedders/builtin.ts'
import { foldedWords, foldText } from '../../../src/retrieval/fold.ts'
import { loadQueryParser } from '../../../src/retrieval/query-data.ts'
import { createRetrieval } from '../../../src/retrieval/retrieval.ts'
import { openDatabase } from '../../../src/storage/database.ts'

export interface Article {
  id: string
  title: string
  text: string
}

export interface System {
  search(question: string, limit: number): Promise<string[]>
  /** Bytes on disk, 0 for what lives in memory only. */
  bytes(): number
  /** Reads the same articles again; only for what can tell that nothing changed. */
  again?(): Promise<void>
}

export interface Bench {
  articlesPath: string
  articles: Article[]
  folder: string
  dataFolder: string
}

export const SYSTEMS: Record<string, (bench: Bench) => Promise<System>> = {
  'Đôn Đốc': ours,
  'plain FTS5 (bm25)': plainFts,
  MiniSearch: miniSearch,
  'Orama text': (bench) => orama(bench, false),
  'Orama hybrid with our vectors': (bench) => orama(bench, true),
  'LangChain in memory with our vectors': langchainMemory,
}

async function ours({ articlesPath, folder, dataFolder }: Bench): Promise<System> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const db = openDatabase(join(folder, 'dondoc.sqlite'))
  const { retriever, index } = await createRetrieval({ db, stateFolder: folder, dataFolder })
  const ingest = async (): Promise<void> => {
    await ingestArticles(db, index, articlesPath, '2026-01-01T00:00:00.000Z')
    await index.catchUp()
  }
  await ingest()
  return {
    search: async (question, limit) => {
      const hits = await retriever.search({ text: question, limit })
      return hits.map(({ document }) => document ?? '')
    },
    bytes: () =>
      ['dondoc.sqlite', 'search/words.bin', 'search/vectors.hnsw']
        .map((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0)
        .reduce((a, b) => a + b),
    again: ingest,
  }
}

async function plainFts({ articles, folder }: Bench): Promise<System> {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'fts.sqlite')
  rmSync(path, { force: true })
  const sql = new Sqlite(path)
  sql.exec('CREATE VIRTUAL TABLE passages USING fts5(id UNINDEXED, title, text)')
  const insert = sql.prepare('INSERT INTO passages VALUES (?, ?, ?)')
  sql.transaction(() => {
    for (const { id, title, text } of articles) insert.run(id, foldText(title), foldText(text))
  })()
  const search = sql
    .prepare<[string, number], string>('SELECT id FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ?')
    .pluck()
  return {
    search: async (question, limit) => {
      const words = [...new Set(foldedWords(question))].map((word) => `"${word}"`)
      return search.all(words.join(' OR '), limit) as string[]
    },
    bytes: () => statSync(path).size,
  }
}

async function miniSearch({ articles }: Bench): Promise<System> {
  const { default: MiniSearch } = await import('minisearch')
  const index = new MiniSearch<Article>({
    fields: ['title', 'text'],
    tokenize: foldedWords,
    processTerm: (term) => term,
    searchOptions: { boost: { title: 2 } },
  })
  index.addAll(articles)
  return {
    search: async (question, limit) =>
      index
        .search(question)
        .slice(0, limit)
        .map(({ id }) => String(id)),
    bytes: () => 0,
  }
}

async function orama({ articles, dataFolder }: Bench, hybrid: boolean): Promise<System> {
  const { create, insertMultiple, search } = await import('@orama/orama')
  const embedder = loadBuiltinEmbedder(dataFolder)
  const parse = loadQueryParser(dataFolder)
  const tokenizer = {
    language: 'english',
    normalizationCache: new Map<string, string>(),
    tokenize: (text: string) => [...new Set(foldedWords(text))],
  }
  const schema = {
    key: 'string',
    title: 'string',
    text: 'string',
    vector: `vector[${embedder.dimensions}]`,
  } as const
  const index = create({ schema, components: { tokenizer } })
  for (let i = 0; i < articles.length; i += 500) {
    const batch = articles.slice(i, i + 500)
    const vectors = await embedder.embedTexts(batch.map(({ title, text }) => `${title}\n${text}`))
    await insertMultiple(
      index,
      batch.map(({ id, title, text }, j) => ({ key: id, title, text, vector: Array.from(vectors[j]!) })),
      500,
    )
  }
  return {
    search: async (question, limit) => {
      const common = {
        term: question,
        properties: ['title', 'text'] as ['title', 'text'],
        limit,
        boost: { title: 2 },
      }
      const vector = {
        value: Array.from(await embedder.embedQuery(parse(question))),
        property: 'vector' as const,
      }
      const { hits } = hybrid
        ? await search(index, { ...common, mode: 'hybrid', vector, similarity: 0 })
        : await search(index, { ...common, threshold: 1 })
      return hits.map(({ document }) => String(document.key))
    },
    bytes: () => 0,
  }
}

/** LangChain's in-memory store keeps an array and compares with everything; this is its copy in @langchain/core. */
async function langchainMemory({ articles, dataFolder }: Bench): Promise<System> {
  const { FakeVectorStore } = await import('@langchain/core/utils/testing')
  const { DonDocEmbeddings } = await import('../../../src/retrieval/langchain.ts')
  const embedder = loadBuiltinEmbedder(dataFolder)
  const parse = loadQueryParser(dataFolder)
  const store = new FakeVectorStore(new DonDocEmbeddings(embedder))
  for (let i = 0; i < articles.length; i += 500) {
    const batch = articles.slice(i, i + 500)
    const vectors = await embedder.embedTexts(batch.map(({ title, text }) => `${title}\n${text}`))
    await store.addVectors(
      vectors.map((vector) => Array.from(vector)),
      batch.map(({ id, text }) => ({ pageContent: text, metadata: { id } })),
    )
  }
  return {
    search: async (question, limit) => {
      const vector = Array.from(await embedder.embedQuery(parse(question)))
      const found = await store.similaritySearchVectorWithScore(vector, limit)
      return found.map(([document]) => String(document.metadata.id))
    },
    bytes: () => 0,
  }
}
