// The library as the page sees it, on the library's store and its way in for files.
// Only types come from there: app.ts passes the parts.

import type { HeldDocument } from '../document.ts'
import type { Ingest } from '../library/ingest.ts'
import type { DocumentCounts, LibraryStore } from '../library/store.ts'
import { fold } from './document-list.ts'
import type { DeadlineFilter, HeldDocumentSummary, WebDeadline, WebDocument, WebLibrary } from './parts.ts'

/** What the page asks of the store. */
type Store = Pick<
  LibraryStore,
  'list' | 'get' | 'findByNumber' | 'counts' | 'remove' | 'deadlines' | 'citedNotHeld'
>

export function storeLibrary(store: Store, ingest: Pick<Ingest, 'bytes'>): WebLibrary {
  const summary = async (document: HeldDocument) => summaryOf(document, await store.counts(document.id))
  return {
    async list() {
      const held = await Promise.all((await store.list()).map(summary))
      return { held, citedNotHeld: await store.citedNotHeld() }
    },
    async document(id): Promise<WebDocument | null> {
      const stored = await store.get(id)
      return stored && { ...stored, current: true }
    },
    async find({ number, version }) {
      const named = await store.findByNumber(number)
      const meant =
        named.find((held) => held.version === version) ?? (named.length === 1 ? named[0] : undefined)
      return meant ? summary(meant) : null
    },
    async deadlines(filter, today) {
      const held = new Map((await store.list()).map((document) => [document.id, document]))
      const rows = (await store.deadlines(today)).flatMap((row): WebDeadline[] => {
        const document = held.get(row.documentId)
        return document ? [deadlineOf(row, document)] : []
      })
      return rows.filter((row) => passes(row, filter))
    },
    ingest: (name, bytes) => ingest.bytes(name, Buffer.from(bytes)),
    remove: (id) => store.remove(id),
  }
}

function summaryOf(document: HeldDocument, counts: DocumentCounts): HeldDocumentSummary {
  const { id, version, nature, source, warnings } = document
  const { number, kind, issuer, place, issued, signer, title } = document.header
  const { sections, deadlines, references } = counts
  return {
    ...{ id, version, nature, source, warnings },
    ...{ number, kind, issuer, place, issued, signer, title },
    ...{ sections, deadlines, references },
  }
}

function deadlineOf(
  row: Awaited<ReturnType<LibraryStore['deadlines']>>[number],
  { version, nature, header }: HeldDocument,
): WebDeadline {
  const { number, kind, place, issued } = header
  const { documentId, section, category, what, who, to, due, lastDay, inclusive, rule, quote, start, end } =
    row
  const { superseded } = row
  return {
    ...{ documentId, version, nature, document: number, kind, place, issued },
    ...{ section, category, what, who, to, due, lastDay, inclusive, rule, quote, start, end, superseded },
  }
}

function passes(row: WebDeadline, { from, to, unit }: DeadlineFilter): boolean {
  if (from && (!row.lastDay || row.lastDay < from)) return false
  if (to && (!row.lastDay || row.lastDay > to)) return false
  return !unit || fold([row.who, row.to, row.place].filter(Boolean).join(' ')).includes(fold(unit))
}
