// Rows of the outbox taken for sending, each with a lease that is on disk before the platform is asked; and rows taken
// back whose sender is gone.

import type { Person } from '../people/people.ts'
import { type Core, type Look, unanswered } from './core.ts'
import { dutyById } from './duty-store.ts'
import { officesOf } from './fire.ts'
import { batchKey } from './message.ts'
import type { OutboxRow } from './outbox-store.ts'
import * as outbox from './outbox-store.ts'
import { isOfficeTime } from './schedule.ts'

/** What goes to one person in one message. */
export interface Claim {
  person: Person
  rows: OutboxRow[]
  batch: string
}

export interface Claimed {
  claims: Claim[]
  /** Rows looked at, and those among them that are no longer to be said. */
  due: number
  skipped: number
}

export const LEASE_MS = 10 * 60_000

/** Takes the rows of up to `limit` people. Run it inside a transaction. */
export function claimSome(
  { core, seen, owner }: { core: Core; seen: Look; owner: string },
  limit: number,
): Claimed {
  const { db, now, hours, calendar } = core
  const at = now().toISOString()
  const onlyAnyHour = !isOfficeTime(now(), hours, calendar)
  const claimed: Claimed = { claims: [], due: 0, skipped: 0 }
  for (const personId of outbox.personsDue(db, at, onlyAnyHour, limit)) {
    const rows = together(outbox.waitingFor(db, personId, at, onlyAnyHour))
    const person = seen.byId.get(personId)
    const holding = rows.filter((row) => person !== undefined && stillHolds(core, seen, row, person))
    const idle = rows.filter((row) => !holding.includes(row)).map(({ id }) => id)
    outbox.finish(db, idle, 'cancelled', 'không còn cần nhắc', at)
    claimed.due += rows.length
    claimed.skipped += idle.length
    if (person === undefined || holding.length === 0) continue
    const batch = holding[0]!.doubtful === 1 ? (holding[0]!.batch ?? batchKey(holding)) : batchKey(holding)
    const until = new Date(now().getTime() + LEASE_MS).toISOString()
    const ids = holding.map(({ id }) => id)
    outbox.beginSending(db, ids, { owner, until, batch })
    claimed.claims.push({
      person,
      rows: holding.map((row) => ({ ...row, attempts: row.attempts + 1 })),
      batch,
    })
  }
  return claimed
}

/** The longest that a row can rightly wait: the last retry, and the longest holidays behind it. */
const LONGEST_WAIT_MS = 20 * 86_400_000

/**
 * Rows whose sender is gone wait again, marked: they may have arrived. `isMine` are those that this process sends now.
 * Rows that wait for a time far away were put off by a clock that ran ahead, and wait no longer.
 */
export function takeBack(
  { db, now }: Core,
  {
    owner: self,
    isMine,
    isAlive,
  }: { owner: string; isMine: (id: number) => boolean; isAlive: (owner: string) => boolean },
): void {
  const at = now().toISOString()
  const lost = outbox
    .sendingRows(db)
    .filter(
      ({ id, leaseOwner, leaseUntil }) =>
        !isMine(id) && (leaseOwner === self || (leaseUntil ?? '') < at || !isAlive(leaseOwner ?? '')),
    )
  const ids = lost.map(({ id }) => id)
  outbox.bringForward(db, at, new Date(now().getTime() + LONGEST_WAIT_MS).toISOString())
  outbox.postpone(db, ids, { nextAt: at, problem: 'dịch vụ dừng giữa chừng', doubtful: true })
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
