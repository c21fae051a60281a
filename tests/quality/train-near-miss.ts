// Fits the numbers of src/answering/evidence/near-miss-weights.ts: of the places that hold most of a question and lack a word of
// it, which are meant. Run: npm run train:near-miss -- STATE=QUESTIONS.jsonl …
//
// The lexicon was grown from questions that were missed, so an unseen word of daily life is imitated: beside the whole
// lexicon each question is asked with a random half of its synonyms and everyday words, several times. A question of one
// library is asked of the others too, its province exchanged for one of theirs: what it is about is not held there.
// Every place is let answer; right is what passes the question's own expectation. Checked on libraries left out in turn.

import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DialogueContext } from '../../src/answer.ts'
import { createAnswering } from '../../src/answering/answering.ts'
import type { Asked } from '../../src/answering/asked.ts'
import { traitsOf } from '../../src/answering/evidence/near-miss.ts'
import type { Traits } from '../../src/answering/evidence/near-miss-traits.ts'
import { placeOf } from '../../src/answering/nearest.ts'
import { lacksFor } from '../../src/answering/question/matter.ts'
import { texts } from '../../src/answering/texts.ts'
import { loadLexicon } from '../../src/answering/typed/lexicon.ts'
import { type App, createApp } from '../../src/app.ts'
import { type Expectation, missesOf } from '../../src/commands/eval.ts'
import { readConfig } from '../../src/config.ts'
import { loadAgencies } from '../../src/library/agencies.ts'
import { loadPlaces } from '../../src/library/places.ts'
import { createRandom } from '../../src/retrieval/training/random.ts'
import { dataFolder } from '../../src/shipped.ts'

interface Question {
  question: string
  asOf?: string
  expect: Expectation
}

interface Sample {
  library: string
  question: string
  traits: Traits
  right: boolean
}

const halves = 3
const elsewhere = 120

const inputs = process.argv.slice(2).map((input) => input.split('=') as [string, string])
if (inputs.length === 0 || inputs.some(([state, file]) => !state || !file)) {
  console.error('Usage: npm run train:near-miss -- STATE=QUESTIONS.jsonl …')
  process.exit(2)
}
const work = mkdtempSync(join(tmpdir(), 'near-miss-'))
const apps = new Map<string, App>()
for (const [state] of inputs)
  if (!apps.has(state)) apps.set(state, await createApp(readConfig({ ...process.env, DONDOC_STATE: state })))

const samples: Sample[] = []
for (let seed = 0; seed <= halves; seed++) await gather(seed)
for (const app of apps.values()) app.close()
rmSync(work, { recursive: true })
report(samples)

/** Asks everything with one lexicon. */
async function gather(seed: number): Promise<void> {
  const folder = seed === 0 ? dataFolder : halved(seed)
  const words = { lexicon: loadLexicon(folder), places: loadPlaces(folder), agencies: loadAgencies(folder) }
  const random = createRandom(seed, 1)
  for (const [state, app] of apps) {
    const answering = createAnswering({
      ...{ store: app.library, retriever: app.retrieval.retriever, calendar: app.calendar, ...words },
      ...{ now: () => 0, report: () => {}, judge: () => true },
    })
    const sample = async (turn: Question, context?: DialogueContext) => {
      let asked: Asked | undefined
      const observe = (a: Asked) => {
        asked = a
      }
      const options = { asOf: turn.asOf ?? '2024-06-01', observe, ...(context ? { context } : {}) }
      const told = await answering.ask(turn.question, options)
      const place = asked && isNearest(told.answer.answer) ? placeOf(asked, told.answer) : undefined
      if (asked && place)
        samples.push({
          ...{ library: state, question: turn.question },
          traits: traitsOf(asked, place, lacksFor(asked.u, place.byTerm)),
          right: turn.expect.status !== 'not_found' && missesOf(told.answer, turn.expect).length === 0,
        })
      return told.context
    }
    for (const dialogue of inputs.filter(([s]) => s === state).flatMap(([, file]) => questionsIn(file))) {
      let context: DialogueContext | undefined
      for (const turn of dialogue) context = await sample(turn, context)
    }
    const here = [...new Set((await app.library.list()).flatMap(({ header }) => header.place ?? []))]
    const foreign = inputs.filter(([s]) => s !== state).flatMap(([, file]) => questionsIn(file))
    for (let n = 0; n < elsewhere && here.length > 0 && foreign.length > 0; n++) {
      const [turn] = foreign[random.below(foreign.length)] ?? []
      const question = turn && moved(turn, words.places, here[random.below(here.length)] ?? '')
      if (question) await sample(question)
    }
  }
}

