// Claims what is due, delivers it, records what became of it. Between two passes it sleeps until the next moment that
// the database knows; a look once a minute notices other processes and a clock that was set. What a crash leaves
// "sending" is sent again, marked, as soon as its owner is known to be gone.

import type { Notice, Told } from '../bot/notices.ts'
import type { Person } from '../people/people.ts'
import { leaseOwner, ownerRuns } from '../storage/lease.ts'
import { type Claim, claimSome, LEASE_MS, takeBack } from './claim.ts'
import { type Core, type Look, look } from './core.ts'
import type { Duty } from './duty.ts'
import { fire } from './fire.ts'
import { compose, FEATURE } from './message.ts'
import * as outbox from './outbox-store.ts'
import { pruneDaily } from './prune.ts'
import { record } from './record.ts'
import { isOfficeTime } from './schedule.ts'
import { nextWake } from './wake.ts'

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

const RENEW_MS = 2 * 60_000
const LOOK_EVERY_MS = 60_000
/** People served at the same moment; the channel's own pace decides how fast they are. */
const PARALLEL = 32
const CLAIM_AT_ONCE = 16
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

  const claim = (seen: Look, tally: Pass, limit: number): Claim[] => {
    const { claims, due, skipped } = claimSome({ core, seen, owner: self }, limit)
    tally.due += due
    tally.skipped += skipped
    return claims
  }
  const bringBack = () => takeBack(core, { owner: self, isMine: (id) => inFlight.has(id), isAlive })

  const serve = async (claimed: Claim, seen: Look, tally: Pass) => {
    const { person, rows, batch } = claimed
    try {
      reached('send')
      const url = calendarUrl && ((duty: Duty) => calendarUrl(person, duty) ?? '')
      const reply = compose(core, seen, rows, url)
      const told = await tell(person.id, { key: batch, feature: FEATURE, purpose: 'reminder', reply }).catch(
        (error: unknown): Told => ({ delivery: { status: 'unknown', reason: String(error) }, account: null }),
      )
      reached('sent')
      if (db.transaction(() => record(core, claimed, told, log))) tally.sent += rows.length
      else tally.failed += rows.length
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
          : db.transaction(() => claim(seen, tally, Math.min(CLAIM_AT_ONCE, PARALLEL - active.size)))
        reached('claimed')
        for (const one of claims) {
          for (const { id } of one.rows) inFlight.add(id)
          const work: Promise<void> = serve(one, seen, tally)
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
    db.transaction(bringBack)
    reached('fire')
    db.transaction(() => fire(core))
    reached('fired')
    await sendAll(tally)
    db.transaction(() => pruneDaily(core))
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
        bringBack()
        fire(core)
        const seen = look(core)
        for (let claims = claim(seen, tally, 1000); claims.length > 0; ) claims = claim(seen, tally, 1000)
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
