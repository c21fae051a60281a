// Steps whose time has come become rows of the outbox, one for each person concerned, in one transaction. Of several
// missed steps of one duty only the last is said. A key of duty, day, step and person keeps any from being put out twice.

import { addDays, today } from '../calendar/day.ts'
import type { Person } from '../people/people.ts'
import { type Core, type Look, look, unanswered } from './core.ts'
import { digestFor } from './digest.ts'
import type { Duty } from './duty.ts'
import * as store from './duty-store.ts'
import { enqueue } from './outbox-store.ts'
import { digestAfter, isOfficeTime } from './schedule.ts'

/** More late than this is said to be late. */
const LATE_MS = 60 * 60_000

/** Rows put out. Run it inside a transaction. */
export function fire(core: Core): number {
  const { db, now, hours, calendar } = core
  const at = now()
  const open = isOfficeTime(at, hours, calendar)
  const due = store.dueSteps(db, at.toISOString())
  const steps = due.map((step) => ({
    step,
    duty: step.dutyId === null ? null : store.dutyById(db, step.dutyId),
  }))
  const may = steps.filter(({ duty }) => open || duty?.time != null)
  if (may.length === 0) return 0
  const seen = look(core)
  let rows = 0
  for (const { step, duty } of lastOfEach(may)) rows += expand(core, seen, step, duty, at)
  store.markFired(
    db,
    may.map(({ step }) => step.id),
    at.toISOString(),
  )
  if (may.some(({ step }) => step.step === 'digest')) {
    const next = digestAfter(today(at), hours, calendar)
    store.addStep(db, {
      dutyId: null,
      step: 'digest',
      personId: null,
      day: next.day,
      dueAt: next.dueAt.toISOString(),
    })
  }
  return rows
}

interface DueStep {
  step: store.StoredStep
  duty: Duty | null
}

/** Steps come oldest first; a later one of the same duty and person says all that an earlier one would have said. */
function lastOfEach(steps: readonly DueStep[]): DueStep[] {
  const last = new Map<string, DueStep>()
  for (const one of steps) {
    const { dutyId, step, personId } = one.step
    const beside = step === 'change' || step === 'digest' || step === 'head' || step === 'office'
    last.set(`${dutyId}|${personId}|${beside ? step : 'ladder'}`, one)
  }
  return [...last.values()]
}

function expand(core: Core, seen: Look, step: store.StoredStep, duty: Duty | null, at: Date): number {
  if (step.step === 'digest') return putDigests(core, seen, step, at)
  if (duty === null || (duty.goneAt !== null && step.step !== 'change')) return 0
  let rows = 0
  for (const person of peopleFor(core, seen, step, duty)) {
    const kind: 'change' | 'step' = step.step === 'change' ? 'change' : 'step'
    const occurrence =
      step.step === 'change'
        ? `change ${duty.sequence}`
        : `${step.step}${step.step === 'snooze' ? ` ${step.day}` : ''}`
    const row = {
      key: `d${duty.id}|${duty.day}|${occurrence}|p${person.id}`,
      ...{ personId: person.id, kind, dutyId: duty.id, step: step.step, text: null, dueAt: step.dueAt },
      nextAt: at.toISOString(),
      anyHour: duty.time === null ? 0 : 1,
      late: at.getTime() - Date.parse(step.dueAt) > LATE_MS ? 1 : 0,
    } as const
    if (enqueue(core.db, row)) rows += 1
  }
  return rows
}

function peopleFor(core: Core, seen: Look, step: store.StoredStep, duty: Duty): readonly Person[] {
  switch (step.step) {
    case 'head':
      return headsOf(duty, seen)
    case 'office':
      return unanswered(duty, seen).size > 0 ? officesOf(core, duty, seen) : []
    case 'change':
      return seen.concerned(duty).filter((person) => !seen.muted(person, 'change'))
    default: {
      const answers = seen.standing(duty)
      const only = step.personId === null ? seen.concerned(duty) : [seen.byId.get(step.personId)]
      return only.filter((person): person is Person => person !== undefined && !answers.settledFor(person))
    }
  }
}

/** Heads of the units that have not answered. */
function headsOf(duty: Duty, seen: Look): Person[] {
  const open = unanswered(duty, seen)
  // a head who is not of the team must not learn of what the team keeps to itself
  return seen.persons.filter(
    (person) =>
      seen.leaders.has(person.id) &&
      open.has(seen.audience.unitKey(person)) &&
      seen.audience.concerns(duty, person) === 'unit',
  )
}

/** The standing office of the duty's province; every office where the text names no province. */
export function officesOf({ units }: Pick<Core, 'units'>, duty: Duty, { persons, audience }: Look): Person[] {
  if (duty.concern.secret) return []
  return persons.filter(
    (person) =>
      person.role === 'office' &&
      units.sameProvince(duty.basis.place, audience.unitOf(person)?.province ?? person.place, duty.day),
  )
}

function putDigests(core: Core, seen: Look, step: store.StoredStep, at: Date): number {
  let rows = 0
  const duties = store.standingDuties(core.db, addDays(step.day, -45), addDays(step.day, 6))
  for (const person of seen.persons) {
    if (person.role !== 'office' && !seen.leaders.has(person.id)) continue
    if (seen.muted(person, 'digest')) continue
    const text = digestFor(core, seen, person, step.day, duties)
    if (text === null) continue
    const key = `digest|${step.day}|p${person.id}`
    const late = at.getTime() - Date.parse(step.dueAt) > LATE_MS ? 1 : 0
    const row = {
      key,
      personId: person.id,
      kind: 'digest',
      dutyId: null,
      step: 'digest',
      text,
      dueAt: step.dueAt,
    } as const
    if (enqueue(core.db, { ...row, nextAt: at.toISOString(), anyHour: 0, late })) rows += 1
  }
  return rows
}
