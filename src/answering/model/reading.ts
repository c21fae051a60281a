// A model's reading of a question that the rules could not follow, and whether it may be used: it may put words of the
// dialogue together and mend their writing, never bring in or lose a matter, a place, a number or a date. Pure.

import { parseTimeExpressions } from '../../calendar/dates.ts'
import { findPlaces, type Places } from '../../library/places.ts'
import type { Term } from '../places/match.ts'
import { phraseKey, type Syllable, syllablesOf, withinOneEdit } from '../places/syllables.ts'
import { facts } from '../proof.ts'
import type { Lexicon } from '../typed/lexicon.ts'

export interface Reading {
  reading: string
  /** The person's words, abbreviations spelled out or not. */
  question: string
  /** The question before it; empty when there is none. */
  before: string
  /** What of the question has to be found in an answer. */
  terms: Term[]
}

/** So much of the weight of a question may be lost in a reading. */
const telling = 1.5

/** Whether the reading asks for what the person asked for, as far as words can tell. */
export function acceptsReading(read: Reading, lexicon: Lexicon, places: Places): boolean {
  const { reading, question, before } = read
  if (reading.length < 6 || reading.length > 300 || /[\n<>{}[\]|]|https?:/u.test(reading)) return false
  if (sameLetters(reading, question)) return true
  const said = `${question}\n${before}`
  return (
    sameFacts(reading, question, said) &&
    samePlaces(reading, question, said, places) &&
    sameNegations(reading, question, said) &&
    sameTimes(reading, said) &&
    keepsTerms(read, lexicon) &&
    addsNothing(reading, said, lexicon)
  )
}

/** "kinhphi laytu dau" → "Kinh phí lấy từ đâu": nothing but blanks and marks, and no mark in place of another. */
function sameLetters(reading: string, question: string): boolean {
  const letters = (text: string) => [
    ...text
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  ]
  const [now, asked] = [letters(reading), letters(question)]
  const bare = (letter: string) => letter.normalize('NFD').replace(/\p{M}/gu, '').replace('đ', 'd')
  return (
    now.length === asked.length &&
    now.every(
      (letter, i) => letter === asked[i] || (bare(letter) === asked[i] && bare(asked[i]) === asked[i]),
    )
  )
}

/** Numbers, dates and documents are those of the dialogue; of a kind that the question itself names, the question's. */
function sameFacts(reading: string, question: string, said: string): boolean {
  const [now, asked, known] = [facts(reading), facts(question), facts(said)]
  const kinds = new Set([...asked].map(kindOfFact))
  return (
    [...now].every((f) => known.has(f) && (asked.has(f) || !kinds.has(kindOfFact(f)))) &&
    [...asked].every((f) => now.has(f))
  )
}

function kindOfFact(fact: string): string {
  if (/^(?:19|20)\d{2}$/u.test(fact)) return 'year'
  return /[\p{L}@]/u.test(fact) ? 'document' : fact.includes('/') ? 'date' : 'number'
}

/** Another place than the question's own is another question. */
function samePlaces(reading: string, question: string, said: string, places: Places): boolean {
  const of = (text: string) => new Set(findPlaces(text, places).map((p) => p.place.name))
  const [now, asked, known] = [of(reading), of(question), of(said)]
  const may = asked.size > 0 ? asked : known
  return [...now].every((p) => may.has(p)) && [...asked].every((p) => now.has(p))
}

const negating = new Set(['khong', 'ko', 'k', 'chua', 'chang', 'tru', 'mien', 'ngoai', 'cam'])

