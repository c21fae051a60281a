// Files in their order, the next ones already on their way through the reading threads.

import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { ReadDocument } from '../document.ts'
import { openReaders } from './reading-threads.ts'

export type Reading = (bytes: Buffer, name: string) => Promise<ReadDocument>

interface Prepared {
  /** Throws what reading the file from the disk threw. */
  bytes: () => Buffer
  read: Reading
}

export interface Ahead {
  /** The file whose turn it is; throws behind the last. */
  next(): Promise<Prepared>
  close(): void
}

/** Of `paths`, in order; `isHeld` tells bytes that need no reading. */
export function readAhead(paths: string[], isHeld: (bytes: Buffer) => Promise<boolean>): Ahead {
  const readers = openReaders(paths.reduce((sum, path) => sum + sizeOf(path), 0))
  const started: Promise<Prepared>[] = []
  let begun = 0
  const prepare = async (path: string): Promise<Prepared> => {
    try {
      const bytes = readFileSync(path)
      if (readers.ahead === 0 || (await isHeld(bytes))) return { bytes: () => bytes, read: readers.read }
      const document = readers.read(bytes, basename(path))
      // a refusal is told when its file has its turn
      document.catch(() => {})
      return { bytes: () => bytes, read: () => document }
    } catch (error) {
      const fail = () => {
        throw error
      }
      return { bytes: fail, read: readers.read }
    }
  }
  return {
    next() {
      for (; begun < paths.length && started.length <= readers.ahead; begun++)
        started.push(prepare(paths[begun]!))
      const first = started.shift()
      if (!first) throw new Error('no file is left')
      return first
    },
    close: readers.close,
  }
}

/** 0 for what cannot be looked at. */
function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}
