// Moments and ranges that are neither a limit nor tied to an event: dates and periods. Pure.

import { readClock } from './clock.ts'
import { addDays } from './day.ts'
import { type Found, foundRecurring, hangingOnCalendar, inRhythm, type Meaning, settled } from './found.ts'
import { type Lean, type Moment, resolve } from './moment.ts'
import { readList } from './read-list.ts'
import { readTimed, type Timed } from './read-moment.ts'
import { readRange } from './read-range.ts'
import { isYear } from './read-year.ts'
import { connected, follows, is, isAny, isMark, oneOf, type Scan, skip, value } from './tokens.ts'

/** "từ tháng 3 đến tháng 12/2023", "15-20/5/2024". */
export function readPeriod(s: Scan, i: number): Found[] | null {
  const read = readRange(s, i)
  if (!read) return null
  const at = { start: i, next: read.next }
  if (read.cycle) return [foundRecurring(s, at, read.cycle.rule, true)]
  if ('why' in read.range) return [{ ...at, meaning: { kind: 'invalid', why: read.range.why } }]
  return [{ ...at, meaning: { kind: 'period', ...read.range } }]
}

/** "ngày 29/12/2023", "quý II và quý III/2024", "trong ngày". */
export function readPlain(s: Scan, i: number): Found[] | null {
  const hours = readHours(s, i)
  if (hours) return [hours]
  const today = readWithinDay(s, i)
  if (today) return [today]
  const start = skip(s, i, ['ngay trong', 'trong', 'vào', 'các'])
  const read = connected(s, start) || start === i ? readTimed(s, start, start > i) : null
  if (!read) return null
  const first = { ...read, moment: inYearBefore(s, i, read.moment) }
  const items = isOpen(first.moment) || isJoined(s, first) ? readList(s, first) : [first]
  return joined(
    items.map((item) =>
      foundPlain(s, { ...item, start: item === items[0] ? firstToken(s, i, start) : item.start }),
    ),
  )
}

function firstToken(s: Scan, i: number, start: number): number {
  return start > i && !is(s, i, 'các') ? i : start > i ? i : start
}

/** "quý IV/2023 và quý I/2024". */
function isJoined(s: Scan, { moment, next }: Timed): boolean {
  return moment.on === 'months' && oneOf(s, next, ['và']) > 0 && connected(s, next)
}

function isOpen(moment: Moment): boolean {
  if (moment.on === 'months' && moment.first === 1 && moment.last === 12 && moment.part === undefined)
    return true
  return (moment.on === 'day' || moment.on === 'months') && moment.year === undefined
}

/** A moment on the calendar, as near to the day of asking as its words allow. */
export function foundPlain(s: Scan, item: Timed): Found {
  const at = { start: item.start, next: item.next }
  const moment = monthsInRhythm(s, inRhythm(s, item.moment, item.next))
  if (moment.on === 'cycle') return foundRecurring(s, at, moment.rule, true, item.time)
  const days = resolve(moment, s.asOf, leanOf(s, item.start))
  if ('why' in days) return { ...at, meaning: { kind: 'invalid', why: days.why } }
  const known = settled(s, moment, days)
  return known ? { ...at, meaning: meaningOf(moment, known, item.time) } : hangingOnCalendar(s, at, 0)
}

/** "(năm 2031 vào tháng 6, năm 2032 vào tháng 9)": a year that opens the phrase holds for what follows it. */
function inYearBefore(s: Scan, start: number, moment: Moment): Moment {
  if ((moment.on !== 'day' && moment.on !== 'months') || moment.year !== undefined) return moment
  const opens = isYear(s, start - 1) && is(s, start - 2, 'năm') && s.tokens[start - 3]?.kind === 'mark'
  return opens && follows(s, start) ? { ...moment, year: value(s, start - 1) } : moment
}

/** In a sentence that says "hằng năm", the bare "tháng 5" comes round too. */
function monthsInRhythm(s: Scan, moment: Moment): Moment {
  if (moment.on !== 'months' || s.rhythm !== 'year' || moment.year !== undefined) return moment
  if (moment.lunar || moment.part !== undefined || moment.last - moment.first > 2) return moment
  return { on: 'cycle', rule: { every: 'year', month: moment.last, day: 'last' } }
}

