// The features of the builtin embedding: marked syllables, bare syllables and bare pairs of neighbours.
// A text with marks uses its marked syllables, a text without them its bare ones; the pairs serve both.

import { foldedForm, spokenWords } from '../fold.ts'

export interface Lexicon {
  /** Feature names in the order of their rows: "=hoa`" marked, "~hoa" bare, "hoa_binh" pair. */
  names: string[]
  /** Row of a marked syllable. */
  marked: Map<string, number>
  /** Row of a bare syllable. */
  bare: Map<string, number>
  /** Number of a bare syllable, for pair keys. */
  numbers: Map<string, number>
  /** Row of a pair, by `pairKey` of the numbers of its syllables. */
  pairs: Map<number, number>
}

const PAIR_BASE = 1 << 20

export const pairKey = (first: number, second: number): number => first * PAIR_BASE + second

export function createLexicon(names: string[]): Lexicon {
  const lexicon: Lexicon = { names, marked: new Map(), bare: new Map(), numbers: new Map(), pairs: new Map() }
  const numberOf = (syllable: string): number => {
    const known = lexicon.numbers.get(syllable)
    if (known !== undefined) return known
    lexicon.numbers.set(syllable, lexicon.numbers.size)
    return lexicon.numbers.size - 1
  }
  names.forEach((name, row) => {
    if (name.startsWith('=')) lexicon.marked.set(name.slice(1), row)
    else if (name.startsWith('~')) lexicon.bare.set(name.slice(1), row)
    else {
      const seam = name.indexOf('_')
      lexicon.pairs.set(pairKey(numberOf(name.slice(0, seam)), numberOf(name.slice(seam + 1))), row)
    }
  })
  return lexicon
}

/** Words of a text as numbers; one entry a word, -1 where the lexicon knows nothing. */
export interface EncodedWords {
  marked: Int32Array
  bare: Int32Array
  /** Row of the pair that ends at this word. */
  pairs: Int32Array
}

export function encodeWords(lexicon: Lexicon, words: string[]): EncodedWords {
  const encoded: EncodedWords = {
    marked: new Int32Array(words.length),
    bare: new Int32Array(words.length),
    pairs: new Int32Array(words.length),
  }
  let previous = -1
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    const bare = foldedForm(word)
    const number = lexicon.numbers.get(bare) ?? -1
    encoded.marked[i] = lexicon.marked.get(word) ?? -1
    encoded.bare[i] = lexicon.bare.get(bare) ?? -1
    encoded.pairs[i] = previous < 0 || number < 0 ? -1 : (lexicon.pairs.get(pairKey(previous, number)) ?? -1)
    previous = number
  }
  return encoded
}

export const encodeText = (lexicon: Lexicon, text: string): EncodedWords =>
  encodeWords(lexicon, spokenWords(text))
