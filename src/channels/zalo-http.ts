// One HTTP call to a Zalo platform through axios, without axios' habits: no redirects, no exception for a status,
// no error object that carries the address, the headers or the body of the request.

import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import axios, { isAxiosError } from 'axios'
import { withDeadline } from './deadline.ts'
import { codeOf, type Reach, reachOf } from './failure.ts'
import { parseJson } from './json.ts'

export interface HttpCall {
  method: 'GET' | 'POST'
  url: string
  headers?: Record<string, string>
  /** JSON for a plain object; text and forms are sent as they are. */
  body?: string | object | FormData
  timeoutMs: number
  signal?: AbortSignal
}

export type HttpOutcome =
  /** `json` is undefined when the body was no JSON object. */
  | { kind: 'answered'; status: number; json: Record<string, unknown> | undefined }
  /** `detail` is a code such as ECONNRESET, never an address. */
  | { kind: 'no-answer'; reach: Reach; detail: string }

const MAX_ANSWER = 4 * 1024 * 1024
// @NOTE a kept-alive connection that the server just closed would turn a safe send into an unknown one
const httpAgent = new HttpAgent({ keepAlive: false })
const httpsAgent = new HttpsAgent({ keepAlive: false })

/** Never throws; a call that is not answered within `timeoutMs`, connection included, is `no-answer`. */
export async function callHttp(call: HttpCall): Promise<HttpOutcome> {
  try {
    const response = await withDeadline(call.timeoutMs, call.signal, (signal) =>
      axios.request<string>({
        method: call.method,
        url: call.url,
        ...(call.headers === undefined ? {} : { headers: call.headers }),
        ...(call.body === undefined ? {} : { data: call.body }),
        signal,
        httpAgent,
        httpsAgent,
        maxRedirects: 0,
        maxContentLength: MAX_ANSWER,
        responseType: 'text',
        transformResponse: (body: unknown) => body,
        validateStatus: () => true,
      }),
    )
    return { kind: 'answered', status: response.status, json: readObject(response.data) }
  } catch (error) {
    const detail = codeOf(error) ?? (isAxiosError(error) ? 'no answer' : 'failed')
    return {
      kind: 'no-answer',
      reach: reachOf(error),
      detail: detail === 'ERR_CANCELED' ? 'no answer in time' : detail,
    }
  }
}

function readObject(text: unknown): Record<string, unknown> | undefined {
  try {
    const value = parseJson(String(text))
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}

/** Hosts of Zalo that serve pictures, voice and files; each with everything below it. */
export const ZALO_MEDIA_HOSTS = [
  'zdn.vn',
  'zadn.vn',
  'zaloapp.com',
  'zalo.me',
  'zapps.me',
  'zaloplatforms.com',
]
