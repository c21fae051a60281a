// Many small writes, few commits: what is asked for while the event loop is busy goes to disk in one transaction.
// A promise resolves only after its transaction is on disk; a write that throws undoes itself alone.

import type { Database } from '../storage/database.ts'

export interface GroupCommit {
  /** Runs `work` (synchronous SQL) within the next transaction that has room. */
  write<T>(work: () => T): Promise<T>
  /** The same before everything else that waits: a platform stands at the door. */
  writeFirst<T>(work: () => T): Promise<T>
}

interface Job {
  run(): void
  done(): void
  failed(error: unknown): void
}

/** Small enough that nobody waits long behind one transaction, and smaller while a platform waits. */
const MOST_AT_ONCE = 32
const MOST_BESIDE_URGENT = 6

export function createGroupCommit(db: Database): GroupCommit {
  const urgent: Job[] = []
  const ordinary: Job[] = []
  const alone = db.sql.transaction((work: () => unknown) => work())
  const together = db.sql.transaction((jobs: readonly Job[]) => {
    for (const job of jobs) job.run()
  })
  let planned = false

  const plan = () => {
    if (planned) return
    planned = true
    setImmediate(flush)
  }

  const flush = () => {
    planned = false
    const room = urgent.length > 0 ? MOST_BESIDE_URGENT : MOST_AT_ONCE
    const jobs = [...urgent.splice(0), ...ordinary.splice(0, room)]
    if (ordinary.length > 0) plan()
    try {
      together.immediate(jobs)
    } catch (error) {
      for (const job of jobs) job.failed(error)
      return
    }
    for (const job of jobs) job.done()
  }

  const into =
    (queue: Job[]) =>
    <T>(work: () => T) =>
      new Promise<T>((resolve, reject) => {
        let settle = () => {}
        const run = () => {
          try {
            const value = alone(work) as T
            settle = () => resolve(value)
          } catch (error) {
            settle = () => reject(error)
          }
        }
        queue.push({ run, done: () => settle(), failed: reject })
        plan()
      })

  return { write: into(ordinary), writeFirst: into(urgent) }
}
