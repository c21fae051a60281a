// What staff say and what papers write, from data/lexicon/synonyms.json: one lexicon for search, for what covers an asked
// word, and for what composers look for.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const group = z.array(z.string().min(1)).min(2)

const synonymFile = z.object({
  asked: z.array(group),
  everyday: z.array(group),
  said: z.record(z.string(), z.record(z.string(), z.array(z.string().min(1)).min(1))),
})

export interface Synonyms {
  /** Groups of words of the work that stand for one another, either way. */
  asked: string[][]
  /** The same of everyday speech. */
  everyday: string[][]
  /** What is said → what papers write for it; never the other way. */
  said: Map<string, string[]>
}

/** Reads `lexicon/synonyms.json` below `dataFolder`; throws one sentence when it is malformed. */
export function loadSynonyms(dataFolder: string): Synonyms {
  const path = join(dataFolder, 'lexicon', 'synonyms.json')
  const read = synonymFile.safeParse(JSON.parse(readFileSync(path, 'utf8')))
  if (!read.success) {
    const issue = read.error.issues[0]
    throw new Error(`Tệp ${path} sai ở ${issue?.path.join('.') ?? 'gốc'}: ${issue?.message ?? ''}.`)
  }
  const { asked, everyday, said } = read.data
  return { asked, everyday, said: new Map(Object.values(said).flatMap((theme) => Object.entries(theme))) }
}
