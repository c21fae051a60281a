// Inspections entered and asked for in chat: by the standing office alone; shown only to those who may know of them.

import type { Reply, Turn } from '../bot/feature.ts'
import { addDays, formatDay, weekdayName } from '../calendar/day.ts'
import { type Inspections, type NewInspection, unitLabel } from '../inspections/inspections.ts'
import { inert } from '../message.ts'
import type { Person } from '../people/people.ts'
import { standingDuties } from './duty-store.ts'
import type { InspectionEntry } from './inspection-entry.ts'
import { readInspectionWords } from './inspection-words.ts'
import type { Reminders } from './reminders.ts'
import type { Request } from './requests.ts'
import * as say from './wording.ts'

export interface InspectionPicked {
  do: 'inspection'
  add?: NewInspection
  cancel?: number
}

export interface InspectionChat {
  answer(request: Request, turn: Turn): Promise<Reply>
  picked(data: InspectionPicked, turn: Turn): Promise<Reply>
}

const OFFICE_ONLY = 'Chỉ bộ phận thường trực nhập và hủy được lịch kiểm tra.'
export function createInspectionChat({
  reminders,
  inspections,
  entry,
}: {
  reminders: Reminders
  inspections: Inspections
  entry: InspectionEntry
}): InspectionChat {
  const add = async (text: string, turn: Turn): Promise<Reply> => {
    if (!isOffice(turn.person)) return { text: OFFICE_ONLY }
    const words = readInspectionWords(text, turn.today)
    const read = await entry.read(words, turn.person.place, turn.today)
    if (read.kind === 'problem') return { text: read.sentence }
    if (read.kind === 'draft') return put(read.draft, turn)
    return {
      text: `“${inert(words.unit)}” là đơn vị nào?`,
      asking: true,
      choices: read.drafts.map((draft) => ({
        label: unitLabel(draft),
        data: { do: 'inspection', add: draft } satisfies InspectionPicked,
      })),
    }
  }

  /** Stored at once, not at the end of the message: the dates that follow belong into the reply; storing twice changes nothing. */
  const put = async (draft: NewInspection, turn: Turn): Promise<Reply> => {
    const { put: done, inspection, before } = await entry.put(draft, `person:${turn.person.id}`)
    const { plan } = inspection
    await reminders.refresh()
    reminders.runner.poke()
    const what = `kiểm tra ${inert(unitLabel(inspection))}`
    const when = `**${formatDay(inspection.day)}** (${weekdayName(inspection.day)})`
    const head =
      done === 'added'
        ? `Đã thêm: ${what}, ${when}, ${inspection.kind}.`
        : done === 'unchanged'
          ? `Đã có: ${what}, ${when}.`
          : before !== null && before !== inspection.day
            ? `Đã đổi từ ${formatDay(before)} sang ${when}: ${what}. Người liên quan sẽ được báo.`
            : `Đã cập nhật: ${what}, ${when}.`
    const day = reminders.core.calendar.isWorkingDay(inspection.day)
    return {
      text: [
        head,
        plan === null
          ? 'Chưa gắn với kế hoạch nào nên chưa tính được hạn nộp trước ngày kiểm tra.'
          : `Kế hoạch: ${plan}.`,
        ...(day.working ? [] : [`Lưu ý: ngày này là ngày nghỉ (${day.why}).`]),
        ...(inspection.unannounced
          ? ['Cuộc đột xuất: chỉ thành viên đoàn được xem và được nhắc.']
          : derived(inspection.id)),
      ].join('\n'),
    }
  }

  const derived = (id: number): string[] =>
    standingDuties(reminders.core.db, '0001-01-01', '9999-12-31')
      .filter((duty) => duty.inspectionId === id && duty.source === 'plan')
      .map(
        (duty) => `• ${formatDay(duty.day)}: ${inert(say.titleOf(duty, 110))}. ${say.derivationLine(duty)}`,
      )

  const cancel = (text: string, { person, today, onCommit }: Turn): Reply => {
    if (!isOffice(person)) return { text: OFFICE_ONLY }
    const words = readInspectionWords(text, today)
    const units = reminders.core.units
    const meant = inspections
      .visibleTo(person)
      .filter(({ day }) => day >= today && (words.day === null || day === words.day))
      .filter(
        (one) =>
          words.unit === '' ||
          units.same(units.read(words.unit, one.place), units.read(one.unit, one.place), one.day),
      )
    const [only] = meant
    if (only === undefined) return { text: 'Không thấy cuộc kiểm tra nào như vậy.' }
    if (meant.length === 1) {
      onCommit(() => void inspections.cancel(only.id, `person:${person.id}`))
      return {
        text: `Đã hủy: kiểm tra ${inert(unitLabel(only))}, ${formatDay(only.day)}. Người liên quan sẽ được báo.`,
      }
    }
    return {
      text: 'Hủy cuộc nào?',
      asking: true,
      choices: meant.slice(0, 8).map((one) => ({
        label: `${unitLabel(one)}, ${formatDay(one.day)}`,
        data: { do: 'inspection', cancel: one.id } satisfies InspectionPicked,
      })),
    }
  }

  const list = ({ person, today }: Turn): Reply => {
    const seen = inspections.visibleTo(person).filter(({ day }) => day >= addDays(today, -7))
    if (seen.length === 0) return { text: 'Chưa có cuộc kiểm tra nào sắp tới.' }
    const lines = seen
      .slice(0, 20)
      .map(
        (one) =>
          `• ${formatDay(one.day)} (${weekdayName(one.day)}): ${inert(unitLabel(one))}, ${one.kind}${one.plan ? `, ${one.plan}` : ''}`,
      )
    return { text: [`**Lịch kiểm tra** (${seen.length})`, ...lines].join('\n') }
  }

  const open = async ({ person, today }: Turn): Promise<Reply> => {
    await reminders.refresh()
    const waiting = reminders
      .overview(person, addDays(today, -60), addDays(today, 45))
      .filter((one) => one.open.length > 0 && one.duty.ownerId === null)
    if (waiting.length === 0) return { text: 'Không có đơn vị nào chưa xác nhận trong các hạn gần đây.' }
    const all = person.role !== 'staff'
    const item = ({ duty, open, reported }: (typeof waiting)[number]) =>
      `• ${formatDay(duty.day)}, ${inert(say.titleOf(duty, 90))}${all ? ` (${reported.length}/${reported.length + open.length} đã nộp)` : ''}: ${inert(say.cut(open.join('; '), 300))}`
    const title = all ? 'Chưa xác nhận đã nộp' : 'Đơn vị anh/chị chưa xác nhận đã nộp'
    return { text: [`**${title}** (${waiting.length})`, ...waiting.slice(0, 8).map(item)].join('\n') }
  }

  return {
    answer: async (request, turn) => {
      switch (request.want) {
        case 'add-inspection':
          return add(request.text, turn)
        case 'cancel-inspection':
          return cancel(request.text, turn)
        case 'open':
          return open(turn)
        default:
          return list(turn)
      }
    },
    picked: async ({ add: draft, cancel: id }, turn) => {
      if (!isOffice(turn.person)) return { text: OFFICE_ONLY }
      if (draft) return put(draft, turn)
      turn.onCommit(() => void inspections.cancel(id ?? 0, `person:${turn.person.id}`))
      return { text: 'Đã hủy cuộc kiểm tra. Người liên quan sẽ được báo.' }
    },
  }
}

const isOffice = ({ role }: Person) => role === 'office' || role === 'admin'
