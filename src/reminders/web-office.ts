// What the standing office keeps on the page of reminders: who leads a unit, and the calendars that units have out. An
// office looks after its province, an administrator after everybody. Nothing of the web server is imported.

import { today } from '../calendar/day.ts'
import { foldName } from '../library/unit-names.ts'
import type { People, Person } from '../people/people.ts'
import type { UnitRef } from './audience.ts'
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
}

export function createWebOffice({
  reminders,
  people,
  chooseUnit,
}: {
  reminders: Reminders
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
