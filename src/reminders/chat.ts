// The reminders in chat: which messages are theirs, and to which conversation each goes. Everything that changes
// something is written in the transaction that ends the message.

import type { Answer } from '../answer.ts'
import type { Feature, HelpLine, Offered, Reply, Turn } from '../bot/feature.ts'
import { formatDay } from '../calendar/day.ts'
import type { Inspections } from '../inspections/inspections.ts'
import type { Person } from '../people/people.ts'
import { type ChoicePicked, createChoicesChat } from './choices-chat.ts'
import { type AwaitedReference, createDutyChat } from './duty-chat.ts'
import { groupList } from './group-chat.ts'
import { createInspectionChat, type InspectionPicked } from './inspection-chat.ts'
import type { InspectionEntry } from './inspection-entry.ts'
import { rangeOf } from './list-range.ts'
import { FEATURE, type Picked } from './message.ts'
import { type AwaitedTime, createOwnChat } from './own-chat.ts'
import { ownWords } from './own-lead.ts'
import type { Reminders } from './reminders.ts'
import { type Request, readRequest } from './requests.ts'
import * as say from './wording.ts'

export interface ReminderChatDependencies {
  reminders: Reminders
  inspections: Inspections
  entry: InspectionEntry
}

type Chosen = Picked | InspectionPicked | ChoicePicked | { do: 'own'; text: string }
type Awaited = AwaitedReference | AwaitedTime

export function createReminderFeature({ reminders, inspections, entry }: ReminderChatDependencies): Feature {
  const duties = createDutyChat({ reminders })
  const own = createOwnChat({ reminders })
  const choices = createChoicesChat({ reminders, inspections })
  const inspectionChat = createInspectionChat({ reminders, inspections, entry })

  /** What the message asks of the reminders; `null` when it is for somebody else. */
  const requestOf = (turn: Turn): Request | null => {
    const { intent, message, today } = turn
    if (intent.kind === 'command' && intent.name === 'deadlines') {
      const range = rangeOf(intent.argument, today)
      return range && { want: 'list', range }
    }
    if (intent.kind !== 'question' || message.forwarded) return null
    const request = readRequest(intent.text, today)
    return request?.want === 'submitted' && !duties.canBeSubmitted(request, turn) ? null : request
  }

  const answer = (request: Request, turn: Turn): Promise<Reply> | Reply => {
    switch (request.want) {
      case 'list':
        return duties.list(request.range, turn)
      case 'own':
        return own.list(turn)
      case 'remind':
        return own.remind(request.text, null, turn)
      case 'drop':
        return own.drop(request.which, turn)
      case 'later':
        return duties.later(request.time, turn)
      case 'submitted':
        return duties.submitted(request, turn)
      case 'not-mine':
        return duties.notMine(turn)
      case 'undo':
        return duties.undo(turn)
      case 'renumber':
        return duties.renumber(request.reference, turn)
      case 'mute':
        return choices.mute(request.kind, request.muted, turn)
      case 'kinds':
        return choices.kinds(turn)
      case 'follow':
        return choices.follow(request.about, turn)
      case 'watch':
        return choices.watch(request, turn)
      case 'followed':
        return choices.followed(turn)
      case 'calendar':
        return choices.calendar(request, turn)
      case 'inspections':
      case 'add-inspection':
      case 'cancel-inspection':
      case 'open':
        return inspectionChat.answer(request, turn)
    }
  }

  const picked = (data: Chosen, turn: Turn): Promise<Reply> | Reply => {
    switch (data.do) {
      case 'inspection':
        return inspectionChat.picked(data, turn)
      case 'own':
        return own.remind(data.text, null, turn)
      case 'mute':
      case 'unfollow':
      case 'unwatch':
        return choices.picked(data, turn)
      default:
        return duties.picked(data, turn)
    }
  }

  const replied = (awaited: Awaited, text: string, turn: Turn): Promise<Reply> | Reply => {
    // a whole reminder of its own is no answer to when the last one is to come
    const anew = ownWords(text, turn.today) !== null
    if ('when' in awaited) return own.remind(text, anew ? null : awaited.when, turn)
    const other = /\d/.test(text) ? null : readRequest(text, turn.today)
    return other === null ? duties.replied(awaited, text, turn) : answer(other, turn)
  }

  const inGroup = (request: Request, turn: Turn): Promise<Reply> | Reply =>
    request.want === 'list' ? groupList(reminders, request.range, turn) : { text: say.askInPrivate }

  return {
    name: FEATURE,
    help,
    handles: (turn) => {
      const { intent, message, person } = turn
      switch (intent.kind) {
        case 'command':
        case 'question':
          return requestOf(turn) !== null
        case 'choice':
          return intent.feature === FEATURE && intent.url === null
        case 'reply':
          return intent.feature === FEATURE
        case 'no-choice':
          return (
            !message.group &&
            message.choice !== undefined &&
            reminders.rowsBehind(person.id, message.choice).length > 0
          )
        default:
          return false
      }
    },
    handle: async (turn) => {
      const { intent, message } = turn
      switch (intent.kind) {
        case 'command':
        case 'question': {
          const request = requestOf(turn)!
          return message.group ? inGroup(request, turn) : answer(request, turn)
        }
        case 'choice':
          return picked(intent.data as Chosen, turn)
        case 'reply':
          return replied(intent.data as Awaited, intent.text, turn)
        case 'no-choice':
          return duties.behindButton(turn)
        default:
          return null
      }
    },
    offersUnder: (given, turn) => offersUnder(reminders, given, turn),
  }
}

/** Following the deadline of an answer, or, where it is no duty of anybody yet, a reminder of one's own. */
function offersUnder(
  reminders: Reminders,
  { deadlines, citations, status }: Answer,
  { person, today, message }: Turn,
): Offered[] {
  const day = deadlines[0]?.lastDay
  if (status !== 'answered' || !day || day < today || message.group) return []
  const document = citations[0]?.document
  const duty = [...reminders.mine(person, day, day), ...reminders.openToAll(day, day)].find(
    ({ basis }) => basis.document === document,
  )
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

function help({ role }: Person): HelpLine[] {
  const lines: HelpLine[] = [
    { command: '/han', words: 'hạn tuần này', what: 'hạn của đơn vị: sắp tới, tháng sau, quá hạn' },
    { command: '/han', words: 'nhắc tôi nộp báo cáo quý trước 15/3', what: 'đặt lời nhắc riêng' },
    {
      command: '/han',
      words: 'lịch của tôi',
      what: 'địa chỉ lịch cho điện thoại; “lịch của đơn vị” cũng được',
    },
  ]
  if (role !== 'office' && role !== 'admin') return lines
  return [
    ...lines,
    { command: '/han', words: 'ai chưa nộp', what: 'đơn vị chưa xác nhận' },
    {
      command: '/han',
      words: 'thêm cuộc kiểm tra: UBND huyện A ngày 12/9/2024',
      what: 'nhập lịch kiểm tra',
    },
  ]
}
