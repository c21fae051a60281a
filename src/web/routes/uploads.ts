// Files into the library: one raw body a file from the page's script, or a plain form without it.
// A body is cut off at the limit; only a few are held in memory at a time, and one is read at a time.

import { type Context, Hono } from 'hono'
import { html } from 'hono/html'
import { HTTPException } from 'hono/http-exception'
import { listView } from '../document-list.ts'
import { documentsPage, resultItem } from '../pages/documents.ts'
import type { IngestRow, WebLibrary, WebLog } from '../parts.ts'
import { isFragment, mayManageDocuments, readBody } from '../security.ts'
import { formatSize, texts } from '../texts.ts'
import type { WebEnv } from '../web-env.ts'

export interface UploadParts {
  library: WebLibrary
  uploadLimitBytes: number
  log: WebLog
}

const maxAtOnce = 3
/** Room for the frame of a form around its files. */
const formOverheadBytes = 1_048_576

export function uploadRoutes(parts: UploadParts): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  const slots = createSlots(maxAtOnce)

  // `POST /api/documents?name=FILE`, the file's bytes as the body; answers its row of `ingest --json`.
  routes.post('/api/documents', (c) =>
    slots.hold(async () => {
      onlyManagers(c)
      const name = fileName(c.req.query('name') ?? '')
      const bytes = await readBody(c, parts.uploadLimitBytes, tooLarge(parts))
      const row = await ingest(parts, name, bytes)
      return isFragment(c) ? c.html(html`${resultItem(row)}`) : c.json(row)
    }),
  )

  routes.post('/documents', (c) =>
    slots.hold(async () => {
      onlyManagers(c)
      const results: IngestRow[] = []
      for (const file of await formFiles(c, parts)) {
        results.push(await ingest(parts, fileName(file.name), new Uint8Array(await file.arrayBuffer())))
      }
      const { library, uploadLimitBytes } = parts
      const view = await listView(library, { search: '', page: 1 }, { results, uploadLimitBytes })
      return c.html(documentsPage(view, c.get('session').user))
    }),
  )

  return routes
}

function onlyManagers(c: Context<WebEnv>): void {
  if (!mayManageDocuments(c.get('session').user)) {
    throw new HTTPException(403, { message: texts.documents.notAllowed })
  }
}

async function formFiles(c: Context<WebEnv>, parts: UploadParts) {
  const bytes = await readBody(c, parts.uploadLimitBytes + formOverheadBytes, tooLarge(parts))
  const headers = { 'Content-Type': c.req.header('Content-Type') ?? '' }
  const form = await new Response(bytes, { headers }).formData().catch(() => {
    throw new HTTPException(400, { message: texts.errors.badRequest })
  })
  const files = form.getAll('files').filter((entry) => typeof entry !== 'string' && entry.name !== '')
  if (files.length === 0) throw new HTTPException(400, { message: texts.documents.noFile })
  return files.filter((file) => typeof file !== 'string')
}

/** A failure of the house itself is one file's failure for the person, and the whole story for the operator. */
async function ingest({ library, log }: UploadParts, name: string, bytes: Uint8Array): Promise<IngestRow> {
  try {
    const row = await library.ingest(name, bytes)
    log.info({ status: row.status, bytes: bytes.length }, 'file loaded on the page')
    return row
  } catch (error) {
    log.error({ err: error, bytes: bytes.length }, 'loading a file on the page failed')
    const nothing = { sections: 0, chunks: 0, deadlines: 0, references: 0, warnings: [] }
    return { path: name, status: 'failed', ...nothing, error: texts.documents.failedRow }
  }
}

function tooLarge({ uploadLimitBytes }: UploadParts): string {
  return texts.documents.tooLarge(formatSize(uploadLimitBytes))
}

/** The last part of the name as sent, without control characters; never a path. */
export function fileName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const clean = last
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(-200)
  return clean === '' || /^\.+$/.test(clean) ? 'tep-khong-ten' : clean
}

interface Slots {
  /** Runs the work in a free slot, or refuses at once with 503. */
  hold<T>(work: () => Promise<T>): Promise<T>
}

function createSlots(count: number): Slots {
  let held = 0
  return {
    async hold(work) {
      if (held >= count) throw new HTTPException(503, { message: texts.documents.busy })
      held += 1
      try {
        return await work()
      } finally {
        held -= 1
      }
    },
  }
}
