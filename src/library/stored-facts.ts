// What was read from a version, in the database and back: sections, rows of tables, references, deadlines.

import type { ReadDocument, Section, TableRow } from '../document.ts'
import type { Database } from '../storage/database.ts'
import { foldNumber } from './numbers.ts'
import { type DeadlineSql, type ReferenceSql, toDeadline, toReference } from './stored-rows.ts'

export function insertFacts(db: Database, versionId: number, read: ReadDocument): void {
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

export type StoredFacts = Pick<ReadDocument, 'sections' | 'rows' | 'references' | 'deadlines'>

/** Everything that was read from a version, each in the order of the text. */
export function readFacts({ sql }: Database, versionId: number): StoredFacts {
  const all = <T>(query: string) =>
    sql.prepare(`${query} WHERE version_id = ? ORDER BY start, id`).all(versionId) as T[]
  return {
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
  }
}
