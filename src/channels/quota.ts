// Counts messages of a month against a platform's free quota, across restarts when it is given a file.
// The count is a safeguard for reminders, not an account: losing it costs nothing but the warning.

import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Clock } from './channel.ts'
import { localMonth } from './vietnam-time.ts'

export interface QuotaMeter {
  count(messages: number): void
  used(): number
  /** ok: plenty; low: 80 % used, say so; spent: 95 % used, the rest is kept for replies. */
  state(): 'ok' | 'low' | 'spent'
}

export function createQuotaMeter(options: { limit: number; file?: string; clock: Clock }): QuotaMeter {
  const { limit, file, clock } = options
  let current = load(file) ?? { month: localMonth(clock.now()), used: 0 }
  const thisMonth = () => {
    const month = localMonth(clock.now())
    if (current.month !== month) current = { month, used: 0 }
    return current
  }
  return {
    count(messages) {
      thisMonth().used += messages
      if (file !== undefined) save(file, current)
    },
    used: () => thisMonth().used,
    state() {
      const share = thisMonth().used / limit
      return share >= 0.95 ? 'spent' : share >= 0.8 ? 'low' : 'ok'
    },
  }
}

function load(file: string | undefined): { month: string; used: number } | null {
  if (file === undefined) return null
  try {
    const stored: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (typeof stored !== 'object' || stored === null || !('month' in stored) || !('used' in stored))
      return null
    const used = Number(stored.used)
    return Number.isFinite(used) ? { month: String(stored.month), used } : null
  } catch {
    return null
  }
}

function save(file: string, current: object): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(`${file}.new`, JSON.stringify(current))
    renameSync(`${file}.new`, file)
  } catch {
    // counted in memory until the disk is well again
  }
}
