// "Sở Giáo dục", "Sở GD", "Sở Nông nghiệp": the beginning of a department's name, or of its letters, stands for all of it,
// where the held texts write one department of that beginning and no other. Pure.

import { type Agencies, endsOtherWord } from '../../library/agencies.ts'
import { type Syllable, stands, syllablesOf } from '../places/syllables.ts'

export interface FullNameParts {
  agencies: Agencies
  /** Whether two folded syllables stand side by side in a held document. */
  pairs: (pair: string) => boolean
  /** Whether a held text writes the beginning of a name where it does not write the whole: then it is called so there. */
  writesAlone: (beginning: string, whole: string) => boolean
}

/** What heads such a name, and how many syllables of it at least are said. */
const heads = new Set(['so', 'bo', 'cuc'])
const fewest = 3

/** The question with names of departments in full. */
export function withFullAgencyNames(text: string, parts: FullNameParts): string {
  const words = syllablesOf(text)
  const names = parts.agencies.agencies.map(({ name }) => ({ name, own: syllablesOf(name) }))
  let full = text
  for (let at = words.length - 2; at >= 0; at--) {
    if (!heads.has(words[at]?.folded ?? '') || endsOtherWord(text, words[at]!.start)) continue
    const said = words.slice(at)
    const held = names.filter((n) => isHeld(n.own, parts))
    const meant = begun(said, names, held, parts) ?? lettered(text, said, held)
    if (!meant) continue
    const last = words[at + meant.said - 1]!
    full = `${full.slice(0, words[at]!.start)}${meant.name}${full.slice(last.end)}`
  }
  return full
}

interface AgencyName {
  name: string
  own: Syllable[]
}

function isHeld(own: Syllable[], { pairs }: FullNameParts): boolean {
  return own.slice(1).every((w, i) => pairs(`${own[i]?.folded} ${w.folded}`))
}

type Meant = { said: number; name: string } | null

/** The one held name that the words begin with, unless they are a whole name themselves. */
function begun(
  words: Syllable[],
  names: AgencyName[],
  held: AgencyName[],
  { writesAlone }: FullNameParts,
): Meant {
  const said = Math.max(...names.map(({ own }) => alike(words, own)))
  const isBegun = ({ own }: AgencyName) => alike(words, own) === said
  if (said < fewest || names.some((n) => n.own.length === said && isBegun(n))) return null
  const [only, ...more] = held.filter(isBegun)
  if (!only || more.length > 0) return null
  const beginning = only.name.slice(0, only.own[said - 1]?.end)
  return writesAlone(beginning, only.name) ? null : { said, name: only.name }
}

/** "Sở GD": the first letters of its first words. */
function lettered(text: string, [head, letters]: Syllable[], held: AgencyName[]): Meant {
  const typed = letters ? text.slice(letters.start, letters.end) : ''
  if (!letters || !/^\p{L}{2,6}$/u.test(typed) || typed !== typed.toUpperCase()) return null
  const [only, ...more] = held.filter(
    ({ own }) => own[0]?.folded === head?.folded && initialsOf(own).startsWith(letters.folded),
  )
  return only && more.length === 0 ? { said: 2, name: only.name } : null
}

function initialsOf([, ...words]: Syllable[]): string {
  return words.map((w) => (w.folded === 'va' ? '' : w.folded[0])).join('')
}

function alike(words: Syllable[], own: Syllable[]): number {
  const end = own.findIndex((w, i) => !stands(words[i], w))
  return end < 0 ? own.length : end
}
