// The reminders in a process of their own, to be killed: the platform's real client against its emulator, the real
// outbox. Arguments: folder, platform, address and token of the emulator, the clock's time, and where to die:
// "step:count", or "none".

import { join } from 'node:path'
import { createBot } from '../../src/bot/bot.ts'
import { loadCalendars } from '../../src/calendar/calendar-files.ts'
import type { Log } from '../../src/channels/channel.ts'
import { createDelivery } from '../../src/channels/delivery.ts'
import { createInspections } from '../../src/inspections/inspections.ts'
import { loadAgencies } from '../../src/library/agencies.ts'
import { loadPlaces } from '../../src/library/places.ts'
import { createUnitNames } from '../../src/library/unit-names.ts'
import { createPeople } from '../../src/people/people.ts'
import { allPersons } from '../../src/people/store.ts'
import { NO_BASIS } from '../../src/reminders/derive.ts'
import type { Duty } from '../../src/reminders/duty.ts'
import { createReminders } from '../../src/reminders/reminders.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { fakeAnswering } from '../support/fake-answering.ts'
import { connect, type PlatformName } from './reminders-channels.ts'

const [folder = '', platform = '', url = '', token = '', time = '', death = 'none'] = process.argv.slice(2)
if (folder !== '') await serve()

async function serve(): Promise<void> {
  const log: Log = {
    debug: () => {},
    info: () => {},
    warn: () => {},
    error: (fields, message) => console.error(message, JSON.stringify(fields)),
  }
  // every further look at the clock is a millisecond later, so that waits and leases go on
  let ticks = 0
  const clock = { now: () => new Date(Date.parse(time) + ticks++) }
  const db = openDatabase(join(folder, 'dondoc.db'))
  const people = createPeople({ db, now: clock.now, randomBytes: () => new Uint8Array(10) })
  const channel = connect(platform as PlatformName, { url, token }, folder, log, clock)
  const pace = { telegram: null, 'zalo-bot': null, 'zalo-oa': null }
  const deliver = createDelivery({ channels: [channel], log, pace, attempts: 1 })
  const bot = createBot({ db, deliver, people, answering: fakeAnswering(), clock, log })
  const places = loadPlaces('data')
  const agencies = loadAgencies('data')
  const units = createUnitNames(places, agencies)
  const inspections = createInspections({
    db,
    now: clock.now,
    units,
    people: { list: () => allPersons(db), audit: people.audit },
    plans: async () => [],
  })
  const [step, count] = death.split(':')
  const seen = new Map<string, number>()
  const reminders = createReminders({
    ...{ db, inspections, units, places, agencies, log },
    library: { deadlines: async () => [], list: async () => [], revision: () => 1 },
    calendar: loadCalendars('data/calendars'),
    hours: { from: '07:30', to: '17:00' },
    audit: people.audit,
    now: clock.now,
    randomBytes: () => new Uint8Array(24),
    tell: (person, notice) => bot.tell(person, notice),
    more: [{ revision: () => '1', list: dutiesOf }],
    at: (reached) => {
      const n = (seen.get(reached) ?? 0) + 1
      seen.set(reached, n)
      if (reached === step && n === Number(count)) process.kill(process.pid, 'SIGKILL')
    },
  })
  await reminders.runner.pass()
  process.stdout.write(JSON.stringify(reminders.status().outbox))
  process.exit(0)
}

/** Ten reports of one province, due day after day, so that each morning has its own. */
function dutiesOf(): Omit<Duty, 'id' | 'sequence' | 'moves' | 'goneAt' | 'createdAt' | 'updatedAt'>[] {
  return Array.from({ length: 10 }, (_, i) => ({
    key: `bench:${i}`,
    series: `bench:${i}`,
    source: 'finding' as const,
    category: 'report' as const,
    what: `Báo cáo số ${i}`,
    who: null,
    to: null,
    day: `2023-06-${String(12 + i).padStart(2, '0')}`,
    time: null,
    rule: 'thử',
    basis: { ...NO_BASIS, place: 'Kiên Giang' },
    concern: {
      targets: [{ kind: 'level' as const, levels: null, place: 'Kiên Giang' }],
      except: [],
      secret: false,
    },
    inspectionId: null,
    ownerId: null,
  }))
}
