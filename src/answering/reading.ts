// A model's reading of a question that the rules could not follow, and whether it may be used: it may put words of the
// dialogue together and mend their writing, never bring in or lose a matter, a place, a number or a date. Pure.

import { findPlaces, type Places } from '../library/places.ts'
import type { Lexicon } from './lexicon.ts'
import type { Term } from './match.ts'
import { facts } from './proof.ts'
import { phraseKey, syllablesOf, withinOneEdit } from './syllables.ts'

export interface Reading {
  reading: string
  /** The person's words, abbreviations spelled out or not. */
  question: string
  /** The question before it; empty when there is none. */
  before: string
  /** What of the question has to be found in an answer. */
  terms: Term[]
}

/** A term less telling than this may be lost in a reading. */
const telling = 1.5

/** Whether the reading asks for what the person asked for, as far as words can tell. */
export function acceptsReading(read: Reading, lexicon: Lexicon, places: Places): boolean {
  const { reading, question, before } = read
  if (reading.length < 6 || reading.length > 300 || /[\n<>{}[\]|]|https?:/u.test(reading)) return false
  const said = `${question}\n${before}`
  return (
    sameFacts(reading, question, said) &&
    samePlaces(reading, question, said, places) &&
    keepsTerms(read) &&
    addsNothing(reading, said, lexicon)
  )
}

function sameFacts(reading: string, question: string, said: string): boolean {
  const [now, asked, known] = [facts(reading), facts(question), facts(said)]
  return [...now].every((f) => known.has(f)) && [...asked].every((f) => now.has(f))
}

function samePlaces(reading: string, question: string, said: string, places: Places): boolean {
  const of = (text: string) => new Set(findPlaces(text, places).map((p) => p.place.name))
  const [now, asked, known] = [of(reading), of(question), of(said)]
  return [...now].every((p) => known.has(p)) && [...asked].every((p) => now.has(p))
}

function keepsTerms({ reading, terms }: Reading): boolean {
  const words = syllablesOf(reading).map((s) => s.folded)
  const key = ` ${words.join(' ')} `
  return terms
    .filter((t) => t.weight >= telling)
    .every(
      (t) =>
        words.some((w) => w === t.folded || (t.folded.length > 3 && withinOneEdit(w, t.folded))) ||
        t.alternatives.some((a) => key.includes(` ${a.map((w) => w.folded).join(' ')} `)),
    )
}

function addsNothing(reading: string, said: string, lexicon: Lexicon): boolean {
  const known = new Set(syllablesOf(said).map((s) => s.folded))
  const typed = [...known]
  for (const word of said.match(/[\p{L}\p{M}/]+/gu) ?? [])
    for (const s of syllablesOf(lexicon.expand(word, () => false) ?? '')) known.add(s.folded)
  for (const [phrase, groups] of lexicon.synonyms)
    if (` ${phraseKey(said)} `.includes(` ${phrase} `))
      for (const { folded } of groups.flatMap((g) => g.others.flat())) known.add(folded)
  const asking = askingWords(lexicon)
  return syllablesOf(reading).every(
    ({ folded }) =>
      known.has(folded) || asking.has(folded) || typed.some((w) => w.length > 3 && withinOneEdit(w, folded)),
  )
}

const askingOf = new WeakMap<Lexicon, Set<string>>()

/** Words that ask or join and name no matter. */
function askingWords(lexicon: Lexicon): Set<string> {
  const known = askingOf.get(lexicon)
  if (known) return known
  const made = new Set([
    ...lexicon.frames.flatMap((f) => f.phrase.map((s) => s.folded)),
    ...[...lexicon.stops.values()].flat(2).map((s) => s.folded),
  ])
  askingOf.set(lexicon, made)
  return made
}
