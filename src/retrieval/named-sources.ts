// The laws and decrees that a question names: "Nghị định 126 năm 2020", "Thông tư 38/2015/TT-BTC", "Luật thư viện 2019".
// Told apart by kind, number and year; what a law is called nobody needs to know for that.

import { foldedWords } from './fold.ts'

export type SourceKind = 'law' | 'decree' | 'circular' | 'jointCircular' | 'decision'

export interface NamedSource {
  kind: SourceKind
  number: number | null
  year: number | null
}

/** Of a group of articles, from the number that names it. */
export interface SourceNumber extends NamedSource {
  number: number
  year: number
}

const KINDS: [words: string[], kind: SourceKind][] = [
  [['bo', 'luat'], 'law'],
  [['luat'], 'law'],
  [['nghi', 'dinh'], 'decree'],
  [['thong', 'tu', 'lien', 'tich'], 'jointCircular'],
  [['thong', 'tu'], 'circular'],
  [['quyet', 'dinh'], 'decision'],
]
const SYMBOLS: [beginning: RegExp, kind: SourceKind][] = [
  [/^(qh|ubtvqh|pl)/, 'law'],
  [/^nđ/, 'decree'],
  [/^(ttlt|nqlt)/, 'jointCircular'],
  [/^tt/, 'circular'],
  [/^qđ/, 'decision'],
]
/** "Luật thi hành án hình sự 2019": a name of so many words may stand between the kind and the year. */
const LONGEST_NAME = 8

const isYear = (word: string): boolean => /^(19|20)\d\d$/.test(word)

/** In order; a kind without number and year names nothing. */
export function namedSources(question: string): NamedSource[] {
  const words = foldedWords(question)
  const kinds = words.map((_, at) => KINDS.find(([kind]) => kind.every((word, i) => words[at + i] === word)))
  const named: NamedSource[] = []
  for (let at = 0; at < words.length; at++) {
    const found = kinds[at]
    if (found === undefined) continue
    const [phrase, kind] = found
    at += phrase.length
    const numbered = words[at] === 'so' ? at + 1 : at
    const number = /^\d{1,4}$/.test(words[numbered] ?? '') && !isYear(words[numbered]!)
    const first = number ? numbered + 1 : at
    const until = number ? first + 2 : first + LONGEST_NAME
    const stop = kinds.findIndex((other, i) => i >= first && other !== undefined)
    const near = words.slice(first, stop < 0 ? until : Math.min(stop, until))
    const year = near.find(isYear)
    if (number || year !== undefined)
      named.push({
        kind,
        number: number ? Number(words[numbered]) : null,
        year: year === undefined ? null : Number(year),
      })
    at = first - 1
  }
  return named
}

/** Of "article 126/2020/nđ-cp"; `null` for what has no such number. */
export function sourceNumber(group: string): SourceNumber | null {
  const [, number, year, symbol = ''] =
    group.toLowerCase().match(/^article (\d+)[a-z]?\/(\d{4})\/(.+)$/) ?? []
  const kind = SYMBOLS.find(([beginning]) => beginning.test(symbol))?.[1]
  return kind === undefined ? null : { kind, number: Number(number), year: Number(year) }
}

/** How the source is named: by its number, by its kind and year only, or not. */
export function howNamed(named: NamedSource[], source: SourceNumber | null): 'number' | 'year' | null {
  const fits = named.filter(
    ({ kind, number, year }) =>
      kind === source?.kind &&
      (number === null || number === source.number) &&
      (year === null || year === source.year),
  )
  if (fits.length === 0) return null
  return fits.some(({ number }) => number !== null) ? 'number' : 'year'
}
