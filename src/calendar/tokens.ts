// A text as words, numbers and marks with their UTF-16 offsets, and the questions that the readers ask of them.
// A reader takes an index and answers the index after what it read; 0 says that it did not match. Pure.

import type { Day } from './day.ts'
import type { ReadMoment } from './moment.ts'
import { mendDigits } from './typed-digits.ts'
import { isCareful, type Lexeme, lexeme, opening } from './words.ts'
import type { WorkingCalendar } from './working-calendar.ts'

export interface Token {
  kind: 'word' | 'number' | 'mark'
  start: number
  end: number
  /** What stands before it: nothing, spaces, a line's end, or a break that no expression crosses. */
  gap: 'none' | 'space' | 'line' | 'break'
  /** Of a number; always a whole one, since a single NaN would cost the engine what it learned of tokens. */
  value: number
  /** Of a word; of other tokens an empty one. */
  lex: Lexeme
  /** Of a mark: the character. */
  char: string
}

export interface Scan {
  text: string
  tokens: Token[]
  asOf: Day
  /** Settles which days are worked; absent where none is at hand. */
  calendar: WorkingCalendar | undefined
  /** The rhythm that the sentence speaks of ("Hằng tháng, …"), so that "trước ngày 25" is understood. */
  rhythm: 'week' | 'month' | 'quarter' | 'half-year' | 'year' | null
  /** Where the reading in hand began; a break before it does not matter. */
  origin: number
  /** The moments already looked for in this reading, by place: several readers try the same place in turn. */
  moments: Map<number, ReadMoment | null>
}

const NO_LEXEME: Lexeme = { fold: '', bare: true, fits: new Map(), openings: 0, anchor: false, alone: false }

/** Stands for the value of a number that no date and no count has. */
const TOO_LONG = -2

/** A text ready to be read. */
export function openScan(text: string, asOf: Day, calendar?: WorkingCalendar): Scan {
  const tokens = tokenize(mendDigits(text))
  return { text, tokens, asOf, calendar, rhythm: null, origin: 0, moments: new Map() }
}

/** The same place of the text, read as part of what comes round. */
export function withRhythm(s: Scan, rhythm: Scan['rhythm']): Scan {
  const { text, tokens, asOf, calendar, origin } = s
  return { text, tokens, asOf, calendar, rhythm, origin, moments: new Map() }
}

function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  let gap: Token['gap'] = 'break'
  while (at < text.length) {
    const start = at
    const kind = kindOf(text.charCodeAt(at))
    at++
    if (kind === SPACE) {
      while (at < text.length && kindOf(text.charCodeAt(at)) === SPACE) at++
      gap = gapOf(text, start, at, gap)
      continue
    }
    if (kind === DIGIT) {
      while (at < text.length && kindOf(text.charCodeAt(at)) === DIGIT) at++
      const value = at - start <= 9 ? Number(text.slice(start, at)) : TOO_LONG
      tokens.push({ kind: 'number', start, end: at, gap, value, lex: NO_LEXEME, char: '' })
    } else if (kind === LETTER) {
      while (at < text.length && isInsideWord(text.charCodeAt(at))) at++
      const lex = lexeme(at - start > 24 ? '' : text.slice(start, at))
      tokens.push({ kind: 'word', start, end: at, gap, value: -1, lex, char: '' })
    } else {
      tokens.push({ kind: 'mark', start, end: at, gap, value: -1, lex: NO_LEXEME, char: text[start]! })
    }
    gap = 'none'
  }
  return tokens
}

const SPACE = 1
const DIGIT = 2
const LETTER = 3
const MARK = 4

/** The kind of each UTF-16 unit, filled as units are met: every unit of a text is asked for. */
const kinds = new Uint8Array(0x10000)

function kindOf(code: number): number {
  const known = kinds[code]!
  if (known !== 0) return known
  kinds[code] = classify(code)
  return kinds[code]!
}

function classify(code: number): number {
  if (code < 128) {
    if (code === 32 || (code >= 9 && code <= 13)) return SPACE
    if (code >= 48 && code <= 57) return DIGIT
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return LETTER
    return MARK
  }
  if (
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0xfeff
  )
    return SPACE
  if (code < 0xc0 || code === 0xd7 || code === 0xf7) return MARK
  if (code >= 0x2160 && code <= 0x217f) return LETTER
  if ((code >= 0x2000 && code < 0x2c00) || code >= 0xd800) return MARK
  return LETTER
}

function isInsideWord(code: number): boolean {
  return kindOf(code) === LETTER || code === 0xad || (code >= 0x200b && code <= 0x200d)
}

function gapOf(text: string, start: number, end: number, before: Token['gap']): Token['gap'] {
  if (before === 'break' && start === 0) return 'break'
  let lines = 0
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code === 9 || code === 12 || code === 11) return 'break'
    if (code === 10) lines++
  }
  return lines === 0 ? 'space' : lines === 1 ? 'line' : 'break'
}

/** True when token `i` stands for `word`; a bare everyday word counts only where the text around has no marks. */
export function is(s: Scan, i: number, word: string): boolean {
  const lex = s.tokens[i]?.lex
  if (lex === undefined || (lex.openings & opening(word)) === 0) return false
  const fit = lex.fits.get(word)
  if (fit === undefined) return false
  if (fit === 'exact' || !isCareful(word)) return true
  return !lex.bare || unmarkedAround(s, i)
}

