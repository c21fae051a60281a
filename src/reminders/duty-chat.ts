// Duties in conversation: lists, one in full, and what people answer to them. "At hand" is what was shown or reminded of
// last, so that words without a name ("đã nộp số 12/BC-STP", "để mai") mean it.

import type { Offered, Reply, Turn } from '../bot/feature.ts'
import { parseTimeExpressions, type TimeExpression } from '../calendar/dates.ts'
import { addDays, formatDay, weekdayName } from '../calendar/day.ts'
import type { Day } from '../document.ts'
import { inert } from '../message.ts'
import type { Person } from '../people/people.ts'
import type { Duty } from './duty.ts'
import type { ListRange } from './list-range.ts'
import { dutyChoices, type Picked } from './message.ts'
import type { Reminders } from './reminders.ts'
import type { Request } from './requests.ts'
import * as say from './wording.ts'
import { share } from './words.ts'

/** What the bot waits for. */
export interface AwaitedReference {
  reference: number
}

export interface DutyChat {
  list(range: ListRange, turn: Turn): Promise<Reply>
  picked(data: Picked, turn: Turn): Reply
  submitted(request: Extract<Request, { want: 'submitted' }>, turn: Turn): Reply
  /** Whether what is said to be handed in can be one of this person's duties. */
  canBeSubmitted(request: Extract<Request, { want: 'submitted' }>, turn: Turn): boolean
  notMine(turn: Turn): Reply
  /** Takes the person's last answer back. */
  undo(turn: Turn): Reply
  renumber(reference: string, turn: Turn): Reply
  later(time: string, turn: Turn): Reply
  replied(awaited: AwaitedReference, text: string, turn: Turn): Reply
  /** A button under a reminder that the conversation has forgotten; `null` when there is no such reminder. */
  behindButton(turn: Turn): Reply | null
}

const FAR_DAYS = 400
const BACK_DAYS = 60
/** Reports are handed in early too. */
const AHEAD_DAYS = 120
const MOST_LINES = 12
const FARTHEST_SNOOZE_DAYS = 60

