// The reminders with a real bot, database and calendar, a fake channel, a library told by the test, and a clock that
// stands still until told.

import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Bot, createBot } from '../../src/bot/bot.ts'
import { loadCalendars } from '../../src/calendar/calendar-files.ts'
import type { WorkingCalendar } from '../../src/calendar/working-calendar.ts'
import type { HeldDocument, ReadDocument } from '../../src/document.ts'
import { createInspections, type Inspections } from '../../src/inspections/inspections.ts'
import { loadAgencies } from '../../src/library/agencies.ts'
import type { DeadlineRow } from '../../src/library/deadline-rows.ts'
import { loadPlaces } from '../../src/library/places.ts'
import { readDocument } from '../../src/library/read-document.ts'
import { supersededDeadlines, supersededStatus } from '../../src/library/superseded.ts'
import { createUnitNames } from '../../src/library/unit-names.ts'
import { createPeople, type NewPerson, type People, type Person } from '../../src/people/people.ts'
import { allPersons } from '../../src/people/store.ts'
import { createReminderFeature } from '../../src/reminders/chat.ts'
import { createInspectionEntry, type InspectionEntry } from '../../src/reminders/inspection-entry.ts'
import { heldPlans } from '../../src/reminders/plans.ts'
import { createReminders, type Reminders, type RemindersDependencies } from '../../src/reminders/reminders.ts'
import { type Database, openDatabase } from '../../src/storage/database.ts'
import { fakeAnswering } from '../support/fake-answering.ts'
import { createFakeChannel, type FakeChannel } from '../support/fake-channel.ts'
import { countingBytes, fixedClock, temporaryFolder } from '../support/start-bot.ts'

export const places = loadPlaces('data')
export const agencies = loadAgencies('data')
export const units = createUnitNames(places, agencies)
export const calendar = loadCalendars('data/calendars')

/** A library that holds the plans it is given; `put` under the same name is another version. */
export interface TestLibrary {
  put(name: string, text: string): Promise<void>
  remove(name: string): void
  deadlines(): Promise<DeadlineRow[]>
  list(): Promise<HeldDocument[]>
  revision(): number
}

export function testLibrary(): TestLibrary {
  const held = new Map<string, { document: HeldDocument; read: ReadDocument }>()
  const ids = new Map<string, number>()
  let revision = 1
  return {
    put: async (name, text) => {
      const read = await readDocument(Buffer.from(text), `${name}.txt`)
      const id = ids.get(name) ?? ids.size + 1
      ids.set(name, id)
      revision += 1
      const { header, nature, reports, warnings } = read
      const document = { id, version: `v${revision}`, header, nature, reports, source: name, warnings }
      held.set(name, { document, read })
    },
    remove: (name) => {
      held.delete(name)
      revision += 1
    },
    deadlines: async () => {
      const all = [...held.values()]
      const superseded = supersededDeadlines(all.map(({ document: { id }, read }) => ({ ...read, id })))
      return all.flatMap(({ document: { id }, read }) =>
        read.deadlines.map((deadline) => {
          const change = superseded.get(deadline)
          return {
            ...deadline,
            documentId: id,
            number: read.header.number,
            issuer: read.header.issuer,
            quote: read.text.slice(deadline.start, deadline.end),
            superseded: change ? supersededStatus(change) : null,
          }
        }),
      )
    },
    list: async () => [...held.values()].map(({ document }) => document),
    revision: () => revision,
  }
}

/** A plan of our own of Kiên Giang: a report by those not inspected, one by those inspected, one by a named office. */
export function planText({ until = '30/6/2023', number = '23', extra = '' } = {}): string {
  return [
    'ỦY BAN NHÂN DÂN TỈNH KIÊN GIANG',
    `Số: ${number}/KH-UBND`,
    'Kiên Giang, ngày 06 tháng 01 năm 2023',
    'KẾ HOẠCH',
    'Kiểm tra công tác cải cách hành chính năm 2023',
    'I. MỤC ĐÍCH',
    'Nâng cao chất lượng phục vụ.',
    'II. NỘI DUNG',
    '1. Các cơ quan, đơn vị được kiểm tra lập báo cáo theo đề cương và gửi Đoàn kiểm tra trước ngày kiểm tra ít nhất 3 ngày làm việc.',
    `2. Các cơ quan, đơn vị không thuộc đối tượng được kiểm tra gửi báo cáo tự rà soát về Sở Nội vụ trước ngày ${until}.`,
    extra,
    'TM. ỦY BAN NHÂN DÂN',
    'CHỦ TỊCH',
    'Lê Văn Test',
  ].join('\n')
}

