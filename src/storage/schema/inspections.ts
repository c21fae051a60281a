// Table of inspection rounds: which unit is inspected when, under which plan, by whom. Times are UTC, ISO.

import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

export const inspections = sqliteTable(
  'inspections',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    /** Plan, unit, kind and which round of these: loading the same file again changes rows, never doubles them. */
    key: text().notNull(),
    /** Number of the plan, canonical: "61/KH-UBND". */
    plan: text(),
    unit: text().notNull(),
    /** Province or city, bare. */
    place: text(),
    day: text().notNull(),
    kind: text().notNull(),
    /** Seen by its team alone. */
    unannounced: integer({ mode: 'boolean' }).notNull(),
    team: text({ mode: 'json' }).$type<string[]>().notNull(),
    source: text().notNull(),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
    cancelledAt: text('cancelled_at'),
  },
  (t) => [uniqueIndex('inspections_key').on(t.key), index('inspections_day').on(t.day)],
)
