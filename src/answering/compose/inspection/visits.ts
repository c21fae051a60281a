// The visits that a plan sets down one by one: each with the unit's name and the words that say when, in a row of the
// schedule or in a clause of its own. Pure.

import type { Deadline, Span } from '../../../document.ts'
import type { PreparedDocument, Unit } from '../../places/units.ts'
import { tablesOf } from '../rows/table-entries.ts'

export interface Visit {
  unit: Unit
  /** The words that say when, below the unit's name. */
  when: Span
  at: Span
}

/** Where no table tells when units are visited, clauses may. */
export function visitsOf(prepared: PreparedDocument, isMeant: (name: string) => boolean): Visit[] {
  const rows = tablesOf(prepared).flatMap((table) =>
    table.entries.flatMap((entry): Visit[] => {
      // by when a report is sent is no day of a visit
      if (entry.deadlines.length > 0 && entry.deadlines.every(isReport)) return []
      const column = entry.cells.find((c) => c.role === 'when' && c.text !== '')?.column
      const when = entry.row.cells.find((c) => c.column.trim() === column)
      return when && isMeant(entry.head.text) ? [{ unit: entry.unit, when, at: entry.row }] : []
    }),
  )
  return rows.length > 0 ? rows : prepared.units.flatMap((unit) => clauseOf(prepared, unit, isMeant) ?? [])
}

const clause =
  /^\s*(?:(?:\d+(?:\.\d+)*|[a-zđ])[.)]\s*|[-+*•–]\s*)?(\p{Lu}[^:;\n]{3,120}?)\s*(?:\([^)]*\))?\s*:\s*([^\n]+)$/u

/** "1. Công ty X (khu Y): ngày 05/5/2026." */
function clauseOf(
  { document }: PreparedDocument,
  unit: Unit,
  isMeant: (name: string) => boolean,
): Visit | null {
  // "5. Sở Công Thương: … gửi danh sách … trước ngày 31/3/2025" sets a duty, and no visit
  if (unit.row || unit.deadlines.some(isLimit)) return null
  const words = document.text.slice(unit.start, unit.end)
  const [, name = '', said = ''] = clause.exec(words.trimEnd()) ?? []
  if (!/\d/u.test(said) || !isMeant(name)) return null
  const start = unit.start + words.lastIndexOf(said)
  return { unit, when: { start, end: start + said.length }, at: unit }
}

const isReport = ({ category }: Deadline) => category === 'report'

function isLimit({ category, time: { kind } }: Deadline): boolean {
  return category !== 'event' && (kind === 'limit' || kind === 'recurring')
}
