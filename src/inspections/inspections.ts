// Rounds of inspection: loaded from a file or entered in chat, and who may see them. An unannounced inspection exists
// for its team alone: every list that leaves this file for a person goes through `visibleTo`.

import { formatDay, today } from '../calendar/day.ts'
import type { Day } from '../document.ts'
import { foldName, type UnitNames } from '../library/unit-names.ts'
import type { Audit } from '../people/audit.ts'
import type { Person } from '../people/people.ts'
import type { Database } from '../storage/database.ts'
import type { InspectionKind } from './kinds.ts'
import { type InspectionRow, type RowProblem, readRows } from './rows.ts'
import { readSheet } from './sheet.ts'
import * as store from './store.ts'
import { chooseUnit, type KnownUnit, type UnitChoice, unitLabel } from './unit-choice.ts'

export type { InspectionKind } from './kinds.ts'
export type { RowProblem } from './rows.ts'
export { SheetError } from './sheet.ts'
export type { Inspection } from './store.ts'
export { type KnownUnit, type UnitChoice, unitLabel } from './unit-choice.ts'

/** A plan that the library holds under the number asked for. */
export interface Plan {
  number: string
  place: string | null
  issued: Day | null
}

export interface ImportReport {
  added: number
  changed: number
  unchanged: number
  /** Rows not taken, in the order of the file. */
  problems: RowProblem[]
  /** Things to look at in rows that were taken. */
  warnings: RowProblem[]
}

export interface NewInspection {
  plan: string | null
  unit: string
  place: string | null
  day: Day
  kind: InspectionKind
  team: string[]
  /** Another round of the same plan, unit and kind; 1 when absent. */
  round?: number
}

export interface Inspections {
  /** Loads a CSV or XLSX file; throws SheetError when nothing in it can be read. `by` is the actor of the audit line. */
  importFile(bytes: Uint8Array, name: string, by: string): Promise<ImportReport>
  /** Stores one; a known round with another day is moved. */
  put(
    inspection: NewInspection,
    by: string,
  ): { put: store.Put; inspection: store.Inspection; before: Day | null }
  cancel(id: number, by: string): boolean
  chooseUnit(name: string, place: string | null): UnitChoice
  get(id: number): store.Inspection | null
  /** Every one that stands, unannounced ones too: for reckoning, never for showing. */
  all(): store.Inspection[]
  visibleTo(person: Person): store.Inspection[]
  mayKnow(inspection: store.Inspection, personId: number): boolean
  /** The persons of its team. */
  teamOf(inspection: store.Inspection): number[]
}

export interface InspectionsDependencies {
  db: Database
  now: () => Date
  units: UnitNames
  people: { list(): Person[]; audit: Audit }
  /** Plans held under this number, any place. */
  plans: (number: string) => Promise<Plan[]>
}

export function createInspections({ db, now, units, people, plans }: InspectionsDependencies): Inspections {
  const active = () => people.list().filter(({ revokedAt }) => revokedAt === null)
  const known = (): KnownUnit[] =>
    active().flatMap(({ unit, place }) => (unit === null ? [] : [{ unit, place }]))

  const teamOf = ({ team }: Pick<store.Inspection, 'team'>, persons = active()): number[] => {
    const ids = team.flatMap((entry) => {
      const members = membersNamed(entry, persons)
      return members.length === 1 ? [members[0]!.id] : []
    })
    return [...new Set(ids)]
  }
  const mayKnow = (inspection: store.Inspection, personId: number) =>
    !inspection.unannounced || teamOf(inspection).includes(personId)

  const put = (inspection: NewInspection, source: string, by: string) => {
    const { round = 1, ...values } = inspection
    const key = [
      foldName(values.plan ?? ''),
      units.key(units.read(values.unit, values.place)),
      foldName(values.kind),
      round,
    ].join('|')
    return db.transaction(() => {
      const unannounced = values.kind === 'đột xuất'
      const stored = store.putInspection(db, { ...values, unannounced, key, source }, now().toISOString())
      if (stored.put !== 'unchanged') {
        people.audit.record({
          actor: by,
          action: `inspection.${stored.put}`,
          subject: `inspection:${stored.id}`,
          detail: { source, round },
        })
      }
      return { put: stored.put, inspection: store.inspectionById(db, stored.id)!, before: stored.before }
    })
  }

  return {
    importFile: async (bytes, name, by) => {
      const { found, problems } = readRows(await readSheet(bytes, name), today(now()))
      const report: ImportReport = { added: 0, changed: 0, unchanged: 0, problems, warnings: [] }
      const held = new Map<string, Plan[]>()
      for (const { plan } of found) if (plan !== null && !held.has(plan)) held.set(plan, await plans(plan))
      const units = known()
      const persons = active()
      const rounds = createRounds()
      const byDay = found.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.row - b.row))
      for (const row of byDay) {
        const placed = place(row, held.get(row.plan ?? '') ?? [], units, report)
        if (placed === null) continue
        const round = rounds(placed)
        if (round === null) {
          report.problems.push({
            row: row.row,
            column: row.columns.unit,
            problem: 'dòng này ghi lặp một dòng khác',
          })
          continue
        }
        report[put({ ...placed, round }, name, by).put] += 1
        report.warnings.push(...teamWarnings(row, persons))
      }
      for (const list of [report.problems, report.warnings]) list.sort((a, b) => a.row - b.row)
      return report
    },
    put: (inspection, by) => put(inspection, 'chat', by),
    cancel: (id, by) =>
      db.transaction(() => {
        if (!store.cancelInspection(db, id, now().toISOString())) return false
        people.audit.record({ actor: by, action: 'inspection.cancelled', subject: `inspection:${id}` })
        return true
      }),
    chooseUnit: (name, inPlace) => chooseUnit(name, inPlace, known(), units),
    get: (id) => store.inspectionById(db, id),
    all: () => store.allInspections(db),
    visibleTo: (person) => {
      const persons = active()
      return store
        .allInspections(db)
        .filter((one) => !one.unannounced || teamOf(one, persons).includes(person.id))
    },
    mayKnow,
    teamOf,
  }

  /** The row with its unit found; `null` when the unit's name fits several, which is reported. */
  function place(
    row: InspectionRow,
    held: readonly Plan[],
    knownUnits: readonly KnownUnit[],
    report: ImportReport,
  ): NewInspection | null {
    const plan = planOf(row, held, units)
    const choice = chooseUnit(row.unit, plan?.place ?? null, knownUnits, units)
    if (choice.kind === 'several') {
      const names = choice.candidates.map(unitLabel).join('; ')
      const problem = `“${row.unit}” có thể là: ${names}; hãy ghi rõ tên đơn vị và tên tỉnh`
      report.problems.push({ row: row.row, column: row.columns.unit, problem })
      return null
    }
    if (row.plan !== null && held.length === 0) {
      const problem = `thư viện chưa có ${row.plan}; hạn của kế hoạch này được tính khi nạp văn bản`
      report.warnings.push({ row: row.row, column: row.columns.plan, problem })
    }
    if (plan?.issued && row.day < plan.issued) {
      const problem = `ngày ${formatDay(row.day)} sớm hơn ngày ban hành kế hoạch (${formatDay(plan.issued)})`
      report.warnings.push({ row: row.row, column: row.columns.day, problem })
    }
    return {
      plan: plan?.number ?? row.plan,
      unit: choice.unit,
      place: choice.place,
      day: row.day,
      kind: row.kind,
      team: row.team,
    }
  }
}

