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

/** "Kế hoạch 23/KH-UBND"; the title, or a word for it, where there is no number. A report is not its document. */
export function documentName({ number, kind, title }: Named): string {
  const kindWord = capital(kind ?? '')
  if (number && kind === 'tin') return texts.document.reportOn(number)
  if (number) return `${kindWord} ${number}`.trim()
  return [kindWord, title].filter(Boolean).join(': ') || texts.documents.untitled
}

/** First letter large: facts are kept as they stand inside a sentence, and shown at the head of a cell. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
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

/** A cell of who or to whom; an unknown one stays empty, and takes no line where rows are cards. */
export function factCell(label: string, fact: string | null): Html {
  return fact ? html`<td data-label="${label}">${capital(fact)}</td>` : html`<td class="nothing">–</td>`
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
