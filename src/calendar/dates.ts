// Vietnamese time expressions: where they stand in a text and what they mean. Pure.

import type { Day } from './day.ts'
import type { Found } from './found.ts'
import { readCountedDays } from './read-counted-days.ts'
import { readLimit } from './read-limit.ts'
import { readPeriod, readPlain } from './read-plain.ts'
import { readRecurring } from './read-recurring.ts'
import { readRelativeLimit } from './read-relative.ts'
import type { TimeExpression } from './time-expression.ts'
import { isMark, oneOf, openScan, type Scan, type Token } from './tokens.ts'
import type { WorkingCalendar } from './working-calendar.ts'

export type { RecurringRule, TimeExpression } from './time-expression.ts'

/**
 * Finds the time expressions of `text` in order of place; they never overlap. `asOf` resolves "tuần sau", the next
 * occurrence, and a year or month left out (moment.ts says how). Without `calendar` "ngày làm việc cuối cùng của tháng 6"
 * is an event, for a Sunday or a swapped day off is no working day.
 */
export function parseTimeExpressions(text: string, asOf: Day, calendar?: WorkingCalendar): TimeExpression[] {
  const found: TimeExpression[] = []
  for (let from = 0; from < text.length; ) {
    const to = pieceEnd(text, from)
    const piece = from === 0 && to === text.length ? text : text.slice(from, to)
    for (const expression of parsePiece(piece, asOf, calendar)) {
      found.push({ ...expression, start: expression.start + from, end: expression.end + from })
    }
    from = to
  }
  return found
}

// Long texts are read piece by piece so that their tokens need not all be held at once.
const PIECE_LENGTH = 60_000
const LONGEST_EXPRESSION = 2_000

/** A piece ends at a paragraph where there is one, else at a line's end, else at a space. */
function pieceEnd(text: string, from: number): number {
  const aim = from + PIECE_LENGTH
  if (aim + LONGEST_EXPRESSION >= text.length) return text.length
  for (const seam of ['\n\n', '.\n', '\n', '. ', ' ']) {
    const at = text.slice(aim, aim + LONGEST_EXPRESSION).indexOf(seam)
    if (at >= 0) return aim + at + seam.length
  }
  return aim + LONGEST_EXPRESSION
}

function parsePiece(text: string, asOf: Day, calendar?: WorkingCalendar): TimeExpression[] {
  const scan = openScan(text, asOf, calendar)
  const found: Found[] = []
  let sentence = 0
  for (let i = 0; i < scan.tokens.length; ) {
    if (endsSentence(scan, i)) {
      scan.rhythm = null
      sentence = found.length
    }
    const read = mayBegin(scan, i) ? readFrom(scan, i) : null
    if (!read) {
      i++
      continue
    }
    keepRhythm(scan, found, sentence, read)
    found.push(...read)
    i = Math.max(i + 1, read.at(-1)!.next)
  }
  return found.map((f) => placed(scan, f))
}

/** A cheap look ahead that settles nearly every token, so that the readers run only where something may be found. */
function mayBegin(s: Scan, i: number): boolean {
  const token = s.tokens[i]!
  if (token.kind === 'number') return mayBeginWithNumber(s, i)
  if (!token.lex.anchor) return false
  if (token.lex.alone) return true
  const next = s.tokens[i + 1]
  if (!next) return false
  if (next.kind !== 'word') return true
  // "quy định", "quyết định", "quy chế", "ban hành": by far the commonest neighbours, and never a quarter nor a rhythm.
  if (token.lex.fold === 'dinh') return next.lex.fold === 'ky'
  if (token.lex.fold === 'quy' && next.lex.fold === 'dinh') return false
  if (token.lex.fold === 'ban') return next.lex.fold === 'nien'
  if (token.lex.fold === 'cach') return next.lex.fold === 'day'
  return goesOn(s, next)
}

/** Behind its first number an expression goes on with a unit, a mark inside a date or an hour, or a counted word. */
function mayBeginWithNumber(s: Scan, i: number): boolean {
  const next = s.tokens[i + 1]
  if (!next || next.gap === 'break') return false
  if (next.kind === 'word') return next.lex.fits.size > 0
  if (next.kind === 'number' || next.char === '(') return true
  const behind = s.tokens[i + 2]
  if (!behind) return false
  if (next.char === '/') return behind.kind === 'number'
  if (next.char === '.' || next.char === ':') return behind.kind === 'number' && behind.gap === 'none'
  if (next.char === '-' || next.char === '–') return behind.kind === 'number' || behind.lex.fits.size > 0
  return false
}

/** A word of our vocabulary, or a Roman numeral. */
function goesOn(s: Scan, { start, end, lex }: Token): boolean {
  if (lex.fits.size > 0) return true
  if (end - start > 4) return false
  for (let at = start; at < end; at++) if (!'IVXLivxl'.includes(s.text[at]!)) return false
  return true
}

function readFrom(s: Scan, i: number): Found[] | null {
  s.origin = i
  s.moments.clear()
  return readExpression(s, i)
}

function readExpression(s: Scan, i: number): Found[] | null {
  // A number with a date's mark behind it is no rhythm, no count and no limit.
  if (s.tokens[i]!.kind === 'number' && isMark(s, i + 1, '/.:')) return readPeriod(s, i) ?? readPlain(s, i)
  return (
    readRecurring(s, i) ??
    readCountedDays(s, i) ??
    readTied(s, i) ??
    readPeriod(s, i) ??
    readLimit(s, i) ??
    readPlain(s, i)
  )
}

function readTied(s: Scan, i: number): Found[] | null {
  const read = readRelativeLimit(s, i)
  // "kiến nghị sau giám sát 06 tháng một lần": a rhythm, which is no distance from what stands before it.
  return !read || oneOf(s, read.next, ['một lần', 'lần']) > 0 ? null : [read]
}

/** Remembers "hằng tháng" for the rest of the sentence; a day that makes it precise takes its place. */
function keepRhythm(s: Scan, found: Found[], sentence: number, read: Found[]): void {
  for (const { meaning, vague } of read) {
    if (meaning.kind !== 'recurring') continue
    if (vague) s.rhythm = meaning.every
    else {
      dropVague(found, sentence)
      s.rhythm = meaning.every === 'year' ? 'year' : (s.rhythm ?? meaning.every)
    }
  }
}

function dropVague(found: Found[], sentence: number): void {
  for (let k = found.length - 1; k >= sentence; k--) if (found[k]!.vague) found.splice(k, 1)
}

function endsSentence(s: Scan, i: number): boolean {
  const token = s.tokens[i]!
  if (token.gap === 'break') return true
  const before = s.tokens[i - 1]
  return before?.kind === 'mark' && '.;?!'.includes(before.char) && token.gap !== 'none'
}

function placed(s: Scan, { start, next, meaning }: Found): TimeExpression {
  const from = s.tokens[start]!.start
  const to = s.tokens[next - 1]!.end
  return { ...meaning, text: s.text.slice(from, to), start: from, end: to }
}