export interface StartedReminders {
  db: Database
  bot: Bot
  people: People
  library: TestLibrary
  inspections: Inspections
  reminders: Reminders
  entry: InspectionEntry
  channel: FakeChannel
  clock: ReturnType<typeof fixedClock>
  /** Makes a person with a chat named like the person. */
  knows(name: string, person?: Partial<NewPerson>): Person
  says(name: string, text: string): Promise<string>
  presses(name: string, label: string): Promise<string>
  /** Sets the clock and makes one pass. */
  at(iso: string): ReturnType<Reminders['runner']['pass']>
  /** Texts that reached a person, in order. */
  texts(name: string): string[]
  inspects(unit: string, day: string, more?: Partial<Parameters<Inspections['put']>[0]>): void
  restart(more?: StartOptions): Promise<StartedReminders>
}

export interface StartOptions
  extends Partial<Pick<RemindersDependencies, 'more' | 'hours' | 'calendarFiles'>> {
  folder?: string
  at?: string
  calendar?: WorkingCalendar
  channel?: FakeChannel
  library?: TestLibrary
  publicUrl?: string
}

export async function startReminders(options: StartOptions = {}): Promise<StartedReminders> {
  const folder = options.folder ?? temporaryFolder()
  const channel = options.channel ?? createFakeChannel()
  const library = options.library ?? testLibrary()
  const clock = fixedClock(options.at ?? '2023-05-08T01:30:00Z')
  const db = openDatabase(join(folder, 'dondoc.db'))
  const people = createPeople({ db, now: clock.now, randomBytes: countingBytes() })
  const plans = heldPlans(library)
  const inspections = createInspections({
    db,
    now: clock.now,
    units,
    people: { list: () => allPersons(db), audit: people.audit },
    plans: plans.byNumber,
  })
  const log = {
    info: () => {},
    warn: () => {},
    error: (fields: object, message: string) => console.error(message, fields),
  }
  const reminders = createReminders({
    ...{ db, library, inspections, units, places, agencies },
    calendar: options.calendar ?? calendar,
    hours: options.hours ?? { from: '07:30', to: '17:00' },
    audit: people.audit,
    now: clock.now,
    randomBytes,
    tell: (person, notice) => bot.tell(person, notice),
    log,
    ...(options.more ? { more: options.more } : {}),
    ...(options.calendarFiles ? { calendarFiles: options.calendarFiles } : {}),
    ...(options.publicUrl ? { publicUrl: options.publicUrl } : {}),
  })
  const entry = createInspectionEntry({ inspections, plans })
  const bot: Bot = createBot({
    db,
    deliver: channel.deliver,
    people,
    answering: fakeAnswering(),
    features: [createReminderFeature({ reminders, inspections, entry })],
    clock,
    log,
    limits: { retryAfterMs: 1 },
  })
  bot.start()
  let open = true
  const close = async () => {
    if (!open) return
    open = false
    await reminders.runner.stop()
    await bot.stop()
    db.close()
  }
  onTestFinished(close)

  const hears = async (name: string, text: string, choice?: string) => {
    const before = channel.texts(name).length
    await bot.receive(channel.message(name, text, choice === undefined ? {} : { choice }))
    await bot.idle()
    return channel.texts(name).slice(before).join('\n')
  }
  return {
    ...{ db, bot, people, library, inspections, reminders, entry, channel, clock },
    knows: (name, person = {}) => {
      const known = people.add(
        { name, role: 'staff', unit: 'UBND huyện An Biên', place: 'Kiên Giang', ...person },
        'test',
      )
      people.link(known.id, { channel: channel.name, externalId: name, chat: name }, 'test')
      return known
    },
    says: (name, text) => hears(name, text),
    presses: (name, label) => {
      const choices = channel.sent
        .filter(({ to }) => to.chat === name)
        .flatMap(({ message }) => message.choices ?? [])
      const choice = choices.findLast((one) => one.label === label)
      if (choice === undefined)
        throw new Error(`no choice “${label}” among ${choices.map((one) => one.label).join(', ')}`)
      return hears(name, '', choice.id)
    },
    at: (iso) => {
      clock.set(iso)
      return reminders.runner.pass()
    },
    texts: (name) => channel.texts(name),
    inspects: (unit, day, more = {}) => {
      inspections.put(
        { plan: '23/KH-UBND', unit, place: 'Kiên Giang', day, kind: 'báo trước', team: [], ...more },
        'test',
      )
    },
    restart: async (more = {}) => {
      await close()
      return startReminders({ ...options, folder, channel, library, at: clock.now().toISOString(), ...more })
    },
  }
}
