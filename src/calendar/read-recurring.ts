// Rhythms in front of their day: "hằng tháng, trước ngày 25", "định kỳ hằng quý", "6 tháng một lần". Pure.

import { type Found, foundRecurring } from './found.ts'
import { readCount } from './numbers.ts'
import { readLimit } from './read-limit.ts'
import { readPlain } from './read-plain.ts'
import { readWeekday } from './read-weekday.ts'
import { isRhythm, isYear, MONTHS_LONG, type Rhythm, readRhythm, readRhythmUnit } from './read-year.ts'
import type { RecurringRule } from './time-expression.ts'
import {
  connected,
  follows,
  is,
  isAny,
  isMark,
  isNumber,
  like,
  oneOf,
  type Scan,
  skip,
  withRhythm,
} from './tokens.ts'

interface ReadRhythm {
  next: number
  every: Rhythm
  /** Set for every so many weeks. */
  interval?: number
}

/** A rhythm at `i`, made precise by the limit that directly follows. */
export function readRecurring(s: Scan, i: number): Found[] | null {
  const weekly = readWeekly(s, i)
  if (weekly) return [weekly]
  const rhythm = readPeriodic(s, i) ?? readTimes(s, i)
  if (!rhythm) return null
  const precise = readPrecise(s, i, rhythm)
  if (precise) return precise
  return readRhythms(s, i, rhythm)
}

/** "định kỳ hằng quý, 6 tháng và năm": several rhythms in a row. */
function readRhythms(s: Scan, i: number, first: ReadRhythm): Found[] {
  const found = [vague(s, i, first)]
  for (;;) {
    const from = found.at(-1)!.next
    const comma = isMark(s, from, ',') ? from + 1 : from
    const at = skip(s, comma, ['và', 'hoặc'])
    const next =
      at > from && connected(s, at) && !isRhythm(s, at) && !isBareQuarter(s, at)
        ? readRhythmUnit(s, at)
        : null
    if (!next || isNumber(s, next.next) || isAny(s, next.next, ['trước', 'nay', 'sau', 'tới', 'này', 'học']))
      return found
    found.push(vague(s, at, next))
  }
}

/** "hằng năm và quy trình": without its mark "quy" counts only where nothing is marked. */
function isBareQuarter(s: Scan, i: number): boolean {
  return like(s, i, 'quý') && !is(s, i, 'quý')
}

function vague(s: Scan, i: number, rhythm: ReadRhythm): Found {
  return {
    ...foundRecurring(s, { start: i, next: rhythm.next }, { ...everyOfRhythm(rhythm), day: 'last' }, true),
    vague: true,
  }
}

function everyOfRhythm({ every, interval }: ReadRhythm): Pick<RecurringRule, 'every' | 'interval'> {
  return interval === undefined ? { every } : { every, interval }
}

/** "mỗi thứ Hai", "các thứ Sáu hằng tuần". */
function readWeekly(s: Scan, i: number): Found | null {
  if (!is(s, i, 'mỗi') && !is(s, i, 'hằng')) return null
  const day = connected(s, i + 1) ? readWeekday(s, i + 1) : null
  if (!day) return null
  const next = readRhythm(s, day.next)?.every === 'week' ? readRhythm(s, day.next)!.next : day.next
  return foundRecurring(s, { start: i, next }, { every: 'week', day: day.weekday }, true)
}

/** "định kỳ hằng quý", "mỗi tháng", "hằng năm", "định kỳ 6 tháng". */
function readPeriodic(s: Scan, i: number): ReadRhythm | null {
  const regular = skip(s, i, ['báo cáo định kỳ', 'định kỳ', 'thường xuyên'])
  const at = regular > i && is(s, i, 'thường') ? i : regular
  if (at > i && !connected(s, at)) return null
  const rhythm = isRhythm(s, at) ? readRhythm(s, at) : at > i ? readRhythmUnit(s, at) : null
  if (!rhythm || isLeave(s, i)) return null
  if (like(s, rhythm.next - 1, 'năm') && isYear(s, rhythm.next)) return null
  const often = rhythm.every === 'year' ? readTimesAYear(s, rhythm.next) : null
  if (often) return often
  // "mỗi năm 12 ngày" counts something else.
  if (
    is(s, at, 'mỗi') &&
    connected(s, rhythm.next) &&
    isNumber(s, rhythm.next) &&
    !readTimesBehind(s, rhythm.next) &&
    !readTimesOnDays(s, rhythm.next)
  )
    return null
  return { ...rhythm, next: readTimesBehind(s, rhythm.next) || rhythm.next }
}

