// Commands of the reminders: what waits, one pass of the runner at a given time, who leads a unit.

import { randomBytes } from 'node:crypto'
import { addDays, formatDay, isDay, today } from '../calendar/day.ts'
import { localIso } from '../channels/vietnam-time.ts'
import { readConfig } from '../config.ts'
import { unitLabel } from '../inspections/inspections.ts'
import { createLogger } from '../logger.ts'
import { createPeople, type Person } from '../people/people.ts'
import { allPersons } from '../people/store.ts'
import { createReminderParts, type ReminderParts } from '../reminder-parts.ts'
import { look } from '../reminders/core.ts'
import { dutyById, waitingSteps } from '../reminders/duty-store.ts'
import { titleOf } from '../reminders/wording.ts'
import { CommandError, type Context, printJson, printLine, UsageError } from './command.ts'

/** Reminders without channels, for commands that only look. */
export async function openReminders(context: Context): Promise<ReminderParts & { now: Date }> {
  const app = await context.app()
  const now = momentAt(context, undefined)
  const clock = { now: () => now }
  const people = createPeople({ db: app.db, now: clock.now, randomBytes })
  const { officeHours, publicUrl } = readConfig(process.env)
  const log = createLogger('silent')
  const tell = () => Promise.reject(new Error('no channels here'))
  return { ...createReminderParts({ app, people, clock, hours: officeHours, publicUrl, tell, log }), now }
}

/** The steps that wait, in order of time, with how many people each would reach now. */
export async function list(context: Context, { to, unit }: { to?: string; unit?: string }): Promise<void> {
  if (to !== undefined && !isDay(to)) throw new UsageError('--to cần ngày dạng 2024-05-20.')
  const { reminders, now } = await openReminders(context)
  await reminders.refresh()
  const { core } = reminders
  const seen = look(core)
  const wanted = unit === undefined ? null : core.units.read(unit)
  const until = `${addDays(to ?? addDays(today(now), 60), 1)}T00:00:00Z`
  const rows = waitingSteps(core.db, '', until).flatMap((step) => {
    const duty = step.dutyId === null ? null : dutyById(core.db, step.dutyId)
    // what is a team's secret or a person's own is no operator's business
    if (duty === null || duty.concern.secret) return []
    const people =
      step.personId === null ? seen.concerned(duty) : seen.persons.filter(({ id }) => id === step.personId)
    const shown = people.filter((person) => {
      const name = seen.audience.unitOf(person)
      return wanted === null || (name !== null && core.units.same(wanted, name, duty.day))
    })
    if (wanted !== null && shown.length === 0) return []
    const { document, section } = duty.basis
    return [
      {
        at: localIso(new Date(step.dueAt)),
        step: step.step,
        what: titleOf(duty),
        document,
        section,
        lastDay: duty.day,
        rule: duty.rule,
        derivation: duty.basis.derivation,
        people: shown.length,
      },
    ]
  })
  const failed = reminders.failures().map(({ personId, problem, dueAt, attempts }) => ({
    person: personId,
    problem,
    due: localIso(new Date(dueAt)),
    attempts,
  }))
  if (context.options.json) {
    printJson({ waiting: rows, failed })
    return
  }
  for (const { at, step, what, lastDay, people } of rows)
    printLine(`${at.slice(0, 16)}\t${step}\t${formatDay(lastDay)}\t${people} người\t${what}`)
  if (rows.length === 0) printLine('Không có lời nhắc nào đang chờ.')
  for (const { person, problem, attempts } of failed)
    printLine(`! Chưa gửi được cho người số ${person} sau ${attempts} lần: ${problem ?? ''}`)
}

