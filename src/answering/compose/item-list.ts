// What stands in a place, item by item, and how a list is shown: whole as long as it can be forwarded, else each item cut
// at the border of a clause, and what finds no room by its first words. Nothing is left out silently.

import type { Section, Span } from '../../document.ts'
import { sentencesOf } from '../../library/sentences.ts'
import type { PreparedDocument } from '../places/units.ts'
import { texts } from '../texts.ts'
import { cite, type Draft, shortQuote } from './draft.ts'

export interface Item extends Span {
  path: string
  /** 0 for the items of the place, 1 for what stands below one of them. */
  depth: 0 | 1
}

/** Characters of a list that people still read and pass on in one message. */
export const room = 2000
/** So much is shown of an item that has to be cut. */
const leastShown = 150
const mostHeads = 6
const headLength = 60
/** Shorter stretches between full stops say nothing alone. */
const leastSentence = 12

/** A place as a list shows it: the words that head it, and its items. */
export interface PlaceList {
  head: Span | null
  items: Item[]
}

/** The parts of a place with what stands below each, else its bullets and lines, else the sentences of its one paragraph. */
export function listOf(prepared: PreparedDocument, section: Section): PlaceList {
  const { text } = prepared.document
  const parts = prepared.children.get(section.path) ?? []
  const from = Math.max(section.headingEnd, section.start)
  const lines = linesOf(text, { start: from, end: parts[0]?.start ?? section.end })
  const [first, ...rest] = lines
  const heads = first !== undefined && (announces(text, first) || section.heading === '')
  const below = parts.length > 0 ? parts.flatMap((part) => partItems(prepared, part)) : []
  const own = heads && rest.length + below.length > 0 ? rest : lines
  const end = own.length < lines.length ? first?.end : section.heading === '' ? null : section.headingEnd
  const [only, ...others] = below.length > 0 ? [] : own
  const said = only && others.length === 0 ? sentencesWithin(text, only) : own
  return {
    head: end ? { start: section.start, end } : null,
    items: [...said.map((span): Item => ({ ...span, path: section.path, depth: 0 })), ...below],
  }
}

/** The sentences and clauses of a stretch; one that a page has torn stays one. */
export function sentencesWithin(text: string, span: Span): Span[] {
  const whole: Span[] = []
  for (const next of sentencesOf(text, span)) {
    const last = whole.at(-1)
    if (last && torn.test(text.slice(last.end - 1, next.start + 1))) last.end = next.end
    else whole.push({ ...next })
  }
  return whole.filter(({ start, end }) => end - start > leastSentence)
}

/** A line that ends in a word, and the next one begins in small letters. */
const torn = /^[\p{L}\d]\s*\n\s*\p{Ll}$/u

/** A part opens with its heading or its first line; below it stand its own parts, else its further lines. */
function partItems(prepared: PreparedDocument, part: Section): Item[] {
  const { text } = prepared.document
  const below = prepared.children.get(part.path) ?? []
  const own = linesOf(text, { start: part.start, end: below[0]?.start ?? part.end })
  const [first, ...lines] = own
  if (!first) return []
  const head: Item = { ...first, path: part.path, depth: 0 }
  const more = lines.map((line): Item => ({ ...line, path: part.path, depth: 1 }))
  const parts = below.flatMap((p): Item[] => {
    const [line] = linesOf(text, p)
    return line ? [{ ...line, path: p.path, depth: 1 }] : []
  })
  return [head, ...more, ...parts]
}

function announces(text: string, { end }: Span): boolean {
  return /:\s*$/u.test(text.slice(Math.max(0, end - 3), end))
}

/** Bullets and lines, each whole: one that begins in small letters goes on with the line above it. Rows of tables are none. */
function linesOf(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(line)].flatMap((m) => {
    const from = start + m.index + m[0].search(/[\p{L}\d\-+•–“"([|]/u)
    const to = start + m.index + m[0].replace(/[\s*_]+$/u, '').length
    const words = text.slice(from, to)
    return to > from && /\p{L}/u.test(words) && !/\t|^\||^\[(?:\.\.\.|…)\]/u.test(words)
      ? [{ start: from, end: to }]
      : []
  })
}

const line = /[^\n]+(?:\n\s*(?=\p{Ll})(?![a-zđ]\d?[.)]\s)[^\n]+)*/gu

/** Adds the items as lines, within `most` characters; tells how many items there are. */
export function addItemList(
  draft: Draft,
  { document }: PreparedDocument,
  items: readonly Item[],
  most = room,
): number {
  const outer = items.filter(({ depth }) => depth === 0)
  const listed = fits(items, most) ? items : outer
  const leftOut = new Set(listed === items ? [] : items.filter((_, i) => items[i + 1]?.depth === 1))
  const count = listed.findIndex((_, i) => !fits(listed.slice(0, i + 1), most))
  const shown = count < 0 ? listed : listed.slice(0, Math.max(count, 1))
  const cap = capFor(shown, most)
  for (const item of shown) {
    const quote = shortQuote(document.text, item, null, cap)
    const more = leftOut.has(item) && !quote.shown.endsWith('…') ? ' …' : ''
    draft.lines.push(`${item.depth === 0 ? '• ' : '  – '}${quote.shown}${more}`)
    draft.citations.push(cite(document, item.path, quote.span))
  }
  addHeads(draft, document, listed.slice(shown.length))
  return outer.length
}

/** How many there are; a list of one heads others, and counts nothing. */
export function addCount(draft: Draft, count: number): void {
  if (count < 2) return
  draft.lines.unshift(`**${count}**`)
  draft.calculated.push(String(count))
}

/** What found no room, by its first words. */
function addHeads(draft: Draft, document: PreparedDocument['document'], rest: readonly Item[]): void {
  if (rest.length === 0) return
  const heads = rest.slice(0, mostHeads).map((item) => {
    const head = shortQuote(document.text, item, null, headLength)
    draft.citations.push(cite(document, item.path, head.span))
    return head.shown.replace(/[\s,;:.…]+$/u, '')
  })
  draft.lines.push(texts.moreItems(rest.length, heads))
  draft.calculated.push(String(rest.length))
}

/** Every item finds room, cut to the least that says something where it must. */
function fits(items: readonly Item[], most: number): boolean {
  return items.reduce((sum, { start, end }) => sum + Math.min(end - start, leastShown), 0) <= most
}

/** The most characters of one item, so that the short ones stand whole and the long ones share what is left. */
function capFor(items: readonly Item[], most: number): number {
  const lengths = items.map(({ start, end }) => end - start).sort((a, b) => a - b)
  let left = most
  for (const [i, length] of lengths.entries()) {
    const share = left / (lengths.length - i)
    if (length > share) return Math.max(leastShown, Math.floor(share))
    left -= length
  }
  return most
}
