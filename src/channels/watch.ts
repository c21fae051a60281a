// Notices what becomes of the channels: each first verdict after the start and every change of it, said once.

import type { Channel, ChannelHealth } from './channel.ts'

export interface ChannelChange extends ChannelHealth {
  channel: Channel['name']
}

export interface ChannelWatch {
  stop(): void
}

const EVERY_MS = 250

/** Tells `onChange` of every state that is not the one told before; a channel that is still starting says nothing. */
export function watchChannels(
  channels: readonly Channel[],
  onChange: (change: ChannelChange) => void,
  everyMs = EVERY_MS,
): ChannelWatch {
  const told = new Map<Channel['name'], string>()
  const look = () => {
    for (const channel of channels) {
      const health = channel.health()
      const now = `${health.state} ${health.detail}`
      if (health.state === 'starting' || told.get(channel.name) === now) continue
      told.set(channel.name, now)
      onChange({ channel: channel.name, ...health })
    }
  }
  const timer = setInterval(look, everyMs).unref()
  return { stop: () => clearInterval(timer) }
}
