// SQL of duties, their steps and what people answered. Every function takes the database first and opens no
// transaction of its own, so the caller decides what stands or falls together.

import type { Day } from '../document.ts'
import type { Database } from '../storage/database.ts'
import { prepared } from '../storage/prepared.ts'
import type { Concern, DraftDuty, Duty, DutyBasis, Step } from './duty.ts'

interface DutyRow extends Omit<Duty, 'basis' | 'concern'> {
  basis: string
  concern: string
}

const DUTY = `id, key, series, source, category, what, who, "to", day, time, rule, basis, concern,
  inspection_id AS inspectionId, owner_id AS ownerId, sequence, moves, gone_at AS goneAt,
  created_at AS createdAt, updated_at AS updatedAt`

const toDuty = (row: DutyRow): Duty => ({
  ...row,
  basis: JSON.parse(row.basis) as DutyBasis,
  concern: JSON.parse(row.concern) as Concern,
})

export function dutyById(db: Database, id: number): Duty | null {
  const row = prepared<[number], DutyRow>(db, `SELECT ${DUTY} FROM duties WHERE id = ?`).get(id)
  return row === undefined ? null : toDuty(row)
}

/** Those that stand, with their last day in `from..to`, in order of date. */
export function standingDuties(db: Database, from: Day, to: Day): Duty[] {
  return prepared<[Day, Day], DutyRow>(
    db,
    `SELECT ${DUTY} FROM duties WHERE day BETWEEN ? AND ? AND gone_at IS NULL ORDER BY day, id`,
  )
    .all(from, to)
    .map(toDuty)
}

/** Those that stand or went away since `since` (ISO time): what a calendar must know of. */
export function dutiesForCalendar(db: Database, from: Day, since: string): Duty[] {
  return prepared<[Day, string], DutyRow>(
    db,
    `SELECT ${DUTY} FROM duties WHERE day >= ? AND (gone_at IS NULL OR gone_at >= ?) ORDER BY day, id`,
  )
    .all(from, since)
    .map(toDuty)
}

/** Everything that stands or stood and was not a person's own, for the comparison with what was derived anew. */
export function derivedDuties(db: Database): Duty[] {
  return prepared<[], DutyRow>(db, `SELECT ${DUTY} FROM duties WHERE source <> 'own' ORDER BY id`)
    .all()
    .map(toDuty)
}

export function ownDuties(db: Database, personId: number): Duty[] {
  return prepared<[number], DutyRow>(
    db,
    `SELECT ${DUTY} FROM duties WHERE owner_id = ? AND gone_at IS NULL ORDER BY day, time, id`,
  )
    .all(personId)
    .map(toDuty)
}

export function countOwn(db: Database, personId: number, from: Day): number {
  return prepared<[number, Day], { n: number }>(
    db,
    'SELECT count(*) AS n FROM duties WHERE owner_id = ? AND gone_at IS NULL AND day >= ?',
  ).get(personId, from)!.n
}

export function idOfKey(db: Database, key: string): number | null {
  const row = prepared<[string], { id: number }>(db, 'SELECT id FROM duties WHERE key = ?').get(key)
  return row?.id ?? null
}

/** Own reminders that are counted from another duty. */
export function hangingDuties(db: Database, from: Day): Duty[] {
  return prepared<[Day], DutyRow>(
    db,
    `SELECT ${DUTY} FROM duties WHERE owner_id IS NOT NULL AND gone_at IS NULL AND day >= ?
       AND json_extract(basis, '$.hangsOn') IS NOT NULL`,
  )
    .all(from)
    .map(toDuty)
}

/** Own reminders that come again and whose day has passed. */
export function repeatingDuties(db: Database, before: Day): Duty[] {
  return prepared<[Day], DutyRow>(
    db,
    `SELECT ${DUTY} FROM duties WHERE owner_id IS NOT NULL AND gone_at IS NULL AND day < ?
       AND json_extract(basis, '$.repeats') IS NOT NULL`,
  )
    .all(before)
    .map(toDuty)
}

const asColumns = (duty: DraftDuty) => ({
  ...duty,
  basis: JSON.stringify(duty.basis),
  concern: JSON.stringify(duty.concern),
})

export function insertDuty(db: Database, duty: DraftDuty, at: string): number {
  const { lastInsertRowid } = prepared(
    db,
    `INSERT INTO duties (key, series, source, category, what, who, "to", day, time, rule, basis, concern,
       inspection_id, owner_id, sequence, moves, created_at, updated_at)
     VALUES (@key, @series, @source, @category, @what, @who, @to, @day, @time, @rule, @basis, @concern,
       @inspectionId, @ownerId, 0, 0, @at, @at)`,
  ).run({ ...asColumns(duty), at })
  return Number(lastInsertRowid)
}

/** Writes every field; the caller has raised `sequence` and `moves` as it should. */
export function updateDuty(db: Database, duty: Duty, at: string): void {
  prepared(
    db,
    `UPDATE duties SET key = @key, series = @series, category = @category, what = @what, who = @who, "to" = @to,
       day = @day, time = @time, rule = @rule, basis = @basis, concern = @concern, inspection_id = @inspectionId,
       sequence = @sequence, moves = @moves, gone_at = @goneAt, updated_at = @at WHERE id = @id`,
  ).run({ ...asColumns(duty), at })
}

export interface StoredStep {
  id: number
  dutyId: number | null
  step: Step
  personId: number | null
  day: Day
  dueAt: string
}

const STEP = 'id, duty_id AS dutyId, step, person_id AS personId, day, due_at AS dueAt'

export function addStep(db: Database, step: Omit<StoredStep, 'id'>): void {
  prepared(
    db,
    `INSERT INTO duty_steps (duty_id, step, person_id, day, due_at) VALUES (@dutyId, @step, @personId, @day, @dueAt)`,
  ).run(step)
}

