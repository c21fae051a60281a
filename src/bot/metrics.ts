// Numbers of the conversations for Prometheus: what waits, what went wrong, what each channel refused. Labels are
// states and reasons of ours, never an id, a text or an address.

import { Gauge, type Registry } from 'prom-client'
import type { Channel } from '../channels/channel.ts'
import type { BotStatus } from './bot.ts'

const CHANNEL_STATES = ['starting', 'on', 'degraded', 'stopped', 'refused'] as const

export interface MetricsParts {
  registry: Registry
  status: () => BotStatus
  channels: readonly Channel[]
}

/** Adds the gauges; they are read when the registry is. */
export function addBotMetrics({ registry, status, channels }: MetricsParts): void {
  const registers = [registry]
  new Gauge({
    name: 'dondoc_bot',
    help: 'Messages and replies by what they wait for',
    labelNames: ['what'],
    registers,
    collect() {
      for (const [what, count] of Object.entries(status())) this.set({ what }, count)
    },
  })
  new Gauge({
    name: 'dondoc_channel_state',
    help: '1 for the state in which a channel is',
    labelNames: ['channel', 'state'],
    registers,
    collect() {
      for (const channel of channels) {
        const now = channel.health().state
        for (const state of CHANNEL_STATES) this.set({ channel: channel.name, state }, Number(state === now))
      }
    },
  })
  new Gauge({
    name: 'dondoc_channel_events',
    help: 'What a channel took, ignored and refused since the start, by reason',
    labelNames: ['channel', 'reason'],
    registers,
    collect() {
      for (const channel of channels) {
        const counters = Object.entries(channel.counters?.() ?? {})
        for (const [reason, count] of counters) this.set({ channel: channel.name, reason }, count)
      }
    },
  })
}
