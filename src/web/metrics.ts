// Numbers about the web server for Prometheus: counts and durations by route pattern, never by address,
// so that no question, document or token can become a label.

import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import { Counter, Histogram, Registry } from 'prom-client'
import type { WebEnv } from './web-env.ts'

export interface WebMetrics {
  observe: MiddlewareHandler<WebEnv>
  registry: Registry
}

/** Adds the web server's numbers to the house's registry, or to one of its own. */
export function createWebMetrics(registry: Registry = new Registry()): WebMetrics {
  const requests = new Counter({
    name: 'dondoc_http_requests_total',
    help: 'Requests answered by the web server',
    labelNames: ['method', 'route', 'status'],
    registers: [registry],
  })
  const seconds = new Histogram({
    name: 'dondoc_http_request_seconds',
    help: 'Time from a request to its response',
    labelNames: ['route'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.5, 1, 5, 30],
    registers: [registry],
  })
  const observe: MiddlewareHandler<WebEnv> = async (c, next) => {
    const startedAt = performance.now()
    await next()
    const route = c.res.status === 404 ? 'none' : routePath(c, -1)
    requests.inc({ method: knownMethod(c.req.method), route, status: String(c.res.status) })
    seconds.observe({ route }, (performance.now() - startedAt) / 1000)
  }
  return { observe, registry }
}

function knownMethod(method: string): string {
  return ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS'].includes(method) ? method : 'other'
}
