// createApp(config, overrides?) builds every part and joins them. Nothing else creates a part.

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Answering } from './answer.ts'
import { createAnswering } from './answering/answering.ts'
import type { ModelPart } from './answering/model/model-part.ts'
import { loadLexicon } from './answering/typed/lexicon.ts'
import { type LiveCalendar, openCalendars } from './calendar/calendar-files.ts'
import type { Config } from './config.ts'
import { loadAgencies } from './library/agencies.ts'
import { loadCatalogue } from './library/catalogue.ts'
import type { Ingest, IngestParts } from './library/ingest.ts'
import { loadPlaces } from './library/places.ts'
import { createLibraryStore, type LibraryStore } from './library/store.ts'
import { type BuiltinEmbedder, loadBuiltinEmbedder } from './retrieval/embedders/builtin.ts'
import { chooseEmbedder } from './retrieval/embedders/choose.ts'
import type { Embedder } from './retrieval/embedders/embedder.ts'
import { createLikeness, type Likeness } from './retrieval/likeness.ts'
import { createRetrieval, type Retrieval } from './retrieval/retrieval.ts'
import { dataFolder } from './shipped.ts'
import { type Database, openDatabase } from './storage/database.ts'
import { createFileStore, type FileStore } from './storage/files.ts'

export interface App {
  db: Database
  files: FileStore
  calendar: LiveCalendar
  retrieval: Retrieval
  likeness: Likeness
  library: LibraryStore
  ingest: Ingest
  answering: Answering
  /** Present when a model is set. */
  model: ModelPart | null
  close(): void
}

export interface Overrides {
  clock?: () => Date
  /** Told of answers that failed their proof and of failures inside answering. */
  report?: (event: { kind: string; detail: unknown }) => void
}

/** Builds the parts on the state folder of `config`; throws when the database cannot be opened. */
export async function createApp(
  config: Pick<Config, 'stateFolder' | 'embeddings'> & Partial<Pick<Config, 'model' | 'openai'>>,
  overrides: Overrides = {},
): Promise<App> {
  const { stateFolder } = config
  mkdirSync(stateFolder, { recursive: true })
  const clock = overrides.clock ?? (() => new Date())
  const db = openDatabase(join(stateFolder, 'dondoc.sqlite'))
  const files = createFileStore(join(stateFolder, 'files'))
  const calendar = openCalendars(join(dataFolder, 'calendars'), join(stateFolder, 'calendars'))
  const report = overrides.report ?? (() => {})
  const embedder = await chooseEmbedder(config.embeddings, { dataFolder, sql: db.sql, openai: config.openai })
  const retrieval = await createRetrieval({
    ...{ db, stateFolder, dataFolder, embedder },
    onNotice: (detail) => report({ kind: 'search', detail }),
  })
  const likeness = createLikeness(builtin(embedder))
  const library = createLibraryStore(db, retrieval.index, () => loadCatalogue(dataFolder))
  const ingest = openIngest({ db, store: library, files, index: retrieval.index, clock })
  const words = {
    ...{ lexicon: loadLexicon(dataFolder), places: loadPlaces(dataFolder) },
    agencies: loadAgencies(dataFolder),
  }
  const offline = createAnswering({
    store: library,
    retriever: retrieval.retriever,
    likeness,
    ...words,
    calendar,
    now: () => performance.now(),
    report,
  })
  const model = config.model
    ? (await import('./answering/model/model-part.ts')).createModelPart({
        ...{ settings: config.model, db, inner: offline, ...words, clock, report },
      })
    : null
  const answering = model?.answering ?? offline
  const close = () => {
    model?.close()
    db.close()
  }
  return { db, files, calendar, retrieval, likeness, library, ingest, answering, model, close }
}

/** The embedder itself where it is the offline one; else that one, loaded when it is first asked for. */
function builtin(embedder: Embedder): () => BuiltinEmbedder {
  if ('embedWords' in embedder) return () => embedder as BuiltinEmbedder
  let loaded: BuiltinEmbedder | null = null
  return () => {
    loaded ??= loadBuiltinEmbedder(dataFolder)
    return loaded
  }
}

/** The readers of files are a third of the program, so they are loaded when the first file comes. */
function openIngest({ db, ...parts }: Omit<IngestParts, 'articles'> & { db: Database }): Ingest {
  const open = async () => {
    const { createIngest } = await import('./library/ingest.ts')
    const { ingestArticles } = await import('./library/articles.ts')
    return createIngest({
      ...parts,
      articles: (path, onLines) =>
        ingestArticles(db, parts.index, path, parts.clock().toISOString(), onLines),
    })
  }
  let opened: Promise<Ingest> | null = null
  const ingest = () => {
    opened ??= open()
    return opened
  }
  return {
    bytes: async (name, bytes) => (await ingest()).bytes(name, bytes),
    paths: async (paths, onProgress) => (await ingest()).paths(paths, onProgress),
    digests: async (folder) => (await ingest()).digests(folder),
  }
}
