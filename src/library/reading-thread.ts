// Runs in a thread of its own: reads the files that it is sent, one after the other (reading-threads.ts).

import { parentPort } from 'node:worker_threads'
import type { ReadDocument } from '../document.ts'
import { readDocument } from './read-document.ts'
import { ReadError } from './readers/read.ts'

export interface ReadingTask {
  id: number
  bytes: Uint8Array
  name: string
}

/** What was read, or the sentence for a file that cannot be. */
export type ReadingReply = { read: ReadDocument } | { refused: string }

let before = Promise.resolve()

parentPort?.on('message', ({ id, bytes, name }: ReadingTask) => {
  before = before.then(async () => {
    const reply = await replyTo(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), name)
    parentPort?.postMessage({ id, reply })
  })
})

/** `null` for what nobody foresaw: it happens again where it is read in place, and is told there. */
async function replyTo(bytes: Buffer, name: string): Promise<ReadingReply | null> {
  try {
    return { read: await readDocument(bytes, name) }
  } catch (error) {
    return error instanceof ReadError ? { refused: error.message } : null
  }
}
