// What becomes of claimed rows once the platform has answered: sent, tried again later, or failed for the office to see.

import type { Told } from '../bot/notices.ts'
import type { Claim } from './claim.ts'
import type { Core } from './core.ts'
import * as outbox from './outbox-store.ts'
import { nextOfficeMoment } from './schedule.ts'

/** Waits before each further try; after the last the row has failed. */
const BACKOFF_MIN = [1, 5, 15, 60, 240]
const QUOTA_WAIT_MIN = 360

interface RecordLog {
  warn(fields: object, message: string): void
}

/** Whether the rows were sent. Run it inside a transaction. */
export function record(
  { db, now, hours, calendar }: Core,
  { rows }: Claim,
  told: Told,
  log: RecordLog,
): boolean {
  const { delivery, account } = told
  const ids = rows.map(({ id }) => id)
  const at = now().toISOString()
  const attempts = Math.max(...rows.map((row) => row.attempts))
  const retry = (problem: string, doubtful: boolean, waitMs: number) => {
    if (attempts > BACKOFF_MIN.length) {
      outbox.finish(db, ids, 'failed', problem, at)
      log.warn({ rows: ids.length, problem }, 'reminder failed')
      return
    }
    const next = new Date(now().getTime() + waitMs)
    const anyHour = rows.every((row) => row.anyHour === 1)
    const nextAt = (anyHour ? next : nextOfficeMoment(next, hours, calendar)).toISOString()
    outbox.postpone(db, ids, { nextAt, problem, doubtful })
  }
  const backoffMs = (BACKOFF_MIN[attempts - 1] ?? 0) * 60_000
  switch (delivery.status) {
    case 'sent':
      outbox.finish(db, ids, 'sent', null, at)
      return true
    case 'unknown':
      retry(delivery.reason, true, backoffMs)
      return false
    case 'failed':
      retry(delivery.reason, false, Math.max(delivery.retryAfterMs ?? 0, backoffMs))
      return false
    case 'unreachable': {
      if (delivery.reason === 'quota') {
        retry('hết hạn mức của nền tảng', false, QUOTA_WAIT_MIN * 60_000)
        return false
      }
      const problem = account === null ? 'chưa liên kết tài khoản' : `không nhắn được: ${delivery.reason}`
      outbox.finish(db, ids, 'failed', problem, at)
      log.warn({ rows: ids.length, reason: delivery.reason }, 'reminder unreachable')
      return false
    }
  }
}
