// A look into one answer while it is made, for the parts that stand around answering: the question as understood, the
// scope and the ranked evidence. Optional: without an observer nothing is kept and nothing costs.

import type { Answer, AskOptions, DialogueContext } from '../answer.ts'
import type { Asked } from './asked.ts'

export interface ObservedOptions extends AskOptions {
  /** Called at most once, before the answer is composed; never for greetings and questions that cannot be read. */
  observe?: (asked: Asked) => void
}

/** Answering that lets itself be looked into. */
export interface ObservableAnswering {
  ask(question: string, options: ObservedOptions): Promise<{ answer: Answer; context: DialogueContext }>
}
