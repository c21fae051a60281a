// Every sentence of the reminders. The date first, then what and to whom, then how the date is reached and its source.

import { diffDays, formatDay, weekdayName } from '../calendar/day.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import type { CountStep } from '../calendar/working-days.ts'
import type { Day } from '../document.ts'
import type { Person } from '../people/people.ts'
import type { Duty, DutyBasis, Step } from './duty.ts'
import { timeOf, workingDaysBetween } from './schedule.ts'

export const SUBMITTED = 'Đã nộp'
export const DONE = 'Đã xong'
export const TOMORROW = 'Nhắc lại ngày mai'
export const NOT_MINE = 'Không liên quan'
export const DROP_OWN = 'Bỏ nhắc này'
export const ADD_TO_CALENDAR = 'Thêm vào lịch'
export const FOLLOW = 'Theo dõi hạn này'
export const REMIND_ME = 'Nhắc tôi'

export function documentName({ kind, document }: Pick<DutyBasis, 'kind' | 'document'>): string {
  return [capital(kind ?? 'văn bản'), document].filter(Boolean).join(' ')
}

export function unitName({ unit, place }: Pick<Person, 'unit' | 'place'>): string {
  return plain([unit, place].filter(Boolean).join(', ') || 'chưa khai đơn vị')
}

/** "Nộp báo cáo tự kiểm tra, gửi Sở Nội vụ" on one line. */
export function titleOf({ what, to }: Pick<Duty, 'what' | 'to'>, longest = 160): string {
  const line = oneLine(what).replace(/^(?:đồng thời|và|theo đó|trong đó|từ đó)[\s,]+/iu, '')
  const sent = to !== null && !line.includes(oneLine(to)) ? `${line}, gửi ${oneLine(to)}` : line
  return capital(cut(sent, longest))
}

/** How far the day is, the date in bold. */
export function headline(
  duty: Pick<Duty, 'day' | 'category' | 'time'>,
  today: Day,
  calendar: WorkingCalendar,
): string {
  const date = `${formatDay(duty.day)} (${weekdayName(duty.day)})`
  const left = diffDays(today, duty.day)
  if (left === 0 && duty.time !== null) return `**${duty.time} hôm nay, ${formatDay(duty.day)}**`
  if (left === 0)
    return duty.category === 'event' ? `**Hôm nay, ${date}**` : `**Hôm nay là ngày cuối: ${date}**`
  if (left < 0) return `**Đã quá hạn ${-left} ngày**, ngày cuối là ${date}`
  const working = workingDaysBetween(today, duty.day, calendar)
  return `Còn ${working > 0 ? `${working} ngày làm việc` : `${left} ngày`}: **${date}**`
}

/** One duty in full. */
export function dutyText(duty: Duty, today: Day, calendar: WorkingCalendar): string {
  return [
    `${headline(duty, today, calendar)}.`,
    `${duty.source === 'own' ? 'Nhắc' : 'Việc'}: ${plain(titleOf(duty))}.`,
    duty.basis.derivation && derivationLine(duty),
    sourceLine(duty.basis),
    duty.basis.derivation?.note ?? null,
    duty.basis.issuedAfter &&
      `Lưu ý: hạn này sớm hơn ngày ban hành (${formatDay(duty.basis.issuedAfter)}); nên xác nhận lại với nơi nhận.`,
  ]
    .filter(Boolean)
    .join('\n')
}

/** One duty on one line, for lists. */
export function dutyLine(duty: Duty, today: Day, calendar: WorkingCalendar): string {
  return `${headline(duty, today, calendar)}: ${plain(titleOf(duty, 110))}${sourceNote(duty.basis)}`
}

function sourceNote({ document, section, place }: DutyBasis): string {
  if (document === null) return ''
  return ` (${[document, place, section && `mục ${section}`].filter(Boolean).join(', ')})`
}

function sourceLine(basis: DutyBasis): string | null {
  if (basis.document === null) return null
  const where = [documentName(basis), basis.place, basis.section && `mục ${basis.section}`]
    .filter(Boolean)
    .join(', ')
  return basis.quote === null
    ? `Nguồn: ${where}.`
    : `Nguồn: ${where}: “${plain(cut(oneLine(basis.quote), 260))}”`
}

/** Start, rule, every day counted and every day skipped with its reason, the calendar's version. */
export function derivationLine({ basis, rule }: Pick<Duty, 'basis' | 'rule'>): string {
  const { derivation, inspectionDay } = basis
  if (derivation === null || inspectionDay === null) return `Cách tính: ${rule}.`
  const counted = derivation.steps.filter(({ counted }) => counted).map(({ date }) => short(date))
  const skipped = derivation.steps.filter(({ counted, date }) => !counted && date !== inspectionDay)
  return [
    `Cách tính: ngày kiểm tra ${weekdayName(inspectionDay)} ${formatDay(inspectionDay)}, ${rule.replace(/ \(.*\)$/, '')}: ${counted.join(', ')}`,
    ...(skipped.length > 0 ? [`bỏ qua ${skipped.map(skippedDay).join(', ')}`] : []),
    `theo lịch ${derivation.calendar.version}.`,
  ].join('; ')
}

