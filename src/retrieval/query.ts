// What a question asks for, as search sees it: its words without the words of asking, whether it has marks,
// whether it asks for a definition, and other words that may stand in the texts for its own.

import { foldedForm, hasMarks, spokenForm, spokenWords } from './fold.ts'
import { type NamedSource, namedSources } from './named-sources.ts'

export interface QueryWords {
  asking: string[]
  /** Taken out only where marks tell them from other words ("vậy", but "vay"). */
  askingWhenMarked: string[]
  /** Taken out at the end of a question only: "… được không?". */
  askingAtEnd: string[]
  definition: string[]
  synonyms: Record<string, string[]>
  /** Short form in lower case -> long form. */
  abbreviations: Record<string, string>
}

export interface QueryTerm {
  word: string
  bare: string
  /** 1 for a word of the question, less for one that stands in for it. */
  weight: number
}

export interface ParsedQuery {
  text: string
  marked: boolean
  asksDefinition: boolean
  /** Laws and decrees that it names by number or year. */
  sources: NamedSource[]
  /** Distinct words, the question's own first. */
  terms: QueryTerm[]
  /** How many of the terms are the question's own. */
  own: number
  /** The question without its asking words, as numbers of terms; -1 where words were taken out. */
  sequence: number[]
  /** What is embedded: the words in spoken form, asking words taken out; "X là" for what asks what X is, as texts say it. */
  words: string[]
}

const MAX_TERMS = 64
const LONGEST_QUESTION = 4000
const SYNONYM_WEIGHT = 0.5
const DEFINES = spokenForm('là')

export type QueryParser = (text: string) => ParsedQuery

/** `others`: short forms that other parts know; those of search itself come first. */
export function createQueryParser(data: QueryWords, others: Record<string, string> = {}): QueryParser {
  const asking = {
    marked: createPhraseSet([...data.asking, ...data.askingWhenMarked]).marked,
    bare: createPhraseSet(data.asking).bare,
  }
  const atEnd = createPhraseSet(data.askingAtEnd)
  const definition = createPhraseSet(data.definition)
  const synonyms = phraseEntries(data.synonyms)
  const shortForms = shortFormsOf({ ...others, ...data.abbreviations })
  return (text) => {
    const marked = hasMarks(text)
    const written = spokenWords(text.slice(0, LONGEST_QUESTION))
    const words = written.flatMap((word) => shortForms.get(word) ?? [word])
    const shortened = written.filter((word) => shortForms.has(word)).map((word) => [word])
    const shown = marked ? words : words.map(foldedForm)
    const kept = takeOut(shown, words, marked ? asking.marked : asking.bare)
    dropLast(kept, shown, marked ? atEnd.marked : atEnd.bare)
    const own = kept.some((word) => word !== null) ? kept : words
    const found = collectTerms(own)
    const ownTerms = found.terms.length
    const asksDefinition = contains(shown, marked ? definition.marked : definition.bare)
    const ownWords = own.filter((word) => word !== null)
    for (const extra of [...shortened, ...findSynonyms(shown, marked, synonyms)]) {
      for (const word of extra) {
        const bare = foldedForm(word)
        if (found.terms.length >= MAX_TERMS || found.terms.some((term) => term.bare === bare)) continue
        found.terms.push({ word, bare, weight: SYNONYM_WEIGHT })
      }
    }
    return {
      text,
      marked,
      asksDefinition,
      sources: namedSources(text.slice(0, LONGEST_QUESTION)),
      terms: found.terms,
      own: ownTerms,
      sequence: found.sequence,
      words: asksDefinition ? [...ownWords, DEFINES] : ownWords,
    }
  }
}

interface PhraseSet {
  marked: Map<string, string[][]>
  bare: Map<string, string[][]>
}

/** Phrases by their first word, longest first. */
function createPhraseSet(phrases: string[]): PhraseSet {
  const spoken = phrases.map(spokenWords).sort((a, b) => b.length - a.length)
  return { marked: byFirstWord(spoken), bare: byFirstWord(spoken.map((phrase) => phrase.map(foldedForm))) }
}

function byFirstWord(phrases: string[][]): Map<string, string[][]> {
  const map = new Map<string, string[][]>()
  for (const phrase of phrases) map.set(phrase[0]!, [...(map.get(phrase[0]!) ?? []), phrase])
  return map
}

const startsAt = (words: readonly (string | null)[], at: number, phrase: string[]): boolean =>
  phrase.every((word, i) => words[at + i] === word)

function contains(words: string[], phrases: Map<string, string[][]>): boolean {
  return words.some((word, at) => phrases.get(word)?.some((phrase) => startsAt(words, at, phrase)) ?? false)
}

/** The words with every phrase replaced by nulls; `shown` is the form in which phrases are compared. */
function takeOut(shown: string[], words: string[], phrases: Map<string, string[][]>): (string | null)[] {
  const kept: (string | null)[] = [...words]
  for (let at = 0; at < shown.length; ) {
    const phrase = phrases.get(shown[at]!)?.find((candidate) => startsAt(shown, at, candidate))
    if (phrase === undefined) at++
    else for (const end = at + phrase.length; at < end; at++) kept[at] = null
  }
  return kept
}

function dropLast(kept: (string | null)[], shown: string[], phrases: Map<string, string[][]>): void {
  const last = kept.length - 1
  if (last > 0 && phrases.has(shown[last]!)) kept[last] = null
}

/** Each short form also without its marks: "nlđ" and "nld". */
function shortFormsOf(abbreviations: Record<string, string>): Map<string, string[]> {
  const forms = new Map<string, string[]>()
  for (const [short, long] of Object.entries(abbreviations)) {
    const word = spokenWords(short).join('')
    forms.set(word, spokenWords(long))
    if (!forms.has(foldedForm(word))) forms.set(foldedForm(word), spokenWords(long))
  }
  return forms
}

function collectTerms(words: readonly (string | null)[]): { terms: QueryTerm[]; sequence: number[] } {
  const numbers = new Map<string, number>()
  const terms: QueryTerm[] = []
  const sequence = words.map((word) => {
    if (word === null) return -1
    const known = numbers.get(word)
    if (known !== undefined) return known
    if (terms.length >= MAX_TERMS) return -1
    numbers.set(word, terms.length)
    terms.push({ word, bare: foldedForm(word), weight: 1 })
    return terms.length - 1
  })
  return { terms, sequence }
}

interface SynonymEntry {
  marked: string[]
  bare: string[]
  others: string[][]
}

function phraseEntries(synonyms: Record<string, string[]>): SynonymEntry[] {
  return Object.entries(synonyms).map(([phrase, others]) => {
    const marked = spokenWords(phrase)
    return { marked, bare: marked.map(foldedForm), others: others.map(spokenWords) }
  })
}

function findSynonyms(shown: string[], marked: boolean, entries: SynonymEntry[]): string[][] {
  return entries.flatMap((entry) => {
    const phrase = marked ? entry.marked : entry.bare
    return shown.some((_, at) => startsAt(shown, at, phrase)) ? entry.others : []
  })
}
