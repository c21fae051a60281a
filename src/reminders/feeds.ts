// Calendars to take away: a secret address for each person and each unit, which can be taken back at any time.
// Who holds the address sees what that person or unit may see, and nothing more.

import { addDays, today } from '../calendar/day.ts'
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
  /** Takes the address back; the next one is another. False when there was none. */
  revokePerson(personId: number): boolean
  revokeUnit(unit: UnitRef): boolean
  /** The file behind an address; `null` for a secret that is unknown, revoked, or of someone who was revoked. */
  file(secret: string, uid?: string): string | null
}

/** Past duties that stay in a calendar, and how long one that went away is shown as cancelled. */
const PAST_DAYS = 120
const GONE_MS = 60 * 86_400_000

export function createFeeds(
  core: Core,
  { publicUrl, randomBytes }: { publicUrl?: string; randomBytes: (count: number) => Uint8Array },
): Feeds {
  const { db, now } = core
  const iso = () => now().toISOString()

  const secretOf = (personId: number | null, unit: string | null): string => {
    const known = store.findFeed(db, personId, unit)
    if (known) return known.secret
    const secret = Buffer.from(randomBytes(24)).toString('base64url')
    store.insertFeed(db, { secret, personId, unit }, iso())
    return secret
  }
  const nameOf = ({ unit, place }: UnitRef) => JSON.stringify({ unit, place })
  const address = (secret: string, uid?: string) => {
    const base = publicUrl?.replace(/\/$/, '')
    if (!base) return null
    return uid === undefined ? `${base}/ics/${secret}.ics` : `${base}/ics/${secret}/${uid.split('@')[0]}.ics`
  }

  return {
    personUrl: ({ id }) => (publicUrl ? address(secretOf(id, null)) : null),
    unitUrl: (unit) => (publicUrl ? address(secretOf(null, nameOf(unit))) : null),
    dutyUrl: ({ id }, duty) => (publicUrl ? address(secretOf(id, null), uidOf(duty)) : null),
    revokePerson: (personId) => store.revokeFeeds(db, personId, null, iso()) > 0,
    revokeUnit: (unit) => store.revokeFeeds(db, null, nameOf(unit), iso()) > 0,
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
