// A moment with the time of day before or behind it: "17 giờ ngày 20/5", "20/5 lúc 14h30", "8h30 sáng mai". Pure.

import { type ReadClock, readClock } from './clock.ts'
import type { Moment, ReadMoment } from './moment.ts'
import { readDay } from './read-date.ts'
import { readHoliday } from './read-lunar.ts'
import { readStretch } from './read-stretch.ts'
import { readWeekday } from './read-weekday.ts'
import { connected, is, isAny, isMark, isNumber, like, type Scan, skip, skipAll } from './tokens.ts'

export interface Timed {
  start: number
  next: number
  moment: Moment
  time?: string
  /** Set on the end of a range that stops before it ("đến trước ngày …"). */
  excluded?: boolean
}

const AT = ['vào hồi', 'vào lúc', 'hồi', 'lúc', 'vào']
const WITHIN = [
  'hết giờ làm việc',
  'hết giờ hành chính',
  'giờ làm việc',
  'giờ hành chính',
  'trong giờ hành chính',
  'cuối giờ',
  'ngay trong',
  'trong',
  'hết',
  'của',
  'cuối ngày',
]

/** A moment at `i`, with the time of day before or behind it. */
export function readTimed(s: Scan, i: number, strong: boolean): Timed | null {
  const at = skip(s, i, AT)
  const clock = readClock(s, at)
  if (clock) return timedByClock(s, i, clock, strong || at > i)
  const moment = readMoment(s, strong ? skip(s, at, WITHIN) : at, strong || at > i)
  if (!moment) return null
  return withClockBehind(s, { start: i, ...moment })
}

/** A moment without a time of day. */
export function readMoment(s: Scan, i: number, strong: boolean): ReadMoment | null {
  const place = strong ? -i - 1 : i
  const known = s.moments.get(place)
  if (known !== undefined) return known
  const read = readDay(s, i, strong) ?? readStretch(s, i, strong) ?? readHoliday(s, i, strong)
  s.moments.set(place, read)
  return read
}

function timedByClock(s: Scan, i: number, clock: ReadClock, strong: boolean): Timed | null {
  const comma = isMark(s, clock.next, ',') ? clock.next + 1 : clock.next
  const at = skipAll(s, comma, ['của', 'vào', 'ngay trong', 'trong', 'hôm'])
  const weekly = readEachWeekday(s, at)
  if (weekly) return { start: i, next: weekly.next, ...wrongClock(clock, weekly.moment) }
  const hom = at > comma && is(s, at - 1, 'hôm') ? at - 1 : at
  const moment = connected(s, hom) ? readDay(s, hom, true) : null
  if (moment) return { start: i, next: moment.next, ...wrongClock(clock, moment.moment) }
  if (!strong || !standsAlone(s, i, clock)) return null
  return { start: i, next: clock.next, ...wrongClock(clock, { on: 'span', from: s.asOf, to: s.asOf }) }
}

/** "các ngày thứ Hai", "mỗi thứ Sáu". */
function readEachWeekday(s: Scan, i: number): ReadMoment | null {
  const at = skip(s, i, ['các ngày', 'các', 'mỗi'])
  const day = at > i && connected(s, at) ? readWeekday(s, at) : null
  return day && { next: day.next, moment: { on: 'cycle', rule: { every: 'week', day: day.weekday } } }
}

/** "trước 17 giờ" is an hour of today; "không quá 48 giờ" and "chậm nhất 08 giờ làm việc" are durations. */
function standsAlone(s: Scan, i: number, clock: ReadClock): boolean {
  const hourOnly = clock.time.endsWith(':00') && !isMark(s, i + 1, ':') && !isNumber(s, clock.next - 1)
  if (hourOnly && (clock.why !== undefined || clock.time >= '24:00')) return false
  if (
    connected(s, clock.next) &&
    isAny(s, clock.next, ['làm', 'kể', 'trong', 'sau', 'trước', 'một', 'từ', 'mỗi', 'hằng', 'học', 'dạy'])
  )
    return false
  const announced = ['trước', 'nhất', 'lúc', 'hồi', 'vào', 'chót', 'cuối', 'là'].some(
    (word) => like(s, i - 1, word) || like(s, i, word),
  )
  return announced || !hourOnly
}

function wrongClock(clock: ReadClock, moment: Moment): { moment: Moment; time?: string } {
  if (clock.why === undefined) return { moment, time: clock.time }
  return { moment: moment.on === 'wrong' ? moment : { on: 'wrong', why: clock.why } }
}

function withClockBehind(s: Scan, timed: Timed): Timed {
  const { moment, next } = timed
  if (!isSingleDay(moment) || !connected(s, next)) return timed
  const comma = isMark(s, next, ',(') ? next + 1 : next
  const at = skip(s, comma, ['trước', 'vào hồi', 'vào lúc', 'hồi', 'lúc', 'vào'])
  const clock = connected(s, at) ? readClock(s, at) : null
  // Without "lúc" only hh:mm or 17h30 is a time; "ngày 15, 8 giờ làm việc" is not.
  const plain = at === comma && comma > next
  if (!clock || clock.why !== undefined || (plain && !isMark(s, at + 1, ':') && !is(s, at + 1, 'h')))
    return timed
  const close = isMark(s, comma - 1, '(') && isMark(s, clock.next, ')') ? 1 : 0
  return { ...timed, next: clock.next + close, time: clock.time }
}

function isSingleDay(moment: Moment): boolean {
  return moment.on === 'day' || (moment.on === 'span' && moment.from === moment.to)
}
