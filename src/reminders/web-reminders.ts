// The reminders for the page: what a signed-in person may see of a month, the table behind it, calendars, inspections.
// Shaped after what the web server asks for; nothing of the web server is imported.

import ExcelJS from 'exceljs'
import { formatDay, isDay, today } from '../calendar/day.ts'
import type { Day } from '../document.ts'
import { type ImportReport, type Inspections, SheetError, unitLabel } from '../inspections/inspections.ts'
import type { People, Person } from '../people/people.ts'
import type { UnitRef } from './audience.ts'
import type { InspectionEntry } from './inspection-entry.ts'
import type { DutyOverview, Reminders } from './reminders.ts'
import { createWebOffice, type InspectionFields, type WebLeader, type WebUnitCalendar } from './web-office.ts'
import { derivationLine, titleOf, unitName } from './wording.ts'

export type { InspectionFields, WebLeader, WebUnitCalendar } from './web-office.ts'

const OFFICE_ONLY = 'Chỉ bộ phận thường trực làm được việc này.'

export interface WebDuty {
  id: number
  day: Day
  time: string | null
  category: 'report' | 'task' | 'event'
  own: boolean
  title: string
  who: string | null
  rule: string
  documentId: number | null
  document: string | null
  place: string | null
  section: string | null
  reported: { unit: string; reference: string | null; at: string }[]
  open: string[]
}

export interface WebInspection {
  id: number
  day: Day
  unit: string
  plan: string | null
  kind: string
  team: string[]
}

export interface WebReminders {
  duties(userId: string, from: Day, to: Day): Promise<WebDuty[]>
  inspections(userId: string): WebInspection[]
  /** The person's secret address; `null` for the administrator's token and without a public address. */
  calendarUrl(userId: string): string | null
  renewCalendar(userId: string): void
  /** The calendar of the person's unit, and whether this person may take it back. */
  unitCalendar(userId: string): { url: string; unit: string; mayRevoke: boolean } | null
  renewUnitCalendar(userId: string): void
  /** For the standing office; empty, or refused with a sentence, for everybody else. */
  leaders(userId: string): WebLeader[]
  setLeader(userId: string, who: string, leads: boolean): string | null
  unitCalendars(userId: string): WebUnitCalendar[]
  openUnitCalendar(userId: string, unit: string): string | null
  revokeUnitCalendar(userId: string, unit: UnitRef): boolean
  addInspection(userId: string, fields: InspectionFields): Promise<string | null>
  cancelInspection(userId: string, id: number): boolean
  /** Why a calendar file of public holidays is not used; `null` when all are. */
  calendarProblem(): string | null
  /** The calendar behind a secret address, for anybody who has it. */
  calendar(secret: string, uid?: string): string | null
  /** A sentence when nothing of the file could be read. */
  importInspections(
    userId: string,
    name: string,
    bytes: Uint8Array,
  ): Promise<ImportReport | { problem: string }>
  workbook(userId: string, from: Day, to: Day): Promise<Uint8Array>
  /** What could not be sent lately, for the office. */
  failures(): { person: string; problem: string; at: string }[]
}

