// SQL of what findings are asked by: a filter becomes a WHERE clause; the units, rounds and people that can be chosen.

import type { Day } from '../document.ts'
import { foldName } from '../library/unit-names.ts'
import type { Database } from '../storage/database.ts'
import { prepared } from '../storage/prepared.ts'
import type { Area, Severity, Status } from './finding.ts'

export interface FindingFilter {
  /** Part of the unit's name, in any writing. */
  unit?: string
  /** Several of these are alternatives. */
  units?: readonly string[]
  /** Several are alternatives. */
  statuses?: readonly Status[]
  area?: Area
  severity?: Severity
  /** Several are alternatives. */
  severities?: readonly Severity[]
  round?: string
  /** Part of the round's name, in any writing. */
  roundLike?: string
  reporterId?: number
  /** Days on which the remedy is due, both inclusive; "none" for those without. */
  due?: { from?: Day; to?: Day } | 'none'
  /** Days of Asia/Ho_Chi_Minh on which it was recorded, both inclusive. */
  from?: Day
  to?: Day
  /** Words of its text, in any writing. */
  words?: string
  limit?: number
  offset?: number
}

/** `f` is the table of findings. */
export function whereOf(
  db: Database,
  filter: FindingFilter,
): { where: string; values: Record<string, unknown> } {
  const parts: string[] = []
  const values: Record<string, unknown> = {}
  const add = (part: string, more: Record<string, unknown>) => {
    parts.push(part)
    Object.assign(values, more)
  }
  if (filter.unit !== undefined) add(oneOf('f.unit_id', unitIds(db, filter.unit)), {})
  if (filter.units !== undefined)
    add(
      oneOf(
        'f.unit_id',
        filter.units.flatMap((unit) => unitIds(db, unit)),
      ),
      {},
    )
  if (filter.statuses !== undefined)
    add(`f.status IN (${statusParameters(filter.statuses)})`, statusValues(filter.statuses))
  if (filter.area !== undefined) add('f.area = @area', { area: filter.area })
  if (filter.severity !== undefined) add('f.severity = @severity', { severity: filter.severity })
  if (filter.severities !== undefined) {
    const names = filter.severities.map((_, i) => `@severity${i}`).join(', ')
    const severities = Object.fromEntries(filter.severities.map((severity, i) => [`severity${i}`, severity]))
    add(`f.severity IN (${names || 'NULL'})`, severities)
  }
  if (filter.round !== undefined) add('f.round = @round', { round: filter.round })
  if (filter.roundLike !== undefined) {
    const rounds = roundsLike(db, filter.roundLike)
    add(
      `f.round IN (${rounds.map((_, i) => `@round${i}`).join(', ') || 'NULL'})`,
      Object.fromEntries(rounds.map((round, i) => [`round${i}`, round])),
    )
  }
  if (filter.due === 'none') add('f.due IS NULL', {})
  else if (filter.due !== undefined) {
    const { from, to } = filter.due
    if (from !== undefined) add('f.due >= @dueFrom', { dueFrom: from })
    if (to !== undefined) add('f.due <= @dueTo', { dueTo: to })
  }
  if (filter.reporterId !== undefined) add('f.reporter_id = @reporterId', { reporterId: filter.reporterId })
  if (filter.from !== undefined) add('f.at >= @from', { from: startOf(filter.from) })
  if (filter.to !== undefined) add('f.at < @to', { to: startOf(filter.to, 1) })
  if (filter.words !== undefined)
    add('folded(f.text) LIKE @words', { words: `%${foldingIn(db, filter.words)}%` })
  return { where: parts.length === 0 ? '' : `WHERE ${parts.join(' AND ')}`, values }
}

const oneOf = (column: string, ids: readonly number[]) => `${column} IN (${ids.join(',') || 'NULL'})`

const folding = new WeakSet<object>()

/** The words as `folded(text)` of the same database compares them. */
function foldingIn({ sql }: Database, words: string): string {
  if (!folding.has(sql)) {
    sql.function('folded', { deterministic: true }, (text) => foldName(String(text)))
    folding.add(sql)
  }
  return foldName(words)
}

const statusParameters = (statuses: readonly Status[]) =>
  statuses.map((_, i) => `@status${i}`).join(', ') || 'NULL'

const statusValues = (statuses: readonly Status[]) =>
  Object.fromEntries(statuses.map((status, i) => [`status${i}`, status]))

/** Units whose name holds all the words asked for. */
function unitIds(db: Database, asked: string): number[] {
  const words = foldName(asked).replace(/^uy ban nhan dan /, 'ubnd ')
  return prepared<[], { id: number; folded: string }>(db, 'SELECT id, folded FROM finding_units')
    .all()
    .filter(({ folded }) => ` ${folded} `.includes(` ${words} `))
    .map(({ id }) => id)
}

export function unitNames(db: Database): string[] {
  return prepared<[], { name: string }>(db, 'SELECT name FROM finding_units ORDER BY name')
    .all()
    .map(({ name }) => name)
}

/** Who recorded findings, by name. */
export function reporterNames(db: Database): { id: number; name: string }[] {
  return prepared<[], { id: number; name: string }>(
    db,
    `SELECT reporter_id AS id, max(reporter) AS name FROM findings WHERE reporter_id IS NOT NULL
       GROUP BY reporter_id ORDER BY name LIMIT 500`,
  ).all()
}

/** Rounds whose name holds these words. */
function roundsLike(db: Database, asked: string): string[] {
  const words = foldName(asked)
  return roundNames(db).filter((round) => ` ${foldName(round)} `.includes(` ${words} `))
}

export function roundNames(db: Database): string[] {
  return prepared<[], { round: string }>(
    db,
    'SELECT DISTINCT round FROM findings WHERE round IS NOT NULL ORDER BY round DESC LIMIT 200',
  )
    .all()
    .map(({ round }) => round)
}

const VIETNAM_MS = 7 * 3_600_000

/** The instant at which a day begins in Vietnam. */
function startOf(day: Day, plus = 0): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - VIETNAM_MS + plus * 86_400_000).toISOString()
}
