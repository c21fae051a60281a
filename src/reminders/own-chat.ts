// Own reminders in conversation: set, listed, dropped.

import type { Offered, Reply, Turn } from '../bot/feature.ts'
import { formatDay, weekdayName } from '../calendar/day.ts'
import { inert } from '../message.ts'
import type { Duty } from './duty.ts'
import { best } from './duty-chat.ts'
import type { Picked } from './message.ts'
import type { Reminders } from './reminders.ts'
import type { Request } from './requests.ts'
import * as say from './wording.ts'

/** What the bot waits for: the time of what is to be recalled. */
export interface AwaitedTime {
  when: string
}

export interface OwnChat {
  remind(text: string, pending: string | null, turn: Turn): Reply
  list(turn: Turn): Reply
  drop(which: Extract<Request, { want: 'drop' }>['which'], turn: Turn): Reply
}

const MOST_LINES = 12

export function createOwnChat({ reminders }: { reminders: Reminders }): OwnChat {
  const list = ({ person }: Turn): Reply => {
    const duties = reminders.own(person)
    if (duties.length === 0)
      return { text: 'Chưa có lời nhắc riêng nào. Ví dụ: “nhắc tôi nộp báo cáo quý trước 15/3”.' }
    return {
      text: [`**Lời nhắc của anh/chị** (${duties.length})`, ...duties.slice(0, MOST_LINES).map(line)].join(
        '\n',
      ),
      choices: duties.slice(0, 6).map((duty, i) => ({ ...dropping(duty), label: `Bỏ ${i + 1}` })),
    }
  }

  const dropOne = (duty: Duty, { person, onCommit }: Turn): Reply => {
    onCommit(() => void reminders.dropOwn(person, duty))
    return { text: `Đã bỏ lời nhắc: ${inert(say.titleOf(duty, 100))}, ${formatDay(duty.day)}.` }
  }

  return {
    list,
    remind: (text, pending, { person, onCommit, message }) => {
      // read first, stored when the message ends, so that a message handled twice makes one reminder
      const read = reminders.tryOwn(person, text, pending)
      if (read.kind === 'refused') return { text: read.why }
      if (read.kind === 'when') {
        return {
          text: `Nhắc “${inert(read.what)}” vào lúc nào? Ví dụ: 15/3, thứ Sáu, 9h sáng mai.`,
          expect: { data: { when: read.what } satisfies AwaitedTime, optional: false },
        }
      }
      onCommit(() => void reminders.addOwn(person, text, pending, message.key))
      const { day, time, what, basis } = read.draft
      const at = time === null ? '' : ` lúc ${time}`
      const more = basis.repeats
        ? ', rồi lặp lại'
        : basis.limit
          ? '; nhắc trước 3, 1 ngày làm việc và trong ngày cuối'
          : ''
      return {
        text: `Sẽ nhắc anh/chị: **${inert(say.capital(what))}**, ${formatDay(day)} (${weekdayName(day)})${at}${more}.`,
      }
    },
    drop: (which, turn) => {
      const duties = reminders.own(turn.person)
      if (duties.length === 0 || which === null) return list(turn)
      if ('number' in which) {
        const duty = duties[which.number - 1]
        return duty === undefined
          ? { text: `Chỉ có ${duties.length} lời nhắc; nhắn “các lời nhắc của tôi” để xem.` }
          : dropOne(duty, turn)
      }
      const meant = best(which.words, duties)
      const [only] = meant
      if (meant.length === 1 && only) return dropOne(only, turn)
      return {
        text: meant.length === 0 ? 'Không có lời nhắc nào như vậy. Bỏ lời nhắc nào?' : 'Bỏ lời nhắc nào?',
        asking: true,
        choices: (meant.length === 0 ? duties : meant).slice(0, 8).map(dropping),
      }
    },
  }
}

const line = (duty: Duty, i: number) =>
  `${i + 1}. ${formatDay(duty.day)}${duty.time ? ` ${duty.time}` : ''}: ${inert(say.titleOf(duty, 90))}`

export const dropping = (duty: Duty): Offered => ({
  label: `Bỏ: ${say.titleOf(duty, 40)} (${formatDay(duty.day)})`,
  data: { do: 'drop', duty: duty.id } satisfies Picked,
})
