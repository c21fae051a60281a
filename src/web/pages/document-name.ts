// How documents are named and marked wherever they appear.

import { html } from 'hono/html'
import type { Day, DocumentNature } from '../../document.ts'
import { formatDay } from '../day.ts'
import { texts } from '../texts.ts'
import type { Html } from './html.ts'

export interface Named {
  number: string | null
  kind: string | null
  title?: string | null
}

/** "Kế hoạch 23/KH-UBND"; the title, or a word for it, where there is no number. */
export function documentName({ number, kind, title }: Named): string {
  const kindWord = kind ? kind.charAt(0).toUpperCase() + kind.slice(1) : ''
  if (number) return `${kindWord} ${number}`.trim()
  return [kindWord, title].filter(Boolean).join(': ') || texts.documents.untitled
}

/** "Kiên Giang, 6/8/2023" */
export function placeAndDate(place: string | null, issued: Day | null): string {
  return [place, issued && formatDay(issued)].filter(Boolean).join(', ')
}

/** Says clearly that a text is not the document itself; nothing for an original. */
export function natureBadge(nature: DocumentNature): Html | '' {
  const words = texts.nature[nature]
  return words ? html`<span class="badge ${nature}" title="${words.long}">${words.short}</span>` : ''
}

export function natureNote(nature: DocumentNature): Html | '' {
  const words = texts.nature[nature]
  return words ? html`<p class="nature ${nature}">${words.long}.</p>` : ''
}

export interface QuotePlace {
  documentId: number
  version: string
  start: number
  end: number
}

/** The document's page, opened at the quote. */
export function quoteHref({ documentId, version, start, end }: QuotePlace): string {
  return `/documents/${documentId}?start=${start}&end=${end}&v=${encodeURIComponent(version)}#trich`
}

/** Id of a numbered place inside a document's page. */
export function sectionId(path: string): string {
  return `muc-${path.replace(/\s+/g, '_')}`
}

export function sectionHref(path: string): string {
  return `#${encodeURIComponent(sectionId(path))}`
}
