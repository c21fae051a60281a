// Claims what is due, delivers it, records what became of it. Between two passes it sleeps until the next moment that
// the database knows; a look once a minute notices other processes and a clock that was set. What a crash leaves
// "sending" is sent again, marked, as soon as its owner is known to be gone.

import type { Notice, Told } from '../bot/notices.ts'
import { addDays } from '../calendar/day.ts'
import type { Person } from '../people/people.ts'
import { leaseOwner, ownerRuns } from '../storage/lease.ts'
import { type Core, type Look, look, unanswered } from './core.ts'
import type { Duty } from './duty.ts'
import { dutyById, nextWaiting } from './duty-store.ts'
import { fire, officesOf } from './fire.ts'
import { batchKey, compose, FEATURE } from './message.ts'
import type { OutboxRow } from './outbox-store.ts'
import * as outbox from './outbox-store.ts'
import { isOfficeTime, nextOfficeMoment } from './schedule.ts'

export type Tell = (personId: number, notice: Notice) => Promise<Told>

/** Where a test may end the process; the runner itself never looks at them. */
export type RunnerStep =
  | 'sync'
  | 'synced'
  | 'fire'
  | 'fired'
  | 'claim'
  | 'claimed'
  | 'send'
  | 'sent'
  | 'recorded'

export interface Pass {
  due: number
  sent: number
  failed: number
  /** Due, but no longer to be said: answered meanwhile, moved, not concerned any more. */
  skipped: number
}

export interface RunnerDependencies {
  core: Core
  tell: Tell
  /** Brings duties up to date; cheap when nothing changed. */
  refresh: () => Promise<void>
  log: {
    info(fields: object, message: string): void
    warn(fields: object, message: string): void
    error(fields: object, message: string): void
  }
  /** Looked at once a minute: true when something outside the database calls for a pass. */
  amended?: () => boolean
  calendarUrl?: (person: Person, duty: Duty) => string | undefined
  at?: (step: RunnerStep) => void
  /** Whether the process behind a lease still runs; leases of others end by time alone. */
  isAlive?: (owner: string) => boolean
}

export interface Runner {
  /** One pass at the clock's time; passes never overlap. */
  pass(): Promise<Pass>
  /** What a pass would do, undone. */
  dryRun(): Promise<Pass>
  start(): void
  /** Something has changed that may be due sooner. */
  poke(): void
  stop(): Promise<void>
}

const LEASE_MS = 10 * 60_000
const RENEW_MS = 2 * 60_000
const LOOK_EVERY_MS = 60_000
/** People served at the same moment; the channel's own pace decides how fast they are. */
const PARALLEL = 32
const CLAIM_AT_ONCE = 16
/** Waits before each further try; after the last the row has failed, for the office to see. */
const BACKOFF_MIN = [1, 5, 15, 60, 240]
const QUOTA_WAIT_MIN = 360

