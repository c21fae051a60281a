// Single days as written: with "ngày", in digits, as a weekday, "mai", "hôm nay", "ngày mùng 5", by the moon. Pure.

import { addDays, weekStart } from './day.ts'
import type { ReadMoment } from './moment.ts'
import { readWords } from './numbers.ts'
import { isMonthWord, readMonthName, smallNumber, withYear } from './read-dated.ts'
import { readBareDay, readEdgeDay, readLastDay } from './read-day-of-month.ts'
import { readLunarDay } from './read-lunar.ts'
import { isInsideNumber, readNumericDate } from './read-numeric-date.ts'
import {
  announcesWeekday,
  isOrdinal,
  nearWeekday,
  readRelativeWeek,
  readWeekday,
  skipPartOfDay,
  weekdayOf,
} from './read-weekday.ts'
import { readRelative, readRhythm } from './read-year.ts'
import {
  atEdge,
  connected,
  digits,
  follows,
  glued,
  is,
  isAny,
  isMark,
  isNumber,
  like,
  oneOf,
  type Scan,
  skip,
  startsCapital,
  value,
} from './tokens.ts'

/** `strong` says that words before `i` already announce a time ("trước", "từ", "hạn"). */
export function readDay(s: Scan, i: number, strong: boolean): ReadMoment | null {
  const day =
    readDayWord(s, i, strong) ??
    readWeekdayDate(s, i, strong) ??
    readLunarDay(s, i) ??
    readMarkedDay(s, i) ??
    readPlainDate(s, i, strong)
  return day && { ...day, next: afterWeekday(s, day) }
}

const DAY_WORDS: [string, number][] = [
  ['nay', 0],
  ['mai', 1],
  ['kia', 2],
  ['kìa', 3],
  ['mốt', 2],
  ['qua', -1],
]

function readDayWord(s: Scan, i: number, strong: boolean): ReadMoment | null {
  // "mai mốt", "nay mai": some day soon
  if (isSoon(s, i)) return null
  const whole = oneOf(s, i, ['cuối ngày hôm', 'ngày hôm', 'cuối ngày'])
  const at =
    whole > 0 && (is(s, whole - 1, 'hôm') || is(s, whole, 'hôm'))
      ? whole - (is(s, whole - 1, 'hôm') ? 1 : 0)
      : skipPartOfDay(s, i)
  if (at === i && is(s, i, 'mai') && (strong ? !startsCapital(s, i) : opensSentence(s, i)))
    return dayFromNow(s, i + 1, 1)
  const short = DAY_SHORT.find(([word]) => is(s, at, word))
  if (short) return dayFromNow(s, at + 1, short[1])
  if (at > i && !connected(s, at)) return null
  const named = is(s, at, 'hôm') || is(s, at, 'ngày') || is(s, at, 'bữa')
  const from = named ? at + 1 : at
  if ((!named && at === i) || !connected(s, from)) return null
  const word = DAY_WORDS.find(([w]) => is(s, from, w))
  if (!word || startsCapital(s, from) !== startsCapital(s, i)) return null
  if (word[0] === 'kia' && is(s, at, 'hôm')) return dayFromNow(s, from + 1, -2)
  // "ngày nay" means nowadays; "ngày qua" is no single day.
  if (is(s, at, 'ngày') && (word[0] === 'nay' || word[0] === 'qua')) return null
  return dayFromNow(s, from + 1, word[1])
}

/** "Mai nộp được không?" is tomorrow; "Mai ơi" and "Mai Văn" are people. */
function opensSentence(s: Scan, i: number): boolean {
  const opens =
    i === 0 ||
    !follows(s, i) ||
    isMark(s, i - 1, '.,;!?:') ||
    isAny(s, i - 1, ['để', 'thì', 'là', 'sáng', 'hạn', 'đến', 'hết'])
  const named =
    s.tokens[i + 1]?.kind !== 'word' ||
    startsCapital(s, i + 1) ||
    isAny(s, i + 1, ['và', 'là', 'của', 'ơi', 'ạ', 'à', 'vàng', 'một', 'sau', 'này'])
  return opens && connected(s, i + 1) && !named
}

/** Whether the word is one of two that together name no day. */
function isSoon(s: Scan, i: number): boolean {
  const first = is(s, i - 1, 'mai') || is(s, i - 1, 'nay') ? i - 1 : i
  return oneOf(s, first, ['mai mốt', 'mai kia', 'nay mai']) > 0
}

