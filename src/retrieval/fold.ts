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
/** From a word as written to its folded form at once: texts are folded far more often than anything else here. */
const foldedAsWritten = new Map<string, string>()
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
  const words = wordsOf(text.normalize('NFC'))
  for (let i = 0; i < words.length; i++) words[i] = spokenForm(words[i]!)
  return words
}

/** Every word of a text in its folded form, in order. */
export function foldedWords(text: string): string[] {
  const words = wordsOf(text.normalize('NFC'))
  for (let i = 0; i < words.length; i++) words[i] = foldWritten(words[i]!)
  return words
}

function foldWritten(word: string): string {
  const known = foldedAsWritten.get(word)
  if (known !== undefined) return known
  const form = foldedForm(spokenForm(word))
  if (foldedAsWritten.size < MEMO_LIMIT) foldedAsWritten.set(word, form)
  return form
}

const OTHER = 1
const IN_WORD = 2
const HALF_OF_PAIR = 3
/** What each UTF-16 unit is to a word, filled as units are met; asking here is much faster than WORD itself. */
const units = new Uint8Array(0x10000)

function classify(code: number): number {
  const half = code >= 0xd800 && code <= 0xdfff
  units[code] = half ? HALF_OF_PAIR : String.fromCharCode(code).search(WORD) === 0 ? IN_WORD : OTHER
  return units[code]!
}

/** What WORD finds. */
function wordsOf(text: string): string[] {
  const words: string[] = []
  eachWord(text, (start, end) => words.push(text.slice(start, end)))
  return words
}

function eachWord(text: string, found: (start: number, end: number) => void): void {
  let start = -1
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const unit = units[code]! || classify(code)
    if (unit === HALF_OF_PAIR) {
      const from = start < 0 ? at : start
      for (const match of text.slice(from).matchAll(WORD))
        found(from + match.index, from + match.index + match[0].length)
      return
    }
    if (unit === IN_WORD) {
      if (start < 0) start = at
    } else if (start >= 0) {
      found(start, at)
      start = -1
    }
  }
  if (start >= 0) found(start, text.length)
}

/** The text as FTS5 and simple comparisons need it: folded words with one space between them. */
export function foldText(text: string): string {
  return foldedWords(text).join(' ')
}

/** Words with the place where each stands in the text as given (UTF-16 units). */
export function locateWords(text: string): { word: string; start: number; end: number }[] {
  const words: { word: string; start: number; end: number }[] = []
  eachWord(text, (start, end) => {
    const written = text.slice(start, end)
    words.push({ word: spoken.get(written) ?? spokenForm(written.normalize('NFC')), start, end })
  })
  return words
}

/** Whether any word carries a mark; a question without one is matched by folded forms. */
export function hasMarks(text: string): boolean {
  return /[\u0300-\u036fđĐ]/.test(text.normalize('NFD'))
}
