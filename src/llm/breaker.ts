// The circuit breaker: after a failure that would repeat, the model rests and nobody waits for it.
// Pure but for the clock that comes in. After the rest a probe without anybody's words decides, never a person's question.

import type { ModelFailure } from './language-model.ts'

export interface Breaker {
  /** `probe` once when the rest is over: the caller then probes in the background; the question goes on without a model. */
  allows(): 'yes' | 'no' | 'probe'
  succeeded(): void
  /** `restMs` overrides the rest (a server's retry-after). */
  failed(why: ModelFailure, restMs?: number): void
  state(): { open: false } | { open: true; why: ModelFailure; until: number }
}

export const firstRestMs = 30_000
const longestRestMs = 10 * 60_000
/** A server that answers nonsense this many times in a row is as good as dead. */
const nonsenseBearable = 3

const deadly = new Set<ModelFailure>([
  'unreachable',
  'timeout',
  'server',
  'wrong-type',
  'too-long',
  'refused',
  'busy',
])

/** `now` gives milliseconds. */
export function createBreaker(now: () => number): Breaker {
  let open: { why: ModelFailure; until: number } | null = null
  let probing = false
  let rest = firstRestMs
  let nonsense = 0
  const rests = (why: ModelFailure, ms: number) => {
    open = { why, until: now() + ms }
    probing = false
  }
  return {
    allows() {
      if (open === null) return 'yes'
      if (now() < open.until || probing) return 'no'
      probing = true
      return 'probe'
    },
    succeeded() {
      open = null
      probing = false
      rest = firstRestMs
      nonsense = 0
    },
    failed(why, restMs) {
      if (why === 'malformed' || why === 'empty') {
        nonsense++
        if (nonsense < nonsenseBearable) return
      } else if (!deadly.has(why)) return
      rests(why, Math.min(longestRestMs, restMs ?? rest))
      rest = Math.min(longestRestMs, rest * 2)
    },
    state: () => (open === null ? { open: false } : { open: true, ...open }),
  }
}
