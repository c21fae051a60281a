// Pages become one text: running headers and page numbers go, lines that only ended because the paper did are joined
// into their paragraph, also across pages, and a table that runs over a page break stays one table.

import { gridTables } from './page-grid.ts'
import { itemsOf, linesOf } from './page-lines.ts'
import type { PageItem, PlacedPage } from './page-model.ts'
import {
  dropsHyphen,
  jointOf,
  type LineItem,
  longLines,
  measureSetting,
  type Setting,
} from './page-paragraphs.ts'
import type { RawPiece } from './raw-source.ts'

interface FlowPage {
  page: PlacedPage
  items: PageItem[]
}

/** One piece of text for each page; `glue` says how it continues the page before. */
export function flowPages(pages: PlacedPage[]): Omit<RawPiece, 'page'>[] {
  const read = pages.map(readPage)
  dropGhosts(read)
  dropRunningLines(read)
  joinTables(read)
  const allItems = read.flatMap(({ items }) => items)
  const overall = measureSetting(allItems, Math.max(0, ...pages.map((page) => page.width)))
  const writer = createWriter()
  return read.map(({ page, items }) =>
    writer(items, longLines(items).length < 6 ? overall : measureSetting(items, page.width)),
  )
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

/** Some printers draw a sign of a fallback font on both sides of the page break: a lone capital in an edge line that
 * stands again, at the same place in its line, on the other page. */
function dropGhosts(pages: FlowPage[]): void {
  pages.forEach((page, i) => {
    for (const edge of ['top', 'bottom'] as const) {
      const line = edgeLine(page, edge)
      const other = pages[edge === 'top' ? i - 1 : i + 1]?.page
      if (line === null || other === undefined || !/^\p{Lu}(?: \p{Lu})*$/u.test(line.text)) continue
      const own = page.page.fragments.filter((fragment) => Math.abs(fragment.y - line.y) < 1)
      const isTwin = own.every(({ text, x }) =>
        other.fragments.some((twin) => twin.text === text && Math.abs(twin.x - x) < 0.5),
      )
      if (isTwin) page.items.splice(page.items.indexOf(line), 1)
    }
  })
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

function isRunning(line: LineItem, { page, items }: FlowPage, repeats: number, pages: number): boolean {
  const inMargin = line.y < page.height * 0.08 || line.y > page.height * 0.92
  if (pageNumber.test(line.text)) return inMargin || (repeats >= 2 && standsOff(line, items))
  if (line.text.length > 200 || !(inMargin || standsOff(line, items))) return false
  return repeats >= 3 ? repeats >= pages * 0.5 : repeats === 2 && pages <= 3 && inMargin
}

/** A wider gap than between lines of text parts it from the body. */
function standsOff(line: LineItem, items: PageItem[]): boolean {
  const gaps = items.filter((item) => item !== line).map((item) => Math.abs(item.y - line.y))
  return Math.min(...gaps, Number.POSITIVE_INFINITY) > 2.2 * line.size
}

/** A table that goes on at the top of the next page loses its repeated head; a row that the page break cut in two
 * becomes whole again, on the page where it begins. */
function joinTables(pages: FlowPage[]): void {
  let head: string[][] = []
  pages.forEach((page, i) => {
    const last = pages[i - 1]?.items.at(-1)
    const first = page.items[0]
    if (last?.kind !== 'rows' || first?.kind !== 'rows' || last.rows[0]?.length !== first.rows[0]?.length) {
      const own = page.items.at(-1)
      head = own?.kind === 'rows' ? own.rows.slice(0, 3) : []
      return
    }
    while (first.rows.length > 1 && head.some((row) => sameRow(row, first.rows[0]!))) first.rows.shift()
    const [begun, rest] = [last.rows.at(-1)!, first.rows[0]!]
    if (!continuesRow(begun, rest)) return
    rest.forEach((cell, column) => {
      if (cell !== '') begun[column] = `${begun[column]} ${cell}`
    })
    first.rows.shift()
    if (first.rows.length === 0) page.items.shift()
  })
}

const sameRow = (a: string[], b: string[]) => a.join('\t') === b.join('\t')

/** The rest of a cut row has no number of its own and goes on in the middle of sentences. */
function continuesRow(begun: string[], rest: string[]): boolean {
  const filled = rest.flatMap((cell, column) => (cell === '' ? [] : [{ cell, above: begun[column] ?? '' }]))
  return (
    rest[0] === '' &&
    begun[0] !== '' &&
    filled.length > 0 &&
    filled.every(({ cell, above }) => above !== '' && /^[\p{Ll}\d(,;.–-]/u.test(cell) && !/[.;]$/.test(above))
  )
}

/** Writes page after page, remembering how the one before ended. */
function createWriter(): (items: PageItem[], setting: Setting) => Omit<RawPiece, 'page'> {
  let started = false
  let last: { line: LineItem; continued: boolean; setting: Setting } | null = null
  const joint = (item: PageItem, setting: Setting, newPage: boolean) => {
    if (item.kind === 'rows' || last === null) return null
    const pair = { last: last.line, line: item, continued: last.continued, newPage }
    return jointOf(pair, newPage ? last.setting : setting)
  }
  return (items, setting) => {
    let glue: RawPiece['glue'] = ''
    let text = ''
    items.forEach((item, index) => {
      const link = joint(item, setting, index === 0)
      if (index === 0) glue = started ? (link ?? '\n') : ''
      else if (link === '' && dropsHyphen(text, textOf(item))) text = text.slice(0, -1)
      else text += link ?? '\n'
      text += textOf(item)
      last = item.kind === 'rows' ? null : { line: item, continued: link !== null, setting }
      started = true
    })
    return { text, glue }
  }
}

const textOf = (item: PageItem) =>
  item.kind === 'line' ? item.text : item.rows.map((row) => row.join('\t')).join('\n')
