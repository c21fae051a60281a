// How the reminders hold at the size of a province: 5,000 people, 200 deadlines. Prints the figures and exits 1 when one
// misses its goal. Run: npx tsx tests/bench/reminders.ts [--people 5000] [--deadlines 200]

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createBot } from '../../src/bot/bot.ts'
import { loadCalendars } from '../../src/calendar/calendar-files.ts'
import { createDelivery } from '../../src/channels/delivery.ts'
import { createTelegramChannel } from '../../src/channels/telegram.ts'
import { createInspections } from '../../src/inspections/inspections.ts'
import { loadAgencies } from '../../src/library/agencies.ts'
import { loadPlaces } from '../../src/library/places.ts'
import { createUnitNames } from '../../src/library/unit-names.ts'
import { createPeople } from '../../src/people/people.ts'
import { allPersons } from '../../src/people/store.ts'
import type { DraftDuty } from '../../src/reminders/duty.ts'
import { createReminders } from '../../src/reminders/reminders.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { fakeAnswering } from '../support/fake-answering.ts'
import { startTelegramEmulator } from '../support/telegram-emulator.ts'

const GOALS = { recomputeMs: 10_000, tailMs: 5_000, idleCpuMs: 600, lookMs: 50 }
const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '5000' },
    deadlines: { type: 'string', default: '200' },
  },
})
const persons = Number(values.people)
const deadlines = Number(values.deadlines)
const silent = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: (fields: object, message: string) => console.error(message, fields),
}

async function main(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-bench-'))
  const emulator = await startTelegramEmulator()
  let at = Date.parse('2023-05-08T01:00:00Z')
  let frozen = true
  let since = 0
  const now = () => new Date(frozen ? at : at + (performance.now() - since))
  const db = openDatabase(join(folder, 'dondoc.db'))
  const people = createPeople({ db, now, randomBytes: () => new Uint8Array(10) })
  db.transaction(() => {
    for (let n = 0; n < persons; n++) {
      const { id } = people.add(
        { name: `Người ${n}`, unit: `UBND xã Số ${n % 300}`, place: 'Kiên Giang', role: 'staff' },
        'bench',
      )
      const chat = String(300_001 + n)
      people.link(id, { channel: 'telegram', externalId: chat, chat }, 'bench')
    }
  })
  const channel = createTelegramChannel({
    token: emulator.token,
    apiRoot: emulator.url,
    mode: 'polling',
    log: silent,
    clock: { now },
  })
  const bot = createBot({
    db,
    deliver: createDelivery({ channels: [channel], log: silent }),
    people,
    answering: fakeAnswering(),
    clock: { now },
    log: silent,
  })
  const places = loadPlaces('data')
  const agencies = loadAgencies('data')
  const units = createUnitNames(places, agencies)
  const inspections = createInspections({
    db,
    now,
    units,
    people: { list: () => allPersons(db), audit: people.audit },
    plans: async () => [],
  })
  let shift = 0
  let revision = 1
  const reminders = createReminders({
    ...{ db, inspections, units, places, agencies },
    log: silent,
    library: { deadlines: async () => [], list: async () => [], revision: () => revision },
    calendar: loadCalendars('data/calendars'),
    hours: { from: '07:30', to: '17:00' },
    audit: people.audit,
    now,
    randomBytes: () => new Uint8Array(24),
    tell: (person, notice) => bot.tell(person, notice),
    more: [{ revision: () => String(shift), list: () => duties(shift) }],
  })

  const first = await timed(() => reminders.refresh())
  shift = 1
  revision += 1
  const moved = await timed(() => reminders.refresh())
  const seen = await timed(async () => void reminders.overview('admin', '2023-01-01', '2024-12-31'))
  console.log(`all duties with their ${persons} people for the page: ${Math.round(seen)} ms`)
  db.sql.exec(`UPDATE duty_steps SET fired_at = 'bench' WHERE step = 'change'`)

  // one duty for everybody, due at 08:00
  const day = '2023-05-18'
  shift = 2
  await reminders.refresh()
  at = Date.parse('2023-05-09T01:00:00Z')
  db.sql.exec(
    `UPDATE duty_steps SET fired_at = 'bench' WHERE fired_at IS NULL AND (step = 'change' OR duty_id <> (SELECT id FROM duties WHERE key = 'bench:all'))`,
  )
  frozen = false
  since = performance.now()
  const pass = await reminders.runner.pass()
  const took = performance.now() - since
  const rate = channel.pace?.perSecond ?? 25
  const ideal = (persons / rate) * 1000
  console.log(
    `${day}: due ${pass.due}, sent ${pass.sent}, failed ${pass.failed}; ${Math.round(took / 1000)} s at ${rate}/s (ideal ${Math.round(ideal / 1000)} s)`,
  )

  frozen = true
  at = Date.parse('2023-05-09T15:00:00Z')
  reminders.runner.start()
  await new Promise((resolve) => setTimeout(resolve, 500))
  const before = process.cpuUsage()
  await new Promise((resolve) => setTimeout(resolve, 10_000))
  const used = process.cpuUsage(before)
  const idle = ((used.user + used.system) / 1000) * 6
  const wake = await timed(async () => void reminders.status())
  await reminders.runner.stop()
  await bot.stop()
  const arrived = new Set(emulator.sent.map(({ chat }) => chat)).size
  db.close()
  await emulator.close()
  rmSync(folder, { recursive: true, force: true })
  return [
    goal(`first computing of ${deadlines} deadlines (ms)`, first, first <= GOALS.recomputeMs),
    goal(`recomputing after all moved, ${persons} people (ms)`, moved, moved <= GOALS.recomputeMs),
    goal('people who received theirs', arrived, arrived === persons),
    goal('messages in all', emulator.sent.length, emulator.sent.length === persons),
    goal("late tail beyond the platform's rate (ms)", took - ideal, took - ideal <= GOALS.tailMs),
    goal('look for the next moment (ms)', wake, wake <= GOALS.lookMs),
    goal('idle: CPU in a minute (ms)', idle, idle <= GOALS.idleCpuMs),
  ].every(Boolean)
}

