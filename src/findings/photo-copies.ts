// Small copies of photos, for what leaves the house and for the page: turned the right way up, nothing noted by the
// camera, at most 800 dots long. Made once, kept beside the original as a cache that may be deleted. HEIC needs
// Debian's heif-convert; without the picture library the originals leave without their metadata.

import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { FileStore } from '../storage/files.ts'
import { writeFileAtomically } from '../storage/files.ts'
import { stripMetadata } from './strip-metadata.ts'

export interface PhotoCopies {
  /** The copy of the photo of this hash; `null` when it cannot be shown here. */
  get(sha256: string): Promise<Uint8Array | null>
}

export interface PhotoCopiesDependencies {
  files: FileStore
  /** Program that turns HEIC into JPEG: `heifConvert IN OUT`. */
  heifConvert?: string
}

const LONGEST_SIDE = 800
const QUALITY = 60
const AT_ONCE = 2
const CONVERT_MS = 30_000

const run = promisify(execFile)

export function createPhotoCopies({
  files,
  heifConvert = 'heif-convert',
}: PhotoCopiesDependencies): PhotoCopies {
  const waiting: (() => void)[] = []
  let free = AT_ONCE

  /** Pictures are big while they are worked on: few at a time. */
  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    if (free > 0) free--
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next === undefined) free++
      else next()
    }
  }

  const make = async (sha256: string): Promise<Uint8Array | null> => {
    const original = files.get(sha256)
    if (original === null) return null
    const readable = isHeic(original) ? await fromHeic(original, heifConvert) : original
    if (readable === null) return null
    const copy = await shrunk(readable)
    if (copy !== null) writeFileAtomically(copyPath(files, sha256), copy)
    return copy ?? stripMetadata(readable)
  }

  return {
    get: async (sha256) => {
      const path = copyPath(files, sha256)
      return existsSync(path) ? readFileSync(path) : inTurn(() => make(sha256))
    },
  }
}

const copyPath = (files: FileStore, sha256: string) => `${files.path(sha256)}.copy.jpg`

/** The brands that phones write into the head of such a file. */
export function isHeic(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1')
  return head.slice(4, 8) === 'ftyp' && /^(?:heic|heix|heim|heis|hevc|hevx|mif1|msf1)$/.test(head.slice(8))
}

async function fromHeic(bytes: Uint8Array, program: string): Promise<Uint8Array | null> {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-heic-'))
  try {
    const [from, to] = [join(folder, 'in.heic'), join(folder, 'out.jpg')]
    writeFileSync(from, bytes)
    await run(program, [from, to], { timeout: CONVERT_MS })
    return existsSync(to) ? readFileSync(to) : null
  } catch {
    return null
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** `null` when the library is not there for this machine, or does not know the picture. */
async function shrunk(bytes: Uint8Array): Promise<Buffer | null> {
  const library = await import('sharp').catch(() => null)
  if (library === null) return null
  const sharp = library.default
  sharp.cache(false)
  sharp.concurrency(1)
  return sharp(bytes, { failOn: 'none' })
    .rotate()
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: QUALITY })
    .toBuffer()
    .catch(() => null)
}
