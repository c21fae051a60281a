// "Nhắc tôi nộp báo cáo quý trước 15/3": what, when, and whether that can be. Pure; every refusal is one sentence.

import { parseTimeExpressions, type TimeExpression } from '../calendar/dates.ts'
import { addDays, formatDay, today } from '../calendar/day.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import type { Day } from '../document.ts'
import { ownWords, withDays } from './own-lead.ts'
import { momentOf, timeOf } from './schedule.ts'
import { bare, spoken } from './words.ts'

export type OwnReminder =
  | { kind: 'once'; what: string; day: Day; time: string | null; limit: boolean; words: string }
  | { kind: 'repeating'; what: string; day: Day; rule: string; words: string }
  /** Hangs on an inspection: the caller knows whether there is one. */
  | {
      kind: 'relative'
      what: string
      event: string
      offset: number
      unit: 'day' | 'working-day' | 'week' | 'month'
      words: string
    }
  /** So long before a deadline that is named by its words; empty for the one at hand. */
  | {
      kind: 'before-duty'
      about: string
      offset: number
      unit: 'day' | 'working-day' | 'week'
      words: string
    }
  /** Says what, not when. */
  | { kind: 'when'; what: string }
  | { kind: 'refused'; why: string }

const FARTHEST_DAYS = 1830
const LONGEST_WHAT = 300

/** Reads the message; `pending` is what is to be recalled when the message says only when. */
export function readOwn(
  message: string,
  now: Date,
  pending: string | null = null,
  calendar?: WorkingCalendar,
): OwnReminder {
  const text = withDays(ownWords(message, today(now)) ?? message.normalize('NFC').trim())
  if (DAILY.test(text))
    return { kind: 'refused', why: 'Chưa nhắc được hằng ngày; hãy chọn một ngày, hằng tuần hoặc hằng tháng.' }
  const early = readBeforeDuty(text)
  if (early !== null) return early
  const soon = readSoon(text, now)
  const time = soon === null ? pickTime(withClockLast(text), today(now), calendar) : null
  if (time !== null && 'several' in time)
    return {
      kind: 'refused',
      why: `Có nhiều ngày (${time.several.map((words) => `“${words}”`).join(', ')}); hãy ghi một ngày cho mỗi lời nhắc.`,
    }
  const what = pending ?? whatOf(text, soon?.words ?? time?.text ?? null)
  if (what.length > LONGEST_WHAT)
    return { kind: 'refused', why: `Lời nhắc dài quá ${LONGEST_WHAT} ký tự; hãy viết gọn lại.` }
  if (soon)
    return soon.at === null
      ? { kind: 'refused', why: soon.why }
      : once(what, today(soon.at), timeOf(soon.at), false, soon.words, now)
  if (time === null) return what === '' ? { kind: 'refused', why: WHAT_AND_WHEN } : { kind: 'when', what }
  return fromTime(time, what, now)
}

const DAILY = /(?<![\p{L}\p{M}])(?:hằng|hàng|hang|mỗi|moi)\s+(?:ngày|ngay)(?![\p{L}\p{M}])/iu
const WHAT_AND_WHEN = 'Hãy viết cả việc và ngày, ví dụ: “nhắc tôi nộp báo cáo quý trước 15/3”.'
const NOTHING = 'Việc đã hẹn'

function fromTime(time: TimeExpression, what: string, now: Date): OwnReminder {
  const words = time.text
  switch (time.kind) {
    case 'invalid':
      return {
        kind: 'refused',
        why: `“${words}” không dùng được: ${time.why.charAt(0).toLowerCase()}${time.why.slice(1)}`,
      }
    case 'date':
      return once(what, time.date, time.time ?? null, false, words, now)
    case 'limit':
      return once(what, time.lastDay, null, true, words, now)
    case 'period':
      // who asks for "đầu tháng sau" means its beginning, not the last day of it
      return /^(?:đầu|dau|từ|tu)\s/iu.test(words) && time.from >= today(now)
        ? once(what, time.from, null, false, words, now)
        : once(what, time.to, null, true, words, now)
    case 'recurring':
      return {
        kind: 'repeating',
        what: what || NOTHING,
        day: time.next,
        rule: JSON.stringify(time.rule),
        words,
      }
    case 'relative':
      return {
        kind: 'relative',
        what: what || NOTHING,
        event: time.event,
        offset: time.offset,
        unit: time.unit,
        words,
      }
  }
}

