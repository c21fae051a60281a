// Reads a proper name behind "huyện", "xã", "trường" …: a known one in any writing, else capitals, else the words up
// to the first that opens a sentence's predicate. Pure.

import type { Day } from '../document.ts'
import { foldLetters } from '../library/fold-offsets.ts'
import type { NameMatch } from '../library/name-matcher.ts'
import type { Head, Knowledge, Level } from './knowledge.ts'
import { distance, isJoined, type Word, wordsOf } from './words.ts'

/** One message with everything that units are read from, each match found once. */
export interface UnitScan {
  text: string
  words: Word[]
  /** True when capitals say nothing: no small letters, or hardly any. */
  shouting: boolean
  heads: ReadonlyMap<number, NameMatch<Head>>
  levels: ReadonlyMap<number, NameMatch<Level>>
  names: ReadonlyMap<number, NameMatch<string>>
  stops: ReadonlyMap<number, NameMatch<true>>
  units: Knowledge['units']
  /** There are no districts any more on the day of the message. */
  districtsEnded: boolean
}

export interface ReadName {
  name: string
  /** Index of the first word behind it. */
  next: number
  /** known: on a list; capitals: written as a name; guessed: small letters up to a predicate. */
  how: 'known' | 'capitals' | 'guessed' | 'number'
  /** Names that the writing may mean, when it is not certain; `name` is then as it was written. */
  options?: string[]
}

const LONGEST_NAME = 5

export function scanUnits(text: string, units: Knowledge['units'], asOf: Day): UnitScan {
  const byStart = <T>(matches: NameMatch<T>[]) => new Map(matches.map((match) => [match.start, match]))
  const letters = text.replace(/[^\p{L}]/gu, '')
  const small = letters.replace(/[^\p{Ll}]/gu, '').length
  return {
    text,
    words: wordsOf(text),
    shouting: letters.length > 12 && small < letters.length / 4,
    heads: byStart(units.heads.find(text)),
    levels: byStart(units.levels.find(text)),
    names: byStart(units.names.find(text)),
    stops: byStart(units.stops.find(text)),
    units,
    districtsEnded: asOf >= units.places.reform.districtLevelEnded,
  }
}

/** The index of the first word at or behind this offset. */
export function wordAt(scan: UnitScan, offset: number): number {
  const index = scan.words.findIndex((word) => word.start >= offset)
  return index < 0 ? scan.words.length : index
}

export function joined(scan: UnitScan, index: number): boolean {
  const before = scan.words[index - 1]
  const word = scan.words[index]
  return before !== undefined && word !== undefined && isJoined(scan.text, before, word)
}

/** `guess`: whether small unknown words may be a name; only behind a word that must be followed by one. */
export function readName(scan: UnitScan, index: number, guess: boolean, rank = 0): ReadName | null {
  if (!joined(scan, index)) return null
  const word = scan.words[index]!
  if (/^\d{1,2}$/.test(word.written)) return { name: word.written, next: index + 1, how: 'number' }
  return (
    readKnown(scan, index, rank) ??
    readMisspelt(scan, index, rank) ??
    readCapitals(scan, index) ??
    (guess ? readGuess(scan, index) : null)
  )
}

function readKnown(scan: UnitScan, index: number, rank: number): ReadName | null {
  const known = scan.names.get(scan.words[index]!.start)
  if (known === undefined) return null
  const next = wordAt(scan, known.end)
  const names = known.values.filter(
    (name) => rank < 2 || isWritten(scan, index, next, name) || isLocal(scan, name),
  )
  const [name] = names
  if (name === undefined) return null
  // "Tây Yên B" is another commune than "Tây Yên"
  if (isSuffix(scan, next)) {
    return { name: `${name} ${scan.words[next]!.written}`, next: next + 1, how: 'known' }
  }
  if (continuesInCapitals(scan, next)) return null
  if (names.length > 1) return uncertain(scan, index, next, names)
  return isOther(scan, index, next, name, rank)
    ? uncertain(scan, index, next, [spelled(scan, index, next), name])
    : { name, next, how: 'known' }
}

/** Provinces stand on the list of names too; a commune that is typed like one is not it. */
const isLocal = (scan: UnitScan, name: string) =>
  scan.units.districts.has(name) || !scan.units.places.provinces.some((province) => province.name === name)

const isWritten = (scan: UnitScan, from: number, to: number, name: string) =>
  spelled(scan, from, to).normalize('NFC').toLowerCase() === name.toLowerCase()

