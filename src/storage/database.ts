// Opens the SQLite database of the state folder and brings it to the current schema.
// Invariant: WAL, foreign keys on; every writer uses `transaction` (BEGIN IMMEDIATE), so two processes queue.

import { fileURLToPath } from 'node:url'
import Sqlite from 'better-sqlite3'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import * as schema from './schema/index.ts'

export type Sql = Sqlite.Database
export type Orm = BetterSQLite3Database<typeof schema>

export interface Database {
  /** For FTS5 and hot paths; the same connection as `orm`. */
  sql: Sql
  orm: Orm
  /** Runs `work` in one immediate transaction; an exception rolls everything back. */
  transaction<T>(work: () => T): T
  close(): void
}

/** SQL files of the migrations; the same relative place from `src/` and from `dist/`. */
const migrationsFolder = fileURLToPath(new URL('../../src/storage/migrations', import.meta.url))

/** Opens (and creates) the database at `path`, or in memory for ":memory:"; throws when it is corrupt or read-only. */
export function openDatabase(path: string): Database {
  const sql = new Sqlite(path, { timeout: 30_000 })
  sql.pragma('journal_mode = WAL')
  sql.pragma('synchronous = FULL')
  sql.pragma('foreign_keys = ON')
  sql.pragma('cache_size = -65536')
  const orm = drizzle(sql, { schema })
  migrate(orm, { migrationsFolder })
  return {
    sql,
    orm,
    transaction: (work) => sql.transaction(work).immediate(),
    close: () => sql.close(),
  }
}
