// Years as written, and the words that place a stretch relative to now ("tuần sau", "năm ngoái"). Pure.

import { dayParts } from './day.ts'
import { readWords } from './numbers.ts'
import {
  atEdge,
  connected,
  digits,
  follows,
  glued,
  is,
  isMark,
  isNumber,
  like,
  oneOf,
  phrase,
  type Scan,
  skip,
  skipAll,
  startsCapital,
  value,
} from './tokens.ts'

export interface ReadYear {
  next: number
  year: number
}

const RHYTHM_WORDS = ['hằng', 'mỗi', 'từng']

/** A year of four digits that the present administration can mean. */
export function isYear(s: Scan, i: number): boolean {
  return digits(s, i) === 4 && value(s, i) >= 1900 && value(s, i) <= 2199
}

/** The year behind a day, month or quarter: "/2024", "-2024", ", năm 2024", "năm nay", " 2024", "/24". */
export function readYearBehind(s: Scan, i: number): ReadYear | null {
  if (!connected(s, i)) return null
  const at = behindComma(s, i)
  const named = readNamedYear(s, at) ?? readShortNamedYear(s, at)
  if (named && !opensOwnPhrase(s, i, named.next)) return named
  if (isMark(s, i, '/-.') && isYear(s, i + 1) && isYearMark(s, i)) return yearAt(s, i + 1)
  if (
    isMark(s, i, '/') &&
    glued(s, i) &&
    glued(s, i + 1) &&
    digits(s, i + 1) === 2 &&
    !isMark(s, i + 2, '/')
  ) {
    return { next: i + 2, year: fullYear(value(s, i + 1)) }
  }
  if (isYear(s, i) && value(s, i) >= 1945 && s.tokens[i]!.gap !== 'none' && !isMark(s, i + 1, '/'))
    return yearAt(s, i)
  return null
}

/** "năm 23", and "năn 2023" with its slip: only behind a day, a month or a quarter. */
function readShortNamedYear(s: Scan, i: number): ReadYear | null {
  if (!connected(s, i) || !connected(s, i + 1)) return null
  if (s.tokens[i]!.lex.fold === 'nan' && isYear(s, i + 1)) return yearAt(s, i + 1)
  const short = is(s, i, 'năm') && digits(s, i + 1) === 2 && value(s, i + 1) >= 10
  return short && atEdge(s, i + 2) ? { next: i + 2, year: fullYear(value(s, i + 1)) } : null
}

/** "vào tháng 8, năm 2032 vào tháng 6": a year behind the comma that has a time of its own. */
function opensOwnPhrase(s: Scan, i: number, next: number): boolean {
  return isMark(s, i, ',') && connected(s, next) && (is(s, next, 'vào') || is(s, next, 'trong'))
}

function isYearMark(s: Scan, i: number): boolean {
  if (isMark(s, i, '/')) return !continuesNumber(s, i + 2)
  return glued(s, i) && glued(s, i + 1) && !continuesNumber(s, i + 2)
}

/** True when a slash or hyphen with letters follows, as in the number of a document. */
export function continuesNumber(s: Scan, i: number): boolean {
  if (!isMark(s, i, '/') || !glued(s, i)) return false
  return glued(s, i + 1) && s.tokens[i + 1] !== undefined && s.tokens[i + 1]!.kind !== 'mark'
}

function behindComma(s: Scan, i: number): number {
  const joined = isMark(s, i, '/-') && like(s, i + 1, 'năm')
  const at = isMark(s, i, ',') || joined ? i + 1 : i
  return phrase(s, at, 'của') || at
}

/** "năm 2024", "năm nay", "năm sau". */
export function readNamedYear(s: Scan, i: number): ReadYear | null {
  if (!connected(s, i) || !isYearWord(s, i)) return null
  if (isYear(s, i + 1) && !continuesNumber(s, i + 2)) return yearAt(s, i + 1)
  const spoken = readSpokenYear(s, i + 1)
  if (spoken) return spoken
  const relative = readRelative(s, i + 1)
  if (!relative) return null
  return { next: relative.next, year: dayParts(s.asOf).year + relative.shift }
}

/** "năm", and an unmarked "nam" before a number that is not the end of "Việt Nam". */
function isYearWord(s: Scan, i: number): boolean {
  const token = s.tokens[i]!
  if (
    token.lex.bare &&
    (s.tokens[i - 1]?.lex.fold === 'viet' || (startsCapital(s, i) && !isUpper(s, i) && follows(s, i)))
  )
    return false
  return is(s, i, 'năm') || (like(s, i, 'năm') && isYear(s, i + 1))
}

function isUpper(s: Scan, i: number): boolean {
  return s.text.slice(s.tokens[i]!.start, s.tokens[i]!.end) === 'NAM'
}

/** "hai nghìn không trăm hai mươi tư". */
function readSpokenYear(s: Scan, i: number): ReadYear | null {
  const thousand = oneOf(s, i, ['hai nghìn', 'hai ngàn'])
  if (thousand === 0) return null
  const rest = readWords(s, skipAll(s, thousand, ['không trăm', 'linh', 'lẻ']))
  return rest && rest.value < 200 ? { next: rest.next, year: 2000 + rest.value } : null
}

