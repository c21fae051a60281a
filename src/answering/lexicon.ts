// The words of questions, kept in data/lexicon/ so that an editor can change them: frames that ask, words that carry
// nothing, groups that mean the same, English for Vietnamese, and how telling each syllable is.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { phraseKey } from './syllables.ts'

const questionFile = z.object({
  frames: z.record(z.string(), z.array(z.string())),
  stops: z.array(z.string()),
  synonyms: z.array(z.array(z.string()).min(2)),
  abbreviations: z.record(z.string(), z.string()),
  english: z.record(z.string(), z.string()),
})

const weightFile = z.object({
  articles: z.number(),
  spoken: z.record(z.string(), z.number()),
  folded: z.record(z.string(), z.number()),
})

export interface Lexicon {
  /** Folded phrases that ask, longest first, with what each asks for. */
  frames: { key: string; wants: string }[]
  /** Folded syllables or phrases that carry no content. */
  stops: Set<string>
  /** Folded phrase → the folded phrases of its group, itself left out. */
  synonyms: Map<string, string[]>
  /** Lower-case short form as typed → full words. */
  abbreviations: Map<string, string>
  english: { pattern: RegExp; vietnamese: string }[]
  longestSynonym: number
  /** How telling a syllable is: ln(articles / articles that hold it), at most 8. */
  weight(spoken: string, folded: string): number
  /** Whether the folded syllable is known Vietnamese at all. */
  isSyllable(folded: string): boolean
}

/** Reads `lexicon/questions.json` and `lexicon/syllable-weights.json` below `dataFolder`; throws one sentence when one is malformed. */
export function loadLexicon(dataFolder: string): Lexicon {
  const questions = parse(join(dataFolder, 'lexicon', 'questions.json'), questionFile)
  const weights = parse(join(dataFolder, 'lexicon', 'syllable-weights.json'), weightFile)
  const frames = Object.entries(questions.frames)
    .flatMap(([wants, phrases]) => phrases.map((p) => ({ key: phraseKey(p), wants })))
    .sort((a, b) => b.key.length - a.key.length)
  const synonyms = new Map<string, string[]>()
  for (const group of questions.synonyms) {
    const keys = group.map(phraseKey)
    for (const key of keys) {
      synonyms.set(key, [...new Set([...(synonyms.get(key) ?? []), ...keys.filter((k) => k !== key)])])
    }
  }
  const inverse = (count: number | undefined) =>
    Math.min(8, Math.log((weights.articles + 1) / ((count ?? 0) + 1)))
  return {
    frames,
    stops: new Set(questions.stops.map(phraseKey)),
    synonyms,
    abbreviations: new Map(Object.entries(questions.abbreviations)),
    english: Object.entries(questions.english)
      .sort(([a], [b]) => b.length - a.length)
      .map(([word, vietnamese]) => ({ pattern: new RegExp(`\\b${word}\\b`, 'giu'), vietnamese })),
    longestSynonym: Math.max(...[...synonyms.keys()].map((k) => k.split(' ').length)),
    weight: (spoken, folded) => {
      const byFolded = inverse(weights.folded[folded])
      return spoken === folded
        ? byFolded
        : Math.max(byFolded, Math.min(inverse(weights.spoken[spoken]), byFolded + 2))
    },
    isSyllable: (folded) => weights.folded[folded] !== undefined,
  }
}

function parse<T>(path: string, schema: z.ZodType<T>): T {
  const result = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')))
  if (result.success) return result.data
  const issue = result.error.issues[0]
  throw new Error(`Tệp ${path} sai ở ${issue?.path.join('.') ?? 'gốc'}: ${issue?.message ?? ''}.`)
}
