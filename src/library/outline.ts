// Text → the tree of its numbered places with exact paths, and the rows of its tables. Every character lies in
// exactly one innermost section; sections nest and stand in the order of the text.

import type { Section, SectionKind, Span, TableRow } from '../document.ts'
import { type Block, findBlocks } from './blocks.ts'
import { closingsIn } from './closings.ts'
import { rowsUnderDays } from './day-lists.ts'
import { readHeading } from './headings.ts'
import { sectionAt, spanAt, startBehind } from './in-order.ts'
import { findMarks, type Mark } from './labels.ts'
import { type Place, placeMarks } from './numbering.ts'
import { assignPaths, type Node } from './paths.ts'
import { findQuotations } from './quotations.ts'
import { isRow, readRows } from './tables.ts'

/** The outline of a normalised text; what stands before the first heading is the section "mở đầu". */
export function readOutline(text: string): { sections: Section[]; rows: TableRow[] } {
  const blocks = findBlocks(text)
  const quotations = findQuotations(text)
  const marks = findMarks(text, (lineStart) => behindUnnumbered(text, lineStart, quotations))
  const nodes = buildNodes(text, trustedBlocks(blocks, marks), marks)
  assignPaths(nodes)
  const sections = toSections(text, nodes)
  const listed = rowsUnderDays(text)
  const found = [...readRows(text), ...listed].sort((a, b) => a.start - b.start)
  const rows = found.flatMap((row) => {
    // a lettered line below a day is one of the rows of that day
    const section = sectionAt(sections, listed.includes(row) ? row.cells[0]!.start : row.start)
    return isLayout(section, row) ? [] : [{ ...row, section: section.path }]
  })
  return { sections, rows }
}

/** Head and foot of a page are set in two columns; such rows are no table. */
function isLayout(section: Section, row: Omit<TableRow, 'section'>): boolean {
  const outer = section.kind === 'opening' || section.kind === 'recipients' || section.kind === 'signature'
  return outer && row.cells.length <= 2 && row.cells.every((cell) => cell.column === '')
}

/** Where reading goes on when the line at `lineStart` is a table's row or inside a quotation, else `null`. */
function behindUnnumbered(text: string, lineStart: number, quotations: Span[]): number | null {
  const quoted = spanAt(quotations, lineStart)
  if (quoted) return quoted.end + 1
  const end = text.indexOf('\n', lineStart)
  const lineEnd = end < 0 ? text.length : end
  return isRow(text, lineStart, lineEnd) ? lineEnd + 1 : null
}

/** A "signature" with articles or chapters behind it was none; a list of recipients may stand above the body. */
function trustedBlocks(blocks: Block[], marks: Mark[]): Block[] {
  const strong = marks.filter(isStrong)
  const ends: number[] = []
  let end = Number.POSITIVE_INFINITY
  for (let index = blocks.length - 1; index >= 0; index--) {
    ends[index] = end
    if (blocks[index]!.kind !== 'recipients' && blocks[index]!.kind !== 'signature')
      end = blocks[index]!.start
  }
  return blocks.filter((block, index) => {
    if (block.kind !== 'signature') return true
    return startBehind(strong, block.start, Number.POSITIVE_INFINITY) >= ends[index]!
  })
}

/** A label that only the body of a document has. */
function isStrong(mark: Mark): boolean {
  if (!mark.leads) return false
  return mark.readings.some(({ family, style }) => {
    if (family === 'article') return style === '.' && mark.follows !== 'lower'
    return family === 'chapter' ? mark.capitals || mark.alone : family === 'roman' && mark.capitals
  })
}

function buildNodes(text: string, blocks: Block[], marks: Mark[]): Node[] {
  const nodes: Node[] = []
  const add = (node: Omit<Node, 'path'>): Node => {
    const added = { ...node, path: '' }
    nodes.push(added)
    return added
  }
  let container: Node | null = null
  let at = 0
  for (let index = -1; index < blocks.length; index++) {
    const block = blocks[index] ?? null
    const to = blocks[index + 1]?.start ?? text.length
    if (block) container = openBlock(block, container, add)
    const from = block?.headingEnd ?? 0
    while (at < marks.length && marks[at]!.start < from) at++
    const first = at
    while (at < marks.length && marks[at]!.start < to) at++
    const own = marks.slice(first, at)
    const closing = block && (block.kind === 'recipients' || block.kind === 'signature')
    const strong = closing ? own.findIndex(isStrong) : 0
    if (strong < 0 || block?.kind === 'notes') continue
    addPlaces(text, placeMarks(text, own.slice(strong)), { from, to }, container, add)
  }
  if (!nodes.length || nodes[0]!.start > 0) {
    nodes.unshift({
      kind: 'opening',
      start: 0,
      place: null,
      block: null,
      container: null,
      parent: null,
      path: '',
    })
  }
  return nodes
}

