// A question that nothing answers is asked again without the story around it; what is held of it stays as it was typed.

import type { Answer } from '../answer.ts'
import { coresOf } from './question/core-of.ts'
import { texts } from './texts.ts'

/** The turn, or what the first shorter reading of the question leads to that is told beyond doubt; for a refusal the closest place too. */
export async function inShort<T extends { answer: Answer }>(
  turn: T,
  question: string,
  ask: (text: string) => Promise<T>,
): Promise<T> {
  if (!isOpen(turn.answer)) return turn
  let near: T | null = null
  for (const core of coresOf(question)) {
    const shorter = await ask(core)
    if (shorter.answer.status !== 'answered') continue
    const told = { ...shorter, answer: { ...shorter.answer, question: turn.answer.question } }
    if (!isNear(told.answer)) return told
    near ??= told
  }
  return turn.answer.status === 'not_found' && near ? near : turn
}

/** Nothing was found; a refusal for a name, a number or a year that is not held is no such answer. */
function isOpen({ status, answer }: Answer): boolean {
  if (status !== 'not_found') return status === 'answered' && isNear({ answer })
  return answer.startsWith(nothing) || answer.includes(texts.timeOfMatter)
}

const nothing = texts.notFound('').slice(0, 40)

function isNear({ answer }: Pick<Answer, 'answer'>): boolean {
  return answer.startsWith(texts.closest) || answer.startsWith(texts.unsettled)
}