function yearAt(s: Scan, i: number): ReadYear {
  return { next: i + 1, year: value(s, i) }
}

/** Two digits stand for 1961 to 2060. */
export function fullYear(twoDigits: number): number {
  return twoDigits <= 60 ? 2000 + twoDigits : 1900 + twoDigits
}

const SHIFTS: [string, number][] = [
  ['này', 0],
  ['nay', 0],
  ['hiện tại', 0],
  ['liền kề sau', 1],
  ['tiếp theo', 1],
  ['kế tiếp', 1],
  ['liền sau', 1],
  ['sắp tới', 1],
  ['sau', 1],
  ['tới', 1],
  ['vừa qua', -1],
  ['vừa rồi', -1],
  ['trước', -1],
  ['ngoái', -1],
  ['qua', -1],
  ['rồi', -1],
]

/** How many units from now: "này" 0, "sau" 1, "trước" -1. */
export function readRelative(s: Scan, i: number): { next: number; shift: number } | null {
  if (!connected(s, i)) return null
  for (const [words, shift] of SHIFTS) {
    const next = phrase(s, i, words)
    if (next === 0) continue
    // "tuần sau khi …", "tháng trước ngày …": the word opens what follows. "năm trước liền kề" counts from a report.
    if ((words === 'sau' || words === 'trước' || words === 'tới') && opensNext(s, next)) return null
    return { next, shift }
  }
  return null
}

function opensNext(s: Scan, i: number): boolean {
  if (!connected(s, i)) return false
  return (
    oneOf(s, i, ['khi', 'ngày', 'thời điểm', 'liền kề', 'đó', 'hạn', 'tháng', 'năm', 'quý', 'tết']) > 0 ||
    isNumber(s, i)
  )
}

/** True when the words at `i` say that something comes round: "hằng năm", "mỗi quý". */
export function isRhythm(s: Scan, i: number): boolean {
  return connected(s, i) && RHYTHM_WORDS.some((word) => is(s, i, word))
}

export type Rhythm = 'week' | 'month' | 'quarter' | 'half-year' | 'year'

/** "hằng tháng", "mỗi quý", ", hằng năm", "của từng quý", "trong các năm". */
export function readRhythm(s: Scan, i: number): { next: number; every: Rhythm } | null {
  const at = skip(s, isMark(s, i, ',') ? i + 1 : i, ['của', 'vào', 'trong'])
  if (!isRhythm(s, at) || isTrade(s, at)) return null
  const rhythm = readRhythmUnit(s, at + 1)
  return rhythm && isMark(s, i, ',') && opensLimit(s, rhythm.next) ? null : rhythm
}

/** "6 tháng trước ngày 25/5, hằng năm trước ngày 25/11": behind a comma the rhythm is that of the limit which it opens. */
function opensLimit(s: Scan, i: number): boolean {
  return connected(s, i) && oneOf(s, skip(s, i, ['gửi', 'nộp']), ['trước', 'chậm nhất', 'muộn nhất']) > 0
}

export function readRhythmUnit(s: Scan, i: number): { next: number; every: Rhythm } | null {
  if (!connected(s, i)) return null
  if (like(s, i, 'tuần')) return { next: i + 1, every: 'week' }
  if (like(s, i, 'tháng')) return { next: i + 1, every: 'month' }
  if (like(s, i, 'quý')) return { next: i + 1, every: 'quarter' }
  if (like(s, i, 'năm') && !like(s, i + 1, 'học')) return { next: i + 1, every: 'year' }
  if (like(s, i, 'nửa') && like(s, i + 1, 'năm')) return { next: i + 2, every: 'half-year' }
  const every =
    MONTHS_LONG[value(s, i)] ?? (like(s, i, 'sáu') ? 'half-year' : like(s, i, 'ba') ? 'quarter' : undefined)
  return every && like(s, i + 1, 'tháng') ? { next: i + 2, every } : null
}

export const MONTHS_LONG: Record<number, Rhythm> = { 1: 'month', 3: 'quarter', 6: 'half-year', 12: 'year' }

/** "khách hàng năm 2023", "ngân hàng", "cửa hàng": goods, not a rhythm; "giải ngân hằng tháng" is one. */
function isTrade(s: Scan, i: number): boolean {
  const marked = s.text.slice(s.tokens[i]!.start, s.tokens[i]!.end).toLowerCase() === 'hằng'
  const paidOut = like(s, i - 1, 'ngân') && like(s, i - 2, 'giải')
  const before =
    !marked &&
    !paidOut &&
    ['khách', 'ngân', 'cửa', 'đơn', 'mặt', 'khach'].some((word) => like(s, i - 1, word))
  return (before && follows(s, i)) || (isYear(s, i + 2) && !like(s, i, 'mỗi'))
}

/** True when nothing that could be counted follows a bare number. */
export function endsPhrase(s: Scan, i: number): boolean {
  return atEdge(s, i)
}

/** Counted from the month that is spoken of, not from today, so the day comes round every month. */
export const FOLLOWING = [
  'liền kề sau',
  'sau liền kề',
  'tiếp theo liền kề',
  'liền kề',
  'liền sau',
  'tiếp theo',
  'kế tiếp',
]
