// createModel: asks an OpenAI-compatible server within a budget of time and tokens. Retries what may pass (429, 5xx,
// broken JSON) while time remains, rests after what will not pass, counts every token, and never throws.

import type { Day } from '../document.ts'
import { createBreaker } from './breaker.ts'
import type {
  LanguageModel,
  ModelFailure,
  ModelReply,
  ModelRequest,
  ModelState,
  TokenUse,
} from './language-model.ts'
import { createPlaces } from './places.ts'
import { checkValues } from './prompts.ts'
import { estimateTokens } from './tokens.ts'
import { createTransport, type Transport, TransportError } from './transport.ts'
import type { Usage } from './usage.ts'

export interface ModelOptions {
  /** `null`: OpenAI's own server. */
  baseUrl: string | null
  apiKey: string | null
  name: string
  monthlyTokens: number
  concurrency: number
  usage: Usage
  /** Wall clock, for days and Retry-After. */
  clock: () => Date
  report: (event: { kind: 'model'; detail: unknown }) => void
  /** Longest answer of the model. */
  maxTokens?: number
}

const openAi = 'https://api.openai.com/v1'
const attempts = 3
const pauseMs = 400
const probeMs = 5_000
/** With less than this left, no further attempt is begun. */
const leastMs = 300

export function createModel(options: ModelOptions): LanguageModel {
  const { name, usage, clock, monthlyTokens, report, maxTokens = 1_200 } = options
  const breaker = createBreaker(() => clock().getTime())
  const places = createPlaces(options.concurrency)
  const closing = new AbortController()
  const transport = createTransport({
    baseUrl: options.baseUrl ?? openAi,
    apiKey: options.apiKey,
    model: name,
    maxTokens,
    now: () => clock().getTime(),
  })
  const schemas = { held: true }
  let reserved = 0
  const today = () => dayInVietnam(clock())
  const left = () => monthlyTokens - usage.ofMonth(today()) - reserved

  const isAlive = () =>
    within(probeMs, (timeout) => transport.probe(AbortSignal.any([closing.signal, timeout])))
  const probe = () => {
    void isAlive().then((alive) => (alive ? breaker.succeeded() : breaker.failed('unreachable')))
  }

  const unready = (): ModelFailure | null => {
    const allowed = breaker.allows()
    if (allowed === 'probe') probe()
    return allowed === 'yes' ? null : 'off'
  }

  return {
    name,
    unready: () => (left() <= maxTokens ? 'capped' : unready()),
    async ask(request) {
      checkValues(request.prompt, request.values)
      const cost = estimateTokens(
        request.prompt.system + request.prompt.user + Object.values(request.values).join(''),
      )
      if (left() < cost + maxTokens) return failed('capped')
      const why = unready()
      if (why) return failed(why)
      const ends = performance.now() + request.budgetMs
      const signal = AbortSignal.any([closing.signal, ...(request.signal ? [request.signal] : [])])
      reserved += cost + maxTokens
      const release = await places.take(request.budgetMs, signal)
      try {
        if (release === null) return failed(signal.aborted ? 'cancelled' : 'busy')
        return await attempt(request, { transport, schemas, ends, signal, count, report, breaker })
      } finally {
        reserved -= cost + maxTokens
        release?.()
      }
      function count(use: TokenUse | null, text: string) {
        usage.add(request.person, today(), use ?? { prompt: cost, completion: estimateTokens(text) })
      }
    },
    state: (): ModelState => {
      const now = breaker.state()
      if (now.open) return { state: 'resting', why: now.why, until: new Date(now.until).toISOString() }
      return left() <= maxTokens ? { state: 'capped' } : { state: 'on' }
    },
    probe: isAlive,
    warm: () => void transport.warm(),
    close: () => closing.abort(),
  }
}

interface Attempting {
  transport: Transport
  /** `held` until the server refuses a response format. */
  schemas: { held: boolean }
  ends: number
  signal: AbortSignal
  count: (use: TokenUse | null, text: string) => void
  report: ModelOptions['report']
  breaker: ReturnType<typeof createBreaker>
}

