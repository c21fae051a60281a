// Brings the stored duties to what plans, inspections and the calendar say now, in one transaction: steps planned anew,
// what waited taken back, and each change noted once with its reason, for those whom it concerns.

import { createHash } from 'node:crypto'
import type { RecurringRule } from '../calendar/dates.ts'
import { addDays, formatDay, today } from '../calendar/day.ts'
import { nextOccurrence } from '../calendar/recurring.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { applyOffset } from '../calendar/working-days.ts'
import type { Day } from '../document.ts'
import { foldName } from '../library/unit-names.ts'
import { type Core, type Look, look } from './core.ts'
import { BEHIND_DAYS } from './derive.ts'
import type { DraftDuty, Duty } from './duty.ts'
import * as store from './duty-store.ts'
import { cancelDuty, enqueue } from './outbox-store.ts'
import { setUnitSeen, unitsSeen } from './people-store.ts'
import { digestAfter, ladder, momentOf, nextOfficeMoment, stepsFrom } from './schedule.ts'
import * as say from './wording.ts'

export interface SyncReport {
  added: number
  moved: number
  changed: number
  gone: number
  unchanged: number
  /** People whose unit is another one. */
  transferred: number
}

/** `held` are the ids of the documents that the library holds now. */
export function sync(core: Core, drafts: readonly DraftDuty[], held: ReadonlySet<number>): SyncReport {
  const { db, now } = core
  const at = now()
  const report: SyncReport = { added: 0, moved: 0, changed: 0, gone: 0, unchanged: 0, transferred: 0 }
  const { pairs, added, gone } = matched(store.derivedDuties(db), drafts, addDays(today(at), -BEHIND_DAYS))
  for (const draft of added) {
    planSteps(core, { ...draft, id: store.insertDuty(db, draft, at.toISOString()) }, at)
    report.added += 1
  }
  for (const [before, draft] of pairs) report[update(core, before, draft, at)] += 1
  for (const duty of gone) {
    remove(core, duty, whyGone(duty, drafts, held), at)
    report.gone += 1
  }
  repeatOwn(core, at)
  moveHanging(core, at)
  planDigest(core, at)
  report.transferred = noteTransfers(core, at)
  return report
}

type Updated = 'moved' | 'changed' | 'added' | 'unchanged'

/** What lies before `from` is history: it neither comes nor goes. */
function matched(stored: readonly Duty[], drafts: readonly DraftDuty[], from: Day) {
  const byKey = new Map(stored.map((duty) => [duty.key, duty]))
  const pairs: [Duty, DraftDuty][] = []
  const added: DraftDuty[] = []
  for (const draft of drafts) {
    const known = byKey.get(draft.key)
    byKey.delete(draft.key)
    if (known === undefined && draft.day >= from) added.push(draft)
    else if (known === undefined) continue
    else pairs.push([known, draft])
  }
  const gone = [...byKey.values()].filter(({ goneAt, day }) => goneAt === null && day >= from)
  for (const draft of [...added]) {
    const before = closest(draft, gone)
    if (before === null) continue
    pairs.push([before, draft])
    added.splice(added.indexOf(draft), 1)
    gone.splice(gone.indexOf(before), 1)
  }
  return { pairs, added, gone }
}

/** A new version often words a duty a little differently: the nearest one of the same document and inspection. */
function closest(draft: DraftDuty, gone: readonly Duty[]): Duty | null {
  let best: { duty: Duty; score: number } | null = null
  for (const duty of gone) {
    if (duty.basis.documentId === null || duty.basis.documentId !== draft.basis.documentId) continue
    if (duty.inspectionId !== draft.inspectionId || duty.category !== draft.category) continue
    const shared = overlap(duty.what, draft.what)
    if (shared < (duty.basis.section === draft.basis.section ? 0.4 : 0.7)) continue
    const score = shared + (duty.day === draft.day ? 1 : 0)
    if (best === null || score > best.score) best = { duty, score }
  }
  return best?.duty ?? null
}

function overlap(a: string, b: string): number {
  const [one, other] = [new Set(foldName(a).split(' ')), new Set(foldName(b).split(' '))]
  const shared = [...one].filter((word) => other.has(word)).length
  return shared / Math.max(one.size, other.size)
}

function update(core: Core, before: Duty, draft: DraftDuty, at: Date): Updated {
  if (before.goneAt !== null) return revive(core, before, draft, at)
  const { change, ...basis } = before.basis
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
  const shown = ['category', 'what', 'who', 'to', 'day', 'rule'] as const
  const moved = before.day !== draft.day
  const visible = shown.some((field) => before[field] !== draft[field])
  if (!visible && same(basis, draft.basis) && same(before.concern, draft.concern) && before.key === draft.key)
    return 'unchanged'
  const told = moved
    ? { change: { from: firstDayTold(core, before), why: whyMoved(before, draft) } }
    : change && { change }
  const duty: Duty = {
    ...before,
    ...draft,
    basis: { ...draft.basis, ...told },
    sequence: before.sequence + (visible ? 1 : 0),
    moves: before.moves + (moved ? 1 : 0),
  }
  store.updateDuty(core.db, duty, at.toISOString())
  if (!moved) return 'changed'
  planSteps(core, duty, at)
  if (duty.basis.change?.from !== duty.day && (before.day >= today(at) || duty.day >= today(at)))
    planChange(core, duty.id, at)
  return 'moved'
}

