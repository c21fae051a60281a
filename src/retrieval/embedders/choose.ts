// The setting EMBEDDINGS ("builtin", "openai:MODEL", "local:FOLDER") as an embedder; what is not chosen is not loaded.

import type { Sql } from '../../storage/database.ts'
import { loadBuiltinEmbedder } from './builtin.ts'
import type { Embedder } from './embedder.ts'

export interface EmbedderSources {
  dataFolder: string
  sql: Sql
  openai?: { baseUrl?: string; apiKey?: string }
}

/** Throws when the setting is none of the three, or what it names is not there. */
export async function chooseEmbedder(
  setting: string,
  { dataFolder, sql, openai }: EmbedderSources,
): Promise<Embedder> {
  if (setting === 'builtin') return loadBuiltinEmbedder(dataFolder)
  const [, kind, name = ''] = setting.match(/^(openai|local):(.+)$/) ?? []
  if (kind === 'openai') {
    const { createOpenAiEmbedder } = await import('./openai.ts')
    return createOpenAiEmbedder({ model: name, sql, ...openai })
  }
  if (kind === 'local') {
    const { createLocalEmbedder } = await import('./local.ts')
    return createLocalEmbedder(name)
  }
  throw new Error(`EMBEDDINGS=${setting}: chỉ nhận builtin, openai:MODEL hoặc local:FOLDER.`)
}
