// The words of a question that an answer must hold, each with its weight and the other words that mean the same.

import type { Span } from '../../document.ts'
import type { Term } from '../places/match.ts'
import { type Syllable, stands, syllablesOf } from '../places/syllables.ts'
import type { Lexicon } from '../typed/lexicon.ts'
import type { OtherWord } from '../typed/other-word.ts'
import { dispensableIn } from './dispensable.ts'
import { roundAt } from './rounds.ts'

/** The syllables that must be found in an answer: without frames, places, numbers, dates, and words without content. */
export function termsOf(
  syllables: Syllable[],
  used: boolean[],
  taken: Span[],
  lexicon: Lexicon,
  isOther: OtherWord,
): Term[] {
  const free = syllables.map((s, i) => !used[i] && !taken.some((t) => t.start < s.end && s.start < t.end))
  const { papers, phrases } = papersAt(syllables, used, lexicon)
  dropStops(syllables, free, phrases, lexicon, isOther)
  const alternatives = alternativesAt(syllables, used, lexicon)
  const weights = weightsOf(syllables, phrases, lexicon)
  const light = insideWords(syllables, lexicon.light)
  const inWord = insideWords(syllables, lexicon.words)
  const inPhrase = (place: number) => phrases.some(({ at, length }) => at <= place && place < at + length)
  const dispensable = dispensableIn(syllables, inPhrase, (place) => inWord[place] === true, lexicon, isOther)
  const beside = (place: number) => free[place] && !light[place] && !dispensable[place]
  return syllables.flatMap((s, place): Term[] => {
    if (!free[place] || isUnit(syllables, place)) return []
    const round = roundAt(syllables, place)
    const isNumber = round !== null || /^\d/.test(s.folded)
    return [
      {
        ...s,
        ...(round ? { behind: round.behind } : {}),
        place,
        weight: isNumber
          ? 2.5
          : isPartOfPeriod(syllables, place)
            ? 0.4
            : sends.test(s.folded) || isInspecting(syllables, place)
              ? Math.min(sends.test(s.folded) ? 1 : ofDoer, weights[place] ?? 1)
              : (weights[place] ?? 1),
        light: light[place] || dispensable[place] || false,
        dispensable: dispensable[place] ?? false,
        alternatives: [
          ...(alternatives[place] ?? []),
          ...recurring(syllables, place),
          ...(round?.others ?? []),
        ],
        papers: papers[place] ?? [],
        whole:
          isNumber ||
          /^(?:tuan|quy)$/.test(s.folded) ||
          (lexicon.alone.has(s.spoken) && !inWord[place]) ||
          (weights[place] ?? 1) >= rare ||
          befallen.test(s.folded) ||
          (!beside(place - 1) && !beside(place + 1)),
      },
    ]
  })
}

/** "Mất thẻ" is written "thẻ bị mất": the word stands for itself. */
const befallen = /^(?:mat|hong|rach)$/

const everyOne: Record<string, Syllable[][]> = {
  quy: ['mỗi quý', 'hằng quý', 'hàng quý', 'từng quý'].map(syllablesOf),
  thang: ['mỗi tháng', 'hằng tháng', 'hàng tháng', 'từng tháng'].map(syllablesOf),
}

/** "Quý II", "tháng 8": what is done every quarter is done in the second one. */
function recurring(syllables: Syllable[], place: number): Syllable[][] {
  const numbered = /^(?:\d{1,2}|i{1,3}|iv)$/.test(syllables[place]?.folded ?? '')
  return numbered ? (everyOne[syllables[place - 1]?.folded ?? ''] ?? []) : []
}

/** "Bao nhiêu 1 tháng", "mấy lần 1 quý", "bao lâu 1 lần": a month is meant, whatever number the text gives it. */
function isUnit(syllables: Syllable[], place: number): boolean {
  if (syllables[place]?.folded !== '1') return false
  const counted = [2, 3].some((back) => /^(?:may|nhieu)$/.test(syllables[place - back]?.folded ?? ''))
  if (counted && /^(?:ngay|tuan|thang|quy|nam)$/.test(syllables[place + 1]?.folded ?? '')) return true
  return (
    /^(?:nhieu|tien|dong)$/.test(syllables[place - 1]?.folded ?? '') ||
    /^(?:lan|dot|ki)$/.test(syllables[place + 1]?.folded ?? '')
  )
}

/** "Cuối năm 2025": texts say "quý IV" or a month, and the words tell nothing. */
function isPartOfPeriod(syllables: Syllable[], place: number): boolean {
  const word = (at: number) => syllables[at]?.folded ?? ''
  const opens = (at: number) => /^(?:dau|giua|cuoi)$/.test(word(at)) && word(at + 1) === 'nam'
  return opens(place) || opens(place - 1)
}

/** Nearly every duty of a paper hands something in. */
const sends = /^gui$/

const ofDoer = 0.3

/** "Đoàn của Sở X sẽ kiểm tra những nội dung nào?": who looks into something tells nothing of what is looked into. */
function isInspecting(syllables: Syllable[], place: number): boolean {
  if (!doers.has(syllables[place]?.spoken ?? '')) return false
  const words = syllables.map((s) => s.folded)
  const all = ` ${words.join(' ')} `
  if (ofTeamItself.test(all)) return false
  return looksInto.test(` ${words.slice(place + 1).join(' ')} `)
}

