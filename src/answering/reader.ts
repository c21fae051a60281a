// The words of a turn as they are understood beside what is held: its papers with their numbers and days, its places.

import type { Places } from '../library/places.ts'
import { withHeldNumbers } from './evidence/held-number.ts'
import { withHeldCommunes, withHeldPlaces } from './evidence/held-places.ts'
import { withoutOwnDay } from './evidence/own-day.ts'
import type { LibraryView } from './evidence/view.ts'
import { type UnderstandingParts, type Understood, understand } from './question/question.ts'

/** Reads words; those of a turn are read again for each of its readings, the same words are understood once. */
export function readerOf(
  view: LibraryView,
  places: Places,
  parts: UnderstandingParts,
): (text: string) => Understood {
  const known = new Map<string, Understood>()
  return (text) => {
    const found = known.get(text)
    if (found) return found
    const u = understand(withHeldCommunes(withoutOwnDay(text, view.held), view, places), parts)
    const read = withHeldNumbers(withHeldPlaces(u, view, places), view.held)
    known.set(text, read)
    return read
  }
}
