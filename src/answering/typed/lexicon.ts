// The words of questions, kept in data/lexicon/ so that an editor can change them: frames that ask, words that carry
// nothing, groups that mean the same, English for Vietnamese, and how telling each syllable is.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type Abbreviations, loadAbbreviations } from '../../library/abbreviations.ts'
import { loadSynonyms } from '../../retrieval/synonyms.ts'
import { phraseKey, type Syllable, stands, syllablesOf } from '../places/syllables.ts'
import { type English, englishOf } from './english-words.ts'

const topic = z.object({ asks: z.array(z.string()), headings: z.array(z.string()), strict: z.boolean() })

const questionFile = z.object({
  frames: z.record(z.string(), z.array(z.string())),
  stops: z.array(z.string()),
  weak: z.array(z.string()),
  light: z.array(z.string()),
  words: z.array(z.string()),
  alone: z.array(z.string()),
  abbreviations: z.record(z.string(), z.string()),
  topics: z.array(topic),
})

/** Words of everyday speech that texts do without. */
const everydayFile = z.object({
  stops: z.array(z.string()),
  topics: z.array(topic),
})

const dispensableFile = z.object({
  fields: z.record(z.string(), z.array(z.string())),
  bare: z.array(z.string()),
  papers: z.array(z.string()),
})

/** By theme, what is said → what it is read as. */
const turnFile = z.record(z.string(), z.record(z.string(), z.string()))

const phrases = z.record(z.string(), z.string())

const englishFile = z.object({
  nouns: z.record(z.string(), phrases),
  qualifiers: phrases,
  verbs: phrases,
  fixed: phrases,
  borrowed: z.array(z.string()),
})

/** Thousands of numbers that `npm run train:weights` wrote: looked through at once, not each by a schema of its own. */
const weights = z.custom<Record<string, number>>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((weight) => typeof weight === 'number'),
  'phải là các số',
)

const weightFile = z.object({ articles: z.number(), spoken: weights, folded: weights })

/** Folded phrases, each with the ways in which it is written. */
type WrittenPhrases = ReadonlyMap<string, Syllable[][]>

export interface Lexicon {
  /** Phrases that ask, longest first, with what each asks for. */
  frames: { phrase: Syllable[]; wants: string }[]
  /** Phrases that carry no content, by their first folded syllable, longest first. */
  stops: Map<string, Syllable[][]>
  /** Folded syllables that carry little: an answer may do without them. */
  weak: Set<string>
  /** Folded phrases that frame a question ("nội dung", "cho phép"): an answer may do without them. */
  light: WrittenPhrases
  /** Words that name no matter: an answer may do without them. */
  dispensable: {
    /** By their first folded syllable, longest first. */
    phrases: Map<string, Syllable[][]>
    /** Words of one syllable that are typed without their marks too. */
    bare: ReadonlySet<string>
    /** Folded pairs of syllables that are a word of papers together. */
    papers: WrittenPhrases
  }
  /** Folded phrases of several syllables that are one word. */
  words: WrittenPhrases
  /** Words of one syllable, with their marks, that mean the same in any company ("gửi", "xã", "phạt"). */
  alone: Set<string>
  /** Folded pairs of syllables that questions are asked with, and how they are written: slips are mended towards them. */
  asking: Map<string, string>
  /** Folded pairs of neighbours within any phrase of the word lists. */
  pairs: Set<string>
  /** The folded syllables that phrases that ask end with. */
  framing: Set<string>
  /** The text with its short forms of several words ("bao h") in full, save where they stand `apart` for something else. */
  withFullPhrases(text: string, apart?: (text: string, start: number, end: number) => boolean): string
  /** Folded phrase → the phrases of each group it is in, itself left out, with its own writing. */
  synonyms: Map<string, { written: Syllable[]; others: Syllable[][] }[]>
  /** "lhệ", "cquan": words of two syllables of which one typed the first letter and the second syllable; `null` where none or several are meant, and none or several of them are held. */
  fromFirstLetter(word: string, isHeld?: (phrase: string) => boolean): string | null
  /** Full words for a short form as typed; `null` when it is none, or means several things. */
  expand(word: string, known: (folded: string) => boolean): string | null
  /** Whether any list has the short form, whatever it means. */
  isShortForm(word: string): boolean
  english: English
  /** Phrases of a question → folded phrases of the headings under which such things stand. */
  topics: { asks: Syllable[][]; headings: string[][]; strict: boolean }[]
  longestSynonym: number
  /** Folded phrase that staff say → its own writing, and what papers write for it. */
  said: Map<string, { written: Syllable[]; papers: Syllable[][] }[]>
  longestSaid: number
  /** How telling a syllable is: ln(articles / articles that hold it), at most 8. */
  weight(spoken: string, folded: string): number
  /** Whether the syllable with these marks (tone last) stands in any text of the law. */
  isSpoken: (spoken: string) => boolean
  /** Hardly any text writes the syllable with these very marks. */
  isRare: (spoken: string) => boolean
  /** Whether the folded syllable is known Vietnamese at all. */
  isSyllable(folded: string): boolean
}

