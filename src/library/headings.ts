// Where the heading of a place ends and its body begins, also when both stand on one line.

import { bodyAtStart } from './actor.ts'
import { isUpperLine, upperRun } from './capitals.ts'
import { endOfLine } from './lines.ts'
import { namesEnd } from './named-group.ts'
import type { Place } from './numbering.ts'

export interface Heading {
  heading: string
  headingEnd: number
}

const titled = new Set(['part', 'chapter', 'mục', 'tiểu mục'])

/** The heading of `place`, whose own text runs from its label to `limit`: the next place, a part of it where `hasParts`, or the end. */
export function readHeading(
  text: string,
  place: Place,
  limit: number,
  hasParts: boolean,
  hasBody: (from: number) => boolean,
): Heading {
  const { mark, reading } = place
  let start = skipNotes(text, skipBlank(text, mark.end, limit), limit)
  let lineEnd = endOfLine(text, start, limit)
  if (start >= lineEnd) {
    start = skipSpace(text, mark.end, limit)
    lineEnd = endOfLine(text, start, limit)
    if (start >= limit || !mayHead(text, start, lineEnd, place)) return { heading: '', headingEnd: mark.end }
  }
  const line = text.slice(start, Math.min(lineEnd, start + 600)).trimEnd()
  if (titled.has(reading.family) || isUpperLine(line)) return upperHeading(text, start, line, limit)
  return mixedHeading(text, place, start, line, lineEnd, hasParts, hasBody)
}

/** A label alone on its line: the next line is its heading when it is a title and not a sentence. */
function mayHead(text: string, start: number, lineEnd: number, place: Place): boolean {
  const line = text.slice(start, Math.min(lineEnd, start + 400)).trim()
  if (isUpperLine(line) || titled.has(place.reading.family)) return true
  return line.length <= 160 && !/[.;,]$/.test(line) && /^\p{Lu}/u.test(line)
}

/** Upper-case titles may run over several lines; mixed text behind them is body. */
function upperHeading(text: string, start: number, line: string, limit: number): Heading {
  const first = isUpperLine(line) ? line : upperRun(line) || (line.length <= 200 ? line : '')
  let headingEnd = start + first.length
  const words = [first]
  if (first.length === line.length) {
    for (let at = endOfLine(text, start, limit) + 1, lines = 0; at < limit && lines < 5; lines++) {
      const end = endOfLine(text, at, limit)
      const next = text.slice(at, Math.min(end, at + 400)).trim()
      if (!isUpperLine(next) || next.includes('\t') || /^[-+*•("“|]/.test(next)) break
      words.push(next)
      headingEnd = at + text.slice(at, end).trimEnd().length
      at = end + 1
    }
  }
  return { heading: tidy(words.join(' ')), headingEnd }
}

function mixedHeading(
  text: string,
  place: Place,
  start: number,
  line: string,
  lineEnd: number,
  hasParts: boolean,
  hasBody: (from: number) => boolean,
): Heading {
  const shouted = upperRun(line)
  if (/\p{Lu}{2,}[\s,]+\p{Lu}{2,}/u.test(shouted) && shouted.length >= 8) {
    return { heading: tidy(shouted), headingEnd: start + shouted.length }
  }
  const colon = outside(line).indexOf(':')
  const whole = text.slice(start + line.length, lineEnd).trim() === '' && !breaksOff(text, lineEnd)
  const group = groupHeading(line, colon, () => whole && (hasParts || hasBody(start + line.length)))
  if (group) return { heading: tidy(line.slice(0, group)), headingEnd: start + group }
  if (colon > 0 && colon <= 160 && !/[.;] /.test(line.slice(0, colon))) {
    return { heading: tidy(line.slice(0, colon)), headingEnd: start + colon + 1 }
  }
  const limit = place.reading.family === 'article' ? 400 : 220
  if (whole && line.length <= limit && !/[.;,]$/.test(line))
    return { heading: tidy(line), headingEnd: start + line.length }
  const short = whole && line.length <= 80 && /[^.]\.$/.test(line) && !/[.;] /.test(line)
  if (short && hasBody(start + line.length)) return { heading: tidy(line), headingEnd: start + line.length }
  return { heading: '', headingEnd: place.mark.end }
}

/** "Các Sở: Nội vụ, Tư pháp": those who act, with their names, where what they do stands behind or below. */
function groupHeading(line: string, colon: number, hasBody: () => boolean): number | null {
  const end = colon > 0 && bodyAtStart.test(line) ? namesEnd(line, colon) : null
  if (end === null) return null
  if (line[end] === ':') return end + 1
  return end === line.length && hasBody() ? end : null
}

/** The line with what stands in brackets blanked; its length stays. */
function outside(line: string): string {
  return line.replace(/\([^()]*\)?/gu, (inside) => ' '.repeat(inside.length))
}

/** Whether the next line goes on with the sentence of this one, which is then no title. */
function breaksOff(text: string, lineEnd: number): boolean {
  const next = /^\n[ \t\u00a0]*(\S.{0,20})/u.exec(text.slice(lineEnd, lineEnd + 60))?.[1] ?? ''
  if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|^\d+\/\S/.test(next)) return true
  return /^\p{Ll}/u.test(next) && !/^(?:[a-zđăâêôơư]\d?[.)/]|[ivx]{1,4}[.)])\s?/u.test(next)
}

function tidy(heading: string): string {
  return heading
    .replace(/\s+/g, ' ')
    .replace(/[\s:.;*_–-]+$/u, '')
    .trim()
}

/** Sites put "[Chương này được hướng dẫn bởi …]" between a label and its title. */
function skipNotes(text: string, from: number, limit: number): number {
  if (text[from] !== '[') return from
  const end = text.indexOf(']', from)
  return end < 0 || end >= limit || end - from > 3000 || text.slice(from, end).includes('\n')
    ? from
    : skipBlank(text, end + 1, limit)
}

function skipBlank(text: string, from: number, limit: number): number {
  let at = from
  while (at < limit && text[at] !== '\n' && /\s/.test(text[at]!)) at++
  return at
}

function skipSpace(text: string, from: number, limit: number): number {
  let at = from
  while (at < limit && /\s/.test(text[at]!)) at++
  return at
}
