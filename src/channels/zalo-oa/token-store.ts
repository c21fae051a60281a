// Keeps Zalo OA's token pair in one file. A refresh token works once: a pair that is lost costs a new consent by an
// administrator, so it is on the disk (fsync) before anybody uses it, and only one process renews it at a time.

import { type FileHandle, mkdir, open, readFile, rename, stat, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export interface StoredTokens {
  accessToken: string
  refreshToken: string
  /** Epoch milliseconds. */
  expiresAt: number
  refreshedAt: number
  /** Hash of the configured refresh token that this chain began with: a newly configured one begins a new chain. */
  seed: string
}

export interface TokenStore {
  read(): Promise<StoredTokens | null>
  /** Resolves once the pair is on the disk. */
  write(tokens: StoredTokens): Promise<void>
  /** Runs `act` while no other process may renew the pair. */
  withLock<T>(act: () => Promise<T>): Promise<T>
}

/** Longer than any HTTP call to the token endpoint: a lock this old belongs to a process that died. */
const LOCK_MS = 60_000

export function createFileTokenStore(file: string): TokenStore {
  const lockFile = `${file}.lock`
  return { read: () => readTokens(file), write: (tokens) => writeTokens(file, tokens), withLock }

  async function withLock<T>(act: () => Promise<T>): Promise<T> {
    await mkdir(dirname(file), { recursive: true })
    const lock = await takeLock(lockFile)
    try {
      return await act()
    } finally {
      await lock.close()
      await unlink(lockFile).catch(() => undefined)
    }
  }
}

async function takeLock(lockFile: string): Promise<FileHandle> {
  const end = performance.now() + LOCK_MS + 10_000
  for (;;) {
    try {
      const lock = await open(lockFile, 'wx', 0o600)
      await lock.writeFile(String(process.pid))
      return lock
    } catch (error) {
      if (!isCode(error, 'EEXIST') || performance.now() > end) throw error
      if (await isStale(lockFile)) await unlink(lockFile).catch(() => undefined)
      else await sleep(50)
    }
  }
}

async function isStale(lockFile: string): Promise<boolean> {
  try {
    const { mtimeMs } = await stat(lockFile)
    const pid = Number(await readFile(lockFile, 'utf8'))
    return Date.now() - mtimeMs > LOCK_MS || (pid > 0 && !isAlive(pid))
  } catch {
    return false
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return !isCode(error, 'ESRCH')
  }
}

async function readTokens(file: string): Promise<StoredTokens | null> {
  try {
    const stored = JSON.parse(await readFile(file, 'utf8')) as Partial<StoredTokens>
    const { accessToken, refreshToken, expiresAt, refreshedAt, seed } = stored
    if (typeof accessToken !== 'string' || typeof refreshToken !== 'string' || typeof seed !== 'string')
      return null
    return { accessToken, refreshToken, expiresAt: Number(expiresAt), refreshedAt: Number(refreshedAt), seed }
  } catch (error) {
    if (isCode(error, 'ENOENT') || error instanceof SyntaxError) return null
    throw error
  }
}

async function writeTokens(file: string, tokens: StoredTokens): Promise<void> {
  const fresh = await open(`${file}.new`, 'w', 0o600)
  try {
    await fresh.writeFile(JSON.stringify(tokens))
    await fresh.sync()
  } finally {
    await fresh.close()
  }
  await rename(`${file}.new`, file)
  const folder = await open(dirname(file), 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
