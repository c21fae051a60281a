// Whom a duty concerns: the words of a plan ("các sở, ban, ngành", "đơn vị được kiểm tra", "Sở Tư pháp") become targets,
// and targets become people, under the names that units had and have on the duty's day. Pure.

import type { Day } from '../document.ts'
import { type Agencies, findAgencies } from '../library/agencies.ts'
import { findPlaces, type Places } from '../library/places.ts'
import { foldName, type UnitLevel, type UnitName, type UnitNames } from '../library/unit-names.ts'
import type { Person } from '../people/people.ts'
import type { Concern, Target } from './duty.ts'

export interface UnitRef {
  unit: string
  place: string | null
}

export interface ConcernContext {
  /** Province of the document. */
  place: string | null
  /** Units that the plan's announced inspections go to. */
  inspected: readonly UnitRef[]
  /** Members of the team, for what the team must do. */
  team: readonly number[]
  places: Places
  agencies: Agencies
}

const NOT_INSPECTED =
  /khong (?:thuoc|nam trong) (?:doi tuong|danh sach|dien)|(?:khong|chua) (?:duoc|bi) kiem tra|ngoai (?:doi tuong|danh sach)/
const INSPECTED = /(?:duoc|bi|la doi tuong|thuoc doi tuong) kiem tra/
const TEAM = /(?:truong|thanh vien|cac)? ?doan kiem tra|to kiem tra/
const GROUPS: [RegExp, UnitLevel[]][] = [
  [
    /(?:cac|thu truong cac) so(?: ban)? nganh|cac so ban|so ban nganh|giam doc (?:cac )?so|cac co quan chuyen mon/,
    ['department'],
  ],
  [
    /(?:ubnd|uy ban nhan dan)(?: cac)? (?:huyen|quan|thi xa|thanh pho thuoc)|cap huyen|cac (?:quan )?huyen|cac dia phuong/,
    ['district'],
  ],
  [/cap xa|cac (?:xa|phuong|dac khu)|(?:ubnd|uy ban nhan dan) cac xa/, ['commune']],
  [/cac bo(?: nganh)?|co quan ngang bo/, ['central']],
]
const EVERYONE = /(?:cac |moi |tat ca )?(?:co quan|don vi|dia phuong|to chuc)/

/** `who` in the plan's words; nothing is guessed where they name nobody. */
export function readConcern(who: string | null, context: ConcernContext): Concern {
  const { place, inspected } = context
  const words = foldName(who ?? '')
  const only = (targets: Target[], except: UnitRef[] = []): Concern => ({ targets, except, secret: false })
  if (who === null || words === '') return only([{ kind: 'unclear', place }])
  if (NOT_INSPECTED.test(words)) return only([{ kind: 'level', levels: null, place }], [...inspected])
  if (INSPECTED.test(words)) return only(inspected.map(unitTarget))
  const named = namedUnits(who, context)
  const groups = groupsIn(words, who, named.length > 0).map(
    (levels): Target => ({ kind: 'level', levels, place }),
  )
  const targets = [...named, ...groups]
  if (targets.length > 0) return only(targets)
  if (TEAM.test(words)) {
    return only(
      context.team.length > 0
        ? context.team.map((id) => ({ kind: 'person', id }))
        : [{ kind: 'unclear', place }],
    )
  }
  if (EVERYONE.test(words)) return only([{ kind: 'level', levels: null, place }])
  return only([{ kind: 'unclear', place }])
}

export const unitTarget = ({ unit, place }: UnitRef): Target => ({ kind: 'unit', unit, place })

function namedUnits(who: string, { place, agencies, places }: ConcernContext): Target[] {
  const found = findAgencies(who, agencies).map(
    ({ agency }): Target => ({
      kind: 'agency',
      agency: agency.name,
      place: agency.level === 'trung ương' ? null : place,
    }),
  )
  const districts = findPlaces(who, places)
    .filter((mention) => mention.place.level === 'district')
    .map(
      (mention): Target => ({
        kind: 'unit',
        unit: `UBND ${mention.written}`,
        place: place ?? mention.place.province,
      }),
    )
  return [...found, ...districts]
}

/** A group's word that only heads a list of names ("các Sở: Nội vụ, Tư pháp") is no group. */
function groupsIn(words: string, who: string, named: boolean): UnitLevel[][] {
  return GROUPS.filter(([pattern, levels]) => {
    if (!pattern.test(words)) return false
    if (!named) return true
    if (levels[0] === 'department')
      return /ngành\s*(?:,|và|;|$)/iu.test(who) && !/(?:ngành|sở)\s*:/iu.test(who)
    return !/\p{Lu}/u.test(
      who
        .split(/huyện|xã|phường|quận/iu)
        .at(-1)
        ?.trim()
        .charAt(0) ?? '',
    )
  }).map(([, levels]) => levels)
}

