// Years by their names in the cycle of sixty: "Giáp Thìn", "năm Ất Tỵ 2025". Pure.

import { dayParts } from './day.ts'
import { isYear, type ReadYear, readYearBehind } from './read-year.ts'
import { connected, type Scan, skip, value } from './tokens.ts'

// From the year 0; unmarked, "ty" is both Tý and Tỵ, and no stem goes with both.
const STEMS = 'canh tan nham quy giap at binh dinh mau ky'.split(' ')
const BRANCHES = 'than dau tuat hoi ty suu dan mao thin ty ngo mui'.split(' ')
const CYCLE = 60

/** A lunar year in digits, or by its name. */
export function readLunarYear(s: Scan, i: number): ReadYear | null {
  return readCycleYear(s, i) ?? readYearBehind(s, i)
}

/** A year by its name: the one nearest to now. */
export function readCycleYear(s: Scan, i: number): ReadYear | null {
  const stem = s.tokens[i]?.lex.fold === 'nam' ? i + 1 : i
  if (!STEMS.includes(s.tokens[stem]?.lex.fold ?? '') || !connected(s, stem) || !connected(s, stem + 1))
    return null
  const names = [stem, stem + 1].map((at) => s.tokens[at]!.lex.fold)
  const now = dayParts(s.asOf).year
  for (let away = 0; away <= CYCLE / 2; away++) {
    const year = [now + away, now - away].find(
      (y) => STEMS[y % 10] === names[0] && BRANCHES[y % 12] === names[1],
    )
    if (year !== undefined) return { next: afterDigits(s, stem + 2, year), year }
  }
  return null
}

/** "Bính Ngọ 2026", "Bính Ngọ năm 2026": the same year again. */
function afterDigits(s: Scan, i: number, year: number): number {
  const at = skip(s, i, ['năm'])
  return isYear(s, at) && connected(s, at) && value(s, at) === year ? at + 1 : i
}