export function createRunner(dependencies: RunnerDependencies): Runner {
  const {
    core,
    tell,
    refresh,
    log,
    calendarUrl,
    at: reached = () => {},
    amended = () => false,
  } = dependencies
  const { db, now, hours, calendar } = core
  const self = leaseOwner()
  const isAlive = dependencies.isAlive ?? ((owner: string) => ownerRuns(owner, self))
  const inFlight = new Set<number>()
  let running: Promise<Pass> | null = null
  let again = false
  let timer: NodeJS.Timeout | null = null
  let watch: NodeJS.Timeout | null = null
  let stopped = true
  let dataVersion = 0

  /** Rows whose sender is gone wait again, marked: they may have arrived. */
  const takeBack = () => {
    const at = now()
    const lost = outbox
      .sendingRows(db)
      .filter(
        ({ id, leaseOwner: owner, leaseUntil }) =>
          !inFlight.has(id) &&
          (owner === self || (leaseUntil ?? '') < at.toISOString() || !isAlive(owner ?? '')),
      )
    const ids = lost.map(({ id }) => id)
    outbox.postpone(db, ids, { nextAt: at.toISOString(), problem: 'dịch vụ dừng giữa chừng', doubtful: true })
  }

  interface Claim {
    person: Person
    rows: OutboxRow[]
    batch: string
  }

  const claimSome = (seen: Look, tally: Pass, limit: number): Claim[] => {
    const at = now().toISOString()
    const onlyAnyHour = !isOfficeTime(now(), hours, calendar)
    const claims: Claim[] = []
    for (const personId of outbox.personsDue(db, at, onlyAnyHour, limit)) {
      const rows = together(outbox.waitingFor(db, personId, at, onlyAnyHour))
      const person = seen.byId.get(personId)
      const holding = rows.filter((row) => person !== undefined && stillHolds(core, seen, row, person))
      const idle = rows.filter((row) => !holding.includes(row)).map(({ id }) => id)
      outbox.finish(db, idle, 'cancelled', 'không còn cần nhắc', at)
      tally.due += rows.length
      tally.skipped += idle.length
      if (person === undefined || holding.length === 0) continue
      const batch = holding[0]!.doubtful === 1 ? (holding[0]!.batch ?? batchKey(holding)) : batchKey(holding)
      const until = new Date(now().getTime() + LEASE_MS).toISOString()
      outbox.beginSending(
        db,
        holding.map(({ id }) => id),
        { owner: self, until, batch },
      )
      claims.push({ person, rows: holding.map((row) => ({ ...row, attempts: row.attempts + 1 })), batch })
    }
    return claims
  }

  const record = ({ rows }: Claim, { delivery, account }: Told, tally: Pass) => {
    const ids = rows.map(({ id }) => id)
    const at = now().toISOString()
    const attempts = Math.max(...rows.map((row) => row.attempts))
    const retry = (problem: string, doubtful: boolean, waitMs: number) => {
      if (attempts > BACKOFF_MIN.length) {
        outbox.finish(db, ids, 'failed', problem, at)
        log.warn({ rows: ids.length, problem }, 'reminder failed')
      } else {
        const next = new Date(now().getTime() + waitMs)
        const nextAt = (
          rows.every(({ anyHour }) => anyHour === 1) ? next : nextOfficeMoment(next, hours, calendar)
        ).toISOString()
        outbox.postpone(db, ids, { nextAt, problem, doubtful })
      }
      tally.failed += ids.length
    }
    const backoffMs = (BACKOFF_MIN[attempts - 1] ?? 0) * 60_000
    switch (delivery.status) {
      case 'sent':
        outbox.finish(db, ids, 'sent', null, at)
        tally.sent += ids.length
        return
      case 'unknown':
        retry(delivery.reason, true, backoffMs)
        return
      case 'failed':
        retry(delivery.reason, false, Math.max(delivery.retryAfterMs ?? 0, backoffMs))
        return
      case 'unreachable':
        if (delivery.reason === 'quota') {
          retry('hết hạn mức của nền tảng', false, QUOTA_WAIT_MIN * 60_000)
          return
        }
        outbox.finish(
          db,
          ids,
          'failed',
          account === null ? 'chưa liên kết tài khoản' : `không nhắn được: ${delivery.reason}`,
          at,
        )
        log.warn({ rows: ids.length, reason: delivery.reason }, 'reminder unreachable')
        tally.failed += ids.length
    }
  }

  const serve = async (claim: Claim, seen: Look, tally: Pass) => {
    const { person, rows, batch } = claim
    try {
      reached('send')
      const url = calendarUrl && ((duty: Duty) => calendarUrl(person, duty) ?? '')
      const reply = compose(core, seen, rows, url)
      const told = await tell(person.id, { key: batch, feature: FEATURE, purpose: 'reminder', reply }).catch(
        (error: unknown): Told => ({ delivery: { status: 'unknown', reason: String(error) }, account: null }),
      )
      reached('sent')
      db.transaction(() => record(claim, told, tally))
      reached('recorded')
    } finally {
      for (const { id } of rows) inFlight.delete(id)
    }
  }

  const renew = () => {
    const until = new Date(now().getTime() + LEASE_MS).toISOString()
    const update = db.sql.prepare(
      `UPDATE reminder_outbox SET lease_until = ? WHERE id = ? AND state = 'sending'`,
    )
    db.transaction(() => {
      for (const id of inFlight) update.run(until, id)
    })
  }

  const sendAll = async (tally: Pass) => {
    const seen = look(core)
    const active = new Set<Promise<void>>()
    const renewing = setInterval(renew, RENEW_MS).unref()
    try {
      for (;;) {
        reached('claim')
        const claims = stopping
          ? []
          : db.transaction(() => claimSome(seen, tally, Math.min(CLAIM_AT_ONCE, PARALLEL - active.size)))
        reached('claimed')
        for (const claim of claims) {
          for (const { id } of claim.rows) inFlight.add(id)
          const work: Promise<void> = serve(claim, seen, tally)
            .catch((error: unknown) => log.error({ err: String(error) }, 'reminder broke off'))
            .finally(() => active.delete(work))
          active.add(work)
        }
        if (claims.length === 0 && active.size === 0 && !moreDue()) return
        if (active.size >= PARALLEL || (claims.length === 0 && active.size > 0)) await Promise.race(active)
      }
    } finally {
      clearInterval(renewing)
    }
  }
  const moreDue = () =>
    !stopping &&
    outbox.personsDue(db, now().toISOString(), !isOfficeTime(now(), hours, calendar), 1).length > 0

  let stopping = false
  const onePass = async (): Promise<Pass> => {
    const tally: Pass = { due: 0, sent: 0, failed: 0, skipped: 0 }
    reached('sync')
    await refresh()
    reached('synced')
    db.transaction(takeBack)
    reached('fire')
    db.transaction(() => fire(core))
    reached('fired')
    await sendAll(tally)
    return tally
  }

  const pass = (): Promise<Pass> => {
    running ??= onePass().finally(() => {
      running = null
    })
    return running
  }

  const plan = () => {
    if (timer) clearTimeout(timer)
    timer = null
    if (stopped) return
    const next = nextWake(core)
    if (next === null) return
    timer = setTimeout(
      wake,
      Math.min(Math.max(next.getTime() - now().getTime(), 0), LOOK_EVERY_MS * 60),
    ).unref()
  }

  const wake = () => {
    if (running !== null) {
      again = true
      return
    }
    pass()
      .then((tally) => {
        if (tally.due > 0) log.info({ ...tally }, 'reminders passed')
      })
      .catch((error: unknown) => log.error({ err: String(error) }, 'pass of reminders failed'))
      .finally(() => {
        const once = again
        again = false
        if (once && !stopped) wake()
        else plan()
      })
  }

  /** Another process wrote, or the clock jumped past what was planned. */
  const lookAround = () => {
    const version = db.sql.pragma('data_version', { simple: true }) as number
    const next = nextWake(core)
    if (version !== dataVersion || amended() || (next !== null && next <= now())) wake()
    dataVersion = version
  }

  return {
    pass,
    dryRun: async () => {
      await refresh()
      const tally: Pass = { due: 0, sent: 0, failed: 0, skipped: 0 }
      db.sql.exec('BEGIN IMMEDIATE')
      try {
        takeBack()
        fire(core)
        const seen = look(core)
        for (let claims = claimSome(seen, tally, 1000); claims.length > 0; )
          claims = claimSome(seen, tally, 1000)
      } finally {
        db.sql.exec('ROLLBACK')
      }
      return tally
    },
    start: () => {
      stopped = false
      stopping = false
      dataVersion = db.sql.pragma('data_version', { simple: true }) as number
      watch = setInterval(lookAround, LOOK_EVERY_MS).unref()
      wake()
    },
    poke: () => {
      if (!stopped) wake()
    },
    stop: async () => {
      stopped = true
      stopping = true
      if (timer) clearTimeout(timer)
      if (watch) clearInterval(watch)
      await running?.catch(() => {})
    },
  }
}

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

