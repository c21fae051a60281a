// ChatOpenAI behind one function: a filled prompt out, the words of the model and their cost back.
// LangChain is loaded when the first question needs it (half a second), never at start, and never sends traces anywhere.

import { guardedFetch, type Seen } from './guarded-fetch.ts'
import type { ModelFailure, TokenUse } from './language-model.ts'
import type { Prompt } from './prompts.ts'

export interface Completion {
  text: string
  /** `null` when the server does not tell. */
  use: TokenUse | null
}

export class TransportError extends Error {
  readonly why: ModelFailure
  readonly retryAfterMs: number | null
  /** True for a 400 about the response format: the same without it may work. */
  readonly schemaRefused: boolean

  constructor(why: ModelFailure, retryAfterMs: number | null = null, schemaRefused = false) {
    super(`model: ${why}`)
    this.why = why
    this.retryAfterMs = retryAfterMs
    this.schemaRefused = schemaRefused
  }
}

export interface TransportOptions {
  baseUrl: string
  apiKey: string | null
  model: string
  maxTokens: number
  now: () => number
}

export interface Transport {
  /** Throws TransportError, also when `signal` aborts. */
  complete(
    prompt: Prompt,
    values: Record<string, string>,
    schema: Record<string, unknown> | null,
    signal: AbortSignal,
  ): Promise<Completion>
  /** Loads what the first request would wait for. */
  warm(): Promise<void>
  /** Whether the server answers at all; sends nothing but the request itself. */
  probe(signal: AbortSignal): Promise<boolean>
}

export function createTransport(options: TransportOptions): Transport {
  const { baseUrl, apiKey } = options
  return {
    async complete(prompt, values, schema, signal) {
      const seen: Seen = { status: null, retryAfterMs: null, why: null }
      try {
        await loadLangChain()
        // what the program itself needed is no failure of the server
        if (signal.aborted) throw new TransportError('cancelled')
        const chain = await chainFor(prompt, options, schema, seen)
        const reply = await chain.invoke(values, { signal })
        return { text: wordsOf(reply.content), use: useOf(reply.usage_metadata) }
      } catch (error) {
        if (error instanceof TransportError) throw error
        throw new TransportError(
          whyOf(seen, signal),
          seen.retryAfterMs,
          seen.status === 400 && schema !== null,
        )
      }
    },
    async warm() {
      await loadLangChain()
    },
    async probe(signal) {
      try {
        const response = await fetch(`${baseUrl}/models`, {
          headers: apiKey ? { authorization: `Bearer ${apiKey}` } : {},
          redirect: 'manual',
          signal,
        })
        await response.body?.cancel()
        return response.status < 500 && response.status !== 429
      } catch {
        return false
      }
    },
  }
}

/** Prompt → model as one runnable, made for one call because the fetch inside notes what that call met. */
async function chainFor(
  prompt: Prompt,
  { baseUrl, apiKey, model, maxTokens, now }: TransportOptions,
  schema: Record<string, unknown> | null,
  seen: Seen,
) {
  const { ChatOpenAI, ChatPromptTemplate } = await loadLangChain()
  const template = ChatPromptTemplate.fromMessages(
    [
      ['system', prompt.system],
      ['human', prompt.user],
    ],
    { templateFormat: 'mustache' },
  )
  const chat = new ChatOpenAI({
    model,
    apiKey: apiKey ?? 'none',
    temperature: 0,
    maxTokens,
    maxRetries: 0,
    streaming: false,
    useResponsesApi: false,
    configuration: {
      baseURL: baseUrl,
      fetch: guardedFetch(seen, now),
      logLevel: 'off',
      organization: null,
      project: null,
    },
    ...(schema
      ? {
          modelKwargs: {
            response_format: { type: 'json_schema', json_schema: { name: prompt.name, schema } },
          },
        }
      : {}),
  })
  return template.pipe(chat)
}

const tracing = ['LANGSMITH_TRACING_V2', 'LANGCHAIN_TRACING_V2', 'LANGSMITH_TRACING', 'LANGCHAIN_TRACING']

async function loadLangChain() {
  for (const name of tracing) delete process.env[name]
  const [{ ChatOpenAI }, { ChatPromptTemplate }] = await Promise.all([
    import('@langchain/openai'),
    import('@langchain/core/prompts'),
  ])
  return { ChatOpenAI, ChatPromptTemplate }
}

function whyOf({ status, why }: Seen, signal: AbortSignal): ModelFailure {
  if (signal.aborted) return isTimeout(signal.reason) ? 'timeout' : 'cancelled'
  if (why) return why
  if (status === null) return 'unreachable'
  if (status === 429) return 'busy'
  if (status >= 500) return 'server'
  return status >= 400 ? 'refused' : 'malformed'
}

function isTimeout(reason: unknown): boolean {
  return reason instanceof Error && reason.name === 'TimeoutError'
}

function wordsOf(content: unknown): string {
  if (typeof content === 'string') return content
  if (!Array.isArray(content)) return ''
  return content.map((part: { text?: unknown }) => (typeof part.text === 'string' ? part.text : '')).join('')
}

function useOf(use: { input_tokens?: number; output_tokens?: number } | undefined): TokenUse | null {
  if (use?.input_tokens === undefined || use.output_tokens === undefined) return null
  return { prompt: use.input_tokens, completion: use.output_tokens }
}
