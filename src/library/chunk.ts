// Cuts the outline into searchable passages. A chunk stays inside one section's own text, holds whole sentences or
// rows where they fit, and every character that is neither blank nor ignored lies in exactly one chunk.

import type { Chunk, Section, Span, TableRow } from '../document.ts'
import { endOfLine } from './lines.ts'
import { sentencesOf } from './sentences.ts'

const longest = 1200
/** Below this a neighbour of the same section is taken in rather than left alone. */
const rowsTogether = 700

/** Passages of at most about 1,200 characters in the order of the text; `ignore` is page furniture, sorted or not. */
export function chunkSections(text: string, sections: Section[], rows: TableRow[], ignore: Span[]): Chunk[] {
  const ignored = [...ignore].sort((one, other) => one.start - other.start)
  const chunks: Chunk[] = []
  const headingsOf = headingPaths(text, sections)
  let row = 0
  let skip = 0
  sections.forEach((section, index) => {
    const end = sections[index + 1]?.start ?? text.length
    while (skip < ignored.length && ignored[skip]!.end <= section.start) skip++
    const kept = without({ start: section.start, end }, ignored, skip)
    while (row < rows.length && rows[row]!.start < section.start) row++
    const firstRow = row
    while (row < rows.length && rows[row]!.start < end) row++
    const own = rows.slice(firstRow, row)
    for (const span of kept.flatMap((each) => grouped(piecesOf(text, each, own)))) {
      chunks.push({
        ...span,
        section: section.path,
        headings: headingsOf[index]!,
        text: text.slice(span.start, span.end),
      })
    }
  })
  return chunks
}

interface Piece extends Span {
  row: boolean
}

/** "II. NỘI DUNG" for every place from the root down to each section, itself included. */
function headingPaths(text: string, sections: Section[]): string[][] {
  const byPath = new Map<string, string[]>()
  return sections.map((section) => {
    const above = section.parent === null ? [] : (byPath.get(section.parent) ?? [])
    const own = oneLine(text.slice(section.start, Math.min(section.headingEnd, section.start + 400)))
    const named = section.heading !== '' || section.kind === 'article' || section.kind === 'annex'
    const path = named && own !== '' ? [...above, own.replace(/:$/, '')] : above
    byPath.set(section.path, path)
    return path
  })
}

function without(span: Span, ignored: Span[], from: number): Span[] {
  const kept: Span[] = []
  let start = span.start
  for (let at = from; at < ignored.length && ignored[at]!.start < span.end; at++) {
    if (ignored[at]!.start > start) kept.push({ start, end: ignored[at]!.start })
    start = Math.max(start, ignored[at]!.end)
  }
  if (start < span.end) kept.push({ start, end: span.end })
  return kept
}

/** Lines, rows, and the sentences of lines that are too long for one chunk. */
function piecesOf(text: string, span: Span, rows: TableRow[]): Piece[] {
  const pieces: Piece[] = []
  let row = 0
  let start = span.start
  while (start < span.end) {
    const end = endOfLine(text, start, span.end)
    while (row < rows.length && rows[row]!.end < start) row++
    const inRow = row < rows.length && rows[row]!.start < end && rows[row]!.end >= start
    const line = trimmed(text, start, end)
    if (line)
      pieces.push(
        ...(line.end - line.start <= longest ? [line] : shortened(text, line)).map((each) => ({
          ...each,
          row: inRow,
        })),
      )
    start = end + 1
  }
  return pieces
}

function shortened(text: string, line: Span): Span[] {
  const pieces: Span[] = []
  for (const sentence of sentencesOf(text, line)) {
    const last = pieces.at(-1)
    if (last && sentence.end - last.start <= longest) last.end = sentence.end
    else pieces.push(...cut(text, sentence))
  }
  return pieces
}

/** A sentence longer than a chunk is cut at blanks. */
function cut(text: string, span: Span): Span[] {
  const pieces: Span[] = []
  let start = span.start
  while (span.end - start > longest) {
    const blank = text.slice(start, start + longest).lastIndexOf(' ')
    let end = start + (blank > longest / 2 ? blank : longest)
    if (/[\udc00-\udfff]/.test(text[end]!)) end++
    const piece = trimmed(text, start, end)
    if (piece) pieces.push(piece)
    start = end
  }
  const rest = trimmed(text, start, span.end)
  if (rest) pieces.push(rest)
  return pieces
}

function grouped(pieces: Piece[]): Span[] {
  const groups: Piece[] = []
  for (const piece of pieces) {
    const last = groups.at(-1)
    const limit = last?.row && piece.row ? rowsTogether : longest
    if (last && last.row === piece.row && piece.end - last.start <= limit) last.end = piece.end
    else groups.push({ ...piece })
  }
  return groups.map(({ start, end }) => ({ start, end }))
}

function trimmed(text: string, from: number, to: number): Span | null {
  let start = from
  let end = to
  while (start < end && /\s/.test(text[start]!)) start++
  while (end > start && /\s/.test(text[end - 1]!)) end--
  return end > start ? { start, end } : null
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}
