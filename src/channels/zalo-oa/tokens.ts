// The access token of the Official Account: renewed in time, by one caller at a time, and saved before it is used.

import { createHash } from 'node:crypto'
import type { Clock, Log } from '../channel.ts'
import type { ZaloOaClient } from './client.ts'
import type { StoredTokens, TokenStore } from './token-store.ts'

export interface OaTokens {
  /** A token that is good for a while yet. */
  access(): Promise<string>
  /** Another token than `rejected`, which Zalo refused. */
  renew(rejected: string): Promise<string>
  /** Renews a pair that is older than half a day, so that a short outage never meets an expired one. */
  keepFresh(): Promise<void>
  /** Every token known, for redaction. */
  secrets(): string[]
}

export interface OaTokensOptions {
  client: Pick<ZaloOaClient, 'refresh'>
  store: TokenStore
  /** The refresh token from the settings: begins the chain, and a new one replaces it. */
  refreshToken: string
  clock: Clock
  log: Log
}

const MARGIN_MS = 30 * 60_000
const RENEW_AFTER_MS = 11 * 3_600_000

export function createOaTokens(options: OaTokensOptions): OaTokens {
  const { client, store, clock, log } = options
  const seed = createHash('sha256').update(options.refreshToken).digest('hex').slice(0, 32)
  let known: StoredTokens | null = null
  let renewing: Promise<StoredTokens> | null = null

  return {
    async access() {
      const tokens = known ?? (await load())
      if (tokens !== null && isGood(tokens, MARGIN_MS)) return tokens.accessToken
      return (await renewOnce(tokens?.accessToken)).accessToken
    },
    async renew(rejected) {
      return (await renewOnce(rejected)).accessToken
    },
    async keepFresh() {
      const tokens = await load()
      const age = clock.now().getTime() - (tokens?.refreshedAt ?? 0)
      if (tokens === null || !isGood(tokens, MARGIN_MS) || age > RENEW_AFTER_MS)
        await renewOnce(tokens?.accessToken)
    },
    secrets: () => [options.refreshToken, ...(known ? [known.accessToken, known.refreshToken] : [])],
  }

  /** All callers that find the token used up share one renewal. */
  function renewOnce(old: string | undefined): Promise<StoredTokens> {
    renewing ??= store
      .withLock(() => renewUnderLock(old))
      .finally(() => {
        renewing = null
      })
    return renewing
  }

  async function renewUnderLock(old: string | undefined): Promise<StoredTokens> {
    const stored = await load()
    // another process may have renewed it while this one waited for the lock
    if (stored !== null && stored.accessToken !== old && isGood(stored, 0)) return stored
    const pair = await client.refresh(stored?.refreshToken ?? options.refreshToken)
    const now = clock.now().getTime()
    const fresh: StoredTokens = {
      accessToken: pair.accessToken,
      refreshToken: pair.refreshToken,
      expiresAt: now + pair.expiresInMs,
      refreshedAt: now,
      seed,
    }
    await store.write(fresh)
    known = fresh
    log.info({ expiresAt: new Date(fresh.expiresAt).toISOString() }, 'zalo oa token renewed')
    return fresh
  }

  async function load(): Promise<StoredTokens | null> {
    const stored = await store.read()
    known = stored?.seed === seed ? stored : null
    return known
  }

  function isGood(tokens: StoredTokens, marginMs: number): boolean {
    return tokens.expiresAt - marginMs > clock.now().getTime()
  }
}
