// Reminders as the bot, the page and the commands see them: whose duties are which, what people answer and choose,
// and the runner that sends. Everything shown to a person goes through the audience, so a secret stays with its team.

import type { LiveCalendar } from '../calendar/calendar-files.ts'
import { addDays, today } from '../calendar/day.ts'
import { nextWorkingDay, type WorkingCalendar } from '../calendar/working-calendar.ts'
import type { Day } from '../document.ts'
import type { Inspections } from '../inspections/inspections.ts'
import type { Agencies } from '../library/agencies.ts'
import type { Places } from '../library/places.ts'
import type { LibraryStore } from '../library/store.ts'
import type { UnitNames } from '../library/unit-names.ts'
import type { Audit } from '../people/audit.ts'
import type { Person } from '../people/people.ts'
import type { Database } from '../storage/database.ts'
import type { UnitRef } from './audience.ts'
import { type Core, look } from './core.ts'
import { deriveDuties, type PlanDeadline } from './derive.ts'
import type { DraftDuty, Duty, Mutable } from './duty.ts'
import * as store from './duty-store.ts'
import { createFeeds, type Feeds } from './feeds.ts'
import { offerIdOf } from './message.ts'
import {
  cancelFor,
  failures,
  lastReminded,
  type OutboxRow,
  outboxCounts,
  rowsOfBatches,
} from './outbox-store.ts'
import { type DutyOverview, overviewOf } from './overview.ts'
import { createOwnDuties, type OwnDuties } from './own-duties.ts'
import * as peopleStore from './people-store.ts'
import { createRunner, type Runner, type RunnerDependencies, type Tell } from './runner.ts'
import { type OfficeHours, stepMoment } from './schedule.ts'
import { calendarPrint, remove, replanLadders, sync } from './sync.ts'
import { nextWake } from './wake.ts'
import { titleOf } from './wording.ts'

export type { DutyOverview } from './overview.ts'
export type { OwnAttempt } from './own-duties.ts'

/** Duties of another feature: what a finding asks a unit to remedy until when. */
export interface DutyFeed {
  /** Another value whenever `list` would give something else; cheap. */
  revision(): string
  list(): DraftDuty[]
}

export interface RemindersDependencies {
  db: Database
  library: Pick<LibraryStore, 'deadlines' | 'list' | 'revision'>
  inspections: Inspections
  calendar: WorkingCalendar
  /** The files behind the calendar, when they may be amended while the process runs. */
  calendarFiles?: Pick<LiveCalendar, 'reread' | 'problem'>
  hours: OfficeHours
  units: UnitNames
  places: Places
  agencies: Agencies
  audit: Audit
  now: () => Date
  randomBytes: (count: number) => Uint8Array
  tell: Tell
  log: RunnerDependencies['log']
  /** Base of the addresses of calendars; without it none are offered. */
  publicUrl?: string
  more?: readonly DutyFeed[]
  at?: RunnerDependencies['at']
}

export interface Reminders extends OwnDuties {
  runner: Runner
  feeds: Feeds
  core: Core
  /** Brings duties to what plans, inspections and the calendar say now; nothing is done when nothing changed. */
  refresh(): Promise<void>
  duty(id: number): Duty | null
  /** The duty when it concerns this person or the person may oversee it; nobody else learns of it. */
  dutyFor(id: number, person: Person): Duty | null
  /** Duties of this person in order of date, own ones included; settled ones left out. */
  mine(person: Person, from: Day, to: Day): Duty[]
  /** What this person may see of everybody's duties, for the page. */
  overview(viewer: Person | 'admin', from: Day, to: Day): DutyOverview[]
  submit(person: Person, duty: Duty, reference: string | null): void
  notMine(person: Person, duty: Duty): void
  /** What this person answered last, within a month. */
  lastAnswered(person: Person): Duty | null
  /** Takes the answer back, so that the ladder goes on. */
  takeBack(person: Person, duty: Duty): void
  /** Duties of this person's unit of the last months that were answered "đã nộp". */
  reportedBy(person: Person): Duty[]
  /** Whether this person has no more to do for it. */
  isSettled(duty: Duty, person: Person): boolean
  /** The working day on or after `day`, on which a reminder put off until then comes. */
  snoozeDay(day: Day): Day
  snooze(person: Person, duties: readonly Duty[], day: Day): void
  dropOwn(person: Person, duty: Duty): boolean
  /** Duties that are nobody's secret and nobody's own. */
  openToAll(from: Day, to: Day): Duty[]
  /** What the plans of the person's province ask of whomever by a fixed day; nothing that hangs on an inspection. */
  ofPlans(person: Person, from: Day, to: Day): Duty[]
  own(person: Person): Duty[]
  /** What the last reminder to this person was about. */
  lastReminded(personId: number): { duties: number[]; at: string } | null
  mutedKinds(person: Person): ReadonlySet<string>
  /** Series followed, as far as they still have a day to come, and units watched. */
  followed(
    person: Person,
    from: Day,
  ): { series: { series: string; title: string }[]; units: readonly UnitRef[] }
  follow(person: Person, duty: Duty): void
  unfollow(person: Person, series: string): boolean
  mute(person: Person, kind: Mutable, muted: boolean): void
  watch(person: Person, unit: { unit: string; place: string | null }, watched: boolean): void
  setLeads(personId: number, leads: boolean, by: string): void
  leaders(): ReadonlySet<number>
  /** Whether this person may take back the calendar of the own unit. */
  mayRevokeUnit(person: Person): boolean
  /** What a button under a reminder of long ago meant: the rows of its message. */
  rowsBehind(personId: number, choiceId: string): OutboxRow[]
  failures(): OutboxRow[]
  /** Why an amended calendar file is not used; `null` when all are. */
  calendarProblem(): string | null
  status(): { outbox: ReturnType<typeof outboxCounts>; next: string | null }
}

