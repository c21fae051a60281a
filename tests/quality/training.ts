// What the trainers of fitted numbers share: questions with their expectations, a lexicon with half of its words, a
// logistic regression. Held by train-near-miss.ts and train-closest.ts.

import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Expectation } from '../../src/commands/eval.ts'
import { createRandom } from '../../src/retrieval/training/random.ts'
import { dataFolder } from '../../src/shipped.ts'

export interface Question {
  question: string
  asOf?: string
  expect: Expectation
}

/** One case to fit on: its traits, whether it was right, how much it counts. */
export interface Case<T> {
  traits: T
  right: boolean
  weight?: number
}

/** The dialogues of a question file; a single question is a dialogue of one turn. */
export function questionsIn(file: string): Question[][] {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
  return lines.map((line) => {
    const read = JSON.parse(line) as Question & { turns?: Question[] }
    return read.turns ?? [read]
  })
}

/** A data folder with a random half of the synonyms and everyday words. */
export function halved(work: string, seed: number): string {
  const random = createRandom(seed, 2)
  const kept = () => random.below(2) === 0
  const folder = join(work, String(seed))
  mkdirSync(join(folder, 'lexicon'), { recursive: true })
  const link = (name: string) => symlinkSync(join(dataFolder, name), join(folder, name))
  for (const name of readdirSync(dataFolder)) if (name !== 'lexicon') link(name)
  for (const name of readdirSync(join(dataFolder, 'lexicon'))) {
    const path = join('lexicon', name)
    if (name !== 'synonyms.json' && name !== 'everyday.json') {
      link(path)
      continue
    }
    const read = JSON.parse(readFileSync(join(dataFolder, path), 'utf8'))
    const groups = (all: string[][]) => all.map((g) => g.filter(kept)).filter((g) => g.length > 1)
    const themes = (all: Record<string, Record<string, unknown>>) =>
      Object.fromEntries(
        Object.entries(all).map(([t, said]) => [t, Object.fromEntries(Object.entries(said).filter(kept))]),
      )
    const half =
      name === 'everyday.json'
        ? { ...read, stops: read.stops.filter(kept), topics: read.topics.filter(kept) }
        : { asked: groups(read.asked), everyday: groups(read.everyday), said: themes(read.said) }
    writeFileSync(join(folder, path), JSON.stringify(half))
  }
  return folder
}

/** Weights in the units of the traits, the intercept last, by gradient descent with a ridge. */
export function fitted<T>(all: Case<T>[], names: (keyof T & string)[]): number[] {
  const mean = names.map((n) => all.reduce((s, x) => s + numberOf(x.traits, n), 0) / all.length)
  const spread = names.map(
    (n, k) =>
      Math.sqrt(all.reduce((s, x) => s + (numberOf(x.traits, n) - (mean[k] ?? 0)) ** 2, 0) / all.length) || 1,
  )
  const rows = all.map((x) => [
    ...names.map((n, k) => (numberOf(x.traits, n) - (mean[k] ?? 0)) / (spread[k] ?? 1)),
    1,
  ])
  const b = rows[0]?.map(() => 0) ?? []
  const ridge = 1 / all.length
  for (let step = 0; step < 4000; step++) {
    const gradient = b.map((x, k) => (k < names.length ? ridge * x : 0))
    rows.forEach((row, i) => {
      const p = 1 / (1 + Math.exp(-row.reduce((s, x, k) => s + x * (b[k] ?? 0), 0)))
      const off = ((all[i]?.weight ?? 1) * (p - (all[i]?.right ? 1 : 0))) / all.length
      row.forEach((x, k) => {
        gradient[k] = (gradient[k] ?? 0) + off * x
      })
    })
    gradient.forEach((g, k) => {
      b[k] = (b[k] ?? 0) - 0.5 * g
    })
  }
  const raw = names.map((_, k) => (b[k] ?? 0) / (spread[k] ?? 1))
  const shift = raw.reduce((s, x, k) => s + x * (mean[k] ?? 0), 0)
  return [...raw, (b.at(-1) ?? 0) - shift]
}

/** What the fitted numbers make of the traits: between 0 and 1. */
export function likelihood<T>(traits: T, names: (keyof T & string)[], b: number[]): number {
  const sum = names.reduce((s, n, k) => s + numberOf(traits, n) * (b[k] ?? 0), b.at(-1) ?? 0)
  return 1 / (1 + Math.exp(-sum))
}

function numberOf<T>(traits: T, name: keyof T): number {
  return Number(traits[name])
}
