// Tells whether a printed line goes on in the next one or ended its paragraph: by the margins of the page, by indents,
// by numbers and bullets at the start of the next line, by the sentence itself.

import { isSyllable } from '../syllables.ts'
import type { PageItem } from './page-model.ts'

export type LineItem = Extract<PageItem, { kind: 'line' }>

/** How the lines of a page are set. */
export interface Setting {
  left: number
  right: number
  /** Usual distance between lines of one paragraph, as a multiple of the size. */
  leading: number
  /** Paragraphs begin with an indent, so a line at the left margin goes on. */
  indented: boolean
}

/** The lines of full-width text that are long enough to show the margins. */
export function longLines(items: PageItem[]): LineItem[] {
  return items.filter((item): item is LineItem => item.kind === 'line' && item.alone && item.text.length > 40)
}

/** Measures how the items of one or more pages are set. */
export function measureSetting(items: PageItem[], pageWidth: number): Setting {
  const lines = items.filter((item): item is LineItem => item.kind === 'line' && item.alone)
  const long = longLines(items)
  const basis = long.length >= 3 ? long : lines
  const left = quantile(basis, 0.1, (line) => line.x0)
  const right = quantile(basis, 0.9, (line) => line.x1)
  const deltas = lines.slice(1).map((line, i) => (line.y - lines[i]!.y) / line.size)
  const close = deltas.filter((delta) => delta > 0.5 && delta < 3)
  const atLeft = basis.filter((line) => line.x0 < left + line.size * 0.4).length
  const inset = basis.filter((line) => line.x0 > left + line.size * 1.2).length
  return {
    left,
    // Too few lines show no margin; then only a line that nearly crosses the page can run on.
    right: long.length >= 3 ? right : Math.max(right, pageWidth * 0.85),
    leading: quantile(close, 0.3, (delta) => delta) || 1.2,
    indented: inset >= 1 && atLeft > basis.length * 0.35,
  }
}

function quantile<T>(items: T[], share: number, value: (item: T) => number): number {
  const sorted = items.map(value).sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

const label =
  /^(?:[-+*•–▪➢✓]\s?\S|\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ]|[ivx]{1,5})[.)](?:\s|\p{Lu})|\d{1,2}(?:\.\d{1,2}){1,3}\.?\s|[IVX]{1,6}\.\s?\S|điều\s+\d+\s*[.:]|chương\s+[ivx\d]|mục\s+[ivx\d]+\s*[.:]?\s*\p{Lu}|phần\s+(?:thứ|[ivx\d])|phụ lục|nơi nhận|căn cứ\s+\p{Lu}|\[\d+\])/iu
const ended = /[.;:!?…]["”’)\]]*$/

export interface Neighbours {
  last: LineItem
  line: LineItem
  /** The last line itself went on from a line above it. */
  continued: boolean
  newPage: boolean
}

/** How a line follows the one above: "" or " " when the paragraph goes on, `null` when a new one begins. */
export function jointOf(pair: Neighbours, setting: Setting): '' | ' ' | null {
  const { last, line, newPage } = pair
  if (!last.alone || !line.alone || Math.abs(last.size - line.size) > 0.2 * last.size) return null
  if (!newPage && (line.y - last.y) / line.size > setting.leading * 1.3 + 0.1) return null
  if (!isFull(last, line, setting)) return null
  if (isInset(line, setting) && !staysInset(pair, setting)) return null
  if (label.test(line.text) && !isRangeEnd(last.text, line.text)) {
    if (ended.test(last.text) || !setting.indented || isInset(line, setting)) return null
  }
  return /[\p{L}\d][-–]$/u.test(last.text) && /^[\p{L}\d]/u.test(line.text) ? '' : ' '
}

const isInset = (line: LineItem, setting: Setting) => line.x0 > setting.left + line.size * 0.64

/** An inset line goes on in a block that is inset as a whole, under a bullet, or in a centred heading. */
function staysInset({ last, line, continued }: Neighbours, setting: Setting): boolean {
  const room = line.size * 0.64
  if (isCentred(last, setting) && isCentred(line, setting)) return true
  if (label.test(last.text) && !continued && line.x0 > last.x0 + room * 0.5) return true
  if (Math.abs(line.x0 - last.x0) > room) return false
  return continued || (!setting.indented && !ended.test(last.text))
}

function isCentred(line: LineItem, setting: Setting): boolean {
  const off = line.x0 + line.x1 - setting.left - setting.right
  return Math.abs(off) < line.size * 0.8 && !ended.test(line.text)
}

/** The first word of the next line would not have fitted behind the last. */
function isFull(last: LineItem, line: LineItem, setting: Setting): boolean {
  const word = line.text.split(' ', 1)[0]!
  const width = ((line.x1 - line.x0) / Math.max(1, line.text.length)) * (word.length + 1)
  const slack = width * 1.15 + line.size * 0.3
  if (setting.right - last.x1 < slack) return true
  if (isCentred(last, setting) && setting.right - setting.left - (last.x1 - last.x0) < slack) return true
  if (/[\p{L}\d]-$/u.test(last.text)) return true
  const goesOn = /^\p{Ll}/u.test(line.text) && !ended.test(last.text) && !label.test(line.text)
  return goesOn && last.x1 - last.x0 > (setting.right - setting.left) * 0.6
}

const isRangeEnd = (last: string, line: string) => /\d$/.test(last) && /^[-–]\s?\d/.test(line)

/** Whether the hyphen at the end of `text` only broke a word: "kin-" + "h tế" is torn, "KH-" + "UBND" is not. */
export function dropsHyphen(text: string, next: string): boolean {
  const head = /(\p{Ll}+)-$/u.exec(text)?.[1]
  const tail = /^\p{Ll}+/u.exec(next)?.[0]
  if (head === undefined || tail === undefined) return false
  return (!isSyllable(head) || !isSyllable(tail)) && (isSyllable(head + tail) || /^[a-z]+$/.test(head + tail))
}