const DAY_SHORT: [string, number][] = [
  ['hnay', 0],
  ['hqua', -1],
  ['ngmai', 1],
]

function dayFromNow(s: Scan, next: number, days: number): ReadMoment {
  const day = addDays(s.asOf, days)
  return { next, moment: { on: 'span', from: day, to: day } }
}

function readWeekdayDate(s: Scan, i: number, strong: boolean): ReadMoment | null {
  const at = skip(s, skipPartOfDay(s, i), ['ngày'])
  const found = readWeekday(s, at)
  if (found && isNameOfDay(s, i, found.next)) return null
  const weekly = found !== null && readRhythm(s, found.next)?.every === 'week'
  if (!found || (isOrdinal(s, at) && at === i && !weekly)) return null
  const date = readDateBehind(s, found.next)
  if (date) return date
  const edge = connected(s, found.next) ? readEdgeDay(s, found.next, found.weekday) : null
  if (edge) return edge
  if (isOfWeekInMonth(s, found.next)) return null
  // "thứ Hai đầu tuần sau": the part of the week says nothing new.
  const part = connected(s, found.next) && isAny(s, found.next, ['đầu', 'cuối']) ? found.next + 1 : 0
  if (part > 0 && is(s, part, 'tuần')) {
    const named = readRelativeWeek(s, part)
    if (named) return weekdayOf(named.next, addDays(weekStart(s.asOf), named.shift * 7 + found.weekday - 1))
    return { ...nearWeekday(s, { ...found, next: part + 1 }), next: part + 1 }
  }
  const rhythm = readRhythm(s, found.next)
  if (rhythm?.every === 'week') {
    return { next: rhythm.next, moment: { on: 'cycle', rule: { every: 'week', day: found.weekday } } }
  }
  if (joinsWeekly(s, found.next))
    return { next: found.next, moment: { on: 'cycle', rule: { every: 'week', day: found.weekday } } }
  const week = readRelativeWeek(s, found.next)
  if (week) return weekdayOf(week.next, addDays(weekStart(s.asOf), week.shift * 7 + found.weekday - 1))
  if (s.rhythm === 'week')
    return { next: found.next, moment: { on: 'cycle', rule: { every: 'week', day: found.weekday } } }
  if (found.doubtful && !strong && at === i && !announcesWeekday(s, i, found)) return null
  return nearWeekday(s, found)
}

/** "tổ chức Ngày Chủ nhật xanh": a capital inside a sentence and a word behind make a name. */
function isNameOfDay(s: Scan, i: number, next: number): boolean {
  const at = is(s, i, 'ngày') ? i : i - 1
  const named =
    is(s, at, 'ngày') && startsCapital(s, at) && follows(s, at) && s.tokens[at - 1]!.kind === 'word'
  const behind = s.tokens[next]
  return (
    named &&
    behind?.kind === 'word' &&
    connected(s, next) &&
    !startsCapital(s, next) &&
    !isAny(s, next, ['tuần', 'này', 'tới', 'sau', 'đầu', 'cuối', 'hằng', 'hàng', 'trong', 'và', 'ngày'])
  )
}

/** "Chủ nhật tuần thứ ba hằng tháng": which day that is, each month says anew. */
function isOfWeekInMonth(s: Scan, i: number): boolean {
  if (!connected(s, i) || !is(s, i, 'tuần')) return false
  const ordinal = like(s, i + 1, 'thứ') ? i + 3 : oneOf(s, i + 1, ['đầu tiên', 'đầu', 'cuối cùng', 'cuối'])
  const at = skip(s, ordinal, ['của', 'trong'])
  return ordinal > 0 && isAny(s, at, ['hằng', 'hàng', 'mỗi']) && like(s, at + 1, 'tháng')
}

const MOST_WEEKDAYS = 6

/** "thứ Hai, thứ Tư và sáng thứ Sáu hằng tuần": each of them comes round. */
function joinsWeekly(s: Scan, i: number): boolean {
  let at = i
  for (let k = 0; k < MOST_WEEKDAYS; k++) {
    const comma = isMark(s, at, ',') ? at + 1 : at
    const next = skip(s, comma, ['và'])
    const day = next > at && connected(s, next) ? readWeekday(s, skipPartOfDay(s, next)) : null
    if (!day) return k > 0 && readRhythm(s, at)?.every === 'week'
    at = day.next
  }
  return false
}

