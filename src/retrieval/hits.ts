// Ranked candidates become hits: their text is read from the database, their features become the trace.

import type { Sql } from '../storage/database.ts'
import { FEATURES } from './feature-names.ts'
import type { SearchHit } from './retriever.ts'
import type { Candidate, SearchPart } from './search-part.ts'

interface HitRow {
  id: number
  documentId: number
  section: string
  headings: string
  start: number
  end: number
  text: string
  key: string
  number: string | null
  form: 'document' | 'article'
}

/** The first `limit` that still stand in the database. */
export function readHits(
  sql: Sql,
  parts: SearchPart[],
  ranked: { candidate: Candidate; score: number }[],
  limit: number,
): SearchHit[] {
  const read = sql.prepare<[number], HitRow>(
    `SELECT c.id, c.document_id AS documentId, c.section, c.headings, c.start, c."end", c.text, d.key, d.number, d.form
     FROM chunks c JOIN documents d ON d.id = c.document_id WHERE c.id = ?`,
  )
  const hits: SearchHit[] = []
  for (const { candidate, score } of ranked) {
    if (hits.length >= limit) break
    const row = read.get(parts[candidate.part]!.segment.chunkIds[candidate.passage]!)
    if (row === undefined) continue
    hits.push({
      chunkId: row.id,
      documentId: row.documentId,
      document: row.form === 'article' ? row.key : row.number,
      section: row.section,
      headings: JSON.parse(row.headings) as string[],
      text: row.text,
      ...{ start: row.start, end: row.end, score: rounded(score) },
      trace: { features: traceOf(candidate.features), lists: candidate.lists },
    })
  }
  return hits
}

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000

function traceOf(features: Float32Array): Record<string, number> {
  const trace: Record<string, number> = {}
  FEATURES.forEach((name, i) => {
    if (features[i] !== 0) trace[name] = rounded(features[i]!)
  })
  return trace
}
