// Slips of the finger in a question: a letter too many, too few, another or swapped, two words without their space.
// What was meant is what stands beside its neighbours in the held documents and in the words that people ask with.

import { findNumberMentions } from '../../library/number-mentions.ts'
import { findPlaces, type Places } from '../../library/places.ts'
import { isMarked, isSyllable } from '../../library/syllables.ts'
import { phraseKey, type Syllable, stands, syllablesOf, withinOneEdit } from '../places/syllables.ts'
import type { Acronyms } from './acronyms.ts'
import type { Lexicon } from './lexicon.ts'

export interface SlipParts {
  lexicon: Lexicon
  /** Folded syllables of the held documents: slips are mended towards them. */
  vocabulary: (folded: string) => boolean
  /** Whether two folded syllables ("thoi gian") stand side by side in a held document. */
  pairs: (pair: string) => boolean
  /** First letters of phrases of the held documents are no slips of other letters. */
  acronyms: Acronyms
  /** Names of provinces and districts are no slips of other words. */
  places: Places
}

/** The question with its slips mended; document numbers stay as they are. */
export function withoutSlips(text: string, parts: SlipParts): string {
  let rest = unglued(text, parts)
  const kept = findNumberMentions(rest)
  // "Hà Nội hạn": a name makes no word with what stands beside it
  const places = findPlaces(rest, parts.places)
  const words = syllablesOf(rest).map((w) =>
    places.some((p) => p.start <= w.start && w.start < p.end) ? { ...w, folded: `(${w.folded})` } : w,
  )
  for (let i = words.length - 1; i >= 0; i--) {
    const word = words[i]!
    if (kept.some((n) => n.start <= word.start && word.start < n.end)) continue
    const written = rest.slice(word.start, word.end)
    if (!/^[\p{L}\p{M}]{2,}$/u.test(written)) continue
    // "Lò Văn Pành": the end of a person's name
    if (
      /^\p{Lu}\p{Ll}/u.test(written) &&
      /(?:^|\s)\p{Lu}\p{Ll}+\s+(?:Văn|Thị)\s+$/u.test(rest.slice(0, word.start))
    )
      continue
    const meant = meantBy(written, words, i, parts)
    if (meant === null || parts.acronyms.meaningsOf(written).length > 0) continue
    rest = rest.slice(0, word.start) + meant + rest.slice(word.end)
    words[i] = { ...word, folded: phraseKey(meant) }
  }
  return rest
}

function meantBy(written: string, words: Syllable[], i: number, parts: SlipParts): string | null {
  const { lexicon, vocabulary } = parts
  const word = words[i]!
  const { folded } = word
  if (!/^[a-z]+$/.test(folded)) return null
  const known = lexicon.isSyllable(folded) || vocabulary(folded)
  if (/^\p{Lu}+$/u.test(written)) return known ? null : shortMeant(folded, parts)
  if (folded.length < 3 || isOfLists(written, folded, lexicon)) return null
  // what stands beside a neighbour is meant: most words of a question, told before any slip of theirs is made
  if (known && fitOf(words, i, folded, parts) > 0) return null
  const candidates = slipsOf(folded)
    .filter((s) => s !== folded && (lexicon.isSyllable(s) || vocabulary(s)))
    .map((s) => ({
      s,
      fit: fitOf(words, i, s, parts),
      kin: kinship(folded, s),
      written: asWritten(words, i, s, parts),
    }))
    .sort(
      (a, b) => likely(b) - likely(a) || b.kin - a.kin || lexicon.weight(a.s, a.s) - lexicon.weight(b.s, b.s),
    )
  const best = candidates[0]
  if (!known) {
    const short = isMarked(written) ? null : shortMeant(folded, parts)
    if (short && (best === undefined || best.fit === 0)) return short
    // a name or a whole syllable that nobody here knows is not made another word for no reason
    const whole = isMarked(written) && isSyllable(written)
    if (best && best.fit === 0 && (whole || (/^\p{Lu}/u.test(written) && i > 0))) return null
    return best?.written ?? best?.s ?? null
  }
  if (best === undefined || isCommon(word, best.fit, lexicon) || (/^\p{Lu}/u.test(written) && i > 0))
    return null
  if (isMarked(written) && !lexicon.isSpoken(word.spoken)) {
    // "nững", "đợc": nobody writes it so, and a letter is missing
    const fuller = candidates.find((one) => one.s.length > folded.length)
    return fuller && fuller.fit > 0 ? (fuller.written ?? fuller.s) : best.written
  }
  if (!isMarked(written)) {
    // who types marks means a word without them as it stands, unless a letter is missing or out of its place
    const fewer = best.s.length <= folded.length && best.kin < 2
    return fewer && [i - 1, i + 1].some((k) => isMarked(words[k]?.spoken ?? '')) ? null : best.written
  }
  // a word with its marks is doubted only where one letter more makes it a word that questions ask with
  const fuller = candidates.find(
    (one) => one.s.length > folded.length && isOneLetterMore(written, one, words, i, parts),
  )
  return fuller ? (fuller.written ?? fuller.s) : null
}

