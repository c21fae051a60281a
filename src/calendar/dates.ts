// Vietnamese time expressions: where they stand in a text and what they mean. Pure.

import type { Day } from './day.ts'
import type { Found } from './found.ts'
import { readLimit } from './read-limit.ts'
import { readPeriod, readPlain } from './read-plain.ts'
import { readRecurring } from './read-recurring.ts'
import { readRelativeLimit } from './read-relative.ts'
import type { TimeExpression } from './time-expression.ts'
import { type Scan, type Token, tokenize } from './tokens.ts'

export type { RecurringRule, TimeExpression } from './time-expression.ts'

/**
 * Finds the time expressions of `text` in order of place; they never overlap. `asOf` resolves "tuần sau", the next
 * occurrence, and a year or month left out (moment.ts says how).
 */
export function parseTimeExpressions(text: string, asOf: Day): TimeExpression[] {
  const found: TimeExpression[] = []
  for (let from = 0; from < text.length; ) {
    const to = pieceEnd(text, from)
    const piece = from === 0 && to === text.length ? text : text.slice(from, to)
    for (const expression of parsePiece(piece, asOf)) {
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

function parsePiece(text: string, asOf: Day): TimeExpression[] {
  const scan: Scan = { text, tokens: tokenize(text), asOf, rhythm: null, origin: 0 }
  const found: Found[] = []
  let sentence = 0
  for (let i = 0; i < scan.tokens.length; ) {
    if (endsSentence(scan, i)) {
      scan.rhythm = null
      sentence = found.length
    }
    scan.origin = i
    const read = mayBegin(scan.tokens[i]!) ? readExpression(scan, i) : null
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

function mayBegin(token: Token): boolean {
  return token.kind === 'number' || token.lex.anchor
}

function readExpression(s: Scan, i: number): Found[] | null {
  return readRecurring(s, i) ?? readTied(s, i) ?? readPeriod(s, i) ?? readLimit(s, i) ?? readPlain(s, i)
}

function readTied(s: Scan, i: number): Found[] | null {
  const read = readRelativeLimit(s, i)
  return read && [read]
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
