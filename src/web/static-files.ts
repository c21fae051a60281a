// The page's own files, read once from src/web/public (also by the compiled service) and served from memory.
// Only names found in that folder exist, so no path from outside ever touches the disk.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { Hono } from 'hono'
import { publicFolder } from '../shipped.ts'
import type { WebEnv } from './web-env.ts'

const contentTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** Routes `/static/NAME` for each file of the public folder. */
export function staticRoutes(): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  for (const name of readdirSync(publicFolder)) {
    const type = contentTypes[extname(name)]
    if (!type) continue
    const body = readFileSync(join(publicFolder, name))
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
    routes.get(`/static/${name}`, (c) => {
      const headers = { ETag: etag, 'Cache-Control': 'no-cache' }
      if (c.req.header('If-None-Match') === etag) return c.body(null, 304, headers)
      return c.body(new Uint8Array(body), 200, { ...headers, 'Content-Type': type })
    })
  }
  return routes
}
