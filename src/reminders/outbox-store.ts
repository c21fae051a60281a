// SQL of what is to be said to whom. A row is waiting → sending → sent, failed or cancelled; "sending" is on disk with
// a lease before the platform is asked, so a crash in between is known and its second sending is marked.

import type { Database } from '../storage/database.ts'
import { prepared } from '../storage/prepared.ts'
import type { Step } from './duty.ts'

export interface OutboxRow {
  id: number
  key: string
  personId: number
  kind: 'step' | 'change' | 'digest'
  dutyId: number | null
  step: Step | null
  text: string | null
  dueAt: string
  state: 'waiting' | 'sending' | 'sent' | 'failed' | 'cancelled'
  nextAt: string
  anyHour: 0 | 1
  attempts: number
  doubtful: 0 | 1
  batch: string | null
  leaseOwner: string | null
  leaseUntil: string | null
  problem: string | null
  finishedAt: string | null
}

const ROW = `id, key, person_id AS personId, kind, duty_id AS dutyId, step, text, due_at AS dueAt, state,
  next_at AS nextAt, any_hour AS anyHour, attempts, doubtful, batch, lease_owner AS leaseOwner,
  lease_until AS leaseUntil, problem, finished_at AS finishedAt`

export type NewRow = Pick<
  OutboxRow,
  'key' | 'personId' | 'kind' | 'dutyId' | 'step' | 'text' | 'dueAt' | 'nextAt' | 'anyHour'
> & {
  late: 0 | 1
}

/** False when this occurrence was put out for this person before: nothing is ever said twice. */
export function enqueue(db: Database, row: NewRow): boolean {
  return (
    prepared(
      db,
      `INSERT INTO reminder_outbox (key, person_id, kind, duty_id, step, text, due_at, state, next_at, any_hour, attempts, doubtful, late)
       VALUES (@key, @personId, @kind, @dutyId, @step, @text, @dueAt, 'waiting', @nextAt, @anyHour, 0, 0, @late)
       ON CONFLICT (key) DO NOTHING`,
    ).run(row).changes === 1
  )
}

/** People for whom something may go out now, who waited longest first. */
export function personsDue(db: Database, at: string, onlyAnyHour: boolean, limit: number): number[] {
  return prepared<[string, number, number], { personId: number }>(
    db,
    `SELECT DISTINCT person_id AS personId FROM (
       SELECT person_id FROM reminder_outbox INDEXED BY reminder_outbox_next
         WHERE state = 'waiting' AND next_at <= ? AND any_hour >= ? ORDER BY next_at, person_id LIMIT ?)`,
  )
    .all(at, onlyAnyHour ? 1 : 0, limit)
    .map(({ personId }) => personId)
}

export function waitingFor(db: Database, personId: number, at: string, onlyAnyHour: boolean): OutboxRow[] {
  return prepared<[number, string, number], OutboxRow>(
    db,
    `SELECT ${ROW} FROM reminder_outbox INDEXED BY reminder_outbox_person
       WHERE person_id = ? AND state = 'waiting' AND next_at <= ? AND any_hour >= ? ORDER BY id`,
  ).all(personId, at, onlyAnyHour ? 1 : 0)
}

export function sendingRows(db: Database): OutboxRow[] {
  return prepared<[], OutboxRow>(db, `SELECT ${ROW} FROM reminder_outbox WHERE state = 'sending'`).all()
}

export function beginSending(
  db: Database,
  ids: readonly number[],
  lease: { owner: string; until: string; batch: string },
): void {
  const begin = prepared(
    db,
    `UPDATE reminder_outbox SET state = 'sending', attempts = attempts + 1, batch = @batch,
       lease_owner = @owner, lease_until = @until WHERE id = @id AND state = 'waiting'`,
  )
  for (const id of ids) begin.run({ ...lease, id })
}

