// Dates in digits only: "30/6/2023", "30-6-2023", "30.6.2023", "2023-06-30", "30/6", "30/6/23".
// Document numbers, fractions, scores, house numbers and versions are no dates. Pure.

import type { ReadMoment } from './moment.ts'
import { readLunarMark, withYear } from './read-dated.ts'
import { continuesNumber, fullYear, isYear } from './read-year.ts'
import {
  connected,
  digits,
  follows,
  glued,
  isAny,
  isMark,
  isNumber,
  like,
  oneOf,
  phrase,
  type Scan,
  startsCapital,
  value,
} from './tokens.ts'

/** "30/6/2023", "30-6-2023", "30.6.2023", "2023-06-30", "30/6", "30/6/23". */
export function readNumericDate(s: Scan, i: number, strong: boolean): ReadMoment | null {
  if (!isNumber(s, i) || (!strong && isInsideNumber(s, i))) return null
  const whole = readIsoDate(s, i) ?? (strong ? readSpacedDate(s, i) : null)
  if (whole) return whole
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

/** "20 - 6 - 2023", "20 6 2023", "20,6,2023" behind a word that announces a date. */
function readSpacedDate(s: Scan, i: number): ReadMoment | null {
  const marked = isMark(s, i + 1, '-.,')
  const month = marked ? i + 2 : i + 1
  if (marked && !isMark(s, month + 1, s.tokens[i + 1]!.char)) return null
  const year = marked ? month + 2 : month + 1
  for (let k = i + 1; k <= year; k++) if (!connected(s, k)) return null
  if (digits(s, i) > 2 || digits(s, month) > 2 || !isYear(s, year) || continuesNumber(s, year + 1))
    return null
  const [day, ofYear] = [value(s, i), value(s, month)]
  if (!(day >= 1 && day <= 31 && ofYear >= 1 && ofYear <= 12)) return null
  return { next: year + 1, moment: { on: 'day', day, month: ofYear, year: value(s, year) } }
}

function readTriple(s: Scan, i: number, strong: boolean): ReadMoment | null {
  const mark = s.tokens[i + 1]!.char
  if (!isMark(s, i + 3, strong ? '/-.' : mark) || !isNumber(s, i + 4)) return null
  if (!glued(s, i + 3) && mark !== '/') return null
  if (mark !== '/' && !glued(s, i + 4)) return null
  const width = digits(s, i + 4)
  const full = width === 4 && value(s, i + 4) >= 1800 && value(s, i + 4) <= 2999
  if (!full && !(width === 2 && glued(s, i + 4) && mayEndShort(s, i, mark, strong))) return null
  if (continuesNumber(s, i + 5) || followedByDocument(s, i + 5) || isVersion(s, i, mark)) return null
  if (isMark(s, i + 5, '.') && glued(s, i + 5) && glued(s, i + 6) && isNumber(s, i + 6)) return null
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

/** "20/6/23"; "20-6-23" and "20.6.23" where a date is announced or nothing else is said: else they are numbers of places. */
function mayEndShort(s: Scan, i: number, mark: string, strong: boolean): boolean {
  if (isMark(s, i + 5, '/')) return false
  return mark === '/' || ((strong || s.tokens.length === 5) && value(s, i) <= 31 && value(s, i + 2) <= 12)
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
  if (tight && isPartOfOne(s, after, day, month)) return null
  // "ngày 15-16/5" is a range, and "15.16" no date at all.
  if (!isMark(s, i + 1, '/') && (month > 12 || isMark(s, after, '/'))) return null
  const dated = withYear(s, after, day, month)
  const complete = dated.next > after
  if (!strong && !complete && !looksLikeDate(s, i, day, month)) return null
  return dated
}

/** "1/2 ngày làm việc", "3/4 thời gian": a part of one. */
function isPartOfOne(s: Scan, after: number, part: number, whole: number): boolean {
  return (
    part < whole &&
    whole <= 5 &&
    connected(s, after) &&
    isAny(s, after, ['ngày', 'giờ', 'buổi', 'thời', 'tổng', 'số'])
  )
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
  // "Trường THCS 19/5"
  if (linked && startsCapital(s, i - 1) && like(s, i - 2, 'trường')) return false
  if (linked && (isAny(s, i - 1, NOT_BEFORE_DATE) || oneOf(s, i - 2, ['tỷ lệ', 'tỉ lệ']) > 0)) return false
  if (connected(s, i + 3) && isAny(s, i + 3, COUNTED)) return false
  if (linked && isAny(s, i - 1, BEFORE_DATE)) return true
  const dash = isMark(s, i + 3, '-–') ? i + 4 : phrase(s, i + 3, 'đến')
  if (dash > 0 && isNumber(s, dash) && isMark(s, dash + 1, '/')) return true
  // More than one whole is no fraction.
  return day > month && day > 12
}

export function isInsideNumber(s: Scan, i: number): boolean {
  if (i === 0 || !glued(s, i)) return false
  const before = s.tokens[i - 1]!
  return before.kind === 'word'
    ? !before.lex.anchor && !isAny(s, i - 1, BEFORE_DATE)
    : '/-.,_№#+$'.includes(before.char)
}
