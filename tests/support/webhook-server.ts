// Mounts the webhooks of channels on a real HTTP server, as the service does, for tests of channels alone.

import type { Channel } from '../../src/channels/channel.ts'
import { serve } from './emulator-http.ts'

export interface WebhookServer {
  url: string
  mount(channel: Channel): void
  close(): Promise<void>
}

export async function startWebhookServer(): Promise<WebhookServer> {
  const mounted = new Map<string, NonNullable<Channel['webhook']>>()
  const server = await serve(async (request) => {
    const webhook = mounted.get(request.path)
    if (webhook === undefined) return { status: 404, body: '' }
    const headers = new Headers()
    for (const [name, value] of Object.entries(request.headers))
      if (typeof value === 'string') headers.set(name, value)
    return webhook.handle({ headers, body: new Uint8Array(request.raw) })
  })
  return {
    ...server,
    mount(channel) {
      if (channel.webhook) mounted.set(channel.webhook.path, channel.webhook)
    },
  }
}