/** True when token `i` may stand for `word`, whatever is around; for places where the neighbours leave no doubt. */
export function like(s: Scan, i: number, word: string): boolean {
  const lex = s.tokens[i]?.lex
  return lex !== undefined && (lex.openings & opening(word)) !== 0 && lex.fits.has(word)
}

const WINDOW = 5

function unmarkedAround(s: Scan, i: number): boolean {
  const last = Math.min(s.tokens.length - 1, i + WINDOW)
  for (let j = Math.max(0, i - WINDOW); j <= last; j++) {
    const token = s.tokens[j]!
    if (token.kind === 'word' && !token.lex.bare) return false
  }
  return true
}

export function isAny(s: Scan, i: number, words: readonly string[]): boolean {
  if (!s.tokens[i]?.lex.openings) return false
  for (const word of words) if (is(s, i, word)) return true
  return false
}

export function isMark(s: Scan, i: number, chars: string): boolean {
  const token = s.tokens[i]
  return token?.kind === 'mark' && chars.includes(token.char)
}

export function isNumber(s: Scan, i: number): boolean {
  return s.tokens[i]?.kind === 'number'
}

/** Number of digits of token `i`, 0 when it is no number. */
export function digits(s: Scan, i: number): number {
  const token = s.tokens[i]
  return token?.kind === 'number' ? token.end - token.start : 0
}

export function value(s: Scan, i: number): number {
  const known = s.tokens[i]?.value ?? TOO_LONG
  return known === TOO_LONG ? Number.NaN : known
}

/** True when nothing stands between token `i - 1` and token `i`. */
export function glued(s: Scan, i: number): boolean {
  return i > 0 && s.tokens[i]?.gap === 'none'
}

/** True when an expression may go on from token `i - 1` to token `i`, or begins at `i`. */
export function connected(s: Scan, i: number): boolean {
  const token = s.tokens[i]
  return token !== undefined && (token.gap !== 'break' || i === s.origin)
}

/** True when the token before `i` belongs to the same paragraph or table cell. */
export function follows(s: Scan, i: number): boolean {
  return i > 0 && s.tokens[i] !== undefined && s.tokens[i]!.gap !== 'break'
}

/** The index after the words of `phrase` at `i`, or 0. */
export function phrase(s: Scan, i: number, words: string): number {
  const openings = s.tokens[i]?.lex.openings ?? 0
  return (openings & opening(words)) === 0 ? 0 : matchWords(s, i, splitWords(words))
}

function matchWords(s: Scan, i: number, words: readonly string[]): number {
  for (let k = 0; k < words.length; k++) {
    if (k > 0 && !connected(s, i + k)) return 0
    if (!is(s, i + k, words[k]!)) return 0
  }
  return i + words.length
}

const split = new Map<string, string[]>()

function splitWords(phrase: string): string[] {
  const known = split.get(phrase)
  if (known) return known
  const words = phrase.split(' ')
  split.set(phrase, words)
  return words
}

interface Match {
  next: number
  words: string
}

// A list of phrases by their first word, made when the list is first used: most tokens match no first word at all.
const indexes = new WeakMap<readonly string[], Map<string, string[]>>()

function indexOf(phrases: readonly string[]): Map<string, string[]> {
  let index = indexes.get(phrases)
  if (!index) {
    index = new Map()
    for (const words of phrases) {
      const first = splitWords(words)[0]!
      index.set(first, [...(index.get(first) ?? []), words])
    }
    indexes.set(phrases, index)
  }
  return index
}

/** The first of `phrases` that matches at `i`; put the longer ones first. */
export function firstOf(s: Scan, i: number, phrases: readonly string[]): Match | null {
  const fits = s.tokens[i]?.lex.fits
  if (!fits || fits.size === 0) return null
  const index = indexOf(phrases)
  for (const word of fits.keys()) {
    for (const words of index.get(word) ?? []) {
      const next = phrase(s, i, words)
      if (next > 0) return { next, words }
    }
  }
  return null
}

/** The index after the first of `phrases` that matches at `i`, or 0. */
export function oneOf(s: Scan, i: number, phrases: readonly string[]): number {
  const openings = s.tokens[i]?.lex.openings ?? 0
  if (openings === 0) return 0
  if (phrases.length > 8) return firstOf(s, i, phrases)?.next ?? 0
  for (const each of phrases) {
    if ((openings & opening(each)) === 0) continue
    const next = matchWords(s, i, splitWords(each))
    if (next > 0) return next
  }
  return 0
}

/** Like `oneOf`, but stays at `i` when none matches. */
export function skip(s: Scan, i: number, phrases: readonly string[]): number {
  return connected(s, i) ? oneOf(s, i, phrases) || i : i
}

// No writer strings more words together than this; a bound keeps the reading of any text linear.
const MOST_SKIPPED = 4

/** Skips the given phrases, in any order, a few times. */
export function skipAll(s: Scan, i: number, phrases: readonly string[]): number {
  let at = i
  for (let k = 0; k < MOST_SKIPPED; k++) {
    const next = skip(s, at, phrases)
    if (next === at) break
    at = next
  }
  return at
}

export function startsCapital(s: Scan, i: number): boolean {
  const token = s.tokens[i]
  if (!token) return false
  const first = s.text[token.start]!
  return first !== first.toLowerCase()
}

/** True at the end of a text, of a line's paragraph, or before a mark that closes a phrase. */
export function atEdge(s: Scan, i: number): boolean {
  return !connected(s, i) || isMark(s, i, '.,;:!?)]”"…')
}
