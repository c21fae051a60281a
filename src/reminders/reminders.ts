// Reminders as the bot, the page and the commands see them: whose duties are which, what people answer and choose,
// and the runner that sends. Everything shown to a person goes through the audience, so a secret stays with its team.

import { today } from '../calendar/day.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { applyOffset } from '../calendar/working-days.ts'
import type { Day } from '../document.ts'
import type { Inspections } from '../inspections/inspections.ts'
import type { Agencies } from '../library/agencies.ts'
import type { Places } from '../library/places.ts'
import type { LibraryStore } from '../library/store.ts'
import type { UnitNames } from '../library/unit-names.ts'
import type { Audit } from '../people/audit.ts'
import type { Person } from '../people/people.ts'
import type { Database } from '../storage/database.ts'
import { type Core, look, unitsConcerned } from './core.ts'
import { deriveDuties, NO_BASIS, type PlanDeadline } from './derive.ts'
import type { DraftDuty, Duty, Mutable } from './duty.ts'
import * as store from './duty-store.ts'
import { createFeeds, type Feeds } from './feeds.ts'
import { offerIdOf } from './message.ts'
import { cancelFor, failures, type OutboxRow, outboxCounts, rowsOfBatches } from './outbox-store.ts'
import { type OwnReminder, readOwn } from './own.ts'
import * as peopleStore from './people-store.ts'
import { createRunner, nextWake, type Runner, type RunnerDependencies, type Tell } from './runner.ts'
import { type OfficeHours, tomorrowMoment } from './schedule.ts'
import { calendarPrint, planSteps, remove, sync } from './sync.ts'
import * as say from './wording.ts'

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

/** One line of the office's table. */
export interface DutyOverview {
  duty: Duty
  /** Units concerned that reported, with the number of the report. */
  reported: { unit: string; reference: string | null; at: string }[]
  /** Units concerned that did not. */
  open: string[]
}

export type OwnAttempt =
  | { kind: 'draft'; draft: DraftDuty }
  | Extract<OwnReminder, { kind: 'when' | 'refused' }>

export interface Reminders {
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
  tomorrow(person: Person, duties: readonly Duty[]): Day
  dropOwn(person: Person, duty: Duty): boolean
  /** What an own reminder would become; nothing is stored. */
  tryOwn(person: Person, message: string, pending: string | null): OwnAttempt
  /** Stores it; the same `key` again stores nothing more. */
  addOwn(person: Person, message: string, pending: string | null, key: string): Duty | null
  /** Duties on this day that are nobody's secret and nobody's own. */
  publicOn(day: Day): Duty[]
  own(person: Person): Duty[]
  follow(person: Person, duty: Duty): void
  unfollow(person: Person, duty: Duty): boolean
  mute(person: Person, kind: Mutable, muted: boolean): void
  watch(person: Person, unit: { unit: string; place: string | null }, watched: boolean): void
  setLeads(personId: number, leads: boolean, by: string): void
  /** What a button under a reminder of long ago meant: the rows of its message. */
  rowsBehind(personId: number, choiceId: string): OutboxRow[]
  failures(): OutboxRow[]
  status(): { outbox: ReturnType<typeof outboxCounts>; next: string | null }
}

/** Own reminders that one person may have waiting. */
export const MOST_OWN = 200

