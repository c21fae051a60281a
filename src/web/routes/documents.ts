// The library's pages: the list, one document, its panel beside the chat, removal.

import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Span } from '../../document.ts'
import { listView } from '../document-list.ts'
import { type DocumentView, documentPage, documentPanel } from '../pages/document.ts'
import { documentName } from '../pages/document-name.ts'
import { documentsPage, heldList, removePage } from '../pages/documents.ts'
import type { HeldDocumentSummary, WebDocument, WebLibrary, WebLog } from '../parts.ts'
import { isFragment, mayManageDocuments } from '../security.ts'
import { texts } from '../texts.ts'
import type { WebEnv } from '../web-env.ts'

export interface DocumentsParts {
  library: WebLibrary
  uploadLimitBytes: number
  log: WebLog
}

export function documentsRoutes({ library, uploadLimitBytes, log }: DocumentsParts): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()

  routes.get('/documents', async (c) => {
    const request = { search: searchWords(c), page: Number(c.req.query('page')) || 1 }
    const view = await listView(library, request, { results: [], uploadLimitBytes })
    return c.html(isFragment(c) ? heldList(view) : documentsPage(view, c.get('session').user))
  })

  routes.get('/api/documents', async (c) => {
    const { held, citedNotHeld } = await library.list()
    return c.json({ documents: held, citedNotHeld })
  })

  routes.get('/documents/:id{[0-9]{1,15}}', async (c) => {
    const view = await viewOf(c, library)
    const { pathname, search } = new URL(c.req.url)
    if (isFragment(c)) return c.html(documentPanel(view, `${pathname}${search}#trich`))
    return c.html(documentPage(view, c.get('session').user))
  })

  routes.get('/documents/:id{[0-9]{1,15}}/remove', async (c) => {
    const document = await managedDocument(c, library)
    return c.html(removePage({ id: document.id, name: documentName(document.header) }, c.get('session').user))
  })

  routes.post('/documents/:id{[0-9]{1,15}}/remove', async (c) => {
    const document = await managedDocument(c, library)
    await library.remove(document.id)
    log.info({ documentId: document.id, user: c.get('session').user.id }, 'document removed on the page')
    return c.redirect('/documents', 303)
  })

  return routes
}

function searchWords(c: Context<WebEnv>): string {
  return (c.req.query('q') ?? '').normalize('NFC').trim().slice(0, 200)
}

async function viewOf(c: Context<WebEnv>, library: WebLibrary): Promise<DocumentView> {
  const version = c.req.query('v')
  const document = await library.document(Number(c.req.param('id')), version)
  if (!document) throw new HTTPException(404, { message: texts.errors.notFound })
  const versionLost = version !== undefined && version !== '' && version !== document.version
  const highlight = versionLost ? null : readSpan(c, document)
  return { document, highlight, versionLost, held: byNumber((await library.list()).held) }
}

function readSpan(c: Context<WebEnv>, document: WebDocument): Span | null {
  const [start, end] = [c.req.query('start'), c.req.query('end')].map((text) =>
    /^\d{1,9}$/.test(text ?? '') ? Number(text) : Number.NaN,
  )
  if (start === undefined || end === undefined) return null
  return start < end && end <= document.text.length ? { start, end } : null
}

function byNumber(held: HeldDocumentSummary[]): Map<string, HeldDocumentSummary[]> {
  const documents = new Map<string, HeldDocumentSummary[]>()
  for (const document of held) {
    if (document.number) documents.set(document.number, [...(documents.get(document.number) ?? []), document])
  }
  return documents
}

async function managedDocument(c: Context<WebEnv>, library: WebLibrary): Promise<WebDocument> {
  if (!mayManageDocuments(c.get('session').user)) {
    throw new HTTPException(403, { message: texts.documents.notAllowed })
  }
  const document = await library.document(Number(c.req.param('id')))
  if (!document) throw new HTTPException(404, { message: texts.errors.notFound })
  return document
}