/** Somebody who marks "Tân" and not "Thanh" may well mean another commune than the "Tân Thạnh" of the list. */
function isOther(scan: UnitScan, from: number, to: number, name: string, rank: number): boolean {
  const typed = scan.words.slice(from, to)
  return (
    rank === 3 &&
    !scan.shouting &&
    typed.some(({ marked }) => marked) &&
    foldTones(spelled(scan, from, to)) !== foldTones(name)
  )
}

/** "Hoà" and "Hòa" are one. */
const foldTones = (name: string) =>
  [...name.toLowerCase().normalize('NFD')]
    .filter((sign) => !/\s/.test(sign))
    .sort()
    .join('')

const uncertain = (scan: UnitScan, from: number, next: number, options: string[]): ReadName => ({
  name: spelled(scan, from, next),
  next,
  how: 'known',
  options,
})

const isSuffix = (scan: UnitScan, index: number) =>
  joined(scan, index) && /^[A-D]$/.test(scan.words[index]!.written)

function continuesInCapitals(scan: UnitScan, index: number): boolean {
  return !scan.shouting && isCapital(scan, index) && !scan.levels.has(scan.words[index]!.start)
}

/** Wrong marks, or one wrong letter inside a district's name. */
function readMisspelt(scan: UnitScan, index: number, rank: number): ReadName | null {
  for (const length of [4, 3, 2]) {
    const words = scan.words.slice(index, index + length)
    if (words.length < length || !words.every((_, i) => i === 0 || joined(scan, index + i))) continue
    const typed = words.map(({ base }) => base).join(' ')
    const name = scan.units.spelling.get(typed) ?? (rank === 2 ? nearDistrict(scan, typed) : null)
    const next = index + length
    if (name !== null && name !== undefined && !isSuffix(scan, next) && !continuesInCapitals(scan, next)) {
      return isOther(scan, index, next, name, rank)
        ? uncertain(scan, index, next, [spelled(scan, index, next), name])
        : { name, next, how: 'known' }
    }
  }
  return null
}

function nearDistrict(scan: UnitScan, typed: string): string | null {
  if (typed.length < 6) return null
  const initials = (text: string) => text.split(' ').map((syllable) => syllable[0])
  const near = [...scan.units.districts.keys()].filter((name) => {
    const folded = foldLetters(name)
    return distance(folded, typed, 1) <= 1 && String(initials(folded)) === String(initials(typed))
  })
  return near.length === 1 ? near[0]! : null
}

function isCapital(scan: UnitScan, index: number): boolean {
  return joined(scan, index) && /^\p{Lu}/u.test(scan.words[index]!.written)
}

function readCapitals(scan: UnitScan, index: number): ReadName | null {
  if (scan.shouting) return null
  let next = index
  while (next < index + LONGEST_NAME && isCapital(scan, next) && !opensLevel(scan, next)) next++
  if (next === index) return null
  return { name: spelled(scan, index, next), next, how: 'capitals' }
}

/** "Xã Tây Yên Huyện An Biên": a level word with a name behind it ends the name before it. */
function opensLevel(scan: UnitScan, index: number): boolean {
  const level = scan.levels.get(scan.words[index]!.start)
  return level !== undefined && level.written.length > 2 && isCapital(scan, wordAt(scan, level.end))
}

function readGuess(scan: UnitScan, index: number): ReadName | null {
  if (scan.stops.has(scan.words[index]!.start) && !isNameSyllable(scan.words[index]!)) return null
  let next = index + 1
  while (next < index + LONGEST_NAME && joined(scan, next) && !endsName(scan, next, next - index)) next++
  const all = next - index
  const end = all >= LONGEST_NAME ? index + 2 : next
  return { name: spelled(scan, index, end), next: end, how: 'guessed' }
}

function endsName(scan: UnitScan, index: number, length: number): boolean {
  const word = scan.words[index]!
  if (/\d/.test(word.written)) return true
  if (scan.levels.has(word.start) && word.written.length > 2) return true
  if (!scan.stops.has(word.start)) return false
  return length > 1 || !isNameSyllable(word)
}

/** Syllables that end many place names and, without marks, look like a word of a sentence ("my loi", "vinh thang"). */
const NAME_SYLLABLES = new Set(
  'loi nam thang lam hong da chi thu tu ton dang do phong tai hay sau muc moi quy lap giao so can'.split(' '),
)
const isNameSyllable = (word: Word) => !word.marked && NAME_SYLLABLES.has(word.base)

/** The words as a name is written: each with a capital, single blanks between. */
function spelled(scan: UnitScan, from: number, to: number): string {
  return scan.words
    .slice(from, to)
    .map(({ written }) => capital(scan.shouting ? written.toLowerCase() : written))
    .join(' ')
}

const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1)
