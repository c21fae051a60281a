// Sends what waits to be told of findings: claimed with a lease, told, recorded. A pass runs when a change was made, when
// a wait ends, and once a minute for what other processes wrote. What a crash leaves "sending" is sent again, marked, as
// soon as its owner is known to be gone.

import type { Notice, Told } from '../bot/notices.ts'
import type { Offered } from '../bot/reply.ts'
import type { Database } from '../storage/database.ts'
import { leaseOwner, ownerRuns } from '../storage/lease.ts'
import * as say from './chat/wording.ts'
import * as store from './notice-store.ts'

export type Tell = (personId: number, notice: Notice) => Promise<Told>

export interface NoticeSender {
  /** Sends what may go now; passes never overlap. */
  pass(): Promise<void>
  start(): void
  /** A change was made; its notices go as soon as its transaction has ended. */
  poke(): void
  stop(): Promise<void>
}

export interface NoticeSenderDependencies {
  db: Database
  now: () => Date
  tell: Tell
  /** What the person can pick under a notice of this finding, as it stands when it is sent. */
  choices: (number: string, personId: number) => readonly Offered[]
  log: { error(fields: object, message: string): void }
  /** Where a test may end the process. */
  at?: (step: 'claimed' | 'told') => void
}

const LEASE_MS = 10 * 60_000
const LOOK_EVERY_MS = 60_000
const AT_ONCE = 16
/** Waits before each further try; after the last it has failed, and the finding's page says so. */
const BACKOFF_MIN = [1, 5, 15, 60, 240]
const QUOTA_WAIT_MIN = 360

export function createNoticeSender(dependencies: NoticeSenderDependencies): NoticeSender {
  const { db, now, tell, choices, log, at: reached = () => {} } = dependencies
  const self = leaseOwner()
  const inFlight = new Set<number>()
  let running: Promise<void> | null = null
  let timer: NodeJS.Timeout | null = null
  let state: 'new' | 'running' | 'stopped' = 'new'

  const takeBack = () => {
    const at = now().toISOString()
    for (const { id, leaseOwner: owner, leaseUntil } of store.sendingNotices(db)) {
      if (inFlight.has(id) || (ownerRuns(owner ?? '', self) && owner !== self && (leaseUntil ?? '') >= at))
        continue
      store.postponeNotice(db, id, { nextAt: at, problem: 'dịch vụ dừng giữa chừng', doubtful: true })
    }
  }

  const claim = () => {
    const until = new Date(now().getTime() + LEASE_MS).toISOString()
    const due = store.dueNotices(db, now().toISOString(), AT_ONCE)
    return due.filter(({ id }) => store.beginNotice(db, id, { owner: self, until }))
  }

  const record = ({ id, attempts }: store.NoticeRow, { delivery, account }: Told) => {
    const at = now().toISOString()
    const again = (problem: string, doubtful: boolean, waitMs: number) => {
      if (attempts >= BACKOFF_MIN.length) return store.finishNotice(db, id, 'failed', problem, at)
      const nextAt = new Date(now().getTime() + waitMs).toISOString()
      store.postponeNotice(db, id, { nextAt, problem, doubtful })
    }
    const backoffMs = (BACKOFF_MIN[attempts] ?? 0) * 60_000
    switch (delivery.status) {
      case 'sent':
        return store.finishNotice(db, id, 'sent', null, at)
      case 'unknown':
        return again(delivery.reason, true, backoffMs)
      case 'failed':
        return again(delivery.reason, false, Math.max(delivery.retryAfterMs ?? 0, backoffMs))
      case 'unreachable':
        if (delivery.reason === 'quota') return again(say.quotaProblem, false, QUOTA_WAIT_MIN * 60_000)
        return store.finishNotice(
          db,
          id,
          'failed',
          account === null ? say.noAccountProblem : say.unreachableProblem(delivery.reason),
          at,
        )
    }
  }

  const send = async (row: store.NoticeRow) => {
    inFlight.add(row.id)
    try {
      reached('claimed')
      const { key, personId, number } = row
      const text = row.doubtful === 1 ? say.repeatedNotice(row.text) : row.text
      const reply = { text, choices: [...choices(number, personId)] }
      const told = await tell(personId, { key, feature: 'findings', purpose: 'notice', reply }).catch(
        (error: unknown): Told => ({ delivery: { status: 'unknown', reason: String(error) }, account: null }),
      )
      reached('told')
      db.transaction(() => record(row, told))
    } catch (error) {
      log.error({ error: String(error) }, 'notice of a finding broke off')
    } finally {
      inFlight.delete(row.id)
    }
  }

  const onePass = async () => {
    db.transaction(takeBack)
    while (state !== 'stopped') {
      const rows = db.transaction(claim)
      if (rows.length === 0) return
      await Promise.all(rows.map(send))
    }
  }

  const pass = () => {
    running ??= onePass().finally(() => {
      running = null
    })
    return running
  }

  const plan = (waitMs: number) => {
    if (timer) clearTimeout(timer)
    timer = null
    if (state === 'running') timer = setTimeout(wake, waitMs).unref()
  }

  const wake = () => {
    pass()
      .catch((error: unknown) => log.error({ error: String(error) }, 'notices of findings not sent'))
      .finally(() => {
        const next = state === 'running' ? store.nextNoticeAt(db) : null
        const waitMs = next === null ? LOOK_EVERY_MS : Date.parse(next) - now().getTime()
        plan(Math.min(Math.max(waitMs, 0), LOOK_EVERY_MS))
      })
  }

  return {
    pass,
    start: () => {
      state = 'running'
      wake()
    },
    poke: () => {
      if (state === 'running') plan(0)
    },
    stop: async () => {
      state = 'stopped'
      if (timer) clearTimeout(timer)
      await running
    },
  }
}
