// A second look at a question that found nothing: a model may put the words of a dialogue together, mend their writing,
// or say which of a few kinds of question it is. Its reading is checked against the words of the person (reading.ts) or
// against the rules (question-class.ts), answered by the library alone, and shown: "Hiểu là: …".

import type { Answer, AskOptions, DialogueContext } from '../../answer.ts'
import type { Places } from '../../library/places.ts'
import type { LanguageModel } from '../../llm/language-model.ts'
import { createPlaceholders, masked, type Placeholders, unmasked } from '../../llm/privacy.ts'
import type { Prompt } from '../../llm/prompts.ts'
import type { Asked } from '../asked.ts'
import type { ObservableAnswering } from '../observe.ts'
import { syllablesOf } from '../places/syllables.ts'
import { texts } from '../texts.ts'
import { memoryOf } from '../turns/memory.ts'
import type { Lexicon } from '../typed/lexicon.ts'
import { type ModelReading, readingSchema, readReading } from './model-replies.ts'
import { agreesWithClass, isUnclassed, questionOfClass } from './question-class.ts'
import { acceptsReading } from './reading.ts'

export interface UnderstandingParts {
  inner: ObservableAnswering
  model: LanguageModel
  prompt: Prompt
  lexicon: Lexicon
  places: Places
  names: readonly string[]
}

/** One question as the library answered it, with a look inside. */
export interface Look {
  turn: { answer: Answer; context: DialogueContext }
  asked: Asked | null
  question: string
}

/** Asks the library and keeps what it understood. */
export async function lookInside(
  inner: ObservableAnswering,
  question: string,
  options: AskOptions,
): Promise<Look> {
  let seen: Asked | null = null
  const turn = await inner.ask(question, {
    ...options,
    observe: (asked) => {
      seen = asked
    },
  })
  return { turn, asked: seen, question }
}

/** The question in a reading that the library answers; `null` when there is no better one. */
export async function understoodBetter(
  parts: UnderstandingParts,
  look: Look,
  options: AskOptions,
  budgetMs: number,
): Promise<Look | null> {
  const { asked, turn, question } = look
  if (asked === null || !isOpen(turn.answer) || asked.scope.missing) return null
  if (!isUnsure(parts, asked, options)) return null
  const placeholders = createPlaceholders()
  const reply = await parts.model.ask({
    prompt: parts.prompt,
    values: {
      question: JSON.stringify(masked(question, placeholders, parts.names)),
      dialogue: JSON.stringify(earlierQuestions(options, placeholders, parts.names)),
    },
    schema: readingSchema,
    read: readReading,
    person: options.person ?? null,
    budgetMs,
    ...(options.signal ? { signal: options.signal } : {}),
  })
  if (reply.kind === 'failed') return null
  return (
    (await reworded(parts, look, asked, reply.value, placeholders, options)) ??
    (await classed(parts, asked, reply.value, options))
  )
}

async function reworded(
  { inner, lexicon, places }: UnderstandingParts,
  { question }: Look,
  asked: Asked,
  said: ModelReading,
  placeholders: Placeholders,
  options: AskOptions,
): Promise<Look | null> {
  const reading = unmasked(said.reading.normalize('NFC').trim(), placeholders)
  const before = memoryOf(options.context)?.question ?? ''
  if (!reading || reading === question) return null
  if (!acceptsReading({ reading, question, before, terms: asked.u.terms }, lexicon, places)) return null
  return answeredLook(await lookInside(inner, reading, options))
}

async function classed(
  { inner }: UnderstandingParts,
  asked: Asked,
  { kind }: ModelReading,
  options: AskOptions,
): Promise<Look | null> {
  if (kind === 'other' || !isUnclassed(asked)) return null
  const restated = questionOfClass(kind, asked)
  if (restated === null) return null
  const look = await lookInside(inner, restated, { ...options, context: {} })
  return look.asked && agreesWithClass(kind, asked, look.asked) ? answeredLook(look) : null
}

function answeredLook(look: Look): Look | null {
  return look.turn.answer.status === 'answered' || look.turn.answer.status === 'conflict' ? look : null
}

/** The rules may have misread: the question goes on from another, or holds words that nobody here knows. */
function isUnsure({ lexicon }: UnderstandingParts, asked: Asked, { context }: AskOptions): boolean {
  if (memoryOf(context) !== null || isUnclassed(asked)) return true
  const { u, view } = asked
  return syllablesOf(u.raw).some(
    ({ folded }) => /^[a-z]{3,}$/u.test(folded) && !lexicon.isSyllable(folded) && !view.knows(folded),
  )
}

/** The question before this one, as it may leave. */
export function earlierQuestions(
  options: AskOptions,
  placeholders: Placeholders,
  names: readonly string[],
): string[] {
  const memory = memoryOf(options.context)
  return memory ? [masked(memory.question, placeholders, names)] : []
}

/** The answer with its reading in front. */
export function saysReading({ turn }: Look): Look['turn'] {
  const { answer } = turn
  return { ...turn, answer: { ...answer, answer: `Hiểu là: ${answer.question}\n${answer.answer}` } }
}

/** Nothing was found, or no more than what is close to it. */
function isOpen({ status, warnings }: Answer): boolean {
  return status === 'not_found' || warnings.includes(texts.closest)
}
