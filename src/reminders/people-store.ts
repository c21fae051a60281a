// SQL of what people chose: series followed, kinds switched off, units watched, who leads a unit, secret calendars.

import type { Database } from '../storage/database.ts'
import { prepared } from '../storage/prepared.ts'
import type { Choices, UnitRef } from './audience.ts'

export type ChoiceKind = 'follow' | 'mute' | 'unit'

export function choicesOf(db: Database, personId: number): Choices {
  const rows = prepared<[number], { kind: ChoiceKind; value: string }>(
    db,
    'SELECT kind, value FROM reminder_choices WHERE person_id = ?',
  ).all(personId)
  const of = (wanted: ChoiceKind) => rows.filter(({ kind }) => kind === wanted).map(({ value }) => value)
  return {
    units: of('unit').map((value) => JSON.parse(value) as UnitRef),
    muted: new Set(of('mute')),
    follows: new Set(of('follow')),
  }
}

export function addChoice(db: Database, personId: number, kind: ChoiceKind, value: string, at: string): void {
  prepared(
    db,
    'INSERT INTO reminder_choices (person_id, kind, value, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  ).run(personId, kind, value, at)
}

/** False when it was not chosen. */
export function dropChoice(db: Database, personId: number, kind: ChoiceKind, value: string): boolean {
  const query = 'DELETE FROM reminder_choices WHERE person_id = ? AND kind = ? AND value = ?'
  return prepared(db, query).run(personId, kind, value).changes > 0
}

export function leaders(db: Database): Set<number> {
  const rows = prepared<[], { personId: number }>(
    db,
    'SELECT person_id AS personId FROM reminder_people WHERE leads = 1',
  ).all()
  return new Set(rows.map(({ personId }) => personId))
}

export function setLeads(db: Database, personId: number, leads: boolean): void {
  prepared(
    db,
    `INSERT INTO reminder_people (person_id, leads) VALUES (?, ?)
       ON CONFLICT (person_id) DO UPDATE SET leads = excluded.leads`,
  ).run(personId, leads ? 1 : 0)
}

/** The unit under which each person was last looked at; a person not in it is new. */
export function unitsSeen(db: Database): Map<number, string> {
  const rows = prepared<[], { personId: number; unit: string | null }>(
    db,
    'SELECT person_id AS personId, unit_seen AS unit FROM reminder_people WHERE unit_seen IS NOT NULL',
  ).all()
  return new Map(rows.map(({ personId, unit }) => [personId, unit ?? '']))
}

export function setUnitSeen(db: Database, personId: number, unit: string): void {
  prepared(
    db,
    `INSERT INTO reminder_people (person_id, leads, unit_seen) VALUES (?, 0, ?)
       ON CONFLICT (person_id) DO UPDATE SET unit_seen = excluded.unit_seen`,
  ).run(personId, unit)
}

/** Whose calendar a secret address shows: a person's or a unit's (a `UnitRef` as JSON). */
export interface Feed {
  secret: string
  personId: number | null
  unit: string | null
}

export function insertFeed(db: Database, feed: Feed, at: string): void {
  prepared(
    db,
    'INSERT INTO calendar_feeds (secret, person_id, unit, created_at) VALUES (@secret, @personId, @unit, @at)',
  ).run({ ...feed, at })
}

/** A revoked or unknown secret opens nothing. */
export function feedBySecret(db: Database, secret: string): Feed | null {
  const row = prepared<[string], Feed>(
    db,
    'SELECT secret, person_id AS personId, unit FROM calendar_feeds WHERE secret = ? AND revoked_at IS NULL',
  ).get(secret)
  return row ?? null
}

/** The calendar of a person that is open now. */
export function feedOf(db: Database, personId: number): Feed | null {
  const row = prepared<[number], Feed>(
    db,
    `SELECT secret, person_id AS personId, unit FROM calendar_feeds WHERE person_id = ? AND revoked_at IS NULL`,
  ).get(personId)
  return row ?? null
}

/** The calendars of units that are open now. */
export function unitFeeds(db: Database): { secret: string; unit: string }[] {
  return prepared<[], { secret: string; unit: string }>(
    db,
    'SELECT secret, unit FROM calendar_feeds WHERE unit IS NOT NULL AND revoked_at IS NULL ORDER BY created_at',
  ).all()
}

export function revokeFeed(db: Database, secret: string, at: string): void {
  prepared(db, 'UPDATE calendar_feeds SET revoked_at = ? WHERE secret = ?').run(at, secret)
}