/** The row waits again; `doubtful` when its last sending may have arrived. */
export function postpone(
  db: Database,
  ids: readonly number[],
  { nextAt, problem, doubtful }: { nextAt: string; problem: string; doubtful: boolean },
): void {
  const update = prepared(
    db,
    `UPDATE reminder_outbox SET state = 'waiting', next_at = @nextAt, problem = @problem,
       doubtful = max(doubtful, @doubtful), lease_owner = NULL, lease_until = NULL WHERE id = @id AND state = 'sending'`,
  )
  for (const id of ids) update.run({ id, nextAt, problem, doubtful: doubtful ? 1 : 0 })
}

/** No wait is longer than `latest`: beyond it a clock that ran ahead had set the time. */
export function bringForward(db: Database, at: string, latest: string): void {
  prepared(db, `UPDATE reminder_outbox SET next_at = ? WHERE state = 'waiting' AND next_at > ?`).run(
    at,
    latest,
  )
}

export function finish(
  db: Database,
  ids: readonly number[],
  state: 'sent' | 'failed' | 'cancelled',
  problem: string | null,
  at: string,
): void {
  const update = prepared(
    db,
    `UPDATE reminder_outbox SET state = @state, problem = @problem, lease_owner = NULL, lease_until = NULL, finished_at = @at
       WHERE id = @id AND state IN ('waiting', 'sending')`,
  )
  for (const id of ids) update.run({ id, state, problem, at })
}

/** Takes back what waits for a duty; what is on its way stays. */
export function cancelDuty(db: Database, dutyId: number, why: string, at: string): number {
  return prepared(
    db,
    `UPDATE reminder_outbox SET state = 'cancelled', problem = ?, finished_at = ? WHERE duty_id = ? AND state = 'waiting' AND kind = 'step'`,
  ).run(why, at, dutyId).changes
}

export function cancelFor(db: Database, dutyId: number, personId: number, at: string): void {
  prepared(
    db,
    `UPDATE reminder_outbox SET state = 'cancelled', problem = 'đã trả lời', finished_at = ?
       WHERE duty_id = ? AND person_id = ? AND state = 'waiting' AND kind = 'step'`,
  ).run(at, dutyId, personId)
}

/** Rows of one message that went out, for a button pressed long after. */
export function rowsOfBatches(db: Database, personId: number): OutboxRow[] {
  return prepared<[number], OutboxRow>(
    db,
    `SELECT ${ROW} FROM reminder_outbox WHERE person_id = ? AND batch IS NOT NULL ORDER BY id DESC LIMIT 500`,
  ).all(personId)
}

/** The duties of the last message that reached this person, and when. */
export function lastReminded(db: Database, personId: number): { duties: number[]; at: string } | null {
  const rows = prepared<[number, number], { dutyId: number | null; at: string }>(
    db,
    `SELECT duty_id AS dutyId, finished_at AS at FROM reminder_outbox
       WHERE person_id = ? AND kind = 'step' AND state = 'sent' AND batch =
         (SELECT batch FROM reminder_outbox WHERE person_id = ? AND kind = 'step' AND state = 'sent'
            ORDER BY finished_at DESC, id DESC LIMIT 1)`,
  ).all(personId, personId)
  const [first] = rows
  return first === undefined ? null : { duties: rows.flatMap(({ dutyId }) => dutyId ?? []), at: first.at }
}

export function failures(db: Database, since: string): OutboxRow[] {
  return prepared<[string], OutboxRow>(
    db,
    `SELECT ${ROW} FROM reminder_outbox WHERE state = 'failed' AND finished_at >= ? ORDER BY id DESC LIMIT 200`,
  ).all(since)
}

export function outboxCounts(db: Database): Partial<Record<OutboxRow['state'], number>> {
  const rows = prepared<[], { state: OutboxRow['state']; n: number }>(
    db,
    'SELECT state, count(*) AS n FROM reminder_outbox GROUP BY state',
  ).all()
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]))
}

/** Rows long finished go away; their keys with them, so no duty may still be able to fire them. */
export function pruneOutbox(db: Database, finishedBefore: string): number {
  return prepared(
    db,
    `DELETE FROM reminder_outbox WHERE state IN ('sent', 'failed', 'cancelled') AND finished_at < ?`,
  ).run(finishedBefore).changes
}
