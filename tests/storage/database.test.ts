import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { openDatabase } from '../../src/storage/database.ts'
import { temporaryFolder } from '../support/start-app.ts'

const compiled = pathToFileURL(join(import.meta.dirname, '../../dist/storage/database.js')).href

function openInProcess(path: string): Promise<number | null> {
  const script = `const { openDatabase } = await import(${JSON.stringify(compiled)}); openDatabase(${JSON.stringify(path)}).close()`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'ignore' })
  return new Promise((resolve) => child.on('close', resolve))
}

describe('the database', () => {
  test('is brought to the current schema, once', () => {
    const path = join(temporaryFolder(), 'a.sqlite')
    const first = openDatabase(path)
    const applied = first.sql.prepare('SELECT count(*) FROM "__drizzle_migrations"').pluck()
    const count = applied.get()
    expect(first.sql.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(first.sql.pragma('foreign_keys', { simple: true })).toBe(1)
    expect(count).toBeGreaterThan(5)
    first.close()
    const second = openDatabase(path)
    expect(second.sql.prepare('SELECT count(*) FROM "__drizzle_migrations"').pluck().get()).toBe(count)
    second.close()
  })

  test('is made once when six processes start on it at the same moment', async () => {
    const path = join(temporaryFolder(), 'a.sqlite')
    const ended = await Promise.all(Array.from({ length: 6 }, () => openInProcess(path)))
    expect(ended).toEqual([0, 0, 0, 0, 0, 0])
  })

  test('of a newer program is left alone, with a sentence', () => {
    const path = join(temporaryFolder(), 'a.sqlite')
    const db = openDatabase(path)
    db.sql.exec(`INSERT INTO "__drizzle_migrations" (hash, created_at) VALUES ('later', 9999999999999)`)
    db.close()
    expect(() => openDatabase(path)).toThrow(/bản Đôn Đốc mới hơn/)
  })

  test('that is no database is refused', () => {
    const path = join(temporaryFolder(), 'a.sqlite')
    writeFileSync(path, 'đây không phải là cơ sở dữ liệu '.repeat(500))
    expect(() => openDatabase(path)).toThrow(expect.objectContaining({ code: 'SQLITE_NOTADB' }))
  })

  test('rolls a transaction back when its work throws', () => {
    const db = openDatabase(':memory:')
    expect(() =>
      db.transaction(() => {
        db.sql.exec('UPDATE library_revision SET value = 99')
        throw new Error('halt')
      }),
    ).toThrow('halt')
    expect(db.sql.prepare('SELECT value FROM library_revision').pluck().get()).toBe(0)
    db.close()
  })
})
