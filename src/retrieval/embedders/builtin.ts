// The builtin embedder: a row of 256 numbers for every syllable and pair it knows; a text is their weighted sum.
// No network, no model server. Trained on articles only, by `npm run train:embedding`.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { foldedForm, hasMarks, spokenWords } from '../fold.ts'
import { addRow, unpackTable } from './artefact.ts'
import type { Embedder } from './embedder.ts'
import { createLexicon, type Lexicon, pairKey } from './lexicon.ts'

export interface BuiltinEmbedder extends Embedder {
  /** Unit vector of a text already cut into spoken words; all zeros when nothing in it is known. */
  embedWords(words: string[], marked: boolean): Float32Array
}

/** Weights become whole numbers of this many steps, so that the inner loop adds integers only. */
const STEPS = 4096

export function loadBuiltinEmbedder(dataFolder: string): BuiltinEmbedder {
  const table = unpackTable(readFileSync(join(dataFolder, 'embedding.bin')))
  const { dimensions, scales } = table
  const wordRows = createWordRows(createLexicon(table.names))
  const counts = new Uint16Array(table.names.length)
  const seen = new Int32Array(1 << 16)
  const sums = new Int32Array(dimensions)
  const longest = scales.reduce((most, scale) => Math.max(most, scale), 1e-9)

  /** Rows of a text, each once, into `seen`; how often, into `counts`. */
  function countRows(words: string[], marked: boolean): number {
    let size = 0
    let previous = -1
    for (const word of words) {
      const rows = wordRows(word)
      const single = marked ? rows.marked : rows.bare
      if (single >= 0 && counts[single]!++ === 0) seen[size++] = single
      const pair = previous < 0 || rows.number < 0 ? -1 : rows.pairAfter(previous)
      if (pair >= 0 && counts[pair]!++ === 0) seen[size++] = pair
      previous = rows.number
      if (size > seen.length - 2) break
    }
    return size
  }

  function embedWords(words: string[], marked: boolean): Float32Array {
    const size = countRows(words, marked)
    sums.fill(0)
    for (let i = 0; i < size; i++) {
      const row = seen[i]!
      const weight = Math.round(((1 + Math.log(counts[row]!)) * scales[row]! * STEPS) / longest)
      counts[row] = 0
      addRow(table, row, weight, sums)
    }
    return normalise(Float32Array.from(sums))
  }

  const embedText = (text: string): Float32Array => embedWords(spokenWords(text), hasMarks(text))
  return {
    name: 'builtin',
    hash: table.hash,
    dimensions,
    embedWords,
    embedQuery: async ({ words, marked }) => embedWords(words, marked),
    embedTexts: async (texts) => texts.map(embedText),
  }
}

interface WordRows {
  marked: number
  bare: number
  number: number
  /** Row of the pair of the syllable with this number and this word, or -1. */
  pairAfter(number: number): number
}

/** What the lexicon says of a word, looked up once a word. */
function createWordRows(lexicon: Lexicon): (word: string) => WordRows {
  const known = new Map<string, WordRows>()
  return (word) => {
    const found = known.get(word)
    if (found !== undefined) return found
    const bare = foldedForm(word)
    const number = lexicon.numbers.get(bare) ?? -1
    const rows: WordRows = {
      marked: lexicon.marked.get(word) ?? -1,
      bare: lexicon.bare.get(bare) ?? -1,
      number,
      pairAfter: (previous) => lexicon.pairs.get(pairKey(previous, number)) ?? -1,
    }
    if (known.size < 200_000) known.set(word, rows)
    return rows
  }
}

/** Scales to unit length in place; zeros stay zeros. */
export function normalise(vector: Float32Array): Float32Array {
  let square = 0
  for (const value of vector) square += value * value
  const length = Math.sqrt(square) || 1
  for (let d = 0; d < vector.length; d++) vector[d]! /= length
  return vector
}
