// What a person reads when rows of the outbox go out together: one duty in full, or several in one message with a
// number each. The choices follow from the rows alone, so a button pressed weeks later still means the same.

import { createHash } from 'node:crypto'
import type { Offered, Reply } from '../bot/feature.ts'
import { today } from '../calendar/day.ts'
import { type Core, type Look, unanswered } from './core.ts'
import type { Duty } from './duty.ts'
import { dutyById } from './duty-store.ts'
import type { OutboxRow } from './outbox-store.ts'
import * as say from './wording.ts'

export const FEATURE = 'reminders'

/** What a choice brings back. */
export type Picked =
  | { do: 'not-mine' | 'show' | 'drop' | 'done' | 'follow'; duty: number }
  /** `reference` when it was said before the duty was picked. */
  | { do: 'submitted'; duty: number; reference?: string }
  | { do: 'tomorrow'; duties: number[] }

const MOST_ITEMS = 8

/** Choices under one duty; `calendarUrl` opens it for the person's calendar. */
export function dutyChoices(duty: Pick<Duty, 'id' | 'source' | 'category'>, calendarUrl?: string): Offered[] {
  const tomorrow: Offered = {
    label: say.TOMORROW,
    data: { do: 'tomorrow', duties: [duty.id] } satisfies Picked,
    aliases: ['mai nhắc lại', 'để mai', 'ngày mai'],
  }
  const calendar: Offered[] = calendarUrl ? [{ label: say.ADD_TO_CALENDAR, url: calendarUrl }] : []
  if (duty.source === 'own') {
    return [
      {
        label: say.DONE,
        data: { do: 'done', duty: duty.id } satisfies Picked,
        aliases: ['xong', 'xong rồi'],
      },
      tomorrow,
      { label: say.DROP_OWN, data: { do: 'drop', duty: duty.id } satisfies Picked },
      ...calendar,
    ]
  }
  const submitted: Offered = {
    label: say.SUBMITTED,
    data: { do: 'submitted', duty: duty.id } satisfies Picked,
    aliases: ['nộp rồi', 'đã gửi', 'gửi rồi', 'đã báo cáo'],
  }
  const notMine: Offered = {
    label: say.NOT_MINE,
    data: { do: 'not-mine', duty: duty.id } satisfies Picked,
    aliases: ['không phải của tôi'],
  }
  return [...(duty.category === 'event' ? [] : [submitted]), tomorrow, notMine, ...calendar]
}

/** The message of these rows for one person; a duty that went away meanwhile is left out. */
export function compose(
  core: Core,
  seen: Look,
  rows: readonly OutboxRow[],
  calendarUrl?: (duty: Duty) => string,
): Omit<Reply, 'forget'> {
  const { db, calendar, now } = core
  const day = today(now())
  const steps = stepsOf(rows).flatMap((row) => {
    const duty = row.dutyId === null ? null : dutyById(db, row.dutyId)
    return duty === null ? [] : [{ row, duty }]
  })
  const changes = rows.filter(({ kind }) => kind === 'change').map((row) => changeOf(core, row))
  const digests = rows.filter(({ kind }) => kind === 'digest').map(({ text }) => text ?? '')
  const head = notesAbove(rows, now())
  const [only] = steps
  if (steps.length === 1 && only) {
    const units =
      only.row.step === 'office'
        ? [...unanswered(only.duty, seen).values()].map(([one]) => say.unitName(one!))
        : []
    const text = [say.stepNote(only.row.step, units), say.dutyText(only.duty, day, calendar)]
      .filter(Boolean)
      .join('\n')
    const choices = only.row.step === 'office' ? [] : dutyChoices(only.duty, calendarUrl?.(only.duty))
    return { text: join([...head, ...changes, text, ...digests]), choices }
  }
  const shown = steps.slice(0, MOST_ITEMS)
  const list = [
    ...shown.map(({ duty }, i) => `${i + 1}. ${say.dutyLine(duty, day, calendar)}`),
    ...(steps.length > MOST_ITEMS
      ? [`Và ${steps.length - MOST_ITEMS} việc khác; nhắn /han để xem hết.`]
      : []),
  ]
  const text = steps.length > 0 ? [`**${steps.length} việc cần nhớ**`, ...list].join('\n') : null
  return {
    text: join([...head, ...changes, text, ...digests]),
    choices: steps.length > 0 ? itemChoices(shown, steps) : [],
  }
}

function itemChoices(shown: readonly { duty: Duty }[], all: readonly { duty: Duty }[]): Offered[] {
  return [
    ...shown.map(
      ({ duty }, i): Offered => ({
        label: `${i + 1}. ${say.titleOf(duty, 40)}`,
        data: { do: 'show', duty: duty.id } satisfies Picked,
      }),
    ),
    {
      label: say.TOMORROW,
      data: { do: 'tomorrow', duties: all.map(({ duty }) => duty.id) } satisfies Picked,
    },
  ]
}

/** Of several rows of one duty the newest speaks. */
function stepsOf(rows: readonly OutboxRow[]): OutboxRow[] {
  const byDuty = new Map<number | null, OutboxRow>()
  for (const row of rows) if (row.kind === 'step') byDuty.set(row.dutyId, row)
  return [...byDuty.values()]
}

function changeOf({ db }: Core, row: OutboxRow): string {
  const duty = row.dutyId === null ? null : dutyById(db, row.dutyId)
  return duty === null ? (row.text ?? '') : say.changeText(duty)
}

const LATE_MS = 60 * 60_000

function notesAbove(rows: readonly OutboxRow[], now: Date): string[] {
  const oldest = rows.map(({ dueAt }) => dueAt).sort()[0]
  const late = oldest !== undefined && now.getTime() - Date.parse(oldest) > LATE_MS
  return [
    ...(rows.some(({ doubtful }) => doubtful === 1) ? [say.doubtfulNote] : []),
    ...(late ? [say.lateNote(oldest)] : []),
  ]
}

const join = (parts: readonly (string | null)[]) =>
  parts.filter((part) => part !== null && part !== '').join('\n\n')

/** The name of a message: the same rows are the same message, however often it is sent. */
export function batchKey(rows: readonly OutboxRow[]): string {
  const keys = rows.map(({ key }) => key).sort()
  return `reminder:${createHash('sha256').update(keys.join('\n')).digest('hex').slice(0, 24)}`
}

/** How a button under that message begins (`notices.ts` names choices after the notice's key). */
export function offerIdOf(batch: string): string {
  return `n${createHash('sha256').update(batch).digest('hex').slice(0, 12)}`
}