function isOneLetterMore(
  typed: string,
  { s, written }: { s: string; written: string | null },
  words: Syllable[],
  i: number,
  { lexicon }: SlipParts,
): boolean {
  if (written) return written.length > typed.length && withinOneEdit(typed, written)
  const asked = lexicon.asking.get(`${s} ${words[i + 1]?.folded}`)?.split(' ')[0]
  return asked !== undefined && withinOneEdit(typed, asked)
}

/** The syllable as it is written in the word that it makes with a neighbour, if questions ask with that word and the neighbour is free for it. */
function asWritten(words: Syllable[], i: number, s: string, parts: SlipParts): string | null {
  const { asking, words: known } = parts.lexicon
  const word = (pair: string) => (known.has(pair) ? asking.get(pair)?.split(' ') : undefined)
  const free = (at: number, step: number) => {
    const [a, b] = step < 0 ? [words[at - 1], words[at]] : [words[at], words[at + 1]]
    return !a || !b || !known.has(`${a.folded} ${b.folded}`)
  }
  const left = free(i - 1, -1) ? word(`${words[i - 1]?.folded} ${s}`) : undefined
  if (left?.[1] && stands(words[i - 1], syllablesOf(left[0] ?? '')[0] as Syllable)) return left[1]
  const right = free(i + 1, 1) ? word(`${s} ${words[i + 1]?.folded}`) : undefined
  if (right?.[0] && stands(words[i + 1], syllablesOf(right[1] ?? '')[0] as Syllable)) return right[0]
  return null
}

/** How well a syllable stands between its neighbours: 3 for a word of two syllables, 1 for a pair of the library, on each side. */
function fitOf(words: Syllable[], i: number, s: string, parts: SlipParts): number {
  const [left, right] = [words[i - 1]?.folded, words[i + 1]?.folded]
  return (left ? jointOf(left, s, parts) : 0) + (right ? jointOf(s, right, parts) : 0)
}

const likely = ({ fit, kin }: { fit: number; kin: number }) => fit + (kin === 2 ? 3 : 0)

/** Fingers double and swap letters more often than they take another. */
function kinship(typed: string, meant: string): number {
  if ([...typed].sort().join('') === [...meant].sort().join('')) return 2
  return withoutDoubles(typed) === withoutDoubles(meant) ? 2 : typed[0] === meant[0] ? 1 : 0
}

const withoutDoubles = (text: string) => text.replace(/(.)\1+/g, '$1')

/** Of letters without marks that a fifth of all texts have, some word was meant as it stands. */
const ofMostTexts = 1.6

function isCommon({ spoken, folded }: Syllable, fit: number, { framing, stops, weight }: Lexicon): boolean {
  if (framing.has(folded) || (stops.get(folded)?.some((stop) => stop.length === 1) ?? false)) return true
  return fit < 2 && spoken === folded && weight(folded, folded) < ofMostTexts
}

/** "Top", "email": a word of its own in the lists, though its letters make no Vietnamese syllable. */
function isOfLists(written: string, folded: string, { synonyms, said, english }: Lexicon): boolean {
  return (
    synonyms.has(folded) ||
    said.has(folded) ||
    (!isMarked(written) && english.entries.has(written.toLowerCase()))
  )
}

/** "CCHHC", "UBDN", "ktrra": an abbreviation of four letters or more, one slip away; one that a document has, if any. */
function shortMeant(folded: string, { lexicon, vocabulary }: SlipParts): string | null {
  if (folded.length < 3) return null
  const near = slipsOf(folded)
    .filter((s) => s.length >= 4)
    .flatMap((short) => {
      const full = lexicon.expand(short.toUpperCase(), () => false)
      return full ? [{ short, full }] : []
    })
  const held = near.filter(({ short }) => vocabulary(short))
  const full = new Set((held.length > 0 ? held : near).map((one) => one.full))
  return full.size === 1 ? ([...full][0] ?? null) : null
}

/** Strings one edit away that keep to the letters of Vietnamese syllables, and those without a doubled letter. */
function slipsOf(folded: string): string[] {
  const single = withoutDoubles(folded)
  const near = new Set([single, ...oneEditAway(folded)])
  if (single !== folded) for (const s of oneEditAway(single)) near.add(s)
  return [...near]
}

function oneEditAway(folded: string): string[] {
  const letters = 'abcdeghiklmnopqrstuvxy'
  const near: string[] = []
  for (let i = 0; i <= folded.length; i++) {
    const [head, tail] = [folded.slice(0, i), folded.slice(i)]
    if (tail) near.push(head + tail.slice(1))
    if (tail.length > 1) near.push(head + tail[1] + tail[0] + tail.slice(2))
    for (const letter of letters) {
      near.push(head + letter + tail)
      if (tail) near.push(head + letter + tail.slice(1))
    }
  }
  return near
}

