// A question in full Vietnamese words before it is understood: short forms, English and slips of the finger.

import { findNumberMentions } from '../library/number-mentions.ts'
import { fromEnglish } from './english.ts'
import type { Lexicon } from './lexicon.ts'
import { syllablesOf, withinOneEdit } from './syllables.ts'

export interface SpellingParts {
  lexicon: Lexicon
  /** Folded syllables of the held documents: slips are mended towards them. */
  vocabulary: (folded: string) => boolean
  /** Whether two folded syllables ("thoi gian") stand side by side in a held document. */
  pairs: (pair: string) => boolean
  /** Folded first letters of provinces that something is held of ("bg" → "Bắc Giang"). */
  initials: ReadonlyMap<string, string>
  /** Places of the held documents: a slip in one of their syllables is mended. */
  placeNames: string[]
}

/** The question in full Vietnamese words: abbreviations spelled out, English turned, slips mended. */
export function readable(raw: string, parts: SpellingParts): string {
  const { lexicon } = parts
  if (raw.startsWith('/')) return raw
  const typed = raw
    .normalize('NFC')
    .replace(/(?<!\d)\s*%/gu, ' phần trăm')
    .replace(/(?<![\p{L}\d])(\d{1,2})\s?[hg](?:\s?(\d{2}))?(?![\p{L}\d])/gu, (_, hour, minute) =>
      minute ? `${hour} giờ ${minute}` : `${hour} giờ`,
    )
    .replace(/\s+/gu, ' ')
    .trim()
  let text = fromEnglish(typed, lexicon.english)
  for (const { pattern, full } of lexicon.shortPhrases) text = text.replace(pattern, full)
  text = withPlaces(text, parts)
  const kept = findNumberMentions(text)
  const spelled = text
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
  return withRealWords(spelled, parts)
}

/** "kien giag", "kiên gian": one slip in the name of a place that a document is held of. */
function withPlaces(text: string, { placeNames, lexicon, pairs }: SpellingParts): string {
  const words = syllablesOf(text)
  const names = placeNames.map((name) => ({ name, parts: syllablesOf(name).map((s) => s.folded) }))
  let mendedText = text
  for (let i = words.length - 2; i >= 0; i--) {
    const typed = words.slice(i, i + 2)
    const key = typed.map((s) => s.folded).join(' ')
    const span = { start: typed[0]!.start, end: typed[1]!.end }
    if (pairs(key) || lexicon.asking.has(key) || !/^\p{L}+ \p{L}+$/u.test(text.slice(span.start, span.end)))
      continue
    if ([-1, 1].some((step) => lexicon.words.has(pairAround(words, i, step)))) continue
    const meant = names.find(
      ({ parts }) =>
        parts.length === 2 &&
        parts.filter((p, k) => p === typed[k]?.folded).length === 1 &&
        parts.every((p, k) => p === typed[k]?.folded || (p.length > 2 && withinOneEdit(p, typed[k]!.folded))),
    )
    if (meant) mendedText = `${mendedText.slice(0, span.start)}${meant.name}${mendedText.slice(span.end)}`
  }
  return mendedText
}

/** The pair that reaches over the border of the two syllables at `i`: "báo cáo" before "cáo bản". */
function pairAround(words: { folded: string }[], i: number, step: number): string {
  const [a, b] = step < 0 ? [words[i - 1], words[i]] : [words[i + 1], words[i + 2]]
  return `${a?.folded} ${b?.folded}`
}

/**
 * "thoi giam" is two syllables and no word: where a pair stands nowhere in the library and one slip makes it a word that
 * questions are asked with, that word was meant.
 */
function withRealWords(text: string, { lexicon, pairs }: SpellingParts): string {
  const words = syllablesOf(text)
  const common = (s: string) => lexicon.stops.has(s) || lexicon.framing.has(s)
  let mendedText = text
  for (let i = words.length - 2; i >= 0; i--) {
    const [a, b] = [words[i]!, words[i + 1]!]
    const pair = `${a.folded} ${b.folded}`
    if (text.slice(a.end, b.start) !== ' ' || common(a.folded) || common(b.folded)) continue
    if (pairs(pair) || lexicon.asking.has(pair)) continue
    for (const [at, slip, other] of [
      [i + 1, b, a],
      [i, a, b],
    ] as const) {
      if (slip.folded.length < 3 || !/^\p{Ll}+$/u.test(text.slice(slip.start, slip.end))) continue
      const beside = at === i ? [at - 1, at] : [at, at + 1]
      const [before, after] = [words[beside[0]!], words[beside[1]!]]
      if (before && after && pairs(`${before.folded} ${after.folded}`)) continue
      const meant = nearSyllables(slip.folded).find((s) =>
        lexicon.asking.has(at === i ? `${s} ${other.folded}` : `${other.folded} ${s}`),
      )
      if (!meant) continue
      mendedText = `${mendedText.slice(0, slip.start)}${meant}${mendedText.slice(slip.end)}`
      break
    }
  }
  return mendedText
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
