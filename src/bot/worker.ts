// The work on one stored message: claim it, let it become an outcome within its time, end it, send its reply.
// Whatever goes wrong stays with this message: tried again, or set aside with one sentence to the person.

import type { Address } from '../message.ts'
import { type Held, type Inbox, MOST_ATTEMPTS, type Outcome } from './inbox.ts'
import type { Outbox } from './outbox.ts'
import * as say from './replies.ts'
import type { Responder } from './responder.ts'

export interface WorkerLimits {
  turnTimeoutMs: number
  typingAfterMs: number
  /** Waits this long, times the attempt, before a failed message is tried again. */
  retryAfterMs: number
}

export interface WorkerDependencies {
  inbox: Inbox
  outbox: Outbox
  responder: Responder
  typing?: (to: Address) => Promise<void>
  limits: WorkerLimits
  log: { error(fields: object, message: string): void }
}

export interface Worker {
  /** Does all the work on this message; does nothing when it was finished before. */
  handle(id: number): Promise<void>
  /** Lets go of what still runs; it counts as interrupted and is taken up at the next start. */
  abandon(): void
}

const TYPING_LASTS_MS = 4_500
const LONGEST_PAUSE_MS = 30_000

class TooSlow extends Error {}

export function createWorker({ inbox, outbox, responder, typing, limits, log }: WorkerDependencies): Worker {
  const running = new Set<AbortController>()
  let abandoned = false

  const withTyping = async <T>(to: Address, work: Promise<T>): Promise<T> => {
    if (typing === undefined) return work
    const show = () => void typing(to).catch(() => {})
    let repeat: NodeJS.Timeout | undefined
    const first = setTimeout(() => {
      show()
      repeat = setInterval(show, TYPING_LASTS_MS)
    }, limits.typingAfterMs)
    try {
      return await work
    } finally {
      clearTimeout(first)
      clearInterval(repeat)
    }
  }

  const inTime = async (held: Held): Promise<Outcome> => {
    const controller = new AbortController()
    const timer = setTimeout(() => controller.abort(), limits.turnTimeoutMs)
    const aborted = new Promise<never>((_resolve, reject) => {
      controller.signal.addEventListener('abort', () => reject(new TooSlow()), { once: true })
    })
    running.add(controller)
    try {
      const outcome = Promise.race([responder.respond(held, controller.signal), aborted])
      return await withTyping(held.message.address, outcome)
    } finally {
      running.delete(controller)
      clearTimeout(timer)
    }
  }

  /** The reply's row when the message ended, "again" when it is to be tried once more. */
  const attempt = async (held: Held): Promise<number | null | 'again'> => {
    if (held.attempts > MOST_ATTEMPTS) {
      log.error({ inboxId: held.id }, 'message set aside: the service stopped while handling it')
      return inbox.finish(held.id, responder.giveUp(held, 'crash', say.failedReply))
    }
    try {
      return await inbox.finish(held.id, await inTime(held))
    } catch (error) {
      if (abandoned) return null
      const problem = error instanceof TooSlow ? 'timeout' : describe(error)
      log.error({ inboxId: held.id, attempts: held.attempts, problem }, 'message could not be handled')
      if (error instanceof TooSlow) {
        return inbox.finish(held.id, responder.giveUp(held, problem, say.slowReply))
      }
      if (held.attempts < MOST_ATTEMPTS) return 'again'
      return inbox.finish(held.id, responder.giveUp(held, problem, say.failedReply))
    }
  }

  /** The reply's row once the message has ended; a database that cannot be written to is waited for. */
  const finish = async (id: number): Promise<number | null> => {
    for (let failures = 0; !abandoned; ) {
      try {
        const held = await inbox.claim(id)
        if (held === null) return null
        const reply = await attempt(held)
        if (reply !== 'again') return reply
        await pause(limits.retryAfterMs * held.attempts)
      } catch (error) {
        if (abandoned) return null
        log.error({ inboxId: id, problem: describe(error) }, 'inbox cannot be written')
        await pause(Math.min(LONGEST_PAUSE_MS, limits.retryAfterMs * 2 ** ++failures))
      }
    }
    return null
  }

  const handle = async (id: number) => {
    const reply = await finish(id)
    if (reply !== null) await outbox.send(reply)
  }

  return {
    handle,
    abandon: () => {
      abandoned = true
      for (const controller of running) controller.abort()
    },
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** For the operator; messages of people stay out of it. */
function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}