/** What may have arrived before goes out again as it was; everything else of a person goes together. */
function together(rows: OutboxRow[]): OutboxRow[] {
  const doubtful = rows.find((row) => row.doubtful === 1)
  if (doubtful !== undefined) return rows.filter((row) => row.doubtful === 1 && row.batch === doubtful.batch)
  return rows
}

/** Whether the row is still to be said: people answer, leave and change units while it waits. */
function stillHolds(core: Core, seen: Look, row: OutboxRow, person: Person): boolean {
  if (row.dutyId === null) return true
  const duty = dutyById(core.db, row.dutyId)
  if (duty === null) return false
  if (row.kind === 'change') return seen.audience.concerns(duty, person) !== null
  if (duty.goneAt !== null) return false
  if (row.step === 'head') {
    const { audience, leaders, standing } = seen
    if (audience.concerns(duty, person) !== 'unit') return false
    return leaders.has(person.id) && standing(duty).submitted(audience.unitKey(person)) === undefined
  }
  if (row.step === 'office')
    return officesOf(core, duty, seen).includes(person) && unanswered(duty, seen).size > 0
  return seen.audience.concerns(duty, person) !== null && !seen.standing(duty).settledFor(person)
}

/** Days that are kept in the outbox; far longer than any duty's ladder, so no key is forgotten while it could fire. */
export const KEEP_DAYS = 400

export function prune({ db, now }: Core): void {
  outbox.pruneOutbox(
    db,
    new Date(Date.parse(`${addDays(now().toISOString().slice(0, 10), -KEEP_DAYS)}T00:00:00Z`)).toISOString(),
  )
}
