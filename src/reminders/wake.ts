// When the runner has something to do next.

import type { Core } from './core.ts'
import { nextWaiting } from './duty-store.ts'
import { nextOfficeMoment } from './schedule.ts'

/** The next moment at which a pass has something to do; `null` when nothing waits at all. */
export function nextWake({ db, now, hours, calendar }: Core): Date | null {
  const next = nextWaiting(db)
  if (next === null) return null
  const at = new Date(Math.max(Date.parse(next), now().getTime()))
  const anyHour = db.sql
    .prepare(
      `SELECT 1 FROM duty_steps s JOIN duties d ON d.id = s.duty_id WHERE s.fired_at IS NULL AND s.due_at <= ? AND d.time IS NOT NULL
       UNION ALL SELECT 1 FROM reminder_outbox WHERE state = 'waiting' AND next_at <= ? AND any_hour = 1 LIMIT 1`,
    )
    .get(at.toISOString(), at.toISOString())
  if (anyHour !== undefined) return at
  const opening = nextOfficeMoment(at, hours, calendar)
  const sooner = db.sql
    .prepare(
      `SELECT min(s.due_at) AS at FROM duty_steps s JOIN duties d ON d.id = s.duty_id
       WHERE s.fired_at IS NULL AND d.time IS NOT NULL AND s.due_at < ?`,
    )
    .get(opening.toISOString()) as { at: string | null }
  return sooner.at === null ? opening : new Date(sooner.at)
}
