// The catalogue that ships: what is known of documents that the library does not hold itself. Facts only; a field that
// is not known for certain is null.

import { z } from 'zod'
import type { Day } from '../document.ts'
import { readDataFile } from './data-file.ts'
import { foldLetters } from './fold-offsets.ts'
import { foldNumber } from './numbers.ts'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const numbers = z.array(z.string()).default([])

const catalogueFile = z.object({
  documents: z.array(
    z.object({
      number: z.string(),
      kind: z.string(),
      issuer: z.string(),
      issued: day.nullable(),
      effective: day.nullable().default(null),
      subject: z.string().nullable(),
      amends: numbers,
      replaces: numbers,
      guides: numbers,
      citedBy: numbers,
    }),
  ),
})

export interface CatalogueEntry {
  number: string
  kind: string
  issuer: string
  issued: Day | null
  effective: Day | null
  /** What it is about, in our own words. */
  subject: string | null
  amends: string[]
  replaces: string[]
  /** Laws and decrees that it sets out in detail. */
  guides: string[]
  /** Numbers of the plans whose digests ship that cite it. */
  citedBy: string[]
  amendedBy: string[]
  replacedBy: string[]
  guidedBy: string[]
}

export interface Catalogue {
  documents: CatalogueEntry[]
  /**
   * Entries of a number however it is written. A number is used anew by other bodies and years, so several may come
   * back; `issuer` and `year` narrow them where they are known.
   */
  find(number: string, known?: { issuer?: string | null; year?: number | null }): CatalogueEntry[]
}

/** Reads `catalogue.json` of the data folder; throws DataFileError. */
export function loadCatalogue(folder: string): Catalogue {
  const file = readDataFile(folder, 'catalogue.json', catalogueFile)
  const documents = file.documents.map(
    (entry): CatalogueEntry => ({ ...entry, amendedBy: [], replacedBy: [], guidedBy: [] }),
  )
  const byNumber = new Map<string, CatalogueEntry[]>()
  for (const entry of documents) {
    const key = foldNumber(entry.number)
    byNumber.set(key, [...(byNumber.get(key) ?? []), entry])
  }
  addInverse(documents, byNumber)
  return { documents, find: (number, known) => narrow(byNumber.get(foldNumber(number)) ?? [], known ?? {}) }
}

function addInverse(
  documents: readonly CatalogueEntry[],
  byNumber: ReadonlyMap<string, CatalogueEntry[]>,
): void {
  for (const { number, amends, replaces, guides } of documents) {
    for (const other of amends)
      for (const entry of byNumber.get(foldNumber(other)) ?? []) entry.amendedBy.push(number)
    for (const other of replaces)
      for (const entry of byNumber.get(foldNumber(other)) ?? []) entry.replacedBy.push(number)
    for (const other of guides)
      for (const entry of byNumber.get(foldNumber(other)) ?? []) entry.guidedBy.push(number)
  }
}

function narrow(
  entries: CatalogueEntry[],
  known: { issuer?: string | null; year?: number | null },
): CatalogueEntry[] {
  const { issuer, year } = known
  return entries.filter((entry) => {
    if (issuer && foldLetters(entry.issuer) !== foldLetters(issuer)) return false
    return !year || entry.issued === null || entry.issued.startsWith(`${year}`)
  })
}
