// "Nhắc tôi nộp báo cáo quý trước 15/3": what, when, and whether that can be. Pure; every refusal is one sentence.

import { parseTimeExpressions, type TimeExpression } from '../calendar/dates.ts'
import { addDays, formatDay, today } from '../calendar/day.ts'
import type { Day } from '../document.ts'
import { momentOf, timeOf } from './schedule.ts'

export type OwnReminder =
  | { kind: 'once'; what: string; day: Day; time: string | null; limit: boolean; words: string }
  | { kind: 'repeating'; what: string; day: Day; rule: string; words: string }
  /** Hangs on an inspection: the caller knows whether there is one. */
  | {
      kind: 'relative'
      what: string
      offset: number
      unit: 'day' | 'working-day' | 'week' | 'month'
      words: string
    }
  /** Says what, not when. */
  | { kind: 'when'; what: string }
  | { kind: 'refused'; why: string }

const LEAD =
  /^(?:(?:hãy|nhớ|làm ơn|nhờ|xin|giúp|hay|nho|lam on|nho|bot|bạn|ban|em|ơi|oi)[\s,]+)*(?:đặt\s+(?:lịch\s+)?nhắc|dat\s+(?:lich\s+)?nhac|nhắc|nhac|nhắc nhở|nhac nho|tạo nhắc|tao nhac)(?:\s+(?:lại|lai))?\s+(?:(?:cho|giùm|giúp|gium|giup)\s+)?(?:tôi|toi|mình|minh|em|anh|chị|chi|tao|tớ|to|t)(?![\p{L}\p{M}])[\s,:]*/iu

/** Whether a message asks for an own reminder. */
export function asksForReminder(text: string): boolean {
  return LEAD.test(text.normalize('NFC').trim())
}

const FARTHEST_DAYS = 1830
const LONGEST_WHAT = 300

/** Reads the message; `pending` is what is to be recalled when the message says only when. */
export function readOwn(message: string, now: Date, pending: string | null = null): OwnReminder {
  const text = message.normalize('NFC').trim().replace(LEAD, '')
  const soon = readSoon(text, now)
  const time = soon === null ? pickTime(withClockLast(text), today(now)) : null
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
      return once(what, time.to, null, true, words, now)
    case 'recurring':
      return {
        kind: 'repeating',
        what: what || NOTHING,
        day: time.next,
        rule: JSON.stringify(time.rule),
        words,
      }
    case 'relative':
      return { kind: 'relative', what: what || NOTHING, offset: time.offset, unit: time.unit, words }
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

function pickTime(text: string, day: Day): TimeExpression | null {
  const found = parseTimeExpressions(text, day)
  const invalid = found.find(({ kind }) => kind === 'invalid')
  if (invalid) return invalid
  return found.toSorted((a, b) => WEIGHT[b.kind] - WEIGHT[a.kind])[0] ?? null
}

const CLOCK = String.raw`\d{1,2}\s?(?:h|g|giờ|gio|:)\s?(?:\d{2})?`
const DAY_THEN_CLOCK = new RegExp(
  String.raw`(?<![\p{L}\p{M}\d])((?:ngày\s|sáng\s|chiều\s|tối\s)?mai|hôm nay|nay|mốt|ngày kia|thứ\s\S+(?:\s(?:tuần sau|tuần này|tới))?)[\s,]+(?:lúc\s+)?(${CLOCK})(?![\p{L}\p{M}\d])`,
  'iu',
)

/** "mai 8h" is read as "8h mai". */
function withClockLast(text: string): string {
  return text.replace(
    DAY_THEN_CLOCK,
    (_, day: string, clock: string) => `${clock.trim()} ${/^mai$/iu.test(day) ? 'ngày mai' : day}`,
  )
}

type Soon = { words: string; at: Date } | { words: string; at: null; why: string }

/** "30 phút nữa", "sau 2 tiếng", and a bare hour of today ("lúc 15h"). */
function readSoon(text: string, now: Date): Soon | null {
  const span =
    /(?:sau|trong)?\s*(\d{1,4})\s*(phút|phut|giờ|gio|tiếng|tieng|h)\s*(?:nữa|nua)|sau\s+(\d{1,4})\s*(phút|phut|giờ|gio|tiếng|tieng)/iu.exec(
      text,
    )
  if (span) {
    const amount = Number(span[1] ?? span[3])
    const minutes = /^ph/iu.test(span[2] ?? span[4] ?? '') ? amount : amount * 60
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
    .replace(/\s+(?:vào|lúc|trong|nhé|nha|nhá|với|giúp|ạ|vao|luc|nhe|vi)$/iu, '')
    .replace(/^(?:vào|lúc|vao|luc)$/iu, '')
    .trim()
}

/** The words as they stand, or, when a clock was moved behind its day, in either order. */
function cutOut(text: string, words: string): string {
  if (text.includes(words)) return text.replace(words, ' ')
  const moved = DAY_THEN_CLOCK.exec(text)
  return moved ? text.replace(moved[0], ' ') : text
}