/** Reads `questions.json`, `everyday.json`, `dispensable.json`, `turns.json`, `synonyms.json`, `english.json` and `syllable-weights.json` in `lexicon/` below `dataFolder`; throws one sentence when one is malformed. */
export function loadLexicon(dataFolder: string): Lexicon {
  const questions = parse(join(dataFolder, 'lexicon', 'questions.json'), questionFile)
  const everyday = parse(join(dataFolder, 'lexicon', 'everyday.json'), everydayFile)
  const dispensable = parse(join(dataFolder, 'lexicon', 'dispensable.json'), dispensableFile)
  const turns = parse(join(dataFolder, 'lexicon', 'turns.json'), turnFile)
  const shipped = loadAbbreviations(dataFolder)
  const { asked, everyday: daily, said } = loadSynonyms(dataFolder)
  const groups = [...asked, ...daily]
  const weights = parse(join(dataFolder, 'lexicon', 'syllable-weights.json'), weightFile)
  const frames = Object.entries(questions.frames)
    .flatMap(([wants, phrases]) => phrases.map((p) => ({ phrase: syllablesOf(p), wants })))
    .sort((a, b) => b.phrase.length - a.phrase.length)
  const synonyms: Lexicon['synonyms'] = new Map()
  for (const group of [...groups, ...shortForms(shipped)]) {
    const phrases = group.map((words) => ({ key: phraseKey(words), written: syllablesOf(words) }))
    for (const { key, written } of phrases) {
      const others = phrases.filter((o) => o.key !== key).map((o) => o.written)
      synonyms.set(key, [...(synonyms.get(key) ?? []), { written, others }])
    }
  }
  const spoken = saidOf(said)
  const english = englishOf(parse(join(dataFolder, 'lexicon', 'english.json'), englishFile))
  const asking = new Map(
    [...Object.values(questions.frames).flat(), ...questions.words, ...asked.flat()]
      .map((written): [string, string] => [phraseKey(written), written])
      .filter(([key]) => /^[a-z]+ [a-z]+$/.test(key)),
  )
  const inverse = (count: number | undefined) =>
    Math.min(8, Math.log((weights.articles + 1) / ((count ?? 0) + 1)))
  return {
    frames,
    stops: stopsOf([...questions.stops, ...everyday.stops]),
    weak: new Set(questions.weak.map(phraseKey)),
    light: writtenPhrases(questions.light),
    dispensable: {
      phrases: stopsOf(Object.values(dispensable.fields).flat()),
      bare: new Set(dispensable.bare.map((word) => syllablesOf(word)[0]?.spoken ?? '')),
      papers: writtenPhrases(dispensable.papers),
    },
    words: writtenPhrases([...questions.words, ...groups.flat()].filter((words) => /\s/u.test(words.trim()))),
    alone: new Set(questions.alone.map((word) => syllablesOf(word)[0]?.spoken ?? '')),
    asking,
    pairs: pairsWithin([
      ...[...Object.values(questions.frames).flat(), ...questions.stops, ...questions.words],
      ...[...asked.flat(), ...questions.topics.flatMap((t) => t.asks)],
      ...Object.values(questions.abbreviations),
      ...[...said].flatMap(([phrase, papers]) => [phrase, ...papers]),
    ]),
    framing: new Set(frames.map((f) => f.phrase.at(-1)?.folded ?? '')),
    withFullPhrases: phraseExpander({ ...turnsOf(turns), ...questions.abbreviations }),
    synonyms,
    expand: expander(questions.abbreviations, shipped),
    fromFirstLetter: firstLetters(
      [...asking.values()],
      [...english.entries.values()].flatMap((e) => [
        ...[e.noun, e.qualifier, e.verb].flatMap((w) => w ?? []),
        e.fixed ?? '',
      ]),
      (folded) => weights.folded[folded] !== undefined,
    ),
    isShortForm: (word) =>
      questions.abbreviations[word.toLowerCase()] !== undefined || shipped.expand(word) !== null,
    english,
    topics: [...questions.topics, ...everyday.topics].map(({ asks, headings, strict }) => ({
      strict,
      asks: asks.map(syllablesOf),
      headings: headings.map((h) => phraseKey(h).split(' ')),
    })),
    longestSynonym: longestOf(synonyms),
    said: spoken,
    longestSaid: longestOf(spoken),
    weight: (spoken, folded) => {
      const byFolded = inverse(weights.folded[folded])
      return spoken === folded
        ? byFolded
        : Math.max(byFolded, Math.min(inverse(weights.spoken[spoken]), byFolded + 2))
    },
    isSpoken: (spoken) => weights.spoken[spoken] !== undefined || weights.folded[spoken] !== undefined,
    isRare: (spoken) => (weights.spoken[spoken] ?? 0) < rareCount,
    isSyllable: (folded) => weights.folded[folded] !== undefined,
  }
}

