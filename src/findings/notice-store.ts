// SQL of what is to be told of findings. A row is waiting → sending → sent or failed; "sending" is on disk with a lease
// before the platform is asked, so a crash in between is known and its second sending is marked.

import type { Database } from '../storage/database.ts'
import { prepared } from '../storage/prepared.ts'

export interface NoticeRow {
  id: number
  key: string
  /** "2023-014" */
  number: string
  personId: number
  text: string
  state: 'waiting' | 'sending' | 'sent' | 'failed'
  nextAt: string
  attempts: number
  doubtful: 0 | 1
  leaseOwner: string | null
  leaseUntil: string | null
  problem: string | null
  createdAt: string
  finishedAt: string | null
}

const SELECT = `SELECT n.id, key, printf('%d-%03d', year, sequence) AS number, person_id AS personId, n.text, state,
  next_at AS nextAt, attempts, doubtful, lease_owner AS leaseOwner, lease_until AS leaseUntil, problem,
  created_at AS createdAt, finished_at AS finishedAt FROM finding_notices n JOIN findings f ON f.id = n.finding_id`

/** Call it in the transaction of the change that is told of; a key that is there stays as it is. */
export function putNotice(
  db: Database,
  notice: { key: string; findingId: number; personId: number; text: string; at: string },
): void {
  prepared(
    db,
    `INSERT INTO finding_notices (key, finding_id, person_id, text, state, next_at, attempts, doubtful, created_at)
     VALUES (@key, @findingId, @personId, @text, 'waiting', @at, 0, 0, @at) ON CONFLICT (key) DO NOTHING`,
  ).run(notice)
}

export function dueNotices(db: Database, at: string, limit: number): NoticeRow[] {
  return prepared<[string, number], NoticeRow>(
    db,
    `${SELECT} WHERE state = 'waiting' AND next_at <= ? ORDER BY n.id LIMIT ?`,
  ).all(at, limit)
}

export function sendingNotices(db: Database): NoticeRow[] {
  return prepared<[], NoticeRow>(db, `${SELECT} WHERE state = 'sending' ORDER BY n.id`).all()
}

/** When the next one that waits may go; `null` when none does. */
export function nextNoticeAt(db: Database): string | null {
  const row = prepared<[], { at: string | null }>(
    db,
    `SELECT min(next_at) AS at FROM finding_notices WHERE state = 'waiting'`,
  ).get()
  return row?.at ?? null
}

/** False when another process took it first. */
export function beginNotice(db: Database, id: number, lease: { owner: string; until: string }): boolean {
  return (
    prepared(
      db,
      `UPDATE finding_notices SET state = 'sending', attempts = attempts + 1, lease_owner = @owner, lease_until = @until
       WHERE id = @id AND state = 'waiting'`,
    ).run({ ...lease, id }).changes === 1
  )
}

/** It waits again; `doubtful` when its last sending may have arrived. */
export function postponeNotice(
  db: Database,
  id: number,
  { nextAt, problem, doubtful }: { nextAt: string; problem: string; doubtful: boolean },
): void {
  prepared(
    db,
    `UPDATE finding_notices SET state = 'waiting', next_at = @nextAt, problem = @problem,
       doubtful = max(doubtful, @doubtful), lease_owner = NULL, lease_until = NULL WHERE id = @id AND state = 'sending'`,
  ).run({ id, nextAt, problem, doubtful: doubtful ? 1 : 0 })
}

export function finishNotice(
  db: Database,
  id: number,
  state: 'sent' | 'failed',
  problem: string | null,
  at: string,
): void {
  prepared(
    db,
    `UPDATE finding_notices SET state = @state, problem = @problem, lease_owner = NULL, lease_until = NULL,
       finished_at = @at WHERE id = @id AND state = 'sending'`,
  ).run({ id, state, problem, at })
}

/** What was told of one finding and to whom, oldest first. */
export function noticesOfFinding(db: Database, findingId: number): NoticeRow[] {
  return prepared<[number], NoticeRow>(db, `${SELECT} WHERE n.finding_id = ? ORDER BY n.id`).all(findingId)
}
