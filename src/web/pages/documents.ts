// The list of what the library holds and lacks, and the place to load more.

import { html } from 'hono/html'
import type { CitedNotHeld, HeldDocumentSummary, IngestRow, WebUser } from '../parts.ts'
import { mayManageDocuments } from '../security.ts'
import { formatSize, texts } from '../texts.ts'
import { documentName, natureBadge, placeAndDate } from './document-name.ts'
import type { Html } from './html.ts'
import { layout, messagePage } from './layout.ts'

const words = texts.documents
const citedShownFirst = 12
/** A short list needs no search. */
const searchableFrom = 8

export interface DocumentsView {
  /** Documents held in all. */
  total: number
  /** The page of them that is shown, after the search. */
  held: HeldDocumentSummary[]
  search: string
  page: number
  pages: number
  articles: number
  citedNotHeld: CitedNotHeld[]
  /** Results of an upload without script, to be shown above the list. */
  results: IngestRow[]
  uploadLimitBytes: number
}

export function documentsPage(view: DocumentsView, user: WebUser): Html {
  return layout({
    title: words.title,
    section: '/documents',
    user,
    kind: 'documents',
    scripts: ['documents.js'],
    body: html`<h1>${words.title}</h1>
${mayManageDocuments(user) ? uploadForm(view) : ''}
<div id="held">${heldList(view)}</div>`,
  })
}

/** The part that changes after an upload. */
export function heldList(view: DocumentsView): Html {
  const { total, held, articles, citedNotHeld } = view
  const none = total === 0 ? words.none : words.noMatch
  return html`<section aria-labelledby="held-title"><h2 id="held-title">${words.held} <span class="count">${total}</span></h2>
${articles > 0 ? html`<p class="hint">${words.articles(articles)}</p>` : ''}
${total > searchableFrom || view.search ? searchForm(view.search) : ''}
${held.length === 0 ? html`<p class="empty card">${none}</p>` : html`<ul class="document-list">${held.map(heldItem)}</ul>`}
${view.pages > 1 ? pager(view) : ''}
</section>
${citedNotHeld.length > 0 && view.page === 1 && !view.search ? citedSection(citedNotHeld) : ''}`
}

function searchForm(search: string): Html {
  return html`<form method="get" action="/documents" role="search" class="search">
<input class="search-box" name="q" type="search" value="${search}" maxlength="200" aria-label="${words.search}" placeholder="${words.search}">
<button type="submit">${words.searchButton}</button>${search ? html`<a class="button" href="/documents">${words.searchClear}</a>` : ''}</form>`
}

function pager({ search, page, pages }: DocumentsView): Html {
  const href = (to: number) =>
    `/documents?${new URLSearchParams({ ...(search ? { q: search } : {}), page: String(to) })}`
  return html`<nav class="pager row" aria-label="${words.pages}">
${page > 1 ? html`<a class="button" href="${href(page - 1)}" rel="prev">${words.previous}</a>` : ''}<span>${words.page(page, pages)}</span>
${page < pages ? html`<a class="button" href="${href(page + 1)}" rel="next">${words.following}</a>` : ''}</nav>`
}

function heldItem(document: HeldDocumentSummary): Html {
  const { sections, deadlines, references, warnings } = document
  return html`<li class="card"><h3><a href="/documents/${document.id}">${documentName(document)}</a> ${natureBadge(document.nature)}</h3>
${document.title && document.number ? html`<p class="lead">${document.title}</p>` : ''}
<p class="where">${[document.issuer, placeAndDate(document.place, document.issued), document.signer].filter(Boolean).join(' · ')}</p>
<p class="counts">${words.counts(sections, deadlines, references)}</p>
${
  warnings.length > 0
    ? html`<details class="warning-fold"><summary>${words.warnings(warnings.length)}</summary><ul>${warnings.map(
        (warning) => html`<li>${warning}</li>`,
      )}</ul></details>`
    : ''
}</li>`
}

function citedSection(cited: CitedNotHeld[]): Html {
  const first = cited.slice(0, citedShownFirst)
  const rest = cited.slice(citedShownFirst)
  return html`<section aria-labelledby="cited-title"><h2 id="cited-title">${words.cited} <span class="count">${cited.length}</span></h2>
<p class="hint">${words.citedLead}</p>
<div class="card"><ul class="cited-list">${first.map(citedItem)}</ul>
${
  rest.length > 0
    ? html`<details><summary>${words.andMore(rest.length)}</summary><ul class="cited-list">${rest.map(citedItem)}</ul></details>`
    : ''
}</div></section>`
}

function citedItem({ number, kind, title, citedBy }: CitedNotHeld): Html {
  return html`<li><b>${documentName({ number, kind: kind ?? null })}</b>${title ? html` <span>${title}</span>` : ''} <small>${words.citedBy} ${citedBy.join(', ')}</small></li>`
}

function uploadForm({ results, uploadLimitBytes }: DocumentsView): Html {
  const size = formatSize(uploadLimitBytes)
  const forScript = {
    limit: uploadLimitBytes,
    tooLarge: words.tooLarge(size),
    waiting: words.waiting,
    sending: words.sending,
    reading: words.reading,
    networkFailed: words.networkFailed,
  }
  return html`<section class="card upload" aria-labelledby="upload-title"><h2 id="upload-title">${words.upload}</h2>
<form id="upload" method="post" action="/documents" enctype="multipart/form-data" data-texts="${JSON.stringify(forScript)}">
<div class="drop"><label class="button primary" for="files">${words.choose}</label>
<input id="files" name="files" type="file" multiple aria-describedby="upload-hint">
<span class="drop-words">${words.drop}</span></div>
<p id="upload-hint" class="hint">${words.uploadLead} ${words.limit(size)}</p>
<button type="submit" class="no-script">${words.uploadButton}</button>
</form>
<ul id="results" class="results" aria-label="${words.results}" aria-live="polite">${results.map(resultItem)}</ul>
</section>`
}

/** One file's result: what became of it, what was read, what to know. */
export function resultItem(row: IngestRow): Html {
  return html`<li class="result ${row.status}"><p><b>${row.path}</b> <span class="badge ${row.status}">${words.status[row.status]}</span></p>
${row.status === 'failed' ? html`<p>${row.error ?? words.failedRow}</p>` : readFrom(row)}
${
  row.warnings.length > 0
    ? html`<details class="warning-fold"><summary>${words.warnings(row.warnings.length)}</summary><ul>${row.warnings.map(
        (warning) => html`<li>${warning}</li>`,
      )}</ul></details>`
    : ''
}</li>`
}

function readFrom(row: IngestRow): Html {
  const { document } = row
  const name = document && documentName(document)
  const where = document && placeAndDate(document.place, document.issued)
  return html`<p>${
    name
      ? html`${document.id === undefined ? name : html`<a href="/documents/${document.id}">${name}</a>`}${where ? ` (${where})` : ''}. `
      : ''
  }${words.read(row)}</p>`
}

export function removePage(document: { id: number; name: string }, user: WebUser): Html {
  return messagePage({
    title: words.removeTitle,
    sentence: words.removeAsk(document.name),
    user,
    more: html`<form method="post" action="/documents/${document.id}/remove" class="row">
<button type="submit" class="danger">${words.removeButton}</button>
<a class="button" href="/documents/${document.id}">${texts.site.cancel}</a></form>`,
  })
}
