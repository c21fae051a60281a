// What the standing office keeps on the page of reminders: inspections, who leads a unit, the calendars that units have
// out. An office looks after its province, an administrator after everybody. Nothing of the web server is imported.

import { parseTimeExpressions } from '../calendar/dates.ts'
import { isDay, today } from '../calendar/day.ts'
import type { Day } from '../document.ts'
import type { Inspections } from '../inspections/inspections.ts'
import { readKind } from '../inspections/kinds.ts'
import { foldName } from '../library/unit-names.ts'
import type { People, Person } from '../people/people.ts'
import type { UnitRef } from './audience.ts'
import { type InspectionEntry, severalUnits } from './inspection-entry.ts'
import type { InspectionWords } from './inspection-words.ts'
import type { Reminders } from './reminders.ts'
import { unitName } from './wording.ts'

export interface WebLeader {
  id: number
  name: string
  unit: string
}

export interface WebUnitCalendar extends UnitRef {
  label: string
  url: string
}

/** Who asks: the administrator's token is no person. */
export type Viewer = Person | 'admin'

export interface WebOffice {
  leaders(viewer: Viewer): WebLeader[]
  /** `who` is a number or a full name; a sentence when it fits nobody, or several. */
  setLeader(viewer: Viewer, who: string, leads: boolean): string | null
  unitCalendars(viewer: Viewer): WebUnitCalendar[]
  /** Hands out a unit's calendar; a sentence when it cannot be. */
  openUnitCalendar(viewer: Viewer, unit: string): string | null
  revokeUnitCalendar(viewer: Viewer, unit: UnitRef): boolean
  /** Stores one inspection or moves it; a sentence when something is missing or cannot be. */
  addInspection(viewer: Viewer, fields: InspectionFields): Promise<string | null>
  cancelInspection(viewer: Viewer, id: number): boolean
}

/** As typed into the page's form. */
export interface InspectionFields {
  unit: string
  /** d/m/yyyy, or as a browser's date field gives it. */
  day: string
  kind: string
  plan: string
  /** Names separated by ";". */
  team: string
}

export function createWebOffice({
  reminders,
  people,
  inspections,
  entry,
  chooseUnit,
}: {
  reminders: Reminders
  inspections: Pick<Inspections, 'cancel' | 'get' | 'mayKnow'>
  entry: InspectionEntry
  people: Pick<People, 'list'>
  /** The known unit of this name, or the names that it may mean. */
  chooseUnit: (name: string, place: string | null) => UnitRef | string[]
}): WebOffice {
  const { units, now } = reminders.core
  const provinceOf = (viewer: Viewer) =>
    viewer === 'admin' || viewer.role === 'admin'
      ? null
      : ((viewer.unit === null ? null : units.read(viewer.unit, viewer.place).province) ?? viewer.place)
  const looksAfter = (viewer: Viewer, unit: string | null, place: string | null) => {
    if (viewer !== 'admin' && viewer.role !== 'office' && viewer.role !== 'admin') return false
    const theirs = unit === null ? place : units.read(unit, place).province
    return units.sameProvince(provinceOf(viewer), theirs, today(now()))
  }
  const within = (viewer: Viewer) =>
    people.list().filter((one) => one.revokedAt === null && looksAfter(viewer, one.unit, one.place))
  const actor = (viewer: Viewer) => (viewer === 'admin' ? 'admin' : `person:${viewer.id}`)

  return {
    leaders: (viewer) => {
      const leads = reminders.leaders()
      return within(viewer)
        .filter(({ id }) => leads.has(id))
        .map((person) => ({ id: person.id, name: person.name, unit: unitName(person) }))
    },
    setLeader: (viewer, who, leads) => {
      const found = peopleNamed(who, within(viewer))
      const [only] = found
      if (only === undefined)
        return `Không thấy người nào là “${who}”; ghi họ tên đầy đủ hoặc số trong trang Người dùng.`
      if (found.length > 1)
        return `Có ${found.length} người tên “${who}”: ${found.map((one) => `${one.id} (${unitName(one)})`).join('; ')}; hãy ghi số.`
      reminders.setLeads(only.id, leads, actor(viewer))
      return null
    },
    unitCalendars: (viewer) =>
      reminders.feeds
        .units()
        .filter(({ unit, place }) => looksAfter(viewer, unit, place))
        .map((one) => ({ ...one, label: unitName(one) })),
    openUnitCalendar: (viewer, name) => {
      const choice = chooseUnit(name, provinceOf(viewer))
      if (Array.isArray(choice))
        return `“${name}” có thể là: ${choice.join('; ')}; hãy ghi rõ tên đơn vị và tên tỉnh.`
      if (!looksAfter(viewer, choice.unit, choice.place)) return `“${name}” không thuộc địa bàn của anh/chị.`
      return reminders.feeds.unitUrl(choice) === null
        ? 'Chưa có địa chỉ công khai; cần đặt PUBLIC_URL trước.'
        : null
    },
    revokeUnitCalendar: (viewer, unit) =>
      looksAfter(viewer, unit.unit, unit.place) && reminders.feeds.revokeUnit(unit, actor(viewer)),
    addInspection: async (viewer, fields) => {
      const day0 = today(now())
      const read = await entry.read(wordsOf(fields, day0), provinceOf(viewer), day0)
      if (read.kind === 'problem') return read.sentence
      if (read.kind === 'several') return severalUnits(fields.unit, read.drafts)
      if (!looksAfter(viewer, read.draft.unit, read.draft.place))
        return `“${fields.unit}” không thuộc địa bàn của anh/chị.`
      await entry.put(read.draft, actor(viewer))
      reminders.runner.poke()
      return null
    },
    cancelInspection: (viewer, id) => {
      const known = inspections.get(id)
      // what only the team may know is cancelled by nobody who cannot see it
      if (known === null || !looksAfter(viewer, known.unit, known.place)) return false
      if (known.unannounced && (viewer === 'admin' || !inspections.mayKnow(known, viewer.id))) return false
      const cancelled = inspections.cancel(id, actor(viewer))
      reminders.runner.poke()
      return cancelled
    },
  }
}

function peopleNamed(who: string, persons: readonly Person[]): Person[] {
  if (/^#?\d{1,9}$/.test(who.trim()))
    return persons.filter(({ id }) => id === Number(who.trim().replace('#', '')))
  const exact = persons.filter(
    ({ name }) => name.normalize('NFC').toLowerCase() === who.normalize('NFC').trim().toLowerCase(),
  )
  return exact.length > 0 ? exact : persons.filter(({ name }) => foldName(name) === foldName(who))
}

function wordsOf({ unit, day, kind, plan, team }: InspectionFields, asOf: Day): InspectionWords {
  const [time] = isDay(day) ? [] : parseTimeExpressions(day, asOf)
  return {
    unit,
    day: isDay(day) ? day : time?.kind === 'date' ? time.date : null,
    problem: time?.kind === 'invalid' ? time.why : null,
    plan: plan === '' ? null : plan,
    kind: readKind(kind),
    team: team
      .split(/[;\n]/)
      .map((name) => name.trim())
      .filter(Boolean),
  }
}
