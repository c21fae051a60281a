// Communes, wards and districts as the held texts name them: a question that slips in one letter of such a name means it.
// Names of two syllables, the most that there are. Pure.

import { findPlaces, type Places } from '../../library/places.ts'
import { phraseKey, type Syllable, stands, syllablesOf, withinOneEdit } from '../places/syllables.ts'
import type { Lexicon } from './lexicon.ts'

const name = '\\p{Lu}\\p{Ll}+[^\\S\\n]\\p{Lu}\\p{Ll}+'
const units = new RegExp(
  `(?<!\\p{L})(?:[Xx]ã|[Pp]hường|[Tt]hị trấn|[Tt]hị xã|[Hh]uyện|[Qq]uận)[^\\S\\n]+(${name}(?:(?:,|[^\\S\\n]và)[^\\S\\n]${name}(?![^\\S\\n]\\p{Lu}))*)(?![^\\S\\n]\\p{Lu}\\p{Ll})`,
  'gu',
)
const alone = new RegExp(name, 'gu')

/** The names in a text, those of a list ("các xã A, B và C") each by itself. */
export function unitNamesIn(text: string): string[] {
  return [...text.matchAll(units)].flatMap((m) => (m[1] ?? '').match(alone) ?? [])
}

export interface UnitNameParts {
  lexicon: Pick<Lexicon, 'isRare'>
  unitNames: ReadonlySet<string>
  pairs: (pair: string) => boolean
  places: Places
}

/** "xã Thăng Lon", "Con Cuôn": one letter off from the only held name that is so near. */
export function withUnitNames(text: string, { lexicon, unitNames, pairs, places }: UnitNameParts): string {
  // without marks nothing tells a slip from another name
  if (unitNames.size === 0 || /^\p{ASCII}*$/u.test(text)) return text
  const known = findPlaces(text, places)
  const words = syllablesOf(text)
  let mended = text
  for (let i = words.length - 2; i >= 0; i--) {
    const [a, b] = [words[i]!, words[i + 1]!]
    const typed = text.slice(a.start, b.end)
    if (known.some((p) => p.start < b.end && a.start < p.end)) continue
    if (!/^\p{L}+ \p{L}+$/u.test(typed) || pairs(`${a.folded} ${b.folded}`)) continue
    const named = /^\p{Lu}\p{Ll}+ \p{Lu}/u.test(typed) || (i > 0 && unit.test(words[i - 1]!.folded))
    const near = named ? [...unitNames].filter((held) => isOneOff([a, b], held, lexicon)) : []
    const [meant, ...more] = near
    if (meant && more.length === 0) mended = `${mended.slice(0, a.start)}${meant}${mended.slice(b.end)}`
  }
  return mended
}

const unit = /^(?:xa|phuong|huyen|tran|quan)$/

/** A syllable that people write may be that of another unit, which is not held: "Tân Hòa" is no "Tân Hoàn". */
function isOneOff(typed: Syllable[], held: string, { isRare }: Pick<Lexicon, 'isRare'>): boolean {
  const parts = syllablesOf(held)
  if (phraseKey(held) === typed.map((s) => s.folded).join(' ')) return false
  const same = parts.map((p, k) => typed[k] !== undefined && stands(typed[k], p))
  return (
    same.filter(Boolean).length === 1 &&
    parts.every((p, k) => {
      const slip = typed[k]
      if (same[k] || !slip) return same[k]
      return p.folded.length > 2 && withinOneEdit(p.folded, slip.folded) && isRare(slip.spoken)
    })
  )
}
