// "Bao nhiêu cửa hàng phân bón?": of several figures in a statement the one that stands before the thing counted, with it.
// Pure.

import type { Span } from '../../../document.ts'
import { dutyVerb } from '../../../library/duty-words.ts'
import { coverageIn, fieldOf, shareOf } from '../../places/match.ts'
import { syllablesOf } from '../../places/syllables.ts'
import { type Quantity, quantitiesIn } from '../../question/quantities.ts'
import type { Understood } from '../../question/question.ts'

/** What bounds a figure belongs to it: "không quá 03 mẫu", "từ 05 đến 07 người". */
const bound =
  /(?:không quá|tối đa|tối thiểu|ít nhất|trên|dưới|hơn|khoảng|từ|(?:từ\s+)?\d+\s*(?:đến|tới|[-–]))\s*$/iu
/** Where the words for the thing end. */
const behind =
  /[,;:.()\n]|\s(?:cho|trong đó|gồm|để|do|được|tại|trước|trong|theo|từ|đã|tham gia|phục vụ|của|ở|thuộc|có|là|về)(?![\p{L}])/u
/** How much more of the question the words of one figure must hold than those of the next. */
const clear = 0.1

/** Figure and thing as they stand; `null` where none or several could be meant. */
export function countedThing(u: Understood, text: string, said: Span): Span | null {
  const [noun] = u.counted
  if (!noun) return null
  const words = text.slice(said.start, said.end)
  const found = quantitiesIn(words)
    .filter((q) => ` ${q.unit} `.startsWith(` ${noun} `))
    .map((q) => ({ span: withThing(words, q), fit: 0 }))
  for (const one of found) {
    const field = fieldOf(syllablesOf(words.slice(one.span.start, one.span.end)))
    one.fit = shareOf(u.terms, coverageIn(field, u.terms))
  }
  const [first, second] = [...found].sort((a, b) => b.fit - a.fit)
  if (!first) return null
  const total = found[0]
  // "187 di tích, trong đó 16 di tích …": of the parts and the whole alike, the whole is meant
  const whole = total && /\s(?:trong đó|gồm)(?!\p{L})/u.test(words.slice(total.span.end)) ? total : null
  const best = !second || first.fit > second.fit + clear ? first : whole?.fit === first.fit ? whole : null
  return best && { start: said.start + best.span.start, end: said.start + best.span.end }
}

function withThing(words: string, { start, written }: Quantity): Span {
  const from = start - (bound.exec(words.slice(0, start))?.[0].length ?? 0)
  const figure = start + written.search(/\s|$/u)
  const stop = words.slice(figure).search(behind)
  const whole = words.slice(figure, stop < 0 ? words.length : figure + stop)
  return { start: from, end: figure + (endOfFirst(whole) ?? whole.length) }
}

/** "61 nhà thuốc và quầy thuốc" is one figure of both; "và 09 cơ sở", "và gửi …" begin something else. */
function endOfFirst(whole: string): number | null {
  const [other] = [...whole.matchAll(/\svà\s+/gu)].filter((m) => {
    const rest = whole.slice(m.index + m[0].length)
    return /^\d/u.test(rest) || dutyVerb.exec(rest)?.index === 0
  })
  return other?.index ?? null
}
