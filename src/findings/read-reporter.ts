// Who recorded it, as people say it: the whole name, or "chị Chín" where only one bears it. Pure.

import type { Span } from '../document.ts'
import { foldLetters } from '../library/fold-offsets.ts'

export interface PersonName {
  id: number
  name: string
}

/** `folded` is letter for letter as long as the text. */
export function readReporter(
  text: string,
  folded: string,
  people: readonly PersonName[],
): (Span & { id: number }) | null {
  for (const { id, name } of people) {
    const start = ` ${folded} `.indexOf(` ${foldLetters(name)} `)
    if (start >= 0) return { id, start, end: Math.min(text.length, start + name.length) }
  }
  const called = /(?<![a-z])(?:anh|chi|co|chu|bac|ong|ba|dong chi|dc|em) ([a-z]+)(?![a-z])/g
  for (const match of folded.matchAll(called)) {
    const those = people.filter(({ name }) => foldLetters(name).split(' ').at(-1) === match[1])
    if (those.length === 1)
      return { id: those[0]!.id, start: match.index, end: match.index + match[0].length }
  }
  return null
}