/** "02 đợt", "02 lần" behind "mỗi năm". */
function readTimesAYear(s: Scan, i: number): ReadRhythm | null {
  const count = connected(s, i) ? readCount(s, i) : null
  if (!count || count.value < 2 || !isAny(s, count.next, ['đợt', 'lần', 'kỳ'])) return null
  const every = count.value === 2 ? 'half-year' : count.value === 4 ? 'quarter' : 'year'
  return { next: count.next + 1, every }
}

/** "nghỉ hằng năm" is leave, "hàng tháng" behind wages still comes round. */
function isLeave(s: Scan, i: number): boolean {
  return follows(s, i) && isAny(s, i - 1, ['nghỉ', 'phép'])
}

/** "6 tháng một lần", "03 tháng/lần", "1 lần/quý", "một năm một lần". */
function readTimes(s: Scan, i: number): ReadRhythm | null {
  const count = readCount(s, i)
  if (!count || !connected(s, count.next)) return null
  const oncePer = like(s, count.next, 'lần') && count.value === 1 ? readPer(s, count.next + 1) : null
  if (oncePer) return oncePer
  const weeks = like(s, count.next, 'tuần') && count.value > 1 && count.value < 9
  const every = weeks ? 'week' : everyOf(s, count.next, count.value)
  const next = every ? readTimesBehind(s, count.next + 1) : 0
  if (weeks && next > 0) return { next, every: 'week', interval: count.value }
  return every && next > 0 ? { next, every } : null
}

function everyOf(s: Scan, i: number, count: number): Rhythm | null {
  if (like(s, i, 'tháng')) return MONTHS_LONG[count] ?? null
  if (count !== 1) return null
  if (like(s, i, 'tuần')) return 'week'
  if (is(s, i, 'quý')) return 'quarter'
  return is(s, i, 'năm') ? 'year' : null
}

/** The index after "một lần", "/lần", "/ 01 lần", "1 lần"; 0 when nothing of the kind follows. */
function readTimesBehind(s: Scan, i: number): number {
  if (!connected(s, i)) return 0
  const slash = isMark(s, i, '/') ? i + 1 : i
  if (slash > i && like(s, slash, 'lần')) return slash + 1
  const count = readCount(s, slash)
  return count?.value === 1 && like(s, count.next, 'lần') ? count.next + 1 : 0
}

/** The index after "02 lần" in "mỗi tháng 02 lần vào ngày 10 và ngày 24"; 0 where no days follow. */
function readTimesOnDays(s: Scan, i: number): number {
  const count = connected(s, i) ? readCount(s, i) : null
  if (!count || !isAny(s, count.next, ['lần', 'buổi', 'kỳ', 'phiên', 'đợt'])) return 0
  const next = isMark(s, count.next + 1, ',:(') ? count.next + 2 : count.next + 1
  return isAny(s, next, ['vào', 'ngày', 'thứ', 'chiều', 'sáng']) ? count.next + 1 : 0
}

/** "/quý", "mỗi năm", "một năm" behind "1 lần". */
function readPer(s: Scan, i: number): ReadRhythm | null {
  const at = isMark(s, i, '/') ? i + 1 : oneOf(s, i, ['mỗi', 'trong', 'một'])
  const unit = at > 0 && connected(s, at) ? readRhythmUnit(s, skip(s, at, ['một'])) : null
  // "một lần trong 6 tháng đầu năm" happens once.
  return unit && isAny(s, unit.next, ['đầu', 'cuối']) ? null : unit
}

function readPrecise(s: Scan, i: number, rhythm: ReadRhythm): Found[] | null {
  const behind = readTimesOnDays(s, rhythm.next) || rhythm.next
  const comma = isMark(s, behind, ',:;(') ? behind + 1 : behind
  const at = skip(s, comma, ['và', 'vào', 'gửi', 'nộp', 'báo cáo'])
  if (!connected(s, at)) return null
  const inside = withRhythm(s, rhythm.every)
  const limits = readLimit(inside, at) ?? readPlain(inside, at)
  if (!limits || limits.some((l) => l.meaning.kind !== 'recurring')) return null
  const closed = isMark(s, rhythm.next, '(') && isMark(s, limits.at(-1)!.next, ')') ? 1 : 0
  return limits.map((limit, k) => ({
    ...every(limit, rhythm),
    start: k === 0 ? i : limit.start,
    next: k === limits.length - 1 ? limit.next + closed : limit.next,
  }))
}

function every(found: Found, { interval }: ReadRhythm): Found {
  if (interval === undefined || found.meaning.kind !== 'recurring') return found
  return { ...found, meaning: { ...found.meaning, rule: { ...found.meaning.rule, interval } } }
}
