// Many small writes, few commits: what is asked for while the event loop is busy goes into one transaction. A write
// that throws undoes itself alone. Two strengths: what somebody outside relies on is on disk before its promise
// resolves; everything else survives a kill at once, a power cut only with the next one on disk (same log, in order).

import type { Database } from '../storage/database.ts'

export interface GroupCommit {
  /** Runs `work` (synchronous SQL) within the next transaction that has room; resolves when it is on disk. */
  write<T>(work: () => T): Promise<T>
  /** The same before everything else that waits: a platform stands at the door. */
  writeFirst<T>(work: () => T): Promise<T>
  /** Resolves without waiting for the disk; every later `write` takes it along. */
  writeSoon<T>(work: () => T): Promise<T>
}

interface Job {
  run(): void
  done(): void
  failed(error: unknown): void
}

/** Small enough that nobody waits long behind one transaction, and smaller while a platform waits. */
const MOST_AT_ONCE = 32
const MOST_BESIDE_URGENT = 4

export function createGroupCommit(db: Database): GroupCommit {
  const urgent: Job[] = []
  const ordinary: Job[] = []
  const soon: Job[] = []
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

  /** One transaction: to disk when anybody waits for that, else left to the next one that is. */
  const flush = () => {
    planned = false
    const room = urgent.length > 0 ? MOST_BESIDE_URGENT : MOST_AT_ONCE
    const durable = [...urgent.splice(0), ...ordinary.splice(0, room)]
    const jobs = [...durable, ...soon.splice(0, room)]
    const run = durable.length > 0 ? toDisk : toLog
    try {
      run(jobs)
      for (const job of jobs) job.done()
    } catch (error) {
      for (const job of jobs) job.failed(error)
    }
    if (ordinary.length + soon.length > 0) plan()
  }

  const toDisk = (jobs: readonly Job[]) => together.immediate(jobs)

  const toLog = (jobs: readonly Job[]) => {
    db.sql.pragma('synchronous = NORMAL')
    try {
      together.immediate(jobs)
    } finally {
      if (db.sql.open) db.sql.pragma('synchronous = FULL')
    }
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

  return { write: into(ordinary), writeFirst: into(urgent), writeSoon: into(soon) }
}
