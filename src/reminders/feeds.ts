// Calendars to take away: a secret address for each person and each unit, which can be taken back at any time.
// Who holds the address sees what that person or unit may see, and nothing more.

import { addDays, today } from '../calendar/day.ts'
import type { Audit } from '../people/audit.ts'
import type { Person } from '../people/people.ts'
import { findPerson } from '../people/store.ts'
import type { UnitRef } from './audience.ts'
import { type Core, look } from './core.ts'
import type { Duty } from './duty.ts'
import { dutiesForCalendar } from './duty-store.ts'
import { calendarFile, uidOf } from './ics.ts'
import * as store from './people-store.ts'
import { unitName } from './wording.ts'

export interface Feeds {
  /** The address of the person's calendar, made at first use; `null` without a public address. */
  personUrl(person: Person): string | null
  unitUrl(unit: UnitRef): string | null
  /** One duty alone, to be opened by a phone's calendar. */
  dutyUrl(person: Person, duty: Duty): string | null
  /** Takes the address back; the next one is another. False when there was none. `by` is the actor of the audit line. */
  revokePerson(personId: number, by: string): boolean
  revokeUnit(unit: UnitRef, by: string): boolean
  /** The units whose calendars are out, with their addresses. */
  units(): (UnitRef & { url: string })[]
  /** The file behind an address; `null` for a secret that is unknown, revoked, or of someone who was revoked. */
  file(secret: string, uid?: string): string | null
}

/** Past duties that stay in a calendar, and how long one that went away is shown as cancelled. */
const PAST_DAYS = 120
const GONE_MS = 60 * 86_400_000

export function createFeeds(
  core: Core,
  {
    publicUrl,
    randomBytes,
    audit,
  }: { publicUrl?: string; randomBytes: (count: number) => Uint8Array; audit: Audit },
): Feeds {
  const { db, now, units } = core
  const iso = () => now().toISOString()

  const newSecret = (feed: { personId: number | null; unit: string | null }): string => {
    const secret = Buffer.from(randomBytes(24)).toString('base64url')
    store.insertFeed(db, { secret, ...feed }, iso())
    return secret
  }
  const secretOf = (personId: number): string =>
    store.feedOf(db, personId)?.secret ?? newSecret({ personId, unit: null })

  /** One unit has one calendar, whichever of its names it was asked for under. */
  const keyOf = ({ unit, place }: UnitRef) => units.key(units.read(unit, place))
  const feedsOf = (unit: UnitRef) =>
    store.unitFeeds(db).filter((feed) => keyOf(JSON.parse(feed.unit) as UnitRef) === keyOf(unit))
  const unitSecret = (unit: UnitRef): string =>
    feedsOf(unit)[0]?.secret ??
    newSecret({ personId: null, unit: JSON.stringify({ unit: unit.unit, place: unit.place }) })

  const revoke = (secrets: readonly string[], subject: string, by: string): boolean => {
    for (const secret of secrets) store.revokeFeed(db, secret, iso())
    if (secrets.length > 0) audit.record({ actor: by, action: 'calendar.revoked', subject })
    return secrets.length > 0
  }
  const address = (secret: string, uid?: string) => {
    const base = publicUrl?.replace(/\/$/, '')
    if (!base) return null
    return uid === undefined ? `${base}/ics/${secret}.ics` : `${base}/ics/${secret}/${uid.split('@')[0]}.ics`
  }

  return {
    personUrl: ({ id }) => (publicUrl ? address(secretOf(id)) : null),
    unitUrl: (unit) => (publicUrl ? address(unitSecret(unit)) : null),
    dutyUrl: ({ id }, duty) => (publicUrl ? address(secretOf(id), uidOf(duty)) : null),
    revokePerson: (personId, by) =>
      db.transaction(() => {
        const feed = store.feedOf(db, personId)
        return revoke(feed === null ? [] : [feed.secret], `person:${personId}`, by)
      }),
    revokeUnit: (unit, by) =>
      db.transaction(() =>
        revoke(
          feedsOf(unit).map(({ secret }) => secret),
          `unit:${[unit.unit, unit.place].filter(Boolean).join(', ')}`,
          by,
        ),
      ),
    units: () =>
      store.unitFeeds(db).flatMap(({ secret, unit }) => {
        const url = address(secret)
        return url === null ? [] : [{ ...(JSON.parse(unit) as UnitRef), url }]
      }),
    file: (secret, uid) => {
      const feed = store.feedBySecret(db, secret)
      if (feed === null) return null
      const reader = readerOf(core, feed)
      if (reader === null) return null
      const since = new Date(now().getTime() - GONE_MS).toISOString()
      const seen = look(core)
      const duties = dutiesForCalendar(db, addDays(today(now()), -PAST_DAYS), since)
        .filter((duty) => isShown(duty, reader, feed.personId === null, seen))
        .filter((duty) => uid === undefined || uidOf(duty).startsWith(`${uid}@`))
      if (uid !== undefined && duties.length === 0) return null
      const settled = new Set(
        duties.filter((duty) => seen.standing(duty).settledFor(reader)).map(({ id }) => id),
      )
      return calendarFile({
        name: `Đôn Đốc: ${feed.personId === null ? unitName(reader) : reader.name}`,
        duties,
        settled,
        now: now(),
      })
    },
  }
}

/** A unit reads as a person of that unit whom nobody is. */
function readerOf({ db }: Core, { personId, unit }: store.Feed): Person | null {
  if (personId !== null) {
    const person = findPerson(db, personId)
    return person?.revokedAt === null ? person : null
  }
  const ref = JSON.parse(unit ?? '{}') as UnitRef
  return { id: -1, name: ref.unit, ...ref, role: 'staff', createdAt: '', revokedAt: null }
}

function isShown(
  duty: Duty,
  reader: Person,
  forUnit: boolean,
  { audience }: ReturnType<typeof look>,
): boolean {
  if (forUnit && (duty.ownerId !== null || duty.concern.secret)) return false
  return audience.concerns(duty, reader) !== null
}
