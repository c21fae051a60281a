// Words typed while the phone's Vietnamese keyboard was off: the bare keys of Telex ("hanj nopj") or VNI ("han5 no65p").

import { isMarked, isSyllable } from '../../library/syllables.ts'
import { syllablesOf } from '../places/syllables.ts'

const toneKeys: Record<string, string> = {
  ...{ f: '\u0300', s: '\u0301', x: '\u0303', r: '\u0309', j: '\u0323' },
  ...{ 2: '\u0300', 1: '\u0301', 4: '\u0303', 3: '\u0309', 5: '\u0323' },
}
const circumflexed: Record<string, string> = { a: 'â', e: 'ê', o: 'ô' }
const horned: Record<string, string> = { a: 'ă', o: 'ơ', u: 'ư' }
const vowel = /[aeiouyăâêôơư]/u

/** The text with bare Telex or VNI keys turned into the syllables they stand for, where enough of it was typed so. */
export function fromKeystrokes(text: string, isSpoken: (spoken: string) => boolean): string {
  return vniIn(telexIn(text, isSpoken), isSpoken)
}

const english = /(?<!\p{L})(?:the|is|are|of|what|when|which|who|how|there|does|was|were|for)(?!\p{L})/giu

/** No Vietnamese syllable has f, j, w or z, ends in r, s or x, or doubles a letter (but oo): such a word is keys. */
function telexIn(text: string, isSpoken: (spoken: string) => boolean): string {
  const word = /(?<![\p{L}\p{N}./@_-])\p{L}{2,10}(?![\p{L}\p{N}/@_-])/gu
  const read = (typed: string) =>
    isSyllable(typed) || typed === typed.toUpperCase() ? null : syllableOf(typed, telexKey, isSpoken)
  if ((text.match(english)?.length ?? 0) > 1) return text
  const words = [...text.matchAll(word)].map(([typed]) => typed)
  // "kiểm tar": of one who types marks it is "tra" with two letters swapped
  const swapped =
    words.filter(isMarked).length >= 2 && words.every((typed) => swappedR.test(typed) || read(typed) === null)
  if (swapped) return text
  const keyed = words.filter((typed) => read(typed) !== null).length
  const amongMarked = keyed > 0 && words.filter(isMarked).length >= 2
  const short = keyed === 1 && words.length <= 3
  if (!amongMarked && !short && (keyed < 2 || keyed < words.length / 4)) return text
  return text
    .replace(word, (typed) => read(typed) ?? typed)
    .replace(barred, (typed) => typed.replaceAll('DD', 'Đ'))
}

const swappedR = /^t[aeiou]r$/i

/** "quy2" and "lan1" are counted things: digits are keys only where several different words carry them. */
function vniIn(text: string, isSpoken: (spoken: string) => boolean): string {
  const word = /(?<![\p{L}\p{N}./@_-])\p{L}+\d[\p{L}\d]*(?![\p{L}\p{N}/@_-])/gu
  const read = (typed: string) =>
    /\p{L}.*\p{L}|\d.*\d/u.test(typed) ? syllableOf(typed, vniKey, isSpoken) : null
  const keyed = new Set([...text.matchAll(word)].flatMap(([typed]) => (read(typed) ? [typed] : [])))
  const bases = new Set([...keyed].map((typed) => typed.replace(/\d/g, '').toLowerCase()))
  const words = text.match(/(?<![\p{L}\p{N}])\p{L}/gu)?.length ?? 0
  if (bases.size < 2 || bases.size < words / 4) return text
  return text
    .replace(word, (typed) => read(typed) ?? typed)
    .replace(barred, (typed) => typed.replaceAll('D9', 'Đ'))
}

/** "QDD", "ND9-CP": the barred D of an abbreviation. */
const barred = /(?<![\p{L}\d])(?=\p{Lu}*D[D9])[\p{Lu}9]{2,9}(?![\p{Ll}\d])/gu

interface Typed {
  /** Letters so far, with the marks of vowels and without the tone. */
  letters: string
  tone: string
}

/** What one more key makes of the word; `null` where it cannot stand. */
type Key = (typed: Typed, key: string) => Typed | null

function syllableOf(typed: string, press: Key, isSpoken: (spoken: string) => boolean): string | null {
  let state: Typed | null = { letters: '', tone: '' }
  for (const key of typed.toLowerCase().normalize('NFC')) {
    state = press(state, key)
    if (state === null) return null
  }
  const made = toned(state)
  const spoken = syllablesOf(made)[0]?.spoken ?? ''
  // names of the highlands end as no other syllable does: Đắk Lắk
  if (made === typed.toLowerCase() || !(isSpoken(spoken) || /[jw]/i.test(typed))) return null
  if (!isSyllable(made) && !/^\p{L}+k$/u.test(made)) return null
  return typed[0] === typed[0]?.toUpperCase() ? made[0]?.toUpperCase() + made.slice(1) : made
}

const telexKey: Key = ({ letters, tone }, key) => {
  const begun = vowel.test(letters)
  if (begun && key in toneKeys) return tone ? null : { letters, tone: toneKeys[key] as string }
  if (key === 'w') return { letters: withHorn(letters) ?? `${letters}ư`, tone }
  if (
    key in circumflexed &&
    (!tone || letters.endsWith(key)) &&
    letters.includes(key) &&
    !letters.endsWith('u')
  )
    return { letters: replaceLast(letters, key, circumflexed[key] as string), tone }
  if (key === 'd' && letters.startsWith('d')) return { letters: `đ${letters.slice(1)}`, tone }
  return { letters: letters + key, tone }
}

const vniKey: Key = ({ letters, tone }, key) => {
  if (/[1-5]/.test(key))
    return tone || !vowel.test(letters) ? null : { letters, tone: toneKeys[key] as string }
  if (key === '9') return letters.startsWith('d') ? { letters: `đ${letters.slice(1)}`, tone } : null
  if (key === '6') {
    const at = [...letters].findLastIndex((c) => c in circumflexed)
    const base = letters[at]
    return base ? { letters: replaceLast(letters, base, circumflexed[base] as string), tone } : null
  }
  if (key === '7' || key === '8') {
    const marked = withHorn(letters)
    return marked ? { letters: marked, tone } : null
  }
  return /\p{L}/u.test(key) ? { letters: letters + key, tone } : null
}

/** "uo" takes the horn on both, else the last letter that can. */
function withHorn(letters: string): string | null {
  if (/u[oơ]/.test(letters)) return letters.replace(/u[oơ]/, 'ươ')
  const base = [...letters].findLast((c) => c in horned)
  return base ? replaceLast(letters, base, horned[base] as string) : null
}

function replaceLast(text: string, from: string, to: string): string {
  const at = text.lastIndexOf(from)
  return text.slice(0, at) + to + text.slice(at + from.length)
}

/** The tone on the vowel that bears it: the marked one, the last before a final, else the one before the last. */
function toned({ letters, tone }: Typed): string {
  if (!tone) return letters
  const onset = /^(?:qu|gi(?=[aeouăâêôơư]))/.exec(letters)?.[0].length ?? 0
  const places = [...letters.matchAll(/[aeiouyăâêôơư]/gu)].map((m) => m.index).filter((i) => i >= onset)
  const marked = places.findLast((i) => /[ăâêôơư]/u.test(letters[i] as string))
  const open = places.at(-1) === letters.length - 1
  const at = marked ?? (open ? (places.at(-2) ?? places.at(-1)) : places.at(-1)) ?? letters.length - 1
  return `${letters.slice(0, at + 1)}${tone}${letters.slice(at + 1)}`.normalize('NFC')
}
