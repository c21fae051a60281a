// The words that search knows, read from data/: query-words.json, what staff say for what papers write
// (lexicon/synonyms.json), and the short forms of abbreviations.json.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { createQueryParser, type QueryParser } from './query.ts'
import { loadSynonyms } from './synonyms.ts'

const queryWordsShape = z.object({
  asking: z.array(z.string()),
  askingWhenMarked: z.array(z.string()),
  askingAtEnd: z.array(z.string()),
  definition: z.array(z.string()),
  abbreviations: z.record(z.string(), z.string()),
})

const abbreviationsShape = z.object({
  abbreviations: z.array(z.object({ short: z.string(), expansions: z.array(z.string()) })),
})

/** Two letters mean too many things to be replaced in a search. */
const SHORTEST = 3

export function loadQueryParser(dataFolder: string): QueryParser {
  const words = queryWordsShape.parse(readJson(join(dataFolder, 'query-words.json')))
  const path = join(dataFolder, 'abbreviations.json')
  const known = existsSync(path) ? abbreviationsShape.parse(readJson(path)).abbreviations : []
  const single = known.filter(({ short, expansions }) => short.length >= SHORTEST && expansions.length === 1)
  return createQueryParser(
    { ...words, synonyms: Object.fromEntries(loadSynonyms(dataFolder).said) },
    Object.fromEntries(single.map(({ short, expansions }) => [short, expansions[0]!])),
  )
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
