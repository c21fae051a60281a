// Days of the week: "thứ Sáu tuần sau", "T2 tuần này", "Chủ nhật"; ordinals ("lần thứ hai") are none. Pure.

import { addDays, weekday } from './day.ts'
import type { ReadMoment } from './moment.ts'
import { readRelative } from './read-year.ts'
import {
  connected,
  digits,
  follows,
  glued,
  is,
  isAny,
  isMark,
  isNumber,
  like,
  phrase,
  type Scan,
  skip,
  startsCapital,
  value,
} from './tokens.ts'

const PARTS_OF_DAY = ['sáng', 'trưa', 'chiều', 'tối', 'đêm']

/** Steps over "buổi sáng", "cuối giờ chiều", "đầu giờ sáng", "chiều". */
export function skipPartOfDay(s: Scan, i: number): number {
  const at = skip(s, i, ['đầu giờ', 'cuối giờ', 'trong buổi', 'buổi'])
  return isAny(s, at, PARTS_OF_DAY) ? at + 1 : at > i && is(s, at - 1, 'giờ') ? at : i
}

const WEEKDAYS = ['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy']
const ORDINALS =
  'lần kỳ bên người hàng hạng vị trí khóa đợt vòng phó cấp lớp bậc đại hội bài chương mục điểm thời phần cuộc'.split(
    ' ',
  )

export interface ReadWeekday {
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
  if (!like(s, i, 'thứ') || (follows(s, i) && NO_DAY.has(s.tokens[i - 1]?.lex.fold ?? ''))) return null
  const named = WEEKDAYS.findIndex((word) => like(s, i + 1, word))
  const index = named >= 0 ? named : digits(s, i + 1) === 1 ? value(s, i + 1) - 2 : -1
  if (index < 0 || index > 5 || !connected(s, i + 1)) return null
  // "thứ hai mươi", "thứ 2/3"
  if (like(s, i + 2, 'mươi') || (isMark(s, i + 2, '/.') && glued(s, i + 2) && isNumber(s, i + 3))) return null
  const careful = !is(s, i, 'thứ') || !(named < 0 || is(s, i + 1, WEEKDAYS[named]!))
  return { next: i + 2, weekday: index + 1, doubtful: careful || named >= 0 || isOrdinal(s, i) }
}

/** "Văn thư Nam Định", "bí thư Tư", "mùa thu năm": another word. */
const NO_DAY = new Set(['van', 'bi', 'mua'])

export function isOrdinal(s: Scan, i: number): boolean {
  return (
    follows(s, i) && (isAny(s, i - 1, ORDINALS) || is(s, i - 1, 'tuần') || phrase(s, i - 2, 'kỳ họp') > 0)
  )
}

export function readRelativeWeek(s: Scan, i: number): { next: number; shift: number } | null {
  const at = skip(s, i, ['của', 'trong'])
  if (!connected(s, at) || !is(s, at, 'tuần')) return null
  return readRelative(s, at + 1)
}

export function nearWeekday(s: Scan, found: ReadWeekday): ReadMoment {
  const relative = connected(s, found.next) ? readRelative(s, found.next) : null
  const ahead = (found.weekday - weekday(s.asOf) + 7) % 7
  if (!relative) return weekdayOf(found.next, addDays(s.asOf, ahead))
  if (relative.shift === 0) return weekdayOf(relative.next, addDays(s.asOf, ahead))
  return weekdayOf(relative.next, addDays(s.asOf, relative.shift > 0 ? ahead || 7 : ahead - 7))
}

export function weekdayOf(next: number, day: string): ReadMoment {
  return { next, moment: { on: 'span', from: day, to: day } }
}

const BEFORE_WEEKDAY =
  'ngày vào hôm từ đến sáng trưa chiều tối hết là hạn nộp gửi họp xong chờ giờ h các'.split(' ')

export function announcesWeekday(s: Scan, i: number, found: ReadWeekday): boolean {
  if (connected(s, found.next) && readRelative(s, found.next)) return true
  if (isOrdinal(s, i)) return false
  if (isMark(s, found.next, ',:') && (!follows(s, i) || isMark(s, i - 1, '.;'))) return false
  if (follows(s, i) && isAny(s, i - 1, BEFORE_WEEKDAY)) return true
  // "thứ Hai" with a capital names the day; "thứ hai" alone is a question answered, or an ordinal.
  if (!startsCapital(s, i) && startsCapital(s, i + 1)) return true
  return i === 0 && found.next >= s.tokens.length
}
