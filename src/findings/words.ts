// The words of a message as findings read them: each with its place, its base letters and its marks.
// A typed word fits an expected one when the base is the same and it carries no mark that the expected one lacks.

import type { Span } from '../document.ts'
import { foldLetters } from '../library/fold-offsets.ts'

export interface Word extends Span {
  written: string
  base: string
  /** True when a mark or đ is written: the word is then exactly what it says. */
  marked: boolean
}

export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const written = match[0]
    const base = foldLetters(written)
    words.push({
      written,
      base,
      marked: base !== written.toLowerCase(),
      start: match.index,
      end: match.index + written.length,
    })
  }
  return words
}

/** True when two neighbouring words are one phrase: only blanks, hyphens, dots of abbreviations or & between them. */
export function isJoined(text: string, before: Word, after: Word): boolean {
  return /^(?:\s{1,3}|\s?[-–&]\s?|\.\s?|)$/.test(text.slice(before.end, after.start))
}

/** Most single changes of a letter that turn one word into the other, given up beyond `most`. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  let older: number[] = []
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, older[j - 2]! + 1)
      row.push(best)
    }
    older = previous
    previous = row
  }
  return previous[b.length]!
}