export function createDutyChat({ reminders }: { reminders: Reminders }): DutyChat {
  const { calendar } = reminders.core

  const list = async (range: ListRange, turn: Turn): Promise<Reply> => {
    const { person, today } = turn
    if (range.kind === 'impossible') return { text: say.impossibleDay(range) }
    await reminders.refresh()
    const [from, to] = daysOf(range, today)
    const duties = reminders
      .mine(person, from, to)
      .filter((duty) => range.kind === 'overdue' || isOpen(duty, today))
    const late = duties.filter(({ day }) => day < today)
    const coming = duties.filter(({ day }) => day >= today)
    if (duties.length === 0) return { text: say.nothingDue(range, person), choices: [askLibrary(person)] }
    const shown = [...late, ...coming].slice(0, MOST_LINES)
    remember(turn, shown)
    const lines = shown.map((duty, i) => `${i + 1}. ${say.dutyLine(duty, today, calendar)}`)
    const rest = duties.length - shown.length
    return {
      text: [
        `**${say.titleOfRange(range, person)}** (${duties.length})`,
        ...lines,
        ...(rest > 0 ? [`Và ${rest} hạn khác.`] : []),
      ].join('\n'),
      choices: shown.slice(0, 6).map((duty, i) => ({
        label: `${i + 1}. ${say.titleOf(duty, 40)}`,
        data: { do: 'show', duty: duty.id } satisfies Picked,
      })),
    }
  }

  const show = (duty: Duty, turn: Turn): Reply => {
    remember(turn, [duty])
    return {
      text: say.dutyText(duty, turn.today, calendar),
      choices: dutyChoices(duty, reminders.feeds.dutyUrl(turn.person, duty) ?? undefined),
    }
  }

  /** Unsettled duties that were shown or reminded of last, whichever was later. */
  const atHand = ({ person, memory }: Turn): Duty[] => {
    const shown = memory.shown as { ids: number[]; at: string } | undefined
    const sent = reminders.lastReminded(person.id)
    const ids = shown !== undefined && shown.at > (sent?.at ?? '') ? shown.ids : (sent?.duties ?? [])
    return ids
      .flatMap((id) => reminders.dutyFor(id, person) ?? [])
      .filter((duty) => duty.goneAt === null && !reminders.isSettled(duty, person))
  }

  const waiting = ({ person, today }: Turn): Duty[] =>
    reminders
      .mine(person, addDays(today, -BACK_DAYS), addDays(today, AHEAD_DAYS))
      .filter(({ category, ownerId }) => category !== 'event' && ownerId === null)

  const meant = (about: string, turn: Turn): Duty[] => {
    const reports = atHand(turn).filter(({ category, ownerId }) => category !== 'event' && ownerId === null)
    const open = waiting(turn)
    if (about === '') return reports.length > 0 ? reports : open
    // what a finding asks for is reported to the findings, when it is named
    return best(
      about,
      open.filter(({ source }) => source !== 'finding'),
    )
  }

  const submitted: DutyChat['submitted'] = ({ reference, about }, turn) => {
    const { person, onCommit } = turn
    const open = meant(about, turn)
    const [only] = open
    const before = only === undefined && about !== '' ? best(about, reminders.reportedBy(person)) : []
    if (before[0] !== undefined) return alreadyReported(before[0], reference, turn)
    if (only === undefined)
      return { text: 'Không thấy hạn nào của đơn vị đang chờ xác nhận. Nhắn /han để xem.' }
    if (open.length === 1) {
      onCommit(() => reminders.submit(person, only, reference || null))
      return reference === '' ? askReference(only) : { text: thanks(only, reference) }
    }
    return {
      text: 'Đã nộp việc nào?',
      asking: true,
      choices: open.slice(0, 8).map((duty) => ({
        label: `${say.titleOf(duty, 50)} (${formatDay(duty.day)})`,
        data: { do: 'submitted', duty: duty.id, ...(reference ? { reference } : {}) } satisfies Picked,
      })),
    }
  }

  /** Said again, perhaps with the number that was missing. */
  const alreadyReported = (duty: Duty, reference: string, { person, onCommit }: Turn): Reply => {
    if (reference === '') return { text: `Việc này đã được ghi là đã nộp: ${inert(say.titleOf(duty, 100))}.` }
    onCommit(() => reminders.submit(person, duty, reference))
    return { text: thanks(duty, reference) }
  }

  const askReference = (duty: Duty): Reply => ({
    text: `Đã ghi: đã nộp. Thôi nhắc đơn vị việc này: ${inert(say.titleOf(duty, 100))}.\nSố văn bản báo cáo là gì? Ví dụ: 123/BC-SNV. Chưa có số thì nhắn “thôi”; bấm nhầm thì nhắn “chưa nộp”.`,
    expect: { data: { reference: duty.id } satisfies AwaitedReference, optional: false },
  })

  const thanks = (duty: Duty, reference: string) =>
    `Đã ghi: đã nộp, số ${inert(reference)}. Thôi nhắc đơn vị việc này: ${inert(say.titleOf(duty, 100))}.`

  const picked = (data: Picked, turn: Turn): Reply => {
    const { person, onCommit } = turn
    const ids = data.do === 'tomorrow' ? data.duties : [data.duty]
    const duties = ids.flatMap((id) => reminders.dutyFor(id, person) ?? [])
    const [duty] = duties
    if (duty === undefined) return { text: 'Hạn này không còn. Nhắn /han để xem các hạn hiện có.' }
    const title = inert(say.titleOf(duty, 100))
    switch (data.do) {
      case 'show':
        return show(duty, turn)
      case 'submitted':
        onCommit(() => reminders.submit(person, duty, data.reference ?? null))
        return data.reference ? { text: thanks(duty, data.reference) } : askReference(duty)
      case 'not-mine':
        onCommit(() => reminders.notMine(person, duty))
        return { text: `Đã ghi: không liên quan. Không nhắc anh/chị việc này nữa: ${title}.` }
      case 'tomorrow':
        return snooze(duties, addDays(turn.today, 1), turn)
      case 'done':
      case 'drop':
        onCommit(() => void reminders.dropOwn(person, duty))
        return { text: data.do === 'done' ? `Đã xong: ${title}.` : `Đã bỏ lời nhắc: ${title}.` }
      case 'follow':
        onCommit(() => reminders.follow(person, duty))
        return { text: say.following(duty) }
    }
  }

  const snooze = (duties: readonly Duty[], asked: Day, { person, today, onCommit }: Turn): Reply => {
    const day = reminders.snoozeDay(asked)
    onCommit(() => reminders.snooze(person, duties, day))
    const [duty] = duties
    const what = duties.length === 1 && duty ? inert(say.titleOf(duty, 100)) : `${duties.length} việc`
    const when = day === addDays(today, 1) ? 'ngày mai' : `${weekdayName(day)}, ${formatDay(day)}`
    const notes = [
      ...(day === asked ? [] : [`${formatDay(asked)} là ngày nghỉ`]),
      ...(duties.some((one) => one.day < day && one.day >= today) ? ['lúc đó đã qua ngày cuối'] : []),
    ]
    return {
      text: `Sẽ nhắc lại vào ${when}: ${what}.${notes.length > 0 ? ` Lưu ý: ${notes.join('; ')}.` : ''}`,
    }
  }

  const later: DutyChat['later'] = (words, turn) => {
    const duties = atHand(turn)
    if (duties.length === 0)
      return { text: 'Nhắc lại việc nào? Nhắn /han rồi chọn một hạn, hoặc “nhắc tôi” kèm việc và ngày.' }
    const [time] = parseTimeExpressions(words, turn.today)
    if (time?.kind === 'invalid') return { text: say.impossibleDay({ words, why: time.why }) }
    const day = time === undefined ? addDays(turn.today, 1) : dayMeant(time)
    if (day === null || day <= turn.today || day > addDays(turn.today, FARTHEST_SNOOZE_DAYS))
      return {
        text: `Hãy chọn một ngày sau hôm nay, trong vòng ${FARTHEST_SNOOZE_DAYS} ngày, ví dụ “nhắc lại thứ Sáu”.`,
      }
    return snooze(duties, day, turn)
  }

  return {
    list,
    picked,
    submitted,
    canBeSubmitted: ({ about }, turn) =>
      about === '' ||
      meant(about, turn).length > 0 ||
      best(about, reminders.reportedBy(turn.person)).length > 0,
    notMine: (turn) => {
      const duties = atHand(turn).filter(({ ownerId }) => ownerId === null)
      const [only] = duties.length > 0 ? duties : waiting(turn)
      if (only === undefined) return { text: 'Không thấy hạn nào đang nhắc. Nhắn /han để xem.' }
      if (duties.length === 1) return picked({ do: 'not-mine', duty: only.id }, turn)
      return {
        text: 'Việc nào không liên quan?',
        asking: true,
        choices: (duties.length > 0 ? duties : waiting(turn)).slice(0, 8).map((duty) => ({
          label: `${say.titleOf(duty, 50)} (${formatDay(duty.day)})`,
          data: { do: 'not-mine', duty: duty.id } satisfies Picked,
        })),
      }
    },
    later,
    undo: ({ person, onCommit }) => {
      const duty = reminders.lastAnswered(person)
      if (duty === null) return { text: 'Chưa có xác nhận nào của anh/chị để bỏ.' }
      onCommit(() => reminders.takeBack(person, duty))
      return {
        text: `Đã bỏ xác nhận, sẽ nhắc tiếp: ${inert(say.titleOf(duty, 100))}, ${formatDay(duty.day)}.`,
      }
    },
    renumber: (reference, { person, onCommit }) => {
      const duty = reminders.lastAnswered(person)
      if (duty === null) return { text: 'Chưa có xác nhận nào của anh/chị để sửa số.' }
      onCommit(() => reminders.submit(person, duty, reference))
      return { text: thanks(duty, reference) }
    },
    replied: (awaited, text, turn) => {
      const duty = reminders.dutyFor(awaited.reference, turn.person)
      if (duty === null) return { text: 'Hạn này không còn.' }
      const reference = text
        .replace(/^\s*(?:(?:là|la)\s+)?(?:số|so)?\s*[:.]?\s*/iu, '')
        .replace(/\s+/gu, ' ')
        .trim()
      if (!/\d/.test(reference) || reference.length > 80 || /[?？]$/.test(reference)) {
        return {
          text: 'Chưa thấy số văn bản nên chỉ ghi là đã nộp. Khi có số, nhắn “đã nộp” kèm số, ví dụ: đã nộp 123/BC-SNV.',
        }
      }
      turn.onCommit(() => reminders.submit(turn.person, duty, reference))
      return { text: thanks(duty, reference) }
    },
    behindButton: (turn) => {
      const [, number = '1'] = (turn.message.choice ?? '').split('.')
      const rows = reminders.rowsBehind(turn.person.id, turn.message.choice ?? '')
      const duties = [
        ...new Set(
          rows
            .toReversed()
            .flatMap(({ kind, dutyId }) => (kind === 'step' && dutyId !== null ? [dutyId] : [])),
        ),
      ]
      const first = duties[0] === undefined ? null : reminders.duty(duties[0])
      if (first === null) return null
      if (duties.length > 1) {
        const id = duties[Number(number) - 1]
        return picked(id === undefined ? { do: 'tomorrow', duties } : { do: 'show', duty: id }, turn)
      }
      const choice = dutyChoices(first)[Number(number) - 1]
      return choice?.data === undefined ? show(first, turn) : picked(choice.data as Picked, turn)
    },
  }
}

