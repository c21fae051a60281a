// The measured figure, percentage, address or telephone number in a sentence that the question asks for; of several, the one beside the
// words of the question. Pure.

import type { Span } from '../../document.ts'
import { coverageIn, fieldOf } from '../places/match.ts'
import { syllablesOf } from '../places/syllables.ts'
import type { Understood } from '../question/question.ts'

const percentage = /\d+(?:[.,]\d+)?\s*%(?:\s*trở lên)?/gu
const address = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu
const onTheNet =
  /(?<![@\w.-])(?:https?:\/\/|www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:vn|com|org|net)(?![\w-])/giu
const telephone = /0\d[\d.\s-]{6,}\d/gu

/** Where it stands in the words; `null` where the question wants nothing of that form or the words have none. */
export function askedFigure(u: Understood, words: string): Span | null {
  const found = patternsFor(u)
    .flatMap((pattern) => [...words.matchAll(pattern)])
    .map((m) => ({ start: m.index, end: m.index + m[0].length }))
    .sort((a, b) => a.start - b.start)
  const [first, ...more] = found
  if (!first || more.length === 0) return first ?? null
  const fits = found
    .map((span) => ({ span, fit: fitOf(u, words, span, found) }))
    .sort((a, b) => b.fit - a.fit || a.span.start - b.span.start)
  const [best, next] = fits
  // a whole and its parts: none is told for another
  if (u.measure && best && next && best.fit < clear * next.fit) return null
  return best?.span ?? null
}

/** So many times more of the question one of several figures must have beside it. */
const clear = 1.5

/** From the first to the last figure of that kind. */
export function allFigures(u: Understood, words: string): Span | null {
  const found = patternsFor(u).flatMap((pattern) => [...words.matchAll(pattern)])
  if (found.length === 0) return null
  return {
    start: Math.min(...found.map((m) => m.index)),
    end: Math.max(...found.map((m) => m.index + m[0].length)),
  }
}

function patternsFor({ wants, email, phone, web, measure }: Understood): RegExp[] {
  if (measure && wants !== 'percent') return [measure.figure]
  if (wants === 'percent') return [percentage]
  if (wants !== 'contact') return []
  if (web) return [onTheNet]
  return email === phone ? [address, telephone] : [email ? address : telephone]
}

/** How much of the question stands in the clause of the figure; of two in one clause what follows counts most: "40% số xã". */
function fitOf({ terms }: Understood, words: string, { start, end }: Span, all: Span[]): number {
  const weigh = (part: string) =>
    coverageIn(fieldOf(syllablesOf(part)), terms).reduce((sum, x, i) => sum + x * (terms[i]?.weight ?? 0), 0)
  const parts = partsBehind(words, all)
  if (parts) return weigh(parts[all.findIndex((f) => f.start === start)] ?? '')
  const from = clauseStart(words, start, all)
  const behind = words.slice(end).search(/[;,.]/u)
  const to = behind < 0 ? words.length : end + behind
  const shared = all.some((f) => f.start !== start && from <= f.start && f.end <= to)
  return weigh(words.slice(from, to)) + weigh(words.slice(shared ? end : from, to))
}

/** Behind the figure before it: "xã vùng thấp đạt 60%; các xã A, B đạt 35%" has the commas of a list in the second clause. */
function clauseStart(words: string, start: number, all: Span[]): number {
  const last = all.findLast((f) => f.end <= start)?.end ?? 0
  const parted = last === 0 ? -1 : words.slice(last, start).search(/[;,:]/u)
  if (parted >= 0) return last + parted + 1
  const before = words.slice(0, start)
  return Math.max(before.lastIndexOf(';'), before.lastIndexOf(','), before.lastIndexOf(':')) + 1
}

/** "85% đối với cấp huyện và 75% đối với cấp xã": what stands behind each figure, where nothing else parts them. */
function partsBehind(words: string, all: Span[]): string[] | null {
  const parts = all.map(({ end }, i) => words.slice(end, all[i + 1]?.start ?? words.length))
  const joined = parts.slice(0, -1).every((part) => /^[^,;:.]*\p{L}[^,;:.]*\svà\s[^,;:.]{0,24}$/u.test(part))
  const said = parts.map((part) => part.split(/[;,.]|\svà\s/u)[0] ?? '')
  return joined && said.every((part) => /\p{L}+\s+\p{L}+/u.test(part)) ? said : null
}
