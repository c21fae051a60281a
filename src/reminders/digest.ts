// The Monday digest: what falls due this week, what is overdue, what was reported, as far as it concerns the reader.

import { addDays } from '../calendar/day.ts'
import type { Day } from '../document.ts'
import { inert } from '../message.ts'
import type { Person } from '../people/people.ts'
import { type Core, type Look, unanswered } from './core.ts'
import type { Duty } from './duty.ts'
import { momentOf } from './schedule.ts'
import * as say from './wording.ts'

/** `null` when there is nothing to tell. `duties` are those of the last weeks and of this one. */
export function digestFor(
  core: Core,
  seen: Look,
  person: Person,
  monday: Day,
  duties: readonly Duty[],
): string | null {
  const sunday = addDays(monday, 6)
  const mine = duties.filter((duty) => duty.ownerId === null && isShown(core, seen, duty, person))
  const line = (duty: Duty) => say.dutyLine(duty, monday, core.calendar)
  const item = (duty: Duty) => ({ line: line(duty), open: openUnits(seen, duty, person) })
  const reports = mine.filter(({ category }) => category !== 'event')
  return say.digestText({
    from: monday,
    to: sunday,
    due: mine.filter(({ day }) => day >= monday && day <= sunday).map(item),
    overdue: reports
      .filter(({ day }) => day < monday)
      .map(item)
      .filter(({ open }) => open.length > 0),
    done: mine.flatMap((duty) => reported(seen, duty, person, momentOf(addDays(monday, -7), '00:00'))),
  })
}

function isShown({ units }: Core, { audience }: Look, duty: Duty, person: Person): boolean {
  if (audience.concerns(duty, person) !== null) return true
  if (person.role !== 'office' || duty.concern.secret) return false
  return units.sameProvince(duty.basis.place, audience.unitOf(person)?.province ?? person.place, duty.day)
}

/** Names of the units that have not answered: all for the office, the own one for the head of a unit. */
function openUnits(seen: Look, duty: Duty, person: Person): string[] {
  if (duty.category === 'event') return []
  const own = seen.audience.unitKey(person)
  return [...unanswered(duty, seen)]
    .filter(([key]) => person.role === 'office' || key === own)
    .map(([, people]) => say.unitName(people[0]!))
}

function reported(seen: Look, duty: Duty, person: Person, since: Date): string[] {
  const own = seen.audience.unitKey(person)
  return seen
    .standing(duty)
    .responses.filter(({ kind, at }) => kind === 'submitted' && Date.parse(at) >= since.getTime())
    .filter(({ unitKey }) => person.role === 'office' || unitKey === own)
    .map(({ personId, reference }) => {
      const by = seen.byId.get(personId)
      const who = by === undefined ? '' : `${say.unitName(by)}: `
      return `${who}${inert(say.titleOf(duty, 90))}${reference ? ` (${inert(reference)})` : ''}`
    })
}
