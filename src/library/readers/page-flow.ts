// Pages become one text: running headers and page numbers go, lines that only ended because the paper did are joined
// into their paragraph, also across pages, and a table that runs over a page break stays one table.

import { isSyllable } from '../syllables.ts'
import { gridTables } from './page-grid.ts'
import { itemsOf, linesOf } from './page-lines.ts'
import type { PageItem, PageLine, PlacedPage } from './page-model.ts'
import type { RawPiece } from './raw-source.ts'

type LineItem = Extract<PageItem, { kind: 'line' }>

interface FlowPage {
  page: PlacedPage
  items: PageItem[]
}

/** One piece of text for each page; `glue` says how it continues the page before. */
export function flowPages(pages: PlacedPage[]): Omit<RawPiece, 'page'>[] {
  const read = pages.map(readPage)
  dropRunningLines(read)
  const overall = measure(
    read.flatMap(({ items }) => items),
    Math.max(...pages.map((page) => page.width), 0),
  )
  let before: FlowState | null = null
  return read.map((page) => {
    const flow = writePage(
      page,
      longLines(page.items).length < 6 ? overall : measure(page.items, page.page.width),
      before,
    )
    if (flow.state !== null) before = flow.state
    return flow.piece
  })
}

function readPage(page: PlacedPage): FlowPage {
  const tables = gridTables(page)
  const taken = new Set(tables.flatMap((table) => [...table.fragments]))
  const lines = linesOf(page.fragments.filter((fragment) => !taken.has(fragment)))
  const items: PageItem[] = []
  let from = 0
  for (const table of tables) {
    const end = lines.findIndex((line, i) => i >= from && line.y > table.y0 + line.size * 0.3)
    const stop = end < 0 ? lines.length : end
    items.push(...itemsOf(lines.slice(from, stop), page.height))
    items.push({ kind: 'rows', rows: table.rows, y: table.y0 })
    from = stop
  }
  items.push(...itemsOf(lines.slice(from), page.height))
  return { page, items }
}

const pageNumber = /^[\s\-–—.|]*(?:trang\s*)?(\d{1,4})(?:\s*\/\s*\d{1,4})?[\s\-–—.|]*$/i

/** Removes page numbers and lines that return at the same place on most pages. */
function dropRunningLines(pages: FlowPage[]): void {
  for (const edge of ['top', 'bottom'] as const) {
    for (let round = 0; round < 2; round++) {
      const candidates = pages.map((page) => edgeLine(page, edge))
      const counts = new Map<string, number>()
      for (const line of candidates) {
        if (line !== null) counts.set(shapeOf(line), (counts.get(shapeOf(line)) ?? 0) + 1)
      }
      pages.forEach((page, i) => {
        const line = candidates[i]
        if (line != null && isRunning(line, page, counts.get(shapeOf(line)) ?? 0, pages.length)) {
          page.items.splice(page.items.indexOf(line), 1)
        }
      })
    }
  }
}

function edgeLine(page: FlowPage, edge: 'top' | 'bottom'): LineItem | null {
  const item = edge === 'top' ? page.items[0] : page.items.at(-1)
  return item?.kind === 'line' ? item : null
}

const shapeOf = (line: LineItem) => line.text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ').trim()

/** A wider gap than between lines of text parts it from the body. */
function standsOff(line: LineItem, items: PageItem[]): boolean {
  const gaps = items.filter((item) => item !== line).map((item) => Math.abs(item.y - line.y))
  return Math.min(...gaps, Number.POSITIVE_INFINITY) > 2.2 * line.size
}

function isRunning(line: LineItem, { page, items }: FlowPage, repeats: number, pages: number): boolean {
  const inMargin = line.y < page.height * 0.08 || line.y > page.height * 0.92
  if (pageNumber.test(line.text)) return inMargin || (repeats >= 2 && standsOff(line, items))
  if (line.text.length > 200 || !(inMargin || standsOff(line, items))) return false
  return repeats >= 3 ? repeats >= pages * 0.5 : repeats === 2 && pages <= 3 && inMargin
}

interface Measures {
  left: number
  right: number
  /** Usual distance between lines of one paragraph, as a multiple of the size. */
  leading: number
  /** Paragraphs begin with an indent, so a line at the left margin goes on. */
  indented: boolean
}

interface FlowState {
  last: LineItem | null
  /** The last line went on in the paragraph from a line above it. */
  continued: boolean
  measures: Measures
  rows: string[][] | null
}

function writePage(
  { items }: FlowPage,
  measures: Measures,
  before: FlowState | null,
): { piece: Omit<RawPiece, 'page'>; state: FlowState | null } {
  let glue: RawPiece['glue'] = before === null ? '' : '\n'
  let text = ''
  let state = before
  items.forEach((item, index) => {
    const first = index === 0
    if (item.kind === 'rows') {
      const rows = first && state?.rows ? withoutRepeatedHead(item.rows, state.rows) : item.rows
      text += (text === '' ? '' : '\n') + rows.map((row) => row.join('\t')).join('\n')
      state = {
        last: null,
        continued: false,
        measures,
        rows: [...(first && state?.rows ? state.rows.slice(0, 1) : item.rows.slice(0, 1)), ...rows],
      }
      return
    }
    const joint =
      state?.last == null
        ? null
        : jointOf(state.last, item, first ? state.measures : measures, state.continued, first)
    if (first) glue = before === null ? '' : (joint ?? '\n')
    else text += joint ?? '\n'
    text =
      joint === '' && text.endsWith('-') && !first && dropsHyphen(text, item.text) ? text.slice(0, -1) : text
    text += item.text
    state = { last: item, continued: joint !== null, measures, rows: null }
  })
  return { piece: { text, glue }, state }
}

