// Times of day: "17 giờ 00", "16h30", "8h30 sáng", "5 giờ chiều", "14:08", "24h". Pure.

import { connected, digits, glued, is, isAny, isMark, like, type Scan, value } from './tokens.ts'

export interface ReadClock {
  next: number
  /** hh:mm, up to 24:00. */
  time: string
  /** Why no clock shows it; absent when one does. */
  why?: string
}

/** A time of day at `i`; "24 giờ" is read too, and the caller decides whether it is a duration. */
export function readClock(s: Scan, i: number): ReadClock | null {
  const width = digits(s, i)
  if (width < 1 || width > 2) return null
  const hour = value(s, i)
  const afterHour = readHourMark(s, i + 1)
  if (afterHour === 0) return null
  const minute = readMinute(s, afterHour, isMark(s, i + 1, ':'))
  if (!minute) return null
  const part = readPartOfDay(s, minute.next)
  return finish(part.next, part.shift(hour), minute.value, hour)
}

function finish(next: number, hour: number, minute: number, written: number): ReadClock {
  const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
  if (written > 24 || (written === 24 && minute > 0))
    return { next, time, why: `Một ngày không có ${written} giờ.` }
  if (minute > 59) return { next, time, why: `Một giờ không có ${minute} phút.` }
  return { next, time }
}

function readHourMark(s: Scan, i: number): number {
  if (isMark(s, i, ':')) return glued(s, i) && glued(s, i + 1) && digits(s, i + 1) === 2 ? i + 1 : 0
  if (!connected(s, i)) return 0
  if (is(s, i, 'h') || like(s, i, 'giờ')) return i + 1
  return is(s, i, 'g') && glued(s, i) && (glued(s, i + 1) ? digits(s, i + 1) === 2 : true) ? i + 1 : 0
}

function readMinute(s: Scan, i: number, required: boolean): { next: number; value: number } | null {
  const width = digits(s, i)
  if (is(s, i, 'rưỡi')) return { next: i + 1, value: 30 }
  const isMinute = width === 2 && connected(s, i) && !isMark(s, i + 1, '/') && !isDateMark(s, i + 1)
  if (!isMinute) return required ? null : { next: i, value: 0 }
  const after = i + 1
  const named = is(s, after, 'phút') || (is(s, after, 'p') && glued(s, after)) || isMark(s, after, "'’′")
  if (!named && !glued(s, i) && like(s, after, 'ngày') && value(s, i) > 59) return { next: i, value: 0 }
  return { next: named ? after + 1 : after, value: value(s, i) }
}

/** "17h 20-5": the second number opens a date. */
function isDateMark(s: Scan, i: number): boolean {
  return isMark(s, i, '-.') && glued(s, i) && glued(s, i + 1) && digits(s, i + 1) > 0
}

interface PartOfDay {
  next: number
  shift: (hour: number) => number
}

function readPartOfDay(s: Scan, i: number): PartOfDay {
  const same = { next: i, shift: (hour: number) => hour }
  if (!connected(s, i)) return same
  const at = is(s, i, 'buổi') ? i + 1 : i
  const part = readPartWord(s, at)
  // "8h30 sáng mai": the part of the day belongs to the day behind it too.
  return part && isAny(s, at + 1, ['nay', 'mai', 'kia', 'mốt', 'qua'])
    ? { next: i, shift: part.shift }
    : (part ?? same)
}

function readPartWord(s: Scan, at: number): PartOfDay | null {
  if (is(s, at, 'sáng')) return { next: at + 1, shift: (hour) => hour }
  if (is(s, at, 'chiều') || is(s, at, 'tối'))
    return { next: at + 1, shift: (hour) => (hour < 12 ? hour + 12 : hour) }
  if (is(s, at, 'trưa')) return { next: at + 1, shift: (hour) => (hour < 4 ? hour + 12 : hour) }
  if (is(s, at, 'đêm')) return { next: at + 1, shift: (hour) => (hour > 5 && hour < 12 ? hour + 12 : hour) }
  return null
}
