// Rows of the database as the vocabulary's references and deadlines.

import type { Day, Deadline, Reference } from '../document.ts'

export interface ReferenceSql extends Omit<Reference, 'internal' | 'subjectMatter'> {
  internal: number
  subject_start: number | null
  subject_end: number | null
}

export function toReference(row: ReferenceSql): Reference {
  const { number, kind, issuer, issued, relation, subject, target, section, written, slip, start, end } = row
  return {
    ...{ number, kind, issuer, issued, relation, subject, target, section, written, slip, start, end },
    internal: row.internal === 1,
    ...(row.subject_start !== null && row.subject_end !== null
      ? { subjectMatter: { start: row.subject_start, end: row.subject_end } }
      : {}),
  }
}

export interface DeadlineSql extends Omit<Deadline, 'time' | 'inclusive' | 'lastDay'> {
  time: string
  inclusive: number | null
  last_day: Day | null
}

export function toDeadline(row: DeadlineSql): Deadline {
  const { section, category, what, who, to, due, rule, start, end } = row
  return {
    ...{ section, category, what, who, to, due, rule, start, end },
    time: JSON.parse(row.time) as Deadline['time'],
    lastDay: row.last_day,
    inclusive: row.inclusive === null ? null : row.inclusive === 1,
  }
}
