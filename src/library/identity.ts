// Which documents are one and the same: number, issuer and date of issue; without a number the file's name. A digest
// and what it stands for meet, and every news report about a document is one of its own.

import type { DocumentHeader, DocumentNature, ReadDocument } from '../document.ts'
import type { Database } from '../storage/database.ts'
import { foldNumber } from './numbers.ts'

/** What the library knows of an identity: `sha256` is `null` once the document was removed. */
export interface Standing {
  nature: DocumentNature
  sha256: string | null
  reader: number | null
}

/** What is better known is never replaced by less. */
export const weightOf = { digest: 0, news: 1, original: 2 } as const

/** What the identity of a document hangs on. */
export type Identified = Pick<ReadDocument, 'reports' | 'nature'> & {
  header: Pick<DocumentHeader, 'number' | 'issuer' | 'issued' | 'place' | 'title'>
}

/** The key of a document's identity. */
export function identityOf(read: Identified, name: string): string {
  const { number, issuer, issued } = read.header
  const named = number ? foldNumber(number) : `file|${name.normalize('NFC').toLowerCase()}`
  const identity = `${named}|${(issuer ?? '').toLowerCase()}|${issued ?? ''}`
  if (!read.reports) return identity
  // Several papers report one plan; a digest stands for all of them.
  const { title } = read.header
  return read.nature === 'news'
    ? `${identity}|tin|${title ?? name}|${read.reports.published ?? ''}`
    : `${identity}|tin`
}

export interface Known extends Standing {
  id: number
  text: string | null
}

/**
 * The document under this identity. A digest and its original (of a news report: the report) meet also where names are
 * written in another way: number, date and place are enough there. The same bytes of a report are the same report.
 */
export function findKnown(
  { sql }: Database,
  read: Identified,
  name: string,
  sha256: string | null = null,
): Known | null {
  const query = `SELECT d.id, d.nature, v.sha256, v.reader, v.text
    FROM documents d LEFT JOIN versions v ON v.id = d.current_version WHERE d.form = 'document'`
  const same = sql.prepare(`${query} AND d.key = ?`).get(identityOf(read, name)) as Known | undefined
  if (same) return same
  const report = read.reports !== null
  if (report && sha256 !== null) {
    const again = sql.prepare(`${query} AND d.nature = 'news' AND v.sha256 = ?`).get(sha256)
    if (again) return again as Known
  }
  const { number, issued, place } = read.header
  if (!number || !issued || !place) return null
  const counterpart = read.nature !== 'digest' ? 'digest' : report ? 'news' : 'original'
  const met = sql
    .prepare(
      `${query} AND d.nature = ? AND d.number_folded = ? AND d.issued = ? AND d.place = ?
        AND d.key ${report ? '' : 'NOT '}LIKE '%|tin%'`,
    )
    .get(counterpart, foldNumber(number), issued, place) as Known | undefined
  return met ?? null
}
