// The library of one test file: it holds the texts until all tests of the file are done, and is asked as a person asks.

import { afterAll, beforeAll } from 'vitest'
import type { Answer, DialogueContext } from '../../src/answer.ts'
import type { Asked } from '../../src/answering/asked.ts'
import type { ObservableAnswering } from '../../src/answering/observe.ts'
import { type App, createApp } from '../../src/app.ts'
import type { Day } from '../../src/document.ts'
import { digestsFolder } from '../../src/shipped.ts'
import { clock, keptFolder, type Reported } from './start-app.ts'

export interface TestLibrary {
  /** The answer to a question, or to the last turn of a dialogue. */
  ask(question: string | string[], asOf?: Day): Promise<Answer>
  /** The answers to all turns of a dialogue. */
  talk(turns: string[], asOf?: Day): Promise<Answer[]>
  /** What a question is taken to ask; null for one that is not looked for in the library. */
  look(question: string): Promise<Asked | null>
  /** Answers that failed their proof, failures: empty where all is well. */
  reported: Reported[]
  /** The app below; not before the first test or hook runs. */
  app(): App
}

/** Holds `texts` in their order, each as a file of its own; `asOf` is the day of every question that tells none. */
export function libraryOf(texts: string[], asOf: Day): TestLibrary {
  return libraryFilled(asOf, async ({ ingest }) => {
    for (const [i, text] of texts.entries()) {
      const { status, error } = await ingest.bytes(`van-ban-${i + 1}.txt`, Buffer.from(text))
      if (status !== 'added') throw new Error(`text ${i + 1} is ${status}: ${error}`)
    }
  })
}

/** Holds the digests that ship. */
export function libraryOfDigests(asOf: Day): TestLibrary {
  return libraryFilled(asOf, async ({ ingest }) => {
    await ingest.digests(digestsFolder)
  })
}

function libraryFilled(day: Day, fill: (app: App) => Promise<void>): TestLibrary {
  const stateFolder = keptFolder()
  const reported: Reported[] = []
  let app: App
  beforeAll(async () => {
    app = await createApp(
      { stateFolder, embeddings: 'builtin' },
      { clock, report: (event) => reported.push(event) },
    )
    await fill(app)
  }, 60_000)
  afterAll(() => app.close())

  async function talk(turns: string[], asOf = day): Promise<Answer[]> {
    let context: DialogueContext | undefined
    const answers: Answer[] = []
    for (const turn of turns) {
      const said = await app.answering.ask(turn, { asOf, ...(context ? { context } : {}) })
      context = said.context
      answers.push(said.answer)
    }
    return answers
  }
  return {
    talk,
    async ask(question, asOf) {
      const last = (await talk([question].flat(), asOf)).at(-1)
      if (!last) throw new Error('no question')
      return last
    },
    async look(question) {
      const seen: Asked[] = []
      const observe = (asked: Asked) => void seen.push(asked)
      // without a model the app's answering is the library's own, which lets itself be looked into
      await (app.answering as ObservableAnswering).ask(question, { asOf: day, observe })
      return seen[0] ?? null
    },
    reported,
    app: () => app,
  }
}
