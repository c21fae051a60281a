// One document: what was read from it, and its text with the quote marked. The same parts make the full
// page and the source panel beside the chat.

import { html } from 'hono/html'
import type { Day, Deadline, Reference, Section, Span } from '../../document.ts'
import { formatDay } from '../day.ts'
import type { HeldDocumentSummary, WebDocument, WebUser } from '../parts.ts'
import { mayManageDocuments } from '../security.ts'
import { texts } from '../texts.ts'
import {
  capital,
  documentName,
  factCell,
  natureNote,
  placeAndDate,
  quoteHref,
  sectionHref,
} from './document-name.ts'
import { documentText } from './document-text.ts'
import type { Html } from './html.ts'
import { layout } from './layout.ts'

const words = texts.document
const unfoldedReferences = 8

export interface DocumentView {
  document: WebDocument
  /** What the address asked to mark; `null` when nothing or out of range. */
  highlight: Span | null
  /** Set when the address names a version that is no longer kept. */
  versionLost: boolean
  /** Held documents by number, to link references. */
  held: Map<string, HeldDocumentSummary[]>
}

export function documentPage(view: DocumentView, user: WebUser): Html {
  const { document } = view
  const name = documentName(document.header)
  return layout({
    title: name,
    section: '/documents',
    user,
    kind: 'document',
    scripts: ['document.js'],
    body: html`<p class="crumb"><a href="/documents">← ${words.back}</a></p>
<header class="document-head"><h1>${name}</h1>
${document.header.title ? html`<p class="lead">${document.header.title}</p>` : ''}
${notes(view)}</header>
<div class="document-columns">
<aside class="document-side">
${facts(document)}
${document.sections.length > 0 ? outline(document) : ''}
</aside>
<div class="document-main">
${warningList(document.warnings)}
${deadlineTable(document)}
${referenceTable(document, view.held)}
<section class="card"><h2 id="toan-van">${words.text}</h2>
<article class="document-text" lang="vi">${textOf(view)}</article></section>
${mayManageDocuments(user) && document.current ? removeLink(document.id) : ''}
</div>
</div>`,
  })
}

/** The document as the side panel shows it: who and what, the warnings, the outline folded, the text. */
export function documentPanel(view: DocumentView, href: string): Html {
  const { document } = view
  const { header } = document
  return html`<div class="panel-head"><h2 id="source-title" tabindex="-1">${documentName(header)}</h2>
<p class="where">${[header.issuer, placeAndDate(header.place, header.issued)].filter(Boolean).join(' · ')}</p>
${header.title ? html`<p class="lead">${header.title}</p>` : ''}
${notes(view)}
${warningList(document.warnings)}
<details><summary>${words.facts}</summary>${factList(document)}</details>
${document.sections.length > 0 ? html`<details><summary>${words.outline}</summary>${outlineList(document)}</details>` : ''}
<p><a class="button" href="${href}">${texts.source.open}</a></p></div>
<article class="document-text" lang="vi">${textOf(view)}</article>`
}

function textOf({ document, highlight }: DocumentView): Html[] {
  const { text, rows } = document
  const sections = [...document.sections].sort((a, b) => a.start - b.start)
  return documentText({ text, sections, rows, highlight })
}

function notes({ document, versionLost }: DocumentView): Html {
  return html`${natureNote(document.nature)}${reported(document)}${
    document.current ? '' : html`<p class="note">${texts.source.old}</p>`
  }${versionLost ? html`<p class="note">${texts.source.replaced}</p>` : ''}`
}

function reported({ reports }: WebDocument): Html | '' {
  if (!reports?.number) return ''
  return html`<p class="note">${texts.nature.news.short}: ${documentName({ ...reports, title: null })}${
    reports.issued ? ` (${formatDay(reports.issued)})` : ''
  }</p>`
}

function warningList(warnings: string[]): Html | '' {
  if (warnings.length === 0) return ''
  return html`<section class="warnings" aria-label="${words.warnings}"><h3>${words.warnings}</h3>
<ul>${warnings.map((warning) => html`<li>${warning}</li>`)}</ul></section>`
}

function facts(document: WebDocument): Html {
  return html`<section class="card"><h2>${words.facts}</h2>${factList(document)}</section>`
}

function factList({ header, source }: WebDocument): Html {
  const day = (value: Day | null) => value && formatDay(value)
  const rows: [string, string | null][] = [
    [words.number, header.number],
    [words.kind, header.kind && capital(header.kind)],
    [words.issuer, header.issuer],
    [words.place, header.place],
    [words.issued, day(header.issued)],
    [words.effective, day(header.effective)],
    [words.signer, [header.signer, header.signerTitle].filter(Boolean).join(', ') || null],
    [words.source, source],
  ]
  const optional = new Set([words.effective])
  return html`<dl class="facts">${rows
    .filter(([label, value]) => value || !optional.has(label))
    .map(
      ([label, value]) =>
        html`<div><dt>${label}</dt><dd${value ? '' : html` class="unknown"`}>${value ?? words.unknown}</dd></div>`,
    )}</dl>`
}

function outline(document: WebDocument): Html {
  return html`<nav class="card outline" aria-label="${words.outline}"><details open><summary><h2>${words.outline}</h2></summary>${outlineList(document)}</details></nav>`
}

