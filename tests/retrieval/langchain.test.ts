// The example of docs/retrieval.md, run: our retriever and our library inside LangChain.

import { Document } from '@langchain/core/documents'
import { RunnableLambda } from '@langchain/core/runnables'
import { afterEach, expect, test } from 'vitest'
import { putArticles, removeArticles } from '../../src/library/articles.ts'
import { DonDocRetriever, DonDocVectorStore } from '../../src/retrieval/langchain.ts'
import { AT, articles, openLibrary, removeFolders } from './library.ts'

afterEach(removeFolders)

async function openStore() {
  const library = await openLibrary()
  const store = new DonDocVectorStore({
    ...{ retriever: library.retriever, embedder: library.embedder, nearest: library.nearest },
    async add(added) {
      const rows = added.map(({ id, title, text }) => ({ _id: id, title, text }))
      putArticles(library.db, library.index, rows, 'langchain', AT)
      await library.index.catchUp()
    },
    remove: async (ids) => {
      removeArticles(library.db, library.index, ids)
    },
  })
  return { library, store }
}

test('answers a chain with passages that can be cited', async () => {
  const library = await openLibrary()
  await library.ingest(articles)
  const retriever = new DonDocRetriever({ retriever: library.retriever, limit: 2 })
  const chain = retriever.pipe(
    RunnableLambda.from((found: Document[]) => found.map(({ metadata }) => metadata.document).join(', ')),
  )
  expect(await chain.invoke('đăng ký đàn ong')).toMatch(/^12\/2019\/nđ-cp\+3, /)
})

test('serves as a vector store: adds, finds and deletes', async () => {
  const { store } = await openStore()
  const documents = articles.map(
    ({ _id, title, text }) => new Document({ id: _id, pageContent: text, metadata: { title } }),
  )
  const ids = await store.addDocuments(documents)
  expect(ids).toEqual(articles.map(({ _id }) => _id))
  const [best] = await store.similaritySearchWithScore('bảo vệ cây cổ thụ', 3)
  expect(best?.[0].metadata.document).toBe('33/2020/qh14+5')
  await store.delete({ ids: ['33/2020/qh14+5'] })
  const after = await store.similaritySearch('bảo vệ cây cổ thụ', 3)
  expect(after.map(({ metadata }) => metadata.document)).not.toContain('33/2020/qh14+5')
  const filtered = await store.similaritySearch('ong', 10, { years: [2021] })
  expect(filtered).toHaveLength(2)
})

test('takes no vectors of another embedder', async () => {
  const { store } = await openStore()
  await expect(store.addVectors()).rejects.toThrow('addDocuments')
})