function firstLetters(
  asked: string[],
  others: string[],
  isSyllable: (folded: string) => boolean,
): Lexicon['fromFirstLetter'] {
  const [known, wider] = [byFirstLetter(asked), byFirstLetter([...asked, ...others])]
  return (word, isHeld = () => false) => {
    const key = phraseKey(word)
    if (isSyllable(key) || !/^[a-z]{3,}$/.test(key)) return null
    const second = syllablesOf(word.slice(1))[0]
    const meant = (phrases: string[]) =>
      phrases.filter((phrase) => {
        const own = syllablesOf(phrase)
        return own[1] !== undefined && second !== undefined && stands(second, own[1])
      })
    const [only, ...more] = meant(known.get(key) ?? [])
    if (only && more.length === 0) return only
    const held = meant(wider.get(key) ?? []).filter(isHeld)
    return held.length === 1 ? (held[0] ?? null) : null
  }
}

function byFirstLetter(phrases: string[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const phrase of phrases) {
    const [first, second, ...more] = phraseKey(phrase).split(' ')
    if (!first || !second || second.length < 2 || more.length > 0) continue
    const key = `${first[0]}${second}`
    found.set(key, [...new Set([...(found.get(key) ?? []), phrase.toLowerCase()])])
  }
  return found
}

/** Of some thirty thousand texts. */
const rareCount = 10

/** "PCCC" and "phòng cháy, chữa cháy": a text may have one where the question has the other. */
function shortForms({ abbreviations }: Abbreviations): string[][] {
  return abbreviations
    .filter(({ short, kind, expansions }) => kind !== 'place' && short.length > 2 && expansions.length === 1)
    .map(({ short, expansions }) => [short, ...expansions])
}

/** A pattern takes half a millisecond to compile: only those whose phrase stands in the text are. */
function phraseExpander(abbreviations: Record<string, string>): Lexicon['withFullPhrases'] {
  const phrases = Object.entries(abbreviations).filter(([short]) => short.includes(' '))
  const patterns = new Map<string, RegExp>()
  const patternOf = (short: string) => {
    const pattern = patterns.get(short) ?? new RegExp(`(?<![\\p{L}\\d])${short}(?![\\p{L}\\d])`, 'giu')
    patterns.set(short, pattern)
    return pattern
  }
  return (text, apart = () => false) =>
    phrases.reduce(
      (said, [short, full]) =>
        said.toLowerCase().includes(short)
          ? said.replace(patternOf(short), (words, at: number) =>
              apart(said, at, at + words.length) ? words : full,
            )
          : said,
      text,
    )
}

/** Each turn of speech as it is written; one of three syllables or more is typed without its marks too. */
function turnsOf(turns: z.infer<typeof turnFile>): Record<string, string> {
  const all = Object.values(turns).flatMap((theme) => Object.entries(theme))
  const bare = all.filter(([said]) => said.split(' ').length > 2).map(([said, full]) => [bareOf(said), full])
  return Object.fromEntries([...all, ...bare].sort(([a], [b]) => (b ?? '').length - (a ?? '').length))
}

function bareOf(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')
}

/** Short forms of questions first, then those of the administration where they have one meaning; never names of places. */
function expander(own: Record<string, string>, shipped: Abbreviations): Lexicon['expand'] {
  const mine = new Map(Object.entries(own))
  return (word, knows) => {
    const known = mine.get(word.toLowerCase())
    if (known) return known
    if (knows(phraseKey(word))) return null
    const entry = shipped.expand(word)
    return entry && entry.kind !== 'place' && entry.expansions.length === 1
      ? (entry.expansions[0] ?? null)
      : null
  }
}

function saidOf(said: Map<string, string[]>): Lexicon['said'] {
  const found: Lexicon['said'] = new Map()
  for (const [phrase, papers] of said) {
    const key = phraseKey(phrase)
    const entry = { written: syllablesOf(phrase), papers: papers.map(syllablesOf) }
    found.set(key, [...(found.get(key) ?? []), entry])
  }
  return found
}

/** Syllables of the longest phrase. */
function longestOf(phrases: Map<string, unknown>): number {
  return Math.max(...[...phrases.keys()].map((key) => key.split(' ').length))
}

function pairsWithin(phrases: string[]): Set<string> {
  return new Set(
    phrases.flatMap((phrase) => {
      const words = phraseKey(phrase).split(' ')
      return words.slice(1).map((word, i) => `${words[i]} ${word}`)
    }),
  )
}

function stopsOf(phrases: string[]): Map<string, Syllable[][]> {
  const stops = new Map<string, Syllable[][]>()
  for (const phrase of phrases.map(syllablesOf).sort((a, b) => b.length - a.length)) {
    const first = phrase[0]?.folded ?? ''
    stops.set(first, [...(stops.get(first) ?? []), phrase])
  }
  return stops
}

function parse<T>(path: string, schema: z.ZodType<T>): T {
  const result = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')))
  if (result.success) return result.data
  const issue = result.error.issues[0]
  throw new Error(`Tệp ${path} sai ở ${issue?.path.join('.') ?? 'gốc'}: ${issue?.message ?? ''}.`)
}

function writtenPhrases(phrases: string[]): WrittenPhrases {
  const found = new Map<string, Syllable[][]>()
  for (const words of phrases) {
    const key = phraseKey(words)
    found.set(key, [...(found.get(key) ?? []), syllablesOf(words)])
  }
  return found
}
