// Abbreviations of administration that ship, for reading what staff type. Ambiguous ones keep all their
// expansions, the likeliest first.

import { z } from 'zod'
import { readDataFile } from './data-file.ts'

const abbreviationsFile = z.object({
  abbreviations: z.array(
    z.object({
      short: z.string().min(1),
      kind: z.enum(['agency', 'concept', 'document', 'chat', 'place']),
      expansions: z.array(z.string()).min(1),
      capitalsOnly: z.boolean().default(false),
    }),
  ),
})

export interface Abbreviation {
  /** As people write it: "UBND", "ktra", "đ/c". */
  short: string
  kind: 'agency' | 'concept' | 'document' | 'chat' | 'place'
  expansions: string[]
  /** Stands for something only in capitals ("TP", "CP"); small it is another word. */
  capitalsOnly: boolean
}

export interface Abbreviations {
  abbreviations: Abbreviation[]
  /** The abbreviation typed, or `null`; case counts only where small letters mean another word. */
  expand(typed: string): Abbreviation | null
}

/** Reads `abbreviations.json` of the data folder; throws DataFileError. */
export function loadAbbreviations(folder: string): Abbreviations {
  const { abbreviations } = readDataFile(folder, 'abbreviations.json', abbreviationsFile)
  const exact = new Map(abbreviations.map((entry) => [entry.short, entry]))
  const small = new Map<string, Abbreviation>()
  for (const entry of abbreviations) {
    const key = entry.short.toLowerCase()
    if (!entry.capitalsOnly && !small.has(key)) small.set(key, entry)
  }
  const expand = (typed: string) => {
    const word = typed.normalize('NFC')
    return exact.get(word) ?? small.get(word.toLowerCase()) ?? small.get(withD(word.toLowerCase())) ?? null
  }
  // "hdnd" and "qd" are typed without the stroke of đ.
  const byPlain = new Map<string, string>()
  for (const key of small.keys())
    if (key.includes('đ') && !small.has(plainD(key))) byPlain.set(plainD(key), key)
  const withD = (word: string) => byPlain.get(word) ?? word
  return { abbreviations, expand }
}

function plainD(word: string): string {
  return word.replaceAll('đ', 'd')
}
