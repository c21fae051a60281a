// Cuts a long text into messages: at a paragraph, else a line, a sentence, a word, and only then inside a word.
// A cut never falls inside `**…**`, a surrogate pair or a letter with its combining marks; no word is lost or repeated.

import { boldSpans } from './format.ts'

/** A cut earlier than this share of the limit would make many short messages; a coarser place there is passed over. */
const EARLIEST = 0.4

/** Pieces of at most `limit` UTF-16 units, blanks at the cuts dropped; a bold run longer than that stays bold in each piece. */
export function splitText(text: string, limit: number): string[] {
  if (limit < 8) throw new RangeError('splitText needs a limit of at least 8')
  const pieces: string[] = []
  let rest = closeLongBold(text, limit).trim()
  while (rest.length > limit) {
    const cut = chooseCut(rest, limit)
    pieces.push(rest.slice(0, cut).trimEnd())
    rest = rest.slice(cut).trimStart()
  }
  if (rest !== '') pieces.push(rest)
  return pieces.filter((piece) => piece !== '')
}

/** Breaks bold runs that cannot fit one message into several runs, so that a cut can pass between them. */
function closeLongBold(text: string, limit: number): string {
  let out = ''
  let at = 0
  for (const { start, end } of boldSpans(text)) {
    if (end - start <= limit) continue
    const pieces = splitText(text.slice(start + 2, end - 2), limit - 4)
    out += text.slice(at, start) + pieces.map((piece) => `**${piece}**`).join(' ')
    at = end
  }
  return out + text.slice(at)
}

function chooseCut(text: string, limit: number): number {
  const spans = boldSpans(text.slice(0, limit * 2 + 8))
  const free = (cut: number) => !spans.some((span) => cut > span.start && cut < span.end)
  const window = text.slice(0, limit + 1)
  const earliest = Math.floor(limit * EARLIEST)
  for (const boundary of [/\n\s*\n/g, /\n/g, /[.!?;…:]["”’)]*\s/g, /\s/g]) {
    const cut = lastMatch(window, boundary, limit, free)
    if (cut !== null && (cut >= earliest || boundary.source === '\\s')) return cut
  }
  return graphemeCut(text, limit, free)
}

/** End of the last boundary that leaves at most `limit` units of text before it. */
function lastMatch(window: string, boundary: RegExp, limit: number, free: (cut: number) => boolean) {
  let best: number | null = null
  for (const match of window.matchAll(boundary)) {
    const cut = match.index + match[0].length
    const kept = window.slice(0, cut).trimEnd().length
    if (kept > 0 && kept <= limit && free(cut)) best = cut
  }
  return best
}

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' })

/** A cut between two whole characters as people see them; falls back to a surrogate-safe cut for endless clusters. */
function graphemeCut(text: string, limit: number, free: (cut: number) => boolean): number {
  let best = 0
  for (const { index } of graphemes.segment(text.slice(0, limit + 64))) {
    if (index > limit) break
    if (free(index)) best = index
  }
  if (best > 0) return best
  const high = text.charCodeAt(limit - 1)
  return high >= 0xd800 && high <= 0xdbff ? limit - 1 : limit
}
