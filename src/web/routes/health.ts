// What a monitor asks: is it well, and its numbers. No sign-in, and nothing here but states and counts.

import { Hono } from 'hono'
import type { Registry } from 'prom-client'
import type { Health, WebLog } from '../parts.ts'
import type { WebEnv } from '../web-env.ts'

export interface HealthParts {
  version: string
  health: () => Promise<Health>
  registry: Registry
  log: WebLog
}

export function healthRoutes({ version, health, registry, log }: HealthParts): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()

  routes.get('/health', async (c) => {
    try {
      const { ok, ...more } = await health()
      return c.json({ status: ok ? 'ok' : 'degraded', version, ...more }, ok ? 200 : 503)
    } catch (error) {
      log.error({ err: error }, 'health check failed')
      return c.json({ status: 'failed', version }, 503)
    }
  })

  routes.get('/metrics', async (c) =>
    c.body(await registry.metrics(), 200, { 'Content-Type': registry.contentType }),
  )

  return routes
}
