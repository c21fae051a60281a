// SQL of findings. Functions take the database first, so each works inside the caller's transaction.

import type { Day } from '../document.ts'
import { foldName } from '../library/unit-names.ts'
import type { Database } from '../storage/database.ts'
import { prepared } from '../storage/prepared.ts'
import { type FindingFilter, whereOf } from './filter.ts'
import {
  type Area,
  type Basis,
  type Evidence,
  type Finding,
  findingNumber,
  type HistoryLine,
  type Quantity,
  type Severity,
  type Status,
} from './finding.ts'

/** What its reporter wrote; the rest comes with its number. */
export type NewFinding = Omit<Finding, 'number' | 'status' | 'evidence' | 'basis' | 'history' | 'revision'>

/** The parts of a finding that a correction may change. */
export type Correctable = Pick<
  NewFinding,
  'unit' | 'area' | 'text' | 'quantities' | 'severity' | 'due' | 'recommendation' | 'round'
>

interface Row {
  id: number
  year: number
  sequence: number
  source: string
  round: string | null
  unit: string
  area: Area
  text: string
  quantities: string
  severity: Severity
  due: Day | null
  recommendation: string | null
  status: Status
  reporterId: number | null
  reporter: string
  at: string
  basis: string
  revision: number
}

const SELECT = `SELECT f.id, year, sequence, source, round, u.name AS unit, area, text, quantities, severity, due,
  recommendation, status, reporter_id AS reporterId, reporter, at, basis, revision
  FROM findings f JOIN finding_units u ON u.id = f.unit_id`

export interface StoredFinding extends Finding {
  id: number
}

/** Call inside a transaction that began immediately: the number is the next one of the year. */
export function insertFinding(
  db: Database,
  finding: NewFinding & { status?: Status; basis?: Basis[] },
): number {
  const year = Number(dayOf(finding.at).slice(0, 4))
  const last = prepared<[number], { last: number | null }>(
    db,
    'SELECT max(sequence) AS last FROM findings WHERE year = ?',
  ).get(year)
  return insertNumbered(db, finding, year, (last?.last ?? 0) + 1)
}

export function insertNumbered(
  db: Database,
  finding: NewFinding & { status?: Status; basis?: Basis[] },
  year: number,
  sequence: number,
): number {
  const { lastInsertRowid } = prepared(
    db,
    `INSERT INTO findings (year, sequence, source, round, unit_id, area, text, quantities, severity, due,
       recommendation, status, reporter_id, reporter, at, basis, revision)
     VALUES (@year, @sequence, @source, @round, @unitId, @area, @text, @quantities, @severity, @due,
       @recommendation, @status, @reporterId, @reporter, @at, @basis, 1)`,
  ).run({
    ...row(finding),
    year,
    sequence,
    unitId: unitId(db, finding.unit),
    status: finding.status ?? 'mới ghi nhận',
    basis: JSON.stringify(finding.basis ?? []),
  })
  return Number(lastInsertRowid)
}

const row = (finding: NewFinding) => ({
  source: finding.source,
  round: finding.round,
  area: finding.area,
  text: finding.text,
  quantities: JSON.stringify(finding.quantities),
  severity: finding.severity,
  due: finding.due,
  recommendation: finding.recommendation,
  reporterId: finding.reporterId,
  reporter: finding.reporter,
  at: new Date(finding.at).toISOString(),
})

function unitId(db: Database, name: string): number {
  prepared(db, 'INSERT INTO finding_units (name, folded) VALUES (?, ?) ON CONFLICT (name) DO NOTHING').run(
    name,
    foldName(name),
  )
  return prepared<[string], { id: number }>(db, 'SELECT id FROM finding_units WHERE name = ?').get(name)!.id
}

export function findBySource(db: Database, source: string): StoredFinding | null {
  const found = prepared<[string], Row>(db, `${SELECT} WHERE source = ?`).get(source)
  return found === undefined ? null : whole(db, found)
}

export function getFinding(db: Database, year: number, sequence: number): StoredFinding | null {
  const found = prepared<[number, number], Row>(db, `${SELECT} WHERE year = ? AND sequence = ?`).get(
    year,
    sequence,
  )
  return found === undefined ? null : whole(db, found)
}

export function findById(db: Database, id: number): StoredFinding | null {
  const found = prepared<[number], Row>(db, `${SELECT} WHERE f.id = ?`).get(id)
  return found === undefined ? null : whole(db, found)
}

function whole(db: Database, found: Row): StoredFinding {
  return { ...bare(found), evidence: evidenceOf(db, found.id), history: historyOf(db, found.id) }
}

function bare({ year, sequence, quantities, basis, ...rest }: Row): StoredFinding {
  return {
    ...rest,
    number: findingNumber(year, sequence),
    quantities: JSON.parse(quantities) as Quantity[],
    basis: JSON.parse(basis) as Basis[],
    evidence: [],
    history: [],
  }
}

/** Newest first, without evidence and history. */
export function listFindings(db: Database, filter: FindingFilter): StoredFinding[] {
  const { statuses, limit, offset = 0 } = filter
  // each status has its own order in the index: taken apart and merged, none has to be sorted whole
  if (statuses !== undefined && statuses.length > 1 && limit !== undefined) {
    const several = statuses.flatMap((status) =>
      listFindings(db, { ...filter, statuses: [status], limit: limit + offset, offset: 0 }),
    )
    return several.sort((a, b) => b.at.localeCompare(a.at) || b.id - a.id).slice(offset, offset + limit)
  }
  const { where, values } = whereOf(db, filter)
  const rows = prepared<Record<string, unknown>, Row>(
    db,
    `${SELECT} ${where} ORDER BY f.at DESC, f.id DESC LIMIT @limit OFFSET @offset`,
  ).all({ ...values, limit: limit ?? 1_000_000, offset })
  return rows.map(bare)
}

