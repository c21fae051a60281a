// Every sentence of the reminders. The date first, then what and to whom, then how the date is reached and its source.

import { diffDays, formatDay, weekdayName } from '../calendar/day.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import type { CountStep } from '../calendar/working-days.ts'
import { type Day, placeName } from '../document.ts'
import { inert } from '../message.ts'
import type { Person } from '../people/people.ts'
import type { Duty, DutyBasis, Mutable, Step } from './duty.ts'
import type { ListRange } from './list-range.ts'
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
  return inert([unit, place].filter(Boolean).join(', ') || 'chưa khai đơn vị')
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
    `${duty.source === 'own' ? 'Nhắc' : 'Việc'}: ${inert(titleOf(duty))}.`,
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
  return `${headline(duty, today, calendar)}: ${inert(titleOf(duty, 110))}${sourceNote(duty.basis)}`
}

function sourceNote({ document, section, place }: DutyBasis): string {
  if (document === null) return ''
  return ` (${[document, place, section && placeName(section)].filter(Boolean).join(', ')})`
}

function sourceLine(basis: DutyBasis): string | null {
  if (basis.document === null) return null
  const where = [documentName(basis), basis.place, basis.section && placeName(basis.section)]
    .filter(Boolean)
    .join(', ')
  return basis.quote === null
    ? `Nguồn: ${where}.`
    : `Nguồn: ${where}: “${inert(cut(oneLine(basis.quote), 260))}”`
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
      return `Chưa xác nhận (${units.length}): ${inert(cut(units.join('; '), 600))}.`
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
    return `**Không còn hạn ${formatDay(duty.day)}** vì ${inert(why)}.\nViệc: ${inert(titleOf(duty))}${sourceNote(duty.basis)}.`
  }
  const lines = [
    `**Đổi từ ${formatDay(change?.from ?? duty.day)} sang ${formatDay(duty.day)}** (${weekdayName(duty.day)}) vì ${inert(why)}.`,
    `Việc: ${inert(titleOf(duty))}${sourceNote(duty.basis)}.`,
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
      .map((duty) => `• ${formatDay(duty.day)}: ${inert(titleOf(duty, 90))}`)
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
    `• ${line}${open.length > 0 ? `\n  Chưa xác nhận (${open.length}): ${inert(cut(open.join('; '), 200))}` : ''}`
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

type Listed = Exclude<ListRange, { kind: 'impossible' }>

const within = (words: string) => (/^(?:ngày|từ|đến|tới)\s/u.test(words) ? words : `trong ${words}`)

export function titleOfRange(range: Listed, person: Pick<Person, 'unit' | 'place'>): string {
  const what = range.kind === 'overdue' ? 'Quá hạn' : range.kind === 'all' ? 'Hạn' : `Hạn ${range.words}`
  return person.unit === null ? what : `${what} của ${unitName(person)}`
}

export function nothingDue(range: Listed, person: Pick<Person, 'unit' | 'place'>): string {
  if (person.unit === null) return noUnit
  if (range.kind === 'overdue') return `Không có việc nào quá hạn của ${unitName(person)}.`
  const when = range.kind === 'all' ? 'sắp tới' : within(range.words)
  return `Không có hạn nào ${when} của ${unitName(person)}.`
}

export const noUnit =
  'Tài khoản chưa khai đơn vị nên chưa biết hạn nào là của anh/chị; hãy báo bộ phận thường trực.'

export function impossibleDay({ words, why }: { words: string; why: string }): string {
  return `“${inert(words)}” không dùng được: ${why.charAt(0).toLowerCase()}${why.slice(1)}`
}

/** A date of a plan as a group may read it: no unit, no answer. */
export function planLine(duty: Duty, today: Day, calendar: WorkingCalendar): string {
  const who = duty.who === null ? '' : `; ai: ${inert(cut(oneLine(duty.who), 80))}`
  return `${headline(duty, today, calendar)}: ${inert(titleOf(duty, 110))}${who}${sourceNote(duty.basis)}`
}

export function planDatesTitle(range: Listed, { place }: Pick<Person, 'place'>): string {
  const when = range.kind === 'days' ? ` ${range.words}` : ' 60 ngày tới'
  return `Hạn theo kế hoạch${place === null ? '' : ` của ${inert(place)}`},${when}`
}

export function noPlanDates(range: Listed, { place }: Pick<Person, 'place'>): string {
  const when = range.kind === 'days' ? within(range.words) : 'trong 60 ngày tới'
  return `Không có hạn nào theo kế hoạch${place === null ? '' : ` của ${inert(place)}`} ${when}.`
}

export const ownInPrivate = 'Hạn riêng của đơn vị và ai đã nộp: nhắn riêng cho Đôn Đốc.'
export const askInPrivate = 'Việc này chỉ làm trong tin nhắn riêng với Đôn Đốc, không làm trong nhóm.'

const KINDS: Record<Mutable, { full: string; short: string }> = {
  report: { full: 'nhắc báo cáo', short: 'nhắc báo cáo' },
  task: { full: 'nhắc nhiệm vụ', short: 'nhắc nhiệm vụ' },
  event: { full: 'nhắc lịch kiểm tra', short: 'nhắc kiểm tra' },
  digest: { full: 'bản tin tuần', short: 'bản tin' },
  change: { full: 'báo thay đổi hạn', short: 'nhắc thay đổi' },
}

export function switched(kind: Mutable, muted: boolean): string {
  const { full, short } = KINDS[kind]
  return muted ? `Đã tắt ${full}. Nhắn “bật ${short}” để nhận lại.` : `Đã bật ${full}.`
}

export function switchLabel(kind: Mutable, mute: boolean): string {
  return `${mute ? 'Tắt' : 'Bật'} ${KINDS[kind].full}`
}

export function kindsText(muted: ReadonlySet<string>): string {
  const off = (Object.keys(KINDS) as Mutable[]).filter((kind) => muted.has(kind))
  const now =
    off.length === 0 ? 'Đang bật tất cả.' : `Đang tắt: ${off.map((kind) => KINDS[kind].full).join(', ')}.`
  return `${now} Đổi mục nào? (Một hạn không phải của đơn vị thì chọn “${NOT_MINE}” dưới lời nhắc đó.)`
}

export function following(duty: Duty): string {
  return `Đang theo dõi: ${inert(titleOf(duty, 100))}, ${formatDay(duty.day)}. Sẽ nhắc trước 7, 3, 1 ngày làm việc và trong ngày; có đổi sẽ báo.`
}

export const noPublicUrl =
  'Chưa có địa chỉ công khai nên chưa xuất lịch được; bộ phận quản trị cần đặt PUBLIC_URL.'
export const unitCalendarByHead = 'Chỉ trưởng đơn vị hoặc bộ phận thường trực thu hồi được lịch của đơn vị.'

export function calendarAddress(of: 'person' | 'unit', url: string, unit: string): string {
  return of === 'person'
    ? `Địa chỉ lịch riêng của anh/chị (đừng chia sẻ; nhắn “đổi địa chỉ lịch” để thu hồi):\n${url}`
    : `Địa chỉ lịch của ${unit}, dùng chung trong đơn vị (trưởng đơn vị nhắn “đổi địa chỉ lịch đơn vị” để thu hồi):\n${url}`
}
