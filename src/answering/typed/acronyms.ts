// First letters that no list has ("ATTP", "KCB", "cđt"): what the held documents themselves write in full. A short form
// that a document explains counts first ("An toàn thực phẩm (ATTP)"), then the phrases that have these first letters.
// Letters that stand for several phrases are never written out, unless one of them stands beside the same neighbour
// in a text; else each of the phrases may be the one that is meant.

import { isSyllable } from '../../library/syllables.ts'
import { phraseKey, type Syllable, syllablesOf } from '../places/syllables.ts'
import type { PreparedDocument } from '../places/units.ts'

export interface Acronyms {
  /** The phrase that the letters surely stand for, as written; `beside` says whether a phrase fits its neighbours. */
  meaningOf(typed: string, beside: (phrase: string) => boolean): string | null
  /** Phrases that the letters may stand for, the likeliest first. */
  meaningsOf(typed: string): string[]
}

/** What the letters mean in these documents; each is looked up once. */
export function acronymsOf(documents: () => Iterable<PreparedDocument>): Acronyms {
  const known = new Map<string, Meaning[]>()
  let rows: Letters[] | null = null
  const look = (typed: string): Meaning[] => {
    if (!mayBeAcronym(typed)) return []
    rows ??= lettersOf(documents())
    const letters = typed.toLowerCase()
    const found = known.get(letters) ?? meaningsIn(rows, letters)
    known.set(letters, found)
    return found
  }
  return {
    meaningOf(typed, beside) {
      const meanings = look(typed)
      const [best, next] = meanings
      if (!best) return null
      const fitting = meanings.filter((m) => beside(m.written))
      if (fitting.length === 1 && fitting[0]) return fitting[0].written
      const sure = best.explained || (best.count > 2 && best.count >= sureBy(typed) * (next?.count ?? 0))
      return sure ? best.written : null
    },
    meaningsOf: (typed) =>
      look(typed)
        .slice(0, most)
        .map((m) => m.written),
  }
}

/** At most so many phrases are thought of. */
const most = 4

/** Two letters fit many phrases by chance, four hardly any. */
function sureBy(typed: string): number {
  return typed.length === 2 ? 8 : typed.length === 3 ? 3 : 2
}

/** Capitals, or letters that are no syllable: "KCB", "cđt", but not "ai" or "II". */
function mayBeAcronym(typed: string): boolean {
  if (typed.length < 2 || typed.length > 7 || !/^\p{L}+$/u.test(typed) || /^[IVX]+$/u.test(typed))
    return false
  return typed === typed.toUpperCase() || !isSyllable(typed)
}

interface Meaning {
  written: string
  /** How often it stands in the texts; whole phrases count twice, those over a comma or an "và" once. */
  count: number
  explained: boolean
}

/** The first letters of a text, one a syllable. */
interface Letters {
  text: string
  letters: string
  syllables: Syllable[]
  /** Short forms in brackets, in lower case, with the words before each of their brackets. */
  explained: Map<string, string[]>
}

/** Words that no short form takes a letter from. */
const functionWords = new Set(
  'của các những được bị là thì để cho với từ đến trong trên tại về theo này đó có không phải hoặc khi nếu do bởi ở một mỗi từng như mà nhằm vào ra sau trước hết ngày tháng năm'.split(
    ' ',
  ),
)

/** More text than this is not looked through for short forms. */
const readable = 2_000_000

function lettersOf(documents: Iterable<PreparedDocument>): Letters[] {
  const rows: Letters[] = []
  let total = 0
  for (const { document, units } of documents) {
    total += document.text.length
    if (total > readable) break
    const syllables = units.flatMap((unit) => unit.syllables)
    const { text } = document
    rows.push({ text, letters: lettersIn(text, syllables), syllables, explained: explainedIn(text) })
  }
  return rows
}

/** One letter a syllable: "&" for "và", "." for what no short form reaches over, capital where a comma stands before it. */
function lettersIn(text: string, syllables: Syllable[]): string {
  return syllables
    .map(({ start, spoken, end }, i) => {
      const written = text.slice(start, end).toLowerCase()
      if (/\d/u.test(written) || end - start < 2 || functionWords.has(written)) return '.'
      const before = syllables[i - 1]
      const gap = before ? text.slice(before.end, start) : ' '
      if (!/^[\s,–-]{1,3}$/u.test(gap) || /\n\s*\n/u.test(gap)) return '.'
      if (spoken === 'va`') return '&'
      const first = spoken[0] === 'đ' ? 'đ' : phraseKey(written)[0]!
      return gap.includes(',') ? first.toUpperCase() : first
    })
    .join('')
}

function meaningsIn(rows: Letters[], letters: string): Meaning[] {
  const found = new Map<string, Meaning>()
  const add = (written: string, count: number, explained: boolean) => {
    const key = phraseKey(written)
    const meaning = found.get(key) ?? { written, count: 0, explained: false }
    found.set(key, { ...meaning, count: meaning.count + count, explained: meaning.explained || explained })
  }
  const pattern = patternOf(letters)
  for (const { text, letters: all, syllables, explained } of rows) {
    for (const before of explained.get(letters) ?? []) {
      const written = explanationIn(before, letters)
      if (written) add(written, 2, true)
    }
    for (const match of all.matchAll(pattern)) {
      const [first, last] = [syllables[match.index]!, syllables[match.index + match[0].length - 1]!]
      const written = text.slice(first.start, last.end).replace(/\s+/gu, ' ')
      if (endsOfTwoNames.test(written)) continue
      add(written, /,| và /u.test(written) ? 1 : 2, false)
    }
  }
  return [...found.values()].sort((a, b) => Number(b.explained) - Number(a.explained) || b.count - a.count)
}

/** "Công [an tỉnh, Thuế tỉnh]": the end of one name and the beginning of the next are no phrase. */
const endsOfTwoNames = /^\p{Ll}.*, \p{Lu}/u

/** "đ" is a "đ"; "d" may be one that was typed without its stroke. */
function patternOf(letters: string): RegExp {
  const one = (letter: string) => (letter === 'd' ? '[dđDĐ]' : `[${letter}${letter.toUpperCase()}]`)
  return new RegExp([...letters].map(one).join('&?'), 'gu')
}

const bracketed = /\((?:sau đây )?(?:(?:gọi|viết) (?:tắt|chung) là:? ?)?["“]?(\p{L}{2,7})["”]?\)/giu

/** "An toàn thực phẩm (ATTP)", "… (sau đây gọi tắt là ATTP)": each short form with the words before its bracket. */
function explainedIn(text: string): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { index, 1: short = '' } of text.matchAll(bracketed)) {
    const before =
      text
        .slice(Math.max(0, index - 120), index)
        .split(/[()\n]/u)
        .at(-1) ?? ''
    found.set(short.toLowerCase(), [...(found.get(short.toLowerCase()) ?? []), before])
  }
  return found
}

/** The last of these words that have the first letters; `null` when they have not. */
function explanationIn(before: string, letters: string): string | null {
  const words = syllablesOf(before)
  const match = new RegExp(`${patternOf(letters).source}$`, 'u').exec(lettersIn(before, words))
  const first = match && words[match.index]
  return first ? before.slice(first.start).trim() : null
}
