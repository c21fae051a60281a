// SQL of inspections. Every function takes the database first and opens no transaction of its own.

import type { Day } from '../document.ts'
import type { Database } from '../storage/database.ts'
import { prepared } from '../storage/prepared.ts'
import type { InspectionKind } from './kinds.ts'

export interface Inspection {
  id: number
  plan: string | null
  unit: string
  place: string | null
  day: Day
  kind: InspectionKind
  unannounced: boolean
  /** Names, each as "Trần Văn Bình", "Trần Văn Bình (Sở Nội vụ)" or "#12". */
  team: string[]
}

interface Row extends Omit<Inspection, 'unannounced' | 'team'> {
  key: string
  unannounced: 0 | 1
  team: string
}

const COLUMNS = 'id, key, plan, unit, place, day, kind, unannounced, team'

const toInspection = ({ key: _, unannounced, team, ...row }: Row): Inspection => ({
  ...row,
  unannounced: unannounced === 1,
  team: JSON.parse(team) as string[],
})

/** Those that stand, in order of date. */
export function allInspections(db: Database): Inspection[] {
  const query = `SELECT ${COLUMNS} FROM inspections WHERE cancelled_at IS NULL ORDER BY day, id`
  return prepared<[], Row>(db, query).all().map(toInspection)
}

export function inspectionById(db: Database, id: number): Inspection | null {
  const row = prepared<[number], Row>(
    db,
    `SELECT ${COLUMNS} FROM inspections WHERE id = ? AND cancelled_at IS NULL`,
  ).get(id)
  return row === undefined ? null : toInspection(row)
}

export type Put = 'added' | 'changed' | 'unchanged'

/** Stores under its key; the same key with other content is a change. */
export function putInspection(
  db: Database,
  inspection: Omit<Inspection, 'id'> & { key: string; source: string },
  at: string,
): { id: number; put: Put; before: Day | null } {
  const values = {
    ...inspection,
    unannounced: inspection.unannounced ? 1 : 0,
    team: JSON.stringify(inspection.team),
    at,
  }
  const known = prepared<[string], Row & { cancelledAt: string | null }>(
    db,
    `SELECT ${COLUMNS}, cancelled_at AS cancelledAt FROM inspections WHERE key = ?`,
  ).get(inspection.key)
  if (known === undefined) {
    const { lastInsertRowid } = prepared(
      db,
      `INSERT INTO inspections (key, plan, unit, place, day, kind, unannounced, team, source, created_at, updated_at)
       VALUES (@key, @plan, @unit, @place, @day, @kind, @unannounced, @team, @source, @at, @at)`,
    ).run(values)
    return { id: Number(lastInsertRowid), put: 'added', before: null }
  }
  const same =
    known.cancelledAt === null &&
    (['plan', 'unit', 'place', 'day', 'kind', 'unannounced', 'team'] as const).every(
      (c) => known[c] === values[c],
    )
  if (same) return { id: known.id, put: 'unchanged', before: known.day }
  prepared(
    db,
    `UPDATE inspections SET plan = @plan, unit = @unit, place = @place, day = @day, kind = @kind,
       unannounced = @unannounced, team = @team, source = @source, updated_at = @at, cancelled_at = NULL WHERE key = @key`,
  ).run(values)
  return { id: known.id, put: 'changed', before: known.day }
}

export function cancelInspection(db: Database, id: number, at: string): boolean {
  const query =
    'UPDATE inspections SET cancelled_at = ?, updated_at = ? WHERE id = ? AND cancelled_at IS NULL'
  return prepared(db, query).run(at, at, id).changes === 1
}
