// openai:MODEL: any OpenAI-compatible server through @langchain/openai. Texts go in batches, few retries, and what
// was embedded once is kept by the hash of its content, so that nothing is paid for twice.

import { createHash } from 'node:crypto'
import type { Sql } from '../../storage/database.ts'
import { normalise } from './builtin.ts'
import type { Embedder } from './embedder.ts'

export interface OpenAiEmbedderOptions {
  model: string
  baseUrl?: string
  apiKey?: string
  /** Where vectors are kept. */
  sql: Sql
}

const BATCH = 64
/** The library's own default waits more than a minute for a server that is not there. */
const MAX_RETRIES = 2
const TIMEOUT_MS = 30_000

/** Asks the server once, to learn the length of its vectors; throws when it cannot be reached. */
export async function createOpenAiEmbedder(options: OpenAiEmbedderOptions): Promise<Embedder> {
  const { OpenAIEmbeddings } = await import('@langchain/openai')
  const client = new OpenAIEmbeddings({
    ...{ model: options.model, maxRetries: MAX_RETRIES, timeout: TIMEOUT_MS, batchSize: BATCH },
    ...{ stripNewLines: false, encodingFormat: 'float' },
    apiKey: options.apiKey ?? 'none',
    ...(options.baseUrl === undefined ? {} : { configuration: { baseURL: options.baseUrl } }),
  })
  const name = `openai:${options.model}`
  const hash = createHash('sha256')
    .update(`${name} ${options.baseUrl ?? ''}`)
    .digest('hex')
  const cache = createVectorCache(options.sql, hash)
  const ask = async (texts: string[]): Promise<Float32Array[]> => {
    const vectors = await client.embedDocuments(texts)
    return vectors.map((vector) => normalise(Float32Array.from(vector)))
  }
  const embedTexts = (texts: string[]): Promise<Float32Array[]> => cache.through(texts, ask)
  const [probe] = await embedTexts(['độ dài véc-tơ']).catch((cause: Error) => {
    throw new Error(`Máy chủ của EMBEDDINGS=${name} không trả lời (${cause.message}).`, { cause })
  })
  const dimensions = probe!.length
  return {
    ...{ name, hash, dimensions },
    embedQuery: async ({ text }) => (await embedTexts([text]))[0]!,
    embedTexts: async (texts) => {
      const filled = texts.filter((text) => text.trim() !== '')
      const vectors = await embedTexts(filled)
      let at = 0
      return texts.map((text) => (text.trim() === '' ? new Float32Array(dimensions) : vectors[at++]!))
    },
  }
}

interface VectorCache {
  through(texts: string[], ask: (texts: string[]) => Promise<Float32Array[]>): Promise<Float32Array[]>
}

export function createVectorCache(sql: Sql, embedder: string): VectorCache {
  const read = sql
    .prepare<[string, string], Buffer>('SELECT vector FROM embedding_cache WHERE embedder = ? AND sha256 = ?')
    .pluck()
  const write = sql.prepare(
    'INSERT OR REPLACE INTO embedding_cache (embedder, sha256, vector) VALUES (?, ?, ?)',
  )
  const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
  return {
    async through(texts, ask) {
      const known = new Map<string, Float32Array>()
      const wanted = new Map<string, string>()
      for (const text of texts) {
        const hash = hashOf(text)
        const bytes = read.get(embedder, hash) as Buffer | undefined
        if (bytes === undefined) wanted.set(hash, text)
        else known.set(hash, new Float32Array(new Uint8Array(bytes).buffer))
      }
      const missing = [...wanted]
      for (let i = 0; i < missing.length; i += BATCH) {
        const batch = missing.slice(i, i + BATCH)
        const vectors = await ask(batch.map(([, text]) => text))
        batch.forEach(([hash], j) => {
          const vector = vectors[j]!
          write.run(embedder, hash, Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength))
          known.set(hash, vector)
        })
      }
      return texts.map((text) => known.get(hashOf(text))!)
    },
  }
}
