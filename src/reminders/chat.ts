// The reminders in chat: /han and plain words, the choices under a reminder, own reminders, what is followed and what is
// switched off. Everything that changes something is written in the transaction that ends the message.

import type { Answer } from '../answer.ts'
import type { Feature, HelpLine, Offered, Reply, Turn } from '../bot/feature.ts'
import { addDays, formatDay, monthEnd, weekdayName, weekStart } from '../calendar/day.ts'
import type { Day } from '../document.ts'
import type { Inspections } from '../inspections/inspections.ts'
import { unitLabel } from '../inspections/inspections.ts'
import type { Person } from '../people/people.ts'
import type { Duty } from './duty.ts'
import { createInspectionChat, type InspectionPicked } from './inspection-chat.ts'
import { dutyChoices, FEATURE, type Picked } from './message.ts'
import type { Plans } from './plans.ts'
import type { Reminders } from './reminders.ts'
import { type Request, rangeOf, readRequest } from './requests.ts'
import * as say from './wording.ts'

export interface ReminderChatDependencies {
  reminders: Reminders
  inspections: Inspections
  plans: Plans
}

type Chosen = Picked | InspectionPicked | { do: 'follow'; duty: number } | { do: 'own'; text: string }

/** What the bot waits for. */
type Awaited = { reference: number } | { when: string }

const FAR_DAYS = 400
const BACK_DAYS = 60
const MOST_LINES = 12

