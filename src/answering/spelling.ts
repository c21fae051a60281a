// A question in full Vietnamese words before it is understood: short forms, English and slips of the finger.

import { findNumberMentions } from '../library/number-mentions.ts'
import { fromEnglish } from './english.ts'
import type { Lexicon } from './lexicon.ts'
import { syllablesOf, withinOneEdit } from './syllables.ts'

export interface SpellingParts {
  lexicon: Lexicon
  /** Folded syllables of the held documents: slips are mended towards them. */
  vocabulary: (folded: string) => boolean
  /** Folded first letters of provinces that something is held of ("bg" → "Bắc Giang"). */
  initials: ReadonlyMap<string, string>
}

/** The question in full Vietnamese words: abbreviations spelled out, English turned, slips mended. */
export function readable(raw: string, parts: SpellingParts): string {
  const { lexicon } = parts
  if (raw.startsWith('/')) return raw
  const typed = raw
    .normalize('NFC')
    .replace(/(?<!\d)\s*%/gu, ' phần trăm')
    .replace(/\s+/gu, ' ')
    .trim()
  const text = fromEnglish(typed, lexicon.english)
  const kept = findNumberMentions(text)
  return text
    .replace(/[\p{L}\p{M}]+(?:\/[\p{L}]+)?/gu, (word, at: number) => {
      if (kept.some((n) => n.start <= at && at < n.end)) return word
      const place = placeOf(word, parts)
      if (place) return place
      const short = lexicon.expand(word, parts.vocabulary)
      if (short) return short
      return mended(word, parts)
    })
    .replace(/\s+/gu, ' ')
    .trim()
}

/** "BG", or "bg" where that is no other word. */
function placeOf(word: string, { lexicon, vocabulary, initials }: SpellingParts): string | undefined {
  const place = initials.get(word.toLowerCase().replaceAll('đ', 'd'))
  if (!place) return undefined
  const capital = word === word.toUpperCase()
  if (capital && !capitalWords.has(word)) return place
  return lexicon.expand(word, vocabulary) || lexicon.isSyllable(word.toLowerCase()) ? undefined : place
}

/** Capitals that an office reads otherwise before it thinks of Khánh Hòa, Thanh Hóa or Bình Dương. */
const capitalWords = new Set(['KH', 'TT', 'BC', 'QĐ', 'QD', 'NQ', 'CV', 'HD', 'CT', 'TB', 'ND', 'NĐ', 'HN'])

/** The word itself, or the one known syllable that a single slip away from it belongs to the library. */
function mended(word: string, { lexicon, vocabulary }: SpellingParts): string {
  const [syllable, ...more] = syllablesOf(word)
  if (!syllable || more.length > 0 || word.length < 3 || /^\p{Lu}+$/u.test(word)) return word
  const { folded } = syllable
  if (lexicon.isSyllable(folded) || vocabulary(folded) || !/^[a-z]+$/.test(folded)) return word
  const near = nearSyllables(folded).filter(
    (s) => withinOneEdit(folded, s) && (lexicon.isSyllable(s) || vocabulary(s)),
  )
  const best = near.filter(vocabulary)
  return (
    (best.length > 0 ? best : near).sort((a, b) => lexicon.weight(a, a) - lexicon.weight(b, b))[0] ?? word
  )
}

/** Strings one edit away that keep to the letters of Vietnamese syllables. */
function nearSyllables(folded: string): string[] {
  const letters = 'abcdeghiklmnopqrstuvxy'
  const near = new Set<string>()
  for (let i = 0; i <= folded.length; i++) {
    const [head, tail] = [folded.slice(0, i), folded.slice(i)]
    if (tail) near.add(head + tail.slice(1))
    if (tail.length > 1) near.add(head + tail[1] + tail[0] + tail.slice(2))
    for (const letter of letters) {
      near.add(head + letter + tail)
      if (tail) near.add(head + letter + tail.slice(1))
    }
  }
  return [...near]
}
