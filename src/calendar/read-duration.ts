// Lengths of time: "05 ngày làm việc", "10-15 ngày", "nửa tháng", "24 giờ", "02 năm" (as months). Pure.

import { readCount } from './numbers.ts'
import { connected, is, isAny, isMark, isNumber, like, oneOf, phrase, type Scan, skip } from './tokens.ts'

export type Unit = 'day' | 'working-day' | 'week' | 'month'

export interface Duration {
  next: number
  amount: number
  unit: Unit
  /** Written in hours: only with an event is it no hour of the day. */
  hours?: boolean
}

const WORKING = ['ngày làm việc', 'ngày hành chính', 'ngày lv']
const NO_LIMIT_AFTER_DAY = ['công', 'phép', 'lương', 'nghỉ', 'tuổi', 'lễ']

/** "05 ngày làm việc", "10-15 ngày", "nửa tháng", "24 giờ" (whole days only). */
export function readDuration(s: Scan, i: number): Duration | null {
  if (!connected(s, i) && i > 0 && s.tokens[i] === undefined) return null
  if (phrase(s, i, 'nửa tháng')) return { next: i + 2, amount: 15, unit: 'day' }
  const count = readCount(s, i)
  if (!count || !connected(s, count.next)) return null
  const upper = readUpper(s, count.next)
  const amount = upper?.value ?? count.value
  const unit = readUnit(s, upper?.next ?? count.next, amount)
  return unit && amount > 0 ? unit : null
}

/** "10 - 15 ngày", "10 đến 15 ngày": the later end binds. */
function readUpper(s: Scan, i: number): { next: number; value: number } | null {
  const at = isMark(s, i, '-–') ? i + 1 : skip(s, i, ['đến'])
  const upper = at > i && connected(s, at) ? readCount(s, at) : null
  return upper && connected(s, upper.next) && likeUnit(s, upper.next) ? upper : null
}

function likeUnit(s: Scan, i: number): boolean {
  return ['ngày', 'tuần', 'tháng', 'năm', 'giờ'].some((word) => like(s, i, word))
}

function readUnit(s: Scan, i: number, amount: number): Duration | null {
  const working =
    oneOf(s, i, WORKING) ||
    (like(s, i, 'ngày') && like(s, i + 1, 'làm') && like(s, i + 2, 'việc') ? i + 3 : 0)
  if (working > 0) return { next: working, amount, unit: 'working-day' }
  if (like(s, i, 'ngày')) {
    return connected(s, i + 1) && isAny(s, i + 1, NO_LIMIT_AFTER_DAY)
      ? null
      : { next: i + 1, amount, unit: 'day' }
  }
  if (is(s, i, 'hôm') && isAny(s, i + 1, ['nữa', 'trước'])) return { next: i + 1, amount, unit: 'day' }
  if (like(s, i, 'tuần')) return { next: i + 1, amount, unit: 'week' }
  if (like(s, i, 'tháng')) return { next: i + 1, amount, unit: 'month' }
  if (is(s, i, 'năm') && !isNumber(s, i + 1)) return { next: i + 1, amount: amount * 12, unit: 'month' }
  const hours = like(s, i, 'giờ') || is(s, i, 'h')
  return hours && amount % 24 === 0 ? { next: i + 1, amount: amount / 24, unit: 'day', hours: true } : null
}
