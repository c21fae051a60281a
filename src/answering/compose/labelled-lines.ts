// The items of a list inside running text that is not divided into places, as in an article that an amending paper quotes:
// the lines behind the one that announces them, by the rank of their labels. Pure.

import type { Span } from '../../document.ts'

/** Ranks of labels, from the outermost: "Điều 7a.", "8.", "8.1.", "a)", "a.1)", bullets. */
const ranks = [
  /^Điều\s+\d+\w*\./u,
  /^\d{1,2}\.\s/u,
  /^\d{1,2}\.\d{1,2}\.?\s/u,
  /^[a-zđ]\)/u,
  /^[a-zđ]\.\d+\)/u,
  /^[a-zđ](?:\.\d+){2}\)/u,
  /^[a-zđ](?:\.\d+){3,}\)/u,
  /^[-–•*]\s/u,
  /^\+\s/u,
]

function rankOf(line: string): number | null {
  const plain = line.replace(/^[\s“"]+/u, '')
  const rank = ranks.findIndex((pattern) => pattern.test(plain))
  return rank < 0 ? null : rank
}

/** The labelled lines that stand below the one at `head`, up to the next one of its own rank. */
export function labelledBehind(text: string, head: Span, end: number): Span[] {
  const opening = text.slice(text.lastIndexOf('\n', head.start - 1) + 1, head.end)
  const outer = rankOf(opening)
  const items: Span[] = []
  let inner: number | null = null
  for (const { index, 0: line } of text.slice(head.end, end).matchAll(/[^\n]+/gu)) {
    if (line.trim() === '') continue
    const rank = rankOf(line)
    if (rank === null) {
      if (inner === null) break
      continue
    }
    if (outer !== null && rank <= outer) break
    inner ??= rank
    if (rank < inner) break
    const start = head.end + index
    if (rank === inner) items.push({ start, end: start + line.trimEnd().length })
  }
  return items
}