export function createReminderFeature({ reminders, inspections, plans }: ReminderChatDependencies): Feature {
  const inspectionChat = createInspectionChat({ reminders, inspections, plans })
  const { calendar } = reminders.core

  const list = async (
    range: Extract<Request, { want: 'list' }>['range'],
    { person, today }: Turn,
  ): Promise<Reply> => {
    await reminders.refresh()
    const [from, to] = rangeDays(range, today)
    const duties = reminders
      .mine(person, from, to)
      .filter((duty) => range === 'overdue' || isOpen(duty, today))
    const late = duties.filter(({ day }) => day < today)
    const coming = duties.filter(({ day }) => day >= today)
    if (duties.length === 0) return { text: nothing(range, person), choices: [askLibrary(person)] }
    const shown = [...late, ...coming].slice(0, MOST_LINES)
    const lines = shown.map((duty, i) => `${i + 1}. ${say.dutyLine(duty, today, calendar)}`)
    const rest = duties.length - shown.length
    return {
      text: [
        `**${titleOfRange(range, person)}** (${duties.length})`,
        ...lines,
        ...(rest > 0 ? [`Và ${rest} hạn khác.`] : []),
      ].join('\n'),
      choices: shown.slice(0, 6).map((duty, i) => ({
        label: `${i + 1}. ${say.titleOf(duty, 40)}`,
        data: { do: 'show', duty: duty.id } satisfies Chosen,
      })),
    }
  }

  const show = (duty: Duty, { person, today }: Turn): Reply => ({
    text: say.dutyText(duty, today, calendar),
    choices: dutyChoices(duty, reminders.feeds.dutyUrl(person, duty) ?? undefined),
  })

  const picked = async (data: Chosen, turn: Turn): Promise<Reply> => {
    const { person, onCommit } = turn
    if (data.do === 'inspection') return inspectionChat.picked(data, turn)
    if (data.do === 'own') return remind(data.text, null, turn)
    const ids = data.do === 'tomorrow' ? data.duties : [data.duty]
    const duties = ids.flatMap((id) => reminders.dutyFor(id, person) ?? [])
    const [duty] = duties
    if (duty === undefined) return { text: 'Hạn này không còn. Nhắn /han để xem các hạn hiện có.' }
    const title = say.plain(say.titleOf(duty, 100))
    switch (data.do) {
      case 'show':
        return show(duty, turn)
      case 'submitted':
        onCommit(() => reminders.submit(person, duty, null))
        return askReference(duty)
      case 'not-mine':
        onCommit(() => reminders.notMine(person, duty))
        return { text: `Đã ghi: không liên quan. Không nhắc anh/chị việc này nữa: ${title}.` }
      case 'tomorrow': {
        const day = reminders.core.calendar.isWorkingDay(addDays(turn.today, 1)).working
          ? 'ngày mai'
          : 'ngày làm việc tới'
        onCommit(() => void reminders.tomorrow(person, duties))
        return {
          text: `Sẽ nhắc lại vào ${day}${duties.length === 1 ? `: ${title}` : ` (${duties.length} việc)`}.`,
        }
      }
      case 'done':
      case 'drop':
        onCommit(() => void reminders.dropOwn(person, duty))
        return { text: data.do === 'done' ? `Đã xong: ${title}.` : `Đã bỏ lời nhắc: ${title}.` }
      case 'follow':
        onCommit(() => reminders.follow(person, duty))
        return {
          text: `Đang theo dõi: ${title}, ${formatDay(duty.day)}. Sẽ nhắc trước 7, 3, 1 ngày làm việc và trong ngày; có đổi sẽ báo.`,
        }
    }
  }

  const askReference = (duty: Duty): Reply => ({
    text: `Đã ghi: đã nộp. Thôi nhắc đơn vị việc này: ${say.plain(say.titleOf(duty, 100))}.\nSố văn bản báo cáo là gì? Ví dụ: 123/BC-SNV. Chưa có số thì nhắn “thôi”.`,
    expect: { data: { reference: duty.id } satisfies Awaited, optional: false },
  })

  const remind = (text: string, pending: string | null, { person, onCommit, message }: Turn): Reply => {
    // read first, stored when the message ends, so that a message handled twice makes one reminder
    const read = reminders.tryOwn(person, text, pending)
    if (read.kind === 'refused') return { text: read.why }
    if (read.kind === 'when') {
      return {
        text: `Nhắc “${say.plain(read.what)}” vào lúc nào? Ví dụ: 15/3, thứ Sáu, 9h sáng mai.`,
        expect: { data: { when: read.what } satisfies Awaited, optional: false },
      }
    }
    onCommit(() => void reminders.addOwn(person, text, pending, message.key))
    const { day, time, what } = read.draft
    const at = time === null ? '' : ` lúc ${time}`
    return {
      text: `Sẽ nhắc: **${say.plain(say.capital(what))}**, ${formatDay(day)} (${weekdayName(day)})${at}${read.draft.basis.repeats ? ', rồi lặp lại' : ''}${read.draft.basis.limit ? '; nhắc trước 3, 1 ngày làm việc và trong ngày cuối' : ''}.`,
    }
  }

  const submittedInWords = async (reference: string, turn: Turn): Promise<Reply> => {
    await reminders.refresh()
    const { person, today, onCommit } = turn
    const open = reminders
      .mine(person, addDays(today, -BACK_DAYS), addDays(today, 45))
      .filter(({ category, ownerId }) => category !== 'event' && ownerId === null)
    if (open.length === 0)
      return { text: 'Không thấy hạn nào của đơn vị đang chờ xác nhận. Nhắn /han để xem.' }
    const [only] = open
    if (open.length === 1 && only) {
      onCommit(() => reminders.submit(person, only, reference || null))
      return reference === '' ? askReference(only) : { text: thanks(only, reference) }
    }
    return {
      text: 'Đã nộp việc nào?',
      asking: true,
      choices: open.slice(0, 8).map((duty) => ({
        label: `${say.titleOf(duty, 50)} (${formatDay(duty.day)})`,
        data: { do: 'submitted', duty: duty.id } satisfies Chosen,
      })),
    }
  }

  const thanks = (duty: Duty, reference: string) =>
    `Đã ghi: đã nộp, số ${say.plain(reference)}. Thôi nhắc đơn vị việc này: ${say.plain(say.titleOf(duty, 100))}.`

  const replied = (awaited: Awaited, text: string, turn: Turn): Reply => {
    if ('when' in awaited) return remind(text, awaited.when, turn)
    const duty = reminders.dutyFor(awaited.reference, turn.person)
    if (duty === null) return { text: 'Hạn này không còn.' }
    const reference = text
      .replace(/^\s*(?:số|so)\s*[:.]?\s*/iu, '')
      .replace(/\s+/gu, ' ')
      .trim()
    if (!/\d/.test(reference) || reference.length > 80 || /[?？]$/.test(reference)) {
      return {
        text: 'Chưa thấy số văn bản nên chỉ ghi là đã nộp. Khi có số, nhắn “đã nộp” kèm số, ví dụ: đã nộp 123/BC-SNV.',
      }
    }
    turn.onCommit(() => reminders.submit(turn.person, duty, reference))
    return { text: thanks(duty, reference) }
  }

  const answer = async (request: Request, turn: Turn): Promise<Reply> => {
    const { person, onCommit } = turn
    switch (request.want) {
      case 'list':
        return list(request.range, turn)
      case 'own':
        return ownList(reminders.own(person))
      case 'remind':
        return remind(request.text, null, turn)
      case 'submitted':
        return submittedInWords(request.reference, turn)
      case 'mute':
        onCommit(() => reminders.mute(person, request.kind, request.muted))
        return {
          text: request.muted
            ? `Đã tắt ${MUTED[request.kind]}. Nhắn “bật nhắc ${SHORT[request.kind]}” để nhận lại.`
            : `Đã bật ${MUTED[request.kind]}.`,
        }
      case 'watch':
        return watch(request, turn)
      case 'calendar':
        return calendarLink(request.renew, turn)
      default:
        return inspectionChat.answer(request, turn)
    }
  }

  const watch = (
    { unit, watched }: Extract<Request, { want: 'watch' }>,
    { person, onCommit }: Turn,
  ): Reply => {
    const choice = inspections.chooseUnit(unit, person.place)
    if (choice.kind === 'several') {
      return {
        text: `“${say.plain(unit)}” có thể là ${choice.candidates.map(unitLabel).join('; ')}. Hãy nhắn lại với tên đầy đủ, kèm tên tỉnh.`,
      }
    }
    onCommit(() => reminders.watch(person, choice, watched))
    return {
      text: `${watched ? 'Đang theo dõi' : 'Đã thôi theo dõi'} các hạn của ${say.plain(unitLabel(choice))}.`,
    }
  }

  const calendarLink = (renew: boolean, { person }: Turn): Reply => {
    if (renew) reminders.feeds.revokePerson(person.id)
    const url = reminders.feeds.personUrl(person)
    if (url === null)
      return {
        text: 'Chưa có địa chỉ công khai nên chưa xuất lịch được; bộ phận quản trị cần đặt PUBLIC_URL.',
      }
    return {
      text: `Địa chỉ lịch riêng của anh/chị (đừng chia sẻ; nhắn “đổi địa chỉ lịch” để thu hồi):\n${url}`,
    }
  }

  const behindButton = async (turn: Turn): Promise<Reply | null> => {
    const [, number = '1'] = (turn.message.choice ?? '').split('.')
    const rows = reminders.rowsBehind(turn.person.id, turn.message.choice ?? '')
    const duties = [
      ...new Set(
        rows.toReversed().flatMap(({ kind, dutyId }) => (kind === 'step' && dutyId !== null ? [dutyId] : [])),
      ),
    ]
    const first = duties[0] === undefined ? null : reminders.duty(duties[0])
    if (first === null) return null
    if (duties.length > 1) {
      const id = duties[Number(number) - 1]
      return picked(id === undefined ? { do: 'tomorrow', duties } : { do: 'show', duty: id }, turn)
    }
    const choice = dutyChoices(first)[Number(number) - 1]
    return choice?.data === undefined ? show(first, turn) : picked(choice.data as Chosen, turn)
  }

  return {
    name: FEATURE,
    privateOnly: true,
    help: (person): HelpLine[] => [
      { command: '/han', words: 'hạn tuần này', what: 'hạn của đơn vị: sắp tới, tuần này, quá hạn' },
      { command: '/han', words: 'nhắc tôi nộp báo cáo quý trước 15/3', what: 'đặt lời nhắc riêng' },
      ...(isOffice(person)
        ? [
            {
              command: '/han',
              words: 'thêm cuộc kiểm tra: UBND huyện A ngày 12/9/2024',
              what: 'nhập lịch kiểm tra',
            },
          ]
        : []),
    ],
    handles: ({ intent, message, person }) => {
      switch (intent.kind) {
        case 'command':
          return intent.name === 'deadlines' && rangeOf(intent.argument) !== null
        case 'choice':
          return intent.feature === FEATURE && intent.url === null
        case 'reply':
          return intent.feature === FEATURE
        case 'no-choice':
          return message.choice !== undefined && reminders.rowsBehind(person.id, message.choice).length > 0
        case 'question':
          return !message.forwarded && readRequest(intent.text) !== null
        default:
          return false
      }
    },
    handle: async (turn) => {
      const { intent } = turn
      switch (intent.kind) {
        case 'command':
          return list(rangeOf(intent.argument) ?? 'all', turn)
        case 'choice':
          return picked(intent.data as Chosen, turn)
        case 'reply':
          return replied(intent.data as Awaited, intent.text, turn)
        case 'no-choice':
          return behindButton(turn)
        case 'question':
          return answer(readRequest(intent.text)!, turn)
        default:
          return null
      }
    },
    offersUnder: (given, turn) => offersUnder(given, turn),
  }

  /** Following the deadline of an answer, or, where it is no duty of anybody yet, a reminder of one's own. */
  function offersUnder(
    { deadlines, citations, status }: Answer,
    { person, today, message }: Turn,
  ): Offered[] {
    const day = deadlines[0]?.lastDay
    if (status !== 'answered' || !day || day < today || message.group) return []
    const document = citations[0]?.document
    const duty = reminders
      .mine(person, day, day)
      .concat(reminders.overview(person, day, day).map((one) => one.duty))
      .concat(reminders.publicOn(day))
      .find(({ basis }) => basis.document === document)
    if (duty === undefined) {
      const text = `nhắc tôi hạn của ${document ?? 'văn bản vừa hỏi'} chậm nhất ngày ${formatDay(day)}`
      return [
        {
          label: say.REMIND_ME,
          data: { do: 'own', text } satisfies Chosen,
          aliases: [say.FOLLOW, 'theo dõi'],
        },
      ]
    }
    const url = reminders.feeds.dutyUrl(person, duty)
    const follow = {
      label: say.FOLLOW,
      data: { do: 'follow', duty: duty.id } satisfies Chosen,
      aliases: ['theo dõi', 'nhắc tôi', 'nhắc tôi hạn này'],
    }
    return [follow, ...(url ? [{ label: say.ADD_TO_CALENDAR, url }] : [])]
  }

  function ownList(duties: readonly Duty[]): Reply {
    if (duties.length === 0)
      return { text: 'Chưa có lời nhắc riêng nào. Ví dụ: “nhắc tôi nộp báo cáo quý trước 15/3”.' }
    const line = (duty: Duty, i: number) =>
      `${i + 1}. ${formatDay(duty.day)}${duty.time ? ` ${duty.time}` : ''}: ${say.plain(say.titleOf(duty, 90))}`
    return {
      text: [`**Lời nhắc của anh/chị** (${duties.length})`, ...duties.slice(0, MOST_LINES).map(line)].join(
        '\n',
      ),
      choices: duties
        .slice(0, 6)
        .map((duty, i) => ({ label: `Bỏ ${i + 1}`, data: { do: 'drop', duty: duty.id } satisfies Chosen })),
    }
  }
}

