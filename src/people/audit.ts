// The audit log: every change that anyone makes, in order, for good. Each line carries the SHA-256 of the line
// before it and of itself, so a line changed, removed or slipped in is found by `verify`; triggers in the
// database refuse UPDATE and DELETE besides.

import { createHash } from 'node:crypto'
import type { Database } from '../storage/database.ts'

export interface AuditEntry {
  /** Who did it: "person:12", "admin", "command", "bot". */
  actor: string
  /** What was done, as "person.revoked". */
  action: string
  /** To what: "person:12", "account:telegram:99". */
  subject: string
  /** Anything that JSON can hold; never a code, a token or a message text. */
  detail?: Record<string, unknown>
}

export interface AuditLine extends Required<AuditEntry> {
  id: number
  /** UTC, ISO. */
  at: string
  hash: string
}

export type AuditCheck = { ok: true; lines: number; head: string } | { ok: false; id: number; why: string }

export interface Audit {
  /** Appends one line; inside the caller's transaction when there is one, so the change and its line stand or fall together. */
  record(entry: AuditEntry): void
  /** Newest first. */
  list(filter?: { subject?: string; limit?: number }): AuditLine[]
  /** Walks the whole chain; for `dondoc doctor`. */
  verify(): AuditCheck
}

interface Row {
  id: number
  at: string
  actor: string
  action: string
  subject: string
  detail: string
  previous: string
  hash: string
}

const BEGINNING = '0'.repeat(64)

export function createAudit({ db, now }: { db: Database; now: () => Date }): Audit {
  const last = db.sql.prepare<[], Row>('SELECT * FROM audit_log ORDER BY id DESC LIMIT 1')
  const insert = db.sql.prepare(
    `INSERT INTO audit_log (id, at, actor, action, subject, detail, previous, hash)
     VALUES (@id, @at, @actor, @action, @subject, @detail, @previous, @hash)`,
  )
  return {
    record: (entry) =>
      db.transaction(() => {
        const before = last.get()
        const row = {
          id: (before?.id ?? 0) + 1,
          at: now().toISOString(),
          actor: entry.actor,
          action: entry.action,
          subject: entry.subject,
          detail: canonicalJson(entry.detail ?? {}),
          previous: before?.hash ?? BEGINNING,
        }
        insert.run({ ...row, hash: hashOf(row) })
      }),
    list: ({ subject, limit = 200 } = {}) =>
      db.sql
        .prepare<{ subject: string | null; limit: number }, Row>(
          `SELECT * FROM audit_log WHERE @subject IS NULL OR subject = @subject ORDER BY id DESC LIMIT @limit`,
        )
        .all({ subject: subject ?? null, limit })
        .map(toLine),
    verify: () => verifyChain(db.sql.prepare<[], Row>('SELECT * FROM audit_log ORDER BY id').iterate()),
  }
}

function verifyChain(rows: Iterable<Row>): AuditCheck {
  let head = BEGINNING
  let lines = 0
  let broken: AuditCheck | null = null
  for (const row of rows) {
    if (broken !== null) continue
    const why = whatIsWrong(row, lines + 1, head)
    if (why !== null) broken = { ok: false, id: row.id, why }
    head = row.hash
    lines++
  }
  return broken ?? { ok: true, lines, head }
}

function whatIsWrong(row: Row, expectedId: number, head: string): string | null {
  if (row.id !== expectedId) return `thiếu dòng ${expectedId}`
  if (row.previous !== head) return `dòng ${row.id} không nối với dòng trước`
  if (row.hash !== hashOf(row)) return `dòng ${row.id} đã bị sửa`
  return null
}

function hashOf(row: Omit<Row, 'hash'>): string {
  const { id, at, actor, action, subject, detail, previous } = row
  return createHash('sha256')
    .update(previous)
    .update(canonicalJson({ id, at, actor, action, subject, detail }))
    .digest('hex')
}

function toLine({ id, at, actor, action, subject, detail, hash }: Row): AuditLine {
  return { id, at, actor, action, subject, detail: JSON.parse(detail) as Record<string, unknown>, hash }
}

/** JSON with the keys of every object in code-unit order, so equal values give equal bytes. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : part,
  )
}
