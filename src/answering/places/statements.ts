// The statements of a place: its sentences and lines, as they can be quoted one by one.

import type { Span } from '../../document.ts'
import { sentencesOf } from '../../library/sentences.ts'
import { type Field, fieldOf } from './match.ts'
import type { Unit } from './units.ts'

/** A sentence or line of a place, with its syllables. */
export interface Statement extends Field, Span {}

const statements = new WeakMap<Unit, Statement[]>()

/** The statements of a place with their syllables; kept as long as the place is. */
export function statementsIn(unit: Unit): Statement[] {
  const known = statements.get(unit)
  if (known) return known
  const { text } = unit.document
  const spans = unit.row
    ? [unit]
    : statementsOf(text, unit).filter((s) => text.slice(s.start, s.end).trim() !== '')
  const made = spans.map(({ start, end }) => ({
    start,
    end,
    ...fieldOf(unit.syllables.filter((s) => s.start >= start && s.end <= end)),
  }))
  statements.set(unit, made)
  return made
}

/** Sentences, where a list within one line ("A; B; C") stays together. */
function statementsOf(text: string, unit: Unit): Span[] {
  const merged: Span[] = []
  for (const span of sentencesOf(text, unit)) {
    const last = merged.at(-1)
    const listed =
      last &&
      /;\s*$/u.test(text.slice(last.start, last.end)) &&
      !text.slice(last.start, span.start).includes('\n')
    const goesOn = last && (listed || isWrapped(text, unit, last, span) || isBroken(text, last, span))
    if (last && goesOn && span.end - last.start < 900) last.end = span.end
    else merged.push({ ...span })
  }
  return merged
}

/** A line of running text that was broken by the width of its page: it goes on in the next line. */
function isWrapped(text: string, { section }: Unit, line: Span, next: Span): boolean {
  if (isHeading(text, section, line) || line.end - line.start < 40) return false
  return (
    /[^.;:!?”"\s|]\s*$/u.test(text.slice(line.start, line.end)) &&
    /^[^\n]*\n[^\n]*$/u.test(text.slice(line.end, next.start)) &&
    !/^\s*(?:[-+*•–]|\d+[.)]|[a-zđ]\)|[IVX]+\.|\p{Lu}{2})/u.test(text.slice(next.start, next.end))
  )
}

/** The first line of a place heads it, unless it breaks off where no heading ends; a further sentence in that line does not. */
function isHeading(text: string, section: Unit['section'], line: Span): boolean {
  if (line.start >= section.headingEnd || text.slice(section.start, line.start).trim() !== '') return false
  return !breaksOff.test(text.slice(line.start, line.end))
}

const breaksOff =
  /,\s*$|(?<!\p{L})(?:các|những|và|hoặc|của|tại|gồm|(?:các|nhân dân)\s+(?:huyện|xã|phường|sở|quận|thị trấn|thành phố))\s*$/iu

/** A line that a conversion broke in the middle of a sentence. */
function isBroken(text: string, last: Span, next: Span): boolean {
  return (
    /[\p{Ll}\d,]$/u.test(text.slice(last.start, last.end)) &&
    /^\p{Ll}[\p{Ll}\s]/u.test(text.slice(next.start, next.end)) &&
    last.end - last.start > 25 &&
    /^\s+$/u.test(text.slice(last.end, next.start))
  )
}
