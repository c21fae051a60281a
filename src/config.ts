// Settings from the environment, read once, checked together; an absent group turns that part off.

import { z } from 'zod'
import type { ModelSettings } from './answering/model/model-part.ts'

type Mode = { kind: 'polling' } | { kind: 'webhook'; secret: string; publicUrl: string }

export interface Config {
  stateFolder: string
  host: string
  port: number
  publicUrl: string | null
  adminToken: string | null
  embeddings: string
  /** The OpenAI-compatible server, for EMBEDDINGS=openai:…; the model's own settings repeat it. */
  openai: { baseUrl?: string; apiKey?: string }
  officeHours: { from: string; to: string }
  logLevel: string
  telegram: { token: string; apiRoot: string | null; mode: Mode } | null
  zaloBot: { token: string; apiRoot: string | null; mode: Mode } | null
  zaloOa: {
    appId: string
    appSecret: string
    secretKey: string
    refreshToken: string
    apiRoot: string | null
    oauthRoot: string | null
    znsApiRoot: string | null
    znsTemplateId: string | null
  } | null
  model: ModelSettings | null
}

export class ConfigError extends Error {
  readonly problems: string[]

  constructor(problems: string[]) {
    super(`Cấu hình chưa đúng:\n${problems.map((p) => `- ${p}`).join('\n')}`)
    this.problems = problems
  }
}

const text = z
  .string()
  .transform((s) => s.trim())
  .transform((s) => (s === '' ? undefined : s))
  .optional()

const environment = z.object({
  DONDOC_STATE: text,
  HOST: text,
  PORT: text,
  PUBLIC_URL: text,
  TELEGRAM_BOT_TOKEN: text,
  TELEGRAM_API_ROOT: text,
  TELEGRAM_MODE: text,
  TELEGRAM_WEBHOOK_SECRET: text,
  ZALO_BOT_TOKEN: text,
  ZALO_BOT_API_ROOT: text,
  ZALO_BOT_MODE: text,
  ZALO_BOT_WEBHOOK_SECRET: text,
  ZALO_OA_APP_ID: text,
  ZALO_OA_APP_SECRET: text,
  ZALO_OA_SECRET_KEY: text,
  ZALO_OA_REFRESH_TOKEN: text,
  ZALO_OA_API_ROOT: text,
  ZALO_OA_OAUTH_ROOT: text,
  ZALO_ZNS_API_ROOT: text,
  ZALO_ZNS_TEMPLATE_ID: text,
  OPENAI_BASE_URL: text,
  OPENAI_API_KEY: text,
  LLM_MODEL: text,
  LLM_SHARE: text,
  LLM_BUDGET_SECONDS: text,
  LLM_MONTHLY_TOKENS: text,
  LLM_CONCURRENCY: text,
  EMBEDDINGS: text,
  ADMIN_TOKEN: text,
  OFFICE_HOURS: text,
  LOG_LEVEL: text,
})

type Environment = z.infer<typeof environment>

