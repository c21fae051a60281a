// The door of the bot: a message is stored, then put in its chat's line; who wants to know hears when it is dealt with.

import type { Address, InboundMessage } from '../message.ts'
import { lineOf } from './dialog.ts'
import type { FloodGuard } from './flood.ts'
import type { Inbox } from './inbox.ts'
import type { Turns } from './turns.ts'

export interface Reception {
  /** Resolves when the message is stored, had been before, or is dropped because its chat floods. */
  receive(message: InboundMessage): Promise<void>
  /** Resolves when the message with this key needs no more work in this process. */
  settled(key: string): Promise<void>
  /** Puts a stored message in its chat's line. */
  enqueue(id: number, key: string, from: Address): void
  /** From now on what is received is handled; before, it is stored for later. */
  open(): void
  /** From now on what is received is only stored. */
  close(): void
  /** Lets go of everybody who waits in `settled`. */
  release(): void
  /** Messages dropped unread since the start. */
  flooded(): number
}

export interface ReceptionDependencies {
  inbox: Inbox
  turns: Turns
  flood: FloodGuard
  /** Messages of one chat that may wait. */
  waitingPerChat: number
  handle: (id: number) => Promise<void>
  onFirstFlood: (from: Address) => void
}

export function createReception(dependencies: ReceptionDependencies): Reception {
  const { inbox, turns, flood, waitingPerChat, handle, onFirstFlood } = dependencies
  const unsettled = new Map<string, { promise: Promise<void>; resolve: () => void }>()
  let isOpen = false
  let flooded = 0

  const settle = (key: string) => {
    unsettled.get(key)?.resolve()
    unsettled.delete(key)
  }

  const enqueue = (id: number, key: string, from: Address) => {
    let resolve = () => {}
    const promise = new Promise<void>((done) => {
      resolve = done
    })
    unsettled.set(key, { promise, resolve })
    turns.add(lineOf(from), () => handle(id).finally(() => settle(key)))
  }

  const floods = (from: Address) => {
    const line = lineOf(from)
    return turns.waiting(line) >= waitingPerChat || flood.isFlooding(line)
  }

  return {
    receive: async (message) => {
      if (floods(message.address)) {
        if (flooded++ === 0) onFirstFlood(message.address)
        return
      }
      const id = await inbox.receive(message)
      if (id !== null && isOpen) enqueue(id, message.key, message.address)
    },
    settled: (key) => unsettled.get(key)?.promise ?? Promise.resolve(),
    enqueue,
    open: () => {
      isOpen = true
    },
    close: () => {
      isOpen = false
    },
    release: () => {
      for (const key of [...unsettled.keys()]) settle(key)
    },
    flooded: () => flooded,
  }
}