const REPORTED_DAYS = 90
const ANSWERED_MS = 30 * 86_400_000

export function createReminders(dependencies: RemindersDependencies): Reminders {
  const { db, library, inspections, calendar, calendarFiles, hours, units, now, audit } = dependencies
  const core: Core = { db, calendar, hours, units, now }
  const iso = () => now().toISOString()
  const feeds = createFeeds(core, dependencies)
  let refreshing: Promise<void> | null = null

  const print = () => {
    const { last } = db.sql.prepare('SELECT coalesce(max(id), 0) AS last FROM audit_log').get() as {
      last: number
    }
    const day = today(now())
    const more = (dependencies.more ?? []).map((feed) => feed.revision())
    return JSON.stringify([4, library.revision(), last, day, calendarPrint(calendar, day), hours, more])
  }

  /** True when the days off may be others than before; a file that cannot be used is told once in the log. */
  const calendarAmended = (): boolean => {
    const known = calendarFiles?.problem() ?? null
    const amended = calendarFiles?.reread() ?? false
    const problem = calendarFiles?.problem() ?? null
    if (problem !== null && problem !== known) dependencies.log.warn({ problem }, 'calendar file not used')
    return amended
  }

  const bring = async () => {
    calendarAmended()
    const before = print()
    if (store.stateOf(db, 'print') === before) return
    const held = await library.list()
    const deadlines = planDeadlines(await library.deadlines(), held)
    const drafts = deriveDuties({
      ...dependencies,
      deadlines,
      inspections: inspections.all(),
      teamOf: inspections.teamOf,
      today: today(now()),
    })
    const more = (dependencies.more ?? []).flatMap((feed) => feed.list())
    db.transaction(() => {
      const report = sync(core, [...drafts, ...more], new Set(held.map(({ id }) => id)))
      replanLadders(core)
      store.setState(db, 'print', before)
      if (report.added + report.moved + report.gone > 0)
        dependencies.log.info({ ...report }, 'duties recomputed')
    })
  }
  const refresh = () => {
    refreshing ??= bring().finally(() => {
      refreshing = null
    })
    return refreshing
  }

  const runner = createRunner({
    core,
    tell: dependencies.tell,
    refresh,
    amended: calendarAmended,
    log: dependencies.log,
    calendarUrl: (person, duty) => feeds.dutyUrl(person, duty) ?? undefined,
    ...(dependencies.at ? { at: dependencies.at } : {}),
  })

  const openToAll = (from: Day, to: Day) =>
    store.standingDuties(db, from, to).filter(({ ownerId, concern }) => ownerId === null && !concern.secret)

  const mine = (person: Person, from: Day, to: Day) => {
    const seen = look(core)
    return store
      .standingDuties(db, from, to)
      .filter(
        (duty) => seen.audience.concerns(duty, person) !== null && !seen.standing(duty).settledFor(person),
      )
  }

  const ownDuties = createOwnDuties({
    core,
    inspections,
    coming: (person) => mine(person, today(now()), '9999-12-31'),
  })

  const dutyFor = (id: number, person: Person): Duty | null => {
    const duty = store.dutyById(db, id)
    if (duty === null) return null
    const { audience } = look(core)
    if (audience.concerns(duty, person) !== null) return duty
    const oversees =
      (person.role === 'office' || person.role === 'admin') && duty.ownerId === null && !duty.concern.secret
    return oversees ? duty : null
  }

  return {
    runner,
    feeds,
    core,
    refresh,
    dutyFor,
    duty: (id) => store.dutyById(db, id),
    mine,
    overview: (viewer, from, to) => overviewOf(core, viewer, store.standingDuties(db, from, to)),
    submit: (person, duty, reference) =>
      db.transaction(() => {
        const unitKey = look(core).audience.unitKey(person)
        store.putResponse(db, {
          dutyId: duty.id,
          personId: person.id,
          unitKey,
          kind: 'submitted',
          reference,
          at: iso(),
        })
        store.dropStepsOf(db, duty.id, person.id)
        cancelFor(db, duty.id, person.id, iso())
        audit.record({
          actor: `person:${person.id}`,
          action: 'duty.submitted',
          subject: `duty:${duty.id}`,
          detail: { reference },
        })
      }),
    notMine: (person, duty) =>
      db.transaction(() => {
        const unitKey = look(core).audience.unitKey(person)
        store.putResponse(db, {
          dutyId: duty.id,
          personId: person.id,
          unitKey,
          kind: 'not-mine',
          reference: null,
          at: iso(),
        })
        store.dropStepsOf(db, duty.id, person.id)
        cancelFor(db, duty.id, person.id, iso())
      }),
    lastAnswered: (person) => {
      const since = new Date(now().getTime() - ANSWERED_MS).toISOString()
      const id = store.lastResponseOf(db, person.id, since)
      return id === null ? null : dutyFor(id, person)
    },
    takeBack: (person, duty) =>
      db.transaction(() => {
        store.dropResponse(db, duty.id, person.id)
        audit.record({ actor: `person:${person.id}`, action: 'duty.taken-back', subject: `duty:${duty.id}` })
      }),
    reportedBy: (person) => {
      const seen = look(core)
      const day = today(now())
      return store
        .standingDuties(db, addDays(day, -REPORTED_DAYS), addDays(day, REPORTED_DAYS))
        .filter(
          (duty) =>
            seen.audience.concerns(duty, person) !== null &&
            seen.standing(duty).submitted(seen.audience.unitKey(person)) !== undefined,
        )
    },
    isSettled: (duty, person) => look(core).standing(duty).settledFor(person),
    snoozeDay: (day) => (calendar.isWorkingDay(day).working ? day : nextWorkingDay(day, calendar)),
    snooze: (person, duties, day) =>
      db.transaction(() => {
        const dueAt = stepMoment(day, hours).toISOString()
        for (const { id } of duties) {
          store.dropSnooze(db, id, person.id)
          store.addStep(db, { dutyId: id, step: 'snooze', personId: person.id, day, dueAt })
        }
      }),
    dropOwn: (person, duty) => {
      if (duty.ownerId !== person.id || duty.goneAt !== null) return false
      db.transaction(() => {
        remove(core, duty, 'đã bỏ', now())
        store.dropSteps(db, duty.id)
      })
      return true
    },
    ...ownDuties,
    openToAll,
    ofPlans: (person, from, to) => {
      const province = look(core).audience.unitOf(person)?.province ?? person.place
      return openToAll(from, to).filter(
        ({ source, inspectionId, basis, day }) =>
          source === 'plan' && inspectionId === null && units.sameProvince(basis.place, province, day),
      )
    },
    own: (person) => store.ownDuties(db, person.id).filter(({ day }) => day >= today(now())),
    lastReminded: (personId) => lastReminded(db, personId),
    mutedKinds: (person) => peopleStore.choicesOf(db, person.id).muted,
    followed: (person, from) => {
      const { follows, units: watched } = peopleStore.choicesOf(db, person.id)
      const series = openToAll(from, '9999-12-31').filter((duty) => follows.has(duty.series))
      const titles = new Map(series.map((duty) => [duty.series, titleOf(duty, 100)]))
      return { series: [...titles].map(([name, title]) => ({ series: name, title })), units: watched }
    },
    follow: (person, duty) => peopleStore.addChoice(db, person.id, 'follow', duty.series, iso()),
    unfollow: (person, series) => peopleStore.dropChoice(db, person.id, 'follow', series),
    mute: (person, kind, muted) => {
      if (muted) peopleStore.addChoice(db, person.id, 'mute', kind, iso())
      else peopleStore.dropChoice(db, person.id, 'mute', kind)
    },
    watch: (person, { unit, place }, watched) => {
      const value = JSON.stringify({ unit, place })
      if (watched) peopleStore.addChoice(db, person.id, 'unit', value, iso())
      else peopleStore.dropChoice(db, person.id, 'unit', value)
    },
    setLeads: (personId, leads, by) =>
      db.transaction(() => {
        peopleStore.setLeads(db, personId, leads)
        audit.record({
          actor: by,
          action: leads ? 'person.leads' : 'person.leads-no-more',
          subject: `person:${personId}`,
        })
      }),
    leaders: () => peopleStore.leaders(db),
    mayRevokeUnit: ({ id, role }) => role === 'office' || role === 'admin' || peopleStore.leaders(db).has(id),
    rowsBehind: (personId, choiceId) => {
      const offer = choiceId.split('.')[0]
      return rowsOfBatches(db, personId).filter(({ batch }) => batch !== null && offerIdOf(batch) === offer)
    },
    calendarProblem: () => calendarFiles?.problem() ?? null,
    failures: () => failures(db, new Date(now().getTime() - 30 * 86_400_000).toISOString()),
    status: () => ({ outbox: outboxCounts(db), next: nextWake(core)?.toISOString() ?? null }),
  }
}

function planDeadlines(
  rows: Awaited<ReturnType<LibraryStore['deadlines']>>,
  held: Awaited<ReturnType<LibraryStore['list']>>,
): PlanDeadline[] {
  const documents = new Map(held.filter(({ reports }) => reports === null).map((one) => [one.id, one]))
  return rows.flatMap((row) => {
    const document = documents.get(row.documentId)
    if (document === undefined) return []
    const { kind, place, issued } = document.header
    return [{ ...row, kind, place, issued, version: document.version }]
  })
}
