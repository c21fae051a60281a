// The Zalo Official Account APIs: OAuth, messages, uploads, templates. Errors come with HTTP 200 and `error` ≠ 0.

import { type Reach, surelyRefused } from '../failure.ts'
import { createRedactor } from '../secrets.ts'
import { callHttp, type HttpCall, type HttpOutcome } from '../zalo-http.ts'
import { OA_CODES, type OaFault, ZaloOaApiError, ZNS_CODES } from './errors.ts'

export const ZALO_OA_ROOTS = {
  api: 'https://openapi.zalo.me',
  oauth: 'https://oauth.zaloapp.com',
  zns: 'https://business.openapi.zalo.me',
}

export interface TokenPair {
  accessToken: string
  refreshToken: string
  /** How long the access token lives, in milliseconds from now. */
  expiresInMs: number
}

/** Every method throws ZaloOaApiError only. */
export interface ZaloOaClient {
  /** Trades a single-use refresh token for a new pair. */
  refresh(refreshToken: string): Promise<TokenPair>
  /** Sends a consultation message; gives its id. */
  sendMessage(accessToken: string, userId: string, message: object): Promise<string>
  /** Uploads a picture or a document (kept by Zalo for 7 days); gives the id or token to attach. */
  upload(accessToken: string, kind: 'image' | 'file', name: string, bytes: Uint8Array): Promise<string>
  /** Sends an approved template to a phone number; gives its id. */
  sendTemplate(accessToken: string, template: object): Promise<string>
}

export interface ZaloOaClientOptions {
  appId: string
  appSecret: string
  roots?: Partial<typeof ZALO_OA_ROOTS>
  timeoutMs: number
  /** Removes secrets known elsewhere (the current tokens) from what Zalo says. */
  redact?: (text: string) => string
}

export function createZaloOaClient(options: ZaloOaClientOptions): ZaloOaClient {
  const roots = { ...ZALO_OA_ROOTS, ...options.roots }
  const hideOwn = createRedactor([options.appSecret])
  const redact = (text: string) => hideOwn(options.redact?.(text) ?? text)
  const at = (root: keyof typeof ZALO_OA_ROOTS, path: string) => `${roots[root].replace(/\/+$/, '')}${path}`

  return {
    async refresh(refreshToken) {
      const form = new URLSearchParams({
        app_id: options.appId,
        refresh_token: refreshToken,
        grant_type: 'refresh_token',
      })
      const json = await call('access_token', OAUTH_CODES, {
        method: 'POST',
        url: at('oauth', '/v4/oa/access_token'),
        headers: { 'content-type': 'application/x-www-form-urlencoded', secret_key: options.appSecret },
        body: form.toString(),
        timeoutMs: options.timeoutMs,
      })
      return readPair(json)
    },
    async sendMessage(accessToken, userId, message) {
      const json = await call('message/cs', OA_CODES, {
        method: 'POST',
        url: at('api', '/v3.0/oa/message/cs'),
        headers: { 'content-type': 'application/json', access_token: accessToken },
        body: { recipient: { user_id: userId }, message },
        timeoutMs: options.timeoutMs,
      })
      return textIn(json.data, 'message_id')
    },
    async upload(accessToken, kind, name, bytes) {
      const form = new FormData()
      form.append('file', new Blob([new Uint8Array(bytes)]), name)
      const json = await call(`upload/${kind}`, OA_CODES, {
        method: 'POST',
        url: at('api', `/v2.0/oa/upload/${kind}`),
        headers: { access_token: accessToken },
        body: form,
        timeoutMs: options.timeoutMs * 4,
      })
      return textIn(json.data, kind === 'image' ? 'attachment_id' : 'token')
    },
    async sendTemplate(accessToken, template) {
      const json = await call('message/template', ZNS_CODES, {
        method: 'POST',
        url: at('zns', '/message/template'),
        headers: { 'content-type': 'application/json', access_token: accessToken },
        body: template,
        timeoutMs: options.timeoutMs,
      })
      return textIn(json.data, 'msg_id')
    },
  }

  async function call(method: string, codes: CodeTable, request: HttpCall): Promise<Record<string, unknown>> {
    const outcome = await callHttp(request)
    if (outcome.kind === 'answered' && outcome.json !== undefined && isSuccess(outcome.json))
      return outcome.json
    throw toOaError(method, codes, outcome, redact)
  }
}

type CodeTable = Readonly<Record<number, { fault: OaFault; text: string }>>

/** The token endpoint's own codes: all of them mean that an administrator must grant access anew. */
const OAUTH_CODES: CodeTable = {
  [-14003]: { fault: 'consent', text: 'địa chỉ chuyển hướng không hợp lệ' },
  [-14014]: { fault: 'consent', text: 'refresh token không hợp lệ hoặc đã dùng' },
  [-118]: { fault: 'consent', text: 'quyền truy cập không hợp lệ' },
}

function isSuccess(json: Record<string, unknown>): boolean {
  return json.error === undefined ? 'access_token' in json : Number(json.error) === 0
}

function toOaError(
  method: string,
  codes: CodeTable,
  outcome: HttpOutcome,
  redact: (text: string) => string,
): ZaloOaApiError {
  if (outcome.kind === 'no-answer') {
    const fault = outcome.reach === 'never-left' ? 'retry' : 'refused'
    return new ZaloOaApiError(method, { code: 0, description: outcome.detail, fault, reach: outcome.reach })
  }
  const { status, json } = outcome
  const code = Number(json?.error)
  if (json === undefined || !Number.isFinite(code)) return pageError(method, status)
  const known = codes[code]
  const said = redact(String(json.error_description ?? json.message ?? json.error_name ?? ''))
  const description = known === undefined ? said : `${known.text} (${said})`
  return new ZaloOaApiError(method, { code, description, fault: known?.fault ?? 'refused' })
}

/** A gateway's page: no verdict of Zalo, and after 504 or 200 nobody knows. */
function pageError(method: string, status: number): ZaloOaApiError {
  const refused = status >= 400 && surelyRefused(status)
  const reach: Reach = refused ? 'never-left' : 'maybe-arrived'
  const fault: OaFault = status === 429 ? 'rate' : refused ? 'retry' : 'refused'
  return new ZaloOaApiError(method, { code: status, description: 'not an answer of Zalo', fault, reach })
}

function readPair(json: Record<string, unknown>): TokenPair {
  const accessToken = textIn(json, 'access_token')
  const refreshToken = textIn(json, 'refresh_token')
  if (accessToken === '' || refreshToken === '')
    throw new ZaloOaApiError('access_token', { code: 200, description: 'no token pair', fault: 'consent' })
  const seconds = Number(json.expires_in ?? 90_000) // a string on the wire: 25 hours
  return { accessToken, refreshToken, expiresInMs: (Number.isFinite(seconds) ? seconds : 3600) * 1000 }
}

function textIn(value: unknown, field: string): string {
  if (typeof value !== 'object' || value === null) return ''
  const found: unknown = Reflect.get(value, field)
  return typeof found === 'string' || typeof found === 'number' ? String(found) : ''
}