/** "đơn vị không thuộc diện" and "đơn vị thuộc diện" are two questions; a "không?" at the end only asks. */
function sameNegations(reading: string, question: string, said: string): boolean {
  const of = (text: string) =>
    text.split('\n').flatMap((line) => {
      const words = syllablesOf(line).map((s) => (/^k(?:o|hong)?$/u.test(s.folded) ? 'khong' : s.folded))
      const end = words.at(-1) === 'khong' || words.at(-1) === 'chua' ? -1 : words.length
      return words.slice(0, end).filter((w) => negating.has(w))
    })
  const [now, asked, known] = [of(reading), of(question), of(said)]
  const count = (list: string[], word: string) => list.filter((w) => w === word).length
  return (
    asked.every((w) => count(now, w) >= count(asked, w)) && now.every((w) => count(now, w) <= count(known, w))
  )
}

/** Hardly a word is lost, in the person's order: "A gửi B" is not "B gửi A". */
function keepsTerms({ reading, terms }: Reading, lexicon: Lexicon): boolean {
  const words = syllablesOf(reading).map((s) => s.folded)
  let from = 0
  let lost = 0
  for (const term of terms) {
    const at = words.findIndex((_, i) => i >= from && standsAt(words, i, term, lexicon))
    if (at < 0) lost += term.weight
    else from = at + 1
  }
  return lost < telling
}

function standsAt(words: string[], at: number, { folded, alternatives }: Term, lexicon: Lexicon): boolean {
  const word = words[at]!
  return (
    word === folded ||
    isMended(folded, word, lexicon) ||
    alternatives.some((a) => a.every((w, k) => words[at + k] === w.folded))
  )
}

/** One slip away from what is no syllable: "dng" → "dung", but never "thanh" → "thang". */
function isMended(typed: string, word: string, lexicon: Lexicon): boolean {
  return typed.length > 2 && !lexicon.isSyllable(typed) && withinOneEdit(typed, word)
}

/** A time that nobody named makes another question. */
function sameTimes(reading: string, said: string): boolean {
  const known = ` ${phraseKey(said)} `
  return parseTimeExpressions(reading, anyDay).every((t) => known.includes(` ${phraseKey(t.text)} `))
}

/** What a time expression is counted from does not matter where only its words are compared. */
const anyDay = '2024-01-01'

function addsNothing(reading: string, said: string, lexicon: Lexicon): boolean {
  const known = new Set(syllablesOf(said).map((s) => s.folded))
  const typed = [...known]
  for (const word of said.match(/[\p{L}\p{M}/]+/gu) ?? [])
    for (const s of syllablesOf(lexicon.expand(word, () => false) ?? '')) known.add(s.folded)
  for (const [phrase, groups] of lexicon.synonyms)
    if (` ${phraseKey(said)} `.includes(` ${phrase} `))
      for (const { folded } of groups.flatMap((g) => g.others.flat())) known.add(folded)
  const asking = askingWords(lexicon)
  const words = syllablesOf(reading)
  const idle = idleAt(words, lexicon)
  return words.every(
    ({ folded }, at) =>
      idle[at] || known.has(folded) || asking.has(folded) || typed.some((w) => isMended(w, folded, lexicon)),
  )
}

/** Which words are part of a phrase that carries no content: "chính" in "chính xác", not in "tài chính". */
function idleAt(words: Syllable[], { stops }: Lexicon): boolean[] {
  const idle = words.map(() => false)
  words.forEach((word, at) => {
    for (const phrase of stops.get(word.folded) ?? [])
      if (phrase.every((s, k) => words[at + k]?.folded === s.folded)) idle.fill(true, at, at + phrase.length)
  })
  return idle
}

const askingOf = new WeakMap<Lexicon, Set<string>>()

/** Words that ask or join and name no matter. */
function askingWords(lexicon: Lexicon): Set<string> {
  const known = askingOf.get(lexicon)
  if (known) return known
  const made = new Set([
    ...lexicon.frames.flatMap((f) => f.phrase.map((s) => s.folded)),
    ...[...lexicon.stops.values()].flat().flatMap((p) => (p.length === 1 ? p.map((s) => s.folded) : [])),
  ])
  askingOf.set(lexicon, made)
  return made
}
