// What the office learns from the conversations: 👍/👎 on answers with the reason, and questions without an answer.

import type { Audit } from '../people/audit.ts'
import type { Database } from '../storage/database.ts'

export interface Opinion {
  /** Key of the message whose answer is meant. */
  about: string
  personId: number
  question: string
  answer: string
  good: boolean
}

export interface KeptOpinion extends Opinion {
  id: number
  reason: string | null
  at: string
}

export interface UnansweredQuestion {
  id: number
  personId: number | null
  unit: string | null
  question: string
  /** As it was understood, follow-ups resolved. */
  understood: string
  status: 'not_found' | 'out_of_scope'
  at: string
}

export interface Opinions {
  /** A later opinion of the same person on the same answer replaces the earlier one. */
  add(opinion: Opinion): void
  addReason(about: string, personId: number, reason: string): void
  /** Those that nobody has settled yet, newest first. */
  list(filter?: { good?: boolean; limit?: number }): KeptOpinion[]
  /** Takes an opinion off the list; false when it was not on it. `by` is the actor of the audit line. */
  settle(id: number, by: string): boolean
}

export interface Unanswered {
  add(question: Omit<UnansweredQuestion, 'id' | 'at'>): void
  /** Questions nobody has settled yet, newest first. */
  list(limit?: number): UnansweredQuestion[]
  /** Takes a question off the list; false when it was not on it. `by` is the actor of the audit line. */
  settle(id: number, by: string): boolean
}

export interface OfficeDependencies {
  db: Database
  now: () => Date
  audit: Audit
}

export function createOpinions({ db, now, audit }: OfficeDependencies): Opinions {
  const { sql } = db
  return {
    add: (opinion) => {
      sql
        .prepare(
          `INSERT INTO feedback (about, person_id, question, answer, good, at)
           VALUES (@about, @personId, @question, @answer, @good, @at)
           ON CONFLICT (about, person_id) DO UPDATE SET good = @good, at = @at, reason = NULL, settled_at = NULL`,
        )
        .run({ ...opinion, good: opinion.good ? 1 : 0, at: now().toISOString() })
    },
    addReason: (about, personId, reason) => {
      sql
        .prepare('UPDATE feedback SET reason = ? WHERE about = ? AND person_id = ?')
        .run(reason, about, personId)
    },
    list: ({ good, limit = 200 } = {}) =>
      sql
        .prepare<{ good: number | null; limit: number }, Omit<KeptOpinion, 'good'> & { good: 0 | 1 }>(
          `SELECT id, about, person_id AS personId, question, answer, good, reason, at FROM feedback
           WHERE settled_at IS NULL AND (@good IS NULL OR good = @good) ORDER BY id DESC LIMIT @limit`,
        )
        .all({ good: good === undefined ? null : Number(good), limit })
        .map((row) => ({ ...row, good: row.good === 1 })),
    settle: (id, by) => settle({ db, now, audit }, 'feedback', id, { by, action: 'opinion.settled' }),
  }
}

export function createUnanswered({ db, now, audit }: OfficeDependencies): Unanswered {
  const { sql } = db
  return {
    add: (question) => {
      sql
        .prepare(
          `INSERT INTO unanswered (person_id, unit, question, understood, status, at)
           VALUES (@personId, @unit, @question, @understood, @status, @at)`,
        )
        .run({ ...question, at: now().toISOString() })
    },
    list: (limit = 500) =>
      sql
        .prepare<[number], UnansweredQuestion>(
          `SELECT id, person_id AS personId, unit, question, understood, status, at FROM unanswered
           WHERE settled_at IS NULL ORDER BY id DESC LIMIT ?`,
        )
        .all(limit),
    settle: (id, by) => settle({ db, now, audit }, 'unanswered', id, { by, action: 'question.settled' }),
  }
}

function settle(
  { db, now, audit }: OfficeDependencies,
  table: 'feedback' | 'unanswered',
  id: number,
  { by, action }: { by: string; action: 'opinion.settled' | 'question.settled' },
): boolean {
  return db.transaction(() => {
    const { changes } = db.sql
      .prepare(`UPDATE ${table} SET settled_at = ? WHERE id = ? AND settled_at IS NULL`)
      .run(now().toISOString(), id)
    const subject = `${action.split('.')[0]}:${id}`
    if (changes === 1) audit.record({ actor: by, action, subject })
    return changes === 1
  })
}