/** One pass at `--now` through the configured channels; `--dry-run` sends and keeps nothing. */
export async function run(context: Context, options: { now?: string; dryRun?: boolean }): Promise<void> {
  const now = momentAt(context, options.now)
  // without a time given the clock goes on, so that failures are tried again as they should be
  const clock = {
    now: options.now === undefined && context.options.asOf === undefined ? () => new Date() : () => now,
  }
  const config = readConfig({ ...process.env, DONDOC_STATE: context.stateFolder })
  const { createService } = await import('../service.ts')
  const service = await createService(config, createLogger('silent'), { clock })
  try {
    const { runner } = service.reminders
    const pass = options.dryRun ? await runner.dryRun() : await runner.pass()
    if (context.options.json) printJson(pass)
    else
      printLine(
        `${options.dryRun ? 'Chạy thử: đến giờ' : 'Đến giờ'} ${pass.due}, đã gửi ${pass.sent}, chưa được ${pass.failed}, không cần nữa ${pass.skipped}.`,
      )
  } finally {
    await service.stop()
  }
}

/** Makes a person the one who is asked when nobody of the unit answers, and who reads the Monday digest. */
export async function leader(context: Context, id: string, { off }: { off?: boolean }): Promise<void> {
  const { reminders } = await openReminders(context)
  const person = personById(reminders, id)
  reminders.setLeads(person.id, off !== true, 'command')
  if (context.options.json) printJson({ id: person.id, leads: off !== true })
  else printLine(`${person.name} ${off ? 'không còn là' : 'là'} trưởng đơn vị ${person.unit ?? ''}.`)
}

/** The secret address of a person's or a unit's calendar; `--revoke` takes it back. */
export async function calendar(
  context: Context,
  { person: id, unit, place, revoke }: { person?: string; unit?: string; place?: string; revoke?: boolean },
): Promise<void> {
  if ((id === undefined) === (unit === undefined))
    throw new UsageError('Cần một trong hai: --person SỐ hoặc --unit TÊN.')
  const { reminders, inspections } = await openReminders(context)
  const { feeds } = reminders
  const person = id === undefined ? null : personById(reminders, id)
  const choice = unit === undefined ? null : inspections.chooseUnit(unit, place ?? null)
  if (choice?.kind === 'several')
    throw new CommandError(
      `“${unit}” có thể là: ${choice.candidates.map(unitLabel).join('; ')}; ghi thêm --place.`,
    )
  const whose = person?.name ?? (choice && unitLabel(choice)) ?? ''
  if (revoke) {
    const done = person ? feeds.revokePerson(person.id, 'command') : feeds.revokeUnit(choice!, 'command')
    if (!done) throw new CommandError(`${whose} không có lịch nào đang cấp.`)
    if (context.options.json) printJson({ revoked: true })
    else printLine(`Đã thu hồi lịch của ${whose}.`)
    return
  }
  const url = person ? feeds.personUrl(person) : feeds.unitUrl(choice!)
  if (url === null) throw new CommandError('Chưa có địa chỉ công khai; đặt PUBLIC_URL rồi chạy lại.')
  if (context.options.json) printJson({ url })
  else printLine(url)
}

function personById({ core }: ReminderParts['reminders'], id: string): Person {
  const person = allPersons(core.db).find((one) => String(one.id) === id && one.revokedAt === null)
  if (person === undefined)
    throw new CommandError(`Không có người số ${id}; xem danh sách bằng: dondoc people list.`)
  return person
}

/** ISO time, with its zone or in Vietnam's; a day alone is eight o'clock. */
function momentAt({ options: { asOf } }: Context, written: string | undefined): Date {
  if (written === undefined) return asOf === undefined ? new Date() : new Date(`${asOf}T08:00:00+07:00`)
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(
    written,
  )
  const [, day = '', time = '08:00', seconds = ':00', zone = '+07:00'] = match ?? []
  const at = new Date(`${day}T${time}${seconds}${zone}`)
  if (!match || !isDay(day) || Number.isNaN(at.getTime()))
    throw new UsageError('--now cần thời điểm dạng 2024-05-20T08:00 (giờ Việt Nam) hoặc 2024-05-20.')
  return at
}
