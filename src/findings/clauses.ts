// A message cut where a speaker breathes: at commas, colons, brackets, dashes, ends of sentences; never inside a number.

import type { Span } from '../document.ts'

const BREAK = /[;:()\n!?]|,(?!\d)|(?<!\d),|\.(?=\s|$)|\s[-–—]\s/g

export interface Clause extends Span {
  text: string
}

/** Non-empty clauses without the blanks around them. */
export function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = []
  let from = 0
  for (const match of [...text.matchAll(BREAK), null]) {
    const to = match?.index ?? text.length
    const clause = trimmed(text, from, to)
    if (clause.start < clause.end) clauses.push(clause)
    from = to + (match?.[0].length ?? 0)
  }
  return clauses
}

function trimmed(text: string, from: number, to: number): Clause {
  const slice = text.slice(from, to)
  const start = from + slice.length - slice.trimStart().length
  const end = Math.max(start, from + slice.trimEnd().length)
  return { start, end, text: text.slice(start, end) }
}

export const within = (inner: Span, outer: Span) => inner.start >= outer.start && inner.end <= outer.end

export const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end
