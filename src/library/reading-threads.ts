// The files of a folder are read in threads ahead of their turn, one thread a processor; what is stored, and in which
// order, is decided by whoever asks. Only the built program has the threads' file: elsewhere files are read in place.

import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { ReadDocument } from '../document.ts'
import { builtFolder } from '../shipped.ts'
import { readDocument } from './read-document.ts'
import { ReadError } from './readers/read.ts'
import type { ReadingReply, ReadingTask } from './reading-thread.ts'

export interface Readers {
  /** As `readDocument`; a thread that is gone is made up for in place. */
  read(bytes: Buffer, name: string): Promise<ReadDocument>
  /** How many files behind the one whose turn it is are worth reading; 0 where files are read in place. */
  ahead: number
  close(): void
}

/** Starting a thread takes as long as reading about 300 kB. */
const worthwhile = 1_000_000
const mostThreads = 4

/** Readers for files of so many bytes together; to be closed when they are read. */
export function openReaders(bytes: number): Readers {
  const mayHelp = builtFolder !== null && bytes >= worthwhile
  const count = mayHelp ? Math.min(mostThreads, availableParallelism()) : 0
  if (count < 2) return { read: readDocument, ahead: 0, close: () => {} }
  const threads = Array.from({ length: count }, () => openThread(join(builtFolder!, threadFile)))
  return {
    ahead: count,
    async read(bytes, name) {
      const [free] = [...threads].sort((a, b) => a.waiting() - b.waiting())
      const reply = (await free?.ask(bytes, name)) ?? null
      if (reply === null) return readDocument(bytes, name)
      if ('read' in reply) return reply.read
      throw new ReadError(reply.refused)
    },
    close: () => {
      for (const thread of threads) thread.close()
    },
  }
}

const threadFile = 'library/reading-thread.js'

/** One thread and what it was asked; `null` is the answer of one that ended, or that met what nobody foresaw. */
function openThread(file: string) {
  const thread = new Worker(file)
  const asked = new Map<number, (reply: ReadingReply | null) => void>()
  let last = 0
  let gone = false
  const settle = (id: number, reply: ReadingReply | null) => {
    asked.get(id)?.(reply)
    asked.delete(id)
  }
  const end = () => {
    gone = true
    for (const id of [...asked.keys()]) settle(id, null)
  }
  thread.on('message', ({ id, reply }: { id: number; reply: ReadingReply | null }) => settle(id, reply))
  thread.on('error', end)
  thread.on('exit', end)
  return {
    waiting: () => (gone ? Number.POSITIVE_INFINITY : asked.size),
    ask(bytes: Buffer, name: string): Promise<ReadingReply | null> {
      if (gone) return Promise.resolve(null)
      const id = ++last
      return new Promise((resolve) => {
        asked.set(id, resolve)
        thread.postMessage({ id, bytes, name } satisfies ReadingTask)
      })
    },
    close: () => void thread.terminate(),
  }
}
