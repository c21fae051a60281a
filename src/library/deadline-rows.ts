// Every deadline of the documents held, by date, each with the later document that moved or ended it.

import { nextOccurrence } from '../calendar/recurring.ts'
import type { Day, Deadline, DocumentHeader, Reference } from '../document.ts'
import type { Database } from '../storage/database.ts'
import { dueOf, ruleOf } from './due-day.ts'
import { type DeadlineSql, type ReferenceSql, toDeadline, toReference } from './stored-rows.ts'
import { type Changing, supersededDeadlines, supersededStatus } from './superseded.ts'

export interface DeadlineRow extends Deadline {
  documentId: number
  number: string | null
  issuer: string | null
  quote: string
  /** What a list says of a deadline that holds no more ("đã được sửa đổi, nay là 31/7/2025, …"); `null` while it holds. */
  superseded: string | null
}

export function deadlineRows({ sql }: Database, asOf: Day | null): DeadlineRow[] {
  const rows = sql
    .prepare(
      `SELECT t.*, d.id AS documentId, d.number, d.issuer, v.text AS fullText
       FROM deadlines t JOIN versions v ON v.id = t.version_id JOIN documents d ON d.current_version = v.id
       WHERE d.form = 'document'
       ORDER BY t.last_day IS NULL, t.last_day, d.id, t.start`,
    )
    .all() as (DeadlineSql & {
    documentId: number
    number: string | null
    issuer: string | null
    fullText: string
  })[]
  const found = rows.map((row) => {
    const { documentId, number, issuer, fullText } = row
    return { documentId, number, issuer, fullText, deadline: toDeadline(row) }
  })
  const byDocument = new Map<number, Deadline[]>()
  for (const { documentId, deadline } of found)
    byDocument.set(documentId, [...(byDocument.get(documentId) ?? []), deadline])
  const superseded = supersededDeadlines(changing(sql, byDocument))
  const listed = found.map(({ deadline, fullText, ...of }) => {
    const change = superseded.get(deadline)
    return {
      ...(asOf === null ? deadline : nextFrom(deadline, asOf)),
      ...of,
      quote: fullText.slice(deadline.start, deadline.end),
      superseded: change ? supersededStatus(change) : null,
    }
  })
  return listed.sort((a, b) => (a.lastDay ?? '9').localeCompare(b.lastDay ?? '9'))
}

/** A deadline that comes again and again, at the time it comes next. */
function nextFrom(deadline: Deadline, asOf: Day): Deadline {
  if (deadline.time.kind !== 'recurring') return deadline
  const time = { ...deadline.time, next: nextOccurrence(deadline.time.rule, asOf) }
  return { ...deadline, time, ...dueOf(time), rule: ruleOf(time, asOf) }
}

/** The documents that change others, and those with deadlines that may be changed. */
function changing(sql: Database['sql'], deadlines: ReadonlyMap<number, Deadline[]>): Changing[] {
  const references = new Map<number, Reference[]>()
  const acting = sql
    .prepare(
      `SELECT r.*, d.id AS documentId
       FROM "references" r JOIN documents d ON d.current_version = r.version_id
       WHERE d.form = 'document' AND r.number IS NOT NULL
         AND r.relation IN ('sửa đổi, bổ sung', 'thay thế', 'bãi bỏ')
       ORDER BY r.version_id, r.start`,
    )
    .all() as (ReferenceSql & { documentId: number })[]
  for (const row of acting)
    references.set(row.documentId, [...(references.get(row.documentId) ?? []), toReference(row)])
  if (references.size === 0) return []
  const held = sql.prepare(
    'SELECT v.header, v.text FROM documents d JOIN versions v ON v.id = d.current_version WHERE d.id = ?',
  )
  return [...new Set([...references.keys(), ...deadlines.keys()])].map((id) => {
    const { header, text } = held.get(id) as { header: string; text: string }
    return {
      id,
      header: JSON.parse(header) as DocumentHeader & { issued: Day | null },
      text,
      references: references.get(id) ?? [],
      deadlines: deadlines.get(id) ?? [],
    }
  })
}