/** Adds the block's node and tells which container the text behind it belongs to. */
function openBlock(
  block: Block,
  container: Node | null,
  add: (node: Omit<Node, 'path'>) => Node,
): Node | null {
  const { start } = block
  const base = { start, place: null, block }
  if (block.kind === 'recipients' || block.kind === 'signature' || block.kind === 'notes') {
    const kind = block.kind === 'notes' ? 'annex' : block.kind
    const inside = block.kind === 'notes' ? null : container
    add({ ...base, kind, container: inside, parent: inside })
    return container
  }
  const annex = block.kind === 'form' ? outermost(container) : null
  return add({ ...base, kind: 'annex', container: null, parent: annex })
}

/** Forms stand below the annex that brings them, not below each other. */
function outermost(container: Node | null): Node | null {
  if (container?.block?.kind === 'form') return container.parent
  return container?.block?.kind === 'annex' ? container : null
}

function addPlaces(
  text: string,
  places: Place[],
  { from, to }: { from: number; to: number },
  container: Node | null,
  add: (node: Omit<Node, 'path'>) => Node,
): void {
  const closings = closingsIn(text, places, from, to)
  const close = (before: number) => {
    for (let next = closings[0]; next && next.start < before; next = closings[0]) {
      closings.shift()
      const label = next.of ? 'đoạn cuối' : 'đoạn kết'
      const block: Block = { kind: 'closing', start: next.start, label, heading: '', headingEnd: next.start }
      const parent = next.of ? nodeOf.get(next.of)! : container
      add({ kind: 'closing', start: next.start, place: null, block, container, parent })
    }
  }
  const nodeOf = new Map<Place, Node>()
  for (const place of places) {
    close(place.mark.start)
    const parent = place.parent ? nodeOf.get(place.parent)! : container
    const kind = kindOf(place)
    nodeOf.set(place, add({ kind, start: place.mark.start, place, block: null, container, parent }))
  }
  close(to)
}

function kindOf({ reading }: Place): SectionKind {
  switch (reading.family) {
    case 'part':
    case 'chapter':
    case 'article':
    case 'letter':
    case 'decimal':
    case 'mục':
      return reading.family
    case 'tiểu mục':
      return 'mục'
    case 'roman':
    case 'capital':
      return 'roman'
    case 'bracketed':
      return 'decimal'
    case 'roman-lower':
      return 'letter'
  }
}

function toSections(text: string, nodes: Node[]): Section[] {
  const level = new Map<Node | null, number>([[null, 0]])
  const sections = nodes.map((node, index) => {
    level.set(node, level.get(node.parent)! + 1)
    const limit = nodes[index + 1]?.start ?? text.length
    const parts = nodes[index + 1]?.parent === node
    return { ...head(text, node, limit, parts), start: node.start, end: text.length, level: level.get(node)! }
  })
  const open: number[] = []
  sections.forEach((section, index) => {
    while (open.length && sections[open.at(-1)!]!.level >= section.level)
      sections[open.pop()!]!.end = section.start
    open.push(index)
  })
  return sections.map((section, index) => ({
    path: nodes[index]!.path,
    parent: nodes[index]!.parent?.path ?? null,
    kind: nodes[index]!.kind,
    level: section.level,
    heading: section.heading,
    start: section.start,
    end: section.end,
    headingEnd: section.headingEnd,
  }))
}

function hasWords(text: string, from: number, limit: number): boolean {
  const word = /\S/g
  word.lastIndex = from
  const found = word.exec(text)
  return found !== null && found.index < limit
}

function head(
  text: string,
  node: Node,
  limit: number,
  hasParts: boolean,
): { heading: string; headingEnd: number } {
  if (node.place) return readHeading(text, node.place, limit, hasParts, (from) => hasWords(text, from, limit))
  if (node.block)
    return { heading: node.block.heading, headingEnd: Math.max(node.block.headingEnd, node.start) }
  return { heading: '', headingEnd: node.start }
}