/** Of several plans under one number: the one of the unit's province, else the one of the year. */
function planOf(row: InspectionRow, held: readonly Plan[], units: UnitNames): Plan | null {
  const { province } = units.read(row.unit)
  const inPlace = held.filter(
    (plan) => province !== null && plan.place !== null && units.sameProvince(plan.place, province, row.day),
  )
  const fitting = inPlace.length > 0 ? inPlace : held
  const ofYear = fitting.filter(({ issued }) => issued?.slice(0, 4) === row.day.slice(0, 4))
  return ofYear.length === 1 ? ofYear[0]! : fitting.length === 1 ? fitting[0]! : null
}

/** Counts the rounds of one plan, unit and kind; `null` for the very same day again. */
function createRounds(): (inspection: NewInspection) => number | null {
  const days = new Map<string, Day[]>()
  return ({ plan, unit, place, kind, day }) => {
    const key = [plan, foldName(unit), place, kind].join('|')
    const before = days.get(key) ?? []
    if (before.includes(day)) return null
    days.set(key, [...before, day])
    return before.length + 1
  }
}

/** The persons that an entry of the team may mean: "#12", a name, or a name with the unit in brackets. */
function membersNamed(entry: string, persons: readonly Person[]): Person[] {
  const id = /#(\d{1,9})\s*$/.exec(entry)?.[1]
  if (id !== undefined) return persons.filter((person) => person.id === Number(id))
  const [, name = entry, unit] = /^(.*?)\s*\(([^)]*)\)\s*$/u.exec(entry) ?? []
  const bare = nameWords(name)
  const named = persons.filter((person) => nameWords(person.name) === bare)
  const ofUnit =
    unit === undefined
      ? named
      : named.filter((person) => foldName(`${person.unit} ${person.place}`).includes(foldName(unit)))
  if (ofUnit.length <= 1) return ofUnit
  const inspectors = ofUnit.filter(({ role }) => role === 'inspector')
  return inspectors.length === 1 ? inspectors : ofUnit
}

/** A name is compared with its marks: "Hà" is not "Hạ", and a secret must not reach a namesake. */
const nameWords = (name: string) =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/^(?:ông|bà|đ\/c|đồng chí|anh|chị|ths|ts)\.?\s+/u, '')
    .replace(/\s+/gu, ' ')
    .trim()

function teamWarnings(row: InspectionRow, persons: readonly Person[]): RowProblem[] {
  return row.team.flatMap((entry) => {
    const members = membersNamed(entry, persons)
    if (members.length === 1) return []
    const problem =
      members.length === 0
        ? `“${entry}” chưa có tài khoản nên chưa nhận được nhắc việc của đoàn`
        : `có ${members.length} người tên “${entry}”; ghi thêm đơn vị trong ngoặc để biết là ai`
    return [{ row: row.row, column: row.columns.team, problem }]
  })
}
