// Hands the platforms' requests to the channels: raw bytes, headers as they came. The channel checks secrets,
// stores, and decides the status; this file only bounds the body and hides failures.

import { Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { WebLog, WebWebhook } from '../parts.ts'
import { readBody } from '../security.ts'
import { texts } from '../texts.ts'
import type { WebEnv } from '../web-env.ts'

const maxBodyBytes = 1_048_576

export function webhookRoutes(webhooks: WebWebhook[], log: WebLog): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  for (const webhook of webhooks) {
    routes.post(webhook.path, async (c) => {
      const body = await readBody(c, maxBodyBytes, texts.errors.tooLarge)
      try {
        const answer = await webhook.handle({ headers: c.req.raw.headers, body })
        return c.text(answer.body, answer.status as ContentfulStatusCode)
      } catch (error) {
        log.error({ err: error, path: webhook.path }, 'webhook failed')
        return c.text('', 500)
      }
    })
  }
  return routes
}
