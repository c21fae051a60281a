// The one way out to a model server: follows no redirect, takes only JSON, and no more of it than an answer can be.
// What went wrong is kept beside the call, because the layers above wrap errors until nobody can tell them apart.

import type { ModelFailure } from './language-model.ts'

export interface Seen {
  status: number | null
  /** From Retry-After, in seconds or as a date. */
  retryAfterMs: number | null
  /** Set when this layer knows better than the error that travels up. */
  why: ModelFailure | null
}

const mostBytes = 256 * 1024

/** A fetch for one call; fills `seen`. `now` gives milliseconds since 1970, for Retry-After as a date. */
export function guardedFetch(seen: Seen, now: () => number): typeof fetch {
  return async (input, init) => {
    seen.status = seen.retryAfterMs = seen.why = null
    const response = await fetch(input, { ...init, redirect: 'manual' }).catch((error: unknown) => {
      seen.why = init?.signal?.aborted ? null : 'unreachable'
      throw error
    })
    seen.status = response.status
    seen.retryAfterMs = readRetryAfter(response.headers.get('retry-after'), now())
    if (response.status >= 300 && response.status < 400) return refuse(seen, response, 'refused')
    if (response.ok && !/\bjson\b/iu.test(response.headers.get('content-type') ?? ''))
      return refuse(seen, response, 'wrong-type')
    const body = await readBody(response, seen, init?.signal ?? undefined)
    return new Response(body, { status: response.status, headers: response.headers })
  }
}

async function refuse(seen: Seen, response: Response, why: ModelFailure): Promise<never> {
  seen.why = why
  await response.body?.cancel().catch(() => {})
  throw new Error(`model server: ${why}`)
}

async function readBody(response: Response, seen: Seen, signal: AbortSignal | undefined): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  try {
    for await (const chunk of response.body ?? []) {
      const part = chunk as Uint8Array
      chunks.push(part)
      bytes += part.length
      if (bytes > mostBytes) {
        seen.why = 'too-long'
        throw new Error('model server: too long')
      }
    }
  } catch (error) {
    seen.why ??= signal?.aborted ? null : 'unreachable'
    throw error
  }
  return Buffer.concat(chunks)
}

/** Milliseconds to wait; `null` when the header is absent or says nothing that can be read. */
export function readRetryAfter(header: string | null, now: number): number | null {
  if (header === null) return null
  if (/^\s*\d+(?:\.\d+)?\s*$/u.test(header)) return Number(header) * 1000
  const at = Date.parse(header)
  return Number.isNaN(at) ? null : Math.max(0, at - now)
}
