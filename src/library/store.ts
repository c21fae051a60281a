// SQL of the library. Every method is one transaction; a version and everything read from it appear together
// or not at all, and the version before it answers until then.

import type {
  Day,
  Deadline,
  DocumentHeader,
  DoubtfulPage,
  HeldDocument,
  ReadDocument,
  Reference,
  Section,
  TableRow,
} from '../document.ts'
import type { SearchIndex } from '../retrieval/retriever.ts'
import type { Database } from '../storage/database.ts'
import type { Catalogue } from './catalogue.ts'
import { type CitedNotHeld, citedNotHeld } from './cited-not-held.ts'
import { type DeadlineRow, deadlineRows } from './deadline-rows.ts'
import { findKnown, type Identified, identityOf, type Standing, weightOf } from './identity.ts'
import { foldNumber } from './numbers.ts'
import { dropChunks, insertChunks } from './stored-chunks.ts'
import { insertFacts, readFacts } from './stored-facts.ts'
import { type ReferenceSql, toReference } from './stored-rows.ts'

/** A held document with everything that was read from it. */
export interface StoredDocument extends HeldDocument {
  text: string
  sections: Section[]
  rows: TableRow[]
  references: Reference[]
  deadlines: Deadline[]
  /** Pages whose words may be wrong or missing; empty when all can be trusted. */
  doubtful: DoubtfulPage[]
}

export interface DocumentCounts {
  sections: number
  chunks: number
  deadlines: number
  references: number
}

export interface LibraryStore {
  /** Stores what was read under its identity. `unchanged` when the current version has these very bytes. */
  put(read: ReadDocument, source: Source): Promise<PutResult>
  /** The document whose current version has these bytes, was read by this reader, and has no page left unread. */
  findBySha256(sha256: string, reader: number): Promise<HeldDocument | null>
  /** What is known under this identity; `null` when it was never loaded. */
  standing(identity: Identified, name: string): Promise<Standing | null>
  list(): Promise<HeldDocument[]>
  get(id: number): Promise<StoredDocument | null>
  /** Held documents with this number, as typed in any way; several when several bodies use the number. */
  findByNumber(number: string): Promise<HeldDocument[]>
  counts(id: number): Promise<DocumentCounts>
  /** Length of each held document's text, in characters, by id. */
  sizes(): Promise<Map<number, number>>
  /** Takes the document out of every answer; its bytes and versions stay on disk. */
  remove(id: number): Promise<void>
  /** Every deadline held, with what has changed it since; those that recur as they come next on or after `asOf`. */
  deadlines(asOf?: Day): Promise<DeadlineRow[]>
  /** Numbers that held documents cite and the library does not hold; `issued` where a citation says it. */
  citedNotHeld(): Promise<CitedNotHeld[]>
  /** Mentions of a number in held documents. */
  mentionsOf(number: string): Promise<(Reference & { documentId: number })[]>
  /** Rises with every change of what answers; cheap to ask, also across processes. */
  revision(): number
}

export interface Source {
  sha256: string
  name: string
  /** ISO time. */
  at: string
  /** `readerVersion` of the code that read it: the same bytes read better are a new version of what was read. */
  reader: number
}

export type PutResult = { status: 'added' | 'replaced' | 'unchanged' | 'kept'; id: number }

/** The library on SQLite; `index` follows inside the same transactions, `catalogue` tells of what is only cited. */
export function createLibraryStore(
  db: Database,
  index: SearchIndex,
  catalogue: () => Pick<Catalogue, 'find'> = () => ({ find: () => [] }),
): LibraryStore {
  const { sql } = db
  const documentRow = `
    SELECT d.id, v.id AS versionId, v.sha256 AS version, v.header, v.nature, v.reports, v.source, v.warnings,
      v.doubtful
    FROM documents d JOIN versions v ON v.id = d.current_version
    WHERE d.form = 'document'`

  return {
    put: async (read, source) => db.transaction(() => putVersion(db, index, read, source)),

    async findBySha256(sha, reader) {
      const rows = sql
        .prepare(`${documentRow} AND v.sha256 = ? AND v.reader = ?`)
        .all(sha, reader) as DocumentRow[]
      const whole = rows.find((row) => doubtfulOf(row).every((page) => page.ocr !== null))
      return whole ? toHeld(whole) : null
    },

    standing: async (read, name) => findKnown(db, read, name),

    async list() {
      return (sql.prepare(`${documentRow} ORDER BY d.issued DESC, d.id`).all() as DocumentRow[]).map(toHeld)
    },

    async get(id) {
      const row = sql.prepare(`${documentRow} AND d.id = ?`).get(id) as DocumentRow | undefined
      return row ? readStored(db, row) : null
    },

    async findByNumber(number) {
      const rows = sql
        .prepare(`${documentRow} AND d.number_folded = ? ORDER BY d.issued DESC`)
        .all(foldNumber(number)) as DocumentRow[]
      return rows.map(toHeld)
    },

    async sizes() {
      const rows = sql
        .prepare(
          "SELECT d.id, length(v.text) AS size FROM documents d JOIN versions v ON v.id = d.current_version WHERE d.form = 'document'",
        )
        .all() as { id: number; size: number }[]
      return new Map(rows.map(({ id, size }) => [id, size]))
    },

    async counts(id) {
      const count = (table: string) =>
        (
          sql
            .prepare(
              `SELECT count(*) AS n FROM "${table}" WHERE version_id = (SELECT current_version FROM documents WHERE id = ?)`,
            )
            .get(id) as { n: number }
        ).n
      return {
        sections: count('sections'),
        chunks: count('chunks'),
        deadlines: count('deadlines'),
        references: count('references'),
      }
    },

    remove: async (id) =>
      db.transaction(() => {
        dropChunks(db, index, id)
        sql.prepare('UPDATE documents SET current_version = NULL WHERE id = ?').run(id)
        raiseRevision(db)
      }),

    deadlines: async (asOf) => deadlineRows(db, asOf ?? null),

    citedNotHeld: async () => citedNotHeld(db, catalogue()),

    async mentionsOf(number) {
      const rows = sql
        .prepare(
          `SELECT r.*, d.id AS documentId FROM "references" r JOIN documents d ON d.current_version = r.version_id
           WHERE r.number_folded = ? AND r.internal = 0 ORDER BY d.issued DESC, r.start`,
        )
        .all(foldNumber(number)) as (ReferenceSql & { documentId: number })[]
      return rows.map((row) => ({ ...toReference(row), documentId: row.documentId }))
    },

    revision: () => (sql.prepare('SELECT value FROM library_revision').get() as { value: number }).value,
  }
}

