// Vocabulary of an answer (docs/architecture.md): what the bot, the page and the commands receive from answering.

import type { Day } from './document.ts'

export type AnswerStatus = 'answered' | 'clarify' | 'not_found' | 'out_of_scope' | 'conflict' | 'error'

export interface Citation {
  document: string
  issuer: string | null
  issued: Day | null
  version: string
  section: string
  /** Verbatim: equals `text.slice(start, end)` of that version. */
  quote: string
  start: number
  end: number
}

export interface DerivationStep {
  date: Day
  counted: boolean
  why?: string
}

export interface AnswerDeadline {
  lastDay: Day | null
  due: Day | null
  inclusive: boolean | null
  text: string
  derivation: DerivationStep[]
}

export interface Answer {
  status: AnswerStatus
  /** What the person reads. `**…**` marks the one thing that was asked for; nothing else is markup. */
  answer: string
  citations: Citation[]
  deadlines: AnswerDeadline[]
  warnings: string[]
  mode: 'extractive' | 'model'
  /** The question as understood, follow-ups resolved. */
  question: string
  /** Offered next steps or, for `clarify`, the candidates; typed back by number or words. */
  choices: { label: string; question: string }[]
  ms: number
  /** With `mode: 'model'`: the answer that was made without it, for whoever wants to see the other one. */
  extractive?: { answer: string; citations: Citation[] }
  /** Where a model worded the answer or read the question: which, and with which version of each prompt ("answer@3f2a…"). */
  madeWith?: { model: string; prompts: string[] }
}

/** Who words the answer: the library alone, or a model where one is set and the kind of question allows it. */
export type AnswerMode = 'extractive' | 'model' | 'auto'

/** What a dialogue remembers between two turns; plain JSON, kept by the caller, understood only by answering. */
export type DialogueContext = Record<string, unknown>

export interface AskOptions {
  /** The day taken as today. */
  asOf: Day
  context?: DialogueContext
  /** The asker's unit ("Sở Tư pháp thành phố Hà Nội"): that place's answer comes first. */
  unit?: string
  /** Default `auto`. */
  mode?: AnswerMode
  /** For whom a model's use is counted; never sent anywhere. */
  person?: string
  /** Aborted when nobody waits for the answer any more. */
  signal?: AbortSignal
}

export interface Answering {
  /** Never throws for what a person can type; failures come back as status `error`. */
  ask(question: string, options: AskOptions): Promise<{ answer: Answer; context: DialogueContext }>
}
