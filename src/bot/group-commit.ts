// Many small writes, few commits: what is asked for while the event loop is busy goes to disk in one transaction.
// A promise resolves only after its transaction is on disk; a write that throws undoes itself alone.

import type { Database } from '../storage/database.ts'

export interface GroupCommit {
  /** Runs `work` (synchronous SQL) within the next transaction. */
  write<T>(work: () => T): Promise<T>
}

interface Job {
  run(): void
  done(): void
  failed(error: unknown): void
}

export function createGroupCommit(db: Database): GroupCommit {
  let waiting: Job[] = []

  const flush = () => {
    const jobs = waiting
    waiting = []
    try {
      db.transaction(() => {
        for (const job of jobs) job.run()
      })
    } catch (error) {
      for (const job of jobs) job.failed(error)
      return
    }
    for (const job of jobs) job.done()
  }

  return {
    write: <T>(work: () => T) =>
      new Promise<T>((resolve, reject) => {
        let settle = () => {}
        waiting.push({
          run: () => {
            try {
              const value = db.transaction(work)
              settle = () => resolve(value)
            } catch (error) {
              settle = () => reject(error)
            }
          },
          done: () => settle(),
          failed: reject,
        })
        if (waiting.length === 1) setImmediate(flush)
      }),
  }
}
