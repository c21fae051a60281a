// Tables of findings: what was found, every step since, the files that prove it. Rows of `finding_events` are only
// added; what a finding says now stands in `findings`, what it said before in its events. Times are UTC, ISO.

import { sql } from 'drizzle-orm'
import { index, integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Area, Basis, Quantity, Severity, Status } from '../../findings/finding.ts'

/** Units as findings name them; `folded` finds them however they are typed. */
export const findingUnits = sqliteTable(
  'finding_units',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    name: text().notNull(),
    folded: text().notNull(),
  },
  (t) => [uniqueIndex('finding_units_name').on(t.name)],
)

export const findings = sqliteTable(
  'findings',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    year: integer().notNull(),
    /** Counts from 1 in each year without a gap. */
    sequence: integer().notNull(),
    /** The message that it was made of, and which finding of it: a delivery repeated makes no second one. */
    source: text().notNull(),
    round: text(),
    unitId: integer('unit_id')
      .notNull()
      .references(() => findingUnits.id),
    area: text().$type<Area>().notNull(),
    text: text().notNull(),
    quantities: text({ mode: 'json' }).$type<Quantity[]>().notNull(),
    severity: text().$type<Severity>().notNull(),
    due: text(),
    recommendation: text(),
    status: text().$type<Status>().notNull(),
    reporterId: integer('reporter_id'),
    reporter: text().notNull(),
    at: text().notNull(),
    basis: text({ mode: 'json' }).$type<Basis[]>().notNull(),
    /** Rises with every change; a change made on an older one is refused. */
    revision: integer().notNull(),
  },
  (t) => [
    uniqueIndex('findings_number').on(t.year, t.sequence),
    uniqueIndex('findings_source').on(t.source),
    index('findings_unit').on(t.unitId, t.at),
    index('findings_status').on(t.status, t.at),
    index('findings_area').on(t.area, t.at),
    index('findings_round').on(t.round, t.at),
    index('findings_reporter').on(t.reporterId, t.at),
    index('findings_at').on(t.at),
    index('findings_due').on(t.due),
    // everything that is counted by, so that counting never reads the rows themselves
    index('findings_facets').on(t.at, t.status, t.area, t.severity, t.unitId, t.round, t.reporterId),
  ],
)

/** One line of a finding's history. */
export const findingEvents = sqliteTable(
  'finding_events',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    findingId: integer('finding_id')
      .notNull()
      .references(() => findings.id),
    at: text().notNull(),
    personId: integer('person_id'),
    who: text().notNull(),
    /** step: from one status to another; correction: `field` said `from` and says `to`; note: a report, a remark. */
    kind: text().$type<'step' | 'correction' | 'evidence' | 'basis' | 'note'>().notNull(),
    field: text(),
    from: text(),
    to: text(),
    note: text(),
  },
  (t) => [index('finding_events_finding').on(t.findingId, t.id)],
)

/** A file as it was sent; its bytes lie in the file store under the hash. */
export const findingEvidence = sqliteTable(
  'finding_evidence',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    findingId: integer('finding_id')
      .notNull()
      .references(() => findings.id),
    sha256: text().notNull(),
    kind: text().$type<'photo' | 'video' | 'voice' | 'file'>().notNull(),
    mime: text(),
    name: text(),
    bytes: integer().notNull(),
    at: text().notNull(),
    personId: integer('person_id'),
    sender: text().notNull(),
    latitude: real(),
    longitude: real(),
  },
  (t) => [
    uniqueIndex('finding_evidence_file').on(t.findingId, t.sha256),
    index('finding_evidence_sha').on(t.sha256),
  ],
)

/** What somebody is to hear of a finding; written with the change that it tells of, sent afterwards. */
export const findingNotices = sqliteTable(
  'finding_notices',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    /** One for each change and person, so that nothing is told twice. */
    key: text().notNull(),
    findingId: integer('finding_id')
      .notNull()
      .references(() => findings.id),
    personId: integer('person_id').notNull(),
    text: text().notNull(),
    state: text().$type<'waiting' | 'sending' | 'sent' | 'failed'>().notNull(),
    nextAt: text('next_at').notNull(),
    attempts: integer().notNull(),
    /** Set when its last sending may have arrived; the next one says so. */
    doubtful: integer({ mode: 'boolean' }).notNull(),
    leaseOwner: text('lease_owner'),
    leaseUntil: text('lease_until'),
    problem: text(),
    createdAt: text('created_at').notNull(),
    finishedAt: text('finished_at'),
  },
  (t) => [
    uniqueIndex('finding_notices_key').on(t.key),
    index('finding_notices_finding').on(t.findingId),
    index('finding_notices_next').on(t.nextAt).where(sql`state in ('waiting', 'sending')`),
  ],
)