export function createReminders(dependencies: RemindersDependencies): Reminders {
  const { db, library, inspections, calendar, hours, units, now, audit } = dependencies
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
    return JSON.stringify([3, library.revision(), last, day, calendarPrint(calendar, day), hours, more])
  }

  const bring = async () => {
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
    log: dependencies.log,
    calendarUrl: (person, duty) => feeds.dutyUrl(person, duty) ?? undefined,
    ...(dependencies.at ? { at: dependencies.at } : {}),
  })

  const tryOwn = (person: Person, message: string, pending: string | null): OwnAttempt => {
    if (store.countOwn(db, person.id, today(now())) >= MOST_OWN) {
      const why = `Đã có ${MOST_OWN} lời nhắc đang chờ; hãy bỏ bớt rồi thêm mới (nhắn “các lời nhắc của tôi”).`
      return { kind: 'refused', why }
    }
    const read = readOwn(message, now(), pending)
    if (read.kind === 'when' || read.kind === 'refused') return read
    const draft = draftOf(read, person)
    return 'why' in draft ? { kind: 'refused', why: draft.why } : { kind: 'draft', draft }
  }

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
    mine: (person, from, to) => {
      const seen = look(core)
      return store
        .standingDuties(db, from, to)
        .filter(
          (duty) => seen.audience.concerns(duty, person) !== null && !seen.standing(duty).settledFor(person),
        )
    },
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
    tomorrow: (person, duties) =>
      db.transaction(() => {
        const { day, dueAt } = tomorrowMoment(now(), hours, calendar)
        for (const { id } of duties) {
          db.sql
            .prepare(
              `DELETE FROM duty_steps WHERE duty_id = ? AND person_id = ? AND step = 'snooze' AND fired_at IS NULL`,
            )
            .run(id, person.id)
          store.addStep(db, {
            dutyId: id,
            step: 'snooze',
            personId: person.id,
            day,
            dueAt: dueAt.toISOString(),
          })
        }
        return day
      }),
    dropOwn: (person, duty) => {
      if (duty.ownerId !== person.id || duty.goneAt !== null) return false
      db.transaction(() => {
        remove(core, duty, 'đã bỏ', now())
        store.dropSteps(db, duty.id)
      })
      return true
    },
    tryOwn,
    addOwn: (person, message, pending, key) => {
      const tried = tryOwn(person, message, pending)
      if (tried.kind !== 'draft') return null
      return db.transaction(() => {
        const draft = { ...tried.draft, key: `own:${person.id}:${key}`, series: `own:${person.id}:${key}` }
        if (db.sql.prepare('SELECT 1 FROM duties WHERE key = ?').get(draft.key) !== undefined) return null
        const id = store.insertDuty(db, draft, iso())
        planSteps(core, { ...draft, id }, now())
        return store.dutyById(db, id)
      })
    },
    publicOn: (day) =>
      store
        .standingDuties(db, day, day)
        .filter(({ ownerId, concern }) => ownerId === null && !concern.secret),
    own: (person) => store.ownDuties(db, person.id).filter(({ day }) => day >= today(now())),
    follow: (person, duty) => peopleStore.addChoice(db, person.id, 'follow', duty.series, iso()),
    unfollow: (person, duty) => peopleStore.dropChoice(db, person.id, 'follow', duty.series),
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
    rowsBehind: (personId, choiceId) => {
      const offer = choiceId.split('.')[0]
      return rowsOfBatches(db, personId).filter(({ batch }) => batch !== null && offerIdOf(batch) === offer)
    },
    failures: () => failures(db, new Date(now().getTime() - 30 * 86_400_000).toISOString()),
    status: () => ({ outbox: outboxCounts(db), next: nextWake(core)?.toISOString() ?? null }),
  }

  function draftOf(
    read: Exclude<OwnReminder, { kind: 'when' | 'refused' }>,
    person: Person,
  ): DraftDuty | { why: string } {
    const base = {
      key: 'own',
      series: 'own',
      source: 'own',
      category: 'task',
      what: read.what,
      who: null,
      to: null,
      concern: { targets: [{ kind: 'person', id: person.id }], except: [], secret: true },
      inspectionId: null,
      ownerId: person.id,
    } satisfies Partial<DraftDuty>
    if (read.kind === 'once')
      return {
        ...base,
        day: read.day,
        time: read.time,
        rule: `theo lời hẹn “${read.words}”`,
        basis: { ...NO_BASIS, limit: read.limit },
      }
    if (read.kind === 'repeating')
      return {
        ...base,
        day: read.day,
        time: null,
        rule: `lặp lại: ${read.words}`,
        basis: { ...NO_BASIS, repeats: read.rule },
      }
    const unit = look(core).audience.unitOf(person)
    const next = inspections
      .visibleTo(person)
      .find(
        (one) =>
          one.day >= today(now()) &&
          unit !== null &&
          units.same(units.read(one.unit, one.place), unit, one.day),
      )
    if (next === undefined)
      return { why: 'Chưa có ngày kiểm tra của đơn vị anh/chị; hãy ghi một ngày cụ thể.' }
    const counted = applyOffset(next.day, read.offset, read.unit, calendar)
    if (counted.date < today(now())) return { why: `“${read.words}” đã qua.` }
    return { ...base, day: counted.date, time: null, rule: read.words, basis: { ...NO_BASIS, limit: true } }
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

/** An office sees its province, an administrator everything that is no secret, others their own unit. */
function overviewOf(core: Core, viewer: Person | 'admin', duties: readonly Duty[]): DutyOverview[] {
  const seen = look(core)
  const province = viewer === 'admin' ? null : (seen.audience.unitOf(viewer)?.province ?? viewer.place)
  const sees = (duty: Duty) => {
    if (viewer !== 'admin' && seen.audience.concerns(duty, viewer) !== null) return true
    if (duty.ownerId !== null || duty.concern.secret) return false
    if (viewer === 'admin' || viewer.role === 'admin') return true
    return viewer.role === 'office' && core.units.sameProvince(duty.basis.place, province, duty.day)
  }
  const all = viewer === 'admin' || viewer.role !== 'staff'
  const own = viewer === 'admin' ? '' : seen.audience.unitKey(viewer)
  return duties.filter(sees).map((duty) => {
    const units = duty.ownerId === null ? [...unitsConcerned(duty, seen)] : []
    const concerned = new Map(units.map(([key, [first]]) => [key, say.unitName(first!)]))
    const answers = seen.standing(duty).responses.filter(({ kind }) => kind === 'submitted')
    const reported = answers.map(({ unitKey, personId, reference, at }) => {
      const by = seen.byId.get(personId)
      return {
        key: unitKey,
        unit: concerned.get(unitKey) ?? (by ? say.unitName(by) : 'đơn vị cũ'),
        reference,
        at,
      }
    })
    const shown = (key: string) => all || key === own
    const open = [...concerned].filter(([key]) => shown(key) && !reported.some((one) => one.key === key))
    return {
      duty,
      reported: reported.filter(({ key }) => shown(key)).map(({ key: _, ...one }) => one),
      open: duty.category === 'event' ? [] : open.map(([, name]) => name),
    }
  })
}
