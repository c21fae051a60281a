// Text as search sees it. A syllable has two forms: its spoken form, where the tone stands at the end
// ("hoà" and "hòa" are both "hoa`"), and its folded form with no mark at all ("hoa"; đ is d).
// Questions and passages always pass through here, so both sides meet in the same forms.

const TONES: Record<string, string> = {
  '\u0300': '`',
  '\u0301': "'",
  '\u0309': '?',
  '\u0303': '~',
  '\u0323': '.',
}
const TONE_MARKS = /[\u0300\u0301\u0309\u0303\u0323]/g
const ALL_MARKS = /[\u0300-\u036f`'?~.]/g
const WORD = /[\p{L}\p{M}\p{N}]+/gu

/** i and y are written for each other after these consonants: "kỹ" = "kĩ", "lý" = "lí", "công ty" = "công ti". */
const LONE_Y = /^(h|k|l|m|s|t|v)y$/

const spoken = new Map<string, string>()
const folded = new Map<string, string>()
const MEMO_LIMIT = 400_000

/** The spoken form of one word: lower case, tone last, no leading zeros in numbers. */
export function spokenForm(word: string): string {
  const known = spoken.get(word)
  if (known !== undefined) return known
  const form = toSpoken(word)
  if (spoken.size < MEMO_LIMIT) spoken.set(word, form)
  return form
}

function toSpoken(word: string): string {
  const lower = word.toLowerCase()
  if (/^\d+$/.test(lower)) return lower.replace(/^0+(?=\d)/, '')
  const parts = lower.normalize('NFD')
  const tone = parts.match(TONE_MARKS)?.[0]
  const base = parts.replace(TONE_MARKS, '').normalize('NFC')
  const even = base.replace(LONE_Y, '$1i').replace(/^qui$/, 'quy')
  return even + (tone === undefined ? '' : TONES[tone])
}

/** The folded form of a spoken form: no tone, no mark, đ as d. */
export function foldedForm(spokenWord: string): string {
  const known = folded.get(spokenWord)
  if (known !== undefined) return known
  const form = spokenWord.normalize('NFD').replace(ALL_MARKS, '').replaceAll('đ', 'd')
  if (folded.size < MEMO_LIMIT) folded.set(spokenWord, form)
  return form
}

/** Every word of a text in its spoken form, in order. */
export function spokenWords(text: string): string[] {
  const words = text.normalize('NFC').match(WORD)
  if (words === null) return []
  for (let i = 0; i < words.length; i++) words[i] = spokenForm(words[i]!)
  return words
}

/** Every word of a text in its folded form, in order. */
export function foldedWords(text: string): string[] {
  const words = spokenWords(text)
  for (let i = 0; i < words.length; i++) words[i] = foldedForm(words[i]!)
  return words
}

/** The text as FTS5 and simple comparisons need it: folded words with one space between them. */
export function foldText(text: string): string {
  return foldedWords(text).join(' ')
}

/** Words with the place where each stands in the text as given (UTF-16 units). */
export function locateWords(text: string): { word: string; start: number; end: number }[] {
  return Array.from(text.matchAll(WORD), (m) => ({
    word: spokenForm(m[0].normalize('NFC')),
    start: m.index,
    end: m.index + m[0].length,
  }))
}

/** Whether any word carries a mark; a question without one is matched by folded forms. */
export function hasMarks(text: string): boolean {
  return /[\u0300-\u036fđĐ]/.test(text.normalize('NFD'))
}
