// What is long over leaves the database, once a day, so that years of reminders do not slow each pass.

import { addDays, today } from '../calendar/day.ts'
import type { Core } from './core.ts'
import { pruneSteps, setState, stateOf } from './duty-store.ts'
import { pruneOutbox } from './outbox-store.ts'

/** Far longer than any duty's ladder, so no key is forgotten while it could fire. */
const KEEP_DAYS = 400

/** Rows and steps taken out; 0 when it was done today. Run it inside a transaction. */
export function pruneDaily({ db, now }: Core): number {
  const day = today(now())
  // a clock that ran ahead for a while must not stop the pruning until it is reached again
  if (stateOf(db, 'pruned') === day) return 0
  setState(db, 'pruned', day)
  const before = `${addDays(day, -KEEP_DAYS)}T00:00:00.000Z`
  return pruneOutbox(db, before) + pruneSteps(db, before)
}
