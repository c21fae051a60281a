// A year that qualifies the matter ("quyết toán năm 2025" in a letter of 2026) is no year of the document: what is issued
// outside a series of plans is meant where one of its own clauses speaks of that year and of what is asked. Pure.

import type { HeldDocument } from '../document.ts'
import { coverageIn, shareOf } from './match.ts'
import type { Understood } from './question.ts'
import type { Scope } from './scope.ts'
import type { PreparedDocument } from './units.ts'

/** Kinds that come anew for every year: theirs is the year of the title. */
const ofSeries = new Set(['kế hoạch', 'chương trình', 'đề án', 'báo cáo', 'lịch'])

/** "kế hoạch kiểm tra năm 2022", "văn bản năm 2022": the year is that of the document. */
const ofDocument =
  / (?:ke hoach|chuong trinh|de an|van ban|cong van|quyet dinh|thong tu|nghi dinh|nghi quyet|chi thi|lich kiem tra)(?: \S+){0,8}? (?:19|20)\d\d /

/** Adds to the documents of the year those of `candidates` (the scope without the year) that speak of it themselves. */
export function withYearSaid(
  u: Understood,
  scope: Scope,
  candidates: HeldDocument[],
  loaded: (id: number) => PreparedDocument | null,
): Scope {
  const [year, ...more] = u.years
  if (year === undefined || more.length > 0 || scope.missing || scope.looseYears.length > 0) return scope
  if (ofDocument.test(u.folded)) return scope
  const said = candidates.filter(({ id, header }) => {
    if (ofSeries.has(header.kind ?? '') || scope.documents.some((d) => d.id === id)) return false
    // a document of that very year that the others come before was rightly left out
    if (header.issued?.startsWith(String(year))) return false
    const prepared = loaded(id)
    return prepared !== null && saysOfYear(u, prepared, year)
  })
  return said.length > 0 ? { ...scope, documents: [...scope.documents, ...said] } : scope
}

function saysOfYear({ terms }: Understood, { document, units }: PreparedDocument, year: number): boolean {
  const named = new RegExp(`(?:năm|nam)\\s+${year}(?!\\d)`, 'iu')
  return units.some(
    (unit) =>
      named.test(document.text.slice(unit.start, unit.end)) && shareOf(terms, coverageIn(unit, terms)) >= 0.5,
  )
}