/** What a person asked for: units watched besides the own one, kinds not wanted, series followed. */
export interface Choices {
  units: readonly UnitRef[]
  muted: ReadonlySet<string>
  follows: ReadonlySet<string>
}

export const NO_CHOICES: Choices = { units: [], muted: new Set(), follows: new Set() }

export interface Audience {
  /** Why this person is concerned; `null` when not. */
  concerns(
    duty: { concern: Concern; series: string; day: Day; ownerId: number | null },
    person: Person,
  ): 'unit' | 'watched' | null
  /** The same object for the same writing. */
  unitOf(person: Pick<Person, 'unit' | 'place'>): UnitName | null
  /** Whether everybody of this unit is concerned, by the unit's name. */
  concernsUnit(duty: { concern: Concern; day: Day; ownerId: number | null }, name: UnitName): boolean
  /** Whether this person is meant as a person: named, or of the office that must decide. */
  concernsInPerson(duty: { concern: Concern; day: Day }, person: Person): boolean
  /** Equal for those who answer for each other; a person without a unit stands alone. */
  unitKey(person: Pick<Person, 'id' | 'unit' | 'place'>): string
}

/** Names of units are read once each, so 5,000 people of 300 units cost 300 readings. */
export function createAudience(units: UnitNames, choicesOf: (personId: number) => Choices): Audience {
  const read = new Map<string, UnitName>()
  const nameOf = (unit: string, place: string | null) => {
    const key = `${unit}\u0000${place ?? ''}`
    const known = read.get(key) ?? units.read(unit, place)
    read.set(key, known)
    return known
  }
  const unitOf = ({ unit, place }: Pick<Person, 'unit' | 'place'>) =>
    unit === null ? null : nameOf(unit, place)

  const meant = (concern: Concern, name: UnitName | null, person: Person | null, day: Day): boolean => {
    if (concern.targets.some((target) => target.kind === 'person' && target.id === person?.id)) return true
    if (
      person !== null &&
      concern.targets.some((target) => target.kind === 'unclear' && isOfficeFor(person, target.place, day))
    )
      return true
    if (name === null) return false
    if (concern.except.some((ref) => units.same(nameOf(ref.unit, ref.place), name, day))) return false
    return concern.targets.some((target) => fits(target, name, day))
  }

  const isOfficeFor = (person: Person, place: string | null, day: Day) =>
    person.role === 'office' && units.sameProvince(place, unitOf(person)?.province ?? person.place, day)

  const fits = (target: Target, name: UnitName, day: Day): boolean => {
    switch (target.kind) {
      case 'agency':
        return (
          name.agency !== null &&
          units.sameAgency(target.agency, name.agency, day) &&
          units.sameProvince(target.place, name.province, day)
        )
      case 'unit':
        return units.same(nameOf(target.unit, target.place), name, day)
      case 'level':
        return (
          (target.levels === null || target.levels.includes(name.level)) &&
          units.sameProvince(target.place, name.province, day)
        )
      default:
        return false
    }
  }

  // one verdict for each concern and name of a unit; a concern belongs to one duty, so its day is always the same
  const verdicts = new WeakMap<Concern, Map<UnitName, boolean>>()
  const meantUnit = (concern: Concern, name: UnitName, day: Day): boolean => {
    const known = verdicts.get(concern) ?? new Map<UnitName, boolean>()
    verdicts.set(concern, known)
    const verdict = known.get(name) ?? meant(concern, name, null, day)
    known.set(name, verdict)
    return verdict
  }

  const keys = new Map<UnitName, string>()
  const keyOf = (name: UnitName) => {
    const known = keys.get(name) ?? units.key(name)
    keys.set(name, known)
    return known
  }

  return {
    unitOf,
    unitKey: (person) => {
      const name = unitOf(person)
      return name === null ? `person ${person.id}` : keyOf(name)
    },
    concernsUnit: ({ concern, day, ownerId }, name) => ownerId === null && meantUnit(concern, name, day),
    concernsInPerson: ({ concern, day }, person) => meant(concern, null, person, day),
    concerns: ({ concern, series, day, ownerId }, person) => {
      if (ownerId !== null) return ownerId === person.id ? 'unit' : null
      const name = unitOf(person)
      if (name !== null && meantUnit(concern, name, day)) return 'unit'
      if (meant(concern, null, person, day)) return 'unit'
      if (concern.secret) return null
      const choices = choicesOf(person.id)
      if (choices.follows.has(series)) return 'watched'
      return choices.units.some((ref) => meantUnit(concern, nameOf(ref.unit, ref.place), day))
        ? 'watched'
        : null
    },
  }
}
