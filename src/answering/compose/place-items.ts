// The parts of a place as a list: its numbered children, or else its bullets and lines.

import type { Section, Span } from '../../document.ts'
import { sentencesOf } from '../../library/sentences.ts'
import type { Asked } from '../asked.ts'
import type { PreparedDocument } from '../places/units.ts'
import { texts } from '../texts.ts'
import { bulletsIn } from './bullets.ts'
import { cite, type Draft, shortQuote, sourceLine } from './draft.ts'
import { breaksOff } from './silent.ts'

const mostItems = 8

interface Item extends Span {
  /** More of the part stands behind what is shown. */
  goesOn?: boolean
}

/** Parts of a place: its numbered children, or else its bullets and lines. */
export function itemsWithin(prepared: PreparedDocument, section: Section): Item[] {
  const children = prepared.children.get(section.path) ?? []
  const { text } = prepared.document
  if (children.length > 0) {
    const own = children.map((c) => prepared.units.find((u) => u.section === c && u.row === null) ?? c)
    const whole = own.map(({ start, end }) => ({ start, end }))
    return isShort(whole) ? whole : children.map((c) => partSpan(prepared, c))
  }
  const from = Math.max(section.headingEnd, section.start)
  return bulletsIn(text, { start: from, end: section.end })
}

/** A part as a list shows it: its heading, with the words behind it where the heading only announces them. */
function partSpan(prepared: PreparedDocument, part: Section): Item {
  const { text } = prepared.document
  const own = prepared.units.find((u) => u.section === part)
  const announces =
    /:\s*$/u.test(text.slice(part.start, part.headingEnd)) ||
    /^\s*:/u.test(text.slice(part.headingEnd, part.headingEnd + 3))
  if (part.heading && !announces) return { start: part.start, end: Math.max(part.headingEnd, part.start + 1) }
  const first = firstSentence(prepared, part)
  if (/:\s*$/u.test(text.slice(part.start, first.end)) && part.end - part.start <= wholePart) return part
  const whole =
    announces || (own && own.end - own.start <= wholePart) || /:\s*$/u.test(text.slice(part.start, first.end))
  if (own && whole) return own
  const goesOn = /\p{L}/u.test(text.slice(first.end, own?.end ?? part.end))
  return { start: part.start, end: first.end, goesOn }
}

/** More items below headings than these are left to the part itself. */
const mostBelow = 12

/** What a bare heading announces, in bullets or in parts of its own, is not said by the heading alone. */
function below(prepared: PreparedDocument, part: Section | undefined): (Span & { path: string })[] {
  if (!part?.heading) return []
  const { text } = prepared.document
  const parts = prepared.children.get(part.path) ?? []
  const [first] = parts
  if (first && text.slice(part.headingEnd, first.start).trim().length < 4)
    return parts.map((p) => ({ ...partSpan(prepared, p), path: p.path }))
  if (first) return []
  const from = Math.max(part.start, part.headingEnd)
  return bulletsIn(text, { start: from, end: part.end }).map((b) => ({ ...b, path: part.path }))
}

/** A part up to this many characters is shown whole. */
export const wholePart = 420

function firstSentence(prepared: PreparedDocument, section: Section): Span {
  return sentencesOf(prepared.document.text, section)[0] ?? section
}

/** Shows a place by its parts, each a quote of its own; how many they are where that is asked. */
export function addItems(draft: Draft, asked: Asked, prepared: PreparedDocument, section: Section): void {
  const { document } = prepared
  const items = itemsWithin(prepared, section)
  const lead = leadSpan(prepared, section)
  const intro = lead ? shortQuote(document.text, lead, null, 220) : null
  if (intro) draft.citations.push(cite(document, section.path, intro.span))
  draft.lines.push(`${sourceLine(document, section.path, intro?.shown ?? null).replace(/^Nguồn: /u, '')}`)
  const children = prepared.children.get(section.path) ?? []
  const nested = items.map((item) =>
    below(
      prepared,
      children.find((c) => c.start === item.start),
    ),
  )
  const isNested = nested.flat().length <= mostBelow
  const most = mostOf(items.slice(0, mostItems))
  for (const [i, item] of items.slice(0, mostItems).entries()) {
    const quote = shortQuote(document.text, item, null, most)
    const path = children.find((c) => c.start === item.start)?.path ?? section.path
    draft.lines.push(`• ${quote.shown}${item.goesOn && !quote.shown.endsWith('…') ? ' …' : ''}`)
    draft.citations.push(cite(document, path, quote.span))
    for (const { path: own, ...span } of isNested ? (nested[i] ?? []) : []) {
      const words = shortQuote(document.text, span, null, 240)
      draft.lines.push(`  – ${words.shown}`)
      draft.citations.push(cite(document, own, words.span))
    }
  }
  if (items.length > mostItems) {
    draft.lines.push(texts.moreItems(items.length - mostItems))
    draft.calculated.push(String(items.length - mostItems))
  }
  if (breaksOff(document.text, section)) draft.lines.push(texts.brokenOff)
  if (asked.u.wants === 'count') {
    draft.lines.unshift(`**${items.length}**`)
    draft.calculated.push(String(items.length))
  }
}

/** Items that are short together are shown whole. */
const wholeList = 2000

function isShort(items: Span[]): boolean {
  return items.reduce((sum, { start, end }) => sum + end - start, 0) <= wholeList
}

/** How many characters of each item are shown. */
export function mostOf(items: Span[]): number {
  if (isShort(items)) return wholeList
  return items.length > 5 ? 150 : items.length > 3 ? 240 : 420
}

/** The heading of a place with the words that open it, as far as they stand before its parts. */
function leadSpan(prepared: PreparedDocument, section: Section): Span | null {
  const { text } = prepared.document
  const end = text.indexOf('\n', Math.max(section.headingEnd, section.start))
  const first = {
    start: section.start,
    end: Math.max(section.headingEnd, end < 0 || end > section.headingEnd + 400 ? section.headingEnd : end),
  }
  return text.slice(first.start, first.end).trim() ? first : null
}