function meaningOf(moment: Moment, days: { from: string; to: string }, time: string | undefined): Meaning {
  const single = moment.on === 'day' || (moment.on === 'span' && days.from === days.to)
  if (single) return { kind: 'date', date: days.from, ...(time === undefined ? {} : { time }) }
  return { kind: 'period', ...days }
}

const PAST = ['đã', 'vừa']

/** After "đã", "vừa" the time named lies behind. */
function leanOf(s: Scan, i: number): Lean {
  for (let j = i - 1; j >= Math.max(0, i - 6) && !isMark(s, j, '.;?!'); j--) {
    if (isAny(s, j, PAST)) return 'past'
    if (!follows(s, j + 1)) break
  }
  return 'near'
}

/** "quý II và quý III/2024" is one period when nothing lies between. */
function joined(found: Found[]): Found[] {
  const result: Found[] = []
  for (const next of found) {
    const last = result.at(-1)
    if (
      last?.meaning.kind === 'period' &&
      next.meaning.kind === 'period' &&
      addDays(last.meaning.to, 1) === next.meaning.from
    ) {
      result[result.length - 1] = {
        start: last.start,
        next: next.next,
        meaning: { kind: 'period', from: last.meaning.from, to: next.meaning.to },
      }
    } else result.push(next)
  }
  return result
}

/** "từ 8 giờ đến 11 giờ 30 ngày 20/5": the day, from the first hour. */
function readHours(s: Scan, i: number): Found | null {
  const from = readClock(s, skip(s, i, ['từ']))
  if (!from || from.why !== undefined || !connected(s, from.next)) return null
  const at = isMark(s, from.next, '-–') ? from.next + 1 : skip(s, from.next, ['đến'])
  const until = at > from.next ? readTimed(s, at, false) : null
  if (!until || until.time === undefined || until.moment.on === 'cycle') return null
  const days = resolve(until.moment, s.asOf, 'near')
  if ('why' in days || days.from !== days.to) return null
  return { start: i, next: until.next, meaning: { kind: 'date', date: days.from, time: from.time } }
}

const DONE_BEFORE = [
  'ngay',
  'xong',
  'nộp',
  'gửi',
  'trả',
  'báo cáo',
  'thành',
  'lý',
  'quyết',
  'kết quả',
  'hiện',
  'được',
]

/** "trả kết quả trong ngày", "xong trong tuần": the day or week of asking, after a word for doing. */
function readWithinDay(s: Scan, i: number): Found | null {
  if (!is(s, i, 'trong') || !connected(s, i + 1)) return null
  const done = !follows(s, i) || isAny(s, i - 1, DONE_BEFORE) || oneOf(s, i - 2, ['kết quả', 'báo cáo']) === i
  const next = oneOf(s, i + 1, ['ngày', 'tuần', 'tháng', 'quý'])
  if (next === 0 || !done) return null
  const closes =
    !connected(s, next) || isMark(s, next, '.,;:!?)') || isAny(s, next, ['và', 'để', 'thì', 'nếu'])
  if (!closes) return null
  const days = resolve(currentOf(s, next - 1), s.asOf, 'near')
  return 'why' in days ? null : { start: i, next, meaning: { kind: 'period', ...days } }
}

function currentOf(s: Scan, i: number): Moment {
  const [year, month] = [Number(s.asOf.slice(0, 4)), Number(s.asOf.slice(5, 7))]
  if (is(s, i, 'ngày')) return { on: 'span', from: s.asOf, to: s.asOf }
  if (is(s, i, 'tháng')) return { on: 'months', first: month, last: month, year }
  if (is(s, i, 'quý'))
    return { on: 'months', first: month - ((month - 1) % 3), last: month - ((month - 1) % 3) + 2, year }
  const back = (new Date(`${s.asOf}T00:00:00Z`).getUTCDay() + 6) % 7
  return { on: 'span', from: addDays(s.asOf, -back), to: addDays(s.asOf, 6 - back) }
}
