// Fits the numbers of src/answering/evidence/near-miss-weights.ts: of the places that hold most of a question and lack a word of
// it, which are meant. Run: npm run train:near-miss -- STATE=QUESTIONS.jsonl …
//
// The lexicon was grown from questions that were missed, so an unseen word of daily life is imitated: beside the whole
// lexicon each question is asked with a random half of its synonyms and everyday words, several times. A question of one
// library is asked of the others too, its province exchanged for one of theirs: what it is about is not held there.
// Every place is let answer; right is what passes the question's own expectation. Checked on libraries left out in turn.

import { mkdtempSync, rmSync } from 'node:fs'
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
import { missesOf } from '../../src/commands/eval.ts'
import { readConfig } from '../../src/config.ts'
import { loadAgencies } from '../../src/library/agencies.ts'
import { loadPlaces } from '../../src/library/places.ts'
import { createRandom } from '../../src/retrieval/training/random.ts'
import { dataFolder } from '../../src/shipped.ts'
import { fitted, halved, likelihood, type Question, questionsIn } from './training.ts'

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
  const folder = seed === 0 ? dataFolder : halved(work, seed)
  const words = { lexicon: loadLexicon(folder), places: loadPlaces(folder), agencies: loadAgencies(folder) }
  const random = createRandom(seed, 1)
  for (const [state, app] of apps) {
    const answering = createAnswering({
      ...{ store: app.library, retriever: app.retrieval.retriever, calendar: app.calendar, ...words },
      ...{ now: () => 0, report: () => {}, judge: () => true, likeness: app.likeness },
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

/** How each threshold does on libraries left out, and the numbers fitted on all. */
function report(all: Sample[]): void {
  const names = Object.keys(all[0]?.traits ?? {}) as (keyof Traits & string)[]
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