/** The question asked of another place, where it names no document of its own and holds an answer at home. */
function moved(turn: Question, { provinces }: ReturnType<typeof loadPlaces>, to: string): Question | null {
  if (turn.expect.status !== 'answered' || /\d{2,}\s*\//u.test(turn.question)) return null
  const from = provinces.filter(({ name }) => turn.question.includes(name))
  const question = from.reduce((text, { name }) => text.replaceAll(name, to), turn.question)
  return {
    ...turn,
    question: question.replace(/(?:năm )?(?:19|20)\d{2}/gu, ''),
    expect: { status: 'not_found' },
  }
}

function isNearest(answer: string): boolean {
  return answer.startsWith(texts.nearestTo('').split('“')[0] ?? '')
}

function questionsIn(file: string): Question[][] {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
  return lines.map((line) => {
    const read = JSON.parse(line) as Question & { turns?: Question[] }
    return read.turns ?? [read]
  })
}

/** A data folder with a random half of the synonyms and everyday words. */
function halved(seed: number): string {
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
function fitted(all: Sample[], names: (keyof Traits)[]): number[] {
  const mean = names.map((n) => all.reduce((s, x) => s + x.traits[n], 0) / all.length)
  const spread = names.map(
    (n, k) => Math.sqrt(all.reduce((s, x) => s + (x.traits[n] - (mean[k] ?? 0)) ** 2, 0) / all.length) || 1,
  )
  const rows = all.map((x) => [...names.map((n, k) => (x.traits[n] - (mean[k] ?? 0)) / (spread[k] ?? 1)), 1])
  const b = rows[0]?.map(() => 0) ?? []
  const ridge = 1 / all.length
  for (let step = 0; step < 4000; step++) {
    const gradient = b.map((x, k) => (k < names.length ? ridge * x : 0))
    rows.forEach((row, i) => {
      const p = 1 / (1 + Math.exp(-row.reduce((s, x, k) => s + x * (b[k] ?? 0), 0)))
      const off = (p - (all[i]?.right ? 1 : 0)) / all.length
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

/** How each threshold does on libraries left out, and the numbers fitted on all. */
function report(all: Sample[]): void {
  const names = Object.keys(all[0]?.traits ?? {}) as (keyof Traits)[]
  const judged = [...new Set(all.map((s) => s.library))].flatMap((library) => {
    const b = fitted(
      all.filter((s) => s.library !== library),
      names,
    )
    return all.filter((s) => s.library === library).map((s) => ({ ...s, p: likelihood(s.traits, names, b) }))
  })
  console.log(`${all.length} places, ${all.filter((s) => s.right).length} of them meant`)
  for (const least of [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3]) {
    const told = judged.filter((s) => s.p >= least)
    console.log(`from ${least}: ${told.length} answered, ${told.filter((s) => s.right).length} right`)
  }
  const b = fitted(all, names).map((x) => Math.round(x * 100) / 100)
  console.log(JSON.stringify({ intercept: b.at(-1), ...Object.fromEntries(names.map((n, k) => [n, b[k]])) }))
}

function likelihood(traits: Traits, names: (keyof Traits)[], b: number[]): number {
  const sum = names.reduce((s, n, k) => s + traits[n] * (b[k] ?? 0), b.at(-1) ?? 0)
  return 1 / (1 + Math.exp(-sum))
}
