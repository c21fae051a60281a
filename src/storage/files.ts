// Bytes kept under their SHA-256. A file is whole or absent: written aside, flushed to disk, then renamed.

import { createHash, randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

export interface FileStore {
  /** Keeps the bytes and returns their hash; the same bytes are kept once. */
  put(bytes: Uint8Array): string
  get(sha256: string): Buffer | null
  path(sha256: string): string
}

/** SHA-256 of the bytes, lower-case hex. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Makes a folder and what is missing above it. Node's own way never ends where the system denies existence (/proc). */
export function makeFolder(path: string): void {
  if (existsSync(path)) return
  const above = dirname(path)
  if (above !== path) makeFolder(above)
  try {
    mkdirSync(path)
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error
  }
}

/** Writes a file so that a crash leaves the old one or the new one, never half of either. */
export function writeFileAtomically(path: string, bytes: Uint8Array, mode = 0o644): void {
  makeFolder(dirname(path))
  const aside = `${path}.${randomBytes(6).toString('hex')}.tmp`
  try {
    const file = openSync(aside, 'w', mode)
    try {
      let written = 0
      while (written < bytes.length) written += writeSync(file, bytes, written)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(aside, path)
  } catch (error) {
    rmSync(aside, { force: true })
    throw error
  }
}

/** Keeps files below `folder`, two levels deep by their hash. */
export function createFileStore(folder: string): FileStore {
  const path = (hash: string) => join(folder, hash.slice(0, 2), hash)
  return {
    path,
    put(bytes) {
      const hash = sha256(bytes)
      if (!existsSync(path(hash))) writeFileAtomically(path(hash), bytes)
      return hash
    },
    get: (hash) => (existsSync(path(hash)) ? readFileSync(path(hash)) : null),
  }
}
