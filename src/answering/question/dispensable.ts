// Words that name no matter (data/lexicon/dispensable.json): generic verbs of going, arranging, saying, getting and doing,
// words that count things, words of the office and of the paper itself. A text need not have them; one that has them
// holds more of the question. Pure.

import type { Term } from '../places/match.ts'
import { type Syllable, stands } from '../places/syllables.ts'
import type { Lexicon } from '../typed/lexicon.ts'
import type { OtherWord } from '../typed/other-word.ts'

/** Which syllables are such words; `inPhrase`: what papers have another word for; `inWord`: half of a known word. */
export function dispensableIn(
  syllables: Syllable[],
  inPhrase: (place: number) => boolean,
  inWord: (place: number) => boolean,
  { dispensable }: Lexicon,
  isOther: OtherWord,
): boolean[] {
  const found = syllables.map(() => false)
  for (let at = 0; at < syllables.length; at++) {
    const phrase = (dispensable.phrases.get(syllables[at]?.folded ?? '') ?? []).find((words) =>
      words.length === 1
        ? !inPhrase(at) && !inWord(at) && isAlone(syllables, at, words[0] as Syllable, dispensable)
        : words.every(
            (word, k) => stands(syllables[at + k], word) && !inPhrase(at + k) && !isOther(at + k, word),
          ),
    )
    if (!phrase) continue
    found.fill(true, at, at + phrase.length)
    at += phrase.length - 1
  }
  return found
}

/** One syllable counts as it is written, or bare where it is known to be typed so, and as no half of a word of papers. */
function isAlone(
  syllables: Syllable[],
  at: number,
  word: Syllable,
  { bare, papers }: Lexicon['dispensable'],
): boolean {
  const typed = syllables[at]
  if (typed?.spoken !== word.spoken && !(typed?.spoken === word.folded && bare.has(word.spoken))) return false
  return ![at - 1, at].some((first) => {
    const [one, other] = [syllables[first], syllables[first + 1]]
    if (!one || !other) return false
    return (papers.get(`${one.folded} ${other.folded}`) ?? []).some(
      ([a, b]) => stands(one, a as Syllable) && stands(other, b as Syllable),
    )
  })
}

/** Without those that no held text has; where nothing else is left, they are what is asked about. */
export function withoutDispensable(terms: Term[], isHeld: (folded: string) => boolean): Term[] {
  if (terms.every((t) => t.dispensable)) return terms.map(asMatter)
  return terms.filter((t) => !t.dispensable || isHeld(t.folded))
}

/** The word as one that an answer must hold: a claim is confirmed by every word of it. */
export function asMatter(term: Term): Term {
  return term.dispensable ? { ...term, light: false, dispensable: false } : term
}
