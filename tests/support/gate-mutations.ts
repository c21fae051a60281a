// Sentences of real documents, spoiled by chance as a careless or clever model might: words left out of the middle, two
// sentences spliced, words exchanged, a small word slipped in. The judge is a plain one: what passes must be a stretch of
// the source once "các", "những", "thì", "và", punctuation and bracketed asides are taken out of both.

import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { clauseProblem } from '../../src/answering/model/clause.ts'
import { atomsOf } from '../../src/answering/model/gate-words.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const slippedIn = [
  'không',
  'chỉ',
  'của',
  'cho',
  'trừ',
  'ít nhất',
  'do',
  'được',
  'phải',
  'có thể',
  'sau',
  'hoặc',
  'đã',
]

export interface MutationTally {
  made: number
  passed: number
  /** Passed though no stretch of the source. */
  wrong: string[]
}

/** Sentences of the digests and of the invented documents. */
export function sentencesOfDocuments(): string[] {
  return [`${root}/data/digests`, `${root}/tests/fixtures/documents`]
    .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
    .filter((path) => /\.(?:md|txt)$/u.test(path))
    .flatMap((path) =>
      readFileSync(path, 'utf8')
        .normalize('NFC')
        .split(/\n|(?<=\.)\s+(?=\p{Lu})/u),
    )
    .map((line) =>
      line
        .replace(/^[-+*•]\s+/u, '')
        .replaceAll('**', '')
        .trim(),
    )
    .filter((line) => line.length > 60 && line.length < 500)
}

/** Tries every way `rounds` times on every sentence; the same sentences and seed give the same figures. */
export function tryMutations(sentences: string[], rounds: number): Map<string, MutationTally> {
  const tallies = new Map<string, MutationTally>()
  const random = randomFrom(7)
  const put = (way: string, said: string, source: string) => {
    const tally = tallies.get(way) ?? { made: 0, passed: 0, wrong: [] }
    tallies.set(way, tally)
    tally.made++
    if (clauseProblem(atomsOf(said), atomsOf(source), []) !== null) return
    tally.passed++
    if (!bare(source).includes(bare(said))) tally.wrong.push(`${said}\n  <- ${source}`)
  }
  for (const source of sentences) {
    const words = source.split(/\s+/u)
    if (words.length < 8) continue
    put('nothing (the sentence itself)', source, source)
    for (let n = 0; n < rounds; n++) {
      const at = 1 + random(words.length - 3)
      const to = Math.min(words.length - 1, at + 1 + random(6))
      put('words left out of the middle', [...words.slice(0, at), ...words.slice(to)].join(' '), source)
      const other = sentences[random(sentences.length)]!.split(/\s+/u)
      put(
        'two sentences spliced',
        [...words.slice(0, at), ...other.slice(random(other.length))].join(' '),
        source,
      )
      const [x, y] = [random(words.length), random(words.length)]
      const swapped = words.map((w, i) => (i === x ? words[y]! : i === y ? words[x]! : w))
      if (words[x] !== words[y]) put('two words exchanged', swapped.join(' '), source)
      const small = slippedIn[random(slippedIn.length)]!
      put('a small word slipped in', [...words.slice(0, at), small, ...words.slice(at)].join(' '), source)
    }
  }
  return tallies
}

function bare(text: string): string {
  const asides = text.replace(/\([^)]*\)/gu, ' ')
  const words = asides.toLowerCase().match(/[\p{L}\p{M}]+|\d+(?:[.,/-]\d+)*/gu) ?? []
  return ` ${words.filter((w) => !['các', 'những', 'thì', 'và'].includes(w)).join(' ')}`
}

/** Numbers below `n` that look drawn by chance. */
function randomFrom(seed: number): (n: number) => number {
  let state = seed
  return (n) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * n)
  }
}
