// "Các sở, ban, ngành; các cơ quan Trung ương: gửi báo cáo …": the semicolon between bodies that act together parts no
// sentence, though it does so between duties. Pure.

import type { Span } from '../document.ts'
import { bodyAtStart, label } from './actor.ts'
import { maskCompounds, verb } from './duty-words.ts'
import { startOfLine } from './lines.ts'

const acts = new RegExp(verb, 'u')
const farthest = 400

/** The body with those that the same line names before it, each closed by a semicolon; the body as it is where none stands there. */
export function withBodiesBefore(text: string, body: Span): Span {
  const from = startOfLine(text, body.start, farthest)
  const pieces = text.slice(from, body.start).split(';')
  if (pieces.pop()?.trim() !== '' || pieces.length === 0) return body
  let start = body.start
  let end = from + pieces.join(';').length
  for (const piece of pieces.reverse()) {
    const at = end - piece.length
    const lead = label.exec(piece)?.[0].length ?? 0
    const words = piece.slice(lead)
    const own = words.trimStart()
    if (!isBodyAlone(own)) break
    start = at + lead + (words.length - own.length)
    end = at - 1
  }
  return { start, end: body.end }
}

/** The name of a body or of several, of which nothing is said. */
function isBodyAlone(words: string): boolean {
  return bodyAtStart.test(words) && !/[.:\d]/u.test(words) && !acts.test(maskCompounds(words))
}
