// SQL of the library. Every method is one transaction; a version and everything read from it appear together
// or not at all, and the version before it answers until then.

import type {
  Chunk,
  Day,
  Deadline,
  DocumentHeader,
  DocumentNature,
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
import { type DeadlineRow, deadlineRows } from './deadline-rows.ts'
import { foldNumber } from './numbers.ts'
import { type DeadlineSql, type ReferenceSql, toDeadline, toReference } from './stored-rows.ts'

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

/** What the library knows of an identity: `sha256` is `null` once the document was removed. */
export interface Standing {
  nature: DocumentNature
  sha256: string | null
  reader: number | null
}

export interface DocumentCounts {
  sections: number
  chunks: number
  deadlines: number
  references: number
}

export interface CitedNotHeld {
  number: string
  kind: string | null
  /** What it is about, where the catalogue knows it. */
  title: string | null
  issuer: string | null
  issued: Day | null
  citedBy: string[]
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

const weightOf = { digest: 0, news: 1, original: 2 } as const

/** What the identity of a document hangs on. */
export type Identified = Pick<ReadDocument, 'reports' | 'nature'> & {
  header: Pick<DocumentHeader, 'number' | 'issuer' | 'issued' | 'place'>
}

/** Identity of a document: number + issuer + date of issue; without a number, the file's name stands for it. */
export function identityOf(read: Identified, name: string): string {
  const { number, issuer, issued } = read.header
  const named = number ? foldNumber(number) : `file|${name.normalize('NFC').toLowerCase()}`
  const identity = `${named}|${(issuer ?? '').toLowerCase()}|${issued ?? ''}`
  return read.reports ? `${identity}|tin` : identity
}

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

    async citedNotHeld() {
      const rows = sql
        .prepare(
          `SELECT min(r.number) AS number, max(r.kind) AS kind, max(r.issuer) AS issuer, max(r.issued) AS issued,
             r.number_folded AS folded, d.number AS citedBy
           FROM "references" r JOIN documents d ON d.current_version = r.version_id
           WHERE r.internal = 0 AND r.number IS NOT NULL AND d.form = 'document'
             AND r.number_folded NOT IN
               (SELECT number_folded FROM documents WHERE current_version IS NOT NULL AND number_folded IS NOT NULL)
           GROUP BY r.number_folded, d.id ORDER BY r.number`,
        )
        .all() as CitedRow[]
      return withCatalogue(rows, catalogue())
    },

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

interface CitedRow extends Omit<CitedNotHeld, 'citedBy' | 'title'> {
  folded: string
  citedBy: string | null
}

/** What the citations leave open comes from the catalogue; of several documents of one number, the one that fits. */
function withCatalogue(rows: CitedRow[], catalogue: Pick<Catalogue, 'find'>): CitedNotHeld[] {
  const byNumber = new Map<string, CitedRow[]>()
  for (const row of rows) byNumber.set(row.folded, [...(byNumber.get(row.folded) ?? []), row])
  return [...byNumber.values()].map((mentions) => {
    const { number } = mentions[0]!
    const said = (field: 'kind' | 'issuer' | 'issued') =>
      mentions.map((m) => m[field]).find((value) => value !== null) ?? null
    const [issuer, issued] = [said('issuer'), said('issued')]
    const [only, ...others] = catalogue.find(number, {
      issuer,
      year: issued ? Number(issued.slice(0, 4)) : null,
    })
    const known = others.length === 0 ? only : undefined
    return {
      number,
      kind: said('kind') ?? known?.kind ?? null,
      title: known?.subject ?? null,
      issuer: issuer ?? known?.issuer ?? null,
      issued: issued ?? known?.issued ?? null,
      citedBy: mentions.map((m) => m.citedBy ?? 'không số'),
    }
  })
}

function putVersion(db: Database, index: SearchIndex, read: ReadDocument, source: Source): PutResult {
  const { sql } = db
  const held = findKnown(db, read, source.name)
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

interface Known extends Standing {
  id: number
  text: string | null
}

/**
 * The document under this identity. A digest and its original meet also where the issuer's name is written in another
 * way: number, date and place are enough there.
 */
function findKnown({ sql }: Database, read: Identified, name: string): Known | null {
  const query = `SELECT d.id, d.nature, v.sha256, v.reader, v.text
    FROM documents d LEFT JOIN versions v ON v.id = d.current_version WHERE d.form = 'document'`
  const same = sql.prepare(`${query} AND d.key = ?`).get(identityOf(read, name)) as Known | undefined
  const { number, issued, place } = read.header
  if (same || !number || !issued || !place || read.reports) return same ?? null
  const counterpart = read.nature === 'digest' ? 'original' : 'digest'
  const met = sql
    .prepare(
      `${query} AND d.nature = ? AND d.number_folded = ? AND d.issued = ? AND d.place = ? AND d.key NOT LIKE '%|tin'`,
    )
    .get(counterpart, foldNumber(number), issued, place) as Known | undefined
  return met ?? null
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

function insertFacts(db: Database, versionId: number, read: ReadDocument): void {
  const { sql } = db
  const section = sql.prepare(
    'INSERT INTO sections (version_id, path, parent, kind, level, heading, start, "end", heading_end) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  for (const s of read.sections) {
    section.run(versionId, s.path, s.parent, s.kind, s.level, s.heading, s.start, s.end, s.headingEnd)
  }
  const row = sql.prepare(
    'INSERT INTO table_rows (version_id, section, start, "end", cells) VALUES (?, ?, ?, ?, ?)',
  )
  for (const r of read.rows) row.run(versionId, r.section, r.start, r.end, JSON.stringify(r.cells))
  const reference = sql.prepare(
    `INSERT INTO "references" (version_id, number, number_folded, kind, issuer, issued, relation, subject, target, internal,
       section, written, slip, subject_start, subject_end, start, "end")
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  for (const r of read.references) {
    reference.run(
      versionId,
      r.number,
      r.number && foldNumber(r.number),
      r.kind,
      r.issuer,
      r.issued,
      r.relation,
      r.subject,
      r.target,
      r.internal ? 1 : 0,
      r.section,
      r.written,
      r.slip,
      r.subjectMatter?.start ?? null,
      r.subjectMatter?.end ?? null,
      r.start,
      r.end,
    )
  }
  const deadline = sql.prepare(
    `INSERT INTO deadlines (version_id, section, category, what, who, "to", time, due, last_day, inclusive, rule, start, "end")
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  for (const d of read.deadlines) {
    deadline.run(
      versionId,
      d.section,
      d.category,
      d.what,
      d.who,
      d.to,
      JSON.stringify(d.time),
      d.due,
      d.lastDay,
      d.inclusive === null ? null : d.inclusive ? 1 : 0,
      d.rule,
      d.start,
      d.end,
    )
  }
}

function insertChunks(
  db: Database,
  index: SearchIndex,
  documentId: number,
  versionId: number,
  read: ReadDocument,
): void {
  const insert = db.sql.prepare(
    'INSERT INTO chunks (version_id, document_id, section, headings, start, "end", text) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const idOf = (chunk: Chunk) =>
    Number(
      insert.run(
        versionId,
        documentId,
        chunk.section,
        JSON.stringify(chunk.headings),
        chunk.start,
        chunk.end,
        chunk.text,
      ).lastInsertRowid,
    )
  const title = titleOf(read.header)
  index.add(
    read.chunks.map((chunk) => ({ id: idOf(chunk), title, headings: chunk.headings, text: chunk.text })),
  )
}

/** The words that stand for a document in search: kind, number, place, year and summary. */
export function titleOf(header: DocumentHeader): string {
  return [header.kind, header.number, header.issuer, header.issued?.slice(0, 4), header.title]
    .filter(Boolean)
    .join(' ')
}

function dropChunks(db: Database, index: SearchIndex, documentId: number): void {
  const ids = db.sql
    .prepare('SELECT id FROM chunks WHERE document_id = ?')
    .pluck()
    .all(documentId) as number[]
  if (ids.length === 0) return
  index.remove(ids)
  db.sql.prepare('DELETE FROM chunks WHERE document_id = ?').run(documentId)
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
  const all = <T>(query: string) =>
    db.sql.prepare(`${query} WHERE version_id = ? ORDER BY start, id`).all(row.versionId) as T[]
  const { text } = db.sql.prepare('SELECT text FROM versions WHERE id = ?').get(row.versionId) as {
    text: string
  }
  return {
    ...toHeld(row),
    text,
    sections: all<Section>(
      'SELECT path, parent, kind, level, heading, start, "end", heading_end AS headingEnd FROM sections',
    ),
    rows: all<{ section: string; start: number; end: number; cells: string }>('SELECT * FROM table_rows').map(
      (r) => ({
        section: r.section,
        start: r.start,
        end: r.end,
        cells: JSON.parse(r.cells) as TableRow['cells'],
      }),
    ),
    references: all<ReferenceSql>('SELECT * FROM "references"').map(toReference),
    deadlines: all<DeadlineSql>('SELECT * FROM deadlines').map(toDeadline),
    doubtful: doubtfulOf(row),
  }
}
