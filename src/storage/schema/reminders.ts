// Tables of the reminders: dated duties, the steps of each duty's ladder, what is to be sent to whom, what people
// answered and chose. Days are ISO days in Vietnam, times UTC, ISO.

import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** One dated duty: a plan's deadline (each period of a recurring one), an inspection, a remedy, a person's own reminder. */
export const duties = sqliteTable(
  'duties',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    /** What it is, whatever its date: the same key is the same duty with another date. */
    key: text().notNull(),
    /** Shared by all periods of a recurring deadline and by all inspections of one rule: what is followed. */
    series: text().notNull(),
    source: text().$type<'plan' | 'inspection' | 'finding' | 'own'>().notNull(),
    category: text().$type<'report' | 'task' | 'event'>().notNull(),
    what: text().notNull(),
    who: text(),
    to: text(),
    /** The last day in time. */
    day: text().notNull(),
    /** hh:mm of a person's own reminder; `null` for the hour of all reminders. */
    time: text(),
    rule: text().notNull(),
    /** Place, document, section, quote, derivation, cause of the date: JSON of `DutyBasis`. */
    basis: text({ mode: 'json' }).notNull(),
    /** Whom it concerns: JSON of `Concern`. */
    concern: text({ mode: 'json' }).notNull(),
    inspectionId: integer('inspection_id'),
    ownerId: integer('owner_id'),
    /** Raised with every change that a calendar must take over (RFC 5545 SEQUENCE). */
    sequence: integer().notNull(),
    /** Raised with every move of the day, so that each move's reminders have keys of their own. */
    moves: integer().notNull(),
    goneAt: text('gone_at'),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
  },
  (t) => [
    uniqueIndex('duties_key').on(t.key),
    index('duties_day').on(t.day),
    index('duties_owner').on(t.ownerId).where(sql`owner_id is not null`),
    index('duties_series').on(t.series),
  ],
)

/** When a duty is next to be recalled; expanded to people when the time has come. */
export const dutySteps = sqliteTable(
  'duty_steps',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    dutyId: integer('duty_id').references(() => duties.id, { onDelete: 'cascade' }),
    step: text().notNull(),
    /** For one person alone ("nhắc lại ngày mai", an own reminder); `null` for all whom the duty concerns. */
    personId: integer('person_id'),
    /** The day for which it is meant, and the moment at which it may go. */
    day: text().notNull(),
    dueAt: text('due_at').notNull(),
    firedAt: text('fired_at'),
  },
  (t) => [
    index('duty_steps_due').on(t.dueAt).where(sql`fired_at is null`),
    index('duty_steps_duty').on(t.dutyId),
  ],
)

export type OutboxState = 'waiting' | 'sending' | 'sent' | 'failed' | 'cancelled'

/** One thing to say to one person; `key` is the occurrence and the person, so nothing is said twice. */
export const reminderOutbox = sqliteTable(
  'reminder_outbox',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    key: text().notNull(),
    personId: integer('person_id').notNull(),
    kind: text().$type<'step' | 'change' | 'digest'>().notNull(),
    dutyId: integer('duty_id'),
    step: text(),
    /** What a change or a digest says; a step is worded when it goes. */
    text: text(),
    /** The moment at which it should have gone. */
    dueAt: text('due_at').notNull(),
    state: text().$type<OutboxState>().notNull(),
    /** Not before this moment. */
    nextAt: text('next_at').notNull(),
    anyHour: integer('any_hour', { mode: 'boolean' }).notNull(),
    attempts: integer().notNull(),
    /** Set when an earlier sending may have arrived: the next says "có thể trùng". */
    doubtful: integer({ mode: 'boolean' }).notNull(),
    late: integer({ mode: 'boolean' }).notNull(),
    leaseOwner: text('lease_owner'),
    leaseUntil: text('lease_until'),
    /** Rows that went out in one message share it. */
    batch: text(),
    problem: text(),
    finishedAt: text('finished_at'),
  },
  (t) => [
    uniqueIndex('reminder_outbox_key').on(t.key),
    index('reminder_outbox_next').on(t.nextAt, t.personId).where(sql`state = 'waiting'`),
    index('reminder_outbox_sending').on(t.leaseUntil).where(sql`state = 'sending'`),
    index('reminder_outbox_person').on(t.personId, t.state),
    index('reminder_outbox_duty').on(t.dutyId),
  ],
)

/** "Đã nộp" and "Không liên quan"; a report by one person counts for the whole unit. */
export const dutyResponses = sqliteTable(
  'duty_responses',
  {
    dutyId: integer('duty_id')
      .notNull()
      .references(() => duties.id, { onDelete: 'cascade' }),
    personId: integer('person_id').notNull(),
    unitKey: text('unit_key').notNull(),
    kind: text().$type<'submitted' | 'not-mine'>().notNull(),
    /** Number of the report as the person wrote it. */
    reference: text(),
    at: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.dutyId, t.personId] })],
)

/** What a person chose: series followed, kinds not wanted, other units watched. */
export const reminderChoices = sqliteTable(
  'reminder_choices',
  {
    personId: integer('person_id').notNull(),
    kind: text().$type<'follow' | 'mute' | 'unit'>().notNull(),
    value: text().notNull(),
    at: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.kind, t.value] }),
    index('reminder_choices_kind').on(t.kind, t.value),
  ],
)

/** What the reminders keep of a person: whether they lead their unit, and the unit when last looked at. */
export const reminderPeople = sqliteTable('reminder_people', {
  personId: integer('person_id').primaryKey(),
  leads: integer({ mode: 'boolean' }).notNull(),
  unitSeen: text('unit_seen'),
})

/** Secret addresses of calendars; `null` in `personId` for a unit's. */
export const calendarFeeds = sqliteTable(
  'calendar_feeds',
  {
    secret: text().primaryKey(),
    personId: integer('person_id'),
    unit: text(),
    createdAt: text('created_at').notNull(),
    revokedAt: text('revoked_at'),
  },
  (t) => [index('calendar_feeds_person').on(t.personId)],
)

/** What the duties were last computed from. */
export const reminderState = sqliteTable('reminder_state', {
  name: text().primaryKey(),
  value: text().notNull(),
})