function duties(shift: number): DraftDuty[] {
  const duty = (key: string, day: string, unit: number | null): DraftDuty => ({
    key,
    series: key,
    source: 'finding',
    category: 'report',
    what: `Báo cáo ${key}`,
    who: null,
    to: null,
    day,
    time: null,
    rule: 'thử',
    basis: {
      document: '1/KH-UBND',
      documentId: null,
      kind: 'kế hoạch',
      place: 'Kiên Giang',
      issuedAfter: null,
      version: String(shift),
      section: 'I',
      quote: null,
      inspectionDay: null,
      unit: null,
      derivation: null,
    },
    concern: {
      targets: [
        unit === null
          ? { kind: 'level', levels: null, place: 'Kiên Giang' }
          : { kind: 'unit', unit: `UBND xã Số ${unit}`, place: 'Kiên Giang' },
      ],
      except: [],
      secret: false,
    },
    inspectionId: null,
    ownerId: null,
  })
  const dated = (i: number) =>
    new Date(Date.parse('2023-06-01') + ((i % 180) + shift) * 86_400_000).toISOString().slice(0, 10)
  const some = Array.from({ length: deadlines }, (_, i) =>
    duty(`bench:${i}`, dated(i), i % 2 === 0 ? null : i),
  )
  return shift < 2 ? some : [...some, duty('bench:all', '2023-05-18', null)]
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function goal(name: string, figure: number, met: boolean): boolean {
  console.log(`${met ? 'ok  ' : 'MISS'} ${name}: ${Math.round(figure * 100) / 100}`)
  return met
}

process.exit((await main()) ? 0 : 1)