/** Reads all settings; throws ConfigError with every problem, in Vietnamese. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const settings = environment.parse(env)
  const problems: string[] = []
  const complain = (problem: string) => {
    problems.push(problem)
  }
  const config: Config = {
    stateFolder: settings.DONDOC_STATE ?? 'var',
    host: settings.HOST ?? '127.0.0.1',
    port: readPort(settings.PORT, complain),
    publicUrl: readUrl('PUBLIC_URL', settings.PUBLIC_URL, complain),
    adminToken: readAdminToken(settings.ADMIN_TOKEN, complain),
    embeddings: readEmbeddings(settings.EMBEDDINGS, complain),
    openai: readOpenAi(settings, complain),
    officeHours: readOfficeHours(settings.OFFICE_HOURS, complain),
    logLevel: readChoice(
      'LOG_LEVEL',
      settings.LOG_LEVEL ?? 'info',
      ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'],
      complain,
    ),
    telegram: readBot(settings, 'TELEGRAM', complain),
    zaloBot: readBot(settings, 'ZALO_BOT', complain),
    zaloOa: readZaloOa(settings, complain),
    model: readModel(settings, complain),
  }
  if (problems.length > 0) throw new ConfigError([...new Set(problems)])
  return config
}

type Complain = (problem: string) => unknown

function readPort(value: string | undefined, complain: Complain): number {
  const port = Number(value ?? 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    complain(`PORT phải là số từ 0 đến 65535, đang là “${value}”.`)
  return port
}

function readUrl(name: string, value: string | undefined, complain: Complain): string | null {
  if (value === undefined) return null
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol)) {
    complain(`${name} phải là địa chỉ bắt đầu bằng http:// hoặc https://.`)
    return null
  }
  return value.replace(/\/+$/, '')
}

function readAdminToken(value: string | undefined, complain: Complain): string | null {
  if (value !== undefined && value.length < 16) complain('ADMIN_TOKEN cần ít nhất 16 ký tự.')
  return value ?? null
}

function readEmbeddings(value: string | undefined, complain: Complain): string {
  const embeddings = value ?? 'builtin'
  if (!/^(?:builtin|openai:.+|local:.+)$/u.test(embeddings))
    complain('EMBEDDINGS phải là builtin, openai:TÊN hoặc local:THƯ-MỤC.')
  return embeddings
}

function readOpenAi(settings: Environment, complain: Complain): Config['openai'] {
  const baseUrl = readUrl('OPENAI_BASE_URL', settings.OPENAI_BASE_URL, complain)
  return {
    ...(baseUrl === null ? {} : { baseUrl }),
    ...(settings.OPENAI_API_KEY === undefined ? {} : { apiKey: settings.OPENAI_API_KEY }),
  }
}

function readOfficeHours(value: string | undefined, complain: Complain): Config['officeHours'] {
  const match = (value ?? '07:30-17:00').match(/^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)$/)
  const [from, to] = match ? [`${match[1]}:${match[2]}`, `${match[3]}:${match[4]}`] : ['07:30', '17:00']
  if (!match || from >= to) complain('OFFICE_HOURS phải có dạng 07:30-17:00, giờ đầu trước giờ cuối.')
  return { from, to }
}

function readChoice(name: string, value: string, choices: string[], complain: Complain): string {
  if (!choices.includes(value)) complain(`${name} phải là một trong: ${choices.join(', ')}.`)
  return value
}

function readBot(
  settings: Environment,
  prefix: 'TELEGRAM' | 'ZALO_BOT',
  complain: Complain,
): Config['telegram'] {
  const token =
    settings[
      `${prefix}_${prefix === 'TELEGRAM' ? 'BOT_TOKEN' : 'TOKEN'}` as 'TELEGRAM_BOT_TOKEN' | 'ZALO_BOT_TOKEN'
    ]
  if (token === undefined) return null
  const apiRoot = readUrl(`${prefix}_API_ROOT`, settings[`${prefix}_API_ROOT`], complain)
  const mode = readChoice(
    `${prefix}_MODE`,
    settings[`${prefix}_MODE`] ?? 'polling',
    ['polling', 'webhook'],
    complain,
  )
  if (mode !== 'webhook') return { token, apiRoot, mode: { kind: 'polling' } }
  const secret = settings[`${prefix}_WEBHOOK_SECRET`]
  const publicUrl = readUrl('PUBLIC_URL', settings.PUBLIC_URL, () => {})
  if (secret === undefined || secret.length < 8)
    complain(`${prefix}_WEBHOOK_SECRET cần ít nhất 8 ký tự khi dùng webhook.`)
  if (publicUrl === null) complain(`${prefix}_MODE=webhook cần PUBLIC_URL.`)
  return { token, apiRoot, mode: { kind: 'webhook', secret: secret ?? '', publicUrl: publicUrl ?? '' } }
}

function readZaloOa(settings: Environment, complain: Complain): Config['zaloOa'] {
  const names = [
    'ZALO_OA_APP_ID',
    'ZALO_OA_APP_SECRET',
    'ZALO_OA_SECRET_KEY',
    'ZALO_OA_REFRESH_TOKEN',
  ] as const
  const missing = names.filter((name) => settings[name] === undefined)
  if (missing.length === names.length) return null
  if (missing.length > 0) {
    complain(`Zalo OA còn thiếu: ${missing.join(', ')}.`)
    return null
  }
  return {
    appId: settings.ZALO_OA_APP_ID ?? '',
    appSecret: settings.ZALO_OA_APP_SECRET ?? '',
    secretKey: settings.ZALO_OA_SECRET_KEY ?? '',
    refreshToken: settings.ZALO_OA_REFRESH_TOKEN ?? '',
    apiRoot: readUrl('ZALO_OA_API_ROOT', settings.ZALO_OA_API_ROOT, complain),
    oauthRoot: readUrl('ZALO_OA_OAUTH_ROOT', settings.ZALO_OA_OAUTH_ROOT, complain),
    znsApiRoot: readUrl('ZALO_ZNS_API_ROOT', settings.ZALO_ZNS_API_ROOT, complain),
    znsTemplateId: settings.ZALO_ZNS_TEMPLATE_ID ?? null,
  }
}

function readModel(settings: Environment, complain: Complain): Config['model'] {
  if (settings.LLM_MODEL === undefined) return null
  return {
    baseUrl: readUrl('OPENAI_BASE_URL', settings.OPENAI_BASE_URL, complain),
    apiKey: settings.OPENAI_API_KEY ?? null,
    name: settings.LLM_MODEL,
    share: readShare(settings.LLM_SHARE, complain),
    budgetMs: 1000 * readAmount('LLM_BUDGET_SECONDS', settings.LLM_BUDGET_SECONDS, 12, [1, 120], complain),
    monthlyTokens: readAmount(
      'LLM_MONTHLY_TOKENS',
      settings.LLM_MONTHLY_TOKENS,
      5_000_000,
      [0, 1e12],
      complain,
    ),
    concurrency: readAmount('LLM_CONCURRENCY', settings.LLM_CONCURRENCY, 4, [1, 64], complain),
  }
}

/** The settings that answering needs, for commands; throws ConfigError. */
export function readAnsweringConfig(
  env: Record<string, string | undefined>,
): Pick<Config, 'embeddings' | 'openai' | 'model'> {
  const settings = environment.parse(env)
  const problems: string[] = []
  const complain = (problem: string) => problems.push(problem)
  const config = {
    embeddings: readEmbeddings(settings.EMBEDDINGS, complain),
    openai: readOpenAi(settings, complain),
    model: readModel(settings, complain),
  }
  if (problems.length > 0) throw new ConfigError([...new Set(problems)])
  return config
}

const shares: Record<string, ModelSettings['share']> = {
  không: 'không',
  none: 'không',
  'công khai': 'công khai',
  public: 'công khai',
  'nội bộ': 'nội bộ',
  internal: 'nội bộ',
}

function readShare(value: string | undefined, complain: Complain): ModelSettings['share'] {
  const share = shares[(value ?? 'không').normalize('NFC').toLowerCase()]
  if (share === undefined) complain('LLM_SHARE phải là: không, công khai hoặc nội bộ.')
  return share ?? 'không'
}

function readAmount(
  name: string,
  value: string | undefined,
  otherwise: number,
  [least, most]: [number, number],
  complain: Complain,
): number {
  const amount = Number(value ?? otherwise)
  if (!Number.isInteger(amount) || amount < least || amount > most)
    complain(`${name} phải là số nguyên từ ${least} đến ${most}.`)
  return amount
}
