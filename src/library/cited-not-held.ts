// What held documents cite and the library does not hold.

import type { Day } from '../document.ts'
import type { Database } from '../storage/database.ts'
import type { Catalogue } from './catalogue.ts'

export interface CitedNotHeld {
  number: string
  kind: string | null
  /** What it is about, where the catalogue knows it. */
  title: string | null
  issuer: string | null
  issued: Day | null
  citedBy: string[]
}

/** In order of their numbers. */
export function citedNotHeld({ sql }: Database, catalogue: Pick<Catalogue, 'find'>): CitedNotHeld[] {
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
  return withCatalogue(rows, catalogue)
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