export function dropSteps(db: Database, dutyId: number): void {
  prepared(db, 'DELETE FROM duty_steps WHERE duty_id = ? AND fired_at IS NULL').run(dutyId)
}

/** Puts these rungs in the place of those that wait; what was put off and what is to be told of a change stays. */
export function replaceLadder(
  db: Database,
  dutyId: number,
  steps: readonly Omit<StoredStep, 'id' | 'dutyId'>[],
): void {
  prepared(
    db,
    `DELETE FROM duty_steps WHERE duty_id = ? AND fired_at IS NULL AND step NOT IN ('snooze', 'change')`,
  ).run(dutyId)
  for (const step of steps) addStep(db, { ...step, dutyId })
}

/** Changes to be told at once: their moment was reckoned by a clock that ran ahead. */
export function bringChangesForward(db: Database, at: string): void {
  prepared(
    db,
    `UPDATE duty_steps SET due_at = @at WHERE fired_at IS NULL AND step = 'change' AND due_at > @at`,
  ).run({ at })
}

/** Steps for one person ("nhắc lại ngày mai") that wait. */
export function dropStepsOf(db: Database, dutyId: number, personId: number): void {
  prepared(db, 'DELETE FROM duty_steps WHERE duty_id = ? AND person_id = ? AND fired_at IS NULL').run(
    dutyId,
    personId,
  )
}

/** A reminder put off by one person that waits. */
export function dropSnooze(db: Database, dutyId: number, personId: number): void {
  prepared(
    db,
    `DELETE FROM duty_steps WHERE duty_id = ? AND person_id = ? AND step = 'snooze' AND fired_at IS NULL`,
  ).run(dutyId, personId)
}

/** Steps whose time has come, oldest first. */
export function dueSteps(db: Database, at: string): StoredStep[] {
  return prepared<[string], StoredStep>(
    db,
    `SELECT ${STEP} FROM duty_steps WHERE fired_at IS NULL AND due_at <= ? ORDER BY due_at, id`,
  ).all(at)
}

export function waitingSteps(db: Database, from: string, to: string): StoredStep[] {
  return prepared<[string, string], StoredStep>(
    db,
    `SELECT ${STEP} FROM duty_steps WHERE fired_at IS NULL AND due_at >= ? AND due_at <= ? ORDER BY due_at, id`,
  ).all(from, to)
}

export function waitingStep(db: Database, step: Step): StoredStep | null {
  const query = `SELECT ${STEP} FROM duty_steps WHERE fired_at IS NULL AND step = ? ORDER BY due_at DESC LIMIT 1`
  return prepared<[string], StoredStep>(db, query).get(step) ?? null
}

export function markFired(db: Database, ids: readonly number[], at: string): void {
  const mark = prepared(db, 'UPDATE duty_steps SET fired_at = ? WHERE id = ?')
  for (const id of ids) mark.run(at, id)
}

/** Steps fired long ago go away. */
export function pruneSteps(db: Database, firedBefore: string): number {
  return prepared(db, 'DELETE FROM duty_steps WHERE fired_at < ?').run(firedBefore).changes
}

/** The next moment at which anything waits, ISO; one look at each of two indexes. */
export function nextWaiting(db: Database): string | null {
  const row = prepared<[], { at: string | null }>(
    db,
    `SELECT min(at) AS at FROM (
       SELECT (SELECT due_at FROM duty_steps WHERE fired_at IS NULL ORDER BY due_at LIMIT 1) AS at
       UNION ALL SELECT (SELECT next_at FROM reminder_outbox WHERE state = 'waiting' ORDER BY next_at LIMIT 1)
       UNION ALL SELECT (SELECT lease_until FROM reminder_outbox WHERE state = 'sending' ORDER BY lease_until LIMIT 1))`,
  ).get()
  return row?.at ?? null
}

export interface Response {
  dutyId: number
  personId: number
  unitKey: string
  kind: 'submitted' | 'not-mine'
  reference: string | null
  at: string
}

export function putResponse(db: Database, response: Response): void {
  prepared(
    db,
    `INSERT INTO duty_responses (duty_id, person_id, unit_key, kind, reference, at)
       VALUES (@dutyId, @personId, @unitKey, @kind, @reference, @at)
       ON CONFLICT (duty_id, person_id) DO UPDATE SET
         unit_key = @unitKey, kind = @kind, reference = coalesce(@reference, reference), at = @at`,
  ).run(response)
}

export function dropResponse(db: Database, dutyId: number, personId: number): void {
  prepared(db, 'DELETE FROM duty_responses WHERE duty_id = ? AND person_id = ?').run(dutyId, personId)
}

/** The duty that this person answered last since then. */
export function lastResponseOf(db: Database, personId: number, since: string): number | null {
  const query =
    'SELECT duty_id AS id FROM duty_responses WHERE person_id = ? AND at >= ? ORDER BY at DESC LIMIT 1'
  return prepared<[number, string], { id: number }>(db, query).get(personId, since)?.id ?? null
}

export function responsesTo(db: Database, dutyId: number): Response[] {
  return prepared<[number], Response>(
    db,
    `SELECT duty_id AS dutyId, person_id AS personId, unit_key AS unitKey, kind, reference, at
       FROM duty_responses WHERE duty_id = ? ORDER BY at`,
  ).all(dutyId)
}

export function stateOf(db: Database, name: string): string | null {
  const row = prepared<[string], { value: string }>(
    db,
    'SELECT value FROM reminder_state WHERE name = ?',
  ).get(name)
  return row?.value ?? null
}

export function setState(db: Database, name: string, value: string): void {
  prepared(
    db,
    'INSERT INTO reminder_state (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  ).run(name, value)
}