function longLines(items: PageItem[]): LineItem[] {
  return items.filter((item): item is LineItem => item.kind === 'line' && item.alone && item.text.length > 40)
}

function measure(items: PageItem[], pageWidth: number): Measures {
  const lines = items.filter((item): item is LineItem => item.kind === 'line' && item.alone)
  const long = longLines(items)
  const basis = long.length >= 3 ? long : lines
  const left = quantile(
    basis.map((line) => line.x0),
    0.1,
  )
  const right = quantile(
    basis.map((line) => line.x1),
    0.9,
  )
  const deltas = lines.slice(1).map((line, i) => (line.y - lines[i]!.y) / line.size)
  const close = deltas.filter((delta) => delta > 0.5 && delta < 3)
  const atLeft = basis.filter((line) => line.x0 < left + line.size * 0.4).length
  const inset = basis.filter((line) => line.x0 > left + line.size * 1.2).length
  return {
    left,
    // Too few lines show no margin; then only a line that nearly crosses the page can run on.
    right: long.length >= 3 ? right : Math.max(right, pageWidth * 0.85),
    leading: quantile(close, 0.3) || 1.2,
    indented: inset >= 1 && atLeft > basis.length * 0.35,
  }
}

function quantile(values: number[], share: number): number {
  if (values.length === 0) return 0
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
}

const label =
  /^(?:[-+*•–▪➢✓]\s?\S|\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ]|[ivx]{1,5})[.)](?:\s|\p{Lu})|\d{1,2}(?:\.\d{1,2}){1,3}\.?\s|[IVX]{1,6}\.\s?\S|điều\s+\d+\s*[.:]|chương\s+[ivx\d]|mục\s+[ivx\d]+\s*[.:]?\s*\p{Lu}|phần\s+(?:thứ|[ivx\d])|phụ lục|nơi nhận|căn cứ\s+\p{Lu}|\[\d+\])/iu
const ended = /[.;:!?…]["”’)\]]*$/

/** How a line follows the one above: "" or " " when the paragraph goes on, `null` when a new one begins. */
function jointOf(
  last: LineItem,
  line: LineItem,
  measures: Measures,
  continued: boolean,
  newPage: boolean,
): '' | ' ' | null {
  if (!last.alone || !line.alone || Math.abs(last.size - line.size) > 0.2 * last.size) return null
  if (!newPage && (line.y - last.y) / line.size > measures.leading * 1.3 + 0.1) return null
  if (!isFull(last, line, measures)) return null
  const room = line.size * 0.8
  if (label.test(line.text) && !isRangeEnd(last.text, line.text)) {
    const certain = ended.test(last.text) || !measures.indented || line.x0 > measures.left + room
    if (certain) return null
  }
  if (ended.test(last.text) && startsParagraph(last, line, measures, continued)) return null
  if (!ended.test(last.text) && line.x0 > measures.left + 4 * room && last.x0 < measures.left + room)
    return null
  return /[\p{L}\d][-–]$/u.test(last.text) && /^[\p{L}\d]/u.test(line.text) ? '' : ' '
}

/** The first word of the next line would not have fitted behind the last. */
function isFull(last: LineItem, line: LineItem, measures: Measures): boolean {
  const word = line.text.split(' ', 1)[0]!
  const width = ((line.x1 - line.x0) / Math.max(1, line.text.length)) * (word.length + 1)
  const room = measures.right - last.x1
  if (room < width * 1.15 + line.size * 0.3) return true
  if (/[\p{L}\d]-$/u.test(last.text)) return true
  const goesOn = /^[\p{Ll}]/u.test(line.text) && !ended.test(last.text) && !label.test(line.text)
  return goesOn && last.x1 - last.x0 > (measures.right - measures.left) * 0.6
}

const isRangeEnd = (last: string, line: string) => /\d$/.test(last) && /^[-–]\s?\d/.test(line)

function startsParagraph(last: LineItem, line: LineItem, measures: Measures, continued: boolean): boolean {
  const room = line.size * 0.8
  const lastInset = last.x0 > measures.left + room
  const inset = line.x0 > measures.left + room
  if (inset && !lastInset) return !label.test(last.text) || continued
  // Two lines at the same indent: a block when the paragraph already went on there, else two short paragraphs.
  if (inset && lastInset) return Math.abs(line.x0 - last.x0) < room && measures.indented && !continued
  return false
}

/** "kin-" + "h tế" is one torn word; "KH-" + "UBND" keeps its hyphen. */
function dropsHyphen(text: string, next: string): boolean {
  const head = /(\p{Ll}+)-$/u.exec(text)?.[1]
  const tail = /^\p{Ll}+/u.exec(next)?.[0]
  if (head === undefined || tail === undefined) return false
  return (!isSyllable(head) || !isSyllable(tail)) && (isSyllable(head + tail) || /^[a-z]+$/.test(head + tail))
}

/** A table's head row, printed again on the next page, and a row that the page break cut in two. */
function withoutRepeatedHead(rows: string[][], before: string[][]): string[][] {
  const head = before[0]?.join('\t')
  return rows.length > 1 && rows[0]!.join('\t') === head ? rows.slice(1) : rows
}

/** Lines of a page as plain text, for judging whether its text layer can be trusted. */
export function plainText(lines: PageLine[]): string {
  return lines.map((line) => line.segments.map((segment) => segment.text).join(' ')).join('\n')
}
