// What every part of the reminders stands on: the database, the calendar, office hours, people and the audience.

import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import type { UnitName, UnitNames } from '../library/unit-names.ts'
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
  /** People by the writing of their unit; those without a unit are in none. */
  groups: readonly { name: UnitName; key: string; people: readonly Person[] }[]
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
    groups: groupsOf(persons, audience),
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

/** The units that a duty concerns, each with its people; watchers do not count. Costs one look a unit, not a person. */
export function unitsConcerned(duty: Duty, { persons, groups, audience }: Look): Map<string, Person[]> {
  const found = new Map<string, Person[]>()
  const add = (key: string, people: readonly Person[]) => {
    const known = found.get(key) ?? []
    found.set(key, [...known, ...people.filter((person) => !known.includes(person))])
  }
  for (const { name, key, people } of groups) if (audience.concernsUnit(duty, name)) add(key, people)
  if (duty.concern.targets.some(({ kind }) => kind === 'person' || kind === 'unclear')) {
    for (const person of persons)
      if (audience.concernsInPerson(duty, person)) add(audience.unitKey(person), [person])
  }
  return found
}

/** Of these the units that have not reported. */
export function unanswered(duty: Duty, seen: Look): Map<string, Person[]> {
  const answers = seen.standing(duty)
  return new Map([...unitsConcerned(duty, seen)].filter(([key]) => answers.submitted(key) === undefined))
}

function groupsOf(persons: readonly Person[], audience: Audience): Look['groups'] {
  const groups = new Map<UnitName, { name: UnitName; key: string; people: Person[] }>()
  for (const person of persons) {
    const name = audience.unitOf(person)
    if (name === null) continue
    const known = groups.get(name) ?? { name, key: audience.unitKey(person), people: [] }
    known.people.push(person)
    groups.set(name, known)
  }
  return [...groups.values()]
}
