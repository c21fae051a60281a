// The bullets of a stretch of text, each whole: a line that begins in small letters goes on with the bullet above it.

import type { Span } from '../../document.ts'

export function bulletsIn(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(bullet)].map((m) => {
    const from = start + m.index + m[0].indexOf(m[1] ?? '')
    return { start: from, end: start + m.index + m[0].trimEnd().length }
  })
}

const bullet = /^[^\S\n]*([-+*•–][^\n]+(?:\n\s*(?=\p{Ll})(?![a-zđ][.)]\s)[^\n]+)*)/gmu
