// Own reminders as duties: what a message would become, and its storing, once for each message.

import { today } from '../calendar/day.ts'
import { applyOffset } from '../calendar/working-days.ts'
import type { Inspections } from '../inspections/inspections.ts'
import type { Person } from '../people/people.ts'
import { type Core, look } from './core.ts'
import { isInspectionEvent, NO_BASIS } from './derive.ts'
import type { DraftDuty, Duty } from './duty.ts'
import * as store from './duty-store.ts'
import { type OwnReminder, readOwn } from './own.ts'
import { planSteps } from './sync.ts'
import * as say from './wording.ts'
import { share } from './words.ts'

export type OwnAttempt =
  | { kind: 'draft'; draft: DraftDuty }
  | Extract<OwnReminder, { kind: 'when' | 'refused' }>

export interface OwnDuties {
  /** What an own reminder would become; nothing is stored. */
  tryOwn(person: Person, message: string, pending: string | null): OwnAttempt
  /** Stores it; the same `key` again stores nothing more. */
  addOwn(person: Person, message: string, pending: string | null, key: string): Duty | null
}

/** Own reminders that one person may have waiting. */
const MOST_OWN = 200

interface OwnDutiesDependencies {
  core: Core
  inspections: Pick<Inspections, 'visibleTo'>
  /** Duties of this person still to come. */
  coming: (person: Person) => readonly Duty[]
}

export function createOwnDuties({ core, inspections, coming }: OwnDutiesDependencies): OwnDuties {
  const { db, calendar, units, now } = core

  const tryOwn = (person: Person, message: string, pending: string | null): OwnAttempt => {
    if (store.countOwn(db, person.id, today(now())) >= MOST_OWN) {
      const why = `Đã có ${MOST_OWN} lời nhắc đang chờ; hãy bỏ bớt rồi thêm mới (nhắn “các lời nhắc của tôi”).`
      return { kind: 'refused', why }
    }
    const read = readOwn(message, now(), pending, calendar)
    if (read.kind === 'when' || read.kind === 'refused') return read
    const draft = draftOf(read, person)
    return 'why' in draft ? { kind: 'refused', why: draft.why } : { kind: 'draft', draft }
  }

  const draftOf = (
    read: Exclude<OwnReminder, { kind: 'when' | 'refused' }>,
    person: Person,
  ): DraftDuty | { why: string } => {
    const base = {
      key: 'own',
      series: 'own',
      source: 'own',
      category: 'task',
      who: null,
      to: null,
      concern: { targets: [{ kind: 'person', id: person.id }], except: [], secret: true },
      inspectionId: null,
      ownerId: person.id,
      time: null,
    } satisfies Partial<DraftDuty>
    switch (read.kind) {
      case 'once':
        return {
          ...base,
          ...{ what: read.what, day: read.day, time: read.time, rule: `theo lời hẹn “${read.words}”` },
          basis: { ...NO_BASIS, limit: read.limit },
        }
      case 'repeating':
        return {
          ...base,
          ...{ what: read.what, day: read.day, rule: `lặp lại: ${read.words}` },
          basis: { ...NO_BASIS, repeats: read.rule },
        }
      case 'before-duty': {
        const meant = dutyMeant(read.about, person)
        if ('why' in meant) return meant
        const { date } = applyOffset(meant.day, read.offset, read.unit, calendar)
        if (date <= today(now())) return { why: `“${read.words}” đã qua.` }
        return {
          ...base,
          ...{ what: say.titleOf(meant, 200), day: date, rule: read.words },
          basis: {
            ...NO_BASIS,
            limit: false,
            hangsOn: { duty: meant.id, offset: read.offset, unit: read.unit },
          },
        }
      }
      case 'relative': {
        if (!isInspectionEvent(read.event))
          return { why: `Chưa biết ngày nào là “${read.event}”; hãy ghi một ngày cụ thể.` }
        const visit = nextVisit(person)
        if (visit === null)
          return { why: 'Chưa có ngày kiểm tra của đơn vị anh/chị; hãy ghi một ngày cụ thể.' }
        const { date } = applyOffset(visit.day, read.offset, read.unit, calendar)
        if (date < today(now())) return { why: `“${read.words}” đã qua.` }
        const duty = store.idOfKey(db, `inspection:${visit.id}`)
        return {
          ...base,
          ...{ what: read.what, day: date, rule: read.words },
          basis: {
            ...{ ...NO_BASIS, limit: true },
            ...(duty === null ? {} : { hangsOn: { duty, offset: read.offset, unit: read.unit } }),
          },
        }
      }
    }
  }

  /** The next inspection of the person's unit. */
  const nextVisit = (person: Person) => {
    const unit = look(core).audience.unitOf(person)
    if (unit === null) return null
    const next = inspections
      .visibleTo(person)
      .find((one) => one.day >= today(now()) && units.same(units.read(one.unit, one.place), unit, one.day))
    return next ?? null
  }

  const dutyMeant = (about: string, person: Person): Duty | { why: string } => {
    const known = coming(person).filter(({ ownerId, category }) => ownerId === null && category !== 'event')
    const fitting = about === '' ? known : known.filter((duty) => share(about, say.titleOf(duty, 400)) >= 0.6)
    const [only] = fitting
    if (only === undefined) return { why: 'Không thấy hạn nào như vậy của đơn vị; hãy ghi một ngày cụ thể.' }
    return fitting.length === 1
      ? only
      : { why: `Có ${fitting.length} hạn như vậy; hãy ghi rõ tên việc hoặc một ngày cụ thể.` }
  }

  return {
    tryOwn,
    addOwn: (person, message, pending, key) => {
      const tried = tryOwn(person, message, pending)
      if (tried.kind !== 'draft') return null
      return db.transaction(() => {
        const draft = { ...tried.draft, key: `own:${person.id}:${key}`, series: `own:${person.id}:${key}` }
        if (store.idOfKey(db, draft.key) !== null) return null
        const id = store.insertDuty(db, draft, now().toISOString())
        planSteps(core, { ...draft, id }, now())
        return store.dutyById(db, id)
      })
    },
  }
}