function outlineList({ text, sections }: WebDocument): Html {
  const sorted = [...sections].sort((a, b) => a.start - b.start)
  return html`<ol class="outline-list">${sorted.map(
    (section) =>
      html`<li class="depth-${Math.min(section.level, 5)}"><a class="outline-link" href="${sectionHref(section.path)}">${outlineLabel(text, section)}</a></li>`,
  )}</ol>`
}

/** The heading line as written; a bare label takes the first words of its body with it. */
function outlineLabel(text: string, section: Section): string {
  const written = text.slice(section.start, section.headingEnd).replace(/\s+/g, ' ').trim()
  if (section.kind === 'opening' || section.kind === 'recipients' || section.kind === 'signature') {
    return section.path.charAt(0).toUpperCase() + section.path.slice(1)
  }
  if (section.heading !== '' && written !== '') return clip(written, 110)
  return clip(text.slice(section.start, Math.min(section.end, section.start + 160)).replace(/\s+/g, ' '), 70)
}

function clip(text: string, length: number): string {
  const trimmed = text.trim()
  if (trimmed.length <= length) return trimmed
  const cutAt = trimmed.lastIndexOf(' ', length)
  return `${trimmed.slice(0, cutAt > length / 2 ? cutAt : length)}…`
}

function deadlineTable(document: WebDocument): Html {
  const { deadlines } = document
  return html`<section class="card"><h2 id="thoi-han">${words.deadlines} <span class="count">${deadlines.length}</span></h2>
${
  deadlines.length === 0
    ? html`<p class="empty">${words.noDeadlines}</p>`
    : html`<div class="table-scroll" tabindex="0" role="region" aria-labelledby="thoi-han"><table class="stacking">
<thead><tr><th>${words.when}</th><th>${words.who}</th><th>${words.what}</th><th>${words.to}</th><th>${words.place1}</th></tr></thead>
<tbody>${deadlines.map((deadline) => deadlineRow(document, deadline))}</tbody></table></div>`
}</section>`
}

function deadlineRow(document: WebDocument, deadline: Deadline): Html {
  const href = quoteHref({ documentId: document.id, version: document.version, ...deadline })
  const quote = document.text.slice(deadline.start, deadline.end)
  return html`<tr><td data-label="${words.when}"><b>${deadline.lastDay ? formatDay(deadline.lastDay) : deadline.time.text}</b><br><small>${deadline.rule}</small></td>
${factCell(words.who, deadline.who)}
<td data-label="${words.what}">${capital(deadline.what)}<details class="quote"><summary>${words.quote}</summary><blockquote>${quote}</blockquote></details></td>
${factCell(words.to, deadline.to)}
<td data-label="${words.place1}"><a href="${href}">${deadline.section}</a></td></tr>`
}

/** Long lists stay folded: the text is what most people came for. */
function referenceTable(document: WebDocument, held: DocumentView['held']): Html {
  const { references } = document
  const table = html`<div class="table-scroll" tabindex="0" role="region" aria-labelledby="vien-dan"><table class="stacking">
<thead><tr><th>${words.relation}</th><th>${words.cited}</th><th>${words.place1}</th><th>${words.slip}</th></tr></thead>
<tbody>${references.map((reference) => referenceRow(document, reference, held))}</tbody></table></div>`
  const folded = html`<details><summary>${words.showReferences(references.length)}</summary>${table}</details>`
  const empty = html`<p class="empty">${words.noReferences}</p>`
  return html`<section class="card"><h2 id="vien-dan">${words.references} <span class="count">${references.length}</span></h2>
${references.length === 0 ? empty : references.length > unfoldedReferences ? folded : table}</section>`
}

function referenceRow(document: WebDocument, reference: Reference, held: DocumentView['held']): Html {
  const href = quoteHref({ documentId: document.id, version: document.version, ...reference })
  return html`<tr><td data-label="${words.relation}">${reference.relation}</td>
<td data-label="${words.cited}">${citedDocument(reference, held)}</td>
<td data-label="${words.place1}"><a href="${href}">${reference.section}</a></td>
<td${reference.slip ? html` data-label="${words.slip}"` : ''}>${reference.slip ?? ''}</td></tr>`
}

function citedDocument(reference: Reference, held: DocumentView['held']): Html {
  if (reference.internal) {
    const target = reference.target ?? reference.written
    return html`${reference.written} <small>(${words.internal}${target === reference.written ? '' : `: ${target}`})</small>`
  }
  const name = reference.number ? documentName({ ...reference, title: null }) : reference.written
  const target = heldTarget(reference, held)
  const issued = reference.issued ? html` <small>${formatDay(reference.issued)}</small>` : ''
  return html`${target ? html`<a href="/documents/${target.id}">${name}</a>` : name}${issued}`
}

/** The one held document that the reference can mean; several of the same number and no date mean none. */
function heldTarget(reference: Reference, held: DocumentView['held']): HeldDocumentSummary | undefined {
  const named = reference.number ? (held.get(reference.number) ?? []) : []
  const fitting = named.filter(({ issued }) => !reference.issued || !issued || issued === reference.issued)
  return fitting.length === 1 ? fitting[0] : undefined
}

function removeLink(id: number): Html {
  return html`<p class="remove"><a class="button danger" href="/documents/${id}/remove">${texts.documents.remove}</a></p>`
}
