// Statements compiled once for each connection, for SQL that runs on every message.

import type { Statement } from 'better-sqlite3'
import type { Database, Sql } from './database.ts'

const known = new WeakMap<Sql, Map<string, Statement>>()

/** The compiled statement of this text on this database. */
export function prepared<Parameters extends unknown[] | object = unknown[], Row = unknown>(
  { sql }: Database,
  text: string,
): Statement<Parameters extends unknown[] ? Parameters : [Parameters], Row> {
  const statements = known.get(sql) ?? new Map<string, Statement>()
  known.set(sql, statements)
  const statement = statements.get(text) ?? sql.prepare(text)
  statements.set(text, statement)
  return statement as Statement<Parameters extends unknown[] ? Parameters : [Parameters], Row>
}
