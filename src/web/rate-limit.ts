// Counts failures of each caller in a fixed window. Memory stays bounded whatever addresses call.

export interface RateLimit {
  /** Seconds until the caller may try again; 0 when it may now. */
  waitSeconds(caller: string, now: Date): number
  failed(caller: string, now: Date): void
}

const maxCallers = 10_000

/** Allows `limit` failures of one caller in each window of `windowSeconds`. */
export function createRateLimit(limit: number, windowSeconds: number): RateLimit {
  const failures = new Map<string, { count: number; endsAt: number }>()
  return {
    waitSeconds(caller, now) {
      const entry = failures.get(caller)
      if (!entry || entry.endsAt <= now.getTime() || entry.count < limit) return 0
      return Math.ceil((entry.endsAt - now.getTime()) / 1000)
    },
    failed(caller, now) {
      const entry = failures.get(caller)
      if (entry && entry.endsAt > now.getTime()) {
        entry.count += 1
        return
      }
      if (failures.size >= maxCallers) failures.clear()
      failures.set(caller, { count: 1, endsAt: now.getTime() + windowSeconds * 1000 })
    },
  }
}