const doers = new Set(syllablesOf('đoàn doan tổ').map((s) => s.spoken))
const ofTeamItself =
  / (?:gom|thanh phan|thanh vien|ai|truong|pho doan|may nguoi|bao nhieu nguoi|thanh lap|quyet dinh|co mat|tham gia|lap|to chuc|bao cao|gui|nop) /
const looksInto =
  /^ (?:(?!gui |nop |bao |khi |neu )\S+ ){0,9}?(?:kiem tra|thanh tra|soi|xem|hoi|ra soat)(?: (?:den|toi|ve|vao|ki))* (?:nhung|cac|noi dung|gi|cai (?!cach)|mang|viec|may|phan|linh vuc|muc|van de|chuyen) /

/** A syllable as rare as this (an acronym, a name) proves itself without its neighbour. */
const rare = 5

/** How telling each syllable is; a word of several syllables is as telling as their mean, and never weak. */
function weightsOf(syllables: Syllable[], phrases: Phrase[], lexicon: Lexicon): number[] {
  const inWord = insideWords(syllables, lexicon.words)
  const weights = syllables.map((s, i) =>
    !inWord[i] && lexicon.weak.has(s.folded) ? 0.4 : Math.max(0.3, lexicon.weight(s.spoken, s.folded)),
  )
  const words = syllables.map((s) => s.folded)
  for (let i = 0; i < words.length; i++) {
    const length = [4, 3, 2].find((n) => lexicon.words.has(words.slice(i, i + n).join(' ')))
    if (!length) continue
    const mean = weights.slice(i, i + length).reduce((a, b) => a + b, 0) / length
    weights.fill(Math.max(1, mean), i, i + length)
    i += length - 1
  }
  for (const { at, length } of phrases)
    for (let i = at; i < at + length; i++) weights[i] = Math.max(1, weights[i] ?? 0)
  return weights
}

function dropStops(
  syllables: Syllable[],
  free: boolean[],
  phrases: Phrase[],
  lexicon: Lexicon,
  isOther: OtherWord,
): void {
  const inWord = insideWords(syllables, lexicon.words)
  syllables.forEach((s, i) => {
    for (const phrase of lexicon.stops.get(s.folded) ?? []) {
      if (!phrase.every((word, k) => stands(syllables[i + k], word))) continue
      if (phrase.length === 1 && inWord[i] && !empty.has(s.folded)) continue
      if (phrases.some(({ at, length }) => at <= i && i + phrase.length <= at + length)) continue
      // "xã Minh Sơn" is no "xã mình"
      if (phrase.some((word, k) => isOther(i + k, word))) continue
      phrase.forEach((_, k) => {
        free[i + k] = false
      })
      return
    }
  })
}

/** "được" and "bị" mark the passive, "đợt" counts, also inside a known word. */
const empty = new Set(['duoc', 'bi', 'dot'])

/** "số" drops, but not in "chỉ số": which syllables are part of a known word of several syllables. */
function insideWords(syllables: Syllable[], known: Lexicon['words']): boolean[] {
  const words = syllables.map((s) => s.folded)
  const inside = words.map(() => false)
  for (let length = 4; length >= 2; length--) {
    for (let i = 0; i + length <= words.length; i++) {
      // "mỗi trường" is no "môi trường"
      const written = known.get(words.slice(i, i + length).join(' ')) ?? []
      if (written.some((word) => word.every((s, k) => stands(syllables[i + k], s))))
        inside.fill(true, i, i + length)
    }
  }
  return inside
}

function alternativesAt(syllables: Syllable[], used: boolean[], lexicon: Lexicon): Syllable[][][] {
  const words = syllables.map((s) => s.folded)
  const at: Syllable[][][] = words.map(() => [])
  for (let length = Math.min(lexicon.longestSynonym, words.length); length >= 1; length--) {
    for (let i = 0; i + length <= words.length; i++) {
      for (const { written, others } of lexicon.synonyms.get(words.slice(i, i + length).join(' ')) ?? []) {
        if (!written.every((word, k) => stands(syllables[i + k], word))) continue
        for (let k = i; k < i + length; k++) {
          if (used[k] && length === 1) continue
          at[k] = [...(at[k] ?? []), ...others]
        }
      }
    }
  }
  return at
}

/** Several syllables that papers have another word for: none of them is idle. */
interface Phrase {
  at: number
  length: number
}

/** What papers write for what is said there. */
function papersAt(
  syllables: Syllable[],
  used: boolean[],
  lexicon: Lexicon,
): { papers: Syllable[][][]; phrases: Phrase[] } {
  const words = syllables.map((s) => s.folded)
  const inWord = insideWords(syllables, lexicon.words)
  const at: Syllable[][][] = words.map(() => [])
  const phrases: Phrase[] = []
  for (let length = Math.min(lexicon.longestSaid, words.length); length >= 1; length--) {
    for (let i = 0; i + length <= words.length; i++) {
      for (const { written, papers } of lexicon.said.get(words.slice(i, i + length).join(' ')) ?? []) {
        // a syllable stands for the written one bare or with all of its marks: "tiên" is no "tiền"
        const isSaid = written.every((word, k) => {
          const typed = syllables[i + k]
          return typed?.spoken === word.spoken || (length > 1 && typed?.spoken === word.folded)
        })
        if (!isSaid || (length === 1 && (used[i] || inWord[i]))) continue
        if (length > 1 && !used.slice(i, i + length).includes(true)) phrases.push({ at: i, length })
        for (let k = i; k < i + length; k++) at[k] = [...(at[k] ?? []), ...papers]
      }
    }
  }
  return { papers: at, phrases }
}