function putVersion(db: Database, index: SearchIndex, read: ReadDocument, source: Source): PutResult {
  const { sql } = db
  const held = findKnown(db, read, source.name, source.sha256)
  if (held?.sha256 === source.sha256 && held.reader === source.reader && held.text === read.text)
    return { status: 'unchanged', id: held.id }
  if (held?.sha256 && weightOf[read.nature] < weightOf[held.nature]) return { status: 'kept', id: held.id }

  const key = identityOf(read, source.name)
  const id = held?.id ?? insertDocument(db, key, read)
  dropChunks(db, index, id)
  const versionId = insertVersion(db, id, read, source)
  insertFacts(db, versionId, read)
  insertChunks(db, index, id, versionId, read)
  const { number, kind, issuer, place, issued, title } = read.header
  sql
    .prepare(
      'UPDATE documents SET key = ?, current_version = ?, number = ?, number_folded = ?, kind = ?, issuer = ?, place = ?, issued = ?, title = ?, nature = ? WHERE id = ?',
    )
    .run(
      key,
      versionId,
      number,
      number && foldNumber(number),
      kind,
      issuer,
      place,
      issued,
      title,
      read.nature,
      id,
    )
  raiseRevision(db)
  return { status: held?.sha256 ? 'replaced' : 'added', id }
}

function insertDocument(db: Database, key: string, read: ReadDocument): number {
  const { lastInsertRowid } = db.sql
    .prepare("INSERT INTO documents (key, nature, form) VALUES (?, ?, 'document')")
    .run(key, read.nature)
  return Number(lastInsertRowid)
}

function insertVersion(db: Database, documentId: number, read: ReadDocument, source: Source): number {
  const { lastInsertRowid } = db.sql
    .prepare(
      `INSERT INTO versions (document_id, sha256, source, nature, ingested_at, text, header, reports, warnings, reader, doubtful)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      documentId,
      source.sha256,
      source.name,
      read.nature,
      source.at,
      read.text,
      JSON.stringify(read.header),
      read.reports && JSON.stringify(read.reports),
      JSON.stringify(read.warnings),
      source.reader,
      read.doubtful ? JSON.stringify(read.doubtful) : null,
    )
  return Number(lastInsertRowid)
}

function raiseRevision(db: Database): void {
  db.sql.prepare('UPDATE library_revision SET value = value + 1').run()
}

interface DocumentRow {
  id: number
  versionId: number
  version: string
  header: string
  nature: HeldDocument['nature']
  reports: string | null
  source: string
  warnings: string
  doubtful: string | null
}

const doubtfulOf = ({ doubtful }: DocumentRow): DoubtfulPage[] =>
  doubtful ? (JSON.parse(doubtful) as DoubtfulPage[]) : []

function toHeld(row: DocumentRow): HeldDocument {
  return {
    id: row.id,
    version: row.version,
    header: JSON.parse(row.header) as DocumentHeader,
    nature: row.nature,
    reports: row.reports ? (JSON.parse(row.reports) as HeldDocument['reports']) : null,
    source: row.source,
    warnings: JSON.parse(row.warnings) as string[],
  }
}

function readStored(db: Database, row: DocumentRow): StoredDocument {
  const { text } = db.sql.prepare('SELECT text FROM versions WHERE id = ?').get(row.versionId) as {
    text: string
  }
  return { ...toHeld(row), text, ...readFacts(db, row.versionId), doubtful: doubtfulOf(row) }
}
