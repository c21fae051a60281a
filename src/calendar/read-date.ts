// Single days as written: "ngày 29 tháng 12 năm 2023", "29/12/2023", "2023-12-29", "ngày mùng 5", "thứ Sáu tuần
// sau", "mai", "rằm tháng 7", "ngày 15 của tháng cuối quý". Document numbers and fractions are no dates. Pure.

import { addDays, addMonths, dayParts, isRealDate, makeDay, weekday, weekStart } from './day.ts'
import { lunarNewYear } from './lunar.ts'
import type { Moment } from './moment.ts'
import { readRoman, readWords } from './numbers.ts'
import { continuesNumber, fullYear, isYear, readRelative, readRhythm, readYearBehind } from './read-year.ts'
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
  phrase,
  type Scan,
  skip,
  startsCapital,
  value,
} from './tokens.ts'

export interface ReadMoment {
  next: number
  moment: Moment
}

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

// --- today, tomorrow

const DAY_WORDS: [string, number][] = [
  ['nay', 0],
  ['mai', 1],
  ['kia', 2],
  ['kìa', 3],
  ['mốt', 2],
  ['qua', -1],
]
const PARTS_OF_DAY = ['sáng', 'trưa', 'chiều', 'tối', 'đêm']

function readDayWord(s: Scan, i: number, strong: boolean): ReadMoment | null {
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
    isAny(s, i + 1, ['và', 'là', 'của', 'ơi', 'ạ', 'à', 'vàng'])
  return opens && connected(s, i + 1) && !named
}

const DAY_SHORT: [string, number][] = [
  ['hnay', 0],
  ['hn', 0],
  ['hqua', -1],
  ['ngmai', 1],
]

function dayFromNow(s: Scan, next: number, days: number): ReadMoment {
  const day = addDays(s.asOf, days)
  return { next, moment: { on: 'span', from: day, to: day } }
}

/** Steps over "buổi sáng", "cuối giờ chiều", "đầu giờ sáng", "chiều". */
export function skipPartOfDay(s: Scan, i: number): number {
  const at = skip(s, i, ['đầu giờ', 'cuối giờ', 'trong buổi', 'buổi'])
  return isAny(s, at, PARTS_OF_DAY) ? at + 1 : at > i && is(s, at - 1, 'giờ') ? at : i
}

// --- weekdays

const WEEKDAYS = ['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy']
const ORDINALS =
  'lần kỳ bên người hàng hạng vị trí khóa đợt vòng phó cấp lớp bậc đại hội bài chương mục điểm thời phần cuộc'.split(
    ' ',
  )

interface ReadWeekday {
  next: number
  weekday: number
  /** True when only the words around can tell that it is no ordinal. */
  doubtful: boolean
}

export function readWeekday(s: Scan, i: number): ReadWeekday | null {
  if (phrase(s, i, 'chủ nhật')) return { next: i + 2, weekday: 7, doubtful: false }
  if (is(s, i, 'cn') && readRelativeWeek(s, i + 1)) return { next: i + 1, weekday: 7, doubtful: false }
  if (is(s, i, 't') || (s.tokens[i]?.lex.fold === 't' && glued(s, i + 1) && digits(s, i + 1) === 1)) {
    const day = value(s, i + 1)
    return day >= 2 && day <= 7 && !isMark(s, i + 2, '/.')
      ? { next: i + 2, weekday: day - 1, doubtful: true }
      : null
  }
  if (!like(s, i, 'thứ')) return null
  const named = WEEKDAYS.findIndex((word) => like(s, i + 1, word))
  const index = named >= 0 ? named : digits(s, i + 1) === 1 ? value(s, i + 1) - 2 : -1
  if (index < 0 || index > 5 || !connected(s, i + 1)) return null
  // "thứ hai mươi", "thứ 2/3"
  if (like(s, i + 2, 'mươi') || (isMark(s, i + 2, '/.') && glued(s, i + 2) && isNumber(s, i + 3))) return null
  const careful = !is(s, i, 'thứ') || !(named < 0 || is(s, i + 1, WEEKDAYS[named]!))
  return { next: i + 2, weekday: index + 1, doubtful: careful || named >= 0 || isOrdinal(s, i) }
}

