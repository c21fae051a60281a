// Telegram and Zalo carry tokens in addresses: every text that leaves a channel for a log or an error goes through here.

import { createHash, timingSafeEqual } from 'node:crypto'

export type Redact = (text: string) => string

const BOT_TOKEN = /\bbot\d+(?::|%3A)[^/\s"'?]+/gi
const ACCESS_TOKEN =
  /((?:access_token|refresh_token|secret_key|secret_token)["']?\s*[:=]\s*["']?)[^"'&\s,}]+/gi

/** Makes a function that removes these secrets, and anything shaped like a bot token, from a text. */
export function createRedactor(secrets: readonly (string | undefined)[]): Redact {
  const known = secrets
    .filter((secret): secret is string => secret !== undefined && secret.length >= 4)
    .flatMap((secret) => [secret, encodeURIComponent(secret)])
  return (text) => {
    const hidden = known.reduce((rest, secret) => rest.replaceAll(secret, '[ẩn]'), text)
    return hidden.replace(BOT_TOKEN, 'bot[ẩn]').replace(ACCESS_TOKEN, '$1[ẩn]')
  }
}

/** Compares in constant time, whatever the lengths. */
export function sameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
