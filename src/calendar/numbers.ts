// Counts as administration writes them: "05", "mười lăm", "05 (năm)", "ba mươi (30)", Roman numerals. Pure.

import { connected, digits, is, isMark, like, type Scan, value } from './tokens.ts'
import { opening } from './words.ts'

export interface ReadCount {
  next: number
  value: number
}

const UNITS: Record<string, number> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
}
const AFTER_TEN: Record<string, number> = { ...UNITS, mốt: 1, lăm: 5, nhăm: 5 }

/** A count of at most three digits, or in words up to 999, with its repetition in brackets when there is one. */
export function readCount(s: Scan, i: number): ReadCount | null {
  const count = readDigits(s, i) ?? readWords(s, i)
  if (!count) return null
  return { next: afterRepetition(s, count.next), value: count.value }
}

function readDigits(s: Scan, i: number): ReadCount | null {
  const width = digits(s, i)
  if (width < 1 || width > 3) return null
  if (continuesNumber(s, i + 1)) return null
  return { next: i + 1, value: value(s, i) }
}

/** "1.000" and "2,5" are one number, of which this is only the head. */
function continuesNumber(s: Scan, i: number): boolean {
  return (
    isMark(s, i, '.,/') &&
    s.tokens[i]!.gap === 'none' &&
    digits(s, i + 1) > 0 &&
    s.tokens[i + 1]!.gap === 'none'
  )
}

export function readWords(s: Scan, i: number): ReadCount | null {
  const first = unit(s, i, UNITS)
  if (first > 0 && like(s, i + 1, 'trăm')) {
    const rest = like(s, i + 2, 'linh') || like(s, i + 2, 'lẻ') ? one(s, i + 3) : readBelowHundred(s, i + 2)
    return rest ? { next: rest.next, value: first * 100 + rest.value } : { next: i + 2, value: first * 100 }
  }
  return readBelowHundred(s, i)
}

function readBelowHundred(s: Scan, i: number): ReadCount | null {
  if (is(s, i, 'mười')) return withUnits(s, i + 1, 10)
  if (is(s, i, 'hăm')) return withUnits(s, i + 1, 20)
  const first = unit(s, i, UNITS)
  if (first === 0) return null
  if (first > 1 && (like(s, i + 1, 'mươi') || like(s, i + 1, 'mười'))) return withUnits(s, i + 2, first * 10)
  return { next: i + 1, value: first }
}

function withUnits(s: Scan, i: number, tens: number): ReadCount {
  const rest = connected(s, i) ? unit(s, i, AFTER_TEN) : 0
  // "ba mươi năm" is thirty years, "mười tháng" ten months: a bare "năm" or "tư" before nothing countable stays a unit.
  if (rest === 5 && s.tokens[i]!.lex.fits.has('năm') && !like(s, i, 'lăm')) return { next: i, value: tens }
  return rest > 0 ? { next: i + 1, value: tens + rest } : { next: i, value: tens }
}

function one(s: Scan, i: number): ReadCount | null {
  const found = unit(s, i, UNITS)
  return found > 0 ? { next: i + 1, value: found } : null
}

const OPENINGS = Object.keys(AFTER_TEN).reduce((bits, word) => bits | opening(word), 0)

function unit(s: Scan, i: number, names: Record<string, number>): number {
  const lex = s.tokens[i]?.lex
  if (lex === undefined || (lex.openings & OPENINGS) === 0) return 0
  for (const word of lex.fits.keys()) {
    const found = names[word]
    if (found !== undefined && is(s, i, word)) return found
  }
  return 0
}

/** Steps over "(năm)" behind "05" or "(30)" behind "ba mươi". */
function afterRepetition(s: Scan, i: number): number {
  if (!isMark(s, i, '(') || !connected(s, i)) return i
  const inner = readWords(s, i + 1) ?? readDigits(s, i + 1)
  return inner && isMark(s, inner.next, ')') ? inner.next + 1 : i
}

const ROMAN: Record<string, number> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  v: 5,
  vi: 6,
  vii: 7,
  viii: 8,
  ix: 9,
  x: 10,
  xi: 11,
  xii: 12,
}

/** A Roman numeral up to XII; scanning reads I as l often enough to allow it. */
export function readRoman(s: Scan, i: number): ReadCount | null {
  const token = s.tokens[i]
  if (token?.kind !== 'word') return null
  if (!token.lex.bare) return null
  const found = ROMAN[token.lex.fold] ?? ROMAN[token.lex.fold.replaceAll('l', 'i')]
  // In small letters only what a quarter needs: "vi" and "x" are words.
  const small = s.text[token.start]! !== s.text[token.start]!.toUpperCase()
  return found === undefined || (small && found > 4) ? null : { next: i + 1, value: found }
}
