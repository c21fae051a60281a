// Which documents the list shows: those that a search names, a page at a time.

import type { DocumentsView } from './pages/documents.ts'
import type { HeldDocumentSummary, IngestRow, WebLibrary } from './parts.ts'

const perPage = 60

export interface ListRequest {
  search: string
  page: number
}

/** Everything the documents page shows; a page beyond the last is the last. */
export async function listView(
  library: WebLibrary,
  request: ListRequest,
  more: { results: IngestRow[]; uploadLimitBytes: number },
): Promise<DocumentsView> {
  const { held, citedNotHeld, articles = 0 } = await library.list()
  const matching = held.filter((document) => matches(document, request.search))
  const pages = Math.max(1, Math.ceil(matching.length / perPage))
  const page = Math.min(Math.max(1, request.page), pages)
  const shown = matching.slice((page - 1) * perPage, page * perPage)
  return {
    total: held.length,
    held: shown,
    search: request.search,
    page,
    pages,
    articles,
    citedNotHeld,
    ...more,
  }
}

/** Every word of the search stands somewhere in what names the document; accents and case are free. */
function matches(document: HeldDocumentSummary, search: string): boolean {
  const { number, kind, issuer, place, issued, signer, title, source } = document
  const names = fold([number, kind, issuer, place, issued, signer, title, source].filter(Boolean).join(' '))
  return fold(search)
    .split(/\s+/)
    .every((word) => names.includes(word))
}

/** Lower case without accents: what is compared when people search. */
export function fold(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')
}
