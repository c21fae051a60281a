import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createFileStore, sha256, writeFileAtomically } from '../../src/storage/files.ts'
import { temporaryFolder } from '../support/start-app.ts'

describe('the file store', () => {
  test('keeps bytes under their hash and gives them back', () => {
    const store = createFileStore(temporaryFolder())
    const bytes = Buffer.from('Kế hoạch số 31')
    const hash = store.put(bytes)
    expect(hash).toBe(sha256(bytes))
    expect(store.get(hash)).toEqual(bytes)
    expect(store.put(bytes)).toBe(hash)
  })

  test('knows nothing of bytes that were never kept', () => {
    expect(createFileStore(temporaryFolder()).get(sha256('khác'))).toBeNull()
  })

  test('leaves nothing beside a file that it could not write', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'là tệp'), '')
    expect(() => writeFileAtomically(join(folder, 'là tệp', 'a'), Buffer.from('x'))).toThrow()
    expect(readdirSync(folder)).toEqual(['là tệp'])
  })

  test('replaces a file whole', () => {
    const path = join(temporaryFolder(), 'sub', 'a.bin')
    writeFileAtomically(path, Buffer.alloc(3_000_000, 1))
    writeFileAtomically(path, Buffer.alloc(2_000_000, 2))
    expect(existsSync(path)).toBe(true)
    expect(readFileSync(path).equals(Buffer.alloc(2_000_000, 2))).toBe(true)
  })
})
