// A span without what stands at its ends and says nothing. Pure.

import type { Span } from '../document.ts'

/** The span without the spaces and the punctuation at its ends. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && /[\s,;:.\-–+*•]/u.test(text[start] ?? '')) start++
  while (end > start && /[\s,;:.\-–]/u.test(text[end - 1] ?? '')) end--
  return { start, end }
}
