// A filter of a search as a set of documents, asked of the database.

import type { Sql } from '../storage/database.ts'
import type { SearchFilter } from './retriever.ts'

/** Ids of the documents that pass, or `null` when everything does. */
export function filteredDocuments(sql: Sql, filter: SearchFilter | undefined): Set<number> | null {
  if (filter === undefined) return null
  const tests: string[] = []
  const values: (string | number)[] = []
  const oneOf = (column: string, list: (string | number)[] | undefined): void => {
    if (list === undefined) return
    tests.push(`${column} IN (SELECT value FROM json_each(?))`)
    values.push(JSON.stringify(list))
  }
  oneOf('d.id', filter.documents)
  oneOf('d.issuer', filter.issuers)
  oneOf(YEAR, filter.years)
  if (filter.inForce === true) tests.push(`NOT EXISTS (${REPEALED})`)
  if (tests.length === 0) return null
  const rows = sql
    .prepare(`SELECT d.id FROM documents d WHERE ${tests.join(' AND ')}`)
    .pluck()
    .all(...values)
  return new Set(rows as number[])
}

/** From the date of issue, else from a number like 01/2021/TT-BGDĐT. */
const YEAR = `coalesce(
  CAST(substr(d.issued, 1, 4) AS INTEGER),
  CASE WHEN d.number GLOB '*/[12][0-9][0-9][0-9]/*' THEN CAST(substr(d.number, instr(d.number, '/') + 1, 4) AS INTEGER) END
)`

/** A held document says that it replaces or repeals the document as a whole, not one place of it. */
const REPEALED = `
  SELECT 1 FROM "references" r JOIN documents by_document ON by_document.current_version = r.version_id
  WHERE r.number_folded = d.number_folded AND r.relation IN ('thay thế', 'bãi bỏ')
    AND r.subject IS NULL AND r.target IS NULL AND by_document.id <> d.id`
