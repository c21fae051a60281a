// The text of a document as HTML: paragraphs, tables, headings with their anchors, the highlighted quote.
// Every character of the text appears once, in order; offsets are those of `WebDocument.text`.

import { html } from 'hono/html'
import type { Section, Span, TableRow } from '../../document.ts'
import { texts } from '../texts.ts'
import { sectionId } from './document-name.ts'
import type { Html } from './html.ts'

export interface TextToShow {
  text: string
  /** In order of their start. */
  sections: Section[]
  rows: TableRow[]
  /** The quote to mark; `null` marks nothing. */
  highlight: Span | null
}

/** Kinds whose heading line is set in bold; smaller places only when they carry a heading of their own. */
const alwaysBold = new Set(['part', 'chapter', 'mục', 'article', 'roman', 'annex'])

type Block = { kind: 'line'; span: Span } | { kind: 'table'; rows: TableRow[] }

export function documentText(shown: TextToShow): Html[] {
  const paint = createPainter(shown)
  return blocksOf(shown).map((block) =>
    block.kind === 'table'
      ? tableOf(block.rows, paint)
      : lineOf(block.span, levelAt(shown, block.span), paint),
  )
}

/** Lines in order; lines inside table rows are gathered into tables. */
function blocksOf({ text, rows }: TextToShow): Block[] {
  const blocks: Block[] = []
  const sorted = [...rows].filter((row) => row.cells.length > 0).sort((a, b) => a.start - b.start)
  let next = 0
  for (const span of linesOf(text)) {
    while (next < sorted.length && sorted[next]!.end <= span.start) next += 1
    const row = sorted[next]
    if (!row || span.start < row.start) {
      blocks.push({ kind: 'line', span })
      continue
    }
    const last = blocks.at(-1)
    if (last?.kind !== 'table') blocks.push({ kind: 'table', rows: [row] })
    else if (last.rows.at(-1) !== row) last.rows.push(row)
  }
  return blocks
}

function linesOf(text: string): Span[] {
  const spans: Span[] = []
  for (const line of text.matchAll(/[^\n]+/g)) {
    if (line[0].trim() !== '') spans.push({ start: line.index, end: line.index + line[0].length })
  }
  return spans
}

/** Level of the numbered place whose label opens the line; 0 for a line that runs on. */
function levelAt({ text, sections }: TextToShow, span: Span): number {
  const opening = within(sections, span)[0]
  return opening && text.slice(span.start, opening.start).trim() === '' ? Math.min(opening.level, 5) : 0
}

function lineOf(span: Span, level: number, paint: Painter): Html {
  return html`<p class="line${level > 0 ? ` level-${level}` : ''}">${paint(span)}</p>`
}

function tableOf(rows: TableRow[], paint: Painter): Html {
  return html`<div class="table-scroll" tabindex="0"><table class="in-text"><tbody>${rows.map(
    (row) =>
      html`<tr>${row.cells.filter(({ start }) => start >= row.start).map((cell) => html`<td>${paint(cell)}</td>`)}</tr>`,
  )}</tbody></table></div>`
}

/** Draws one stretch of the text, cut where a heading, an anchor or the quote begins or ends. */
type Painter = (span: Span) => Html[]

function createPainter({ text, sections, highlight }: TextToShow): Painter {
  const headings = sections
    .filter((section) => alwaysBold.has(section.kind) || section.heading !== '')
    .map(({ start, headingEnd }) => ({ start, end: headingEnd }))
  let quoteBegun = false
  return (span) => {
    const anchors = within(sections, span)
    const bold = reaching(headings, span)
    const quote = highlight && overlap(highlight, span) ? [highlight] : []
    return cut(span, [...bold, ...quote], anchors).map((piece) => {
      const words = text.slice(piece.start, piece.end)
      const content = bold.some((heading) => overlap(heading, piece)) ? html`<b>${words}</b>` : words
      const ids = anchors.filter(({ start }) => start === piece.start).map(({ path }) => sectionId(path))
      const anchored = ids.map((id) => html`<a class="anchor" id="${id}"></a>`)
      if (!quote.some((mark) => overlap(mark, piece))) return html`${anchored}${content}`
      const place = { first: !quoteBegun, last: text.slice(piece.end, highlight!.end).trim() === '' }
      quoteBegun = true
      return html`${anchored}${marked(content, place)}`
    })
  }
}

/** The span in pieces, cut at both ends of each range and at each anchor. */
function cut(span: Span, ranges: Span[], anchors: Span[]): Span[] {
  const places = [...ranges.flatMap(({ start, end }) => [start, end]), ...anchors.map(({ start }) => start)]
  const inside = places.filter((at) => at > span.start && at < span.end)
  const points = [...new Set([span.start, ...inside, span.end])].sort((a, b) => a - b)
  return points.slice(0, -1).map((start, i) => ({ start, end: points[i + 1]! }))
}

function marked(content: Html | string, { first, last }: { first: boolean; last: boolean }): Html {
  return html`<mark${first ? html` id="trich" tabindex="-1"` : ''}>${
    first ? html`<span class="sr-only">${texts.source.quoted} </span>` : ''
  }${content}${last ? html`<span class="sr-only"> ${texts.source.quotedEnd}</span>` : ''}</mark>`
}

/** The items that begin inside the span; found by halving, since long documents have thousands. */
function within<T extends Span>(sorted: T[], span: Span): T[] {
  const found: T[] = []
  for (let i = firstFrom(sorted, span.start); i < sorted.length && sorted[i]!.start < span.end; i += 1) {
    found.push(sorted[i]!)
  }
  return found
}

/** `within`, and the item that began earlier and still reaches into the span (a heading of two lines). */
function reaching(sorted: Span[], span: Span): Span[] {
  const before = sorted[firstFrom(sorted, span.start) - 1]
  return [...(before && before.end > span.start ? [before] : []), ...within(sorted, span)]
}

function firstFrom(sorted: Span[], start: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]!.start < start) low = middle + 1
    else high = middle
  }
  return low
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
