// The same day of further months: "ngày 15 tháng 6 và tháng 12 hằng năm", "ngày 20 các tháng 3, 6, 9", "ngày 10 của
// tháng đầu các quý II, III". Pure.

import type { DayMoment, ReadMoment } from './moment.ts'
import { readRoman } from './numbers.ts'
import { isMonthWord, readMonthName, withYear } from './read-dated.ts'
import { continuesNumber, readRhythm } from './read-year.ts'
import {
  atEdge,
  connected,
  digits,
  is,
  isMark,
  isNumber,
  like,
  oneOf,
  type Scan,
  skip,
  value,
} from './tokens.ts'

/** The day `before` in the month or quarter named at `i`, which a conjunction joins to the list begun at `start`. */
export function readSameDay(s: Scan, i: number, start: number, before: DayMoment): ReadMoment | null {
  if (before.month === undefined || before.lunar) return null
  return readNamedMonth(s, i, before) ?? readListedMonth(s, i, start, before)
}

/** A month that is no time of its own: its year or rhythm follows, another month, or the end of the phrase. */
function readNamedMonth(s: Scan, i: number, { day }: DayMoment): ReadMoment | null {
  const month = isMonthWord(s, i) ? readMonthName(s, i + 1) : null
  if (!month || typeof day !== 'number') return null
  const dated = withYear(s, month.next, day, month.value)
  const complete =
    dated.moment.on === 'cycle' || (dated.moment.on === 'day' && dated.moment.year !== undefined)
  const goesOn = oneOf(s, month.next, ['và tháng', 'hoặc tháng']) > 0 || namesMonth(s, month.next)
  return complete || goesOn || (!isMark(s, i - 1, ',') && atEdge(s, month.next)) ? dated : null
}

function namesMonth(s: Scan, i: number): boolean {
  return isMark(s, i, ',') && connected(s, i + 1) && isMonthWord(s, i + 1)
}

/** "6" behind "các tháng 3,", "III" behind "các quý II," or "quý II, quý". */
function readListedMonth(s: Scan, i: number, start: number, before: DayMoment): ReadMoment | null {
  const { day, month } = before
  if (before.year !== undefined || month === undefined) return null
  const head = headOfList(s, start, i)
  if (head === 'quý') {
    const at = like(s, i, 'quý') ? i + 1 : i
    const quarter = connected(s, at) ? readRoman(s, at) : null
    if (!quarter || quarter.value > 4) return null
    return typeof day === 'number'
      ? withYear(s, quarter.next, day, quarter.value * 3 - 2 + ((month - 1) % 3))
      : null
  }
  const width = digits(s, i)
  if (head !== 'tháng' || typeof day !== 'number' || width < 1 || width > 2) return null
  if (value(s, i) < 1 || value(s, i) > 12 || isMark(s, i + 1, '%') || continuesNumber(s, i + 1)) return null
  return withYear(s, i + 1, day, value(s, i))
}

/** What a list counts: months ("các tháng …", "tháng 3, 6 hằng năm") or quarters; a single month begins none. */
function headOfList(s: Scan, start: number, end: number): 'tháng' | 'quý' | null {
  for (let k = end - 1; k > start; k--) {
    if (is(s, k, 'quý')) return 'quý'
    if (like(s, k, 'tháng')) return is(s, k - 1, 'các') || endsYearly(s, end) ? 'tháng' : null
  }
  return null
}

const MOST_MONTHS = 12

/** "6, 9 và 12 hằng năm". */
function endsYearly(s: Scan, i: number): boolean {
  let at = i
  for (let k = 0; k < MOST_MONTHS && isNumber(s, at); k++) {
    if (readRhythm(s, at + 1)?.every === 'year') return true
    const comma = isMark(s, at + 1, ',') ? at + 2 : at + 1
    at = skip(s, comma, ['và'])
  }
  return false
}