/** "thứ Tư, 29/07/2020", "thứ Hai ngày 15/5". */
function readDateBehind(s: Scan, i: number): ReadMoment | null {
  if (!connected(s, i)) return null
  const at = isMark(s, i, ',(') ? i + 1 : i
  if (!connected(s, at) || (at > i && isNumber(s, at) && !isMark(s, at + 1, '/-.'))) return null
  return readMarkedDay(s, at) ?? readNumericDate(s, at, true)
}

/** Steps over "(thứ Hai)" behind a date. */
function afterWeekday(s: Scan, day: ReadMoment): number {
  const at = day.next
  if (!connected(s, at) || day.moment.on === 'cycle') return at
  if (isMark(s, at, '(')) {
    const found = readWeekday(s, at + 1)
    return found && isMark(s, found.next, ')') ? found.next + 1 : at
  }
  const found = isMark(s, at, ',') ? readWeekday(s, at + 1) : null
  return found && !found.doubtful && !readRelativeWeek(s, found.next) && atEdge(s, found.next)
    ? found.next
    : at
}

function readMarkedDay(s: Scan, i: number): ReadMoment | null {
  const start = skipPartOfDay(s, i)
  const at = skip(s, start, ['các ngày'])
  const marker = dayMarker(s, at > start ? at - 1 : start)
  if (marker === 0 || !connected(s, marker)) return null
  const numeric = readNumericDate(s, marker, true)
  if (numeric) return numeric
  const last = readLastDay(s, marker)
  if (last) return last
  const day = smallNumber(s, marker)
  if (!day) return null
  const named = readWordDate(s, day, true)
  if (named) return named
  if (is(s, i, 'ngày') || isNumber(s, marker) || like(s, marker - 1, 'mùng') || like(s, marker - 1, 'mồng')) {
    return readBareDay(s, i, day)
  }
  return null
}

/** The index after "ngày", "ngày mùng", "mồng", or a slip of it before a number. */
function dayMarker(s: Scan, i: number): number {
  const first = is(s, i, 'mùng') || is(s, i, 'mồng')
  if (first) return i + 1
  const marked =
    is(s, i, 'ngày') ||
    (s.tokens[i]?.lex.fold === 'ngay' &&
      isNumber(s, i + 1) &&
      (like(s, i, 'ngày') || isMark(s, i + 2, '/'))) ||
    (s.tokens[i]?.lex.fold === 'ng' && isNumber(s, i + 1))
  if (!marked) return 0
  const after = isMark(s, i + 1, ':') ? i + 2 : i + 1
  return is(s, after, 'mùng') || is(s, after, 'mồng') ? after + 1 : after
}

/** "30 tháng 6 năm 2023", "30, tháng 6", "30 tháng 6 hằng năm". */
function readWordDate(s: Scan, day: { next: number; value: number }, strong: boolean): ReadMoment | null {
  const at = (isMark(s, day.next, ',') && strong) || joinsMonth(s, day.next) ? day.next + 1 : day.next
  const of = skip(s, at, ['của các', 'trong các', 'vào các', 'các', 'của'])
  if (!connected(s, of) || !isMonthWord(s, of)) return null
  if (isNumber(s, day.next - 1) && readRelative(s, of + 1)) return null
  if (!strong && day.value > 31) return null
  const month = readMonthName(s, of + 1)
  if (!month || like(s, month.next, 'đầu') || like(s, month.next, 'lần')) return null
  return withYear(s, month.next, day.value, month.value)
}

/** "12/tháng 5", "12-tháng 5". */
function joinsMonth(s: Scan, i: number): boolean {
  return isMark(s, i, '/-') && glued(s, i) && isMonthWord(s, i + 1)
}

function readPlainDate(s: Scan, i: number, strong: boolean): ReadMoment | null {
  const at = skipPartOfDay(s, i)
  if (!connected(s, at) && at > i) return null
  const numeric = readNumericDate(s, at, strong || at > i)
  if (numeric) return numeric
  const width = digits(s, at)
  const monthly = strong && (width === 1 || width === 2) && value(s, at) <= 31 ? readRhythm(s, at + 1) : null
  if (monthly?.every === 'month') {
    return { next: monthly.next, moment: { on: 'cycle', rule: { every: 'month', day: value(s, at) } } }
  }
  if (width === 1 || width === 2)
    return isInsideNumber(s, at) ? null : readWordDate(s, { next: at + 1, value: value(s, at) }, false)
  if (!strong || width > 0) return null
  const words = readWords(s, at)
  return words ? readWordDate(s, words, false) : null
}
