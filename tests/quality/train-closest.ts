// Fits the numbers of src/answering/evidence/closest-weights.ts: of questions that no composer answers, whether the best
// ranked place is the one that is meant. Run: npm run train:closest -- STATE=QUESTIONS.jsonl …
//
// Everything that no composer answers is let answer from its best place; right is what passes the question's own
// expectation. Asked with the whole lexicon and twice with a random half of it, since a lexicon knows the words of the
// questions that it was grown from. A foreign question counts twice, but half in a file of nothing else, of which there are
// many. Checked on libraries left out in turn.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DialogueContext } from '../../src/answer.ts'
import { createAnswering } from '../../src/answering/answering.ts'
import type { ClosestTraits } from '../../src/answering/evidence/closest-traits.ts'
import { texts } from '../../src/answering/texts.ts'
import { loadLexicon } from '../../src/answering/typed/lexicon.ts'
import { createApp } from '../../src/app.ts'
import { missesOf } from '../../src/commands/eval.ts'
import { readConfig } from '../../src/config.ts'
import { loadAgencies } from '../../src/library/agencies.ts'
import { loadPlaces } from '../../src/library/places.ts'
import { dataFolder } from '../../src/shipped.ts'
import { type Case, fitted, halved, likelihood, type Question, questionsIn } from './training.ts'

interface Sample extends Case<ClosestTraits> {
  library: string
  foreign: boolean
  weight: number
}

const halves = 2
const inputs = process.argv.slice(2).map((input) => input.split('=') as [string, string])
if (inputs.length === 0 || inputs.some(([state, file]) => !state || !file)) {
  console.error('Usage: npm run train:closest -- STATE=QUESTIONS.jsonl …')
  process.exit(2)
}
const work = mkdtempSync(join(tmpdir(), 'closest-'))
const folders = [dataFolder, ...Array.from({ length: halves }, (_, n) => halved(work, n + 1))]
const samples: Sample[] = []
for (const state of new Set(inputs.map(([state]) => state)))
  await gather(
    state,
    inputs.filter(([s]) => s === state).map(([, file]) => questionsIn(file)),
  )
rmSync(work, { recursive: true })
report(samples)

async function gather(state: string, files: Question[][][]): Promise<void> {
  const app = await createApp(readConfig({ ...process.env, DONDOC_STATE: state }))
  for (const folder of folders) {
    let traits: ClosestTraits | undefined
    // the first place that is judged is the best ranked one
    const closeJudge = (judged: ClosestTraits) => {
      const isFirst = traits === undefined
      traits ??= judged
      return isFirst
    }
    const answering = createAnswering({
      ...{ store: app.library, retriever: app.retrieval.retriever, likeness: app.likeness },
      ...{ lexicon: loadLexicon(folder), places: loadPlaces(folder), agencies: loadAgencies(folder) },
      ...{ calendar: app.calendar, now: () => 0, report: () => {}, judge: () => false, closeJudge },
    })
    for (const dialogues of files) {
      const isForeign = ({ expect }: Question) => expect.status === 'not_found'
      const many = dialogues.every((turns) => turns.every(isForeign))
      for (const dialogue of dialogues) {
        let context: DialogueContext | undefined
        for (const turn of dialogue) {
          traits = undefined
          const options = { asOf: turn.asOf ?? '2024-06-01', ...(context ? { context } : {}) }
          const told = await answering.ask(turn.question, options)
          context = told.context
          if (!traits || !isClosest(told.answer.answer)) continue
          const foreign = isForeign(turn)
          const right = !foreign && missesOf(told.answer, turn.expect).length === 0
          samples.push({ library: state, traits, right, foreign, weight: foreign ? (many ? 0.5 : 2) : 1 })
        }
      }
    }
  }
  app.close()
}

function isClosest(answer: string): boolean {
  return answer.startsWith(texts.closest) || answer.startsWith(texts.unsettled)
}

/** How each threshold does on libraries left out, and the numbers fitted on all. */
function report(all: Sample[]): void {
  const names = Object.keys(all[0]?.traits ?? {}) as (keyof ClosestTraits)[]
  const judged = [...new Set(all.map((s) => s.library))].flatMap((library) => {
    const b = fitted(
      all.filter((s) => s.library !== library),
      names,
    )
    return all.filter((s) => s.library === library).map((s) => ({ ...s, p: likelihood(s.traits, names, b) }))
  })
  const right = all.filter((s) => s.right).length
  const foreign = all.filter((s) => s.foreign).length
  console.log(`${all.length} best places, ${right} meant, ${foreign} of foreign questions`)
  for (const least of [0.6, 0.5, 0.45, 0.4, 0.35, 0.3]) {
    const shown = judged.filter((s) => s.p >= least)
    console.log(
      `from ${least}: ${shown.filter((s) => s.right).length} meant, ${shown.filter((s) => s.foreign).length} foreign, ${shown.filter((s) => !s.right && !s.foreign).length} others`,
    )
  }
  const b = fitted(all, names).map((x) => Math.round(x * 100) / 100)
  console.log(JSON.stringify({ intercept: b.at(-1), ...Object.fromEntries(names.map((n, k) => [n, b[k]])) }))
}