export function createWebReminders({
  reminders,
  inspections,
  entry,
  people,
}: {
  reminders: Reminders
  inspections: Inspections
  entry: InspectionEntry
  people: Pick<People, 'get' | 'list'>
}): WebReminders {
  const viewer = (userId: string): Person | 'admin' | null => {
    if (userId === 'admin') return 'admin'
    const person = /^\d{1,15}$/.test(userId) ? people.get(Number(userId)) : null
    return person?.revokedAt === null ? person : null
  }
  const seen = async (userId: string, from: Day, to: Day): Promise<DutyOverview[]> => {
    const who = viewer(userId)
    if (who === null || !isDay(from) || !isDay(to)) return []
    await reminders.refresh()
    return reminders.overview(who, from, to)
  }
  const person = (userId: string) => {
    const who = viewer(userId)
    return who === 'admin' ? null : who
  }

  const office = createWebOffice({
    ...{ reminders, people, inspections, entry },
    chooseUnit: (name, place) => {
      const choice = inspections.chooseUnit(name, place)
      return choice.kind === 'one' ? choice : choice.candidates.map(unitLabel)
    },
  })
  const unitOf = (userId: string) => {
    const who = person(userId)
    return who === null || who.unit === null ? null : { who, unit: { unit: who.unit, place: who.place } }
  }

  return {
    unitCalendar: (userId) => {
      const own = unitOf(userId)
      const url = own && reminders.feeds.unitUrl(own.unit)
      return own && url ? { url, unit: unitName(own.who), mayRevoke: reminders.mayRevokeUnit(own.who) } : null
    },
    renewUnitCalendar: (userId) => {
      const own = unitOf(userId)
      if (own && reminders.mayRevokeUnit(own.who))
        reminders.feeds.revokeUnit(own.unit, `person:${own.who.id}`)
    },
    leaders: (userId) => {
      const who = viewer(userId)
      return who === null ? [] : office.leaders(who)
    },
    setLeader: (userId, name, leads) => {
      const who = viewer(userId)
      return who === null ? OFFICE_ONLY : office.setLeader(who, name, leads)
    },
    unitCalendars: (userId) => {
      const who = viewer(userId)
      return who === null ? [] : office.unitCalendars(who)
    },
    openUnitCalendar: (userId, unit) => {
      const who = viewer(userId)
      return who === null ? OFFICE_ONLY : office.openUnitCalendar(who, unit)
    },
    revokeUnitCalendar: (userId, unit) => {
      const who = viewer(userId)
      return who !== null && office.revokeUnitCalendar(who, unit)
    },
    addInspection: async (userId, fields) => {
      const who = viewer(userId)
      return who === null ? OFFICE_ONLY : office.addInspection(who, fields)
    },
    cancelInspection: (userId, id) => {
      const who = viewer(userId)
      return who !== null && office.cancelInspection(who, id)
    },
    calendarProblem: () => reminders.calendarProblem(),
    duties: async (userId, from, to) => (await seen(userId, from, to)).map(toWeb),
    inspections: (userId) => {
      const who = viewer(userId)
      if (who === null) return []
      const visible =
        who === 'admin'
          ? inspections.all().filter(({ unannounced }) => !unannounced)
          : inspections.visibleTo(who)
      const from = today(reminders.core.now())
      return visible
        .filter(({ day }) => day >= from)
        .map(({ id, day, plan, kind, team, ...one }) => ({
          ...{ id, day, plan, kind, team },
          unit: unitLabel(one),
        }))
    },
    calendarUrl: (userId) => {
      const who = person(userId)
      return who && reminders.feeds.personUrl(who)
    },
    renewCalendar: (userId) => {
      const who = person(userId)
      if (who) reminders.feeds.revokePerson(who.id, `person:${who.id}`)
    },
    calendar: (secret, uid) => reminders.feeds.file(secret, uid),
    importInspections: async (userId, name, bytes) => {
      try {
        const report = await inspections.importFile(
          bytes,
          name,
          userId === 'admin' ? 'admin' : `person:${userId}`,
        )
        reminders.runner.poke()
        return report
      } catch (error) {
        if (error instanceof SheetError) return { problem: error.message }
        throw error
      }
    },
    workbook: async (userId, from, to) => workbookOf(await seen(userId, from, to)),
    failures: () =>
      reminders.failures().map(({ personId, problem, dueAt }) => ({
        person: people.get(personId)?.name ?? `số ${personId}`,
        problem: problem ?? '',
        at: dueAt,
      })),
  }
}

function toWeb({ duty, reported, open }: DutyOverview): WebDuty {
  const { id, day, time, category, who, rule, ownerId, basis } = duty
  const { documentId, document, place, section } = basis
  return {
    id,
    day,
    time,
    category,
    who,
    rule: basis.derivation === null ? rule : derivationLine(duty),
    own: ownerId !== null,
    title: titleOf(duty),
    documentId,
    document,
    place,
    section,
    reported,
    open,
  }
}

/** One row for each unit of each duty. */
async function workbookOf(rows: readonly DutyOverview[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Nhắc hạn', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = [
    { header: 'Ngày cuối', width: 12 },
    { header: 'Việc', width: 60 },
    { header: 'Văn bản', width: 18 },
    { header: 'Nơi ban hành', width: 18 },
    { header: 'Mục', width: 10 },
    { header: 'Đơn vị', width: 36 },
    { header: 'Tình trạng', width: 16 },
    { header: 'Số báo cáo', width: 20 },
    { header: 'Xác nhận lúc', width: 18 },
  ]
  sheet.getRow(1).font = { bold: true }
  sheet.getColumn(1).numFmt = 'dd/mm/yyyy'
  sheet.autoFilter = { from: 'A1', to: { row: 1, column: sheet.columnCount } }
  for (const { duty, reported, open } of rows) {
    const { document, place, section } = duty.basis
    const day = new Date(`${duty.day}T00:00:00Z`)
    const head = [titleOf(duty, 400), document, place, section]
    const lines = [
      ...reported.map(({ unit, reference, at }) => [unit, 'Đã xác nhận', reference, localTime(at)]),
      ...open.map((unit) => [unit, 'Chưa xác nhận', null, null]),
    ]
    for (const line of lines.length > 0 ? lines : [[null, null, null, null]])
      sheet.addRow([day, ...[...head, ...line].map(inert)])
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** Words that a spreadsheet would take for a formula once the sheet is saved as CSV get an apostrophe in front. */
const inert = (text: string | null | undefined) =>
  text && /^[=+\-@\t\r]/.test(text) ? `'${text}` : (text ?? '')

function localTime(at: string): string {
  const local = new Date(Date.parse(at) + 7 * 3_600_000).toISOString()
  return `${local.slice(11, 16)} ${formatDay(local.slice(0, 10))}`
}