function once(
  what: string,
  day: Day,
  time: string | null,
  limit: boolean,
  words: string,
  now: Date,
): OwnReminder {
  const day0 = today(now)
  if (day < day0)
    return {
      kind: 'refused',
      why: `“${words}” là ngày ${formatDay(day)}, đã qua; hãy chọn một ngày sau hôm nay.`,
    }
  if (day > addDays(day0, FARTHEST_DAYS))
    return { kind: 'refused', why: `Ngày ${formatDay(day)} quá xa; chỉ nhắc được trong năm năm tới.` }
  if (time !== null && momentOf(day, time) <= now)
    return { kind: 'refused', why: `${time} ngày ${formatDay(day)} đã qua; hãy chọn giờ khác.` }
  if (day === day0 && time === null && !limit)
    return {
      kind: 'refused',
      why: 'Hôm nay thì cần thêm giờ, ví dụ: “nhắc tôi lúc 15h hôm nay gọi Sở Nội vụ”.',
    }
  return { kind: 'once', what: what || NOTHING, day, time, limit, words }
}

/** A limit tells more than a date, a date more than a period ("báo cáo quý I trước ngày 15/3"). */
const WEIGHT: Record<TimeExpression['kind'], number> = {
  limit: 5,
  recurring: 4,
  date: 3,
  relative: 2,
  invalid: 2,
  period: 1,
}

/** The time meant; a past day beside a coming one belongs to what is to be recalled. */
function pickTime(
  text: string,
  day: Day,
  calendar?: WorkingCalendar,
): TimeExpression | { several: string[] } | null {
  const found = parseTimeExpressions(text, day, calendar)
  const invalid = found.find(({ kind }) => kind === 'invalid')
  if (invalid) return invalid
  const heaviest = Math.max(0, ...found.map(({ kind }) => WEIGHT[kind]))
  const equal = found.filter(({ kind }) => WEIGHT[kind] === heaviest)
  const coming = equal.filter((time) => dayOf(time) === null || dayOf(time)! >= day)
  const days = new Set(coming.map(dayOf))
  if (coming.length > 1 && days.size > 1) return { several: coming.map((time) => time.text) }
  return coming[0] ?? equal[0] ?? null
}

const dayOf = (time: TimeExpression): Day | null =>
  time.kind === 'date' ? time.date : time.kind === 'limit' ? time.lastDay : null

const CLOCK = String.raw`\d{1,2}\s?(?:h|g|giờ|gio|:)\s?(?:\d{2})?`
const PART = `(?:sáng|trưa|chiều|tối|đêm|sang|trua|chieu|toi|dem)`
const NAMED_DAY = String.raw`(?:ngày\s|ngay\s)?mai|hôm nay|hom nay|nay|mốt|ngày kia|thứ\s\S+(?:\s(?:tuần sau|tuần này|tới|này))?|(?:ngày\s|ngay\s)?\d{1,2}\/\d{1,2}(?:\/\d{4})?`
const DAY_THEN_CLOCK = new RegExp(
  String.raw`(?<![\p{L}\p{M}\d])(?:(${PART})\s)?(${NAMED_DAY})[\s,]+(?:(?:lúc|luc|vào|vao)\s+)?(${CLOCK})(?:\s?(${PART}))?(?![\p{L}\p{M}\d])`,
  'iu',
)

/** "mai 8h" is read as "8h ngày mai", "chiều nay 4h" as "4h chiều nay". */
function withClockLast(text: string): string {
  return text.replace(
    DAY_THEN_CLOCK,
    (_, before: string | undefined, day: string, clock: string, after: string | undefined) => {
      const part = before ?? after
      const named =
        part === undefined && /^(?:mai|nay)$/iu.test(day)
          ? `${/^mai$/iu.test(day) ? 'ngày' : 'hôm'} ${day}`
          : day
      return [clock.trim(), part, named].filter(Boolean).join(' ')
    },
  )
}

const BEFORE_DUTY =
  /(?<![\p{L}\p{M}\d])(\d{1,2}|một|mot|hai|ba|bốn|bon|năm|nam)\s+(ngày làm việc|ngay lam viec|ngày|ngay|hôm|hom|tuần|tuan)\s+(?:trước|truoc)\s+(?:khi\s+)?(?:(?:đến|tới|den|toi)\s+)?(?:hạn|han)(?:\s+(.*))?$/iu

const DUTY_BEFORE =
  /(?<![\p{L}\p{M}])(?:trước|truoc)\s+(?:khi\s+)?(?:(?:đến|tới|den|toi)\s+)?(?:hạn|han)(?:\s+(.*?))?\s+(\d{1,2}|một|mot|hai|ba|bốn|bon|năm|nam)\s+(ngày làm việc|ngay lam viec|ngày|ngay|hôm|hom|tuần|tuan)$/iu