function isOrdinal(s: Scan, i: number): boolean {
  return (
    follows(s, i) && (isAny(s, i - 1, ORDINALS) || is(s, i - 1, 'tuần') || phrase(s, i - 2, 'kỳ họp') > 0)
  )
}

function readWeekdayDate(s: Scan, i: number, strong: boolean): ReadMoment | null {
  const at = skip(s, skipPartOfDay(s, i), ['ngày'])
  const found = readWeekday(s, at)
  if (!found || (isOrdinal(s, at) && at === i)) return null
  const date = readDateBehind(s, found.next)
  if (date) return date
  const rhythm = readRhythm(s, found.next)
  if (rhythm?.every === 'week') {
    return { next: rhythm.next, moment: { on: 'cycle', rule: { every: 'week', day: found.weekday } } }
  }
  const week = readRelativeWeek(s, found.next)
  if (week) return weekdayOf(s, week.next, addDays(weekStart(s.asOf), week.shift * 7 + found.weekday - 1))
  if (found.doubtful && !strong && at === i && !announcesWeekday(s, i, found)) return null
  return nearWeekday(s, found)
}

/** "thứ Tư, 29/07/2020", "thứ Hai ngày 15/5". */
function readDateBehind(s: Scan, i: number): ReadMoment | null {
  if (!connected(s, i)) return null
  const at = isMark(s, i, ',(') ? i + 1 : i
  if (!connected(s, at) || (at > i && isNumber(s, at) && !isMark(s, at + 1, '/-.'))) return null
  return readMarkedDay(s, at) ?? readNumericDate(s, at, true)
}

function readRelativeWeek(s: Scan, i: number): { next: number; shift: number } | null {
  const at = skip(s, i, ['của', 'trong'])
  if (!connected(s, at) || !is(s, at, 'tuần')) return null
  return readRelative(s, at + 1)
}

function nearWeekday(s: Scan, found: ReadWeekday): ReadMoment {
  const relative = connected(s, found.next) ? readRelative(s, found.next) : null
  const ahead = (found.weekday - weekday(s.asOf) + 7) % 7
  if (!relative) return weekdayOf(s, found.next, addDays(s.asOf, ahead))
  if (relative.shift === 0) return weekdayOf(s, relative.next, addDays(weekStart(s.asOf), found.weekday - 1))
  return weekdayOf(s, relative.next, addDays(s.asOf, relative.shift > 0 ? ahead || 7 : ahead - 7))
}

function weekdayOf(_s: Scan, next: number, day: string): ReadMoment {
  return { next, moment: { on: 'span', from: day, to: day } }
}

const BEFORE_WEEKDAY =
  'ngày vào hôm từ đến sáng trưa chiều tối hết là hạn nộp gửi họp xong chờ giờ h các'.split(' ')

