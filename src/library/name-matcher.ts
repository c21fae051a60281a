// Finds names of a list in a text however they are typed: case free, with all, some or none of their marks, tone on
// either vowel. Marks that the name does not have speak against it ("Hậu" is not "Hà"). Longest name first.

import type { Span } from '../document.ts'
import { foldLetters } from './fold-offsets.ts'

export interface Name<T> {
  written: string
  value: T
  /** caps: only in capitals, or capital first ("ĐN"); any: also in lower case. */
  case: 'any' | 'caps'
}

export interface NameMatch<T> extends Span {
  written: string
  /** More than one where the same writing stands for several ("ĐN"). */
  values: T[]
}

export interface NameMatcher<T> {
  find(text: string): NameMatch<T>[]
}

interface Syllable extends Span {
  base: string
  marks: string
  written: string
}

interface Entry<T> {
  name: Name<T>
  syllables: Syllable[]
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu

export function createNameMatcher<T>(names: readonly Name<T>[]): NameMatcher<T> {
  const byFirst = new Map<string, Entry<T>[]>()
  for (const name of names) {
    const entry = { name, syllables: syllablesOf(name.written) }
    const first = entry.syllables[0]?.base
    if (first === undefined) continue
    byFirst.set(first, [...(byFirst.get(first) ?? []), entry])
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.syllables.length - a.syllables.length)
  return { find: (text) => findNames(text, byFirst) }
}

function findNames<T>(text: string, byFirst: ReadonlyMap<string, Entry<T>[]>): NameMatch<T>[] {
  const syllables = syllablesOf(text)
  const found: NameMatch<T>[] = []
  for (let i = 0; i < syllables.length; i++) {
    const match = matchHere(text, syllables, i, byFirst.get(syllables[i]!.base) ?? [])
    if (match === null) continue
    found.push(match.name)
    i += match.length - 1
  }
  return found
}

function matchHere<T>(text: string, syllables: Syllable[], at: number, entries: Entry<T>[]) {
  const fitting = entries.filter((entry) => fits(text, syllables, at, entry))
  const length = fitting[0]?.syllables.length
  if (length === undefined) return null
  const values = fitting.filter((entry) => entry.syllables.length === length).map((entry) => entry.name.value)
  const start = syllables[at]!.start
  const end = syllables[at + length - 1]!.end
  return { name: { start, end, written: text.slice(start, end), values: [...new Set(values)] }, length }
}

function fits<T>(text: string, syllables: Syllable[], at: number, entry: Entry<T>): boolean {
  const last = syllables[at + entry.syllables.length - 1]
  if (last === undefined) return false
  for (const [i, expected] of entry.syllables.entries()) {
    const typed = syllables[at + i]!
    if (typed.base !== expected.base || !isPartOf(typed.marks, expected.marks)) return false
    if (i > 0 && !isGap(text.slice(syllables[at + i - 1]!.end, typed.start), entry, i)) return false
  }
  if (entry.name.case === 'any') return true
  return /^\P{Ll}+$/u.test(text.slice(syllables[at]!.start, last.end))
}

/** Blanks and hyphens between syllables; a comma only where the name has one. */
function isGap<T>(gap: string, entry: Entry<T>, index: number): boolean {
  if (/^[\s.&\-–_]{1,3}$/.test(gap)) return true
  const { syllables, name } = entry
  return (
    name.written.slice(syllables[index - 1]!.end, syllables[index]!.start).includes(',') &&
    /^\s?,\s{0,2}$/.test(gap)
  )
}

function isPartOf(typed: string, expected: string): boolean {
  for (const mark of typed) if (!expected.includes(mark)) return false
  return true
}

/** Many matchers look at one text in turn: its syllables are cut once. */
const RECENT = 64
const recent = new Map<string, Syllable[]>()

function syllablesOf(text: string): Syllable[] {
  const known = recent.get(text)
  if (known !== undefined) return known
  const cut = cutSyllables(text)
  if (recent.size >= RECENT) recent.delete(recent.keys().next().value!)
  recent.set(text, cut)
  return cut
}

function cutSyllables(text: string): Syllable[] {
  const found: Syllable[] = []
  for (const match of text.matchAll(WORD)) {
    const written = match[0]
    found.push({ ...spelling(written), written, start: match.index, end: match.index + written.length })
  }
  return found
}

const spellings = new Map<string, { base: string; marks: string }>()

function spelling(word: string): { base: string; marks: string } {
  const known = spellings.get(word)
  if (known !== undefined) return known
  const lower = word.normalize('NFD').toLowerCase()
  const marks = [...lower].filter((mark) => /\p{M}/u.test(mark)).join('') + (lower.includes('đ') ? 'đ' : '')
  const made = { base: foldLetters(word), marks }
  if (spellings.size < 200_000) spellings.set(word, made)
  return made
}
