// "BG" for Bắc Giang: first letters of a province, read so only when the library holds a document of exactly one
// province that has them. What they mean otherwise is left to the abbreviations.

import type { HeldDocument } from '../../document.ts'
import type { Places } from '../../library/places.ts'
import { phraseKey } from '../places/syllables.ts'

/** Folded first letters ("bg") → the province, for the provinces that something is held of. */
export function initialsOf(held: HeldDocument[], { provinces }: Places): Map<string, string> {
  const issuers = new Set(held.map(({ header }) => `${header.place ?? ''} ${header.issuer ?? ''}`))
  const named = [...issuers].map((names) => ` ${phraseKey(names)} `)
  const found = new Map<string, string | null>()
  for (const place of provinces) {
    if (!named.some((names) => names.includes(` ${phraseKey(place.name)} `))) continue
    const letters = phraseKey(place.name)
      .split(' ')
      .map((word) => word[0])
      .join('')
    found.set(letters, found.has(letters) ? null : place.name)
  }
  return new Map([...found].filter((entry): entry is [string, string] => entry[1] !== null))
}
