// Opens the SQLite database of the state folder and brings it to the current schema.
// Invariant: WAL, foreign keys on; every writer uses `transaction` (BEGIN IMMEDIATE), so two processes queue.

import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { migrationsFolder } from '../shipped.ts'

export type Sql = Sqlite.Database

export interface Database {
  sql: Sql
  /** Runs `work` in one immediate transaction; an exception rolls everything back. */
  transaction<T>(work: () => T): T
  close(): void
}

/** The database stands, but this program must not touch it; the message is a Vietnamese sentence. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError'
}

/** Opens (and creates) the database at `path`, or in memory for ":memory:"; throws when it is corrupt or read-only. */
export function openDatabase(path: string): Database {
  refuseEmptied(path)
  const sql = new Sqlite(path, { timeout: 30_000 })
  try {
    useWriteAheadLog(sql)
    sql.pragma('synchronous = FULL')
    sql.pragma('cache_size = -65536')
    // a checkpoint makes everybody wait who is being answered: one for 16 MB of changes instead of for 4
    sql.pragma('wal_autocheckpoint = 4000')
    // while tables are rebuilt by a migration, their children must not be swept away with them
    sql.pragma('foreign_keys = OFF')
    bringUpToDate(sql)
    sql.pragma('foreign_keys = ON')
  } catch (error) {
    sql.close()
    throw error
  }
  return {
    sql,
    transaction: (work) => sql.transaction(work).immediate(),
    close: () => sql.close(),
  }
}

/** SQLite takes an emptied file for a new database; where files were kept beside it, it was one with a library. */
function refuseEmptied(path: string): void {
  if (!existsSync(path) || statSync(path).size > 0 || !existsSync(join(dirname(path), 'files'))) return
  throw new DatabaseError(
    'Cơ sở dữ liệu bị hỏng (tệp rỗng); khôi phục từ bản sao lưu bằng lệnh: dondoc restore TỆP.',
  )
}

/** SQLite does not wait for a lock when the journal changes, so two first starts at once would trip each other. */
function useWriteAheadLog(sql: Sql): void {
  for (let attempt = 1; ; attempt++) {
    try {
      sql.pragma('journal_mode = WAL')
      return
    } catch (error) {
      const { code } = error as { code?: string }
      if (attempt === 100 || !code?.startsWith('SQLITE_BUSY')) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100)
    }
  }
}

const journal = `CREATE TABLE IF NOT EXISTS "__drizzle_migrations" (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)`

/** Applies what is missing in one immediate transaction: a kill leaves the old schema, a second process waits. */
function bringUpToDate(sql: Sql): void {
  const migrations = readMigrationFiles({ migrationsFolder })
  const applied = () =>
    new Set(sql.prepare('SELECT created_at FROM "__drizzle_migrations"').pluck().all() as number[])
  const isCurrent = () => {
    const known = applied()
    if (migrations.length < known.size) {
      throw new DatabaseError(
        'Dữ liệu này do bản Đôn Đốc mới hơn tạo ra; hãy cập nhật chương trình rồi chạy lại.',
      )
    }
    return migrations.every((m) => known.has(m.folderMillis))
  }
  if (hasJournal(sql) && isCurrent()) return
  const apply = sql.transaction(() => {
    sql.exec(journal)
    if (isCurrent()) return
    const known = applied()
    const note = sql.prepare('INSERT INTO "__drizzle_migrations" (hash, created_at) VALUES (?, ?)')
    for (const { folderMillis, hash, sql: statements } of migrations) {
      if (known.has(folderMillis)) continue
      for (const statement of statements) sql.exec(statement)
      note.run(hash, folderMillis)
    }
  })
  apply.immediate()
}

function hasJournal(sql: Sql): boolean {
  return sql.prepare("SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'").get() !== undefined
}
