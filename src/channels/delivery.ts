// Sends an answer through the channel that its address names: split to fit, paced, one message at a time in a chat,
// repeated only when the platform surely did not take it. What may have arrived is `unknown` and never sent again.

import type { Address, ChannelName, Deliver, Delivery, OutboundMessage } from '../message.ts'
import type { Channel, Log, Pace } from './channel.ts'
import { createPacer, type Pacer } from './pacing.ts'
import { renderParts } from './render.ts'
import { pause } from './supervise.ts'

export interface DeliveryOptions {
  channels: readonly Channel[]
  log: Log
  /** Replaces a channel's own pace; `null` lifts it. */
  pace?: Partial<Record<ChannelName, Pace | null>>
  /** Ends all waiting when the service stops; what waited is `failed`. */
  signal?: AbortSignal
  /** Tries of one message in all; default 4. */
  attempts?: number
  /** First pause before a repeat when the platform names none; doubles each time; default 1000. */
  backoffMs?: number
}

/** A longer wait than this belongs to an outbox, not to a call that somebody awaits. */
const LONGEST_WAIT_MS = 60_000

export function createDelivery(options: DeliveryOptions): Deliver {
  const { log, attempts = 4, backoffMs = 1000 } = options
  const channels = new Map(options.channels.map((channel) => [channel.name, channel]))
  const pacers = new Map<ChannelName, Pacer>()
  for (const { name, pace } of options.channels) {
    const chosen = options.pace?.[name] === undefined ? pace : options.pace[name]
    if (chosen) pacers.set(name, createPacer(chosen))
  }
  const lanes = new Map<string, Promise<unknown>>()

  return (to, message, leaving) => inLane(`${to.channel}:${to.chat}`, () => deliver(to, message, leaving))

  /** Keeps the order of messages to one chat; other chats do not wait. */
  async function inLane<T>(lane: string, act: () => Promise<T>): Promise<T> {
    const before = lanes.get(lane) ?? Promise.resolve()
    const mine = before.then(act, act)
    lanes.set(lane, mine)
    try {
      return await mine
    } finally {
      if (lanes.get(lane) === mine) lanes.delete(lane)
    }
  }

  async function deliver(
    to: Address,
    message: OutboundMessage,
    leaving: () => Promise<void> = async () => {},
  ): Promise<Delivery> {
    const channel = channels.get(to.channel)
    if (channel === undefined) return { status: 'failed', reason: `kênh ${to.channel} chưa bật` }
    const parts = renderParts(message, channel.limits)
    if (parts.length === 0) return { status: 'failed', reason: 'tin nhắn trống' }
    let left: Promise<void> | undefined
    const outcome = await sendParts(channel, to, parts, () => (left ??= leaving()))
    log.info(
      { channel: to.channel, purpose: message.purpose, parts: parts.length, status: outcome.status },
      'delivery',
    )
    return outcome
  }

  async function sendParts(
    channel: Channel,
    to: Address,
    parts: OutboundMessage[],
    leave: () => Promise<void>,
  ): Promise<Delivery> {
    const messageIds: string[] = []
    let unknown: Delivery | null = null
    for (const part of parts) {
      const outcome = await sendPart(channel, to, part, leave)
      if (outcome.status === 'sent') messageIds.push(...outcome.messageIds)
      else if (outcome.status === 'unknown') unknown ??= outcome
      else if (outcome.status === 'unreachable') return outcome
      else if (messageIds.length === 0 && unknown === null) return outcome
      else
        return {
          status: 'unknown',
          reason: `mới gửi được ${messageIds.length}/${parts.length} phần: ${outcome.reason}`,
        }
    }
    return unknown ?? { status: 'sent', messageIds }
  }

  async function sendPart(
    channel: Channel,
    to: Address,
    part: OutboundMessage,
    leave: () => Promise<void>,
  ): Promise<Delivery> {
    const pacer = pacers.get(channel.name)
    for (let attempt = 1; ; attempt++) {
      const mayGo = (await pacer?.turn(to.chat, part.purpose === 'reply', options.signal)) ?? true
      if (!mayGo) return { status: 'failed', reason: 'dịch vụ đang dừng', retryAfterMs: backoffMs }
      const noted = await leave().then(
        () => true,
        () => false,
      )
      if (!noted) return { status: 'failed', reason: 'chưa ghi được việc gửi', retryAfterMs: backoffMs }
      const outcome = await attemptSend(channel, to, part)
      if (outcome.status !== 'failed' || outcome.retryAfterMs === undefined) return outcome
      const waitMs = Math.max(outcome.retryAfterMs, backoffMs * 2 ** (attempt - 1))
      if (outcome.retryAfterMs > 0 && waitMs <= LONGEST_WAIT_MS) pacer?.rest(to.chat, waitMs)
      if (attempt >= attempts || waitMs > LONGEST_WAIT_MS) return outcome
      if (pacer === undefined) await pause(waitMs, options.signal)
    }
  }

  async function attemptSend(channel: Channel, to: Address, part: OutboundMessage): Promise<Delivery> {
    try {
      return await channel.send(to, part)
    } catch (error) {
      log.error(
        { channel: channel.name, err: error instanceof Error ? error.message : 'unknown' },
        'send threw',
      )
      return { status: 'unknown', reason: 'lỗi bất ngờ khi gửi' }
    }
  }
}
