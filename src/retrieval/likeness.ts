// How alike two texts are in meaning, by the offline embedder, whatever embedder the search uses.

import type { BuiltinEmbedder } from './embedders/builtin.ts'
import { hasMarks, spokenWords } from './fold.ts'

/** For the words of a question: the cosine (-1 to 1) of a text to them; marks count only where the words have some. */
export type Likeness = (words: string) => (text: string) => number

/** The embedder is asked for when the first words come. */
export function createLikeness(embedder: () => BuiltinEmbedder): Likeness {
  return (words) => {
    const { embedWords } = embedder()
    const marked = hasMarks(words)
    const asked = embedWords(spokenWords(words), marked)
    return (text) => {
      const other = embedWords(spokenWords(text), marked)
      return asked.reduce((sum, x, d) => sum + x * (other[d] ?? 0), 0)
    }
  }
}
