// Tables of the people who are served: who they are, which chat accounts are theirs, the one-time codes that
// bind an account, strangers who knocked, and the audit log (rows can only be added). Times are UTC, ISO.

import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { ChannelName } from '../../message.ts'

export type Role = 'staff' | 'inspector' | 'office' | 'admin'

export const persons = sqliteTable('persons', {
  id: integer().primaryKey({ autoIncrement: true }),
  name: text().notNull(),
  /** "Sở Tư pháp"; `place` is the province or city: "Hà Nội". */
  unit: text(),
  place: text(),
  role: text().$type<Role>().notNull(),
  createdAt: text('created_at').notNull(),
  revokedAt: text('revoked_at'),
  /** "84912345678", for Zalo templates outside the window; told to nobody else. */
  phone: text(),
})

export const accounts = sqliteTable(
  'accounts',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    personId: integer('person_id')
      .notNull()
      .references(() => persons.id),
    channel: text().$type<ChannelName>().notNull(),
    /** The platform's id of the account; ids of different platforms are never compared. */
    externalId: text('external_id').notNull(),
    /** The private chat to which reminders go. */
    chat: text().notNull(),
    linkedAt: text('linked_at').notNull(),
    lastSeenAt: text('last_seen_at').notNull(),
    /** Why the account cannot be written to at the moment ("blocked"); `null` when it can. */
    unreachable: text(),
  },
  (t) => [
    uniqueIndex('accounts_external').on(t.channel, t.externalId),
    index('accounts_person').on(t.personId),
    index('accounts_chat').on(t.channel, t.chat),
  ],
)

export const invitations = sqliteTable(
  'invitations',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    /** SHA-256 of the code; the code itself is shown once and kept nowhere. */
    codeHash: text('code_hash').notNull(),
    /** Set when the code adds an account to a person who exists. */
    personId: integer('person_id').references(() => persons.id),
    name: text(),
    unit: text(),
    place: text(),
    role: text().$type<Role>().notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: text('created_at').notNull(),
    expiresAt: text('expires_at').notNull(),
    usedAt: text('used_at'),
    withdrawnAt: text('withdrawn_at'),
  },
  (t) => [uniqueIndex('invitations_code').on(t.codeHash)],
)

/** Accounts that nobody knows: when they were last told so, and how many wrong codes they tried. */
export const strangers = sqliteTable(
  'strangers',
  {
    channel: text().$type<ChannelName>().notNull(),
    externalId: text('external_id').notNull(),
    toldAt: text('told_at'),
    wrongCodes: integer('wrong_codes').notNull(),
    wrongSince: text('wrong_since'),
    seenAt: text('seen_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.channel, t.externalId] })],
)

/** One line of the log; `hash` covers the line and the hash before it. Triggers refuse UPDATE and DELETE. */
export const auditLog = sqliteTable('audit_log', {
  id: integer().primaryKey(),
  at: text().notNull(),
  actor: text().notNull(),
  action: text().notNull(),
  subject: text().notNull(),
  detail: text({ mode: 'json' }).notNull(),
  previous: text().notNull(),
  hash: text().notNull(),
})
