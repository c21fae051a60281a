// Words of an amending paper that are read where they were put: said there once, and not once more in the paper that put them.

import type { Span } from '../../document.ts'
import type { PreparedDocument } from '../places/units.ts'

const known = new WeakMap<PreparedDocument, Map<string, PreparedDocument>>()

/** The documents, an amending one among them without the places that hold little but what another one says as it reads now. */
export function saidOnce(documents: PreparedDocument[]): PreparedDocument[] {
  const amended = documents.filter(({ consolidation }) => consolidation)
  return amended.length === 0 ? documents : documents.map((d) => withoutPut(d, amended))
}

function withoutPut(prepared: PreparedDocument, amended: PreparedDocument[]): PreparedDocument {
  const { document } = prepared
  const by = amended.filter(({ consolidation }) =>
    consolidation?.stretches.some((s) => s.amended?.by.id === document.id),
  )
  if (by.length === 0) return prepared
  const key = by.map((d) => d.document.id).join(' ')
  const made = known.get(prepared) ?? new Map<string, PreparedDocument>()
  known.set(prepared, made)
  const found = made.get(key)
  if (found) return found
  const put = by.flatMap(({ consolidation }) =>
    (consolidation?.stretches ?? []).flatMap(({ amended: a }) => (a?.by.id === document.id ? [a.fresh] : [])),
  )
  const rest = less(prepared, put)
  made.set(key, rest)
  return rest
}

/** An amending document without its orders, and without the words that they set. */
export function withoutOrders(prepared: PreparedDocument, amended: PreparedDocument[]): PreparedDocument {
  const { id } = prepared.document
  const orders = amended.flatMap(({ consolidation }) =>
    (consolidation?.stretches ?? []).flatMap(({ amended: a }) => (a?.by.id === id ? [a.order, a.fresh] : [])),
  )
  return orders.length === 0 ? prepared : less(prepared, orders)
}

/** Without the places that lie mostly within `gone`. */
function less(prepared: PreparedDocument, gone: Span[]): PreparedDocument {
  const { document } = prepared
  const isOwn = (span: Span) => !gone.some((g) => shared(g, span) > (span.end - span.start) / 2)
  return {
    ...prepared,
    units: prepared.units.filter(isOwn),
    document: {
      ...document,
      sections: document.sections.filter(isOwn),
      rows: document.rows.filter(isOwn),
      deadlines: document.deadlines.filter((d) => isOwn(d.time)),
    },
  }
}

function shared(a: Span, b: Span): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start)
}
