// The Zalo Bot Platform API: POST and JSON only, the body decides before the status, idle polls are no errors.

import { type Reach, surelyRefused } from '../failure.ts'
import { createRedactor } from '../secrets.ts'
import { callHttp } from '../zalo-http.ts'

export const ZALO_BOT_API_ROOT = 'https://bot-api.zaloplatforms.com'

/** What Zalo answered (`code` is its error_code, else the HTTP status), or that it did not answer (`code` 0). */
export class ZaloBotApiError extends Error {
  readonly method: string
  readonly code: number
  readonly description: string
  readonly reach: Reach
  /** False for a page of some proxy or gateway: no verdict of the platform. */
  readonly spoken: boolean

  constructor(
    method: string,
    answer: { code: number; description: string; reach?: Reach; spoken?: boolean },
  ) {
    super(`${method}: ${answer.code} ${answer.description}`)
    this.name = 'ZaloBotApiError'
    this.method = method
    this.code = answer.code
    this.description = answer.description
    this.reach = answer.reach ?? 'maybe-arrived'
    this.spoken = answer.spoken ?? true
  }

  /** A poll that nobody wrote during; normal. */
  get isIdlePoll(): boolean {
    return this.method === 'getUpdates' && this.code === 408
  }

  /** The platform surely did not do what was asked, and asking again may help. Its 403 means an internal error. */
  get mayRepeat(): boolean {
    if (this.code === 0) return this.reach === 'never-left'
    if (this.spoken)
      return this.code === 403 || this.code === 429 || (this.code >= 500 && surelyRefused(this.code))
    return this.code >= 400 && surelyRefused(this.code)
  }

  /** Nothing says whether it was done. */
  get isUnknown(): boolean {
    if (this.code === 0) return this.reach === 'maybe-arrived'
    if (this.code === 408 || !surelyRefused(this.code)) return true
    return !this.spoken && this.code < 400
  }
}

export interface ZaloBotClient {
  /** Throws ZaloBotApiError only. */
  call(
    method: string,
    payload: object,
    options?: { timeoutMs?: number; signal?: AbortSignal },
  ): Promise<unknown>
}

export interface ZaloBotClientOptions {
  token: string
  apiRoot?: string
  timeoutMs: number
}

export function createZaloBotClient(options: ZaloBotClientOptions): ZaloBotClient {
  const redact = createRedactor([options.token, options.token.split(':')[1]])
  const root = (options.apiRoot ?? ZALO_BOT_API_ROOT).replace(/\/+$/, '')
  return {
    async call(method, payload, { timeoutMs = options.timeoutMs, signal } = {}) {
      const outcome = await callHttp({
        method: 'POST',
        url: `${root}/bot${options.token}/${method}`,
        headers: { 'content-type': 'application/json' },
        body: payload,
        timeoutMs,
        ...(signal === undefined ? {} : { signal }),
      })
      if (outcome.kind === 'no-answer')
        throw new ZaloBotApiError(method, { code: 0, description: outcome.detail, reach: outcome.reach })
      const { status, json } = outcome
      if (json?.ok === true) return json.result ?? null
      if (json === undefined || !('ok' in json))
        throw new ZaloBotApiError(method, {
          code: status,
          description: 'not an answer of Zalo',
          spoken: false,
        })
      const code = Number(json.error_code ?? json.errorCode ?? status)
      throw new ZaloBotApiError(method, {
        code: Number.isFinite(code) ? code : status,
        description: redact(String(json.description ?? json.message ?? '')),
      })
    },
  }
}