const isOffice = ({ role }: Person) => role === 'office' || role === 'admin'

/** Past duties are shown while they can still be answered; a past event is over. */
const isOpen = ({ day, category, ownerId }: Duty, today: Day) =>
  day >= today || (category !== 'event' && ownerId === null)

function rangeDays(range: Extract<Request, { want: 'list' }>['range'], today: Day): [Day, Day] {
  const monday = weekStart(today)
  switch (range) {
    case 'week':
      return [monday, addDays(monday, 6)]
    case 'next-week':
      return [addDays(monday, 7), addDays(monday, 13)]
    case 'month':
      return [`${today.slice(0, 8)}01`, monthEnd(today)]
    case 'overdue':
      return [addDays(today, -BACK_DAYS), addDays(today, -1)]
    case 'all':
      return [addDays(today, -BACK_DAYS), addDays(today, FAR_DAYS)]
  }
}

const RANGES = {
  all: 'Hạn',
  week: 'Hạn tuần này',
  'next-week': 'Hạn tuần sau',
  month: 'Hạn tháng này',
  overdue: 'Quá hạn',
}

function titleOfRange(range: keyof typeof RANGES, person: Person): string {
  return person.unit === null ? RANGES[range] : `${RANGES[range]} của ${say.unitName(person)}`
}

function nothing(range: keyof typeof RANGES, person: Person): string {
  if (person.unit === null)
    return 'Tài khoản chưa khai đơn vị nên chưa biết hạn nào là của anh/chị; hãy báo bộ phận thường trực.'
  const what = {
    all: 'hạn nào sắp tới',
    week: 'hạn nào trong tuần này',
    'next-week': 'hạn nào trong tuần sau',
    month: 'hạn nào trong tháng này',
    overdue: 'hạn nào quá',
  }[range]
  return `Không có ${what} của ${say.unitName(person)}.`
}

const askLibrary = ({ place }: Person): Offered => ({
  label: 'Xem các hạn trong thư viện',
  feature: 'question',
  data: { ask: place === null ? 'Liệt kê các hạn nộp báo cáo' : `Liệt kê các hạn nộp báo cáo của ${place}` },
})

const MUTED = {
  report: 'nhắc báo cáo',
  task: 'nhắc nhiệm vụ',
  event: 'nhắc lịch kiểm tra',
  digest: 'bản tin tuần',
  change: 'báo thay đổi hạn',
}
const SHORT = {
  report: 'báo cáo',
  task: 'nhiệm vụ',
  event: 'kiểm tra',
  digest: 'bản tin',
  change: 'thay đổi',
}