const short = (day: Day) => formatDay(day).replace(/\/\d{4}$/, '')
const skippedDay = ({ date, why }: CountStep) => `${short(date)}${why ? ` (${why})` : ''}`

export function lateNote(dueAt: string): string {
  const at = new Date(dueAt)
  return `(Nhắc muộn: lẽ ra lúc ${timeOf(at)} ngày ${formatDay(dayOf(at))})`
}

const dayOf = (at: Date) => new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)

export const doubtfulNote = '(Gửi lại, có thể trùng)'

/** The words above a reminder that say why it comes. */
export function stepNote(step: Step | null, units: readonly string[]): string | null {
  switch (step) {
    case 'head':
      return 'Đơn vị chưa có ai xác nhận đã nộp; xin trưởng đơn vị cho ý kiến.'
    case 'office':
      return `Chưa xác nhận (${units.length}): ${plain(cut(units.join('; '), 600))}.`
    case 'snooze':
      return 'Nhắc lại theo hẹn.'
    default:
      return null
  }
}

/** "Đổi từ … sang … vì …" */
export function changeText(duty: Duty): string {
  const { change } = duty.basis
  const why = change?.why ?? 'nội dung được cập nhật'
  if (duty.goneAt !== null) {
    return `**Không còn hạn ${formatDay(duty.day)}** vì ${plain(why)}.\nViệc: ${plain(titleOf(duty))}${sourceNote(duty.basis)}.`
  }
  const lines = [
    `**Đổi từ ${formatDay(change?.from ?? duty.day)} sang ${formatDay(duty.day)}** (${weekdayName(duty.day)}) vì ${plain(why)}.`,
    `Việc: ${plain(titleOf(duty))}${sourceNote(duty.basis)}.`,
    duty.basis.derivation && derivationLine(duty),
  ]
  return lines.filter(Boolean).join('\n')
}

export function transferText(
  { from, to }: { from: string; to: string },
  added: readonly Duty[],
  dropped: readonly Duty[],
): string {
  const list = (duties: readonly Duty[]) =>
    duties
      .slice(0, 5)
      .map((duty) => `• ${formatDay(duty.day)}: ${plain(titleOf(duty, 90))}`)
      .concat(duties.length > 5 ? [`• và ${duties.length - 5} hạn khác`] : [])
  return [
    `**Việc được nhắc đổi từ ${from} sang ${to}** vì đơn vị của anh/chị đã đổi.`,
    ...(added.length > 0 ? ['Thêm:', ...list(added)] : []),
    ...(dropped.length > 0 ? ['Thôi nhắc:', ...list(dropped)] : []),
  ].join('\n')
}

export interface Week {
  from: Day
  to: Day
  due: { line: string; open: readonly string[] }[]
  overdue: { line: string; open: readonly string[] }[]
  done: string[]
}

/** The Monday digest of a leader; `null` when there is nothing to tell. */
export function digestText({ from, to, due, overdue, done }: Week): string | null {
  if (due.length + overdue.length + done.length === 0) return null
  const item = ({ line, open }: Week['due'][number]) =>
    `• ${line}${open.length > 0 ? `\n  Chưa xác nhận (${open.length}): ${plain(cut(open.join('; '), 200))}` : ''}`
  const part = (title: string, lines: string[]) =>
    lines.length === 0
      ? []
      : [
          `${title} (${lines.length}):`,
          ...lines.slice(0, 8),
          ...(lines.length > 8 ? [`• và ${lines.length - 8} việc khác`] : []),
        ]
  return [
    `**Tuần ${short(from)}–${formatDay(to)}**`,
    ...part('Đến hạn tuần này', due.map(item)),
    ...part('Quá hạn', overdue.map(item)),
    ...part(
      'Đã nộp tuần qua',
      done.map((line) => `• ${line}`),
    ),
  ].join('\n')
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export function oneLine(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[.;,]+$/u, '')
}

export function cut(text: string, longest: number): string {
  if (text.length <= longest) return text
  const end = text.lastIndexOf(' ', longest - 2)
  return `${text.slice(0, end > longest / 2 ? end : longest - 2)} …`
}

/** Words of documents and people lose the one sign that is markup. */
export function plain(text: string): string {
  return text.replace(/\*\*/g, '')
}
