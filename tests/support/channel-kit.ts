// Small real things that channel tests need: a log that keeps its lines, a clock, an inbox that stores and can fail.

import type { Clock, Log } from '../../src/channels/channel.ts'
import type { InboundMessage } from '../../src/message.ts'
import { until } from './emulator-http.ts'

export interface KeptLog extends Log {
  lines: { level: string; fields: object; message: string }[]
  text(): string
}

export function keepLog(): KeptLog {
  const lines: KeptLog['lines'] = []
  const at = (level: string) => (fields: object, message: string) =>
    void lines.push({ level, fields, message })
  return {
    lines,
    text: () => JSON.stringify(lines),
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
  }
}

/** A clock that stands still until it is set. */
export function fixedClock(iso: string): Clock & { set(iso: string): void } {
  let now = new Date(iso)
  return {
    now: () => now,
    set(next) {
      now = new Date(next)
    },
  }
}

export interface KeptInbox {
  messages: InboundMessage[]
  /** Refuses to store this many times from now on. */
  failNext(times: number): void
  store(message: InboundMessage): Promise<void>
  /** The n-th message (from 1), waited for. */
  nth(n: number): Promise<InboundMessage>
}

export function keepInbox(): KeptInbox {
  const messages: InboundMessage[] = []
  let failures = 0
  return {
    messages,
    failNext(times) {
      failures = times
    },
    async store(message) {
      if (failures-- > 0) throw new Error('disk full')
      messages.push(message)
    },
    async nth(n) {
      await until(() => messages.length >= n, `message ${n} is stored (have ${messages.length})`)
      return messages[n - 1]!
    },
  }
}
