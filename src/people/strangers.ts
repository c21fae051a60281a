// Accounts that nobody knows: how often they are told so, and how many wrong codes they may try.

import type { Database } from '../storage/database.ts'
import type { AccountId } from './store.ts'
import * as store from './store.ts'

export interface Strangers {
  /** True when this stranger is to be told who is served: at most once a minute, also across restarts. */
  mayTell(account: AccountId): boolean
  noteWrongCode(account: AccountId): void
  /** Until when no code of this account is looked at; `null` when codes are taken. */
  lockedUntil(account: AccountId): Date | null
  /** Drops those who have not written for 30 days. */
  prune(): void
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const WRONG_CODES_AN_HOUR = 5
const MOST_REMEMBERED = 10_000

export function createStrangers({ db, now }: { db: Database; now: () => Date }): Strangers {
  // spares a flood of messages the database; what is not in it is looked up there
  const told = new Map<string, number>()
  const iso = () => now().toISOString()

  const lastTold = (account: AccountId): number => {
    const toldAt = store.findStranger(db, account)?.toldAt
    return toldAt == null ? Number.NEGATIVE_INFINITY : Date.parse(toldAt)
  }

  return {
    mayTell: (account) => {
      const key = `${account.channel}:${account.externalId}`
      const last = told.get(key) ?? lastTold(account)
      const may = now().getTime() - last >= MINUTE
      if (told.size >= MOST_REMEMBERED) told.clear()
      told.set(key, may ? now().getTime() : last)
      if (may) {
        const before = store.findStranger(db, account) ?? { wrongCodes: 0, wrongSince: null }
        store.putStranger(db, account, { ...before, toldAt: iso(), seenAt: iso() })
      }
      return may
    },
    noteWrongCode: (account) => {
      const before = store.findStranger(db, account)
      const goesOn = withinAnHour(before?.wrongSince, now())
      store.putStranger(db, account, {
        toldAt: before?.toldAt ?? null,
        wrongCodes: goesOn ? (before?.wrongCodes ?? 0) + 1 : 1,
        wrongSince: goesOn ? (before?.wrongSince ?? iso()) : iso(),
        seenAt: iso(),
      })
    },
    lockedUntil: (account) => {
      const stranger = store.findStranger(db, account)
      if (stranger === null || stranger.wrongCodes < WRONG_CODES_AN_HOUR) return null
      if (stranger.wrongSince === null || !withinAnHour(stranger.wrongSince, now())) return null
      return new Date(Date.parse(stranger.wrongSince) + HOUR)
    },
    prune: () => {
      store.removeStrangers(db, new Date(now().getTime() - 30 * DAY).toISOString())
    },
  }
}

function withinAnHour(since: string | null | undefined, at: Date): boolean {
  return since != null && at.getTime() - Date.parse(since) < HOUR
}