/** A change not yet told is told from the day that people know. */
function firstDayTold({ db }: Core, duty: Duty): Day {
  const waiting = db.sql
    .prepare(`SELECT 1 FROM duty_steps WHERE duty_id = ? AND step = 'change' AND fired_at IS NULL`)
    .get(duty.id)
  return waiting !== undefined && duty.basis.change ? duty.basis.change.from : duty.day
}

function revive(core: Core, before: Duty, draft: DraftDuty, at: Date): Updated {
  const duty = { ...before, ...draft, goneAt: null, sequence: before.sequence + 1, moves: before.moves + 1 }
  store.updateDuty(core.db, duty, at.toISOString())
  planSteps(core, duty, at)
  return 'added'
}

/** Takes a duty away; those concerned are told when its day had not come. */
export function remove(core: Core, duty: Duty, why: string, at: Date): void {
  const { db } = core
  const basis = { ...duty.basis, change: { from: duty.day, why } }
  store.updateDuty(
    db,
    { ...duty, basis, goneAt: at.toISOString(), sequence: duty.sequence + 1 },
    at.toISOString(),
  )
  store.dropSteps(db, duty.id)
  cancelDuty(db, duty.id, why, at.toISOString())
  if (duty.day >= today(at)) planChange(core, duty.id, at)
}

/** Drops the steps that wait and plans those that the duty's day asks for. */
export function planSteps({ db, hours, calendar }: Core, duty: DraftDuty & { id: number }, at: Date): void {
  store.dropSteps(db, duty.id)
  cancelDuty(db, duty.id, 'ngày đã đổi', at.toISOString())
  const add = (step: string, day: Day, dueAt: Date) =>
    store.addStep(db, {
      dutyId: duty.id,
      step: step as store.StoredStep['step'],
      personId: duty.ownerId,
      day,
      dueAt: dueAt.toISOString(),
    })
  if (duty.time !== null) {
    const dueAt = momentOf(duty.day, duty.time)
    if (dueAt > at) add('d0', duty.day, dueAt)
    return
  }
  for (const { step, day, dueAt } of stepsFrom(ladder(duty, calendar), duty.day, at, hours, calendar))
    add(step, day, dueAt)
}

function planChange({ db, hours, calendar }: Core, dutyId: number, at: Date): void {
  const dueAt = nextOfficeMoment(at, hours, calendar)
  store.addStep(db, { dutyId, step: 'change', personId: null, day: today(dueAt), dueAt: dueAt.toISOString() })
}

function whyMoved(before: Duty, draft: DraftDuty): string {
  const [was, is] = [before.basis, draft.basis]
  if (was.inspectionDay !== is.inspectionDay && was.inspectionDay && is.inspectionDay)
    return `ngày kiểm tra đổi từ ${formatDay(was.inspectionDay)} sang ${formatDay(is.inspectionDay)}`
  if (was.version !== is.version) return `${say.documentName(is)} đã được thay bằng bản mới`
  if (is.derivation !== null) return `lịch nghỉ lễ được cập nhật (bản ${is.derivation.calendar.version})`
  return 'nội dung hạn được cập nhật'
}

function whyGone(duty: Duty, drafts: readonly DraftDuty[], held: ReadonlySet<number>): string {
  const { inspectionId, basis } = duty
  if (inspectionId !== null && !drafts.some((draft) => draft.key === `inspection:${inspectionId}`))
    return 'cuộc kiểm tra đã hủy'
  if (basis.documentId === null) return 'việc này đã kết thúc'
  if (!held.has(basis.documentId)) return `${say.documentName(basis)} đã được gỡ khỏi thư viện`
  return `bản mới của ${say.documentName(basis)} không còn hạn này`
}

/** An own reminder that comes again moves to its next day once its day has passed. */
function repeatOwn(core: Core, at: Date): void {
  const day = today(at)
  for (const duty of store.repeatingDuties(core.db, day)) {
    const rule = JSON.parse(duty.basis.repeats!) as RecurringRule
    const moved = {
      ...duty,
      day: nextOccurrence(rule, day, core.calendar),
      sequence: duty.sequence + 1,
      moves: duty.moves + 1,
    }
    store.updateDuty(core.db, moved, at.toISOString())
    planSteps(core, moved, at)
  }
}

