// Vocabulary of the optional model: one question with its prompt in, checked JSON or the reason of failure out.
// A model never throws for what a server can do; whoever asks it has another answer ready.

import type { Prompt } from './prompts.ts'

export interface TokenUse {
  prompt: number
  completion: number
}

export type ModelFailure =
  | 'off' // the circuit breaker is open
  | 'capped' // the month's tokens are used up
  | 'busy' // too many at once, or 429 beyond the budget
  | 'unreachable' // no connection, or it was cut
  | 'timeout'
  | 'refused' // 4xx
  | 'server' // 5xx
  | 'wrong-type' // something else than JSON
  | 'too-long' // more bytes than an answer can have
  | 'empty'
  | 'malformed' // not the JSON that was asked for
  | 'cancelled'

export type ModelReply<T> = { kind: 'ok'; value: T } | { kind: 'failed'; why: ModelFailure }

export interface ModelRequest<T> {
  prompt: Prompt
  values: Record<string, string>
  /** JSON schema of the reply, for servers that can hold a model to it. */
  schema: Record<string, unknown>
  /** Reads the parsed JSON; throws when it is something else. */
  read: (json: unknown) => T
  /** For whom use is counted; `null` for the service itself. */
  person: string | null
  /** Milliseconds that remain for the whole request, retries and waiting included. */
  budgetMs: number
  signal?: AbortSignal
}

/** `on`: asked when it may; `resting`: a failure, offline until `until`; `capped`: no tokens left this month. */
export type ModelState =
  | { state: 'on' }
  | { state: 'resting'; why: ModelFailure; until: string }
  | { state: 'capped' }

export interface LanguageModel {
  name: string
  /** Why it would not be asked now, or `null`: looked at before a request is made ready, which takes its time too. */
  unready(): ModelFailure | null
  ask<T>(request: ModelRequest<T>): Promise<ModelReply<T>>
  state(): ModelState
  /** Whether the server answers at all; sends nobody's words. */
  probe(): Promise<boolean>
  /** Loads in the background what the first question would wait for. */
  warm(): void
  /** Cancels what runs. */
  close(): void
}
