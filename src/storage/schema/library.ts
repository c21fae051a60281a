// Tables of the library: documents, their versions, and what was read from each version.

import { blob, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { TimeExpression } from '../../calendar/dates.ts'
import type {
  DocumentHeader,
  DocumentNature,
  DoubtfulPage,
  ReadDocument,
  RelationKind,
  SectionKind,
} from '../../document.ts'

/** One identity: number + issuer + date of issue. `currentVersion` answers; `null` after removal. */
export const documents = sqliteTable(
  'documents',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    key: text().notNull(),
    number: text(),
    numberFolded: text('number_folded'),
    kind: text(),
    issuer: text(),
    place: text(),
    issued: text(),
    title: text(),
    nature: text().$type<DocumentNature>().notNull(),
    /** plan: read with structure and facts; article: one row of a JSONL file, searched only. */
    form: text().$type<'document' | 'article'>().notNull(),
    currentVersion: integer('current_version'),
  },
  (t) => [
    uniqueIndex('documents_key').on(t.key),
    index('documents_number').on(t.numberFolded),
    index('documents_form').on(t.form),
  ],
)

export const versions = sqliteTable(
  'versions',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    documentId: integer('document_id')
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' }),
    sha256: text().notNull(),
    source: text().notNull(),
    nature: text().$type<DocumentNature>().notNull(),
    ingestedAt: text('ingested_at').notNull(),
    text: text().notNull(),
    header: text({ mode: 'json' }).$type<DocumentHeader>().notNull(),
    reports: text({ mode: 'json' }).$type<ReadDocument['reports']>(),
    warnings: text({ mode: 'json' }).$type<string[]>().notNull(),
    /** `readerVersion` of the code that read it. */
    reader: integer().notNull().default(0),
    /** Pages that were recognised below trust or not read; `null` when there are none. */
    doubtful: text({ mode: 'json' }).$type<DoubtfulPage[]>(),
  },
  (t) => [index('versions_sha256').on(t.sha256), index('versions_document').on(t.documentId)],
)

const ofVersion = () =>
  integer('version_id')
    .notNull()
    .references(() => versions.id, { onDelete: 'cascade' })

export const sections = sqliteTable(
  'sections',
  {
    id: integer().primaryKey(),
    versionId: ofVersion(),
    path: text().notNull(),
    parent: text(),
    kind: text().$type<SectionKind>().notNull(),
    level: integer().notNull(),
    heading: text().notNull(),
    start: integer().notNull(),
    end: integer().notNull(),
    headingEnd: integer('heading_end').notNull(),
  },
  (t) => [index('sections_version').on(t.versionId)],
)

export const tableRows = sqliteTable(
  'table_rows',
  {
    id: integer().primaryKey(),
    versionId: ofVersion(),
    section: text().notNull(),
    start: integer().notNull(),
    end: integer().notNull(),
    cells: text({ mode: 'json' }).notNull(),
  },
  (t) => [index('table_rows_version').on(t.versionId)],
)

export const references = sqliteTable(
  'references',
  {
    id: integer().primaryKey(),
    versionId: ofVersion(),
    number: text(),
    numberFolded: text('number_folded'),
    kind: text(),
    issuer: text(),
    issued: text(),
    relation: text().$type<RelationKind>().notNull(),
    subject: text(),
    target: text(),
    internal: integer({ mode: 'boolean' }).notNull(),
    section: text().notNull(),
    written: text().notNull(),
    slip: text(),
    subjectStart: integer('subject_start'),
    subjectEnd: integer('subject_end'),
    start: integer().notNull(),
    end: integer().notNull(),
  },
  (t) => [index('references_version').on(t.versionId), index('references_number').on(t.numberFolded)],
)

export const deadlines = sqliteTable(
  'deadlines',
  {
    id: integer().primaryKey(),
    versionId: ofVersion(),
    section: text().notNull(),
    category: text().$type<'report' | 'task' | 'event'>().notNull(),
    what: text().notNull(),
    who: text(),
    to: text(),
    time: text({ mode: 'json' }).$type<TimeExpression>().notNull(),
    due: text(),
    lastDay: text('last_day'),
    inclusive: integer({ mode: 'boolean' }),
    rule: text().notNull(),
    start: integer().notNull(),
    end: integer().notNull(),
  },
  (t) => [index('deadlines_version').on(t.versionId), index('deadlines_last_day').on(t.lastDay)],
)

/** Searchable passages of the current versions only; the row id is the label in the vector index. */
export const chunks = sqliteTable(
  'chunks',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    versionId: ofVersion(),
    documentId: integer('document_id')
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' }),
    section: text().notNull(),
    headings: text({ mode: 'json' }).$type<string[]>().notNull(),
    start: integer().notNull(),
    end: integer().notNull(),
    text: text().notNull(),
    /** Little-endian vector of the current embedder, in the encoding that retrieval chose; `null` until embedded. */
    vector: blob({ mode: 'buffer' }),
  },
  (t) => [index('chunks_version').on(t.versionId), index('chunks_document').on(t.documentId)],
)

/** One row; raised by every change of what answers, so that caches in other processes notice. */
export const libraryRevision = sqliteTable('library_revision', {
  id: integer().primaryKey(),
  value: integer().notNull(),
})