export type CountBy = 'status' | 'area' | 'unit' | 'severity'

const COUNTED: Record<CountBy, string> = {
  status: 'f.status',
  area: 'f.area',
  severity: 'f.severity',
  unit: 'u.name',
}

/** How many there are of each, most first. */
export function countFindings(
  db: Database,
  filter: FindingFilter,
  by: CountBy,
): { key: string; count: number }[] {
  const { where, values } = whereOf(db, filter)
  const facets =
    filter.severity !== undefined &&
    filter.round === undefined &&
    filter.words === undefined &&
    filter.due === undefined
  return prepared<Record<string, unknown>, { key: string; count: number }>(
    db,
    `SELECT ${COUNTED[by]} AS key, count(*) AS count FROM findings f ${facets ? 'INDEXED BY findings_facets' : ''}
       ${by === 'unit' ? 'JOIN finding_units u ON u.id = f.unit_id' : ''} ${where}
       GROUP BY 1 ORDER BY 2 DESC, 1`,
  ).all(values)
}

const VIETNAM_MS = 7 * 3_600_000

export function dayOf(at: string): Day {
  return new Date(Date.parse(at) + VIETNAM_MS).toISOString().slice(0, 10)
}

/** False when somebody changed the finding since this revision. */
export function updateFinding(
  db: Database,
  id: number,
  revision: number,
  changes: Partial<Correctable & { status: Status; basis: Basis[] }>,
): boolean {
  const { unit, quantities, basis, ...plain } = changes
  const values: Record<string, unknown> = { ...plain }
  if (unit !== undefined) values.unit_id = unitId(db, unit)
  if (quantities !== undefined) values.quantities = JSON.stringify(quantities)
  if (basis !== undefined) values.basis = JSON.stringify(basis)
  const sets = Object.keys(values).map((column) => `${column} = @${column}, `)
  const { changes: changed } = prepared<Record<string, unknown>>(
    db,
    `UPDATE findings SET ${sets.join('')} revision = revision + 1 WHERE id = @id AND revision = @revision`,
  ).run({ ...values, id, revision })
  return changed === 1
}

export function addEvent(
  db: Database,
  findingId: number,
  event: HistoryLine & { personId: number | null },
): void {
  prepared(
    db,
    `INSERT INTO finding_events (finding_id, at, person_id, who, kind, field, "from", "to", note)
     VALUES (@findingId, @at, @personId, @who, @kind, @field, @from, @to, @note)`,
  ).run({ findingId, ...event })
}

/** Whether the last step of the finding was this one, taken by this person. */
export function tookLastStep(
  db: Database,
  { id, status }: Pick<StoredFinding, 'id' | 'status'>,
  to: Status,
  personId: number,
): boolean {
  if (status !== to) return false
  const last = prepared<[number], { personId: number | null }>(
    db,
    `SELECT person_id AS personId FROM finding_events WHERE finding_id = ? AND kind = 'step' ORDER BY id DESC LIMIT 1`,
  ).get(id)
  return last?.personId === personId
}

function historyOf(db: Database, findingId: number): HistoryLine[] {
  return prepared<[number], HistoryLine>(
    db,
    'SELECT at, who, kind, field, "from", "to", note FROM finding_events WHERE finding_id = ? ORDER BY id',
  ).all(findingId)
}

/** False when the finding has this very file already. */
export function addEvidence(
  db: Database,
  findingId: number,
  { location, ...file }: Evidence & { personId: number | null },
): boolean {
  const { changes } = prepared(
    db,
    `INSERT INTO finding_evidence
       (finding_id, sha256, kind, mime, name, bytes, at, person_id, sender, latitude, longitude)
     VALUES (@findingId, @sha256, @kind, @mime, @name, @bytes, @at, @personId, @sender, @latitude, @longitude)
     ON CONFLICT DO NOTHING`,
  ).run({
    findingId,
    ...file,
    latitude: location?.latitude ?? null,
    longitude: location?.longitude ?? null,
  })
  return changes === 1
}

export function evidenceOf(db: Database, findingId: number): Evidence[] {
  return prepared<
    [number],
    Omit<Evidence, 'location'> & { latitude: number | null; longitude: number | null }
  >(
    db,
    `SELECT sha256, kind, bytes, mime, name, at, sender, latitude, longitude
       FROM finding_evidence WHERE finding_id = ? ORDER BY id`,
  )
    .all(findingId)
    .map(({ latitude, longitude, ...file }) => ({
      ...file,
      location: latitude === null || longitude === null ? null : { latitude, longitude },
    }))
}

/** Findings of the same unit in the seven days before and after. */
export function nearInTime(db: Database, unit: string, at: string): StoredFinding[] {
  const week = 7 * 86_400_000
  const range = [-week, week].map((by) => new Date(Date.parse(at) + by).toISOString())
  return prepared<[string, string, string], Row>(
    db,
    `${SELECT} WHERE u.name = ? AND f.at BETWEEN ? AND ? ORDER BY f.at DESC LIMIT 50`,
  )
    .all(unit, range[0]!, range[1]!)
    .map(bare)
}