/** The duties whose titles hold most of what was said, all that hold as much. */
export function best(about: string, duties: readonly Duty[]): Duty[] {
  const scored = duties.map((duty) => ({ duty, score: share(about, titleWords(duty)) }))
  const top = Math.max(0, ...scored.map(({ score }) => score))
  return top < 0.6 ? [] : scored.filter(({ score }) => score === top).map(({ duty }) => duty)
}

const titleWords = (duty: Duty) =>
  [say.titleOf(duty, 400), duty.rule, duty.basis.document, duty.basis.quote].filter(Boolean).join(' ')

function remember({ memory, now }: Turn, duties: readonly Duty[]): void {
  memory.shown = { ids: duties.map(({ id }) => id), at: now.toISOString() }
}

/** Past duties are shown while they can still be answered; a past event is over. */
const isOpen = ({ day, category, ownerId }: Duty, today: Day) =>
  day >= today || (category !== 'event' && ownerId === null)

function daysOf(range: Exclude<ListRange, { kind: 'impossible' }>, today: Day): [Day, Day] {
  switch (range.kind) {
    case 'days':
      return [range.from, range.to]
    case 'overdue':
      return [addDays(today, -BACK_DAYS), addDays(today, -1)]
    case 'all':
      return [addDays(today, -BACK_DAYS), addDays(today, FAR_DAYS)]
  }
}

/** The day until which something is put off. */
function dayMeant(time: TimeExpression): Day | null {
  switch (time.kind) {
    case 'date':
    case 'limit':
      return time.date
    case 'period':
      return time.from
    default:
      return null
  }
}

const askLibrary = ({ place }: Person): Offered => ({
  label: 'Xem các hạn trong thư viện',
  feature: 'question',
  data: { ask: place === null ? 'Liệt kê các hạn nộp báo cáo' : `Liệt kê các hạn nộp báo cáo của ${place}` },
})