/** "kiểmtra", "HàNội", "tukiemtra", "tháng6": the words that were written without their space. */
function unglued(text: string, parts: SlipParts): string {
  const apart = text
    .replace(/[\p{L}\d]*\p{Ll}\p{Lu}\p{Ll}[\p{L}\d]*/gu, (typed) =>
      // "iDesk", "eOffice": a name that the texts write so
      parts.vocabulary(phraseKey(typed)) ? typed : typed.replace(/(?<=\p{Ll})(?=\p{Lu}\p{Ll})/gu, ' '),
    )
    .replace(/(?<!\p{L})\p{Lu}{2,}\p{Ll}{2,}(?!\p{L})/gu, (typed) => afterCapitals(typed, parts.lexicon))
    .replace(/(?<=\d)\p{L}{2,}(?!\p{L})/gu, (word) =>
      isMarked(word) && isSyllable(word) ? ` ${word}` : word,
    )
    .replace(
      /(?<![\p{L}\d])(tháng|thang|quý|quy|năm|nam|ngày|ngay|đợt|dot|tuần|tuan|điều|dieu|khoản|khoan)(?=\d)/giu,
      '$1 ',
    )
    .replace(/(?<=\d)(?=(?:tháng|thang|năm|nam|quý|quy|ngày|ngay)(?!\p{L}))/giu, ' ')
  const kept = findNumberMentions(apart)
  return apart.replace(/[\p{L}\p{M}]{4,24}/gu, (word, at: number) => {
    if (kept.some((n) => n.start <= at && at < n.end) || /^\p{Lu}{2,}/u.test(word)) return word
    if (isSyllable(word)) return word
    // "kiẻm" is no two words for its wrong mark
    const folded = phraseKey(word)
    if (parts.lexicon.isSyllable(folded) && folded.length < (isMarked(word) ? 7 : 6)) return word
    if (isNear(folded, parts)) return word
    if (/[@_/.-]/u.test(apart[at - 1] ?? '') || /[@_/-]/u.test(apart[at + word.length] ?? '')) return word
    return pieces(word, parts, 4)?.join(' ') ?? word
  })
}

/** "kểim", "thờời": one syllable with a letter doubled or two swapped, not two without their space. */
function isNear(folded: string, { lexicon, vocabulary }: SlipParts): boolean {
  return slipsOf(folded).some(
    (s) => kinship(folded, s) === 2 && s !== folded && (lexicon.isSyllable(s) || vocabulary(s)),
  )
}

/** "UBNDhuyện", "GTVTThái": a known abbreviation and the word behind it. */
function afterCapitals(typed: string, { expand }: Lexicon): string {
  const capitals = typed.search(/\p{Ll}/u)
  for (const at of [capitals, capitals - 1]) {
    const [short, word] = [typed.slice(0, at), typed.slice(at)]
    if (isSyllable(word) && expand(short, () => false)) return `${short} ${word}`
  }
  return typed
}

/** The word as two to `most` syllables that stand side by side in a text or in a word of the lists, or that marks tell apart. */
function pieces(word: string, parts: SlipParts, most: number): string[] | null {
  let best: { pieces: string[]; fit: number } | null = null
  const chain = (rest: string, done: string[], fit: number): void => {
    if (rest === '') {
      const mean = fit / done.length
      if (done.length > 1 && (best === null || mean > best.fit)) best = { pieces: done, fit: mean }
      return
    }
    if (done.length >= most) return
    for (let n = Math.min(rest.length, 7); n >= 1; n--) {
      const head = rest.slice(0, n)
      if (!isPiece(head, parts)) continue
      const before = done.at(-1)
      const joint = before === undefined ? 0 : jointOf(phraseKey(before), phraseKey(head), parts)
      if (before !== undefined && joint === 0 && !isMarked(before) && !isMarked(head)) continue
      chain(rest.slice(n), [...done, head], fit + joint)
    }
  }
  chain(word, [], 0)
  return (best as { pieces: string[] } | null)?.pieces ?? null
}

function isPiece(piece: string, { lexicon, vocabulary }: SlipParts): boolean {
  const folded = phraseKey(piece)
  return (
    isSyllable(piece) &&
    (lexicon.isSyllable(folded) || vocabulary(folded)) &&
    (piece.length > 1 || /^[áàảạyýỷỵởỏóòờ]$/u.test(piece))
  )
}

function jointOf(a: string, b: string, { lexicon, pairs }: SlipParts): number {
  const pair = `${a} ${b}`
  if (lexicon.asking.has(pair)) return 3
  return lexicon.pairs.has(pair) || lexicon.words.has(pair) ? 2 : pairs(pair) ? 1 : 0
}
