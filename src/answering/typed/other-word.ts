// A syllable typed without its marks may stand for a word that carries nothing, or for half of a word of the library:
// "di tích" is no "đi", "6 thang dau nam" no "đâu". How the held texts write the pair tells which. Pure.

import { type Syllable, stands } from '../places/syllables.ts'

/** Whether the held texts write the syllable at `place`, beside one of its neighbours, as another word than `word`. */
export type OtherWord = (place: number, word: Syllable) => boolean

/** `writings`: how two folded neighbours are written in the held texts. */
export function otherWordsIn(
  syllables: Syllable[],
  writings: (pair: string) => ReadonlySet<string>,
): OtherWord {
  return (place, word) => {
    const written = [place - 1, place].flatMap((first) => {
      const pair = syllables.slice(first, first + 2)
      if (first < 0 || pair.length < 2) return []
      return [...writings(pair.map((s) => s.folded).join(' '))].flatMap((said) => {
        const parts = said.split(' ')
        const fits = parts.every((part, k) => stands(pair[k], asSyllable(pair[k], part)))
        return fits ? (parts[place - first] ?? []) : []
      })
    })
    return written.length > 0 && !written.includes(word.spoken)
  }
}

function asSyllable(typed: Syllable | undefined, spoken: string): Syllable {
  return { folded: typed?.folded ?? '', spoken, start: 0, end: 0 }
}
