// Seeded random numbers: the same seed and stream always give the same sequence.

export interface Random {
  /** In [0, 1). */
  next(): number
  /** Whole number in [0, bound). */
  below(bound: number): number
}

/** Mulberry32 started from a mix of the given numbers. */
export function createRandom(...seeds: number[]): Random {
  let state = 0x9e3779b9
  for (const seed of seeds) {
    state = Math.imul(state ^ (seed >>> 0), 0x85ebca6b)
    state ^= state >>> 13
    state = Math.imul(state, 0xc2b2ae35)
    state ^= state >>> 16
  }
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  return { next, below: (bound) => Math.floor(next() * bound) }
}

/** Fisher and Yates, in place. */
export function shuffle(items: Int32Array | number[], random: Random): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = random.below(i + 1)
    const kept = items[i]!
    items[i] = items[j]!
    items[j] = kept
  }
}