/** An own reminder counted from a deadline or an inspection moves with it; its owner is told why. */
function moveHanging(core: Core, at: Date): void {
  for (const duty of store.hangingDuties(core.db, today(at))) {
    const { duty: id, offset, unit } = duty.basis.hangsOn!
    const base = store.dutyById(core.db, id)
    if (base === null || base.goneAt !== null) continue
    const { date } = applyOffset(base.day, offset, unit, core.calendar)
    if (date === duty.day || date < today(at)) continue
    const why = `“${say.titleOf(base, 80)}” nay là ngày ${formatDay(base.day)}`
    const moved = {
      ...duty,
      day: date,
      basis: { ...duty.basis, change: { from: firstDayTold(core, duty), why } },
      sequence: duty.sequence + 1,
      moves: duty.moves + 1,
    }
    store.updateDuty(core.db, moved, at.toISOString())
    planSteps(core, moved, at)
    if (moved.basis.change.from !== date) planChange(core, duty.id, at)
  }
}

function planDigest({ db, hours, calendar }: Core, at: Date): void {
  const { day, dueAt } = digestAfter(today(at), hours, calendar)
  const waiting = store.waitingStep(db, 'digest')
  if (waiting !== null && waiting.dueAt <= dueAt.toISOString()) return
  // a clock that ran ahead and was set back had planned one too far away
  if (waiting !== null) store.markFired(db, [waiting.id], at.toISOString())
  store.addStep(db, { dutyId: null, step: 'digest', personId: null, day, dueAt: dueAt.toISOString() })
}

/** Says once to a person whose unit is another one which duties came and which went. */
function noteTransfers(core: Core, at: Date): number {
  const seen = unitsSeen(core.db)
  const now = look(core)
  let transferred = 0
  for (const person of now.persons) {
    const unit = JSON.stringify([person.unit, person.place])
    const before = seen.get(person.id)
    if (before === unit) continue
    setUnitSeen(core.db, person.id, unit)
    if (before === undefined) continue
    transferred += 1
    const [was, place] = JSON.parse(before) as [string | null, string | null]
    const duties = store.standingDuties(core.db, today(at), addDays(today(at), 400))
    const text = transferText(now, { ...person, unit: was, place }, person, duties)
    const dueAt = nextOfficeMoment(at, core.hours, core.calendar).toISOString()
    const key = `unit|p${person.id}|${at.toISOString()}`
    enqueue(core.db, {
      key,
      personId: person.id,
      kind: 'change',
      dutyId: null,
      step: null,
      text,
      dueAt,
      nextAt: dueAt,
      anyHour: 0,
      late: 0,
    })
  }
  return transferred
}

function transferText(
  { audience }: Look,
  was: Look['persons'][number],
  is: Look['persons'][number],
  duties: readonly Duty[],
): string {
  const of = (person: Look['persons'][number]) =>
    duties.filter((duty) => duty.ownerId === null && audience.concerns(duty, person) === 'unit')
  const [before, after] = [of(was), of(is)]
  return say.transferText(
    { from: say.unitName(was), to: say.unitName(is) },
    after.filter((duty) => !before.includes(duty)),
    before.filter((duty) => !after.includes(duty)),
  )
}

/**
 * Plans all ladders anew when the calendar was amended, since they count working days, and when the clock went back a
 * day or more, since what was reckoned in the days ahead skipped steps that are now to come. What was said stays said:
 * the outbox knows every key.
 */
export function replanLadders(core: Core): void {
  const { db, calendar, hours, now } = core
  const at = now()
  const day = today(at)
  const print = calendarPrint(calendar, day)
  const amended = (store.stateOf(db, 'calendar') ?? print) !== print
  const wentBack = day < (store.stateOf(db, 'day') ?? day)
  store.setState(db, 'calendar', print)
  store.setState(db, 'day', day)
  if (wentBack) store.bringChangesForward(db, at.toISOString())
  if (!amended && !wentBack) return
  for (const duty of store.standingDuties(db, addDays(today(at), -BEHIND_DAYS), '9999-12-31')) {
    if (duty.time !== null) continue
    const wanted = stepsFrom(ladder(duty, calendar), duty.day, at, hours, calendar)
    store.replaceLadder(
      db,
      duty.id,
      wanted.map(({ step, day, dueAt }) => ({
        step,
        personId: duty.ownerId,
        day,
        dueAt: dueAt.toISOString(),
      })),
    )
  }
}

/** Changes with the days worked and not worked in the years around `day`. */
export function calendarPrint(calendar: WorkingCalendar, day: Day): string {
  const hash = createHash('sha256')
  const year = Number(day.slice(0, 4))
  const [from, to] = [`${year - 1}-01-01`, `${year + 1}-12-31`]
  for (let at = from; at <= to; at = addDays(at, 1))
    hash.update(calendar.isWorkingDay(at).working ? '1' : '0')
  hash.update(calendar.edition(from, to).version)
  return hash.digest('hex').slice(0, 16)
}
