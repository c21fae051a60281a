// Keeps a receiving loop alive: whatever ends it, a fresh one starts after a pause that grows while failures repeat.

import { setTimeout as sleep } from 'node:timers/promises'

export interface Supervised {
  /** Asks the current run to end and resolves when it has, or after `withinMs`. */
  stop(withinMs: number): Promise<void>
}

export interface SuperviseOptions {
  /** One life of the loop; ends by returning (on stop) or by throwing. `healthy` resets the pause. */
  run: (signal: AbortSignal, healthy: () => void) => Promise<void>
  /** Milliseconds to pause; `null` takes the growing default. */
  onFailure: (error: unknown, failures: number) => number | null
  firstPauseMs?: number
  longestPauseMs?: number
}

export function supervise(options: SuperviseOptions): Supervised {
  const abort = new AbortController()
  const ended = loop(abort.signal, options)
  return {
    async stop(withinMs) {
      abort.abort()
      await Promise.race([ended, sleep(withinMs, undefined, { ref: false })])
    },
  }
}

async function loop(signal: AbortSignal, options: SuperviseOptions): Promise<void> {
  let failures = 0
  while (!signal.aborted) {
    try {
      await options.run(signal, () => {
        failures = 0
      })
      failures = 0
      await pause(options.firstPauseMs ?? 1000, signal)
    } catch (error) {
      if (signal.aborted) return
      failures += 1
      await pause(options.onFailure(error, failures) ?? growing(options, failures), signal)
    }
  }
}

function growing(
  { firstPauseMs = 1000, longestPauseMs = 60_000 }: SuperviseOptions,
  failures: number,
): number {
  return Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(failures - 1, 16))
}

/** Waits, or returns at once when `signal` fires. */
export async function pause(ms: number, signal?: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => undefined)
}
