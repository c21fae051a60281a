// Until when the remedy is due: the limit that stands with words of remedy, else a limit that lies ahead. Pure.

import { parseTimeExpressions, type TimeExpression } from '../calendar/dates.ts'
import { addDays, dayParts, diffDays, isRealDate, makeDay } from '../calendar/day.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { countWorkingDays } from '../calendar/working-days.ts'
import type { Day, Span } from '../document.ts'
import { foldLetters } from '../library/fold-offsets.ts'
import { clausesOf, overlaps, within } from './clauses.ts'
import type { Knowledge } from './knowledge.ts'
import { askingWords } from './read-recommendation.ts'

export interface ReadDue extends Span {
  due: Day
}

export interface DueContext {
  asOf: Day
  knowledge: Knowledge
  /** Without it working days are counted as Monday to Friday. */
  calendar: WorkingCalendar | null
}

/** Every time expression of the text, so that its digits are not counted as something else. */
export function readTimes(
  text: string,
  asOf: Day,
  calendar: WorkingCalendar | null = null,
): TimeExpression[] {
  const times = parseTimeExpressions(text, asOf, calendar ?? undefined)
  return [...times, ...stretches(text, asOf).filter((one) => !times.some((time) => overlaps(time, one)))]
}

const STRETCH =
  /(?<=(?:^|[^\p{L}])(?:khắc phục|khac phuc|xử lý|xu ly|hoàn thành|hoan thanh|chấn chỉnh|thời hạn|thoi han)(?:\s+xong)?\s+)(?:\d{1,3}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+(?:ngày làm việc|ngày|tuần|tháng|ngay lam viec|ngay|tuan|thang)(?![\p{L}\d])(?!\s*(?:\d|năm|nam|sau|trước|truoc))/giu

/** "khắc phục 2 tuần": a stretch right behind the word of remedy is its time, as with "trong" before it. */
function stretches(text: string, asOf: Day): TimeExpression[] {
  return [...text.matchAll(STRETCH)].flatMap((match) => {
    const read = parseTimeExpressions(`trong vòng ${match[0]}`, asOf).find(({ kind }) => kind === 'relative')
    const span = { start: match.index, end: match.index + match[0].length, text: match[0] }
    return read === undefined ? [] : [{ ...read, ...span }]
  })
}

export function readDue(text: string, times: readonly TimeExpression[], context: DueContext): ReadDue | null {
  const remedies = remedyWords(text, context.knowledge)
  const clauses = clausesOf(text)
  let best: (ReadDue & { score: number }) | null = null
  for (const time of times) {
    const clause = clauses.find((one) => within(time, one)) ?? { start: 0, end: text.length }
    const announced = remedies.some(
      (word) => word.end <= time.end && word.start >= clause.start - 2 && word.start < time.end,
    )
    const due = lastDayOf(time, announced, context)
    if (due === null) continue
    const alone =
      time.kind === 'date' &&
      due >= context.asOf &&
      clause.end - clause.start - (time.end - time.start) < 6 &&
      text[clause.start - 1] !== '('
    const score = scoreOf(time, announced || alone, due, context.asOf)
    if (score > 0 && score >= (best?.score ?? 0)) best = { due, start: time.start, end: time.end, score }
  }
  return best && { due: best.due, start: best.start, end: best.end }
}

function scoreOf(time: TimeExpression, announced: boolean, due: Day, asOf: Day): number {
  if (time.kind === 'limit') return announced ? 3 : isNear(due, asOf) ? 2 : 0
  if (time.kind === 'relative' || time.kind === 'date') return announced ? 2 : 0
  return announced && due >= asOf ? 1 : 0
}

/** A limit that nothing announces may be the one that was missed; far ahead it is a year's next turn. */
const isNear = (due: Day, asOf: Day) => due >= asOf && diffDays(asOf, due) <= 150

/** "hạn" in "quá hạn" announces nothing. */
function remedyWords(text: string, knowledge: Knowledge): Span[] {
  return [...knowledge.remedy.find(text), ...askingWords(text, knowledge)].filter(({ start }) => {
    const before = foldLetters(text.slice(Math.max(0, start - 8), start))
    return !/(?:^|[^a-z])(?:qua|tre|het|dung|giai|quyen|gioi|thoi|da|da duoc)\s+$/.test(before)
  })
}

function lastDayOf(time: TimeExpression, announced: boolean, context: DueContext): Day | null {
  switch (time.kind) {
    case 'limit':
      return announced
        ? likely(ahead(time.lastDay, time.text, context.asOf), time.text, context.asOf)
        : time.lastDay
    case 'date':
      return likely(ahead(time.date, time.text, context.asOf), time.text, context.asOf)
    case 'period':
      return time.to
    case 'relative':
      return fromNow(time, context)
    default:
      return null
  }
}

/** A day written without its year is the next one when this year's lies far behind. */
function ahead(day: Day, written: string, asOf: Day): Day {
  if (day >= asOf || /\d{4}/.test(written)) return day
  const { year, month, day: date } = dayParts(day)
  if (!isRealDate(year + 1, month, date)) return day
  const next = makeDay(year + 1, month, date)
  return diffDays(asOf, next) <= 150 ? next : day
}

/** "hạn 15/9" said in November is the one that was missed: without its year no remedy waits until the next one. */
function likely(day: Day, written: string, asOf: Day): Day | null {
  return !/\d{4}/.test(written) && diffDays(asOf, day) > 200 ? null : day
}

const FROM_NOW = /^(?:|hom nay|ngay kiem tra|kiem tra|ngay ghi nhan|ngay lap bien ban|thoi diem kiem tra)$/

function fromNow(
  { event, offset, unit }: Extract<TimeExpression, { kind: 'relative' }>,
  { asOf, calendar }: DueContext,
): Day | null {
  if (offset <= 0 || !FROM_NOW.test(foldLetters(event).trim())) return null
  switch (unit) {
    case 'day':
      return addDays(asOf, offset)
    case 'week':
      return addDays(asOf, offset * 7)
    case 'month':
      return addMonths(asOf, offset)
    case 'working-day':
      return calendar === null ? weekdaysAhead(asOf, offset) : countWorkingDays(asOf, offset, calendar).date
  }
}

function addMonths(day: Day, months: number): Day {
  const { year, month, day: date } = dayParts(day)
  const total = year * 12 + month - 1 + months
  for (let last = date; ; last--) {
    const to = [Math.floor(total / 12), (total % 12) + 1] as const
    if (isRealDate(...to, last)) return makeDay(...to, last)
  }
}

function weekdaysAhead(day: Day, count: number): Day {
  let at = day
  for (let left = count; left > 0; ) {
    at = addDays(at, 1)
    const weekday = new Date(`${at}T00:00:00Z`).getUTCDay()
    if (weekday !== 0 && weekday !== 6) left--
  }
  return at
}
