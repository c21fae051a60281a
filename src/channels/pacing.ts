// When the next message may go out: a budget for the whole channel, a smaller one for each chat.
// Replies spend the channel's budget but never wait for it; reminders and notices do. Counted on the monotonic clock.

import type { Pace } from './channel.ts'
import { pause } from './supervise.ts'

export interface Pacer {
  /** Resolves when a message to this chat may leave; false when `signal` fired first. */
  turn(chat: string, urgent: boolean, signal?: AbortSignal): Promise<boolean>
  /** The platform asked for a rest in this chat; when several chats hear it within seconds, the whole channel rests. */
  rest(chat: string, ms: number): void
}

interface Bucket {
  /** Messages that may go out at once; below zero when replies overdrew it. */
  tokens: number
  at: number
  restUntil: number
}

const MANY_CHATS = 3
const SOON_MS = 5000
const MAX_CHATS = 20_000
/** An overdraft by replies delays reminders by at most this many seconds. */
const DEEPEST_DEBT_S = 10

export function createPacer(pace: Pace, now: () => number = () => performance.now()): Pacer {
  const channel = newBucket(pace.perSecond, now())
  const chats = new Map<string, Bucket>()
  let complaints: { chat: string; at: number }[] = []

  return { turn, rest }

  async function turn(chat: string, urgent: boolean, signal?: AbortSignal): Promise<boolean> {
    for (;;) {
      if (signal?.aborted) return false
      const waitMs = Math.max(
        untilReady(chatBucket(chat)),
        urgent ? channel.restUntil - now() : untilReady(refillChannel()),
      )
      if (waitMs <= 0) break
      await pause(Math.min(waitMs, 60_000), signal)
    }
    chatBucket(chat).tokens -= 1
    refillChannel().tokens = Math.max(channel.tokens - 1, -pace.perSecond * DEEPEST_DEBT_S)
    return true
  }

  function rest(chat: string, ms: number): void {
    const at = now()
    const bucket = chatBucket(chat)
    bucket.restUntil = Math.max(bucket.restUntil, at + ms)
    complaints = [...complaints.filter((each) => at - each.at < SOON_MS && each.chat !== chat), { chat, at }]
    if (complaints.length >= MANY_CHATS) channel.restUntil = Math.max(channel.restUntil, at + ms)
  }

  function untilReady(bucket: Bucket): number {
    const perToken = bucket === channel ? 1000 / pace.perSecond : pace.perChatMs
    const forToken = bucket.tokens >= 1 ? 0 : (1 - bucket.tokens) * perToken
    return Math.max(bucket.restUntil - now(), forToken)
  }

  function refillChannel(): Bucket {
    return refill(channel, pace.perSecond / 1000, pace.perSecond)
  }

  function chatBucket(chat: string): Bucket {
    if (chats.size > MAX_CHATS) forgetIdle()
    const bucket = chats.get(chat) ?? newBucket(pace.chatBurst, now())
    chats.set(chat, bucket)
    return refill(bucket, pace.perChatMs > 0 ? 1 / pace.perChatMs : Number.POSITIVE_INFINITY, pace.chatBurst)
  }

  function refill(bucket: Bucket, perMs: number, most: number): Bucket {
    const at = now()
    const gained = at > bucket.at ? (at - bucket.at) * perMs : 0
    bucket.tokens = Math.min(most, bucket.tokens + gained)
    bucket.at = at
    return bucket
  }

  function forgetIdle(): void {
    const at = now()
    for (const [chat, bucket] of chats)
      if (at - bucket.at > pace.perChatMs * pace.chatBurst && at > bucket.restUntil) chats.delete(chat)
  }
}

function newBucket(tokens: number, at: number): Bucket {
  return { tokens, at, restUntil: 0 }
}
