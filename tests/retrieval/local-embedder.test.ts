import { createRequire } from 'node:module'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { chooseEmbedder } from '../../src/retrieval/embedders/choose.ts'
import { createRetrieval } from '../../src/retrieval/retrieval.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { articles, dataFolder, openLibrary, removeFolders, temporaryFolder } from './library.ts'
import { writeTinyModel } from './tiny-model.ts'

/** The package is optional: `npm install @huggingface/transformers`. */
const installed = (() => {
  try {
    return createRequire(import.meta.url).resolve('@huggingface/transformers') !== ''
  } catch {
    return false
  }
})()

const ROWS = { phí: [3, 4, 0, 0], cháy: [0, 0, 0, 2], kho: [0, 0, 5, 0] }

function modelFolder(): string {
  const folder = join(temporaryFolder(), 'tiny')
  writeTinyModel(folder, ROWS)
  return folder
}

afterEach(removeFolders)

test.skipIf(installed)('names the package that a model on disk needs', async () => {
  const { sql } = openDatabase(':memory:')
  await expect(chooseEmbedder(`local:${modelFolder()}`, { dataFolder, sql })).rejects.toThrow(
    'Cần cài gói @huggingface/transformers',
  )
})

describe.skipIf(!installed)('local:FOLDER with @huggingface/transformers', () => {
  test('embeds by the model in the folder, one unit vector a text', async () => {
    const { sql } = openDatabase(':memory:')
    const embedder = await chooseEmbedder(`local:${modelFolder()}`, { dataFolder, sql })
    expect(embedder.dimensions).toBe(4)
    const vectors = await embedder.embedTexts(['phí', 'cháy', ...Array<string>(20).fill('phí cháy')])
    expect(vectors).toHaveLength(22)
    expect([...vectors[0]!].map((value) => Number(value.toFixed(3)))).toEqual([0.6, 0.8, 0, 0])
    expect([...vectors[1]!].map((value) => Number(value.toFixed(3)))).toEqual([0, 0, 0, 1])
    expect(Math.hypot(...vectors[21]!)).toBeCloseTo(1, 4)
    expect([...(await embedder.embedTexts(['lạ']))[0]!]).toEqual([0, 0, 0, 0])
    const query = await embedder.embedQuery({ text: 'cháy', words: ['cháy'], marked: true })
    expect([...query]).toEqual([...vectors[1]!])
  })

  test('serves a library, and tells another model in the same folder from the first', async () => {
    const folder = modelFolder()
    const { sql } = openDatabase(':memory:')
    const embedder = await chooseEmbedder(`local:${folder}`, { dataFolder, sql })
    const state = temporaryFolder()
    await (await openLibrary({ embedder }, state)).ingest(articles)
    const db = openDatabase(`${state}/dondoc.sqlite`)
    const { retriever } = await createRetrieval({ db, stateFolder: state, dataFolder, embedder })
    const [first] = await retriever.search({ text: 'mức thu phí kiểm dịch', limit: 3 })
    expect(first?.text).toContain('hai trăm nghìn đồng')
    writeTinyModel(folder, { ...ROWS, nước: [0, 1, 0, 0] })
    const other = await chooseEmbedder(`local:${folder}`, { dataFolder, sql })
    expect(other.hash).not.toBe(embedder.hash)
  })
})