/** "2 ngày trước hạn báo cáo tự kiểm tra", "trước hạn này 3 ngày": which deadline is meant is the caller's to find. */
function readBeforeDuty(text: string): Extract<OwnReminder, { kind: 'before-duty' }> | null {
  const [first, second] = [BEFORE_DUTY.exec(text), DUTY_BEFORE.exec(text)]
  const match = first ?? second
  if (match === null) return null
  const [amount = '', unit = '', about = ''] = first ? first.slice(1) : [second![2], second![3], second![1]]
  const count = NUMBER_WORDS[amount.toLowerCase()] ?? Number(amount)
  const kind = /^tu/iu.test(spoken(unit)) ? 'week' : /lam viec$/.test(spoken(unit)) ? 'working-day' : 'day'
  const said = bare(spoken(about ?? '')).replace(/^(?:nop|cua|nay|do)(?: |$)/, '')
  return { kind: 'before-duty', about: said, offset: -count, unit: kind, words: match[0].trim() }
}

type Soon = { words: string; at: Date } | { words: string; at: null; why: string }

const NUMBER_WORDS: Record<string, number> = {
  ...{
    nửa: 0.5,
    nua: 0.5,
    một: 1,
    mot: 1,
    hai: 2,
    ba: 3,
    bốn: 4,
    bon: 4,
    năm: 5,
    nam: 5,
    mười: 10,
    muoi: 10,
  },
}
const AMOUNT = String.raw`(\d{1,4}|${Object.keys(NUMBER_WORDS).join('|')})`
const SPAN_UNIT = String.raw`(phút|phut|p|'|giờ|gio|tiếng|tieng|h)(?![\p{L}\p{M}\d])(?:\s*(?:đồng hồ|dong ho))?(\s*(?:rưỡi|ruoi))?`
const SPAN = new RegExp(
  String.raw`(?<![\p{L}\p{M}\d])(?:(?:sau|trong)\s+${AMOUNT}\s*${SPAN_UNIT}(?:\s*(?:nữa|nua))?|${AMOUNT}\s*${SPAN_UNIT}\s*(?:nữa|nua))`,
  'iu',
)

/** "30 phút nữa", "sau 1 tiếng rưỡi", and a bare hour of today ("lúc 15h"). */
function readSoon(text: string, now: Date): Soon | null {
  const span = SPAN.exec(text)
  if (span) {
    const [written = '', unit = '', half] = span[1] === undefined ? span.slice(4) : span.slice(1)
    const amount = (NUMBER_WORDS[written.toLowerCase()] ?? Number(written)) + (half === undefined ? 0 : 0.5)
    const minutes = Math.round(/^(?:p|')/iu.test(unit) ? amount : amount * 60)
    const words = span[0].trim()
    if (minutes < 1 || minutes > 60 * 24 * 7)
      return { words, at: null, why: `“${words}” không dùng được; hãy ghi ngày và giờ.` }
    return { words, at: new Date(now.getTime() + minutes * 60_000) }
  }
  if (parseTimeExpressions(withClockLast(text), today(now)).length > 0) return null
  const clock =
    /(?<![\p{L}\p{M}\d])(?:lúc|luc|vào|vao)?\s*(\d{1,2})\s?(?:h|g|giờ|gio|:)\s?(\d{2})?(?![\p{L}\p{M}\d])/iu.exec(
      text,
    )
  if (!clock) return null
  const [hour, minute] = [Number(clock[1]), Number(clock[2] ?? 0)]
  const words = clock[0].trim()
  if (hour > 23 || minute > 59) return { words, at: null, why: `Không có giờ nào là “${words}”.` }
  const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
  const at = momentOf(today(now), time)
  return at > now
    ? { words, at }
    : { words, at: null, why: `${time} hôm nay đã qua; hãy ghi thêm ngày, ví dụ “${words} ngày mai”.` }
}

/** What is left of the message when the words of time are taken out. */
function whatOf(text: string, words: string | null): string {
  const without = words === null ? text : cutOut(text, words)
  return without
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,.:;-]+|[\s,.:;!-]+$/gu, '')
    .replace(/^(?:là|rằng|về việc|về|phải|cần|la|rang|ve viec|ve)\s+/iu, '')
    .replace(/[\s,]+(?:(?:có\s+)?được (?:không|chứ)|duoc khong|dc ko)[?\s]*$/iu, '')
    .replace(/\s+(?:vào|lúc|trong|nhé|nha|nhá|với|giúp|ạ|cuối|đầu|vao|luc|nhe|vi)$/iu, '')
    .replace(/^(?:vào|lúc|vao|luc)$/iu, '')
    .trim()
}

/** The words as they stand, or, when a clock was moved behind its day, in either order. */
function cutOut(text: string, words: string): string {
  if (text.includes(words)) return text.replace(words, ' ')
  const moved = DAY_THEN_CLOCK.exec(text)
  return moved ? text.replace(moved[0], ' ') : text
}
