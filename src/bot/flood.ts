// Strangers who write without end: beyond a handful a minute their messages are not even stored.
// In memory only; what it forgets on a restart costs a few rows.

export interface FloodGuard {
  /** Counts one more message of this stranger. */
  note(chat: string): void
  /** True while this stranger has written more than the handful within the minute. */
  isFlooding(chat: string): boolean
}

const MINUTE_MS = 60_000
const MOST_REMEMBERED = 10_000

export function createFloodGuard({ perMinute, now }: { perMinute: number; now: () => Date }): FloodGuard {
  const seen = new Map<string, { since: number; count: number }>()

  const current = (chat: string) => {
    const entry = seen.get(chat)
    return entry !== undefined && now().getTime() - entry.since < MINUTE_MS ? entry : undefined
  }

  return {
    note: (chat) => {
      const entry = current(chat)
      if (entry !== undefined) {
        entry.count++
        return
      }
      if (seen.size >= MOST_REMEMBERED) seen.clear()
      seen.set(chat, { since: now().getTime(), count: 1 })
    },
    isFlooding: (chat) => (current(chat)?.count ?? 0) >= perMinute,
  }
}
