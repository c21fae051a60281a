// What every part of the reminders stands on: the database, the calendar, office hours, people and the audience.

import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import type { UnitNames } from '../library/unit-names.ts'
import type { Person } from '../people/people.ts'
import { allPersons } from '../people/store.ts'
import type { Database } from '../storage/database.ts'
import { type Audience, createAudience } from './audience.ts'
import type { Duty } from './duty.ts'
import { type Response, responsesTo } from './duty-store.ts'
import { choicesOf, leaders } from './people-store.ts'
import type { OfficeHours } from './schedule.ts'

export interface Core {
  db: Database
  calendar: WorkingCalendar
  hours: OfficeHours
  units: UnitNames
  now: () => Date
}

/** People and what they chose, read once for one piece of work; never kept longer. */
export interface Look {
  persons: readonly Person[]
  byId: ReadonlyMap<number, Person>
  audience: Audience
  leaders: ReadonlySet<number>
  muted(person: Person, kind: string): boolean
  /** All whom the duty concerns and who did not switch its kind off, with why. */
  concerned(duty: Duty): Person[]
  standing(duty: Duty): Standing
}

/** What has been answered to a duty. */
export interface Standing {
  responses: readonly Response[]
  /** Whether this person's unit has reported, or the person said it is none of theirs. */
  settledFor(person: Person): boolean
  submitted(unitKey: string): Response | undefined
}

export function look({ db, units }: Core): Look {
  const persons = allPersons(db).filter(({ revokedAt }) => revokedAt === null)
  const choices = new Map<number, ReturnType<typeof choicesOf>>()
  const choose = (id: number) => {
    const known = choices.get(id) ?? choicesOf(db, id)
    choices.set(id, known)
    return known
  }
  const audience = createAudience(units, choose)
  const muted = (person: Person, kind: string) => choose(person.id).muted.has(kind)
  return {
    persons,
    byId: new Map(persons.map((person) => [person.id, person])),
    audience,
    leaders: leaders(db),
    muted,
    concerned: (duty) =>
      persons.filter((person) => {
        const why = audience.concerns(duty, person)
        return why !== null && (why === 'watched' || duty.source === 'own' || !muted(person, duty.category))
      }),
    standing: (duty) => standingOf(responsesTo(db, duty.id), audience),
  }
}

function standingOf(responses: readonly Response[], audience: Audience): Standing {
  const byUnit = new Map(
    responses.filter(({ kind }) => kind === 'submitted').map((one) => [one.unitKey, one]),
  )
  const notMine = new Set(responses.filter(({ kind }) => kind === 'not-mine').map(({ personId }) => personId))
  return {
    responses,
    settledFor: (person) => notMine.has(person.id) || byUnit.has(audience.unitKey(person)),
    submitted: (unitKey) => byUnit.get(unitKey),
  }
}

/** Units that a duty concerns and whose people have not reported, each with its people; watchers do not count. */
export function unanswered(duty: Duty, { persons, audience, standing }: Look): Map<string, Person[]> {
  const answers = standing(duty)
  const open = new Map<string, Person[]>()
  for (const person of persons) {
    if (audience.concerns(duty, person) !== 'unit') continue
    const key = audience.unitKey(person)
    if (answers.submitted(key) !== undefined) continue
    open.set(key, [...(open.get(key) ?? []), person])
  }
  return open
}