async function attempt<T>(request: ModelRequest<T>, parts: Attempting): Promise<ModelReply<T>> {
  const { breaker, ends, signal, report } = parts
  let why: ModelFailure = 'timeout'
  let retryAfter: number | null = null
  for (let n = 1; n <= attempts; n++) {
    const outcome = await once(request, parts)
    if (outcome.kind === 'ok') {
      breaker.succeeded()
      return outcome
    }
    why = outcome.why
    retryAfter = outcome.retryAfterMs
    report({ kind: 'model', detail: { prompt: request.prompt.version, attempt: n, why } })
    if (!outcome.again || n === attempts) break
    const pause = outcome.pause ? (retryAfter ?? pauseMs * 2 ** (n - 1)) : 0
    if (performance.now() + pause + leastMs > ends) break
    if (pause > 0) await sleep(pause, signal)
    if (signal.aborted) return failed('cancelled')
  }
  breaker.failed(why, retryAfter ?? undefined)
  return failed(why)
}

interface Failed {
  kind: 'failed'
  why: ModelFailure
  again: boolean
  /** Whether the server needs a rest before the next attempt. */
  pause: boolean
  retryAfterMs: number | null
}

async function once<T>(
  request: ModelRequest<T>,
  { transport, schemas, ends, signal, count }: Attempting,
): Promise<{ kind: 'ok'; value: T } | Failed> {
  const remaining = Math.max(1, Math.floor(ends - performance.now()))
  const fail = (why: ModelFailure, again: boolean, pause = false, retryAfterMs: number | null = null) =>
    ({ kind: 'failed', why, again, pause, retryAfterMs }) satisfies Failed
  try {
    const { text, use } = await within(remaining, (timeout) =>
      transport.complete(
        request.prompt,
        request.values,
        schemas.held ? request.schema : null,
        AbortSignal.any([signal, timeout]),
      ),
    )
    count(use, text)
    if (text.trim() === '') return fail('empty', true)
    try {
      return { kind: 'ok', value: request.read(parseJson(text)) }
    } catch {
      return fail('malformed', true)
    }
  } catch (error) {
    if (!(error instanceof TransportError)) return fail('malformed', false)
    if (error.schemaRefused && schemas.held) {
      schemas.held = false
      return fail('refused', true)
    }
    if (error.why === 'malformed') count(null, '')
    const passing = error.why === 'busy' || error.why === 'server'
    return fail(error.why, passing || error.why === 'malformed', passing, error.retryAfterMs)
  }
}

/** JSON alone, or JSON in a code fence, or the outermost braces of chatter around it. */
export function parseJson(text: string): unknown {
  const bare = text.replace(/^\uFEFF/u, '').trim()
  const fenced = /^```(?:json)?\s*([\s\S]*?)\s*```$/iu.exec(bare)?.[1] ?? bare
  try {
    return JSON.parse(fenced)
  } catch {
    const [from, to] = [fenced.indexOf('{'), fenced.lastIndexOf('}')]
    if (from < 0 || to <= from) throw new Error('no JSON')
    return JSON.parse(fenced.slice(from, to + 1))
  }
}

function failed<T>(why: ModelFailure): ModelReply<T> {
  return { kind: 'failed', why }
}

/**
 * Does the work with a signal that fires after `ms`. Unlike AbortSignal.timeout it keeps the process alive meanwhile: a
 * connection that a server dropped at once does not, and a command would end without a word.
 */
async function within<T>(ms: number, work: (timeout: AbortSignal) => Promise<T>): Promise<T> {
  const ends = new AbortController()
  const timer = setTimeout(() => ends.abort(new DOMException('too slow', 'TimeoutError')), ms)
  try {
    return await work(ends.signal)
  } finally {
    clearTimeout(timer)
  }
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer)
        resolve()
      },
      { once: true },
    )
  })
}

/** Vietnam keeps UTC+7 all year. */
export function dayInVietnam(at: Date): Day {
  return new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
}
