// Who holds a row that is being sent: a process of this machine, told apart from one that reuses its number.

import { randomBytes } from 'node:crypto'
import { hostname } from 'node:os'

/** Names this process on this machine. */
export function leaseOwner(): string {
  return `${hostname()}:${process.pid}:${randomBytes(6).toString('hex')}`
}

/** Whether the process behind a lease still runs; of another machine nothing is known, so its leases end by time. */
export function ownerRuns(owner: string, self: string): boolean {
  if (owner === self) return true
  const [host, pid] = owner.split(':')
  if (host !== hostname()) return true
  if (Number(pid) === process.pid) return false
  try {
    process.kill(Number(pid), 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
