// Words as questions and texts are compared: folded syllables with the marks that were written. Pure.
// A question may carry fewer marks than the text ("nop" or "nôp" for "nộp"), never other ones.

import { foldedForm, foldText, locateWords } from '../../retrieval/fold.ts'

export interface Syllable {
  /** No marks, đ as d. */
  folded: string
  /** With marks, tone last (see retrieval/fold.ts). */
  spoken: string
  start: number
  end: number
}

/** Every syllable of a text with its place. */
export function syllablesOf(text: string): Syllable[] {
  return locateWords(text).map(({ word, start, end }) => {
    const spoken = word.replace(raised, (digit) => (digit === '²' ? '2' : '3'))
    return { folded: foldedForm(spoken), spoken, start, end }
  })
}

/** Texts write "m²" and "m³", staff type "m2" and "m3". */
const raised = /[²³]/gu

/** Folded words of a phrase, joined by one space: the key of lexicons. */
export function phraseKey(text: string): string {
  return foldText(text)
}

const tones = /[`'?~.]$/u

/**
 * How well the written syllable `asked` stands for `text`: 1 when every mark that was typed is there, 0.5 when
 * marks differ (a slip, or another word), 0 when even the letters differ.
 */
export function likeness(asked: string, text: string): 0 | 0.5 | 1 {
  if (asked === text) return 1
  if (foldedForm(asked) !== foldedForm(text)) return 0
  const [askedTone, textTone] = [asked.match(tones)?.[0], text.match(tones)?.[0]]
  const [askedBase, textBase] = [asked.replace(tones, ''), text.replace(tones, '')]
  // whoever marks the vowel marks the "đ" too: "dược" is no "được"
  if (askedBase.startsWith('d') && text.startsWith('đ') && asked !== foldedForm(asked)) return 0.5
  const toneFits = askedTone === undefined || askedTone === textTone
  return toneFits && baseFits(askedBase, textBase) ? 1 : 0.5
}

function baseFits(asked: string, text: string): boolean {
  if (asked === text) return true
  if (asked.length !== text.length) return false
  for (let i = 0; i < asked.length; i++) {
    const [a, t] = [asked[i], text[i]]
    if (a !== t && a !== foldedForm(t ?? '')) return false
  }
  return true
}

/** Whether edit distance is at most one: a letter more, less, other, or two neighbours swapped. */
export function withinOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let i = 0
  while (i < a.length && i < b.length && a[i] === b[i]) i++
  const rest = (x: string, n: number) => x.slice(i + n)
  return (
    rest(a, 1) === rest(b, 1) ||
    rest(a, 1) === rest(b, 0) ||
    rest(a, 0) === rest(b, 1) ||
    (a[i] === b[i + 1] && a[i + 1] === b[i] && rest(a, 2) === rest(b, 2))
  )
}

/** Whether a typed syllable stands for a word of the lexicon: every mark that was typed belongs to the word. */
export function stands(typed: Syllable | undefined, word: Syllable): boolean {
  return typed !== undefined && typed.folded === word.folded && likeness(typed.spoken, word.spoken) === 1
}

/** In folded words: "trong" before what something is in, and not the end of a word ("nghiêm trọng", "quan trọng"). */
export const inside = '(?<!(?:nghiem|quan|tran|chu|coi|trang) )trong'
