// A question in full Vietnamese words before it is understood: short forms, English and slips of the finger.

import { findNumberMentions } from '../library/number-mentions.ts'
import { fromEnglish } from './english.ts'
import type { Lexicon } from './lexicon.ts'
import { phraseKey, type Syllable, stands, syllablesOf, withinOneEdit } from './syllables.ts'

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
  let mendedText = withInitialNames(text, names)
  if (mendedText !== text) return mendedText
  for (let i = words.length - 2; i >= 0; i--) {
    const typed = words.slice(i, i + 2)
    const key = typed.map((s) => s.folded).join(' ')
    const span = { start: typed[0]!.start, end: typed[1]!.end }
    if (!/^\p{L}+ \p{L}+$/u.test(text.slice(span.start, span.end))) continue
    const same = names.find((n) => n.parts.join(' ') === key)
    if (same) {
      // "quãng ngãi": the letters of a place with a mark that it has not
      const fits = syllablesOf(same.name).filter((s, k) => stands(typed[k], s)).length
      if (fits === 1)
        mendedText = `${mendedText.slice(0, span.start)}${same.name}${mendedText.slice(span.end)}`
      continue
    }
    if (pairs(key) || lexicon.pairs.has(key)) continue
    if ([-1, 1].some((step) => lexicon.words.has(pairAround(words, i, step)))) continue
    const meant = names.find(
      ({ parts }) =>
        parts.length === 2 &&
        parts.some((p, k) => p === typed[k]?.folded) &&
        parts.every((p, k) => p === typed[k]?.folded || (p.length > 2 && withinOneEdit(p, typed[k]!.folded))),
    )
    if (meant) mendedText = `${mendedText.slice(0, span.start)}${meant.name}${mendedText.slice(span.end)}`
  }
  return mendedText
}

/** "kgiang", "q ngãi": the first letter of a place and its last syllable. */
function withInitialNames(text: string, names: { name: string; parts: string[] }[]): string {
  const meant = (typed: string) => {
    const key = phraseKey(typed).replace(' ', '')
    return (
      names.find(({ parts }) => parts.length === 2 && key === `${parts[0]?.[0]}${parts[1]}`)?.name ?? typed
    )
  }
  return text
    .replace(/(?<![\p{L}\d.])\p{L}\.?\s\p{L}{2,}(?![\p{L}\d])/gu, (typed) => meant(typed))
    .replace(/(?<![\p{L}\d.])\p{L}{3,}(?![\p{L}\d])/gu, (typed) => meant(typed))
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
  const common = (s: string) =>
    lexicon.framing.has(s) || (lexicon.stops.get(s)?.some((stop) => stop.length === 1) ?? false)
  const known = (i: number) => {
    const pair = `${words[i]?.folded} ${words[i + 1]?.folded}`
    return pairs(pair) || lexicon.pairs.has(pair)
  }
  let mendedText = text
  for (let i = words.length - 2; i >= 0; i--) {
    const [a, b] = [words[i]!, words[i + 1]!]
    if (text.slice(a.end, b.start) !== ' ' || common(a.folded) || common(b.folded)) continue
    if (known(i) || known(i - 1) || known(i + 1)) continue
    const meant =
      oneSlip(text, b, (s) => lexicon.asking.get(`${a.folded} ${s}`)) ??
      oneSlip(text, a, (s) => lexicon.asking.get(`${s} ${b.folded}`))
    if (meant) mendedText = `${mendedText.slice(0, a.start)}${meant}${mendedText.slice(b.end)}`
  }
  return mendedText
}

/** The word that one other letter in the syllable makes of it. */
function oneSlip(
  text: string,
  { folded, start, end }: Syllable,
  wordWith: (syllable: string) => string | undefined,
): string | undefined {
  if (folded.length < 3 || !/^\p{Ll}+$/u.test(text.slice(start, end))) return undefined
  return nearSyllables(folded)
    .map(wordWith)
    .find((word) => word !== undefined)
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
