// What people choose in conversation: kinds switched off and on, deadlines followed, units watched, calendars to take away.

import type { Offered, Reply, Turn } from '../bot/feature.ts'
import { addDays, formatDay } from '../calendar/day.ts'
import type { Inspections } from '../inspections/inspections.ts'
import { unitLabel } from '../inspections/inspections.ts'
import { inert } from '../message.ts'
import type { Duty, Mutable } from './duty.ts'
import { MUTABLE } from './duty.ts'
import { best } from './duty-chat.ts'
import type { Picked } from './message.ts'
import { dropping } from './own-chat.ts'
import type { Reminders } from './reminders.ts'
import type { Request } from './requests.ts'
import * as say from './wording.ts'

export type ChoicePicked =
  | { do: 'mute'; kind: Mutable; muted: boolean }
  | { do: 'unfollow'; series: string; title: string }
  | { do: 'unwatch'; unit: string; place: string | null }

export interface ChoicesChat {
  mute(kind: Mutable, muted: boolean, turn: Turn): Reply
  /** The kinds and the own reminders, each to be stopped. */
  kinds(turn: Turn): Reply
  follow(about: string, turn: Turn): Promise<Reply>
  watch(request: Extract<Request, { want: 'watch' }>, turn: Turn): Reply
  followed(turn: Turn): Reply
  calendar(request: Extract<Request, { want: 'calendar' }>, turn: Turn): Reply
  picked(data: ChoicePicked, turn: Turn): Reply
}

const FAR_DAYS = 400

export function createChoicesChat({
  reminders,
  inspections,
}: {
  reminders: Reminders
  inspections: Inspections
}): ChoicesChat {
  const mute: ChoicesChat['mute'] = (kind, muted, { person, onCommit }) => {
    onCommit(() => reminders.mute(person, kind, muted))
    return { text: say.switched(kind, muted) }
  }

  const followThis = (duty: Duty, { person, onCommit }: Turn): Reply => {
    onCommit(() => reminders.follow(person, duty))
    return { text: say.following(duty) }
  }

  return {
    mute,
    kinds: ({ person }) => {
      const muted = reminders.mutedKinds(person)
      const own = reminders.own(person)
      return {
        text: say.kindsText(muted),
        asking: true,
        choices: [
          ...own.slice(0, 3).map(dropping),
          ...MUTABLE.map(
            (kind): Offered => ({
              label: say.switchLabel(kind, !muted.has(kind)),
              data: { do: 'mute', kind, muted: !muted.has(kind) } satisfies ChoicePicked,
            }),
          ),
        ],
      }
    },
    follow: async (about, turn) => {
      await reminders.refresh()
      const { today } = turn
      const known = reminders.openToAll(today, addDays(today, FAR_DAYS))
      const shown = (turn.memory.shown as { ids: number[] } | undefined)?.ids ?? []
      const meant = about === '' ? known.filter(({ id }) => shown.includes(id)) : best(about, known)
      const [only] = meant
      if (meant.length === 1 && only) return followThis(only, turn)
      if (meant.length === 0)
        return { text: 'Không thấy hạn nào như vậy. Hãy hỏi hạn đó trước, rồi chọn “Theo dõi hạn này”.' }
      return {
        text: 'Theo dõi hạn nào?',
        asking: true,
        choices: meant.slice(0, 8).map((duty) => ({
          label: `${say.titleOf(duty, 50)} (${formatDay(duty.day)})`,
          data: { do: 'follow', duty: duty.id } satisfies Picked,
        })),
      }
    },
    watch: ({ unit, watched }, { person, onCommit }) => {
      if (/^(?:tất cả|mọi|các|tat ca|moi|cac)\s/iu.test(unit))
        return { text: 'Hãy nhắn tên từng đơn vị cần theo dõi, ví dụ: “theo dõi hạn của Sở Y tế”.' }
      const choice = inspections.chooseUnit(unit, person.place)
      if (choice.kind === 'several') {
        return {
          text: `“${inert(unit)}” có thể là ${choice.candidates.map(unitLabel).join('; ')}. Hãy nhắn lại với tên đầy đủ, kèm tên tỉnh.`,
        }
      }
      onCommit(() => reminders.watch(person, choice, watched))
      return {
        text: `${watched ? 'Đang theo dõi' : 'Đã thôi theo dõi'} các hạn của ${inert(unitLabel(choice))}.`,
      }
    },
    followed: ({ person, today }) => {
      const { series, units } = reminders.followed(person, today)
      if (series.length + units.length === 0)
        return { text: 'Chưa theo dõi hạn hay đơn vị nào. Ví dụ: “theo dõi hạn của Sở Y tế”.' }
      return {
        text: [
          '**Đang theo dõi**',
          ...series.map((one) => `• ${inert(one.title)}`),
          ...units.map((unit) => `• Các hạn của ${inert(unitLabel(unit))}`),
        ].join('\n'),
        asking: true,
        choices: [
          ...series.map((one) => ({
            label: `Thôi: ${say.cut(one.title, 50)}`,
            data: { do: 'unfollow', ...one } satisfies ChoicePicked,
          })),
          ...units.map((unit) => ({
            label: `Thôi: ${unitLabel(unit)}`,
            data: { do: 'unwatch', ...unit } satisfies ChoicePicked,
          })),
        ].slice(0, 10),
      }
    },
    calendar: ({ of, renew }, { person }) => {
      if (of === 'unit' && person.unit === null) return { text: say.noUnit }
      const { feeds } = reminders
      const unit = { unit: person.unit ?? '', place: person.place }
      if (renew && of === 'unit' && !reminders.mayRevokeUnit(person)) return { text: say.unitCalendarByHead }
      if (renew) {
        if (of === 'unit') feeds.revokeUnit(unit, `person:${person.id}`)
        else feeds.revokePerson(person.id, `person:${person.id}`)
      }
      const url = of === 'unit' ? feeds.unitUrl(unit) : feeds.personUrl(person)
      return { text: url === null ? say.noPublicUrl : say.calendarAddress(of, url, say.unitName(person)) }
    },
    picked: (data, turn) => {
      const { person, onCommit } = turn
      switch (data.do) {
        case 'mute':
          return mute(data.kind, data.muted, turn)
        case 'unfollow':
          onCommit(() => void reminders.unfollow(person, data.series))
          return { text: `Đã thôi theo dõi: ${inert(data.title)}.` }
        case 'unwatch':
          onCommit(() => reminders.watch(person, data, false))
          return { text: `Đã thôi theo dõi các hạn của ${inert(unitLabel(data))}.` }
      }
    },
  }
}