function announcesWeekday(s: Scan, i: number, found: ReadWeekday): boolean {
  if (connected(s, found.next) && readRelative(s, found.next)) return true
  if (isOrdinal(s, i)) return false
  if (isMark(s, found.next, ',:') && (!follows(s, i) || isMark(s, i - 1, '.;'))) return false
  if (follows(s, i) && isAny(s, i - 1, BEFORE_WEEKDAY)) return true
  // "thứ Hai" with a capital names the day; "thứ hai" alone is a question answered, or an ordinal.
  if (!startsCapital(s, i) && startsCapital(s, i + 1)) return true
  return i === 0 && found.next >= s.tokens.length
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

// --- the lunar calendar

function readLunarDay(s: Scan, i: number): ReadMoment | null {
  const named = skip(s, i, ['ngày'])
  if (is(s, named, 'rằm')) return lunarMonthBehind(s, named + 1, 15)
  const eve = is(s, named, 'mùng') || is(s, named, 'mồng') ? named + 1 : named
  const day = smallNumber(s, eve)
  if (!day || !connected(s, day.next)) return null
  const tet = is(s, day.next, 'tết') && (eve > named || isNumber(s, named)) ? day.next + 1 : 0
  if (tet > 0 && (day.value <= 10 || day.value >= 23)) return tetDay(s, tet, day.value)
  if (isLunarMonthName(s, day.next)) return lunarMonthBehind(s, day.next, day.value)
  return null
}

function tetDay(s: Scan, next: number, day: number): ReadMoment {
  const year = readYearBehind(s, next)
  const month = day <= 10 ? 1 : 12
  const inYear = year && (month === 12 ? year.year - 1 : year.year)
  return {
    next: year?.next ?? next,
    moment: { on: 'day', day, month, ...(inYear ? { year: inYear } : {}), lunar: true },
  }
}

function isLunarMonthName(s: Scan, i: number): boolean {
  return like(s, i, 'tháng') && (is(s, i + 1, 'giêng') || is(s, i + 1, 'chạp'))
}

function lunarMonthBehind(s: Scan, i: number, day: number): ReadMoment | null {
  if (!like(s, i, 'tháng')) return null
  const month = readMonthName(s, i + 1)
  if (!month) return null
  const year = readYearBehind(s, month.next)
  const next = readLunarMark(s, year?.next ?? month.next) || (year?.next ?? month.next)
  return {
    next,
    moment: { on: 'day', day, month: month.value, ...(year ? { year: year.year } : {}), lunar: true },
  }
}

/** The index after "âm lịch", "(âm lịch)", "ÂL"; 0 when it is not said. */
function readLunarMark(s: Scan, i: number): number {
  if (!connected(s, i)) return 0
  const open = isMark(s, i, '(')
  const at = open ? i + 1 : i
  const next = phrase(s, at, 'âm lịch') || (['al', 'âl'].includes(s.tokens[at]?.lex.fold ?? '') ? at + 1 : 0)
  if (next === 0) return 0
  return open ? (isMark(s, next, ')') ? next + 1 : 0) : next
}

// --- with "ngày"

function readMarkedDay(s: Scan, i: number): ReadMoment | null {
  const start = skipPartOfDay(s, i)
  const at = skip(s, start, ['các ngày', 'hai ngày'])
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

function smallNumber(s: Scan, i: number): { next: number; value: number } | null {
  const width = digits(s, i)
  if (width === 1 || width === 2) return { next: i + 1, value: value(s, i) }
  return width === 0 ? readWords(s, i) : null
}

/** "30 tháng 6 năm 2023", "30, tháng 6", "30 tháng 6 hằng năm". */
function readWordDate(s: Scan, day: { next: number; value: number }, strong: boolean): ReadMoment | null {
  const at = isMark(s, day.next, ',') && strong ? day.next + 1 : day.next
  const of = skip(s, at, ['của'])
  if (!connected(s, of) || !isMonthWord(s, of)) return null
  if (isNumber(s, day.next - 1) && readRelative(s, of + 1)) return null
  if (!strong && day.value > 31) return null
  const month = readMonthName(s, of + 1)
  if (!month || like(s, month.next, 'đầu') || like(s, month.next, 'lần')) return null
  return withYear(s, month.next, day.value, month.value)
}

function isMonthWord(s: Scan, i: number): boolean {
  return like(s, i, 'tháng') || (s.tokens[i]?.lex.fold === 'th' && isNumber(s, i + 1))
}

/** A month's number, in digits, words or Roman numerals; "Giêng" and "Chạp" count as 1 and 12. */
export function readMonthName(s: Scan, i: number): { next: number; value: number } | null {
  if (!connected(s, i)) return null
  if (is(s, i, 'giêng')) return { next: i + 1, value: 1 }
  if (is(s, i, 'chạp')) return { next: i + 1, value: 12 }
  // "9 tháng năm 2023": the year.
  if (!isNumber(s, i) && like(s, i, 'năm') && isYear(s, i + 1)) return null
  const number = smallNumber(s, i)
  if (number && !(isMark(s, number.next, '%') || (number.value > 12 && !isNumber(s, i)))) return number
  const roman = startsCapital(s, i) ? readRoman(s, i) : null
  return roman && roman.value <= 12 ? roman : null
}

function withYear(s: Scan, i: number, day: number, month: number): ReadMoment {
  const rhythm = readRhythm(s, i)
  if (rhythm?.every === 'year') {
    const why = isRealDate(2024, month, day) ? null : `Không có ngày ${day}/${month}.`
    return {
      next: rhythm.next,
      moment: why ? { on: 'wrong', why } : { on: 'cycle', rule: { every: 'year', month, day } },
    }
  }
  const reported = oneOf(s, skip(s, i, ['của']), YEAR_REPORTED)
  if (reported > 0 && connected(s, i) && isRealDate(2024, month, day)) {
    return { next: reported, moment: { on: 'cycle', rule: { every: 'year', month, day } } }
  }
  const before = readYearBehind(s, i)
  const lunar = readLunarMark(s, before?.next ?? i)
  const year = before ?? (lunar > 0 ? readYearBehind(s, lunar) : null)
  const next = Math.max(lunar, year?.next ?? i)
  const dated = {
    on: 'day' as const,
    day,
    month,
    ...(year ? { year: year.year } : {}),
    ...(lunar ? { lunar: true } : {}),
  }
  return { next, moment: dated }
}

const YEAR_REPORTED = [
  'năm báo cáo',
  'năm hiện hành',
  'năm kế hoạch',
  'năm sau năm báo cáo',
  'năm liền sau năm báo cáo',
  'năm tiếp theo năm báo cáo',
  'năm tiếp theo của năm báo cáo',
  'năm kế tiếp năm báo cáo',
]

// --- digits only

/** "30/6/2023", "30-6-2023", "30.6.2023", "2023-06-30", "30/6", "30/6/23". */
export function readNumericDate(s: Scan, i: number, strong: boolean): ReadMoment | null {
  if (!isNumber(s, i) || (!strong && isInsideNumber(s, i))) return null
  const iso = readIsoDate(s, i)
  if (iso) return iso
  if (digits(s, i) > 2 || !isMark(s, i + 1, '/-.') || !isNumber(s, i + 2) || digits(s, i + 2) > 2) return null
  const tight = glued(s, i + 1) && glued(s, i + 2)
  if (!tight && !(isMark(s, i + 1, '/') && connected(s, i + 1) && connected(s, i + 2))) return null
  return readTriple(s, i, strong) ?? readPair(s, i, strong, tight)
}

function readIsoDate(s: Scan, i: number): ReadMoment | null {
  if (!isYear(s, i) || !isMark(s, i + 1, '-/') || !isMark(s, i + 3, s.tokens[i + 1]!.char)) return null
  const tight = [1, 2, 3, 4].every((k) => glued(s, i + k))
  if (
    !tight ||
    digits(s, i + 2) > 2 ||
    digits(s, i + 4) > 2 ||
    digits(s, i + 2) === 0 ||
    digits(s, i + 4) === 0
  )
    return null
  if (isMark(s, i + 5, '/-') && glued(s, i + 5) && glued(s, i + 6)) return null
  return {
    next: i + 5,
    moment: { on: 'day', day: value(s, i + 4), month: value(s, i + 2), year: value(s, i) },
  }
}

function readTriple(s: Scan, i: number, strong: boolean): ReadMoment | null {
  const mark = s.tokens[i + 1]!.char
  if (!isMark(s, i + 3, strong ? '/-.' : mark) || !isNumber(s, i + 4)) return null
  if (!glued(s, i + 3) && mark !== '/') return null
  if (mark !== '/' && !glued(s, i + 4)) return null
  const width = digits(s, i + 4)
  const full = width === 4 && value(s, i + 4) >= 1800 && value(s, i + 4) <= 2999
  if (!full && !(width === 2 && glued(s, i + 4) && mark === '/' && !isMark(s, i + 5, '/'))) return null
  if (continuesNumber(s, i + 5) || followedByDocument(s, i + 5) || isVersion(s, i, mark)) return null
  const [day, month] = [value(s, i), value(s, i + 2)]
  if (!strong && (day > 39 || (month > 12 && day > 31))) return null
  const year = full ? value(s, i + 4) : fullYear(value(s, i + 4))
  if (full || strong || day > month || (year >= 2015 && year <= 2040 && month <= 12)) {
    const lunar = readLunarMark(s, i + 5)
    return {
      next: lunar || i + 5,
      moment: { on: 'day', day, month, year, ...(lunar ? { lunar: true } : {}) },
    }
  }
  return null
}

/** "số 12/5/2020-XX": letters behind a hyphen make it a document number. */
function followedByDocument(s: Scan, i: number): boolean {
  return isMark(s, i, '-/') && glued(s, i) && glued(s, i + 1) && s.tokens[i + 1]?.kind === 'word'
}

function isVersion(s: Scan, i: number, mark: string): boolean {
  return (
    mark === '.' &&
    (isAny(s, i - 1, ['điều', 'khoản', 'mục', 'bản', 'bảng', 'điểm', 'chương', 'luật']) ||
      s.tokens[i - 1]?.lex.fold === 'v')
  )
}

function readPair(s: Scan, i: number, strong: boolean, tight: boolean): ReadMoment | null {
  if (!strong && (!tight || !isMark(s, i + 1, '/'))) return null
  const after = i + 3
  if (continuesNumber(s, after) || followedByDocument(s, after) || isMark(s, after, '%')) return null
  if (isMark(s, after, '.,') && glued(s, after) && glued(s, after + 1) && isNumber(s, after + 1)) return null
  if (isMark(s, after, '/') && glued(s, after) && isNumber(s, after + 1)) return null
  if (glued(s, after) && s.tokens[after]?.kind === 'word') return null
  const [day, month] = [value(s, i), value(s, i + 2)]
  // "ngày 15-16/5" is a range, and "15.16" no date at all.
  if (!isMark(s, i + 1, '/') && (month > 12 || isMark(s, after, '/'))) return null
  const dated = withYear(s, after, day, month)
  const complete = dated.next > after
  if (!strong && !complete && !looksLikeDate(s, i, day, month)) return null
  return dated
}

const NOT_BEFORE_DATE =
  `số đạt điểm khoản điều mục ngõ ngách hẻm đường phố quận lô phòng mẫu tờ thửa bài cấp lớp tổ
khu thứ chiếm cỡ giảm tăng được khoảng bảng biểu hơn vị trí gần bên`.split(/\s+/)
const BEFORE_DATE =
  `ngày hôm từ đến trước sau vào nộp gửi họp lúc giờ h hết hạn và hoặc nhất là xong thành sáng chiều tối trưa chờ
lễ tết`.split(/\s+/)
const COUNTED = `đơn hồ sơ tiêu chí đường phố người cái số phần trường xã phường cơ sở điểm tổ`.split(/\s+/)

/** Tells a day and month from a fraction, a score, a house number. */
function looksLikeDate(s: Scan, i: number, day: number, month: number): boolean {
  if (month < 1 || month > 12 || day < 1 || day > 31) return false
  const linked = follows(s, i)
  if (day === 24 && month === 7) return false
  // A whole message "5/6" is a date; "1/3" and "5/10" remain fractions.
  if (i === 0 && s.tokens.length === 3 && !(day < month && (month < 5 || month === 10))) return true
  if (linked && (isAny(s, i - 1, NOT_BEFORE_DATE) || oneOf(s, i - 2, ['tỷ lệ', 'tỉ lệ']) > 0)) return false
  if (connected(s, i + 3) && isAny(s, i + 3, COUNTED)) return false
  if (linked && isAny(s, i - 1, BEFORE_DATE)) return true
  const dash = isMark(s, i + 3, '-–') ? i + 4 : phrase(s, i + 3, 'đến')
  if (dash > 0 && isNumber(s, dash) && isMark(s, dash + 1, '/')) return true
  // More than one whole is no fraction.
  return day > month && day > 12
}

function isInsideNumber(s: Scan, i: number): boolean {
  if (i === 0 || !glued(s, i)) return false
  const before = s.tokens[i - 1]!
  return before.kind === 'word'
    ? !before.lex.anchor && !isAny(s, i - 1, BEFORE_DATE)
    : '/-.,_№#+$'.includes(before.char)
}

function readPlainDate(s: Scan, i: number, strong: boolean): ReadMoment | null {
  const at = skipPartOfDay(s, i)
  if (!connected(s, at) && at > i) return null
  const numeric = readNumericDate(s, at, strong || at > i)
  if (numeric) return numeric
  const width = digits(s, at)
  if (width === 1 || width === 2)
    return isInsideNumber(s, at) ? null : readWordDate(s, { next: at + 1, value: value(s, at) }, false)
  if (!strong || width > 0) return null
  const words = readWords(s, at)
  return words ? readWordDate(s, words, false) : null
}

// --- a day whose month lies elsewhere

const COUNTED_AFTER_DAY =
  'lần buổi tiếng giờ phút bữa ca người hồ trường cái viên triệu nghìn đồng công phép lương ngày'.split(' ')

function readBareDay(s: Scan, i: number, day: { next: number; value: number }): ReadMoment | null {
  const month = readMonthOfDay(s, day.next, day.value)
  if (month) return month
  if (day.value > 31 || day.value < 1) {
    return isNumber(s, day.next - 1) && digits(s, day.next - 1) === 2 && atEdge(s, day.next)
      ? { next: day.next, moment: { on: 'wrong', why: `Không có ngày ${day.value}.` } }
      : null
  }
  if (
    (i === s.origin && follows(s, i) && isNumber(s, i - 1)) ||
    isAny(s, i - 1, ['mỗi', 'số', 'một', 'hằng'])
  )
    return null
  if (connected(s, day.next) && (isAny(s, day.next, COUNTED_AFTER_DAY) || isMark(s, day.next, '%/')))
    return null
  if (isMark(s, day.next, '.') && glued(s, day.next) && isNumber(s, day.next + 1)) return null
  if (!isNumber(s, day.next - 1) && !isFirstTen(s, day.next - 1) && day.value < 10) return null
  const rhythm = readRhythm(s, day.next)
  if (rhythm && rhythm.every !== 'week') {
    return { next: rhythm.next, moment: { on: 'cycle', rule: { every: rhythm.every, day: day.value } } }
  }
  return { next: day.next, moment: { on: 'day', day: day.value } }
}

function isFirstTen(s: Scan, i: number): boolean {
  return like(s, i - 1, 'mùng') || like(s, i - 1, 'mồng')
}

const AFTER_REPORTED = ['tháng', 'kỳ'].flatMap((unit) =>
  [
    'liền kề sau',
    'liền kề',
    'liền sau',
    'tiếp theo của',
    'tiếp theo',
    'kế tiếp của',
    'kế tiếp',
    'sau của',
    'sau',
  ].map((words) => `${words} ${unit} báo cáo`),
)

type Place = { next: number; month?: number; shift?: number; inQuarter: boolean }

/** What month "ngày 15" belongs to: "tháng sau", "của tháng cuối quý", "tháng đầu quý sau", "tháng cuối quý II/2024". */
export function readMonthOfDay(s: Scan, i: number, day: number | 'last'): ReadMoment | null {
  const of = skip(s, i, ['của', 'trong', 'vào'])
  if (!connected(s, of) || !like(s, of, 'tháng')) return null
  const reported = oneOf(s, of + 1, AFTER_REPORTED)
  if (reported > 0) {
    const every = is(s, reported - 3, 'kỳ') && s.rhythm !== null && s.rhythm !== 'week' ? s.rhythm : 'month'
    return { next: reported, moment: { on: 'cycle', rule: { every, day, shift: 1 } } }
  }
  const next = readRelative(s, of + 1)
  const place = readPlace(s, of + 1)
  if (place?.inQuarter) return quarterDay(s, place, day)
  if (!next) return null
  if (next.shift === 1) {
    const quarter = readQuarterReported(s, next.next)
    if (quarter > 0)
      return { next: quarter, moment: { on: 'cycle', rule: { every: 'quarter', day, shift: 1 } } }
    const rhythm = readRhythm(s, next.next)?.every ?? (s.rhythm === 'week' ? null : s.rhythm)
    if (rhythm && rhythm !== 'week') {
      return {
        next: readRhythm(s, next.next)?.next ?? next.next,
        moment: { on: 'cycle', rule: { every: rhythm, day, shift: 1 } },
      }
    }
  }
  const { year, month } = dayParts(addMonths(`${s.asOf.slice(0, 8)}01`, next.shift))
  return { next: next.next, moment: { on: 'day', day, month, year } }
}

/** "tháng sau quý báo cáo", "tháng liền sau của quý". */
function readQuarterReported(s: Scan, i: number): number {
  const of = skip(s, i, ['của', 'sau', 'kể từ'])
  if (!connected(s, of) || !like(s, of, 'quý') || readRoman(s, of + 1) || isNumber(s, of + 1)) return 0
  return skip(s, of + 1, ['báo cáo', 'trước', 'đó'])
}

/** "cuối quý", "đầu tiên của quý sau", "thứ ba của mỗi quý", "cuối cùng trong quý". */
function readPlace(s: Scan, i: number): Place | null {
  const place = readPosition(s, i)
  if (!place) return null
  const of = skip(s, skip(s, place.next, ['của', 'trong']), ['mỗi', 'hằng', 'từng', 'các'])
  if (!connected(s, of) || !like(s, of, 'quý')) return null
  return { next: of + 1, month: place.month, inQuarter: true }
}

function readPosition(s: Scan, i: number): { next: number; month: number } | null {
  const last = oneOf(s, i, ['cuối cùng', 'cuối', 'thứ ba'])
  if (last > 0) return { next: last, month: 3 }
  const first = oneOf(s, i, ['đầu tiên', 'đầu', 'thứ nhất'])
  if (first > 0) return { next: first, month: 1 }
  const middle = oneOf(s, i, ['giữa', 'thứ hai'])
  if (middle > 0) return { next: middle, month: 2 }
  if (!is(s, i, 'thứ') || digits(s, i + 1) !== 1 || value(s, i + 1) > 3) return null
  return { next: i + 2, month: value(s, i + 1) }
}

function quarterDay(s: Scan, place: Place, day: number | 'last'): ReadMoment {
  const month = place.month!
  const number = connected(s, place.next) ? (readRoman(s, place.next) ?? shortNumber(s, place.next)) : null
  if (number && number.value >= 1 && number.value <= 4) {
    const year = readYearBehind(s, number.next)
    const rhythm = year ? null : readRhythm(s, number.next)
    const inYear = (number.value - 1) * 3 + month
    if (rhythm)
      return { next: rhythm.next, moment: { on: 'cycle', rule: { every: 'year', month: inYear, day } } }
    return {
      next: year?.next ?? number.next,
      moment: { on: 'day', day, month: inYear, ...(year ? { year: year.year } : {}) },
    }
  }
  const after = readRelative(s, place.next)
  if (after?.shift === 1)
    return { next: after.next, moment: { on: 'cycle', rule: { every: 'quarter', day, shift: month } } }
  return {
    next: skip(s, after?.next ?? place.next, ['báo cáo']),
    moment: { on: 'cycle', rule: { every: 'quarter', month, day } },
  }
}

function shortNumber(s: Scan, i: number): { next: number; value: number } | null {
  return digits(s, i) === 1 ? { next: i + 1, value: value(s, i) } : null
}

/** "ngày cuối cùng của tháng 6", "ngày làm việc cuối cùng của quý", "ngày đầu tháng". */
function readLastDay(s: Scan, i: number): ReadMoment | null {
  const at = skip(s, i, ['làm việc'])
  const first = oneOf(s, at, ['đầu tiên', 'đầu'])
  const last = oneOf(s, at, ['cuối cùng', 'cuối'])
  const next = first || last
  if (next === 0) return null
  const day = first ? 1 : 'last'
  const of = skip(s, next, ['của', 'trong'])
  if (!connected(s, of)) return null
  return lastOfMonth(s, of, day) ?? lastOfRhythm(s, of, day)
}

function lastOfMonth(s: Scan, of: number, day: number | 'last'): ReadMoment | null {
  const inMonth = readMonthOfDay(s, of, day)
  if (inMonth) return inMonth
  const month = like(s, of, 'tháng') ? readMonthName(s, of + 1) : null
  if (!month) return null
  const year = readYearBehind(s, month.next)
  return {
    next: year?.next ?? month.next,
    moment: { on: 'day', day, month: month.value, ...(year ? { year: year.year } : {}) },
  }
}

function lastOfRhythm(s: Scan, of: number, day: number | 'last'): ReadMoment | null {
  const at = skip(s, of, ['mỗi', 'hằng', 'từng'])
  const behind = (next: number) => readRhythm(s, next)?.next ?? next
  if (like(s, at, 'tháng'))
    return { next: behind(at + 1), moment: { on: 'cycle', rule: { every: 'month', day } } }
  if (like(s, at, 'quý') && !readRoman(s, at + 1) && !isNumber(s, at + 1)) {
    return {
      next: behind(at + 1),
      moment: { on: 'cycle', rule: { every: 'quarter', month: day === 1 ? 1 : 3, day } },
    }
  }
  if (like(s, at, 'năm') && isYear(s, at + 1)) {
    const date = day === 1 ? makeDay(value(s, at + 1), 1, 1) : makeDay(value(s, at + 1), 12, 31)
    return { next: at + 2, moment: { on: 'span', from: date, to: date } }
  }
  return null
}

/** "Tết", "Tết Nguyên đán 2025", "Tết Dương lịch": the first day of that Tết; only for callers that expect a time. */
export function readTet(s: Scan, i: number): ReadMoment | null {
  const at = skip(s, i, ['dịp', 'kỳ nghỉ', 'nghỉ', 'ngày'])
  const named = is(s, at, 'tết') ? at + 1 : 0
  if (named === 0) return null
  const solar = oneOf(s, named, ['dương lịch', 'tây'])
  const next = solar || skip(s, named, ['nguyên đán', 'âm lịch', 'ta'])
  const year = readYearBehind(s, next)
  const end = year?.next ?? next
  if (solar)
    return { next: end, moment: { on: 'day', day: 1, month: 1, ...(year ? { year: year.year } : {}) } }
  if (year) {
    const day = lunarNewYear(year.year)
    return { next: end, moment: { on: 'span', from: day, to: day } }
  }
  return { next: end, moment: { on: 'day', day: 1, month: 1, lunar: true } }
}
